// How a tree is written as src/view/shape.rs writes it: the program takes over only what it would have made.
export function shapeOf(parent) {
  let shape = '';
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) shape += `<${node.localName}${shapeOf(node)}>`;
    else if (node.nodeType === Node.COMMENT_NODE) shape += `!${node.data}`;
  }
  return shape;
}
