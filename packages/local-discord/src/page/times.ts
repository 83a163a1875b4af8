import type { Reader } from './reader.ts';

/** Tells moments, in milliseconds since 1970, as Discord tells them beside a message. */
export interface Times {
  /** `Today at 8:00 AM`, `Yesterday at 8:00 AM`, `11/25/2026, 8:00 AM`. */
  label(at: number): string;
  /** `8:00 AM`. */
  time(at: number): string;
  /** `Wednesday, November 25, 2026 at 8:00 AM`. */
  full(at: number): string;
  /** `November 25, 2026`. */
  day(at: number): string;
  /** `Wed, Nov 25, 8:00 AM`. */
  moment(at: number): string;
  isSameDay(one: number, other: number): boolean;
}

/** @param zone IANA name; the browser's own unless told. */
export function timesFor({ words, locale, now }: Pick<Reader, 'words' | 'locale' | 'now'>, zone?: string): Times {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
    // The narrow blank before AM and PM is wider than a blank in many fonts.
    return (at: number) => made.format(at).replaceAll('\u202f', ' ');
  };
  const time = format({ timeStyle: 'short' });
  const number = format({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const isSameDay = (one: number, other: number) => number(one) === number(other);
  const isDayBefore = (at: number) => isYesterday(at, now, zone);
  return {
    time,
    isSameDay,
    label(at) {
      if (isSameDay(at, now)) return words.message.today(time(at));
      return isDayBefore(at) ? words.message.yesterday(time(at)) : `${number(at)} ${time(at)}`;
    },
    full: format({ dateStyle: 'full', timeStyle: 'short' }),
    day: format({ dateStyle: 'long' }),
    moment: format({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }),
  };
}

/** By the calendar: a day may have 23 or 25 hours. */
function isYesterday(at: number, now: number, zone: string | undefined): boolean {
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const dayNumber = (moment: number) => Date.parse(`${iso.format(moment)}T00:00:00Z`) / 86_400_000;
  return dayNumber(now) - dayNumber(at) === 1;
}
