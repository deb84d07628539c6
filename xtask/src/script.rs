//! embed.js: the hand-written script with the names of the program's files in it.

use crate::built::Built;
use crate::light;
use anyhow::{Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

/// Fills in the placeholders and leaves out what only a reader of the source needs.
pub fn assemble(source: &str, built: &Built, wasm: &[u8], style: &str, catalogues: &[Catalogue]) -> Result<String> {
    let values = [
        ("__GLUE__", built.glue.clone()),
        ("__WASM__", built.wasm.clone()),
        ("__WASM_INTEGRITY__", integrity(wasm)),
        ("__STYLE_INTEGRITY__", integrity(style.as_bytes())),
        ("__CATALOGUES__", format!("{{ {} }}", catalogues.iter().map(Catalogue::entry).collect::<Vec<_>>().join(", "))),
    ];
    // First, so that a comment may speak of a placeholder.
    let mut script = light::script(source);
    for (placeholder, value) in values {
        let count = script.matches(placeholder).count();
        ensure!(count == 1, "{placeholder} must stand there once outside comments, and stands there {count} times");
        script = script.replace(placeholder, &value);
    }
    Ok(script)
}

/// The texts of a language in a file.
pub struct Catalogue {
    pub language: String,
    pub file: String,
    pub text: String,
}

impl Catalogue {
    fn entry(&self) -> String {
        format!("{}: ['{}', '{}']", self.language, self.file, integrity(self.text.as_bytes()))
    }
}

/// The value for `integrity` that makes a browser refuse any other file.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
// The glue is __GLUE__.
const glue = './__GLUE__';

  // Indented.
  const wasm = '__WASM__'; // stays
const integrity = '__WASM_INTEGRITY__';
const style = '__STYLE_INTEGRITY__';
const words = __CATALOGUES__;
";

    fn assembled(source: &str) -> Result<String> {
        let built = Built { glue: "w-1.js".into(), wasm: "w-1_bg.wasm".into() };
        let catalogue = Catalogue { language: "xx".into(), file: "c.txt".into(), text: "abc".into() };
        assemble(source, &built, b"abc", "abc", &[catalogue])
    }

    #[test]
    fn placeholders_are_filled_and_comments_dropped() -> Result<()> {
        // The digest is the standard's own example for "abc" (FIPS 180).
        let expected = "\
const glue = './w-1.js';
const wasm = 'w-1_bg.wasm'; // stays
const integrity = 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn';
const style = 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn';
const words = { xx: ['c.txt', 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn'] };
";
        assert_eq!(assembled(SOURCE)?, expected);
        Ok(())
    }

    #[test]
    fn every_placeholder_must_stand_there_once() {
        for placeholder in ["__GLUE__'", "__WASM__", "__WASM_INTEGRITY__", "__STYLE_INTEGRITY__", "__CATALOGUES__"] {
            let name = placeholder.trim_end_matches('\'');
            let missing = assembled(&SOURCE.replace(placeholder, "")).unwrap_err().to_string();
            assert!(missing.contains(name) && missing.contains("0 times"), "{missing}");
            let twice = assembled(&format!("{SOURCE}use({name});\n")).unwrap_err().to_string();
            assert!(twice.contains(name) && twice.contains("2 times"), "{twice}");
        }
    }
}
