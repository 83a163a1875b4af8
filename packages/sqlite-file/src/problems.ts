/** A failure of a database file: nothing was kept. The message is one sentence with the file, the fault and the remedy. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  /** `busy`: another program holds the database. `passing`: it may be usable in a moment. `lasting`: until somebody mends it. */
  readonly kind: 'busy' | 'passing' | 'lasting';

  constructor(message: string, kind: DatabaseError['kind'], options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

const WRITABLE = 'let this program write to the file and to its folder, or name another file in DATABASE_URL';
export const ELSEWHERE = 'move it away, or name another file in DATABASE_URL';

/** Fault, as the object of "got", and remedy. */
export type Problem = readonly [problem: string, remedy: string];

export const CORRUPT: Problem = ['a damaged database', 'put a copy back, or move it away to start with an empty one'];
const FULL: Problem = ['a disk that is full', 'make room on it'];
const LOCKED: Problem = ['one that another program has locked', 'end that program'];
export const READ_ONLY: Problem = ['one that may not be written to', WRITABLE];

/** Problems by SQLite's primary result code. */
const BY_RESULT: Readonly<Record<number, Problem>> = {
  5: LOCKED,
  6: LOCKED,
  8: READ_ONLY,
  10: ['a disk that cannot be read or written', 'look after the disk, or name another file in DATABASE_URL'],
  11: CORRUPT,
  13: FULL,
  14: ['one that cannot be opened', WRITABLE],
  26: ['a file that is no SQLite database', ELSEWHERE],
};

/** SQLite's code for a journal of an interrupted write, which a reader may not roll back. */
const READ_ONLY_ROLLBACK = 776;
/** SQLite's code for a `-shm` file that cannot grow. */
const SHM_SIZE = 4874;
const CUT_SHORT: Problem = [
  'one whose last write was cut short',
  'open it once with the sqlite3 program, which sets it right',
];

const CHANGED: Problem = ['one whose tables another program has changed', CORRUPT[1]];
const ASTRAY: Problem = ['a path that leads nowhere', 'name another file in DATABASE_URL'];

/** Problems by the file system's code. */
const BY_CODE: Readonly<Record<string, Problem>> = {
  EISDIR: ['a folder', 'name a file in it in DATABASE_URL'],
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  EROFS: READ_ONLY,
  ENOENT: ASTRAY,
  ELOOP: ASTRAY,
  ENOTDIR: ['a path that leads through a file', 'name another file in DATABASE_URL'],
  ENOSPC: FULL,
};

/**
 * An error of one sentence: why a database file cannot be used, and the remedy.
 * @param error error of the driver or the file system; any other is returned as it is
 */
export function problemWith(path: string, error: unknown): Error {
  const problem = findProblem(error);
  if (problem) return refusal(path, ...problem, error, problem === LOCKED ? 'busy' : 'lasting');
  return error instanceof Error ? error : new Error(String(error));
}

/** An error of one sentence. @param problem object of "got" */
export function refusal(
  path: string,
  problem: string,
  remedy: string,
  cause?: unknown,
  kind: DatabaseError['kind'] = 'lasting',
): DatabaseError {
  const options = cause === undefined ? {} : { cause };
  return new DatabaseError(`${path}: expected a database to keep things in, got ${problem}; ${remedy}.`, kind, options);
}

function findProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') {
    // SQLite has no code of its own for an unknown version in the header.
    if (error.message === 'unsupported file format') return CORRUPT;
    if (error.errcode === READ_ONLY_ROLLBACK) return CUT_SHORT;
    if (error.errcode === SHM_SIZE) return FULL;
    return /^no such (?:table|column): /u.test(error.message) ? CHANGED : BY_RESULT[error.errcode & 0xff];
  }
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  return BY_CODE[error.code] ?? [`one that cannot be opened (${error.code})`, WRITABLE];
}
