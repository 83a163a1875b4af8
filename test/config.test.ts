import { describe, expect, it } from 'vitest';
import { loadConfig } from '../src/config.ts';

const TOKEN = `${'x'.repeat(24)}.${'y'.repeat(6)}.${'z'.repeat(38)}`;

const DEFAULTS = {
  articlesDir: 'data/articles',
  databaseUrl: 'data/commonplace.db',
  pace: 60,
  playgroundPort: 8137,
};

describe('loadConfig', () => {
  it('needs nothing: without a token the bot runs on the local Discord', () => {
    expect(loadConfig({})).toEqual(DEFAULTS);
  });

  it('takes blank settings as absent, as a copied .env.example has them', () => {
    expect(
      loadConfig({
        DISCORD_TOKEN: '',
        DISCORD_API_URL: ' ',
        ARTICLES_DIR: '',
        DATABASE_URL: '',
        LOG_LEVEL: '',
        PACE: '',
        PLAYGROUND_PORT: '',
      }),
    ).toEqual(DEFAULTS);
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
      loadConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'discord', LOG_LEVEL: 'loud', PACE: '-1' });
    expect(load).toThrow(/DISCORD_API_URL: expected an address .*, got "discord"/u);
    expect(load).toThrow(/LOG_LEVEL: expected one of trace, .*, got "loud"/u);
    expect(load).toThrow(/PACE: expected a whole number from 0 to 10000, got "-1"/u);
  });

  it.each([`Bot ${TOKEN}`, `"${TOKEN}"`, ` ${TOKEN}\n`])('takes a token as people paste it', (token) => {
    expect(loadConfig({ DISCORD_TOKEN: token }).token).toBe(TOKEN);
  });

  it.each(['abc.def', `${TOKEN} `.repeat(2), 'not-a-token'])('never shows a token that it refuses: %s', (token) => {
    const load = (): unknown => loadConfig({ DISCORD_TOKEN: token });
    expect(load).toThrow(/DISCORD_TOKEN: expected three parts/u);
    expect(load).not.toThrow(token.trim());
  });
});
