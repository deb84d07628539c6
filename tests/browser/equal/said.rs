//! A fact as a medium says it, and the lists that the media are held to. Both come from the comparison's own facts.

use evidence_widget::comparison::{Comparison, Fact};

/// A fact as a medium says it. White space makes no difference: where a line ends on paper, there is none.
#[derive(Debug, Clone)]
pub struct Said {
    /// "Length of the course: CARS"; nothing where a medium is held to the order alone.
    pub place: String,
    pub value: String,
    /// The marks of its sources.
    pub marks: Vec<String>,
}

impl Said {
    pub fn new(place: &str, value: &str, marks: &[String]) -> Self {
        Self { place: spaced(place), value: spaced(value), marks: marks.iter().map(|mark| spaced(mark)).collect() }
    }

    pub fn anywhere(self) -> Self {
        Self { place: String::new(), ..self }
    }
}

impl PartialEq for Said {
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &str, other: &str| {
            one.split_whitespace().flat_map(str::chars).eq(other.split_whitespace().flat_map(str::chars))
        };
        same(&self.place, &other.place) && same(&self.value, &other.value) && self.marks == other.marks
    }
}

/// A text with one plain space where any white space stands.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The place of a value in the table.
pub fn in_table(row: &str, trials: &[String]) -> String {
    format!("{row}: {}", trials.join(", "))
}

/// Every fact of the table, at its row and its trials. The table, the page without script, paper, the copied text and the
/// CSV are held to it.
pub fn of_table(comparison: &Comparison) -> Vec<Said> {
    let mut list = Vec::new();
    for row in comparison.groups.iter().flat_map(|group| &group.rows) {
        let mut first = 0;
        for cell in &row.cells {
            let place = in_table(&row.label, &comparison.trials[first..first + cell.span]);
            list.extend(cell.facts.iter().map(|fact| Said::new(&place, &fact.text, &fact.marks)));
            first += cell.span;
        }
    }
    list
}

/// Every fact of all, in reading order. The widget, the page without script, paper and the copied text are held to it.
pub fn of_all(comparison: &Comparison) -> Vec<Said> {
    comparison.facts().into_iter().map(|fact: &Fact| Said::new("", &fact.text, &fact.marks)).collect()
}

/// In what a medium departs from a list; nothing where it says the same in the same order.
pub fn departures(list: &[Said], medium: &[Said]) -> Vec<String> {
    let told = |what: &str, said: &Said| format!("{what}: {} = {} {:?}", said.place, said.value, said.marks);
    let mut departures = Vec::new();
    let mut left: Vec<&Said> = medium.iter().collect();
    for said in list {
        match left.iter().position(|other| *other == said) {
            Some(index) => drop(left.remove(index)),
            None => departures.push(told("it lacks", said)),
        }
    }
    departures.extend(left.into_iter().map(|said| told("it alone says", said)));
    if departures.is_empty() && list != medium {
        let at =
            list.iter().zip(medium).find(|(one, other)| one != other).map(|(one, _)| told("out of order from", one));
        departures.extend(at);
    }
    departures
}

#[track_caller]
pub fn assert_says(medium: &str, said: &[Said], list: &[Said]) {
    assert!(!list.is_empty(), "there is nothing to hold {medium} to");
    let departures = departures(list, said);
    assert!(departures.is_empty(), "{medium} departs from the comparison:\n{}", departures.join("\n"));
}

mod tests {
    use super::*;

    fn list() -> Vec<Said> {
        let marks = ["3".to_owned(), "2".to_owned()];
        vec![
            Said::new("Course: CASTA", "10 days", &marks[..1]),
            Said::new("Course: CARS", "21 days", &marks[1..]),
            Said::new("Dose: CASTA, CARS", "30\u{202f}mL", &marks),
        ]
    }

    /// How many departures a change to the second fact makes.
    fn after(change: impl Fn(&mut Said)) -> usize {
        let mut medium = list();
        change(&mut medium[1]);
        departures(&list(), &medium).len()
    }

    #[test]
    fn the_same_facts_in_other_white_space_are_no_departure() {
        let mut medium = list();
        medium[2] = Said::new("Dose:\nCASTA, CARS", "30 mL", &["3".to_owned(), " 2".to_owned()]);
        assert_eq!(departures(&list(), &medium), [""; 0]);
    }

    #[test]
    fn one_changed_value_mark_or_place_is_told_from_both_sides() {
        assert_eq!(after(|said| said.value = "12 days".to_owned()), 2);
        assert_eq!(after(|said| said.value = "21 day".to_owned()), 2);
        assert_eq!(after(|said| said.marks = vec!["3".to_owned()]), 2);
        assert_eq!(after(|said| said.marks.clear()), 2);
        assert_eq!(after(|said| said.place = "Course: CASTA".to_owned()), 2);
    }

    #[test]
    fn a_fact_too_few_one_too_many_and_two_exchanged_are_told() {
        let list = list();
        assert_eq!(departures(&list, &list[1..]).len(), 1);
        assert_eq!(departures(&list, &[list.clone(), list[..1].to_vec()].concat()).len(), 1);
        let exchanged: Vec<Said> = list.iter().rev().cloned().collect();
        assert_eq!(departures(&list, &exchanged).len(), 1);
    }
}
