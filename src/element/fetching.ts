// Fetches the widget's own files, and tries again where a failure may pass.

// How long to wait before the second attempt and before the third. A server that names a time itself is heeded, within reason.
const WAITS_MS = [500, 2000];
const LONGEST_MS = 10000;

/** Decides the sentence that a reader sees and what can be done (failures.ts). */
export type Cause = EvidenceErrorCause | 'slow';

export class Failure extends Error {
  /** Milliseconds to wait before it is worth another attempt; without them it is not. */
  readonly wait: number | undefined;

  constructor(cause: Cause, message = '', wait?: number) {
    super(message);
    this.name = cause;
    this.wait = wait;
  }
}

/** A file. Where it cannot be had the failure has this cause. `begun` is its fetch, where that is under way. */
export async function get(address: string | URL, cause: Cause, integrity?: string, begun?: Promise<Response> | null): Promise<Response> {
  const answer = await (begun ?? fetch(address, { credentials: 'omit', integrity })).catch(async (error) => {
    // A browser does not say that it was the integrity. Without it the same file arrives.
    const mixed = cause === 'bundle' ? 'integrity' : 'mixed';
    if (integrity && (await get(address, cause))) throw new Failure(mixed, `${address} is not what its integrity says`);
    throw new Failure(cause, `${address}: ${error.message}`, 0);
  });
  if (answer.ok) return answer;
  const { status } = answer;
  const isPassing = status === 408 || status === 429 || status >= 500;
  const after = Number(answer.headers.get('retry-after')) * 1000 || 0;
  const gone = cause === 'bundle' && !isPassing ? 'missing' : cause;
  throw new Failure(gone, `${address} answered ${status}`, isPassing && after <= LONGEST_MS ? after : undefined);
}

export async function getText(address: string | URL, cause: Cause, integrity?: string): Promise<string> {
  const answer = await get(address, cause, integrity);
  return answer.text().catch((error) => {
    throw new Failure(cause, `${address}: ${error.message}`, 0);
  });
}

// Passing failures are waited out, a bounded number of times. A page that is being left ends meanwhile, in silence.
async function patiently<T>(make: () => Promise<T>): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await make();
    } catch (error) {
      const asked = error instanceof Failure ? error.wait : undefined;
      if (asked === undefined) throw error;
      await new Promise((done) => setTimeout(done, Math.max(wait, asked)));
    }
  }
  return make();
}

const fetched = new Map<string, Promise<unknown>>();

/** Makes something once for all elements of the page. What failed is made again the next time. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = fetched.get(key);
  if (known) return known as Promise<T>;
  const made = patiently(make);
  fetched.set(key, made);
  made.catch(() => fetched.delete(key));
  return made;
}

export const forget = (key: string): boolean => fetched.delete(key);
