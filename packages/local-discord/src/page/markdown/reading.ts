import type { Part } from './markdown.ts';

/** Where a text stands, which decides what may start in it. */
export interface Place {
  /** Whether it starts where a line does: only there does a block. */
  readonly opensLine: boolean;
  /** Quotes do not nest. */
  readonly isQuoted: boolean;
  /** How many lists it is in. In a list nothing is a heading. */
  readonly lists: number;
  /** How many pairs of marks it is in. */
  readonly depth: number;
  /** The label of a link: only formats there, and a backslash is a backslash. */
  readonly isLabel: boolean;
}

export type Parse = (source: string, place: Place) => readonly Part[];

/** What was read at some place of a source, and where it ends. */
export interface Found {
  readonly part: Part;
  readonly end: number;
}

/** What a sticky pattern matches at that place. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** Source as it stands. */
export function textUpTo(source: string, at: number, end: number): Found {
  return { part: { kind: 'text', text: source.slice(at, end) }, end };
}

export function opensLineAt(source: string, at: number, place: Place): boolean {
  return at === 0 ? place.opensLine : source[at - 1] === '\n';
}
