// Fetches the widget's own files, with the reader's patience in mind and not a server's trouble.

// How long to wait before the second attempt and before the third. A server that names a time itself is heeded, within reason.
const WAITS_MS = [500, 2000];
const LONGEST_MS = 10000;

// A failure's cause decides its sentence and its action (failures.js).
export class Failure extends Error {
  // Milliseconds to wait before it is worth another attempt; without them it is not.
  constructor(cause, message, wait) {
    super(message);
    this.name = cause;
    this.wait = wait;
  }
}

// A file. `cause` is what it is called that it cannot be had; `begun` its fetch, where that is under way.
export async function get(address, cause, integrity, begun) {
  const answer = await (begun ?? fetch(address, { credentials: 'omit', integrity })).catch(async (error) => {
    // A browser does not say that it was the integrity. Without it the same file arrives.
    const mixed = cause === 'bundle' ? 'integrity' : 'mixed';
    if (integrity && await get(address, cause)) throw new Failure(mixed, `${address} is not what its integrity says`);
    throw new Failure(cause, `${address}: ${error.message}`, 0);
  });
  if (answer.ok) return answer;
  const { status } = answer;
  const isPassing = status === 408 || status === 429 || status >= 500;
  const after = Number(answer.headers.get('retry-after')) * 1000 || 0;
  const gone = cause === 'bundle' && !isPassing ? 'missing' : cause;
  throw new Failure(gone, `${address} answered ${status}`, isPassing && after <= LONGEST_MS ? after : undefined);
}

export async function getText(address, cause, integrity) {
  const answer = await get(address, cause, integrity);
  return answer.text().catch((error) => {
    throw new Failure(cause, `${address}: ${error.message}`, 0);
  });
}

// Passing failures are waited out, a bounded number of times. A page that is being left ends meanwhile, in silence.
async function patiently(make) {
  for (const wait of WAITS_MS) {
    try {
      return await make();
    } catch (error) {
      if (error.wait === undefined) throw error;
      await new Promise((done) => setTimeout(done, Math.max(wait, error.wait)));
    }
  }
  return make();
}

// One instance of the program and one copy of a file for all elements of the page; what failed is asked for again.
const fetched = new Map();
export function once(key, make) {
  if (!fetched.has(key)) {
    const made = patiently(make);
    fetched.set(key, made);
    made.catch(() => fetched.delete(key));
  }
  return fetched.get(key);
}

// A script. A browser may remember that it could not be had; under another address it asks again.
const missed = new Map();
export async function load(address) {
  const tries = missed.get(address);
  try {
    return await import(tries ? `${address}?${tries}` : address);
  } catch (error) {
    missed.set(address, (tries ?? 0) + 1);
    throw error;
  }
}

export const forget = (key) => fetched.delete(key);
