import type { TemplateResult } from 'lit';
import type { Model, Place } from './model.ts';
import type { OfferedCommand, Suggestion, TrafficEntry, VisibleMessage, VisibleModal } from './protocol.ts';
import type { Settings } from './settings.ts';
import type { Viewer } from './viewer.ts';

/** State of the page that a reload forgets. */
export interface PageState {
  /** Events are being received. */
  readonly isConnected: boolean;
  /** The clock is being moved. */
  readonly isMoving: boolean;
  /** Result of moving the clock: the time of the next post, null for none, or a sentence why it did not move. */
  readonly moved: number | null | string | undefined;
  /** On a phone: the channels are shown. */
  readonly isDrawerOpen: boolean;
  /** Ids of messages with a control that was used and is not answered yet. */
  readonly waiting: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  readonly modal: { readonly modal: VisibleModal; readonly interaction: string } | undefined;
  readonly lastAction: LastAction | undefined;
}

/** A failed action and the reason. */
export interface Notice {
  readonly channel: string;
  /** The action, such as `/ask`. */
  readonly title: string;
  readonly text: string;
}

export interface LastAction {
  readonly title: string;
  /** Beginning, by the local Discord's clock. */
  readonly since: number;
  /** Milliseconds until the answer. */
  readonly took: number | undefined;
  readonly traffic?: readonly TrafficEntry[];
}

/** Callbacks of the page around the messages. */
export interface PageHandlers {
  openChannel(channel: string): void;
  becomePerson(person: string): void;
  changeSettings(changes: Partial<Settings>): void;
  moveClock(to: 'hour' | 'post'): void;
  runSuggestion(suggestion: Suggestion): void;
  focusComposer(): void;
  showDrawer(isOpen: boolean): void;
  dismissNotice(notice: Notice): void;
  submitModal(fields: Record<string, string | readonly string[]>): void;
  closeModal(): void;
}

/** Callbacks of a message. */
export interface MessageHandlers {
  press(message: VisibleMessage, customId: string): void;
  choose(message: VisibleMessage, customId: string, values: readonly string[]): void;
  /** Deletes one's own message, dismisses a private one. */
  remove(message: VisibleMessage): void;
  runOn(command: string, message: VisibleMessage): void;
  reply(message: VisibleMessage): void;
}

export interface PageProps {
  readonly model: Model;
  readonly place: Place;
  readonly settings: Settings;
  readonly state: PageState;
  readonly viewer: Viewer;
  readonly composer: TemplateResult;
  readonly handlers: PageHandlers & MessageHandlers;
}

export interface MessagesProps {
  /** Oldest first. */
  readonly messages: readonly VisibleMessage[];
  readonly viewer: Viewer;
  readonly isLight: boolean;
  /** Commands in the menu of a message. */
  readonly menu: readonly OfferedCommand[];
  /** Ids of messages whose controls are disabled until an answer comes. */
  readonly waiting: ReadonlySet<string>;
  readonly handlers: MessageHandlers;
}
