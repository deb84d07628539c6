// What a page writes into its console and what goes wrong on it, for engines whose drivers do not tell. First in the page.
(() => {
  const said = [];
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'assert', 'trace']) {
    const own = console[level];
    console[level] = (...what) => {
      if (level !== 'assert' || !what[0]) said.push(`console.${level}: ${what.join(' ')}`);
      own.apply(console, what);
    };
  }
  addEventListener('error', ({ target, message }) => {
    said.push(message ?? `not loaded: ${target.src ?? target.href}`);
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => said.push(`nobody handles: ${reason}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    said.push(`Content Security Policy: ${violatedDirective} forbids ${blockedURI} ${sample}`);
  });
  Object.defineProperty(window, 'evidenceTestLog', { value: () => said.splice(0) });
})();
