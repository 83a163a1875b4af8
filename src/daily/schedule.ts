import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../store/store.ts';

/** When something is due day after day, by the clock on a wall. */
export interface Timetable {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** The days of the week, as bits: Monday 1, Tuesday 2 … Sunday 64. At least one. */
  readonly days: number;
  /** An IANA name; see {@link zoneNamed}. */
  readonly zone: string;
}

/*
 * Every calendar day of the zone that is one of the timetable's and exists has exactly one due instant: the first at which
 * the wall shows the time, or the end of the gap where the time is left out. A gap may reach into the next day; the instant
 * is then the first of that day, which has its own beside it. So the due instant of a day is never later than the first
 * instant of the next, and what is due later than some instant belongs to that instant's day or a later one.
 */

/**
 * The first due instant strictly later than another.
 *
 * @throws RangeError when the timetable has no day, or a zone that is not one
 */
export function nextDue(timetable: Timetable, after: Instant): Instant {
  return firstDue(timetable, dateAt(timetable.zone, after), after);
}

/**
 * The first due instant that belongs to a later calendar day of the zone than an instant does, and is later than it: what
 * comes after the day's excerpt was posted by hand.
 */
export function nextDueOnLaterDay(timetable: Timetable, now: Instant): Instant {
  return firstDue(timetable, dateAt(timetable.zone, now).add({ days: 1 }), now);
}

/** The due instants from one instant to another, both included, in order; only the latest `most` of them. */
export function dueBetween(timetable: Timetable, from: Instant, to: Instant, most: number): Instant[] {
  const found: Instant[] = [];
  const { days, zone } = timetable;
  if (from > to) return found;
  // One day further back: its instant may be the first of the next day.
  const first = dateAt(zone, from).subtract({ days: 1 });
  let date = onOneOf(days, dateAt(zone, to), -1);
  while (found.length < most && Temporal.PlainDate.compare(date, first) >= 0) {
    const due = dueOn(timetable, date);
    if (due !== undefined && due >= from && due <= to) found.push(due);
    date = onOneOf(days, date.subtract({ days: 1 }), -1);
  }
  return found.toReversed();
}

function firstDue(timetable: Timetable, from: Temporal.PlainDate, after: Instant): Instant {
  let date = onOneOf(timetable.days, from, 1);
  for (;;) {
    const due = dueOn(timetable, date);
    if (due !== undefined && due > after) return due;
    date = onOneOf(timetable.days, date.add({ days: 1 }), 1);
  }
}

/** The due instant of a calendar day, which is one of the timetable's; undefined where the zone has no such day. */
function dueOn({ minute, zone }: Timetable, date: Temporal.PlainDate): Instant | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  // The first of two; for a time that is left out, as long before the gap as it lies behind the gap's beginning.
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds;
  const exists = date.toZonedDateTime(zone).toPlainDate().equals(date);
  return exists ? zoned.getTimeZoneTransition('next')?.epochMilliseconds : undefined;
}

/** The nearest date that is on one of the days, the given one included, walking forwards (1) or backwards (-1). */
function onOneOf(days: number, date: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  const weekday = date.dayOfWeek - 1;
  for (let away = 0; away < 7; away += 1)
    if (days & (1 << ((weekday + step * away + 7) % 7))) return away === 0 ? date : date.add({ days: step * away });
  throw new RangeError(`Expected at least one day of the week as bits from 1 to 64, got ${days}.`);
}

function dateAt(zone: string, instant: Instant): Temporal.PlainDate {
  return zonedAt(zone, instant).toPlainDate();
}

function zonedAt(zone: string, instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** What the clock and the calendar on a wall show. */
export interface LocalTime {
  /** Minutes since midnight, 0 to 1439. */
  readonly minute: number;
  /** The day of the week as a bit: Monday 1, Tuesday 2 … Sunday 64. */
  readonly day: number;
  /** In ISO form, such as `2026-03-29`. */
  readonly date: string;
  /** How far the clock is ahead of UTC, in whole minutes; negative where it is behind. */
  readonly offset: number;
}

/** @throws RangeError when the zone is not one */
export function localTime(zone: string, now: Instant): LocalTime {
  const zoned = zonedAt(zone, now);
  return {
    minute: zoned.hour * 60 + zoned.minute,
    day: 1 << (zoned.dayOfWeek - 1),
    date: zoned.toPlainDate().toString(),
    offset: Math.round(zoned.offsetNanoseconds / 60_000_000_000),
  };
}

/** What a zone's name is made of; no offsets such as `+05:30`, which know no clock change. The longest has 32 characters. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z][A-Za-z0-9_+-]*){0,2}$/;

/**
 * A zone's name as the IANA database spells it, from one typed in any case, old names included: `europe/berlin` is
 * `Europe/Berlin`, and `Asia/Calcutta` stays what it is. Undefined for what is no such name, fixed offsets included.
 */
export function zoneNamed(typed: string): string | undefined {
  if (typed.length > 50 || !NAME.test(typed)) return undefined;
  try {
    return zonedAt(typed, 0).timeZoneId;
  } catch {
    return undefined;
  }
}
