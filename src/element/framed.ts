// On a page that shows nothing but a comparison: tells the page around its frame how high it is (frame.ts).

const root = document.documentElement;

function tell(): void {
  // Whoever frames the page may know its height. Nothing else is said.
  parent.postMessage({ type: 'evidence-height', height: Math.ceil(root.getBoundingClientRect().height) }, '*');
}

if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  // The page around it may have come later.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.type === 'evidence-height') tell();
  });
}

export {};
