import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from './clock.ts';
import { createGateway, type Gateway, type GatewayServer } from './gateway/gateway.ts';
import {
  createFaultInjector,
  tooManyRequests,
  type FaultInjector,
  type FaultRule,
  type FaultSource,
  type Scope,
} from './rest/faults.ts';
import { createRest } from './rest/http.ts';
import { createNonces } from './rest/nonces.ts';
import { createRoutes } from './rest/routes.ts';
import { loadSchemas } from './rules/schema.ts';
import { createControls, type Controls } from './world/controls.ts';
import { createWorld } from './world/create.ts';
import { seed, type Seeds } from './world/seeds.ts';
import { APPLICATION_ID, type Command, type Traffic, type World } from './world/world.ts';

export interface LocalDiscordOptions extends Seeds {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Token that the bot logs in with. Default: `local-discord-token`. */
  readonly token?: string;
  /** Username of the bot. */
  readonly botName?: string;
  /** Number of shards that `GET /gateway/bot` recommends. Default: 1. */
  readonly shards?: number;
  /** Number of shards that may identify at once. Default: all of them, at least 16. Discord gives a small bot 1. */
  readonly maxConcurrency?: number;
  /** Least milliseconds between identifies of one bucket. Default: 0. Discord's: 5,000. */
  readonly identifyInterval?: number;
  /** Milliseconds. Default: 41,250, as at Discord. */
  readonly heartbeatInterval?: number;
  /** Clock of the three seconds, the fifteen minutes, nonces and ids. Default: the system's. */
  readonly clock?: Clock;
  /** True: the privileged message content intent is granted. Default: false. */
  readonly messageContent?: boolean;
  /** Milliseconds for which an enforced nonce keeps a message from being posted twice. Default: five minutes. */
  readonly nonceLife?: number;
  /** Number of messages kept per channel. Default: 200. */
  readonly history?: number;
}

/** A running local Discord, and the controls for a test. */
export interface LocalDiscord extends Controls {
  /** REST base without the version, such as `http://127.0.0.1:40123/api`: discord.js's `rest.api`. */
  readonly url: string;
  readonly token: string;
  readonly applicationId: string;
  /** The whole state, to look at. */
  readonly world: World;
  readonly gateway: Gateway;
  /** The latest requests of the bot and events sent to it, oldest first, at most 1,000. */
  readonly traffic: readonly Traffic[];
  /** Commands that the bot registered: the global ones, or those of one guild by id. */
  commands(guildId?: string): Command[];
  /** Fails the next requests that match; the returned function removes the rule. */
  fail(rule: FaultRule): () => void;
  /** Answers the next requests that match with 429; the returned function removes the rule. */
  rateLimit(
    rule: Pick<FaultRule, 'method' | 'path' | 'when' | 'times'> & {
      /** Seconds, fractions allowed. */
      readonly retryAfter: number;
      /** Default: `user`. */
      readonly scope?: Scope;
    },
  ): () => void;
  /** Lets a function decide on every request that no rule fails; the returned function removes it. */
  injectFaults(source: FaultSource): () => void;
  /** Closes every connection and cancels every timer. */
  close(): Promise<void>;
}

/** Milliseconds. Discord says "the past few minutes". */
const NONCE_LIFE = 5 * 60_000;

/**
 * Starts a Discord on 127.0.0.1: REST v10 and the gateway, in memory. Rejects where the port is taken.
 *
 *     const discord = await startLocalDiscord();
 *     const client = new Client({ intents: ['Guilds'], rest: { api: discord.url } });
 *     await client.login(discord.token);
 */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const {
    shards = 1,
    maxConcurrency = Math.max(16, shards),
    identifyInterval = 0,
    heartbeatInterval = 41_250,
  } = options;
  const check = await loadSchemas();
  const world = createWorldFor(options);
  const gateway = createGateway(world, { shards, maxConcurrency, identifyInterval, heartbeatInterval });
  world.dispatch = gateway.dispatch;
  const faults = createFaultInjector();
  const nonces = createNonces(world.clock, world.nonceLife);
  const routes = createRoutes({ world, check, nonces, gatewayInformation: gateway.information });
  const server = createServer(createRest(world, routes, faults.faultFor));
  serveGateway(server, gateway, faults);
  world.origin = await listen(server, options.port ?? 0);
  return {
    url: `${world.origin}/api`,
    token: world.token,
    applicationId: APPLICATION_ID,
    world,
    gateway,
    traffic: world.traffic,
    commands: (guildId = '') => [...(world.commands.get(guildId)?.values() ?? [])],
    fail: faults.addRule,
    rateLimit: ({ retryAfter, scope, ...rule }) => faults.addRule({ ...rule, ...tooManyRequests(retryAfter, scope) }),
    injectFaults: faults.addSource,
    ...createControls(world, options.people),
    close: () => close(world, server, gateway),
  };
}

function createWorldFor(options: LocalDiscordOptions): World {
  const { clock = systemClock, token = 'local-discord-token', botName = 'Commonplace' } = options;
  const { messageContent = false, nonceLife = NONCE_LIFE, history = 200 } = options;
  const world = createWorld({ clock, token, botName, messageContent, nonceLife, history });
  seed(world, options);
  return world;
}

function serveGateway(server: Server, gateway: GatewayServer, faults: FaultInjector): void {
  server.on('upgrade', (request, socket, head) => {
    if (faults.faultFor({ method: 'CONNECT', path: '/gateway', body: undefined })) socket.destroy();
    else gateway.upgrade(request, socket, head);
  });
}

/** The address once the server listens, such as `http://127.0.0.1:40123`. */
async function listen(server: Server, port: number): Promise<string> {
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(world: World, server: Server, gateway: GatewayServer): Promise<void> {
  gateway.close();
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  for (const interaction of world.interactions.values()) interaction.cancelTimer();
}
