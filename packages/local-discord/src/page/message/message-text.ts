import type { SeenMessage } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import type { Part } from './component.ts';

/** What a message says, as it was written: its text, then that of its components and embeds, a blank line between. */
export function textOf({ content, components = [], embeds = [] }: Partial<SeenMessage>): string {
  const parts = (components as unknown as readonly Part[]).flatMap(textsIn);
  const embedded = embeds.flatMap(({ title, description }) => [title, description]);
  return [content, ...parts, ...embedded].filter(Boolean).join('\n\n');
}

function textsIn({ content, components = [] }: Part): string[] {
  return [...(content === undefined ? [] : [content]), ...components.flatMap(textsIn)];
}

/** The first words of a message in one line, without the marks of Markdown; empty where it has no words. */
export function firstWordsOf(message: SeenMessage, { names }: Pick<Reader, 'names'>): string {
  const MOST = 200;
  return textOf(message)
    .replaceAll(/<@!?(\d+)>/gu, (_, id: string) => `@${names.people.get(id) ?? id}`)
    .replaceAll(/<@&(\d+)>/gu, (_, id: string) => `@${names.roles.get(id) ?? id}`)
    .replaceAll(/<#(\d+)>/gu, (_, id: string) => `#${names.channels.get(id) ?? id}`)
    .replaceAll(/<\/([^:>]+):\d+>/gu, '/$1')
    .replaceAll(/\[([^\]]+)\]\([^)\s]+\)/gu, '$1')
    .replaceAll(/^(?:-# |#{1,3} |>{1,3} |[-*] )/gmu, '')
    .replaceAll(/(?<!\\)(?:\*\*|__|~~|\|\||`+)/gu, '')
    .replaceAll(/\\([^\sA-Za-z0-9])/gu, '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, MOST);
}
