import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { problemWith, refusal } from './problems.ts';

export interface Watch {
  /**
   * To be called before each transaction: SQLite itself goes on writing to a file that was deleted or replaced.
   * @throws a DatabaseError if what is written now would not be found at the next start
   */
  check(): void;
  /** To be called after each transaction: takes note of what it has changed. */
  note(): void;
}

const GONE = [
  'a file that was deleted or moved away while it was open',
  'put it back, or put a copy in its place and start the program again',
] as const;
const OTHER = [
  'another file in place of the one that is open',
  'put the first one back, or start the program again to use this one',
] as const;
const OVERWRITTEN = [
  'a file that another program wrote over while it was open',
  'stop the program, move its -wal and -shm away, put the copy in place once more, and start again',
] as const;

/** Files beside the database that belong to it while it is open. */
const COMPANIONS = ['-wal', '-shm', '-lock'];

/**
 * A look at the files of an open database.
 * @param real path without symbolic links; its companions stand there
 */
export function createWatch(path: string, real: string, database: DatabaseSync): Watch {
  const opened = identityOf(path);
  const companions = COMPANIONS.map((suffix) => ({ suffix, opened: identityOf(real + suffix) }));
  const progress = createProgress(path, real, database);
  return {
    check() {
      const now = identityOf(path);
      if (now === undefined) throw refusal(path, ...GONE);
      if (now !== opened) throw refusal(path, ...OTHER);
      for (const { suffix, opened: before } of companions) {
        const there = identityOf(real + suffix);
        if (there === before) continue;
        // Moves what was kept so far into the file; at the orderly end, SQLite does the same.
        if (there === undefined) database.exec('pragma wal_checkpoint');
        throw refusal(
          path,
          `one whose ${suffix} file was deleted or replaced while it was open`,
          'start the program again',
        );
      }
      if (!progress()) throw refusal(path, ...OVERWRITTEN, undefined, 'passing');
    },
    note: () => void progress(),
  };
}

/** Device and inode of a file; undefined where there is none. */
function identityOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && `${stats.dev} ${stats.ino}`;
  } catch (error) {
    throw problemWith(path, error);
  }
}

/** Bytes of a write-ahead log before its first frame, and of a frame's header before its page. */
const LOG = { header: 32, frame: 24 };

/**
 * A function that is false while the files have changed in a way that SQLite knows nothing of. With a write-ahead log, only
 * checkpoints write to the database file itself. One that another program has under way counts late, so false may pass.
 */
function createProgress(path: string, real: string, database: DatabaseSync): () => boolean {
  // Windows tells the time of a write late; SQLite before 3.51 cannot tell its progress without making a checkpoint.
  const [, minor = 0] = (process.versions['sqlite'] ?? '').split('.').map(Number);
  if (process.platform === 'win32' || minor < 51) return () => true;
  const checkpoint = database.prepare('pragma wal_checkpoint(noop)');
  const version = database.prepare('pragma data_version');
  const pageSize = Number(database.prepare('pragma page_size').get()?.['page_size']);
  const look = () => {
    const { mtimeNs, size } = statSync(path, { bigint: true });
    const { log, checkpointed } = checkpoint.get() ?? {};
    return { file: `${mtimeNs} ${size}`, log: Number(log), checkpointed, version: version.get()?.['data_version'] };
  };
  const isWhole = (frames: number): boolean =>
    frames <= 0 || statSync(`${real}-wal`).size >= LOG.header + frames * (LOG.frame + pageSize);
  let before = look();
  return () => {
    const now = look();
    const isExplained =
      now.file === before.file ||
      now.checkpointed !== before.checkpointed ||
      now.log < before.log ||
      now.version !== before.version;
    if (isExplained) before = now;
    return isExplained && isWhole(now.log);
  };
}
