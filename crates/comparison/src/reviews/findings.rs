//! What a review concludes: its summary of findings.

use std::sync::Arc;

use evidence_bundle::{self as bundle, ConclusionKind, Measure, Rating};

use super::drafts::{effect, people, rated, regimen};
use super::drawn::{self, Axis, Drawn};
use crate::catalogue::Key;
use crate::citations::Citer;
use crate::isolate::sentence_case;
use crate::values::{Draft, Fact, Kind};

/// The conclusions whose estimates have one measure, or none.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// "Risk ratio; 1 means no difference"
    pub measure: Option<String>,
    /// Nothing where no estimate says how precise it is.
    pub axis: Option<Axis>,
    pub conclusions: Vec<Arc<Conclusion>>,
}

/// What a review concludes on one outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Conclusion {
    pub outcome: String,
    /// "Benefit", "Harm"
    pub side: &'static str,
    /// The regimen it covers, where that is narrower than the pool.
    pub regimen: Option<Arc<Fact>>,
    /// The sentence, and whose words it is in.
    pub statement: Option<(Arc<Fact>, String)>,
    pub certainty: Arc<Fact>,
    /// One to four marks; none where the certainty is not rated.
    pub level: Option<usize>,
    /// "risk ratio 0.96 (95% CI 0.65 to 1.41)"
    pub estimate: Option<Arc<Fact>>,
    pub drawn: Option<Drawn>,
    /// "6 trials, 1,689 people": those that it rests on.
    pub people: Option<Arc<Fact>>,
}

impl Conclusion {
    pub(super) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        facts.extend(self.regimen.as_deref());
        facts.extend(self.estimate.as_deref());
        facts.extend(self.people.as_deref());
        facts.push(&self.certainty);
        facts.extend(self.statement.iter().map(|(fact, _)| fact.as_ref()));
    }
}

/// The conclusions by measure, in the order in which the measures come.
pub(super) fn findings(citer: &Citer, review: &bundle::Review) -> Vec<Findings> {
    let of = |conclusion: &bundle::Conclusion| conclusion.estimate.as_ref().map(|estimate| estimate.measure);
    let mut measures: Vec<Option<Measure>> = Vec::new();
    for measure in review.conclusions.iter().map(of) {
        if !measures.contains(&measure) {
            measures.push(measure);
        }
    }
    let group = |measure: Option<Measure>| {
        let scale = measure.and_then(|measure| Some((drawn::scale(review, measure)?, measure)));
        let conclusions = review.conclusions.iter().enumerate().filter(|(_, conclusion)| of(conclusion) == measure);
        let conclusions = conclusions.map(|(index, conclusion)| {
            let estimate = conclusion.estimate.as_ref();
            let drawn = estimate
                .zip(scale.as_ref())
                .and_then(|(estimate, (scale, _))| drawn::drawn(citer.words, scale, estimate));
            Arc::new(Conclusion { drawn, ..self::conclusion(citer, review, index, conclusion) })
        });
        Findings {
            measure: measure.map(|measure| citer.words.axis(measure)),
            conclusions: conclusions.collect(),
            axis: scale.as_ref().map(|(scale, measure)| drawn::axis(citer, scale, *measure)),
        }
    };
    measures.into_iter().map(group).collect()
}

fn conclusion(citer: &Citer, review: &bundle::Review, index: usize, conclusion: &bundle::Conclusion) -> Conclusion {
    let words = citer.words;
    let outcome = citer.word(&conclusion.outcome);
    let named = |key: &str, part: Key, draft: Draft| {
        let number = index + 1;
        let name = words.in_conclusion(&outcome, part, &super::called(citer, review), number);
        draft.fact(format!("{}.{number}.{key}", review.id), name)
    };
    let certainty = &conclusion.certainty;
    let estimate = conclusion.estimate.as_ref();
    Conclusion {
        outcome: sentence_case(&outcome),
        side: words.say(match conclusion.kind {
            ConclusionKind::Benefit => Key::Benefit,
            ConclusionKind::Harm => Key::Harm,
        }),
        regimen: conclusion.regimen.as_ref().map(|covered| named("regimen", Key::PartRegimen, regimen(citer, covered))),
        statement: conclusion.statement.as_ref().map(|statement| {
            let draft = Draft {
                text: sentence_case(&citer.own(&statement.text)),
                kind: Kind::Reported,
                step: citer.step(&statement.passages),
            };
            (named("statement", Key::PartStatement, draft), words.origin(statement.origin).to_owned())
        }),
        certainty: named("certainty", Key::PartCertainty, rated(citer, certainty)),
        level: level(certainty.rating),
        estimate: estimate.map(|estimate| named("estimate", Key::PartEstimate, effect(citer, estimate))),
        people: estimate
            .and_then(|estimate| people(citer, estimate.trials.as_ref(), estimate.participants.as_ref()))
            .map(|people| named("people", Key::PartPeople, people)),
        drawn: None,
    }
}

/// GRADE's marks.
pub(crate) fn level(rating: Rating) -> Option<usize> {
    match rating {
        Rating::High => Some(4),
        Rating::Moderate => Some(3),
        Rating::Low => Some(2),
        Rating::VeryLow => Some(1),
        Rating::NotEstablished => None,
    }
}
