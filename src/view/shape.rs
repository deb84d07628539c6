//! The shape of a rendered tree: its elements and comments in order, without attributes and text.
//!
//! Yew panics when it hydrates a tree whose shape is not the one it rendered: a translator's `<font>` or a minifier
//! that drops comments is enough. So the prerendered page carries the hash of its shape, and the browser compares.

use crate::digest::Digest;

/// A tree as it is written while it is walked: `<`, its name and `>` around what is in an element; `!` and the text of a
/// comment. In the browser `shape.js` writes the same.
#[derive(Default)]
pub struct Shape(String);

impl Shape {
    fn open(&mut self, element: &str) {
        self.0.push('<');
        self.0.push_str(element);
    }

    fn close(&mut self) {
        self.0.push('>');
    }

    fn comment(&mut self, text: &str) {
        self.0.push('!');
        self.0.push_str(text);
    }

    /// The shape of HTML as Yew renders it: every element closed, attributes in double quotes.
    pub fn of_html(html: &str) -> String {
        let mut shape = Self::default();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            rest = &rest[start + 1..];
            if let Some(comment) = rest.strip_prefix("!--") {
                let end = comment.find("-->").unwrap_or(comment.len());
                shape.comment(&comment[..end]);
                rest = comment.get(end + 3..).unwrap_or_default();
            } else if rest.starts_with('/') {
                shape.close();
            } else {
                let name = rest.split([' ', '>', '/']).next().unwrap_or_default();
                shape.open(name);
                if VOID.contains(&name) {
                    shape.close();
                }
                rest = &rest[end_of_tag(rest)..];
            }
        }
        Digest::of(&shape.0)
    }
}

/// Elements that have no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "wbr"];

/// Where a start tag ends: a `>` in an attribute's value does not end it.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    for (index, character) in tag.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '>' if !quoted => return index,
            _ => {}
        }
    }
    tag.len()
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn elements_and_comments_count_and_attributes_and_text_do_not() {
        let shape = Shape::of_html("<p class=\"a > b\">one<br>two</p><!--<[]>-->");
        assert_eq!(shape, Shape::of_html("<p>eins<br></p><!--<[]>-->"));
    }

    #[test]
    fn an_added_element_a_lost_comment_and_another_nesting_are_seen() {
        let shape = Shape::of_html("<p><b></b><i></i></p><!--<[]>-->");
        for other in [
            "<p><b></b><font><i></i></font></p><!--<[]>-->",
            "<p><b></b><i></i></p>",
            "<p><b><i></i></b></p><!--<[]>-->",
        ] {
            assert_ne!(shape, Shape::of_html(other), "{other}");
        }
    }
}
