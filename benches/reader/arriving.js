// What a reader sees of a page that arrives, and what becomes of the first touch.

const arriving = {
  first: 0,
  largest: 0,
  shift: 0,
  tasks: [],
  touched: 0,

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
    const touch = ({ timeStamp }) => {
      this.touched ||= timeStamp;
    };
    // What comes first of both is what the widget takes for a touch.
    for (const kind of ['pointerenter', 'pointerdown']) root.host.addEventListener(kind, touch, { capture: true });
    this.pressed = new Promise((pressed) => root.addEventListener('pointerdown', ({ timeStamp }) => pressed(timeStamp), { once: true }));
    this.answer = new Promise((answered) => {
      root.addEventListener(event, (happened) => isAnswer(happened) && answered(this.painted()), true);
    });
    this.atWork = new Promise((done) => {
      root.host.addEventListener('evidence-ready', () => done(this.painted()), { once: true });
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

  // Milliseconds from the choice of another trial to the table that has it.
  async picked(id) {
    const root = document.querySelector('evidence-widget').shadowRoot;
    const said = new Promise((said) => new MutationObserver(said).observe(root.getElementById('announcement'), { childList: true }));
    const from = performance.now();
    root.getElementById(`pick-${id}`).click();
    await said;
    return await this.painted() - from;
  },

  // Milliseconds from the first touch to the program at work.
  async ready() {
    return await this.atWork - this.touched;
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
