import { primaryOf } from './languages.ts';
import type {
  Introduction,
  PersonEvent,
  Snapshot,
  VisibleChannel,
  VisibleCommands,
  VisibleGuild,
  VisibleMessage,
} from './protocol.ts';
import type { Viewer } from './viewer.ts';

/** The page's knowledge of what its person sees. */
export interface Model {
  readonly snapshot: Snapshot;
  /** By channel, oldest first. */
  readonly messages: ReadonlyMap<string, readonly VisibleMessage[]>;
  /** Number of messages, by channel, that came while another channel was open. */
  readonly unread: ReadonlyMap<string, number>;
}

/** A channel with its server. */
export interface Place {
  readonly channel: VisibleChannel;
  /** Undefined for direct messages. */
  readonly guild: VisibleGuild | undefined;
  readonly commands: VisibleCommands;
}

const LOADING = 128;

/** The model after an event. @param open id of the channel that is shown */
export function applyEvent(model: Model | undefined, event: PersonEvent, open: string | undefined): Model | undefined {
  if (event.kind === 'snapshot') return modelOf(event.snapshot, model);
  if (!model) return undefined;
  switch (event.kind) {
    case 'clock':
      return { ...model, snapshot: { ...model.snapshot, now: event.now } };
    case 'deleted': {
      const left = (model.messages.get(event.channel) ?? []).filter(({ id }) => id !== event.id);
      return { ...model, messages: new Map(model.messages).set(event.channel, left) };
    }
    case 'message':
      return putMessage(model, event.message, open);
    default:
      return event satisfies never;
  }
}

function modelOf(snapshot: Snapshot, before: Model | undefined): Model {
  const messages = Map.groupBy(snapshot.messages, ({ channel_id: id }) => id);
  const isSamePerson = before?.snapshot.person.id === snapshot.person.id;
  return { snapshot, messages, unread: isSamePerson ? before.unread : new Map() };
}

function putMessage(model: Model, message: VisibleMessage, open: string | undefined): Model {
  const { id, channel_id: channel, author, flags = 0 } = message;
  const { snapshot, messages, unread } = model;
  const before = messages.get(channel) ?? [];
  const index = before.findIndex((known) => known.id === id);
  const after = index === -1 ? [...before, message].slice(-snapshot.history) : before.with(index, message);
  const isNews = index === -1 && channel !== open && author.id !== snapshot.person.id && (flags & LOADING) === 0;
  return {
    ...model,
    messages: new Map(messages).set(channel, after),
    unread: isNews ? new Map(unread).set(channel, (unread.get(channel) ?? 0) + 1) : unread,
  };
}

export function markRead(model: Model, channel: string): Model {
  if (!model.unread.has(channel)) return model;
  const unread = new Map(model.unread);
  unread.delete(channel);
  return { ...model, unread };
}

/** The channel with that id; the first channel of the first server if it is not there. */
export function findPlace(snapshot: Snapshot, channelId: string | undefined): Place {
  const direct = { channel: snapshot.direct, guild: undefined, commands: snapshot.directCommands };
  if (channelId === snapshot.direct.id) return direct;
  const places = snapshot.guilds.flatMap((guild): Place[] =>
    guild.channels.map((channel) => ({ channel, guild, commands: guild.commands })),
  );
  return places.find(({ channel }) => channel.id === channelId) ?? places[0] ?? direct;
}

/** `#general`, or the bot's name (`@Commonplace`) for direct messages. */
export function placeName(place: Place | undefined, { bot }: Pick<Viewer, 'bot'>): string {
  if (!place) return '';
  return place.guild ? `#${place.channel.name}` : `@${bot.name}`;
}

/** The bot's own words in the viewer's language, or in English. */
export function introductionFor({ snapshot }: Model, { locale }: Pick<Viewer, 'locale'>): Introduction {
  const { introductions } = snapshot;
  return introductions[primaryOf(locale)] ?? introductions['en'] ?? {};
}
