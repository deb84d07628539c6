//! English numbers in words.

/// The number that a sequence of words begins with, and how many of the words it takes.
pub fn spelled(words: &[&str]) -> Option<(i64, usize)> {
    let (mut total, mut current, mut taken) = (0, 0, 0);
    for (index, word) in words.iter().enumerate() {
        let word = word.to_ascii_lowercase();
        match (word.as_str(), scale(&word), small(&word)) {
            // "five hundred and two": only between two numbers.
            ("and", ..)
                if taken > 0
                    && words.get(index + 1).is_some_and(|next| is_part(next))
                    && ends_in_scale(words, index) => {}
            (_, Some(100), _) if taken > 0 => current *= 100,
            (_, Some(scale), _) if taken > 0 => (total, current) = (total + current * scale, 0),
            (_, _, Some(value)) if taken == 0 || continues(current, value) => current += value,
            _ => break,
        }
        taken = index + 1;
    }
    (taken > 0).then_some((total + current, taken))
}

/// Whether "twenty" goes on with "nine", or "five hundred" with "twenty".
fn continues(current: i64, value: i64) -> bool {
    match value {
        1..=9 => current % 10 == 0 && current % 100 != 10,
        _ => current % 100 == 0,
    }
}

fn ends_in_scale(words: &[&str], index: usize) -> bool {
    index > 0 && scale(&words[index - 1].to_ascii_lowercase()).is_some()
}

fn is_part(word: &str) -> bool {
    small(&word.to_ascii_lowercase()).is_some()
}

fn scale(word: &str) -> Option<i64> {
    match word {
        "hundred" => Some(100),
        "thousand" => Some(1000),
        _ => None,
    }
}

fn small(word: &str) -> Option<i64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place =
        |list: &[&str]| list.iter().position(|known| *known == word).and_then(|index| i64::try_from(index).ok());
    place(&UNITS).or_else(|| place(&TENS).map(|index| (index + 2) * 10))
}
