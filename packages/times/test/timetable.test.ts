import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueBetween, latestDue, localTime, nextDue, nextDueOnLaterDay, zoneNamed } from '../src/index.ts';
import { allByHistory, DAY, dueByHistory, historyOf, HOUR, MINUTE, type Stretch } from './clock-history.ts';

/** True in `npm run test:long`. */
const LONG = process.env['TEST_LONG'] === '1';
const ALL_ZONES = Intl.supportedValuesOf('timeZone');
/** Zones whose clocks do what few others do, and some that do nothing special. */
const SPECIAL = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/New_York',
  'America/Nuuk',
  'America/Santiago',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
];
/** The special ones and a sample of the others; in the long form, every zone. */
const ZONES = LONG
  ? ALL_ZONES
  : [...new Set([...SPECIAL, ...fc.sample(fc.constantFrom(...ALL_ZONES), { numRuns: 12, seed: 20_261_129 })])];
const [FROM, TO] = [Date.UTC(2024, 0, 1), Date.UTC(LONG ? 2031 : 2026, 0, 1)];
const EVERY_DAY = 127;
const [SATURDAY, SUNDAY] = [32, 64];

/** History of each zone's clocks, with a month to spare at both ends. */
const histories: ReadonlyMap<string, readonly Stretch[]> = new Map(
  ZONES.map((zone) => [zone, historyOf(zone, FROM - 30 * DAY, TO + 30 * DAY)]),
);
const historyIn = (zone: string): readonly Stretch[] => histories.get(zone) ?? [];
/** Zones whose clocks always agreed, by one of them. */
const groups = new Map<string, string[]>();
for (const [zone, history] of histories) {
  const leader = [...groups.keys()].find((other) => JSON.stringify(historyIn(other)) === JSON.stringify(history));
  groups.set(leader ?? zone, [...(groups.get(leader ?? zone) ?? []), zone]);
}

/** Instants at which the clocks of a zone were changed. */
const changesIn = (zone: string): number[] =>
  historyIn(zone)
    .slice(1)
    .map(({ start }) => start);

/** Minutes of the day that a zone's clocks skip or show twice: the first, the middle one and the last of each change. */
function awkwardMinutes(zone: string): number[] {
  const history = historyIn(zone);
  const minutes = history.slice(1).flatMap(({ start, ahead }, index) => {
    const walls = [start + (history[index]?.ahead ?? 0), start + ahead].toSorted((a, b) => a - b);
    const [first = 0, last = 0] = walls;
    return [first, (first + last) / 2, last - MINUTE].map((wall) => Math.floor((wall % DAY) / MINUTE));
  });
  return [...new Set(minutes)];
}

/** Due instants by {@link nextDue}, in (after, to]. */
function walk(zone: string, minute: number, days: number, after: number, to: number): number[] {
  const found: number[] = [];
  for (let due = nextDue({ minute, days, zone }, after); due <= to; due = nextDue({ minute, days, zone }, due)) {
    if (due <= (found.at(-1) ?? after)) throw new Error(`${zone} stands still at ${due}`);
    found.push(due);
  }
  return found;
}

const iso = (instants: readonly number[]): string[] => instants.map((instant) => new Date(instant).toISOString());
const at = (text: string): number => Date.parse(text);

describe(`nextDue, in ${ZONES.length} zones from 2024 on`, () => {
  it('has one due instant on each day, at midnight', () => {
    for (const zone of groups.keys()) {
      const timetable = { minute: 0, days: EVERY_DAY };
      const walked = walk(zone, 0, EVERY_DAY, FROM, TO);
      expect([zone, walked]).toEqual([zone, allByHistory(historyIn(zone), timetable, FROM, TO)]);
      expect(walked.length).toBeGreaterThan((TO - FROM) / DAY - 2);
    }
  });

  it('has one due instant on each day, a minute before midnight, in dueBetween', () => {
    const changing = [...groups.keys()].filter((zone) => changesIn(zone).length > 0);
    expect(changing.length).toBeGreaterThan(LONG ? 30 : 9);
    for (const zone of changing) {
      const timetable = { minute: 1439, days: EVERY_DAY };
      const due = dueBetween({ ...timetable, zone }, FROM + 1, TO, Infinity);
      expect([zone, due]).toEqual([zone, allByHistory(historyIn(zone), timetable, FROM, TO)]);
    }
  });

  it('follows the rule around every change of clocks, at all times that the change touches', () => {
    for (const zone of groups.keys())
      for (const minute of new Set([...awkwardMinutes(zone), 0, 23 * 60 + 30, 1439]))
        for (const change of changesIn(zone)) {
          const [from, to] = [change - 2 * DAY, change + 2 * DAY];
          const expected = allByHistory(historyIn(zone), { minute, days: EVERY_DAY }, from, to);
          expect([zone, minute, walk(zone, minute, EVERY_DAY, from, to)]).toEqual([zone, minute, expected]);
        }
  });

  it('is the same for zones whose clocks always agreed', () => {
    for (const [leader, zones] of groups) {
      const moments = [...changesIn(leader), FROM, at('2026-07-01T12:00:00Z'), TO];
      for (const minute of [awkwardMinutes(leader)[1] ?? 150, 8 * 60]) {
        const days = moments.map((moment) => nextDue({ minute, days: EVERY_DAY, zone: leader }, moment - DAY));
        for (const zone of zones)
          expect([zone, moments.map((moment) => nextDue({ minute, days: EVERY_DAY, zone }, moment - DAY))]).toEqual([
            zone,
            days,
          ]);
      }
    }
  });

  const timetables = fc.record({
    zone: fc.constantFrom(...ZONES),
    minute: fc.nat(1439),
    days: fc.integer({ min: 1, max: EVERY_DAY }),
  });
  const instants = fc.integer({ min: FROM, max: TO });

  it('falls on the chosen days of the week', () => {
    fc.assert(
      fc.property(timetables, instants, (timetable, after) => {
        const [expected] = allByHistory(historyIn(timetable.zone), timetable, after, after + 16 * DAY);
        expect(nextDue(timetable, after)).toBe(expected);
      }),
    );
  });

  it('skips the rest of the day after an excerpt on request', () => {
    fc.assert(
      fc.property(timetables, instants, (timetable, now) => {
        const history = historyIn(timetable.zone);
        const ahead = history.find(({ start, end }) => now >= start && now < end)?.ahead ?? 0;
        const today = Math.floor((now + ahead) / DAY);
        const later = Array.from({ length: 16 }, (_, index) => dueByHistory(history, timetable, today + 1 + index));
        expect(nextDueOnLaterDay(timetable, now)).toBe(later.find((due) => due !== undefined && due > now));
      }),
    );
  });

  it('gives the latest due instants of a span', () => {
    const spans = fc.integer({ min: 0, max: 500 * DAY });
    fc.assert(
      fc.property(timetables, instants, spans, fc.nat(40), (timetable, from, span, most) => {
        const to = Math.min(from + span, TO);
        const all = allByHistory(historyIn(timetable.zone), timetable, from - 1, to);
        expect(dueBetween(timetable, from, to, most)).toEqual(most === 0 ? [] : all.slice(-most));
      }),
    );
  });
});

describe('a change of clocks', () => {
  const daily = (zone: string, minute: number, days = EVERY_DAY): Parameters<typeof nextDue>[0] => ({
    zone,
    minute,
    days,
  });
  const next = (zone: string, minute: number, after: string, count: number): string[] => {
    let instant = at(after);
    return iso(Array.from({ length: count }, () => (instant = nextDue(daily(zone, minute), instant))));
  };

  it.each([
    // 02:00 to 03:00 is left out on 29 March and shown twice on 25 October.
    ['Europe/Berlin', 150, '2026-03-28T12:00Z', ['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z']],
    ['Europe/Berlin', 120, '2026-03-28T12:00Z', ['2026-03-29T01:00:00.000Z', '2026-03-30T00:00:00.000Z']],
    ['Europe/Berlin', 180, '2026-03-28T12:00Z', ['2026-03-29T01:00:00.000Z', '2026-03-30T01:00:00.000Z']],
    ['Europe/Berlin', 150, '2026-10-24T12:00Z', ['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']],
    ['America/New_York', 150, '2026-03-07T12:00Z', ['2026-03-08T07:00:00.000Z', '2026-03-09T06:30:00.000Z']],
    ['America/New_York', 90, '2026-10-31T12:00Z', ['2026-11-01T05:30:00.000Z', '2026-11-02T06:30:00.000Z']],
    // Midnight itself is left out: the day begins at 01:00.
    ['Africa/Cairo', 0, '2024-04-24T22:00Z', ['2024-04-25T22:00:00.000Z', '2024-04-26T21:00:00.000Z']],
    // Half an hour, 02:00 to 02:30.
    ['Australia/Lord_Howe', 135, '2026-10-03T00:00Z', ['2026-10-03T15:30:00.000Z', '2026-10-04T15:15:00.000Z']],
    // Back an hour for Ramadan, and forward again.
    ['Africa/Casablanca', 150, '2024-03-09T12:00Z', ['2024-03-10T01:30:00.000Z', '2024-03-11T02:30:00.000Z']],
    ['Africa/El_Aaiun', 150, '2024-04-13T12:00Z', ['2024-04-14T02:00:00.000Z', '2024-04-15T01:30:00.000Z']],
    // Two hours: 01:00 to 03:00 UTC.
    ['Antarctica/Troll', 90, '2026-03-28T12:00Z', ['2026-03-29T01:00:00.000Z', '2026-03-29T23:30:00.000Z']],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', 480, '2011-12-29T00:00Z', ['2011-12-29T18:00:00.000Z', '2011-12-30T18:00:00.000Z']],
  ])('in %s at minute %i', (zone, minute, after, expected) => {
    expect(next(zone, minute, after, 2)).toEqual(expected);
  });

  it('that reaches into the next day leaves an excerpt to both days', () => {
    // In Nuuk, Saturday 23:00 is Sunday 00:00, 31 March 2024.
    expect(next('America/Nuuk', 23 * 60 + 30, '2024-03-30T12:00Z', 3)).toEqual([
      '2024-03-31T01:00:00.000Z',
      '2024-04-01T00:30:00.000Z',
      '2024-04-02T00:30:00.000Z',
    ]);
    const [saturday, sunday] = [SATURDAY, SUNDAY].map((days) => daily('America/Nuuk', 23 * 60 + 30, days));
    if (!saturday || !sunday) throw new Error('unreachable');
    const midnight = at('2024-03-31T01:00Z');
    expect(nextDue(saturday, midnight - 1)).toBe(midnight);
    expect(nextDue(sunday, midnight - 1)).toBe(at('2024-04-01T00:30Z'));
    expect(dueBetween(saturday, midnight, midnight + DAY, 9)).toEqual([midnight]);
    expect(nextDueOnLaterDay(daily('America/Nuuk', 23 * 60 + 30), midnight - HOUR)).toBe(at('2024-04-01T00:30Z'));
  });

  it('that skips a whole day skips its excerpt', () => {
    const friday = daily('Pacific/Apia', 480, 16);
    expect(iso([nextDue(friday, at('2011-12-24T00:00Z'))])).toEqual(['2012-01-05T18:00:00.000Z']);
    expect(dueBetween(friday, at('2011-12-20T00:00Z'), at('2012-01-06T00:00Z'), 9).map((due) => iso([due])[0])).toEqual(
      ['2011-12-23T18:00:00.000Z', '2012-01-05T18:00:00.000Z'],
    );
  });
});

describe('latestDue', () => {
  const now = at('2026-05-06T10:00Z');
  const timetable = { minute: 480, days: EVERY_DAY, zone: 'UTC' };
  it.each([
    ['is the next one', null, null, '2026-05-07T08:00Z'],
    ['is the one after those that were skipped', '2026-05-09T08:00Z', null, '2026-05-10T08:00Z'],
    ['takes no notice of what came at its time', null, '2026-05-06T08:00Z', '2026-05-07T08:00Z'],
    ['takes no notice of what came instead on an earlier day', null, '2026-05-05T23:59Z', '2026-05-07T08:00Z'],
    ['is on a later day than what came instead', null, '2026-05-06T07:00Z', '2026-05-07T08:00Z'],
  ])('%s', (_, skipped, occurred, expected) => {
    const instant = (text: string | null): number | null => (text === null ? null : at(text));
    const instants = { skipped: instant(skipped), occurred: instant(occurred) };
    expect(iso([latestDue(timetable, now, instants)])).toEqual(iso([at(expected)]));
  });

  it('drops what was still to come on the day of what came instead', () => {
    const early = at('2026-05-06T07:30Z');
    expect(latestDue(timetable, early, { skipped: null, occurred: null })).toBe(at('2026-05-06T08:00Z'));
    expect(latestDue(timetable, early, { skipped: null, occurred: early - 1 })).toBe(at('2026-05-07T08:00Z'));
  });

  it('agrees with the history of a zone', () => {
    const cases = fc.record({
      zone: fc.constantFrom(...ZONES),
      minute: fc.nat(1439),
      days: fc.integer({ min: 1, max: EVERY_DAY }),
      now: fc.integer({ min: FROM, max: TO - 20 * DAY }),
      skips: fc.nat(4),
      ago: fc.option(fc.oneof(fc.nat(2 * DAY), fc.constant('on time' as const))),
    });
    fc.assert(
      fc.property(cases, ({ zone, minute, days, now: present, skips, ago }) => {
        const history = historyIn(zone);
        const dues = allByHistory(history, { minute, days }, present - 2 * DAY, present + 60 * DAY);
        const ahead = dues.filter((due) => due > present);
        const scheduled = dues.findLast((due) => due <= present) ?? null;
        const occurred = ago === 'on time' ? scheduled : ago === null ? null : present - ago;
        const skipped = skips === 0 ? null : (ahead[skips - 1] ?? null);
        let expected = ahead[skips] ?? NaN;
        if (occurred !== null && !dues.includes(occurred)) {
          const today = Date.parse(localTime(zone, occurred).date) / DAY;
          const later = Array.from({ length: 30 }, (_, day) =>
            dueByHistory(history, { minute, days }, today + 1 + day),
          );
          expected = Math.max(expected, later.find((due) => due !== undefined && due > occurred) ?? NaN);
        }
        expect(latestDue({ minute, days, zone }, present, { skipped, occurred })).toBe(expected);
      }),
      { numRuns: LONG ? 5000 : 200 },
    );
  });
});

describe('dueBetween', () => {
  it('includes both ends, and is empty when the second is earlier', () => {
    const timetable = { minute: 480, days: EVERY_DAY, zone: 'UTC' };
    const [first, second] = [at('2026-05-01T08:00Z'), at('2026-05-02T08:00Z')];
    expect(dueBetween(timetable, first, second, 10)).toEqual([first, second]);
    expect(dueBetween(timetable, first + 1, second - 1, 10)).toEqual([]);
    expect(dueBetween(timetable, second, first, 10)).toEqual([]);
    expect(dueBetween(timetable, first - 20 * 365 * DAY, second, 2)).toEqual([first, second]);
  });
});

describe('nextDue', () => {
  it('throws for a timetable without a day, or with an unknown zone', () => {
    expect(() => nextDue({ minute: 0, days: 0, zone: 'UTC' }, FROM)).toThrow(/at least one day/u);
    expect(() => nextDue({ minute: 0, days: 1, zone: 'Mars/Olympus' }, FROM)).toThrow(RangeError);
  });
});

describe('localTime', () => {
  it('gives what clock and calendar on the wall show', () => {
    expect(localTime('Asia/Kathmandu', at('2026-11-25T18:30Z'))).toEqual({
      minute: 15,
      day: 8,
      date: '2026-11-26',
      offset: 345,
    });
    expect(localTime('America/New_York', at('2026-11-23T04:59Z'))).toEqual({
      minute: 23 * 60 + 59,
      day: SUNDAY,
      date: '2026-11-22',
      offset: -300,
    });
  });
});

describe('zoneNamed', () => {
  it('spells every zone of the platform as the database does, in whatever case it was typed', () => {
    for (const zone of ALL_ZONES)
      expect([zoneNamed(zone), zoneNamed(zone.toLowerCase()), zoneNamed(zone.toUpperCase())]).toEqual([
        zone,
        zone,
        zone,
      ]);
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['utc', 'UTC'],
    ['gmt', 'GMT'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['ASIA/CALCUTTA', 'Asia/Calcutta'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['us/pacific', 'US/Pacific'],
  ])('reads %s as %s', (typed, zone) => {
    expect(zoneNamed(typed)).toBe(zone);
  });

  it.each([
    '',
    ' ',
    'Berlin',
    'Europe/Berlin ',
    'Europe/Berlin\0',
    '\0',
    'Europe/',
    '+05:30',
    'UTC+2',
    '-03',
    'Europe/Berlin[u-ca=hebrew]',
    '2026-01-01T00:00[Europe/Berlin]',
    'ASIA/TO\u212AYO',
    'constructor',
    'a'.repeat(1_000_000),
    `${'a/'.repeat(20)}a`,
  ])('rejects what is no name of a zone: %j', (typed) => {
    expect(zoneNamed(typed)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(() => zoneNamed(typed)).not.toThrow();
      }),
    );
  });
});
