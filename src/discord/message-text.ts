import {
  type APIMessageTopLevelComponent,
  type GatewayMessageCreateDispatchData,
  MessageType,
} from 'discord-api-types/v10';
import { withoutMentions } from './greeting.ts';

/** A message that is meant for the bot. */
export interface IncomingMessage {
  readonly id: string;
  /** Without the mention. */
  readonly text: string;
  /** The id of the person who wrote it. */
  readonly author: string;
  /** Where it was written: a server's id, or a channel's outside servers. */
  readonly scope: string;
  readonly channel: string;
  readonly isDirect: boolean;
  /** The server's language; unknown in direct messages. */
  readonly locale: string | undefined;
  /** Answers below the message, notifying nobody. */
  readonly reply: (components: readonly APIMessageTopLevelComponent[]) => Promise<void>;
}

/**
 * What a message says to the bot; undefined when it is none for it. In a server the bot must be mentioned by name: an
 * answer to one of its messages, or a call to everyone, is no question. Other bots are never answered.
 */
export function textToBot(message: GatewayMessageCreateDispatchData, botId: string): string | undefined {
  const { author, content, type, mention_everyone: everyone, webhook_id: webhook, guild_id: guild } = message;
  const isPlain = type === MessageType.Default || type === MessageType.Reply;
  if (!isPlain || author.bot === true || webhook !== undefined || everyone) return undefined;
  const isMentioned = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  return guild === undefined || isMentioned ? withoutMentions(content) : undefined;
}

/** A message, an embed or a component, as loosely as its words are read. */
interface Loose {
  readonly content?: unknown;
  readonly author?: { readonly name?: unknown } | null;
  readonly title?: unknown;
  readonly description?: unknown;
  readonly fields?: unknown;
  readonly footer?: { readonly text?: unknown } | null;
  readonly embeds?: unknown;
  readonly components?: unknown;
}

/** Characters and parts to read at most: as many as any message has, whatever is nested in this one. */
const MOST = { characters: 8000, parts: 1000 };

/** All words that messages show: their text, their embeds and their components, a paragraph each. */
export function textOfMessages(...messages: readonly unknown[]): string {
  const waiting = messages.toReversed();
  let said = '';
  for (let looked = 0; looked < MOST.parts && waiting.length > 0 && said.length < MOST.characters; looked += 1) {
    const part = waiting.pop();
    if (typeof part === 'string') said += part === '' || said === '' ? part : `\n\n${part}`;
    else if (typeof part === 'object' && part !== null) waiting.push(...inOrder(part).toReversed());
  }
  return said.slice(0, MOST.characters).replace(/[\ud800-\udbff]$/u, '');
}

/** What a part says and the parts it holds, from top to bottom. What stands beside a section has no words. */
function inOrder({ content, author, title, description, fields, footer, embeds, components }: Loose): unknown[] {
  const named = listOf(fields) as readonly { readonly name?: unknown; readonly value?: unknown }[];
  const inFields = named.flatMap((field) => [field.name, field.value]);
  return [
    content,
    author?.name,
    title,
    description,
    ...inFields,
    footer?.text,
    ...listOf(embeds),
    ...listOf(components),
  ];
}

function listOf(list: unknown): object[] {
  const all: unknown[] = Array.isArray(list) ? list.slice(0, MOST.parts) : [];
  return all.filter((part) => typeof part === 'object' && part !== null);
}
