import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Message } from 'local-discord';
import { controlsOf } from './bot.ts';

interface Loose {
  readonly type?: number;
  readonly content?: string;
  readonly components?: readonly Loose[];
  readonly accessory?: Loose;
}

/** A message's components, the nested ones included. */
function componentsOf({ components = [], accessory }: Loose): Loose[] {
  return [...components, ...(accessory ? [accessory] : [])].flatMap((part) => [part, ...componentsOf(part)]);
}

/** Holds a message of the bot's to Discord's rules, reckoned here anew, and to ours: it notifies nobody. */
export function expectSound(message: Message): void {
  expectSoundComponents(message.components ?? []);
  expect((message.flags ?? 0) & MessageFlags.IsComponentsV2).toBe(MessageFlags.IsComponentsV2);
  expect([message.mentions, message.mention_everyone, message.mention_roles]).toEqual([[], false, []]);
}

/** Holds the components of a message to Discord's limits. */
export function expectSoundComponents(top: readonly object[]): void {
  const components = componentsOf({ components: top });
  const texts = components.filter(({ type }) => type === ComponentType.TextDisplay).map(({ content = '' }) => content);
  expect(texts.join('').length).toBeLessThanOrEqual(4000);
  expect(Buffer.byteLength(texts.join('')) + 12 * texts.length).toBeLessThanOrEqual(10_170);
  expect(texts.filter((text) => text.trim() === '' || !text.isWellFormed())).toEqual([]);
  expect(components.length).toBeGreaterThan(0);
  expect(components.length).toBeLessThanOrEqual(40);
  const controls = controlsOf({ components: top });
  const ids = controls.map(({ id }) => id);
  expect(new Set(ids).size, `expected every custom id once, got ${ids.join(' ')}`).toBe(ids.length);
  expect(ids.filter((id) => id.length > 100)).toEqual([]);
  for (const { values = [] } of controls) expect(new Set(values).size).toBe(values.length);
}
