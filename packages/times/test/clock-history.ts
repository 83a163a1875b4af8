/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A time during which a zone's clocks were the same way ahead of UTC. */
export interface Stretch {
  /** Milliseconds since the epoch; the end is not included. */
  readonly start: number;
  readonly end: number;
  /** Milliseconds ahead of UTC. */
  readonly ahead: number;
}

/**
 * How a zone's clocks went from one instant to another, as `Intl.DateTimeFormat` tells it: looked at every day, and where
 * a day differs from the one before, every minute by halving. No zone changes its clocks twice within a day.
 */
export function historyOf(zone: string, from: number, to: number): Stretch[] {
  const ahead = clockOf(zone);
  const found: Stretch[] = [];
  let start = from;
  for (let instant = from; instant < to; instant += DAY) {
    const [before, after] = [ahead(instant), ahead(instant + DAY)];
    if (before === after) continue;
    let [low, high] = [instant, instant + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
      if (ahead(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ start, end: high, ahead: before });
    start = high;
  }
  return [...found, { start, end: to + DAY, ahead: ahead(to) }];
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function clockOf(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant) => {
    // Such as 03/29/2026, 02:30.
    const shown = format.format(instant);
    const at = (index: number, length: number): number => Number(shown.slice(index, index + length));
    return Date.UTC(at(6, 4), at(0, 2) - 1, at(3, 2), at(12, 2), at(15, 2)) - instant;
  };
}

/** When a timetable is due on a calendar day, by its number since the epoch; undefined where it is not. */
export function dueByHistory(
  history: readonly Stretch[],
  { minute, days }: { readonly minute: number; readonly days: number },
  day: number,
): number | undefined {
  // The epoch was a Thursday.
  if ((days & (1 << ((day + 3) % 7))) === 0) return undefined;
  const wall = day * DAY + minute * MINUTE;
  for (const { start, end, ahead } of history) if (wall - ahead >= start && wall - ahead < end) return wall - ahead;
  // No clock ever shows that. It is the end of the gap, if the day has any time at all.
  const exists = history.some(({ start, end, ahead }) => start + ahead < (day + 1) * DAY && end + ahead > day * DAY);
  return exists ? history.find(({ start, ahead }) => start + ahead > wall)?.start : undefined;
}

/** Every due instant later than one and not later than another, in order. */
export function allByHistory(
  history: readonly Stretch[],
  timetable: { readonly minute: number; readonly days: number },
  after: number,
  to: number,
): number[] {
  const found: number[] = [];
  for (let day = Math.floor(after / DAY) - 2; day <= Math.floor(to / DAY) + 2; day += 1) {
    const due = dueByHistory(history, timetable, day);
    if (due !== undefined && due > after && due <= to) found.push(due);
  }
  return found;
}
