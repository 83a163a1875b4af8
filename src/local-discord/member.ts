import type { APIMessage } from 'discord-api-types/v10';
import { chooseIn, commandsFor, fillModal, findButton, findCommand, optionsFor, typedInto } from './client.ts';
import type { FieldValue, OptionValue } from './client.ts';
import { interact } from './interactions.ts';
import type { Choice, Deed, Interaction, Modal } from './interactions.ts';
import { compose } from './messages.ts';
import type { Json } from './schema.ts';
import { findGuild } from './server.ts';
import type { LocalDiscord } from './server.ts';
import { createPerson, directChannel, MEMBER_PERMISSIONS, publish, userPayload } from './world.ts';
import type { Channel, Command, Person, Post, Traffic, World } from './world.ts';

export type Message = APIMessage;

export interface MemberOptions {
  /** By name; someone new joins. The first seeded person unless told. */
  readonly user?: string;
  /** By name or id; `null` for the direct messages with the bot. The first guild unless told. */
  readonly guild?: string | null;
  /** By name or id; the guild's first channel unless told. */
  readonly channel?: string;
  /** Discord's tag, such as `zh-CN`; the person's own unless told. */
  readonly locale?: string;
  /** What the person may do in the guild; as seeded unless told. */
  readonly permissions?: bigint;
  /** Whether the application is the guild's, the default, or was installed by the person only. */
  readonly installed?: 'guild' | 'user';
}

/** A person in front of one channel. Every promise settles with what that person comes to see. */
export interface Member {
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
  /** Sends off the modal that an exchange ended in, its fields by custom id or label. */
  submit(exchange: Exchange, fields: Readonly<Record<string, FieldValue>>): Promise<Exchange>;
  /** Posts a message. */
  say(text: string, replyTo?: Message): Promise<Message>;
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

/** What came of one thing a person did. It goes on: edits and follow-ups show up as they come. */
export class Exchange {
  /** What the local Discord itself knows of it. */
  readonly interaction: Interaction;

  constructor(interaction: Interaction) {
    this.interaction = interaction;
  }

  /** The message that answered, as it stands now. Throws where the answer was a modal or was deleted. */
  get message(): Message {
    const { answer, modal } = this.interaction;
    if (answer && !answer.deleted) return answer.message;
    throw new Error(`Expected a message as the answer; ${modal ? 'it was a modal' : 'it was deleted'}.`);
  }

  /** The modal that opened. Throws where none did. */
  get modal(): Modal {
    if (this.interaction.modal) return this.interaction.modal;
    throw new Error('Expected a modal as the answer; it was a message.');
  }

  /** Whether only this person sees the answer. */
  get ephemeral(): boolean {
    return this.interaction.answer?.onlyFor !== undefined;
  }

  /** Messages sent after the first, as they stand now. */
  get followUps(): readonly Message[] {
    return this.interaction.followUps.filter(({ deleted }) => !deleted).map(({ message }) => message);
  }

  /** What went over the wire for it: the event, then the bot's requests with Discord's answers. */
  get traffic(): readonly Traffic[] {
    return this.interaction.traffic;
  }

  /** Waits until something holds, looked at after every change. */
  async until(holds: (exchange: Exchange) => boolean): Promise<this> {
    await when(this.interaction, () => holds(this));
    return this;
  }
}

/** Puts a person in front of a channel of the local Discord. */
export function member(discord: LocalDiscord, options: MemberOptions = {}): Member {
  const { world } = discord;
  const person = findPerson(world, options.user);
  const channel = findPlace(world, person, options);
  const { guild } = channel;
  if (guild && !guild.members.has(person.id)) guild.members.set(person.id, MEMBER_PERMISSIONS);
  const cursors = new Map<Channel, string>();
  const start = world.nextId();

  const permissions = () => options.permissions ?? guild?.members.get(person.id) ?? 0n;
  const available = (type: number) =>
    commandsFor(world, { guild, type, permissions: permissions(), userInstalled: options.installed === 'user' });
  const act = (deed: Pick<Deed, 'type' | 'data' | 'source' | 'focusedType'>): Promise<Interaction> =>
    settled(
      interact(world, {
        person,
        channel: deed.source?.channel ?? channel,
        permissions: permissions(),
        locale: options.locale ?? person.locale,
        userInstalled: options.installed === 'user',
        ...deed,
      }),
    );
  const exchange = async (deed: Parameters<typeof act>[0]): Promise<Exchange> => new Exchange(await act(deed));
  const commandData = (command: Command): Json => ({
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id !== undefined && { guild_id: command.guild_id }),
  });
  const seen = (message: Message): Post => {
    const post = world.channels.get(message.channel_id)?.posts.get(message.id);
    if (!post) throw new Error('Expected a message that is still there; it was deleted, or many came after it.');
    if (post.onlyFor !== undefined && post.onlyFor !== person.id)
      throw new Error(`${person.username} cannot see this message: it is for someone else only.`);
    return post;
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
      const { options: filled, resolved } = optionsFor(world, name, offered, given);
      return exchange({ type: 2, data: { ...commandData(command), options: wrap(filled), ...resolved } });
    },
    async runOn(name, message) {
      const { command } = findCommand(available(3), name);
      const { message: target } = seen(message);
      const data = { ...commandData(command), target_id: target.id, resolved: { messages: { [target.id]: target } } };
      return exchange({ type: 2, data });
    },
    async type(name, option, text, others = {}) {
      const { command, wrap, offered } = findCommand(available(1), name);
      const { options: filled, focusedType } = typedInto(world, name, offered, option, text, others);
      const data = { ...commandData(command), options: wrap(filled) };
      const { choices = [] } = await act({ type: 4, data, focusedType });
      return choices;
    },
    async press(message, button) {
      const source = seen(message);
      return exchange({ type: 3, source, data: findButton(source.message, button) });
    },
    async choose(message, menu, values) {
      const source = seen(message);
      const data = chooseIn(world, source.message, menu, typeof values === 'string' ? [values] : values);
      return exchange({ type: 3, source, data });
    },
    async submit(before, fields) {
      const source = before.interaction.source;
      return exchange({ type: 5, source, data: fillModal(before.modal, fields) });
    },
    async say(text, replyTo) {
      const reply = replyTo && {
        type: 19,
        message_reference: { type: 0, channel_id: channel.id, message_id: replyTo.id },
        referenced_message: replyTo,
      };
      const message = compose(world, channel, userPayload(person), { content: text }, [], { ...reply });
      publish(world, { id: message.id, channel, message, deleted: false });
      return message;
    },
    waitForMessage: (fits = () => true) => next(channel, fits),
    waitForDirectMessage: (fits = () => true) => next(directChannel(world, person), fits),
  };
}

function findPerson(world: World, name: string | undefined): Person {
  const people = [...world.people.values()].filter(({ bot }) => !bot);
  const known = name === undefined ? people[0] : people.find((it) => it.username === name || it.id === name);
  if (known) return known;
  const person = createPerson({ id: world.nextId(), username: name ?? 'someone' });
  world.people.set(person.id, person);
  return person;
}

function findPlace(world: World, person: Person, { guild: wanted, channel: name }: MemberOptions): Channel {
  if (wanted === null) return directChannel(world, person);
  const guild = wanted === undefined ? world.guilds.values().next().value : findGuild(world, wanted);
  const channels = [...(guild?.channels.values() ?? [])];
  const channel = name === undefined ? channels[0] : channels.find((it) => it.name === name || it.id === name);
  if (channel) return channel;
  const names = channels.map((it) => it.name).join(', ');
  throw new Error(`Expected a channel of the guild "${guild?.name}" (${names}), got "${name}".`);
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

/** The interaction once the person sees an answer; rejects when that does not come. */
function settled(interaction: Interaction): Promise<Interaction> {
  return when(interaction, () => interaction.answered).then(() => interaction);
}

function when(interaction: Interaction, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (holds()) resolve();
      else if (interaction.failed) reject(new Error(explain(interaction)));
      else return;
      interaction.listeners.delete(look);
    };
    interaction.listeners.add(look);
    look();
  });
}

/** Why there is no answer: Discord may have refused one. */
function explain({ failed = '', traffic }: Interaction): string {
  const refused = traffic
    .filter(({ status }) => status >= 400)
    .map(({ method, path, status, response }) => {
      const tail = path.replace(/^\/(interactions|webhooks)\/\d+\/[^/]+/, '');
      return `${method} …${tail} was refused with ${status} ${JSON.stringify(response)}`;
    });
  return [failed, ...refused].join('; ');
}
