import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Json } from '../json.ts';
import { walkComponents, type Component } from './components.ts';
import { userPayload } from './payloads.ts';
import { botPermissions } from './permissions.ts';
import type { Channel, World } from './world.ts';

const { MentionEveryone } = PermissionFlagsBits;

interface Mentioning {
  readonly author: APIUser;
  readonly content: string;
  readonly components: readonly Component[];
  /** `allowed_mentions`. */
  readonly allowed: Json | null | undefined;
  /** Author of the message that it replies to, where the reply pings. */
  readonly replied: APIUser | undefined;
}

/** The pings of a message: users, roles and everyone named in its text, and the one replied to, as far as allowed. */
export function mentionsOf(
  world: World,
  channel: Channel,
  { author, content, components, allowed, replied }: Mentioning,
): Pick<APIMessage, 'mentions' | 'mention_everyone' | 'mention_roles'> {
  const shown = walkComponents(components).map(({ component }) =>
    component.type === ComponentType.TextDisplay ? (component.content ?? '') : '',
  );
  const text = [content, ...shown].join('\n');
  const parse = (allowed?.['parse'] ?? (allowed ? [] : ['users', 'roles', 'everyone'])) as readonly string[];
  const named = (kind: 'users' | 'roles', pattern: RegExp): string[] => {
    const listed = (allowed?.[kind] ?? []) as readonly string[];
    const ids = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    return [...ids].filter((id) => parse.includes(kind) || listed.includes(id));
  };
  const users = named('users', /<@!?(\d+)>/g).flatMap((id) => world.people.get(id) ?? []);
  const isNamed = users.some(({ id }) => id === replied?.id);
  // People's own permissions went into `allowed` before.
  const mayPingAll = author.id !== world.bot.id || (botPermissions(channel) & MentionEveryone) !== 0n;
  const roles = named('roles', /<@&(\d+)>/g).flatMap((id) => channel.guild?.roles.get(id) ?? []);
  return {
    mentions: [...users.map((person) => userPayload(person)), ...(replied && !isNamed ? [replied] : [])],
    mention_everyone: mayPingAll && parse.includes('everyone') && /@(everyone|here)\b/.test(text),
    mention_roles: roles.filter(({ mentionable }) => mentionable || mayPingAll).map(({ id }) => id),
  };
}

/** The author whom a new reply pings, unless its `allowed_mentions` rule that out. */
export function repliedUser(extra: Json, allowed: Json | null | undefined): APIUser | undefined {
  const quoted = extra['referenced_message'] as APIMessage | undefined;
  return !allowed || allowed['replied_user'] === true ? quoted?.author : undefined;
}

/** The author whom a reply pinged; an edit keeps the mention. */
export function repliedUserBefore({ mentions: before, referenced_message: quoted }: APIMessage): APIUser | undefined {
  return before.find(({ id }) => id === quoted?.author.id);
}
