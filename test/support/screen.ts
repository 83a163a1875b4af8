import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { Message } from 'local-discord';

interface Loose {
  readonly type?: number;
  readonly content?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly label: string; readonly description?: string }[];
  readonly components?: readonly Loose[];
  readonly accessory?: Loose;
}

/**
 * A message as text, from top to bottom: Markdown as it is sent, `[buttons]`, `(disabled buttons)`, `[menus ▾]` with their
 * options, and ⟨text in an isolated direction⟩.
 */
export function screenOf(message: Pick<Message, 'flags' | 'components'>): string {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const lines = ((message.components ?? []) as readonly Loose[]).flatMap(linesOf);
  return normalize([...lines, ...(isPrivate ? ['', '(Discord: only you can see this)'] : [])].join('\n'));
}

function linesOf(part: Loose): string[] {
  const { type, content = '', components = [], accessory } = part;
  if (type === ComponentType.TextDisplay) return [content];
  if (type === ComponentType.Separator) return ['─'.repeat(40)];
  if (type === ComponentType.Section) return [...components.flatMap(linesOf), ...(accessory ? linesOf(accessory) : [])];
  if (type === ComponentType.ActionRow && components.every((it) => it.type === ComponentType.Button))
    return [components.flatMap(linesOf).join(' ')];
  if (type === ComponentType.Button) return [part.disabled ? `(${part.label})` : `[${part.label}]`];
  if (type === ComponentType.StringSelect) return menuLines(part);
  return components.flatMap(linesOf);
}

function menuLines({ placeholder, options = [] }: Loose): string[] {
  const shown = options.map(({ label, description }) => `    ${label} | ${description}`);
  return [`[${placeholder} ▾]`, ...shown];
}

/** Makes isolates visible and removes ids, which differ between runs. */
function normalize(text: string): string {
  return text
    .replaceAll('\u2068', '⟨')
    .replaceAll('\u2069', '⟩')
    .replaceAll(/<\/([\w -]+):\d+>/gu, '/$1');
}
