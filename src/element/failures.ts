// What a reader is told when something fails, and what can be done about it. Fetched when something fails.

import type { EvidenceWidget } from './element.ts';
import type { Cause, Told } from './fetching.ts';
import type { Embed, Language } from './types.ts';

type Action = 'again' | 'restart';
type Key = Cause | Action | 'article' | 'details';

// By what is wrong with the program. One sentence each: what a reader has lost, not what a computer did. What is wrong with
// a bundle is said by the program.
const SENTENCES: Record<Language, Record<Key, string>> = __FAILED__;
// What a second attempt can mend, and what the press is called.
const MENDED: Partial<Record<Cause, Action>> = { program: 'again', mixed: 'again', panic: 'restart' };

/** Says why, in the element's language, with what can be done: another attempt, the article, details to pass on. */
export function explain(failure: Told, element: EvidenceWidget, { languageOf, say }: Embed, again: () => void): void {
  const language = languageOf(element);
  const sentences = SENTENCES[language];
  const cause = failure.name as Cause;
  const action = failure.mayPass ? 'again' : MENDED[cause];
  const line = say(element, failure.sentence ?? sentences[cause], action && sentences[action], again);
  if (cause === 'slow') return;
  const article = articleOf(element);
  if (article) {
    const link = document.createElement('a');
    link.href = article;
    link.rel = 'noopener';
    link.textContent = sentences.article;
    line.append(' ', link);
  }
  // A policy is a state of the page, not a fault that somebody should hear of.
  if (cause !== 'blocked') line.after(details(failure, element, language));
}

// Nothing but https, as everywhere; and only if the reader is not there already.
function articleOf(element: EvidenceWidget): string | null {
  if (!URL.canParse(element.article)) return null;
  const { href, protocol } = new URL(element.article);
  return protocol === 'https:' && href.split('#')[0] !== location.href.split('#')[0] ? href : null;
}

// As text, so that it can be selected and passed on.
function details(failure: Told, element: EvidenceWidget, language: Language): HTMLElement {
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
