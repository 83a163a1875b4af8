import { once } from 'node:events';
import {
  type APIGatewayBotInfo,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayOpcodes,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';

export interface GatewayOptions {
  /** Answer to `GET /gateway/bot`. */
  readonly information: APIGatewayBotInfo;
  readonly onMessage: (message: GatewayMessageCreateDispatchData) => void;
  /** Called when a connection has begun its session, and the library knows who the bot is. */
  readonly onBegun: () => void;
  readonly log: Logger;
  readonly clock: Clock;
}

/**
 * Connections to Discord as discord.js shall open them. Everything that comes from there passes one door, in front of
 * the library: what is not of Discord's shape, or makes the library stumble, is logged and dropped. Each connection
 * stands for itself: where one cannot begin, the library would close them all.
 */
export function gatewayThrough(options: GatewayOptions): WebSocketOptions {
  return { buildStrategy: (manager) => new Shards(manager, options) };
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** A connection as the library makes it. `unpackMessage` is not meant for others; a test holds the library to it. */
interface Shard {
  readonly id: number;
  connect(): Promise<void>;
  unpackMessage(data: unknown, isBinary: boolean): Promise<unknown>;
  removeAllListeners(event: string): unknown;
  on(event: 'dispatch', listener: (event: { readonly data: Packet }) => void): unknown;
  on(event: 'closed', listener: (event: { readonly code: number }) => void): unknown;
  on(event: 'error', listener: (event: { readonly error: Error }) => void): unknown;
}

interface Packet {
  readonly t: string;
  readonly d: unknown;
}

class Shards extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #options: GatewayOptions;
  /** True if a line of this kind may stand in the log again. */
  readonly #mayLog: (kind: string, every: number) => boolean;
  #isEnding = false;

  constructor(manager: Manager, options: GatewayOptions) {
    super(manager);
    this.#manager = manager;
    this.#options = options;
    this.#mayLog = createSieve(options.clock);
    // Asked already, and checked; the library would wait for a rate limit in silence.
    manager.fetchGatewayInformation = () => Promise.resolve(options.information);
  }

  get #shards(): readonly Shard[] {
    return [...(this as unknown as { readonly shards: ReadonlyMap<number, Shard> }).shards.values()];
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of this.#shards) this.#guard(shard);
  }

  /** Resolves at once: a connection that fails to begin is tried again by itself, or ends with a close code. */
  override async connect(): Promise<void> {
    for (const shard of this.#shards) shard.connect().catch(() => undefined);
  }

  override async destroy(...options: Parameters<SimpleShardingStrategy['destroy']>): Promise<void> {
    // Also called before the first spawn.
    this.#isEnding = this.#shards.length > 0;
    // A connection that is about to begin would begin again, and the library would wait for its end for ever.
    if (this.#isEnding) Object.assign(this.#manager.options, { retrieveSessionInfo: () => Promise.race([]) });
    await Promise.race([super.destroy(...options), once(AbortSignal.timeout(LEAVE_WITHIN), 'abort')]);
  }

  #guard(shard: Shard): void {
    const { log } = this.#options;
    const unpack = shard.unpackMessage.bind(shard);
    shard.unpackMessage = async (data, isBinary) => {
      const frame = await unpack(data, isBinary);
      if (frame === null || isFrame(frame)) return frame;
      this.#report('frame');
      return null;
    };
    shard.removeAllListeners('dispatch');
    shard.on('dispatch', ({ data }) => this.#receive(data, shard.id));
    shard.on('closed', ({ code }) => {
      if (!this.#isEnding && !isFinal(code) && this.#mayLog(`closed ${code}`, LOG_EVERY.cut))
        log.info({ shard: shard.id, code }, 'A connection to Discord was cut; reconnecting');
    });
    shard.on('error', ({ error }) => {
      if (this.#mayLog(`trouble ${error.name}`, LOG_EVERY.cut))
        log.warn({ err: error, shard: shard.id }, 'A connection to Discord has trouble');
    });
  }

  #receive(packet: Packet, shardId: number): void {
    const { onMessage, onBegun } = this.#options;
    const { t: event, d: data } = packet;
    // The bot has no use for any other; new kinds come without notice.
    if (this.#isEnding || !Object.hasOwn(EVENTS, event)) return;
    if (EVENTS[event]?.(data) !== true) return this.#report(event);
    try {
      // Nothing of the bot's is paid for; the library stumbles where nothing is said about it.
      if (event === GatewayDispatchEvents.InteractionCreate) Object.assign(data as object, { entitlements: [] });
      if (event === GatewayDispatchEvents.MessageCreate) onMessage(data as GatewayMessageCreateDispatchData);
      else this.#manager.emit('dispatch', { data: packet, shardId });
      if (event === GatewayDispatchEvents.Ready) onBegun();
    } catch (error) {
      this.#report(event, error);
    }
  }

  /** Reports what was dropped: the kind, and where the library stumbled. Messages of errors may quote what came. */
  #report(event: string, error?: unknown): void {
    if (!this.#mayLog(event, LOG_EVERY.odd)) return;
    const { name = 'shape', message = '', stack = '' } = error instanceof Error ? error : {};
    const at = stack.replace(message, '').split('\n').slice(1, 4);
    this.#options.log.warn(
      { event, fault: name, at },
      'Something came from Discord that is not of its shape, and was dropped',
    );
  }
}

/** Milliseconds to wait until Discord has heard that the bot leaves. */
const LEAVE_WITHIN = 500;
/** Milliseconds between two lines of the log that say the same. */
const LOG_EVERY = { odd: 60 * 60_000, cut: 60_000 };

function createSieve(clock: Clock): (kind: string, every: number) => boolean {
  const logged = new Map<string, number>();
  return (kind, every) => {
    const now = clock.now();
    if (now < (logged.get(kind) ?? -Infinity) + every) return false;
    logged.set(kind, now);
    return true;
  };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isId: Check = (value) => typeof value === 'string' && /^\d{1,20}$/u.test(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 31;
const isAddress: Check = (value) => typeof value === 'string' && /^wss?:/u.test(value) && URL.canParse(value);

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function object(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value) =>
    typeof value === 'object' && value !== null && checks.every(([key, check]) => check(Reflect.get(value, key)));
}

const WITH_ID = object({ id: isId });
const GUILD = object({ id: isId, unavailable: optional((value) => typeof value === 'boolean') });
const ROLE = object({ guild_id: isId, role: WITH_ID });

/** Events that the bot needs, with what it relies on in each. */
const EVENTS: Readonly<Record<string, Check>> = {
  READY: object({
    session_id: isText,
    resume_gateway_url: optional(isAddress),
    user: WITH_ID,
    application: WITH_ID,
    guilds: (value) => Array.isArray(value) && value.every(WITH_ID),
  }),
  RESUMED: () => true,
  GUILD_CREATE: GUILD,
  GUILD_UPDATE: WITH_ID,
  GUILD_DELETE: GUILD,
  GUILD_ROLE_CREATE: ROLE,
  GUILD_ROLE_UPDATE: ROLE,
  GUILD_ROLE_DELETE: object({ guild_id: isId, role_id: isId }),
  GUILD_MEMBER_UPDATE: object({ guild_id: isId, user: WITH_ID }),
  CHANNEL_CREATE: WITH_ID,
  CHANNEL_UPDATE: WITH_ID,
  CHANNEL_DELETE: WITH_ID,
  THREAD_CREATE: WITH_ID,
  THREAD_UPDATE: WITH_ID,
  THREAD_DELETE: WITH_ID,
  THREAD_LIST_SYNC: object({ guild_id: isId }),
  USER_UPDATE: WITH_ID,
  INTERACTION_CREATE: object({ id: isId, token: isText, type: isCount }),
  MESSAGE_CREATE: object({
    id: isId,
    channel_id: isId,
    guild_id: optional(isId),
    author: WITH_ID,
    content: isText,
    type: isCount,
  }),
};

const HELLO = object({ heartbeat_interval: (value) => isCount(value) && Number(value) > 0 });

/** True for a frame that the library can take in. Events other than READY are looked at later, when they are counted. */
function isFrame(frame: unknown): boolean {
  if (typeof frame !== 'object' || frame === null) return false;
  const { op, t, d } = frame as { op?: unknown; t?: unknown; d?: unknown };
  if (op === GatewayOpcodes.Hello) return HELLO(d);
  // A session that is invalid in an odd way is begun anew, as one without a word.
  if (op === GatewayOpcodes.InvalidSession) Object.assign(frame, { d: d === true });
  return op !== GatewayOpcodes.Dispatch || t !== GatewayDispatchEvents.Ready || EVENTS['READY']?.(d) === true;
}

const isInformation = object({
  url: isAddress,
  shards: (value) => isCount(value) && Number(value) > 0 && Number(value) <= 10_000,
  session_start_limit: object({ remaining: isCount, reset_after: isCount, max_concurrency: isCount }),
});

/** @throws TypeError for what is no answer to `GET /gateway/bot` */
export function asInformation(answer: unknown): APIGatewayBotInfo {
  if (isInformation(answer)) return answer as APIGatewayBotInfo;
  throw new TypeError('Expected the address of the gateway, got something else.');
}

/** The sentence for a token that Discord does not know. */
export const REFUSED_TOKEN =
  'Discord refused the bot token: expected the token of a bot that exists, got one that is wrong or was reset. ' +
  'Copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token) into DISCORD_TOKEN.';

/** Close codes behind which Discord takes no connection, with the reason and the remedy. */
const FINAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: REFUSED_TOKEN,
  [GatewayCloseCodes.InvalidShard]:
    'Discord does not know a connection of this number (gateway code 4010). Start again: the bot asks how many there are.',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many servers for its connections to Discord (gateway code 4011). Start again: it opens as many as ' +
    'Discord recommends.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks version 10 of its gateway (gateway code 4012). Install a newer version of the bot.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know an intent that the bot asks for (gateway code 4013). Install a newer version of the bot.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow an intent that the bot asks for (gateway code 4014): Guilds, Guild Messages or Direct ' +
    'Messages. Switch it on under https://discord.com/developers/applications (your application, Bot, Privileged Gateway ' +
    'Intents), and start again.',
};

function isFinal(code: number): boolean {
  return code in FINAL;
}

/** The sentence for a close code behind which Discord takes no connection. */
export function explainClose(code: number): string {
  return (
    FINAL[code] ?? `Discord closed a connection for good (gateway code ${code}). See the code in its documentation.`
  );
}
