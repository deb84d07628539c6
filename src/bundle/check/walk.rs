//! Every fact of a bundle and everything that names an id, each with its path.

use crate::bundle::*;

/// Something that rules look at.
pub(in crate::bundle) enum Item<'a> {
    Quantity(&'a Quantity),
    Term(&'a Term),
    Estimate(&'a Estimate),
    /// Words of the editor, with the passages named beside them.
    #[cfg_attr(not(feature = "cli"), expect(dead_code, reason = "words are held against passages before publication"))]
    Text(&'a str, &'a [String]),
    /// Passages that state something without words of its own: an outcome's role, a certainty.
    Passages(&'a [String]),
    /// The id of a source.
    Source(&'a str),
    /// The id of a trial.
    Trial(&'a str),
    /// The id of a review.
    Review(&'a str),
}

impl<'a> Item<'a> {
    /// The ids of the passages it rests on; their path ends in `.passages[…]`.
    pub(in crate::bundle) fn passages(&self) -> &'a [String] {
        match self {
            Self::Quantity(quantity) => &quantity.passages,
            Self::Term(term) => &term.passages,
            Self::Estimate(estimate) => &estimate.passages,
            Self::Text(_, passages) | Self::Passages(passages) => passages,
            Self::Source(_) | Self::Trial(_) | Self::Review(_) => &[],
        }
    }

    /// The fact, where it is one.
    pub(in crate::bundle) fn fact(&self) -> Option<&'a dyn Fact> {
        match self {
            Self::Quantity(quantity) => Some(*quantity),
            Self::Term(term) => Some(*term),
            _ => None,
        }
    }
}

/// Visits all of it, in the order of the types.
pub(in crate::bundle) fn walk(bundle: &Bundle, visit: &mut dyn FnMut(&str, Item)) {
    let mut walker = Walker { visit };
    walker.subject(&bundle.subject);
    for (i, notice) in bundle.notices.iter().enumerate() {
        (walker.visit)(&format!("notices[{i}]"), Item::Text(&notice.text, &notice.passages));
    }
    for (i, trial) in bundle.trials.iter().enumerate() {
        walker.trial(&format!("trials[{i}]"), trial);
    }
    for (i, review) in bundle.reviews.iter().enumerate() {
        walker.review(&format!("reviews[{i}]"), review);
    }
    for (i, passage) in bundle.passages.iter().enumerate() {
        (walker.visit)(&format!("passages[{i}].source"), Item::Source(&passage.source));
    }
    for (i, source) in bundle.sources.iter().enumerate() {
        if let Some(by) = source.publication.as_ref().and_then(|publication| publication.by.as_ref()) {
            (walker.visit)(&format!("sources[{i}].publication.by"), Item::Source(by));
        }
    }
}

struct Walker<'v> {
    visit: &'v mut dyn FnMut(&str, Item),
}

impl Walker<'_> {
    fn quantity<'a>(&mut self, path: &str, field: &str, quantity: impl Into<Option<&'a Quantity>>) {
        if let Some(quantity) = quantity.into() {
            (self.visit)(&format!("{path}.{field}"), Item::Quantity(quantity));
        }
    }

    fn term<'a>(&mut self, path: &str, field: &str, term: impl Into<Option<&'a Term>>) {
        if let Some(term) = term.into() {
            (self.visit)(&format!("{path}.{field}"), Item::Term(term));
        }
    }

    fn terms(&mut self, path: &str, field: &str, terms: &[Term]) {
        for (i, term) in terms.iter().enumerate() {
            self.term(path, &format!("{field}[{i}]"), term);
        }
    }

    fn subject(&mut self, subject: &Subject) {
        self.term("subject", "description", &subject.description);
        for (i, statement) in subject.regulatory.iter().enumerate() {
            let path = format!("subject.regulatory[{i}]");
            self.term(&path, "statement", &statement.statement);
            self.quantity(&path, "dose", &statement.dose);
            self.quantity(&path, "course", &statement.course);
        }
    }

    fn trial(&mut self, path: &str, trial: &Trial) {
        for (i, source) in trial.sources.iter().enumerate() {
            (self.visit)(&format!("{path}.sources[{i}]"), Item::Source(source));
        }
        self.term(path, "reason", &trial.reason);
        let design = format!("{path}.design");
        self.term(&design, "allocation", &trial.design.allocation);
        self.term(&design, "masking", &trial.design.masking);
        self.term(&design, "model", &trial.design.model);
        self.term(&design, "centres", &trial.design.centres);
        self.term(&design, "comparator", &trial.design.comparator);
        self.term(path, "condition", &trial.condition);
        self.term(path, "setting", &trial.setting);
        self.terms(path, "countries", &trial.countries);
        let people = format!("{path}.participants");
        self.quantity(&people, "randomized", &trial.participants.randomized);
        self.quantity(&people, "analysed", &trial.participants.analysed);
        self.quantity(&people, "sampleSize", &trial.participants.sample_size);
        for (i, arm) in trial.participants.arms.iter().enumerate() {
            self.quantity(&people, &format!("arms[{i}].randomized"), &arm.randomized);
        }
        self.quantity(path, "followUp", &trial.follow_up);
        self.regimen(&format!("{path}.regimen"), &trial.regimen);
        if let Some(delivered) = &trial.delivered {
            self.quantity(path, "delivered.discontinued", &delivered.discontinued);
        }
        for (i, outcome) in trial.outcomes.iter().enumerate() {
            self.outcome(&format!("{path}.outcomes[{i}]"), outcome);
        }
        self.terms(path, "limitations", &trial.limitations);
        for (i, funding) in trial.funding.iter().enumerate() {
            self.term(path, &format!("funding[{i}].name"), &funding.name);
            self.term(path, &format!("funding[{i}].role"), &funding.role);
        }
    }

    fn regimen(&mut self, path: &str, regimen: &Regimen) {
        self.quantity(path, "dose", &regimen.dose);
        self.term(path, "frequency", &regimen.frequency);
        self.term(path, "route", &regimen.route);
        self.quantity(path, "course", &regimen.course);
        if let Some(courses) = &regimen.courses {
            self.quantity(path, "courses.count", &courses.count);
            self.quantity(path, "courses.interval", &courses.interval);
        }
        self.quantity(path, "start.window", &regimen.start.window);
        for (i, given) in regimen.given_with.iter().enumerate() {
            let path = format!("{path}.givenWith[{i}]");
            self.term(&path, "agent", &given.agent);
            self.quantity(&path, "dose", &given.dose);
            self.term(&path, "frequency", &given.frequency);
            self.quantity(&path, "course", &given.course);
            self.quantity(&path, "start.window", given.start.as_ref().map(|start| &start.window));
        }
        for (i, phase) in regimen.phases.iter().enumerate() {
            let path = format!("{path}.phases[{i}]");
            self.quantity(&path, "dose", &phase.dose);
            self.term(&path, "frequency", &phase.frequency);
            self.quantity(&path, "length", &phase.length);
        }
        self.term(path, "providedBy", &regimen.provided_by);
        self.term(path, "setting", &regimen.setting);
    }

    fn outcome(&mut self, path: &str, outcome: &Outcome) {
        (self.visit)(path, Item::Passages(&outcome.passages));
        self.term(path, "instrument", &outcome.instrument);
        self.quantity(path, "timePoint", &outcome.time_point);
        self.term(path, "subgroup", &outcome.subgroup);
        self.term(path, "finding", &outcome.finding);
        self.estimate(path, outcome.estimate.as_ref());
        for (i, value) in outcome.by_arm.iter().enumerate() {
            self.quantity(path, &format!("byArm[{i}].quantity"), &value.quantity);
        }
        self.terms(path, "explanations", &outcome.explanations);
        for (i, pooled) in outcome.pooled.iter().enumerate() {
            let path = format!("{path}.pooled[{i}]");
            (self.visit)(&format!("{path}.with"), Item::Text(&pooled.with, &[]));
            self.estimate(&path, Some(&pooled.estimate));
            self.terms(&path, "notes", &pooled.notes);
        }
    }

    fn estimate(&mut self, owner: &str, estimate: Option<&Estimate>) {
        let Some(estimate) = estimate else { return };
        let path = format!("{owner}.estimate");
        (self.visit)(&path, Item::Estimate(estimate));
        self.quantity(&path, "trials", &estimate.trials);
        self.quantity(&path, "participants", &estimate.participants);
        self.term(&path, "subgroup", &estimate.subgroup);
    }

    fn review(&mut self, path: &str, review: &Review) {
        (self.visit)(&format!("{path}.source"), Item::Source(&review.source));
        for (field, other) in [("supersedes", &review.supersedes), ("supersededBy", &review.superseded_by)] {
            if let Some(other) = other {
                (self.visit)(&format!("{path}.{field}"), Item::Review(other));
            }
        }
        self.term(path, "searched", &review.searched);
        self.term(path, "question.population", &review.question.population);
        self.term(path, "question.intervention", &review.question.intervention);
        self.term(path, "question.comparator", &review.question.comparator);
        self.term(path, "question.start", &review.question.start);
        self.quantity(path, "pool.trials", &review.pool.trials);
        self.quantity(path, "pool.participants", &review.pool.participants);
        for (i, agent) in review.pool.agents.iter().enumerate() {
            self.quantity(path, &format!("pool.agents[{i}].trials"), &agent.trials);
            self.quantity(path, &format!("pool.agents[{i}].participants"), &agent.participants);
        }
        for (i, member) in review.membership.iter().enumerate() {
            let path = format!("{path}.membership[{i}]");
            (self.visit)(&format!("{path}.trial"), Item::Trial(&member.trial));
            (self.visit)(&path, Item::Text(member.reason.as_deref().unwrap_or_default(), &member.passages));
        }
        self.term(path, "absoluteNumbers", &review.absolute_numbers);
        self.terms(path, "notes", &review.notes);
        for (i, conclusion) in review.conclusions.iter().enumerate() {
            let path = format!("{path}.conclusions[{i}]");
            if let Some(statement) = &conclusion.statement {
                (self.visit)(&format!("{path}.statement"), Item::Text(&statement.text, &statement.passages));
            }
            (self.visit)(&format!("{path}.certainty"), Item::Passages(&conclusion.certainty.passages));
            self.estimate(&path, conclusion.estimate.as_ref());
            if let Some(regimen) = &conclusion.regimen {
                self.quantity(&path, "regimen.dose", &regimen.dose);
                self.quantity(&path, "regimen.course", &regimen.course);
            }
        }
    }
}
