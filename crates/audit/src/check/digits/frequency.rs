//! How often: "once daily" is a reading of `1/d`, not digits.
use evidence_bundle::{Decimal, Finding, Term};

use super::passages::Read;
use crate::numeral::numerals;

/// E052: the code of a frequency is a count and a period, and a passage says it.
pub fn check(path: &str, term: &Term, passages: &[&Read], findings: &mut Vec<Finding>) {
    let Some(code) = term.code.as_deref() else { return };
    let parts = code.split_once('/').and_then(|(count, period)| Some((Decimal::parse(count).ok()?, period)));
    let Some((count, period, words)) = parts.and_then(|(count, period)| Some((count, period, words_for(period)?)))
    else {
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
            || period == "d" && by_day(&text).is_some_and(|a_day| a_day == count)
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
        "d" => &[
            "daily",
            "a day",
            "per day",
            "every day",
            "each day",
            "/d",
            "each morning",
            "täglich",
            "pro tag",
            "am tag",
            "jeden tag",
        ],
        "wk" => {
            &["weekly", "a week", "per week", "every week", "each week", "/wk", "/week", "wöchentlich", "pro woche"]
        }
        "mo" => &["monthly", "a month", "per month", "every month", "each month", "/mo", "monatlich", "pro monat"],
        _ => return None,
    })
}

/// How many times a text says, in lower case; once where it says nothing of times.
fn times(text: &str) -> Decimal {
    const ADVERBS: [(i64, [&str; 2]); 3] =
        [(2, ["twice", "zweimal"]), (3, ["thrice", "dreimal"]), (4, ["four times", "viermal"])];
    if let Some((count, _)) = ADVERBS.iter().find(|(_, words)| words.iter().any(|word| text.contains(word))) {
        return Decimal::whole(*count);
    }
    let is_times = |behind: &str| {
        let behind = behind.trim_start_matches([' ', '-']);
        ["times", "x", "×", "mal"]
            .iter()
            .any(|word| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
    };
    let counted = numerals(text).into_iter().find(|numeral| is_times(&text[numeral.end..]));
    counted.map_or(Decimal::whole(1), |numeral| numeral.value)
}

/// How often a day, from what names no day: "b.i.d.", "every 12 hours", "q8h".
fn by_day(text: &str) -> Option<Decimal> {
    const SHORT: [(i64, [&str; 2]); 4] =
        [(1, ["qd", "od"]), (2, ["bid", "bd"]), (3, ["tid", "tds"]), (4, ["qid", "qds"])];
    let plain = text.replace('.', "");
    let words = || plain.split(|c: char| !c.is_alphanumeric());
    if let Some((count, _)) = SHORT.iter().find(|(_, short)| words().any(|word| short.contains(&word))) {
        return Some(Decimal::whole(*count));
    }
    let short = words().find_map(|word| word.strip_prefix('q')?.strip_suffix('h')?.parse().ok());
    let hours = short.or_else(|| {
        let every = ["every ", "alle "].iter().find_map(|every| plain.split_once(every))?.1;
        let (number, rest) = every.split_once(' ')?;
        ["h", "hour", "stunde"].iter().any(|unit| rest.starts_with(unit)).then(|| number.parse().ok())?
    });
    hours.filter(|hours: &i64| *hours > 0 && 24 % hours == 0).map(|hours| Decimal::whole(24 / hours))
}
