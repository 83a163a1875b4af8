import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actAs, startLocalDiscord } from 'local-discord';
import { rounds } from './support/long.ts';

const ROOT = join(import.meta.dirname, '..');
const TOKEN = `${'token'.repeat(5)}.${'local'.repeat(2)}.${'secret'.repeat(6)}`;
const NODE = [process.execPath, 'src/main.ts'] as const;
const NPM = ['npm', 'start', '--silent'] as const;

/** The program as a process of its own. Settings not named here are blank, whatever the machine has. */
function start(
  settings: Record<string, string> = {},
  [program, ...args]: readonly [string, ...string[]] = NODE,
): ChildProcessWithoutNullStreams {
  const blank = { DISCORD_TOKEN: '', DISCORD_API_URL: '', ARTICLES_DIR: '', PACE: '', LOG_LEVEL: '' };
  const own = { ...blank, DATABASE_URL: ':memory:', PLAYGROUND_PORT: '0' };
  const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...own, ...settings } });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outcome(child: ChildProcessWithoutNullStreams): Promise<{ code: unknown; out: string; err: string }> {
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, out, err };
}

describe('an older Node', () => {
  it.each(['start', 'import'])('npm run %s says in a sentence which one is needed', async (script) => {
    const folder = await mkdtemp(join(tmpdir(), 'older-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const older = join(folder, 'older.cjs');
    await writeFile(
      older,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });",
    );
    const child = start({ NODE_OPTIONS: `--require ${older}` }, ['npm', 'run', script, '--silent']);
    child.stdin.end();
    const { code, out, err } = await outcome(child);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Expected Node 24 or newer, got 20\.20\.2\. Install [^\n]+\n$/u);
  });
});

describe.skipIf(process.platform !== 'linux')('the library', () => {
  const LIST = `"${process.execPath}" "${join(ROOT, 'src/library.ts')}" list`;

  it.each([
    ['cannot be printed', `${LIST} > /dev/full`, /^Expected to print to standard output, got: ENOSPC[^\n]+\n$/u],
    ['has no folder to run in', `cd "$(mktemp -d)" && rmdir "$PWD" && ${LIST}`, /^ENOENT: [^\n]+\n$/u],
  ])('says in a sentence that it %s', async (_, line, sentence) => {
    const { code, out, err } = await outcome(start({}, ['sh', '-c', line]));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(sentence);
  });
});

describe('without a token', () => {
  it('npm start answers piped lines in order and exits with 0', async () => {
    const child = start({}, NPM);
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
    expect(helped).toContain('/excerpt');
  });

  // Its short form is in packages/local-discord/test/terminal.test.ts.
  it.runIf(rounds(0, 1) === 1)('exits quietly with 0 when nobody reads its output any more', async () => {
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
});

describe('with a token', () => {
  it('logs one line, answers, and exits with 0 after signals', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const folder = await mkdtemp(join(tmpdir(), 'main-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [database, report] = [join(folder, 'kept/kept.db'), join(folder, 'report.json')];
    const reporting = preloading(`process.on('exit', () => process.report.writeReport(${JSON.stringify(report)}));`);
    const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, DATABASE_URL: database };
    const child = start({ ...settings, ...reporting });
    const ended = outcome(child);
    await once(child.stdout, 'data');
    const { message } = await actAs(discord).run('help');
    expect(JSON.stringify(message)).toContain('/excerpt');
    const made = process.platform === 'win32' ? [] : [database, `${database}-wal`, dirname(database)];
    expect(made.map((path) => statSync(path).mode & 0o77)).toEqual(made.map(() => 0));
    // A terminal and npm both send it.
    child.kill('SIGTERM');
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect(code).toBe(0);
    expect(err).toMatch(/^\s*Writing Node\.js report to file: [^\n]*\s*Node\.js report completed\s*$/u);
    expect(await readFile(report, 'utf8')).not.toContain(TOKEN);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([{ articles: 4, servers: 2, passages: expect.any(Number) }, { msg: 'Goodbye' }]);
  });

  it('leaves no process behind npm start', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url }, NPM);
    const ended = outcome(child);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    // The pipes close only when every process that holds them has ended, the bot included.
    expect((await ended).out).toContain('Goodbye');
  });

  it.skipIf(process.platform === 'win32')('ends with a signal though a file never answers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hanging-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    // Opening a pipe into which nobody writes stands for a file on a network drive that is gone.
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const script = `import { open } from 'node:fs'; open('${pipe}', 'r', () => undefined);`;
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api', ...preloading(script) });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });

  it('exits with 1 and a sentence without a stack when the start is refused', async () => {
    const { code, out, err } = await outcome(start({ DISCORD_TOKEN: 'nonsense' }));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Some settings cannot be used:\n {2}DISCORD_TOKEN: .*\n.*\n$/u);
  });
});

/** Settings with which node loads a module of this text first. */
const preloading = (script: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
});

describe('something unexpected', () => {
  const SECRET = 'Not caught: https://mona:secret@example.org';

  const SAID = 'TypeError: Not caught: https://…example.org';

  it.each([
    ['rejected', `process.on('SIGUSR2', () => void Promise.reject(new TypeError('${SECRET}')));`, SAID],
    [
      'thrown again and again',
      `process.on('SIGUSR2', () => setInterval(() => { throw new TypeError('${SECRET}'); }, 1));`,
      SAID,
    ],
    [
      'that is no error',
      "process.on('SIGUSR2', () => { throw undefined; });",
      'Error: something was thrown that is not an error',
    ],
  ])('%s is logged once, and the bot ends in order, with 70', async (_, script, said) => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url, ...preloading(script) });
    const ended = outcome(child);
    await once(child.stdout, 'data');
    child.kill('SIGUSR2');
    const { code, out, err } = await ended;
    expect(code).toBe(70);
    expect(err).toBe(`Something unexpected happened, and the bot ends: ${said}\n`);
    const fatal = out.split('\n').filter((line) => line.includes('"level":60'));
    expect(fatal).toHaveLength(1);
    expect(JSON.parse(fatal[0] ?? '')).toMatchObject({ err: { name: said.split(':', 1)[0] } });
    expect(out).not.toContain('secret@');
  });

  it('during the start ends it with 70 and a sentence', async () => {
    const fault = "setImmediate(() => { throw new Error('early'); })";
    const script = `process.on('newListener', (name) => name === 'uncaughtException' && ${fault});`;
    const { code, err } = await outcome(
      start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api', ...preloading(script) }),
    );
    expect(code).toBe(70);
    expect(err).toBe('Something unexpected happened, and the bot ends: Error: early\n');
  });

  it('such as a log that nobody reads any more ends the bot with 70', async () => {
    const discord = await startLocalDiscord({ token: TOKEN });
    onTestFinished(() => discord.close());
    const child = start({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.url });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stderr.destroy();
    const ended = once(child, 'exit');
    discord.gateway.cut();
    expect(await ended).toEqual([70, null]);
  });
});
