/**
 * Cost of the bot beside the smallest bot on discord.js: `bench/echo.ts` and the bot in turn, each a process of its own on a
 * local Discord in this one. Prints one table; run with `npm run bench:load`.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as rest } from 'node:timers/promises';
import { actAs, type Actor, startLocalDiscord } from 'local-discord';
import { shippedQuestions } from './questions.ts';
import { quantile } from './statistics.ts';

const ROUNDS = 5;
const WARM_UP = 2000;
const ONE_BY_ONE = 2000;
const AT_ONCE = { people: 50, replies: 6000 };
const TOKEN = `${'local'.repeat(5)}.${'bench'.repeat(2)}.${'token'.repeat(6)}`;

const QUESTIONS = shippedQuestions();

interface Figures {
  readonly ready: number;
  readonly memory: number;
  readonly p50: number;
  readonly p99: number;
  readonly throughput: number;
}

async function measure(script: string): Promise<Figures> {
  const discord = await startLocalDiscord({ token: TOKEN });
  const start = performance.now();
  const environment = {
    ...process.env,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.url,
    LOG_LEVEL: 'info',
    PACE: '0',
    DATABASE_URL: ':memory:',
  };
  const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await Promise.race([once(child.stdout, 'data'), failure(child, script)]);
    const ready = performance.now() - start;
    await rest(2000);
    const memory = residentMegabytes(child);
    const person = actAs(discord);
    for (let index = 0; index < WARM_UP; index += 1) await ask(person, index);
    const times: number[] = [];
    for (let index = 0; index < ONE_BY_ONE; index += 1) times.push(await ask(person, index));
    const throughput = await askTogether(person);
    return { ready, memory, p50: quantile(times, 0.5), p99: quantile(times, 0.99), throughput };
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await discord.close();
  }
}

async function failure(child: ChildProcess, script: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`${script} ended with ${code} before it was ready.`);
}

/** Time from sending the command to the reply that the person sees, in milliseconds. */
async function ask(person: Actor, index: number): Promise<number> {
  const start = performance.now();
  await person.run('ask', { question: QUESTIONS[index % QUESTIONS.length] ?? '' });
  return performance.now() - start;
}

/** Replies a second while fifty people ask, each again as soon as the answer has come. */
async function askTogether(person: Actor): Promise<number> {
  let left = AT_ONCE.replies;
  const start = performance.now();
  const keepAsking = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await ask(person, left);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE.people }, keepAsking));
  return AT_ONCE.replies / ((performance.now() - start) / 1000);
}

function residentMegabytes(child: ChildProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
}

const median = (rounds: readonly Figures[], figure: keyof Figures): number =>
  quantile(
    rounds.map((round) => round[figure]),
    0.5,
  );

const bots = { echo: 'bench/echo.ts', commonplace: 'src/main.ts' };
const rounds = { echo: [] as Figures[], commonplace: [] as Figures[] };
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.echo.push(await measure(bots.echo));
  rounds.commonplace.push(await measure(bots.commonplace));
}

const LABELS: Record<keyof Figures, string> = {
  ready: 'time to ready, ms',
  memory: 'idle memory, MiB',
  p50: 'reply p50, ms',
  p99: 'reply p99, ms',
  throughput: 'replies/s, 50 at once',
};
console.log(
  `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}, median of ${ROUNDS} rounds in turn\n`,
);
console.log('|  | bare echo | Commonplace | ratio |\n|---|---|---|---|');
for (const [figure, label] of Object.entries(LABELS) as [keyof Figures, string][]) {
  const [echo, commonplace] = [median(rounds.echo, figure), median(rounds.commonplace, figure)];
  const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  console.log(`| ${label} | ${shown(echo)} | ${shown(commonplace)} | ${(commonplace / echo).toFixed(2)}× |`);
}
