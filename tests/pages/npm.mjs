// Installs dist/npm as npm packs it, and builds three sites with it: by Vite, rendered on a server with React, and by Eleventy.
// node tests/pages/npm.mjs FOLDER NODE_MODULES: FOLDER gets a folder of static files for each site.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, packages] = process.argv.slice(2).map((path) => resolve(path));
const project = mkdtempSync(join(tmpdir(), 'evidence-npm-'));
const run = (program, ...options) =>
  execFileSync(program, options, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const node = (script, ...options) => run(process.execPath, join(packages, script), ...options);
const write = (name, text) => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), text);
};

const element = (attributes) =>
  `<evidence-widget src="/data/cerebrolysin.json" ${attributes}><p>The comparison is loading.</p></evidence-widget>`;
const page = (head, body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A site</title>${head}</head><body>${body}</body></html>`;

try {
  // As a user installs it.
  const [packed] = JSON.parse(run('npm', 'pack', '--json', '--pack-destination', project, resolve('dist/npm')));
  const names = packed.files.map(({ path }) => path);
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md', 'README.md', 'custom-elements.json', 'files/embed.js', 'index.d.ts']) {
    assert(names.includes(name), `${name} is not in the package`);
  }
  assert(!names.some((name) => name.includes('cerebrolysin')), 'a bundle is in the package');
  write('package.json', JSON.stringify({ private: true, type: 'module' }));
  run('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', join(project, packed.filename));
  const installed = join(project, 'node_modules/evidence-widget');
  const { integrity, version } = JSON.parse(readFileSync(join(installed, 'files.json')));
  assert.equal(version, packed.version);
  for (const [name, expected] of Object.entries(integrity)) {
    const digest = createHash('sha384').update(readFileSync(join(installed, name))).digest('base64');
    assert.equal(`sha384-${digest}`, expected, name);
  }
  for (const name of ['vite', 'react', 'react-dom', '@11ty', 'typescript']) symlinkSync(join(packages, name), join(project, 'node_modules', name));
  run(process.execPath, 'node_modules/evidence-widget/copy.js', 'copy', 'public/evidence');
  cpSync('dist/data', join(project, 'public/data'), { recursive: true });

  // On a server, `define` does nothing.
  const { define } = await import(pathToFileURL(join(installed, 'index.js')));
  assert.equal(await define('/evidence/'), undefined);

  write('types.ts', `import { define } from 'evidence-widget';
const kind = await define(new URL('https://site.example/evidence/'));
console.log(kind?.version.length);
const element = document.querySelector('evidence-widget');
if (element) element.headingLevel = 3;
addEventListener('evidence-citation', ({ detail }) => console.log(detail.id, detail.open));
// @ts-expect-error: there is no such state.
console.log(element?.state === 'gone');
`);
  node('typescript/bin/tsc', '--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', 'types.ts');

  const client = "import { define } from 'evidence-widget';\ndefine(`${import.meta.env.BASE_URL}evidence`).catch(console.error);\n";
  write('main.js', client);
  write('index.html', page('<script type="module" src="/main.js"></script>', `<h1>Vite</h1>${element('lang="en"')}`));
  node('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', join(folder, 'vite'));

  // The server renders the page, here once and for all; the browser hydrates it.
  write('App.js', `import { createElement as h } from 'react';
export const App = () => h('main', null, h('h1', null, 'React'),
  h('evidence-widget', { src: '/data/cerebrolysin.json', lang: 'de', 'heading-level': 2 }, h('p', null, 'The comparison is loading.')));
`);
  write('server.js', `import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { define } from 'evidence-widget';
import { App } from './App.js';
define('/evidence/');
export const html = renderToString(createElement(App));
`);
  write('main.js', `${client}import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
hydrateRoot(document.getElementById('root'), createElement(App), { onRecoverableError: (error) => console.error(error) });
`);
  node('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--ssr', 'server.js', '--outDir', 'server');
  const { html } = await import(pathToFileURL(join(project, 'server/server.js')));
  assert.match(html, /<evidence-widget src="\/data\/cerebrolysin.json" lang="de" heading-level="2"><p>/);
  write('index.html', page('<script type="module" src="/main.js"></script>', `<div id="root">${html}</div>`));
  node('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', join(folder, 'react'));

  write('eleventy/index.md', `# Eleventy\n\nBefore the comparison.\n\n${element('lang="en" theme="dark"')}\n\nAfter the comparison.\n`);
  write('eleventy/_includes/page.html', page('<script type="module" src="/evidence/embed.js"></script>', '{{ content }}'));
  write('eleventy/index.11tydata.json', JSON.stringify({ layout: 'page.html' }));
  write('eleventy.config.js', `export default (config) => {
  config.addPassthroughCopy({ 'node_modules/evidence-widget/files': 'evidence', 'public/data': 'data' });
};
`);
  node('@11ty/eleventy/cmd.cjs', '--quiet', '--input=eleventy', `--output=${join(folder, 'eleventy')}`);
} finally {
  rmSync(project, { recursive: true });
}
