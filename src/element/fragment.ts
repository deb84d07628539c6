// The comparison as HTML, which stands beside its bundle: data/x.json is data/x.en.html.

/** The address of the HTML for a bundle in a language. Throws for a bundle whose file is not named `.json`. */
export function fragmentOf(bundle: URL, language: string): URL {
  if (!bundle.pathname.endsWith('.json')) throw new Error(`${bundle} has no HTML beside it`);
  const fragment = new URL(bundle);
  fragment.pathname = bundle.pathname.replace(/json$/, `${language}.html`);
  return fragment;
}

const fragments = new Map<string, Promise<Document>>();

/** A fragment, fetched once for all elements of the page. A failed one is fetched again the next time. */
export function getFragment({ href }: URL): Promise<Document> {
  let fragment = fragments.get(href);
  if (!fragment) {
    fragment = fetchDocument(href);
    fragment.catch(() => fragments.delete(href));
    fragments.set(href, fragment);
  }
  return fragment;
}

// As a document: a page with Trusted Types refuses every other way from text to elements.
function fetchDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(`${address} answered ${request.status}`));
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : fail());
    request.onerror = fail;
    request.open('GET', address);
    request.responseType = 'document';
    request.send();
  });
}
