// What reading needs beside HTML, as soon as there is some: it closes a passage by Escape, follows a link to a source and back,
// says what the filter has done, answers a choice of trials, and hears the buttons for copying and saving.

import { gather } from './gather.ts';
import { rootOf, shownLanguage, stageOf } from './stage.ts';
import type { EvidenceWidget } from './element.ts';
import type { Desk } from './types.ts';

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
  root.addEventListener('change', ({ target }) => {
    filtered(root, target as HTMLInputElement);
    pick(desk.element, target as HTMLInputElement);
  });
  addEventListener('popstate', () => goBack(root));
  // A source may be opened by a reader, a link or another script.
  root.addEventListener('toggle', ({ target }) => listCallers(root, target as HTMLElement), true);
  // Paper has no address bar. The address of the article stands there by itself where it is known.
  addEventListener('beforeprint', () => {
    const here = root.querySelector('.here');
    if (here) here.textContent = location.href;
  });
  gather(desk);
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

// The program carries out what was ticked before it came. Until then at least one trial stays, and not too many.
function pick(element: EvidenceWidget, box: HTMLInputElement): void {
  const picker = box.closest<HTMLElement>('.picker');
  if (!picker || element.state === 'ready') return;
  const ticked = picker.querySelectorAll(':checked').length;
  if (ticked < 1 || ticked > Number(picker.dataset.most)) box.checked = !box.checked;
  stageOf(element)?.toggleAttribute('data-busy', true);
}

const UNDONE: Record<string, string> = __UNDONE__;
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
      if (line) line.textContent = UNDONE[shownLanguage(desk.element)] ?? UNDONE.en!;
      desk.report(desk.element, 'export', error.message);
    });
}

// A browser may let a page copy only at the press itself. It takes a promise of the text.
async function copy(made: Promise<string>): Promise<void> {
  const blob = made.then((text) => new Blob([text], { type: 'text/plain' }));
  blob.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
