/// <reference path="./evidence-widget.d.ts" />

/**
 * Defines `<evidence-widget>` with the files of this package, which stand on your site at `base`: an address, relative to the
 * page. Copy them there with `npx evidence-widget copy FOLDER`.
 *
 * Resolves to the element's class, of which a page may have one version only; on a server to nothing. Rejects where the files
 * are not at `base`, or a policy forbids them.
 */
export function define(base: string | URL): Promise<EvidenceWidgetElementConstructor | undefined>;
