// Brings together what a CMS has torn apart: an element in a paragraph.

// The block that `evidence snippet` prints around the element, and what it prints in the element.
const SNIPPET = '.evidence-snippet';
const BLOCKS = ':is(h1, h2, h3, h4, h5, h6, p, ul, table):not(:has(evidence-widget))';

/**
 * Moves back what a paragraph has put out of the element. Where a CMS puts a paragraph around the element, the parser ends
 * both at the first block in it, and what was to stand in the element stands behind the paragraph. Where the paragraph was
 * to end, the parser leaves an empty one.
 */
export function gather(element: HTMLElement, paragraph: HTMLElement): void {
  if (element.querySelector(':scope > :not(br, template)')) return;
  const behind: ChildNode[] = [];
  for (let node = paragraph.nextSibling; node; node = node.nextSibling) behind.push(node);
  const is = (node: Node | undefined, selector: string) => node instanceof Element && node.matches(selector);
  const count = behind.findIndex((node) => is(node, 'p:empty')) + 1;
  const moved = count ? behind.slice(0, count) : behind;
  // All that stands in the block around a snippet is the snippet's. Without that block only a parser leaves a line break in
  // the element and none behind the paragraph.
  const isOurs = paragraph.closest(SNIPPET) || (count && element.textContent!.includes('\n') && is(moved[0], BLOCKS)
    && element === paragraph.lastChild
    && moved.every((node) => is(node, BLOCKS) || !(node instanceof Element || node.textContent!.trim())));
  if (isOurs) element.append(...moved);
}
