// How precise the estimates of a review are, each on the axis of its measure.

import { place, rest, step } from './facts.js';
import { bound, interval, isRatio, nullOf } from './outcomes.js';
import { MEASURES, sentenceCase } from './words.js';

// What an axis can reach to either side, with its ticks there.
const FACTORS = [[2, [2]], [5, [2, 5]], [10, [2, 5, 10]], [20, [5, 20]], [100, [10, 100]], [1000, [10, 100, 1000]]];
const DISTANCES = [[0.2, [0.1, 0.2]], [0.5, [0.5]], [1, [0.5, 1]], [2, [1, 2]], [5, [5]], [10, [5, 10]], [100, [50, 100]]];

const ends = ({ interval: around, bound: one }) => around ?? one ?? {};

function scale(measure, values) {
  const middle = Number(nullOf(measure));
  const ratio = isRatio(measure);
  const distance = ratio ? Math.log2 : (value) => value - middle;
  for (const [reach, steps] of ratio ? FACTORS : DISTANCES) {
    const far = ratio ? Math.log2(reach) : reach;
    const at = (value) => Math.round(Math.min(1000, Math.max(0, 500 + (distance(value) * 500) / far)));
    if (values.every((value) => Math.abs(distance(value)) <= far + 0.008)) {
      const below = steps.toReversed().map((value) => (ratio ? 1 / value : middle - value));
      const above = steps.map((value) => (ratio ? value : middle + value));
      const ticks = [...below, middle, ...above].map((value) => ({ label: String(Number(value.toFixed(3))), at: at(value) }));
      return { at, ticks };
    }
  }
  return undefined;
}

function axis(bundle, review, measure, coverage) {
  const drawn = review.conclusions.map((one, at) => ({ ...one, at }))
    .filter(({ estimate }) => estimate?.measure === measure && (estimate.interval || estimate.bound));
  const values = drawn.flatMap(({ estimate }) => [estimate.value, ends(estimate).low, ends(estimate).high]).filter((value) => value !== undefined);
  const scaled = drawn.length && nullOf(measure) ? scale(measure, values) : undefined;
  if (!scaled) return undefined;
  const rows = drawn.map(({ outcome, regimen, estimate, at }) => {
    const { low, high } = ends(estimate);
    const text = `${estimate.value}${estimate.interval ? interval(estimate.interval) : bound(estimate.bound)}`;
    const made = { text, kind: 'reported', step: step(bundle, estimate.passages) };
    if (regimen) {
      const covered = coverage(bundle, regimen);
      made.text = `${covered.text}: ${made.text}`;
      rest(made, covered);
    }
    return {
      label: sentenceCase(outcome),
      at: scaled.at(estimate.value),
      from: low === undefined ? undefined : scaled.at(low),
      to: high === undefined ? undefined : scaled.at(high),
      fact: place(made, `${review.id}.forest.${at + 1}`, `Conclusion ${at + 1}, ${outcome}: as drawn`),
    };
  });
  const sides = isRatio(measure) ? ['fewer', 'more'] : ['lower', 'higher'];
  return {
    measure,
    heading: `${sentenceCase(MEASURES[measure])}; ${nullOf(measure)} means no difference`,
    sides: sides.map((side) => `${side} with ${bundle.subject.name}`),
    ticks: scaled.ticks,
    rows,
  };
}

export function forest(bundle, review, coverage) {
  const measures = new Set((review.conclusions ?? []).map(({ estimate }) => estimate?.measure).filter(Boolean));
  const axes = [...measures].map((measure) => axis(bundle, review, measure, coverage)).filter(Boolean);
  if (!axes.length) return undefined;
  const names = axes.map(({ measure }) => MEASURES[measure]).join(', ');
  return {
    id: `${review.id}.forest`,
    axes,
    apart: axes.length > 1 ? `Drawn apart, since their numbers mean different things: ${names}.` : undefined,
  };
}
