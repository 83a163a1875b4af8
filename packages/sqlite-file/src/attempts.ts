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
  failed(name: string, problem: DatabaseError): void;
  /** A call that writes nothing works on a full disk, too: only the one that failed tells that it is over. */
  succeeded(name: string): void;
}

/** @param onTrouble called with a failure, and with undefined when it is over */
export function createReporter(onTrouble: (problem: DatabaseError | undefined) => void): Reporter {
  let trouble: { readonly name: string; readonly message: string; readonly toldAt: number } | undefined;
  return {
    failed(name, problem) {
      const { message } = problem;
      const now = performance.now();
      const isTold = trouble?.message === message && now - trouble.toldAt < REPEATED;
      trouble = { name, message, toldAt: isTold && trouble ? trouble.toldAt : now };
      if (!isTold) onTrouble(problem);
    },
    succeeded(name) {
      if (trouble?.name !== name) return;
      trouble = undefined;
      onTrouble(undefined);
    },
  };
}
