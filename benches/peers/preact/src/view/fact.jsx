// A fact: its value, and below it the way to each passage.

import { memo } from './memo.js';

export const Fact = memo(({ fact }) => {
  const { id, kind, text } = fact;
  if (fact.isBare) return <p class="fact" id={id} data-kind={kind}>{text}</p>;
  return (
    <details id={id} data-kind={kind} class="fact">
      <summary>
        <span class="value">{text}</span>
        {fact.marks.length > 0 && (
          <sup>
            <span class="unseen">{fact.marks.length > 1 ? ', sources ' : ', source '}</span>
            {fact.marks.join(', ')}
          </sup>
        )}
        {fact.caveat && <span class="caveat"> not re-read in the source itself</span>}
        {fact.flags.map((flag) => <span key={flag} class="flag"> {flag}</span>)}
      </summary>
      <div class="trail">
        {fact.trail.map((step) => <Step step={step} />)}
        {fact.explanations.map((word) => <p class="word">{word}</p>)}
      </div>
    </details>
  );
});

function Step({ step: { who, value, sum, quotes = [], notes = [] } }) {
  const head = who && value ? `${who}: ${value}` : who ?? value;
  return (
    <>
      {head && <p class="who">{head}</p>}
      {sum && <p class="sum">Calculated: {sum}</p>}
      {quotes.map((quote) => <Quote quote={quote} />)}
      {notes.map((note) => <p class="note">{note}</p>)}
    </>
  );
}

function Quote({ quote }) {
  const { mark, place, flag } = quote;
  const origin = ` ${quote.source} [${mark}]${place && `, ${place}`}; ${quote.checked}${flag ? `; ${flag}` : ''}. `;
  return (
    <p class="passage">
      {quote.verbatim ? <q lang={quote.language}>{quote.text}</q> : <span>{quote.text}</span>}
      {quote.gloss && <span class="gloss"> In translation: {quote.gloss}.</span>}
      <span class="origin">{origin}</span>
      <a role="doc-biblioref" href={`#source-${mark}`} class="program">Go to source {mark}</a>
    </p>
  );
}

export const Facts = ({ facts }) => facts.map((fact) => <Fact key={fact.id} fact={fact} />);

// Facts with their labels. A label that repeats the one before is said once.
export function Lines({ lines }) {
  const groups = [];
  for (const [label, fact] of lines) {
    if (groups.at(-1)?.label === label) groups.at(-1).facts.push(fact);
    else groups.push({ label, facts: [fact] });
  }
  return (
    <dl class="lines">
      {groups.map(({ label, facts }) => (
        <div>
          <dt>{label}</dt>
          {facts.map((fact) => <dd key={fact.id}><Fact fact={fact} /></dd>)}
        </div>
      ))}
    </dl>
  );
}
