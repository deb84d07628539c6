// What a webmaster pastes to have this comparison on another page. `evidence snippet` prints the same.

import { fragmentOf, getFragment } from './fragment.ts';
import { rootOf } from './stage.ts';
import type { EvidenceWidget } from './element.ts';

interface Pinned {
  file: string;
  integrity: string;
}

/** What is read of manifest.json. */
interface Manifest {
  embed: Pinned;
  frame: Pinned;
  bundles: Record<string, Pinned>;
}

interface Choice {
  form: 'short' | 'compact' | 'frame';
  language: string;
  theme: string;
  data: 'live' | 'frozen';
}

/** The words of the form, in the order of the catalogues. */
interface Words {
  notice: string;
  form: [label: string, short: string, compact: string, frame: string];
  language: string;
  theme: [label: string, auto: string, light: string, dark: string];
  data: [label: string, live: string, frozen: string];
  paste: string;
  copy: string;
  policy: string;
}

const BASE = new URL('.', import.meta.url);
const ID = 'embedding';

/** Opens the form below the buttons, or closes it. */
export async function toggleEmbedding(element: EvidenceWidget, language: string): Promise<void> {
  const exports = rootOf(element).getElementById('exports')!;
  const open = exports.querySelector(`#${ID}`);
  if (open) return open.remove();
  const answer = await fetch(new URL('manifest.json', BASE), { credentials: 'omit' });
  if (!answer.ok) throw new Error(`manifest.json answered ${answer.status}`);
  const manifest: Manifest = await answer.json();
  const words = wordsOf(language);
  const form = document.createElement('form');
  form.id = ID;
  const source = new URL(element.src, element.baseURI);
  // Only a bundle that stands beside the widget's files has a frozen copy that they know.
  const frozen = source.href.startsWith(BASE.href) ? manifest.bundles[source.href.slice(BASE.href.length)] : undefined;
  const choices = document.createElement('ul');
  choices.setAttribute('role', 'list');
  choices.append(
    choice('form', words.form, ['short', 'compact', 'frame']),
    choice('language', [words.language, ...TAGS.map(nameOf)], TAGS, language),
    choice('theme', words.theme, ['auto', 'light', 'dark'], element.theme),
    choice('data', words.data, frozen ? ['live', 'frozen'] : ['live']),
  );
  const [paste, policy] = [area(words.paste, 6), area(words.policy, 2)];
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.value = 'snippet';
  copy.textContent = words.copy;
  form.append(choices, paste, copy, policy);
  const show = async () => {
    const chosen = Object.fromEntries(new FormData(form)) as unknown as Choice;
    const parts = { element, source, manifest, frozen };
    paste.querySelector('textarea')!.value = await snippet(parts, chosen);
    policy.querySelector('textarea')!.value = policyOf(chosen, source.origin);
  };
  form.addEventListener('change', show);
  exports.querySelector('ul')!.after(form);
  await show();
  form.querySelector('select')!.focus();
}

/** What is to be pasted, as it stands in the form. */
export const pasted = (root: ShadowRoot): string => root.querySelector<HTMLTextAreaElement>(`#${ID} textarea`)!.value;

const TEXTS: Record<string, string> = __EMBEDDING__;
const TAGS = Object.keys(TEXTS);

function wordsOf(language: string): Words {
  const list = (TEXTS[language] ?? TEXTS.en!).split('|');
  const take = (count: number) => list.splice(0, count);
  return {
    notice: take(1)[0]!,
    form: take(4) as Words['form'],
    language: take(1)[0]!,
    theme: take(4) as Words['theme'],
    data: take(3) as Words['data'],
    paste: take(1)[0]!,
    copy: take(1)[0]!,
    policy: take(1)[0]!,
  };
}

const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

function labelled(label: string, control: HTMLElement, tag: 'li' | 'p'): HTMLElement {
  const around = document.createElement(tag);
  const text = document.createElement('label');
  text.append(`${label} `, control);
  around.append(text);
  return around;
}

function choice(name: string, [label, ...names]: string[], values: string[], chosen = ''): HTMLElement {
  const select = document.createElement('select');
  select.name = name;
  select.append(...values.map((value, index) => new Option(names[index], value, false, value === chosen)));
  return labelled(label!, select, 'li');
}

function area(label: string, rows: number): HTMLElement {
  const text = document.createElement('textarea');
  text.readOnly = true;
  text.rows = rows;
  return labelled(label, text, 'p');
}

interface Parts {
  element: EvidenceWidget;
  source: URL;
  manifest: Manifest;
  frozen: Pinned | undefined;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]!);
const textOf = (page: ParentNode, selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? '';

// A text with its stretches in another language.
function marked(text: Element): string {
  return [...text.childNodes].map((part) => {
    const words = escaped(part.textContent!);
    const language = part instanceof HTMLElement && part.lang;
    return language ? `<bdi lang="${escaped(language)}">${words}</bdi>` : words;
  }).join('');
}

async function snippet({ element, source, manifest, frozen }: Parts, { form, language, theme, data }: Choice): Promise<string> {
  const page = await getFragment(fragmentOf(source, language));
  const alone = source.href.replace(/json$/, `${language}.page.html`);
  const script = ({ file, integrity }: Pinned) =>
    `<script type="module" src="${escaped(new URL(file, BASE).href)}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  if (form === 'frame') {
    return `<iframe data-evidence src="${escaped(alone)}" title="${escaped(textOf(page, '#title'))}" width="100%" height="900" `
      + 'loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals" '
      + `allow="clipboard-write"></iframe>\n${script(manifest.frame)}\n`;
  }
  const of = data === 'frozen' && frozen ? frozen : undefined;
  const set: [name: string, value: string | undefined][] = [
    ['src', of ? new URL(of.file, BASE).href : source.href],
    ['integrity', of?.integrity],
    ['article', element.article],
    ['lang', language],
    ['dir', page.querySelector<HTMLElement>('.widget')?.dir],
    ['theme', theme === 'auto' ? '' : theme],
    ['layout', form === 'compact' ? form : ''],
  ];
  const attributes = set.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : '')).join('');
  const { notice } = wordsOf(language);
  const notices = [...page.querySelectorAll('.notice')].map((each) => `<p><strong>${notice}:</strong> ${marked(each)}</p>\n`);
  const finding = textOf(page, page.querySelector('.picture') ? '#compared' : '#title');
  const around = `lang="${language}" dir="${page.querySelector<HTMLElement>('.widget')?.dir}"`;
  return `<div class="evidence-snippet" ${around}>${script(manifest.embed)}\n<evidence-widget${attributes}>\n${notices.join('')}`
    + `<p>${escaped(finding)}. <a href="${escaped(alone)}">${escaped(textOf(page, '.more'))}</a></p>\n</evidence-widget></div>\n`;
}

// What a page with a Content Security Policy must allow.
function policyOf({ form }: Choice, data: string): string {
  const { origin } = BASE;
  const both = origin === data ? origin : `${origin} ${data}`;
  return form === 'frame'
    ? `frame-src ${data}; script-src ${origin}`
    : `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${both}; style-src ${origin}`;
}
