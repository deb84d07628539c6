//! Pieces of a file inside messages.

use super::turns_the_reading;

/// The beginning of a piece of the file, with what must not reach a terminal written out.
pub fn excerpt(text: &str) -> String {
    const MOST: usize = 60;
    let mut excerpt = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == MOST {
            excerpt.push('…');
            break;
        }
        if c.is_control() || turns_the_reading(c) {
            excerpt.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            excerpt.push(c);
        }
    }
    excerpt
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_short_and_can_be_printed() {
        assert_eq!(excerpt("a\u{1b}[31m\u{202e}b"), "a\\u001b[31m\\u202eb");
        assert_eq!(excerpt(&"é".repeat(1000)), format!("{}…", "é".repeat(60)));
    }
}
