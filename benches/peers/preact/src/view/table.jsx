// The table, trials as columns; where they are too many for that, one for each group with trials as rows.

import { MOST_COLUMNS } from '../comparison.js';
import { Facts } from './fact.jsx';
import { memo } from './memo.js';

export function Table({ trials, groups }) {
  if (trials.length > MOST_COLUMNS) {
    return <div>{groups.map((group) => <ByTrial key={group.heading} group={group} trials={trials} />)}</div>;
  }
  return (
    <table data-columns={trials.length}>
      <caption class="unseen">{trials.join(', ')} compared</caption>
      <Head columns={trials} />
      {groups.map((group) => (
        <tbody key={group.heading}>
          <tr class="heading"><th scope="rowgroup" colspan={trials.length + 1}>{group.heading}</th></tr>
          {group.rows.map((row) => (
            <tr key={row.key} data-row={row.key} data-standing={row.standing}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => <Cell key={cell.id} cell={cell} />)}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

export const Head = ({ columns }) => (
  <thead>
    <tr>
      <td />
      {columns.map((name) => <th key={name} scope="col">{name}</th>)}
    </tr>
  </thead>
);

const Cell = memo(({ cell }) => (
  <td colspan={cell.span > 1 ? cell.span : undefined}>
    <span aria-hidden="true" class="trial">{cell.trial}</span>
    <Facts facts={cell.facts} />
  </td>
));

const ByTrial = ({ group: { heading, rows }, trials }) => (
  <table data-columns={rows.length} class="by-trial">
    <caption>{heading}</caption>
    <thead>
      <tr>
        <td />
        {rows.map((row) => <th key={row.key} data-row={row.key} data-standing={row.standing} scope="col">{row.label}</th>)}
      </tr>
    </thead>
    <tbody>
      {trials.map((trial, at) => (
        <tr key={rows[0].cells[at].id}>
          <th scope="row">{trial}</th>
          {rows.map((row) => <Labelled key={row.key} cell={row.cells[at]} label={row.label} name={row.key} standing={row.standing} />)}
        </tr>
      ))}
    </tbody>
  </table>
);

const Labelled = memo(({ cell, label, name, standing }) => (
  <td data-row={name} data-standing={standing}>
    <span aria-hidden="true" class="trial">{label}</span>
    <Facts facts={cell.facts} />
  </td>
));
