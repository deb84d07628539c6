// What reading needs beside HTML, and embed.js fetches at once: it shows a fragment, closes a passage by Escape, follows a link
// to a source and back, says what the filter has done, and hears the buttons for copying and saving.

import { rootOf, stageOf } from './stage.ts';
import type { Desk, Style } from './types.ts';

/** Serves everything that an element ever shows. */
export function attend(desk: Desk): void {
  const root = rootOf(desk.element);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') closeAround(event);
  });
  root.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(':is(#exports, .passage) button');
    if (button) exportAs(button, desk);
    else follow(root, event);
  });
  root.addEventListener('change', ({ target }) => filtered(root, target as HTMLInputElement));
  addEventListener('popstate', () => goBack(root));
  // A source may be opened by a reader, a link or another script.
  root.addEventListener('toggle', ({ target }) => listCallers(root, target as HTMLElement), true);
}

// Lists, after "Cited by", a link to every fact that rests on this source.
function listCallers(root: ShadowRoot, source: HTMLElement): void {
  const place = source.querySelector(':scope > .callers');
  if (!place) return;
  place.querySelector('ul')?.remove();
  const list = document.createElement('ul');
  const facts = [...root.querySelectorAll<HTMLElement>('.fact')].filter((fact) => fact.querySelector(`a[href="#${source.id}"]`));
  for (const fact of facts) {
    const link = document.createElement('a');
    link.href = `#${fact.id}`;
    link.role = 'doc-backlink';
    link.textContent = nameOf(fact);
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.append(list);
}

// "Length of the course, CARS: 21 days": the label of a fact, its trial, and its value.
function nameOf(fact: HTMLElement): string {
  const label = fact.closest('tr')?.querySelector('th') ?? fact.closest('dl > div, .labelled, li, .lane, .card, section, details:not(.fact)');
  const text = (element: Element | null | undefined) => element?.firstChild?.textContent?.trim();
  const parts = [text(label), fact.parentElement!.querySelector(':scope > .trial, :scope > .who')?.textContent].filter(Boolean);
  return `${parts.join(', ')}: ${fact.querySelector('.value')!.textContent}`;
}

// The links to sources that were followed. The browser's own Back leads back to each.
const followed: HTMLElement[] = [];

function remember(link: HTMLElement): void {
  try {
    // With the state of the page's own router. A browser refuses too many of these.
    history.pushState(history.state, '');
    followed.push(link);
  } catch { /* The reader goes on without a way back. */ }
}

function goBack(root: ShadowRoot): void {
  const link = followed.at(-1);
  if (link?.getRootNode() !== root) return;
  followed.pop();
  link.focus();
}

function closeAround(event: Event): void {
  const open = (event.target as Element).closest<HTMLDetailsElement>('details[open]');
  if (!open) return;
  event.stopPropagation();
  open.open = false;
  focus(open);
}

// Fragment links do not resolve in a shadow root.
function follow(root: ShadowRoot, event: Event): void {
  const link = (event.target as Element).closest<HTMLElement>('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = root.getElementById(link.getAttribute('href')!.slice(1));
  if (!target) return;
  for (let around = target.closest('details'); around; around = around.parentElement!.closest('details')) around.open = true;
  // What a compact widget leaves out comes into view, as does a row that the filter hides.
  if (!target.getClientRects().length) (root.host as HTMLElement).removeAttribute('layout');
  const filter = root.querySelector<HTMLInputElement>('.filter input');
  if (filter?.checked && !target.getClientRects().length) {
    filter.checked = false;
    filtered(root, filter);
  }
  if (link.role === 'doc-biblioref') {
    remember(link);
  }
  focus(target);
}

// A disclosure takes the focus on its summary.
function focus(element: HTMLElement): void {
  (element.querySelector('summary') ?? element).focus();
}

function filtered(root: ShadowRoot, filter: HTMLInputElement): void {
  const { whenOn, whenOff } = filter.dataset;
  const status = root.getElementById('announcement');
  if (!whenOn || !whenOff || !status) return;
  status.textContent = filter.checked ? whenOn : whenOff;
  // Differences in the folded part would be missing.
  const details = root.getElementById('all-details') as HTMLDetailsElement | null;
  if (details && filter.checked) details.open = true;
}

// What is copied; all else is saved.
const COPIED = ['txt', 'link', 'quotation', 'snippet'];

// Copies, saves, shares or prints what is shown. What came of it is said beside the buttons.
function exportAs(button: HTMLButtonElement, desk: Desk): void {
  const form = button.value;
  if (form === 'print') return print();
  const exporting = desk.exporting();
  const made = exporting.then(({ make }) => make(button, desk));
  made.catch(() => {});
  const copied = COPIED.includes(form) ? copy(made).then(() => true, () => false) : undefined;
  Promise.all([exporting, made, copied])
    .then(([{ handOut }, text, isCopied]) => handOut(button, text, isCopied, desk.element))
    .catch((error) => {
      const line = rootOf(desk.element).getElementById('export-result');
      if (line) line.textContent = line.dataset.forms!.split('|')[0]!;
      desk.report(desk.element, 'export', error.message);
    });
}

// A browser may let a page copy only at the press itself. It takes a promise of the text.
async function copy(made: Promise<string>): Promise<void> {
  const blob = made.then((text) => new Blob([text], { type: 'text/plain' }));
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
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

/** What a fragment shows, ready for a page, and the stylesheet that the fragment was made for. */
export interface Adopted {
  stage: HTMLElement;
  sheet: CSSStyleSheet;
}

const ELEMENTS = /^(a|bdi|button|caption|circle|dd|details|div|dl|dt|em|fieldset|footer|h[2-6]|input|label|legend|li|line|ol|p|path|q|rect|section|small|span|strong|sub|summary|sup|svg|table|tbody|td|text|th|thead|tr|ul)$/;
const ATTRIBUTES = /^(aria-.*|data-.*|c[xy]|checked|class|colspan|dir|disabled|height|hidden|id|lang|open|r|rel|role|rowspan|scope|tabindex|text-anchor|type|value|width|[xy][12]?)$/;

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

/** Takes the comparison out of a fragment. Rejects where the page is none. */
export async function adopt(page: Document, address: URL, level: number, style: Style): Promise<Adopted> {
  const stage = page.querySelector<HTMLElement>('.evidence-stage');
  const href = page.querySelector('link[rel=stylesheet]')?.getAttribute('href');
  if (!stage || !href) throw new Error(`${address} is no fragment`);
  clean(stage);
  const file = new URL(href, address).href;
  // The fragment of another build has another stylesheet.
  const isOurs = file.split('/').pop() === style.address.split('/').pop();
  const sheet = isOurs ? stylesheet(style) : sheetAt(file, () => fetch(file, { credentials: 'omit' }));
  return { stage: relevel(document.importNode(stage, true), level), sheet: await sheet };
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

/** Puts it in the place of what the element shows. */
export function show({ stage, sheet }: Adopted, element: HTMLElement): void {
  const root = rootOf(element);
  root.adoptedStyleSheets = [sheet];
  const old = stageOf(element) ?? root.querySelector('slot');
  if (old) old.replaceWith(stage);
  else root.append(stage);
}

/** Brings together what a CMS has torn apart, where there is such. Few pages fetch that script. */
export async function gather(element: HTMLElement): Promise<void> {
  const paragraph = element.closest('p');
  if (!paragraph) return;
  const { gather }: typeof import('./gathering.ts') = await import(new URL(__GATHERING__, import.meta.url).href);
  gather(element, paragraph);
}
