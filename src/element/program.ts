// The program: one for all elements of the page, until it panics.

import { Failure, forget, get, once } from './fetching.ts';
import type { Glue, ProgramFiles } from './types.ts';

/** Something that the program shows or is about to show. */
export interface User {
  /** Called when the program ends. */
  stop(failure: Failure): void;
}
export const users = new Set<User>();

// A panic ends the program for good, also for elements that come later, until a reader asks for a new one.
let dead: Failure | null = null;
// A script is run once; under another address it is run again.
let runs = 0;

/** Throws away a program that has panicked. The next one is a new instance of the same files. */
export function restart(): void {
  dead = null;
}

export async function program(files: ProgramFiles): Promise<Glue> {
  const glue = await once('program', () => start(files));
  if (dead) throw dead;
  return glue;
}

async function start(files: ProgramFiles): Promise<Glue> {
  const wasm = get(files.wasm, files.integrity, files.begun);
  wasm.catch(() => {});
  files.begun = null;
  const glue = await load(files.glue);
  await glue.default({ module_or_path: wasm }).catch((error) => {
    if (error instanceof Failure) throw error;
    // Browsers word it differently and change the words; a compile error of a file that is intact is a policy.
    const blocked = error instanceof WebAssembly.CompileError || /content security policy|csp|embedder/i.test(error.message);
    throw new Failure(blocked ? 'blocked' : 'program', error.message, blocked ? undefined : 0);
  });
  glue.on_panic((message) => {
    dead = new Failure('panic', message);
    forget();
    for (const user of [...users]) user.stop(dead);
  });
  return glue;
}

async function load(address: string): Promise<Glue> {
  runs += 1;
  try {
    return await import(runs > 1 ? `${address}?${runs}` : address);
  } catch (error) {
    // Why it failed is not said. If it can be fetched, then another attempt may help.
    await get(address);
    throw new Failure('program', (error as Error).message, 0);
  }
}
