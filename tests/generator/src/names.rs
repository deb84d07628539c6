//! Plainly made-up names, short and long, in several scripts.

use crate::dice::Dice;

pub const DRUG: &str = "Inventalin";

/// With the codes that ISO 3166-1 leaves to its users.
pub const COUNTRIES: &[(&str, &str)] = &[
    ("Ruritania", "XR"),
    ("Syldavia", "XS"),
    ("Borduria", "XB"),
    ("Freedonia", "XF"),
    ("the Grand Duchy of Fenwick", "XG"),
    ("Żubrówka", "XZ"),
];

const TRIALS: &[&str] = &[
    "AURORA",
    "BOREALIS",
    "Cassiopeïa",
    "ÉTOILE",
    "ΩΡΊΩΝ",
    "Полярис",
    "北斗七星",
    "שחר",
    "نجمة",
    "A\u{308}RA",
    "o’clock & “co”",
    "🌠",
    "THE-TRIAL-WHOSE-NAME-HAS-SIXTY-LETTERS-AND-NOT-ONE-SPACE-IN-IT",
    "a trial in people who live in the mountains of Borduria all the year",
];

const FAMILIES: &[&str] = &["Nobody", "Van der Nemo", "Ó Níl", "Žádný", "没有", "Никто", "Οὖτις"];

const GIVEN: &[&str] = &["A.", "Zoë B.", "C. D.", "Ω."];

/// A trial's name; the number keeps apart those that are dealt the same.
pub fn trial(dice: &mut Dice, index: usize) -> String {
    format!("{} {}", dice.pick(TRIALS), index + 1)
}

pub fn family(dice: &mut Dice) -> &'static str {
    dice.pick(FAMILIES)
}

pub fn given(dice: &mut Dice) -> &'static str {
    dice.pick(GIVEN)
}

pub fn person(dice: &mut Dice) -> String {
    format!("{} {}", given(dice), family(dice))
}
