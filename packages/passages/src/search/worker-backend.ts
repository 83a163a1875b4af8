import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Article, passagesOf } from '../model/article.ts';
import type { Query } from '../model/match.ts';
import type { SearchResult } from './hit.ts';
import type { SearchBackend } from './local-backend.ts';

type Method = Exclude<keyof SearchBackend, 'close'>;
type Arguments = { [M in Method]: Parameters<SearchBackend[M]> };

/** Message to the worker. */
export interface Call {
  readonly method: Method;
  readonly args: Arguments[Method];
}

/** Message from the worker, one for each call. */
export type Reply = { readonly result: unknown } | { readonly error: unknown };

/** Passages per message: some milliseconds of copying on this thread, a quarter of a second of work on the other. */
const BATCH_SIZE = 1000;
/** Consecutive ends of the thread without an answer after which it is not started again. */
const MAX_ENDS = 3;
const REMEDY =
  'If it ran out of memory, give it more (NODE_OPTIONS=--max-old-space-size=MEGABYTES) or keep fewer articles; see the cause in the log.';

interface State {
  readonly startWorker: () => Worker;
  /** Articles that the next thread is filled with. */
  readonly articles: Map<string, Article>;
  thread: Thread | undefined;
  /** Ends of the thread since its last answer, or since the articles changed. */
  ends: number;
  isClosed: boolean;
}

/**
 * Indexes and searches on a worker thread. When the thread ends by itself, the call under way rejects, and the next call
 * starts another with all articles.
 */
export function createWorkerBackend(startWorker: () => Worker = startSearchWorker): SearchBackend {
  const state: State = { startWorker, articles: new Map(), thread: undefined, ends: 0, isClosed: false };
  return {
    async add(articles) {
      state.ends = 0;
      for (const article of articles) state.articles.set(article.id, article);
      if (state.thread === undefined) await ensureThread(state);
      else await sendArticles(state.thread, articles);
    },
    async remove(articleId) {
      state.ends = 0;
      state.articles.delete(articleId);
      await state.thread?.call('remove', articleId);
    },
    ask: (question, query) => search(state, 'ask', question, query),
    quote: (words, query) => search(state, 'quote', words, query),
    async close() {
      state.isClosed = true;
      await state.thread?.end();
    },
  };
}

async function search(state: State, method: 'ask' | 'quote', text: string, query: Query): Promise<SearchResult> {
  const thread = await ensureThread(state);
  const result = await thread.call(method, text, query);
  state.ends = 0;
  return result;
}

/** The running thread, or a new one with all articles. */
async function ensureThread(state: State): Promise<Thread> {
  if (state.isClosed) throw new Error('The index was closed.');
  if (state.thread !== undefined) return state.thread;
  if (state.ends >= MAX_ENDS)
    throw new Error(`The search thread ended ${state.ends} times and is not started again. ${REMEDY}`);
  const started = startThread(state.startWorker(), () => {
    if (state.thread !== started) return;
    state.thread = undefined;
    state.ends += 1;
  });
  state.thread = started;
  await sendArticles(started, [...state.articles.values()]);
  return started;
}

/** Sends articles in batches; a thread that lacks some of them is ended. */
async function sendArticles(thread: Thread, articles: readonly Article[]): Promise<void> {
  try {
    for (const batch of batchesOf(articles)) await thread.call('add', batch);
  } catch (error) {
    await thread.end();
    throw error;
  }
}

function* batchesOf(articles: readonly Article[]): Generator<Article[]> {
  let batch: Article[] = [];
  let passages = 0;
  for (const article of articles) {
    batch.push(article);
    passages += passagesOf(article).length;
    if (passages < BATCH_SIZE) continue;
    yield batch;
    [batch, passages] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

interface Thread {
  /** Rejects with the worker's error, or when the thread ends. */
  call<M extends Method>(method: M, ...args: Arguments[M]): ReturnType<SearchBackend[M]>;
  end(): Promise<void>;
}

/** The call that a worker is busy with, and how the worker ended. */
interface Channel {
  readonly worker: Worker;
  waiting?: PromiseWithResolvers<unknown>;
  cause?: unknown;
  ended?: Error;
}

/**
 * Wraps a worker as a thread that is called. It keeps the process alive only during a call.
 * @param onEnd called once, when the worker has exited
 */
function startThread(worker: Worker, onEnd: () => void): Thread {
  const channel: Channel = { worker };
  worker.unref();
  worker.on('message', (reply: Reply) => {
    if ('error' in reply) channel.waiting?.reject(reply.error);
    else channel.waiting?.resolve(reply.result);
  });
  worker.on('messageerror', (error) => channel.waiting?.reject(error));
  worker.on('error', (error) => {
    channel.cause = error;
  });
  worker.on('exit', (code) => {
    channel.ended = endError(channel.cause, code);
    onEnd();
    channel.waiting?.reject(channel.ended);
  });
  return {
    call: ((method: Method, ...args: Arguments[Method]) => callWorker(channel, { method, args })) as Thread['call'],
    async end() {
      await worker.terminate();
    },
  };
}

async function callWorker(channel: Channel, call: Call): Promise<unknown> {
  if (channel.ended !== undefined) throw channel.ended;
  channel.waiting = Promise.withResolvers();
  channel.worker.ref();
  try {
    channel.worker.postMessage(call);
    return await channel.waiting.promise;
  } finally {
    channel.worker.unref();
  }
}

function endError(cause: unknown, code: number): Error {
  const why = cause instanceof Error ? cause.message : `exit code ${code}`;
  return new Error(`The search thread ended before it answered (${why}). ${REMEDY}`, { cause });
}

function startSearchWorker(): Worker {
  // Compiled or not, the worker's file has the extension of this one.
  const file = new URL(`search-worker${extname(import.meta.url)}`, import.meta.url);
  // Flags of this process, such as `--input-type`, are meant for its own entry.
  return new Worker(file, { name: 'search', execArgv: [] });
}
