// What every page does for an element in a paragraph.

import type { Desk } from './types.ts';

/** Brings together what a CMS has torn apart, where there is such. Few pages fetch that script. */
export function gather({ element, report }: Desk): void {
  const paragraph = element.closest('p');
  if (!paragraph) return;
  const gathering: Promise<typeof import('./gathering.ts')> = import(new URL(__GATHERING__, import.meta.url).href);
  gathering.then(({ gather }) => gather(element, paragraph)).catch((error) => report(element, 'program', error.message));
}
