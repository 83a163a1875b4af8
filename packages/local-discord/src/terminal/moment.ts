const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const LONG_DATE = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const SECOND = { second: '2-digit' } as const;
const SHORT = { ...LONG_DATE, ...TIME } as const;

/** What the letters of `<t:…:F>` stand for; none is `f`. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: TIME,
  T: { ...TIME, ...SECOND },
  d: DATE,
  D: LONG_DATE,
  f: SHORT,
  F: { ...SHORT, weekday: 'long' },
  s: { ...DATE, ...TIME },
  S: { ...DATE, ...TIME, ...SECOND },
};

/** From which distance a relative time is told in the unit, and how many seconds that has. */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Where and when a moment is read. */
export interface Reading {
  /** IANA name; the machine's own unless told. */
  readonly zone?: string | undefined;
  /** Milliseconds since 1970; without it nothing is told as so long ago. */
  readonly now?: number | undefined;
}

/** A moment as Discord's documentation shows it in that style. @param seconds since 1970 */
export function momentText(seconds: number, style: string | undefined, { zone, now }: Reading): string {
  if (style === 'R' && now !== undefined) return farOff(seconds - now / 1000, 'en');
  const format = new Intl.DateTimeFormat('en-GB', { ...(STYLES[style ?? 'f'] ?? SHORT), timeZone: zone });
  return format.format(new Date(seconds * 1000));
}

/** How far off something is that is so many seconds ahead, or behind if negative: “in 3 hours”. */
export function farOff(ahead: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const [unit, length] = UNITS.find(([, seconds]) => Math.abs(ahead) >= seconds) ?? ['second', 1];
  return format.format(Math.round(ahead / length), unit);
}
