//! Everything the comparison says, as plain text for a clipboard.

use std::fmt;
use std::sync::Arc;

use evidence_comparison::catalogue::Key;
use evidence_comparison::{Card, Change, Comparison, Fact, Group, Opening, Picture, Review, Standing, isolate};

use super::conclusions::{at, conclusions, member, with_notes};
use super::in_line;
use super::original::{Original, preface};

/// The comparison as plain text, in the page's order; the notices first.
pub fn text(original: &Original) -> String {
    let comparison = &original.comparison;
    let words = comparison.words;
    let mut page = Page { comparison, lines: Vec::new() };
    preface(original).iter().for_each(|(label, text)| page.labelled(label, text));
    if !comparison.cards.is_empty() {
        page.heading(words.say(Key::Answers));
    }
    comparison.cards.iter().for_each(|card| page.card(card));
    comparison.picture.iter().for_each(|picture| page.picture(picture));
    page.opening(&comparison.opening);
    comparison.covering().for_each(|review| page.review(review));
    comparison.groups.iter().for_each(|group| page.group(group));
    page.arms();
    comparison.further().for_each(|review| page.review(review));
    page.others();
    page.heading(words.say(Key::Sources));
    for reference in &comparison.references {
        page.line(&format!("[{}] {}", words.mark(&reference.mark), in_line::reference(reference)));
    }
    let text: String = page.lines.iter().map(Line::to_string).collect();
    isolate::plain(&text)
}

/// What stands behind the table, each line with its label: the reviews, the other trials, and where the drug is approved.
pub(crate) fn behind_the_table(comparison: &Comparison) -> Vec<(String, String)> {
    let mut page = Page { comparison, lines: Vec::new() };
    page.arms();
    comparison.reviews.iter().for_each(|review| page.review(review));
    page.others();
    let pair = |line| match line {
        Line::Heading(text) => (text, String::new()),
        Line::Labelled(label, text) => (label, text),
        Line::Plain(text) => (String::new(), text),
    };
    page.lines.into_iter().map(pair).collect()
}

/// The text as far as it is written.
struct Page<'c> {
    comparison: &'c Comparison,
    lines: Vec<Line>,
}

enum Line {
    Heading(String),
    Labelled(String, String),
    Plain(String),
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(text) => write!(f, "\n{text}\n"),
            Self::Labelled(label, text) => writeln!(f, "{label}: {text}"),
            Self::Plain(text) => writeln!(f, "{text}"),
        }
    }
}

impl Page<'_> {
    fn group(&mut self, group: &Group) {
        self.heading(&group.heading);
        for row in &group.rows {
            for cell in &row.cells {
                self.facts(&format!("{}: {}", row.label, cell.trial), &cell.facts);
            }
        }
        group.absent.iter().for_each(|absent| self.fact(absent));
    }

    fn arms(&mut self) {
        for arms in &self.comparison.arms {
            self.group(&arms.group);
            arms.sentence.into_iter().for_each(|sentence| self.line(sentence));
            arms.picture.iter().for_each(|picture| self.lanes(picture));
        }
    }

    fn others(&mut self) {
        let comparison = self.comparison;
        let words = comparison.words;
        for other in &comparison.others {
            self.heading(&words.fill(Key::OtherTrial, &[&other.name]));
            self.facts(words.say(Key::Why), &other.reason);
            self.labelled_facts(&other.facts);
        }
        if !comparison.status.is_empty() {
            self.heading(words.say(Key::Standing));
            self.labelled_facts(&comparison.status);
        }
    }

    fn line(&mut self, line: &str) {
        self.lines.push(Line::Plain(line.to_owned()));
    }

    fn labelled(&mut self, label: &str, text: &str) {
        self.lines.push(Line::Labelled(label.to_owned(), text.to_owned()));
    }

    fn heading(&mut self, heading: &str) {
        self.lines.push(Line::Heading(heading.to_owned()));
    }

    fn fact(&mut self, fact: &Fact) {
        self.line(&in_line::fact(self.comparison, fact));
    }

    /// Facts under one label, each on a line of its own.
    fn facts<'f>(&mut self, label: &str, facts: impl IntoIterator<Item = &'f Arc<Fact>>) {
        for fact in facts {
            self.labelled(label, &in_line::fact(self.comparison, fact));
        }
    }

    fn labelled_facts(&mut self, lines: &[(String, Arc<Fact>)]) {
        lines.iter().for_each(|(label, fact)| self.facts(label, [fact]));
    }

    fn card(&mut self, card: &Card) {
        for line in &card.lines {
            let trial = line.trial.iter().map(|trial| format!(", {trial}")).collect::<String>();
            self.facts(&format!("{}{trial}", card.label), [&line.fact]);
        }
        if let Some((_, fact)) = &card.certainty {
            self.labelled(&card.label, &with_notes(self.comparison, fact));
        }
        card.notes.iter().for_each(|note| self.line(note));
    }

    fn opening(&mut self, opening: &Opening) {
        self.line("");
        opening.alike.iter().for_each(|alike| self.fact(alike));
        opening.differ.iter().for_each(|differ| self.line(differ));
        let ledger = &opening.ledger;
        ledger.with(Standing::Different).for_each(|entry| self.facts(&entry.label, [&entry.fact]));
        ledger.warning.into_iter().for_each(|warning| self.line(warning));
        ledger.unclear.iter().chain(&ledger.same).for_each(|sentence| self.line(sentence));
    }

    fn picture(&mut self, picture: &Picture) {
        self.heading(&picture.heading);
        self.lanes(picture);
    }

    fn lanes(&mut self, picture: &Picture) {
        let words = self.comparison.words;
        for lane in &picture.lanes {
            self.facts(&lane.trial, [&lane.people]);
            self.facts(&format!("{}, {}", lane.trial, picture.start.title), [&lane.start_fact]);
            self.facts(&format!("{}, {}", lane.trial, picture.course.title), [&lane.course_fact]);
            let results = lane.results.iter().map(|found| &found.fact);
            self.facts(&format!("{}, {}", lane.trial, words.say(Key::ResultColumn)), results);
        }
        picture.gaps.iter().for_each(|gap| self.fact(gap));
    }

    fn review(&mut self, review: &Review) {
        self.heading(&review.heading);
        self.members(review, true);
        for (label, said) in conclusions(self.comparison, review) {
            self.labelled(&label, &said);
        }
        self.members(review, false);
        self.labelled_facts(&review.lines);
        self.facts(self.comparison.words.say(Key::Remark), &review.notes);
        review.change.iter().for_each(|change| self.change(change));
    }

    /// Where the trials stand that are compared, or the others.
    fn members(&mut self, review: &Review, are_shown: bool) {
        for each in review.coverage.iter().filter(|member| member.is_shown == are_shown) {
            member(self.comparison, each).iter().for_each(|line| self.line(line));
        }
    }

    fn change(&mut self, change: &Change) {
        self.heading(&change.heading);
        for row in &change.rows {
            let about = at(self.comparison, &row.label, row.regimen.as_deref());
            for (version, fact) in [(&change.before, &row.before), (&change.after, &row.after)] {
                if let Some(fact) = fact {
                    self.labelled(&format!("{about}: {version}"), &with_notes(self.comparison, fact));
                }
            }
        }
    }
}
