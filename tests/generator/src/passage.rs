//! Passages of every form. Whatever the form, the passage holds the text that a fact rests on.

use serde_json::{Value, json};

use crate::book::Book;

impl Book {
    /// A new passage that holds this text; its id.
    pub fn passage(&mut self, source: &str, text: &str) -> String {
        let mut passage = match self.dice.below(6) {
            _ if source == "the-article" => json!({ "exact": text, "basis": "article", "checked": "article" }),
            0 => json!({ "figure": text, "checked": "secondary" }),
            1 => json!({
                "exact": text,
                "prefix": "they wrote that ",
                "suffix": ", and no more",
                "basis": "full-text",
                "checked": "primary",
            }),
            2 => json!({
                "exact": format!("dixerunt: {text}"),
                "language": "la",
                "gloss": format!("they said: {text}"),
                "basis": self.dice.pick(&["registry", "comment", "product-information"]),
                "checked": "primary",
            }),
            _ => json!({
                "exact": text,
                "basis": self.dice.pick(&["abstract", "full-text"]),
                "checked": self.dice.pick(&["primary", "primary", "primary", "not-yet"]),
            }),
        };
        if self.dice.chance(40) {
            passage["locator"] = json!(self.dice.between(1, 40).to_string());
            passage["label"] = json!(self.dice.pick(&["section", "page"]));
        }
        self.keep(source, passage)
    }

    /// A new passage that is this text, word for word; its id.
    pub fn quotation(&mut self, source: &str, text: &str) -> String {
        self.keep(source, json!({ "exact": text, "basis": "abstract", "checked": "primary" }))
    }

    /// A new passage that is one cell of a table; its id.
    pub fn cell(&mut self, source: &str, text: &str) -> String {
        let table = self.dice.between(1, 5).to_string();
        let cell = json!({ "exact": text, "basis": "table", "label": "table", "locator": table, "checked": "primary" });
        self.keep(source, cell)
    }

    fn keep(&mut self, source: &str, mut passage: Value) -> String {
        let id = format!("p{}", self.passages.len() + 1);
        passage["id"] = json!(id);
        passage["source"] = json!(source);
        self.passages.push(passage);
        id
    }
}
