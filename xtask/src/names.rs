//! Short names for what a program and its glue call each other by.
//!
//! Names that wasm-bindgen makes end in a digest. All of them together weigh over 1 KB after brotli and tell a reader's
//! browser nothing; in both files each becomes `$` with a number.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Import, Parser, Payload};

const DIGITS: usize = 16;

/// Renames in a glue and its program alike.
pub fn shorten(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>)> {
    let names = Names::of(glue);
    let wasm = names.in_program(wasm).context("wasm-bindgen made a program that cannot be read; build again")?;
    Ok((names.in_glue(glue), wasm))
}

/// The short name for each.
struct Names<'g>(BTreeMap<&'g str, String>);

impl<'g> Names<'g> {
    fn of(glue: &'g str) -> Self {
        let mut names: BTreeMap<_, _> =
            words(glue).filter(|word| ends_in_digest(word)).map(|name| (name, String::new())).collect();
        for (number, short) in names.values_mut().enumerate() {
            *short = format!("${number}");
        }
        // What the program imports everything from: the glue's own name.
        let module = glue.split('"').find(|part| part.starts_with("./") && part.ends_with("_bg.js"));
        names.extend(module.map(|module| (module, "$".to_owned())));
        Self(names)
    }

    fn short<'n>(&'n self, name: &'n str) -> &'n str {
        self.0.get(name).map_or(name, String::as_str)
    }

    fn in_glue(&self, glue: &str) -> String {
        // A name in quotation marks is a module's, any other a word: neither may be part of a longer one.
        let parts = glue.split_inclusive(|c| !is_word(c));
        let renamed = parts.map(|part| {
            let (word, end) = part.split_at(part.trim_end_matches(|c| !is_word(c)).len());
            [self.short(word), end].concat()
        });
        let glue: String = renamed.collect();
        glue.split('"').map(|part| self.short(part)).collect::<Vec<_>>().join("\"")
    }

    fn in_program(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    for import in section.into_imports() {
                        let Import { module, name, ty } = import?;
                        imports.import(self.short(module), self.short(name), RoundtripReencoder.entity_type(ty)?);
                    }
                    module.section(&imports);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    for export in section {
                        let Export { name, kind, index } = export?;
                        exports.export(self.short(name), RoundtripReencoder.export_kind(kind)?, index);
                    }
                    module.section(&exports);
                }
                other => {
                    if let Some((id, range)) = other.as_section() {
                        let data = wasm.get(usize::try_from(range.start)?..usize::try_from(range.end)?);
                        module.section(&RawSection { id, data: data.context("a section ends behind the file")? });
                    }
                }
            }
        }
        Ok(module.finish())
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn words(glue: &str) -> impl Iterator<Item = &str> {
    glue.split(|c| !is_word(c))
}

/// wasm-bindgen's names end in 16 hexadecimal digits.
fn ends_in_digest(word: &str) -> bool {
    let digits = word.bytes().rev().take_while(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')).count();
    word.starts_with(['_', 'w']) && word.len() > DIGITS && digits >= DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    #[test]
    fn names_are_numbered_alike_in_both_and_all_else_stays() -> Result<()> {
        let glue = "{ __wbg_b_0123456789abcdef: 1, __wbg_a_fedcba9876543210: wasm.wasm_h00000000deadbeef(deadbeef), \
                    \"./a_bg.js\": `./a_bg.js`, memory: wasm.memory }";
        let program = |from: &str, names: [&str; 3]| {
            let (mut types, mut imports, mut exports) =
                (TypeSection::new(), ImportSection::new(), ExportSection::new());
            types.ty().function([], []);
            imports.import(from, names[0], EntityType::Function(0)).import(from, names[1], EntityType::Function(0));
            exports.export(names[2], ExportKind::Func, 0).export("mount", ExportKind::Func, 1);
            let mut module = Module::new();
            module.section(&types).section(&imports).section(&exports);
            module.finish()
        };
        let long = ["__wbg_b_0123456789abcdef", "__wbg_a_fedcba9876543210", "wasm_h00000000deadbeef"];
        let (glue, wasm) = shorten(glue, &program("./a_bg.js", long))?;
        assert_eq!(glue, "{ $1: 1, $0: wasm.$2(deadbeef), \"$\": `./a_bg.js`, memory: wasm.memory }");
        assert_eq!(wasm, program("$", ["$1", "$0", "$2"]));
        Ok(())
    }

    #[test]
    fn what_is_no_program_is_an_error() {
        let error = shorten("", b"no program").unwrap_err().to_string();
        assert!(error.contains("cannot be read"), "{error}");
    }
}
