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
        let mut sentence = self.counted(Key::Gave, trials.len(), &[&who, &what]);
        if let Some(comparator) = &alike.comparator {
            sentence = self.fill(Key::Against, &[&sentence, comparator]);
        }
        Some(sentence + ".")
    }

    /// "Both trials", "All three trials".
    pub fn all_trials(&self, number: usize) -> String {
        self.counted(Key::AllTrials, number, &[&self.count(number)])
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
        let mut sentence = sentence_case(&self.counted(Key::TheyDiffer, different, &[&self.count(different)]));
        for gap in Gap::ALL {
            let number = unclear.iter().filter(|other| **other == gap).count();
            if number > 0 {
                let more = self.counted(Key::MoreUnclear, number, &[&self.count(number)]);
                sentence.push_str(&self.unclear(&more, gap));
            }
        }
        sentence + "."
    }

    /// What a reader presses to see them: "See six differences between the trials".
    pub fn see_differences(&self, different: usize) -> String {
        sentence_case(&self.counted(Key::SeeDifferences, different, &[&self.count(different)]))
    }

    /// "Region, because a value is not recorded here"
    pub fn unclear(&self, what: &str, gap: Gap) -> String {
        let why = match gap {
            Gap::NotStated => Key::TrialDoesNotState,
            Gap::NotRecorded => Key::ValueNotRecorded,
            Gap::NotApplicable => Key::QuestionDoesNotArise,
            Gap::Judged => Key::ValueOnlyJudged,
            Gap::Detail => Key::DetailMissing,
            Gap::Form => Key::WordsNotCompared,
        };
        self.fill(Key::Because, &[what, self.say(why)])
    }

    pub fn not_comparable(&self, labels: &[String]) -> Option<String> {
        (!labels.is_empty()).then(|| self.fill(Key::NotComparable, &[&labels.join("; ")]))
    }

    /// What the differences mean for the result.
    pub fn attribution(&self, different: usize) -> Option<&'static str> {
        let key = if different == 1 { Key::AttributionOfOne } else { Key::AttributionOfSeveral };
        (different > 0).then(|| self.say(key))
    }

    pub fn the_same(&self, trials: usize, labels: &[String]) -> Option<String> {
        (!labels.is_empty()).then(|| self.counted(Key::TheSame, trials, &[&labels.join(", ")]))
    }

    /// The dimension's name by itself.
    pub fn dimension(&self, dimension: Dimension) -> &'static str {
        self.say(name(dimension))
    }

    /// The dimension's name in a list.
    pub fn listed(&self, dimension: Dimension) -> String {
        self.in_list(name(dimension))
    }

    /// "Three trials are compared."
    pub fn picked_now(&self, trials: usize) -> String {
        sentence_case(&self.counted(Key::PickedNow, trials, &[&self.count(trials)]))
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
