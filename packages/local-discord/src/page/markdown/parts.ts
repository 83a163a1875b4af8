/** A stretch of a message: text and formatting in lines, and blocks between lines. */
export type Part = Inline | Block;

export type Inline =
  /** As it is shown; line breaks are kept. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italics' | 'underline' | 'strike' | 'spoiler';
      /** Blocks too: a spoiler may hold a list. */
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'code'; readonly text: string }
  /** A link to http or https. `title` is the tooltip, instead of the address. */
  | { readonly kind: 'link'; readonly url: string; readonly title?: string; readonly parts: readonly Part[] }
  /** `seconds` since 1970, always within the range of a `Date`. */
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: TimestampStyle }
  | { readonly kind: 'mention'; readonly of: 'person' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everybody'; readonly word: '@everyone' | '@here' }
  /** A slash command with its subcommand: `daily start`. */
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string };

/** A block; the line break that ends it belongs to it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Part[] }
  | { readonly kind: 'small' | 'quote'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'list';
      /** Number of the first item; absent for bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Part[])[];
    }
  | { readonly kind: 'code-block'; readonly language?: string; readonly text: string };

/** Discord's letters: `t` `T` time, `d` `D` date, `f` `F` both, `s` `S` both in figures, `R` relative. */
export type TimestampStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

/** Surroundings of a source text, which decide what may begin in it. */
export interface ParseContext {
  /** The text begins at the start of a line, where blocks may begin. */
  readonly startsLine: boolean;
  /** The text is in a quote; quotes do not nest. */
  readonly isQuoted: boolean;
  /** Number of enclosing lists. In a list there are no headings. */
  readonly lists: number;
  /** Number of enclosing pairs of marks. */
  readonly depth: number;
  /** The text is the label of a link: it holds formatting only, and a backslash is a backslash. */
  readonly isLabel: boolean;
}

export type Parse = (source: string, context: ParseContext) => readonly Part[];

/** A part with the index of its end in the source. */
export interface Parsed {
  readonly part: Part;
  readonly end: number;
}

/** Matches a sticky or global pattern from an index on. */
export function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? undefined;
}

/** Plain text from `at` to `end`. */
export function textUpTo(source: string, at: number, end: number): Parsed {
  return { part: { kind: 'text', text: source.slice(at, end) }, end };
}

export function startsLineAt(source: string, at: number, context: ParseContext): boolean {
  return at === 0 ? context.startsLine : source[at - 1] === '\n';
}
