//! What the page has already is not written into it again.
//!
//! Yew writes every attribute and text of a page that it takes over, also those that are there. A browser then lays the
//! page out anew, which on a slow telephone takes half as long as taking over itself, and a reader's selection is lost.

use anyhow::{Context, Result};

/// How wasm-bindgen writes an attribute and a text, and how they are written only where they differ. What is not in the
/// page yet has nothing to keep, and is not asked.
const WRITES: [(&str, &str); 2] = [
    (
        "arg0.setAttribute(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "const name = getStringFromWasm0(arg1, arg2), value = getStringFromWasm0(arg3, arg4);
        if (!arg0.isConnected || arg0.getAttribute(name) !== value) arg0.setAttribute(name, value);",
    ),
    (
        "arg0.nodeValue = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);",
        "const text = arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2);
        if (arg0.nodeValue !== text) arg0.nodeValue = text;",
    ),
];

/// The glue of the widget, writing only what changes.
///
/// # Errors
/// Where the glue is not as wasm-bindgen made it so far.
pub fn keep(glue: &str) -> Result<String> {
    WRITES.iter().try_fold(glue.to_owned(), |glue, (plain, sparing)| {
        let (before, after) = glue.split_once(plain).with_context(|| {
            format!(
                "wasm-bindgen's glue has no more “{plain}”: look how it writes now and adapt xtask/src/unchanged.rs"
            )
        })?;
        Ok([before, *sparing, after].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_written_only_where_they_differ() -> Result<()> {
        let [(attribute, _), (text, _)] = WRITES;
        let glue = keep(&format!("a {attribute} b {text} c"))?;
        assert!(glue.starts_with("a const name") && glue.ends_with("arg0.nodeValue = text; c"), "{glue}");
        assert!(!glue.contains(attribute) && !glue.contains(text), "{glue}");
        Ok(())
    }

    #[test]
    fn another_glue_is_an_error() {
        let error = keep("setAttribute").unwrap_err().to_string();
        assert!(error.contains("adapt xtask/src/unchanged.rs"), "{error}");
    }
}
