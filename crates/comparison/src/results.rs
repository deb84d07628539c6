//! Outcomes and their results, in words.

use evidence_bundle::{ArmRole, Estimate, Favours, Outcome, OutcomeRole, Trial};

use super::citations::Citer;
use super::isolate::sentence_case;
use super::values::{Draft, Kind};
use crate::catalogue::{Key, Words};

/// What the primary outcome is measured with.
pub(crate) fn instruments(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    // Arms that are each compared with the control have the same outcome.
    let mut drafts: Vec<Draft> = Vec::new();
    for draft in primary_outcomes(trial).map(|outcome| instrument(citer, trial, outcome)) {
        match drafts.iter_mut().find(|other| other.kind == draft.kind && other.text == draft.text) {
            Some(other) => other.rest_on(draft),
            None => drafts.push(draft),
        }
    }
    drafts
}

/// "Action Research Arm Test (ARAT), on day 90"
fn instrument(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Draft {
    let mut draft = citer.term(trial, &outcome.instrument);
    if let Some(time) = &outcome.time_point {
        let when = citer.quantity(trial, time);
        draft.text = format!("{}, {}", draft.text, time_point(citer, outcome).unwrap_or(when.text.clone()));
        draft.rest_on(when);
    }
    draft
}

/// When an outcome was measured.
pub(crate) fn time_point(citer: &Citer, outcome: &Outcome) -> Option<String> {
    citer.words.time_point(outcome.time_point.as_ref()?, outcome.cumulative == Some(true))
}

/// The result of the primary outcome, and what stands beside it.
pub(crate) fn primary(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for outcome in primary_outcomes(trial) {
        drafts.push(result(citer, trial, outcome));
        drafts.extend(beside(citer, trial, outcome));
    }
    drafts
}

/// Results of secondary and safety outcomes.
pub(crate) fn further(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let outcomes = with_role(trial, &[OutcomeRole::Secondary, OutcomeRole::Safety]);
    outcomes.flat_map(|outcome| named(citer, trial, outcome, None)).collect()
}

/// Results that nobody had planned; each says so.
pub(crate) fn post_hoc(citer: &Citer, trial: &Trial) -> Vec<Draft> {
    let prefix = citer.words.say(Key::PostHoc);
    let outcomes = with_role(trial, &[OutcomeRole::PostHoc]);
    outcomes.flat_map(|outcome| named(citer, trial, outcome, Some(prefix))).collect()
}

pub(crate) fn primary_outcomes(trial: &Trial) -> impl Iterator<Item = &Outcome> {
    with_role(trial, &[OutcomeRole::Primary])
}

fn with_role<'t>(trial: &'t Trial, roles: &'t [OutcomeRole]) -> impl Iterator<Item = &'t Outcome> {
    trial.outcomes.iter().filter(|outcome| roles.contains(&outcome.role))
}

/// A result under the name of its outcome: "post hoc, people with NIHSS above 12: death by day 90: …"; then what stands
/// beside it, under the same name.
fn named(citer: &Citer, trial: &Trial, outcome: &Outcome, prefix: Option<&str>) -> Vec<Draft> {
    let mut draft = result(citer, trial, outcome);
    let instrument = citer.term(trial, &outcome.instrument);
    let time = time_point(citer, outcome);
    let mut name: Vec<String> = prefix.map(str::to_owned).into_iter().collect();
    if let Some(subgroup) = &outcome.subgroup {
        let subgroup = citer.term(trial, subgroup);
        name.push(subgroup.text.clone());
        draft.rest_on(subgroup);
    }
    name.push(instrument.text.clone());
    name.extend(time);
    let name = sentence_case(&name.join(", "));
    draft.text = format!("{name}: {}", draft.text);
    draft.rest_on(instrument);
    draft.rest_on_step(citer.step(&outcome.passages));
    let mut drafts = vec![draft];
    for mut beside in beside(citer, trial, outcome) {
        beside.text = format!("{name}: {}", beside.text);
        drafts.push(beside);
    }
    drafts
}

/// How the authors explain a result, and what pools of the trial with others found: a reader of the result needs both.
fn beside(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Vec<Draft> {
    let explanations = outcome.explanations.iter().map(|explanation| {
        let mut draft = citer.term(trial, explanation);
        draft.text = citer.words.fill(Key::Explained, &[&draft.text]);
        draft
    });
    explanations.chain(pooled(citer, trial, outcome)).collect()
}

/// What pools of the trial with others found on an outcome.
pub(crate) fn pooled(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for pooled in &outcome.pooled {
        let estimate = &pooled.estimate;
        let people = estimate.participants.as_ref().filter(|people| people.value.is_some());
        let people = people.map(|people| citer.draft(trial, people, people.value.map(|n| citer.words.people(n))));
        let from = people.as_ref().map(|people| people.text.as_str());
        let found =
            self::estimate(citer.words, estimate, from, [&treatment(citer, trial, outcome), &control(citer, trial)]);
        let text = citer.words.fill(Key::PooledWith, &[&citer.own(&pooled.with), &found]);
        let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&estimate.passages) };
        people.into_iter().for_each(|people| draft.rest_on(people));
        narrow(citer, estimate, &mut draft);
        pooled.notes.iter().for_each(|note| draft.add("; ", citer.term(trial, note)));
        drafts.push(draft);
    }
    drafts
}

/// "Action Research Arm Test (ARAT), on day 90: better with Cerebrolysin", with the figures one press away.
pub(crate) fn main(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Draft {
    let mut draft = instrument(citer, trial, outcome);
    let found = found(citer, trial, outcome);
    draft.text = citer.words.fill(Key::InTrial, &[&sentence_case(&draft.text), &found.text]);
    draft.kind = found.kind;
    draft.rest_on(found);
    let whole = result(citer, trial, outcome);
    if outcome.estimate.is_some() || !outcome.by_arm.is_empty() {
        draft.step.notes.push(sentence_case(&whole.text));
    }
    draft.rest_on(whole);
    draft
}

/// What was found, in a word or two: "better with Cerebrolysin".
pub(crate) fn found(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Draft {
    let Some(finding) = &outcome.finding else {
        return Draft { text: citer.words.say(Key::ResultNotRecorded).to_owned(), ..Draft::not_recorded(citer.words) };
    };
    let word = finding.value.as_deref().map(|value| citer.own(value));
    let word = word.or_else(|| citer.words.finding(finding.code.as_deref()?, &treatment(citer, trial, outcome)));
    citer.draft(trial, finding, word)
}

/// What was found: the direction, what each arm had, the estimate.
fn result(citer: &Citer, trial: &Trial, outcome: &Outcome) -> Draft {
    let mut texts = Vec::new();
    let mut draft = Draft { text: String::new(), kind: Kind::Reported, step: citer.step(&[]) };
    if outcome.finding.is_some() {
        let finding = found(citer, trial, outcome);
        draft.kind = finding.kind;
        texts.push(sentence_case(&finding.text));
        draft.rest_on(finding);
    }
    for value in &outcome.by_arm {
        let quantity = citer.quantity(trial, &value.quantity);
        texts.push(citer.words.with_arm(&quantity.text, &citer.word(arm(trial, &value.arm))));
        draft.rest_on(quantity);
    }
    if let Some(estimate) = &outcome.estimate {
        texts.push(self::estimate(
            citer.words,
            estimate,
            None,
            [&treatment(citer, trial, outcome), &control(citer, trial)],
        ));
        draft.rest_on_step(citer.step(&estimate.passages));
    }
    if texts.is_empty() {
        return Draft::not_recorded(citer.words);
    }
    draft.text = texts.join("; ");
    outcome.estimate.iter().for_each(|estimate| narrow(citer, estimate, &mut draft));
    draft
}

/// Says which part of the people an estimate is about, and from which version of a review it is, where it says so.
pub(crate) fn narrow(citer: &Citer, estimate: &Estimate, draft: &mut Draft) {
    if let Some(subgroup) = &estimate.subgroup {
        let subgroup = citer.plain(subgroup, citer.value(subgroup));
        draft.text = format!("{}; {}", draft.text, citer.words.fill(Key::OnlyAmong, &[&subgroup.text]));
        draft.rest_on(subgroup);
    }
    if let Some(version) = &estimate.version {
        draft.text = format!("{}; {}", draft.text, citer.words.fill(Key::FromVersion, &[version]));
    }
}

/// An estimate with its interval or bound and its P value; and which side a value above the null favours, where it says so.
pub(crate) fn effect(words: Words, estimate: &Estimate, [treatment, control]: [&str; 2]) -> String {
    let text = figures(words, estimate);
    let null = estimate.measure.null().unwrap_or_default();
    match estimate.above {
        Some(Favours::FavoursTreatment) => format!("{text}; {}", words.above(null, treatment)),
        Some(Favours::FavoursControl) => format!("{text}; {}", words.above(null, control)),
        None => text,
    }
}

fn figures(words: Words, estimate: &Estimate) -> String {
    let mut text = format!("{} {}", words.measure(estimate.measure), words.decimal(estimate.value));
    if let Some(interval) = &estimate.interval {
        text.push_str(&words.interval(interval));
    }
    if let Some(bound) = &estimate.bound {
        text.push_str(&words.bound(bound));
    }
    if let Some(p) = estimate.p.as_ref().and_then(|p| words.p_value(p)) {
        text = format!("{text}, {p}");
    }
    if let Some(margin) = estimate.margin {
        text = format!("{text}, {}", words.fill(Key::Margin, &[&words.decimal(margin)]));
    }
    text
}

/// The same, with the people it is from, and what its null value means.
pub(crate) fn estimate(words: Words, estimate: &Estimate, from: Option<&str>, arms: [&str; 2]) -> String {
    let [treatment, control] = arms;
    let mut text = figures(words, estimate);
    if let Some(from) = from {
        text = format!("{text}, {}", words.fill(Key::From, &[from]));
    }
    let null = estimate.measure.null().unwrap_or_default();
    match estimate.above {
        Some(Favours::FavoursTreatment) => format!("{text}; {}", words.above(null, treatment)),
        Some(Favours::FavoursControl) => format!("{text}; {}", words.above(null, control)),
        None if null.is_empty() => text,
        None => format!("{text}; {}", words.null(null)),
    }
}

/// The arm that a result is about: the one that it names, or the only one that was treated. Of several nothing is known.
fn treatment(citer: &Citer, trial: &Trial, outcome: &Outcome) -> String {
    let named = outcome.arm.as_deref().map(|id| arm(trial, id));
    let name = named.or_else(|| role(trial, ArmRole::Treatment));
    name.map_or_else(|| citer.words.say(Key::Treatment).to_owned(), |name| citer.word(name))
}

fn control(citer: &Citer, trial: &Trial) -> String {
    let name = role(trial, ArmRole::Control).map(|name| citer.word(name));
    name.unwrap_or_else(|| citer.words.say(Key::Control).to_owned())
}

/// The name of the only arm of a role.
fn role(trial: &Trial, role: ArmRole) -> Option<&str> {
    let mut arms = trial.participants.arms.iter().filter(|arm| arm.role == role);
    arms.next().filter(|_| arms.next().is_none()).map(|arm| arm.name.as_str())
}

fn arm<'t>(trial: &'t Trial, id: &'t str) -> &'t str {
    trial.participants.arms.iter().find(|arm| arm.id == id).map_or(id, |arm| arm.name.as_str())
}
