import { GatewayIntentBits } from 'discord-api-types/v10';
import type { APIReaction } from 'discord-api-types/v10';
import { memberPayload, userPayload } from './payloads.ts';
import type { Person, Post, World } from './world.ts';

/** Adds a person's reaction to a message; a second one with the same emoji changes nothing. */
export function addReaction(world: World, post: Post, person: Person, emoji: string): void {
  post.reactions ??= new Map<string, Set<string>>();
  const people = post.reactions.get(emoji) ?? new Set<string>();
  if (people.has(person.id)) return;
  post.reactions.set(emoji, people.add(person.id));
  showReactions(world, post);
  dispatchReaction(world, 'MESSAGE_REACTION_ADD', post, person, emoji);
}

/** Removes a person's reaction; without one, nothing changes. */
export function removeReaction(world: World, post: Post, person: Person, emoji: string): void {
  const people = post.reactions?.get(emoji);
  if (!people?.delete(person.id)) return;
  if (people.size === 0) post.reactions?.delete(emoji);
  showReactions(world, post);
  dispatchReaction(world, 'MESSAGE_REACTION_REMOVE', post, person, emoji);
}

/** Writes the counts into the message as the bot reads it. */
function showReactions(world: World, post: Post): void {
  const reactions = [...(post.reactions ?? [])].map(([emoji, people]): APIReaction => ({
    emoji: emojiOf(emoji),
    count: people.size,
    count_details: { burst: 0, normal: people.size },
    me: people.has(world.bot.id),
    me_burst: false,
    burst_colors: [],
  }));
  post.message = { ...post.message, reactions };
}

function dispatchReaction(
  world: World,
  event: 'MESSAGE_REACTION_ADD' | 'MESSAGE_REACTION_REMOVE',
  { id, channel, message }: Post,
  person: Person,
  emoji: string,
): void {
  const { guild } = channel;
  const isAdded = event === 'MESSAGE_REACTION_ADD';
  world.dispatch({
    event,
    data: {
      user_id: person.id,
      channel_id: channel.id,
      message_id: id,
      emoji: emojiOf(emoji),
      type: 0,
      burst: false,
      ...(isAdded && { message_author_id: message.author.id }),
      ...(guild && { guild_id: guild.id, ...(isAdded && { member: memberPayload(userPayload(person)) }) }),
    },
    guildId: guild?.id,
    intent: guild ? GatewayIntentBits.GuildMessageReactions : GatewayIntentBits.DirectMessageReactions,
  });
}

/** `👍` for a Unicode emoji, `name:id` for one of a guild. */
function emojiOf(emoji: string): { readonly id: string | null; readonly name: string } {
  const [name = '', id = null] = emoji.split(':');
  return { id, name };
}
