// What taking over a prerendered stage needs of it, made while the program is still on its way.

// How a tree is written as src/view/shape.rs writes it: the program takes over only what it would have made.
function shapeOf(parent) {
  let shape = '';
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) shape += `<${node.localName}${shapeOf(node)}>`;
    else if (node.nodeType === Node.COMMENT_NODE) shape += `!${node.data}`;
  }
  return shape;
}

// Hydration takes the tree apart while it works: if it fails, the copy is what the reader keeps.
const make = (stage) => ({ copy: stage.cloneNode(true), shape: stage.hasAttribute('data-build') ? shapeOf(stage) : '' });

// Returns what hands it out once the program is there, for the stage there is by then: made anew if anything has changed.
export function prepare(stage) {
  let isOld = false;
  const outdate = () => {
    isOld = true;
    watch.disconnect();
  };
  const watch = new MutationObserver(outdate);
  watch.observe(stage, { attributes: true, characterData: true, childList: true, subtree: true });
  // A tick changes no attribute.
  stage.addEventListener('change', outdate, { once: true });
  const made = make(stage);
  return (now) => {
    if (watch.takeRecords().length || now !== stage) isOld = true;
    watch.disconnect();
    return isOld ? now && make(now) : made;
  };
}
