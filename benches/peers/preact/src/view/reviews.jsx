// What the reviews conclude: benefit and harm side by side, and how precise the estimates are.

import { Fact, Facts, Lines } from './fact.jsx';
import { memo } from './memo.js';
import { Labels, Line, Svg, percent } from './picture.jsx';
import { Head } from './table.jsx';

// No difference, in thousandths of every axis.
const MIDDLE = 500;

export const Reviews = ({ reviews }) => (
  <section class="reviews">
    <h3 id="reviews">What the reviews conclude</h3>
    {reviews.map((review) => <Review key={review.review.id} review={review} />)}
  </section>
);

const Review = ({ review }) => (
  <div class="review">
    <h4>{review.heading}</h4>
    <div class="coverage"><Facts facts={review.coverage} /></div>
    <Lines lines={review.lines} />
    <div class="sides">
      <Side heading="Benefit" conclusions={review.benefits} />
      <Side heading="Harm" conclusions={review.harms} />
    </div>
    {review.forest && <Forest forest={review.forest} />}
    <div class="notes"><Facts facts={review.notes} /></div>
    {review.change && <Change change={review.change} />}
  </div>
);

const Side = memo(({ heading, conclusions }) => (
  <div class="side">
    <h5>{heading}</h5>
    {conclusions.length === 0 && <p class="none">No conclusion recorded here.</p>}
    {conclusions.map((one) => <Conclusion key={one.id} one={one} />)}
  </div>
));

const Regimen = ({ fact }) => <div class="labelled"><span>at</span><Fact fact={fact} /></div>;

const Conclusion = ({ one }) => (
  <div class="conclusion">
    <p class="outcome">{one.outcome}</p>
    {one.regimen && <Regimen fact={one.regimen} />}
    {one.statement && <div class="statement"><Fact fact={one.statement} /><p class="origin">{one.origin}</p></div>}
    <div class="certainty">
      {one.marks && <span aria-hidden="true" class="marks">{one.marks}</span>}
      <Fact fact={one.certainty} />
    </div>
    {one.estimate && <Fact fact={one.estimate} />}
  </div>
);

const Forest = memo(({ forest }) => (
  <details id={forest.id} class="forest">
    <summary>How precise these estimates are</summary>
    {forest.axes.map((axis) => (
      <div key={axis.measure} class="axis">
        <p>{axis.heading}</p>
        {axis.rows.map((row) => <Row key={row.fact.id} row={row} ticks={axis.ticks} />)}
        <div class="scale">
          <Svg height="1.1em"><Labels ticks={axis.ticks} /></Svg>
          <p class="either"><span>{axis.sides[0]}</span><span>{axis.sides[1]}</span></p>
        </div>
      </div>
    ))}
    {forest.apart && <p class="apart">{forest.apart}</p>}
  </details>
));

const Row = ({ row, ticks }) => (
  <div class="row">
    <p>{row.label}</p>
    <Svg height="24">
      {ticks.map(({ at }) => <Line from={at} to={at} class={at === MIDDLE ? 'null' : 'tick'} />)}
      <Line from={row.from ?? -20} to={row.to ?? 1020} y={['50%', '50%']} class="interval" />
      {[row.from, row.to].filter((at) => at !== undefined).map((at) => <Line from={at} to={at} y={['25%', '75%']} class="end" />)}
      <circle cx={percent(row.at)} cy="50%" r="4" class="estimate" />
    </Svg>
    <Fact fact={row.fact} />
  </div>
);

const Change = memo(({ change: { id, heading, versions, rows } }) => (
  <details id={id} class="change">
    <summary>{heading}</summary>
    <table>
      <Head columns={versions} />
      <tbody>
        {rows.map(({ label, regimen, before, after }) => (
          <tr>
            <th scope="row">{label}{regimen && <Regimen fact={regimen} />}</th>
            <Version version={versions[0]} fact={before} />
            <Version version={versions[1]} fact={after} />
          </tr>
        ))}
      </tbody>
    </table>
  </details>
));

const Version = ({ version, fact }) => (
  <td>
    <span aria-hidden="true" class="trial">{version}</span>
    {fact ? <Fact fact={fact} /> : <p data-kind="not-recorded" class="fact">not recorded here</p>}
  </td>
);
