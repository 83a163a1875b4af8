import type { Draft } from '../model/article.ts';
import { withoutContents, withoutFurniture, withoutLicence } from './furniture.ts';
import { isChrome, type LeftOut } from './page-lines.ts';
import { findHeadings, strayKicker } from './headings.ts';
import { guessLanguage } from '../languages/guess.ts';
import { layOut } from './layout.ts';
import { datelineOf, isDetail, readMasthead, splitTop } from './masthead.ts';
import { isBareLabel } from './site-lines.ts';
import { joinSpeakers, toSections } from './sections.ts';
import { hasWords, normalizeLine } from '../model/text.ts';

/** What is known of a text before it is read. */
export interface Hints {
  /** Taken as the title; a line above the body that says the same is left out. */
  readonly title?: string | undefined;
  /** The title of a text that states none, such as its file's name. */
  readonly fallbackTitle?: string | undefined;
}

/** A text as it was understood, with everything that is in no passage, heading or detail. */
export interface Reading {
  readonly draft: Draft;
  /** In the order of the source. */
  readonly leftOut: readonly LeftOut[];
  /** Only of an article that the import wrote: the {@link fingerprint} of its body as it was then. */
  readonly imported?: string;
}

/**
 * Reads plain text, typically copied from a web page, into sections: the lines above the first paragraph give title,
 * author and date, furniture is told from the body, and headings are found without markup. When in doubt, a line stays
 * in the body. Every line lands in a passage, a heading, the details or `leftOut`.
 */
export function parsePlainText(text: string, hints: Hints = {}): Reading {
  const leftOut: LeftOut[] = [];
  const book = splitTop(
    withoutLicence(
      layOut(text, { detail: isDetail, label: isBareLabel, chrome: (line) => hasWords(line) && isChrome(line) }),
      leftOut,
    ),
  );
  const masthead = readMasthead(book, hints.title);
  for (const entry of masthead.leftOut) leftOut.push(entry);
  const below = book.filter((unit) => !masthead.taken.includes(unit));
  const { body, author } = withoutFurniture(below, leftOut);
  const units = joinSpeakers(withoutContents(body, leftOut));
  const headings = findHeadings(units);
  const kicker = strayKicker(units, headings);
  if (kicker !== undefined) leftOut.push({ line: kicker.line, text: kicker.text, reason: 'subtitle' });
  const shown = units.filter((unit) => unit !== kicker);
  const sections = toSections(shown, headings, leftOut);
  const [opening = ''] = sections[0]?.passages ?? [];
  const published = masthead.published ?? datelineOf(opening);
  const title = masthead.title ?? hints.fallbackTitle ?? firstWords(opening);
  const language = guessLanguage(
    sections
      .flatMap((section) => section.passages)
      .join('\n')
      .slice(0, 40_000) || title,
  );
  return {
    draft: { title, url: masthead.url, author: masthead.author ?? author, published, language, sections },
    leftOut: leftOut.toSorted((a, b) => a.line - b.line),
  };
}

function firstWords(text: string): string {
  const words = normalizeLine(text).split(' ').slice(0, 8).join(' ').slice(0, 60).trim();
  return words === '' ? 'Untitled' : words;
}
