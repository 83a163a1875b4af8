import { DatabaseSync } from 'node:sqlite';

/** Opens a database with one table. */
export function openNotes(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = wal; create table if not exists note (text)');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
