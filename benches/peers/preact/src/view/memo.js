// What preact/compat calls `memo`, without all of compat: renders anew only what got other properties.

import { Component, h } from 'preact';

export function memo(View) {
  return class extends Component {
    shouldComponentUpdate(next) {
      const keys = Object.keys(next);
      return keys.length !== Object.keys(this.props).length || keys.some((key) => next[key] !== this.props[key]);
    }

    render(props) {
      return h(View, props);
    }
  };
}
