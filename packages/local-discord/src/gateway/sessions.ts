import { GatewayIntentBits } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Frame, FrameChange } from '../local-discord.ts';
import { recordTraffic } from '../world/create.ts';
import type { Dispatch, Guild, World } from '../world/world.ts';

export interface GatewayOptions {
  /** Number of shards that `GET /gateway/bot` recommends. */
  readonly shards: number;
  /** Number of buckets for identifies (`max_concurrency`); a shard's bucket is its id modulo this. */
  readonly maxConcurrency: number;
  /** Least time between two identifies of one bucket, in milliseconds; sooner is refused with op 9. 0: no limit. */
  readonly identifyInterval: number;
  /** Milliseconds between heartbeats, as the bot is told in Hello. Missing heartbeats have no effect. */
  readonly heartbeatInterval: number;
  /** Identifies a day (`session_start_limit.total`). */
  readonly sessionStarts: number;
}

/** A shard's session. It outlives its connection, so that a bot can resume it. */
export interface Session {
  readonly id: string;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
  /** Sequence number of the last event. */
  seq: number;
  /** Latest events for a resume, as sent; entry i has the sequence number `seq - sent.length + 1 + i`. */
  readonly sent: string[];
  /** Connection; none while the bot is away. */
  socket: WebSocket | undefined;
}

/** The gateway's whole state. */
export interface GatewayState {
  readonly world: World;
  readonly options: GatewayOptions;
  readonly sessions: Map<string, Session>;
  /** Time of the last identify in milliseconds, by bucket. */
  readonly lastIdentify: Map<number, number>;
  readonly counts: { identifies: number; resumes: number };
  /** Close codes for the next identifies, first come first served. */
  readonly refusals: number[];
  /** Changes to what the bot is sent; see {@link Gateway.alter}. */
  readonly changes: Set<FrameChange>;
}

/** Sends a frame as the changes make it; a value that is no text as JSON. */
export function send(
  { changes }: Pick<GatewayState, 'changes'>,
  socket: WebSocket,
  frame: unknown,
  shard?: number,
): void {
  const changed = [...changes].reduce(
    (sent, change) => (sent === undefined ? sent : change(sent as Frame, shard)),
    frame,
  );
  if (changed !== undefined) socket.send(typeof changed === 'string' ? changed : JSON.stringify(changed));
}

/** Most events kept per session for a resume. */
const REPLAY = 1_000;

/** Sends an event to a session, and keeps it for a resume. */
export function emit(state: GatewayState, session: Session, event: string, data: unknown): void {
  session.seq += 1;
  const frame: Frame = { op: 0, t: event, s: session.seq, d: data };
  session.sent.push(JSON.stringify(frame));
  if (session.sent.length > REPLAY) session.sent.splice(0, REPLAY / 2);
  if (session.socket) send(state, session.socket, frame, session.shard);
}

/** Records an event and sends it to the sessions of its shard that asked for its intent. */
export function dispatchEvent(state: GatewayState, dispatch: Dispatch): void {
  const { world, sessions } = state;
  const { event, data, guildId, intent, withoutContent } = dispatch;
  const at = world.clock.now();
  recordTraffic(world, { at, method: 'gateway', path: event, body: data, status: 0, response: undefined });
  for (const session of sessions.values()) {
    if (shardOf(guildId, session.shards) !== session.shard) continue;
    if (intent !== 0 && (session.intents & intent) === 0) continue;
    const readable = withoutContent === undefined || (session.intents & GatewayIntentBits.MessageContent) !== 0;
    emit(state, session, event, readable ? data : withoutContent);
  }
}

/** Sessions with a connection, of one shard or of all. */
export function liveSessions({ sessions }: GatewayState, shard: number | undefined): Session[] {
  return [...sessions.values()].filter((it) => it.socket && (shard === undefined || it.shard === shard));
}

export function sendOp(state: GatewayState, socket: WebSocket, op: number, d?: unknown): void {
  send(state, socket, { op, d, s: null, t: null });
}

export function gatewayUrl(world: World): string {
  return `${world.origin.replace('http', 'ws')}/gateway`;
}

/** The guilds of one shard that the bot is in. */
export function guildsOf(world: World, shard: number, shards: number): Guild[] {
  return [...world.guilds.values()].filter(({ id, hasBot }) => hasBot && shardOf(id, shards) === shard);
}

/** Discord's formula `(guild_id >> 22) % num_shards`; direct messages belong to the first shard. */
function shardOf(guildId: string | undefined, shards: number): number {
  if (guildId === undefined || shards === 1) return 0;
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
