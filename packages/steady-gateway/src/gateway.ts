import { once } from 'node:events';
import timers from 'node:timers/promises';
import { GatewayDispatchEvents, GatewayOpcodes, type GatewayMessageCreateDispatchData } from 'discord-api-types/v10';
import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import type { SteadyGatewayOptions } from './options.ts';
import { complete, essenceOf, EVENTS, isFinal, isFrame } from './shapes.ts';

/**
 * Connections to Discord, for discord.js: `new Client({ ws: steadyGateway(…) })`. Everything that comes from there passes
 * one door, in front of the library: what is not of Discord's shape, or makes the library stumble, is reported and
 * dropped. Each connection stands for itself: where one cannot begin, the library would close them all.
 */
export function steadyGateway(options: SteadyGatewayOptions): WebSocketOptions {
  return { buildStrategy: (manager) => new Shards(manager, options) };
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** A connection as the library makes it. `unpackMessage` is not meant for others; a test holds the library to it. */
interface Shard {
  readonly id: number;
  /** 0 before a connection is made. */
  readonly status: number;
  readonly connection: Socket | null;
  destroy(options?: object): Promise<void>;
  connect(): Promise<void>;
  unpackMessage(data: unknown, isBinary: boolean): Promise<unknown>;
  removeAllListeners(event: string): unknown;
  on(event: 'dispatch', listener: (event: { readonly data: Packet }) => void): unknown;
  on(event: 'hello', listener: () => void): unknown;
  on(event: 'closed', listener: (event: { readonly code: number }) => void): unknown;
  on(event: 'error', listener: (event: { readonly error: Error }) => void): unknown;
}

/** The WebSocket of a connection; not meant for others either. */
interface Socket {
  on(event: 'error', listener: () => void): unknown;
  terminate(): void;
}

interface Packet {
  readonly t: string;
  readonly d: unknown;
}

class Shards extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #options: SteadyGatewayOptions;
  /** True once a session has begun: the library stumbles over events that come before it knows the bot. */
  #hasBegun = false;
  /** True if something of this kind may be reported again. */
  readonly #mayReport: (kind: string, every: number) => boolean;
  /** Closings of a connection since a session that lasted, and the instant at which its session began. */
  readonly #closings = new Map<number, number>();
  readonly #begun = new Map<number, number>();
  /** Resumes of a connection in a row that Discord did not confirm. */
  readonly #resumes = new Map<number, number>();
  /** Connections that have to wait before they begin again. */
  readonly #waiting = new Set<number>();
  readonly #asked = new Set<string>();
  /** Instant at which the logins that were made are all given back, one after the other. */
  #spentUntil = -Infinity;
  #isEnding = false;

  constructor(manager: Manager, options: SteadyGatewayOptions) {
    super(manager);
    this.#manager = manager;
    this.#options = options;
    this.#mayReport = createSieve(options.now);
    // Asked already, and checked; the library would wait for a rate limit in silence.
    manager.fetchGatewayInformation = () => Promise.resolve(options.information);
    // Asked before each connection: the place where one can be held back.
    const { retrieveSessionInfo } = manager.options;
    Object.assign(manager.options, {
      ...SILENT_FOR,
      retrieveSessionInfo: async (id: number) => {
        const kept = await retrieveSessionInfo(id);
        // Asked for each event, too.
        const isConnecting = this.#shards.get(id)?.status === 0;
        // An event that the session brings again, such as a frame that is too large, may be what ends each connection.
        const session = isConnecting && (this.#resumes.get(id) ?? 0) >= RESUMES ? null : kept;
        if (isConnecting && this.#waiting.delete(id))
          await timers.setTimeout(Math.max(this.#backoff(id), session === null ? this.#untilLogin() : 0));
        if (this.#isEnding) await Promise.race([]);
        // The host that keeps the session may be gone for good.
        const isLost = isConnecting && (this.#closings.get(id) ?? 0) > RESUMED_THERE;
        return session && isLost ? { ...session, resumeURL: options.information.url } : session;
      },
    });
  }

  /**
   * Milliseconds, beside the half second of the library. The first tries are quick: what people asked meanwhile is sent
   * after a resume, and can be answered within three seconds. Connections that were cut together come back one by one.
   */
  #backoff(id: number): number {
    const tries = (this.#closings.get(id) ?? 0) - 1;
    const spread = 1 + ((id * GOLDEN) % 1) / 2;
    return tries > 0 ? Math.round(Math.min(BACKOFF.first * 2 ** (tries - 1), BACKOFF.longest) * spread) : 0;
  }

  /** Takes a login of those that Discord allows a day, and gives the milliseconds until it may be made. */
  #untilLogin(): number {
    const now = this.#options.now();
    const atOnce = Math.max(LOGINS.atOnce, 2 * this.#options.information.shards);
    this.#spentUntil = Math.max(this.#spentUntil, now) + LOGINS.every;
    return Math.max(0, this.#spentUntil - atOnce * LOGINS.every - now);
  }

  /** Notes the end of a connection, once: the library tells of none that Discord ends by a frame before it has begun. */
  #end(shard: number, code: number): void {
    if (this.#waiting.has(shard)) return;
    const { now, onReport } = this.#options;
    const lasted = now() - (this.#begun.get(shard) ?? Infinity) >= LASTING;
    this.#closings.set(shard, lasted ? 1 : (this.#closings.get(shard) ?? 0) + 1);
    if (this.#shards.get(shard)?.status === RESUMING) this.#resumes.set(shard, (this.#resumes.get(shard) ?? 0) + 1);
    this.#begun.delete(shard);
    this.#waiting.add(shard);
    if (!this.#isEnding && !isFinal(code) && this.#mayReport(`closed ${code}`, REPORT_EVERY.cut))
      onReport({ kind: 'cut', shard, code });
  }

  get #shards(): ReadonlyMap<number, Shard> {
    return (this as unknown as { readonly shards: ReadonlyMap<number, Shard> }).shards;
  }

  override async spawn(ids: number[]): Promise<void> {
    await super.spawn(ids);
    for (const shard of this.#shards.values()) this.#guard(shard);
  }

  /** Resolves at once: a connection that fails to begin is tried again by itself, or ends with a close code. */
  override async connect(): Promise<void> {
    for (const shard of this.#shards.values()) shard.connect().catch(() => undefined);
  }

  override async destroy(...options: Parameters<SimpleShardingStrategy['destroy']>): Promise<void> {
    // Also called before the first spawn.
    this.#isEnding = this.#shards.size > 0;
    // The library waits for ever for a connection that was about to begin.
    await Promise.race([super.destroy(...options), once(AbortSignal.timeout(LEAVE_WITHIN), 'abort')]);
  }

  #guard(shard: Shard): void {
    const { onReport } = this.#options;
    const destroy = shard.destroy.bind(shard);
    shard.destroy = (options) => {
      const { connection } = shard;
      // The library stops listening, and an error without a listener would end the process.
      connection?.on('error', () => undefined);
      // It waits for the other end to hear of it, which may be gone.
      whenOver(LEAVE_WITHIN, () => connection?.terminate());
      return destroy(options);
    };
    shard.on('hello', () => {
      const { connection } = shard;
      whenOver(RESUME_WITHIN, () => {
        if (shard.connection === connection && shard.status === RESUMING) void this.#beginAnew(shard);
      });
    });
    const unpack = shard.unpackMessage.bind(shard);
    shard.unpackMessage = async (data, isBinary) => {
      const frame = await unpack(data, isBinary);
      if (frame !== null && !isFrame(frame)) {
        this.#report('frame');
        return null;
      }
      const code = ENDS.get((frame as { readonly op: unknown } | null)?.op);
      if (code !== undefined) this.#end(shard.id, code);
      return frame;
    };
    shard.removeAllListeners('dispatch');
    shard.on('dispatch', ({ data }) => this.#receive(data, shard.id));
    let isOver = false;
    shard.on('closed', ({ code }) => {
      isOver = isFinal(code);
      this.#end(shard.id, code);
    });
    shard.on('error', ({ error }) => {
      // Of a final code, the client tells itself.
      if (!isOver && this.#mayReport(`trouble ${error.name}`, REPORT_EVERY.cut))
        onReport({ kind: 'trouble', shard: shard.id, err: error });
    });
  }

  /** Ends a connection whose session does not begin, and asks for a new one. */
  #beginAnew(shard: Shard | undefined): Promise<void> | undefined {
    return shard?.destroy({ recover: RECONNECT }).catch(() => undefined);
  }

  #receive(packet: Packet, shardId: number): void {
    const { onMessage, onBegun } = this.#options;
    const { t: event, d: data } = packet;
    // The bot has no use for any other; new kinds come without notice.
    if (this.#isEnding || !Object.hasOwn(EVENTS, event)) return;
    if (EVENTS[event]?.(data) !== true) return this.#report(event);
    if (!this.#hasBegun && event !== GatewayDispatchEvents.Ready) return this.#report(event);
    if (ASKING.has(event) && !this.#isNew((data as { readonly id: string }).id)) return;
    try {
      if (event === GatewayDispatchEvents.InteractionCreate) complete(data as object);
      if (event === GatewayDispatchEvents.MessageCreate) onMessage(data as GatewayMessageCreateDispatchData);
      else this.#manager.emit('dispatch', { data: packet, shardId });
      if (event === GatewayDispatchEvents.Ready) {
        this.#hasBegun = true;
        onBegun();
      }
      if (event === GatewayDispatchEvents.Ready || event === GatewayDispatchEvents.Resumed) {
        this.#begun.set(shardId, this.#options.now());
        this.#resumes.delete(shardId);
      }
    } catch (error) {
      this.#report(event, error);
      if (event === GatewayDispatchEvents.InteractionCreate) this.#emitEssence(packet, shardId);
      if (event === GatewayDispatchEvents.Ready) void this.#beginAnew(this.#shards.get(shardId));
    }
  }

  /** Shows an interaction to the library again, without what it may have stumbled over. */
  #emitEssence(packet: Packet, shardId: number): void {
    try {
      this.#manager.emit('dispatch', { data: { ...packet, d: essenceOf(packet.d as object) }, shardId });
    } catch {
      // Reported already.
    }
  }

  /** Remembers what people asked, by its id. A resumed session may bring again what came already. */
  #isNew(id: string): boolean {
    if (this.#asked.has(id)) return false;
    this.#asked.add(id);
    const [oldest = ''] = this.#asked;
    if (this.#asked.size > REMEMBERED) this.#asked.delete(oldest);
    return true;
  }

  /** Reports what was dropped: the kind, and where the library stumbled. Messages of errors may quote what came. */
  #report(event: string, error?: unknown): void {
    if (!this.#mayReport(event, REPORT_EVERY.odd)) return;
    const { name = 'shape', message = '', stack = '' } = error instanceof Error ? error : {};
    const at = stack.replace(message, '').split('\n').slice(1, 4);
    this.#options.onReport({ kind: 'odd', event, fault: name, at });
  }
}

/** Milliseconds to wait until Discord has heard that the bot leaves. */
const LEAVE_WITHIN = 500;
/** Milliseconds that Discord may say nothing while a connection begins; the library waits for up to a minute. */
const SILENT_FOR = { handshakeTimeout: 10_000, helloTimeout: 10_000 };
/** Milliseconds until a session that is to be resumed goes on. The library would wait for ever. */
const RESUME_WITHIN = 20_000;
/** Closings in a row at which a session is still resumed at the host that keeps it. */
const RESUMED_THERE = 3;
/** Resumes in vain, in a row, after which a new session is begun. */
const RESUMES = 5;
/** States of the library's connections, and what it does after it has ended one; not meant for others. */
const RESUMING = 2;
const RECONNECT = 0;
/** Milliseconds added after the second failure of a connection, twice as long each time, and at most. */
const BACKOFF = { first: 100, longest: 10_000 };
/** Fractions of its multiples are spread evenly, however many there are. */
const GOLDEN = 0.618;
/** New sessions at once, and milliseconds until one more: Discord allows a thousand a day. */
const LOGINS = { atOnce: 30, every: 90_000 };
/** Milliseconds from which a session counts as one that works: what ends later is begun again at once. */
const LASTING = 5000;
/** Events by which people ask something, and how many of them are remembered. */
const ASKING: ReadonlySet<string> = new Set([
  GatewayDispatchEvents.InteractionCreate,
  GatewayDispatchEvents.MessageCreate,
]);
const REMEMBERED = 10_000;
/** Frames by which Discord ends a connection, with the close code that the library answers. */
const ENDS: ReadonlyMap<unknown, number> = new Map([
  [GatewayOpcodes.Reconnect, 4200],
  [GatewayOpcodes.InvalidSession, 1000],
]);
/** Milliseconds between two reports of the same. */
const REPORT_EVERY = { odd: 60 * 60_000, cut: 60_000 };

/** Runs a task in so many milliseconds, if the process is still there. */
function whenOver(ms: number, task: () => void): void {
  AbortSignal.timeout(ms).addEventListener('abort', task);
}

function createSieve(now: () => number): (kind: string, every: number) => boolean {
  const reported = new Map<string, number>();
  return (kind, every) => {
    const at = now();
    if (at < (reported.get(kind) ?? -Infinity) + every) return false;
    reported.set(kind, at);
    return true;
  };
}
