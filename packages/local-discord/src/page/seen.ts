import type { PersonEvent, SeenChannel, SeenCommands, SeenGuild, SeenMessage, SeenWorld } from './protocol.ts';

/** What the page knows of what its person sees. */
export interface Seen {
  readonly world: SeenWorld;
  /** By channel, oldest first. */
  readonly messages: ReadonlyMap<string, readonly SeenMessage[]>;
  /** How many messages came to a channel while another was before the person's eyes. */
  readonly unread: ReadonlyMap<string, number>;
}

/** A channel with what surrounds it. */
export interface Place {
  readonly channel: SeenChannel;
  /** Undefined for direct messages. */
  readonly guild: SeenGuild | undefined;
  readonly commands: SeenCommands;
}

const LOADING = 128;

/** What is known after an event; `open` is the channel before the person's eyes. */
export function after(seen: Seen | undefined, event: PersonEvent, open: string | undefined): Seen | undefined {
  if (event.kind === 'world') {
    const messages = Map.groupBy(event.world.messages, ({ channel_id: id }) => id);
    const isSame = seen?.world.person.id === event.world.person.id;
    return { world: event.world, messages, unread: isSame ? seen.unread : new Map() };
  }
  if (!seen) return undefined;
  switch (event.kind) {
    case 'clock':
      return { ...seen, world: { ...seen.world, now: event.now } };
    case 'deleted': {
      const left = (seen.messages.get(event.channel) ?? []).filter(({ id }) => id !== event.id);
      return { ...seen, messages: new Map(seen.messages).set(event.channel, left) };
    }
    case 'message': {
      const { id, channel_id: channel, author, flags = 0 } = event.message;
      const before = seen.messages.get(channel) ?? [];
      const index = before.findIndex((message) => message.id === id);
      const messages = new Map(seen.messages).set(
        channel,
        index === -1 ? [...before, event.message].slice(-seen.world.history) : before.with(index, event.message),
      );
      const isNews = index === -1 && channel !== open && author.id !== seen.world.person.id && (flags & LOADING) === 0;
      return { ...seen, messages, unread: isNews ? count(seen.unread, channel) : seen.unread };
    }
    default:
      return event satisfies never;
  }
}

function count(unread: Seen['unread'], channel: string): Seen['unread'] {
  return new Map(unread).set(channel, (unread.get(channel) ?? 0) + 1);
}

/** The channel is before the person's eyes now. */
export function read(seen: Seen, channel: string): Seen {
  if (!seen.unread.has(channel)) return seen;
  const unread = new Map(seen.unread);
  unread.delete(channel);
  return { ...seen, unread };
}

/** Where a person is; the first channel of the first server where the wanted one is not there. */
export function placeIn(world: SeenWorld, wanted: string | undefined): Place {
  const direct = { channel: world.direct, guild: undefined, commands: world.directCommands };
  if (wanted === world.direct.id) return direct;
  const places = world.guilds.flatMap((guild): Place[] =>
    guild.channels.map((channel) => ({ channel, guild, commands: guild.commands })),
  );
  return places.find(({ channel }) => channel.id === wanted) ?? places[0] ?? direct;
}
