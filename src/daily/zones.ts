import type { Instant } from '../store/store.ts';
import { ALSO_CALLED, PROMINENT, RENAMED } from './cities.ts';
import { localTime, zoneNamed, type LocalTime } from './schedule.ts';
import { readTime, showTime, type TypedWords } from './typed.ts';

/** A zone that is offered while one is typed. */
export interface ZoneChoice {
  /** The IANA name, the present one where there are several. */
  readonly zone: string;
  /** The place that was meant, the region and the time there: `Berlin · Europe · 08:41`. */
  readonly label: string;
}

/** A zone under all names that it can be found by. */
interface Entry {
  readonly zone: string;
  /** Continent, ocean or country, or '' for UTC. */
  readonly region: string;
  /** The places that go by it: the one it is named after first. */
  readonly places: readonly Place[];
  /** The whole names, present and old, as {@link plain} text: `asia/kolkata`. */
  readonly paths: readonly string[];
  /** Place among the prominent; those that are none come behind all of them. */
  readonly weight: number;
}

interface Place {
  readonly name: string;
  readonly plain: string;
}

/** What was found, and how well it fits: less is better. */
interface Hit {
  readonly entry: Entry;
  readonly rank: number;
  /** The name of the place that fits. */
  readonly city: string;
}

/** Choices that Discord shows. */
const CHOICES = 25;
/** Longer than any name. */
const LONGEST = 60;
/** Every zone's clock is a multiple of fifteen minutes ahead; one typed some minutes ago is still told from its neighbours. */
const NEAR = 7;
const NOON = 720;
const DAY = 1440;

const OLD: ReadonlyMap<string, string> = new Map(Object.entries(RENAMED).map(([old, present]) => [present, old]));

const ENTRIES: ReadonlyMap<string, Entry> = new Map(
  [...new Set([...Intl.supportedValuesOf('timeZone').map(presentName), 'UTC'])].map((zone) => [zone, toEntry(zone)]),
);

/**
 * Zones to offer while one is typed, at most 25, best first: by city or region as people type them, in Latin script or in
 * Chinese, by what the clock there shows now (`8:41`), or by how far it is ahead now (`utc+2`). No two are the same zone.
 *
 * @param first zones to offer before anything was typed; what is no zone is left out
 * @param languages words of typed times
 */
export function suggestZones(
  typed: string,
  now: Instant,
  first: readonly string[],
  languages: readonly TypedWords[] = [],
): ZoneChoice[] {
  if (typed.length > LONGEST) return [];
  const query = plain(typed);
  if (query === '') return [...new Set([...first.flatMap(known), 'UTC', ...PROMINENT])].slice(0, CHOICES).map(byName);

  const text = typed.normalize('NFKC').toLowerCase().trim();
  const hits = byOffset(text, now) ?? byClock(text, now, languages) ?? byWords(query);
  // Names that are never offered can be typed all the same, such as US/Pacific.
  if (hits.length === 0) return known(text).map(byName);
  return hits
    .toSorted((a, b) => a.rank - b.rank || a.entry.weight - b.entry.weight || (a.entry.zone < b.entry.zone ? -1 : 1))
    .slice(0, CHOICES)
    .map(({ entry, city }) => choice(entry, city));

  function byName(zone: string): ZoneChoice {
    const entry = ENTRIES.get(zone) ?? toEntry(zone);
    return choice(entry, entry.places[0]?.name ?? zone);
  }
  function choice({ zone, region }: Entry, city: string): ZoneChoice {
    const clock = showTime(localTime(zone, now).minute);
    return { zone, label: [city, region, clock].filter((part) => part !== '').join(' · ') };
  }
}

/** The name that the database has for a zone now. */
function presentName(zone: string): string {
  return RENAMED[zone] ?? zone;
}

/** The present name of what is a zone in any spelling; nothing where it is none. */
function known(zone: string): string[] {
  const named = zoneNamed(zone);
  return named === undefined ? [] : [presentName(named)];
}

function toEntry(zone: string): Entry {
  const names = [zone, ...(OLD.has(zone) ? [OLD.get(zone) ?? ''] : [])];
  const cities = names.map((name) => spaced(name.split('/').at(-1) ?? name));
  const places = [...cities, ...(ALSO_CALLED[zone]?.split('|') ?? [])].map((name) => ({ name, plain: plain(name) }));
  const weight = PROMINENT.indexOf(zone);
  return {
    zone,
    region: spaced(zone.split('/').at(-2) ?? ''),
    places,
    paths: names.map(plain),
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

/** The whole name of a place, its beginning, the beginning of a later word of it; then the beginning of the region. */
function byWords(query: string): Hit[] {
  return Array.from(ENTRIES.values(), (entry) => hitOf(entry, query)).filter((hit) => hit !== undefined);
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

/** The zones whose clock is as far ahead of UTC now as was typed: `utc+2`, `+5:30`, `gmt-3`; undefined when none was typed. */
function byOffset(text: string, now: Instant): Hit[] | undefined {
  const offset = /^(?:utc|gmt)? ?(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$/u.exec(text)?.groups;
  if (!offset) return undefined;
  const ahead = Number(offset['hours']) * 60 + Number(offset['minutes'] ?? 0);
  return where((at) => (at.offset === (offset['sign'] === '+' ? ahead : -ahead) ? 0 : undefined), now);
}

/**
 * The zones whose clock shows the typed time now, or nearly; then those where a clock of twelve hours does, unless the half
 * of the day was said. Of `8`, `8:` and `8:4`, any minute that begins so will do. Undefined when no time was typed.
 */
function byClock(text: string, now: Instant, languages: readonly TypedWords[]): Hit[] | undefined {
  const begun = /^(?<hour>\d{1,2})(?:[:.](?<ten>\d?))?$/u.exec(text)?.groups;
  const minute = begun ? Number(begun['hour']) * 60 : readTime(text, languages);
  if (minute === undefined || !/\d/u.test(text)) return undefined;
  const isAnyMinute = begun !== undefined || text.replaceAll(/\D/gu, '').length < 3;
  const rankAt = (wanted: number, there: number): number | undefined => {
    if (isAnyMinute) return isBegunBy(wanted, begun?.['ten'] ?? '', there) ? 0 : undefined;
    const away = apart(there, wanted);
    return away <= NEAR ? away / DAY : undefined;
  };
  const hasTwin = /^[\d:.]+$/u.test(text) && minute < NOON + 60;
  return where(({ minute: there }) => {
    const twin = hasTwin ? rankAt((minute + NOON) % DAY, there) : undefined;
    return rankAt(minute, there) ?? (twin === undefined ? undefined : twin + 1);
  }, now);
}

/** Whether a clock is in the same hour as another, and its minutes begin with some digits. */
function isBegunBy(minute: number, digits: string, there: number): boolean {
  return Math.floor(there / 60) === Math.floor(minute / 60) && showTime(there).slice(3).startsWith(digits);
}

/** How many minutes lie between two clocks. */
function apart(a: number, b: number): number {
  const away = Math.abs(a - b);
  return Math.min(away, DAY - away);
}

/** The zones that a rank can be given by the time there. */
function where(rankBy: (at: LocalTime) => number | undefined, now: Instant): Hit[] {
  return Array.from(ENTRIES.values()).flatMap((entry) => {
    const rank = rankBy(localTime(entry.zone, now));
    return rank === undefined ? [] : [{ entry, rank, city: entry.places[0]?.name ?? entry.zone }];
  });
}
