// Which scripts the page may start, under `require-trusted-types-for 'script'`.

const OWN = ["workbench-rules_loader.js", "workbench-offline.js"];

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown };
  }
}

/** Lets the page start its own worker, and nothing else. */
export function allowOwnScripts(): void {
  window.trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (OWN.includes(url)) return url;
      throw new TypeError(`${url} is no script of the workbench`);
    },
  });
}
