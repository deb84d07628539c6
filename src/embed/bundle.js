// The bundle's text, and what is wrong with it in the words of failures.js.

import { Failure, getText } from './fetching.js';

export async function getBundle(address, integrity) {
  const text = await getText(address, 'bundle', integrity);
  if (/^\s*</.test(text)) throw new Failure('type', `${address} is a page and no bundle`);
  return text;
}

// What the program says of a bundle that it refuses, by the code of the first finding.
export function refusal(message) {
  const code = message.match(/\[(E\d+)\]/)?.[1];
  const isCut = message.includes('cut off');
  return { E001: isCut ? 'truncated' : 'malformed', E002: 'large', E003: 'newer' }[code] ?? (code ? 'refused' : 'mixed');
}
