//! The rows of the table: trials as columns, one value across all of them where they agree.

use std::sync::Arc;

use evidence_bundle::Trial;

use super::citations::Citer;
use super::common;
use super::dimension::{Dimension, Standing};
use super::ledger::Ledger;
use super::picks::MOST_COLUMNS;
use super::results;
use super::total;
use super::trial;
use super::values::{Draft, Fact, Kind, Step};
use super::words;
use crate::catalogue::{Key, Words};

/// Rows under one heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub heading: String,
    pub rows: Vec<Arc<Row>>,
    /// With the first group: what no trial has, one sentence for each reason: "Not stated in the source: dose, route."
    pub absent: Vec<Arc<Fact>>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// `course`
    pub key: &'static str,
    pub label: String,
    /// The label in a list.
    listed: String,
    pub standing: Standing,
    /// One for each trial, or one across all.
    pub cells: Vec<Arc<Cell>>,
}

/// What one trial has in a row, or all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The trial's id, or `all`.
    pub id: String,
    /// The trial's name, or that it is all of them. Of an arm with that of its trial.
    pub trial: String,
    /// What names its column.
    pub column: String,
    /// How many trials it spans.
    pub span: usize,
    pub facts: Vec<Arc<Fact>>,
}

/// What a row shows: a counted dimension, or something beside them.
#[derive(Clone)]
pub(crate) enum Shows {
    Counted(Dimension),
    Other(&'static str, Key, fn(&Citer, &Trial) -> Vec<Draft>),
}

use Dimension::*;
use Shows::{Counted, Other};

/// The table's plan. The first group has what a reader asks first.
const PLAN: [(Key, &[Shows]); 5] = [
    (
        Key::AtAGlance,
        &[
            Counted(Randomized),
            Counted(StartWindow),
            Counted(Course),
            Counted(Dose),
            Counted(GivenWith),
            Counted(PrimaryOutcome),
            Other("primary-result", Key::PrimaryResult, results::primary),
        ],
    ),
    (
        Key::WhatWasGiven,
        &[
            Other("max-dose", Key::MaxDose, trial::max_dose),
            Other("split", Key::Split, trial::split),
            Other("concentration", Key::Concentration, trial::concentration),
            Counted(Frequency),
            Other("cycle-days", Key::CycleDays, trial::cycle_days),
            Counted(Route),
            Counted(Comparator),
            Other("courses", Key::Courses, trial::courses),
            Other("until", Key::Until, trial::until),
            Other("planned-total", Key::PlannedTotal, total::planned_total),
            Other("given-by", Key::GivenBy, |citer, trial| trial::optional(citer, trial, &trial.regimen.provided_by)),
            Other("given-in", Key::GivenIn, |citer, trial| trial::optional(citer, trial, &trial.regimen.setting)),
        ],
    ),
    (
        Key::WhoTookPart,
        &[
            Other("condition", Key::Condition, |citer, trial| vec![citer.term(trial, &trial.condition)]),
            Counted(Region),
            Other("setting", Key::Setting, |citer, trial| trial::optional(citer, trial, &trial.setting)),
            Other("arms", Key::Arms, trial::arms),
            Other("sample-size", Key::SampleSize, trial::sample_size),
            Other("analysed", Key::Analysed, |citer, trial| {
                trial.participants.analysed.iter().map(|analysed| citer.quantity(trial, analysed)).collect()
            }),
            Other("follow-up", Key::FollowedFor, |citer, trial| {
                trial.follow_up.iter().map(|follow_up| citer.quantity(trial, follow_up)).collect()
            }),
        ],
    ),
    (
        Key::HowItWasDone,
        &[
            Other("design", Key::Design, trial::design),
            Other("registration", Key::RegisteredAs, trial::registration),
            Other("funding", Key::Funding, trial::funding),
            Other("stopped-early", Key::StoppedEarly, |citer, trial| {
                let stopped = trial.delivered.iter().filter_map(|delivered| delivered.discontinued.as_ref());
                stopped.map(|stopped| citer.quantity(trial, stopped)).collect()
            }),
            Other("limitations", Key::AuthorsCallIt, |citer, trial| trial::terms(citer, trial, &trial.limitations)),
        ],
    ),
    (
        Key::FurtherFindings,
        &[
            Other("other-results", Key::FurtherResults, results::further),
            Other("post-hoc-results", Key::PostHocResults, results::post_hoc),
        ],
    ),
];

/// The groups of the table.
pub(crate) fn groups(citer: &Citer, trials: &[&Trial], ledger: &Ledger) -> Vec<Arc<Group>> {
    PLAN.iter()
        .map(|(heading, rows)| Group {
            heading: citer.words.say(*heading).to_owned(),
            absent: Vec::new(),
            rows: rows
                .iter()
                .filter_map(|shows| row(citer, trials, shows, &|_, it| ledger.standing(it), true))
                .collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .map(Arc::new)
        .collect()
}

/// Takes out the rows that no trial has anything in, and says with the first group, in a sentence for each reason, which
/// they are: a column of "not stated" tells nobody more.
pub(crate) fn gather_absent(words: Words, groups: &mut Vec<Arc<Group>>) {
    let mut empty: Vec<Arc<Row>> = Vec::new();
    for group in groups.iter_mut().map(Arc::make_mut) {
        // That a total is not calculated is no gap in what is known.
        let is_gap = |row: &Arc<Row>| row.key != "planned-total" && self::absent(row).is_some();
        let (absent, rows) = group.rows.drain(..).partition(is_gap);
        group.rows = rows;
        empty.extend::<Vec<_>>(absent);
    }
    // Without its parts nobody expects one.
    if empty.iter().any(|row| [Dimension::Dose.key(), Dimension::Course.key()].contains(&row.key)) {
        for group in groups.iter_mut().map(Arc::make_mut) {
            group.rows.retain(|row| row.key != "planned-total" || self::absent(row).is_none());
        }
    }
    let sentences = [
        (Kind::NotStated, Key::NoneStated, "absent.not-stated"),
        (Kind::NotRecorded, Key::NoneRecorded, "absent.not-recorded"),
        (Kind::NotApplicable, Key::NoneApplies, "absent.not-applicable"),
    ];
    if let Some(first) = groups.first_mut() {
        let sentences = sentences.into_iter().filter_map(|(kind, key, id)| sentence(words, &empty, kind, key, id));
        Arc::make_mut(first).absent.extend(sentences.map(Arc::new));
    }
    groups.retain(|group| !group.rows.is_empty() || !group.absent.is_empty());
}

/// "Not stated in the source: dose, route." Nothing where no row is absent for this reason.
fn sentence(words: Words, rows: &[Arc<Row>], kind: Kind, key: Key, id: &str) -> Option<Fact> {
    let rows: Vec<&Arc<Row>> = rows.iter().filter(|row| absent(row) == Some(kind)).collect();
    let labels: Vec<&str> = rows.iter().map(|row| row.listed.as_str()).collect();
    let cells = rows.iter().flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
    let trail = cells.flat_map(|(row, cell)| {
        let who = words::of_trial(&row.label, &cell.trial);
        let steps = cell.facts.iter().flat_map(|fact| &fact.trail);
        // One that does not say where somebody looked says nothing.
        let telling = steps.filter(|step| !step.quotes.is_empty() || !step.notes.is_empty());
        telling.map(move |step| Step { who: Some(who.clone()), ..step.clone() })
    });
    let name = words.say(key_of(kind)).to_owned();
    let text = words.fill(key, &[&labels.join(", ")]);
    (!rows.is_empty()).then(|| Fact::new(id.to_owned(), name, text, kind, trail.collect()))
}

fn key_of(kind: Kind) -> Key {
    match kind {
        Kind::NotStated => Key::NotStated,
        Kind::NotApplicable => Key::NotApplicable,
        _ => Key::NotRecorded,
    }
}

/// Why no trial has anything in a row, where it is the same for all.
fn absent(row: &Row) -> Option<Kind> {
    let mut facts = row.cells.iter().flat_map(|cell| &cell.facts);
    let first = facts.next()?.kind;
    let is_absent = matches!(first, Kind::NotStated | Kind::NotRecorded | Kind::NotApplicable);
    (is_absent && facts.all(|fact| fact.kind == first)).then_some(first)
}

/// Nothing where it is not counted and no trial has anything in it: a row of gaps tells nobody anything. `shares` says
/// whether trials that agree have one cell.
pub(crate) fn row(
    citer: &Citer,
    trials: &[&Trial],
    shows: &Shows,
    standing: &dyn Fn(&[&Trial], Dimension) -> Standing,
    shares: bool,
) -> Option<Arc<Row>> {
    let words = citer.words;
    let (key, label, listed, standing) = match shows {
        Counted(dimension) => {
            (dimension.key(), words.dimension(*dimension), words.listed(*dimension), standing(trials, *dimension))
        }
        Other(key, label, _) => (*key, words.say(*label), words.in_list(*label), Standing::Uncounted),
    };
    let mut drafts: Vec<(&Trial, Vec<Draft>)> = trials
        .iter()
        .map(|trial| {
            let drafts = match shows {
                Counted(dimension) => trial::dimension(citer, trial, *dimension),
                Other(_, _, build) => build(citer, trial),
            };
            (*trial, drafts)
        })
        .collect();
    if matches!(shows, Other(..)) && drafts.iter().all(|(_, drafts)| drafts.is_empty()) {
        return None;
    }
    for (_, drafts) in drafts.iter_mut().filter(|(_, drafts)| drafts.is_empty()) {
        drafts.push(Draft::not_recorded(words));
    }
    let common = match shows {
        Counted(dimension) if shares && standing == Standing::Same && trials.len() <= MOST_COLUMNS => {
            common::wording(citer, *dimension, &drafts, ", ")
        }
        _ => None,
    };
    let cells = match common {
        Some(text) => vec![Arc::new(shared(words, key, label, text, drafts))],
        None => drafts.into_iter().map(|(trial, drafts)| Arc::new(own(words, key, label, trial, drafts))).collect(),
    };
    Some(Arc::new(Row { key, label: label.to_owned(), listed, standing, cells }))
}

/// One value for all trials, with each trial's own way to it.
fn shared(words: Words, key: &str, label: &str, text: String, drafts: Vec<(&Trial, Vec<Draft>)>) -> Cell {
    let span = drafts.len();
    let trail = drafts
        .into_iter()
        .flat_map(|(trial, drafts)| drafts.into_iter().map(move |draft| (trial, draft)))
        .map(|(trial, draft)| Step {
            who: Some(trial.name.clone()),
            value: (draft.text != text).then_some(draft.text),
            ..draft.step
        })
        .collect();
    let fact = Fact::new(key.to_owned(), words.fill(Key::AllShown, &[label]), text, Kind::Reported, trail);
    let all = words.all_trials(span);
    Cell { id: "all".to_owned(), trial: all.clone(), column: all, span, facts: vec![Arc::new(fact)] }
}

fn own(words: Words, key: &str, label: &str, trial: &Trial, drafts: Vec<Draft>) -> Cell {
    let several = drafts.len() > 1;
    let fact = |(index, draft): (usize, Draft)| {
        let (mut id, mut name) = (format!("{key}.{}", trial.id), words::of_trial(label, &trial.name));
        if several {
            id = format!("{id}.{}", index + 1);
            name = words.one_of_several(&name, index + 1);
        }
        draft.fact(id, name)
    };
    Cell {
        id: trial.id.clone(),
        trial: trial.name.clone(),
        column: trial.name.clone(),
        span: 1,
        facts: drafts.into_iter().enumerate().map(fact).collect(),
    }
}
