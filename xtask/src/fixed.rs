//! Texts that stand in the program itself, such as the names of attributes, are read by the glue once.
//!
//! wasm-bindgen decodes a text each time that the program hands it over. Of a fifth of a second in which the program takes
//! over a page on a slow telephone, the same few dozen names would take a third.

use anyhow::{Context, Result};
use std::ops::Range;
use wasmparser::{DataKind, Operator, Parser, Payload};

/// How wasm-bindgen reads a text.
const READ: &str = "function getStringFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}";

/// The glue, remembering texts from where the program keeps what never changes.
///
/// # Errors
/// Where the glue or the program is not as wasm-bindgen made it so far.
pub fn remember(glue: &str, wasm: &[u8]) -> Result<String> {
    let (before, after) = glue.split_once(READ).context(
        "wasm-bindgen reads texts in another way than it did: look for getStringFromWasm0 in its glue and adapt xtask/src/fixed.rs",
    )?;
    let Range { start, end } = constants(wasm)?;
    Ok(format!(
        "{before}const fixedTexts = new Map();
function readText(ptr, len) {{
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
}}
function getStringFromWasm0(ptr, len) {{
    ptr = ptr >>> 0;
    if (ptr < {start} || ptr >= {end}) return readText(ptr, len);
    const place = len * 4294967296 + ptr;
    let text = fixedTexts.get(place);
    if (text === undefined) fixedTexts.set(place, text = readText(ptr, len));
    return text;
}}{after}"
    ))
}

/// Where the first data segment lies, which holds the constants: the others may change.
fn constants(wasm: &[u8]) -> Result<Range<u32>> {
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::DataSection(segments) = payload? else { continue };
        for segment in segments {
            let segment = segment?;
            if let DataKind::Active { offset_expr, .. } = segment.kind
                && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
            {
                let start = u32::try_from(value)?;
                return Ok(start..start + u32::try_from(segment.data.len())?);
            }
        }
    }
    anyhow::bail!("the program has no constants; build it again")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, DataSection, Module};

    fn program() -> Vec<u8> {
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1024), *b"class");
        data.active(0, &ConstExpr::i32_const(2048), *b"changes");
        let mut module = Module::new();
        module.section(&data);
        module.finish()
    }

    #[test]
    fn only_what_never_changes_is_remembered() -> Result<()> {
        let glue = remember(&format!("a\n{READ}\nb"), &program())?;
        assert!(glue.starts_with("a\nconst fixedTexts") && glue.ends_with("}\nb"), "{glue}");
        assert!(glue.contains("ptr < 1024 || ptr >= 1029"), "{glue}");
        Ok(())
    }

    #[test]
    fn another_glue_and_another_program_are_errors() {
        let error = remember("function getStringFromWasm0() {}", &program()).unwrap_err().to_string();
        assert!(error.contains("adapt xtask/src/fixed.rs"), "{error}");
        assert!(remember(READ, &Module::new().finish()).is_err());
    }
}
