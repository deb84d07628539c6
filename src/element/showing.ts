// Where nothing is prerendered: takes the comparison out of a fragment and shows it.

import { gather } from './gather.ts';
import { levelOf, rootOf, stageOf } from './stage.ts';
import type { EvidenceWidget } from './element.ts';
import type { Desk, Style } from './types.ts';

/** Serves what an element shows, once that is there: a reader who waits for it waits for nothing else. */
export async function attend(desk: Desk): Promise<void> {
  gather(desk);
  await new Promise<void>((done) => {
    const look = () => stageOf(desk.element) && done();
    new MutationObserver(look).observe(rootOf(desk.element), { childList: true });
    look();
  });
  const { attend }: typeof import('./reading.ts') = await import(new URL(__READING__, import.meta.url).href);
  attend(desk);
}

const sheets = new Map<string, Promise<CSSStyleSheet>>();

function sheetAt(address: string, fetched: () => Promise<Response>): Promise<CSSStyleSheet> {
  const known = sheets.get(address);
  if (known) return known;
  const sheet = fetched().then(async (answer) => {
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return new CSSStyleSheet().replace(await answer.text());
  });
  sheet.catch(() => sheets.delete(address));
  sheets.set(address, sheet);
  return sheet;
}

/** The stylesheet of this build, fetched once for all elements. A failed one is fetched again the next time. */
export const stylesheet = ({ address, fetched }: Style): Promise<CSSStyleSheet> => sheetAt(address, fetched);

const ELEMENTS = /^(a|bdi|button|caption|circle|dd|details|div|dl|dt|fieldset|footer|h[2-6]|input|label|legend|li|line|p|q|rect|section|span|strong|summary|sup|svg|table|tbody|td|text|th|thead|tr|ul)$/;
const ATTRIBUTES = /^((aria|data)-.*|c[xy]|checked|class|colspan|dir|disabled|height|id|lang|r|rel|role|scope|tabindex|stroke-width|text-anchor|type|value|width|[xy][12]?)$/;

// What is not part of a comparison goes: a fragment is data, and may do no more on a page than a bundle may.
function clean(stage: HTMLElement): void {
  for (const element of stage.querySelectorAll('*')) {
    if (!ELEMENTS.test(element.localName)) {
      element.remove();
      continue;
    }
    for (const { name, value } of [...element.attributes]) {
      const isLink = name === 'href' && /^(https:|#)/.test(value);
      if (!isLink && !ATTRIBUTES.test(name)) element.removeAttribute(name);
    }
  }
}

// The value for `integrity` of what a fragment shows. A page with Trusted Types can make no elements of a text that it has
// checked; it can check the text of the elements that it was given. Fails on a page that is not secure.
async function integrityOf(stage: HTMLElement): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stage.outerHTML));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}

/**
 * Takes the comparison out of a fragment, for an element. Rejects where the page is none, or not the one of the element's
 * integrity. What it resolves to puts the comparison in the place of what the element shows.
 */
export async function adopt(page: Document, element: EvidenceWidget, style: Style): Promise<() => void> {
  const { integrity } = element;
  const found = page.querySelector<HTMLElement>('.evidence-stage');
  const file = page.querySelector<HTMLLinkElement>('link[rel=stylesheet]')?.href;
  // The fragment of another build has another stylesheet, which nothing checks.
  const isOurs = file?.endsWith(__STYLE__);
  const isAsked = found && file && (!integrity || (isOurs && integrity.includes(await integrityOf(found))));
  if (!isAsked) throw new Error('it is not what was asked for');
  clean(found);
  const sheet = await (isOurs ? stylesheet(style) : sheetAt(file, () => fetch(file, { credentials: 'omit' })));
  return () => {
    const root = rootOf(element);
    root.adoptedStyleSheets = [sheet];
    (stageOf(element) ?? root.querySelector('slot'))?.remove();
    root.append(relevel(document.importNode(found, true), levelOf(element)));
  };
}

// The title of a fragment has level 2. All other headings move with it; HTML has none below 6.
function relevel(stage: HTMLElement, level: number): HTMLElement {
  for (const heading of level === 2 ? [] : stage.querySelectorAll('h2, h3, h4, h5')) {
    const moved = document.createElement(`h${Math.min(6, Number(heading.localName[1]) + level - 2)}`);
    for (const { name, value } of heading.attributes) moved.setAttribute(name, value);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
  stage.dataset.level = String(level);
  return stage;
}
