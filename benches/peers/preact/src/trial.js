// What a trial has in each row, in words, with its trail.

import { NOT_RECORDED, add, draft, quantity, rest, term } from './facts.js';
import { further, instruments, postHoc, primary } from './outcomes.js';
import * as words from './words.js';

export const start = (bundle, trial, { event, window }) => draft(bundle, window, words.start({ event, window }), trial);

function doses(bundle, trial) {
  const { dose, phases } = trial.regimen;
  if (!phases?.length) return [quantity(bundle, dose, trial)];
  return phases.map((phase) => {
    const made = quantity(bundle, phase.dose, trial);
    if (phase.frequency) add(made, ' ', term(bundle, phase.frequency, trial));
    return add(made, ' for ', quantity(bundle, phase.length, trial));
  });
}

function givenWith(bundle, trial) {
  return (trial.regimen.givenWith ?? []).map((given) => {
    const made = term(bundle, given.agent, trial);
    if (given.dose) add(made, ', ', quantity(bundle, given.dose, trial));
    if (given.frequency) add(made, ', ', term(bundle, given.frequency, trial));
    if (given.course) add(made, ', ', quantity(bundle, given.course, trial));
    if (given.start) add(made, ', begun ', start(bundle, trial, given.start));
    return made;
  });
}

const sameQuotes = (one, other) => one.length === other.length && one.every(({ id }, at) => id === other[at].id);

// Those that rest on the same passages are one value.
function terms(bundle, trial, list) {
  const made = [];
  for (const one of (list ?? []).filter(Boolean).map((each) => term(bundle, each, trial))) {
    const last = made.at(-1);
    if (last?.kind === one.kind && sameQuotes(last.step.quotes, one.step.quotes)) add(last, ', ', one);
    else made.push(one);
  }
  return made;
}

function arms(bundle, trial) {
  return (trial.participants.arms ?? []).filter(({ randomized }) => randomized).map(({ name, randomized }) => {
    const made = quantity(bundle, randomized, trial);
    made.text += ` to ${name}`;
    return made;
  });
}

function plannedTotal(bundle, trial) {
  const { dose, frequency, course, phases, courses } = trial.regimen;
  const times = frequency.code?.endsWith('/d') ? Number(frequency.code.split('/')[0]) : undefined;
  if (phases?.length || courses || dose.value === undefined || course.value === undefined || course.unit !== 'd' || !times) {
    return [{ ...NOT_RECORDED, text: 'cannot be calculated from what is stated' }];
  }
  const total = words.amount(dose.value * times * course.value, dose.unit);
  const made = { text: total, kind: 'calculated', step: { quotes: [], notes: [] } };
  [quantity(bundle, dose, trial), term(bundle, frequency, trial), quantity(bundle, course, trial)].forEach((part) => rest(made, part));
  made.step.sum = `${words.quantity(dose)} × ${times} a day × ${words.quantity(course)} = ${total}`;
  return [made];
}

const registration = (_, trial) => (trial.registration ?? []).map(({ registry, number }) => (
  { text: registry === 'NCT' ? number : `${registry} ${number}`, kind: 'reported', step: {} }
));

function sampleSize(bundle, trial) {
  const size = trial.participants.sampleSize;
  if (!size) return [];
  const made = quantity(bundle, size, trial);
  made.step.notes.push('That these are the people analysed would be an inference.');
  return [made];
}

const funding = (bundle, trial) => (trial.funding ?? []).map(({ name, role }) => {
  const made = term(bundle, name, trial);
  return role ? add(made, ': ', term(bundle, role, trial)) : made;
});

const maybe = (read) => (bundle, trial) => (read(trial) ? [quantity(bundle, read(trial), trial)] : []);
const perhaps = (read) => (bundle, trial) => (read(trial) ? [term(bundle, read(trial), trial)] : []);
const courses = (bundle, trial) => {
  const { count, interval } = trial.regimen.courses ?? {};
  if (!count) return [];
  const made = quantity(bundle, count, trial);
  if (!interval) return [made];
  const apart = quantity(bundle, interval, trial);
  apart.text = `${apart.text} apart`;
  return [add(made, ', ', apart)];
};
const one = (read) => (bundle, trial) => [term(bundle, read(trial), trial)];

// Key, label, whether it is compared, and what a trial has in it.
export const ROWS = new Map([
  ['dose', 'Dose', true, doses],
  ['frequency', 'How often', true, one((trial) => trial.regimen.frequency)],
  ['route', 'Route', true, one((trial) => trial.regimen.route)],
  ['comparator', 'Compared with', true, one((trial) => trial.design.comparator)],
  ['course', 'Length of the course', true, maybe((trial) => trial.regimen.course)],
  ['start-window', 'Start', true, (bundle, trial) => [start(bundle, trial, trial.regimen.start)]],
  ['given-with', 'Given with', true, givenWith],
  ['primary-outcome', 'Primary outcome', true, instruments],
  ['region', 'Region', true, (bundle, trial) => terms(bundle, trial, trial.countries)],
  ['randomized', 'People randomized', true, maybe((trial) => trial.participants.randomized)],
  ['planned-total', 'Planned total', false, plannedTotal],
  ['courses', 'Courses', false, courses],
  ['given-by', 'Given by', false, perhaps((trial) => trial.regimen.providedBy)],
  ['given-in', 'Given in', false, perhaps((trial) => trial.regimen.setting)],
  ['setting', 'Setting', false, perhaps((trial) => trial.setting)],
  ['condition', 'Condition', false, one((trial) => trial.condition)],
  ['arms', 'Randomized to each arm', false, arms],
  ['sample-size', 'Sample size (from a later review)', false, sampleSize],
  ['analysed', 'Analysed', false, maybe((trial) => trial.participants.analysed)],
  ['follow-up', 'Followed for', false, maybe((trial) => trial.followUp)],
  ['design', 'Design', false, (bundle, trial) => {
    const { allocation, masking, centres, model } = trial.design;
    return terms(bundle, trial, [allocation, masking, centres, model]);
  }],
  ['registration', 'Registered as', false, registration],
  ['funding', 'Funding', false, funding],
  ['stopped-early', 'Stopped early', false, maybe((trial) => trial.delivered?.discontinued)],
  ['limitations', 'Its authors call it', false, (bundle, trial) => terms(bundle, trial, trial.limitations)],
  ['primary-result', 'Primary result', false, primary],
  ['other-results', 'Further results', false, further],
  ['post-hoc-results', 'Post hoc results', false, postHoc],
].map(([key, label, counted, read]) => [key, { key, label, counted, read }]));

export const COUNTED = [...ROWS.values()].filter(({ counted }) => counted);

export const GROUPS = [
  ['What was given', ['dose', 'frequency', 'route', 'comparator', 'course', 'courses', 'planned-total', 'start-window', 'given-with', 'given-by', 'given-in']],
  ['Who took part', ['condition', 'region', 'setting', 'randomized', 'arms', 'sample-size', 'analysed', 'follow-up']],
  ['How it was done', ['design', 'registration', 'funding', 'stopped-early', 'limitations']],
  ['What was found', ['primary-outcome', 'primary-result', 'other-results', 'post-hoc-results']],
];

// Worded once a trial: what is picked does not change it.
export function wordTrial(bundle, trial) {
  return { trial, drafts: new Map([...ROWS].map(([key, { read }]) => [key, read(bundle, trial)])), cells: new Map() };
}
