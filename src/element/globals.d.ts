// Names and digests of the files of one build. `cargo xtask assemble` fills them in.

declare const __VERSION__: string;
declare const __LIVE__: string;
declare const __READING__: string;
declare const __GATHERING__: string;
declare const __SHOWING__: string;
declare const __EXPORTING__: string;
declare const __FAILURES__: string;
// What the scripts say, by language, from locales/.
declare const __APOLOGY__: Record<import('./types.ts').Language, [sentence: string, again: string]>;
declare const __FAILED__: Record<import('./types.ts').Language, Record<string, string>>;
declare const __EMBEDDING__: Record<string, string>;
declare const __RESULTS__: Record<string, Record<string, string>>;
declare const __UNDONE__: Record<string, string>;
declare const __GLUE__: string;
declare const __WASM__: string;
declare const __WASM_INTEGRITY__: string;
declare const __STYLE__: string;
declare const __STYLE_INTEGRITY__: string;
