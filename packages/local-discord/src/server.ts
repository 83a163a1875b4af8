import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from './clock.ts';
import { createGateway, type GatewayServer } from './gateway/gateway.ts';
import type { LocalDiscord, LocalDiscordOptions } from './local-discord.ts';
import { createFaultInjector, tooManyRequests, type FaultInjector } from './rest/faults.ts';
import { createRest } from './rest/http.ts';
import { createNonces } from './rest/nonces.ts';
import { createRoutes } from './rest/routes.ts';
import { loadSchemas } from './rules/schema.ts';
import { createControls } from './world/controls.ts';
import { createWorld } from './world/create.ts';
import { seedWorld } from './world/seeds.ts';
import { APPLICATION_ID, type World } from './world/world.ts';

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
    sessionStarts = 1000,
  } = options;
  const check = await loadSchemas();
  const world = createWorldFor(options);
  const gateway = createGateway(world, { shards, maxConcurrency, identifyInterval, heartbeatInterval, sessionStarts });
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
  const { clock = systemClock, token = 'local-discord-token', botName = 'Test Bot' } = options;
  const { messageContent = false, nonceLife = NONCE_LIFE, history = 200, commandCreations = 200 } = options;
  const world = createWorld({ clock, token, botName, messageContent, nonceLife, history, commandCreations });
  seedWorld(world, options);
  return world;
}

function serveGateway(server: Server, gateway: GatewayServer, faults: FaultInjector): void {
  server.on('upgrade', (request, socket, head) => {
    // Node leaves a connection that is upgraded to us, its errors included: a reset is the bot's own affair.
    socket.on('error', () => socket.destroy());
    const fault = faults.faultFor({ method: 'CONNECT', path: '/gateway', body: undefined });
    if (typeof fault?.status === 'number' && fault.status > 0)
      socket.end(`HTTP/1.1 ${fault.status} Fault\r\n\r\n`, () => socket.destroy());
    else if (fault) socket.destroy();
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
