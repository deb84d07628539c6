//! What a version of a bundle says: statement by statement, each at its place.

use std::collections::HashMap;
use std::sync::Arc;

use evidence_bundle::MembershipState;
use evidence_comparison::catalogue::Key;
use evidence_comparison::{Arms, ByItself, Comparison, Fact, Group, Kind, Review, Step};

use crate::original::{Original, one_line, preface};
use crate::{conclusions, in_line};

/// What is said at a place.
pub(super) struct Statement {
    /// "CASTA: Length of the course"
    pub place: String,
    /// With its sources by name: numbers change with the list that they are of.
    pub said: String,
    /// The passages, sums and notes that it rests on.
    pub rests_on: Vec<String>,
}

/// All that a reader is told but for the version's name, in reading order; of the trials each stands by itself: whether it
/// is compared with others, and how, changes nothing of what it gave.
pub(super) fn statements(original: &Original) -> Vec<Statement> {
    let Original { bundle, comparison, .. } = original;
    let words = comparison.words;
    let sources = comparison.references.iter().map(|source| (source.mark.as_str(), source.short.as_str())).collect();
    let mut list = List { comparison, sources, statements: Vec::new() };
    let version = comparison.colophon.last().map(String::as_str);
    let preface = preface(original).into_iter().filter(|(_, text)| Some(*text) != version);
    preface.for_each(|(label, text)| list.text(label, text));
    for (trial, ByItself { groups, arms }) in bundle.trials.iter().zip(Comparison::each(bundle, words)) {
        list.text(&format!("{}: Compared at first", trial.name), if trial.shown { "yes" } else { "no" });
        list.trial(&trial.name, &groups);
        arms.iter().for_each(|arms| list.arms(arms));
    }
    for other in &comparison.others {
        list.facts(&format!("{}: Why it is not compared", other.name), &other.reason);
    }
    comparison.reviews.iter().for_each(|review| list.review(review));
    comparison.status.iter().for_each(|(label, fact)| list.facts(label, [fact]));
    for source in &comparison.references {
        let place = format!("Source: {}", source.short);
        list.text(&place, &in_line::reference(source));
        list.text(&format!("{place}: its number"), words.mark(&source.mark));
    }
    list.statements
}

/// The statements as far as they are listed.
struct List<'c> {
    comparison: &'c Comparison,
    /// The short name of each source, by its mark.
    sources: HashMap<&'c str, &'c str>,
    statements: Vec<Statement>,
}

impl List<'_> {
    fn text(&mut self, place: &str, text: &str) {
        self.push(place, text, Vec::new());
    }

    fn push(&mut self, place: &str, said: &str, rests_on: Vec<String>) {
        self.statements.push(Statement { place: one_line(place), said: one_line(said), rests_on });
    }

    fn facts<'f>(&mut self, place: &str, facts: impl IntoIterator<Item = &'f Arc<Fact>>) {
        for fact in facts.into_iter().filter(|fact| fact.kind != Kind::NotRecorded) {
            let rests_on = fact.trail.iter().flat_map(|step| self.step(step)).collect();
            self.push(place, &self.said(fact), rests_on);
        }
    }

    fn trial(&mut self, name: &str, groups: &[Arc<Group>]) {
        for row in groups.iter().flat_map(|group| &group.rows) {
            for cell in &row.cells {
                self.facts(&format!("{name}: {}", row.label), &cell.facts);
            }
        }
    }

    fn arms(&mut self, arms: &Arms) {
        for row in &arms.group.rows {
            for cell in &row.cells {
                self.facts(&format!("{}: {}", cell.trial, row.label), &cell.facts);
            }
        }
    }

    fn review(&mut self, review: &Review) {
        let words = self.comparison.words;
        let at = |label: &str| format!("{}: {label}", review.heading);
        // Whether a trial is compared decides whether the page says that nothing is established of it.
        let told = review.coverage.iter().filter(|member| member.state != MembershipState::NotEstablished);
        self.facts(&at("Trials it includes"), told.map(|member| &member.fact));
        review.lines.iter().for_each(|(label, fact)| self.facts(&at(label), [fact]));
        for conclusion in review.conclusions() {
            let regimen = conclusion.regimen.as_ref();
            let label = format!("{}: {}", conclusion.side, conclusion.outcome);
            let about = self.with(&label, regimen.map(Arc::as_ref));
            self.facts(&at(&format!("{about}: regimen")), regimen);
            if let Some((statement, origin)) = &conclusion.statement {
                self.facts(&at(&format!("{about} ({origin})")), [statement]);
            }
            self.facts(&at(&format!("{about}: certainty")), [&conclusion.certainty]);
            self.facts(&at(&format!("{about}: estimate")), &conclusion.estimate);
            self.facts(&at(&format!("{about}: trials and people")), &conclusion.people);
        }
        self.facts(&at(words.say(Key::Remark)), &review.notes);
        if let Some(change) = &review.change {
            for row in &change.rows {
                let regimen = row.regimen.as_ref();
                let about = self.with(&format!("{}: {}", change.before, row.label), regimen.map(Arc::as_ref));
                self.facts(&at(&format!("{about}: regimen")), regimen);
                self.facts(&at(&about), &row.before);
            }
        }
    }

    /// A label with the words of the regimen that what follows it is of: its sources are no part of the place.
    fn with(&self, label: &str, regimen: Option<&Fact>) -> String {
        let bare = regimen.map(|regimen| Fact { marks: Vec::new(), caveat: None, ..regimen.clone() });
        conclusions::at(self.comparison, label, bare.as_ref())
    }

    /// "10 days (Heiss and others 2012)"
    fn said(&self, fact: &Fact) -> String {
        let mut said = in_line::fact(self.comparison, &Fact { marks: Vec::new(), ..fact.clone() });
        if !fact.marks.is_empty() {
            let sources: Vec<&str> = fact.marks.iter().map(|mark| self.source(mark)).collect();
            let flags: String = fact.flags.iter().map(|flag| format!("; {flag}")).collect();
            said.push_str(&format!(" ({}{flags})", sources.join(", ")));
        }
        said
    }

    fn source<'s>(&'s self, mark: &'s str) -> &'s str {
        self.sources.get(mark).copied().unwrap_or(mark)
    }

    fn step(&self, step: &Step) -> Vec<String> {
        let who = step.who.as_ref().map(|who| format!("{who}: ")).unwrap_or_default();
        let quotes = step.quotes.iter().map(|quote| {
            let text = if quote.verbatim { format!("“{}”", quote.text) } else { quote.text.clone() };
            let gloss = quote.gloss.iter().map(|gloss| format!(" (in translation: {gloss})")).collect::<String>();
            format!("{text}{gloss}, {}, {}; {}", quote.source, quote.place, quote.checked)
        });
        let searched = step.searched.iter().map(|mark| format!("not stated in {}", self.source(mark)));
        let all = step.value.iter().chain(&step.sum).cloned().chain(quotes).chain(searched).chain(step.notes.clone());
        all.map(|text| one_line(&format!("{who}{text}"))).collect()
    }
}
