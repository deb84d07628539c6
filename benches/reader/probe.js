// How the bench measures in a page: the same for the widget and for what it is compared with.

const blobs = new Map();

// A bundle's address in the page's own memory: what is measured fetches nothing from the network.
async function stored(trials) {
  if (!blobs.has(trials)) {
    const text = await (await fetch(`bundles/${trials}`)).text();
    blobs.set(trials, URL.createObjectURL(new Blob([text], { type: 'application/json' })));
  }
  return blobs.get(trials);
}

// Milliseconds from the start of a frame, in which `act` begins, to the end of the frame that shows what it brings. `act`
// is handed a function to call when all is in the page, and one to call when nothing will be.
function toPaint(act) {
  return new Promise((resolve, reject) => {
    const channel = new MessageChannel();
    requestAnimationFrame(() => {
      const from = performance.now();
      let isFrame = true;
      let isThere = false;
      channel.port1.onmessage = () => {
        isFrame = false;
        if (isThere) resolve(performance.now() - from);
      };
      // Comes when this frame has been painted.
      channel.port2.postMessage(null);
      act(() => {
        isThere = true;
        if (!isFrame) requestAnimationFrame(() => channel.port2.postMessage(null));
      }, reject);
    });
  });
}

const resting = () => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done, 50))));

const stage = {
  element: null,

  get root() {
    return this.element.shadowRoot;
  },

  // A new element with a bundle of so many trials, fresh.
  async mount(tag, stylesheet, trials) {
    const src = await stored(trials);
    this.element?.remove();
    await resting();
    return toPaint((there, failed) => {
      this.element = document.createElement(tag);
      Object.entries({ src, stylesheet, loading: 'eager' }).forEach(([name, value]) => this.element.setAttribute(name, value));
      this.element.addEventListener('evidence-ready', there, { once: true });
      this.element.addEventListener('evidence-error', ({ detail }) => failed(detail.message), { once: true });
      document.body.append(this.element);
    });
  },

  // Ticks or unticks a box, up to the announcement that comes with the change.
  async tick(selector) {
    await resting();
    const announcement = this.root.querySelector('.widget > [role=status]');
    return toPaint((there) => {
      const seen = new MutationObserver(() => {
        seen.disconnect();
        there();
      });
      seen.observe(announcement, { childList: true, characterData: true, subtree: true });
      this.root.querySelector(selector).click();
    });
  },

  // Opens the trail in the middle of the tables.
  async open() {
    const summaries = this.root.querySelectorAll('[data-columns] details.fact > summary');
    const summary = summaries[Math.floor(summaries.length / 2)];
    summary.scrollIntoView({ block: 'center' });
    await resting();
    const time = await toPaint((there) => {
      summary.click();
      there();
    });
    summary.click();
    scrollTo(0, 0);
    return time;
  },

  get elements() {
    return this.root.querySelectorAll('.widget *').length;
  },

  // The longest task since it was asked for first.
  watchTasks() {
    this.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => {
      this.longest = Math.max(this.longest, duration);
    })).observe({ type: 'longtask' });
  },
};
