//! What a text names, from a list of wordings.

/// Wordings and what each means. A wording that is part of another stands behind it: "mean difference" behind
/// "standardized mean difference".
pub(super) type Wordings<T> = [(T, &'static [&'static str])];

/// What a text names, with where, in bytes of [`plain`] text; in the order of the text.
pub(super) fn named<T: Copy>(plain: &str, wordings: &Wordings<T>) -> Vec<(usize, T)> {
    let mut left = plain.to_owned();
    let mut found = Vec::new();
    for (meaning, words) in wordings {
        for word in *words {
            let word = format!(" {word} ");
            while let Some(at) = left.find(&word) {
                found.push((at, *meaning));
                // The spaces around it belong to its neighbours, too.
                left.replace_range(at + 1..at + word.len() - 1, &"_".repeat(word.len() - 2));
            }
        }
    }
    found.sort_by_key(|(at, _)| *at);
    found
}

/// A text in lower case with single spaces for all that is neither letter nor digit, and one at either end.
pub(super) fn plain(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

/// The words of a text in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
