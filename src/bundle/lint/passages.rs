//! Passages that are too long to be fragments, or that nobody has checked.

use crate::bundle::{Bundle, Checked, Finding};

/// A fragment of about 25 words shows what a number rests on; more is somebody else's text.
const MOST_WORDS: usize = 30;

pub(super) fn lint(bundle: &Bundle, findings: &mut Vec<Finding>) {
    for (index, passage) in bundle.passages.iter().enumerate() {
        let words = passage.exact.as_ref().map_or(0, |exact| exact.split_whitespace().count());
        if words > MOST_WORDS {
            findings.push(Finding::new(
                "W019",
                &format!("passages[{index}].exact"),
                format!("the passage `{}` has {words} words", passage.id),
                "quote the few words that state the fact, about 25 at most",
            ));
        }
        if passage.checked == Checked::NotYet {
            findings.push(Finding::new(
                "W020",
                &format!("passages[{index}].checked"),
                format!("nobody has held the passage `{}` against its source yet", passage.id),
                "read it there, and write how it was checked",
            ));
        }
    }
}
