//! Sources of every kind and state.

use serde_json::{Value, json};

use crate::book::Book;
use crate::names;

impl Book {
    /// The article that the bundle goes with; there is one.
    pub fn article(&mut self) -> String {
        if !self.sources.iter().any(|source| source["id"] == "the-article") {
            let title = "A made-up article about hiccups";
            self.sources.push(json!({ "id": "the-article", "type": "webpage", "title": title, "kind": "article" }));
        }
        "the-article".to_owned()
    }

    /// A new source; its id.
    pub fn source(&mut self, kind: &str) -> String {
        // Before the number is taken: another source may come first.
        let publication = self.dice.chance(60).then(|| self.publication(kind));
        let id = format!("source-{}", self.sources.len() + 1);
        let mut source = json!({
            "id": id,
            "type": self.dice.pick(&["article-journal", "webpage", "report", "book"]),
            "title": format!("A made-up {} on hiccups", kind.replace('-', " ")),
            "kind": kind,
        });
        self.authors(&mut source);
        self.bibliography(&mut source);
        self.addresses(&mut source);
        if let Some(publication) = publication {
            source["publication"] = publication;
        }
        self.sources.push(source);
        id
    }

    fn authors(&mut self, source: &mut Value) {
        let count = self.dice.below(4);
        let mut authors = Vec::new();
        for _ in 0..count {
            let mut author = json!({ "family": names::family(&mut self.dice) });
            if self.dice.chance(70) {
                author["given"] = json!(names::given(&mut self.dice));
            }
            authors.push(author);
        }
        if count > 0 {
            source["author"] = Value::Array(authors);
            source["etAl"] = json!(self.dice.chance(50));
        }
    }

    fn bibliography(&mut self, source: &mut Value) {
        if self.dice.chance(90) {
            let (year, month, day) =
                (self.dice.between(2001, 2026), self.dice.between(1, 12), self.dice.between(1, 28));
            let parts = [json!([year]), json!([year, month]), json!([year, month, day])];
            source["issued"] = json!({ "date-parts": [parts[self.dice.below(3) as usize]] });
        }
        let fields = [
            ("container-title", "Journal of Examples"),
            ("volume", "12"),
            ("issue", "3-4"),
            ("page", "1–10"),
            ("version", "2"),
            ("language", "en"),
            ("note", "read in a copy that was never printed"),
        ];
        for (field, text) in fields {
            if self.dice.chance(40) {
                source[field] = json!(text);
            }
        }
    }

    /// Addresses that lead nowhere.
    fn addresses(&mut self, source: &mut Value) {
        let number = self.sources.len();
        let fields = [
            // Crossref's prefix for examples.
            ("DOI", format!("10.5555/made-up.{number}")),
            ("PMID", "00000000".to_owned()),
            ("PMCID", "PMC0000000".to_owned()),
            ("URL", format!("https://example.org/{number}?a=b&c=d")),
        ];
        for (field, text) in fields {
            if self.dice.chance(40) {
                source[field] = json!(text);
            }
        }
    }

    fn publication(&mut self, kind: &str) -> Value {
        let state = self.dice.pick(&["current", "current", "corrected", "concern", "retracted", "superseded"]);
        let mut publication = json!({ "state": state, "checkedOn": "2026-11-22" });
        if state != "current" && kind != "comment" {
            publication["by"] = json!(self.source("comment"));
        }
        publication
    }
}
