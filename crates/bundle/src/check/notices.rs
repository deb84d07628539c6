//! The safety notice.

use crate::{Bundle, Finding, NoticeKind};

/// E010: no bundle without a notice of kind `safety`. An empty text is the widget's own wording, not an error.
pub(super) fn check(bundle: &Bundle, findings: &mut Vec<Finding>) {
    if !bundle.notices.iter().any(|notice| notice.kind == NoticeKind::Safety) {
        findings.push(Finding::new(
            "E010",
            "notices",
            "there is no safety notice".to_owned(),
            "add a notice of kind `safety`: doses given in trials are read as instructions without one",
        ));
    }
}
