import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createGateway, guildEvent } from './gateway.ts';
import type { Gateway } from './gateway.ts';
import { createRest } from './http.ts';
import type { Trouble } from './http.ts';
import { createRoutes } from './routes.ts';
import { loadSchemas } from './schema.ts';
import type { Json } from './schema.ts';
import {
  addChannel,
  APPLICATION_ID,
  channelPayload,
  createPerson,
  createWorld,
  MANAGER_PERMISSIONS,
  MEMBER_PERMISSIONS,
} from './world.ts';
import type { Channel, Command, Guild, Traffic, World } from './world.ts';

export interface LocalDiscordOptions {
  /** 0, the default, takes any free one. Bound to 127.0.0.1 only. */
  readonly port?: number;
  readonly token?: string;
  readonly botName?: string;
  /** How many shards `GET /gateway/bot` recommends; 1 unless told. */
  readonly shards?: number;
  /** How many shards may identify at once; all of them unless told. Discord's number for a small bot is 1. */
  readonly maxConcurrency?: number;
  /** Milliseconds between identifies of one bucket; 0 unless told, 5,000 at Discord. */
  readonly identifyInterval?: number;
  /** Milliseconds; 41,250 unless told, as at Discord. */
  readonly heartbeatInterval?: number;
  /** Drives the three seconds, the fifteen minutes and the ids. The system's unless told. */
  readonly clock?: Clock;
  /** Whether the privileged message content intent is granted; it is not, unless told. */
  readonly messageContent?: boolean;
  /** The guilds: names and channels, or how many of one channel each. Two unless told. */
  readonly guilds?: readonly GuildSeed[] | number;
  readonly people?: readonly PersonSeed[];
}

interface GuildSeed {
  readonly name: string;
  readonly channels?: readonly string[];
  readonly locale?: string;
  /** Whether the bot is there; it is, unless told. Where it is not, people may bring it along for themselves. */
  readonly bot?: boolean;
}

interface PersonSeed {
  readonly name: string;
  readonly locale?: string;
  /** Whether this person may manage the servers; not, unless told. */
  readonly manager?: boolean;
}

/** A running stand-in for Discord, and the strings to pull. */
export interface LocalDiscord {
  /** REST base without the version, such as `http://127.0.0.1:40123/api`; goes into discord.js's `rest.api`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  /** Everything it knows; members act on it, tests may look. */
  readonly world: World;
  readonly gateway: Gateway;
  /** The latest requests of the bot and events for it, oldest first. */
  readonly traffic: readonly Traffic[];
  /** The commands that the bot registered, global ones unless a guild is named. */
  commands(guildId?: string): Command[];
  /** Lets the next requests that fit fail; the returned function calls it off. */
  fail(trouble: Trouble): () => void;
  /** Answers the next requests that fit with 429 and `retryAfter`, in seconds. */
  limit(
    limit: Pick<Trouble, 'method' | 'path' | 'times'> & { readonly retryAfter: number; readonly global?: boolean },
  ): () => void;
  /** The bot is invited to a new guild; or there is one without it. */
  addGuild(seed: GuildSeed): Guild;
  /** The bot is removed from a guild, by name or id. */
  removeGuild(guild: string): void;
  deleteChannel(channelId: string): void;
  /** Takes permissions from the bot in a channel, or grants more than an invitation does. */
  setPermissions(channelId: string, overwrite: { readonly allow?: bigint; readonly deny?: bigint }): void;
  /** Whether a person, by name, takes direct messages from the bot. */
  setDirectMessages(person: string, open: boolean): void;
  close(): Promise<void>;
}

const GUILDS: readonly GuildSeed[] = [
  { name: 'Reading Room', channels: ['general', 'quotes'] },
  { name: 'Study Circle', channels: ['general'], locale: 'en-GB' },
];
const PEOPLE: readonly PersonSeed[] = [{ name: 'mona', manager: true }, { name: 'ravi' }];

/** Starts a Discord of its own on this machine: REST v10 and the gateway, in memory, gone when it is closed. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { shards = 1, clock = systemClock, token = 'local-discord-token', botName = 'Commonplace' } = options;
  const check = await loadSchemas();
  const world = createWorld({ clock, token, botName, messageContent: options.messageContent ?? false });
  seed(world, options);

  const { maxConcurrency = Math.max(16, shards), identifyInterval = 0, heartbeatInterval = 41_250 } = options;
  const gateway = createGateway(world, { shards, maxConcurrency, identifyInterval, heartbeatInterval });
  world.dispatch = gateway.dispatch;
  const leave = (guild: Guild) => {
    world.dispatch(guildEvent(world, guild, 'GUILD_DELETE'));
    guild.hasBot = false;
    world.commands.delete(guild.id);
  };
  const rest = createRest(world, createRoutes(world, check, gateway.information, leave));
  const server = createServer(rest.handle);
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', (request, socket, head) => {
    if (rest.strike('CONNECT', '/gateway')) socket.destroy();
    else gateway.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: `${world.origin}/api`,
    token,
    applicationId: APPLICATION_ID,
    world,
    gateway,
    traffic: world.traffic,
    commands: (guildId = '') => [...(world.commands.get(guildId)?.values() ?? [])],
    fail: rest.trouble,
    limit: ({ retryAfter, global = false, ...trouble }) =>
      rest.trouble({ ...trouble, ...tooManyRequests(retryAfter, global) }),
    addGuild(guildSeed) {
      const guild = plantGuild(world, guildSeed, world.guilds.size, options.people);
      if (guild.hasBot) world.dispatch(guildEvent(world, guild, 'GUILD_CREATE'));
      return guild;
    },
    removeGuild: (guild) => leave(findGuild(world, guild)),
    deleteChannel(channelId) {
      const channel = findChannel(world, channelId);
      const data = channelPayload(world, channel);
      world.channels.delete(channel.id);
      channel.guild?.channels.delete(channel.id);
      world.dispatch({ event: 'CHANNEL_DELETE', data, guildId: channel.guild?.id, intent: 1 });
    },
    setPermissions(channelId, { allow = 0n, deny = 0n }) {
      const channel = findChannel(world, channelId);
      Object.assign(channel, { allow, deny });
      const data: Json = channelPayload(world, channel);
      world.dispatch({ event: 'CHANNEL_UPDATE', data, guildId: channel.guild?.id, intent: 1 });
    },
    setDirectMessages(name, open) {
      const person = [...world.people.values()].find((it) => it.username === name || it.id === name);
      if (!person) throw new Error(`Expected a person of the local Discord, got "${name}".`);
      person.acceptsDirectMessages = open;
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const interaction of world.interactions.values()) interaction.cancelTimer();
    },
  };
}

function tooManyRequests(retryAfter: number, global: boolean): Pick<Trouble, 'status' | 'body' | 'headers'> {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(retryAfter),
      'x-ratelimit-bucket': 'local',
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}

function seed(world: World, { guilds = GUILDS, people = PEOPLE }: LocalDiscordOptions): void {
  for (const [index, { name, locale = 'en-US' }] of people.entries()) {
    const person = createPerson({ id: seedId(2_000_000, index), username: name, locale });
    world.people.set(person.id, person);
  }
  const seeds =
    typeof guilds === 'number'
      ? Array.from({ length: guilds }, (_, index) => ({ name: `Guild ${index + 1}` }))
      : guilds;
  for (const [index, guildSeed] of seeds.entries()) plantGuild(world, guildSeed, index, people);
}

function plantGuild(world: World, seeded: GuildSeed, index: number, people: readonly PersonSeed[] = PEOPLE): Guild {
  const { name, channels = ['general'], locale = 'en-US', bot: hasBot = true } = seeded;
  const members = new Map<string, bigint>();
  for (const person of world.people.values()) {
    const manages = people.some((it) => it.name === person.username && it.manager);
    if (!person.bot) members.set(person.id, manages ? MANAGER_PERMISSIONS : MEMBER_PERMISSIONS);
  }
  const guild: Guild = { id: seedId(3_000_000, index), name, locale, members, channels: new Map(), hasBot };
  world.guilds.set(guild.id, guild);
  for (const [number, channel] of channels.entries())
    addChannel(world, { id: String(BigInt(guild.id) + BigInt(number + 1)), type: 0, name: channel, guild });
  return guild;
}

/** Ids a millisecond apart, so that guilds spread evenly over shards, which are reckoned from the milliseconds. */
function seedId(base: number, index: number): string {
  return String(BigInt(base + index) << 22n);
}

export function findGuild(world: World, nameOrId: string): Guild {
  const guild = world.guilds.get(nameOrId) ?? [...world.guilds.values()].find(({ name }) => name === nameOrId);
  if (!guild) throw new Error(`Expected a guild of the local Discord, by name or id, got "${nameOrId}".`);
  return guild;
}

function findChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`Expected the id of a channel of the local Discord, got "${id}".`);
  return channel;
}
