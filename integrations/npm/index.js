/** Defines <evidence-widget> with the files of this package, which stand on your site at `base`. */
export async function define(base) {
  // On a server there is no element to define.
  if (typeof customElements === 'undefined') return undefined;
  const folder = new URL(String(base).replace(/\/?$/, '/'), document.baseURI);
  const script = new URL('embed.js', folder).href;
  try {
    // A bundler must not follow this: the scripts find each other by their addresses.
    await import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ script);
  } catch (cause) {
    const help = 'copy the files of the package there: npx evidence-widget copy FOLDER';
    throw new Error(`evidence-widget: ${script} could not be loaded; ${help}`, { cause });
  }
  return customElements.get('evidence-widget');
}
