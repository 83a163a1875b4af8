/** Entry `sqlite-file`: an SQLite file that one process has open, and sentences for what can go wrong with it. */
export { type OpenFileOptions, type SqliteFile, openFile } from './open-file.ts';
export { CORRUPT, DatabaseError, ELSEWHERE, problemWith, refusal } from './problems.ts';
