// Starts `cargo xtask serve`, opens the page, finds the comparison and adds a trial to it, by chromedriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const { CHROMEDRIVER: driver, CHROME: chrome } = process.env;

// Free now; whoever takes it until Trunk does is told of by Trunk.
const free = await new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});
const address = `http://127.0.0.1:${free}/`;

// Cargo and xtask give way to the program that they start, so this is Trunk in the end.
const serve = spawn('cargo', ['xtask', 'serve', '--port', free], { stdio: ['ignore', 'inherit', 'inherit'] });
process.on('exit', () => serve.kill());
let ended;
serve.on('exit', (code, signal) => { ended = `\`cargo xtask serve\` ended with ${signal ?? code} before it showed the page`; });
while (!await fetch(address).then(() => true, () => false)) {
  if (ended) throw new Error(ended);
  await new Promise((done) => setTimeout(done, 200));
}

const chromedriver = spawn(driver, ['--port=0'], { stdio: ['ignore', 'pipe', 'inherit'] });
process.on('exit', () => chromedriver.kill());

const port = await new Promise((found, failed) => {
  let said = '';
  chromedriver.on('error', failed);
  chromedriver.on('exit', () => failed(new Error(`${driver} ended: ${said}`)));
  chromedriver.stdout.on('data', (text) => {
    said += text;
    const started = said.match(/started successfully on port (\d+)/);
    if (started) found(started[1]);
  });
});

async function call(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const options = { 'goog:chromeOptions': { binary: chrome, args } };
const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: options } });
const session = `/session/${sessionId}`;

// Returns what a script finds, or fails after two minutes: a debug build starts slowly on a busy machine.
async function until(what, script) {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await call('POST', `${session}/execute/sync`, { script, args: [] });
    if (found) return found;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${address} shows no ${what}`);
}

const ROOT = "const root = document.querySelector('evidence-widget')?.shadowRoot;";
const HEADS = "[...root.querySelectorAll('.trials > [data-columns] thead th')].map((head) => head.textContent)";
try {
  await call('POST', `${session}/url`, { url: address });
  const before = await until('comparison', `${ROOT} return root?.querySelector('[data-columns]') && ${HEADS}`);
  await call('POST', `${session}/execute/sync`, { script: "document.querySelector('evidence-widget').load().catch(() => {})", args: [] });
  await until('program at work', `${ROOT} return root.querySelector('.evidence-stage[data-ready]') !== null`);
  await until('trial to add', `${ROOT} const box = root.querySelector('.picker input:not(:checked)'); box?.click(); return box !== null`);
  const after = await until('added trial', `${ROOT} const heads = ${HEADS}; return heads.length === ${before.length + 1} && heads`);
  console.log(`${address} compares ${before.join(', ')}; after a choice ${after.join(', ')}`);
} finally {
  await call('DELETE', session).catch(() => {});
  chromedriver.removeAllListeners('exit');
  chromedriver.kill();
  serve.kill();
}
