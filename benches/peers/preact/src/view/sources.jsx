// The sources: one line each, unfolding in place, with a way back to every fact that calls them.

import { memo } from './memo.js';

export const Sources = memo(({ references }) => (
  <section class="sources">
    <h3 id="sources">Sources</h3>
    <ul role="list">
      {references.map((one) => <li key={one.mark}><Reference one={one} /></li>)}
    </ul>
  </section>
));

const Reference = ({ one }) => (
  <details id={`source-${one.mark}`}>
    <summary>
      <span class="number">{one.mark} </span>
      <span>{one.short}{one.flag && <strong class="flag"> {one.flag}</strong>}</span>
    </summary>
    <p>{one.full}</p>
    <p class="links">
      {one.links.map(({ label, address }) => (
        <a key={label} href={address} rel="noopener">{label}<span class="unseen">, {one.short}</span></a>
      ))}
    </p>
    {one.callers.length === 0 ? <p class="note">Not called in this comparison.</p> : <Callers mark={one.mark} callers={one.callers} />}
  </details>
);

const Callers = ({ mark, callers }) => (
  <div class="callers">
    <p>Called by:</p>
    <ul>
      {callers.map(({ id, name }) => (
        <li key={id}>
          {name}{' '}
          <a role="doc-backlink" href={`#${id}`} aria-label={`Go back from source ${mark} to: ${name}`} class="program">Go back</a>
        </li>
      ))}
    </ul>
  </div>
);
