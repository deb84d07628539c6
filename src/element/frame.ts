// On a page around a frame with a comparison: gives the frame the height that it asks for (framed.ts).

const FRAMES = 'iframe[data-evidence]';
const TYPE = 'evidence-height';
// Nothing is that high: a frame cannot make the page endless.
const MOST = 100_000;

// A frame in a sandbox has no origin of its own.
function originOf(frame: HTMLIFrameElement): string {
  const isAlone = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return isAlone ? 'null' : new URL(frame.src, document.baseURI).origin;
}

addEventListener('message', ({ data, origin, source }) => {
  const height = data?.type === TYPE ? Number(data.height) : NaN;
  if (!(height > 0 && height < MOST)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES)) {
    if (frame.contentWindow === source && originOf(frame) === origin) frame.height = String(height);
  }
});

// A frame that was there before this script has told it already.
for (const frame of document.querySelectorAll<HTMLIFrameElement>(FRAMES)) frame.contentWindow?.postMessage({ type: TYPE }, '*');

export {};
