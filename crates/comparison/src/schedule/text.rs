//! A text about a schedule in the form in which it is searched.

/// What a byte of a text is, as it is searched.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Digit,
    /// Within a number.
    Mark,
    /// A sign that means something: "/", "<".
    Sign,
    Space,
}

/// Adds a text in small letters, with one space between two words: "600 mg/day, b.i.d." is "600 mg / day b i d ". Words,
/// numbers and signs stand apart; `~` stands for the signs that are no exact number.
///
/// By the bytes of UTF-8: the tables of all alphabets weigh too much in the browser.
pub fn add(plain: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    let mut last = Kind::Space;
    while let [byte, behind @ ..] = rest {
        let (byte, kind, length) = match (byte, behind) {
            (b'a'..=b'z', _) => (*byte, Kind::Letter, 1),
            (b'A'..=b'Z', _) => (byte | 0x20, Kind::Letter, 1),
            (b'0'..=b'9', _) => (*byte, Kind::Digit, 1),
            (b'/' | b'<' | b'>' | b'=' | b'+' | b'~', _) => (*byte, Kind::Sign, 1),
            // Soft hyphens and spaces without width are skipped: copies of papers have them inside words.
            (0xc2, [0xad, ..]) => (0, last, 2),
            (0xe2, [0x80, 0x8b..=0x8f, ..] | [0x81, 0xa0, ..]) => (0, last, 3),
            // "²", "¹", "µ", "×", "±"
            (0xc2, [0xb2, ..]) => (b'2', Kind::Digit, 2),
            (0xc2, [0xb9, ..]) => (b'1', Kind::Digit, 2),
            (0xc2, [0xb5, ..]) => (b'u', Kind::Letter, 2),
            (0xc3, [0x97, ..]) => (b'x', Kind::Sign, 2),
            (0xc2, [0xb1, ..]) => (b'~', Kind::Sign, 2),
            // "≤", "≥", "≈"; dashes, quotation marks and spaces.
            (0xe2, [0x89, 0xa4 | 0xa5 | 0x88, ..]) => (b'~', Kind::Sign, 3),
            (0xe2, _) => (b' ', Kind::Space, 3),
            (0xc2, _) => (b' ', Kind::Space, 2),
            // "Ä" and the like; letters of other alphabets.
            (0x80..=0x9e, _) if plain.last() == Some(&0xc3) => (byte | 0x20, Kind::Letter, 1),
            (0x80.., _) => (*byte, Kind::Letter, 1),
            _ => (*byte, Kind::Space, 1),
        };
        rest = rest.get(length..).unwrap_or_default();
        if byte > 0 {
            last = push(plain, byte, kind, last);
        }
    }
    push(plain, b' ', Kind::Space, last);
}

/// Adds a byte where it is a part of a word; what it was.
fn push(plain: &mut Vec<u8>, byte: u8, kind: Kind, last: Kind) -> Kind {
    // "0.5" and "1,070" are one number; behind "day 8." nothing follows.
    let is_mark = matches!(byte, b'.' | b',') && last == Kind::Digit;
    if last == Kind::Mark && kind != Kind::Digit {
        plain.pop();
    }
    let goes_on = is_mark || last == Kind::Mark && kind == Kind::Digit || last == kind && kind != Kind::Sign;
    if !goes_on && plain.last().is_some_and(|last| *last != b' ') {
        plain.push(b' ');
    }
    if is_mark || kind != Kind::Space {
        plain.push(byte);
    }
    if is_mark { Kind::Mark } else { kind }
}

/// Whether a searched text goes on with a phrase as whole words; one that ends in `*` may go on within its last word.
pub fn goes_on(rest: &[u8], phrase: &[u8]) -> bool {
    match phrase {
        [words @ .., b'*'] => rest.starts_with(words),
        _ => rest.strip_prefix(phrase).is_some_and(|behind| behind.starts_with(b" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let mut plain = Vec::new();
        add(&mut plain, text);
        String::from_utf8_lossy(&plain).into_owned()
    }

    #[test]
    fn words_numbers_and_signs_stand_apart_in_small_letters() {
        for (text, expected) in [
            ("600 mg/day, b.i.d.", "600 mg / day b i d "),
            ("30mL of a 21-day cycle", "30 ml of a 21 day cycle "),
            ("0.5 mg·kg⁻¹, 75 mg/m², 3µg", "0.5 mg kg 1 75 mg / m 2 3 ug "),
            ("1,070 people; Täglich ≤ 3×", "1,070 people täglich ~ 3 x "),
            ("as nee\u{ad}ded,\u{a0}on\u{202f}day 1.", "as needed on day 1 "),
            ("ÜBER 1–2 “Tage”", "über 1 2 tage "),
            ("5 мл в сутки", "5 мл в сутки "),
            ("  ", ""),
            ("", ""),
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
            assert_eq!(goes_on(text.as_bytes(), phrase.as_bytes()), found, "{phrase}");
        }
    }
}
