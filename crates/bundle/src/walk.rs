//! Every fact of a bundle, each with its path, whose it is and what it is.

use crate::*;

/// A fact, or words with the passages beside them, as rules meet it.
pub struct Visited<'p, 'b> {
    /// `trials[1].regimen.course`
    pub path: &'p str,
    pub owner: Owner,
    pub field: Field,
    pub item: Item<'b>,
}

impl Visited<'_, '_> {
    /// Whether it is its trial's or review's own, and rests on no report of another.
    pub fn is_own(&self) -> bool {
        !matches!(self.field, Field::ReasonNotShown | Field::Membership | Field::Note)
    }
}

/// Whose a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Owner {
    /// The bundle's: its subject and its notices.
    Bundle,
    /// The trial's at this place in the list.
    Trial(usize),
    /// The review's at this place in the list.
    Review(usize),
}

/// What a fact is, where a rule asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What an authority says.
    Regulatory,
    /// Why a trial is not shown. Another source than the trial's own may tell it.
    ReasonNotShown,
    Allocation,
    Masking,
    Model,
    Dose,
    /// The most that was given at once.
    MaxDose,
    Frequency,
    Route,
    /// How long a course lasts.
    Course,
    /// How many courses.
    Courses,
    /// How long a phase lasts.
    PhaseLength,
    /// When the first dose was given.
    StartWindow,
    /// A number of people.
    People,
    /// A number of trials.
    Trials,
    Instrument,
    Finding,
    /// What was seen in an arm.
    InArm,
    /// A trial's place in a review.
    Membership,
    /// What a review's effects are in absolute numbers, or a note on the review. Both may speak of other reviews.
    Note,
    /// Of a regimen, and not in format 1.
    Newer,
    Other,
}

/// What stands there.
#[derive(Clone, Copy)]
pub enum Item<'b> {
    Quantity(&'b Quantity),
    Term(&'b Term),
    Estimate(&'b Estimate),
    /// Words of the editor, with the passages named beside them.
    Text(&'b str, &'b [String]),
    /// Passages that state something without words of its own: an outcome's role, a certainty.
    Passages(&'b [String]),
}

impl<'b> Item<'b> {
    /// The ids of the passages it rests on; their path ends in `.passages[…]`.
    pub fn passages(self) -> &'b [String] {
        match self {
            Self::Quantity(quantity) => &quantity.passages,
            Self::Term(term) => &term.passages,
            Self::Estimate(estimate) => &estimate.passages,
            Self::Text(_, passages) | Self::Passages(passages) => passages,
        }
    }

    /// The fact, where it is one.
    pub fn fact(self) -> Option<&'b dyn Fact> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            Self::Term(term) => Some(term),
            _ => None,
        }
    }
}

/// Visits all of it, in the order of the types.
pub fn walk<'b>(bundle: &'b Bundle, visit: &mut dyn FnMut(Visited<'_, 'b>)) {
    let mut walker = Walker { owner: Owner::Bundle, visit };
    walker.subject(&bundle.subject);
    for (i, notice) in bundle.notices.iter().enumerate() {
        walker.text(&format!("notices[{i}]"), Field::Other, &notice.text, &notice.passages);
    }
    for (i, trial) in bundle.trials.iter().enumerate() {
        walker.owner = Owner::Trial(i);
        walker.trial(&format!("trials[{i}]"), trial);
    }
    for (i, review) in bundle.reviews.iter().enumerate() {
        walker.owner = Owner::Review(i);
        walker.review(&format!("reviews[{i}]"), review);
    }
}

struct Walker<'v, 'b> {
    owner: Owner,
    visit: &'v mut dyn FnMut(Visited<'_, 'b>),
}

impl<'b> Walker<'_, 'b> {
    fn visit(&mut self, path: &str, field: Field, item: Item<'b>) {
        (self.visit)(Visited { path, owner: self.owner, field, item });
    }

    fn quantity(&mut self, path: &str, name: &str, field: Field, quantity: impl Into<Option<&'b Quantity>>) {
        if let Some(quantity) = quantity.into() {
            self.visit(&format!("{path}.{name}"), field, Item::Quantity(quantity));
        }
    }

    fn term(&mut self, path: &str, name: &str, field: Field, term: impl Into<Option<&'b Term>>) {
        if let Some(term) = term.into() {
            self.visit(&format!("{path}.{name}"), field, Item::Term(term));
        }
    }

    fn terms(&mut self, path: &str, name: &str, field: Field, terms: &'b [Term]) {
        for (i, term) in terms.iter().enumerate() {
            self.term(path, &format!("{name}[{i}]"), field, term);
        }
    }

    fn text(&mut self, path: &str, field: Field, text: &'b str, passages: &'b [String]) {
        self.visit(path, field, Item::Text(text, passages));
    }

    fn subject(&mut self, subject: &'b Subject) {
        self.term("subject", "description", Field::Other, &subject.description);
        for (i, statement) in subject.regulatory.iter().enumerate() {
            let path = format!("subject.regulatory[{i}]");
            self.term(&path, "statement", Field::Regulatory, &statement.statement);
            self.quantity(&path, "dose", Field::Dose, &statement.dose);
            self.quantity(&path, "course", Field::Course, &statement.course);
        }
    }

    fn trial(&mut self, path: &str, trial: &'b Trial) {
        self.term(path, "reason", Field::ReasonNotShown, &trial.reason);
        let design = format!("{path}.design");
        self.term(&design, "allocation", Field::Allocation, &trial.design.allocation);
        self.term(&design, "masking", Field::Masking, &trial.design.masking);
        self.term(&design, "model", Field::Model, &trial.design.model);
        self.term(&design, "centres", Field::Other, &trial.design.centres);
        self.term(&design, "comparator", Field::Other, &trial.design.comparator);
        self.term(path, "condition", Field::Other, &trial.condition);
        self.term(path, "setting", Field::Other, &trial.setting);
        self.terms(path, "countries", Field::Other, &trial.countries);
        let people = format!("{path}.participants");
        self.quantity(&people, "randomized", Field::People, &trial.participants.randomized);
        self.quantity(&people, "analysed", Field::People, &trial.participants.analysed);
        self.quantity(&people, "sampleSize", Field::People, &trial.participants.sample_size);
        for (i, arm) in trial.participants.arms.iter().enumerate() {
            let path = format!("{people}.arms[{i}]");
            self.quantity(&path, "randomized", Field::People, &arm.randomized);
            self.term(&path, "agent", Field::Other, &arm.agent);
            if let Some(regimen) = &arm.regimen {
                self.arm_regimen(&format!("{path}.regimen"), regimen);
            }
        }
        self.quantity(path, "followUp", Field::Other, &trial.follow_up);
        self.regimen(&format!("{path}.regimen"), &trial.regimen);
        if let Some(delivered) = &trial.delivered {
            self.quantity(path, "delivered.discontinued", Field::Other, &delivered.discontinued);
        }
        for (i, outcome) in trial.outcomes.iter().enumerate() {
            self.outcome(&format!("{path}.outcomes[{i}]"), outcome);
        }
        self.terms(path, "limitations", Field::Other, &trial.limitations);
        for (i, funding) in trial.funding.iter().enumerate() {
            self.term(path, &format!("funding[{i}].name"), Field::Other, &funding.name);
            self.term(path, &format!("funding[{i}].role"), Field::Other, &funding.role);
        }
    }

    fn regimen(&mut self, path: &str, regimen: &'b Regimen) {
        self.quantity(path, "dose", Field::Dose, &regimen.dose);
        self.quantity(path, "maxDose", Field::MaxDose, &regimen.max_dose);
        self.term(path, "split", Field::Newer, &regimen.split);
        self.quantity(path, "concentration", Field::Newer, &regimen.concentration);
        self.term(path, "frequency", Field::Frequency, &regimen.frequency);
        self.term(path, "days", Field::Newer, &regimen.days);
        self.term(path, "route", Field::Route, &regimen.route);
        self.quantity(path, "course", Field::Course, &regimen.course);
        self.term(path, "until", Field::Newer, &regimen.until);
        self.courses(path, regimen.courses.as_ref());
        self.quantity(path, "start.window", Field::StartWindow, &regimen.start.window);
        self.parts(path, &regimen.given_with, &regimen.phases);
        self.term(path, "providedBy", Field::Other, &regimen.provided_by);
        self.term(path, "setting", Field::Other, &regimen.setting);
    }

    fn arm_regimen(&mut self, path: &str, regimen: &'b ArmRegimen) {
        self.quantity(path, "dose", Field::Dose, &regimen.dose);
        self.quantity(path, "maxDose", Field::MaxDose, &regimen.max_dose);
        self.term(path, "split", Field::Newer, &regimen.split);
        self.quantity(path, "concentration", Field::Newer, &regimen.concentration);
        self.term(path, "frequency", Field::Frequency, &regimen.frequency);
        self.term(path, "days", Field::Newer, &regimen.days);
        self.term(path, "route", Field::Route, &regimen.route);
        self.quantity(path, "course", Field::Course, &regimen.course);
        self.term(path, "until", Field::Newer, &regimen.until);
        self.courses(path, regimen.courses.as_ref());
        self.quantity(path, "start.window", Field::StartWindow, regimen.start.as_ref().map(|start| &start.window));
        self.parts(path, &regimen.given_with, &regimen.phases);
    }

    fn courses(&mut self, path: &str, courses: Option<&'b Courses>) {
        let Some(courses) = courses else { return };
        self.quantity(path, "courses.count", Field::Courses, &courses.count);
        self.quantity(path, "courses.interval", Field::Other, &courses.interval);
    }

    fn parts(&mut self, path: &str, given_with: &'b [CoIntervention], phases: &'b [Phase]) {
        for (i, given) in given_with.iter().enumerate() {
            let path = format!("{path}.givenWith[{i}]");
            self.term(&path, "agent", Field::Other, &given.agent);
            self.quantity(&path, "dose", Field::Dose, &given.dose);
            self.term(&path, "frequency", Field::Frequency, &given.frequency);
            self.quantity(&path, "course", Field::Course, &given.course);
            self.quantity(&path, "start.window", Field::StartWindow, given.start.as_ref().map(|start| &start.window));
        }
        for (i, phase) in phases.iter().enumerate() {
            let path = format!("{path}.phases[{i}]");
            self.quantity(&path, "dose", Field::Dose, &phase.dose);
            self.term(&path, "frequency", Field::Frequency, &phase.frequency);
            self.term(&path, "route", Field::Route, &phase.route);
            self.quantity(&path, "length", Field::PhaseLength, &phase.length);
        }
    }

    fn outcome(&mut self, path: &str, outcome: &'b Outcome) {
        self.visit(path, Field::Other, Item::Passages(&outcome.passages));
        self.term(path, "instrument", Field::Instrument, &outcome.instrument);
        self.quantity(path, "timePoint", Field::Other, &outcome.time_point);
        self.term(path, "subgroup", Field::Other, &outcome.subgroup);
        self.term(path, "finding", Field::Finding, &outcome.finding);
        self.estimate(path, outcome.estimate.as_ref());
        for (i, value) in outcome.by_arm.iter().enumerate() {
            self.quantity(path, &format!("byArm[{i}].quantity"), Field::InArm, &value.quantity);
        }
        self.terms(path, "explanations", Field::Other, &outcome.explanations);
        for (i, pooled) in outcome.pooled.iter().enumerate() {
            let path = format!("{path}.pooled[{i}]");
            self.text(&format!("{path}.with"), Field::Other, &pooled.with, &[]);
            self.estimate(&path, Some(&pooled.estimate));
            self.terms(&path, "notes", Field::Other, &pooled.notes);
        }
    }

    fn estimate(&mut self, owner: &str, estimate: Option<&'b Estimate>) {
        let Some(estimate) = estimate else { return };
        let path = format!("{owner}.estimate");
        self.visit(&path, Field::Other, Item::Estimate(estimate));
        self.quantity(&path, "trials", Field::Trials, &estimate.trials);
        self.quantity(&path, "participants", Field::People, &estimate.participants);
        self.term(&path, "subgroup", Field::Other, &estimate.subgroup);
    }

    fn review(&mut self, path: &str, review: &'b Review) {
        self.term(path, "searched", Field::Other, &review.searched);
        self.term(path, "question.population", Field::Other, &review.question.population);
        self.term(path, "question.intervention", Field::Other, &review.question.intervention);
        self.term(path, "question.comparator", Field::Other, &review.question.comparator);
        self.term(path, "question.start", Field::Other, &review.question.start);
        self.quantity(path, "pool.trials", Field::Trials, &review.pool.trials);
        self.quantity(path, "pool.participants", Field::People, &review.pool.participants);
        for (i, agent) in review.pool.agents.iter().enumerate() {
            self.quantity(path, &format!("pool.agents[{i}].trials"), Field::Trials, &agent.trials);
            self.quantity(path, &format!("pool.agents[{i}].participants"), Field::People, &agent.participants);
        }
        for (i, member) in review.membership.iter().enumerate() {
            let reason = member.reason.as_deref().unwrap_or_default();
            self.text(&format!("{path}.membership[{i}]"), Field::Membership, reason, &member.passages);
        }
        self.term(path, "absoluteNumbers", Field::Note, &review.absolute_numbers);
        self.terms(path, "notes", Field::Note, &review.notes);
        for (i, conclusion) in review.conclusions.iter().enumerate() {
            let path = format!("{path}.conclusions[{i}]");
            if let Some(statement) = &conclusion.statement {
                self.text(&format!("{path}.statement"), Field::Other, &statement.text, &statement.passages);
            }
            self.visit(&format!("{path}.certainty"), Field::Other, Item::Passages(&conclusion.certainty.passages));
            self.estimate(&path, conclusion.estimate.as_ref());
            if let Some(regimen) = &conclusion.regimen {
                self.quantity(&path, "regimen.dose", Field::Dose, &regimen.dose);
                self.quantity(&path, "regimen.course", Field::Course, &regimen.course);
            }
        }
    }
}
