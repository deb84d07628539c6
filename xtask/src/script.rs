//! The hand-written scripts, with the names of the files that they fetch in them.

use crate::light;
use anyhow::{Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};

/// Fills in the placeholders and leaves out what only a reader of the source needs.
pub fn assemble(source: &str, values: &[(&str, String)]) -> Result<String> {
    // First, so that a comment may speak of a placeholder.
    let mut script = light::script(source);
    for (placeholder, value) in values {
        let count = script.matches(placeholder).count();
        ensure!(count == 1, "{placeholder} must stand there once outside comments, and stands there {count} times");
        script = script.replace(placeholder, value);
    }
    Ok(script)
}

/// The value for `integrity` that makes a browser refuse any other file.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "\
// The glue is __GLUE__.
const glue = './__GLUE__';

  // Indented.
  const integrity = '__INTEGRITY__'; // stays
";

    fn assembled(source: &str) -> Result<String> {
        assemble(source, &[("__GLUE__", "w-1.js".into()), ("__INTEGRITY__", integrity(b"abc"))])
    }

    #[test]
    fn placeholders_are_filled_and_comments_dropped() -> Result<()> {
        // The digest is the standard's own example for "abc" (FIPS 180).
        let expected = "\
const glue = './w-1.js';
const integrity = 'sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn'; // stays
";
        assert_eq!(assembled(SOURCE)?, expected);
        Ok(())
    }

    #[test]
    fn every_placeholder_must_stand_there_once() {
        for placeholder in ["__GLUE__'", "__INTEGRITY__"] {
            let name = placeholder.trim_end_matches('\'');
            let missing = assembled(&SOURCE.replace(placeholder, "")).unwrap_err().to_string();
            assert!(missing.contains(name) && missing.contains("0 times"), "{missing}");
            let twice = assembled(&format!("{SOURCE}use({name});\n")).unwrap_err().to_string();
            assert!(twice.contains(name) && twice.contains("2 times"), "{twice}");
        }
    }
}
