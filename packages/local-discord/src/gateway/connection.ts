import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Json } from '../json.ts';
import { identify, resume } from './identify.ts';
import { sendOp } from './sessions.ts';
import type { GatewayState, Session } from './sessions.ts';

/** One connection of the bot, and its session once it has identified or resumed. */
interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
}

/** Greets a new connection with Hello and answers what the bot sends on it. */
export function serveConnection(state: GatewayState, socket: WebSocket, url: URL): void {
  const refused = closeForQuery(url);
  if (refused) {
    socket.close(refused.code, refused.reason);
    return;
  }
  const connection: Connection = { socket, session: undefined };
  sendOp(state, socket, GatewayOpcodes.Hello, { heartbeat_interval: state.options.heartbeatInterval });
  socket.on('error', () => socket.terminate());
  socket.on('message', (raw) => receive(state, connection, raw));
  socket.on('close', (code) => leave(state, connection, code));
}

function receive(state: GatewayState, connection: Connection, raw: RawData): void {
  const { socket, session } = connection;
  const payload = parse(raw);
  if (!payload) {
    socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    return;
  }
  const data = (payload['d'] ?? {}) as Json;
  switch (payload['op']) {
    case GatewayOpcodes.Heartbeat:
      sendOp(state, socket, GatewayOpcodes.HeartbeatAck);
      break;
    case GatewayOpcodes.Identify:
    case GatewayOpcodes.Resume: {
      const begin = payload['op'] === GatewayOpcodes.Identify ? identify : resume;
      if (session) socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
      else connection.session = begin(state, socket, data);
      break;
    }
    case GatewayOpcodes.PresenceUpdate:
    case GatewayOpcodes.VoiceStateUpdate:
    case GatewayOpcodes.RequestGuildMembers:
      if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
      break;
    default:
      socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
  }
}

/** The bot's close codes 1000 and 1001 end the session; after any other it can be resumed. */
function leave({ sessions }: GatewayState, { socket, session }: Connection, code: number): void {
  if (session?.socket !== socket) return;
  session.socket = undefined;
  if (code === 1000 || code === 1001) sessions.delete(session.id);
}

function closeForQuery(url: URL): { readonly code: GatewayCloseCodes; readonly reason: string } | undefined {
  const { DecodeError, InvalidAPIVersion } = GatewayCloseCodes;
  if (url.searchParams.get('v') !== '10') return { code: InvalidAPIVersion, reason: 'Invalid API version.' };
  const isPlain = (url.searchParams.get('encoding') ?? 'json') === 'json' && !url.searchParams.get('compress');
  return isPlain ? undefined : { code: DecodeError, reason: 'The local Discord speaks JSON without compression.' };
}

function parse(raw: RawData): Json | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.isBuffer(raw) ? raw.toString() : '');
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
