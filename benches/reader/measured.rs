//! What was measured, as `cargo xtask bench` reads it.

use serde_json::{Value, json};

/// Where it goes.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/target/bench/measured.json");

/// Measures in the order in which they were taken.
#[derive(Default)]
pub struct Measured(Vec<Value>);

/// What a measure is of.
pub struct What<'a> {
    /// Which budget is for it; none for what is only reported.
    pub bar: Option<&'a str>,
    pub name: &'a str,
    pub unit: &'a str,
    /// Of how many trials, where it depends on that.
    pub trials: Option<usize>,
}

impl Measured {
    /// Adds what the runs of the widget gave, and those of what it is compared with, if any.
    pub fn add(&mut self, what: &What, widget: &[f64], peer: &[f64]) {
        let What { bar, name, unit, trials } = what;
        eprintln!("{name}, {} trials: {widget:.1?} {unit} against {peer:.1?}", trials.unwrap_or_default());
        self.0.push(json!({
            "bar": bar, "name": name, "unit": unit, "trials": trials, "widget": widget, "peer": peer,
        }));
    }

    pub fn write(self) {
        std::fs::write(FILE, Value::Array(self.0).to_string()).unwrap_or_else(|error| panic!("{FILE}: {error}"));
    }
}
