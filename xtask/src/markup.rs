//! Just enough of HTML's syntax to find start tags and their attributes.

/// What stands in these is text, however much it looks like a tag.
const TEXT_ONLY: [&str; 4] = ["script", "style", "textarea", "title"];

/// A start tag.
pub struct Tag<'a> {
    name: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// Whether this is an element's start tag.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// An attribute's value; empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| *value)
    }
}

/// Takes a start tag, with the text in it if it holds only text, or a comment, or a lone `<`; returns what follows.
pub fn next(markup: &str) -> (Option<Tag<'_>>, &str) {
    if markup.starts_with("<!--") {
        return (None, markup.split_once("-->").map_or("", |(_, after)| after));
    }
    let inside = &markup[1..];
    if !inside.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (None, inside);
    }
    let (name, rest) = until(inside, |c| c.is_ascii_whitespace() || "/>".contains(c));
    let (attributes, mut after) = attributes(rest);
    let tag = Tag { name, attributes };
    if TEXT_ONLY.iter().any(|name| tag.is(name)) {
        let end = after.match_indices("</").find(|(at, _)| starts_with(&after[at + 2..], name));
        after = end.map_or("", |(at, _)| &after[at..]);
    }
    (Some(tag), after)
}

/// Takes the attributes of a tag and its closing `>`; returns what follows.
fn attributes(mut rest: &str) -> (Vec<(&str, &str)>, &str) {
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (found, rest.get(1..).unwrap_or_default());
        }
        // A lone `=` makes a nameless attribute, odd as it is; so the scan always gets on.
        let (name, after) = until(rest, |c| c.is_ascii_whitespace() || "/>=".contains(c));
        let (value, after) = match after.trim_start().strip_prefix('=') {
            Some(after) => value(after.trim_start()),
            None => ("", after),
        };
        found.push((name, value));
        rest = after;
    }
}

fn value(rest: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = rest.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    until(rest, |c| c.is_ascii_whitespace() || c == '>')
}

fn until(text: &str, end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(end).unwrap_or(text.len()))
}

/// Whether a text starts with another, whatever the case of its letters.
pub fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
}
