//! What systematic reviews conclude, on which evidence, and whether that evidence holds the trials shown.

use super::citations::{Citer, Step};
use super::results;
use super::values::{self, Draft, Fact, Kind};
use super::words;
use crate::bundle::{self, ConclusionKind, Estimate, MembershipState, Rating, Trial};

/// One review, in its current version.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    pub heading: String,
    /// The question, the search, the pool and its agents, each with its label.
    pub lines: Vec<(String, Fact)>,
    /// For each trial of the bundle whether the review covers it, and if not, why.
    pub coverage: Vec<Fact>,
    pub benefits: Vec<Conclusion>,
    pub harms: Vec<Conclusion>,
    /// What a reader must know before applying it to a trial shown.
    pub notes: Vec<Fact>,
    /// What changed since the version that it supersedes.
    pub change: Option<Change>,
}

impl Review {
    /// Adds its facts, in reading order.
    pub(super) fn push_facts<'c>(&'c self, facts: &mut Vec<&'c Fact>) {
        facts.extend(&self.coverage);
        super::push_labelled(&self.lines, facts);
        for conclusion in self.benefits.iter().chain(&self.harms) {
            facts.extend(&conclusion.regimen);
            facts.extend(conclusion.statement.iter().map(|(fact, _)| fact));
            facts.push(&conclusion.certainty);
            facts.extend(&conclusion.estimate);
        }
        facts.extend(&self.notes);
        for row in self.change.iter().flat_map(|change| &change.rows) {
            facts.extend(&row.regimen);
            facts.extend(&row.before);
            facts.extend(&row.after);
        }
    }
}

/// What a review concludes on one outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Conclusion {
    pub outcome: String,
    /// The regimen it covers, where that is narrower than the pool.
    pub regimen: Option<Fact>,
    /// The sentence, and whose words it is in.
    pub statement: Option<(Fact, String)>,
    pub certainty: Fact,
    /// One to four marks; none where the certainty is not established.
    pub level: Option<usize>,
    /// "risk ratio 0.96 (95% CI 0.65 to 1.41), from 6 trials, 1,689 people; 1 means no difference"
    pub estimate: Option<Fact>,
}

/// Two versions of a review, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Unique in the comparison.
    pub id: String,
    pub heading: String,
    pub before: String,
    pub after: String,
    pub rows: Vec<ChangeRow>,
}

/// What one version says and what the other.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    pub label: String,
    /// The regimen it is about, where that is narrower than the pool.
    pub regimen: Option<Fact>,
    /// Nothing where a version has none.
    pub before: Option<Fact>,
    pub after: Option<Fact>,
}

/// The reviews in their current versions; a superseded one shows in what changed since.
pub(super) fn reviews(citer: &Citer, shown: &[&Trial]) -> Vec<Review> {
    let all = &citer.bundle.reviews;
    all.iter().filter(|review| review.superseded_by.is_none()).map(|review| one(citer, shown, review)).collect()
}

fn one(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Review {
    let at = |part: &str| format!("{}.{part}", review.id);
    let of = |kind| {
        let conclusions = review.conclusions.iter().enumerate().filter(move |(_, c)| c.kind == kind);
        conclusions.map(|(index, c)| conclusion(citer, review, index, c)).collect()
    };
    let notes = review.notes.iter().enumerate();
    let superseded = review.supersedes.as_ref().and_then(|id| citer.bundle.reviews.iter().find(|r| r.id == *id));
    let title = citer.title(&review.source).unwrap_or_default();
    Review {
        heading: words::review(title, &review.version),
        lines: lines(citer, shown, review),
        coverage: review.membership.iter().filter_map(|member| coverage(citer, review, member)).collect(),
        benefits: of(ConclusionKind::Benefit),
        harms: of(ConclusionKind::Harm),
        notes: notes
            .map(|(i, note)| {
                citer
                    .plain(note, values::term(note))
                    .fact(at(&format!("note.{}", i + 1)), words::note(&review.version, i + 1))
            })
            .collect(),
        change: superseded.map(|old| change(citer, old, review)),
    }
}

/// Question, search, pool, and what of the pool is the drug itself and is shown here.
fn lines(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Vec<(String, Fact)> {
    let mut question: Option<Draft> = None;
    let parts = [
        &review.question.population,
        &Some(review.question.intervention.clone()),
        &review.question.comparator,
        &review.question.start,
    ];
    for part in parts.into_iter().flatten() {
        let draft = citer.plain(part, values::term(part));
        match &mut question {
            None => question = Some(draft),
            Some(question) => {
                question.text = format!("{}; {}", question.text, draft.text);
                question.rest_on(draft);
            }
        }
    }
    let mut lines = Vec::new();
    let mut line = |key: &str, label: &str, draft: Draft| {
        let id = format!("{}.{key}", review.id);
        let name = words::in_review(&format!("{label} ({key})"), &review.version);
        lines.push((label.to_owned(), draft.fact(id, name)));
    };
    question.into_iter().for_each(|question| line("question", words::QUESTION, question));
    line("searched", words::SEARCHED, citer.plain(&review.searched, values::term(&review.searched)));
    if let Some(pool) = people(citer, Some(&review.pool.trials), Some(&review.pool.participants)) {
        line("pool", words::POOL, pool);
    }
    for (index, agent) in review.pool.agents.iter().enumerate() {
        if let Some(mut share) = people(citer, agent.trials.as_ref(), agent.participants.as_ref()) {
            share.text = words::agent(&agent.name, &share.text);
            line(&format!("agent.{}", index + 1), words::OF_WHICH, share);
        }
    }
    own_share(citer, review).into_iter().for_each(|share| line("own", words::OF_WHICH, share));
    shown_of(citer, shown, review).into_iter().for_each(|share| line("shown", words::SHOWN_HERE, share));
    lines
}

/// "6 trials, 1,689 people", with what it rests on.
fn people(citer: &Citer, trials: Option<&bundle::Quantity>, participants: Option<&bundle::Quantity>) -> Option<Draft> {
    let mut draft = citer.plain(trials?, trials.and_then(|trials| Some(words::trials(trials.value?))));
    let people = participants?;
    let people = citer.plain(people, people.value.map(words::people));
    draft.text = format!("{}, {}", draft.text, people.text);
    draft.rest_on(people);
    Some(draft)
}

/// What is left of the pool when the other agents are taken off, with the sums.
fn own_share(citer: &Citer, review: &bundle::Review) -> Option<Draft> {
    let (agents, pool) = (&review.pool.agents, &review.pool);
    let (mut trials, mut participants) = (pool.trials.value?, pool.participants.value?);
    if agents.is_empty() {
        return None;
    }
    let mut sums = (trials.to_string(), words::count_of(participants));
    let mut draft = people(citer, Some(&pool.trials), Some(&pool.participants))?;
    for agent in agents {
        let (fewer, less) = (agent.trials.as_ref()?.value?, agent.participants.as_ref()?.value?);
        (trials, participants) = (trials.minus(fewer)?, participants.minus(less)?);
        sums = (format!("{} − {fewer}", sums.0), format!("{} − {}", sums.1, words::count_of(less)));
        draft.rest_on(people(citer, agent.trials.as_ref(), agent.participants.as_ref())?);
    }
    draft.kind = Kind::Calculated;
    draft.text = words::agent(&citer.bundle.subject.name, &words::pair(trials, participants));
    draft.step.sum = Some(format!("{} = {trials}; {} = {}", sums.0, sums.1, words::count_of(participants)));
    Some(draft)
}

/// "Of six Cerebrolysin trials in this pool, this comparison shows one."
fn shown_of(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Option<Draft> {
    let included = review.membership.iter().filter(|member| {
        member.state == MembershipState::Included && shown.iter().any(|trial| trial.id == member.trial)
    });
    let (count, step) = included.fold((0, Step::default()), |(count, mut step), member| {
        step.quotes.extend(citer.step(&member.passages).quotes);
        (count + 1, step)
    });
    let mut trials = review.pool.trials.value?;
    for agent in &review.pool.agents {
        trials = trials.minus(agent.trials.as_ref()?.value?)?;
    }
    let mut draft = Draft { text: String::new(), kind: Kind::Calculated, step };
    draft.rest_on(citer.plain(&review.pool.trials, None));
    draft.text = words::of_pool(trials, &citer.bundle.subject.name, count);
    Some(draft)
}

fn coverage(citer: &Citer, review: &bundle::Review, member: &bundle::Membership) -> Option<Fact> {
    let trial = citer.bundle.trials.iter().find(|trial| trial.id == member.trial)?;
    let text = words::coverage(member.state, &trial.name, member.reason.as_deref());
    let draft = Draft { text, kind: Kind::Reported, step: citer.step(&member.passages) };
    Some(draft.fact(format!("{}.covers.{}", review.id, trial.id), words::whether_covered(&trial.name, &review.version)))
}

fn conclusion(citer: &Citer, review: &bundle::Review, index: usize, conclusion: &bundle::Conclusion) -> Conclusion {
    let named = |key: &str, draft: Draft| {
        let number = index + 1;
        draft.fact(
            format!("{}.{number}.{key}", review.id),
            words::in_conclusion(&conclusion.outcome, key, &review.version, number),
        )
    };
    let certainty = &conclusion.certainty;
    let rated = Draft {
        text: words::certainty(certainty.rating, certainty.rater.as_deref()),
        kind: Kind::Reported,
        step: citer.step(&certainty.passages),
    };
    Conclusion {
        outcome: words::sentence_case(&conclusion.outcome),
        regimen: conclusion.regimen.as_ref().map(|covered| named("regimen", regimen(citer, covered))),
        statement: conclusion.statement.as_ref().map(|statement| {
            let draft = Draft {
                text: words::sentence_case(&statement.text),
                kind: Kind::Reported,
                step: citer.step(&statement.passages),
            };
            (named("statement", draft), words::origin(statement.origin).to_owned())
        }),
        certainty: named("certainty", rated),
        level: level(certainty.rating),
        estimate: conclusion.estimate.as_ref().map(|estimate| named("estimate", figure(citer, estimate))),
    }
}

fn level(rating: Rating) -> Option<usize> {
    match rating {
        Rating::High => Some(4),
        Rating::Moderate => Some(3),
        Rating::Low => Some(2),
        Rating::VeryLow => Some(1),
        Rating::NotEstablished => None,
    }
}

/// "30 mL for 10 days"
fn regimen(citer: &Citer, covered: &bundle::Covered) -> Draft {
    let mut draft = citer.plain(&covered.dose, values::quantity(&covered.dose));
    let course = citer.plain(&covered.course, values::quantity(&covered.course));
    draft.text = words::phase(&draft.text, &course.text);
    draft.rest_on(course);
    draft
}

/// An estimate with the trials and people it is from.
fn figure(citer: &Citer, estimate: &Estimate) -> Draft {
    let from = people(citer, estimate.trials.as_ref(), estimate.participants.as_ref());
    let text =
        results::estimate(estimate, from.as_ref().map(|from| from.text.as_str()), words::TREATMENT, words::CONTROL);
    let mut draft = Draft { text, kind: Kind::Reported, step: citer.step(&estimate.passages) };
    from.into_iter().for_each(|from| draft.rest_on(from));
    draft
}

/// The search, the pool and every estimate of the older version beside the newer one's.
fn change(citer: &Citer, old: &bundle::Review, new: &bundle::Review) -> Change {
    let mut rows = Vec::new();
    let mut row = |label: String, narrower: Option<Draft>, before: Option<Draft>, after: Option<Draft>| {
        let number = rows.len() + 1;
        let fact = |part: &str, draft: Draft| {
            draft.fact(format!("{}.change.{number}.{part}", new.id), words::in_change(&label, part, number))
        };
        rows.push(ChangeRow {
            regimen: narrower.map(|draft| fact("regimen", draft)),
            before: before.map(|draft| fact("before", draft)),
            after: after.map(|draft| fact("after", draft)),
            label: label.clone(),
        });
    };
    let searched = |review: &bundle::Review| Some(citer.plain(&review.searched, values::term(&review.searched)));
    row(words::SEARCHED.to_owned(), None, searched(old), searched(new));
    let pool = |review: &bundle::Review| people(citer, Some(&review.pool.trials), Some(&review.pool.participants));
    row(words::POOL.to_owned(), None, pool(old), pool(new));
    for conclusion in &old.conclusions {
        let same = new.conclusions.iter().find(|other| {
            other.outcome == conclusion.outcome && alike(other.regimen.as_ref(), conclusion.regimen.as_ref())
        });
        let estimate =
            |conclusion: &bundle::Conclusion| conclusion.estimate.as_ref().map(|estimate| figure(citer, estimate));
        let narrower = conclusion.regimen.as_ref().map(|covered| regimen(citer, covered));
        row(words::sentence_case(&conclusion.outcome), narrower, estimate(conclusion), same.and_then(estimate));
    }
    Change {
        id: format!("{}.change", new.id),
        heading: words::what_changed(&old.version),
        before: words::version(&old.version),
        after: words::version(&new.version),
        rows,
    }
}

/// Whether two conclusions cover the same regimen. Their passages differ, since their sources do.
fn alike(one: Option<&bundle::Covered>, other: Option<&bundle::Covered>) -> bool {
    let quantity = |q: &bundle::Quantity| (q.value, q.low, q.high, q.unit);
    let covered = |regimen: &bundle::Covered| (quantity(&regimen.dose), quantity(&regimen.course));
    one.map(covered) == other.map(covered)
}
