import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Json } from '../json.ts';
import type { Gateway } from '../local-discord.ts';
import type { Dispatch, World } from '../world/world.ts';
import { serveConnection } from './connection.ts';
import { dispatchEvent, gatewayUrl, liveSessions, send, sendOp } from './sessions.ts';
import type { GatewayOptions, GatewayState } from './sessions.ts';

/** The gateway as the server of the local Discord uses it. */
export interface GatewayServer extends Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Body of `GET /gateway/bot`. */
  information(): Json;
  dispatch(dispatch: Dispatch): void;
  close(): void;
}

const DAY = 86_400_000;

export function createGateway(world: World, options: GatewayOptions): GatewayServer {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const counts = { identifies: 0, resumes: 0 };
  const state: GatewayState = {
    world,
    options,
    sessions: new Map(),
    lastIdentify: new Map(),
    counts,
    refusals: [],
    changes: new Set(),
  };
  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', world.origin);
      server.handleUpgrade(request, socket, head, (webSocket) => serveConnection(state, webSocket, url));
    },
    information: () => informationOf(state),
    dispatch: (dispatch) => dispatchEvent(state, dispatch),
    connected: () =>
      liveSessions(state, undefined)
        .map(({ shard }) => shard)
        .toSorted((a, b) => a - b),
    identifies: () => counts.identifies,
    resumes: () => counts.resumes,
    reconnect(shard) {
      for (const { socket } of liveSessions(state, shard))
        if (socket) sendOp(state, socket, GatewayOpcodes.Reconnect, null);
    },
    cut: (shard) => cut(state, shard),
    invalidate: (shard, resumable = false) => invalidate(state, shard, resumable),
    closeWith(code, shard) {
      for (const { socket } of liveSessions(state, shard)) socket?.close(code);
    },
    refuse(code, times = 1) {
      state.refusals.push(...Array.from({ length: times }, () => code));
    },
    send(frame, shard) {
      for (const session of liveSessions(state, shard))
        if (session.socket) send(state, session.socket, frame, session.shard);
    },
    alter(change) {
      state.changes.add(change);
      return () => state.changes.delete(change);
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

function informationOf({ world, options, counts }: GatewayState): Json {
  return {
    url: gatewayUrl(world),
    shards: options.shards,
    session_start_limit: {
      total: options.sessionStarts,
      remaining: Math.max(0, options.sessionStarts - counts.identifies),
      reset_after: DAY,
      max_concurrency: options.maxConcurrency,
    },
  };
}

function cut(state: GatewayState, shard: number | undefined): void {
  for (const session of liveSessions(state, shard)) {
    session.socket?.terminate();
    session.socket = undefined;
  }
}

function invalidate(state: GatewayState, shard: number | undefined, resumable: boolean): void {
  for (const session of liveSessions(state, shard)) {
    if (!resumable) state.sessions.delete(session.id);
    if (session.socket) sendOp(state, session.socket, GatewayOpcodes.InvalidSession, resumable);
  }
}
