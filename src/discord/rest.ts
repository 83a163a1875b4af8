import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { RegisteredData } from './command.ts';

/** Why a request to Discord came to nothing. */
export type FailureCause =
  /** Discord said no. `code` is its own, `status` HTTP's. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: number }
  /** It wants to be asked again after so many milliseconds; for everything, when it is meant so. */
  | { readonly kind: 'limited'; readonly wait: number; readonly forAll: boolean }
  /** There was no answer, or one that says that Discord has trouble: what was asked may have been done all the same. */
  | { readonly kind: 'trouble'; readonly reason: string };

export class RequestError extends Error {
  override readonly name = 'Failure';
  /** What came of the request. */
  readonly why: FailureCause;

  constructor(why: FailureCause, options: ErrorOptions) {
    super(`A request to Discord failed: ${JSON.stringify(why)}`, options);
    this.why = why;
  }
}

/**
 * One request on the bot's own account. It neither waits for its turn nor is tried again: who asks decides that.
 * @param path below the version
 * @throws Failure
 */
export type Request = (
  method: 'GET' | 'POST',
  path: `/${string}`,
  with_?: { readonly body?: object; readonly query?: Readonly<Record<string, string>> },
) => Promise<unknown>;

/** Commands work in servers and for people who installed the bot for themselves, in any channel they may write in. */
export function withContexts(command: RegisteredData): object {
  return {
    ...command,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

/** What Discord adds to a registered command, and settings that we leave at its defaults. */
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

/** Whether Discord already has exactly these commands, in whatever order it lists them. */
export function areSameCommands(ours: readonly object[], registered: readonly object[]): boolean {
  const shape = (list: readonly object[]): string =>
    JSON.stringify(list.map(normalize).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  return shape(ours) === shape(registered);
}

/** A value without what Discord adds or leaves out: its own keys, nulls, falsehoods and empty lists; keys in one order. */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key, field]) => !DISCORDS_OWN.has(key) && !isDefault(key, field))
    .map(([key, field]) => [key, normalize(field)] as const);
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(key: string, field: unknown): boolean {
  // A command of the message menu has none, which Discord tells as an empty one.
  if (key === 'description' && field === '') return true;
  // A slash command is type 1 and may be registered without saying so; an option's type is never left out.
  if (key === 'type' && field === 1) return true;
  return field === null || field === undefined || field === false || (Array.isArray(field) && field.length === 0);
}
