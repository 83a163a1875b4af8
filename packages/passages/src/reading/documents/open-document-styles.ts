import { roleByName, type Role } from './word-styles.ts';
import { childAt, childrenOf, type XmlElement } from './xml.ts';

export interface OpenStyles {
  /** Part that a paragraph plays by its style, or by one that this builds on. */
  roleOf(style: string | undefined): Role | undefined;
  isBold(style: string | undefined): boolean;
  isHidden(style: string | undefined): boolean;
  /** True for a list whose items have numbers at a level, from 1. */
  isNumbered(listStyle: string | undefined, level: number): boolean;
  /** Numbers of headings by level, from 1, where the document gives them some. */
  readonly outline: ReadonlyMap<number, OutlineLevel>;
}

/** Number of a heading: `1.2.` has two levels and the suffix `.`. */
export interface OutlineLevel {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly levels: number;
  readonly start: number;
}

interface Style {
  readonly name: string | undefined;
  readonly parent: string | undefined;
  /** Properties of its text. */
  readonly text: Readonly<Record<string, string>> | undefined;
}

/** Levels of headings, as the format has them, and longest text around a number, in characters. */
export const MOST_LEVELS = 10;
const LONGEST_AFFIX = 100;
/** Longest chain of styles that are based on each other; a longer one is a circle. */
const LONGEST_CHAIN = 20;

export function readOpenStyles(documents: readonly (XmlElement | undefined)[]): OpenStyles {
  const groups = documents.flatMap((document) => [
    ...childrenOf(document, 'office:automatic-styles'),
    ...childrenOf(document, 'office:styles'),
  ]);
  const named = new Map<string, Style>();
  const lists = new Map<string, ReadonlySet<string>>();
  const outline = new Map<number, OutlineLevel>();
  for (const style of groups.flatMap((group) => childrenOf(group))) {
    const name = style.attributes['style:name'] ?? '';
    if (style.name === 'style:style' && !named.has(name)) named.set(name, readStyle(style));
    if (style.name === 'text:list-style' && !lists.has(name)) lists.set(name, readNumberedLevels(style));
    if (style.name === 'text:outline-style') for (const level of childrenOf(style)) addLevel(level, outline);
  }
  const chainOf = (name: string | undefined): Style[] => {
    const chain: Style[] = [];
    for (let at = named.get(name ?? ''); at !== undefined && chain.length < LONGEST_CHAIN;) {
      chain.push(at);
      at = named.get(at.parent ?? '');
    }
    return chain;
  };
  const propertyOf = (name: string | undefined, property: string): string | undefined =>
    chainOf(name)
      .map(({ text }) => text?.[property])
      .find((value) => value !== undefined);
  return {
    roleOf(style) {
      // Some programs use styles of known names without describing them.
      const chain = chainOf(style).map(({ name }) => name);
      for (const name of chain.length === 0 ? [style] : chain) {
        const role = roleByName((name ?? '').replaceAll('_20_', ' '));
        if (role !== undefined) return role;
      }
      return undefined;
    },
    isBold: (style) => /^(?:bold|[6-9]00)$/u.test(propertyOf(style, 'fo:font-weight') ?? ''),
    isHidden: (style) => propertyOf(style, 'text:display') === 'none',
    isNumbered: (listStyle, level) => lists.get(listStyle ?? '')?.has(String(level)) === true,
    outline,
  };
}

function readStyle(style: XmlElement): Style {
  const { attributes } = style;
  return {
    name: attributes['style:display-name'] ?? attributes['style:name'],
    parent: attributes['style:parent-style-name'],
    text: childAt(style, 'style:text-properties')?.attributes,
  };
}

function readNumberedLevels(list: XmlElement): Set<string> {
  const numbered = childrenOf(list, 'text:list-level-style-number').filter(
    ({ attributes }) => (attributes['style:num-format'] ?? '') !== '',
  );
  return new Set(numbered.map(({ attributes }) => attributes['text:level'] ?? ''));
}

function addLevel({ attributes }: XmlElement, outline: Map<number, OutlineLevel>): void {
  const format = attributes['style:num-format'] ?? '';
  const level = Number(attributes['text:level']);
  if (format === '' || !(level > 0) || level > MOST_LEVELS) return;
  outline.set(level, {
    format,
    prefix: (attributes['style:num-prefix'] ?? '').slice(0, LONGEST_AFFIX),
    suffix: (attributes['style:num-suffix'] ?? '').slice(0, LONGEST_AFFIX),
    levels: Number(attributes['text:display-levels'] ?? 1),
    start: Number(attributes['text:start-value'] ?? 1),
  });
}
