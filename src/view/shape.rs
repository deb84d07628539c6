//! The shape of a rendered tree: its elements and comments in order, without attributes and text.
//!
//! Yew panics when it hydrates a tree whose shape is not the one it rendered: a translator's `<font>` or a minifier
//! that drops comments is enough. So the prerendered page carries the hash of its shape, and the browser compares.

use crate::digest::Digest;

/// Hashes a tree while it is walked.
#[derive(Default)]
pub struct Shape {
    digest: Digest,
}

impl Shape {
    fn open(&mut self, element: &str) {
        self.digest.add(b"<");
        self.digest.add(element.as_bytes());
    }

    fn close(&mut self) {
        self.digest.add(b">");
    }

    fn comment(&mut self, text: &str) {
        self.digest.add(b"!");
        self.digest.add(text.as_bytes());
    }

    /// The shape of what an element holds.
    #[cfg(target_arch = "wasm32")]
    pub fn of_element(element: &web_sys::Element) -> String {
        let mut shape = Self::default();
        shape.walk(element);
        shape.digest.to_string()
    }

    #[cfg(target_arch = "wasm32")]
    fn walk(&mut self, parent: &web_sys::Node) {
        use wasm_bindgen::JsCast;
        let mut next = parent.first_child();
        while let Some(node) = next {
            if let Some(element) = node.dyn_ref::<web_sys::Element>() {
                self.open(&element.local_name());
                self.walk(element);
                self.close();
            } else if node.node_type() == web_sys::Node::COMMENT_NODE {
                self.comment(&node.node_value().unwrap_or_default());
            }
            next = node.next_sibling();
        }
    }

    /// The shape of HTML as Yew renders it: every element closed, attributes in double quotes.
    #[cfg(not(target_arch = "wasm32"))]
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
        shape.digest.to_string()
    }
}

/// Elements that have no end tag.
#[cfg(not(target_arch = "wasm32"))]
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "wbr"];

/// Where a start tag ends: a `>` in an attribute's value does not end it.
#[cfg(not(target_arch = "wasm32"))]
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

#[cfg(all(test, not(target_arch = "wasm32")))]
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
