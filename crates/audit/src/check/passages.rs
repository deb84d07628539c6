//! Passages: quotation marks only around what was read, and a translation for what is in another language.
use evidence_bundle::{Checked, Finding};

use crate::context::Context;

pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    for (index, passage) in bundle.passages.iter().enumerate() {
        let path = format!("passages[{index}]");
        // E038
        if passage.checked == Checked::Secondary && passage.exact.is_some() {
            findings.push(Finding::new(
                "E038",
                &path,
                format!("the passage `{}` is quoted, and was not read in the source itself", passage.id),
                "give the figure as the other text reports it in `figure`, or read the source and write `checked: primary`",
            ));
        }
        // E039
        let foreign = passage.language.as_ref().is_some_and(|language| *language != bundle.language);
        if foreign && passage.gloss.as_deref().is_none_or(|gloss| gloss.trim().is_empty()) {
            findings.push(Finding::new(
                "E039",
                &path,
                format!("the passage `{}` is in another language and has no translation", passage.id),
                "say in `gloss` what it says, in the language of the bundle",
            ));
        }
    }
}
