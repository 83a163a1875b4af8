import {
  type APIMessageTopLevelComponent,
  type GatewayMessageCreateDispatchData,
  MessageType,
} from 'discord-api-types/v10';
import { limits } from './components.ts';
import { cutStart } from './markdown.ts';

/** A message that is meant for the bot. */
export interface IncomingMessage {
  readonly id: string;
  /** Words of the message, without the mention. */
  readonly text: string;
  /** Discord's id of the person who wrote it. */
  readonly author: string;
  /** Id of the server, or of the channel outside servers. */
  readonly scope: string;
  readonly channel: string;
  readonly isDirect: boolean;
  /** Discord's tag of the server's language; undefined in direct messages. */
  readonly locale: string | undefined;
  /** Answers below the message, notifying nobody; one attempt, which may be repeated. */
  readonly reply: (components: readonly APIMessageTopLevelComponent[]) => Promise<void>;
}

/**
 * The words of a message to the bot; undefined when the message is not meant for it. In a server the bot must be
 * mentioned by name: an answer to one of its messages, or a call to everyone, is no question. Other bots are never
 * answered.
 */
export function textToBot(message: GatewayMessageCreateDispatchData, botId: string): string | undefined {
  const { author, content, type, mention_everyone: everyone, webhook_id: webhook, guild_id: guild } = message;
  const isPlain = type === MessageType.Default || type === MessageType.Reply;
  if (!isPlain || author.bot === true || webhook !== undefined || everyone) return undefined;
  const isMentioned = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  return guild === undefined || isMentioned ? withoutMentions(content) : undefined;
}

/** Mentions of people and roles, with the space before them. */
const MENTIONS = /(\s?)(?:<@[!&]?\d{1,20}>[ \t]*)+/gu;

/** Text without the people and roles that it mentions, at most 4,000 characters. */
export function withoutMentions(text: string): string {
  const words = text.replaceAll(MENTIONS, (_, before: string) => (before === '' ? ' ' : before)).trim();
  return cutStart(words, limits.messageText).trimEnd();
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

/** Characters and parts that are read; no message has more, whatever is nested in it. */
const MOST = { characters: 8000, parts: 1000 };

/** The words that messages show: text, embeds and components, with a blank line between them. */
export function textOfMessages(...messages: readonly unknown[]): string {
  const waiting = messages.toReversed();
  let said = '';
  for (let looked = 0; looked < MOST.parts && waiting.length > 0 && said.length < MOST.characters; looked += 1) {
    const part = waiting.pop();
    if (typeof part === 'string') said += part === '' || said === '' ? part : `\n\n${part}`;
    else if (typeof part === 'object' && part !== null) waiting.push(...inOrder(part).toReversed());
  }
  return cutStart(said, MOST.characters);
}

/** The words of a part and the parts it holds, from top to bottom. A button beside a section counts as no words. */
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
