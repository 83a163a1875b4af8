import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/store/open.ts';

describe('pathOf', () => {
  it.each([
    ['data/commonplace.db', 'data/commonplace.db'],
    ['/srv/data/commonplace.db', '/srv/data/commonplace.db'],
    [String.raw`C:\bot\commonplace.db`, String.raw`C:\bot\commonplace.db`],
    ['sqlite:data/commonplace.db', 'data/commonplace.db'],
    ['SQLite:/srv/commonplace.db', '/srv/commonplace.db'],
    ['file:data/commonplace.db', 'data/commonplace.db'],
    ['file:/srv/commonplace.db', '/srv/commonplace.db'],
    [pathToFileURL('a name with spaces.db').href, `${import.meta.dirname.split('/test/')[0]}/a name with spaces.db`],
    [':memory:', ':memory:'],
    ['sqlite::memory:', ':memory:'],
  ])('reads %s', (url, path) => {
    expect(pathOf(url)).toBe(path);
  });

  it.each([
    ['postgres://bot:secret@host/commonplace', 'begins with postgres://, and no other database is supported yet'],
    ['mysql://bot:secret@host/commonplace', 'begins with mysql://'],
    ['sqlite:///secret.db', 'begins with sqlite://'],
    ['bot:secret@host', 'another kind of URL'],
    ['file:data/secret.db?mode=ro', 'another kind of URL'],
    ['file://host/secret.db', 'a file: URL that names none on this machine'],
    ['', 'got nothing'],
    ['sqlite:', 'got nothing'],
  ])('refuses %s in one sentence, without a word of what may be secret', (url, said) => {
    expect(() => pathOf(url)).toThrow(said);
    expect(() => pathOf(url)).toThrow(/^DATABASE_URL: expected the path of an SQLite file (?!.*secret)[^\n]*\.$/u);
  });
});
