import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { createGateway } from './gateway/gateway.ts';
import type { Gateway } from './gateway/gateway.ts';
import { createFaultInjector, tooManyRequests } from './rest/faults.ts';
import type { FaultRule, FaultSource, Scope } from './rest/faults.ts';
import { createRest } from './rest/http.ts';
import { createRoutes } from './rest/routes.ts';
import { loadSchemas } from './rules/schema.ts';
import { createControls, leaveGuild } from './world/controls.ts';
import type { Controls } from './world/controls.ts';
import { createWorld } from './world/create.ts';
import { seed } from './world/seeds.ts';
import type { Seeds } from './world/seeds.ts';
import { APPLICATION_ID } from './world/world.ts';
import type { Command, Traffic, World } from './world/world.ts';

export interface LocalDiscordOptions extends Seeds {
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
  /** For how long, in milliseconds, a nonce keeps a message from being posted again; five minutes unless told. */
  readonly nonceLife?: number;
  /** How many messages a channel keeps; 200 unless told. */
  readonly history?: number;
}

/** A running stand-in for Discord, and the strings to pull. */
export interface LocalDiscord extends Controls {
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
  fail(trouble: FaultRule): () => void;
  /** Answers the next requests that fit with 429 and `retryAfter`, in seconds. */
  rateLimit(
    rateLimit: Pick<FaultRule, 'method' | 'path' | 'when' | 'times'> & {
      readonly retryAfter: number;
      /** `user` unless told. */
      readonly scope?: Scope;
    },
  ): () => void;
  /** Lets fate decide on every request that nothing else was planned for; the returned function calls it off. */
  injectFaults(fate: FaultSource): () => void;
  close(): Promise<void>;
}

/** In milliseconds; Discord says "the past few minutes". */
const NONCE_LIFE = 5 * 60_000;

/** Starts a Discord of its own on this machine: REST v10 and the gateway, in memory, gone when it is closed. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { shards = 1, clock = systemClock, token = 'local-discord-token', botName = 'Commonplace' } = options;
  const check = await loadSchemas();
  const { messageContent = false, nonceLife = NONCE_LIFE, history = 200 } = options;
  const world = createWorld({ clock, token, botName, messageContent, nonceLife, history });
  seed(world, options);

  const { maxConcurrency = Math.max(16, shards), identifyInterval = 0, heartbeatInterval = 41_250 } = options;
  const gateway = createGateway(world, { shards, maxConcurrency, identifyInterval, heartbeatInterval });
  world.dispatch = gateway.dispatch;
  const faults = createFaultInjector();
  const routes = createRoutes(world, check, gateway.information, (guild) => leaveGuild(world, guild));
  const rest = createRest(world, routes, faults.strike);
  const server = createServer(rest);
  server.keepAliveTimeout = 60_000;
  server.on('upgrade', (request, socket, head) => {
    if (faults.strike({ method: 'CONNECT', path: '/gateway', body: undefined })) socket.destroy();
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
    fail: faults.plan,
    rateLimit: ({ retryAfter, scope, ...trouble }) =>
      faults.plan({ ...trouble, ...tooManyRequests(retryAfter, scope) }),
    injectFaults: faults.injectFaults,
    ...createControls(world, options.people),
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
