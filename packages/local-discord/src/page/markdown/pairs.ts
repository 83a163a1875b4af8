import { matchAt, opensLineAt } from './reading.ts';
import type { Found, Parse, Place } from './reading.ts';

interface Pair {
  readonly kind: 'bold' | 'italics' | 'underline' | 'strike' | 'spoiler';
  readonly opening: string;
  readonly pattern: RegExp;
  /** Whether what is not closed from one place on is not closed from any later one. */
  readonly isSteady: boolean;
}

/** In every pattern the alternatives start with different characters, so that nothing is tried twice. */
const PAIRS: readonly Pair[] = [
  {
    kind: 'italics',
    opening: '*',
    pattern: /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?) {0,2}\*(?!\*)/y,
    isSteady: false,
  },
  { kind: 'italics', opening: '_', pattern: /_((?:__|\\[^]|[^\\_])+?)_(?!\w)/y, isSteady: false },
  { kind: 'bold', opening: '**', pattern: /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y, isSteady: true },
  { kind: 'underline', opening: '__', pattern: /__((?:\\[^]|[^\\])+?)__(?!_)/y, isSteady: true },
  { kind: 'strike', opening: '~~', pattern: /~~([^]+?)~~(?!_)/y, isSteady: true },
  { kind: 'spoiler', opening: '||', pattern: /\|\|([^]+?)\|\|/y, isSteady: true },
];

/**
 * Reads what stands between a pair of marks. Of the pairs that open at a place the longest wins, of two as long the
 * italics: `***a***` is bold in italics. What has no end is looked for once, so that openings alone take no time;
 * italics end, or are known not to, at the next odd run of their mark.
 */
export function pairReader(source: string, place: Place, parse: Parse): (at: number) => Found | undefined {
  const unclosed = new Set<Pair>();
  return (at) => {
    let best: { readonly kind: Pair['kind']; readonly all: string; readonly inside: string } | undefined;
    for (const pair of PAIRS) {
      if (unclosed.has(pair) || !source.startsWith(pair.opening, at)) continue;
      const [all, inside = ''] = matchAt(pair.pattern, source, at) ?? [];
      if (all !== undefined && all.length > (best?.all.length ?? 0)) best = { kind: pair.kind, all, inside };
      if (all === undefined && pair.isSteady) unclosed.add(pair);
    }
    if (!best) return undefined;
    const within = { ...place, depth: place.depth + 1, opensLine: opensLineAt(source, at, place) };
    return { part: { kind: best.kind, parts: parse(best.inside, within) }, end: at + best.all.length };
  };
}
