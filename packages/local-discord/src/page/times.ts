import { formatRelative } from '../terminal/timestamps.ts';
import type { TimestampStyle } from './markdown/parts.ts';
import type { Viewer } from './viewer.ts';

/** Formats of times, given in milliseconds since 1970, as Discord shows them beside a message. */
export interface Times {
  /** `Today at 8:00 AM`, `Yesterday at 8:00 AM`, `11/25/2026 8:00 AM`. */
  label(at: number): string;
  /** `8:00 AM`. */
  time(at: number): string;
  /** `Wednesday, November 25, 2026 at 8:00 AM`. */
  full(at: number): string;
  /** `November 25, 2026`. */
  day(at: number): string;
  /** `Wed, Nov 25, 8:00 AM`. */
  short(at: number): string;
  isSameDay(one: number, other: number): boolean;
}

type TimesContext = Pick<Viewer, 'catalogue' | 'locale' | 'now'>;

/** @param zone IANA name. Default: the browser's zone. */
export function createTimes({ catalogue, locale, now }: TimesContext, zone?: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    // In many fonts the narrow no-break space before AM and PM is wider than a space.
    return (at: number) => made.format(at).replaceAll('\u202f', ' ');
  };
  const time = format({ timeStyle: 'short' });
  const number = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const isSameDay = (one: number, other: number) => number(one) === number(other);
  return {
    time,
    isSameDay,
    label(at) {
      if (isSameDay(at, now)) return catalogue.message.today(time(at));
      return isYesterday(at, now, zone) ? catalogue.message.yesterday(time(at)) : `${number(at)} ${time(at)}`;
    },
    full: format({ dateStyle: 'full', timeStyle: 'short' }),
    day: format({ dateStyle: 'long' }),
    short: format({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
  };
}

/** By the calendar: a day may have 23 or 25 hours. */
function isYesterday(at: number, now: number, zone: string | undefined): boolean {
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const dayNumber = (moment: number) => Date.parse(`${iso.format(moment)}T00:00:00Z`) / 86_400_000;
  return dayNumber(now) - dayNumber(at) === 1;
}

const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** Formats by timestamp style, as Discord's documentation shows them. */
const STYLES: Readonly<Record<Exclude<TimestampStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: DATE,
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { ...DATE, ...TIME },
  S: { ...DATE, ...TIME, second: '2-digit' },
};

/** Formats `<t:…:F>` in the viewer's language and the browser's zone. @param seconds since 1970 */
export function formatTimestamp(
  seconds: number,
  style: TimestampStyle,
  { locale, now }: Pick<Viewer, 'locale' | 'now'>,
): string {
  if (style === 'R') return formatRelative(seconds - now / 1000, locale);
  return new Intl.DateTimeFormat(locale, STYLES[style]).format(new Date(seconds * 1000));
}
