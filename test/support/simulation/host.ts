import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setImmediate as turn } from 'node:timers/promises';
import { commands } from '../../../commands/index.ts';
import { startBot, type Bot } from '../../../src/bot.ts';
import { actAs, type LocalDiscord, type Fault, type FaultRequest } from 'local-discord';
import { createLog } from '../../../src/log.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Instant, Store, Subscription, Taken } from '../../../src/store/store.ts';
import { controlsOf, textOf } from '../bot.ts';
import { createLife, mortalClock, mortalStore, type Life, type SteppingClock } from './lives.ts';
import { chance, kindOf, LIMIT, failureFor, type Kind } from './failures.ts';
import { MINUTE, NOT_AFFECTED, type Seen, type Stream } from './model.ts';

/** A moment at which a process ends, or is told to. */
export type Trap = {
  /** True if it strikes in times of quiet, too. */
  readonly isSure?: boolean;
  /** Which of the calls or requests it is, counted down. */
  left: number;
} & (
  | { readonly at: 'store'; readonly method: string; readonly when: 'before' | 'after' }
  | { readonly at: 'request'; readonly kind: Kind; readonly when: 'before' | 'after' | 'silent' | 'close' }
);

export interface Wired {
  readonly request: object;
}

export type Host = ReturnType<typeof createHost>;

/** The machine that the bot runs on: starts it again and again, and lets it end when a trap says so. */
export function createHost(options: {
  readonly discord: LocalDiscord;
  readonly clock: SteppingClock;
  readonly file: string;
  readonly articlesDir: string;
  readonly random: () => number;
}) {
  const { discord, clock, file, articlesDir, random } = options;
  const { world } = discord;
  const seen: Seen[] = [];
  const deliveries = new Map<string, Taken>();
  const kills: Instant[] = [];
  const untold = new Set<string>();
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  const traps: Trap[] = [];
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  let now: { readonly life: Life; readonly store: Store; bot: Bot | undefined } | undefined;
  let closing: Promise<void> | undefined;
  /** Requests on the wire, and those of them that will never be answered. */
  const requests = new Set<object>();
  let silenced = 0;
  /** Calls of the store, and waits of Discord's library. */
  let underWay = 0;
  const kept = (): Store => {
    if (!store) throw new Error('Expected a store that is open.');
    return store;
  };
  const isBusy = (): boolean => underWay + requests.size > silenced;
  let store: Store | undefined;
  /** True if small things go wrong just now. */
  let isQuiet = true;
  let isOut = false;
  /** When something went wrong, or a process ended, the last time. */
  let failedAt = -Infinity;
  const numbers = new Map<string, number>();

  // What is under way on the wire, so that the time stands still meanwhile.
  const begun = (message: unknown): void => void requests.add((message as Wired).request);
  const over = (message: unknown): void => void requests.delete((message as Wired).request);
  subscribe('undici:request:create', begun);
  subscribe('undici:request:trailers', over);
  subscribe('undici:request:error', over);

  world.watchers.add(({ kind, post }) => {
    if (kind !== 'posted' || post.message.author.id !== world.bot.id) return;
    const delivery = controlsOf(post.message)
      .map(({ id }) => /~0\.([a-z2-9]{10})$/u.exec(id)?.[1])
      .find((id) => id !== undefined);
    if (delivery === undefined) return;
    const text = textOf(post.message);
    const [, number = '0', article = ''] = /Passage (\d+) of (\w+)/u.exec(text) ?? [];
    const { id: message, channel } = post;
    seen.push({ at: clock.now(), channel: channel.id, message, delivery, article, number: Number(number), text });
  });

  const sprung = (fits: (trap: Trap) => boolean): Trap | undefined => {
    const index = traps.findIndex(fits);
    const trap = traps[index];
    if (!trap) return undefined;
    trap.left -= 1;
    if (trap.left > 0) return undefined;
    traps.splice(index, 1);
    return trap;
  };

  const chooseFault = (request: FaultRequest): Fault | undefined => {
    const kind = kindOf(request);
    count(`request ${kind}`);
    if (kind === 'other' || kind === 'tell' || !now) return undefined;
    const trap = sprung((it) => it.at === 'request' && it.kind === kind);
    if (trap?.at === 'request') {
      count(`${trap.when === 'close' ? 'closed' : 'killed'} at ${kind} ${trap.when}`);
      const { life, bot } = now;
      if (trap.when === 'close') {
        closing = bot?.close().then(() => life.end());
        return undefined;
      }
      life.end();
      if (trap.when !== 'silent') return { status: 0, done: trap.when === 'after' };
      silenced += 1;
      return { status: 'silence', done: true };
    }
    if (isOut) failedAt = clock.now();
    if (isOut) return { status: 503 };
    if (isQuiet) return undefined;
    const key = `${request.method} ${request.path.replace(/messages\/.*/u, '')}`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const failure = failureFor(kind, chance(`${key} ${number}`));
    if (failure) failedAt = clock.now();
    if (failure) count(`failure ${kind} ${failure.status} ${failure.done === true ? 'done' : ''}`);
    if (failure?.status === 429) {
      underWay += 1;
      setTimeout(() => (underWay -= 1), 1000 * LIMIT.seconds + LIMIT.libraryAdds);
    }
    return failure;
  };
  discord.injectFaults(chooseFault);

  /** Waits for something that the bot does; moves the time only where it waits for that itself. */
  async function pump(work: Promise<unknown>, until: () => boolean): Promise<void> {
    const state = { isDone: false };
    const finished = (): void => void (state.isDone = true);
    work.then(finished, finished);
    for (let quiet = 0; !(state.isDone && !isBusy()) && !until();) {
      await turn();
      quiet = isBusy() ? 0 : quiet + 1;
      if (quiet < 25) continue;
      quiet = 0;
      const next = clock.next();
      count('pumped');
      if (next !== undefined) clock.moveTo(next);
    }
  }

  async function start(): Promise<void> {
    await store?.close();
    store = await openStore(file);
    const life = createLife();
    const mortal = mortalStore(store, {
      life,
      trap(method) {
        count(`store ${method}`);
        const trap = sprung((it) => it.at === 'store' && it.method === method);
        if (trap?.at !== 'store') return undefined;
        count(`killed at ${method} ${trap.when}`);
        return trap.when;
      },
      onTaken: (taken) => deliveries.set(taken.delivery.id, taken),
      count: (change) => void (underWay += change),
    });
    now = { life, store: mortal, bot: undefined };
    count('starts');
    const log = createLog('error', {
      write: (line) => {
        if (!life.isOver) faults.push(line);
      },
    });
    const ending = new AbortController();
    const starting = startBot({
      token: discord.token,
      apiUrl: discord.url,
      articlesDir,
      commands,
      pace: 0,
      postsPerSecond: 0,
      store: mortal,
      log,
      clock: mortalClock(clock, life),
      random,
      signal: ending.signal,
      onLost: (reason) => faults.push(String(reason)),
    });
    try {
      now.bot = await starting;
    } catch (error) {
      if (!life.isOver) throw error;
    }
  }

  /** Tidies up after a process that ended, as the system does. */
  async function bury(): Promise<void> {
    if (!now) return;
    const { bot, life } = now;
    life.end();
    // What it had sent still arrives.
    for (let quiet = 0; quiet < 10; quiet = isBusy() ? 0 : quiet + 1) await turn();
    if (bot) await pump(bot.close(), () => false);
    // What is never answered ends with the process.
    requests.clear();
    silenced = 0;
    now = undefined;
  }

  return {
    discord,
    clock,
    count,
    faults,
    traps,
    get failedAt() {
      return failedAt;
    },
    get isUp() {
      return now !== undefined;
    },
    get store(): Store {
      return kept();
    },
    set isQuiet(quiet: boolean) {
      isQuiet = quiet;
      if (quiet) traps.splice(0, traps.length, ...traps.filter(({ isSure }) => isSure));
    },
    set isOut(out: boolean) {
      isOut = out;
    },
    start,
    /** Ends it as an operator does. */
    async stop() {
      if (!now?.bot) return;
      const { bot, life } = now;
      await pump(bot.close(), () => false);
      life.end();
      now = undefined;
    },
    /**
     * Waits until the bot has nothing to do; starts it again when it ended meanwhile.
     * @param wait for how long it stays away then, in milliseconds; Infinity where somebody else is to start it
     */
    async settle(wait: () => number): Promise<void> {
      while (now) {
        const { bot, life } = now;
        if (bot && !life.isOver) await pump(bot.idle(), () => life.isOver || closing !== undefined);
        if (!life.isOver && !closing) break;
        failedAt = clock.now();
        if (closing) {
          await pump(closing, () => false);
          closing = undefined;
          now = undefined;
        } else {
          kills.push(clock.now());
          await bury();
        }
        for (const { id, pausedAt } of await allOf(kept()))
          if (pausedAt !== null && pausedAt >= clock.now() - MINUTE) untold.add(id);
        const ms = wait();
        if (ms === Infinity) break;
        clock.moveTo(clock.now() + ms);
        await start();
      }
    },
    /** Waits until the bot has heard of everything that happened so far. */
    async heard() {
      if (!now?.bot || now.life.isOver) return;
      await actAs(discord, { user: 'mona', guild: NOT_AFFECTED, channel: 'general' }).run('daily list');
    },
    async cut() {
      discord.gateway.cut();
      const resumed = discord.gateway.resumes() + discord.gateway.identifies();
      while (discord.gateway.resumes() + discord.gateway.identifies() === resumed) await turn();
    },
    listen(streams: readonly Stream[]) {
      const byStarter = new Map(streams.map((stream) => [stream.subscription.person, stream]));
      world.watchers.add(({ kind, post }) => {
        const { recipient } = post.channel;
        if (kind !== 'posted' || !recipient || !textOf(post.message).includes('is paused:')) return;
        const stream = byStarter.get(recipient.id);
        if (stream?.isAlone) stream.told += 1;
      });
    },
    result: () => ({ seen, deliveries, kills, untold, faults, store: kept(), endedAt: clock.now(), counts }),
    async end() {
      unsubscribe('undici:request:create', begun);
      unsubscribe('undici:request:trailers', over);
      unsubscribe('undici:request:error', over);
      await bury();
      await store?.close();
    },
  };
}

export async function allOf(store: Store): Promise<readonly Subscription[]> {
  const guilds = await store.guilds();
  return (await Promise.all(guilds.map((guild) => store.ofGuild(guild)))).flat();
}
