// What is shown in an element's shadow root, by the markup that Rust and this script agree on.

/** The root, which is there once the element has been in a page. */
export const rootOf = (element: HTMLElement): ShadowRoot => element.shadowRoot!;

/** The comparison. Where there is none yet, the root has a slot in its place. */
export const stageOf = (element: HTMLElement): HTMLElement | null => rootOf(element).querySelector('.evidence-stage');

/** Hides the controls that need the program: there will be none behind them. What is shown can still be read. */
export function freeze(element: HTMLElement): void {
  const stage = stageOf(element);
  stage?.removeAttribute('data-ready');
  stage?.removeAttribute('data-busy');
  stage?.toggleAttribute('data-still', true);
}

/** Shows them again. */
export function thaw(element: HTMLElement): void {
  stageOf(element)?.removeAttribute('data-still');
}

/** The level of the comparison's title, 2 to 6. */
export const levelOf = (element: { headingLevel: string }): number => Math.min(6, Math.max(2, Number(element.headingLevel) || 2));

/** The language of the comparison's words. */
export const shownLanguage = (element: HTMLElement): string => rootOf(element).querySelector<HTMLElement>('.widget')!.lang;
