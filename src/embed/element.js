// The element <evidence-widget>, as every page fetches it. Rust cannot extend HTMLElement.
// A page that is prerendered needs nothing of this to be read; all the rest is fetched when a reader means to use it.

const NAME = 'evidence-widget';
const BASE = new URL('.', import.meta.url);
// Loading, failures, and what else only a reader needs who uses the widget.
const LIVE = new URL(__LIVE__, BASE).href;
// The integrity pins the program to this very file. `begun` is what was fetched ahead of live.js.
const PROGRAM = { glue: new URL(__GLUE__, BASE).href, wasm: new URL(__WASM__, BASE), integrity: __WASM_INTEGRITY__, begun: null };
// Far enough ahead that a fresh widget is there when the reader is.
const AHEAD = '400px';
const INTENT = ['pointerenter', 'pointerdown', 'focusin'];
const PATIENCE_MS = 1000;
// Some systems tell of no release: a menu has it. And the click that it makes comes a little later on a screen that is touched.
const PRESS_MS = 5000;
const CLICK_MS = 300;
// Here, since they are wanted when nothing else arrives; the first language is for readers of all others.
const SENTENCES = {
  en: ['The interactive part could not be loaded.', 'Try again'],
  de: ['Der interaktive Teil konnte nicht geladen werden.', 'Noch einmal versuchen'],
};
// Around what `evidence snippet` prints, and what that has in the element.
const SNIPPET = '.evidence-snippet';
const BLOCKS = ':is(h1, h2, h3, h4, h5, h6, p, ul, table):not(:has(evidence-widget))';
const PROPERTIES = {
  src: 'src', integrity: 'integrity', article: 'article', headingLevel: 'heading-level', loading: 'loading', theme: 'theme',
};
// A change of one of these changes what is shown.
const SHOWN = ['src', 'integrity', 'heading-level', 'lang'];

// Those in the page, in the order they came.
const elements = new Set();

// A browser may remember that a script could not be fetched; under another address it asks again.
let tries = 0;
let live = null;
function bring() {
  const attempt = () => import(tries ? `${LIVE}?${tries}` : LIVE).catch((error) => {
    tries += 1;
    throw error;
  });
  // Beside live.js and not after it, which would be a round trip more. What fails here, live.js hears of.
  if (!live) {
    PROGRAM.begun = fetch(PROGRAM.wasm, { credentials: 'omit', integrity: PROGRAM.integrity });
    PROGRAM.begun.catch(() => {});
    import(PROGRAM.glue).catch(() => {});
  }
  // While a page is being left everything fails. By the second attempt it is gone, and says nothing.
  live ??= attempt().catch(() => new Promise((done) => setTimeout(done, PATIENCE_MS)).then(attempt)).catch((error) => {
    live = null;
    throw error;
  });
  return live;
}

// Where a message or the widget itself comes between the press and the release of a button, the press would meet something
// else. Both wait for this promise.
let release = null;
let released = () => {};
addEventListener('pointerdown', () => {
  release = new Promise((done) => {
    released = done;
    setTimeout(done, PRESS_MS);
  });
}, true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(released, CLICK_MS), true);

// What the element says of itself, what its prerendered root is in, what the page around it is in.
function languageOf(element) {
  let tag = element.lang || element.shadowRoot.querySelector('[data-language]')?.dataset.language;
  for (let node = element; node && !tag; node = node.getRootNode().host) tag = node.closest('[lang]')?.lang;
  const language = (tag ?? '').toLowerCase().split('-')[0];
  return Object.hasOwn(SENTENCES, language) ? language : 'en';
}

// Before what a link to a view says of this element, behind the page's own fragment.
function markOf(element) {
  return `~evidence.${[...elements].indexOf(element) + 1}=`;
}

// One line above the content, and one action where it can help. The line is there, empty, before there is something to
// say, and its text changes: only so is a change announced.
function say(element, sentence, label, action) {
  const root = element.shadowRoot;
  let line = root.querySelector('.evidence-message');
  if (!line) {
    line = document.createElement('div');
    line.className = 'evidence-message';
    line.setAttribute('role', 'status');
    root.prepend(line);
  }
  root.querySelector('.evidence-details')?.remove();
  line.lang = languageOf(element);
  line.textContent = sentence;
  if (!label) return line;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', action);
  line.append(' ', button);
  return line;
}

// Where nothing more can be said.
function apologize(element, again) {
  const [sentence, label] = SENTENCES[languageOf(element)];
  return say(element, sentence, label, again);
}

function report(element, cause, message) {
  console.warn(`${NAME}: ${cause}: ${message}`);
  element.dispatchEvent(new CustomEvent('evidence-error', { bubbles: true, composed: true, detail: { cause, message } }));
}

class EvidenceWidget extends HTMLElement {
  static version = __VERSION__;
  static observedAttributes = SHOWN;

  #isSetUp = false;
  #intent = null;
  #live = null;
  #loading = null;
  // Not even live.js is there.
  #isMissing = false;
  // Who presses a button that then goes keeps the focus.
  #isRetry = false;

  // Hash changes and paper concern all elements at once.
  static {
    addEventListener('hashchange', () => elements.forEach((element) => element.#follow()));
    // Paper has no address bar. The address of the article stands there by itself where it is known.
    addEventListener('beforeprint', () => elements.forEach((element) => {
      const here = element.shadowRoot?.querySelector('.here');
      if (here) here.textContent = location.href;
    }));
    for (const [property, attribute] of Object.entries(PROPERTIES)) {
      Object.defineProperty(this.prototype, property, {
        get() { return this.getAttribute(attribute) ?? ''; },
        set(value) { this.setAttribute(attribute, value); },
        enumerable: true,
        configurable: true,
      });
    }
  }

  // 'waiting', 'loading', 'ready', 'failed', or 'left': taken out of the page or let go.
  get state() {
    return this.#live?.state ?? (this.#loading ? 'loading' : this.#isMissing ? 'failed' : 'waiting');
  }

  connectedCallback() {
    elements.add(this);
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.connectedCallback(), { once: true });
      return;
    }
    // What a script had set before the element was defined hides the properties.
    for (const property of Object.keys(PROPERTIES)) {
      if (!Object.hasOwn(this, property)) continue;
      const value = this[property];
      delete this[property];
      this[property] = value;
    }
    if (!this.#isSetUp) this.#gather();
    this.#adopt();
    this.#isSetUp = true;
    // A move is not a new start; who comes back is as it was.
    if (this.#live) this.#live.comeBack();
    else this.#wait();
  }

  // So that `moveBefore` is no removal.
  connectedMoveCallback() {}

  disconnectedCallback() {
    // A page that moves an element takes it out and puts it in again at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || !this.#isSetUp) return;
    // What is in view is of the former bundle. It stays for as long as the new one may still come.
    if (name === 'src') this.#stage?.toggleAttribute('data-stale', true);
    // What is not shown yet will be shown as it is by then. A failed or a prerendered widget has something to replace.
    if (this.#live) this.#live.change();
    else if (this.#intent && this.#stage) this.#start();
  }

  // Where a CMS puts a paragraph around the element, the parser ends both at the first block in it, and what was to stand in
  // the element stands behind the paragraph. It is moved back in. Where the paragraph was to end, the parser has left an
  // empty one.
  #gather() {
    const paragraph = this.closest('p');
    if (!paragraph || this.querySelector(':scope > :not(br, template)')) return;
    const behind = [];
    for (let node = paragraph.nextSibling; node; node = node.nextSibling) behind.push(node);
    const count = behind.findIndex((node) => node.matches?.('p:empty')) + 1;
    const moved = count ? behind.slice(0, count) : behind;
    // All that stands in the block around a snippet is the snippet's. Without that block only a parser leaves a line break in
    // the element and none behind the paragraph.
    const isOurs = paragraph.closest(SNIPPET) || (count && this.textContent.includes('\n') && moved[0].matches?.(BLOCKS)
      && this === paragraph.lastChild && moved.every((node) => (node.matches ? node.matches(BLOCKS) : !node.data.trim())));
    if (isOurs) this.append(...moved);
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
    if (this.#intent || this.#loading) return;
    const loading = this.loading || (this.#stage ? 'interaction' : 'visible');
    const when = this.#asked ? 'eager' : loading;
    this.#intent = new AbortController();
    const { signal } = this.#intent;
    if (when === 'eager') {
      this.#start();
    } else if (when === 'visible') {
      const near = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#start();
      }, { rootMargin: AHEAD });
      near.observe(this);
      signal.addEventListener('abort', () => near.disconnect());
    } else {
      for (const intent of INTENT) this.addEventListener(intent, () => this.#start(), { signal, passive: true });
    }
  }

  get #stage() {
    return this.shadowRoot.querySelector('.evidence-stage');
  }

  // As nobody waits for it: what fails has been told.
  #start() {
    this.load().catch(() => {});
  }

  // Brings the program in; after a failure tries again. Resolves once it is at work.
  load() {
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

  async #bring() {
    if (!this.#live) {
      try {
        const { Live } = await bring();
        // Gone meanwhile; who comes back waits anew.
        if (!this.isConnected) return undefined;
        this.#isMissing = false;
        this.#live = new Live(this, { base: BASE, program: PROGRAM, languageOf, markOf, say, apologize, report, released: () => release, follow: () => this.#follow() });
      } catch (error) {
        await release;
        const line = apologize(this, () => {
          this.#isRetry = true;
          this.#start();
        });
        if (this.#isRetry) line.lastChild.focus();
        this.#isMissing = true;
        report(this, 'program', error.message);
        throw Object.assign(error, { name: 'program' });
      }
    }
    const isRetry = this.#isRetry;
    this.#isRetry = false;
    return isRetry ? this.#live.retry() : this.#live.load();
  }

  // Lets go of the program. What is shown stays and can be read; `load` brings the program back.
  destroy() {
    elements.delete(this);
    this.#intent?.abort();
    this.#intent = null;
    this.#live?.leave();
  }

  // What a link to a view of this element asks to be open and ticked, by id; along.js writes it behind the page's own
  // fragment, which is never changed from here.
  get #asked() {
    return location.hash.split(markOf(this))[1]?.split('~')[0].split(',');
  }

  #follow() {
    const asked = this.#asked;
    if (!asked) return;
    if (this.state === 'ready') this.#live.reopen(asked);
    else this.#start();
  }
}

const first = customElements.get(NAME);
if (first) {
  console.warn(`${NAME}: version ${first.version} is already on this page and stays; this is ${EvidenceWidget.version}.`);
} else {
  customElements.define(NAME, EvidenceWidget);
}
