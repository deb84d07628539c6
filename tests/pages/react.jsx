// What a page rendered by React does with the element; docs/interface.md shows the same to its readers.

import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

function Evidence({ id, src, level, words, onReady }) {
  const widget = useRef(null);
  useLayoutEffect(() => {
    const { current } = widget;
    current.addEventListener('evidence-ready', onReady);
    return () => current.removeEventListener('evidence-ready', onReady);
  }, [onReady]);
  return <evidence-widget ref={widget} id={id} src={src} heading-level={level} loading="eager"><p>{words}</p></evidence-widget>;
}

const heard = ({ target }) => window.ready.push(target.id);
const root = createRoot(document.querySelector('main'));
window.ready = [];
window.show = (widgets) => flushSync(() => root.render(widgets.map((widget) => <Evidence key={widget.id} {...widget} onReady={heard} />)));
