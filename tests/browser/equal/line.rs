//! A fact in one line, as the text and the CSV write it: "10 days [3]", "300 mL (calculated: …) [3] (caveat)".

/// What a line says, one piece for each pair of brackets with source marks, each with what stands before it; last what
/// stands behind all of them.
pub fn pieces(line: &str) -> Vec<(String, Vec<String>)> {
    let mut pieces = Vec::new();
    let (mut start, mut from) = (0, 0);
    while let Some(open) = line[from..].find(" [").map(|at| from + at) {
        let inside = line[open + 2..].split(']').next().unwrap_or_default();
        from = open + 2 + inside.len();
        if let Some(marks) = marks(inside) {
            pieces.push((value(&line[start..open]).to_owned(), marks));
            // Behind it a caveat or whose words they are, then what it is the label of.
            start = line[from..].find(": ").map_or(line.len(), |at| from + at + 2);
            from = start;
        }
    }
    if start < line.len() {
        pieces.push((value(&line[start..]).to_owned(), Vec::new()));
    }
    pieces
}

/// "3", "5: superseded by source 1", "article": the marks without what is said of them.
fn marks(inside: &str) -> Option<Vec<String>> {
    let mark = |part: &str| {
        let mark = part.split(':').next().unwrap_or_default();
        (mark == "article" || mark.parse::<u8>().is_ok()).then(|| mark.to_owned())
    };
    inside.split(", ").map(mark).collect()
}

/// The value without its sum.
fn value(text: &str) -> &str {
    text.split(" (calculated").next().unwrap_or(text)
}

mod tests {
    use super::pieces;

    #[track_caller]
    fn assert_pieces(line: &str, expected: &[(&str, &[&str])]) {
        let found = pieces(line);
        let found: Vec<(&str, Vec<&str>)> =
            found.iter().map(|(text, marks)| (text.as_str(), marks.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(text, marks)| (*text, marks.to_vec())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn values_are_read_with_their_marks() {
        assert_pieces("10 days [3]", &[("10 days", &["3"])]);
        assert_pieces("300 mL (calculated: 30 mL × 1 a day × 10 days = 300 mL) [3]", &[("300 mL", &["3"])]);
        assert_pieces("7 trials [article, 5: superseded by source 1]", &[("7 trials", &["article", "5"])]);
        assert_pieces("risk ratio 2 (95% CI 1 to 3) [1] (not re-read)", &[("risk ratio 2 (95% CI 1 to 3)", &["1"])]);
        assert_pieces("not recorded here", &[("not recorded here", &[])]);
        assert_pieces("[a reader's comment] [9]", &[("[a reader's comment]", &["9"])]);
    }

    #[test]
    fn a_label_that_is_a_fact_stands_by_itself() {
        let line = "Harm: Death, at 30 mL for 10 days [1] (not re-read): risk ratio 2 [1, 3]";
        assert_pieces(line, &[("Harm: Death, at 30 mL for 10 days", &["1"]), ("risk ratio 2", &["1", "3"])]);
    }
}
