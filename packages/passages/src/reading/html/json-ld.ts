import { normalizeLine } from '../../model/normalize.ts';
import { plainText } from './nodes.ts';

/** Properties of one thing in JSON-LD, values as they are written. */
export type Thing = Readonly<Record<string, unknown>>;

/** Most things that are looked at; a shop's page has thousands. */
const MOST_THINGS = 5000;

/** Things of all JSON-LD scripts of a page, outermost first; a reference (`{"@id": …}`) is replaced by what it refers to. */
export function readThings(scripts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  const open: unknown[] = scripts.map(parseLoosely).toReversed();
  for (let next = open.pop(); next !== undefined && things.length < MOST_THINGS; next = open.pop()) {
    if (Array.isArray(next)) for (const one of next.toReversed()) open.push(one);
    if (!isThing(next)) continue;
    things.push(next);
    for (const value of Object.values(next).toReversed()) if (typeof value === 'object') open.push(value);
  }
  return things;
}

/** Things that a value of a thing names: one, several, or references to others of the page. */
export function thingsIn(value: unknown, all: readonly Thing[]): Thing[] {
  const values = Array.isArray(value) ? value.flat() : [value];
  return values.flatMap((one) => {
    if (typeof one === 'string') return [{ name: one }];
    if (!isThing(one)) return [];
    if (one['name'] !== undefined || typeof one['@id'] !== 'string') return [one];
    return [all.find((other) => other['@id'] === one['@id'] && other['name'] !== undefined) ?? one];
  });
}

/** Text of a value on one line; undefined for none. */
export function textIn(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  const plain = isThing(first) ? (first['@value'] ?? first['name']) : first;
  const text = typeof plain === 'string' ? normalizeLine(plainText(plain)) : '';
  return text === '' ? undefined : text;
}

/** True if one of a thing's types ends in one of these. */
export function hasType(thing: Thing, types: RegExp): boolean {
  return [thing['@type']].flat().some((type) => typeof type === 'string' && types.test(type));
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Value of a script, whose JSON may stand in a comment, hold line breaks in strings or commas before brackets. */
function parseLoosely(script: string): unknown {
  const bare = script
    .replaceAll(/<!--|-->|(?:\/\/|\/\*)?\s?<!\[CDATA\[(?:\s?\*\/)?|(?:\/\/|\/\*)?\s?\]\]>(?:\s?\*\/)?/gu, '')
    .trim();
  const mended = bare
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\0-\x1f]/gu, ' ')
    .replace(/;$/u, '')
    .replaceAll(/,(?=[\t ]{0,200}[\]}])/gu, '');
  for (const json of [bare, mended]) {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      // The next form is tried; data that nobody can read is none.
    }
  }
  return undefined;
}
