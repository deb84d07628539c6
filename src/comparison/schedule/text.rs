//! A text about a schedule in the form in which it is searched: small letters, one space between two words.

/// Words, numbers and signs, each with a space on both sides: "600 mg/day, b.i.d." is " 600 mg / day b i d ".
///
/// Letters are Latin ones, by their ranges: the tables of all alphabets weigh too much in the browser.
pub fn plain(text: &str) -> String {
    let mut plain = String::from(" ");
    let mut last = Kind::Space;
    let mut rest = text.chars().filter(|c| !is_unseen(*c)).peekable();
    while let Some(c) = rest.next() {
        let (c, kind) = read(c);
        let inside = last == Kind::Digit && rest.peek().is_some_and(char::is_ascii_digit);
        match kind {
            // "0.5" and "1,070" are one number.
            Kind::Space if matches!(c, '.' | ',') && inside => plain.push(c),
            Kind::Space => part(&mut plain),
            Kind::Sign => {
                part(&mut plain);
                plain.push(c);
                part(&mut plain);
            }
            Kind::Letter | Kind::Digit => {
                // "30mL" is a number and a unit, and "m2" one unit.
                if kind == Kind::Letter && last == Kind::Digit {
                    part(&mut plain);
                }
                plain.push(c);
            }
        }
        last = kind;
    }
    part(&mut plain);
    plain
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Digit,
    /// A sign that means something: "≤", "/".
    Sign,
    Space,
}

/// Ends a word.
fn part(plain: &mut String) {
    if !plain.ends_with(' ') {
        plain.push(' ');
    }
}

/// Soft hyphens and spaces without width, which copies of papers have inside words.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A character as it is searched, and what it is.
fn read(c: char) -> (char, Kind) {
    let c = match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '·' => '.',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2264}' | '\u{2266}' | '\u{2a7d}' => '≤',
        '\u{2265}' | '\u{2267}' | '\u{2a7e}' => '≥',
        'A'..='Z' => c.to_ascii_lowercase(),
        'Ä' => 'ä',
        'Ö' => 'ö',
        'Ü' => 'ü',
        _ => c,
    };
    let kind = match c {
        '0'..='9' => Kind::Digit,
        '/' | '≤' | '≥' | '<' | '>' | '=' | '×' | '±' | '≈' | '~' | '+' => Kind::Sign,
        'a'..='z' | 'µ' | 'μ' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' => Kind::Letter,
        _ => Kind::Space,
    };
    (c, kind)
}

/// Whether a searched text goes on with a phrase as whole words; one that ends in `*` may go on within its last word.
pub fn goes_on(rest: &str, phrase: &str) -> bool {
    let (words, open) = phrase.strip_suffix('*').map_or((phrase, false), |words| (words, true));
    rest.strip_prefix(words).is_some_and(|behind| open || behind.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs_stand_apart_in_small_letters() {
        for (text, expected) in [
            ("600 mg/day, b.i.d.", " 600 mg / day b i d "),
            ("30mL of a 21-day cycle", " 30 ml of a 21 day cycle "),
            ("0.5 mg·kg⁻¹, 75 mg/m²", " 0.5 mg kg 1 75 mg / m2 "),
            ("1,070 people; Täglich ≤ 3 ×", " 1,070 people täglich ≤ 3 × "),
            ("as nee\u{ad}ded,\u{a0}on\u{202f}day 1.", " as needed on day 1 "),
            ("", " "),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }

    #[test]
    fn a_phrase_is_found_as_whole_words_alone() {
        let text = plain("up to 80 mg, titrated");
        for (phrase, found) in
            [("up", true), ("up to", true), ("u", false), ("up t", false), ("up t*", true), ("to", false)]
        {
            assert_eq!(goes_on(text.trim_start(), phrase), found, "{phrase}");
        }
    }
}
