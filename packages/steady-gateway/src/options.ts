import type { APIGatewayBotInfo, GatewayMessageCreateDispatchData } from 'discord-api-types/v10';

export interface SteadyGatewayOptions {
  /** Answer to `GET /gateway/bot`, checked by `asInformation`. */
  readonly information: APIGatewayBotInfo;
  /** Called when a connection has begun its session, and the client knows who the bot is. */
  readonly onBegun: () => void;
  /** Takes every message in place of discord.js, which drops those of a channel that it has not cached. */
  readonly onMessage: (message: GatewayMessageCreateDispatchData) => void;
  /** Called once an hour for odd events of one kind, and once a minute for connections that end alike. */
  readonly onReport: (report: GatewayReport) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type GatewayReport =
  /** Dropped because it is not of Discord's shape, or made discord.js stumble: with the error's name and where it was. */
  | { readonly kind: 'odd'; readonly event: string; readonly fault: string; readonly at: readonly string[] }
  | { readonly kind: 'cut'; readonly shard: number; readonly code: number }
  | { readonly kind: 'trouble'; readonly shard: number; readonly err: Error };
