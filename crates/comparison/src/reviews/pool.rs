//! What a review asked, searched and pooled, and what of it is the drug itself and is shown here.

use std::sync::Arc;

use evidence_bundle::{self as bundle, Division, Ids, MembershipState, Trial};

use super::drafts::{people, regimen};
use crate::catalogue::Key;
use crate::citations::Citer;
use crate::values::{Draft, Fact, Kind, Step};
use crate::words;

/// The question in one line; nothing where its parts are not recorded.
pub(super) fn question(citer: &Citer, review: &bundle::Review) -> Option<Draft> {
    let mut question: Option<Draft> = None;
    let parts = [
        &review.question.population,
        &Some(review.question.intervention.clone()),
        &review.question.comparator,
        &review.question.start,
    ];
    for part in parts.into_iter().flatten() {
        let draft = citer.plain(part, citer.value(part));
        match &mut question {
            None => question = Some(draft),
            Some(question) => question.add("; ", draft),
        }
    }
    question
}

/// Question, search, pool, and what of the pool is the drug itself and is shown here.
pub(super) fn lines(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Vec<(String, Arc<Fact>)> {
    let mut lines = Vec::new();
    let words = citer.words;
    let mut line = |key: &str, label: Key, of: Option<&str>, draft: Draft| {
        let label = words.say(label);
        let what = of.map_or_else(|| label.to_owned(), |of| format!("{label}: {of}"));
        let name = words.fill(Key::InReview, &[&what, &super::called(citer, review)]);
        lines.push((label.to_owned(), draft.fact(format!("{}.{key}", review.id), name)));
    };
    question(citer, review).into_iter().for_each(|question| line("question", Key::Question, None, question));
    line("searched", Key::Searched, None, citer.plain(&review.searched, citer.value(&review.searched)));
    if let Some(version) = &review.version {
        let version = Draft { text: citer.own(version), kind: Kind::Reported, step: Step::default() };
        line("version", Key::VersionLine, None, version);
    }
    if let Some(pool) = people(citer, Some(&review.pool.trials), Some(&review.pool.participants)) {
        line("pool", Key::Pool, None, pool);
    }
    for (index, agent) in review.pool.agents.iter().enumerate() {
        if let Some(mut share) = people(citer, agent.trials.as_ref(), agent.participants.as_ref()) {
            let name = citer.own(&agent.name);
            share.text = words::agent(&name, &share.text);
            line(&format!("agent.{}", index + 1), Key::OfWhich, Some(&name), share);
        }
    }
    own_share(citer, review)
        .into_iter()
        .for_each(|share| line("own", Key::OfWhich, Some(&citer.bundle.subject.name), share));
    shown_of(citer, shown, review).into_iter().for_each(|share| line("shown", Key::ShownHere, None, share));
    lines
}

/// What is left of the pool when the other agents are taken off, with the sums.
fn own_share(citer: &Citer, review: &bundle::Review) -> Option<Draft> {
    let (agents, pool) = (&review.pool.agents, &review.pool);
    let (mut trials, mut participants) = (pool.trials.value?, pool.participants.value?);
    if agents.is_empty() {
        return None;
    }
    let words = citer.words;
    let mut sums = (words.decimal(trials), words.count_of(participants));
    let mut draft = people(citer, Some(&pool.trials), Some(&pool.participants))?;
    for agent in agents {
        let (fewer, less) = (agent.trials.as_ref()?.value?, agent.participants.as_ref()?.value?);
        (trials, participants) = (trials.minus(fewer)?, participants.minus(less)?);
        sums = (format!("{} − {}", sums.0, words.decimal(fewer)), format!("{} − {}", sums.1, words.count_of(less)));
        draft.rest_on(people(citer, agent.trials.as_ref(), agent.participants.as_ref())?);
    }
    draft.kind = Kind::Calculated;
    draft.text =
        words::agent(&citer.bundle.subject.name, &format!("{}, {}", words.trials(trials), words.people(participants)));
    draft.step.sum =
        Some(format!("{} = {}; {} = {}", sums.0, words.decimal(trials), sums.1, words.count_of(participants)));
    Some(draft)
}

/// "Of six Cerebrolysin trials in this pool, this comparison shows one."
fn shown_of(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Option<Draft> {
    let shown: Ids = shown.iter().map(|trial| trial.id.as_str()).collect();
    let included = review
        .membership
        .iter()
        .filter(|member| member.state == MembershipState::Included && shown.find(&member.trial).is_some());
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
    draft.text = citer.words.of_pool(trials, &citer.bundle.subject.name, count);
    Some(draft)
}

/// "Of the 1,335 people counted for this outcome, 1,070 are CASTA's …", with the sums; where the editor says that this
/// leaves no room for the trial.
pub(super) fn room(
    citer: &Citer,
    review: &bundle::Review,
    member: &bundle::Membership,
    trial: &Trial,
) -> Option<Draft> {
    let outcome = member.no_room_in.as_deref()?;
    let division = Division::new(citer.bundle, review, outcome)?;
    let step = citer.step(&division.whole.passages);
    let mut draft = Draft { text: String::new(), kind: Kind::Calculated, step };
    draft.rest_on_step(citer.step(&division.part.passages));
    let (mut shares, mut sum) = (Vec::new(), Vec::new());
    for (own, people) in &division.own {
        draft.rest_on(citer.quantity(own, &own.participants.randomized));
        shares.push(citer.words.share_of(&own.name, *people));
        sum.push(*people);
    }
    let randomized = citer.quantity(trial, &trial.participants.randomized);
    draft.text = citer.words.no_room(
        division.total,
        &citer.word(outcome),
        &shares,
        &regimen(citer, division.regimen).text,
        (division.beside, division.outside),
        (&trial.name, &randomized.text),
    );
    draft.rest_on(randomized);
    sum.extend([division.beside, division.outside]);
    draft.step.sum = Some(citer.words.adds_up(&sum, division.total));
    Some(draft)
}
