import { farOff } from '../../terminal/moment.ts';
import type { Reader } from '../reader.ts';
import type { MomentStyle } from './markdown.ts';

const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** As Discord's documentation shows them. */
const STYLES: Readonly<Record<Exclude<MomentStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: DATE,
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { ...DATE, ...TIME },
  S: { ...DATE, ...TIME, second: '2-digit' },
};

/** A moment in the reader's language and the browser's zone. @param seconds since 1970 */
export function shownMoment(seconds: number, style: MomentStyle, { locale, now }: Reader): string {
  if (style === 'R') return farOff(seconds - now / 1000, locale);
  return new Intl.DateTimeFormat(locale, STYLES[style]).format(new Date(seconds * 1000));
}

/** With everything that a shorter or relative one leaves out. */
export function fullMoment(seconds: number, reader: Reader): string {
  return shownMoment(seconds, 'F', reader);
}
