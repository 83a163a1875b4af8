import { type FSWatcher, watch as watchBySystem } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../model/article.ts';
import {
  type ArticleFile,
  type ArticleParser,
  describeDuplicate,
  listMarkdown,
  readArticleFile,
  toKey,
} from '../reading/article-folder.ts';
import { parseArticleFile } from '../reading/markdown/build-reading.ts';
import { createReader } from '../reading/reader.ts';

/** Articles of a folder that were read before, and what differs now. */
export interface FolderChange {
  /** New articles, and those that read otherwise. */
  readonly articles: readonly Article[];
  /** Ids of articles that are gone. */
  readonly removed: readonly string[];
  /** Problems that were not there before, one line each. An article whose file has one stays as it was read last. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** True if a file was still being written, so that it is worth looking again soon. */
  readonly isUnsettled: boolean;
}

/** A folder of articles that is read again and again: a file only when it has changed. */
export interface ArticleFolderReader {
  /** Reads all files, one at a time, as `streamArticles` does. Throws an Error when the folder cannot be read. */
  readAll(): AsyncGenerator<ArticleFile>;
  /**
   * Reads what has changed since. A file is read, or taken for gone, when two looks in a row find the same: until then
   * somebody may be writing it.
   */
  look(parse?: ArticleParser): Promise<FolderChange>;
  /** Takes back that the last look's change was told: the next look tells it again. */
  retract(): void;
}

/** Last known state of a file. */
interface Entry {
  /** Size, times and inode at the last reading; see {@link stampOf}. */
  stamp: string;
  /** State found by the look before that is not read yet. */
  pending: string | undefined;
  /** Last good reading. */
  article: Article | undefined;
  problem: string | undefined;
}

const GONE = 'gone';
/** Longest text that is parsed on the calling thread, in characters: some thirty milliseconds. */
const SHORT = 50_000;

/** Size, times and inode of a file, or of a link's target, as one text that differs after every change. */
async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino, dev } = await stat(path, { bigint: true });
    return [size, mtimeNs, ctimeNs, ino, dev].join(' ');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' ? GONE : `error ${String(code)}`;
  }
}

export function createArticleFolderReader(directory: string): ArticleFolderReader {
  const entries = new Map<string, Entry>();
  const told = new Map<string, string>();
  let published = new Map<string, Article>();
  let before = published;
  async function* readAll(): AsyncGenerator<ArticleFile> {
    const taken = new Set<string>();
    for (const file of await listMarkdown(directory)) {
      const stamp = await stampOf(join(directory, file));
      const read = await readArticleFile(directory, file);
      const { article, isTransient } = read;
      entries.set(file, { stamp: isTransient ? '' : stamp, pending: undefined, article, problem: read.problem });
      const key = article && toKey(article.id);
      const isTaken = key !== undefined && taken.has(key);
      const problem = isTaken ? describeDuplicate(file, key) : read.problem;
      if (problem !== undefined) told.set(file, problem);
      if (article !== undefined && !isTaken) published.set(article.id, article);
      if (key !== undefined) taken.add(key);
      yield isTaken ? { file, problem: describeDuplicate(file, key) } : read;
    }
  }
  async function look(parse: ArticleParser = parseArticleFile): Promise<FolderChange> {
    const files = await listOrExplain(directory);
    if (typeof files === 'string') {
      const others = [...told].filter(([file]) => file !== directory);
      const problems = tell(told, [...others, [directory, files]]);
      return { articles: [], removed: [], problems, isUnsettled: true };
    }
    const isUnsettled = await refreshEntries(directory, entries, files, parse);
    const { chosen, problems } = choose(entries);
    const articles = [...chosen.values()].filter(({ id, revision }) => published.get(id)?.revision !== revision);
    const removed = [...published.keys()].filter((id) => !chosen.has(id));
    before = published;
    published = chosen;
    return { articles, removed, problems: tell(told, problems), isUnsettled };
  }
  return {
    readAll,
    look,
    retract() {
      published = before;
    },
  };
}

async function listOrExplain(directory: string): Promise<string[] | string> {
  try {
    return await listMarkdown(directory);
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} The articles stay as they were read last.`;
  }
}

/** Reads the files that have changed and are whole; true if there are others. */
async function refreshEntries(
  directory: string,
  entries: Map<string, Entry>,
  files: readonly string[],
  parse: ArticleParser,
): Promise<boolean> {
  let isUnsettled = false;
  for (const file of new Set([...files, ...entries.keys()])) {
    const entry = entries.get(file) ?? { stamp: GONE, pending: undefined, article: undefined, problem: undefined };
    const stamp = await stampOf(join(directory, file));
    const isPending = stamp === entry.pending;
    entry.pending = stamp === entry.stamp || isPending ? undefined : stamp;
    if (entry.pending !== undefined) isUnsettled = true;
    entries.set(file, entry);
    if (stamp === GONE && (isPending || entry.stamp === GONE)) entries.delete(file);
    else if (isPending && !(await readEntry(directory, file, stamp, entry, parse))) isUnsettled = true;
  }
  return isUnsettled;
}

/** Reads a file into its entry; false if it was changed meanwhile. A file with a problem keeps its last good reading. */
async function readEntry(
  directory: string,
  file: string,
  stamp: string,
  entry: Entry,
  parse: ArticleParser,
): Promise<boolean> {
  const { article, problem, isTransient } = await readArticleFile(directory, file, parse);
  const after = await stampOf(join(directory, file));
  if (after !== stamp) {
    entry.pending = after;
    return false;
  }
  // A refusal of the disk or the network may pass: the file is read again at the next look.
  entry.stamp = isTransient ? '' : stamp;
  entry.article = article ?? entry.article;
  const stays = article === undefined && entry.article !== undefined ? ' Its last good reading stays until then.' : '';
  entry.problem = problem === undefined ? undefined : problem + stays;
  return true;
}

/** Articles by id: of two files with the same id, the first by name has it. */
function choose(entries: ReadonlyMap<string, Entry>): {
  readonly chosen: Map<string, Article>;
  readonly problems: readonly (readonly [file: string, problem: string])[];
} {
  const chosen = new Map<string, Article>();
  const taken = new Set<string>();
  const problems: [string, string][] = [];
  for (const [file, { article, problem }] of [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = article && toKey(article.id);
    const isTaken = key !== undefined && taken.has(key);
    if (isTaken) problems.push([file, describeDuplicate(file, key)]);
    else if (problem !== undefined) problems.push([file, problem]);
    if (article === undefined || key === undefined || isTaken) continue;
    taken.add(key);
    chosen.set(article.id, article);
  }
  return { chosen, problems };
}

/** Problems that are new; those that are over may be told again when they come back. */
function tell(told: Map<string, string>, problems: readonly (readonly [file: string, problem: string])[]) {
  const fresh = problems.filter(([file, problem]) => told.get(file) !== problem);
  told.clear();
  for (const [file, problem] of problems) told.set(file, problem);
  return fresh.map(([file, problem]) => ({ file, problem }));
}

export interface WatchOptions {
  /** Takes a change over; the next look waits for it. */
  readonly onChange: (change: FolderChange) => Promise<void>;
  /** Told when a look or `onChange` fails; the change is told again after a while. */
  readonly onFailure: (error: unknown) => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** Calls a function after so many milliseconds; returns what cancels it. The system's timers by default. */
  readonly after?: (ms: number, task: () => void) => () => void;
}

/** Milliseconds that a file must stay the same before it is read. */
const SETTLE = 1000;
/** Milliseconds between looks where the system tells of no change: network drives, mounted folders. */
const POLL = 10_000;
/** Share of the time that looks may take. */
const LARGEST_SHARE = 0.01;

/**
 * Watches a folder that was read before: looks at it soon after the system tells of a change, and from time to time where
 * it tells of none. Resolves when the signal comes.
 */
export async function watchArticles(
  directory: string,
  reader: ArticleFolderReader,
  { onChange, onFailure, signal, after = afterBySystem }: WatchOptions,
): Promise<void> {
  const alarm = createAlarm(after, signal);
  const system = watchSystem(directory, alarm.wake);
  // A long text is parsed in a process of its own, so that other work of this one goes on meanwhile.
  const isolated = createReader();
  const parse: ArticleParser = (text, { file }) =>
    text.length <= SHORT ? parseArticleFile(text, { file }) : isolated.read({ name: file, bytes: Buffer.from(text) });
  try {
    for (let pause = 0; !signal.aborted;) {
      await alarm.sleep(pause, { isDeep: pause === SETTLE });
      if (signal.aborted) break;
      await system.renew();
      pause = await lookOnce(() => reader.look(parse), reader.retract, onChange).catch((error: unknown) => {
        if (!signal.aborted) onFailure(error);
        return POLL;
      });
    }
  } finally {
    system.close();
    await isolated.close();
  }
}

/** Looks, and passes a change on; resolves with the milliseconds until the next look. */
async function lookOnce(
  look: () => Promise<FolderChange>,
  retract: () => void,
  onChange: WatchOptions['onChange'],
): Promise<number> {
  const began = performance.now();
  const change = await look();
  const took = performance.now() - began;
  if (change.articles.length + change.removed.length + change.problems.length > 0)
    await onChange(change).catch((error: unknown) => {
      retract();
      throw error;
    });
  return change.isUnsettled ? SETTLE : Math.max(POLL, took / LARGEST_SHARE);
}

/** Sleep that ends early by a call, unless it is deep, and by the signal. A call while nobody sleeps ends the next one. */
function createAlarm(after: NonNullable<WatchOptions['after']>, signal: AbortSignal) {
  const state = { isCalled: false, isDeep: false, end: (): void => undefined };
  signal.addEventListener('abort', () => state.end(), { once: true });
  return {
    wake(): void {
      state.isCalled = true;
      if (!state.isDeep) state.end();
    },
    async sleep(ms: number, { isDeep }: { readonly isDeep: boolean }): Promise<void> {
      if (signal.aborted || (!isDeep && state.isCalled)) return void (state.isCalled = false);
      const { promise, resolve } = Promise.withResolvers<void>();
      state.end = resolve;
      state.isDeep = isDeep;
      const cancel = after(ms, resolve);
      await promise;
      cancel();
      state.isCalled = false;
    },
  };
}

function afterBySystem(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
}

/** The system's own notice of changes; it ends with the folder, and is begun anew when another stands in its place. */
function watchSystem(directory: string, onEvent: () => void): { renew(): Promise<void>; close(): void } {
  const state: { watcher: FSWatcher | undefined; inode: bigint | undefined } = { watcher: undefined, inode: undefined };
  const close = (): void => {
    state.watcher?.close();
    state.watcher = undefined;
  };
  const renew = async (): Promise<void> => {
    const inode = await stat(directory, { bigint: true }).then(
      ({ ino }) => ino,
      () => undefined,
    );
    if (inode === state.inode && state.watcher !== undefined) return;
    close();
    state.inode = inode;
    try {
      // No event is a cause to fail: there is the look from time to time.
      state.watcher = watchBySystem(directory, onEvent).on('error', close);
    } catch {
      state.watcher = undefined;
    }
  };
  return { renew, close };
}
