// The element <evidence-widget>. Rust cannot extend HTMLElement.
// A page that is prerendered needs nothing of this to be read; the program is fetched when a reader means to use it.

const NAME = 'evidence-widget';
const BASE = new URL('.', import.meta.url);
const STAGE = '.evidence-stage';
// Slow is not failed: the sentence goes away when the program arrives after all.
const SLOW_MS = 15000;
// Far enough ahead that a fresh widget is there when the reader is.
const AHEAD = '400px';
const INTENT = ['pointerenter', 'pointerdown', 'focusin'];

// Here and not in the catalogues: they are wanted when nothing else arrives.
const SENTENCES = {
  en: {
    bundle: 'The data of this comparison could not be loaded.',
    data: 'The data of this comparison cannot be shown.',
    program: 'The interactive part could not be loaded.',
    blocked: 'This page does not allow the interactive part.',
    panic: 'The interactive part has stopped. Reload the page to start it again.',
    slow: 'The interactive part is taking long to load.',
    again: 'Try again',
  },
  de: {
    bundle: 'Die Daten dieses Vergleichs konnten nicht geladen werden.',
    data: 'Die Daten dieses Vergleichs lassen sich nicht zeigen.',
    program: 'Der interaktive Teil konnte nicht geladen werden.',
    blocked: 'Diese Seite lässt den interaktiven Teil nicht zu.',
    panic: 'Der interaktive Teil ist stehen geblieben. Laden Sie die Seite neu, um ihn wieder zu starten.',
    slow: 'Der interaktive Teil lädt lange.',
    again: 'Noch einmal versuchen',
  },
};
// What only few readers use: copies to take along, and links to a view.
const ALONG = new URL('__ALONG__', BASE);
// For each language but English its catalogue, and the integrity of that.
const CATALOGUES = __CATALOGUES__;
// What a second try can mend.
const PASSING = ['bundle', 'program'];

class Failure extends Error {
  constructor(cause, detail) {
    super(detail);
    this.name = cause;
  }
}

async function get(address, cause, options) {
  const answer = await fetch(address, { credentials: 'omit', ...options }).catch((error) => {
    throw new Failure(cause, `${address}: ${error.message}`);
  });
  if (!answer.ok) throw new Failure(cause, `${address} answered ${answer.status}`);
  return answer;
}

async function getText(address, cause, options) {
  const answer = await get(address, cause, options);
  return answer.text().catch((error) => {
    throw new Failure(cause, `${address}: ${error.message}`);
  });
}

// For a root that links no stylesheet; one sheet serves all of them.
async function getSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await getText(new URL('widget.css', BASE), 'program', { integrity: '__STYLE_INTEGRITY__' }));
  return sheet;
}

// One instance of the program and one copy of a bundle for all elements of the page; what failed is asked for again.
const fetched = new Map();
function once(key, make) {
  if (!fetched.has(key)) {
    fetched.set(key, make());
    fetched.get(key).catch(() => fetched.delete(key));
  }
  return fetched.get(key);
}

const elements = new Set();
// A panic ends the program for good, also for elements that come later.
let dead = null;

async function start() {
  // Beside the glue, not after it. The integrity pins the program to this very file.
  const wasm = get(new URL('__WASM__', BASE), 'program', { integrity: '__WASM_INTEGRITY__' });
  wasm.catch(() => {});
  const glue = await import(new URL('__GLUE__', BASE)).catch((error) => {
    throw new Failure('program', error.message);
  });
  await glue.default({ module_or_path: wasm }).catch((error) => {
    if (error instanceof Failure) throw error;
    // Browsers word it differently and change the words; a compile error of a file that is intact is a policy.
    const blocked = error instanceof WebAssembly.CompileError || /content security policy|csp|embedder/i.test(error.message);
    throw new Failure(blocked ? 'blocked' : 'program', error.message);
  });
  glue.on_panic((message) => {
    dead = new Failure('panic', message);
    for (const element of [...elements]) element.stopped(dead);
  });
  return glue;
}

class EvidenceWidget extends HTMLElement {
  #started = false;
  #ready = false;
  #wanted = null;
  // Hydration takes the tree apart while it works: if it fails, this is what the reader keeps.
  #before = null;
  #slow = 0;
  #retried = false;

  connectedCallback() {
    // A move is not a new start.
    if (this.#started || this.#wanted) return;
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.connectedCallback(), { once: true });
      return;
    }
    this.#adopt();
    this.#wait();
  }

  // The parser's own root; a template that came in by script; or a new root that shows the fallback.
  #adopt() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    const template = this.querySelector(':scope > template[shadowrootmode]');
    root.append(template ? template.content : document.createElement('slot'));
    template?.remove();
  }

  #wait() {
    const loading = this.getAttribute('loading') ?? (this.#stage ? 'interaction' : 'visible');
    const when = this.#asked ? 'eager' : loading;
    this.#wanted = new AbortController();
    if (when === 'eager') {
      this.#load();
    } else if (when === 'visible') {
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#load();
      }, { rootMargin: AHEAD });
      near.observe(this);
      this.#wanted.signal.addEventListener('abort', () => near.disconnect());
    } else {
      const options = { signal: this.#wanted.signal, passive: true };
      for (const intent of INTENT) this.addEventListener(intent, () => this.#load(), options);
    }
  }

  get #stage() {
    return this.shadowRoot.querySelector(STAGE);
  }

  async #load() {
    if (this.#started) return;
    this.#started = true;
    this.#wanted.abort();
    elements.add(this);
    this.#say(null);
    this.#slow = setTimeout(() => this.#say('slow'), SLOW_MS);
    try {
      const address = this.#address();
      const root = this.shadowRoot;
      const [glue, text, words, sheet] = await Promise.all([
        once(NAME, start),
        once(address, () => getText(address, 'bundle')),
        this.#words(),
        root.querySelector('link[rel=stylesheet]') ? null : once('style', getSheet),
      ]);
      if (dead) throw dead;
      if (sheet) root.adoptedStyleSheets = [sheet];
      this.#before = this.#stage?.cloneNode(true);
      this.#mount(glue, text, words);
    } catch (error) {
      this.stopped(error instanceof Failure ? error : new Failure('panic', error.message));
    }
  }

  #address() {
    const src = this.getAttribute('src');
    if (!src) throw new Failure('bundle', 'the attribute src is missing');
    try {
      return new URL(src, document.baseURI).href;
    } catch {
      throw new Failure('bundle', `src is no address: ${src}`);
    }
  }

  // What the element says of itself, what its prerendered root is in, what the page around it is in.
  get #language() {
    const tag = this.lang || this.#stage?.dataset.language || this.closest('[lang]')?.lang || '';
    const language = tag.toLowerCase().split('-')[0];
    return Object.hasOwn(SENTENCES, language) ? language : 'en';
  }

  #words() {
    const catalogue = CATALOGUES[this.#language];
    if (!catalogue) return undefined;
    const [file, integrity] = catalogue;
    return once(file, () => getText(new URL(file, BASE), 'program', { integrity }));
  }

  #mount(glue, text, words) {
    try {
      const level = Number(this.getAttribute('heading-level')) || 2;
      glue.mount(this.shadowRoot, text, level, words, () => this.#arrived(text, words));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      // A refusal comes as an error of its own and has touched nothing: the reader's focus stays where it is.
      this.#before = null;
      throw new Failure('data', error.message);
    }
  }

  #arrived(text, words) {
    clearTimeout(this.#slow);
    this.#ready = true;
    this.#before = null;
    this.#say(null);
    this.shadowRoot.querySelector('slot')?.remove();
    this.#stage.toggleAttribute('data-ready', true);
    this.shadowRoot.getElementById('along').addEventListener('click', ({ target }) => {
      const button = target.closest('button');
      if (button) this.#take(button.value, text, words);
    });
    // The button that was pressed is gone: the focus goes on to what stands next.
    if (this.#retried) this.#stage.querySelector('summary')?.focus({ preventScroll: true });
    this.#retried = false;
    this.dispatchEvent(new CustomEvent('evidence-ready', { bubbles: true, composed: true }));
    this.reopen();
  }

  // What a link to a view of this element asks to be open and ticked, by id; along.js writes it behind the page's own
  // fragment, which is never changed from here.
  get #asked() {
    const number = [...document.querySelectorAll(NAME)].indexOf(this) + 1;
    return location.hash.split(`~evidence.${number}=`)[1]?.split('~')[0].split(',');
  }

  async reopen() {
    const asked = this.#asked;
    if (!asked) return;
    if (!this.#ready) return this.#load();
    const along = await import(ALONG).catch((error) => this.#report(new Failure('along', error.message)));
    await along?.reopen(this, asked);
  }

  // Called for every element when the program ends; the reader keeps what is there.
  stopped(failure) {
    clearTimeout(this.#slow);
    this.#started = false;
    if (this.#before) this.#stage.replaceWith(this.#before);
    this.#before = null;
    if (this.#ready) this.#stage.removeAttribute('data-ready');
    this.#ready = false;
    elements.delete(this);
    this.#say(failure.name);
    this.#report(failure);
  }

  // What makes a reader's copy is fetched at the press of a button for it, and says beside the buttons what came of it.
  async #take(kind, text, words) {
    if (kind === 'print') return print();
    const taken = this.shadowRoot.getElementById('taken');
    // What is said a second time is announced only if it was gone in between.
    taken.textContent = '';
    try {
      const along = await import(ALONG);
      await along.take(kind, text, words, this, taken);
    } catch (error) {
      taken.textContent = taken.dataset.forms.split('|')[0];
      this.#report(new Failure('along', error.message));
    }
  }

  #report(failure) {
    console.warn(`${NAME}: ${failure.name}: ${failure.message}`);
    this.dispatchEvent(new CustomEvent('evidence-error', {
      bubbles: true, composed: true, detail: { cause: failure.name, message: failure.message },
    }));
  }

  // One line above the content, and one action where it can help. The line is there, empty, before there is something to
  // say, and its text changes: only so is a change announced. A reader who pressed the button keeps the focus.
  #say(cause) {
    const root = this.shadowRoot;
    let line = root.querySelector('.evidence-message');
    if (!line) {
      line = document.createElement('div');
      line.className = 'evidence-message';
      line.setAttribute('role', 'status');
      root.prepend(line);
    }
    const sentences = SENTENCES[this.#language];
    line.lang = this.#language;
    line.textContent = cause ? sentences[cause] : '';
    if (!PASSING.includes(cause)) return;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = sentences.again;
    again.addEventListener('click', () => {
      this.#retried = true;
      this.#load();
    });
    line.append(' ', again);
    if (this.#retried) again.focus();
    this.#retried = false;
  }
}

// Paper has no address bar. The address of the article stands there by itself where it is known.
addEventListener('beforeprint', () => {
  for (const element of document.querySelectorAll(NAME)) {
    const here = element.shadowRoot?.querySelector('.here');
    if (here) here.textContent = location.href;
  }
});

addEventListener('hashchange', () => {
  for (const element of document.querySelectorAll(NAME)) element.reopen?.();
});

if (customElements.get(NAME)) {
  console.warn(`${NAME}: already on this page; the first one stays.`);
} else {
  customElements.define(NAME, EvidenceWidget);
}
