// A widget at work: from its attributes to what the program shows, and on to the next. embed.js fetches this when a reader
// uses what needs the program.

import { begin, Failure, isMade, isTold, once, type Told } from './fetching.ts';
import { program, restart, type User, users } from './program.ts';
import { freeze, levelOf, rootOf, stageOf, thaw } from './stage.ts';
import type { EvidenceWidget } from './element.ts';
import type { AtWork, Embed, Glue, Language, LoadedBundle } from './types.ts';

// Slow is not failed: the sentence goes away when all has arrived.
const SLOW_MS = 15000;

// The fetches of bundles that the program will read when it is there.
const underWay = new Map<string, Promise<Response>>();

/** What the program shows or is about to show; by its number the program knows it. */
interface Shown {
  glue: Glue;
  number?: number;
}

export class Live implements User {
  state: EvidenceWidgetState = 'waiting';
  readonly #element: EvidenceWidget;
  readonly #embed: Embed;
  // The load that counts; what belongs to an earlier one is dropped.
  #run = 0;
  #current: Promise<void> | null = null;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #shown: Shown | null = null;
  #next: Shown | null = null;
  #atWork: AtWork | null = null;
  // Ends a load when the program ends, or when a newer load overtakes it.
  #stop: ((failure?: Failure) => void) | null = null;
  // Whether the focus is to go to the message, or on to the comparison where there is none.
  #isRetry = false;

  constructor(element: EvidenceWidget, embed: Embed) {
    this.#element = element;
    this.#embed = embed;
    rootOf(element).addEventListener('toggle', ({ target }) => {
      const details = target as HTMLDetailsElement;
      if (details.matches('.fact')) this.#tell('evidence-citation', { id: details.id, open: details.open });
    }, true);
  }

  /** The program, with the texts of what it shows. There once it is ready. */
  get atWork(): AtWork {
    if (!this.#atWork) throw new Failure('program', 'nothing is shown yet');
    return this.#atWork;
  }

  load(): Promise<void> {
    if (this.state === 'failed') restart();
    this.#current ??= this.#start();
    return this.#current;
  }

  /** At a reader's press. */
  retry(): Promise<void> {
    this.#isRetry = true;
    return this.load();
  }

  /** Attributes have changed, perhaps several: what they ask for takes the place of what is in view once it is complete. */
  change(): void {
    this.#run += 1;
    const run = this.#run;
    queueMicrotask(() => {
      if (run !== this.#run || this.state === 'left') return;
      this.#current = this.#start();
      this.#current.catch(() => {});
    });
  }

  comeBack(): void {
    if (this.state === 'left') this.load().catch(() => {});
  }

  /** What is shown stays, without a program behind it. */
  leave(): void {
    if (this.state === 'failed' && !this.#shown) return;
    this.#overtake();
    this.#current = null;
    this.#quiet();
    const stage = stageOf(this.#element);
    if (this.#shown && stage) stage.replaceWith(stage.cloneNode(true));
    freeze(this.#element);
    this.#release();
    this.state = 'left';
  }

  stop(failure: Failure): void {
    this.#shown = null;
    this.#next = null;
    if (this.#stop) this.#stop(failure);
    else this.#failed(failure);
  }

  #tell(event: string, detail: unknown): void {
    this.#element.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, detail }));
  }

  async #start(): Promise<void> {
    const run = this.#overtake();
    this.#quiet();
    this.state = 'loading';
    users.add(this);
    const ended = new Promise<never>((_, reject) => {
      this.#stop = reject;
    });
    this.#embed.say(this.#element, '');
    this.#slow = setTimeout(() => this.#explain(new Failure('slow')), SLOW_MS);
    try {
      await Promise.race([ended, this.#show(run)]);
    } catch (error) {
      if (run !== this.#run) return this.#current ?? undefined;
      this.#failed(isTold(error) ? error : new Failure('panic', (error as Error).message));
      throw error;
    }
    // Something newer is wanted by now, which says itself when it is there.
    return run === this.#run ? undefined : (this.#current ?? undefined);
  }

  async #show(run: number): Promise<void> {
    const { languageOf, stylesheet } = this.#embed;
    const root = rootOf(this.#element);
    const language = languageOf(this.#element);
    const [[glue, bundle], sheet] = await Promise.all([
      this.#fetch(language),
      root.querySelector('link[rel=stylesheet]') || root.adoptedStyleSheets.length ? null : once('style', () => stylesheet().catch((error) => {
        throw new Failure('program', error.message, 0);
      })),
    ]);
    // What is prerendered stays where it is; what stands in for the widget does not.
    if (!stageOf(this.#element)) await this.#embed.released();
    if (run !== this.#run) return;
    if (sheet) root.adoptedStyleSheets = [sheet];
    await this.#mount(glue, bundle, language);
    if (run === this.#run) this.#arrived({ glue, bundle, language });
  }

  // The program, and the bundle that it has read. The bundle is fetched beside the program and not after it.
  async #fetch(language: Language): Promise<[Glue, LoadedBundle]> {
    const { src, integrity, baseURI } = this.#element;
    const address = src && URL.canParse(src, baseURI) ? new URL(src, baseURI).href : '';
    const key = address + integrity;
    if (address && !isMade(key) && !underWay.has(key)) underWay.set(key, begin(address, integrity));
    const glue = await program(this.#embed.program);
    const load = () => {
      const begun = underWay.get(key);
      underWay.delete(key);
      return glue.load(address, integrity, language, begun);
    };
    return [glue, await once(key, load)];
  }

  #mount(glue: Glue, bundle: LoadedBundle, language: Language): Promise<void> {
    return new Promise((ready) => {
      const next: Shown = { glue };
      this.#next = next;
      const root = rootOf(this.#element);
      // A script has put it below the buttons, so the program does not know it.
      const form = root.querySelector('#embedding');
      try {
        next.number = glue.mount(root, bundle, levelOf(this.#element), language, () => {
          if (this.#shown === next) this.#settle();
          // A panic has come between.
          if (this.#next !== next) return;
          this.#next = null;
          const former = this.#shown;
          this.#shown = next;
          if (former) unmount(former);
          if (form && !form.isConnected) root.querySelector('#exports ul')?.after(form);
          ready();
        });
      } catch (error) {
        // A panic has been told already.
        if (!(error instanceof WebAssembly.RuntimeError)) this.#next = null;
        throw error;
      }
    });
  }

  #arrived(atWork: AtWork): void {
    this.#quiet();
    this.state = 'ready';
    this.#embed.say(this.#element, '');
    rootOf(this.#element).querySelector('slot')?.remove();
    this.#atWork = atWork;
    this.#settle();
    // The button that was pressed is gone: the focus goes on to what stands next.
    if (this.#isRetry) stageOf(this.#element)?.querySelector('summary')?.focus({ preventScroll: true });
    this.#isRetry = false;
    this.#tell('evidence-ready', { version: (this.#element.constructor as typeof EvidenceWidget).version });
    this.#embed.follow();
  }

  // What the program shows answers, also where it has put a new stage in the place of the one it found.
  #settle(): void {
    thaw(this.#element);
    const stage = stageOf(this.#element);
    stage?.removeAttribute('data-stale');
    stage?.removeAttribute('data-busy');
    stage?.toggleAttribute('data-ready', true);
  }

  // The reader keeps what is there, unless it shows another bundle than the page asks for.
  #failed(failure: Told): void {
    this.#quiet();
    this.#current = null;
    this.state = 'failed';
    // After a failed change what was there before is still at work.
    if (!this.#shown) {
      users.delete(this);
      // The control that has the focus goes, as a button that was pressed does.
      this.#isRetry ||= Boolean(rootOf(this.#element).activeElement?.closest('.program'));
      freeze(this.#element);
    }
    const stage = stageOf(this.#element);
    if (stage?.hasAttribute('data-stale')) {
      this.#release();
      stage.replaceWith(document.createElement('slot'));
    }
    this.#embed.report(this.#element, failure.name, failure.message);
    this.#explain(failure);
  }

  async #explain(failure: Told): Promise<void> {
    const run = this.#run;
    const again = () => void this.retry().catch(() => {});
    const failures = await this.#embed.load<typeof import('./failures.ts')>(__FAILURES__).catch(() => null);
    await this.#embed.released();
    if (run !== this.#run) return;
    if (failures) failures.explain(failure, this.#element, this.#embed, again);
    else this.#embed.apologize(this.#element, again);
    if (this.#isRetry) this.#focusMessage();
    this.#isRetry = false;
  }

  #focusMessage(): void {
    const root = rootOf(this.#element);
    const line = root.querySelector<HTMLElement>('.evidence-message')!;
    const button = line.querySelector('button');
    if (!button) line.tabIndex = -1;
    (button ?? line).focus({ preventScroll: true });
  }

  // What is under way counts no more, and ends.
  #overtake(): number {
    this.#run += 1;
    this.#stop?.();
    return this.#run;
  }

  // Nothing is under way any more.
  #quiet(): void {
    clearTimeout(this.#slow);
    this.#stop = null;
    if (this.#next) unmount(this.#next);
    this.#next = null;
  }

  #release(): void {
    users.delete(this);
    if (this.#shown) unmount(this.#shown);
    this.#shown = null;
  }
}

function unmount({ glue, number }: Shown): void {
  if (number !== undefined) glue.unmount(number);
}
