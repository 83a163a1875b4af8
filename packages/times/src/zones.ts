import names from './cities.json' with { type: 'json' };
import { type LocalTime, localTime, zoneNamed } from './timetable.ts';
import { readTime, showTime } from './typed.ts';

/**
 * Names that people call a place by, where the IANA database has another: `alsoCalled`, by zone, the largest cities that the
 * database does not name and what Chinese readers type; `prominent`, populous zones in the order in which to offer them,
 * the first two dozen around the world; `renamed`, the database's present name for what JavaScript lists under the old one.
 */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = names.alsoCalled;
const PROMINENT: readonly string[] = names.prominent;
const RENAMED: Readonly<Record<string, string>> = names.renamed;

/** A suggested zone. */
export interface ZoneChoice {
  /** The IANA name, the present one where there are several. */
  readonly zone: string;
  /** The place that was meant, the region and the time there: `Berlin · Europe · 08:41`. */
  readonly label: string;
}

/** A zone with the names that it is found by. */
interface Entry {
  readonly zone: string;
  /** Continent, ocean or country, or '' for UTC. */
  readonly region: string;
  /** Places in the zone, the one it is named after first. */
  readonly places: readonly Place[];
  /** Its whole names, present and old, as {@link plain} text: `asia/kolkata`. */
  readonly paths: readonly string[];
  /** Index in {@link PROMINENT}; the length of that list for all others. */
  readonly weight: number;
}

interface Place {
  readonly name: string;
  readonly plain: string;
}

/** A zone that fits; a lower rank is better. */
interface Hit {
  readonly entry: Entry;
  readonly rank: number;
  /** The place whose name fits. */
  readonly city: string;
}

/** Choices offered at once, at most. */
const CHOICES = 25;
/** Longest query, in characters. */
const LONGEST = 60;
/** Tolerance of a typed time, in minutes: half of the fifteen by which neighbouring zones differ. */
const NEAR = 7;
const NOON = 720;
const DAY = 1440;

/** Circumstances of a search. */
export interface ZoneQuery {
  /** Milliseconds since 1970, UTC: zones are shown and found by the time there. */
  readonly now: number;
  /** Zones to offer before anything was typed; unknown names are left out. */
  readonly first?: readonly string[];
  /** Language of a typed time; see {@link readTime}. */
  readonly language?: string;
}

/** Suggests time zones. */
export interface ZoneSearch {
  /**
   * Zones to offer while one is typed, at most 25, best first: by city or region as people type them, in Latin script or
   * in Chinese, by the time that a clock there shows now (`8:41`), or by its distance from UTC now (`utc+2`). Two names of
   * one zone count as one.
   */
  suggest(typed: string, query: ZoneQuery): ZoneChoice[];
}

/** The list of some 420 zones is built when it is first needed, and kept. */
export function createZoneSearch(): ZoneSearch {
  let entries: Entries | undefined;
  return {
    suggest(typed, query) {
      if (typed.length > LONGEST) return [];
      entries ??= listEntries();
      return suggestZones({ ...query, entries }, typed);
    },
  };
}

type Entries = ReadonlyMap<string, Entry>;

interface Search extends ZoneQuery {
  readonly entries: Entries;
}

function listEntries(): Entries {
  const old = new Map(Object.entries(RENAMED).map(([name, present]) => [present, name]));
  const zones = new Set([...Intl.supportedValuesOf('timeZone').map(presentName), 'UTC']);
  return new Map(Array.from(zones, (zone) => [zone, toEntry(zone, old.get(zone))]));
}

function suggestZones(search: Search, typed: string): ZoneChoice[] {
  const query = plain(typed);
  if (query === '') {
    const zones = [...new Set([...(search.first ?? []).flatMap(known), 'UTC', ...PROMINENT])].slice(0, CHOICES);
    return zones.map((zone) => byName(search, zone));
  }
  const text = typed.normalize('NFKC').toLowerCase().trim();
  const hits = byOffset(search, text) ?? byClock(search, text) ?? byWords(search, query);
  // Names that are never suggested can be typed all the same, such as US/Pacific.
  if (hits.length === 0) return known(text).map((zone) => byName(search, zone));
  return hits
    .toSorted((a, b) => a.rank - b.rank || a.entry.weight - b.entry.weight || (a.entry.zone < b.entry.zone ? -1 : 1))
    .slice(0, CHOICES)
    .map(({ entry, city }) => toChoice(entry, city, search.now));
}

function byName({ entries, now }: Search, zone: string): ZoneChoice {
  const entry = entries.get(zone) ?? toEntry(zone);
  return toChoice(entry, entry.places[0]?.name ?? zone, now);
}

function toChoice({ zone, region }: Entry, city: string, now: number): ZoneChoice {
  const clock = showTime(localTime(zone, now).minute);
  return { zone, label: [city, region, clock].filter((part) => part !== '').join(' · ') };
}

/** The present name of a zone in the IANA database. */
function presentName(zone: string): string {
  return RENAMED[zone] ?? zone;
}

/** The present name of a zone in any spelling; empty for an unknown one. */
function known(zone: string): string[] {
  const named = zoneNamed(zone);
  return named === undefined ? [] : [presentName(named)];
}

/** @param old the name that the database had for it before */
function toEntry(zone: string, old?: string): Entry {
  const ianaNames = old === undefined ? [zone] : [zone, old];
  const cities = ianaNames.map((name) => spaced(name.split('/').at(-1) ?? name));
  const places = [...cities, ...(ALSO_CALLED[zone] ?? [])].map((name) => ({ name, plain: plain(name) }));
  const weight = PROMINENT.indexOf(zone);
  return {
    zone,
    region: spaced(zone.split('/').at(-2) ?? ''),
    places,
    paths: ianaNames.map(plain),
    weight: weight < 0 ? PROMINENT.length : weight,
  };
}

function spaced(name: string): string {
  return name.replaceAll('_', ' ');
}

/** Lower case without accents and punctuation, words divided by single spaces; a name's slashes stay. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’.]/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** Best first: the whole name of a place, its beginning, the beginning of a later word of it, the beginning of the region. */
function byWords({ entries }: Search, query: string): Hit[] {
  return Array.from(entries.values(), (entry) => hitOf(entry, query)).filter((hit) => hit !== undefined);
}

function hitOf(entry: Entry, query: string): Hit | undefined {
  let best: Hit | undefined;
  for (const { name, plain: words } of entry.places) {
    const rank = rankOf(words, query);
    if (rank !== undefined && rank < (best?.rank ?? Infinity)) best = { entry, rank, city: name };
  }
  if (best) return best;
  const city = entry.places[0]?.name ?? entry.zone;
  const isPath = entry.paths.some(
    (path) => path.startsWith(query) || ` ${path.replaceAll('/', ' ')}`.includes(` ${query}`),
  );
  return isPath ? { entry, rank: entry.paths.includes(query) ? 0 : 3, city } : undefined;
}

function rankOf(words: string, query: string): number | undefined {
  if (words === query) return 0;
  if (words.startsWith(query)) return 1;
  return words.includes(` ${query}`) ? 2 : undefined;
}

/** Zones by their distance from UTC now: `utc+2`, `+5:30`, `gmt-3`. Undefined when none was typed. */
function byOffset(search: Search, text: string): Hit[] | undefined {
  const offset = /^(?:utc|gmt)? ?(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/u.exec(text)?.groups;
  if (!offset) return undefined;
  const ahead = Number(offset['hours']) * 60 + Number(offset['minutes'] ?? 0);
  return hitsBy(search, (at) => (at.offset === (offset['sign'] === '+' ? ahead : -ahead) ? 0 : undefined));
}

/**
 * Zones in which the clock shows the typed time now, give or take {@link NEAR} minutes; behind them those of the other half
 * of the day, unless the half was typed. An unfinished `8`, `8:` or `8:4` fits every minute that begins like it. Undefined
 * when no time was typed.
 */
function byClock(search: Search, text: string): Hit[] | undefined {
  const begun = /^(?<hour>\d{1,2})(?:[:.](?<ten>\d?))?$/u.exec(text)?.groups;
  const minute = begun ? Number(begun['hour']) * 60 : readTime(text, search.language);
  if (minute === undefined || !/\d/u.test(text)) return undefined;
  const isUnfinished = begun !== undefined || text.replaceAll(/\D/gu, '').length < 3;
  const rank = (wanted: number, there: number): number | undefined => {
    if (isUnfinished) return isBegunBy(wanted, begun?.['ten'] ?? '', there) ? 0 : undefined;
    const away = distance(there, wanted);
    return away <= NEAR ? away / DAY : undefined;
  };
  const hasOtherHalf = /^[\d:.]+$/u.test(text) && minute < NOON + 60;
  return hitsBy(search, ({ minute: there }) => {
    const other = hasOtherHalf ? rank((minute + NOON) % DAY, there) : undefined;
    return rank(minute, there) ?? (other === undefined ? undefined : other + 1);
  });
}

/** True if a clock is in the typed hour, and its minutes begin with the typed digits. */
function isBegunBy(minute: number, digits: string, there: number): boolean {
  return Math.floor(there / 60) === Math.floor(minute / 60) && showTime(there).slice(3).startsWith(digits);
}

/** Minutes between two clocks, the shorter way round. */
function distance(a: number, b: number): number {
  const away = Math.abs(a - b);
  return Math.min(away, DAY - away);
}

/** Zones that get a rank by the time there. */
function hitsBy({ entries, now }: Search, rank: (at: LocalTime) => number | undefined): Hit[] {
  return Array.from(entries.values()).flatMap((entry) => {
    const found = rank(localTime(entry.zone, now));
    return found === undefined ? [] : [{ entry, rank: found, city: entry.places[0]?.name ?? entry.zone }];
  });
}
