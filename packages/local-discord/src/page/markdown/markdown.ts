import { parseBlock } from './blocks.ts';
import { createInlineParser } from './inlines.ts';
import { startsLineAt, type Block, type ParseContext, type Parsed, type Part } from './parts.ts';

/** Deepest nesting of marks; further marks are text, so that a hostile message cannot nest deeper. */
const MAX_DEPTH = 16;

const TOP_LEVEL: ParseContext = { startsLine: true, isQuoted: false, lists: 0, depth: 0, isLabel: false };

/**
 * Parses a message as Discord's client does, which differs from CommonMark: line breaks are kept, marks without an end are
 * text, and the mark that opens first wins. Takes time proportional to the length times the depth, which is bounded.
 * Emoji by name (`:wave:`) stay text.
 */
export function parseMarkdown(source: string): readonly Part[] {
  return parse(source, TOP_LEVEL);
}

function parse(source: string, context: ParseContext): readonly Part[] {
  if (context.depth > MAX_DEPTH) return source === '' ? [] : [{ kind: 'text', text: source }];
  const parts: Part[] = [];
  const parseInline = createInlineParser(source, context, parse);
  const add = (part: Part): void => {
    const last = parts.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') parts[parts.length - 1] = joinText(last, part);
    else parts.push(part);
  };
  let at = 0;
  while (at < source.length) {
    const mayBlock = !context.isLabel && startsLineAt(source, at, context);
    const parsed: Parsed = (mayBlock ? parseBlock(source, at, context, parse) : undefined) ?? parseInline(at);
    add(parsed.part);
    at = parsed.end;
  }
  return parts;
}

type Text = Extract<Part, { kind: 'text' }>;

function joinText(first: Text, second: Text): Text {
  return { kind: 'text', text: first.text + second.text };
}

/**
 * The visible text without formatting: spoilers too, links by their labels, bullets and numbers before items, each block
 * on lines of its own. Mentions depend on the viewer and are written as in the source (`<@1>`), timestamps in ISO 8601.
 */
export function plainText(parts: readonly Part[]): string {
  let text = '';
  let isAfterBlock = false;
  for (const part of parts) {
    const isBlock = BLOCKS.has(part.kind);
    if (isAfterBlock || (isBlock && text !== '' && !text.endsWith('\n'))) text += '\n';
    text += plainTextOf(part);
    isAfterBlock = isBlock;
  }
  return text;
}

const BLOCKS: ReadonlySet<Part['kind']> = new Set<Block['kind']>(['heading', 'small', 'quote', 'list', 'code-block']);

const MENTION_SIGNS = { person: '@', role: '@&', channel: '#' } as const;

function plainTextOf(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'code':
    case 'code-block':
      return part.text;
    case 'timestamp':
      return new Date(part.seconds * 1000).toISOString();
    case 'mention':
      return `<${MENTION_SIGNS[part.of]}${part.id}>`;
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
