import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import type { Json } from '../json.ts';

export const APPLICATION_ID = '1000000000000000001';

/** A user account: a person's, the tested bot's, or another bot's. */
export interface Person {
  readonly id: string;
  readonly username: string;
  /** Discord locale, such as `zh-CN`. */
  readonly locale: string;
  readonly bot: boolean;
  /** False: direct messages from the bot are refused with 50007. */
  acceptsDirectMessages: boolean;
  /** True: the application is installed to this account, so the bot may write to it without sharing a guild. */
  hasInstalled: boolean;
  directChannel?: Channel;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  /** Permission bits of each member, by user id. */
  readonly members: Map<string, bigint>;
  /** Channels and threads by id, in the order in which they were added. */
  readonly channels: Map<string, Channel>;
  /** Lowest first: `@everyone`, whose id is the guild's, the bot's own, then the others. */
  readonly roles: Map<string, Role>;
  /** False where the bot was never invited, or was removed. */
  hasBot: boolean;
  /** True while the guild is unavailable (an outage). */
  isOut: boolean;
  /** End of the bot's timeout, in milliseconds since 1970; undefined while there is none. */
  timeout?: number | undefined;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** True: everyone may ping it. False: only those who may mention everyone. */
  mentionable: boolean;
  permissions: bigint;
  /** True for the bot's own role, which Discord creates with the invitation. */
  readonly managed: boolean;
}

export interface Channel {
  readonly id: string;
  /** `ChannelType`: text, direct, voice, group, announcements, announcement thread, public thread, private thread, stage. */
  readonly type: 0 | 1 | 2 | 3 | 5 | 10 | 11 | 12 | 13;
  readonly name: string;
  readonly guild?: Guild | undefined;
  /** Parent channel of a thread. */
  readonly parent?: Channel | undefined;
  /** The other side of the bot's direct messages. */
  readonly recipient?: Person | undefined;
  /** Members of a private channel between people, in which the bot is not. */
  readonly people?: readonly Person[] | undefined;
  /** Messages by id, newest last, at most {@link World.history}. */
  readonly posts: Map<string, Post>;
  /** State of a thread. */
  archived: boolean;
  locked: boolean;
  /** False: the bot is no member of the private thread. */
  hasBot: boolean;
  /** Permission overwrite for the bot. */
  allow: bigint;
  deny: bigint;
  lastMessageId: string | null;
}

/** A message in its current state; edits replace `message`. */
export interface Post {
  readonly id: string;
  readonly channel: Channel;
  /** Id of the only person who sees it, when it is ephemeral. */
  readonly onlyFor?: string | undefined;
  /** The interaction that it answers. */
  readonly interaction?: Interaction | undefined;
  message: APIMessage;
  /** Ids of those who reacted, by emoji. */
  reactions?: Map<string, Set<string>>;
  deleted: boolean;
}

/** An application command as the bot registered it, with Discord's defaults filled in. */
export interface Command extends Json {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly options?: readonly CommandOption[];
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly CommandOption[];
  readonly choices?: readonly { name: string; value: string | number }[];
  /** Channel types that a channel option takes; all of them by default. */
  readonly channel_types?: readonly number[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

export interface Webhook extends Json {
  readonly id: string;
  readonly token: string;
  readonly channel_id: string;
}

/** One request of the bot, or one gateway event sent to it. */
export interface Traffic {
  /** Time of the local Discord's clock, in milliseconds since 1970. */
  readonly at: number;
  /** `POST`, `GET` … for a request; `gateway` for an event. */
  readonly method: string;
  /** Path below the version, such as `/channels/1/messages`; the event's name for an event. */
  readonly path: string;
  readonly body: unknown;
  /** HTTP status of the response; 0 for events and for requests that were never answered. */
  readonly status: number;
  readonly response: unknown;
}

/** A choice offered by autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type Modal = APIModalInteractionResponseCallbackData;

/** Installation of an application: 0 by the guild, 1 by the user (`ApplicationIntegrationType`). */
export type Install = 0 | 1;

/** `authorizing_integration_owners`: under 0 the guild's id (`0` in direct messages), under 1 the user's. */
export type Owners = Readonly<Partial<Record<Install, string>>>;

/** `InteractionType`: 2 a command, 3 a component, 4 autocomplete, 5 a submitted modal. */
export type InteractionKind = 2 | 3 | 4 | 5;

/** One action of a person, from the event that tells the bot to the last message that answers it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionKind;
  readonly person: Person;
  readonly channel: Channel;
  /** Milliseconds since 1970. The three seconds and the fifteen minutes count from here. */
  readonly startedAt: number;
  /** The message whose component was used, or led to the modal. */
  readonly source?: Post | undefined;
  /** Type of the option that autocomplete is for: 3 a string, 4 an integer, 10 a number. */
  readonly focusedType?: number | undefined;
  readonly owners: Owners;
  /** True where only the person installed the application, not the guild. */
  readonly userInstalled: boolean;
  /** True: every response is ephemeral, because the person may not use external applications in public. */
  readonly privateOnly: boolean;
  readonly traffic: Traffic[];
  /** Type of the callback that was accepted in time. */
  acknowledged?: number;
  /** Reason, once three seconds passed without a callback, or fifteen minutes without an answer. */
  failed?: string;
  /** The message that `@original` stands for. */
  original?: Post;
  /** True while the person sees "is thinking …". */
  loading: boolean;
  /** True once the person sees a response. */
  answered: boolean;
  /** First message of the response; none where it was a modal or choices. */
  answer?: Post;
  modal?: Modal;
  choices?: readonly Choice[];
  readonly followUps: Post[];
  /** Called after every change. */
  readonly listeners: Set<() => void>;
  /** Cancels the timer of the three seconds, or of the fifteen minutes. */
  cancelTimer: () => void;
}

/** A change of a message, as {@link World.watchers} hear of it. */
export interface Change {
  readonly kind: 'posted' | 'edited' | 'deleted';
  readonly post: Post;
}

/** A gateway event for the bot. Those without a guild go to the first shard, the others to their guild's. */
export interface Dispatch {
  readonly event: string;
  readonly data: unknown;
  readonly guildId?: string | undefined;
  /** Intent bit that a session needs to get it; 0 for every session. */
  readonly intent: number;
  /** Data for sessions without the message content intent, where theirs differs. */
  readonly withoutContent?: unknown;
}

/** The whole state of a local Discord: one object, shared by REST, the gateway and the people. */
export interface World {
  readonly clock: Clock;
  readonly token: string;
  readonly bot: Person;
  /** True where the privileged message content intent is granted to the application. */
  readonly messageContent: boolean;
  /** Limit of messages kept per channel; older ones are forgotten. */
  readonly history: number;
  /** Lifetime of an enforced nonce, in milliseconds. */
  readonly nonceLife: number;
  /** Number of commands that may still be created. */
  commandCreations: number;
  readonly people: Map<string, Person>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** By guild id, global ones by the empty string; then by command id. */
  readonly commands: Map<string, Map<string, Command>>;
  readonly webhooks: Map<string, Webhook>;
  /** By token, oldest first, at most 2,000. */
  readonly interactions: Map<string, Interaction>;
  /** Uploaded bytes by the path that serves them, at most 100 files. */
  readonly files: Map<string, Buffer>;
  /** The latest requests and events, at most 1,000, oldest first. */
  readonly traffic: Traffic[];
  readonly watchers: Set<(change: Change) => void>;
  /** Milliseconds that an interaction takes to the bot; the three seconds count from the person's action. */
  lateness: number;
  /** Base address once it listens, such as `http://127.0.0.1:40123`; empty before. */
  origin: string;
  /** Sends an event to the bot's sessions. */
  dispatch(dispatch: Dispatch): void;
  /** A new snowflake; ids ascend. */
  nextId(): string;
}
