// The element <evidence-peer>: what the bench puts in the widget's place. It fetches its bundle and shows it in a shadow
// root with the widget's stylesheet, whose address the page names.

import { render } from 'preact';
import { read } from './comparison.js';
import { App } from './view/app.jsx';

let sheet = null;

async function getSheet(address) {
  const made = new CSSStyleSheet();
  made.replaceSync(await (await fetch(address)).text());
  return made;
}

class EvidencePeer extends HTMLElement {
  connectedCallback() {
    this.#show();
  }

  disconnectedCallback() {
    render(null, this.shadowRoot.firstChild);
  }

  async #show() {
    sheet ??= getSheet(this.getAttribute('stylesheet'));
    const [style, text] = await Promise.all([sheet, fetch(this.getAttribute('src')).then((answer) => answer.text())]);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    const stage = document.createElement('div');
    stage.className = 'evidence-stage';
    stage.dataset.ready = '';
    render(<App read={read(text)} />, stage);
    root.append(stage);
    this.dispatchEvent(new CustomEvent('evidence-ready', { bubbles: true, composed: true }));
  }
}

customElements.define('evidence-peer', EvidencePeer);
