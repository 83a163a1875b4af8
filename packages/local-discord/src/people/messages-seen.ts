import { MessageFlags } from 'discord-api-types/v10';
import type { Channel, Change, Person, Post, World } from '../world/world.ts';
import type { ActorState } from './actor-state.ts';
import type { Message } from './exchange.ts';

/** Messages that a channel shows the person, oldest first. */
export function messagesSeen({ person }: ActorState, channel: Channel): Message[] {
  return [...channel.posts.values()].filter((post) => isFor(person, post)).map(({ message }) => message);
}

/** The next message that matches, after the channel's last one waited for; one that is there already counts. */
export function waitForMessage(
  { world, person, cursors, start }: ActorState,
  channel: Channel,
  matches: (message: Message) => boolean,
): Promise<Message> {
  return nextMessage(world, channel, (post) => {
    const isNew = isLater(post.id, cursors.get(channel) ?? start);
    if (!isNew || !isFor(person, post) || isOwn(person, post) || !matches(post.message)) return false;
    cursors.set(channel, post.id);
    return true;
  });
}

function isFor(person: Person, { onlyFor }: Post): boolean {
  return onlyFor === undefined || onlyFor === person.id;
}

function isOwn(person: Person, { message, interaction }: Post): boolean {
  return message.author.id === person.id || interaction?.person === person;
}

/** Compares snowflakes. */
function isLater(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}

function nextMessage(world: World, channel: Channel, take: (post: Post) => boolean): Promise<Message> {
  // "is thinking …" is not a message yet.
  const isLoading = ({ message }: Post) => ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const matches = (post: Post) => post.channel === channel && !isLoading(post) && take(post);
  const there = [...channel.posts.values()].find(matches);
  if (there) return Promise.resolve(there.message);
  return new Promise((resolve) => {
    const watch = ({ kind, post }: Change) => {
      if (kind === 'deleted' || !matches(post)) return;
      world.watchers.delete(watch);
      resolve(post.message);
    };
    world.watchers.add(watch);
  });
}
