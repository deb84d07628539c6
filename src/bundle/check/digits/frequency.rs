//! How often: "once daily" is a reading of `1/d`, not digits.

use super::passages::Read;
use crate::bundle::numeral::numerals;
use crate::bundle::{Decimal, Finding, Term};

/// E052: the code of a frequency is a count and a period, and a passage says it.
pub fn check(path: &str, term: &Term, passages: &[&Read], findings: &mut Vec<Finding>) {
    let Some(code) = term.code.as_deref() else { return };
    let parts = code.split_once('/').and_then(|(count, period)| Some((Decimal::parse(count).ok()?, period)));
    let Some((count, words)) = parts.and_then(|(count, period)| Some((count, words_for(period)?))) else {
        return findings.push(Finding::new(
            "E052",
            path,
            format!("`{code}` is not a count and a period"),
            "write 1/d for once a day; the periods are h, d, wk and mo",
        ));
    };
    let says = |passage: &&Read| {
        let text = passage.text.to_lowercase();
        words.iter().any(|word| text.contains(word)) && times(&text) == count
    };
    if !passages.iter().any(says) {
        findings.push(Finding::new(
            "E052",
            path,
            format!("none of the passages says `{code}`"),
            "give the count and the period as the passage has them, or name the passage that states them",
        ));
    }
}

fn words_for(period: &str) -> Option<&'static [&'static str]> {
    Some(match period {
        "h" => &["hourly", "an hour", "per hour", "every hour", "/h"],
        "d" => &["daily", "a day", "per day", "every day", "each day", "/d", "täglich", "pro tag"],
        "wk" => {
            &["weekly", "a week", "per week", "every week", "each week", "/wk", "/week", "wöchentlich", "pro woche"]
        }
        "mo" => &["monthly", "a month", "per month", "every month", "each month", "/mo", "monatlich", "pro monat"],
        _ => return None,
    })
}

/// How many times a text says, in lower case; once where it says nothing of times.
fn times(text: &str) -> Decimal {
    if text.contains("twice") || text.contains("zweimal") {
        return Decimal::whole(2);
    }
    let counted = numerals(text).into_iter().find(|numeral| text[numeral.end..].trim_start().starts_with("times"));
    counted.map_or(Decimal::whole(1), |numeral| numeral.value)
}
