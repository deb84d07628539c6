// Everything that is shown of a bundle, in reading order. What does not depend on the trials picked is worded once.

import { NOT_RECORDED, add, draft, fact, open, place, quantity, term } from './facts.js';
import { alike, inOneLine, known, ledger } from './ledger.js';
import { picture, wordLane } from './picture.js';
import { references } from './references.js';
import { withShown, wordReviews } from './reviews.js';
import { GROUPS, ROWS, wordTrial } from './trial.js';
import { date } from './words.js';

// So many stand side by side; from one more on trials are rows.
export const MOST_COLUMNS = 8;

const numerals = (drafts) => inOneLine(drafts).match(/[\d.]+/g)?.join(' ');

function own(row, worded) {
  const known_ = worded.cells.get(row.key);
  if (known_) return known_;
  const { trial } = worded;
  const drafts = worded.drafts.get(row.key);
  const several = drafts.length > 1;
  const facts = (drafts.length ? drafts : [NOT_RECORDED]).map((one, at) => (
    place(one, `${row.key}.${trial.id}${several ? `.${at + 1}` : ''}`, `${row.label}, ${trial.name}${several ? `, item ${at + 1}` : ''}`)));
  const cell = { id: trial.id, trial: trial.name, span: 1, facts };
  worded.cells.set(row.key, cell);
  return cell;
}

// One value for all trials, with each trial's own way to it.
function shared(row, worded) {
  const all = worded.map(({ trial, drafts }) => [trial, drafts.get(row.key)]);
  const text = all.map(([, drafts]) => inOneLine(drafts)).reduce((one, other) => (other.length < one.length ? other : one));
  const trail = all.flatMap(([trial, drafts]) => drafts.map((one) => (
    { ...one.step, who: trial.name, value: one.text === text ? undefined : one.text })));
  const made = fact(row.key, `${row.label}, all trials shown`, text, 'reported', trail);
  return { id: 'all', trial: `All ${worded.length} trials`, span: worded.length, facts: [made] };
}

function row(key, worded, standings) {
  const one = ROWS.get(key);
  // What is not compared and no trial has is left out.
  if (!one.counted && worded.every(({ drafts }) => !drafts.get(key).length)) return [];
  const standing = standings.get(key) ?? 'uncounted';
  const first = numerals(worded[0]?.drafts.get(key) ?? []);
  const agree = standing === 'same' && worded.length <= MOST_COLUMNS
    && worded.every(({ drafts }) => numerals(drafts.get(key)) === first);
  return [{ key, label: one.label, standing, cells: agree ? [shared(one, worded)] : worded.map((each) => own(one, each)) }];
}

function status(bundle) {
  const { description, regulatory } = bundle.subject;
  const lines = description ? [['What it is', place(term(bundle, description), 'status.what', 'What it is')]] : [];
  (regulatory ?? []).forEach(({ jurisdiction, statement, dose, course }, at) => {
    const made = term(bundle, statement);
    if (dose) add(made, ' ', quantity(bundle, dose));
    if (course) add(made, dose ? ' for ' : ' ', quantity(bundle, course));
    lines.push([jurisdiction, place(made, `status.${at + 1}`, `Status, ${jurisdiction}, statement ${at + 1}`)]);
  });
  return lines;
}

function other(bundle, worded) {
  const { trial } = worded;
  worded.other ??= { id: trial.id, name: trial.name, reason: reason(bundle, trial, 'other'), facts: known(worded) };
  return worded.other;
}

const reason = (bundle, trial, key) => trial.reason
  && place(draft(bundle, trial.reason, trial.reason.value), `${key}.${trial.id}.reason`, `Why it is not compared, ${trial.name}`);

// Reads a bundle and words all that stays the same.
export function read(text) {
  const bundle = open(JSON.parse(text));
  const safety = bundle.notices.toSorted((one, two) => (two.kind === 'safety') - (one.kind === 'safety'));
  return {
    bundle,
    title: bundle.title,
    notices: safety.map((notice) => notice.text),
    trials: bundle.trials.map((trial) => ({ ...wordTrial(bundle, trial), lane: wordLane(bundle, trial) })),
    reviews: wordReviews(bundle),
    status: status(bundle),
    colophon: [
      `Facts checked against their sources on ${date(bundle.checkedOn)}.`,
      bundle.evidenceTo && `The last search it rests on was in ${date(bundle.evidenceTo)}.`,
      `Version ${bundle.version}.`,
    ].filter(Boolean).join(' '),
  };
}

function picks({ bundle, trials }, shown) {
  if (trials.length < 3) return [];
  return trials.map(({ trial }) => {
    const isShown = shown.has(trial.id);
    const fixed = isShown ? shown.size === 1 : shown.size >= MOST_COLUMNS;
    const caution = isShown && !trial.shown ? reason(bundle, trial, 'picked') : undefined;
    return { id: trial.id, name: trial.name, shown: isShown, fixed, caution };
  });
}

function facts(one) {
  const labelled = (lines) => lines.map(([, made]) => made);
  return [
    one.alike,
    ...one.ledger.different.map((entry) => entry.fact),
    ...(one.picture?.lanes.map(({ startFact }) => startFact) ?? []),
    ...(one.picture?.gaps ?? []),
    ...(one.picture?.lanes.flatMap(({ courseFact, measured }) => [courseFact, measured]) ?? []),
    ...one.picks.map(({ caution }) => caution),
    ...one.groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.facts))),
    ...one.reviews.flatMap((review) => [
      ...review.coverage,
      ...labelled(review.lines),
      ...[...review.benefits, ...review.harms].flatMap(({ regimen, statement, certainty, estimate }) => [regimen, statement, certainty, estimate]),
      ...(review.forest?.axes.flatMap(({ rows }) => rows.map((drawn) => drawn.fact)) ?? []),
      ...review.notes,
      ...(review.change?.rows.flatMap(({ regimen, before, after }) => [regimen, before, after]) ?? []),
    ]),
    ...one.others.flatMap((each) => [each.reason, ...labelled(each.facts)]),
    ...labelled(one.status),
  ].filter(Boolean);
}

// Compares the trials of these ids.
export function compare(read_, shown) {
  const { bundle } = read_;
  const compared = read_.trials.filter(({ trial }) => shown.has(trial.id));
  const all = ledger(compared);
  const one = {
    alike: compared.length ? alike(bundle, compared, all.standing) : undefined,
    ledger: all,
    picture: picture(bundle, compared),
    picks: picks(read_, shown),
    trials: compared.map(({ trial }) => trial.name),
    groups: GROUPS.map(([heading, keys]) => ({ heading, rows: keys.flatMap((key) => row(key, compared, all.standing)) })),
    reviews: read_.reviews.map((review) => withShown(bundle, review, shown)),
    others: read_.trials.filter(({ trial }) => !shown.has(trial.id)).map((each) => other(bundle, each)),
    status: read_.status,
  };
  return { ...one, references: references(bundle, facts(one)) };
}
