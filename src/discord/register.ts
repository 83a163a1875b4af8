import type { CommandData } from './command.ts';

/** What Discord adds to a registered command, and settings that we leave at its defaults. */
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'integration_types',
  'contexts',
  'name_localized',
  'description_localized',
]);

/** Whether Discord already has exactly these commands, in whatever order it lists them. */
export function sameCommands(ours: readonly CommandData[], registered: readonly { readonly name: string }[]): boolean {
  const shape = (list: readonly { readonly name: string }[]): string =>
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
  // A slash command is type 1 and may be registered without saying so; an option's type is never left out.
  if (key === 'type' && field === 1) return true;
  return field === null || field === undefined || field === false || (Array.isArray(field) && field.length === 0);
}
