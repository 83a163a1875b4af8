import type { Root } from 'hast';
import { detectLanguageOf } from '../../languages/detect.ts';
import { titleOfFile } from '../../model/file-title.ts';
import type { Format, LeftOut, Reading } from '../../model/reading.ts';
import { readElements } from '../html/elements.ts';

/** Details of a document, as far as it states them. */
export interface DocumentDetails {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** Reading of a document whose body is HTML by now. Without a title, the file's name is one. */
export function toReading(
  content: Root,
  name: string,
  { title = titleOfFile(name) ?? 'Untitled', author, published, language }: DocumentDetails,
  leftOut: readonly LeftOut[],
  format: Format,
): Reading {
  const read = readElements(content, title);
  const { sections } = read;
  const draft = { title, author, published, language: language ?? detectLanguageOf(sections, title), sections };
  return { draft, leftOut: [...leftOut, ...read.leftOut], format };
}
