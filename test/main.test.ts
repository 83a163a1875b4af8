import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, startLocalDiscord } from 'local-discord';
import { openStore } from '../src/store/open.ts';

const ROOT = join(import.meta.dirname, '..');
const TOKEN = `${'token'.repeat(5)}.${'local'.repeat(2)}.${'secret'.repeat(6)}`;

/** The bot as a process of its own. Settings not named here are empty, whatever the machine has. */
function start(
  settings: Record<string, string> = {},
  command = [process.execPath, 'src/main.ts'],
): ChildProcessWithoutNullStreams {
  const own = { DISCORD_TOKEN: '', DISCORD_API_URL: '', ARTICLES_DIR: '', LOG_LEVEL: '' };
  const empty = { ...own, DATABASE_URL: ':memory:', PLAYGROUND_PORT: '0' };
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...empty, ...settings } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outcome(child: ChildProcessWithoutNullStreams): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, out, err };
}

describe('without a token', () => {
  it('answers piped lines in order and ends with 0', async () => {
    const child = start();
    child.stdin.end('/ask how do I look up a quote?\n\n/\n/aks what\n/help\n');
    const { code, out, err } = await outcome(child);
    expect(err).toBe('');
    expect(code).toBe(0);
    const [asked, listed, refused, helped] = out.split(/^› .*$/mu).slice(1);
    expect(asked).toContain('│ A guide to Commonplace\n');
    expect(asked).toMatch(/│ Looking up a quote · ¶ \d+ of \d+/u);
    expect(listed).toMatch(/^\/ask question \[article\] \[private\] +Ask a question/mu);
    expect(listed).toMatch(/^\/daily … +An excerpt a day/mu);
    expect(refused).toContain('There is no /aks. Did you mean /ask?');
    expect(helped).toContain('only you can see this');
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const child = start();
    const ended = Promise.all([text(child.stderr), once(child, 'exit')]);
    child.stdin.on('error', () => undefined);
    child.stdin.write('/help\n'.repeat(3));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('/help\n'.repeat(30));
    const [err, [code]] = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends with 0 on empty input', async () => {
    const child = start();
    child.stdin.end();
    expect(await outcome(child)).toEqual({ code: 0, out: '', err: '' });
  });

  it('runs from npm start', async () => {
    const child = start({}, ['npm', 'start', '--silent']);
    child.stdin.end('/help\n');
    const { code, out } = await outcome(child);
    expect(code).toBe(0);
    expect(out).toContain('/excerpt');
  });
});

const PAGE = [process.execPath, 'src/main.ts', '--page', '--no-open'];
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/u;

describe('on a page', () => {
  it('says where it is, serves it, and ends with 0 when told to', async () => {
    const child = start({}, PAGE);
    const ended = outcome(child);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const [url = ''] = ADDRESS.exec(said.toString()) ?? [];
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<meta name="token" content="[\w-]{32}"/u);
    expect(await (await fetch(`${url}/page.js`)).text()).toContain('discord-message');
    expect(await (await fetch(`${url}/page.css`)).text()).toContain('data-theme');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Commonplace on a Discord of its own: nothing leaves this machine\.\n\n {2}http.*\n\nOpen it/u,
    );
  });

  it('says so when its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, err } = await outcome(start({ PLAYGROUND_PORT: String(port) }, PAGE));
    expect(code).toBe(1);
    expect(err).toMatch(/^The port \d+ for the page is in use, .* Set PLAYGROUND_PORT to another.*\n$/u);
  });

  it('ends with 1 and says why when the bot cannot start', async () => {
    const { code, out, err } = await outcome(start({ ARTICLES_DIR: 'no/such/folder' }, PAGE));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('no/such/folder');
  });

  it('or in the terminal the bot can be tried beside a token', async () => {
    const child = start({ DISCORD_TOKEN: TOKEN }, [process.execPath, 'src/main.ts', '--terminal']);
    child.stdin.end('/help\n');
    const { code, out } = await outcome(child);
    expect(code).toBe(0);
    expect(out).toContain('/excerpt');
  });
});

describe('with a token', () => {
  it('logs one line, answers, and ends cleanly when told to', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });
    const ended = outcome(child);
    await once(child.stdout, 'data');
    const { message } = await actAs(discord).run('help');
    expect(message.author.username).toBe('Commonplace');
    const signalled = performance.now();
    // A terminal and npm both send it.
    child.kill('SIGTERM');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect(performance.now() - signalled).toBeLessThan(2000);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([{ articles: 4, servers: 2, passages: expect.any(Number) }, { msg: 'Goodbye' }]);
  });

  it('leaves no orphan behind npm start', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }, ['npm', 'start', '--silent']);
    const ended = outcome(child);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    // The pipes close only when every process that holds them has ended, the bot included.
    expect((await ended).out).toContain('Goodbye');
  });

  it('that is wrong ends with 1 and one sentence that does not show it', async () => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const { code, out, err } = await outcome(start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }));
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord refused the bot token: expected .* got .* Copy it again .*\n$/u);
    expect(out + err).not.toContain(TOKEN);
  });

  it('that Discord takes back ends with 1 and the same sentence', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });
    const ended = outcome(child);
    await once(child.stdout, 'data');
    discord.gateway.closeWith(4004);
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('Discord refused the bot token');
  });

  it('waits for a Discord that is not there, and still ends at once when told to', async () => {
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    const ended = outcome(child);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('DISCORD_API_URL cannot be reached');
  });

  it('ends with 1 and one sentence when the address is no Discord', async () => {
    const server = createServer((_, response) => response.end('<h1>Welcome</h1>')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, err } = await outcome(
      start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${port}/api` }),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^The address in DISCORD_API_URL gave no answer of Discord's .* Expected .*\n$/u);
  });

  it('ends with 1 and the sentence when Discord takes it back during the start', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    discord.fail({ path: /applications\/\d+\/commands/u, times: 1000, status: 500 });
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });
    const ended = outcome(child);
    // Once it says that it tries again, it has a connection, and is not yet ready.
    await once(child.stdout, 'data');
    discord.gateway.closeWith(4004);
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord refused the bot token.*\n$/u);
  });
});

describe('what is kept', () => {
  it('is there after a restart, and only for the bot that it belongs to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const DATABASE_URL = join(folder, 'kept', 'here.db');
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const mona = actAs(discord, { user: 'mona' });
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DATABASE_URL });
      const ended = outcome(child);
      await once(child.stdout, 'data');
      const result = await work();
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
      return result;
    };
    await run(() => mona.run('daily start', { time: '8:00', zone: 'UTC' }));
    const { message } = await run(() => mona.run('daily list'));
    expect(JSON.stringify(message)).toContain('08:00 UTC, every day');

    const store = await openStore(join(folder, 'another.db'));
    await store.owner('42');
    await store.close();
    const another = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DATABASE_URL: join(folder, 'another.db') };
    const { code, err } = await outcome(start(another));
    expect(code).toBe(1);
    expect(err).toMatch(/^The database belongs to the bot with the application id 42, .* DATABASE_URL\.\n$/u);
  });
});

describe('a start that cannot work', () => {
  it('names the flags that there are', async () => {
    const { code, err } = await outcome(start({}, [process.execPath, 'src/main.ts', '--paeg']));
    expect(code).toBe(1);
    expect(err).toBe('Expected --terminal, --page, --no-open or nothing, got "--paeg".\n');
  });

  it.each([
    [
      { DISCORD_TOKEN: 'nonsense', LOG_LEVEL: 'loud', PLAYGROUND_PORT: '70000' },
      /DISCORD_TOKEN: expected .*\n.*LOG_LEVEL: expected .* got "loud"\n.*PLAYGROUND_PORT: expected .* got "70000"/u,
    ],
    [{ ARTICLES_DIR: 'no/such/folder' }, /no\/such\/folder/u],
    [{ DISCORD_TOKEN: TOKEN, DATABASE_URL: 'README.md' }, /README\.md: expected a database .* no SQLite database/u],
    [
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'https://discord.com/api/v10' },
      /DISCORD_API_URL: expected an address without version/u,
    ],
  ])('ends with 1 and says why: %j', async (settings, reason) => {
    const child = start(settings);
    child.stdin.end();
    const { code, err } = await outcome(child);
    expect(code).toBe(1);
    expect(err).toMatch(reason);
    expect(err).not.toContain('    at ');
  });
});
