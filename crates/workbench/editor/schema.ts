// Completion and hints, from the schema of bundles.

import { type Completion, type CompletionContext, type CompletionResult, snippet } from "@codemirror/autocomplete";
import type { Text } from "@codemirror/state";
import {
  type CompletionItem,
  getLanguageService,
  InsertTextFormat,
  type JSONSchema,
  type MarkupContent,
  TextDocument,
} from "vscode-json-languageservice";

import schema from "../../../data/bundle.schema.json";

const NAME = "bundle.schema.json";
/** Characters above which a text is read for completion only when an editor asks (Ctrl+Space), so that no key waits. */
const LARGE = 300_000;

const service = getLanguageService({});
service.configure({ validate: false, schemas: [{ uri: NAME, fileMatch: ["*"], schema: plain(schema) as JSONSchema }] });

/** The schema with `$ref` in the place of an `allOf` with one element, through which the service does not look for types. */
function plain(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== "object" || part === null) return part;
  const { allOf, ...members } = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plain(value)]));
  const [one, ...more] = Array.isArray(allOf) ? allOf : [];
  return more.length === 0 ? { ...members, ...one } : { ...members, allOf };
}

function read(text: Text) {
  const document = TextDocument.create("bundle.json", "json", 1, text.toString());
  return { document, json: service.parseJSONDocument(document) };
}

/** What can stand at the cursor. */
export async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const { doc } = context.state;
  if (!context.explicit && (doc.length > LARGE || !context.matchBefore(/["\w$-]+/))) return null;
  const { document, json } = read(doc);
  const list = await service.doComplete(document, document.positionAt(context.pos), json);
  const range = list?.items.map(({ textEdit }) => textEdit && "range" in textEdit && textEdit.range).find(Boolean);
  if (!list || !range) return null;
  return {
    from: document.offsetAt(range.start),
    to: Math.max(document.offsetAt(range.end), context.pos),
    options: list.items.map(option),
  };
}

function option(item: CompletionItem): Completion {
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  const info = described(item.documentation);
  return {
    label: item.filterText ?? item.label,
    displayLabel: item.label,
    ...(info && { info }),
    // `$1` is `${1}` there.
    apply: item.insertTextFormat === InsertTextFormat.Snippet ? snippet(text.replace(/\$(\d)/g, "${$1}")) : text,
  };
}

/** What the schema says of the place, in one line. */
export async function hint(doc: Text, at: number): Promise<string> {
  if (doc.length > LARGE) return "";
  const { document, json } = read(doc);
  const hover = await service.doHover(document, document.positionAt(at), json);
  const contents = hover?.contents;
  const texts = Array.isArray(contents) ? contents : [contents];
  return texts.map((text) => (typeof text === "string" ? text : text?.value ?? "")).join(" ").replace(/\\(.)/g, "$1").trim();
}

function described(documentation: string | MarkupContent | undefined): string {
  return typeof documentation === "string" ? documentation : documentation?.value ?? "";
}
