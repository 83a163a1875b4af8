import { Temporal } from 'temporal-polyfill';

/** Daily schedule by local time. Instants are milliseconds since 1970, UTC. */
export interface Timetable {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** The days of the week, as bits: Monday 1, Tuesday 2 … Sunday 64. At least one. */
  readonly days: number;
  /** An IANA name; see {@link zoneNamed}. */
  readonly zone: string;
}

/*
 * Invariant: each chosen calendar day of the zone has exactly one due instant, unless the zone skips the day. It is the
 * first instant with that local time, or the end of the gap where a clock change skips the time. A gap may reach into the
 * next day: the due instant is then the first of that day, which has its own besides. So the due instant of a day is never
 * later than the first instant of the next day, and what is due after an instant belongs to its day or a later one.
 */

/**
 * The first due instant after `after`.
 *
 * @throws RangeError for a timetable without a day, or with an unknown zone
 */
export function nextDue(timetable: Timetable, after: number): number {
  return firstDue(timetable, dateAt(timetable.zone, after), after);
}

/** The first due instant after `now` that belongs to a later calendar day: the next one after an excerpt on request. */
export function nextDueOnLaterDay(timetable: Timetable, now: number): number {
  return firstDue(timetable, dateAt(timetable.zone, now).add({ days: 1 }), now);
}

/** Instants that change when a timetable is due next. */
export interface Exceptions {
  /** The latest due instant that was skipped before it came. */
  readonly skipped: number | null;
  /** Instant of the latest occurrence; one that no due instant has came in place of that day's. */
  readonly occurred: number | null;
}

/** The latest that the next due instant can be, as seen from `now`: one that is farther away was found by a wrong clock. */
export function latestDue(timetable: Timetable, now: number, { skipped, occurred }: Exceptions): number {
  const next = nextDue(timetable, Math.max(now, skipped ?? now));
  if (occurred === null || nextDue(timetable, occurred - 1) === occurred) return next;
  return Math.max(next, nextDueOnLaterDay(timetable, occurred));
}

/** Due instants in [from, to], in order; only the latest `most` of them. */
export function dueBetween(timetable: Timetable, from: number, to: number, most: number): number[] {
  const found: number[] = [];
  const { days, zone } = timetable;
  if (from > to) return found;
  // One day further back, because its due instant may be the first of the next day.
  const first = dateAt(zone, from).subtract({ days: 1 });
  let date = onOneOf(days, dateAt(zone, to), -1);
  while (found.length < most && Temporal.PlainDate.compare(date, first) >= 0) {
    const due = dueOn(timetable, date);
    if (due !== undefined && due >= from && due <= to) found.push(due);
    date = onOneOf(days, date.subtract({ days: 1 }), -1);
  }
  return found.toReversed();
}

function firstDue(timetable: Timetable, from: Temporal.PlainDate, after: number): number {
  let date = onOneOf(timetable.days, from, 1);
  for (;;) {
    const due = dueOn(timetable, date);
    if (due !== undefined && due > after) return due;
    date = onOneOf(timetable.days, date.add({ days: 1 }), 1);
  }
}

/** The due instant of a chosen calendar day; undefined where the zone skips the day. */
function dueOn({ minute, zone }: Timetable, date: Temporal.PlainDate): number | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  // `earlier`: the first of two. A skipped time gives a time before the gap, which then differs from `wall`.
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  const exists = date.toZonedDateTime(zone).toPlainDate().equals(date);
  return exists ? zoned.getTimeZoneTransition('next')?.epochMilliseconds : undefined;
}

/** The nearest date on one of the days, `date` included, forwards (1) or backwards (-1). */
function onOneOf(days: number, date: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  const weekday = date.dayOfWeek - 1;
  for (let away = 0; away < 7; away += 1)
    if (days & (1 << ((weekday + step * away + 7) % 7))) return away === 0 ? date : date.add({ days: step * away });
  throw new RangeError(`Expected at least one day of the week as bits from 1 to 64, got ${days}.`);
}

function dateAt(zone: string, instant: number): Temporal.PlainDate {
  return zonedAt(zone, instant).toPlainDate();
}

function zonedAt(zone: string, instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** Local time and date. */
export interface LocalTime {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** The day of the week as a bit: Monday 1, Tuesday 2 … Sunday 64. */
  readonly day: number;
  /** In ISO form, such as `2026-03-29`. */
  readonly date: string;
  /** Offset from UTC in whole minutes; negative west of it. */
  readonly offset: number;
}

/** @throws RangeError for an unknown zone */
export function localTime(zone: string, now: number): LocalTime {
  const zoned = zonedAt(zone, now);
  return {
    minute: zoned.hour * 60 + zoned.minute,
    day: 1 << (zoned.dayOfWeek - 1),
    date: zoned.toPlainDate().toString(),
    offset: Math.round(zoned.offsetNanoseconds / 60_000_000_000),
  };
}

/** Shape of a zone's name. Offsets such as `+05:30` are none: they know no clock change. The longest name has 32 characters. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z][A-Za-z0-9_+-]*){0,2}$/;

/**
 * A zone's name as the IANA database spells it, from one typed in any case: `europe/berlin` gives `Europe/Berlin`. Old
 * names stay as they are (`Asia/Calcutta`). Undefined for anything else, fixed offsets included.
 */
export function zoneNamed(typed: string): string | undefined {
  if (typed.length > 50 || !NAME.test(typed)) return undefined;
  try {
    return zonedAt(typed, 0).timeZoneId;
  } catch {
    return undefined;
  }
}
