//! Where a bundle's sources and passages are gathered while its facts are made up.

use serde_json::Value;

use crate::dice::Dice;

/// The sources and passages so far.
pub struct Book {
    pub dice: Dice,
    pub sources: Vec<Value>,
    pub passages: Vec<Value>,
}

impl Book {
    pub fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed), sources: Vec::new(), passages: Vec::new() }
    }
}
