//! What every component of a widget needs: its language and the level of its title. A context provides it.

use yew::prelude::*;

use crate::catalogue::Words;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    pub words: Words,
    /// The level of the widget's title, 2 to 6.
    pub heading_level: u8,
    /// Whether there are buttons for copying, saving and sharing.
    pub exports: bool,
}

#[hook]
pub fn use_setting() -> Setting {
    use_context().expect("the widget provides its setting")
}

#[hook]
pub fn use_words() -> Words {
    use_setting().words
}
