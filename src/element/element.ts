// The element <evidence-widget>, which every page fetches as embed.js. Rust cannot extend HTMLElement.
//
// The comparison comes as HTML, prerendered in the page or from the file beside the bundle, and is read without the program.
// The program is fetched when a reader uses what needs it.

import { fragmentOf, getFragment } from './fragment.ts';
import { freeze, rootOf, stageOf, thaw } from './stage.ts';
import type { Live } from './live.ts';
import type { Desk, Embed, Language, ProgramFiles, Style } from './types.ts';

const NAME = 'evidence-widget';
const BASE = new URL('.', import.meta.url);
const PROGRAM: ProgramFiles = {
  glue: new URL(__GLUE__, BASE).href,
  wasm: new URL(__WASM__, BASE),
  integrity: __WASM_INTEGRITY__,
  begun: null,
};
// So far ahead of the window the comparison is fetched, so that it is there when the reader is.
const AHEAD = '400px';
// Signs that a reader is about to use a control that needs the program.
const INTENT = ['pointerover', 'pointerdown', 'focusin', 'change'];
const CONTROL = '.program';
const PATIENCE_MS = 1000;
// Some systems tell of no release: a menu has it. The click that follows comes a little later on a touch screen.
const PRESS_MS = 5000;
const CLICK_MS = 300;
// In this script, because they are needed when nothing else arrives. English is for readers of all other languages.
const SENTENCES: Record<Language, [sentence: string, again: string]> = __APOLOGY__;
const PROPERTIES = ['src', 'integrity', 'article', 'headingLevel', 'loading', 'theme', 'layout'] as const;
// A change of one of these changes what is shown.
const SHOWN = ['src', 'integrity', 'heading-level', 'lang'];

// Those in the page, in the order they came.
const elements = new Set<EvidenceWidget>();

// A script that a browser could not fetch once may stay missing for it under this address.
let tries = 0;
export async function load<T>(file: string): Promise<T> {
  const address = new URL(file, BASE).href;
  try {
    return await import(tries ? `${address}?${tries}` : address);
  } catch (error) {
    tries += 1;
    throw error;
  }
}

const showing = () => load<typeof import('./showing.ts')>(__SHOWING__);

// Fetched beside the fragment and not after it. A failed one is fetched again the next time.
let style: Promise<Response> | null = null;
function fetchStyle(): Promise<Response> {
  style ??= fetch(STYLE.address, { credentials: 'omit', integrity: __STYLE_INTEGRITY__ }).catch((error) => {
    style = null;
    throw error;
  });
  style.catch(() => {});
  return style;
}
const STYLE: Style = { address: new URL(__STYLE__, BASE).href, fetched: fetchStyle };

let live: Promise<{ Live: typeof Live }> | null = null;
function bring() {
  // Beside live.js and not after it, which would be a round trip more. What fails here fails there again.
  if (!live) {
    PROGRAM.begun = fetch(PROGRAM.wasm, { credentials: 'omit', integrity: PROGRAM.integrity });
    PROGRAM.begun.catch(() => {});
    import(PROGRAM.glue).catch(() => {});
  }
  const attempt = () => load<{ Live: typeof Live }>(__LIVE__);
  // While a page is being left everything fails. By the second attempt it is gone, and says nothing.
  live ??= attempt().catch(() => new Promise((done) => setTimeout(done, PATIENCE_MS)).then(attempt)).catch((error) => {
    live = null;
    throw error;
  });
  return live;
}

let release: Promise<void> | null = null;
let released = () => {};
addEventListener('pointerdown', () => {
  release = new Promise((done) => {
    released = done;
    setTimeout(done, PRESS_MS);
  });
}, true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(released, CLICK_MS), true);

// What the element says of itself, then what is shown in it, then what the page around it says.
function languageOf(element: EvidenceWidget): Language {
  let tag = element.lang || rootOf(element).querySelector<HTMLElement>('[data-language]')?.dataset.language;
  for (let node: Element | undefined = element; node && !tag; node = (node.getRootNode() as ShadowRoot).host) {
    tag = node.closest<HTMLElement>('[lang]')?.lang;
  }
  const language = (tag ?? '').toLowerCase().split('-')[0]!;
  return Object.hasOwn(SENTENCES, language) ? (language as Language) : 'en';
}

function markOf(element: EvidenceWidget): string {
  return `~evidence.${[...elements].indexOf(element) + 1}=`;
}

// The line is there, empty, before there is something to say, and its text changes: only so is a change announced.
function say(element: EvidenceWidget, sentence: string, label?: string, action?: () => void): HTMLElement {
  const root = rootOf(element);
  let line = root.querySelector<HTMLElement>('.evidence-message');
  if (!line) {
    line = document.createElement('div');
    line.className = 'evidence-message';
    line.setAttribute('role', 'status');
    root.prepend(line);
  }
  root.querySelector('.evidence-details')?.remove();
  line.lang = languageOf(element);
  line.textContent = sentence;
  if (!label || !action) return line;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', action);
  line.append(' ', button);
  return line;
}

// Where nothing more can be said.
function apologize(element: EvidenceWidget, again: () => void): HTMLElement {
  const [sentence, label] = SENTENCES[languageOf(element)];
  return say(element, sentence, label, again);
}

function report(element: EvidenceWidget, cause: string, message: string): void {
  console.warn(`${NAME}: ${cause}: ${message}`);
  element.dispatchEvent(new CustomEvent('evidence-error', { bubbles: true, composed: true, detail: { cause, message } }));
}

const EMBED: Omit<Embed, 'follow'> = {
  base: BASE,
  program: PROGRAM,
  languageOf,
  markOf,
  say,
  apologize,
  report,
  load,
  stylesheet: () => showing().then(({ stylesheet }) => stylesheet(STYLE)),
  released: () => release,
};

export class EvidenceWidget extends HTMLElement {
  static version = __VERSION__;
  static observedAttributes = SHOWN;

  declare src: string;
  declare integrity: string;
  declare article: string;
  declare headingLevel: string;
  declare loading: string;
  declare theme: string;
  declare layout: string;

  #isSetUp = false;
  // While it waits for the reader.
  #intent: AbortController | null = null;
  #live: Live | null = null;
  #loading: Promise<void> | null = null;
  // The fragment that counts; an earlier one that comes late is dropped.
  #fragment = 0;
  // Not even live.js is there.
  #isMissing = false;
  // A reader who presses a button that then goes keeps the focus.
  #isRetry = false;

  static {
    addEventListener('hashchange', () => elements.forEach((element) => element.#follow()));
    for (const property of PROPERTIES) {
      // Of `headingLevel` it is `heading-level`.
      const attribute = property.replace('L', '-l');
      Object.defineProperty(this.prototype, property, {
        get(this: EvidenceWidget) { return this.getAttribute(attribute) ?? ''; },
        set(this: EvidenceWidget, value) { this.setAttribute(attribute, value); },
        enumerable: true,
        configurable: true,
      });
    }
  }

  /** The state of the program. */
  get state(): EvidenceWidgetState {
    return this.#live?.state ?? (this.#loading ? 'loading' : this.#isMissing ? 'failed' : 'waiting');
  }

  connectedCallback(): void {
    elements.add(this);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.connectedCallback(), { once: true });
      return;
    }
    if (!this.#isSetUp) this.#setUp();
    // A move is not a new start; an element that comes back is as it was.
    if (this.#live) this.#live.comeBack();
    else this.#wait();
  }

  // So that `moveBefore` is no removal.
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    // A page that moves an element takes it out and puts it in again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value || !this.#isSetUp) return;
    // What is in view is of the former bundle. It stays for as long as the new one may still come.
    if (name === 'src') stageOf(this)?.toggleAttribute('data-stale', true);
    // What is not shown yet will be shown as it is by then.
    if (this.#live) this.#live.change();
    else if (this.#intent && stageOf(this)) this.#read();
  }

  #setUp(): void {
    // What a script had set before the element was defined hides the properties.
    for (const property of PROPERTIES) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      Reflect.deleteProperty(this, property);
      this[property] = value;
    }
    // The parser's own root; a template that came in by script; or a new root that shows the fallback.
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      const template = this.querySelector<HTMLTemplateElement>(':scope > template[shadowrootmode]');
      root.append(template ? template.content : document.createElement('slot'));
      template?.remove();
    }
    load<{ attend(desk: Desk): unknown }>(stageOf(this) ? __READING__ : __SHOWING__).then(({ attend }) => attend({
      element: this,
      exporting: () => load(__EXPORTING__),
      markOf,
      program: () => this.load().then(() => this.#live!.atWork),
      report,
    })).catch((error) => report(this, 'program', error.message));
    this.#isSetUp = true;
  }

  #wait(): void {
    if (this.#intent || this.#loading) return;
    thaw(this);
    const { signal } = (this.#intent = new AbortController());
    const isEager = this.loading === 'eager' || Boolean(this.#asked);
    const come = () => {
      if (!stageOf(this)) this.#read();
      if (isEager || this.loading === 'visible') this.#start();
    };
    for (const intent of INTENT) {
      rootOf(this).addEventListener(intent, ({ target }) => {
        if ((target as Element).closest(CONTROL)) this.#start();
      }, { signal, passive: true });
    }
    if (isEager) {
      come();
    } else if (!stageOf(this) || this.loading === 'visible') {
      const near = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        near.disconnect();
        come();
      }, { rootMargin: AHEAD });
      near.observe(this);
      signal.addEventListener('abort', () => near.disconnect());
    }
  }

  // Shows the fragment. Where there is none, the program renders the bundle.
  async #read(): Promise<void> {
    const count = (this.#fragment += 1);
    const former = stageOf(this);
    // The program may have been quicker.
    const isLate = () => count !== this.#fragment || stageOf(this) !== former;
    try {
      const address = fragmentOf(new URL(this.src, this.baseURI), languageOf(this));
      fetchStyle();
      const [page, { adopt }] = await Promise.all([getFragment(address), showing()]);
      const show = await adopt(page, this, STYLE);
      await release;
      if (!isLate()) show();
    } catch {
      if (!isLate()) this.#start();
    }
  }

  // Nobody waits for it: what fails has been told.
  #start(): void {
    this.load().catch(() => {});
  }

  // Brings the program in; after a failure tries again. Resolves once it is at work.
  load(): Promise<void> {
    this.#intent?.abort();
    this.#intent = null;
    if (!this.isConnected || !this.#isSetUp) return Promise.reject(new Error(`${NAME}: load() needs the element in a page`));
    elements.add(this);
    if (this.#live) return this.#live.load();
    this.#loading ??= this.#bring().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #bring(): Promise<void> {
    if (!this.#live) {
      try {
        const { Live } = await bring();
        // Gone meanwhile; an element that comes back waits again.
        if (!this.isConnected) return undefined;
        this.#isMissing = false;
        this.#live = new Live(this, { ...EMBED, follow: () => this.#follow() });
      } catch (error) {
        await release;
        const line = apologize(this, () => {
          this.#isRetry = true;
          this.#start();
        });
        // The control that has the focus goes, as a button that was pressed does.
        if (this.#isRetry || rootOf(this).activeElement?.closest(CONTROL)) (line.lastChild as HTMLElement).focus();
        this.#isMissing = true;
        freeze(this);
        report(this, 'program', (error as Error).message);
        throw Object.assign(error as Error, { name: 'program' });
      }
    }
    const isRetry = this.#isRetry;
    this.#isRetry = false;
    return isRetry ? this.#live!.retry() : this.#live!.load();
  }

  // Lets go of the program. What is shown stays and can be read; `load` brings the program back.
  destroy(): void {
    elements.delete(this);
    this.#intent?.abort();
    this.#intent = null;
    this.#fragment += 1;
    if (this.#live) this.#live.leave();
    else if (this.#isSetUp) freeze(this);
  }

  // What a link to a view of this element asks to be open and ticked, by id. It stands behind the page's own fragment, which
  // is never changed from here.
  get #asked(): string[] | undefined {
    return location.hash.split(markOf(this))[1]?.split('~')[0]!.split(',');
  }

  #follow(): void {
    const asked = this.#asked;
    if (!asked) return;
    if (this.state !== 'ready') return this.#start();
    load<typeof import('./exporting.ts')>(__EXPORTING__)
      .then(({ reopen }) => reopen(this, asked))
      .catch((error) => report(this, 'export', error.message));
  }
}

const first = customElements.get(NAME) as typeof EvidenceWidget | undefined;
if (first) {
  console.warn(`${NAME}: version ${first.version} is already on this page and stays; this is ${EvidenceWidget.version}.`);
} else {
  customElements.define(NAME, EvidenceWidget);
}
