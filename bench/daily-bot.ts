import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as rest } from 'node:timers/promises';
import { readCustomId } from '../src/discord/custom-id.ts';
import { walkComponents, type Component, startLocalDiscord, type LocalDiscord, directChannel } from 'local-discord';
import { openStore } from '../src/store/open.ts';
import type { Instant } from '../src/store/store.ts';
import { fill, type Spot, subscriptionsDue } from './daily-rows.ts';
import type { Kept, Seen } from './daily-tally.ts';
import { seededRandom } from '../test/support/random.ts';

const TOKEN = `${'local'.repeat(5)}.${'bench'.repeat(2)}.${'token'.repeat(6)}`;
/** The first server is for those who ask: what they ask pushes no excerpt out of a channel's history. */
const SERVERS = { withExcerpts: 100, channels: ['general', 'daily'] };
const ASKING = 10;
const DIRECT = 50;
const SEED = 11;

/** A local Discord in this process, a database with what is due, and the bot as a process that can be killed. */
export interface Stage {
  readonly discord: LocalDiscord;
  /** The excerpts that Discord took, oldest first. */
  readonly seen: readonly Seen[];
  /** When the bot asked Discord for something that counts towards its limit of fifty a second. */
  readonly requests: readonly Instant[];
  /** Resolves at the next excerpt. */
  nextSeen(): Promise<void>;
  /** Starts the bot; there must be none. */
  start(): Run;
  /** Present state of the database. */
  kept(): Kept;
  /** Number of subscriptions that are due or being posted. */
  left(now: Instant): number;
  /** Why deliveries are not posted yet, in words. */
  waiting(): string;
  close(): Promise<void>;
}

export interface Run {
  readonly startedAt: Instant;
  /** Resolves when it says that it is; rejects when it ends before. */
  readonly ready: Promise<void>;
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface StageOptions {
  /** When something falls due, one subscription each. */
  readonly dues: readonly Instant[];
  /** Milliseconds that every request and answer is on its way. */
  readonly latency: number;
  readonly nonceLife?: number;
}

export async function setStage({ dues, latency, nonceLife }: StageOptions): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-daily-'));
  const people = Array.from({ length: ASKING + DIRECT }, (_, index) => ({ name: `person ${index + 1}` }));
  const guilds = Array.from({ length: SERVERS.withExcerpts + 1 }, (_, index) => ({
    name: `Server ${index}`,
    channels: SERVERS.channels,
  }));
  const discord = await startLocalDiscord({
    token: TOKEN,
    guilds,
    people,
    ...(nonceLife !== undefined && { nonceLife }),
  });
  const path = join(folder, 'commonplace.db');
  await (await openStore(path)).close();
  const random = seededRandom(SEED);
  fill(path, subscriptionsDue(dues, spotsOf(discord), random), 1, random);
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  const { seen, nextSeen } = watchPosts(discord);
  const { requests, stop } = watchRequests(discord);
  const line = latency > 0 ? await delayed(Number(new URL(discord.url).port), latency) : undefined;
  const apiUrl = line ? `http://127.0.0.1:${line.port}/api` : discord.url;
  let run: Run | undefined;
  return {
    discord,
    seen,
    requests,
    nextSeen,
    start() {
      run = startBot(apiUrl, path);
      return run;
    },
    kept: () => keptIn(database),
    left: (now) => leftIn(database, now),
    waiting: () => waitingIn(database),
    async close() {
      await run?.end('SIGKILL');
      stop();
      line?.close();
      database.close();
      await discord.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The people who ask. */
export function askers(): readonly string[] {
  return Array.from({ length: ASKING }, (_, index) => `person ${index + 1}`);
}

function spotsOf({ world }: LocalDiscord): readonly Spot[] {
  const people = [...world.people.values()].filter(({ bot }) => !bot);
  const owner = people[0]?.id ?? '';
  const channels = [...world.guilds.values()]
    .slice(1)
    .flatMap((guild) => [...guild.channels.keys()].map((channel) => ({ guild: guild.id, channel, person: owner })));
  const own = people.slice(ASKING).map((person) => ({
    guild: null,
    channel: directChannel(world, person).id,
    person: person.id,
  }));
  return [...channels, ...own];
}

function watchPosts({ world }: LocalDiscord): Pick<Stage, 'seen' | 'nextSeen'> {
  const seen: Seen[] = [];
  let next = Promise.withResolvers<void>();
  world.watchers.add(({ kind, post }) => {
    const { message } = post;
    if (kind !== 'posted' || post.interaction || message.author.id !== world.bot.id) return;
    const delivery = deliveryOf((message.components ?? []) as unknown as Component[]);
    if (delivery === undefined) return;
    seen.push({ at: world.clock.now(), delivery, message: message.id });
    const { resolve } = next;
    next = Promise.withResolvers<void>();
    resolve();
  });
  return { seen, nextSeen: () => next.promise };
}

/** The delivery that a message is the post of, as its buttons say. */
function deliveryOf(components: readonly Component[]): string | undefined {
  const ids = walkComponents(components).map(({ component }) => component.custom_id);
  return ids.map((id) => readCustomId(id ?? '')?.delivery).find((delivery) => delivery !== undefined);
}

/** Answers to commands do not count towards the limit. */
const IS_FREE = /^\/(?:interactions|webhooks)\//u;

/** The local Discord keeps the latest thousand events: they are looked through before more have come. */
function watchRequests({ traffic }: LocalDiscord): { readonly requests: readonly Instant[]; stop(): void } {
  const requests: Instant[] = [];
  let last: unknown;
  const look = (): void => {
    for (const each of traffic.slice(traffic.findLastIndex((it) => it === last) + 1)) {
      if (each.method !== 'gateway' && !IS_FREE.test(each.path)) requests.push(each.at);
    }
    last = traffic.at(-1);
  };
  const timer = setInterval(look, 5);
  return { requests, stop: () => clearInterval(timer) };
}

function startBot(apiUrl: string, path: string): Run {
  const environment = {
    ...process.env,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: apiUrl,
    DATABASE_URL: path,
    LOG_LEVEL: 'info',
    PACE: '0',
  };
  const startedAt = Date.now();
  const child = spawn(process.execPath, ['src/main.ts'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const ready = Promise.race([readiness(child), ended.then(([code]) => failed(Number(code)))]);
  // Nobody may be waiting for it when it is killed.
  ready.catch(() => undefined);
  return {
    startedAt,
    ready,
    async end(signal) {
      child.kill(signal);
      await ended;
    },
  };
}

/** Resolves at the line that says so; what the log warns of is shown. */
function readiness({ stdout }: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = '';
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) {
      if (line.includes('"msg":"Ready:')) resolve();
      if (/"level":(?:[4-6]0|"(?:warn|error|fatal)")/u.test(line)) console.error(line);
    }
  });
  return promise;
}

function failed(code: number): never {
  throw new Error(`The bot ended with ${code} before it was ready.`);
}

function keptIn(database: DatabaseSync): Kept {
  const rows = database
    .prepare(
      `select subscription.id, delivery.id as delivery, due, state, message, at from subscription
      left join delivery on delivery.subscription = subscription.id and due > started_at + ?`,
    )
    .all(RECENT);
  return rows.map((row) => ({
    subscription: String(row['id']),
    delivery: row['delivery'] === null ? undefined : String(row['delivery']),
    due: Number(row['due']),
    state: row['state'] === null ? undefined : String(row['state']),
    message: row['message'] === null ? undefined : String(row['message']),
    at: Number(row['at']),
  }));
}

/** Subscriptions began ninety days before they are due; what is older than this is their history. */
const RECENT = 89.5 * 24 * 60 * 60_000;

function leftIn(database: DatabaseSync, now: Instant): number {
  const row = database
    .prepare(
      `select (select count(*) from delivery where state = 'claimed')
      + (select count(*) from subscription where next_due <= ?) as count`,
    )
    .get(now);
  return Number(row?.['count']);
}

function waitingIn(database: DatabaseSync): string {
  const rows = database
    .prepare(
      "select coalesce(reason, 'none') as reason, count(*) as count from delivery where state = 'claimed' group by 1",
    )
    .all();
  return `deliveries wait for these reasons: ${JSON.stringify(rows)}`;
}

/** A way to a local port on which everything takes so many milliseconds; what was sent before a crash arrives all the same. */
async function delayed(port: number, ms: number): Promise<{ readonly port: number; close(): void }> {
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    carry(near, far, ms);
    carry(far, near, ms);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => open.delete(socket));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

function carry(from: Socket, to: Socket, ms: number): void {
  const later = (act: () => void): void => void setTimeout(act, ms);
  from.on('data', (bytes) =>
    later(() => {
      if (to.writable) to.write(bytes);
    }),
  );
  from.on('end', () => later(() => to.end()));
  // A killed process resets its connections; the other side is closed when what was under way has come.
  from.on('error', () => later(() => to.end()));
}

/** Waits until nothing is left to be posted, for as long as that should take and a while. */
export async function finished(stage: Stage, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await rest(100)) {
    if (stage.left(Date.now()) === 0) return true;
  }
  return false;
}
