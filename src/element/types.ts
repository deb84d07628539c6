// What the parts of the element hand to each other. embed.js and the scripts that it fetches are separate files.

import type { EvidenceWidget } from './element.ts';

export type Language = 'en' | 'de';

/** The program's files, and the fetch of the wasm file where that is under way. */
export interface ProgramFiles {
  glue: string;
  wasm: URL;
  integrity: string;
  begun: Promise<Response> | null;
}

/** The stylesheet of this build, which may be fetched already. */
export interface Style {
  address: string;
  fetched(): Promise<Response>;
}

/** What embed.js offers the scripts that it fetches. */
export interface Embed {
  base: URL;
  program: ProgramFiles;
  languageOf(element: EvidenceWidget): Language;
  /** What a link to a view puts before what it says of this element. */
  markOf(element: EvidenceWidget): string;
  /** Says one sentence above the comparison, with one action. */
  say(element: EvidenceWidget, sentence: string, label?: string, action?: () => void): HTMLElement;
  apologize(element: EvidenceWidget, again: () => void): HTMLElement;
  report(element: EvidenceWidget, cause: string, message: string): void;
  /** Fetches another script of this build. */
  load<T>(file: string): Promise<T>;
  stylesheet(): Promise<CSSStyleSheet>;
  /** Waits until the pointer is up: what comes between the press and the release of a button would take the click. */
  released(): Promise<void> | null;
  follow(): void;
}

/** What wasm-bindgen's script exports. */
export interface Glue {
  default(init: { module_or_path: Promise<Response> }): Promise<unknown>;
  on_panic(callback: (message: string) => void): void;
  /** Rejects with an error that has the sentence for readers (fetching.ts, Told). */
  load(address: string, integrity: string, language: string, begun: Promise<Response> | undefined): Promise<LoadedBundle>;
  mount(root: ShadowRoot, bundle: LoadedBundle, level: number, language: string, ready: () => void): number;
  unmount(number: number): void;
  make_export(form: string, bundle: LoadedBundle, language: string, page: string | undefined, shown: string[]): string;
}

/** A bundle in the memory of the program. */
export interface LoadedBundle {
  free(): void;
}

/** A widget that the program shows: by which program, what, and in which language. */
export interface AtWork {
  glue: Glue;
  bundle: LoadedBundle;
  language: Language;
}

/** What embed.js offers reading.js. */
export interface Desk {
  element: EvidenceWidget;
  /** The script that makes what a reader copies, saves or shares. */
  exporting(): Promise<typeof import('./exporting.ts')>;
  markOf: Embed['markOf'];
  /** Brings the program in. */
  program(): Promise<AtWork>;
  report: Embed['report'];
}
