// How the editor looks, in light and dark. The colours are those of the page: workbench.css.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--name)" },
  { tag: tags.string, color: "var(--string)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--number)" },
]);

const theme = EditorView.theme({
  "&": { backgroundColor: "Canvas", color: "CanvasText", fontSize: "0.875rem", height: "var(--height)", border: "1px solid var(--line)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, Menlo, Consolas, monospace", lineHeight: "1.5" },
  ".cm-content": { caretColor: "CanvasText" },
  ".cm-cursor": { borderLeftColor: "CanvasText" },
  ".cm-gutters": { backgroundColor: "var(--side)", color: "var(--quiet)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "transparent" },
  ".cm-activeLineGutter": { backgroundColor: "var(--line)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--selection)",
  },
  ".cm-tooltip, .cm-panels": { backgroundColor: "var(--side)", color: "CanvasText", border: "1px solid var(--line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent)", color: "Canvas" },
  // CodeMirror's own marks are images in `data:`, which the page's policy refuses.
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--error)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warning)" },
  ".cm-lint-marker": { fontWeight: "bold", lineHeight: "1", textAlign: "center" },
  ".cm-lint-marker-error": { content: "normal", color: "var(--error)" },
  ".cm-lint-marker-error::before": { content: "'×'" },
  ".cm-lint-marker-warning": { content: "normal", color: "var(--warning)" },
  ".cm-lint-marker-warning::before": { content: "'!'" },
  ".cm-foldPlaceholder": { background: "var(--side)", color: "CanvasText", border: "1px solid var(--line)" },
});

export const look = [theme, syntaxHighlighting(colours)];
