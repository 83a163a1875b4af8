import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../model/article.ts';
import { toArticleRef } from './collection.ts';
import type { SearchBackend } from './local-backend.ts';

type Method = Exclude<keyof SearchBackend, 'close'>;
type Arguments = { [M in Method]: Parameters<SearchBackend[M]> };

export interface Call {
  readonly method: Method;
  readonly args: Arguments[Method];
}

export type Reply = { readonly result: unknown } | { readonly error: unknown };

/** Passages in a message: copying them takes this thread some milliseconds, and the other works on them for a quarter of a second. */
const IN_A_MESSAGE = 1000;
/** A thread that ends so many times, with no answer in between, would do so again. */
const MOST_ENDS = 3;

/**
 * Indexes on a thread of its own. When that thread ends unasked, what it was doing rejects; the next call starts
 * another with all articles.
 */
export function createWorkerBackend(startWorker: () => Worker = startEngineWorker): SearchBackend {
  const articles = new Map<string, Article>();
  let thread: Thread | undefined;
  /** How often the thread has ended since it last answered, or since the articles changed. */
  let ends = 0;
  let isClosed = false;

  async function running(): Promise<Thread> {
    if (isClosed) throw new Error('The index was closed.');
    if (thread !== undefined) return thread;
    if (ends >= MOST_ENDS) throw new Error(`The search thread ended ${ends} times and is not started again. ${REMEDY}`);
    const started = startThread(startWorker(), () => {
      if (thread !== started) return;
      thread = undefined;
      ends += 1;
    });
    thread = started;
    await fill(started, [...articles.values()]);
    return started;
  }

  return {
    async add(added) {
      ends = 0;
      for (const article of added) articles.set(article.id, article);
      if (thread === undefined) await running();
      else await fill(thread, added);
    },
    async remove(articleId) {
      ends = 0;
      articles.delete(articleId);
      await thread?.call('remove', articleId);
    },
    async ask(...args) {
      const found = await (await running()).call('ask', ...args);
      ends = 0;
      return found;
    },
    async quote(...args) {
      const found = await (await running()).call('quote', ...args);
      ends = 0;
      return found;
    },
    async close() {
      isClosed = true;
      await thread?.end();
    },
  };
}

/** Hands articles over; a thread that lacks some of them is ended. */
async function fill(thread: Thread, articles: readonly Article[]): Promise<void> {
  try {
    for (const batch of batches(articles)) await thread.call('add', batch);
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function* batches(articles: readonly Article[]): Iterable<Article[]> {
  let batch: Article[] = [];
  let passages = 0;
  for (const article of articles) {
    batch.push(article);
    passages += toArticleRef(article).passages;
    if (passages < IN_A_MESSAGE) continue;
    yield batch;
    [batch, passages] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const REMEDY =
  'If it ran out of memory, give it more (NODE_OPTIONS=--max-old-space-size=MEGABYTES) or keep fewer articles; see the cause in the log.';

interface Thread {
  /** Rejects with what went wrong there, or when the thread ends. */
  call<M extends Method>(method: M, ...args: Arguments[M]): ReturnType<SearchBackend[M]>;
  end(): Promise<void>;
}

/** A worker that is called, and keeps the process only while it is. `onEnd` is told when it is there no more. */
function startThread(worker: Worker, onEnd: () => void): Thread {
  let waiting: PromiseWithResolvers<unknown> | undefined;
  let cause: unknown;
  let ended: Error | undefined;
  worker.unref();
  worker.on('message', (reply: Reply) => {
    if ('error' in reply) waiting?.reject(reply.error);
    else waiting?.resolve(reply.result);
  });
  worker.on('messageerror', (error) => waiting?.reject(error));
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', (code) => {
    const why = cause instanceof Error ? cause.message : `exit code ${code}`;
    ended = new Error(`The search thread ended before it answered (${why}). ${REMEDY}`, { cause });
    onEnd();
    waiting?.reject(ended);
  });

  async function call(method: Method, ...args: Arguments[Method]): Promise<unknown> {
    if (ended !== undefined) throw ended;
    waiting = Promise.withResolvers();
    worker.ref();
    try {
      worker.postMessage({ method, args } satisfies Call);
      return await waiting.promise;
    } finally {
      worker.unref();
    }
  }
  return {
    call: call as Thread['call'],
    async end() {
      await worker.terminate();
    },
  };
}

function startEngineWorker(): Worker {
  // Compiled or not, the worker's file ends as this one does.
  const file = new URL(`search-worker${extname(import.meta.url)}`, import.meta.url);
  // Flags of this process, such as `--input-type`, are meant for its own entry.
  return new Worker(file, { name: 'search', execArgv: [] });
}
