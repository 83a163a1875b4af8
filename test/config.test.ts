import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, misspelledSettings, SETTINGS } from '../src/config.ts';
import { readDotenvInto } from '../src/dotenv.ts';

const TOKEN = `${'x'.repeat(24)}.${'y'.repeat(6)}.${'z'.repeat(38)}`;

const DEFAULTS = {
  articlesDir: 'data/articles',
  databaseUrl: 'data/commonplace.db',
  pace: 60,
  playgroundPort: 8137,
};

describe('loadConfig', () => {
  it('has a default for every setting', () => {
    expect(loadConfig({})).toEqual(DEFAULTS);
  });

  it('takes blank settings as absent, as a copied .env.example has them', () => {
    const blank = Object.fromEntries(SETTINGS.map((name, index) => [name, index % 2 === 0 ? '' : ' ']));
    expect(loadConfig(blank)).toEqual(DEFAULTS);
  });

  it('knows the settings of .env.example', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    expect([...example.matchAll(/^(\w+)=/gmu)].map(([, name]) => name)).toEqual(SETTINGS);
  });

  it('reads every setting', () => {
    const environment = {
      DISCORD_TOKEN: ` ${TOKEN}\n`,
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      ARTICLES_DIR: 'elsewhere',
      DATABASE_URL: 'kept/here.db',
      PACE: '0',
      PLAYGROUND_PORT: '9000',
      LOG_LEVEL: 'debug',
    };
    expect(loadConfig(environment)).toEqual({
      token: TOKEN,
      apiUrl: 'http://127.0.0.1:8080/api',
      articlesDir: 'elsewhere',
      databaseUrl: 'kept/here.db',
      pace: 0,
      playgroundPort: 9000,
      logLevel: 'debug',
    });
  });

  it('lists every problem at once, with what was expected and what came', () => {
    const load = (): unknown =>
      loadConfig({
        DISCORD_TOKEN: 'nonsense',
        DISCORD_API_URL: 'https://discord.com/api/v10',
        LOG_LEVEL: 'loud',
        PACE: '-1',
        PLAYGROUND_PORT: '70000',
      });
    expect(load).toThrow(
      [
        'Some settings cannot be used:',
        '  DISCORD_TOKEN: expected three parts with dots between, got 1; copy the bot token again from the Discord developer portal',
        '  DISCORD_API_URL: expected an address without version, user name and query, such as https://discord.com/api, got "https://discord.com/api/v10"',
        '  PACE: expected a whole number from 0 to 10000, got "-1"',
        '  PLAYGROUND_PORT: expected a whole number from 0 to 65535, got "70000"',
        '  LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, got "loud"',
        'Correct them in .env or in the environment, or leave them empty.',
      ].join('\n'),
    );
  });
});

describe('DISCORD_TOKEN', () => {
  const load = (token: string) => (): unknown => loadConfig({ DISCORD_TOKEN: token });

  it.each([`Bot ${TOKEN}`, `"${TOKEN}"`, ` ${TOKEN}\n`])('may be pasted in quotes or after the word Bot', (token) => {
    expect(loadConfig({ DISCORD_TOKEN: token }).token).toBe(TOKEN);
  });

  it.each([
    ['abc.def', 'expected three parts with dots between, got 2'],
    [`${TOKEN} `.repeat(2), 'expected three parts with dots between, got 5'],
    ['not-a-token', 'expected three parts with dots between, got 1'],
    [TOKEN.replace('x'.repeat(20), ''), 'expected at least 18 characters in the first part, got 4'],
    [TOKEN.replace('y'.repeat(6), ''), 'expected at least 5 characters in the second part, got 0'],
    [TOKEN.slice(0, -30), 'expected at least 20 characters in the third part, got 8'],
    [TOKEN.replace('xx', 'x x'), 'expected only letters, digits, - and _ in the first part, got others'],
    [TOKEN.replace('zz', 'z<z'), 'expected only letters, digits, - and _ in the third part, got others'],
  ])('is refused with the reason: %s', (token, reason) => {
    expect(load(token)).toThrow(`DISCORD_TOKEN: ${reason}; copy the bot token again from`);
  });

  it('is never shown when it is refused', () => {
    const part = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const said = refusalOf({ DISCORD_TOKEN: parts.join('.') });
        expect(parts.filter((each) => each.trim().length > 7 && said.includes(each.trim()))).toEqual([]);
      }),
    );
  });
});

function refusalOf(environment: Record<string, string>): string {
  try {
    loadConfig(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('.env', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dotenv-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (bytes: string | Buffer): Record<string, string | undefined> => {
    const path = join(folder, 'settings');
    writeFileSync(path, bytes);
    const environment = { PACE: '', LOG_LEVEL: 'warn' };
    readDotenvInto(environment, path);
    return environment;
  };

  it('adds settings to those that are there', () => {
    expect(read('\uFEFFARTICLES_DIR="my articles"\r\nPACE=5\nLOG_LEVEL=debug # why\n')).toEqual({
      ARTICLES_DIR: 'my articles',
      PACE: '',
      LOG_LEVEL: 'warn',
    });
    expect(() => readDotenvInto({}, join(folder, 'none'))).not.toThrow();
  });

  it('is refused where nothing in it could be read', () => {
    expect(() => read(Buffer.from('\uFEFFDISCORD_TOKEN=x', 'utf16le'))).toThrow(
      /settings to be text in UTF-8, got UTF-16\./u,
    );
    expect(() => readDotenvInto({}, folder)).toThrow(/to be a file with settings, got: EISDIR/u);
  });

  it('is neither waited for nor read without end', () => {
    const [large, pipe] = [join(folder, 'large'), join(folder, 'pipe')];
    writeFileSync(large, '');
    truncateSync(large, 2 ** 40);
    const others = [large];
    if (process.platform !== 'win32') {
      execFileSync('mkfifo', [pipe]);
      others.push(pipe, '/dev/zero');
    }
    for (const path of others)
      expect(() => readDotenvInto({}, path)).toThrow('got: something that is no file, or larger');
  });
});

describe('misspelledSettings', () => {
  it.each([
    ['DISCRD_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_TOKNE', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_API', 'DISCORD_API_URL'],
    ['ARTICLE_DIR', 'ARTICLES_DIR'],
    ['ARTICLES_FOLDER', 'ARTICLES_DIR'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['PLAYGROUND_PROT', 'PLAYGROUND_PORT'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PACES', 'PACE'],
  ])('names %s, which looks like %s', (name, meant) => {
    expect(misspelledSettings({ [name]: 'secret' })).toEqual([{ name, meant }]);
  });

  it.each([
    'PATH',
    'PORT',
    'PAGER',
    'HOME',
    'DATABASE_HOST',
    'DATABASE_PASSWORD',
    'LOG_FORMAT',
    'TOKEN',
    'NO_COLOR',
    'PAGE',
    'SPACE',
    'DISCORD_GUILD_ID',
    'DISCORD_APP_ID',
    'DISCORD_WEBHOOK_URL',
  ])('leaves %s alone, which other programs use', (name) => {
    expect(misspelledSettings({ [name]: 'value' })).toEqual([]);
  });

  it('leaves alone the settings themselves, blank ones, and what looks like one that is set', () => {
    const all = Object.fromEntries(SETTINGS.map((name) => [name, 'value']));
    expect(misspelledSettings({ ...all, DATABASE_URI: 'postgres://' })).toEqual([]);
    expect(misspelledSettings({ DISCRD_TOKEN: ' ' })).toEqual([]);
  });
});
