import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import type { MessageBody } from '../world/components.ts';
import { amendMessage, composeMessage, forwardFields, replyFields } from '../world/messages.ts';
import { userPayload } from '../world/payloads.ts';
import { publish, remove, replace } from '../world/posts.ts';
import { addReaction, removeReaction } from '../world/reactions.ts';
import { findPost, hasPermission, type ActorState } from './actor-state.ts';
import type { Message } from './exchange.ts';

const { ManageMessages, MentionEveryone } = PermissionFlagsBits;

export async function say(
  state: ActorState,
  text: string,
  replied: Message | undefined,
  ping: boolean,
): Promise<Message> {
  const allowed_mentions = { ...allowedMentions(state), replied_user: ping };
  const reply = replied && replyFields(state.channel, findPost(state, replied).message);
  return post(state, { content: text, allowed_mentions }, reply);
}

export async function forward(state: ActorState, message: Message): Promise<Message> {
  const { message: forwarded, channel: origin, onlyFor } = findPost(state, message);
  if (onlyFor !== undefined) throw new Error('Nobody can forward a message that only they see.');
  return post(state, {}, forwardFields(origin, forwarded));
}

export async function editMessage(state: ActorState, message: Message, text: string): Promise<Message> {
  const found = findPost(state, message);
  if (found.message.author.id !== state.person.id) throw new Error('Only the author can edit a message.');
  const body = { content: text, allowed_mentions: allowedMentions(state) };
  replace(state.world, found, amendMessage(state.world, found.channel, found.message, body));
  return found.message;
}

export async function deleteMessage(state: ActorState, message: Message): Promise<void> {
  const { world, person } = state;
  const found = findPost(state, message);
  const isTheirs = found.message.author.id === person.id || found.onlyFor === person.id;
  if (!isTheirs && !hasPermission(state, ManageMessages))
    throw new Error(`${person.username} may not delete the messages of others here.`);
  remove(world, found);
}

export async function react(state: ActorState, message: Message, emoji: string, isAdded: boolean): Promise<void> {
  const change = isAdded ? addReaction : removeReaction;
  change(state.world, findPost(state, message), state.person, emoji);
}

function post({ world, channel, person }: ActorState, body: MessageBody, extra?: Json): Message {
  const message = composeMessage(world, channel, userPayload(person), body, [], extra);
  publish(world, { id: message.id, channel, message, deleted: false });
  return message;
}

/** Discord's client names the roles that a person may ping: every role for one who may mention everyone. */
function allowedMentions(state: ActorState): Json {
  if (hasPermission(state, MentionEveryone)) return { parse: ['users', 'roles', 'everyone'] };
  const roles = [...(state.channel.guild?.roles.values() ?? [])];
  return { parse: ['users'], roles: roles.filter(({ mentionable }) => mentionable).map(({ id }) => id) };
}
