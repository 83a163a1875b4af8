import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { RegisteredData } from './command.ts';

/** Commands work in servers and for people who installed the bot for themselves, in any channel they may write in. */
export function everywhere(command: RegisteredData): object {
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
export function sameCommands(ours: readonly object[], registered: readonly object[]): boolean {
  const shape = (list: readonly object[]): string =>
    JSON.stringify(list.map(essence).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  return shape(ours) === shape(registered);
}

/** A value without what Discord adds or leaves out: its own keys, nulls, falsehoods and empty lists; keys in one order. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key, field]) => !DISCORDS_OWN.has(key) && !isDefault(key, field))
    .map(([key, field]) => [key, essence(field)] as const);
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(key: string, field: unknown): boolean {
  // A command of the message menu has none, which Discord tells as an empty one.
  if (key === 'description' && field === '') return true;
  // A slash command is type 1 and may be registered without saying so; an option's type is never left out.
  if (key === 'type' && field === 1) return true;
  return field === null || field === undefined || field === false || (Array.isArray(field) && field.length === 0);
}
