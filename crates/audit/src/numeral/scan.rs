//! Finds the numbers of a text.
use evidence_bundle::{Decimal, Unit};

use super::spelled::spelled;
use super::units::{counted, of_last_word};
use super::{Limit, Numeral, Of, words_before};

/// The numbers, each with a unit that stands right beside it.
pub fn scan(text: &str) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let number = if begins_a_name(text, at) { None } else { digits(text, at).or_else(|| words(text, at)) };
        match number {
            Some((value, start, end)) => {
                found.push(numeral(text, value, start, end, found.last()));
                at = end;
            }
            // A word or a name is skipped whole: "twofold" holds no two.
            None if c.is_alphanumeric() => {
                at += text[at..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - at)
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// "CARS-2": a hyphen behind a letter belongs to a name, unless the word counts up: "day-90".
fn begins_a_name(text: &str, at: usize) -> bool {
    let Some(name) = text[..at].strip_suffix('-').filter(|_| text[at..].starts_with(|c: char| c.is_ascii_digit()))
    else {
        return false;
    };
    name.ends_with(char::is_alphabetic) && of_last_word(name).is_none()
}

/// A number in digits, with its sign: "1,070", "0.63", ".03", "-0.5".
fn digits(text: &str, at: usize) -> Option<(Decimal, usize, usize)> {
    let rest = &text[at..];
    let whole = count(rest, 0);
    if whole == 0 && (text[..at].ends_with(char::is_alphanumeric) || fraction(rest, 0).is_none()) {
        return None;
    }
    let (mut plain, mut end) = grouped(text, at).unwrap_or_else(|| (rest[..whole].to_owned(), whole));
    if let Some((digits, behind)) = fraction(rest, end) {
        plain = format!("{plain}.{digits}");
        end = behind;
    }
    let signed = text[..at].strip_suffix(['-', '−', '–']).filter(|before| leaves_a_sign(before));
    let (sign, start) = signed.map_or(("", at), |before| ("-", before.len()));
    let unsigned = if whole == 0 { format!("0{plain}") } else { plain };
    Some((Decimal::parse(&format!("{sign}{unsigned}")).ok()?, start, at + end))
}

/// How many digits follow each other from here.
fn count(rest: &str, from: usize) -> usize {
    rest[from..].bytes().take_while(u8::is_ascii_digit).count()
}

/// "1,070" and "1 070": a separator stands before exactly three digits, and never behind a lone zero.
fn grouped(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = &text[at..];
    let first = count(rest, 0);
    if !(1..=3).contains(&first) || rest.starts_with('0') {
        return None;
    }
    let (mut plain, mut end, mut doubtful) = (rest[..first].to_owned(), first, false);
    while let Some(c) = rest[end..].chars().next() {
        let next = end + c.len_utf8();
        let separates = matches!(c, ',' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}' | ' ' | '.');
        if !separates || count(rest, next) != 3 {
            break;
        }
        doubtful |= matches!(c, ' ' | '.');
        plain.push_str(&rest[next..next + 3]);
        end = next + 3;
    }
    // Two numbers in a row or three decimals, unless it counts people, of whom there are no thousandths.
    // Units of a hormone go into the millions, too.
    let is_whole = |of: Of| matches!(of, Of::People | Of::Unit(Unit::InternationalUnit));
    let counts_people = counted(&rest[end..]).is_some_and(|counted| is_whole(counted.of))
        || text[..at].trim_end().ends_with('=') && !plain_point(rest);
    (end > first && (!doubtful || counts_people)).then_some((plain, end))
}

/// Whether the digits here end in a point and more digits: "n = 1.070" may be a fraction.
fn plain_point(rest: &str) -> bool {
    rest[count(rest, 0)..].starts_with('.')
}

/// The digits behind a decimal mark: "0.63", "0·63", and "0,63" as some languages write it.
fn fraction(rest: &str, end: usize) -> Option<(&str, usize)> {
    let mark = rest[end..].chars().next().filter(|c| matches!(c, '.' | ',' | '·'))?;
    // Only a point can stand without a digit before it.
    let from = end + mark.len_utf8();
    let length = count(rest, from);
    (length > 0 && (end > 0 || mark == '.')).then(|| (&rest[from..from + length], from + length))
}

/// Whether a dash behind this is a sign: behind a number or a word it joins, behind a space or a bracket it does not.
fn leaves_a_sign(before: &str) -> bool {
    let at_a_start = before.is_empty() || before.ends_with([' ', '(', '[', ',', '=', '\u{a0}']);
    at_a_start && !before.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

/// A number in words: "Five hundred twenty-nine".
fn words(text: &str, at: usize) -> Option<(Decimal, usize, usize)> {
    let rest = &text[at..];
    let is_inside = text[..at].ends_with(char::is_alphanumeric);
    if is_inside || !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut spans: Vec<(&str, usize)> = Vec::new();
    let mut from = 0;
    // A number of four words and its "and"s.
    while spans.len() < 8 {
        let length = rest[from..].bytes().take_while(u8::is_ascii_alphabetic).count();
        let end = from + length;
        if length == 0 || rest[end..].starts_with(char::is_alphanumeric) {
            break;
        }
        spans.push((&rest[from..end], end));
        if !rest[end..].starts_with([' ', '-']) {
            break;
        }
        from = end + 1;
    }
    let parts: Vec<&str> = spans.iter().map(|(word, _)| *word).collect();
    let (value, taken) = spelled(&parts)?;
    Some((Decimal::whole(value), at, at + spans[taken - 1].1))
}

fn numeral(text: &str, value: Decimal, start: usize, end: usize, last: Option<&Numeral>) -> Numeral {
    let (before, behind) = (&text[..start], &text[end..]);
    let alone = before.ends_with(['(', '[']) && behind.starts_with([')', ']']);
    let follows = last.is_some_and(|last| matches!(text[last.end..start].trim(), "(" | "["));
    let counted = counted(behind);
    Numeral {
        value: match counted {
            Some(counted) if !counted.factor.is(1) => value.times(counted.factor).unwrap_or(value),
            _ => value,
        },
        of: counted.map(|counted| counted.of).or_else(|| of_last_word(before.strip_suffix([' ', '-'])?)),
        per: counted.and_then(|counted| counted.per),
        limit: limit(&words_before(text, start)).or_else(|| counted.and_then(|_| limit_behind(behind))),
        aside: alone && follows,
        range: false,
        start,
        end,
    }
}

/// "<5%", "P less than 0.001", ">12", "up to 80 mg", "the maximum daily dose is 80 mg"
fn limit(before: &str) -> Option<Limit> {
    const AT_MOST: [&str; 21] = [
        "≤",
        "<=",
        "no more than",
        "not more than",
        "no higher than",
        "up to",
        "at most",
        "maximum",
        "max",
        "max.",
        "not exceeding",
        "not to exceed",
        "without exceeding",
        "capped at",
        "bis zu",
        "höchstens",
        "maximal",
        "no longer than",
        "not longer than",
        "nicht länger als",
        "nicht mehr als",
    ];
    const AT_LEAST: [&str; 7] = ["≥", ">=", "at least", "minimum", "no less than", "mindestens", "wenigstens"];
    // Between a bound and its number: "the maximum daily dose is".
    const BETWEEN: [&str; 12] =
        ["of", "is", "was", "be", "a", "the", "total", "single", "daily", "dose", "dosage", "amount"];
    let mut before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', ':', '(']);
    loop {
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        // "followed up to 90 days" names the whole time.
        if ends(&["followed up to", "follow-up to", "follow up to", "followed-up to"]) {
            return None;
        } else if ends(&AT_MOST) {
            return Some(Limit::AtMost);
        } else if ends(&AT_LEAST) {
            return Some(Limit::AtLeast);
        } else if ends(&["<", "less than", "fewer than", "weniger als"]) {
            return Some(Limit::Below);
        } else if ends(&[">", "more than", "mehr als"]) {
            return Some(Limit::Above);
        }
        let (rest, _) = before.rsplit_once(' ').filter(|(_, last)| BETWEEN.contains(last))?;
        before = rest.trim_end();
    }
}

/// "80 mg maximum", "12 hours or less"; not "20 mg (maximum 80 mg)".
fn limit_behind(behind: &str) -> Option<Limit> {
    let behind = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    let (_, behind) = behind[..behind.floor_char_boundary(60)].split_once(' ')?;
    let behind = behind.to_lowercase();
    let goes_on = |word: &str| behind.strip_prefix(word).is_some_and(|rest| !rest.starts_with([' ', '-']));
    if ["maximum", "max", "at most", "or less", "or fewer"].iter().any(|word| goes_on(word)) {
        Some(Limit::AtMost)
    } else if ["or more", "or longer", "minimum", "at least"].iter().any(|word| goes_on(word)) {
        Some(Limit::AtLeast)
    } else {
        None
    }
}
