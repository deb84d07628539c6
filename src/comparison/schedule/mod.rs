//! Whether the words about a schedule say no more than a dose, a frequency and a length.
//!
//! Only then is the planned total the three multiplied. Divided doses, a maximum, days of a cycle, a dose that changes or
//! goes by the body's weight, or a daily dose beside a frequency make another sum of it, or none. In doubt the words say
//! more: a total that is missing misleads nobody.

mod hints;
mod text;

use crate::bundle::{Decimal, Unit};
use crate::catalogue;
use text::{goes_on, plain};

/// A language in which such words can be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Language {
    English,
    German,
}

impl Language {
    /// By its tag (BCP 47).
    pub fn of(tag: &str) -> Option<Self> {
        let speaks = |language| catalogue::speaks(tag, language);
        if speaks("en") { Some(Self::English) } else { speaks("de").then_some(Self::German) }
    }
}

/// A dose, how many times a day it is given, and for how many days.
pub struct Plan {
    pub dose: Decimal,
    pub unit: Unit,
    pub times: Decimal,
    pub days: Decimal,
}

/// Whether words say only what the plan says.
pub fn says_only(text: &str, language: Language, plan: &Plan) -> bool {
    let text = plain(text);
    let words = Words::of(&text);
    let many = plan.times.is(1) && words.have_any(hints::TIMES_OF_DAY);
    !many && !words.say_more(language) && words.agree(plan)
}

/// Whether words say more than any dose, frequency and length can.
pub fn says_more(text: &str, language: Language) -> bool {
    Words::of(&plain(text)).say_more(language)
}

/// A searched text, word by word.
struct Words<'t> {
    words: Vec<&'t str>,
    /// The text from each word on.
    rests: Vec<&'t str>,
}

impl<'t> Words<'t> {
    fn of(text: &'t str) -> Self {
        let mut list = Self { words: Vec::new(), rests: Vec::new() };
        let mut rest = text.trim_start();
        while let Some((word, behind)) = rest.split_once(' ') {
            list.words.push(word);
            list.rests.push(rest);
            rest = behind;
        }
        list
    }

    /// The word so far from a place; nothing beyond the ends.
    fn at(&self, place: usize, step: isize) -> &'t str {
        place.checked_add_signed(step).and_then(|place| self.words.get(place)).copied().unwrap_or_default()
    }

    fn have_any(&self, phrases: &str) -> bool {
        phrases.split('|').any(|phrase| self.rests.iter().any(|rest| goes_on(rest, phrase)))
    }

    fn say_more(&self, language: Language) -> bool {
        let hints: &[&str] = match language {
            Language::English => &hints::ENGLISH,
            Language::German => &hints::GERMAN,
        };
        let more = |place| {
            self.names_a_day(place) || self.is_in_parts(place) || self.is_by_the_body(place) || self.is_vague(place)
        };
        self.have_any(hints::BOTH)
            || hints.iter().any(|phrases| self.have_any(phrases))
            || (0..self.words.len()).any(more)
    }

    /// "days 1 and 8", "d1", "the first 3 days", "every 2 days", "14 of 21 days", "5 days a week"
    fn names_a_day(&self, place: usize) -> bool {
        let at = |step| self.at(place, step);
        let span = |step| is_day(at(step)) || is_long(at(step));
        let counted = is_number(at(-1));
        let measured = is_each(at(-1)) && (is_unit(at(2)) || is_times(at(2)));
        let named = span(0) && is_number(at(1)) && !counted && !measured;
        let short = at(0).strip_prefix('d').and_then(digits).is_some() && at(-1) != "vitamin";
        let ordinal = ORDINALS.contains(&at(0)) || counted && matches!(at(0), "st" | "nd" | "rd" | "th");
        let every = matches!(at(0), "every" | "alle") && is_number(at(1)) && !is_hour(at(2));
        let article = isize::from(is_each(at(1)) || at(1) == "the");
        let of = matches!(at(0), "of" | "von") && is_number(at(1 + article));
        let share = of && (counted && span(2 + article) || is_day(at(-1)) && !is_unit(at(2 + article)));
        let lasts = matches!(at(-2), "for" | "within" | "over" | "after" | "during" | "of" | "than" | "in");
        let weekly = is_long(at(0)) && is_each(at(-1)) && !lasts;
        named || short || ordinal && (span(1) || span(2)) || every || share || weekly
    }

    /// "30 mL an hour", "in two infusions", "2 tablets of", "10 + 20 mL", and "twice" without a day behind it.
    fn is_in_parts(&self, place: usize) -> bool {
        let at = |step| self.at(place, step);
        let of_hours = is_each(at(-1)) && (!matches!(at(-1), "a" | "an") || is_unit(at(-2)));
        let rate = is_hour(at(0)) && (is_unit(at(-1)) || of_hours);
        let hourly = is_hourly(at(0)) && !is_number(at(-1));
        let parts = is_number(at(-1)) && (FORMS.contains(&at(0)) || PARTS.contains(&at(0)) && at(-2) == "in");
        let plus = at(0) == "+" && is_number(at(1));
        let times = matches!(at(0), "once" | "twice" | "thrice" | "einmal" | "zweimal" | "dreimal")
            || is_times(at(0)) && is_number(at(-1));
        let a_day = is_each(at(1)) || matches!(at(1), "daily" | "täglich");
        rate || hourly || parts || plus || times && !a_day && at(-1) != "at"
    }

    /// "mg/kg", "mg m-2"; "60 kg" is somebody's weight.
    fn is_by_the_body(&self, place: usize) -> bool {
        let at = |step| self.at(place, step);
        let body = matches!(at(0), "kg" | "kilogram" | "kilograms" | "kilogramm" | "m2" | "qm");
        let body = body || at(0) == "m" && at(1) == "2";
        body && (!is_number(at(-1)) || matches!(at(-2), "/" | "per" | "each" | "every" | "pro" | "je"))
    }

    /// "half", "about 30 mL", "<30 mL", "a total of 30 mL", "10 or 14 days"
    fn is_vague(&self, place: usize) -> bool {
        let at = |step| self.at(place, step);
        let half = at(0) == "half" && !matches!(at(1), "a" | "an" | "hour");
        let about = matches!(at(0), "about" | "around" | "nearly" | "almost" | "rund") && is_number(at(1));
        let limits = ["<", ">", "under", "below", "above", "over", "unter", "über"];
        let limit = limits.contains(&at(0)) && is_unit(at(2)) || at(0) == "total" && is_unit(at(3));
        let either = is_day(at(0)) && is_number(at(-1)) && is_choice(at(-2)) && is_number(at(-3));
        half || about || limit || either
    }

    /// Whether every dose, frequency and length in the words is the plan's.
    fn agree(&self, plan: &Plan) -> bool {
        let short = SHORT.iter().all(|(count, phrases)| plan.times.is(*count) || !self.have_any(phrases));
        short && (0..self.words.len()).all(|place| self.agrees(place, plan))
    }

    fn agrees(&self, place: usize, plan: &Plan) -> bool {
        let at = |step| self.at(place, step);
        let apart = is_hourly(at(0)) || is_hour(at(0)) && matches!(at(-2), "every" | "alle");
        match digits(at(0).strip_prefix('q').unwrap_or_default()).or_else(|| number(at(-1)).filter(|_| apart)) {
            Some(hours) => hours.times(plan.times).is_some_and(|hours| hours.is(24)),
            None => self.is_as_often(place, plan) && self.is_as_much(place, plan) && self.is_as_long(place, plan),
        }
    }

    /// "twice a day" is what it says; "600 mg a day" is all of one day.
    fn is_as_often(&self, place: usize, plan: &Plan) -> bool {
        let back = |step: isize| self.at(place, -step);
        let before = match back(0) {
            "daily" | "täglich" => 1,
            "d" if is_unit(back(1)) => 1,
            "day" | "d" | "tag" | "diem" if is_each(back(1)) => 2,
            _ if is_hour(back(0)) && back(1) == "24" => 3,
            _ => return true,
        };
        let back = |step: isize| back(before + step);
        let (count, from) = match back(0) {
            "once" | "einmal" => (Some(Decimal::whole(1)), 1),
            "twice" | "zweimal" => (Some(Decimal::whole(2)), 1),
            "thrice" | "dreimal" => (Some(Decimal::whole(3)), 1),
            times if is_times(times) => (number(back(1)), 2),
            _ => return plan.times.is(1),
        };
        let between = matches!(back(from), "to" | "bis") || is_choice(back(from)) || from == 2 && is_number(back(2));
        count == Some(plan.times) && !between
    }

    /// Another amount is another dose, unless something was dissolved in it or it is a strength. So is a mass in another
    /// unit.
    fn is_as_much(&self, place: usize, plan: &Plan) -> bool {
        let at = |step| self.at(place, step);
        let (volume, mass) = (MILLILITRES.contains(&at(0)), MILLIGRAMS.contains(&at(0)));
        let (is_dose, same_unit) = match plan.unit {
            Unit::Millilitre => (volume, volume),
            Unit::Milligram => (is_unit(at(0)) && !volume, mass),
            _ => (is_unit(at(0)), false),
        };
        if !is_dose || !is_number(at(-1)) {
            return true;
        }
        let joins = matches!(at(-2), "to" | "and" | "bis" | "und") || is_choice(at(-2));
        let list = is_number(at(-2)) || joins && is_number(at(-3));
        let solvent = matches!(at(-2), "in" | "into");
        let strength = matches!(at(1), "/" | "per" | "pro") && is_unit(at(2));
        !list && (same_unit && number(at(-1)) == Some(plan.dose) || solvent || strength)
    }

    /// "for 5 days", "a 5-day course", "ten infusions"; people are followed for longer.
    fn is_as_long(&self, place: usize, plan: &Plan) -> bool {
        let at = |step| self.at(place, step);
        let Some(count) = number(at(-1)) else { return true };
        let followed = matches!(at(-3), "followed" | "up" | "observed" | "monitored");
        let lasts = matches!(at(-2), "for" | "für" | "über") && !followed;
        let course = matches!(at(1), "course" | "treatment" | "regimen" | "therapy" | "infusion");
        match at(0) {
            day if is_day(day) => count == plan.days || !lasts && !course,
            "week" | "weeks" | "woche" | "wochen" => {
                count.times(Decimal::whole(7)) == Some(plan.days) || !lasts && !course
            }
            long if is_long(long) => !lasts && !course,
            part if PARTS.contains(&part) => Some(count) == plan.times.times(plan.days),
            _ => true,
        }
    }
}

const MILLILITRES: [&str; 8] =
    ["ml", "milliliter", "milliliters", "millilitre", "millilitres", "millilitern", "cc", "cm3"];
const MILLIGRAMS: [&str; 4] = ["mg", "milligram", "milligrams", "milligramm"];

/// What else a dose may be measured in.
const UNITS: [&str; 16] = [
    "g",
    "gram",
    "grams",
    "gramm",
    "µg",
    "μg",
    "ug",
    "mcg",
    "l",
    "iu",
    "ie",
    "unit",
    "units",
    "einheiten",
    "mmol",
    "meq",
];

/// What tells one day from the others.
const ORDINALS: [&str; 12] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "last",
    "following",
    "final",
    "ersten",
    "zweiten",
    "dritten",
    "letzten",
];

/// What a dose may come in; the dose may be that of one.
const FORMS: [&str; 9] =
    ["tablets", "capsules", "pills", "ampoules", "vials", "puffs", "tabletten", "kapseln", "ampullen"];

/// What doses are given as.
const PARTS: [&str; 8] =
    ["infusions", "injections", "administrations", "applications", "sessions", "parts", "infusionen", "injektionen"];

/// What doctors write for a number of times a day.
const SHORT: [(i64, &str); 4] =
    [(1, "od|o d|qd|q d"), (2, "bid|b i d|bd|b d"), (3, "tid|t i d|tds|t d s"), (4, "qid|q i d|qds|q d s")];

fn is_unit(word: &str) -> bool {
    MILLILITRES.contains(&word) || MILLIGRAMS.contains(&word) || UNITS.contains(&word)
}

fn is_day(word: &str) -> bool {
    matches!(word, "day" | "days" | "tag" | "tage" | "tagen")
}

fn is_long(word: &str) -> bool {
    let english = matches!(word, "week" | "weeks" | "wk" | "month" | "months" | "mo" | "year");
    english || matches!(word, "woche" | "wochen" | "monat" | "monate" | "jahr")
}

fn is_hour(word: &str) -> bool {
    matches!(word, "h" | "hr" | "hrs" | "hour" | "hours" | "min" | "minute" | "minutes" | "stunde" | "stunden")
}

fn is_hourly(word: &str) -> bool {
    matches!(word, "hourly" | "stündlich")
}

fn is_each(word: &str) -> bool {
    matches!(word, "/" | "a" | "an" | "per" | "each" | "every" | "pro" | "je" | "am" | "jeden" | "jede")
}

fn is_times(word: &str) -> bool {
    matches!(word, "times" | "time" | "x" | "×" | "mal")
}

fn is_choice(word: &str) -> bool {
    matches!(word, "or" | "oder")
}

fn is_number(word: &str) -> bool {
    number(word).is_some()
}

/// A number in digits or, up to twelve, in words.
fn number(word: &str) -> Option<Decimal> {
    const WORDS: [&str; 2] = [
        "one two three four five six seven eight nine ten eleven twelve",
        "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    ];
    let place = |list: &&str| list.split(' ').position(|known| known == word);
    let spelled = || WORDS.iter().find_map(place).and_then(|place| i64::try_from(place + 1).ok()).map(Decimal::whole);
    digits(word).or_else(spelled)
}

/// "1,070" is a count in thousands, "0,5" a half.
fn digits(word: &str) -> Option<Decimal> {
    let (whole, behind) = word.split_once(',').unwrap_or((word, ""));
    let mark = if behind.is_empty() || behind.len() == 3 && whole != "0" { "" } else { "." };
    word.starts_with(|c: char| c.is_ascii_digit()).then(|| Decimal::parse(&format!("{whole}{mark}{behind}")).ok())?
}

#[cfg(test)]
mod tests;
