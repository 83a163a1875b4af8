import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Routes,
} from 'discord-api-types/v10';
import type { Request } from 'steady-requests';
import type { RegisteredData } from './command.ts';

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
