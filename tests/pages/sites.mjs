// Makes pages by the integrations, with the systems themselves: WordPress, Hugo and Jekyll; and of a link, by oEmbed.
// node tests/pages/sites.mjs FOLDER SRC SNIPPET NODE_MODULES EVIDENCE; PHP with WORDPRESS, HUGO and JEKYLL name what there is.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, src, snippet, packages, evidence] = process.argv.slice(2);
const { PHP, WORDPRESS, HUGO, JEKYLL } = process.env;
const around = (text) => `Before the comparison.\n\n${text}\n\nAfter the comparison.\n`;
const layout = (body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>\n`;

// Builds a site of these files in a folder of its own and returns its pages by their names.
function build(files, integration, command, pages) {
  const site = mkdtempSync(join(tmpdir(), 'evidence-site-'));
  try {
    cpSync(integration, site, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(site, name, '..'), { recursive: true });
      writeFileSync(join(site, name), text);
    }
    const [program, ...options] = command(site);
    execFileSync(program, options, { cwd: site, stdio: ['ignore', 'ignore', 'inherit'] });
    return Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, readFileSync(join(site, path), 'utf8')]));
  } finally {
    rmSync(site, { recursive: true });
  }
}

// Hands out a published folder while `use` runs with its address.
async function published(use) {
  const root = mkdtempSync(join(tmpdir(), 'evidence-published-'));
  const server = createServer(({ url }, answer) => {
    try {
      const body = readFileSync(join(root, new URL(url, 'http://site/').pathname));
      answer.setHeader('Content-Type', url.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json');
      answer.end(body);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${server.address().port}/`;
  try {
    const options = ['publish', 'data', '--out', join(root, 'data'), '--base', `${base}data/`, '--widget', base];
    execFileSync(evidence, options, { stdio: ['ignore', 'ignore', 'inherit'] });
    return await use(base);
  } finally {
    server.close();
    rmSync(root, { recursive: true });
  }
}

const made = {};
const described = await published(async (base) => {
  const { extract } = await import(pathToFileURL(join(packages, '@extractus/oembed-extractor/esm/mod.js')));
  // The consumer knows no provider here: it finds the description by the link in the page.
  const found = await extract(`${base}data/cerebrolysin.en.page.html`);
  return JSON.parse(JSON.stringify(found).replaceAll(base, src.replace(/data\/.*$/, '')));
});
made.oembed = layout(around(described.html));

// What a browser's reader view leaves of a page with the snippet.
const require = createRequire(join(packages, 'of-sites.js'));
const { JSDOM } = require('jsdom');
const { Readability } = require('@mozilla/readability');
const paragraph = `<p>${'The article has paragraphs of several sentences, as articles do, so that it is taken for one. '.repeat(4)}</p>`;
const article = layout(`<main><h1>An article</h1>${paragraph.repeat(3)}${readFileSync(snippet, 'utf8')}${paragraph.repeat(3)}</main>`);
made['reader-view'] = layout(new Readability(new JSDOM(article, { url: 'https://site.example/' }).window.document).parse().content);
if (PHP) {
  const plugin = 'integrations/wordpress/evidence-widget/evidence-widget.php';
  const bodies = JSON.parse(execFileSync(PHP, ['tests/pages/wordpress.php', WORDPRESS, snippet, plugin, src, JSON.stringify(described)], { encoding: 'utf8' }));
  for (const [name, body] of Object.entries(bodies)) made[`wordpress-${name}`] = layout(body);
}
if (HUGO) {
  const content = {
    plain: `{{< evidence src="${src}" heading-level="3" theme="dark" />}}`,
    german: `{{< evidence src="${src}" lang="de-AT" />}}`,
    text: `{{< evidence src="${src}" >}}Words of *this* site.{{< /evidence >}}`,
    pasted: readFileSync(snippet, 'utf8'),
  };
  const files = {
    'hugo.toml': 'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "home", "section"]\nuglyURLs = true\n[markup.goldmark.renderer]\nunsafe = true\n',
    'layouts/_default/single.html': layout('{{ .Content }}'),
  };
  for (const [name, text] of Object.entries(content)) files[`content/${name}.md`] = around(text);
  const pages = Object.keys(content).map((name) => [`hugo-${name}`, `public/${name}.html`]);
  Object.assign(made, build(files, 'integrations/hugo', (site) => [HUGO, '--quiet', '--source', site], Object.fromEntries(pages)));
}
if (JEKYLL) {
  const content = {
    plain: `{% include evidence.html src="${src}" heading_level="3" theme="dark" %}`,
    german: `{% include evidence.html src="${src}" lang="de-AT" %}`,
    text: `{% include evidence.html src="${src}" text="Words of *this* site." %}`,
    pasted: readFileSync(snippet, 'utf8'),
  };
  const files = { '_config.yml': 'title: A site\n', '_layouts/default.html': layout('{{ content }}') };
  for (const [name, text] of Object.entries(content)) files[`${name}.md`] = `---\nlayout: default\n---\n${around(text)}`;
  const pages = Object.keys(content).map((name) => [`jekyll-${name}`, `_site/${name}.html`]);
  const command = (site) => [JEKYLL, 'build', '--quiet', '--source', site, '--destination', join(site, '_site'), '--disable-disk-cache'];
  Object.assign(made, build(files, 'integrations/jekyll', command, Object.fromEntries(pages)));
}
for (const [name, html] of Object.entries(made)) writeFileSync(join(folder, `${name}.html`), html);
