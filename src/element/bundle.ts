// The bundle's text, and why the program refuses it, in the causes of failures.ts.

import { type Cause, Failure, getText } from './fetching.ts';

export async function getBundle(address: string, integrity: string): Promise<string> {
  const text = await getText(address, 'bundle', integrity);
  if (/^\s*</.test(text)) throw new Failure('type', `${address} is a page and no bundle`);
  return text;
}

const CAUSES: Record<string, Cause> = { E001: 'malformed', E002: 'large', E003: 'newer' };

/** The cause of a refusal, by the code of its first finding. */
export function refusal(message: string): Cause {
  const code = message.match(/\[(E\d+)\]/)?.[1];
  if (!code) return 'mixed';
  return code === 'E001' && message.includes('cut off') ? 'truncated' : (CAUSES[code] ?? 'refused');
}
