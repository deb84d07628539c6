// The element for TypeScript. A global declaration, since the script exports nothing: name this file in `types` or `files`
// of tsconfig.json. docs/interface.md has the words.

type EvidenceWidgetState = 'waiting' | 'loading' | 'ready' | 'failed' | 'left';

type EvidenceErrorCause =
  | 'source'
  | 'missing'
  | 'bundle'
  | 'truncated'
  | 'malformed'
  | 'type'
  | 'integrity'
  | 'large'
  | 'newer'
  | 'refused'
  | 'program'
  | 'mixed'
  | 'blocked'
  | 'panic'
  | 'export';

interface EvidenceWidgetEventMap {
  /** The program is at work, at first, after a change, or when the element has come back. */
  'evidence-ready': CustomEvent<{ version: string }>;
  /** It could not, or it stopped; with `export` nothing could be copied or saved, and the widget goes on. */
  'evidence-error': CustomEvent<{ cause: EvidenceErrorCause; message: string }>;
  /** The passages behind a value have been opened or closed. */
  'evidence-citation': CustomEvent<{ id: string; open: boolean }>;
}

// An interface and no class: no name for the class is in the page.
interface EvidenceWidgetElement extends HTMLElement {
  /** The bundle's address, relative to the page. Empty where the attribute is missing, as all of these. */
  src: string;
  /** The bundle must be the file of this digest. */
  integrity: string;
  /** The article's address, `https:`; offered when something fails. */
  article: string;
  /** The level of the widget's title, 2 to 6; read as a string. */
  get headingLevel(): string;
  set headingLevel(level: string | number);
  /** When the program is fetched: `interaction`, `visible` or `eager`. Any other word counts as `interaction`. */
  loading: string;
  /** `light` or `dark`; with anything else the page's own `color-scheme` holds. */
  theme: string;
  /** `compact`: the answers and the picture, and a link that shows the rest. With anything else all is shown. */
  layout: string;
  readonly state: EvidenceWidgetState;
  /** Brings the program in; fulfilled when the widget is ready, rejected when it fails. Not before it is in the page. */
  load(): Promise<void>;
  /** Lets go of the program. What is shown stays; `load` brings the program back. */
  destroy(): void;
}

interface EvidenceWidgetElementConstructor {
  new (): EvidenceWidgetElement;
  readonly prototype: EvidenceWidgetElement;
  /** Of the script that has defined the element. */
  readonly version: string;
}

interface HTMLElementTagNameMap {
  'evidence-widget': EvidenceWidgetElement;
}

interface CustomElementRegistry {
  get(name: 'evidence-widget'): EvidenceWidgetElementConstructor | undefined;
  whenDefined(name: 'evidence-widget'): Promise<EvidenceWidgetElementConstructor>;
}

// The events bubble out of the element and out of shadow roots.
interface HTMLElementEventMap extends EvidenceWidgetEventMap {}
interface DocumentEventMap extends EvidenceWidgetEventMap {}
interface WindowEventMap extends EvidenceWidgetEventMap {}
