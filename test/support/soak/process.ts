import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { LocalDiscord } from 'local-discord';
import type { Memory } from './gauge.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Begins the line of the gauge that lists what still keeps the process at its end. */
const LEFT = 'Left at the end: ';

export interface Line {
  readonly level: number;
  readonly msg?: string;
  readonly reference?: string;
  readonly command?: string;
}

/** The bot as a process of its own, which is measured. */
export interface BotProcess {
  /** Lines of its log so far. */
  readonly logged: readonly Line[];
  /** True once it has ended. */
  readonly hasEnded: () => boolean;
  /** Memory after a collection of garbage. */
  measure(): Promise<Memory>;
  /** Ends it by a signal. */
  end(): Promise<{ readonly code: unknown; readonly left: readonly string[]; readonly errors: string }>;
  kill(): void;
}

/** Starts the bot on a local Discord, and waits until it is ready. */
export async function startProcess(discord: LocalDiscord, database: string): Promise<BotProcess> {
  const environment = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DATABASE_URL: database,
    ARTICLES_DIR: '',
    PACE: '0',
    LOG_LEVEL: 'debug',
  };
  const gauge = join(import.meta.dirname, 'gauge.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', gauge, 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('Expected pipes to the bot.');
  const logged: Line[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ code }));
  const errors = text(stderr);
  createInterface(stdout).on('line', (line) => {
    const read = JSON.parse(line) as Line;
    logged.push(read);
    if (read.msg?.startsWith('Ready') === true) resolve();
  });
  const early = ended.then(async ({ code }) => {
    throw new Error(`Expected the bot to be ready, got its end with ${String(code)}: ${await errors}`);
  });
  early.catch(() => undefined);
  await Promise.race([ready, early]);
  return {
    logged,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async measure() {
      const answer = once(child, 'message');
      child.send('measure');
      const [memory] = (await answer) as [Memory];
      return memory;
    },
    async end() {
      child.kill('SIGTERM');
      const [{ code }, said] = await Promise.all([ended, errors]);
      const left = said.split('\n').find((line) => line.startsWith(LEFT)) ?? `${LEFT}["nothing was said of it"]`;
      return { code, left: JSON.parse(left.slice(LEFT.length)) as string[], errors: said.replace(left, '').trim() };
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
