//! Dates that are shown: ISO 8601, to the month where no day is known.
use evidence_bundle::Finding;
use jiff::civil::Date;

use crate::context::Context;

/// E044
pub(super) fn check(context: &Context, findings: &mut Vec<Finding>) {
    let bundle = context.bundle;
    let mut date = |path: String, text: Option<&str>, to_the_month: bool| {
        let Some(text) = text else { return };
        let month = to_the_month.then(|| format!("{text}-01"));
        let is_date = |text: &str| text.len() == 10 && text.parse::<Date>().is_ok();
        if !is_date(text) && !month.is_some_and(|month| is_date(&month)) {
            let form = if to_the_month { "2022-06 or 2022-06-15" } else { "2026-11-22" };
            findings.push(Finding::new(
                "E044",
                &path,
                format!("`{text}` is not a date"),
                format!("write it as {form}"),
            ));
        }
    };
    date("checkedOn".to_owned(), Some(&bundle.checked_on), false);
    date("evidenceTo".to_owned(), bundle.evidence_to.as_deref(), true);
    date("reviewed.on".to_owned(), bundle.reviewed.as_ref().map(|reviewed| reviewed.on.as_str()), false);
    for (index, source) in bundle.sources.iter().enumerate() {
        let checked_on = source.publication.as_ref().and_then(|publication| publication.checked_on.as_deref());
        date(format!("sources[{index}].publication.checkedOn"), checked_on, false);
    }
    for (index, source) in bundle.sources.iter().enumerate() {
        let parts = source.issued.iter().flat_map(|issued| &issued.date_parts);
        if let Some(wrong) = parts.into_iter().find(|parts| !is_issued(parts)) {
            findings.push(Finding::new(
                "E044",
                &format!("sources[{index}].issued"),
                format!("{wrong:?} is not a date"),
                "write [[2016, 1, 28]], or the year and the month, or the year alone",
            ));
        }
    }
}

/// A year, with a month and a day where they are known.
fn is_issued(parts: &[u32]) -> bool {
    let number = |index: usize| parts.get(index).copied().unwrap_or(1);
    let (Ok(year), Ok(month), Ok(day)) = (i16::try_from(number(0)), i8::try_from(number(1)), i8::try_from(number(2)))
    else {
        return false;
    };
    (1..=3).contains(&parts.len()) && (1600..2100).contains(&year) && Date::new(year, month, day).is_ok()
}
