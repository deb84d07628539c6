// In which of ten ways the trials agree, and in which not.

import { fact, place } from './facts.js';
import { count } from './words.js';
import { COUNTED } from './trial.js';
import { hours } from './words.js';
import { withRole } from './outcomes.js';

const code = (term) => (term && !term.absent && !term.judgement ? term.code : undefined);

function amount(quantity) {
  const [low, high] = [quantity?.low ?? quantity?.value, quantity?.high ?? quantity?.value];
  if (low === undefined || high === undefined) return undefined;
  const { unit } = quantity;
  return hours(1, unit) ? `${hours(low, unit)} ${hours(high, unit)} h` : `${low} ${high} ${unit}`;
}

const start = ({ event, window }) => amount(window) && `${amount(window)} ${event}`;

// Several keys as one, in any order; nothing where one is missing.
const all = (keys) => (keys.length && keys.every(Boolean) ? [...new Set(keys)].sort().join('|') : undefined);

const KEYS = {
  dose: ({ regimen }) => (regimen.phases?.length
    ? all(regimen.phases.map((phase, at) => amount(phase.dose) && `${at} ${amount(phase.dose)} ${amount(phase.length)} ${code(phase.frequency)}`))
    : amount(regimen.dose)),
  frequency: ({ regimen }) => code(regimen.frequency),
  route: ({ regimen }) => code(regimen.route),
  comparator: ({ design }) => code(design.comparator),
  course: ({ regimen }) => amount(regimen.course),
  'start-window': ({ regimen }) => start(regimen.start),
  'given-with': ({ regimen }) => all((regimen.givenWith ?? []).map(({ agent, dose, course }) => (
    code(agent) && `${code(agent)} ${amount(dose)} ${amount(course)}`))),
  'primary-outcome': (trial) => all(withRole(trial, 'primary').map(({ instrument, timePoint }) => (
    code(instrument) && `${code(instrument)} ${amount(timePoint)}`))),
  region: ({ countries }) => all((countries ?? []).map(code)),
  randomized: ({ participants }) => amount(participants.randomized),
};

function standing(key, worded) {
  const keys = worded.map(({ trial }) => KEYS[key](trial));
  const stated = new Set(keys.filter(Boolean));
  if (stated.size > 1) return 'different';
  return keys.every(Boolean) ? 'same' : 'unclear';
}

export const inOneLine = (drafts) => drafts.map(({ text }) => text).join(', ');

function entry(row, worded) {
  const texts = [];
  const trail = [];
  for (const { trial, drafts } of worded) {
    const own = drafts.get(row.key);
    texts.push(`${trial.name}: ${inOneLine(own)}`);
    own.forEach(({ text, step }) => trail.push({ ...step, who: trial.name, value: text }));
  }
  const name = `Differences: ${row.label}`;
  return { ...row, standing: standing(row.key, worded), fact: fact(`ledger.${row.key}`, name, texts.join('; '), 'reported', trail) };
}

const listed = (entries) => entries.map(({ label }) => label.toLowerCase()).join(', ');

export function ledger(worded) {
  const entries = worded.length < 2 ? [] : COUNTED.map((row) => entry(row, worded));
  const of = (what) => entries.filter((one) => one.standing === what);
  const [different, same, unclear] = [of('different'), of('same'), of('unclear')];
  return {
    standing: new Map(entries.map((one) => [one.key, one.standing])),
    differ: worded.length < 2 ? undefined : `They differ in ${count(different.length)} ways.`,
    different,
    unclear: unclear.length ? `Not comparable: ${listed(unclear)}.` : undefined,
    same: same.length ? `Same in all: ${listed(same)}.` : undefined,
    warning: different.length ? 'So we cannot tell which of these, if any, explains different results.' : undefined,
  };
}

// The first four, where all trials share them, in one sentence.
export function alike(bundle, worded, standings) {
  const trail = [];
  const texts = [];
  for (const row of COUNTED.slice(0, 4)) {
    if (worded.length > 1 && standings.get(row.key) !== 'same') continue;
    for (const { trial, drafts } of worded) {
      drafts.get(row.key).forEach(({ text, step }) => trail.push({ ...step, who: `${row.label}, ${trial.name}`, value: text }));
    }
    const own = worded[0].drafts.get(row.key);
    if (own.every(({ kind }) => kind === 'reported')) texts.push(inOneLine(own));
  }
  if (!texts.length) return undefined;
  const who = worded.length === 1 ? worded[0].trial.name : `All ${count(worded.length)} trials`;
  return fact('opening', 'The opening sentence', `${who} gave ${texts.join(' ')}.`, 'reported', trail);
}

// Facts of a trial that is not compared.
export function known(worded) {
  const { trial, drafts } = worded;
  const keys = [...COUNTED.map(({ key }) => key), 'arms', 'design', 'funding', 'primary-result'];
  const rows = COUNTED.map(({ label }) => label).concat('Randomized to each arm', 'Design', 'Funding', 'Primary result');
  const facts = keys.flatMap((key, at) => drafts.get(key).map((draft) => [rows[at], draft]));
  return facts.map(([label, draft], at) => (
    [label, place(draft, `other.${trial.id}.${at + 1}`, `${label}, ${trial.name}, item ${at + 1}`)]));
}
