import type { APIMessage } from 'discord-api-types/v10';
import type { CommandSpec, Localizations, Named } from '../typed/commands.ts';
import type { OptionValues } from '../typed/line.ts';

/**
 * Messages between the page and the local Discord. Two routes, both for people and neither of them Discord's:
 *
 * - `GET /person/events?person=ID&token=…` is a stream (`text/event-stream`) of {@link PersonEvent}s, one `data:` line of
 *   JSON each, of what that person sees; without an id, the first person. It begins with `snapshot`, after a lost
 *   connection again.
 * - `POST /person/actions` takes an {@link Action} as JSON, with the token in the header `x-playground-token`, and returns
 *   its {@link Outcome}: 200 when the action was performed, even if the bot gave no good answer to it; 4xx, with a
 *   `problem` alone, when it could not be begun.
 */
export type PersonEvent =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  /** A message was posted or changed. */
  | { readonly kind: 'message'; readonly message: VisibleMessage }
  | { readonly kind: 'deleted'; readonly channel: string; readonly id: string }
  /** The clock was moved. `now`: milliseconds since 1970. */
  | { readonly kind: 'clock'; readonly now: number };

/** Everything that one person sees. */
export interface Snapshot {
  /** The local Discord's clock, in milliseconds since 1970; it runs as fast as the system's. */
  readonly now: number;
  /** Number of messages that a channel keeps; older ones are dropped. */
  readonly history: number;
  readonly bot: Named;
  readonly person: Named;
  /** All accounts except bots. */
  readonly people: readonly Named[];
  readonly guilds: readonly VisibleGuild[];
  /** The direct messages with the bot. */
  readonly direct: VisibleChannel;
  readonly directCommands: VisibleCommands;
  /** Oldest first within each channel. */
  readonly messages: readonly VisibleMessage[];
  /** By language: `en`, `de`, `zh`. */
  readonly introductions: Readonly<Record<string, Introduction>>;
}

/** Bot's own words on the page, in one language. */
export interface Introduction {
  /** Stands below "Welcome to #general". */
  readonly text?: string;
  /** Commands to press, for people who do not know what to type. */
  readonly suggestions?: readonly Suggestion[];
  /** Explains why there is no next post to move the clock to. */
  readonly nothingScheduled?: string;
}

export interface Suggestion {
  readonly command: string;
  readonly options: OptionValues;
}

export interface VisibleGuild extends Named {
  readonly mayManage: boolean;
  readonly channels: readonly VisibleChannel[];
  readonly roles: readonly Named[];
  readonly commands: VisibleCommands;
}

export interface VisibleChannel extends Named {
  /** 0 for text, 1 for direct messages, 5 for announcements, 10 and 11 for threads. */
  readonly type: number;
  /** Id of the channel that a thread is in. */
  readonly parent?: string;
}

/** Commands as the bot registered them, with all translations; subcommands are in their command's options. */
export interface VisibleCommands {
  readonly slash: readonly OfferedCommand[];
  /** Commands in the menu of a message. */
  readonly menu: readonly OfferedCommand[];
}

export interface OfferedCommand extends CommandSpec {
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
}

export type VisibleMessage = APIMessage & {
  /** The command that the message answers, such as `/daily start`, and the id of the person who used it. */
  readonly answers?: { readonly command: string; readonly person: string };
};

export type Action = {
  /** Id of the person who acts. */
  readonly person: string;
  /** Id of the channel where they do. */
  readonly channel: string;
  /** Language of that person's Discord, such as `zh-CN`. */
  readonly locale: string;
} & (
  | { readonly kind: 'run'; readonly command: string; readonly options: OptionValues }
  /** A command in a message's menu. */
  | { readonly kind: 'runOn'; readonly command: string; readonly message: string }
  /** Typing into an option with autocomplete. `options`: the values filled in so far. */
  | {
      readonly kind: 'type';
      readonly command: string;
      readonly option: string;
      readonly text: string;
      readonly options: OptionValues;
    }
  | { readonly kind: 'press'; readonly message: string; readonly customId: string }
  | {
      readonly kind: 'choose';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** Submits the modal that an interaction, by id, opened. Fields by custom id. */
  | {
      readonly kind: 'submit';
      readonly interaction: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly kind: 'say'; readonly text: string; readonly replyTo?: string }
  /** Deletes one's own message, or dismisses a private one. */
  | { readonly kind: 'delete'; readonly message: string }
  /** Moves the clock by an hour or to the bot's next post; ends when the work due by then is done. */
  | { readonly kind: 'moveClock'; readonly to: 'hour' | 'post' }
  /** Asks for the traffic since a time of the local Discord's clock. */
  | { readonly kind: 'traffic'; readonly since: number }
);

export interface Outcome {
  /** Beginning of the action by the local Discord's clock, in milliseconds since 1970. */
  readonly startedAt?: number;
  /** Real milliseconds from the action to the answer. */
  readonly took?: number;
  /** Id of the interaction that was created. */
  readonly interaction?: string;
  /** Autocomplete choices. */
  readonly choices?: readonly Choice[];
  readonly modal?: VisibleModal;
  readonly traffic?: readonly TrafficEntry[];
  /** Time of the bot's next scheduled work after the clock was moved; null if there is none. */
  readonly nextPost?: number | null;
  /** Why there is no answer, in a sentence. */
  readonly problem?: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface VisibleModal {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly unknown[];
}

/** One event or request between the local Discord and the bot. */
export interface TrafficEntry {
  /** Time by the local Discord's clock, in milliseconds since 1970. */
  readonly at: number;
  /** `gateway` for an event sent to the bot; otherwise the method of the bot's request. */
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** HTTP status; 0 for events. */
  readonly status: number;
  readonly response: unknown;
}
