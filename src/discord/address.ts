import type { ArticleRef, Library, Located } from 'passages';
import { pageAddress } from './custom-id.ts';

/** The search that a page was opened from, to go back to. */
export interface Origin {
  readonly command: 'ask' | 'quote';
  /** How many matches come before those that were shown. */
  readonly offset: number;
  /** The key of the one article that was searched. */
  readonly article?: string | undefined;
}

/** The address of a search's own page. What was asked stands in the message. */
export function searchAddress({ command, offset, article = '' }: Origin): string {
  return pageAddress(command, 'more', [offset, article]);
}

/** An origin as the last part of an address. */
function originPart(origin: Origin | undefined): readonly string[] {
  return origin === undefined ? [] : [[origin.command, origin.offset, origin.article ?? ''].join('.')];
}

export function readOrigin(part: string | undefined): Origin | undefined {
  const [, command, offset, article] = /^(ask|quote)\.(\d{1,3})\.([a-z2-9]{10})?$/u.exec(part ?? '') ?? [];
  if (command !== 'ask' && command !== 'quote') return undefined;
  return { command, offset: Number(offset), article };
}

/** A passage as parts of an address: its id; and, should that be gone, its place and its article's key. */
function passageParts({ article, passage }: Located): readonly [string, number, string] {
  return [passage.id, passage.ordinal, article.key];
}

/** An address that leads to a passage, or from it. */
export function passageAddress(
  [command, action]: readonly [string, string],
  located: Located,
  origin: Origin | undefined,
  ...more: readonly (string | number)[]
): string {
  return pageAddress(command, action, [...passageParts(located), ...more, ...originPart(origin)]);
}

/** An address that leads to a place in an article's contents. */
export function contentsAddress(action: 'open' | 'from', article: ArticleRef, at: number, origin?: Origin): string {
  return pageAddress('contents', action, [article.key, at, ...originPart(origin)]);
}

/** What an address leads to: the passage; the nearest one, when it is gone; or that not even its article is there. */
export type Found =
  | { readonly located: Located; readonly isNearest: boolean }
  | { readonly problem: 'articleGone' | 'strangeButton' };

/** Finds the passage of {@link passageParts} again. */
export function findPassage(library: Library, [id = '', ordinal = '', key = '']: readonly string[]): Found {
  const located = library.passage(id);
  if (located !== undefined) return { located, isNearest: false };
  if (!/^\d{1,7}$/u.test(ordinal) || key === '') return { problem: 'strangeButton' };
  const article = library.articleByKey(key);
  const nearest = article && library.passageAt(article.id, Number(ordinal));
  return nearest ? { located: nearest, isNearest: true } : { problem: 'articleGone' };
}

/** The address of a menu of an article's headings; a {@link headingValue} follows when one was chosen. */
export function sectionMenuAddress(article: ArticleRef, origin: Origin | undefined): string {
  return pageAddress('read', 'choose', [article.key, ...originPart(origin)]);
}

/** A heading as the value of a menu's option: its first passage, that one's place, and how deep the heading is. */
export function headingValue(passageId: string, ordinal: number, depth: number): string {
  return [passageId, ordinal, depth].join('.');
}

/** The parts of a {@link headingValue}. */
export function readHeadingValue(value: string): {
  readonly id: string;
  readonly ordinal: string;
  readonly depth: string;
} {
  const [id = '', ordinal = '', depth = ''] = value.split('.');
  return { id, ordinal, depth };
}
