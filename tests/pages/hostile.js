// What old libraries and careless scripts do to a page before anything else runs.
Object.prototype.inherited = 'from the page';
Array.prototype.last = function () {
  return this[this.length - 1];
};
Function.prototype.bindAsEventListener = function () {};
for (const name of ['append', 'remove', 'replaceWith', 'setAttribute', 'attachShadow']) {
  const original = Element.prototype[name];
  Element.prototype[name] = function (...given) {
    return original.apply(this, given);
  };
}
const originalFetch = window.fetch;
window.fetch = (...given) => originalFetch(...given);
window.STAGE = window.NAME = window.BASE = window.glue = window.wasm = 'taken by the page';
window.before = Object.getOwnPropertyNames(window).concat('before');
