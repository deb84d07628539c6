// What systematic reviews conclude, on which evidence, and whether that holds the trials shown.

import { add, draft, place, quantity, rest, step, term } from './facts.js';
import { forest } from './forest.js';
import { estimate } from './outcomes.js';
import { count, grouped, people, sentenceCase, trials } from './words.js';

const COVERS = {
  included: ['Covers ', ': '],
  excluded: ['Does not cover ', ', because '],
  awaiting: ['Has not assessed yet: ', ': '],
  'not-considered': ['Does not consider ', ': '],
  'not-established': ['It is not established whether it covers ', ': '],
};

const RATINGS = {
  high: ['High certainty', 4],
  moderate: ['Moderate certainty', 3],
  low: ['Low certainty', 2],
  'very-low': ['Very low certainty', 1],
  'not-established': ['Certainty: not rated'],
};

const ORIGINS = {
  verbatim: 'the review\'s own words',
  'grade-template': 'in GRADE\'s standard words',
  article: 'as the article puts it',
  editor: 'in the editor\'s words',
};

function pooled(bundle, of, participants) {
  if (!of || !participants) return undefined;
  const made = draft(bundle, of, of.value === undefined ? undefined : trials(of.value));
  return add(made, ', ', draft(bundle, participants, participants.value === undefined ? undefined : people(participants.value)));
}

const covered = (bundle, { dose, course }) => add(quantity(bundle, dose), ' for ', quantity(bundle, course));

function figure(bundle, one) {
  const from = pooled(bundle, one.trials, one.participants);
  const made = { text: estimate(one, from?.text, 'the treatment', 'the control'), kind: 'reported', step: step(bundle, one.passages) };
  return from ? rest(made, from) : made;
}

// What is left of the pool when the other agents are taken off.
function ownShare(bundle, { pool }) {
  const agents = pool.agents ?? [];
  const numbers = [pool, ...agents].map((one) => [one.trials?.value, one.participants?.value]);
  if (!agents.length || numbers.flat().some((number) => number === undefined)) return undefined;
  const made = pooled(bundle, pool.trials, pool.participants);
  agents.forEach((agent) => rest(made, pooled(bundle, agent.trials, agent.participants)));
  const left = [0, 1].map((at) => numbers.slice(1).reduce((rest_, one) => rest_ - one[at], numbers[0][at]));
  const sums = [0, 1].map((at) => `${numbers.map((one) => grouped(one[at])).join(' − ')} = ${grouped(left[at])}`);
  made.kind = 'calculated';
  made.text = `${bundle.subject.name}: ${trials(left[0])}, ${people(left[1])}`;
  made.step.sum = sums.join('; ');
  return made;
}

function shownOf(bundle, shown, review) {
  const numbers = [review.pool, ...(review.pool.agents ?? [])].map((one) => one.trials?.value);
  if (numbers.some((number) => number === undefined)) return undefined;
  const included = (review.membership ?? []).filter(({ state, trial }) => state === 'included' && shown.has(trial));
  const quotes = included.flatMap(({ passages }) => step(bundle, passages).quotes);
  const made = { kind: 'calculated', step: { quotes, notes: [] } };
  rest(made, draft(bundle, review.pool.trials));
  const left = numbers.slice(1).reduce((rest_, one) => rest_ - one, numbers[0]);
  made.text = `Of ${count(left)} ${bundle.subject.name} trials in this pool, this comparison shows ${included.length ? count(included.length) : 'none'}.`;
  return made;
}

function question(bundle, { question: { population, intervention, comparator, start } }) {
  const [first, ...more] = [population, intervention, comparator, start].filter(Boolean).map((one) => term(bundle, one));
  return more.reduce((question_, one) => add(question_, '; ', one), first);
}

function lines(bundle, review) {
  const made = [];
  const line = (key, label, one) => one && made.push([label, place(one, `${review.id}.${key}`, `${label}, review version ${review.version}`)]);
  line('question', 'Question', question(bundle, review));
  line('searched', 'Searched to', term(bundle, review.searched));
  line('pool', 'Pooled', pooled(bundle, review.pool.trials, review.pool.participants));
  (review.pool.agents ?? []).forEach((agent, at) => {
    const share = pooled(bundle, agent.trials, agent.participants);
    line(`agent.${at + 1}`, 'Of which', share && { ...share, text: `${agent.name}: ${share.text}` });
  });
  line('own', 'Of which', ownShare(bundle, review));
  return made;
}

// That the counts of an outcome leave no room for a trial.
function room(bundle, review, member, trial) {
  const of = review.conclusions.filter(({ outcome }) => outcome === member.noRoomIn);
  const whole = of.find(({ regimen }) => !regimen)?.estimate;
  const part = of.find(({ regimen }) => regimen);
  if (!whole || !part) return undefined;
  const [total, counted] = [whole.participants?.value, part.estimate?.participants?.value];
  if (total === undefined || counted === undefined) return undefined;
  const made = { kind: 'calculated', step: step(bundle, whole.passages) };
  rest(made, { step: step(bundle, part.estimate.passages) });
  const randomized = quantity(bundle, trial.participants.randomized, trial);
  made.text = `Of the ${grouped(total)} people counted for ${member.noRoomIn}, ${grouped(counted)} are those of other trials of ${covered(bundle, part.regimen).text}, and ${grouped(total - counted)} are left. ${trial.name} randomized ${randomized.text}: more than either.`;
  rest(made, randomized);
  made.step.sum = `${grouped(counted)} + ${grouped(total - counted)} = ${grouped(total)}`;
  return made;
}

function coverage(bundle, review) {
  return (review.membership ?? []).flatMap((member) => {
    const trial = bundle.trial.get(member.trial);
    const [before, because] = COVERS[member.state];
    const said = `${before}${trial.name}${member.reason ? because + member.reason : ''}.`;
    const text = member.inferred ? `Inference: ${said}` : said;
    const id = `${review.id}.covers.${trial.id}`;
    const name = `Whether ${trial.name} is covered, version ${review.version}`;
    const left = member.noRoomIn && room(bundle, review, member, trial);
    const facts = [place({ text, kind: 'reported', step: step(bundle, member.passages) }, id, name)];
    if (left) facts.push(place(left, `${id}.room`, `Whether the counts leave room for ${trial.name}`));
    return facts;
  });
}

function rated(bundle, { rating, rater, passages }) {
  const [said, level] = RATINGS[rating];
  return { text: rater && level ? `${said}, rated by ${rater}` : said, kind: 'reported', step: step(bundle, passages) };
}

function conclusion(bundle, review, one, at) {
  const named = (key, made) => place(made, `${review.id}.${at + 1}.${key}`, `Conclusion ${at + 1} of version ${review.version}, ${one.outcome}: ${key}`);
  const [, level] = RATINGS[one.certainty.rating];
  const said = one.statement;
  return {
    id: `${review.id}.${at + 1}`,
    kind: one.kind,
    outcome: sentenceCase(one.outcome),
    regimen: one.regimen && named('regimen', covered(bundle, one.regimen)),
    statement: said && named('statement', { text: sentenceCase(said.text), kind: 'reported', step: step(bundle, said.passages) }),
    origin: said && ORIGINS[said.origin],
    certainty: named('certainty', rated(bundle, one.certainty)),
    marks: level && '●'.repeat(level) + '○'.repeat(4 - level),
    estimate: one.estimate && named('estimate', figure(bundle, one.estimate)),
  };
}

const sameRegimen = (one, other) => JSON.stringify([one?.dose.value, one?.course.value]) === JSON.stringify([other?.dose.value, other?.course.value]);

function change(bundle, old, review) {
  const rows = [];
  const row = (label, regimen, before, after) => {
    const number = rows.length + 1;
    const put = (key, made) => made && place(made, `${review.id}.change.${number}.${key}`, `Change ${number}, ${label}: ${key}`);
    rows.push({ label, regimen: put('regimen', regimen), before: put('before', before), after: put('after', after) });
  };
  row('Question', undefined, ...[old, review].map((one) => question(bundle, one)));
  row('Searched to', undefined, ...[old, review].map(({ searched }) => term(bundle, searched)));
  row('Pooled', undefined, ...[old, review].map(({ pool }) => pooled(bundle, pool.trials, pool.participants)));
  for (const one of old.conclusions ?? []) {
    const same = review.conclusions.find((other) => other.outcome === one.outcome && sameRegimen(other.regimen, one.regimen));
    const figures = [one, same].map((each) => each?.estimate && figure(bundle, each.estimate));
    const regimen = () => one.regimen && covered(bundle, one.regimen);
    row(sentenceCase(one.outcome), regimen(), ...figures);
    const both = [one, same];
    if (both.some((each) => each && each.certainty.rating !== 'not-established')) {
      row(`${sentenceCase(one.outcome)}, certainty`, regimen(), ...both.map((each) => each && rated(bundle, each.certainty)));
    }
  }
  const versions = [old, review].map(({ version }) => `Version ${version}`);
  return { id: `${review.id}.change`, heading: `What changed since version ${old.version}, which is superseded`, versions, rows };
}

function notes(bundle, review) {
  const numbers = review.absoluteNumbers && term(bundle, review.absoluteNumbers);
  if (numbers?.kind === 'not-stated') numbers.text = 'Our sources do not say how many people in 100 were affected.';
  const all = [numbers, ...(review.notes ?? []).map((note) => term(bundle, note))].filter(Boolean);
  return all.map((one, at) => place(one, `${review.id}.note.${at + 1}`, `Note ${at + 1}, review version ${review.version}`));
}

// Worded once: only how many of its trials are shown depends on what is picked.
export function wordReviews(bundle) {
  return (bundle.reviews ?? []).filter(({ supersededBy }) => !supersededBy).map((review) => {
    const conclusions = (review.conclusions ?? []).map((one, at) => conclusion(bundle, review, one, at));
    return {
      review,
      heading: `${bundle.source.get(review.source).title}, version ${review.version}`,
      coverage: coverage(bundle, review),
      lines: lines(bundle, review),
      benefits: conclusions.filter(({ kind }) => kind === 'benefit'),
      harms: conclusions.filter(({ kind }) => kind === 'harm'),
      forest: forest(bundle, review, covered),
      notes: notes(bundle, review),
      change: review.supersedes && change(bundle, bundle.review.get(review.supersedes), review),
    };
  });
}

export function withShown(bundle, worded, shown) {
  const made = shownOf(bundle, shown, worded.review);
  if (!made) return worded;
  const line = ['Shown here', place(made, `${worded.review.id}.shown`, `Shown here, review version ${worded.review.version}`)];
  return { ...worded, lines: [...worded.lines, line] };
}
