import type { Library, Located } from 'passages';
import {
  type Action,
  type Codec,
  defineAction,
  defineMenu,
  dotted,
  key,
  number,
  object,
  oneOf,
  optional,
  orEmpty,
} from './custom-id.ts';

/** The search that a page was opened from, to go back to. */
export interface Origin {
  readonly command: 'ask' | 'quote';
  /** Number of matches before those that were shown. */
  readonly offset: number;
  /** Key of the one article that was searched; undefined for all of them. */
  readonly article: string | undefined;
}

/** A passage as buttons know it: its id and, in case that is gone, its place and the key of its article. */
export interface PassageRef {
  readonly id: string;
  readonly ordinal: number;
  readonly article: string;
}

export function refTo({ article, passage }: Located): PassageRef {
  return { id: passage.id, ordinal: passage.ordinal, article: article.key };
}

const passage: Codec<PassageRef> = object({ id: key, ordinal: number(7), article: key });
const search = { offset: number(3), article: orEmpty(key) };
const origin: Codec<Origin | undefined> = optional(dotted(object({ command: oneOf('ask', 'quote'), ...search })));
const section = { passage, depth: number(2), origin };

/** A heading of any article: its first passage, and how deep it is. */
const heading = dotted(object({ passage, depth: number(2) }));
/** A heading of an article that is known. */
const headingIn = dotted(object({ id: key, ordinal: number(7), depth: number(2) }));

/**
 * Everything that can be pressed, by command and action. Custom ids in Discord's channels stay for years: the order of
 * fields, and how each is written, may not change (`test/discord/custom-id.test.ts` has one of each).
 */
export const actions = {
  ask: { more: defineAction('ask', 'more', search) },
  quote: { more: defineAction('quote', 'more', search) },
  passage: {
    open: defineAction('passage', 'open', { passage, origin }),
    previous: defineAction('passage', 'previous', { passage, origin }),
    next: defineAction('passage', 'next', { passage, origin }),
    /** The passage from a place in its text on, in characters. */
    part: defineAction('passage', 'part', { passage, from: number(7), origin }),
    /** A page of the articles that have a passage with this number. */
    which: defineAction('passage', 'which', { number: number(7), from: number(7) }),
    /** The passage with this number in the article that is chosen. */
    number: defineMenu('passage', 'number', { number: number(7) }, key),
  },
  read: {
    section: defineAction('read', 'section', section),
    /** The page of a section that begins with the passage. */
    from: defineAction('read', 'from', section),
    /** The page of a section that ends right before the passage. */
    until: defineAction('read', 'until', section),
    pick: defineMenu('read', 'pick', {}, heading),
    choose: defineMenu('read', 'choose', { article: key, origin }, headingIn),
  },
  contents: {
    /** The page of the outline with the heading that a passage stands under. */
    open: defineAction('contents', 'open', { article: key, ordinal: number(7), origin }),
    /** The page of the outline with a heading, by its number from 0. */
    from: defineAction('contents', 'from', { article: key, heading: number(7), origin }),
    article: defineMenu('contents', 'article', {}, key),
    /** A page of all articles, by the number of its first from 0. */
    articles: defineAction('contents', 'articles', { from: number(7) }),
  },
  daily: {
    list: defineAction('daily', 'list', { from: number(3) }),
    stop: defineAction('daily', 'stop', { subscription: key }, true),
  },
} satisfies Readonly<Record<string, Readonly<Record<string, Action>>>>;

/** Address of a search's own page. What was asked stands in the message. */
export function searchAddress({ command, offset, article }: Origin): string {
  return actions[command].more.address({ offset, article });
}

/** A passage that a button leads to, or the nearest one when it is gone. */
export interface FoundPassage {
  readonly located: Located;
  readonly isNearest: boolean;
}

/** Undefined when not even the article is there. */
export function findPassage(library: Library, { id, ordinal, article }: PassageRef): FoundPassage | undefined {
  const located = library.passage(id);
  if (located !== undefined) return { located, isNearest: false };
  const ref = library.articleByKey(article);
  const nearest = ref && library.passageAt(ref.id, ordinal);
  return nearest && { located: nearest, isNearest: true };
}
