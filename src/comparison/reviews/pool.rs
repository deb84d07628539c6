//! What a review asked, searched and pooled, and what of it is the drug itself and is shown here.

use crate::bundle::{self, Division, Ids, MembershipState, Trial};
use crate::comparison::citations::{Citer, Step};
use crate::comparison::values::{self, Draft, Fact, Kind};
use crate::comparison::words;

/// Question, search, pool, and what of the pool is the drug itself and is shown here.
pub(super) fn lines(citer: &Citer, shown: &[&Trial], review: &bundle::Review) -> Vec<(String, Fact)> {
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
pub(super) fn people(
    citer: &Citer,
    trials: Option<&bundle::Quantity>,
    participants: Option<&bundle::Quantity>,
) -> Option<Draft> {
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
    let shown = Ids::new(shown.iter().map(|trial| trial.id.as_str()));
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
    draft.text = words::of_pool(trials, &citer.bundle.subject.name, count);
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
        shares.push(words::share_of(&own.name, *people));
        sum.push(*people);
    }
    let randomized = citer.quantity(trial, &trial.participants.randomized);
    draft.text = words::no_room(
        division.total,
        outcome,
        &shares,
        &super::regimen(citer, division.regimen).text,
        (division.beside, division.outside),
        (&trial.name, &randomized.text),
    );
    draft.rest_on(randomized);
    sum.extend([division.beside, division.outside]);
    draft.step.sum = Some(words::adds_up(&sum, division.total));
    Some(draft)
}
