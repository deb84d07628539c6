//! The part of a file that a finding shows.

use evidence_bundle::Place;
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::printable;

/// More of a line is not shown, in bytes: a bundle may be one line as a whole.
const LONGEST: usize = 200;

/// How much of a longer line is shown on either side of where a value starts, in bytes.
const AROUND: usize = 80;

/// The line of a place, and the one before it.
#[derive(Debug)]
pub struct Excerpt {
    name: String,
    /// The place in the file, from 0.
    line: usize,
    column: usize,
    text: String,
    /// How many lines stand before that of the place.
    before: usize,
    /// The value in the text: up to the end of its first line.
    pub marked: SourceSpan,
}

impl Excerpt {
    pub fn new(name: &str, text: &str, place: Place) -> Self {
        let offset = text.floor_char_boundary(place.offset);
        let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[start..].lines().next().unwrap_or_default();
        // Everything from here on is counted from the start of the line.
        let offset = offset - start;
        let (from, to) = if line.len() <= LONGEST {
            (0, line.len())
        } else {
            let from = line.floor_char_boundary(offset.saturating_sub(AROUND));
            (from, line.floor_char_boundary((offset + AROUND).min(line.len())))
        };
        let end = line.floor_char_boundary((offset + place.length).min(to)).max(offset);

        let mut shown = String::new();
        let previous = text[..start].lines().next_back().filter(|previous| previous.len() <= LONGEST);
        if let Some(previous) = previous {
            shown.push_str(&printable(previous));
            shown.push('\n');
        }
        shown.push_str(if from > 0 { "… " } else { "" });
        shown.push_str(&printable(line.get(from..offset).unwrap_or_default()));
        let marked = shown.len();
        shown.push_str(&printable(line.get(offset..end).unwrap_or_default()));
        let marked = SourceSpan::from(marked..shown.len());
        shown.push_str(&printable(line.get(end..to).unwrap_or_default()));
        shown.push_str(if to < line.len() { " …" } else { "" });
        Self {
            name: name.to_owned(),
            line: place.line - 1,
            column: place.column - 1,
            text: shown,
            before: usize::from(previous.is_some()),
            marked,
        }
    }
}

impl SourceCode for Excerpt {
    /// Asked without context it tells where the place is, otherwise what is around it.
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (line, column) = if lines_before == 0 { (self.line, self.column) } else { (self.line - self.before, 0) };
        let whole = SourceSpan::from(0..self.text.len());
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes(),
            whole,
            line,
            column,
            self.before + 1,
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, value: &str) -> (String, String) {
        let offset = text.find(value).expect("it is there");
        let line = text[..offset].matches('\n').count() + 1;
        let place = Place { line, column: 1, offset, length: value.len() };
        let excerpt = Excerpt::new("x.json", text, place);
        let marked = excerpt.text[excerpt.marked.offset()..][..excerpt.marked.len()].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn the_line_and_the_one_before_are_shown_and_the_value_is_marked() {
        let shown = excerpt("{\n  \"é\": 1,\r\n  \"b\": [1],\n}", "[1]");
        assert_eq!(shown, ("  \"é\": 1,\n  \"b\": [1],".to_owned(), "[1]".to_owned()));
    }

    #[test]
    fn of_a_value_of_several_lines_the_first_is_marked() {
        assert_eq!(excerpt("{\n  \"b\": [\n  1\n  ]\n}", "[\n  1\n  ]").1, "[");
    }

    #[test]
    fn of_a_bundle_in_one_line_only_what_is_around_the_value_is_shown() {
        let text = format!("{{{}\"b\": wrong, {}}}", "\"é\": 1, ".repeat(100), "\"ü\": 2, ".repeat(100));
        let (shown, marked) = excerpt(&text, "wrong");
        assert_eq!(marked, "wrong");
        assert!(shown.starts_with("… ") && shown.ends_with(" …") && shown.len() < 200, "{shown}");
    }

    #[test]
    fn what_could_steer_a_terminal_is_not_shown() {
        let (shown, marked) = excerpt("{\"\u{1b}[2J\u{202e}\": 12}", "12");
        assert_eq!((shown.as_str(), marked.as_str()), ("{\"\u{fffd}[2J\u{fffd}\": 12}", "12"));
    }

    #[test]
    fn the_end_of_a_file_can_be_marked() {
        for text in ["", "{", "{\n"] {
            let line = text.matches('\n').count() + 1;
            let place = Place { line, column: 1, offset: text.len(), length: 0 };
            assert_eq!(Excerpt::new("x.json", text, place).marked.len(), 0);
        }
    }
}
