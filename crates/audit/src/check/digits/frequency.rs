//! How often: "once daily" is a reading of `1/d`, not digits.
use evidence_bundle::{Finding, Rate, Term, Unit, WITHOUT_RATE};

use super::passages::Read;
use crate::numeral::numerals;

/// E052: the code of a frequency is a count and a period, and a passage says it, of this drug where it says several.
pub fn check(path: &str, term: &Term, of: &[&str], passages: &[&Read], findings: &mut Vec<Finding>) {
    let Some(code) = term.code.as_deref() else { return };
    if WITHOUT_RATE.contains(&code) {
        return findings.extend(without_rate(path, code, passages));
    }
    let Some(wanted) = Rate::parse(code) else {
        return findings.push(Finding::new(
            "E052",
            path,
            format!("`{code}` is not a count and a period"),
            "write 1/d for once a day, 1/3wk for once in 3 weeks; the periods are h, d, wk and mo. What was given once and \
             never again is `once`; others are `continuous` and `as-needed`",
        ));
    };
    let said: Vec<Rate> = match of {
        [] => passages.iter().flat_map(|passage| rates(passage.text)).map(|(_, rate)| rate).collect(),
        _ => passages.iter().filter_map(|passage| rate(passage.text, of)).collect(),
    };
    let divided = passages.iter().filter_map(|passage| divided(passage.text));
    let said: Vec<Rate> = said.into_iter().chain(divided).collect();
    let any: Vec<Rate> = passages.iter().flat_map(|passage| rates(passage.text)).map(|(_, rate)| rate).collect();
    if said.contains(&wanted) {
        return;
    }
    let message = match any.first() {
        Some(other) if any.len() == 1 => format!("the passage says {}, and not `{code}`", in_words(*other)),
        _ => format!("none of the passages says `{code}`"),
    };
    findings.push(Finding::new(
        "E052",
        path,
        message,
        "give the count and the period as the passage has them, or name the passage that states them; what is given every \
         3 weeks is 1/3wk",
    ));
}

/// What passages say for the codes that are no rate.
const WORDS: [(&str, &[&str]); 3] = [
    ("once", &["once", "single", "one-time", "one time", "bolus", "einmalig", "einmal"]),
    ("continuous", &["continuous", "continuously", "kontinuierlich", "without a break"]),
    (
        "as-needed",
        &["as needed", "as required", "when needed", "if needed", "on demand", "prn", "p.r.n.", "bei bedarf"],
    ),
];

/// E052 of what has no rate: no passage says it, or one says how often.
fn without_rate(path: &str, code: &str, passages: &[&Read]) -> Option<Finding> {
    let (_, words) = WORDS.iter().find(|(known, _)| *known == code)?;
    let says = |passage: &&Read| {
        let text = passage.text.to_lowercase();
        // "once daily" is no single time.
        words.iter().any(|word| text.contains(word)) && (code != "once" || rates(passage.text).is_empty())
    };
    (!passages.iter().any(says)).then(|| {
        Finding::new(
            "E052",
            path,
            format!("none of the passages says `{code}`, or one of them says how often"),
            "name the passage that states it, or give the count and the period",
        )
    })
}

/// "2 in 3 weeks"
fn in_words(Rate { times, every, unit }: Rate) -> String {
    let unit = match unit {
        Unit::Hour => "hours",
        Unit::Day => "days",
        Unit::Week => "weeks",
        _ => "months",
    };
    format!("{times} in {every} {unit}")
}

/// The rate that a text gives for a drug by one of these names: the nearest to the name. Any other where the text names none
/// of them.
fn rate(text: &str, of: &[&str]) -> Option<Rate> {
    let lower = text.to_lowercase();
    let rates = rates(text);
    let is_one = rates.iter().all(|(_, rate)| *rate == rates[0].1);
    let place = of.iter().filter(|name| !name.is_empty()).find_map(|name| {
        let name = name.to_lowercase();
        lower.find(&name).map(|start| (start, start + name.len()))
    });
    match place {
        Some((start, end)) if !is_one => {
            let distance = |at: usize| if at >= end { at - end } else { start.saturating_sub(at) };
            rates.into_iter().min_by_key(|(at, _)| distance(*at)).map(|(_, rate)| rate)
        }
        _ => rates.first().map(|(_, rate)| *rate),
    }
}

/// "600 mg per day, divided into three doses" is also three times a day.
fn divided(text: &str) -> Option<Rate> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = words(&lower).into_iter().map(|(_, word)| word).collect();
    words.windows(4).find_map(|four| match four {
        ["divided", "in" | "into", times, "doses"] | ["in", times, "divided", "doses"] => {
            Some(Rate::new(number(times)?, 1, Unit::Day))
        }
        _ => None,
    })
}

const DAYS: [&str; 8] = ["d", "day", "days", "tag", "tage", "tagen", "daily", "täglich"];
const WEEKS: [&str; 8] = ["w", "wk", "week", "weeks", "woche", "wochen", "weekly", "wöchentlich"];
const MONTHS: [&str; 6] = ["mo", "month", "months", "monat", "monthly", "monatlich"];
const HOURS: [&str; 8] = ["h", "hr", "hour", "hours", "stunde", "stunden", "hourly", "stündlich"];

fn unit(word: &str) -> Option<Unit> {
    [(Unit::Day, &DAYS[..]), (Unit::Week, &WEEKS), (Unit::Month, &MONTHS), (Unit::Hour, &HOURS)]
        .into_iter()
        .find_map(|(unit, words)| words.contains(&word).then_some(unit))
}

/// Every rate that a text says, each with its place in bytes.
fn rates(text: &str) -> Vec<(usize, Rate)> {
    let lower = text.to_lowercase();
    let words = words(&lower);
    let plain: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
    let mut rates = Vec::new();
    let mut index = 0;
    while index < words.len() {
        match one(&plain[index..]) {
            Some((taken, rate)) => {
                if !is_of_another(&plain[..index]) {
                    rates.push((words[index].0, rate));
                }
                index += taken;
            }
            None => index += 1,
        }
    }
    rates
}

/// Whether a rate behind these words is that of a step or of a visit: "titrated weekly", "by 25 mg every week".
fn is_of_another(before: &[&str]) -> bool {
    const NOT_GIVEN: [&str; 14] = [
        "titrat", "increas", "rais", "escalat", "adjust", "assess", "measur", "visit", "evaluat", "monitor", "examin",
        "record", "review", "reduced",
    ];
    let last = before.last().copied().unwrap_or_default();
    let is_change = |word: &&str| NOT_GIVEN.iter().any(|root| word.starts_with(root));
    let is_step = matches!(before, [.., verb, "by", _, _] if is_change(verb));
    is_step || is_change(&last)
}

/// The words and signs of a text with their places: "q8h" is "q", "8", "h", and "3-weekly" is "3", "weekly".
fn words(text: &str) -> Vec<(usize, &str)> {
    let kind = |c: char| match c {
        '/' | '×' => 3,
        c if c.is_ascii_digit() => 1,
        c if c.is_alphabetic() => 2,
        _ => 0,
    };
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut last = 0;
    for (at, c) in text.char_indices() {
        let own = kind(c);
        // "b.i.d." is one word.
        let goes_on = own != 0 && own == last && own != 3;
        match words.last_mut() {
            Some((start, word)) if goes_on => *word = &text[*start..at + c.len_utf8()],
            _ if own != 0 => words.push((at, &text[at..at + c.len_utf8()])),
            _ => {}
        }
        last = own;
    }
    words
}

/// The rate that a list of words begins with, and how many of them it takes.
fn one(words: &[&str]) -> Option<(usize, Rate)> {
    let rate = |taken, times, every, unit| Some((taken, Rate::new(times, every, unit)));
    let at = |index: usize| words.get(index).copied().unwrap_or_default();
    // "b.i.d.", "bid", "q.d."
    if words.starts_with(&["q", "d"]) || words.starts_with(&["o", "d"]) {
        return rate(2, 1, 1, Unit::Day);
    }
    for (times, [short, letter]) in
        [(1, ["qd", "q"]), (1, ["od", "o"]), (2, ["bid", "b"]), (3, ["tid", "t"]), (4, ["qid", "q"])]
    {
        if words[0] == short {
            return rate(1, times, 1, Unit::Day);
        }
        if words[0] == letter && short.len() == 3 && [at(1), at(2)] == ["i", "d"] {
            return rate(3, times, 1, Unit::Day);
        }
    }
    match words {
        ["bd" | "bds", ..] => return rate(1, 2, 1, Unit::Day),
        ["tds", ..] => return rate(1, 3, 1, Unit::Day),
        ["qds", ..] => return rate(1, 4, 1, Unit::Day),
        ["qod", ..] => return rate(1, 1, 2, Unit::Day),
        ["fortnightly", ..] | ["every" | "each" | "per" | "a", "fortnight", ..] => return rate(1, 1, 2, Unit::Week),
        ["alternate" | "alternating", "day" | "days", ..] => return rate(2, 1, 2, Unit::Day),
        ["every" | "each", "other" | "second", period, ..] if unit(period).is_some() => {
            return rate(3, 1, 2, unit(period)?);
        }
        ["every", "third", period, ..] if unit(period).is_some() => return rate(3, 1, 3, unit(period)?),
        ["jeden", "zweiten", "tag", ..] => return rate(3, 1, 2, Unit::Day),
        ["morning", "and", "evening" | "night", ..] | ["morgens", "und", "abends", ..] => {
            return rate(3, 2, 1, Unit::Day);
        }
        ["each" | "every", "morning" | "evening" | "night", ..] | ["nightly", ..] => return rate(1, 1, 1, Unit::Day),
        ["at", "night" | "bedtime", ..] => return rate(2, 1, 1, Unit::Day),
        // "q8h", "every 8 hours", "alle 8 Stunden"
        ["q" | "every" | "alle", every, period, ..] if number(every).is_some() && unit(period).is_some() => {
            return rate(3, 1, number(every)?, unit(period)?);
        }
        _ => {}
    }
    // "3-weekly", "4-hourly": every so many, where no "times" stands between.
    if let (Some(every), "weekly" | "hourly" | "daily" | "monthly") = (number(words[0]), at(1))
        && every > 1
    {
        return rate(2, 1, every, unit(at(1))?);
    }
    // "twice daily", "3 times a day", "once per week"
    let (times, taken) = match (number(words[0]), words[0]) {
        (_, "once" | "einmal") => (1, 1),
        (_, "twice" | "zweimal") => (2, 1),
        (_, "thrice" | "dreimal") => (3, 1),
        (_, "viermal") => (4, 1),
        (Some(times), _) if ["times", "time", "x", "×", "mal"].contains(&at(1)) => (times, 2),
        _ => (1, 0),
    };
    let behind = match at(taken) {
        "a" | "an" | "per" | "each" | "every" | "/" | "pro" | "am" | "jeden" | "in" => taken + 1,
        _ => taken,
    };
    let named = at(behind);
    // "a day" and "daily" by themselves, but not "on day 90" nor "10 days".
    let stands_alone = behind > taken || named.ends_with("ly") || named.ends_with("lich");
    let found = unit(named).filter(|_| stands_alone)?;
    rate(behind + 1, times, 1, found)
}

/// A small number in digits or in a word.
fn number(word: &str) -> Option<i64> {
    match numerals(word)[..] {
        [numeral] if numeral.of.is_none() && numeral.value.is_whole() => numeral.value.to_string().parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use evidence_bundle::Rate;

    use super::{rate, rates};

    #[test]
    fn a_frequency_is_read_whole() {
        for (text, code) in [
            ("30 mL once daily for 21 days", "1/d"),
            ("30 mL/d", "1/d"),
            ("5 mL twice a day", "2/d"),
            ("three times daily", "3/d"),
            ("3 x per week", "3/wk"),
            ("b.i.d.", "2/d"),
            ("t.i.d. by mouth", "3/d"),
            ("every 12 hours", "2/d"),
            ("q8h", "3/d"),
            ("zweimal täglich", "2/d"),
            ("each morning", "1/d"),
            ("in the morning and evening", "2/d"),
            ("1 mg an hour", "1/h"),
            ("every day", "1/d"),
        ] {
            let said: Vec<_> = rates(text).into_iter().map(|(_, rate)| rate).collect();
            assert_eq!(said, [Rate::parse(code).expect(code)], "{text}");
        }
    }

    #[test]
    fn what_is_given_less_often_than_its_last_word_says_is_told_apart() {
        for (text, code) in [
            ("75 mg 3-weekly", "1/wk"),
            ("three-weekly", "1/wk"),
            ("4-hourly", "1/h"),
            ("on alternate days", "1/d"),
            ("every other day", "1/d"),
            ("fortnightly", "1/wk"),
            ("every 3 weeks", "1/wk"),
            ("every second week", "1/wk"),
            ("twice weekly", "2/d"),
        ] {
            let said = rates(text);
            assert_eq!(said.len(), 1, "{text}: {said:?}");
            assert_ne!(said[0].1, Rate::parse(code).expect(code), "{text}");
        }
    }

    #[test]
    fn of_two_drugs_each_has_its_own() {
        let text = "5 mL of Examplinum twice a day, with aspirin 100 mg once daily";
        assert_eq!(rate(text, &["Examplinum"]), Rate::parse("2/d"));
        assert_eq!(rate(text, &["aspirin"]), Rate::parse("1/d"));
        assert_eq!(rate("once daily Examplinum and aspirin twice daily", &["Examplinum"]), Rate::parse("1/d"));
    }
}
