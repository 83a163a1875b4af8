import { withoutContents, withoutFurniture, withoutLicence } from './boilerplate.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import { isChrome } from './boilerplate-lines.ts';
import { findHeadings, strayKicker } from './headings.ts';
import { detectLanguage } from '../../languages/detect.ts';
import { layOut } from './layout.ts';
import { datelineOf, isDetail, readMasthead, splitTop } from './masthead.ts';
import { isBareLabel } from './site-menu.ts';
import { joinSpeakers, toSections } from './sections.ts';
import { hasWords } from '../../model/measure.ts';
import { normalizeLine } from '../../model/normalize.ts';

/** What is known of a text before it is read. */
export interface Hints {
  /** Taken as the title; a line above the body that says the same is left out. */
  readonly title?: string | undefined;
  /** The title of a text that states none, such as its file's name. */
  readonly fallbackTitle?: string | undefined;
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
  const language = detectLanguage(
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
