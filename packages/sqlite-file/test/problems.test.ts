import { describe, expect, it } from 'vitest';
import { problemWith } from '../src/problems.ts';

const sqliteError = (errcode: number, message = 'theirs'): Error =>
  Object.assign(new Error(message), { code: 'ERR_SQLITE_ERROR', errcode });
const fileError = (code: string): Error => Object.assign(new Error('theirs'), { code });

describe('problemWith', () => {
  it.each([
    [sqliteError(5), 'another program has locked'],
    [sqliteError(261), 'another program has locked'],
    [sqliteError(8), 'may not be written to'],
    [sqliteError(1544), 'may not be written to'],
    [sqliteError(776), 'cut short'],
    [sqliteError(778), 'a disk that cannot be read or written'],
    [sqliteError(11), 'a damaged database'],
    [sqliteError(13), 'a disk that is full'],
    [sqliteError(4874), 'a disk that is full'],
    [sqliteError(1, 'no such table: note'), 'whose tables another program has changed'],
    [sqliteError(1, 'no such column: text'), 'whose tables another program has changed'],
    [sqliteError(14), 'cannot be opened'],
    [sqliteError(26), 'no SQLite database'],
    [fileError('EROFS'), 'may not be written to'],
    [fileError('ENOSPC'), 'a disk that is full'],
    [fileError('ENOENT'), 'a path that leads nowhere'],
    [fileError('ELOOP'), 'a path that leads nowhere'],
    [fileError('EMFILE'), 'cannot be opened (EMFILE)'],
  ])('says in a sentence what %j means', (cause, said) => {
    const error = problemWith('x.db', cause);
    expect(error.message).toContain(said);
    expect(error.message).toMatch(/^x\.db: expected [^\n.]+, got [^\n.]+; [^\n.]+\.$/u);
    expect(error.cause).toBe(cause);
  });

  it.each([sqliteError(1), new Error('its own sentence')])('leaves what it knows nothing of: %j', (error) => {
    expect(problemWith('x.db', error)).toBe(error);
  });
});
