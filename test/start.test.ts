import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, startLocalDiscord, type LocalDiscord } from 'local-discord';
import { isInterruption, start, type Surroundings } from '../src/start.ts';
import { openStore } from '../src/store/open.ts';

const TOKEN = `${'token'.repeat(5)}.${'local'.repeat(2)}.${'secret'.repeat(6)}`;

interface Started {
  readonly ending: AbortController;
  readonly output: PassThrough;
  /** Everything written, and the sentence that the start was refused with. */
  readonly outcome: Promise<{ readonly out: string; readonly err: string; readonly refusal: string | undefined }>;
}

/** The program in this process. Settings not named here are blank, whatever the machine has. */
function startHere(
  settings: Record<string, string> = {},
  { args = [], input = Readable.from([]) }: Partial<Pick<Surroundings, 'args' | 'input'>> = {},
): Started {
  const blank = { DISCORD_TOKEN: '', DISCORD_API_URL: '', ARTICLES_DIR: '', PACE: '', LOG_LEVEL: '' };
  const environment = { ...blank, DATABASE_URL: ':memory:', PLAYGROUND_PORT: '0', ...settings };
  const [output, errors, ending] = [new PassThrough(), new PassThrough(), new AbortController()];
  const running = start({ environment, args, input, output, errors, ending })
    .then(
      () => undefined,
      (error: unknown) => (isInterruption(error) ? undefined : (error as Error).message),
    )
    .finally(() => {
      output.end();
      errors.end();
    });
  const outcome = Promise.all([text(output), text(errors), running]).then(([out, err, refusal]) => ({
    out,
    err,
    refusal,
  }));
  onTestFinished(async () => {
    ending.abort();
    await outcome;
  });
  return { ending, output, outcome };
}

/** A Discord, and the settings with which the program uses it. */
async function discordFor(token = TOKEN): Promise<{ discord: LocalDiscord; settings: Record<string, string> }> {
  const discord = await startLocalDiscord({ token });
  onTestFinished(() => discord.close());
  return { discord, settings: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url } };
}

async function listen(answer: string): Promise<number> {
  const server = createServer((_, response) => response.end(answer)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

describe('flags', () => {
  it('print the usage with every flag, or the version, and start nothing', async () => {
    const { out, err, refusal } = await startHere({ DISCORD_TOKEN: 'nonsense' }, { args: ['--help'] }).outcome;
    expect({ err, refusal }).toEqual({ err: '', refusal: undefined });
    for (const flag of ['--page', '--terminal', '--no-open', '--help', '--version']) expect(out).toContain(flag);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await startHere({ DISCORD_TOKEN: 'nonsense' }, { args: ['--version'] }).outcome).out).toBe(`${version}\n`);
  });

  it('are listed when one is unknown', async () => {
    expect((await startHere({}, { args: ['--paeg'] }).outcome).refusal).toBe(
      'Expected --terminal, --page, --no-open, --help, --version or nothing, got "--paeg".',
    );
  });

  it('name one place at most', async () => {
    const { refusal } = await startHere({}, { args: ['--page', '--terminal'] }).outcome;
    expect(refusal).toBe('Expected --page or --terminal, got both.');
  });

  it('start the terminal even where there is a token', async () => {
    const { outcome } = startHere(
      { DISCORD_TOKEN: TOKEN },
      { args: ['--terminal'], input: Readable.from(['/help\n']) },
    );
    const { out, refusal } = await outcome;
    expect(refusal).toBeUndefined();
    expect(out).toContain('/excerpt');
  });
});

describe('settings', () => {
  it.each([
    [{ DISCORD_TOKEN: 'nonsense' }, /DISCORD_TOKEN: expected three parts/u],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL: expected .* got "loud"/u],
    [{ ARTICLES_DIR: 'no/such/folder' }, /no\/such\/folder/u],
    [{ DISCORD_TOKEN: TOKEN, DATABASE_URL: 'README.md' }, /README\.md: expected a database .* no SQLite database/u],
  ])('that cannot be used are refused with the reason: %j', async (settings, reason) => {
    const { out, refusal } = await startHere(settings).outcome;
    expect(refusal).toMatch(reason);
    expect(out).toBe('');
  });

  it('that look like a known one are named, without their value', async () => {
    const { err } = await startHere({ DISCRD_TOKEN: TOKEN, ARTICLE_DIR: 'elsewhere' }).outcome;
    expect(err).toContain('! DISCRD_TOKEN is not a setting; the nearest one is DISCORD_TOKEN.\n');
    expect(err).toContain('! ARTICLE_DIR is not a setting; the nearest one is ARTICLES_DIR.\n');
    expect(err).not.toContain(TOKEN);
  });
});

describe('empty input', () => {
  it('is answered with how to get the page or the bot', async () => {
    const { out, err, refusal } = await startHere({}, { input: createReadStream('/dev/null') }).outcome;
    expect({ out, refusal }).toEqual({ out: '', refusal: undefined });
    expect(err).toMatch(/^Nothing to answer: the input is empty\. .*--page .*DISCORD_TOKEN.*\n$/u);
  });
});

describe('on a page', () => {
  const args = ['--page', '--no-open'];

  it('prints its address, serves it, and ends when told to', async () => {
    const { output, ending, outcome } = startHere({}, { args });
    const [printed] = (await once(output, 'data')) as [Buffer];
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed.toString()) ?? [];
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/<meta name="token" content="[\w-]{32}"/u);
    expect(await (await fetch(`${url}/page.js`)).text()).toContain('discord-message');
    expect(await (await fetch(`${url}/page.css`)).text()).toContain('data-theme');
    ending.abort();
    const { err, refusal } = await outcome;
    expect({ err, refusal }).toEqual({ err: '', refusal: undefined });
    expect(printed.toString()).toMatch(
      /^Commonplace on a Discord of its own: nothing leaves this machine\.\n\n {2}http.*\n\nOpen it/u,
    );
  });

  it('is refused with a remedy when its port is taken', async () => {
    const port = await listen('');
    const { refusal } = await startHere({ PLAYGROUND_PORT: String(port) }, { args }).outcome;
    expect(refusal).toMatch(/^The port \d+ for the page is in use.* Set PLAYGROUND_PORT to another.*$/u);
  });

  it('is refused with the reason when the bot cannot start', async () => {
    const { out, refusal } = await startHere({ ARTICLES_DIR: 'no/such/folder' }, { args }).outcome;
    expect(out).toBe('');
    expect(refusal).toContain('no/such/folder');
  });
});

describe('on Discord', () => {
  it('is refused with one sentence that does not show the token when the token is wrong', async () => {
    const { settings } = await discordFor('another');
    const { out, err, refusal } = await startHere(settings).outcome;
    expect(refusal).toMatch(/^Discord refused the bot token: expected .* got .* Copy it again .*$/u);
    expect(`${out}${err}${refusal}`).not.toContain(TOKEN);
  });

  it('ends with the same sentence when Discord revokes the token later', async () => {
    const { discord, settings } = await discordFor();
    const { output, outcome } = startHere(settings);
    await once(output, 'data');
    discord.gateway.closeWith(4004);
    expect((await outcome).refusal).toContain('Discord refused the bot token');
  });

  it('ends with the same sentence when Discord revokes the token during the start', async () => {
    const { discord, settings } = await discordFor();
    discord.fail({ path: /applications\/\d+\/commands/u, times: 1000, status: 500 });
    const { output, outcome } = startHere(settings);
    // The first line says that it tries again: it has a connection, and is not yet ready.
    await once(output, 'data');
    discord.gateway.closeWith(4004);
    expect((await outcome).refusal).toMatch(/^Discord refused the bot token.*$/u);
  });

  it('waits while Discord cannot be reached, and still ends when told to', async () => {
    const { output, ending, outcome } = startHere({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    });
    await once(output, 'data');
    ending.abort();
    const { out, refusal } = await outcome;
    expect(refusal).toBeUndefined();
    expect(out).toContain('DISCORD_API_URL cannot be reached');
  });

  it('says that the address is not Discord, waits for one that may be starting, and still ends when told to', async () => {
    const port = await listen('<h1>Welcome</h1>');
    const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${port}/api` };
    const { output, ending, outcome } = startHere(settings);
    await once(output, 'data');
    ending.abort();
    const { out, refusal } = await outcome;
    expect(refusal).toBeUndefined();
    expect(out).toContain("The address in DISCORD_API_URL gave no answer of Discord's to logging in; trying again");
  });
});

describe('the database', () => {
  it('is there after a restart, and only for the bot that it belongs to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'commonplace-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { discord, settings } = await discordFor();
    const mona = actAs(discord, { user: 'mona' });
    const run = async <T>(work: () => Promise<T>): Promise<T> => {
      const { output, ending, outcome } = startHere({ ...settings, DATABASE_URL: join(folder, 'kept', 'here.db') });
      await once(output, 'data');
      const result = await work();
      ending.abort();
      expect((await outcome).refusal).toBeUndefined();
      return result;
    };
    await run(() => mona.run('daily start', { time: '8:00', zone: 'UTC' }));
    const { message } = await run(() => mona.run('daily list'));
    expect(JSON.stringify(message)).toContain('08:00 UTC, every day');

    const store = await openStore(join(folder, 'another.db'));
    await store.owner('42');
    await store.close();
    const { refusal } = await startHere({ ...settings, DATABASE_URL: join(folder, 'another.db') }).outcome;
    expect(refusal).toMatch(/^The database belongs to the bot with the application id 42, .* DATABASE_URL\.$/u);
  });
});
