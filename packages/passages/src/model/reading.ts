import type { Draft } from './article.ts';

/** Formats that have a reader, as they are named to people. */
export type Format =
  | 'Markdown'
  | 'plain text'
  | 'web page'
  | 'PDF'
  | 'Word document'
  | 'OpenDocument'
  | 'e-book'
  | 'e-mail'
  | 'subtitles'
  | 'reStructuredText'
  | 'AsciiDoc';

/**
 * Result of every reader: the article, and each piece of the source that is not part of it. A reader is a function from a
 * source to a Reading, and loses nothing: whatever is in no passage, heading or detail is listed in `leftOut`.
 */
export interface Reading {
  /** Article without ids; its `language` is stated by the source or detected. */
  readonly draft: Draft;
  /** Pieces of the source outside the article, by line. */
  readonly leftOut: readonly LeftOut[];
  readonly format: Format;
  /** Encoding of the source's text, where it is another than UTF-8, as the Encoding Standard names it: `windows-1252`. */
  readonly encoding?: string;
  /** True where the encoding is a guess that may be wrong, or where single characters could not be read. */
  readonly isEncodingDoubtful?: true;
  /** Note of the import in a file that it wrote; absent in every other source. */
  readonly imported?: Imported;
}

/** Note that the import leaves in the front matter of an article, under `imported`. */
export interface Imported {
  /** Hash of the headings and passages that were written; see `fingerprint`. A file with others was edited by hand. */
  readonly text: string;
  /** Address of the source, or its path from the articles' folder; absent for standard input. */
  readonly from?: string;
  /** Day on which the article was added, `YYYY-MM-DD`. */
  readonly added?: string;
  /** `ETag` and `Last-Modified` of the address's last answer. */
  readonly etag?: string;
  readonly modified?: string;
}

/** A piece of the source that is in no passage, heading or detail. */
export interface LeftOut {
  /** First line of the piece, from 1; in a PDF or an e-book, the page or chapter. */
  readonly line: number;
  readonly text: string;
  readonly reason: LeftOutReason;
}

/** Kind of a piece that was left out, worded to follow "left out:". */
export type LeftOutReason =
  | 'author line'
  | 'date line'
  | 'breadcrumb'
  | 'repeats the title'
  | 'subtitle'
  | 'details about the article'
  | 'no words'
  | 'page furniture'
  | 'related articles'
  | 'comments'
  | 'attachment'
  | 'menu'
  | 'share links'
  | 'newsletter sign-up'
  | 'cookie notice'
  | 'advertisement'
  | 'about the author'
  | 'tag list'
  | 'hidden text'
  | 'table of contents'
  | 'page header or footer'
  | 'book licence'
  | 'text of a picture'
  | 'turned text'
  | 'footnote list'
  | 'reference marks'
  | 'heading without text'
  | 'other front matter'
  | 'invalid front matter'
  | 'private remark'
  | 'markup of another tool'
  | 'link address'
  | 'time codes'
  | 'sounds'
  | 'deleted text'
  | 'HTML';

/** Longest item, in letters (`measureWeight`), of a list that becomes one passage; longer items are passages of their own. */
export const LONGEST_SHORT_ITEM = 120;

/** Longest heading or title, in characters: it is kept and indexed with every section below it. */
export const LONGEST_HEADING = 1000;

/** Deepest path of a section: Markdown, in which articles are kept, has six levels of headings. */
export const DEEPEST_PATH = 6;
