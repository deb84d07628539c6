// <evidence-editor>: CodeMirror for a bundle, in a shadow root, so that its styles need no <style>.

import { isolateHistory } from "@codemirror/commands";
import { json, jsonLanguage } from "@codemirror/lang-json";
import { type Diagnostic, lintGutter, setDiagnostics } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { basicSetup } from "codemirror";

import { changed } from "./changed.ts";
import { complete, hint } from "./schema.ts";
import { look } from "./look.ts";

/** A finding, with its place from 1; the column is counted in characters. */
interface Mark {
  line: number;
  column: number;
  severity: "error" | "warning";
  code: string;
  message: string;
}

/** Milliseconds after which the hint follows the cursor. */
const PAUSE = 200;

class EvidenceEditor extends HTMLElement {
  #view?: EditorView;
  #hint = document.createElement("p");
  #waiting = 0;

  connectedCallback(): void {
    if (this.#view) return;
    const root = this.attachShadow({ mode: "open" });
    this.#hint.className = "hint";
    this.#hint.setAttribute("part", "hint");
    this.#hint.textContent = " ";
    this.#view = new EditorView({
      root,
      parent: root,
      extensions: [
        basicSetup,
        json(),
        jsonLanguage.data.of({ autocomplete: complete }),
        lintGutter(),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": this.getAttribute("label") ?? "", tabindex: "0" }),
        EditorView.updateListener.of(({ docChanged, selectionSet }) => {
          if (docChanged) this.dispatchEvent(new Event("edit"));
          if (docChanged || selectionSet) this.#followCursor();
        }),
      ],
    });
    root.append(this.#hint);
  }

  /** The whole text. Setting it changes only what differs, in one step that can be undone. */
  get value(): string {
    return this.#view?.state.doc.toString() ?? "";
  }

  set value(text: string) {
    const view = this.#view;
    const changes = changed(this.value, text);
    // A step of its own, also right after another.
    if (view && changes) view.dispatch({ changes, annotations: isolateHistory.of("full") });
  }

  /** Draws findings in the margin and under the text. */
  mark(marks: Mark[]): void {
    const view = this.#view;
    if (!view) return;
    const { doc } = view.state;
    const diagnostics = marks.map(({ line, column, severity, code, message }): Diagnostic => {
      const from = offset(doc, line, column);
      const { to } = doc.lineAt(from);
      const word = /^("(?:[^"\\]|\\.)*"?|[\w.+-]+|.)?/.exec(doc.sliceString(from, to))?.[0] ?? "";
      return { from, to: from + word.length, severity, source: code, message };
    });
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }

  /** Puts the cursor at a place, from 1, into the middle of the editor, and the focus there. */
  goTo(line: number, column: number): void {
    const view = this.#view;
    if (!view) return;
    const anchor = offset(view.state.doc, line, column);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    view.focus();
  }

  override focus(): void {
    this.#view?.focus();
  }

  #followCursor(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(async () => {
      if (!this.#view) return;
      const { doc, selection } = this.#view.state;
      this.#hint.textContent = (await hint(doc, selection.main.head)) || " ";
    }, PAUSE);
  }
}

/** The place of a column that is counted in characters, as CodeMirror counts. */
function offset(doc: Text, line: number, column: number): number {
  const { from, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return from + [...text].slice(0, column - 1).join("").length;
}

export function define(): void {
  customElements.define("evidence-editor", EvidenceEditor);
}
