import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../model/reading.ts';
import type { Source, SourceHints } from '../model/source.ts';

/** Reads sources in a process of its own, one at a time, with a limit of time and memory. */
export interface Reader {
  /** Rejects with an Error that says what was expected, what came and what to do. */
  read(source: Source, hints?: SourceHints): Promise<Reading>;
  /** Ends the process at once; calls under way reject. */
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Milliseconds of work for one source; 30,000 by default. */
  readonly timeLimit?: number;
  /** Megabytes of the process's heap; 1,024 by default. */
  readonly memoryLimit?: number;
}

/** Megabytes for what lives shortly, as a page's trees do: with Node's own choice a hundred pages take 370 MB, so 220. */
const YOUNG_SPACE = 4;

/** Wait for a source, in time limits: a slow machine gives its process little of the time. */
const LONGEST_WAIT = 10;

/** Message to the process. */
export interface ReadCall {
  readonly source: Source;
  readonly hints: SourceHints;
}
/** Message from the process: `ready` once, then one for each call. */
export type ReadReply = 'ready' | { readonly reading: Reading } | { readonly error: string };

type Outcome = { readonly reading: Reading } | { readonly error: string; readonly isOver?: boolean };

/**
 * Starts no process before the first call. One that takes too long or too much is ended, and the next call starts
 * another. Not a thread: V8 ends a whole process when the heap of one of its threads overflows by a single large array.
 *
 * @example
 * const reader = createReader();
 * const { draft } = await reader.read({ name: 'tides.pdf', bytes: await readFile('tides.pdf') });
 * await reader.close();
 */
export function createReader({ timeLimit = 30_000, memoryLimit = 1024 }: ReaderOptions = {}): Reader {
  const closing = new AbortController();
  let child: Promise<ChildProcess> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  async function readNow(source: Source, hints: SourceHints): Promise<Reading> {
    closing.signal.throwIfAborted();
    child ??= startChild({ timeLimit, memoryLimit }, closing.signal);
    const outcome = await child.then(
      (process) => callChild(process, { source, hints }, timeLimit),
      (cause: unknown) => explainNoStart(source, cause),
    );
    if ('reading' in outcome) return outcome.reading;
    if (outcome.isOver === true) child = undefined;
    closing.signal.throwIfAborted();
    throw new Error(outcome.error);
  }
  return {
    read(source, hints = {}) {
      const reading = before.then(() => readNow(source, hints));
      before = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      closing.abort(new Error('The reader was closed.'));
      await before;
    },
  };
}

function explainNoStart({ name }: Source, cause: unknown): Outcome {
  const what = cause instanceof Error ? cause.message : String(cause);
  const error = `${name}: expected a process to read it in, got ${what}. Free memory or end other programs, and try again.`;
  return { error, isOver: true };
}

/** A process that is ready to read. It sees no variable of this one's environment. Rejects if the system starts none. */
async function startChild(
  { timeLimit, memoryLimit }: Required<ReaderOptions>,
  signal: AbortSignal,
): Promise<ChildProcess> {
  const file = fileURLToPath(new URL(`reading-process${extname(import.meta.url)}`, import.meta.url));
  const child = fork(file, [String(process.pid), String(timeLimit)], {
    env: {},
    execArgv: [`--max-old-space-size=${memoryLimit}`, `--max-semi-space-size=${YOUNG_SPACE}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    killSignal: 'SIGKILL',
    signal,
  });
  child.on('error', () => undefined);
  const isReady = await Promise.race([once(child, 'message').then(() => true), once(child, 'exit').then(() => false)]);
  signal.throwIfAborted();
  if (!isReady) throw new Error('one that ended at once');
  // An entry that waits for input keeps its process alive by itself.
  child.unref();
  child.channel?.unref();
  return child;
}

function callChild(child: ChildProcess, call: ReadCall, timeLimit: number): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const fail = (what: string): void => {
    const remedy = 'Take the part that you want into a file of its own.';
    resolve({ error: `${call.source.name}: expected an article, got a source ${what}. ${remedy}`, isOver: true });
    child.kill('SIGKILL');
  };
  const takesLong = `that takes more than ${timeLimit / 1000} s to read`;
  // The process itself counts the time that it works; this is for one that waits for nothing.
  const timer = setTimeout(() => fail(takesLong), LONGEST_WAIT * timeLimit);
  const onExit = (code?: number | null, signal?: NodeJS.Signals | null): void =>
    fail(
      signal === 'SIGTERM'
        ? takesLong
        : code === 1
          ? 'at which its reader fails'
          : 'that takes too much memory to read',
    );
  child.once('message', resolve).once('exit', onExit);
  child.channel?.ref();
  // A process that cannot be sent to has ended, or does so at once.
  if (child.exitCode !== null || child.signalCode !== null) onExit(child.exitCode, child.signalCode);
  else child.send(call, () => undefined);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', resolve).off('exit', onExit);
    child.channel?.unref();
  });
}
