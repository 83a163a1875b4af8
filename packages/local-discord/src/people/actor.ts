import { Exchange, settled } from './exchange.ts';
import type { Message } from './exchange.ts';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { interact } from '../interactions/interactions.ts';
import type { Action } from '../interactions/interactions.ts';
import type { Json } from '../json.ts';
import type { LocalDiscord } from '../server.ts';
import type { MessageBody } from '../world/components.ts';
import { amend, compose, forwarding, replyTo } from '../world/compose.ts';
import { directChannel } from '../world/create.ts';
import { installsAt, installsFor, ownersOf } from '../world/installations.ts';
import { findChannelFor, findOrAddPerson } from '../world/lookup.ts';
import type { ChannelOptions } from '../world/lookup.ts';
import { userPayload } from '../world/payloads.ts';
import { MEMBER_PERMISSIONS, contextOf } from '../world/permissions.ts';
import { publish, remove, replace } from '../world/posts.ts';
import type { Channel, Choice, Command, Interaction, Person, Post, World } from '../world/world.ts';
import { chooseIn, commandsFor, fillModal, findButton, findCommand } from './client.ts';
import type { FieldValue } from './client.ts';
import { optionsFor, typedInto } from './command-options.ts';
import type { OptionValue } from './command-options.ts';

const { ManageMessages, MentionEveryone } = PermissionFlagsBits;

export interface ActorOptions extends ChannelOptions {
  /** By name; someone new joins. The first seeded person unless told. */
  readonly user?: string;
  /** Whether this is the account of another bot; it is a person's, unless told. */
  readonly bot?: boolean;
  /** Discord's tag, such as `zh-CN`; the person's own unless told. */
  readonly locale?: string;
  /** What the person may do in the guild; as seeded unless told. */
  readonly permissions?: bigint;
  /**
   * Whether the application is the guild's, was installed by the person only, or both. Unless told, it is the guild's
   * where the bot is, and the person's where it is not.
   */
  readonly installed?: 'guild' | 'user' | 'both';
}

/** What a component sends when it is used. */
export interface Forged {
  readonly custom_id: string;
  /** 2, a button, unless told. */
  readonly component_type?: number;
  readonly values?: readonly string[];
}

/** A person in front of one channel. Every promise settles with what that person comes to see. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly channelId: string;
  /** The slash commands that Discord offers this person here, as `/name` or `/name sub`. */
  readonly commands: readonly Command[];
  /**
   * Runs `/command` (or `command sub`) and waits for the answer, beyond any "is thinking …". Rejects with a sentence
   * when there is no such command or option here, or when the bot did not answer in time.
   */
  run(command: string, options?: Readonly<Record<string, OptionValue>>): Promise<Exchange>;
  /** Runs a command of a message's context menu. */
  runOn(command: string, message: Message): Promise<Exchange>;
  /** Types into an option and gets the suggestions for it; `others` are the options filled in before. */
  type(
    command: string,
    option: string,
    text: string,
    others?: Readonly<Record<string, OptionValue>>,
  ): Promise<readonly Choice[]>;
  /** Presses a button, by custom id or label. */
  press(message: Message, button: string): Promise<Exchange>;
  /** Chooses in a select menu, by custom id or placeholder. */
  choose(message: Message, menu: string, values: string | readonly string[]): Promise<Exchange>;
  /** Sends what a hostile client might: the use of a component that the message need not have. */
  forge(message: Message, forged: Forged): Promise<Exchange>;
  /** Sends off the modal that an exchange ended in, its fields by custom id or label. */
  submit(exchange: Exchange, fields: Readonly<Record<string, FieldValue>>): Promise<Exchange>;
  /** Posts a message. A reply pings the author of the other, unless told. */
  say(text: string, replyTo?: Message, options?: { readonly ping?: boolean }): Promise<Message>;
  /** Posts here what another message says, wherever that one stands; it becomes a message without words of its own. */
  forward(message: Message): Promise<Message>;
  /** Changes the text of a message of this person's own. */
  edit(message: Message, text: string): Promise<Message>;
  /** Deletes a message of this person's own, or any where the person may manage messages. */
  delete(message: Message): Promise<void>;
  /** What the channel shows this person, oldest first. */
  readonly messages: readonly Message[];
  /** What the direct messages with the bot show, oldest first. */
  readonly directMessages: readonly Message[];
  /**
   * The next message in the channel that fits, after the one waited for before; answers to this person's own
   * commands are left out. A message that came in the meantime counts.
   */
  waitForMessage(fits?: (message: Message) => boolean): Promise<Message>;
  /** The same in the direct messages with the bot. */
  waitForDirectMessage(fits?: (message: Message) => boolean): Promise<Message>;
}

/** Puts a person in front of a channel of the local Discord. */
export function actAs(discord: LocalDiscord, options: ActorOptions = {}): Actor {
  const { world } = discord;
  const person = findOrAddPerson(world, options.user, options.bot);
  const channel = findChannelFor(world, person, options);
  const { guild } = channel;
  if (guild && !guild.members.has(person.id)) guild.members.set(person.id, MEMBER_PERMISSIONS);
  const installs = installsAt(channel, options.installed);
  if (installs.includes(1)) person.hasInstalled = true;
  const cursors = new Map<Channel, string>();
  const start = world.nextId();

  const permissions = () => options.permissions ?? guild?.members.get(person.id) ?? 0n;
  const asker = () => ({ world, guild, permissions: permissions() });
  const may = (permission: bigint) => (permissions() & permission) !== 0n;
  const available = (type: number) =>
    commandsFor(world, { guild, context: contextOf(channel), type, permissions: permissions(), installs });
  const act = (deed: Pick<Action, 'type' | 'data' | 'owners' | 'source' | 'focusedType'>): Promise<Interaction> =>
    settled(
      interact(world, {
        person,
        channel: deed.source?.channel ?? channel,
        permissions: permissions(),
        locale: options.locale ?? person.locale,
        ...deed,
      }),
    );
  const exchange = async (deed: Parameters<typeof act>[0]): Promise<Exchange> => new Exchange(await act(deed));
  const actOn = (type: 2 | 4, command: Command, data: Json, focusedType?: number): Promise<Interaction> => {
    const { id, name, type: kind, guild_id } = command;
    const place = guild_id !== undefined && { guild_id };
    const owners = ownersOf(installsFor(command, installs), channel, person);
    return act({ type, data: { id, name, type: kind, ...place, ...data }, owners, focusedType });
  };
  /** A message answers to those who brought the bot to it, whoever uses it. */
  const use = (source: Post, data: Json): Promise<Exchange> =>
    exchange({ type: 3, source, data, owners: source.interaction?.owners ?? ownersOf([0], source.channel, person) });
  const seen = (message: Message): Post => {
    const post = world.channels.get(message.channel_id)?.posts.get(message.id);
    if (!post) throw new Error('Expected a message that is still there; it was deleted, or many came after it.');
    if (post.onlyFor !== undefined && post.onlyFor !== person.id)
      throw new Error(`${person.username} cannot see this message: it is for someone else only.`);
    return post;
  };
  /** Discord's own client names whom a person pings; roles not for everyone to ping are for those who may ping all. */
  const pingable = () => {
    if (may(MentionEveryone)) return { parse: ['users', 'roles', 'everyone'] };
    const roles = [...(guild?.roles.values() ?? [])].filter(({ mentionable }) => mentionable).map(({ id }) => id);
    return { parse: ['users'], roles };
  };
  const send = (body: MessageBody, extra?: Json): Message => {
    const message = compose(world, channel, userPayload(person), body, [], extra);
    publish(world, { id: message.id, channel, message, deleted: false });
    return message;
  };
  const shown = (place: Channel) => [...place.posts.values()].filter((post) => isFor(person, post));
  const next = (place: Channel, fits: (message: Message) => boolean) =>
    nextMessage(world, place, (post) => {
      const unseen = isLater(post.id, cursors.get(place) ?? start);
      if (!unseen || !isFor(person, post) || isOwn(person, post) || !fits(post.message)) return false;
      cursors.set(place, post.id);
      return true;
    });

  return {
    id: person.id,
    name: person.username,
    channelId: channel.id,
    get commands() {
      return available(1);
    },
    get messages() {
      return shown(channel).map(({ message }) => message);
    },
    get directMessages() {
      return shown(directChannel(world, person)).map(({ message }) => message);
    },
    async run(name, given = {}) {
      const { command, wrap, offered } = findCommand(available(1), name);
      return new Exchange(await actOn(2, command, wrap(optionsFor(asker(), name, offered, given))));
    },
    async runOn(name, message) {
      const { command } = findCommand(available(3), name);
      const { message: target } = seen(message);
      const data = { target_id: target.id, resolved: { messages: { [target.id]: target } } };
      return new Exchange(await actOn(2, command, data));
    },
    async type(name, option, text, others = {}) {
      const { command, wrap, offered } = findCommand(available(1), name);
      const { filled, focusedType } = typedInto(asker(), name, offered, option, text, others);
      const { choices = [] } = await actOn(4, command, wrap(filled), focusedType);
      return choices;
    },
    async press(message, button) {
      const source = seen(message);
      return use(source, findButton(source.message, button));
    },
    async choose(message, menu, values) {
      const source = seen(message);
      return use(source, chooseIn(asker(), source.message, menu, typeof values === 'string' ? [values] : values));
    },
    async forge(message, forged) {
      return use(seen(message), { component_type: 2, id: 1, ...forged });
    },
    async submit(before, fields) {
      const { source, owners } = before.interaction;
      return exchange({ type: 5, source, data: fillModal(before.modal, fields), owners });
    },
    async say(text, replied, { ping = true } = {}) {
      const allowed_mentions = { ...pingable(), replied_user: ping };
      return send({ content: text, allowed_mentions }, replied && replyTo(channel, seen(replied).message));
    },
    async forward(message) {
      const { message: forwarded, channel: origin, onlyFor } = seen(message);
      if (onlyFor !== undefined) throw new Error('Nobody can forward a message that only they see.');
      return send({}, forwarding(origin, forwarded));
    },
    async edit(message, text) {
      const post = seen(message);
      if (post.message.author.id !== person.id) throw new Error('Only the author can edit a message.');
      const body = { content: text, allowed_mentions: pingable() };
      replace(world, post, amend(world, post.channel, post.message, body));
      return post.message;
    },
    async delete(message) {
      const post = seen(message);
      const isTheirs = post.message.author.id === person.id || post.onlyFor === person.id;
      if (!isTheirs && !may(ManageMessages))
        throw new Error(`${person.username} may not delete the messages of others here.`);
      remove(world, post);
    },
    waitForMessage: (fits = () => true) => next(channel, fits),
    waitForDirectMessage: (fits = () => true) => next(directChannel(world, person), fits),
  };
}

function isFor(person: Person, post: Post): boolean {
  return post.onlyFor === undefined || post.onlyFor === person.id;
}

function isOwn(person: Person, { message, interaction }: Post): boolean {
  return message.author.id === person.id || interaction?.person === person;
}

function isLater(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}

function nextMessage(world: World, channel: Channel, take: (post: Post) => boolean): Promise<Message> {
  // 128 is LOADING: "is thinking …" is no message yet.
  const fits = (post: Post) => post.channel === channel && ((post.message.flags ?? 0) & 128) === 0 && take(post);
  const there = [...channel.posts.values()].find(fits);
  if (there) return Promise.resolve(there.message);
  return new Promise((resolve) => {
    const watch = ({ kind, post }: { readonly kind: string; readonly post: Post }) => {
      if (kind === 'deleted' || !fits(post)) return;
      world.watchers.delete(watch);
      resolve(post.message);
    };
    world.watchers.add(watch);
  });
}
