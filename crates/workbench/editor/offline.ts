// A service worker that keeps the workbench's files, so that the page opens without a network. A newer file from the server
// comes first.

const CACHE = "evidence-workbench";
const FILES = [
  "workbench.html",
  "workbench.css",
  "workbench.js",
  "workbench_bg.wasm",
  "workbench-editor.js",
  "workbench-rules.js",
  "workbench-rules_bg.wasm",
  "workbench-rules_loader.js",
  "icon.svg",
  "manifest.json",
];

/** What the library of the DOM does not describe. */
interface Waiting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

self.addEventListener("install", (event) => {
  (event as Waiting).waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as Fetching;
  const { origin, pathname } = new URL(request.url);
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  if (request.method === "GET" && origin === location.origin && FILES.includes(name)) {
    respondWith.call(event, newest(request, name));
  }
});

async function newest(request: Request, name: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    // Asks whether there is a newer one: files of two builds do not fit each other.
    const response = await fetch(request, { cache: "no-cache" });
    if (response.ok) {
      await cache.put(name, response.clone());
      return response;
    }
  } catch {
    // There is no network.
  }
  return (await cache.match(name)) ?? Response.error();
}

export {};
