import type { Instant, Subscription } from '../../../src/store/store.ts';

/** Every clock change of these years falls on a quarter of an hour, so between two of them a wall's clock runs evenly. */
const QUARTER = 15 * 60_000;
const DAY = 24 * 60 * 60_000;

/** What the wall of a zone shows at every quarter of an hour, as if it were UTC. */
type Wall = readonly { readonly at: Instant; readonly shows: number }[];

/**
 * When subscriptions fall due, slowly and obviously: by looking at the wall of a zone at every quarter of an hour, without
 * any rule of any zone.
 */
export function createDueByHand(
  from: Instant,
  to: Instant,
): (of: Pick<Subscription, 'minute' | 'days' | 'zone'>) => Instant[] {
  const walls = new Map<string, Wall>();
  return ({ minute, days, zone }) => {
    const wall = walls.get(zone) ?? readWall(zone, from - 2 * DAY, to + 2 * DAY);
    walls.set(zone, wall);
    const dues: Instant[] = [];
    for (let date = Math.floor(from / DAY) * DAY - DAY; date <= to + DAY; date += DAY) {
      // 1 January 1970 was a Thursday.
      const weekday = (date / DAY + 3) % 7;
      if ((days & (1 << weekday)) === 0) continue;
      const due = firstShown(wall, date + minute * 60_000);
      if (due !== undefined && due >= from && due < to) dues.push(due);
    }
    return dues;
  };
}

/** The first instant at which a wall shows a time; where it never does, the first at which it shows a later one. */
function firstShown(wall: Wall, wanted: number): Instant | undefined {
  // No zone is further from UTC than fifteen hours.
  const middle = Math.round((wanted - (wall[0]?.at ?? 0)) / QUARTER);
  const near = wall.slice(Math.max(0, middle - DAY / QUARTER), middle + DAY / QUARTER);
  const within = near.find(({ shows }) => shows <= wanted && wanted < shows + QUARTER);
  if (within) return within.at + (wanted - within.shows);
  return near.find(({ shows }) => shows > wanted)?.at;
}

function readWall(zone: string, from: Instant, to: Instant): Wall {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const wall: { at: Instant; shows: number }[] = [];
  for (let at = Math.floor(from / QUARTER) * QUARTER; at <= to; at += QUARTER) {
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (format.format(at).match(/\d+/gu) ?? []).map(Number);
    wall.push({ at, shows: Date.UTC(year, month - 1, day, hour, minute) });
  }
  return wall;
}
