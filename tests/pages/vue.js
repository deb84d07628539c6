// What a page rendered by Vue does with the element: what its compiler makes of the template in docs/interface.md.

import { createApp, h, nextTick, shallowRef } from 'vue';

const heard = ({ target }) => window.ready.push(target.id);
const widgets = shallowRef([]);
const evidence = ({ id, src, level, words }) => h(
  'evidence-widget',
  { key: id, id, src, 'heading-level': level, loading: 'eager', 'onEvidenceReady': heard },
  [h('p', words)],
);
window.ready = [];
window.show = (shown) => {
  widgets.value = shown;
  return nextTick();
};
createApp({ render: () => widgets.value.map(evidence) }).mount('main');
