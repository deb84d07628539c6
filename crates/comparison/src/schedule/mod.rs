//! Whether the words about a schedule say no more than a dose, a frequency and a length.
//!
//! Only then is the planned total the three multiplied. Divided doses, a maximum, days of a cycle, a dose that changes or
//! goes by the body's weight, or a daily dose beside a frequency make another sum of it, or none. A dose in a unit for each
//! kilogram comes here without the kilogram (`total.rs`). In doubt the words say more: a total that is missing misleads nobody.

mod text;
mod words;

use evidence_bundle::Unit;

use crate::catalogue;
use text::goes_on;

/// Whether words in a language (BCP 47) can be read here.
pub fn can_read(language: &str) -> bool {
    ["en", "de"].iter().any(|known| catalogue::speaks(language, known))
}

/// A dose, how many times a day it is given, and for how many days; each in thousandths.
pub struct Plan {
    pub dose: i64,
    pub unit: Unit,
    pub times: i64,
    pub days: i64,
}

/// One, in thousandths.
const ONE: i64 = 1000;

/// Whether texts say only what the plan says.
pub fn say_only(texts: &[String], plan: &Plan) -> bool {
    let read = Read::of(texts);
    !read.says_more() && read.agrees(plan)
}

/// Whether a text says more than any dose, frequency and length can.
pub fn says_more(text: &str) -> bool {
    Read::of(&[text.to_owned()]).says_more()
}

/// Texts, word by word.
struct Read {
    /// As they are searched.
    text: Vec<u8>,
    /// Where each word begins.
    starts: Vec<usize>,
    /// What each word means, with spaces around each text.
    meanings: Vec<u8>,
    /// Each number in thousandths, at the place of its meaning.
    numbers: Vec<(usize, i64)>,
}

/// A pattern looks at no more words beside one.
const AROUND: [u8; 3] = [b' '; 3];

impl Read {
    // Once in the program.
    fn of(texts: &[String]) -> Self {
        let mut read = Self { text: Vec::new(), starts: Vec::new(), meanings: AROUND.to_vec(), numbers: Vec::new() };
        for text in texts {
            let mut start = read.text.len();
            text::add(&mut read.text, text);
            while let Some(length) = read.text[start..].iter().position(|byte| *byte == b' ') {
                let word = &read.text[start..start + length];
                let number = number(word);
                read.numbers.extend(number.map(|number| (read.meanings.len(), number)));
                read.meanings.push(if number.is_some() { b'#' } else { meaning(word) });
                read.starts.push(start);
                start += length + 1;
            }
            read.meanings.extend(AROUND);
            // No phrase goes on from one text into another.
            read.text.extend(*b"| ");
        }
        read
    }

    fn has_any(&self, phrases: &str) -> bool {
        let has = |phrase: &[u8]| self.starts.iter().any(|start| goes_on(&self.text[*start..], phrase));
        phrases.as_bytes().split(|byte| *byte == b'|').any(has)
    }

    fn says_more(&self) -> bool {
        self.has_any(words::MORE) || is_in(words::MORE_IN_A_ROW, &self.meanings)
    }

    /// Whether every dose, frequency and length in the words is the plan's.
    fn agrees(&self, plan: &Plan) -> bool {
        let times = usize::try_from(plan.times / ONE).unwrap_or_default();
        if times == 0 || plan.times % ONE != 0 {
            return false;
        }
        let once = times == 1;
        for (index, phrases) in words::SHORT.iter().enumerate() {
            if index + 1 != times && self.has_any(phrases) {
                return false;
            }
        }
        let doses = match plan.unit {
            Unit::Millilitre => 0,
            Unit::Milligram => 1,
            _ => 2,
        };
        let otherwise = [
            (words::TIMES, plan.times),
            (words::HOURS, 24 * ONE * ONE / plan.times),
            (words::DOSES[doses], plan.dose),
            (words::DAYS, plan.days),
            (words::WEEKS, plan.days / 7),
            (words::PARTS, plan.times.saturating_mul(plan.days) / ONE),
            (words::NOT_SO_OFTEN[times.min(4) - 1], 0),
        ];
        let otherwise = otherwise.into_iter().any(|(patterns, number)| self.has(patterns, number));
        // "600 mg/24 h"
        let daily = !once && self.has("[aei]=h", 24 * ONE);
        let at_hours = once && self.has_any(words::TIMES_OF_DAY);
        !(otherwise || daily || at_hours)
    }

    /// Whether the meanings have one of some patterns, in which a number is `=`.
    fn has(&self, patterns: &str, number: i64) -> bool {
        let mut meanings = self.meanings.clone();
        for (place, other) in &self.numbers {
            if *other == number {
                meanings[*place] = b'=';
            }
        }
        is_in(patterns, &meanings)
    }
}

/// The letter of a word's meaning.
fn meaning(word: &[u8]) -> u8 {
    let mut letter = b'-';
    let mut known = words::MEANINGS.as_bytes().split(|byte| *byte == b' ');
    let is_known = known.any(|known| match known {
        [b'|', own] => {
            letter = *own;
            false
        }
        _ => known == word,
    });
    if is_known { letter } else { b'-' }
}

/// Whether meanings have one of some patterns.
fn is_in(patterns: &str, meanings: &[u8]) -> bool {
    let has = |pattern: &[u8]| (0..meanings.len()).any(|at| fits(pattern, &meanings[at..]));
    patterns.as_bytes().split(|byte| *byte == b'|').any(has)
}

/// Whether meanings go on with a pattern.
fn fits(pattern: &[u8], meanings: &[u8]) -> bool {
    let Some(first) = pattern.first() else { return true };
    let close = pattern.iter().position(|letter| *letter == b']').filter(|_| *first == b'[');
    let (any, mut rest) = match close {
        Some(close) => (&pattern[1..close], &pattern[close + 1..]),
        None => pattern.split_at(1),
    };
    let is_one = |meaning: &u8| match any {
        [b'^', none @ ..] => !none.contains(meaning),
        _ => any == b"." || any.contains(meaning),
    };
    if let [b'?', behind @ ..] = rest {
        rest = behind;
        if fits(rest, meanings) {
            return true;
        }
    }
    meanings.split_first().is_some_and(|(meaning, behind)| is_one(meaning) && fits(rest, behind))
}

/// A number in digits or, up to twelve, in words; in thousandths. "1,070" is a count in thousands, "0,5" a half.
fn number(word: &[u8]) -> Option<i64> {
    const WORDS: &str = "one ein two zwei three drei four vier five fünf six sechs seven sieben eight acht nine neun ten \
                         zehn eleven elf twelve zwölf";
    if !word.first()?.is_ascii_digit() {
        let place = WORDS.as_bytes().split(|byte| *byte == b' ').position(|known| known == word)?;
        return Some((place as i64 / 2 + 1) * ONE);
    }
    let (mut number, mut scale) = (0_i64, 0);
    for (at, byte) in word.iter().enumerate() {
        match byte {
            b'0'..=b'9' if scale == 1 => {}
            b'0'..=b'9' => {
                number = number.saturating_mul(10).saturating_add(i64::from(byte - b'0'));
                scale /= 10;
            }
            b',' if word.len() - at == 4 && word[0] != b'0' => {}
            _ => scale = ONE,
        }
    }
    Some(number.saturating_mul(if scale == 0 { ONE } else { scale }))
}

#[cfg(test)]
mod tests;
