import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, startLocalDiscord, systemClock } from 'local-discord';
import { withoutSecrets } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { controlsOf } from './support/bot.ts';
import { seededRandom } from './support/random.ts';

const ROOT = join(import.meta.dirname, '..');
/** Part of every secret below. */
const MARK = 'q7Zx9MARKEDw3';
const TOKEN = `MTAwMDAwMDAwMDAwMDAwMDAw.Gb2cdE.${MARK}-${'k8_'.repeat(6)}`;

/** The program as a process of its own at the level that logs most; everything that it writes. */
function launch(settings: Record<string, string>, args: readonly string[] = ['src/main.ts']) {
  const blank = { DISCORD_TOKEN: '', DISCORD_API_URL: '', ARTICLES_DIR: '', PACE: '', PLAYGROUND_PORT: '0' };
  const environment = { ...blank, DATABASE_URL: ':memory:', LOG_LEVEL: 'trace', ...settings };
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.end();
  const written = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { child, written: written.then(([out, err]) => `${out}\n${err}`) };
}

describe('a secret in a setting', () => {
  it.each<[string, Record<string, string>, RegExp, (readonly string[])?]>([
    ['a token that is no token', { DISCORD_TOKEN: `${MARK}.${MARK}` }, /DISCORD_TOKEN: expected three parts/u],
    ['a token in quotes with a space in it', { DISCORD_TOKEN: `"Bot ${TOKEN} ${MARK}"` }, /DISCORD_TOKEN: expected/u],
    [
      'a token in each other setting',
      {
        DISCORD_API_URL: `https://discord.com/api/${TOKEN}`,
        ARTICLES_DIR: TOKEN,
        DATABASE_URL: `data/${TOKEN}`,
        PACE: TOKEN,
        PLAYGROUND_PORT: `"${TOKEN}"`,
        LOG_LEVEL: TOKEN,
      },
      /ARTICLES_DIR: got what looks like a bot token.*DATABASE_URL: got what.*LOG_LEVEL: got what/su,
    ],
    [
      'other words in settings that take few',
      { PACE: MARK, PLAYGROUND_PORT: `0 ${MARK}`, LOG_LEVEL: MARK, DISCORD_API_URL: `me:${MARK}@host/api` },
      /DISCORD_API_URL: .* got something else\n.*PACE: .* got something else/su,
    ],
    ['a password in an address', { DISCORD_API_URL: `https://me:${MARK}@host/api` }, /got "https:\/\/host\/api"/u],
    ['a key in an address', { DISCORD_API_URL: `https://host/api/?key=${MARK}` }, /got "https:\/\/host\/api\/"/u],
    ['a key behind a hash', { DISCORD_API_URL: `https://host/api#${MARK}` }, /got "https:\/\/host\/api"/u],
    ['a password with a slash', { DISCORD_API_URL: `https://me:a/${MARK}@host/api` }, /got something else/u],
    ['a misspelled setting', { DISCRD_TOKEN: TOKEN, ARTICLES_DIRECTORY: MARK }, /DISCRD_TOKEN is not a setting/u],
    [
      'a database that asks for a password',
      { DISCORD_TOKEN: TOKEN, DATABASE_URL: `postgres://me:${MARK}@host/db` },
      /got a URL that begins with postgres:\/\//u,
    ],
    [
      'a database without the colon',
      { DISCORD_TOKEN: TOKEN, DATABASE_URL: `README.md//me:${MARK}@host/db` },
      /README\.md\/\/…host\/db: expected a database/u,
    ],
    [
      'a database with a password as a parameter',
      { DISCORD_TOKEN: TOKEN, DATABASE_URL: `sqlite:README.md/x?password=${MARK}` },
      /README\.md\/x… expected a database/u,
    ],
    [
      'articles at an address',
      { ARTICLES_DIR: `https://me:${MARK}@host/articles?token=${MARK}` },
      /Expected a folder of articles at https:\/\/…host\/articles…/u,
    ],
    ['a flag', {}, /got "--token"/u, ['src/main.ts', `--token=${MARK}`]],
    ['a word for a flag', {}, /got something else/u, ['src/main.ts', TOKEN]],
    [
      'the folder of an import',
      { ARTICLES_DIR: `README.md//me:${MARK}@host` },
      /README\.md\/…host/u,
      ['src/library.ts', 'add', 'docs/examples/lighthouse.txt'],
    ],
    ['the terminal beside a token', { DISCORD_TOKEN: TOKEN }, /the input is empty/u, ['src/main.ts', '--terminal']],
    ['the help', { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: MARK }, /Usage/u, ['src/main.ts', '--help']],
  ])('is shown nowhere: %s', async (_, settings, expected, args) => {
    const written = await launch(settings, args).written;
    expect(written).toMatch(expected);
    expect(written).not.toContain(MARK);
  });
});

describe('a running bot', () => {
  /** Answers as a proxy may give them: they repeat the address, token and all. */
  const echoes = (path: string) => ({
    message: `Cannot reach ${path} at https://me:${MARK}@host/?key=${MARK}`,
    code: 0,
  });

  it('writes neither tokens nor questions, whatever fails', async () => {
    // Where each way to tell somebody is refused by chance, they are left with a deferral: not for a quarter of an hour here.
    const after: typeof systemClock.after = (ms, task) => systemClock.after(Math.min(ms, 3000), task);
    const discord = await startLocalDiscord({ token: TOKEN, clock: { ...systemClock, after } });
    onTestFinished(() => discord.close());
    const proxy = `http://me:${MARK}@127.0.0.1:9`;
    const { child, written } = launch({
      DISCORD_TOKEN: `"Bot ${TOKEN}"`,
      DISCORD_API_URL: discord.url,
      HTTPS_PROXY: proxy,
      HTTP_PROXY: proxy,
    });
    await once(child.stdout, 'data');
    const mona = actAs(discord, { user: 'mona', guild: 'Reading Room', channel: 'general' });
    const ask = () => mona.run('ask', { question: `where is ${MARK}?`, private: true });
    const { message } = await mona.run('help');
    const [button] = controlsOf((await mona.run('excerpt')).message);
    // Each kind of request fails in each way once: refused with an echo, no JSON, a reset.
    for (const fault of [{ status: 400 }, { status: 404 }, { status: 0 }, { status: 503 }])
      for (const path of ['/callback', '/webhooks/', '/messages', '/gateway'])
        discord.fail({ path, ...fault, times: 1, ...(fault.status >= 400 && { body: echoes(path) }) });
    const random = seededRandom(1);
    discord.injectFaults(({ path, method }) =>
      method === 'CONNECT' || !/callback|webhooks|messages/u.test(path) || random() < 0.5
        ? undefined
        : { status: 400, body: echoes(path) },
    );
    const tries = Array.from({ length: 6 }, () => ask().catch(() => undefined));
    tries.push(mona.run('daily now').catch(() => undefined));
    if (button) tries.push(mona.press(message, button.label).catch(() => undefined));
    await mona.say(`<@${discord.applicationId}> ${MARK}`);
    discord.gateway.cut();
    await Promise.all(tries);
    child.kill('SIGTERM');
    const out = await written;
    expect(out).toContain('Cannot reach');
    expect(out).not.toContain(MARK);
    for (const { token } of discord.world.interactions.values()) expect(out).not.toContain(token);
  });
});

it('a log line shows no secret of an error, its causes or its fields, and stays one line of JSON', () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const path = `/webhooks/100000000000000001/${MARK}/messages/@original`;
  const cause = new TypeError(`fetch "https://me:${MARK}@host${path}?key=${MARK}" failed\n`);
  const error = Object.assign(new Error(`${TOKEN} refused`, { cause }), { url: path, requestBody: MARK });
  log.error({ err: error, reason: `wss://host/?token=${MARK}`, deep: [{ at: path }] }, `Discord at //me:${MARK}@host`);
  expect(lines.join('')).not.toContain(MARK);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'Discord at //…host',
    err: { cause: { message: 'fetch "https://…host/webhooks/100000000000000001/…/messages/@original…" failed\n' } },
  });
});

it('what looks like no secret is shown', () => {
  for (const words of [
    'at file:///srv/bot/node_modules/@discordjs/rest/dist/index.js:1:2',
    'Expected a folder of articles at data/articles.old, got nothing? See https://discord.com/developers/applications.',
    'data/some-long-name-of-a-file.with-dots.md',
  ])
    expect(withoutSecrets(words)).toBe(words);
});
