// What a reader copies, saves or shares. embed.js fetches this at the press of a button for that, and for a link to a view.

import { pasted, toggleEmbedding } from './embedding.ts';
import { rootOf, shownLanguage } from './stage.ts';
import type { EvidenceWidget } from './element.ts';
import type { Desk } from './types.ts';

// Forms are named by the ending of their files.
const TYPES: Record<string, string> = {
  csv: 'text/csv',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};
// What is said of what came of it. That it failed is said by reading.js.
const RESULTS: Record<string, Record<Said, string>> = __RESULTS__;
type Said = 'copied' | 'saved' | 'shown' | 'waiting';
// The browser reads the file from memory, perhaps only when the reader has said where to save it.
const NAMING_MS = 600000;

/** Makes what a button stands for as text. Files and the whole text are made by the program. */
export async function make(button: HTMLButtonElement, { element, markOf, program }: Desk): Promise<string> {
  const form = button.value;
  const root = rootOf(element);
  if (form === 'link') return link(markOf(element), root);
  if (form === 'quotation') return quotation(button, root);
  if (form === 'page') return printPage(element);
  if (form === 'snippet') return pasted(root);
  if (form === 'embed') {
    await toggleEmbedding(element, shownLanguage(element));
    return '';
  }
  say(button, element, element.state === 'ready' ? null : 'waiting');
  const { glue, bundle, language } = await program();
  const shown = [...root.querySelectorAll('.picker :checked')].map((box) => box.id.replace('pick-', ''));
  return glue.make_export(form, bundle, language, page(), shown);
}

/** Saves it, or shows it where the page could not copy it, and says what came of it. `isCopied` is for what is copied. */
export function handOut(button: HTMLButtonElement, text: string, isCopied: boolean | undefined, element: EvidenceWidget): void {
  rootOf(element).querySelector('.shown')?.remove();
  if (['page', 'embed'].includes(button.value)) return;
  if (isCopied === undefined) return say(button, element, 'saved', save(text, button.value, element));
  if (!isCopied) show(text, button.value === 'quotation' ? button : resultLine(element));
  say(button, element, isCopied ? 'copied' : 'shown');
}

// The program may render the comparison again, and this line with it.
function resultLine(element: EvidenceWidget): HTMLElement {
  return rootOf(element).getElementById('export-result')!;
}

// What is said a second time is announced only if it was gone in between. The line is at the end of the widget: beside a
// passage the button itself shows what is said, and the announcement is heard.
function say(button: HTMLButtonElement, element: EvidenceWidget, said: Said | null, name = ''): void {
  const line = resultLine(element);
  const sentence = said === null ? '' : (RESULTS[shownLanguage(element)] ?? RESULTS.en!)[said].replace('{0}', () => name);
  if (button.value !== 'quotation') {
    line.textContent = sentence;
    return;
  }
  button.dataset.said = sentence;
  const announcement = rootOf(element).getElementById('announcement');
  if (announcement) announcement.textContent = sentence;
}

// The words of a passage, without what stands around it; where they stand and who has read them there; the source in full
// and its addresses.
function quotation(button: HTMLButtonElement, root: ShadowRoot): string {
  const passage = button.closest('.passage')!;
  const words = passage.querySelector('q')!.cloneNode(true) as HTMLElement;
  for (const context of words.querySelectorAll('.context')) context.remove();
  const origin = passage.querySelector('.origin')!.textContent!.trim();
  const id = passage.querySelector('a')!.getAttribute('href')!.slice(1);
  const source = root.getElementById(id);
  const addresses = [...source?.querySelectorAll<HTMLAnchorElement>('.links a') ?? []].map(({ href }) => href);
  const lines = [`“${words.textContent!.trim()}”`, origin, source?.querySelector('p')?.textContent ?? '', ...addresses];
  return lines.filter(Boolean).join('\n');
}

// Everything of the page but the widget, and of the widget what its stylesheet leaves out, stays off the paper.
const ALONE = `@media print {
  body :not(:has([data-print="page"]), [data-print="page"]) { display: none !important; }
}`;

// Prints the widget's answers, picture, findings and sources alone. There is nothing to hand out.
function printPage(element: EvidenceWidget): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  element.dataset.print = 'page';
  document.adoptedStyleSheets.push(sheet);
  addEventListener('afterprint', () => {
    delete element.dataset.print;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }, { once: true });
  print();
  return '';
}

// A link to this very view: what is open and ticked, by id, behind the page's own fragment.
function link(mark: string, root: ShadowRoot): string {
  const set = [...root.querySelectorAll('details[open][id]:not(#exports), input:checked')].map(({ id }) => id);
  const others = location.hash.slice(1).split(/(?=~evidence\.)/).filter((part) => !part.startsWith(mark));
  return `${location.href.split('#')[0]}#${others.join('')}${mark}${set.join(',')}`;
}

/** Opens and ticks what a link asks for, and nothing else. */
export async function reopen(element: EvidenceWidget, asked: string[]): Promise<void> {
  const root = rootOf(element);
  const ids = [...root.querySelectorAll('input')].map(({ id }) => id);
  // Twice: a box may have to wait for another, since there is a least and a most. By id: a choice of trials may replace all
  // boxes by new ones.
  for (const id of [...ids, ...ids]) {
    const box = root.getElementById(id) as HTMLInputElement | null;
    if (box && box.checked !== asked.includes(id)) box.click();
    await new Promise((done) => setTimeout(done));
  }
  for (const details of root.querySelectorAll<HTMLDetailsElement>('details[id]')) details.open = asked.includes(details.id);
  const own = document.getElementById(location.hash.slice(1).split('~')[0]!);
  (own ?? root.querySelector('details[open]') ?? element).scrollIntoView();
}

// The page that shows the comparison. The path of a file on the reader's own machine is nobody's business.
function page(): string | undefined {
  return location.protocol.startsWith('http') ? location.href.split('#')[0] : undefined;
}

// Where the page may not copy, the text is shown and the reader's own copying works.
function show(text: string, line: HTMLElement): void {
  const area = document.createElement('textarea');
  area.className = 'shown';
  area.readOnly = true;
  area.value = text;
  if (line.id) area.setAttribute('aria-labelledby', line.id);
  else area.setAttribute('aria-label', line.textContent ?? '');
  line.after(area);
  area.focus();
  area.select();
  // The notice is at its head.
  area.scrollTop = 0;
}

// Under the name of the bundle's file. What is escaped in an address stays so: nothing in a name turns its reading.
function save(text: string, form: string, element: EvidenceWidget): string {
  const { pathname } = new URL(element.src, element.baseURI);
  const name = `${pathname.split('/').pop()!.replace(/\.json$/, '') || 'evidence'}.${form}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[form] ?? 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), NAMING_MS);
  return name;
}
