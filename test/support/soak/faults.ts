import { type Fault, type FaultSource, type LocalDiscord, tooManyRequests } from 'local-discord';
import { pickFrom } from '../random.ts';

/** Faults of single requests: Discord's, its rate limits, and those of a proxy before it. */
const FAULTS: readonly (Fault & { readonly name: string })[] = [
  { name: '500', status: 500 },
  { name: '502, done', status: 502, done: true },
  { name: '503', status: 503 },
  { name: '503, done', status: 503, done: true },
  { name: 'reset', status: 0 },
  { name: 'reset, done', status: 0, done: true },
  { name: '429', ...tooManyRequests(0.3) },
  { name: '429, shared', ...tooManyRequests(0.2, 'shared') },
  { name: '429 without headers', status: 429, body: { message: 'Too many requests', retry_after: 0.3, global: false } },
  { name: '429 with an empty body', status: 429, headers: { 'retry-after': '1' }, body: {} },
];

/** Share of requests that fail. */
const SHARE = 0.03;

/** Fails requests at random, and counts what it did. */
export function randomFaults(random: () => number, count: (what: string) => void): FaultSource {
  return ({ method }) => {
    if (method === 'CONNECT' || random() >= SHARE) return undefined;
    const fault = pickFrom(FAULTS, random);
    count(fault.name);
    return fault;
  };
}

/** A misfortune of the connection or of a server; resolves when people may go on to use the bot. */
export type Mishap = (discord: LocalDiscord, hasEnded: () => boolean) => Promise<void>;

/** Misfortunes that are over at once. */
export const SHORT: Readonly<Record<string, Mishap>> = {
  cut: async ({ gateway }) => gateway.cut(),
  reconnect: async ({ gateway }) => gateway.reconnect(),
  'close 4000': async ({ gateway }) => gateway.closeWith(4000),
};

/** Misfortunes that take seconds. */
export const LONG: Readonly<Record<string, Mishap>> = {
  ...SHORT,
  // Events of the time in between come after more than three seconds.
  async 'cut, and the way back is blocked'(discord) {
    discord.fail({ method: 'CONNECT', path: '/gateway', status: 503, times: 2 });
    discord.gateway.cut();
  },
  'late interactions, in time': async (discord) => late(discord, 2000),
  'late interactions, too late': async (discord) => late(discord, 3600),
  async 'an odd event'({ gateway }) {
    gateway.send({ op: 0, t: 'MESSAGE_CREATE', s: null, d: { id: '1', channel_id: '2', content: null, author: null } });
    gateway.send({ op: 0, t: 'INTERACTION_CREATE', s: null, d: { id: '3', type: 2, data: null } });
  },
  async invalidation({ gateway }, hasEnded) {
    const before = gateway.identifies();
    gateway.invalidate();
    // Events without a session never reach a bot.
    await until(() => hasEnded() || (gateway.identifies() > before && gateway.connected().length > 0));
  },
  async outage(discord) {
    const [guild = ''] = discord.world.guilds.keys();
    discord.setOutage(guild, true);
    afterwards(5000, () => discord.setOutage(guild, false));
  },
};

/** For half a second, interactions reach the bot late. */
function late(discord: LocalDiscord, ms: number): void {
  discord.setLateness(ms);
  afterwards(500, () => discord.setLateness(0));
}

function afterwards(ms: number, run: () => void): void {
  setTimeout(run, ms).unref();
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(50);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
