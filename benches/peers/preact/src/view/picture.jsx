// Two panels, each to its own scale, one lane a trial in both. Geometry is in attributes, in percent.

import { Fact, Facts } from './fact.jsx';
import { memo } from './memo.js';

const PATTERNS = 8;

export const percent = (thousandths) => `${thousandths / 10}%`;
export const anchor = (at) => ({ 0: 'start', 1000: 'end' })[at] ?? 'middle';

export const Svg = ({ height, children }) => <svg aria-hidden="true" height={height}>{children}</svg>;
export const Line = ({ from, to, y = ['0%', '100%'], ...more }) => (
  <line x1={percent(from)} x2={percent(to)} y1={y[0]} y2={y[1]} {...more} />
);
export const Labels = ({ ticks }) => ticks.map(({ label, at }) => (
  <text x={percent(at)} y="1em" text-anchor={anchor(at)}>{label}</text>
));

const Panel = ({ name, panel, children }) => (
  <div data-panel={name} class="panel">
    <div class="axis">
      <p>{panel.title}</p>
      <Svg height="1.1em"><Labels ticks={panel.ticks} /></Svg>
    </div>
    {children}
  </div>
);

const Drawing = memo(({ index, from, to, marks }) => (
  <Svg height="20">
    {marks.split(' ').map((at) => <Line from={at} to={at} class="tick" />)}
    {from === undefined
      ? <rect x="0%" width="100%" y="20%" height="60%" class="absent" />
      : <Line from={from} to={to} y={['50%', '50%']} data-pattern={index % PATTERNS} class="bar" />}
  </Svg>
));

const marksOf = ({ ticks }) => ticks.map(({ at }) => at).join(' ');

export function Picture({ picture: { start, course, lanes, gaps } }) {
  const [starts, courses] = [marksOf(start), marksOf(course)];
  return (
    <div class="picture">
      <Panel name="start" panel={start}>
        {lanes.map((lane, index) => (
          <div key={lane.trial.id} class="lane">
            <p class="name">{lane.trial.name}</p>
            <Drawing index={index} from={lane.start?.from} to={lane.start?.to} marks={starts} />
            <Fact fact={lane.startFact} />
          </div>
        ))}
        <div key="gaps" class="gaps"><Facts facts={gaps} /></div>
      </Panel>
      <Panel name="course" panel={course}>
        {lanes.map((lane, index) => (
          <div key={lane.trial.id} class="lane">
            <p class="name">{lane.trial.name}</p>
            <Drawing index={index} from={lane.course?.from} to={lane.course?.to} marks={courses} />
            <Fact fact={lane.courseFact} />
            {lane.measured && <Fact fact={lane.measured} />}
          </div>
        ))}
      </Panel>
    </div>
  );
}
