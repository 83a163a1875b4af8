import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord-api-types/v10';
import type { RESTOptions } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { RegisteredData } from './command.ts';

/** Why a request to Discord failed. */
export type FailureCause =
  /** Discord refused it: its own error code, and the HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** Rate limit: after `wait` milliseconds it may be sent again; `forAll` when no other request may be sent before. */
  | { readonly kind: 'limited'; readonly wait: number; readonly forAll: boolean }
  /** No answer, or a server error: the request may have taken effect all the same, unless it was not even sent. */
  | { readonly kind: 'trouble'; readonly reason: string; readonly isUnsent?: boolean };

export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly why: FailureCause;

  constructor(why: FailureCause, options: ErrorOptions) {
    super(`A request to Discord failed: ${JSON.stringify(why)}`, options);
    this.why = why;
  }
}

/**
 * One request on the bot's own account. It neither waits for a rate limit nor is repeated: the caller decides that.
 *
 * @param path below the version
 * @throws RequestError
 */
export type Request = (
  method: 'GET' | 'POST' | 'PUT',
  path: `/${string}`,
  options?: { readonly body?: object; readonly query?: Readonly<Record<string, string>> },
) => Promise<unknown>;

/** Bounds of what a 429 asks to wait, in seconds: a request in vain each second does no harm, and timers end at 24 days. */
const RETRY_AFTER = { least: 1, most: 3600 };
const RESET_AFTER = 'x-ratelimit-reset-after';
/** Milliseconds for an attempt to answer an interaction first: a second one has to fit into Discord's three seconds. */
const CALLBACK_WITHIN = 1000;

type Send = RESTOptions['makeRequest'];

/**
 * One attempt of a request, as discord.js's REST client makes it, with bounds that the client lacks: the time limit covers
 * the response's body, callbacks get a shorter one, and a 429 always says for how long, in `Retry-After`. The clock is
 * compared with Discord's.
 */
export function bounded(send: Send, clock: Clock): Send {
  return async (url, init) => {
    const late = new AbortController();
    const isCallback = new URL(url).pathname.endsWith('/callback');
    const cancel = isCallback ? clock.after(CALLBACK_WITHIN, () => late.abort()) : undefined;
    try {
      const signal = AbortSignal.any([late.signal, ...(init.signal ? [init.signal] : [])]);
      const answered = await send(url, { ...init, signal });
      const body = await answered.arrayBuffer();
      const { status, statusText } = answered;
      clock.compare?.(Date.parse(answered.headers.get('date') ?? ''));
      const headers = boundWaits(status, new Headers([...answered.headers]), body);
      return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
    } finally {
      cancel?.();
    }
  };
}

/** A response's headers with a sound `Retry-After`: a proxy's 429 may say nothing, or nonsense. */
function boundWaits(status: number, headers: Headers, body: ArrayBuffer): Headers {
  const { least, most } = RETRY_AFTER;
  if (!(Number(headers.get(RESET_AFTER)) <= most)) headers.delete(RESET_AFTER);
  if (status !== 429) return headers;
  const asked = [Number(headers.get('retry-after')), Number(retryAfterOf(body))].find((seconds) => seconds > 0);
  headers.set('retry-after', String(Math.min(Math.max(asked ?? 0, least), most)));
  return headers;
}

function retryAfterOf(body: ArrayBuffer): unknown {
  try {
    return (JSON.parse(new TextDecoder().decode(body)) as { readonly retry_after?: unknown } | null)?.retry_after;
  } catch {
    return undefined;
  }
}

/** Called with the id of each registered command by name. */
export type OnCommandIds = (ids: ReadonlyMap<string, string>) => void;

/** Makes Discord's list of commands ours, writing only when they differ. Those that are there work before, and if it fails. */
export async function registerCommands(
  request: Request,
  application: string,
  commands: readonly RegisteredData[],
  onIds: OnCommandIds,
): Promise<void> {
  const ours = commands.map(withContexts);
  const route = Routes.applicationCommands(application);
  const registered = asCommands(await request('GET', route, { query: { with_localizations: 'true' } }));
  onIds(idsOf(registered));
  if (!areSameCommands(ours, registered)) onIds(idsOf(asCommands(await request('PUT', route, { body: ours }))));
}

function asCommands(answer: unknown): readonly APIApplicationCommand[] {
  const isCommand = (one: unknown): boolean => typeof one === 'object' && one !== null && 'id' in one && 'name' in one;
  if (Array.isArray(answer) && answer.every(isCommand)) return answer as readonly APIApplicationCommand[];
  throw new TypeError('Expected a list of commands, got something else.');
}

function idsOf(commands: readonly APIApplicationCommand[]): ReadonlyMap<string, string> {
  return new Map(commands.map(({ name, id }) => [name, id]));
}

/** A command that works in servers, and for people who installed the bot for themselves in any channel they may write in. */
export function withContexts(command: RegisteredData): object {
  return {
    ...command,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

/** Keys that Discord adds to a registered command, and settings that the bot leaves at their defaults. */
const DISCORDS_OWN = new Set(
  'id application_id guild_id version default_permission dm_permission name_localized description_localized'.split(' '),
);

/** True if Discord has exactly these commands, in whatever order it lists them. */
export function areSameCommands(ours: readonly object[], registered: readonly object[]): boolean {
  const shape = (list: readonly object[]): string =>
    JSON.stringify(list.map(normalize).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  return shape(ours) === shape(registered);
}

/** A value in one form: keys in order, without Discord's own, and without nulls, `false` and empty lists. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key, field]) => !DISCORDS_OWN.has(key) && !isDefault(key, field))
    .map(([key, field]) => [key, normalize(field)] as const);
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(key: string, field: unknown): boolean {
  // A command of the message menu has no description; Discord gives it back as an empty one.
  if (key === 'description' && field === '') return true;
  // The type of a slash command may be left out; that of an option never is.
  if (key === 'type' && field === ApplicationCommandType.ChatInput) return true;
  return field === null || field === undefined || field === false || (Array.isArray(field) && field.length === 0);
}
