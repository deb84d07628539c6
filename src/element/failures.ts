// What a reader is told when something fails, and what can be done about it. Fetched when something fails.

import type { EvidenceWidget } from './element.ts';
import type { Cause, Failure } from './fetching.ts';
import type { Embed, Language } from './types.ts';

type Action = 'again' | 'restart';
type Key = Exclude<Cause, 'along'> | Action | 'article' | 'details';

// By the cause of a failure. One sentence each: what a reader has lost, not what a computer did.
const SENTENCES: Record<Language, Record<Key, string>> = {
  en: {
    source: 'This page does not say which data to compare.',
    missing: 'The data of this comparison are not where this page looks for them.',
    bundle: 'The data of this comparison could not be loaded.',
    truncated: 'The data of this comparison arrived incomplete.',
    malformed: 'The data of this comparison are damaged and cannot be read.',
    type: 'Where the data of this comparison should be there is something else.',
    integrity: 'The data of this comparison are not those that this page was made for.',
    large: 'The data of this comparison are too large to show.',
    newer: 'The data of this comparison are newer than this page can show.',
    refused: 'The data of this comparison break a rule that protects readers, and are not shown.',
    program: 'The interactive part could not be loaded.',
    mixed: 'The files of the interactive part do not belong together.',
    blocked: 'This page does not allow the interactive part.',
    panic: 'The interactive part has stopped.',
    slow: 'The interactive part is taking long to load.',
    again: 'Try again',
    restart: 'Start it again',
    article: 'Open the article',
    details: 'Details to pass on',
  },
  de: {
    source: 'Diese Seite nennt keine Daten für den Vergleich.',
    missing: 'Die Daten dieses Vergleichs sind nicht dort, wo diese Seite sie sucht.',
    bundle: 'Die Daten dieses Vergleichs konnten nicht geladen werden.',
    truncated: 'Die Daten dieses Vergleichs sind unvollständig angekommen.',
    malformed: 'Die Daten dieses Vergleichs sind beschädigt und nicht lesbar.',
    type: 'Wo die Daten dieses Vergleichs sein sollten, ist etwas anderes.',
    integrity: 'Die Daten dieses Vergleichs sind nicht die, für die diese Seite gemacht ist.',
    large: 'Die Daten dieses Vergleichs sind zu groß, um gezeigt zu werden.',
    newer: 'Die Daten dieses Vergleichs sind neuer, als diese Seite zeigen kann.',
    refused: 'Die Daten dieses Vergleichs verletzen eine Regel, die Leser schützt, und werden nicht gezeigt.',
    program: 'Der interaktive Teil konnte nicht geladen werden.',
    mixed: 'Die Dateien des interaktiven Teils passen nicht zusammen.',
    blocked: 'Diese Seite lässt den interaktiven Teil nicht zu.',
    panic: 'Der interaktive Teil ist stehen geblieben.',
    slow: 'Der interaktive Teil lädt lange.',
    again: 'Noch einmal versuchen',
    restart: 'Neu starten',
    article: 'Zum Artikel',
    details: 'Einzelheiten zum Weitergeben',
  },
};
// What a second attempt can mend, and what the press is called.
const MENDED: Partial<Record<Cause, Action>> = {
  missing: 'again', bundle: 'again', truncated: 'again', type: 'again', program: 'again', mixed: 'again', panic: 'restart',
};
// States of the page and of the line, not faults that somebody should hear of.
const NORMAL: Cause[] = ['blocked', 'slow'];

/** Says why, in the element's language, with what can be done: another attempt, the article, details to pass on. */
export function explain(failure: Failure, element: EvidenceWidget, { languageOf, say }: Embed, again: () => void): void {
  const language = languageOf(element);
  const sentences = SENTENCES[language];
  const cause = failure.name as keyof typeof sentences & Cause;
  const mended = MENDED[cause];
  const line = say(element, sentences[cause], mended && sentences[mended], again);
  if (cause === 'slow') return;
  const article = articleOf(element);
  if (article) {
    const link = document.createElement('a');
    link.href = article;
    link.rel = 'noopener';
    link.textContent = sentences.article;
    line.append(' ', link);
  }
  if (!NORMAL.includes(cause)) line.after(details(failure, element, language));
}

// Nothing but https, as everywhere; and only if the reader is not there already.
function articleOf(element: EvidenceWidget): string | null {
  if (!URL.canParse(element.article)) return null;
  const { href, protocol } = new URL(element.article);
  return protocol === 'https:' && href.split('#')[0] !== location.href.split('#')[0] ? href : null;
}

// As text, so that it can be selected and passed on.
function details(failure: Failure, element: EvidenceWidget, language: Language): HTMLElement {
  const disclosure = document.createElement('details');
  disclosure.className = 'evidence-details';
  disclosure.lang = language;
  const summary = document.createElement('summary');
  summary.textContent = SENTENCES[language].details;
  const text = document.createElement('pre');
  text.tabIndex = 0;
  const { version } = element.constructor as typeof EvidenceWidget;
  text.textContent = `${element.localName} ${version}\n${failure.name}: ${failure.message}\n${location.href}`;
  disclosure.append(summary, text);
  return disclosure;
}
