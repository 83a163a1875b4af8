import {
  MessageType,
  type APIMessageTopLevelComponent,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import { spoken } from './greeting.ts';

/** A message that is meant for the bot. */
export interface Heard {
  readonly id: string;
  /** Without the mention. */
  readonly said: string;
  /** The id of the person who wrote it. */
  readonly author: string;
  /** Where it was written: a server's id, or a channel's outside servers. */
  readonly place: string;
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
export function saidToBot(message: GatewayMessageCreateDispatchData, botId: string): string | undefined {
  const { author, content, type, mention_everyone: everyone, webhook_id: webhook, guild_id: guild } = message;
  const isPlain = type === MessageType.Default || type === MessageType.Reply;
  if (!isPlain || author.bot === true || webhook !== undefined || everyone) return undefined;
  const isMentioned = content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
  return guild === undefined || isMentioned ? spoken(content) : undefined;
}
