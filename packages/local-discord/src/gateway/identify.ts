import { randomBytes } from 'node:crypto';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Json } from '../json.ts';
import { guildPayload, userPayload } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { emit, gatewayUrl, guildsOf, send, sendOp } from './sessions.ts';
import type { GatewayState, Session } from './sessions.ts';

const { GuildMembers, GuildPresences, Guilds, MessageContent } = GatewayIntentBits;
/** Intents that Discord has to grant first. */
const PRIVILEGED = GuildMembers | GuildPresences | MessageContent;
const ALL_INTENTS = (1 << 26) - 1;
/** Most guilds of one shard. */
const SHARD_GUILDS = 2_500;

interface Identify {
  readonly token: unknown;
  readonly shard: number;
  readonly shards: number;
  readonly intents: number;
}

/** Op 2: begins a session; closes the connection, or answers with op 9, where Discord does. */
export function identify(state: GatewayState, socket: WebSocket, data: Json): Session | undefined {
  const { world, options, sessions, lastIdentify, refusals } = state;
  const [shard = 0, shards = 1] = (data['shard'] ?? [0, 1]) as [number?, number?];
  const intents = Number(data['intents']);
  const code = refusals.shift();
  const told = code === undefined ? undefined : { code, reason: 'Refused on request.' };
  const refused = told ?? closeFor(world, { token: data['token'], shard, shards, intents });
  if (refused) {
    socket.close(refused.code, refused.reason);
    return undefined;
  }
  const now = world.clock.now();
  const bucket = shard % options.maxConcurrency;
  if (now - (lastIdentify.get(bucket) ?? -Infinity) < options.identifyInterval) {
    sendOp(state, socket, GatewayOpcodes.InvalidSession, false);
    return undefined;
  }
  lastIdentify.set(bucket, now);
  endSuperseded(sessions, shard, shards);
  const session: Session = { id: randomBytes(16).toString('hex'), shard, shards, intents, seq: 0, sent: [], socket };
  sessions.set(session.id, session);
  state.counts.identifies += 1;
  greet(state, session);
  return session;
}

/** Ends the shard's former session, and every session of another number of shards. */
function endSuperseded(sessions: Map<string, Session>, shard: number, shards: number): void {
  for (const old of sessions.values()) {
    if (old.shards === shards && old.shard !== shard) continue;
    sessions.delete(old.id);
    old.socket?.close(GatewayCloseCodes.UnknownError, 'Superseded by a new session.');
  }
}

/** Sends READY and the shard's guilds; an unavailable guild is named in READY and comes later. */
function greet(state: GatewayState, session: Session): void {
  const { world } = state;
  const { shard, shards } = session;
  const guilds = guildsOf(world, shard, shards);
  emit(state, session, 'READY', {
    v: 10,
    user: { ...userPayload(world.bot), verified: true, mfa_enabled: true },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl(world),
    shard: [shard, shards],
    application: { id: world.bot.id, flags: 0 },
    session_type: 'normal',
    private_channels: [],
    presences: [],
    relationships: [],
    geo_ordered_rtc_regions: [],
    user_settings: {},
  });
  if ((session.intents & Guilds) === 0) return;
  for (const guild of guilds) if (!guild.isOut) emit(state, session, 'GUILD_CREATE', guildPayload(world, guild));
}

/** Op 6: continues a session and sends the events that the bot missed; op 9 where they are no longer kept. */
export function resume(state: GatewayState, socket: WebSocket, data: Json): Session | undefined {
  if (data['token'] !== state.world.token) {
    socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    return undefined;
  }
  const session = state.sessions.get(String(data['session_id']));
  const missed = session ? session.seq - Number(data['seq']) : 0;
  if (!session || !(missed >= 0) || missed > session.sent.length) {
    sendOp(state, socket, GatewayOpcodes.InvalidSession, false);
    return undefined;
  }
  session.socket?.terminate();
  session.socket = socket;
  state.counts.resumes += 1;
  for (const text of missed > 0 ? session.sent.slice(-missed) : []) socket.send(text);
  // It belongs to this connection, and is not sent again.
  send(state, socket, { op: 0, t: 'RESUMED', s: session.seq, d: {} }, session.shard);
  return session;
}

/** Close code and reason for an identify that Discord does not accept. */
function closeFor(
  world: World,
  { token, shard, shards, intents }: Identify,
): { readonly code: GatewayCloseCodes; readonly reason: string } | undefined {
  const { AuthenticationFailed, DisallowedIntents, InvalidIntents, InvalidShard, ShardingRequired } = GatewayCloseCodes;
  if (token !== world.token) return { code: AuthenticationFailed, reason: 'Authentication failed.' };
  if (!Number.isInteger(shard) || !Number.isInteger(shards) || shard < 0 || shard >= shards)
    return { code: InvalidShard, reason: 'Invalid shard.' };
  if (guildsOf(world, shard, shards).length > SHARD_GUILDS)
    return { code: ShardingRequired, reason: 'Sharding required.' };
  if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS)
    return { code: InvalidIntents, reason: 'Invalid intent(s).' };
  const granted = world.messageContent ? MessageContent : 0;
  return (intents & PRIVILEGED & ~granted) === 0
    ? undefined
    : { code: DisallowedIntents, reason: 'Disallowed intent(s).' };
}
