import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { CORRUPT, ELSEWHERE, problemWith, refusal } from './problem.ts';

/** Stands in the file's header: "Cmpl". */
export const APPLICATION_ID = 0x43_6d_70_6c;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/**
 * Whether a file can be ours, found out without writing a byte to it or beside it. One that is missing or empty can.
 * (After a crash SQLite itself makes the `-shm` file anew if somebody took it away from beside the `-wal`.)
 * @param known the names of all migrations the program has
 * @returns the names of those that ran, in order
 * @throws one sentence that says why it cannot
 */
export async function inspect(path: string, known: readonly string[], patience: number): Promise<readonly string[]> {
  const header = await readHeader(path);
  if (header.length === 0) return [];
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw refusal(path, 'a file that is no SQLite database', ELSEWHERE);
  }
  let database: DatabaseSync | undefined;
  try {
    database = openToRead(path, patience);
    return examine(path, database, known);
  } catch (error) {
    throw problemWith(path, error);
  } finally {
    database?.close();
  }
}

/**
 * At most the first hundred bytes; none where there is no file. Asks for the right to write, to know in time. To be done
 * before SQLite opens the file here: on Unix, closing a file gives up all locks that the process has on it.
 */
async function readHeader(path: string): Promise<Buffer> {
  try {
    await using file = await open(path, 'r+');
    if (!(await file.stat()).isFile()) throw refusal(path, 'something else than a file', ELSEWHERE);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw problemWith(path, error);
  }
}

/** SQLite leaves files beside a database that it reads, unless it is told that nobody writes there. */
function openToRead(path: string, patience: number): DatabaseSync {
  const options = { readOnly: true, timeout: patience };
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return new DatabaseSync(path, options);
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, options);
}

function examine(path: string, database: DatabaseSync, known: readonly string[]): readonly string[] {
  const texts = (query: string) =>
    database
      .prepare(query)
      .all()
      .map((row) => String(Object.values(row)[0]));
  const [application] = texts('pragma application_id');
  const tables = texts("select name from sqlite_schema where type = 'table'");
  // Ours has its mark before it has tables.
  const isOurs = application === String(APPLICATION_ID) || (application === '0' && tables.length === 0);
  if (!isOurs) throw refusal(path, 'the database of another program', ELSEWHERE);
  const faults = texts('pragma quick_check(1)').filter((line) => line !== 'ok');
  if (faults.length > 0) throw refusal(path, ...CORRUPT, new Error(faults.join('; ')));
  if (!tables.includes('kysely_migration')) return [];
  const ran = texts('select name from kysely_migration order by name');
  const unknown = ran.filter((name) => !known.includes(name));
  if (unknown.length === 0) return ran;
  const problem = `one that a newer version of the bot has changed (${unknown.join(', ')})`;
  throw refusal(path, problem, 'run that version or a later one, or put back the copy that was kept before the change');
}
