//! What the program's bytes are for: by crate and by function.

use crate::{npm, process};
use anyhow::{Context, Result};
use fs_err as fs;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::process::Command;
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// The program as wasm-bindgen makes it, with the names of its functions.
const NAMED: &str = "target/wasm-bindgen/release/evidence-widget_bg.wasm";
const OPTIONS: &str = "data-wasm-opt-params=\"";
/// So many functions are listed.
const LISTED: usize = 40;

/// Bytes, uncompressed, the most first.
pub struct Sizes {
    pub crates: Vec<(String, usize)>,
    functions: Vec<(String, usize)>,
}

impl Sizes {
    /// Optimizes the program as the build does, but keeps its names, and weighs it.
    pub fn of() -> Result<Self> {
        let optimized = Path::new(super::FOLDER).join("named.wasm");
        let page = fs::read_to_string("index.html")?;
        let (_, options) = page.split_once(OPTIONS).context("index.html has no options for wasm-opt")?;
        let options = options.split('"').next().unwrap_or_default().split(' ').chain(["-Oz"]);
        let mut wasm_opt = Command::new(npm::all()?.join(".bin/wasm-opt"));
        process::run(wasm_opt.args(options).arg("-g").arg(NAMED).arg("-o").arg(&optimized))?;
        let wasm = fs::read(&optimized)?;
        Self::weigh(&wasm)
    }

    fn weigh(wasm: &[u8]) -> Result<Self> {
        let (mut bodies, mut names, mut imported) = (Vec::new(), BTreeMap::new(), 0);
        let mut crates = BTreeMap::new();
        let mut named = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(length(body.range())),
                Payload::DataSection(section) => add(&mut crates, "data", length(section.range())),
                Payload::CustomSection(section) => {
                    named += length(section.range());
                    if let KnownCustom::Name(subsections) = section.as_known() {
                        for subsection in subsections {
                            if let Name::Function(functions) = subsection? {
                                for function in functions {
                                    let function = function?;
                                    names.insert(function.index, plain(function.name));
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut functions: Vec<(String, usize)> = (imported..)
            .zip(&bodies)
            .map(|(index, bytes)| (names.remove(&index).unwrap_or_else(|| "without a name".to_owned()), *bytes))
            .collect();
        for (name, bytes) in &functions {
            add(&mut crates, crate_of(name), *bytes);
        }
        let counted: usize = crates.values().sum();
        add(&mut crates, "tables", wasm.len().saturating_sub(counted + named));
        let mut crates: Vec<_> = crates.into_iter().collect();
        crates.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        functions.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        functions.truncate(LISTED);
        Ok(Self { crates, functions })
    }
}

fn length(range: Range<u64>) -> usize {
    usize::try_from(range.end - range.start).unwrap_or(usize::MAX)
}

fn add(crates: &mut BTreeMap<String, usize>, name: &str, bytes: usize) {
    *crates.entry(name.to_owned()).or_default() += bytes;
}

/// A function's name as wasm-bindgen writes it, without what tells crates of one name apart: `core[c5930c85a12de822]::str::…`,
/// `yew::scheduler::start::h68e2f590961d4b47`.
fn plain(name: &str) -> String {
    let is_digest = |text: &str| text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let name = match name.rsplit_once("::h") {
        Some((before, end)) if is_digest(end) => before,
        _ => name,
    };
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| match part.split_once(']') {
        Some((inside, after)) if is_digest(inside) => plain + after,
        _ => plain + "[" + part,
    })
}

/// The crate whose code a function is, wherever it was made for: `yew` of `<yew::Html as core::clone::Clone>::clone`, `core`
/// of `core::ptr::drop_in_place<yew::Html>`, `core` of `<u8 as core::fmt::Debug>::fmt`.
fn crate_of(function: &str) -> &str {
    let path = |text: &str| -> Option<usize> {
        let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_')?;
        text[end..].starts_with("::").then_some(end)
    };
    let mut rest = function;
    while !rest.is_empty() {
        let word = rest.trim_start_matches(|c: char| !c.is_ascii_alphabetic() && c != '_');
        if let Some(end) = path(word) {
            return &word[..end];
        }
        let end = word.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(word.len());
        rest = &word[end..];
    }
    "exports and libc"
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total: usize = self.crates.iter().map(|(_, bytes)| bytes).sum();
        writeln!(f, "{total:>7} bytes in all, before brotli\n\nby crate")?;
        for (name, bytes) in &self.crates {
            writeln!(f, "{bytes:>7} {:>4.1}% {name}", 100.0 * *bytes as f64 / total as f64)?;
        }
        writeln!(f, "\nthe {} largest functions", self.functions.len())?;
        self.functions.iter().try_for_each(|(name, bytes)| writeln!(f, "{bytes:>7} {name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_without_digests() {
        for (name, expected) in [
            ("core[c5930c85a12de822]::str::slice_error_fail_rt", "core::str::slice_error_fail_rt"),
            ("yew::scheduler::start::h68e2f590961d4b47", "yew::scheduler::start"),
            ("<[u8; 4] as a::b::Head>::head", "<[u8; 4] as a::b::Head>::head"),
        ] {
            assert_eq!(plain(name), expected);
        }
    }

    #[test]
    fn a_function_belongs_to_the_crate_that_has_its_code() {
        for (function, expected) in [
            ("yew::scheduler::start", "yew"),
            ("<yew::Html as core::clone::Clone>::clone", "yew"),
            ("<u8 as core::fmt::Debug>::fmt", "core"),
            ("<&mut alloc::string::String as core::fmt::Write>::write_str", "alloc"),
            ("core::ptr::drop_in_place<yew::Html>", "core"),
            ("memcpy", "exports and libc"),
        ] {
            assert_eq!(crate_of(function), expected, "{function}");
        }
    }
}
