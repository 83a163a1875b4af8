import type { Clock } from '../clock.ts';
import { channelPayload } from './payloads.ts';
import { APPLICATION_ID } from './world.ts';
import type { Channel, Interaction, Person, Traffic, World } from './world.ts';

const DISCORD_EPOCH = 1_420_070_400_000;
const INTERACTIONS = 2_000;
const FILES = 100;
const TRAFFIC = 1_000;

export interface WorldOptions {
  readonly clock: Clock;
  readonly token: string;
  readonly messageContent: boolean;
  readonly botName: string;
  readonly history: number;
  readonly nonceLife: number;
  readonly commandCreations: number;
}

/** A world with the bot and nothing else in it; its `origin` and `dispatch` are set once a server listens. */
export function createWorld(options: WorldOptions): World {
  const { clock, token, messageContent, botName, nonceLife, commandCreations, history } = options;
  const bot = createPerson({ id: APPLICATION_ID, username: botName, bot: true });
  let count = 0n;
  return {
    clock,
    token,
    bot,
    messageContent,
    history,
    nonceLife,
    commandCreations,
    people: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map([['', new Map()]]),
    webhooks: new Map(),
    interactions: new Map(),
    files: new Map(),
    traffic: [],
    watchers: new Set(),
    lateness: 0,
    origin: '',
    dispatch: () => undefined,
    nextId() {
      count = (count + 1n) & 0x3fffffn;
      return String((BigInt(clock.now() - DISCORD_EPOCH) << 22n) | count);
    },
  };
}

export function createPerson(
  person: Pick<Person, 'id' | 'username'> & Partial<Pick<Person, 'locale' | 'bot' | 'hasInstalled'>>,
): Person {
  return { locale: 'en-US', bot: false, acceptsDirectMessages: true, hasInstalled: false, ...person };
}

/** Adds a channel to the world and to its guild. The bot gets no event. */
export function addChannel(
  world: World,
  channel: Pick<Channel, 'id' | 'type' | 'name'> &
    Partial<Pick<Channel, 'guild' | 'parent' | 'recipient' | 'people' | 'archived' | 'hasBot'>>,
): Channel {
  const added: Channel = {
    posts: new Map(),
    archived: false,
    locked: false,
    hasBot: true,
    allow: 0n,
    deny: 0n,
    lastMessageId: null,
    ...channel,
  };
  world.channels.set(added.id, added);
  added.guild?.channels.set(added.id, added);
  return added;
}

/** The private channel between the bot and a person, created on first use. */
export function directChannel(world: World, person: Person): Channel {
  person.directChannel ??= addChannel(world, { id: world.nextId(), type: 1, name: person.username, recipient: person });
  return person.directChannel;
}

/** The private channel between people, without the bot; a group from three people on. Created on first use. */
export function privateChannel(world: World, people: readonly Person[]): Channel {
  const known = [...world.channels.values()].find(
    (it) => it.people?.length === people.length && people.every((person) => it.people?.includes(person)),
  );
  const name = people.map(({ username }) => username).join(', ');
  return known ?? addChannel(world, { id: world.nextId(), type: people.length > 2 ? 3 : 1, name, people });
}

/** Deletes a channel with its threads and webhooks. The bot gets one event; Discord sends none for the threads. */
export function deleteChannel(world: World, channel: Channel): void {
  const { id, guild, parent, type } = channel;
  const data = parent ? { id, type, parent_id: parent.id, guild_id: guild?.id } : channelPayload(world, channel);
  const threads = [...world.channels.values()].filter((it) => it.parent === channel);
  for (const gone of [channel, ...threads]) {
    world.channels.delete(gone.id);
    guild?.channels.delete(gone.id);
  }
  for (const webhook of world.webhooks.values()) if (webhook.channel_id === id) world.webhooks.delete(webhook.id);
  if (guild?.hasBot)
    world.dispatch({ event: parent ? 'THREAD_DELETE' : 'CHANNEL_DELETE', data, guildId: guild.id, intent: 1 });
}

/** Limits a map's size by deleting its oldest entries. */
export function bound<K, V>(map: Map<K, V>, limit: number): void {
  for (const key of map.keys()) {
    if (map.size <= limit) return;
    map.delete(key);
  }
}

export function recordTraffic(world: World, traffic: Traffic): void {
  world.traffic.push(traffic);
  if (world.traffic.length > TRAFFIC) world.traffic.splice(0, TRAFFIC / 2);
}

export function keepFile(world: World, path: string, bytes: Buffer): void {
  world.files.set(path, bytes);
  bound(world.files, FILES);
}

export function keepInteraction(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.token, interaction);
  bound(world.interactions, INTERACTIONS);
}
