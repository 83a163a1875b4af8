import { statSync, truncateSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type Problem, problemWith, refusal } from './problems.ts';
import { measureLog, sizeOfLog } from './write-ahead-log.ts';

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

const OVERWRITTEN_LOG = [
  'one whose -wal file another program wrote over while it was open, so that what was kept last is lost',
  'start the program again, or put a copy back',
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
      const problem = progress.look();
      if (problem !== undefined) throw refusal(path, ...problem, undefined, 'passing');
    },
    note: progress.note,
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

interface Progress {
  /** Fault of the files now, if any. */
  look(): Problem | undefined;
  note(): void;
}

/**
 * Changes of the files that SQLite knows nothing of. With a write-ahead log, only checkpoints write to the database file
 * itself. One that another program has under way counts late, so a fault may pass.
 */
function createProgress(path: string, real: string, database: DatabaseSync): Progress {
  // Windows tells the time of a write late; SQLite before 3.51 cannot tell its progress without making a checkpoint.
  const [, minor = 0] = (process.versions['sqlite'] ?? '').split('.').map(Number);
  if (process.platform === 'win32' || minor < 51) return { look: () => undefined, note: () => undefined };
  const checkpoint = database.prepare('pragma wal_checkpoint(noop)');
  const version = database.prepare('pragma data_version');
  const readVersion = () => version.get()?.['data_version'];
  const look = () => {
    // The version first: whatever it does not tell of yet changes it later.
    const state = { file: stampOf(path), version: readVersion() };
    const { log, checkpointed } = checkpoint.get() ?? {};
    return { ...state, log: Number(log), checkpointed };
  };
  let before = look();
  const takeOver = (now: typeof before): boolean => {
    const isExplained =
      now.file === before.file ||
      now.checkpointed !== before.checkpointed ||
      now.log < before.log ||
      now.version !== before.version;
    if (isExplained) before = now;
    return isExplained;
  };
  const log = createLogWatch(`${real}-wal`, database);
  return {
    look() {
      const now = look();
      if (!takeOver(now)) return OVERWRITTEN;
      return log.isWhole(now.log, () => readVersion() === now.version) ? undefined : OVERWRITTEN_LOG;
    },
    note() {
      takeOver(look());
      log.note();
    },
  };
}

interface LogWatch {
  /**
   * False while less is in the log than SQLite counts. What another program wrote over is cut off, with all behind it: at
   * the end, the last checkpoint would copy it into the database file.
   * @param isCurrent true if no other program has committed since the frames were counted
   */
  isWhole(frames: number, isCurrent: () => boolean): boolean;
  note(): void;
}

function createLogWatch(path: string, database: DatabaseSync): LogWatch {
  const pageSize = Number(database.prepare('pragma page_size').get()?.['page_size']);
  let noted = stampOf(path);
  const cut = (frames: number, isCurrent: () => boolean): void => {
    try {
      // Nobody else writes meanwhile.
      database.exec('begin immediate');
    } catch {
      // Another program writes now. What it leaves is looked at the next time.
      return;
    }
    try {
      if (!isCurrent()) return;
      const stamp = stampOf(path);
      const whole = measureLog(path, { frames, pageSize });
      if (whole < sizeOfLog({ frames, pageSize })) truncateSync(path, whole);
      else noted = stamp;
    } finally {
      database.exec('rollback');
    }
  };
  return {
    isWhole(frames, isCurrent) {
      if (frames <= 0) return true;
      if (stampOf(path) !== noted) cut(frames, isCurrent);
      return statSync(path).size >= sizeOfLog({ frames, pageSize });
    },
    note() {
      noted = stampOf(path);
    },
  };
}

/** Time of the last write and size of a file; undefined where there is none. */
function stampOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.mtimeNs} ${stats.size}`;
}
