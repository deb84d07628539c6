// Outcomes of a trial and their results, in words.

import { NOT_RECORDED, add, draft, quantity, rest, step, term } from './facts.js';
import { MEASURES, people, sentenceCase, timePoint } from './words.js';

const NULLS = { 'risk-ratio': '1', 'odds-ratio': '1', 'hazard-ratio': '1', 'mean-difference': '0', smd: '0', 'mann-whitney': '0.5' };

export const isRatio = (measure) => measure.endsWith('-ratio');
export const nullOf = (measure) => NULLS[measure];

const arm = (trial, role, otherwise) => trial.participants.arms?.find((one) => one.role === role)?.name ?? otherwise;

export const withRole = (trial, ...roles) => (trial.outcomes ?? []).filter(({ role }) => roles.includes(role));

export const interval = ({ level, low, high }) => (level ? ` (${level}% CI ${low} to ${high})` : ` (CI ${low} to ${high}, level not stated)`);

export function bound({ level, low, high }) {
  const how = level ? `${level}% CI` : 'level not stated';
  if (low !== undefined) return `, lower bound ${low}, no upper bound reported, ${how}`;
  return `, upper bound ${high}, no lower bound reported, ${how}`;
}

export function estimate(one, from, treatment, control) {
  const parts = [`${MEASURES[one.measure]} ${one.value}`];
  if (one.interval) parts[0] += interval(one.interval);
  if (one.bound) parts[0] += bound(one.bound);
  if (one.p?.value !== undefined) parts.push(`P\u00a0=\u00a0${one.p.value}`);
  else if (one.p) parts.push(`P\u00a0<\u00a0${one.p.below}`);
  if (from) parts.push(`from ${from}`);
  const null_ = nullOf(one.measure);
  const text = parts.join(', ');
  if (one.above) return `${text}; above ${null_} favours ${one.above === 'favours-treatment' ? treatment : control}`;
  return null_ ? `${text}; ${null_} means no difference` : text;
}

function found(trial, { value, code }) {
  if (value) return value;
  const treatment = arm(trial, 'treatment', 'the treatment');
  return {
    'favours-treatment': `Favours ${treatment}`,
    'favours-control': 'Favours the control',
    'no-difference': 'No difference shown between the groups',
    'not-reported': 'The result is not reported',
  }[code];
}

function result(bundle, trial, outcome) {
  const texts = [];
  const made = { kind: 'reported', step: step(bundle, []) };
  if (outcome.finding) {
    const finding = draft(bundle, outcome.finding, found(trial, outcome.finding), trial);
    made.kind = finding.kind;
    texts.push(finding.text);
    rest(made, finding);
  }
  for (const value of outcome.byArm ?? []) {
    const one = quantity(bundle, value.quantity, trial);
    texts.push(`${one.text} with ${trial.participants.arms.find(({ id }) => id === value.arm)?.name ?? value.arm}`);
    rest(made, one);
  }
  if (outcome.estimate) {
    texts.push(estimate(outcome.estimate, null, arm(trial, 'treatment', 'the treatment'), arm(trial, 'control', 'the control')));
    rest(made, { step: step(bundle, outcome.estimate.passages) });
  }
  if (!texts.length) return { ...NOT_RECORDED, step: step(bundle, []) };
  made.text = texts.join('; ');
  return made;
}

// How the authors explain a result, and what pools of the trial with others found.
function beside(bundle, trial, { explanations, pooled }) {
  const explained = (explanations ?? []).map((one) => {
    const made = term(bundle, one, trial);
    made.text = `Its authors’ explanation: ${made.text}`;
    return made;
  });
  return explained.concat((pooled ?? []).map((one) => {
    const { participants, passages } = one.estimate;
    const from = participants?.value === undefined ? undefined : draft(bundle, participants, people(participants.value), trial);
    const found_ = estimate(one.estimate, from?.text, arm(trial, 'treatment', 'the treatment'), arm(trial, 'control', 'the control'));
    const made = { text: `Pooled with ${one.with}: ${found_}`, kind: 'reported', step: step(bundle, passages) };
    if (from) rest(made, from);
    return (one.notes ?? []).reduce((all, note) => add(all, '; ', term(bundle, note, trial)), made);
  }));
}

// "Post hoc, people above 60 years, sleep, on day 9: …"
function named(bundle, trial, outcome, prefix) {
  const made = result(bundle, trial, outcome);
  const subgroup = outcome.subgroup && term(bundle, outcome.subgroup, trial);
  const instrument = term(bundle, outcome.instrument, trial);
  const name = [prefix, subgroup?.text, instrument.text, timePoint(outcome)].filter(Boolean);
  const called = sentenceCase(name.join(', '));
  made.text = `${called}: ${made.text}`;
  if (subgroup) rest(made, subgroup);
  rest(made, instrument);
  rest(made, { step: step(bundle, outcome.passages) });
  return [made, ...beside(bundle, trial, outcome).map((one) => ({ ...one, text: `${called}: ${one.text}` }))];
}

export function instruments(bundle, trial) {
  return withRole(trial, 'primary').map((outcome) => {
    const made = term(bundle, outcome.instrument, trial);
    if (outcome.timePoint) {
      const when = quantity(bundle, outcome.timePoint, trial);
      made.text = `${made.text}, ${timePoint(outcome) ?? when.text}`;
      rest(made, when);
    }
    return made;
  });
}

export const primary = (bundle, trial) => withRole(trial, 'primary')
  .flatMap((one) => [result(bundle, trial, one), ...beside(bundle, trial, one)]);
export const further = (bundle, trial) => withRole(trial, 'secondary', 'safety').flatMap((one) => named(bundle, trial, one));
export const postHoc = (bundle, trial) => withRole(trial, 'post-hoc').flatMap((one) => named(bundle, trial, one, 'post hoc'));
