// What is said of values, in English. Shorter than the widget's catalogue, and of about the same length on the page.

const UNITS = { h: 'hour', d: 'day', wk: 'week', mo: 'month' };
const HOURS = { h: 1, d: 24, wk: 168 };
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const EVENTS = {
  'symptom-onset': 'onset',
  'last-known-well': 'being last known well',
  randomization: 'randomization',
  admission: 'admission',
  diagnosis: 'diagnosis',
};

export const ABSENT = {
  'not-stated': 'not stated in the source',
  'not-applicable': 'does not apply',
  unknown: 'not known',
};

const BASES = {
  abstract: 'abstract',
  'full-text': 'full text',
  table: 'table',
  registry: 'registry entry',
  'product-information': 'product information',
  comment: 'comment',
  article: 'article',
};

export const CHECKED = {
  primary: 'read in the source itself',
  secondary: 'not re-read in the source itself',
  article: 'stated by the article',
  'not-yet': 'not checked yet',
};

export const FLAGS = {
  corrected: 'corrected source',
  concern: 'source under an expression of concern',
  retracted: 'retracted source',
  superseded: 'superseded source',
};

export const MEASURES = {
  'risk-ratio': 'risk ratio',
  'odds-ratio': 'odds ratio',
  'hazard-ratio': 'hazard ratio',
  'mean-difference': 'mean difference',
  smd: 'standardized mean difference',
  'mann-whitney': 'Mann-Whitney estimator',
  proportion: 'proportion',
};

// Each with the words that call for it.
const EXPLANATIONS = [
  ['NIHSS: how severe a stroke is; more points are worse.', 'nihss'],
  ['Risk ratio: how often something happened in one group, divided by how often in the other.', 'risk ratio', 'relative risk'],
  ['Odds ratio: the odds of something in one group, divided by the odds in the other.', 'odds'],
  ['Hazard ratio: how fast something happened in one group, divided by how fast in the other.', 'hazard'],
  ['Mann-Whitney estimator: how likely somebody from one group does better than somebody from the other.', 'mann-whitney', 'wilcoxon'],
  ['CI, confidence interval: the values that go well with the data.', '% ci', '(ci '],
  ['P: how likely a difference at least as large would be if there were none.', 'p\u00a0<', 'p\u00a0='],
  ['Certainty: how far a result can be relied on, in the four steps of GRADE.', 'certainty', 'grade'],
  ['Randomized: chance decided who got what.', 'randomized', 'randomised'],
  ['Double-blind: neither those treated nor those treating knew who got what.', 'double-blind', 'double blind'],
  ['Post hoc: looked for when the data were there, not planned before.', 'post hoc', 'post-hoc'],
  ['Placebo: what looks like the treatment and has nothing of it.', 'placebo', 'dummy'],
];

export function explanations(text) {
  const small = text.toLowerCase();
  return EXPLANATIONS.filter(([, ...words]) => words.some((word) => small.includes(word))).map(([said]) => said);
}

export const hours = (value, unit) => (HOURS[unit] ? value * HOURS[unit] : undefined);
export const count = (number) => SMALL[number] ?? String(number);
export const sentenceCase = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
export const people = (number) => `${grouped(number)} people`;
export const trials = (number) => `${number} ${number === 1 ? 'trial' : 'trials'}`;

export function amount(value, unit) {
  if (unit === '1') return grouped(value);
  if (unit === '%') return `${value}%`;
  const word = UNITS[unit];
  return word ? `${value} ${word}${value === 1 ? '' : 's'}` : `${value}\u202f${unit}`;
}

export function quantity({ low, high, value, unit }) {
  const to = high ?? value;
  if (to === undefined) return low === undefined ? undefined : `${amount(low, unit)} or more`;
  return low === undefined ? amount(to, unit) : `${low} to ${amount(to, unit)}`;
}

export function start({ event, window }) {
  const to = window.high ?? window.value;
  if (to === undefined) return undefined;
  if (window.low) return `${window.low} to ${amount(to, window.unit)} after ${EVENTS[event]}`;
  return `within ${amount(to, window.unit)} of ${EVENTS[event]}`;
}

export function timePoint({ timePoint: time, cumulative }) {
  if (time?.value === undefined) return undefined;
  if (time.unit !== 'd') return `after ${amount(time.value, time.unit)}`;
  return `${cumulative ? 'by' : 'on'} day ${time.value}`;
}

export function place({ basis, label, locator }) {
  const read = BASES[basis] ?? '';
  if (!locator) return read;
  const at = label ? `${label} ${locator}` : locator;
  return !read || (basis === 'table' && label === 'table') ? at : `${read}, ${at}`;
}

export const notStatedIn = (basis, source, mark) => `Not stated in the ${BASES[basis]} of ${source} [${mark}].`;

const year = ({ issued }) => issued?.['date-parts'][0]?.[0];

export function short(source) {
  const [first, second] = (source.author ?? []).map(({ family }) => family);
  let who = first ?? source.title;
  if (first && (source.etAl || source.author.length > 2)) who = `${first} and others`;
  else if (second) who = `${first} and ${second}`;
  return year(source) ? `${who} ${year(source)}` : who;
}

export function full(source) {
  const authors = (source.author ?? []).map(({ family, given }) => (given ? `${family} ${given}` : family));
  if (source.etAl) authors.push('and others');
  const { volume, issue, page, version } = source;
  const published = [
    source['container-title'], year(source) && ` ${year(source)}`, volume && `;${volume}`, issue && `(${issue})`,
    page && `:${page}`, version && `, version ${version}`,
  ].filter(Boolean).join('').trim();
  return `${[authors.join(', '), source.title, published, source.note].filter(Boolean).join('. ')}.`;
}

export function date(iso) {
  const [when, options] = [new Date(iso), { timeZone: 'UTC', year: 'numeric', month: 'long' }];
  return when.toLocaleDateString('en-GB', iso.length > 7 ? { ...options, day: 'numeric' } : options);
}
