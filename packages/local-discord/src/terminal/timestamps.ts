const DATE = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const LONG_DATE = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const SECOND = { second: '2-digit' } as const;
const SHORT = { ...LONG_DATE, ...TIME } as const;

/** Formats by the style letter of `<t:…:F>`; without a letter it is `f`. */
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

/** Units of relative time with their length in seconds; a distance is told in the largest unit that it fills. */
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Zone and time of the person who reads a timestamp. */
export interface TimestampContext {
  /** IANA name. Default: the machine's zone. */
  readonly zone?: string | undefined;
  /** Milliseconds since 1970. Without it relative timestamps are told as dates. */
  readonly now?: number | undefined;
}

/** A timestamp in one of Discord's styles, in British English. @param seconds since 1970 */
export function formatTimestamp(seconds: number, style: string | undefined, { zone, now }: TimestampContext): string {
  if (style === 'R' && now !== undefined) return formatRelative(seconds - now / 1000, 'en');
  const format = new Intl.DateTimeFormat('en-GB', { ...(STYLES[style ?? 'f'] ?? SHORT), timeZone: zone });
  return format.format(new Date(seconds * 1000));
}

/** A relative time such as “in 3 hours”. @param ahead seconds from now, negative for the past */
export function formatRelative(ahead: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const [unit, length] = UNITS.find(([, seconds]) => Math.abs(ahead) >= seconds) ?? ['second', 1];
  return format.format(Math.round(ahead / length), unit);
}
