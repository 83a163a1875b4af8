import { basename } from 'node:path';
import { normalizeLine } from '../model/normalize.ts';
import type { Reading } from '../model/reading.ts';
import { looksLikeMarkdown, parseMarkdown } from './markdown/parse.ts';
import { parsePlainText } from './plain-text/parse.ts';
import { readTextFile } from './text-file.ts';

/** Hints about a source that its text cannot give. */
export interface SourceHints {
  /** Stands for the path in messages, and tells Markdown by its ending; the path unless given. */
  readonly name?: string;
  /** Title instead of the one that the source states. */
  readonly title?: string | undefined;
}

/**
 * Reads a file of any format that has a reader: Markdown, told by the file's name or its content, or plain text.
 *
 * @throws an Error that says what was expected, what came and what to do
 */
export async function readSource(path: string, { name = path, title }: SourceHints = {}): Promise<Reading> {
  const text = await readTextFile(path, name);
  if (/^\s*<(?:!doctype html|html|head|body)\b/iu.test(text.slice(0, 500)))
    throw new Error(
      `${name}: expected plain text or Markdown, got a web page's source. Open it in a browser, and copy its text into a .txt file.`,
    );
  if (/\.(?:md|markdown)$/iu.test(name) || looksLikeMarkdown(text)) {
    const reading = parseMarkdown(text, { file: basename(name) });
    return title === undefined ? reading : { ...reading, draft: { ...reading.draft, title } };
  }
  const fallbackTitle = normalizeLine(
    basename(name)
      .replace(/\.[^.]*$/u, '')
      .replaceAll(/[-_]+/gu, ' '),
  );
  return parsePlainText(text, { title, fallbackTitle: fallbackTitle || undefined });
}
