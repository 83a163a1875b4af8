import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../model/reading.ts';
import type { Source, SourceHints } from '../model/source.ts';

/** Reads sources on a thread of its own, one at a time, with a limit of time and memory. */
export interface Reader {
  /** Rejects with an Error that says what was expected, what came and what to do. */
  read(source: Source, hints?: SourceHints): Promise<Reading>;
  /** Ends the thread at once; calls under way reject. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Milliseconds for one source; 30,000 by default. */
  readonly timeLimit?: number;
  /** Megabytes of the thread's heap; 1,024 by default. */
  readonly memoryLimit?: number;
}

/** Message to the thread; it answers each with a reading or an error's message. */
export interface ReadCall {
  readonly source: Source;
  readonly hints: SourceHints;
}
export type ReadReply = { readonly reading: Reading } | { readonly error: string };

/**
 * Starts no thread before the first call. One that takes too long or too much is ended, and the next call starts another.
 *
 * @example
 * const reader = createReader();
 * const { draft } = await reader.read({ name: 'tides.pdf', bytes: await readFile('tides.pdf') });
 * await reader.close();
 */
export function createReader({ timeLimit = 30_000, memoryLimit = 1024 }: ReaderOptions = {}): Reader {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  async function readNow(source: Source, hints: SourceHints): Promise<Reading> {
    if (isClosed) throw new Error('The reader was closed.');
    thread ??= startThread(memoryLimit);
    const outcome = await callThread(thread, { source, hints }, timeLimit);
    if ('reading' in outcome) return outcome.reading;
    if (outcome.isOver) {
      void thread.terminate();
      thread = undefined;
    }
    throw new Error(outcome.error);
  }
  return {
    read(source, hints = {}) {
      const reading = before.then(() => readNow(source, hints));
      before = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      isClosed = true;
      await thread?.terminate();
    },
  };
}

function startThread(memoryLimit: number): Worker {
  const file = new URL(`reading-worker${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } });
  // An entry that waits for input keeps its process alive by itself.
  thread.unref();
  return thread;
}

type Outcome = { readonly reading: Reading } | { readonly error: string; readonly isOver: boolean };

function callThread(thread: Worker, call: ReadCall, timeLimit: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      thread.removeAllListeners();
      thread.on('error', () => undefined);
      thread.unref();
      resolve(outcome);
    };
    const fail = (reason: string): void => {
      end({
        error: `${call.source.name}: expected an article, got ${reason}. Take the part that you want into a file of its own.`,
        isOver: true,
      });
    };
    const timer = setTimeout(
      () => fail(`a source that takes more than ${timeLimit / 1000} seconds to read`),
      timeLimit,
    );
    thread.on('message', (reply: ReadReply) => end('reading' in reply ? reply : { ...reply, isOver: false }));
    thread.on('error', (error: NodeJS.ErrnoException) =>
      fail(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'a source that takes too much memory'
          : `one that its reader fails on (${error.name})`,
      ),
    );
    thread.on('exit', () => fail('an end of its reader'));
    thread.ref();
    thread.postMessage(call);
  });
}
