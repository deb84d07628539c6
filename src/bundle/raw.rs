//! JSON text as a tree that knows where everything stands in it.
//!
//! It keeps what a reader into maps and floats would lose, a name that comes twice and the digits of a number; serde_json
//! can be made to keep them too, and weighs 11 KB more in the browser.

use super::Place;

/// A value, where it starts in the text (in bytes), and how it is written there.
#[derive(Debug)]
pub struct Value<'t> {
    pub at: usize,
    pub written: &'t str,
    pub content: Content<'t>,
}

/// What is in a value.
#[derive(Debug)]
pub enum Content<'t> {
    /// Its members in order; a name that comes twice is there twice.
    Object(Vec<(String, Value<'t>)>),
    List(Vec<Value<'t>>),
    Text(String),
    /// A number, `true`, `false` or `null`.
    Plain,
}

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

/// What a value is, in words.
pub fn kind(value: &Value) -> &'static str {
    match (&value.content, value.written) {
        (Content::Text(_), _) => "text",
        (Content::Object(_), _) => "an object",
        (Content::List(_), _) => "a list",
        (Content::Plain, "true" | "false") => "true or false",
        (Content::Plain, "null") => "null",
        (Content::Plain, _) => "a number",
    }
}

/// The place of a value in the text it was read from.
pub fn place(text: &str, value: &Value) -> Place {
    place_at(text, value.at, value.written.len())
}

/// The place of so many bytes of a text.
pub fn place_at(text: &str, offset: usize, length: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let column = before[line_start..].chars().count() + 1;
    Place { line: before.matches('\n').count() + 1, column, offset, length }
}

/// The value at a path (`trials[1].regimen.course`), or the deepest one on the way to it: what is missing has no place.
pub fn find<'v, 't>(root: &'v Value<'t>, path: &str) -> &'v Value<'t> {
    let mut value = root;
    for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match &value.content {
            Content::List(elements) => step.parse::<usize>().ok().and_then(|index| elements.get(index)),
            Content::Object(members) => members.iter().find(|(name, _)| name == step).map(|(_, value)| value),
            _ => None,
        };
        let Some(next) = next else { break };
        value = next;
    }
    value
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
        self.at += 1;
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

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"trials\": [\n    { \"id\": \"a\" },\n    { \"né\": 1, \"id\": \"b\" }\n  ]\n}";

    fn found(path: &str) -> Place {
        place(TEXT, find(&parse(TEXT).expect("the sample is JSON"), path))
    }

    /// Whether serde_json reads a text as we do.
    fn agrees(text: &str) -> bool {
        match (parse(text), serde_json::from_str::<serde_json::Value>(text)) {
            (Ok(ours), Ok(theirs)) => same(&ours, &theirs),
            (Err(_), Err(_)) => true,
            _ => false,
        }
    }

    fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
        use serde_json::Value::{Array, Object, String};
        match (&ours.content, theirs) {
            (Content::Object(ours), Object(theirs)) => {
                ours.len() == theirs.len() && ours.iter().all(|(name, value)| same(value, &theirs[name]))
            }
            (Content::List(ours), Array(theirs)) => {
                ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
            }
            (Content::Text(ours), String(theirs)) => ours == theirs,
            (Content::Plain, theirs) => {
                serde_json::from_str::<serde_json::Value>(ours.written).is_ok_and(|v| v == *theirs)
            }
            _ => false,
        }
    }

    #[test]
    fn every_text_is_read_or_refused_as_serde_json_does() {
        let values = [
            "0",
            "-0",
            "00",
            "01",
            "-",
            "-a",
            "1.",
            ".5",
            "1.50",
            "+1",
            "1e3",
            "1E+3",
            "1e-",
            "0x1",
            "1 2",
            "true",
            "tru",
            "nulll",
            "",
            " ",
            "[]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1",
            "{}",
            "{1:2}",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{\"a\":1",
            "[}",
            " { \"a\" : [ 1 , { } , null ] } ",
            "[1]\u{a0}",
            "'a'",
            "[1]//",
            "\u{feff}1",
        ];
        let texts = [
            "né 📈",
            "\\\"",
            "\\/\\b\\f\\n\\r\\t",
            "\\u00e9\\u0041",
            "\\ud83d\\udcc8",
            "\\ud83d",
            "\\ud83d\\u0041",
            "\\udcc8",
            "\\u12",
            "\\u+123",
            "\\x",
            "\\é",
            "\\",
            "\n",
            "\u{1f}",
            "\0",
            "\u{7f}",
            "\\ud83dx",
        ];
        for text in values.into_iter().map(str::to_owned).chain(texts.map(|text| format!("[\"{text}\"]"))) {
            assert!(agrees(&text), "{text}");
            for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
                assert!(agrees(&text[..end]), "{}", &text[..end]);
            }
        }
    }

    #[test]
    fn what_is_cut_off_is_wrong_at_its_end() {
        for text in ["{\"a\": ", "[1", "\"a", "\"\\", "\"\\u00"] {
            let error = parse(text).expect_err(text);
            assert!(error.at >= text.len(), "{text}: {error:?}");
        }
    }

    #[test]
    fn a_value_is_found_by_its_path_with_columns_in_characters_and_its_text_in_bytes() {
        let place = found("trials[1].id");
        assert_eq!((place.line, place.column), (4, 22));
        assert_eq!(&TEXT[place.offset..place.offset + place.length], "\"b\"");
    }

    #[test]
    fn what_is_missing_is_placed_at_what_lacks_it() {
        let (trial, root) = (found("trials[0].regimen.dose"), found("notices"));
        assert_eq!((trial.line, trial.column), (3, 5));
        assert_eq!((root.line, root.column), (1, 1));
    }
}
