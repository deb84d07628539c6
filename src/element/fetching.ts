// Fetches the program and what belongs to it, and tries again where a failure may pass.

// How long to wait before the second attempt and before the third. A server that names a time itself is heeded, within reason.
const WAITS_MS = [500, 2000];
const LONGEST_MS = 10000;

/** What can be wrong with the program; failures.ts has a sentence for each. */
export type Cause = 'program' | 'mixed' | 'blocked' | 'panic' | 'slow';

/** What a reader is told: one of the causes above, or what the program says of a bundle. */
export interface Told extends Error {
  /** The program's own sentence about a bundle. */
  sentence?: string;
  /** Whether another attempt may help, as the program says. */
  mayPass?: boolean;
}

export class Failure extends Error implements Told {
  declare name: Cause;
  /** Milliseconds to wait before it is worth another attempt; without them it is not. */
  readonly wait: number | undefined;

  constructor(cause: Cause, message = '', wait?: number) {
    super(message);
    this.name = cause;
    this.wait = wait;
  }
}

export const isTold = (error: unknown): error is Told => error instanceof Failure || Boolean((error as Told).sentence);

/** Begins to fetch a file. Whoever awaits it hears of a failure. */
export function begin(address: string | URL, integrity: string): Promise<Response> {
  const begun = fetch(address, { credentials: 'omit', integrity });
  begun.catch(() => {});
  return begun;
}

/** A file of the program. `begun` is its fetch, where that is under way. */
export async function get(address: string | URL, integrity = '', begun?: Promise<Response> | null): Promise<Response> {
  const answer = await (begun ?? begin(address, integrity)).catch(async (error) => {
    // A browser does not say that it was the integrity. Without it the same file arrives.
    if (integrity && (await get(address))) throw new Failure('mixed', `${address} is not what its integrity says`);
    throw new Failure('program', `${address}: ${error.message}`, 0);
  });
  if (answer.ok) return answer;
  const { status } = answer;
  const isPassing = status === 408 || status === 429 || status >= 500;
  const after = Number(answer.headers.get('retry-after')) * 1000 || 0;
  throw new Failure('program', `${address} answered ${status}`, isPassing && after <= LONGEST_MS ? after : undefined);
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

const made = new Map<string, Promise<unknown>>();

/** Makes something once for all elements of the page. What failed is made again the next time. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known) return known as Promise<T>;
  const making = patiently(make);
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}

export const isMade = (key: string): boolean => made.has(key);

/** The program has ended, and with it all that it has made. */
export const forget = (): void => made.clear();
