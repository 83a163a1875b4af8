import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { areSameCommands, withContexts } from '../../src/discord/rest.ts';

const ours = commands.map((command) => withContexts(command.data));

/** Registered commands as Discord gives them back: with keys of its own, and with defaults spelled out. */
const registered = ours
  .map((data, index) => ({
    ...(data as { name: string; description: string; options?: { required?: boolean }[] }),
    id: String(index),
    application_id: '1',
    version: '2',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    options: ((data as { options?: { required?: boolean }[] }).options ?? []).map((option) => ({
      ...option,
      name_localizations: null,
    })),
  }))
  .toReversed();

describe('areSameCommands', () => {
  it('recognizes our commands as Discord gives them back', () => {
    expect(areSameCommands(ours, registered)).toBe(true);
  });

  it.each([
    ['another description', registered.with(0, { ...registered[0]!, description: 'x' })],
    ['one less', registered.slice(1)],
    ['one more', [...registered, { ...registered[0]!, name: 'more' }]],
    ['an option less', registered.map((command) => ({ ...command, options: [] }))],
    [
      'an option that has become optional',
      registered.map((command) => ({
        ...command,
        options: command.options.map((option) => ({ ...option, required: false })),
      })),
    ],
    ['options in another order', registered.map((command) => ({ ...command, options: command.options.toReversed() }))],
    [
      'a localization that is gone',
      registered.map((command) => ({ ...command, description_localizations: { de: 'x' } })),
    ],
    ['hidden from members', registered.map((command) => ({ ...command, default_member_permissions: '0' }))],
  ])('notices %s', (_, changed) => {
    expect(areSameCommands(ours, changed)).toBe(false);
  });
});
