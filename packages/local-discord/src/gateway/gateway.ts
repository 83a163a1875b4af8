import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { Json } from '../json.ts';
import { recordTraffic } from '../world/create.ts';
import { guildPayload, userPayload } from '../world/payloads.ts';
import type { Dispatch, Guild, World } from '../world/world.ts';

export interface GatewayOptions {
  /** How many shards `GET /gateway/bot` recommends. */
  readonly shards: number;
  /** How many shards may identify at once; identifying sooner than `identifyInterval` is refused with op 9. */
  readonly maxConcurrency: number;
  /** Milliseconds between two identifies of one concurrency bucket. Discord's is 5,000; 0 lets any through. */
  readonly identifyInterval: number;
  /** Milliseconds between heartbeats. */
  readonly heartbeatInterval: number;
}

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The answer of `GET /gateway/bot`. */
  information(): Json;
  dispatch(dispatch: Dispatch): void;
  /** Shards that have a session with a live connection. */
  connected(): number[];
  /** How many sessions were begun with an identify, ever. */
  identifies(): number;
  /** How many sessions were taken up again with a resume, ever. */
  resumes(): number;
  /** Op 7: tells the bot to reconnect and resume. Every shard unless told. */
  reconnect(shard?: number): void;
  /** Cuts the connection without a word; the session can be resumed. */
  cut(shard?: number): void;
  /** Op 9: the session is over; `resumable` says it may still be resumed. */
  invalidate(shard?: number, resumable?: boolean): void;
  /** Closes the connection with a close code of Discord's, such as 4000. */
  closeWith(code: number, shard?: number): void;
  close(): void;
}

interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  seq: number;
  /** What was sent, for a resume; entry i has the sequence number `seq - sent.length + 1 + i`. */
  readonly sent: string[];
  socket: WebSocket | undefined;
}

const REPLAY = 1_000;
const MESSAGE_CONTENT = 1 << 15;
/** Guild members, presences, message content: they need to be granted. */
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;
const ALL_INTENTS = (1 << 26) - 1;

export function createGateway(world: World, options: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sessions = new Map<string, Session>();
  const lastIdentify = new Map<number, number>();
  const counts = { identifies: 0, resumes: 0 };

  const live = (shard: number | undefined): Session[] =>
    [...sessions.values()].filter((it) => it.socket && (shard === undefined || it.shard === shard));

  const emit = (session: Session, event: string, data: unknown): void => {
    session.seq += 1;
    const text = JSON.stringify({ op: 0, t: event, s: session.seq, d: data });
    session.sent.push(text);
    if (session.sent.length > REPLAY) session.sent.splice(0, REPLAY / 2);
    session.socket?.send(text);
  };

  const dispatch = ({ event, data, guildId, intent, withoutContent }: Dispatch): void => {
    recordTraffic(world, {
      at: world.clock.now(),
      method: 'gateway',
      path: event,
      body: data,
      status: 0,
      response: undefined,
    });
    for (const session of sessions.values()) {
      if (shardOf(guildId, session.shards) !== session.shard) continue;
      if (intent !== 0 && (session.intents & intent) === 0) continue;
      const readable = withoutContent === undefined || (session.intents & MESSAGE_CONTENT) !== 0;
      emit(session, event, readable ? data : withoutContent);
    }
  };

  const begin = (socket: WebSocket, data: Json): Session | undefined => {
    const [shard = 0, shards = 1] = (data['shard'] ?? [0, 1]) as [number?, number?];
    const intents = Number(data['intents']);
    const code = refusalOf(world, data['token'], shard, shards, intents);
    if (code) {
      socket.close(code[0], code[1]);
      return undefined;
    }
    const bucket = shard % options.maxConcurrency;
    const since = world.clock.now() - (lastIdentify.get(bucket) ?? -Infinity);
    if (since < options.identifyInterval) {
      send(socket, 9, false);
      return undefined;
    }
    lastIdentify.set(bucket, world.clock.now());
    // A shard that identifies anew gives up the session it had; so does one with another number of shards.
    for (const old of sessions.values())
      if (old.shards !== shards || old.shard === shard) {
        sessions.delete(old.id);
        old.socket?.close(4000, 'Superseded by a new session.');
      }
    const session: Session = { id: randomBytes(16).toString('hex'), shard, shards, intents, seq: 0, sent: [], socket };
    sessions.set(session.id, session);
    counts.identifies += 1;
    const guilds = [...world.guilds.values()].filter(({ id, hasBot }) => hasBot && shardOf(id, shards) === shard);
    emit(session, 'READY', {
      v: 10,
      user: { ...userPayload(world.bot), verified: true, mfa_enabled: true },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(world),
      shard: [shard, shards],
      application: { id: world.bot.id, flags: 0 },
      session_type: 'normal',
      private_channels: [],
      presences: [],
      relationships: [],
      geo_ordered_rtc_regions: [],
      user_settings: {},
    });
    if (intents & 1)
      for (const guild of guilds) if (!guild.isOut) emit(session, 'GUILD_CREATE', guildPayload(world, guild));
    return session;
  };

  const resume = (socket: WebSocket, data: Json): Session | undefined => {
    if (data['token'] !== world.token) {
      socket.close(4004, 'Authentication failed.');
      return undefined;
    }
    const session = sessions.get(String(data['session_id']));
    const seq = Number(data['seq']);
    const missed = session ? session.seq - seq : 0;
    if (!session || !(missed >= 0) || missed > session.sent.length) {
      send(socket, 9, false);
      return undefined;
    }
    session.socket?.terminate();
    session.socket = socket;
    counts.resumes += 1;
    for (const text of missed > 0 ? session.sent.slice(-missed) : []) socket.send(text);
    emit(session, 'RESUMED', {});
    return session;
  };

  const serve = (socket: WebSocket, url: URL): void => {
    const wrong = wrongQuery(url);
    if (wrong) return socket.close(wrong[0], wrong[1]);
    let session: Session | undefined;
    send(socket, 10, { heartbeat_interval: options.heartbeatInterval });
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => {
      const payload = parse(raw);
      if (!payload) return socket.close(4002, 'Error while decoding payload.');
      const data = payload['d'] as Json | undefined;
      switch (payload['op']) {
        case 1:
          return send(socket, 11);
        case 2:
          if (session) return socket.close(4005, 'Already authenticated.');
          session = begin(socket, data ?? {});
          return undefined;
        case 6:
          if (session) return socket.close(4005, 'Already authenticated.');
          session = resume(socket, data ?? {});
          return undefined;
        case 3:
        case 4:
        case 8:
          return session ? undefined : socket.close(4003, 'Not authenticated.');
        default:
          return socket.close(4001, 'Unknown opcode.');
      }
    });
    socket.on('close', (code) => {
      if (session?.socket !== socket) return;
      session.socket = undefined;
      // 1000 and 1001 from the client end the session; anything else leaves it to be resumed.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
  };

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', world.origin);
      server.handleUpgrade(request, socket, head, (webSocket) => serve(webSocket, url));
    },
    information: () => ({
      url: address(world),
      shards: options.shards,
      session_start_limit: {
        total: 1000,
        remaining: Math.max(0, 1000 - counts.identifies),
        reset_after: 86_400_000,
        max_concurrency: options.maxConcurrency,
      },
    }),
    dispatch,
    connected: () =>
      live(undefined)
        .map(({ shard }) => shard)
        .toSorted((a, b) => a - b),
    identifies: () => counts.identifies,
    resumes: () => counts.resumes,
    reconnect(shard) {
      for (const { socket } of live(shard)) if (socket) send(socket, 7, null);
    },
    cut(shard) {
      for (const session of live(shard)) {
        session.socket?.terminate();
        session.socket = undefined;
      }
    },
    invalidate(shard, resumable = false) {
      for (const session of live(shard)) {
        if (!resumable) sessions.delete(session.id);
        if (session.socket) send(session.socket, 9, resumable);
      }
    },
    closeWith(code, shard) {
      for (const { socket } of live(shard)) socket?.close(code);
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function address(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

function send(socket: WebSocket, op: number, d?: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

/** Discord's formula; direct messages belong to the first shard. */
function shardOf(guildId: string | undefined, shards: number): number {
  if (guildId === undefined || shards === 1) return 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** The close code for an identify that Discord does not accept. */
function refusalOf(
  world: World,
  token: unknown,
  shard: number,
  shards: number,
  intents: number,
): [code: number, reason: string] | undefined {
  if (token !== world.token) return [4004, 'Authentication failed.'];
  if (!Number.isInteger(shard) || !Number.isInteger(shards) || shard < 0 || shard >= shards)
    return [4010, 'Invalid shard.'];
  const guilds = [...world.guilds.values()].filter((it) => it.hasBot && shardOf(it.id, shards) === shard);
  if (guilds.length > 2500) return [4011, 'Sharding required.'];
  if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS) return [4013, 'Invalid intent(s).'];
  const granted = world.messageContent ? MESSAGE_CONTENT : 0;
  return (intents & PRIVILEGED & ~granted) === 0 ? undefined : [4014, 'Disallowed intent(s).'];
}

function wrongQuery(url: URL): [code: number, reason: string] | undefined {
  if (url.searchParams.get('v') !== '10') return [4012, 'Invalid API version.'];
  const plain = (url.searchParams.get('encoding') ?? 'json') === 'json' && !url.searchParams.get('compress');
  return plain ? undefined : [4002, 'The local Discord speaks JSON without compression.'];
}

function parse(raw: RawData): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.isBuffer(raw) ? raw.toString() : '');
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

export function guildEvent(world: World, guild: Guild, event: 'GUILD_CREATE' | 'GUILD_DELETE'): Dispatch {
  // A guild that is only out for a while says so; one without the word has removed the bot.
  const gone = { id: guild.id, ...(guild.hasBot && guild.isOut && { unavailable: true }) };
  const data = event === 'GUILD_CREATE' ? guildPayload(world, guild) : gone;
  return { event, data, guildId: guild.id, intent: 1 };
}
