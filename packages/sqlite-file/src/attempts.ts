import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, problemWith } from './problems.ts';

/** Waits between two attempts while another program holds the database, in milliseconds; doubled each time. */
const WAIT = { first: 5, longest: 200 };
/** Milliseconds after which the same failure is reported again. */
const REPEATED = 10 * 60_000;

/**
 * Does work on a database, and again with backoff while it fails for a reason that may pass. The event loop is free
 * meanwhile. Work that failed must have left nothing behind.
 * @param patience milliseconds to wait in all
 * @throws a DatabaseError, or whatever else the work threw
 */
export async function patiently<T>(path: string, work: () => T | Promise<T>, patience: () => number): Promise<T> {
  let waited = 0;
  for (let wait = WAIT.first; ; wait = Math.min(2 * wait, WAIT.longest)) {
    try {
      return await work();
    } catch (error) {
      const problem = problemWith(path, error);
      const mayPass = problem instanceof DatabaseError && problem.kind !== 'lasting';
      if (!mayPass || waited >= patience()) throw problem;
    }
    await sleep(wait);
    waited += wait;
  }
}

/** Tells a failure that begins, or goes on for ten minutes, from one that was told already. */
export interface Reporter {
  failed(problem: DatabaseError): void;
  succeeded(): void;
}

/**
 * @param onTrouble called with a failure, and with undefined when it is over
 * @param takesWrite tries to write: a call that only reads works on a full or locked database, too
 */
export function createReporter(
  onTrouble: (problem: DatabaseError | undefined) => void,
  takesWrite: () => boolean,
): Reporter {
  let trouble: { readonly message: string; readonly toldAt: number } | undefined;
  return {
    failed(problem) {
      const { message } = problem;
      const now = performance.now();
      if (trouble?.message === message && now - trouble.toldAt < REPEATED) return;
      trouble = { message, toldAt: now };
      onTrouble(problem);
    },
    succeeded() {
      if (!trouble || !takesWrite()) return;
      trouble = undefined;
      onTrouble(undefined);
    },
  };
}
