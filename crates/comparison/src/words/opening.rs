//! The opening sentence and the ledger of differences.

use crate::catalogue::{Catalogue, Key};
use crate::dimension::Dimension;
use crate::isolate::sentence_case;
use crate::keys::Gap;

/// What all trials share of the first four dimensions.
pub struct Alike {
    pub dose: Option<String>,
    pub frequency: Option<String>,
    /// Its code.
    pub route: Option<String>,
    pub comparator: Option<String>,
}

impl Catalogue {
    /// "Both trials gave 30 mL once a day into a vein, against saline placebo."
    pub fn alike(&self, trials: &[&str], drug: &str, alike: &Alike) -> Option<String> {
        if alike.dose.is_none() && alike.frequency.is_none() && alike.route.is_none() && alike.comparator.is_none() {
            return None;
        }
        let who = match trials {
            [one] => (*one).to_owned(),
            more => self.all_trials(more.len()),
        };
        let mut what = alike.dose.as_deref().unwrap_or(drug).to_owned();
        let route = alike.route.as_deref().map(|route| self.by_route(route));
        for more in alike.frequency.iter().chain(&route) {
            what.push(' ');
            what.push_str(more);
        }
        let mut sentence = self.fill_form(Key::Gave, usize::from(trials.len() > 1), &[&who, &what]);
        if let Some(comparator) = &alike.comparator {
            sentence = self.fill(Key::Against, &[&sentence, comparator]);
        }
        Some(sentence + ".")
    }

    /// "Both trials", "All three trials".
    pub fn all_trials(&self, number: usize) -> String {
        self.fill_form(Key::AllTrials, usize::from(number != 2), &[&self.count(number)])
    }

    fn by_route(&self, route: &str) -> String {
        let key = match route {
            "intravenous" => Key::IntoAVein,
            "intramuscular" => Key::IntoAMuscle,
            "subcutaneous" => Key::UnderTheSkin,
            "oral" => Key::ByMouth,
            _ => Key::ByTheRoute,
        };
        self.fill(key, &[route])
    }

    /// "Six differences between the trials; one more cannot be compared, because a trial does not state it."
    ///
    /// `unclear` has the reason of every way that is.
    pub fn they_differ(&self, different: usize, unclear: &[Gap]) -> String {
        let mut sentence = sentence_case(&self.fill_form(Key::TheyDiffer, different.min(2), &[&self.count(different)]));
        for gap in Gap::ALL {
            let number = unclear.iter().filter(|other| **other == gap).count();
            if number > 0 {
                let more = self.fill_form(Key::MoreUnclear, usize::from(number > 1), &[&self.count(number)]);
                sentence.push_str(&self.unclear(&more, gap));
            }
        }
        sentence + "."
    }

    /// "Region, because a value is not recorded here"
    pub fn unclear(&self, what: &str, gap: Gap) -> String {
        self.fill(Key::Because, &[what, self.form(Key::WhyUnclear, gap as usize)])
    }

    pub fn not_comparable(&self, labels: &[String]) -> Option<String> {
        (!labels.is_empty()).then(|| self.fill(Key::NotComparable, &[&labels.join("; ")]))
    }

    /// What the differences mean for the result.
    pub fn attribution(&self, different: usize) -> Option<&'static str> {
        Some(self.form(Key::Attribution, different.min(2).checked_sub(1)?))
    }

    pub fn the_same(&self, trials: usize, labels: &[&str]) -> Option<String> {
        let form = usize::from(trials != 2);
        (!labels.is_empty()).then(|| self.fill_form(Key::TheSame, form, &[&labels.join(", ")]))
    }

    /// The dimension's name by itself.
    pub fn dimension(&self, dimension: Dimension) -> &'static str {
        self.form(name(dimension), 0)
    }

    /// The dimension's name in a list.
    pub fn listed(&self, dimension: Dimension) -> &'static str {
        self.form(name(dimension), 1)
    }

    /// "Three trials are compared."
    pub fn picked_now(&self, trials: usize) -> String {
        sentence_case(&self.fill_form(Key::PickedNow, usize::from(trials != 1), &[&self.count(trials)]))
    }

    pub fn one_of_several(&self, name: &str, index: usize) -> String {
        self.fill(Key::ItemOf, &[name, &index.to_string()])
    }
}

fn name(dimension: Dimension) -> Key {
    match dimension {
        Dimension::Dose => Key::Dose,
        Dimension::Frequency => Key::Frequency,
        Dimension::Route => Key::Route,
        Dimension::Comparator => Key::Comparator,
        Dimension::Course => Key::Course,
        Dimension::StartWindow => Key::StartWindow,
        Dimension::GivenWith => Key::GivenWith,
        Dimension::PrimaryOutcome => Key::PrimaryOutcome,
        Dimension::Region => Key::Region,
        Dimension::Randomized => Key::Randomized,
    }
}

pub fn of_trial(label: &str, trial: &str) -> String {
    format!("{label}, {trial}")
}
