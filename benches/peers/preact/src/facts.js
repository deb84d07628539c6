// From a fact of the bundle to what is shown of it: its words, and the way to each passage.

import * as words from './words.js';

export const NOT_RECORDED = { text: 'not recorded here', kind: 'not-recorded', step: {} };

const index = (list) => new Map((list ?? []).map((one) => [one.id, one]));

// A bundle with its parts by their ids.
export function open(bundle) {
  let last = 0;
  const marks = new Map(bundle.sources.map(({ id, kind }) => [id, kind === 'article' ? 'article' : String(last += 1)]));
  return {
    ...bundle,
    marks,
    source: index(bundle.sources),
    passage: index(bundle.passages),
    trial: index(bundle.trials),
    review: index(bundle.reviews),
  };
}

function quote(bundle, id) {
  const passage = bundle.passage.get(id);
  const source = bundle.source.get(passage.source);
  return {
    id,
    text: passage.exact ?? passage.figure,
    verbatim: passage.exact !== undefined,
    language: passage.language?.startsWith('en') ? undefined : passage.language,
    gloss: passage.gloss,
    mark: bundle.marks.get(source.id),
    source: words.short(source),
    place: words.place(passage),
    checked: words.CHECKED[passage.checked],
    secondary: passage.checked === 'secondary',
    flag: words.FLAGS[source.publication?.state],
  };
}

export const step = (bundle, passages) => ({ quotes: (passages ?? []).map((id) => quote(bundle, id)), notes: [] });

// A fact in words, with its trail, before it has a place on the page.
export function draft(bundle, fact, value, trial) {
  const made = { text: value, kind: 'reported', step: step(bundle, fact.passages) };
  if (fact.absent) [made.kind, made.text] = ['not-stated', words.ABSENT[fact.absent]];
  else if (fact.judgement) [made.kind, made.text] = ['judged', `${fact.judgement} (judged by ${fact.by})`];
  else if (value === undefined) [made.kind, made.text] = ['not-recorded', NOT_RECORDED.text];
  const { quotes, notes } = made.step;
  if (fact.asReported && !quotes.some(({ text }) => text.includes(fact.asReported))) {
    notes.push(`Reported as “${fact.asReported}”.`);
  }
  made.step.searched = (fact.lookedIn ?? []).map(({ source, basis }) => {
    const mark = bundle.marks.get(source);
    notes.push(words.notStatedIn(basis, words.short(bundle.source.get(source)), mark));
    return mark;
  });
  const own = (id) => trial.sources?.includes(bundle.passage.get(id).source);
  if (trial && quotes.length && !fact.passages.some(own)) {
    notes.push(`From another text about ${trial.name}, not from its own report.`);
  }
  return made;
}

export const quantity = (bundle, fact, trial) => draft(bundle, fact, words.quantity(fact), trial);
export const term = (bundle, fact, trial) => draft(bundle, fact, fact.value ?? fact.code, trial);

// Adds what another draft rests on, each passage and note once.
export function rest(made, other) {
  const { quotes = [], notes = [] } = other.step;
  const more = quotes.filter(({ id }) => !made.step.quotes.some((known) => known.id === id));
  const added = notes.filter((note) => !made.step.notes.includes(note));
  made.step = { ...made.step, quotes: [...made.step.quotes, ...more], notes: [...made.step.notes, ...added] };
  return made;
}

export function add(made, between, other) {
  made.text += between + other.text;
  return rest(made, other);
}

const isEmpty = ({ who, value, sum, quotes, notes }) => !who && !value && !sum && !quotes?.length && !notes?.length;

// A fact in its place on the page.
export function fact(id, name, text, kind, trail) {
  const quotes = trail.flatMap((one) => one.quotes ?? []);
  const searched = trail.filter((one) => !one.quotes?.length).flatMap((one) => one.searched ?? []);
  return {
    id,
    name,
    text,
    kind,
    trail,
    isBare: trail.every(isEmpty),
    marks: [...new Set([...quotes.map(({ mark }) => mark), ...searched])],
    flags: [...new Set(quotes.map(({ flag }) => flag).filter(Boolean))],
    caveat: quotes.length > 0 && quotes.every(({ secondary }) => secondary),
    explanations: words.explanations(text),
  };
}

export const place = ({ text, kind, step: one }, id, name) => fact(id, name, text, kind, [one]);
