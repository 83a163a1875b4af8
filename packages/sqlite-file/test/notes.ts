import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { type OpenFileOptions, openFile, type SqliteFile } from '../src/index.ts';
import { openNotes } from './opened.ts';

/** Path of a file in an empty folder that is deleted after the test. */
export function pathOfNotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-file-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'notes.db');
}

/** A program with one table. */
export interface Notes {
  readonly file: SqliteFile;
  write(note: string): Promise<void>;
  read(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

export async function takeNotes(path: string, options: Partial<OpenFileOptions> = {}): Promise<Notes> {
  const file = await openFile(path, { open: openNotes, patience: 0, ...options });
  const { database } = file;
  const close = (): Promise<void> => file.close(() => database.close());
  onTestFinished(close);
  return {
    file,
    write: (note) =>
      file.attempt(async () => {
        file.check();
        database.prepare('insert into note values (?)').run(note);
        file.note();
      }),
    read: () =>
      file.attempt(async () => {
        file.check();
        return notesIn(database);
      }),
    close,
  };
}

export function notesIn(database: DatabaseSync): readonly unknown[] {
  return database
    .prepare('select text from note')
    .all()
    .map(({ text }) => text);
}

const OPENED = `const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(process.argv[1], { timeout: 5000 });`;

/** Runs statements on a database in a process of its own, as the sqlite3 program does. */
export function runElsewhere(path: string, statements: string): void {
  const script = `${OPENED} database.exec(process.argv[2]); database.close();`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, path, statements], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A process that runs statements on a database, says so, and waits to be ended. */
export async function holdElsewhere(path: string, statements: string): Promise<ChildProcessWithoutNullStreams> {
  const script = `${OPENED} database.exec(process.argv[2]); console.log('holds'); process.stdin.resume();`;
  return begin(['-e', script, path, statements]);
}

/** A process that takes notes in a file until it is ended. */
export async function takeNotesElsewhere(path: string): Promise<ChildProcessWithoutNullStreams> {
  return begin([join(import.meta.dirname, 'taker.ts'), path]);
}

async function begin(args: readonly string[]): Promise<ChildProcessWithoutNullStreams> {
  const child = spawn(process.execPath, args);
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stderr.pipe(process.stderr);
  await once(child.stdout, 'data');
  return child;
}
