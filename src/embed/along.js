// What a reader copies or saves: the program makes it, this saves it; and links to a view, made and followed. live.js
// imports it when a reader presses a button for that or comes by such a link, copies what is copied, and tells what fails.

// By the ending of a file, which is what a button is called.
const TYPES = {
  csv: 'text/csv',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};
// What comes of it, as the forms of the catalogues' text; the first is live.js's.
const [COPIED, SAVED, SHOWN] = [1, 2, 3];
// The browser reads the file from memory, perhaps only when its reader has said where to.
const NAMING_MS = 600000;

// One form as a text; forms are called by the ending of their files. `glue` is wasm-bindgen's script of the program at work.
export function make(kind, glue, bundle, catalogue, element, mark) {
  const root = element.shadowRoot;
  if (kind === 'link') return link(mark, root);
  const shown = [...root.querySelectorAll('.picker :checked')].map((box) => box.id.replace('pick-', ''));
  return glue.take(kind, bundle, catalogue, page(), shown);
}

// Saves a form, or shows it where the page could not copy it, and says in the paragraph `taken` what came of it. `isCopied` is for
// what was to be copied.
export function handOut(kind, text, isCopied, element, taken) {
  taken.parentElement.querySelector('textarea')?.remove();
  if (isCopied === undefined) return say(taken, SAVED, save(text, kind, element));
  if (isCopied) return say(taken, COPIED);
  show(text, taken);
  return say(taken, SHOWN);
}

function say(taken, form, name) {
  taken.textContent = taken.dataset.forms.split('|')[form].replace('{0}', () => name);
}

// A link to this very view: what is open and ticked, by id, behind the page's own fragment. embed.js reads it.
function link(mark, root) {
  const set = [...root.querySelectorAll('details[open][id]:not(#along), input:checked')].map(({ id }) => id);
  const others = location.hash.slice(1).split(/(?=~evidence\.)/).filter((part) => !part.startsWith(mark));
  return `${location.href.split('#')[0]}#${others.join('')}${mark}${set.join(',')}`;
}

// Opens and ticks what a link asks for, and nothing else.
export async function reopen(element, asked) {
  const root = element.shadowRoot;
  const find = (what) => [...root.querySelectorAll(what)];
  const ids = find('input').map(({ id }) => id);
  // Twice: a box may have to wait for another, since there is a least and a most. By id: a choice of trials may replace all
  // boxes by new ones.
  for (const id of [...ids, ...ids]) {
    const box = root.getElementById(id);
    if (box && box.checked !== asked.includes(id)) box.click();
    await new Promise(setTimeout);
  }
  for (const details of find('details[id]')) details.open = asked.includes(details.id);
  const own = document.getElementById(location.hash.slice(1).split('~')[0]);
  (own ?? find('details[open]')[0] ?? element).scrollIntoView();
}

// Where it is taken from. The path of a file on the reader's own machine is nobody's business.
function page() {
  return location.protocol.startsWith('http') ? location.href.split('#')[0] : undefined;
}

// Where the page has no right to copy, the reader's own copying still works.
function show(text, taken) {
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.value = text;
  area.setAttribute('aria-labelledby', taken.id);
  taken.after(area);
  area.focus();
  area.select();
  // The notice is at its head.
  area.scrollTop = 0;
}

// Under the name of the bundle's file. What is escaped in an address stays so: nothing in a name turns its reading.
function save(text, kind, element) {
  const { pathname } = new URL(element.getAttribute('src'), element.baseURI);
  const name = `${pathname.split('/').pop().replace(/\.json$/, '') || 'evidence'}.${kind}`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), NAMING_MS);
  return name;
}
