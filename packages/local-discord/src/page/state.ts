import type { SeenModal, SeenTraffic } from './protocol.ts';
import type { Reader } from './reader.ts';
import type { Place } from './seen.ts';

/** What the page shows besides what is seen; it is gone with a reload. */
export interface PageState {
  /** Whether the page hears of what happens. */
  readonly isOpen: boolean;
  /** Whether the clock is being moved. */
  readonly isMoving: boolean;
  /** What came of moving the clock: when the next excerpt comes, null for never, or why it did not move. */
  readonly moved: number | null | string | undefined;
  /** On a phone, whether the channels are shown. */
  readonly isDrawerOpen: boolean;
  /** Messages a control of which was used and is not answered yet. */
  readonly waiting: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  readonly modal: { readonly modal: SeenModal; readonly interaction: string } | undefined;
  readonly deed: ShownDeed | undefined;
}

/** Why something that was done came to nothing. */
export interface Notice {
  readonly channel: string;
  /** What was done. */
  readonly title: string;
  readonly text: string;
}

/** What was done last, with what went over the wire since. */
export interface ShownDeed {
  readonly title: string;
  /** When it was begun, by the local Discord's clock. */
  readonly since: number;
  /** From the deed to its answer, in milliseconds. */
  readonly took: number | undefined;
  readonly traffic?: readonly SeenTraffic[];
}

/** What a place is called: `#general`, or `@Commonplace` for the direct messages with the bot. */
export function nameOf(place: Place | undefined, { bot }: Pick<Reader, 'bot'>): string {
  if (!place) return '';
  return place.guild ? `#${place.channel.name}` : `@${bot.name}`;
}
