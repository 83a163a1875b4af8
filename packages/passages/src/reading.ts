/**
 * Entry `passages/reading`: from a source (a folder, a file, Markdown, plain text) to an article, and back to Markdown.
 * Each format has a folder in `reading/`, whose reader turns a text into a `Reading`.
 */
export { type Detection, detectLanguage } from './languages/detect.ts';
export { MarkdownError } from './model/markdown-error.ts';
export { normalizeLine } from './model/normalize.ts';
export { type Format, type Imported, type LeftOut, type LeftOutReason, type Reading } from './model/reading.ts';
export { type Source, type SourceHints } from './model/source.ts';
export { isSlug, toSlug } from './model/slug.ts';
export {
  type Change,
  comparePassages,
  compareVersions,
  isSameSource,
  keepDetails,
  type KeptArticle,
  type PassageChanges,
} from './model/versions.ts';
export {
  type ArticleFile,
  type ArticleFolder,
  readArticles,
  streamArticles,
  writeArticle,
} from './reading/article-folder.ts';
export {
  countChanges,
  describeChanges,
  type Described,
  describeReading,
  type Layout,
  pluralize,
} from './reading/describe.ts';
export { looksLikeMarkdown, parseMarkdown } from './reading/markdown/parse.ts';
export { writeMarkdown } from './reading/markdown/write.ts';
export { type PlainTextHints, parsePlainText } from './reading/plain-text/parse.ts';
export { countColumns, shorten, wrap } from './reading/columns.ts';
export { createReader, type Reader, type ReaderOptions } from './reading/reader.ts';
export { readBytes } from './reading/source.ts';
export { readFileBytes, readTextFile } from './reading/text-file.ts';
export { findWarnings, type Suspect, type Warning } from './reading/warnings.ts';
