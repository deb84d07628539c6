// Follows the file: asks for the next change, shows what the check says of it, and loads the comparison again.

const frame = document.querySelector('iframe');
const SHOWN = {
  current: '',
  'last-good': 'The file has errors now. This is the last version without errors.',
  nothing: 'The file has errors, so there is no comparison yet.',
};

function view() {
  const [address, size] = document.querySelector('[name=view]:checked').value.split('#');
  frame.className = size ?? '';
  if (new URL(frame.src || 'about:blank', location).pathname !== address) frame.src = address;
}

function counted(number, what) {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function item(code, place, message, help) {
  const element = document.createElement('li');
  const strong = document.createElement('strong');
  strong.textContent = code;
  element.append(strong, ` ${place}: ${message}`, document.createElement('br'), help);
  return element;
}

function show({ shown, program, report }) {
  document.querySelector('#shown').textContent = SHOWN[shown];
  const sentence = document.querySelector('#program');
  sentence.hidden = program === null;
  sentence.textContent = program ?? '';
  const none = report.errors + report.warnings + report.unreadable.length === 0;
  document.querySelector('#count').textContent = none
    ? 'The file is good.' : `${counted(report.errors, 'error')}, ${counted(report.warnings, 'warning')}`;
  document.querySelector('#findings').replaceChildren(
    ...report.unreadable.map(({ file, message, help }) => item('', file, message, help)),
    ...report.findings.map(({ code, severity, path, line, column, message, help }) =>
      item(`${severity} ${code}`, line === null ? path : `line ${line}, column ${column}, ${path}`, message, help)),
  );
}

async function follow() {
  let version = 0;
  for (;;) {
    try {
      const answer = await fetch(`/state.json?after=${version}`);
      const state = await answer.json();
      // It counts from the start again where the command was started again.
      if (state.version !== version) {
        show(state);
        // Keeps the place that is read.
        if (version > 0) frame.contentWindow.location.reload();
      }
      version = state.version;
    } catch {
      document.querySelector('#count').textContent = 'The command has ended; start it again.';
      version = 0;
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

document.querySelector('fieldset').addEventListener('change', view);
view();
follow();
