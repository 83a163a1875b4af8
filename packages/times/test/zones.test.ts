import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import cities from '../src/cities.json' with { type: 'json' };
import { createZoneSearch, localTime, zoneNamed } from '../src/index.ts';

const { alsoCalled, prominent } = cities;
const renamed: Readonly<Record<string, string>> = cities.renamed;
const search = createZoneSearch();
const NOW = Date.parse('2026-11-25T07:41:30Z');
const suggest = (typed: string, first: readonly string[] = []): string[] =>
  search.suggest(typed, { now: NOW, first }).map(({ zone }) => zone);
const labels = (typed: string): string[] => search.suggest(typed, { now: NOW }).map(({ label }) => label);
/** What the platform takes for one and the same zone. */
const sameZone = (zone: string): string => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

describe('the names of cities', () => {
  it('belong to zones, under their present names', () => {
    const named = [...Object.keys(alsoCalled), ...prominent, ...Object.values(renamed)];
    expect(named.filter((zone) => zoneNamed(zone) !== zone || zone in renamed)).toEqual([]);
    for (const [old, present] of Object.entries(renamed))
      expect([old, sameZone(old)]).toEqual([old, sameZone(present)]);
  });

  it('stand under one zone each', () => {
    const all = Object.values(alsoCalled).flat();
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
    for (const [zone, names] of Object.entries(alsoCalled))
      for (const name of names) expect([name, suggest(name)[0]]).toEqual([name, zone]);
  });
});

describe('suggestZones', () => {
  it('finds every zone by its city, and by its whole name in any case', () => {
    for (const listed of Intl.supportedValuesOf('timeZone')) {
      const zone = renamed[listed] ?? listed;
      const city = listed.split('/').at(-1) ?? listed;
      for (const typed of [city, city.replaceAll('_', ' ').toLowerCase(), city.slice(0, -1)])
        expect([typed, suggest(typed)]).toEqual([typed, expect.arrayContaining([zone])]);
      for (const typed of [listed, zone.toLowerCase()]) expect([typed, suggest(typed)[0]]).toEqual([typed, zone]);
    }
  });

  it.each([
    ['berl', 'Europe/Berlin'],
    ['new y', 'America/New_York'],
    ['york', 'America/New_York'],
    ['sao p', 'America/Sao_Paulo'],
    ['são p', 'America/Sao_Paulo'],
    ['buenos', 'America/Argentina/Buenos_Aires'],
    ['kolk', 'Asia/Kolkata'],
    ['calc', 'Asia/Kolkata'],
    ['kyiv', 'Europe/Kyiv'],
    ['KIEV', 'Europe/Kyiv'],
    ['saigon', 'Asia/Ho_Chi_Minh'],
    ['ho chi', 'Asia/Ho_Chi_Minh'],
    ['beij', 'Asia/Shanghai'],
    ['mumb', 'Asia/Kolkata'],
    ['san f', 'America/Los_Angeles'],
    ['munchen', 'Europe/Berlin'],
    ['xian', 'Asia/Shanghai'],
    ['st. johns', 'America/St_Johns'],
    ['port-au', 'America/Port-au-Prince'],
    ['北京', 'Asia/Shanghai'],
    ['东', 'Asia/Tokyo'],
    ['伦敦', 'Europe/London'],
    ['europe/', 'Europe/London'],
    ['argentina', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['us/pacific', 'US/Pacific'],
  ])('finds %s', (typed, zone) => {
    expect(suggest(typed)[0]).toBe(zone);
  });

  it('puts a whole name before its beginning, that before a later word, and the larger city first', () => {
    expect(suggest('lima')[0]).toBe('America/Lima');
    expect(suggest('los')[0]).toBe('America/Los_Angeles');
    const san = suggest('san');
    expect(san.indexOf('America/Los_Angeles')).toBeLessThan(san.indexOf('America/Argentina/San_Juan'));
    expect(suggest('asia').every((zone) => zone.startsWith('Asia/'))).toBe(true);
  });

  it('says which place, where, and what its clock shows', () => {
    expect(labels('berl')).toEqual(['Berlin · Europe · 08:41']);
    expect(labels('beij')).toEqual(['Beijing · Asia · 15:41']);
    expect(labels('calc')).toEqual(['Calcutta · Asia · 13:11']);
    expect(labels('buenos')).toEqual(['Buenos Aires · Argentina · 04:41']);
    expect(labels('utc')).toEqual(['UTC · 07:41']);
  });

  it.each(['8:41', '08:41', '8.41', '08:39', '０８：４１', '8:41 am', '0841'])('finds where it is %s', (typed) => {
    expect(suggest(typed).slice(0, 2)).toEqual(['Europe/Berlin', 'Europe/Paris']);
  });

  it('reads a clock of twelve hours and one that is still being typed', () => {
    expect(suggest('2:41 pm')[0]).toBe('Asia/Jakarta');
    expect(suggest('2:41')).toEqual(expect.arrayContaining(['America/New_York']));
    for (const typed of ['8', '8:', '8:4'])
      expect(suggest(typed).slice(0, 2)).toEqual(['Europe/Berlin', 'Europe/Paris']);
    expect(suggest('1:1')[0]).toBe('Asia/Kolkata');
    expect(labels('7 pm').every((label) => label.endsWith(' · 19:41'))).toBe(true);
    expect(labels('7:41 pm').every((label) => label.endsWith(' · 19:41'))).toBe(true);
    expect(labels('99')).toEqual([]);
  });

  it('finds by how far the clock is ahead now', () => {
    expect(suggest('utc+2')[0]).toBe('Africa/Cairo');
    expect(suggest('+5:30')).toEqual(['Asia/Kolkata', 'Asia/Colombo']);
    expect(suggest('GMT-3')[0]).toBe('America/Sao_Paulo');
    expect(suggest('UTC+0')).toEqual(expect.arrayContaining(['UTC', 'Europe/London']));
    expect(suggest('utc+0545')).toEqual(['Asia/Kathmandu']);
    expect(suggest('+13').every((zone) => localTime(zone, NOW).offset === 13 * 60)).toBe(true);
  });

  it('offers the last choices, UTC and the world when nothing was typed', () => {
    const offered = suggest('', ['europe/kiev', 'Nowhere', 'Asia/Calcutta']);
    expect(offered.slice(0, 3)).toEqual(['Europe/Kyiv', 'Asia/Kolkata', 'UTC']);
    expect(offered).toHaveLength(25);
    expect(new Set(suggest('').map((zone) => localTime(zone, NOW).offset)).size).toBeGreaterThan(15);
  });

  it('offers 25 zones at most, each once and each one that is read back, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        'a',
        'm',
        's',
        'america',
        'europe',
        '1',
        '07',
        '+1',
        '-5',
        'utc+',
        '\0',
        '../..',
        '$^.*',
        'new  ',
      ),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const zones = suggest(text);
        expect(zones.length).toBeLessThanOrEqual(25);
        expect(zones.map(zoneNamed)).toEqual(zones);
        expect(new Set(zones.map(sameZone)).size).toBe(zones.length);
      }),
    );
    expect(suggest('x'.repeat(1_000_000))).toEqual([]);
  });
});
