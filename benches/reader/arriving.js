// What a reader sees of a page that arrives, and what becomes of the first touch.

const arriving = {
  first: 0,
  largest: 0,
  shift: 0,
  tasks: [],

  // First and largest contentful paint, layout shift and blocking time, so many milliseconds after the page has loaded.
  async seen(after) {
    if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
    await new Promise((done) => setTimeout(done, after));
    const blocking = this.tasks.filter(({ startTime }) => startTime > this.first).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return [this.first, this.largest, this.shift, blocking];
  },

  // The page has come to rest, and the element's script with it.
  async resting() {
    await this.seen(300);
    await customElements.whenDefined('evidence-widget');
  },

  // From now on notes the first touch, and when what an event says has become true.
  watch(event, isAnswer) {
    const root = document.querySelector('evidence-widget').shadowRoot;
    this.pressed = new Promise((pressed) => root.addEventListener('pointerdown', ({ timeStamp }) => pressed(timeStamp), { once: true }));
    this.answer = new Promise((answered) => {
      root.addEventListener(event, (happened) => isAnswer(happened) && answered(this.painted()), true);
    });
  },

  // When the next frame has been painted.
  painted() {
    return new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    }));
  },

  // Milliseconds from the press to the answer.
  async answered() {
    return await this.answer - await this.pressed;
  },

  // From now on notes a choice of trials: the press, its first answer, the program at work, the table with one trial more.
  watchChoice() {
    const root = document.querySelector('evidence-widget').shadowRoot;
    const heads = () => root.querySelectorAll('[data-columns] thead th').length;
    const before = heads();
    const once = (target, event) => new Promise((done) => target.addEventListener(event, done, { once: true, capture: true }));
    const pressed = once(root, 'pointerdown').then(({ timeStamp }) => timeStamp);
    const seen = [once(root, 'change'), once(root.host, 'evidence-ready'), new Promise((done) => {
      new MutationObserver(() => heads() > before && done()).observe(root, { subtree: true, childList: true });
    })];
    this.chosen = seen.map(async (event) => {
      await event;
      return await this.painted() - await pressed;
    });
  },

  // Milliseconds from the press to each of them.
  choice() {
    return Promise.all(this.chosen);
  },

  // What the page has fetched, by the end of its address.
  fetched(end = '') {
    return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(end));
  },

  // Milliseconds from the start of the page to the comparison in view. Notes the bytes, as they travelled, of the widget's
  // files until then.
  async shown() {
    const element = document.querySelector('evidence-widget');
    while (!element.shadowRoot?.querySelector('.widget')?.checkVisibility()) await new Promise(requestAnimationFrame);
    this.bytes = ['.js', '.css', '.html'].flatMap((end) => this.fetched(end)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return this.painted();
  },
};

// A script's constants are not the page's.
globalThis.arriving = arriving;

const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
observe('paint', ({ name, startTime }) => {
  if (name === 'first-contentful-paint') arriving.first = startTime;
});
observe('largest-contentful-paint', ({ startTime }) => {
  arriving.largest = startTime;
});
observe('layout-shift', ({ value }) => {
  arriving.shift += value;
});
observe('longtask', (task) => arriving.tasks.push(task));
