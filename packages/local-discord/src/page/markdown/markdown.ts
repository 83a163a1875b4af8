import { readBlock } from './blocks.ts';
import { inlineReader } from './inlines.ts';
import { opensLineAt } from './reading.ts';
import type { Found, Place } from './reading.ts';

/** A stretch of a message: text and what is formatted in it, with the blocks that stand between lines of it. */
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
  /** Only to http and https. `title` is what the pointer is told instead of the address. */
  | { readonly kind: 'link'; readonly url: string; readonly title?: string; readonly parts: readonly Part[] }
  /** Seconds since 1970, always within what a `Date` holds. */
  | { readonly kind: 'moment'; readonly seconds: number; readonly style: MomentStyle }
  | { readonly kind: 'mention'; readonly of: 'person' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everybody'; readonly word: '@everyone' | '@here' }
  /** With its group: `daily start`. */
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id: string };

/** A block takes the line break that ends it along. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Part[] }
  | { readonly kind: 'small' | 'quote'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'list';
      /** The number of the first item; without it the list has bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Part[])[];
    }
  | { readonly kind: 'code-block'; readonly language?: string; readonly text: string };

/** Discord's letters: `t` `T` time, `d` `D` date, `f` `F` both, `s` `S` both in figures, `R` how far off. */
export type MomentStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

/** Marks within more pairs of marks than this stay text, so that no message, however hostile, goes deeper. */
const DEEPEST = 16;

const TOP: Place = { opensLine: true, isQuoted: false, lists: 0, depth: 0, isLabel: false };

/**
 * Reads a message as Discord's client does, which is not as CommonMark has it: a line break is one, marks that are not
 * closed are text, what is opened first wins. Time is proportional to the length of the source times its depth, which
 * is bounded. Emoji by name (`:wave:`) are left as they are written.
 */
export function parseMarkdown(source: string): readonly Part[] {
  return parse(source, TOP);
}

function parse(source: string, place: Place): readonly Part[] {
  if (place.depth > DEEPEST) return source === '' ? [] : [{ kind: 'text', text: source }];
  const parts: Part[] = [];
  const readInline = inlineReader(source, place, parse);
  const add = (part: Part): void => {
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = joined(last, part);
    else parts.push(part);
  };
  let at = 0;
  while (at < source.length) {
    const mayBlock = !place.isLabel && opensLineAt(source, at, place);
    const found: Found = (mayBlock ? readBlock(source, at, place, parse) : undefined) ?? readInline(at);
    add(found.part);
    at = found.end;
  }
  return parts;
}

type Text = Extract<Part, { kind: 'text' }>;

function joined(first: Text, second: Text): Text {
  return { kind: 'text', text: first.text + second.text };
}

/**
 * What is shown, without any formatting: spoilers too, a link by its label alone, bullets and numbers before items,
 * every block on lines of its own. Who reads decides what mentions and moments look like, so that a person, role or
 * channel is written as in the source (`<@1>`), and a moment in ISO 8601.
 */
export function plainText(parts: readonly Part[]): string {
  let text = '';
  let isAfterBlock = false;
  for (const part of parts) {
    const isBlock = BLOCKS.has(part.kind);
    if (isAfterBlock || (isBlock && text !== '' && !text.endsWith('\n'))) text += '\n';
    text += plainPart(part);
    isAfterBlock = isBlock;
  }
  return text;
}

const BLOCKS: ReadonlySet<Part['kind']> = new Set<Block['kind']>(['heading', 'small', 'quote', 'list', 'code-block']);

const SIGNS = { person: '@', role: '@&', channel: '#' } as const;

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'code':
    case 'code-block':
      return part.text;
    case 'moment':
      return new Date(part.seconds * 1000).toISOString();
    case 'mention':
      return `<${SIGNS[part.of]}${part.id}>`;
    case 'everybody':
      return part.word;
    case 'command':
      return `/${part.name}`;
    case 'emoji':
      return `:${part.name}:`;
    case 'list':
      return part.items
        .map((item, i) => `${part.start === undefined ? '•' : `${part.start + i}.`} ${plainText(item)}`)
        .join('\n');
    case 'bold':
    case 'italics':
    case 'underline':
    case 'strike':
    case 'spoiler':
    case 'link':
    case 'heading':
    case 'small':
    case 'quote':
      return plainText(part.parts);
  }
  return part satisfies never;
}
