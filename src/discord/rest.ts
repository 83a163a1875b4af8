import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { type Clock, sleep } from '../clock.ts';
import type { RegisteredData } from './command.ts';

/** Why a request to Discord failed. */
export type FailureCause =
  /** Discord refused it: its own error code, and the HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** Rate limit: after `wait` milliseconds it may be sent again; `forAll` when no other request may be sent before. */
  | { readonly kind: 'limited'; readonly wait: number; readonly forAll: boolean }
  /** No answer, or a server error: the request may have taken effect all the same. */
  | { readonly kind: 'trouble'; readonly reason: string };

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
  method: 'GET' | 'POST',
  path: `/${string}`,
  options?: { readonly body?: object; readonly query?: Readonly<Record<string, string>> },
) => Promise<unknown>;

/** Backoff in milliseconds: the first wait and the longest; each wait is twice the one before. */
const WAIT = { first: 1000, longest: 60_000 };

export interface RetryOptions {
  /** Name of the attempt, for the log: `logging in`. */
  readonly task: string;
  /** Name of the other side, for the log. */
  readonly host: string;
  /** The error for the operator where trying again cannot help; undefined for passing trouble. */
  readonly toFatal: (error: unknown) => Error | undefined;
  readonly log: Logger;
  readonly clock: Clock;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/** Retries with backoff until an attempt succeeds; rejects when aborted, or when trying again cannot help. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { task, host, toFatal, log, clock, signal } = options;
  for (let wait = WAIT.first; ; wait = Math.min(2 * wait, WAIT.longest)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const fatal = toFatal(error);
      if (fatal) throw fatal;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason, while: task }, `${host} cannot be reached; trying again in ${wait / 1000} s`);
    }
    await sleep(clock, wait, signal);
  }
}

/** The part of discord.js's REST client that registration needs. */
interface Registry {
  get(route: `/${string}`, options: { readonly query: URLSearchParams }): Promise<unknown>;
  put(route: `/${string}`, options: { readonly body: unknown }): Promise<unknown>;
}

/** Makes Discord's list of commands ours, writing only when they differ; gives each command's id by name. */
export async function registerCommands(
  rest: Registry,
  application: string,
  commands: readonly RegisteredData[],
): Promise<ReadonlyMap<string, string>> {
  const ours = commands.map(withContexts);
  const route = Routes.applicationCommands(application);
  const query = new URLSearchParams({ with_localizations: 'true' });
  let registered = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
  if (!areSameCommands(ours, registered))
    registered = (await rest.put(route, { body: ours })) as readonly APIApplicationCommand[];
  return new Map(registered.map(({ name, id }) => [name, id]));
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
