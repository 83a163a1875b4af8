import type { Reader } from '../reader.ts';
import { PART } from './component.ts';
import type { Option, Part } from './component.ts';

/** What there is to choose from: a menu's own options, or the people, roles and channels that the reader knows. */
export function optionsOf(
  { type, options, default_values: defaults = [] }: Part,
  { names }: Pick<Reader, 'names'>,
): readonly Option[] {
  const { people, roles, channels } = names;
  const chosen = new Set(defaults.map(({ id }) => id));
  const named = (sign: string, all: ReadonlyMap<string, string>): Option[] =>
    [...all].map(([value, name]) => ({
      label: name.startsWith(sign) ? name : sign + name,
      value,
      default: chosen.has(value),
    }));
  if (type === PART.UserSelect) return named('', people);
  if (type === PART.RoleSelect) return named('@', roles);
  if (type === PART.MentionableSelect) return [...named('', people), ...named('@', roles)];
  return type === PART.ChannelSelect ? named('#', channels) : (options ?? []);
}
