import { detectLanguageOf } from '../../languages/detect.ts';
import { normalizeLine } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';
import { removeBoilerplate, removeBookLicence, removeContents } from './boilerplate.ts';
import { markParagraphs, toLeftOut } from './block.ts';
import { joinCells } from './cells.ts';
import { findDatelineDate } from './details.ts';
import { findHeadings, findStraySubtitle } from './headings.ts';
import { splitBlocks } from './layout.ts';
import { cutLetterhead } from './letterhead.ts';
import { readMasthead, splitAbove, splitTop } from './masthead.ts';
import { cutPage } from './page.ts';
import { buildSections } from './sections.ts';
import { joinAnswers, joinOptions, joinSpeakers } from './speakers.ts';
import { looksLikeSubtitles, parseSubtitles } from './subtitles.ts';

/** Facts about a text that its reader is told. */
export interface PlainTextHints {
  /** Title of the article; a line above the body that says the same is left out. */
  readonly title?: string | undefined;
  /** Title for a text that states none, such as the name of its file. */
  readonly fallbackTitle?: string | undefined;
}

/**
 * Reads plain text, typically copied from a web page: the lines above the first paragraph give title, author and date,
 * page furniture is told from the body, and headings are found without markup. When in doubt, a line stays in the body.
 * Never throws; a text without a paragraph gives an article without sections.
 *
 * @example
 * const { draft, leftOut } = parsePlainText(await readTextFile('ferry.txt'), { fallbackTitle: 'ferry' });
 * const article = createArticle(toSlug(draft.title), draft);
 */
export function parsePlainText(text: string, hints: PlainTextHints = {}): Reading {
  if (looksLikeSubtitles(text)) return parseSubtitles(text, hints.title ?? hints.fallbackTitle ?? 'Untitled');
  const leftOut: LeftOut[] = [];
  const page = cutPage(text, leftOut);
  const letterhead = page === undefined ? cutLetterhead(text, leftOut) : undefined;
  const all = removeBookLicence(splitBlocks(page?.text ?? letterhead?.text ?? text, leftOut), leftOut);
  const blocks = markParagraphs(page === undefined ? splitTop(all) : splitAbove(all, page.body));
  const masthead = readMasthead(blocks, { title: hints.title ?? page?.title, body: page?.body });
  for (const entry of masthead.leftOut) leftOut.push(entry);
  const below = joinCells(blocks.filter((block) => !masthead.taken.has(block)));
  const { body, author, published } = removeBoilerplate(below, leftOut);
  const candidates = joinOptions(joinAnswers(joinSpeakers(removeContents(body, leftOut))));
  const headings = findHeadings(candidates);
  const subtitle = findStraySubtitle(candidates, headings);
  if (subtitle !== undefined) leftOut.push(toLeftOut(subtitle, 'subtitle'));
  const sections = buildSections(
    candidates.filter((block) => block !== subtitle),
    headings,
    leftOut,
  );
  const [opening = ''] = sections[0]?.passages ?? [];
  const { details } = masthead;
  const title = details.title ?? hints.fallbackTitle ?? takeFirstWords(opening);
  const draft = {
    title,
    url: details.url,
    author: details.author ?? letterhead?.author ?? author,
    published: details.published ?? letterhead?.published ?? published ?? findDatelineDate(opening),
    language: detectLanguageOf(sections, title),
    sections,
  };
  return { draft, leftOut: leftOut.toSorted((a, b) => a.line - b.line), format: 'plain text' };
}

/** Title of a text that has none: its first eight words, at most 60 characters. */
function takeFirstWords(text: string): string {
  const words = normalizeLine(text).split(' ').slice(0, 8).join(' ').slice(0, 60).trim();
  return words === '' ? 'Untitled' : words;
}
