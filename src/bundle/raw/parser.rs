//! From text to the tree (RFC 8259).

use super::{Content, Value};

/// Why a text is not JSON, and where (in bytes); at its end where it is cut off.
#[derive(Debug)]
pub struct Syntax {
    pub at: usize,
    pub message: &'static str,
}

/// Reads a text that holds one value.
///
/// # Errors
/// The first place at which it is not JSON (RFC 8259), or is nested deeper than 100 levels.
pub fn parse(text: &str) -> Result<Value<'_>, Syntax> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    let value = parser.value()?;
    parser.skip_space();
    if parser.at < text.len() {
        return parser.error("nothing may follow here");
    }
    Ok(value)
}

/// Deeper than any bundle, and shallow enough for a browser's stack.
const MAX_DEPTH: u8 = 100;

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: u8,
}

impl<'t> Parser<'t> {
    fn value(&mut self) -> Result<Value<'t>, Syntax> {
        self.skip_space();
        let at = self.at;
        let content = match self.peek() {
            b'{' => self.nested(Self::object)?,
            b'[' => self.nested(Self::list)?,
            b'"' => Content::Text(self.string()?),
            b'-' | b'0'..=b'9' => self.number()?,
            _ => self.word()?,
        };
        Ok(Value { at, written: &self.text[at..self.at], content })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Result<Content<'t>, Syntax>) -> Result<Content<'t>, Syntax> {
        if self.depth == MAX_DEPTH {
            return self.error("lists and objects are nested too deep");
        }
        self.depth += 1;
        self.at += 1;
        let content = read(self)?;
        self.depth -= 1;
        Ok(content)
    }

    fn object(&mut self) -> Result<Content<'t>, Syntax> {
        let mut members = Vec::new();
        while self.another(b'}', members.is_empty())? {
            if self.peek() != b'"' {
                return self.error("a name in quotation marks must stand here");
            }
            let name = self.string()?;
            self.skip_space();
            if !self.eat(b':') {
                return self.error("a colon must stand here");
            }
            members.push((name, self.value()?));
        }
        Ok(Content::Object(members))
    }

    fn list(&mut self) -> Result<Content<'t>, Syntax> {
        let mut elements = Vec::new();
        while self.another(b']', elements.is_empty())? {
            elements.push(self.value()?);
        }
        Ok(Content::List(elements))
    }

    /// Whether one more follows; behind the closing bracket if not.
    fn another(&mut self, close: u8, first: bool) -> Result<bool, Syntax> {
        self.skip_space();
        if self.eat(close) {
            return Ok(false);
        }
        if !first && !self.eat(b',') {
            return self.error("a comma or a closing bracket must stand here");
        }
        self.skip_space();
        Ok(true)
    }

    fn string(&mut self) -> Result<String, Syntax> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | ..b' ') {
                self.at += 1;
            }
            string.push_str(&self.text[start..self.at]);
            if self.eat(b'"') {
                return Ok(string);
            }
            if !self.eat(b'\\') {
                return self.error("a line break or another control character stands in a text");
            }
            string.push(self.escape()?);
        }
    }

    fn escape(&mut self) -> Result<char, Syntax> {
        let at = self.at;
        // Not behind the end, where no place can be named.
        self.at += usize::from(at < self.text.len());
        let character = match self.text.as_bytes().get(at) {
            Some(c @ (b'"' | b'\\' | b'/')) => Some(char::from(*c)),
            Some(b'b') => Some('\u{8}'),
            Some(b'f') => Some('\u{c}'),
            Some(b'n') => Some('\n'),
            Some(b'r') => Some('\r'),
            Some(b't') => Some('\t'),
            Some(b'u') => self.unicode(),
            _ => None,
        };
        if self.at < self.text.len() && character.is_none() {
            self.at = at;
        }
        character.map_or_else(|| self.error("this is no escape"), Ok)
    }

    /// A character by its number in UTF-16, which takes two escapes above U+FFFF.
    fn unicode(&mut self) -> Option<char> {
        let first = self.hex()?;
        let number = match first {
            0xd800..0xdc00 if self.eat(b'\\') && self.eat(b'u') => {
                let second = self.hex().filter(|second| (0xdc00..0xe000).contains(second))?;
                0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            _ => first,
        };
        char::from_u32(number)
    }

    fn hex(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.peek()).to_digit(16)?;
            self.at += 1;
        }
        Some(number)
    }

    fn number(&mut self) -> Result<Content<'t>, Syntax> {
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Content::Plain)
    }

    fn digits(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if self.at == start { self.error("a digit must stand here") } else { Ok(()) }
    }

    fn word(&mut self) -> Result<Content<'t>, Syntax> {
        for word in ["true", "false", "null"] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(Content::Plain);
            }
        }
        self.error("a value must stand here")
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\r' | b'\n') {
            self.at += 1;
        }
    }

    /// The next byte; 0, which JSON has nowhere, at the end.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    fn error<T>(&self, message: &'static str) -> Result<T, Syntax> {
        let message = if self.at < self.text.len() { message } else { "the text ends too early" };
        Err(Syntax { at: self.at, message })
    }
}
