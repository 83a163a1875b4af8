import { basename } from 'node:path';
import { titleOfFile } from '../model/file-title.ts';
import type { Format, Reading } from '../model/reading.ts';
import type { Source, SourceHints, TextSource } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { detectFormat } from './format.ts';

/**
 * Reads a source of any format that has a reader. Meant for `createReader`, which calls it in a worker: a hostile source
 * may take time and memory without end.
 *
 * @throws an Error that says what was expected, what came and what to do
 */
export async function readBytes(source: Source, hints: SourceHints = {}): Promise<Reading> {
  const format = detectFormat(source);
  const reading = await readFormat(source, format, hints).catch((error: unknown) => {
    throw explain(error, source.name, format);
  });
  const stated = Object.entries(hints).filter(([, value]) => value !== undefined);
  return { ...reading, draft: { ...reading.draft, ...Object.fromEntries(stated) } };
}

/** The error of a library's parser in words of ours; those that a reader found itself stay. */
function explain(error: unknown, name: string, format: Format): unknown {
  const message = error instanceof Error ? error.message : '';
  if (message.includes(': expected ')) return error;
  const isDeep = error instanceof RangeError && message.includes('call stack');
  const [what, remedy] = isDeep
    ? ['one whose parts are nested thousands deep', 'Save its text as a .txt file and use that.']
    : [
        `a broken file (read as ${format})`,
        'Open it in the program that made it, and save it again or as a .txt file.',
      ];
  return new Error(`${name}: expected an article, got ${what}. ${remedy}`, { cause: error });
}

async function readFormat(source: Source, format: Format, hints: SourceHints): Promise<Reading> {
  if (format === 'PDF') return (await import('./documents/pdf.ts')).readPdf(source);
  if (format === 'Word document') return (await import('./documents/word.ts')).readWord(source);
  if (format === 'OpenDocument') return (await import('./documents/open-document.ts')).readOpenDocument(source);
  if (format === 'e-book') return (await import('./documents/ebook.ts')).readEbook(source);
  if (format === 'e-mail')
    return (await import('./email.ts')).readEmail(source, hints.title ?? titleOfFile(source.name));
  const opened = format === 'web page' ? (await import('./html/saved-page.ts')).openArchive(source) : source;
  const { text, encoding, isSure } = decodeText(opened, format);
  const { name, mediaType, url } = opened;
  const reading = await readText({ name, mediaType, url, text, fallbackTitle: titleOfFile(name) }, format, hints);
  const named = encoding === 'utf-8' ? reading : { ...reading, encoding };
  return isSure ? named : { ...named, isEncodingDoubtful: true };
}

async function readText(source: TextSource, format: Format, hints: SourceHints): Promise<Reading> {
  const { text, fallbackTitle, name } = source;
  if (format === 'web page') {
    const { toPage } = await import('./html/saved-page.ts');
    return (await import('./html/read-page.ts')).readPage({ ...source, text: toPage(text) });
  }
  if (format === 'Markdown')
    return (await import('./markdown/parse.ts')).parseMarkdown(text, { file: basename(name), path: name });
  if (format === 'reStructuredText') return (await import('./markup/rst.ts')).readRst(source);
  if (format === 'AsciiDoc') return (await import('./markup/asciidoc.ts')).readAsciidoc(source);
  const { parsePlainText } = await import('./plain-text/parse.ts');
  return parsePlainText(text, { title: hints.title, fallbackTitle });
}
