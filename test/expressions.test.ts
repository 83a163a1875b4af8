import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './support/backtracking.ts';
import { builtExpressions, buildersOf, literalsOf } from './support/expressions.ts';
import { readSources } from './support/sources.ts';

const ROOT = join(import.meta.dirname, '..');
const PACKAGES = readdirSync(join(ROOT, 'packages'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const FOLDERS = ['src', 'commands', ...PACKAGES.map(({ name }) => `packages/${name}/src`)];

/** Faults that are none, by the start of the expression. */
const ALLOWED: Readonly<Record<string, string>> = {
  '(?<=.{4})(?:et)+$': 'a form of a word has at most 64 characters',
  '(?:\\[[^[\\]]{1,20}\\])+$': 'it is asked about the last 32 characters of a text',
  '<!--[^]*?(?:-->|$)|<(?<name>script':
    'a comment or an element without an end ends with the text: none is read in vain',
};

const sources = FOLDERS.flatMap((folder) => readSources(ROOT, folder));
const builders = sources.flatMap(buildersOf);
const paths = [...new Set(builders.map((place) => place.replace(/:\d+$/u, '')))];
const built = builtExpressions(ROOT, [...paths, 'commands/index.ts']);
const literals = sources.flatMap(literalsOf);
const all = new Map([...literals, ...built].map((one) => [`${one.source}/${one.flags}`, one]));
const faulty = [...all.values()].flatMap((one) => {
  const faults = faultsOf(one);
  return faults.length === 0 ? [] : [`${one.place} /${one.source}/${one.flags}: ${faults.join(', ')}`];
});

describe('regular expressions of the sources', () => {
  it('take linear time, whatever the text', () => {
    expect(all.size).toBeGreaterThan(700);
    const stray = faulty.filter((one) => !Object.keys(ALLOWED).some((start) => one.includes(` /${start}`)));
    expect(stray).toEqual([]);
  });

  it('are allowed to have a fault only where they have one', () => {
    expect(Object.keys(ALLOWED).filter((start) => !faulty.some((one) => one.includes(` /${start}`)))).toEqual([]);
  });

  it('are all known, those that are built from parts as well', () => {
    const seen = new Set(built.map(({ place }) => place));
    expect(builders.filter((place) => !seen.has(place))).toEqual([]);
  });
});

describe('faultsOf', () => {
  it.each([
    // Menus with sixteen links, and a sentence with forty escapes: both took hours.
    [/^[^|·•.]{1,24}(?:\s*[|·•]\s*[^|·•.]{1,24}){2,}$/u, 'exponential'],
    [/^(?<start> *(?:• )?)\*\*(?<title>(?:\\.|(?!\*\*).)+)\*\*$/u, 'exponential'],
    [/^(?:a+)+$/u, 'exponential'],
    [/^(?:a|a)*$/u, 'exponential'],
    [/^(?:a|b|ab)*c/u, 'exponential'],
    [/^(?:a?b?)*c/u, 'exponential'],
    [/^(?:[a-m]|[k-z]){2,}!/u, 'exponential'],
    [/^(?:😀|\p{So})+$/u, 'exponential'],
    [/^(?:é|É)+!/iu, 'exponential'],
    [/^(?=(?:a|a)*b)/u, 'exponential'],
    [/^title\s*:\s*(.+)$/u, 'polynomial'],
    [/^a*x?a*$/u, 'polynomial'],
    [/^(?:ab)*(?:ab)*c/u, 'polynomial'],
    [/^(?:a+ ?){1,4}$/u, 'polynomial'],
    [/\s+$/u, 'restarts'],
    [/\[[^\]]+\]\(/u, 'restarts'],
    [/<\/[^:]+:\d/u, 'restarts'],
    [/^\s*x/mu, 'restarts'],
    [/a(?=.*b)/gsu, 'restarts'],
    [/x(?:[^y]*y)?/u, 'restarts'],
    [/[[a-z]--[aeiou]]+[^a-z]+$/v, 'restarts'],
  ] as const)('finds one in %s', (expression, fault) => {
    expect(faultsOf(expression)).toContain(fault);
  });

  it.each([
    /\s+/gu,
    /^\s+$/u,
    /(?<!\s)\s+$/u,
    /(?<![\p{L}-])(\p{L}+)-$/u,
    /\b\w+!/u,
    /^(?:\\.|[^\\*]|\*(?!\*))+\*\*$/u,
    /^[^|]{1,24}(?: ?\| ?[^ |]+)*$/u,
    /^\d{1,3}(?:\.\d{1,3})*[.)]/u,
    /^(?:a|b)*c/u,
    /"[^"]*"/gu,
    /.*/su,
    /\s+x/uy,
    /(?:^|\s)[^\s:]+:\s?$/u,
  ])('finds none in %s', (expression) => {
    expect(faultsOf(expression)).toEqual([]);
  });
});
