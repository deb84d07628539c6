// The whole peer: what the widget shows, in the same elements and classes, so that its stylesheet lays it out alike.

import { useCallback, useMemo, useState } from 'preact/hooks';
import { MOST_COLUMNS, compare } from '../comparison.js';
import { count, sentenceCase } from '../words.js';
import { Fact, Lines } from './fact.jsx';
import { closeOnEscape, follow } from './navigate.js';
import { Picture } from './picture.jsx';
import { Reviews } from './reviews.jsx';
import { Sources } from './sources.jsx';
import { Table } from './table.jsx';

// The widget has as many buttons here; the peer's do nothing.
const TAKE = ['Copy a link to this view', 'Copy everything as text', 'Save the table as CSV', 'Save the sources as RIS', 'Save the sources as BibTeX', 'Save the sources as CSL-JSON', 'Print'];
const PICK = 'pick-';

const toggled = (shown, id, checked) => {
  const next = new Set(shown);
  if (checked) next.add(id);
  else next.delete(id);
  return next;
};

export function App({ read }) {
  const [shown, setShown] = useState(() => new Set(read.trials.filter(({ trial }) => trial.shown).map(({ trial }) => trial.id)));
  const [announcement, setAnnouncement] = useState('');
  const one = useMemo(() => compare(read, shown), [read, shown]);
  const onChange = useCallback(({ target: { id, checked } }) => {
    if (!id.startsWith(PICK)) {
      setAnnouncement(checked ? 'Only the differences are shown.' : 'Every row is shown.');
      return;
    }
    const next = toggled(shown, id.slice(PICK.length), checked);
    setShown(next);
    setAnnouncement(`${sentenceCase(count(next.size))} trials are compared.`);
  }, [shown]);
  return (
    <section lang="en" dir="ltr" aria-labelledby="title" class="widget" onKeyDown={closeOnEscape} onClick={follow} onChange={onChange}>
      <h2 id="title">{read.title}</h2>
      <div>{read.notices.map((notice) => <p class="notice">{notice}</p>)}</div>
      <Opening one={one} />
      {one.picture && <Picture picture={one.picture} />}
      {one.picks.length > 0 && <Picker picks={one.picks} />}
      {one.trials.length > 1 && <label class="filter"><input type="checkbox" id="only-differences" />Only the differences</label>}
      <Table trials={one.trials} groups={one.groups} />
      <p role="status" class="unseen">{announcement}</p>
      {one.reviews.length > 0 && <Reviews reviews={one.reviews} />}
      {one.others.length > 0 && <Others others={one.others} />}
      {one.status.length > 0 && (
        <section class="standing"><h3 id="standing">Where it is approved</h3><Lines lines={one.status} /></section>
      )}
      <Sources references={one.references} />
      <Along />
      <footer><p>{read.colophon}</p><p class="address here" /></footer>
    </section>
  );
}

const Opening = ({ one: { alike, ledger } }) => (
  <div class="opening">
    {alike && <Fact fact={alike} />}
    {ledger.differ && (
      <details id="differences" class="ledger">
        <summary>{ledger.differ}</summary>
        <ul role="list">
          {ledger.different.map(({ key, label, fact }) => <li key={key}><span class="label">{label}</span><Fact fact={fact} /></li>)}
        </ul>
        {ledger.warning && <p class="warning">{ledger.warning}</p>}
        {ledger.unclear && <p>{ledger.unclear}</p>}
        {ledger.same && <p>{ledger.same}</p>}
      </details>
    )}
  </div>
);

const Picker = ({ picks }) => (
  <div>
    <fieldset class="picker program">
      <legend>Trials compared</legend>
      {picks.map(({ id, name, shown, fixed }) => (
        <label key={id}><input type="checkbox" id={PICK + id} checked={shown} disabled={fixed} />{name}</label>
      ))}
      {picks.length > MOST_COLUMNS && <p>At most {count(MOST_COLUMNS)} side by side.</p>}
    </fieldset>
    <div class="cautions">
      {picks.filter(({ caution }) => caution).map(({ id, name, caution }) => (
        <div key={id} class="labelled"><span>{name}</span><Fact fact={caution} /></div>
      ))}
    </div>
  </div>
);

const Others = ({ others }) => (
  <section class="others">
    <h3 id="others">Other trials of this drug</h3>
    {others.flatMap(({ id, name, reason, facts }) => [
      <h4 key={`${id} name`}>{name}</h4>,
      reason && <Fact key={`${id} reason`} fact={reason} />,
      <Lines key={id} lines={facts} />,
    ])}
  </section>
);

const Along = () => (
  <details id="exports" class="program">
    <summary>Take it along</summary>
    <ul role="list">{TAKE.map((label) => <li><button type="button">{label}</button></li>)}</ul>
    <p role="status" id="export-result" />
  </details>
);
