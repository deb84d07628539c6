// A widget at work: from its attributes to what it shows, and on to the next. embed.js brings this in for who uses it.

import { getBundle, refusal } from './bundle.js';
import { Failure, getText, load, once } from './fetching.js';
import { program, restart, users } from './program.js';

const ALONG = __ALONG__;
const FAILURES = __FAILURES__;
// Slow is not failed: the sentence goes away when all has arrived.
const SLOW_MS = 15000;
// For each language but English its catalogue, and the integrity of that.
const CATALOGUES = __CATALOGUES__;

// What is copied; the other forms are saved.
const COPIED = ['txt', 'link'];

// A browser may let a page copy only at the press itself; it takes a promise of what is still to be made.
async function copy(made) {
  const text = made.then((made) => new Blob([made], { type: 'text/plain' }));
  text.catch(() => {});
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
}

// For a root that links no stylesheet; one sheet serves all of them.
async function getSheet(base) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await getText(new URL(__STYLE__, base), 'program', __STYLE_INTEGRITY__));
  return sheet;
}

export class Live {
  state = 'waiting';
  #element;
  #embed;
  // The load that counts; what belongs to an earlier one is dropped.
  #run = 0;
  #current = null;
  #slow = 0;
  // What the program shows here, and what it is about to show: `{ glue, number }`.
  #shown = null;
  #next = null;
  // Ends a load when the program ends.
  #stop = null;
  #isRetry = false;
  // The bundle and the catalogue of what is shown.
  #texts = [];

  constructor(element, embed) {
    this.#element = element;
    this.#embed = embed;
    this.#root.addEventListener('toggle', ({ target }) => {
      if (target.matches('.fact')) this.#tell('evidence-citation', { id: target.id, open: target.open });
    }, true);
    this.#root.addEventListener('click', ({ target }) => {
      const button = target.closest('[data-ready] #along button');
      if (button) this.#take(button.value);
    });
  }

  get #root() {
    return this.#element.shadowRoot;
  }

  get #stage() {
    return this.#root.querySelector('.evidence-stage');
  }

  #tell(event, detail) {
    this.#element.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
  }

  load() {
    if (this.state === 'failed') restart();
    this.#current ??= this.#start();
    return this.#current;
  }

  // At a reader's press.
  retry() {
    this.#isRetry = true;
    return this.load();
  }

  // Attributes have changed, perhaps several: what they ask for takes the place of what is in view once it is complete.
  change() {
    this.#run += 1;
    const run = this.#run;
    queueMicrotask(() => {
      if (run !== this.#run || this.state === 'left') return;
      this.#current = this.#start();
      this.#current.catch(() => {});
    });
  }

  comeBack() {
    if (this.state === 'left') this.load().catch(() => {});
  }

  // What is shown stays, without a program behind it.
  leave() {
    if (this.state === 'failed' && !this.#shown) return;
    this.#overtake();
    this.#current = null;
    this.#quiet();
    const stage = this.#stage;
    if (this.#shown && stage) {
      const copy = stage.cloneNode(true);
      copy.removeAttribute('data-ready');
      stage.replaceWith(copy);
    }
    this.#release();
    this.state = 'left';
  }

  // Called for all that use the program when it ends.
  stop(failure) {
    this.#shown = null;
    this.#next = null;
    if (this.#stop) this.#stop(failure);
    else this.#failed(failure);
  }

  async #start() {
    const run = this.#overtake();
    this.#quiet();
    this.state = 'loading';
    users.add(this);
    const ended = new Promise((_, reject) => {
      this.#stop = reject;
    });
    this.#embed.say(this.#element, '');
    this.#slow = setTimeout(() => this.#explain(new Failure('slow')), SLOW_MS);
    try {
      await Promise.race([ended, this.#show(run)]);
    } catch (error) {
      if (run !== this.#run) return this.#current;
      this.#failed(error instanceof Failure ? error : new Failure('panic', error.message));
      throw error;
    }
    // Something newer is wanted by now, which says itself when it is there.
    return run === this.#run ? undefined : this.#current;
  }

  async #show(run) {
    const address = this.#address();
    const { base, languageOf } = this.#embed;
    const { integrity } = this.#element;
    const catalogue = CATALOGUES[languageOf(this.#element)];
    const [glue, text, words, sheet] = await Promise.all([
      program(this.#embed.program),
      once(address + integrity, () => getBundle(address, integrity)),
      catalogue && once(catalogue[0], () => getText(new URL(catalogue[0], base), 'program', catalogue[1])),
      this.#root.querySelector('link[rel=stylesheet]') ? null : once('style', () => getSheet(base)),
    ]);
    // What is prerendered stays where it is; what stands in for the widget does not.
    if (!this.#stage) await this.#embed.released();
    if (run !== this.#run) return;
    if (sheet) this.#root.adoptedStyleSheets = [sheet];
    await this.#mount(glue, text, words);
    if (run === this.#run) this.#arrived(text, words);
  }

  #address() {
    const { src } = this.#element;
    if (!src) throw new Failure('source', 'the attribute src is missing');
    try {
      return new URL(src, this.#element.baseURI).href;
    } catch {
      throw new Failure('source', `src is no address: ${src}`);
    }
  }

  #mount(glue, text, words) {
    const level = Number(this.#element.headingLevel) || 2;
    return new Promise((ready) => {
      const next = { glue };
      this.#next = next;
      try {
        next.number = glue.mount(this.#root, text, level, words, () => {
          if (this.#shown === next) this.#settle();
          // A panic has come between.
          if (this.#next !== next) return;
          this.#next = null;
          const former = this.#shown;
          this.#shown = next;
          former?.glue.unmount(former.number);
          ready();
        });
      } catch (error) {
        // A panic, which has been told.
        if (error instanceof WebAssembly.RuntimeError) throw error;
        // A refusal comes as an error of its own and has touched nothing: the reader's focus stays where it is.
        this.#next = null;
        throw new Failure(refusal(error.message), error.message);
      }
    });
  }

  #arrived(text, words) {
    this.#quiet();
    this.state = 'ready';
    this.#embed.say(this.#element, '');
    this.#root.querySelector('slot')?.remove();
    this.#texts = [text, words];
    this.#settle();
    // The button that was pressed is gone: the focus goes on to what stands next.
    if (this.#isRetry) this.#stage.querySelector('summary')?.focus({ preventScroll: true });
    this.#isRetry = false;
    this.#tell('evidence-ready', { version: this.#element.constructor.version });
    this.#embed.follow();
  }

  // What the program shows answers, also where it has put a new stage in the place of the one it found.
  #settle() {
    this.#stage.removeAttribute('data-stale');
    this.#stage.toggleAttribute('data-ready', true);
  }

  // The reader keeps what is there, unless it shows another bundle than the page asks for.
  #failed(failure) {
    this.#quiet();
    this.#current = null;
    this.state = 'failed';
    // After a failed change what was there before is still at work.
    if (!this.#shown) users.delete(this);
    const isPanic = failure.name === 'panic';
    const stage = this.#stage;
    if (isPanic) stage?.removeAttribute('data-ready');
    if (stage?.hasAttribute('data-stale')) {
      this.#release();
      stage.replaceWith(document.createElement('slot'));
    }
    this.#embed.report(this.#element, failure.name, failure.message);
    this.#explain(failure);
  }

  async #explain(failure) {
    const run = this.#run;
    const element = this.#element;
    const again = () => this.retry().catch(() => {});
    // Only who meets a failure fetches the sentences for it.
    const failures = await load(new URL(FAILURES, this.#embed.base).href).catch(() => null);
    await this.#embed.released();
    if (run !== this.#run) return;
    if (failures) failures.explain(failure, element, this.#embed, again);
    else this.#embed.apologize(element, again);
    if (this.#isRetry) this.#root.querySelector('.evidence-message button')?.focus();
    this.#isRetry = false;
  }

  // What is under way counts no more, and ends.
  #overtake() {
    this.#run += 1;
    this.#stop?.();
    return this.#run;
  }

  // Nothing is under way any more.
  #quiet() {
    clearTimeout(this.#slow);
    this.#stop = null;
    if (this.#next) this.#next.glue.unmount(this.#next.number);
    this.#next = null;
  }

  #release() {
    users.delete(this);
    this.#shown?.glue.unmount(this.#shown.number);
    this.#shown = null;
  }

  async reopen(asked) {
    const along = await load(new URL(ALONG, this.#embed.base).href).catch((error) => this.#missed(error));
    await along?.reopen(this.#element, asked);
  }

  #missed(error) {
    this.#embed.report(this.#element, 'along', error.message);
  }

  // What hands out a reader's copy is fetched at the press of a button for it, and says beside the buttons what came of it.
  async #take(kind) {
    if (kind === 'print') return print();
    const taken = this.#root.getElementById('taken');
    // What is said a second time is announced only if it was gone in between.
    taken.textContent = '';
    const element = this.#element;
    const along = load(new URL(ALONG, this.#embed.base).href);
    const made = along.then(({ make }) => make(kind, this.#shown.glue, ...this.#texts, element, this.#embed.markOf(element)));
    const copied = COPIED.includes(kind) ? copy(made).then(() => true, () => false) : undefined;
    try {
      const [{ handOut }, form] = await Promise.all([along, made]);
      return handOut(kind, form, await copied, element, taken);
    } catch (error) {
      taken.textContent = taken.dataset.forms.split('|')[0];
      return this.#missed(error);
    }
  }
}
