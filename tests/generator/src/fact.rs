//! Facts of every kind, each with the passages that state it.

use serde_json::{Value, json};

use crate::book::Book;
use crate::dice::Dice;

/// What is measured or counted: its unit, and what stands in a passage for it.
const KINDS: [(&str, &str, &str); 17] = [
    ("mg/mL", "mg/mL", "mg/mL"),
    ("mL", "mL", "mL"),
    ("mg", "mg", "mg"),
    ("g", "g", "g"),
    ("[IU]", "[IU]", "IU"),
    ("{spray}", "{spray}", "sprays"),
    ("mg/kg", "mg/kg", "mg/kg"),
    ("mg/m2", "mg/m2", "mg per square metre"),
    ("mL/h", "mL/h", "mL/h"),
    ("h", "h", "hours"),
    ("d", "d", "days"),
    ("wk", "wk", "weeks"),
    ("mo", "mo", "months"),
    ("%", "%", "percent"),
    ("people", "1", "people"),
    ("trials", "1", "trials"),
    ("1", "1", "in all"),
];

/// A number of hundredths as it is written: `1.27`, `0.9`, `3`.
pub fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{rest:02}").trim_end_matches('0').to_owned()
}

/// A number as JSON has it.
pub fn number(text: &str) -> Value {
    serde_json::from_str(text).expect("the generator writes plain numbers")
}

/// The unit and the words for what is measured or counted.
fn unit(kind: &str) -> (&'static str, &'static str) {
    KINDS.iter().find(|(name, ..)| *name == kind).map(|(_, unit, words)| (*unit, *words)).expect("a kind of the list")
}

impl Book {
    /// A quantity from `low` to `high`, stated, not stated or judged.
    pub fn quantity(&mut self, source: &str, low: u32, high: u32, kind: &str) -> Value {
        let value = self.dice.between(low, high);
        if let Some(other) = self.not_reported(source, "about as much as elsewhere") {
            return other;
        }
        self.stated(source, &value.to_string(), kind)
    }

    /// A quantity that its source states.
    pub fn stated(&mut self, source: &str, value: &str, kind: &str) -> Value {
        let (unit, words) = unit(kind);
        let words = format!("{} {words}", in_figures(&mut self.dice, value));
        let passage = match self.dice.below(4) {
            0 => self.cell(source, &words),
            1 => self.passage(source, &format!("it was {words}, they say")),
            _ => self.passage(source, &words),
        };
        let mut fact = json!({ "value": number(value), "unit": unit, "passages": [passage] });
        if self.dice.chance(20) {
            let second = self.passage(source, &format!("again {words}"));
            fact["passages"] = json!([passage, second]);
        }
        if self.dice.chance(20) {
            fact["asReported"] = json!(words);
        }
        fact
    }

    /// A quantity that its source gives as a range, its ends from two ranges.
    pub fn range(&mut self, source: &str, low: (u32, u32), high: (u32, u32), kind: &str) -> Value {
        let (low, high) = (self.dice.between(low.0, low.1), self.dice.between(high.0, high.1));
        let (unit, words) = unit(kind);
        // Nobody writes the 0 of a range that starts at once.
        let text = if low == 0 { format!("within {high} {words}") } else { format!("{low} to {high} {words}") };
        json!({ "low": low, "high": high, "unit": unit, "passages": [self.passage(source, &text)] })
    }

    /// Words that their source states, or does not, or that are judged.
    pub fn term(&mut self, source: &str, value: &str, code: Option<&str>) -> Value {
        if let Some(other) = self.not_reported(source, &format!("probably {value}")) {
            return other;
        }
        let passage = self.passage(source, &format!("so it was: {value}"));
        let mut fact = json!({ "value": value, "passages": [passage] });
        if let Some(code) = code {
            fact["code"] = json!(code);
        }
        if self.dice.chance(15) {
            fact["asReported"] = json!(value);
        }
        fact
    }

    /// One time in seven a fact that its source does not state.
    fn not_reported(&mut self, source: &str, judgement: &str) -> Option<Value> {
        match self.dice.below(28) {
            0 => Some(json!({ "absent": "not-stated" })),
            1 => Some(json!({
                "absent": "not-stated",
                "lookedIn": [{ "source": source, "basis": self.dice.pick(&["abstract", "full-text", "registry"]) }],
            })),
            2 => Some(json!({ "absent": self.dice.pick(&["unknown", "not-applicable"]) })),
            3 => Some(json!({ "judgement": judgement, "by": "the editor" })),
            _ => None,
        }
    }
}

/// A number as a text may have it: `1070`, `1,070`, `seven`.
fn in_figures(dice: &mut Dice, value: &str) -> String {
    const WORDS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    match value.parse::<usize>() {
        Ok(small @ 1..=10) if dice.chance(25) => WORDS[small - 1].to_owned(),
        Ok(1000..=9999) => format!("{}{}{}", &value[..1], dice.pick(&["", ",", "\u{202f}"]), &value[1..]),
        _ => value.to_owned(),
    }
}
