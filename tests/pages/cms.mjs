// Makes a page of the printed snippet in each of the ways of content management systems and Markdown.
// node tests/pages/cms.mjs SNIPPET FOLDER NODE_MODULES [PYTHONPATH]

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file, folder, packages, python] = process.argv.slice(2);
const snippet = readFileSync(file, 'utf8');
const text = `Before the comparison.\n\n${snippet}\nAfter the comparison.\n`;

const require = createRequire(join(packages, 'of-cms.js'));
const { autop } = require('@wordpress/autop');
const { marked } = await import(pathToFileURL(join(packages, 'marked/lib/marked.esm.js')));
const markdownIt = require('markdown-it');
const sanitizeHtml = require('sanitize-html');
const domPurify = require('dompurify')(new (require('jsdom').JSDOM)('').window);

const { allowedTags, allowedAttributes } = sanitizeHtml.defaults;
const attributes = ['src', 'integrity', 'lang', 'dir', 'heading-level'];
const element = snippet.slice(snippet.indexOf('<evidence-widget'), snippet.lastIndexOf('</div>'));
const pages = {
  wordpress: autop(text),
  marked: marked.parse(text),
  'markdown-it': markdownIt({ html: true }).render(text),
  'sanitize-html': sanitizeHtml(text, {
    allowedTags: [...allowedTags, 'evidence-widget'],
    allowedAttributes: { ...allowedAttributes, 'evidence-widget': attributes },
  }),
  dompurify: domPurify.sanitize(text, { ADD_TAGS: ['evidence-widget'] }),
  // A paragraph around the snippet; within its block; and around the element, where the block is gone.
  'dompurify-around': domPurify.sanitize(`<p>${snippet}</p>`, { ADD_TAGS: ['evidence-widget'] }),
  'dompurify-within': domPurify.sanitize(snippet.replace(element, `<p>${element}</p>\n`), { ADD_TAGS: ['evidence-widget'] }),
  'dompurify-bare': domPurify.sanitize(`<p>${element}</p>`, { ADD_TAGS: ['evidence-widget'] }),
  // Who allows no element of that name leaves the text.
  'plain-sanitize-html': sanitizeHtml(text),
  'plain-dompurify': domPurify.sanitize(text),
};
if (python) {
  const env = { ...process.env, PYTHONPATH: python, PYTHONUTF8: '1' };
  pages['python-markdown'] = execFileSync('python3', ['-m', 'markdown'], { input: text, env, encoding: 'utf8' });
}

for (const [name, body] of Object.entries(pages)) {
  // A page whose sanitizer takes scripts out names the element's script in its head.
  const script = body.includes('<script') ? '' : '<script type="module" src="embed.js"></script>';
  const head = `<meta charset="utf-8"><title>A page</title><link rel="icon" href="icon.svg">${script}`;
  writeFileSync(join(folder, `${name}.html`), `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>\n`);
}
