import type { Reading } from '../../model/reading.ts';
import type { TextSource } from '../../model/source.ts';
import { readMetadata, settleLanguage } from './metadata.ts';
import { findContent } from './content.ts';
import { readElements } from './elements.ts';
import { parsePage } from './parse-page.ts';

/** Reads the article of a web page: its details from the head, its text from the part that is no menu, teaser or comment. */
export function readPage(source: TextSource): Reading {
  const page = parsePage(source.text);
  const details = readMetadata(page, source);
  const { content, leftOut } = findContent(page, source);
  const title = details.title ?? source.fallbackTitle ?? 'Untitled';
  const read = readElements(content, title);
  const draft = {
    ...details,
    title,
    language: settleLanguage(details.language, { sections: read.sections, title }),
    sections: read.sections,
  };
  return { draft, leftOut: [...leftOut, ...read.leftOut], format: 'web page' };
}
