import type { APIMessage } from 'discord-api-types/v10';
import type { KnownCommand, Localizations, Named } from '../typed/known.ts';
import type { OptionValues } from '../typed/line.ts';

/**
 * What the page and the local Discord say to each other. Two routes, both for people, neither Discord's:
 *
 * - `GET /person/events?person=ID&token=…` is a stream (`text/event-stream`) of {@link PersonEvent}s, one `data:` line of
 *   JSON each, of what that person sees; without an id it is the first person's. It begins with `world`; after a broken
 *   connection it begins anew.
 * - `POST /person/deeds` takes a {@link Deed} as JSON, with the token in the header `x-playground-token`, and answers with
 *   its {@link Outcome}: 200 when the deed was done, or the bot gave no good answer to it; 4xx, with a `problem` alone,
 *   when it could not be begun.
 */
export type PersonEvent =
  | { readonly kind: 'world'; readonly world: SeenWorld }
  /** A message came, or is no longer as it was. */
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'deleted'; readonly channel: string; readonly id: string }
  /** The clock was moved: `now` is milliseconds since 1970. */
  | { readonly kind: 'clock'; readonly now: number };

/** Everything that one person sees. */
export interface SeenWorld {
  /** The local Discord's clock, milliseconds since 1970; it runs as the system's does. */
  readonly now: number;
  /** How many messages a channel keeps; older ones are forgotten without a word. */
  readonly history: number;
  readonly bot: Named;
  readonly person: Named;
  /** All who have an account, the bot left out. */
  readonly people: readonly Named[];
  readonly guilds: readonly SeenGuild[];
  /** The private channel with the bot. */
  readonly direct: SeenChannel;
  /** What the bot can be asked in direct messages. */
  readonly directCommands: SeenCommands;
  /** Oldest first, channel after channel. */
  readonly messages: readonly SeenMessage[];
  /** Questions that the articles answer, for who does not know what to ask, by the reader's language. */
  readonly suggestions: Readonly<Record<string, readonly Suggestion[]>>;
}

export interface SeenGuild extends Named {
  readonly mayManage: boolean;
  readonly channels: readonly SeenChannel[];
  readonly roles: readonly Named[];
  readonly commands: SeenCommands;
}

export interface SeenChannel extends Named {
  /** 0 for text, 1 for direct messages, 5 for announcements, 10 and 11 for threads. */
  readonly type: number;
  /** The channel that a thread is in. */
  readonly parent?: string;
}

/** As the bot registered them, with all their translations; subcommands stand in their command's options. */
export interface SeenCommands {
  readonly slash: readonly OfferedCommand[];
  /** Names of the commands in the menu of a message. */
  readonly menu: readonly OfferedCommand[];
}

/** A command as the bot registered it. */
export interface OfferedCommand extends KnownCommand {
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
}

export interface Suggestion {
  readonly command: string;
  readonly options: OptionValues;
}

export type SeenMessage = APIMessage & {
  /** The command that the message answers, as `/daily start` is written, and who used it, by id. */
  readonly answers?: { readonly command: string; readonly person: string };
};

export type Deed = {
  /** Who does it, by id. */
  readonly person: string;
  /** Where, by id. */
  readonly channel: string;
  /** The language of that person's Discord, such as `zh-CN`. */
  readonly locale: string;
} & (
  | { readonly do: 'run'; readonly command: string; readonly options: OptionValues }
  /** A command of a message's menu. */
  | { readonly do: 'runOn'; readonly command: string; readonly message: string }
  /** Types into an option that completes; `options` are those filled in before. */
  | {
      readonly do: 'type';
      readonly command: string;
      readonly option: string;
      readonly text: string;
      readonly options: OptionValues;
    }
  | { readonly do: 'press'; readonly message: string; readonly customId: string }
  | {
      readonly do: 'choose';
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** Sends off the modal that the interaction with this id ended in; fields by custom id. */
  | {
      readonly do: 'submit';
      readonly interaction: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly do: 'say'; readonly text: string; readonly replyTo?: string }
  /** Deletes a message of one's own, or dismisses one that only oneself sees. */
  | { readonly do: 'delete'; readonly message: string }
  /** Moves the clock on, by an hour or to the next daily excerpt; settles when what fell due has been posted. */
  | { readonly do: 'moveClock'; readonly to: 'hour' | 'post' }
  /** What went over the wire since `since`, a time of the local Discord's clock. */
  | { readonly do: 'traffic'; readonly since: number }
);

export interface Outcome {
  /** When it was begun, by the local Discord's clock. */
  readonly startedAt?: number;
  /** From the deed to the answer, in real milliseconds. */
  readonly took?: number;
  /** The interaction that it became. */
  readonly interaction?: string;
  /** What an option was completed with. */
  readonly choices?: readonly Choice[];
  readonly modal?: SeenModal;
  readonly traffic?: readonly SeenTraffic[];
  /** The next daily excerpt's time, after the clock was moved; null where none is to come. */
  readonly nextPost?: number | null;
  /** Why there is nothing to see, in a sentence. */
  readonly problem?: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface SeenModal {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly unknown[];
}

/** One thing that went over the wire between the local Discord and the bot. */
export interface SeenTraffic {
  /** By the local Discord's clock, milliseconds since 1970. */
  readonly at: number;
  /** `gateway` for an event that the bot was told of; otherwise a request of the bot's. */
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** 0 for events. */
  readonly status: number;
  readonly response: unknown;
}
