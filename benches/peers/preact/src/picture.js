// When treatment started and how long it lasted: bars, each panel to its own scale, in thousandths of it.

import { place, quantity, draft, rest, term } from './facts.js';
import { withRole } from './outcomes.js';
import { start as startDraft } from './trial.js';
import * as words from './words.js';

// Labels nearer than this run into each other.
const CROWDED = 90;
const MOST_HOURS = 14 * 24;

function span(fact) {
  const [low, high] = [words.hours(fact.low ?? 0, fact.unit), words.hours(fact.high ?? fact.value, fact.unit)];
  return low === undefined || Number.isNaN(high) || high === undefined ? undefined : [low, high];
}

function scale(spans, upTo) {
  const ends = spans.filter(Boolean).flat();
  const most = Math.max(0, ...ends);
  const inDays = most > upTo && ends.every((end) => Number.isInteger(end / 24));
  const at = (end) => (most ? Math.round((end * 1000) / most) : undefined);
  const ticks = [];
  for (const end of [...new Set([0, ...ends])].sort((one, other) => one - other)) {
    const where = at(end);
    const room = !ticks.length || where - ticks.at(-1).at >= CROWDED;
    if (where !== undefined && room && (where <= 1000 - CROWDED || where === 1000)) {
      ticks.push({ label: String(inDays ? end / 24 : end), at: where });
    }
  }
  return { unit: inDays ? 'days' : 'hours', ticks, bar: (one) => one && most && { from: at(one[0]), to: at(one[1]) } };
}

function courseFact(bundle, trial) {
  const { course, dose, frequency, phases } = trial.regimen;
  const made = quantity(bundle, course, trial);
  const [much, often] = [quantity(bundle, dose, trial), term(bundle, frequency, trial)];
  if (!phases?.length && [made, much, often].every(({ kind }) => kind === 'reported')) {
    made.text = `${made.text}, ${much.text} ${often.text}`;
    rest(rest(made, much), often);
  }
  return place(made, `picture.course.${trial.id}`, `Picture, course, ${trial.name}`);
}

function measured(bundle, trial) {
  const outcome = withRole(trial, 'primary')[0];
  const when = outcome && words.timePoint(outcome);
  const followed = trial.followUp && words.quantity(trial.followUp);
  if (!when && !followed) return undefined;
  const made = when
    ? draft(bundle, outcome.timePoint, `measured ${when}`, trial)
    : draft(bundle, trial.followUp, `followed for ${followed}`, trial);
  return place(made, `picture.measured.${trial.id}`, `Picture, when it was measured, ${trial.name}`);
}

// The facts of a lane, apart from the scale, which depends on the other trials.
export function wordLane(bundle, trial) {
  const { start, course } = trial.regimen;
  return {
    event: start.event,
    start: span(start.window),
    course: span(course),
    startFact: place(startDraft(bundle, trial, start), `picture.start.${trial.id}`, `Picture, start, ${trial.name}`),
    courseFact: courseFact(bundle, trial),
    measured: measured(bundle, trial),
  };
}

function gaps(bundle, lanes, event) {
  const windows = lanes.filter((lane) => lane.start && lane.event === event).sort((one, other) => one.start[0] - other.start[0] || one.start[1] - other.start[1]);
  const found = [];
  let before;
  for (const lane of windows) {
    if (before && before.start[1] < lane.start[0]) {
      const made = startDraft(bundle, before.trial, before.trial.regimen.start);
      rest(made, startDraft(bundle, lane.trial, lane.trial.regimen.start));
      made.kind = 'calculated';
      made.text = `No start window shown covers the time from ${before.start[1]} to ${words.amount(lane.start[0], 'h')} after ${words.EVENTS[event]}.`;
      found.push(place(made, `picture.gap.${found.length + 1}`, `Picture, gap ${found.length + 1} between the starts`));
    }
    if (!before || lane.start[1] > before.start[1]) before = lane;
  }
  return found;
}

export function picture(bundle, worded) {
  if (!worded.length) return undefined;
  const lanes = worded.map(({ trial, lane }) => ({ trial, ...lane }));
  const { event } = lanes[0];
  const starts = lanes.map((lane) => (lane.event === event ? lane.start : undefined));
  const courses = lanes.map(({ course }) => course);
  if (![...starts, ...courses].some(Boolean)) return undefined;
  const [start, course] = [scale(starts, MOST_HOURS), scale(courses, 0)];
  return {
    start: { title: `When it started (${start.unit} after ${words.EVENTS[event]})`, ticks: start.ticks },
    course: { title: `How long it lasted (${course.unit} of treatment)`, ticks: course.ticks },
    lanes: lanes.map((lane, at) => ({ ...lane, start: start.bar(starts[at]), course: course.bar(courses[at]) })),
    gaps: gaps(bundle, lanes, event),
  };
}
