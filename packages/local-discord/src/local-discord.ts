import type { Clock } from './clock.ts';
import type { FaultRule, FaultSource, Scope } from './rest/faults.ts';
import type { Controls } from './world/controls.ts';
import type { Seeds } from './world/seeds.ts';
import type { Command, Traffic, World } from './world/world.ts';

export interface LocalDiscordOptions extends Seeds {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Token that the bot logs in with. Default: `local-discord-token`. */
  readonly token?: string;
  /** Username of the bot. Default: `Test Bot`. */
  readonly botName?: string;
  /** Number of shards that `GET /gateway/bot` recommends. Default: 1. */
  readonly shards?: number;
  /** Number of shards that may identify at once. Default: all of them, at least 16. Discord gives a small bot 1. */
  readonly maxConcurrency?: number;
  /** Least milliseconds between identifies of one bucket. Default: 0. Discord's: 5,000. */
  readonly identifyInterval?: number;
  /** Milliseconds. Default: 41,250, as at Discord. */
  readonly heartbeatInterval?: number;
  /** Identifies that `GET /gateway/bot` allows in all. Default: 1,000. */
  readonly sessionStarts?: number;
  /** Commands that may be created in all, until Discord answers 400 with the code 30034. Default: 200, as in a day. */
  readonly commandCreations?: number;
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

/** Frame that the bot is sent. */
export interface Frame {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number | null;
  readonly t?: string | null;
}

/** Gives what is sent in place of a frame: another, any text or value, or nothing for undefined. */
export type FrameChange = (frame: Frame, shard: number | undefined) => unknown;

/** Control of the bot's connections. Each method that takes a shard acts on every shard by default. */
export interface Gateway {
  /** Shard ids with a session and a live connection, ascending. */
  connected(): number[];
  /** Number of sessions begun with an identify since the start. */
  identifies(): number;
  /** Number of sessions continued with a resume since the start. */
  resumes(): number;
  /** Op 7: tells the bot to reconnect and resume. */
  reconnect(shard?: number): void;
  /** Cuts the connection without a close frame; the session can be resumed. */
  cut(shard?: number): void;
  /** Op 9: ends the session; with `resumable` the bot may still resume it. */
  invalidate(shard?: number, resumable?: boolean): void;
  /** Closes the connection with one of Discord's close codes, such as 4000. */
  closeWith(code: number, shard?: number): void;
  /** Closes the next connections that identify with one of Discord's close codes, such as 4014. Default: one. */
  refuse(code: number, times?: number): void;
  /** Sends a frame as it is, out of the sequence: an object as JSON, a text as that text. */
  send(frame: unknown, shard?: number): void;
  /**
   * Sends in place of every frame what the function makes of it: another, any text, or nothing for undefined. The
   * returned function ends that.
   */
  alter(change: FrameChange): () => void;
}
