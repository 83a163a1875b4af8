import type { Format } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { isEmail } from './email.ts';
import { isArchive } from './html/saved-page.ts';
import { looksLikeMarkdown } from './markdown/parse.ts';

/** Formats without a reader, by their first bytes, and what to do. */
const SIGNATURES: readonly (readonly [start: string, what: string, advice: string])[] = [
  [
    '\u00d0\u00cf\u0011\u00e0',
    'a document of an old Office, or one with a password',
    'Save it as .docx, without the password.',
  ],
  ['{\\rtf', 'a rich-text document', 'Save it as .docx.'],
  ['\u0089PNG', 'a picture', 'Use a file with text.'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'Use a file with text.'],
  ['GIF8', 'a picture', 'Use a file with text.'],
  ['RIFF', 'a picture, a sound or a film', 'Use a file with text.'],
  ['ID3', 'a sound', 'Use a file with text.'],
  ['OggS', 'a sound', 'Use a file with text.'],
  ['fLaC', 'a sound', 'Use a file with text.'],
  ['AT&TFORM', 'a DjVu document', 'Save it as PDF with its text.'],
  ['\u001f\u008b', 'a compressed file', 'Unpack it, and use the files that are in it.'],
  ['BZh', 'a compressed file', 'Unpack it, and use the files that are in it.'],
  ['\u00fd7zXZ', 'a compressed file', 'Unpack it, and use the files that are in it.'],
  ['7z\u00bc\u00af', 'an archive', 'Unpack it, and use the files that are in it.'],
  ['Rar!', 'an archive', 'Unpack it, and use the files that are in it.'],
  ['SQLite format 3', 'a database', 'Save its text as a .txt file.'],
];
/** The same for what is inside of a zip archive. */
const ZIPPED: readonly (readonly [RegExp, what: string, advice: string])[] = [
  [
    /^mimetypeapplication\/vnd\.oasis\.opendocument/u,
    'a table, a presentation or a drawing of OpenDocument',
    'Save it as PDF.',
  ],
];
/** Formats without a reader, by the ending of their name; the ending of text that is read is not here. */
const ENDINGS: readonly (readonly [RegExp, what: string, advice: string])[] = [
  [
    /^(?:csv|tsv|jsonl?|ndjson|geojson|xml|ya?ml|toml|sql|parquet|arff|ini|properties|log|bib|ris)$/u,
    'a file of data',
    'Use a file with an article; a table inside one is read.',
  ],
  [/^(?:xlsx?|ods|numbers)$/u, 'a table of numbers', 'Save the text in it as .docx or .txt.'],
  [/^(?:pptx?|odp|key)$/u, 'a presentation', 'Save it as PDF.'],
  [/^(?:doc|rtf|pages|wpd|wps|fodt|sxw)$/u, 'a document of another word processor', 'Save it as .docx.'],
  [/^(?:mobi|azw3?|kfx|fb2|lit|djvu?|cb[rz])$/u, 'a book in a format without a reader', 'Convert it to EPUB or PDF.'],
  [/^ipynb$/u, 'a notebook', 'Export it as Markdown or HTML.'],
  [
    /^(?:tex|ltx|org|textile|wiki|mediawiki|pod|man|troff)$/u,
    'markup without a reader',
    'Convert it to Markdown or HTML.',
  ],
  [
    /^(?:[cm]?[jt]sx?|py|rb|java|c|h|cc|cpp|hpp|cs|go|rs|swift|kt|php|pl|sh|bash|ps1|bat|lua|r|jl|scala|hs|css|scss|less|vue|svelte)$/u,
    'source code',
    'Use a file with an article; code inside one is read.',
  ],
  [/^(?:png|jpe?g|gif|webp|bmp|tiff?|svg|heic|ico|psd|ai)$/u, 'a picture', 'Use a file with text.'],
  [/^(?:mp[34]|m4a|wav|flac|ogg|opus|avi|mov|mkv|webm)$/u, 'a sound or a film', 'Use a file with text.'],
  [/^(?:zip|t?gz|tar|bz2|xz|7z|rar)$/u, 'an archive', 'Unpack it, and use the files that are in it.'],
  [/^(?:exe|dll|so|bin|iso|dmg|apk|jar|class|wasm|ttf|otf|woff2?)$/u, 'a program', 'Use a file with text.'],
];

/** Format of a source, told by its first bytes, then by its name. Throws an Error that names a format without a reader. */
export function detectFormat({ bytes, name, mediaType = '' }: Source): Format {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const ending = /\.(?<ending>[a-z\d]{1,10})$/iu.exec(name)?.groups?.['ending']?.toLowerCase() ?? '';
  // Some PDF files have a line of their server above the mark.
  if (/^[^]{0,1020}?%PDF-\d/u.test(start)) return 'PDF';
  if (start.startsWith('PK\u0003\u0004')) return detectZipped(start, name, ending);
  refuse(
    SIGNATURES.find(([signature]) => start.startsWith(signature)),
    name,
  );
  if (
    /^(?:html?|xhtml?|mhtml?)$/u.test(ending) ||
    /^(?:text\/html|application\/xhtml|multipart\/related)/iu.test(mediaType)
  )
    return 'web page';
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^<>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(start) ||
    isArchive(start)
  )
    return 'web page';
  if (/^(?:eml|mbox)$/u.test(ending) || /^message\/rfc822|^application\/mbox/iu.test(mediaType) || isEmail(start))
    return 'e-mail';
  if (/^(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd)$/u.test(ending) || /^text\/(?:x-)?markdown/iu.test(mediaType))
    return 'Markdown';
  if (/^(?:rst|rest)$/u.test(ending)) return 'reStructuredText';
  if (/^(?:adoc|asciidoc)$/u.test(ending)) return 'AsciiDoc';
  refuse(
    ENDINGS.find(([pattern]) => pattern.test(ending)),
    name,
  );
  if (looksLikeRst(start)) return 'reStructuredText';
  if (looksLikeAsciidoc(start)) return 'AsciiDoc';
  if (looksLikeMarkdown(start)) return 'Markdown';
  return isFragment(start) ? 'web page' : 'plain text';
}

/** True for a text with a title in the marks of AsciiDoc, and another mark of it. */
function looksLikeAsciidoc(start: string): boolean {
  const hasTitle = /^(?:\u00ef\u00bb\u00bf)?= \S/u.test(start);
  return hasTitle && /^(?:={2,5} \S|:[\w-]{1,60}:|-{4}\r?$|image::|include::)/mu.test(start);
}

/** True for a text with a directive or a role, and a heading with a line below it. */
function looksLikeRst(start: string): boolean {
  const hasMark =
    /^\.\. (?:[a-z][\w-]*::|_[^\s:][^:\n]{0,100}:)|(?:^|\s):[a-z]{2,20}(?::[a-z]{2,20})?:`[^`\n]{1,100}`/mu.test(start);
  return hasMark && /^\S.*\n(?:={3,}|-{3,}|~{3,}|\*{3,})\r?$/mu.test(start) && !/^#{1,6} \S/mu.test(start);
}

/**
 * True for a part of a page: it begins with an element, below an XML line and comments, and half of its lines do. A text
 * that only speaks of elements has few such lines.
 */
function isFragment(start: string): boolean {
  let rest = start.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  while (/^<(?:!--|\?)/u.test(rest)) {
    const end = rest.startsWith('<?') ? rest.indexOf('>') : rest.indexOf('-->') + 2;
    if (end < 2) return false;
    rest = rest.slice(end + 1).trimStart();
  }
  if (
    !/^<(?:!doctype html|html|head|body|article|main|section|div|header|h[1-6]|p|table|[uod]l|blockquote|figure|title|meta|link|style)\b/iu.test(
      rest,
    )
  )
    return false;
  const lines = rest.split('\n').filter((line) => line.trim() !== '');
  const opened = lines.filter((line) => /^\s*<[/a-z!]/iu.test(line)).length;
  return /<\/[a-z]/iu.test(rest) && opened * 2 >= lines.length;
}

function detectZipped(start: string, name: string, ending: string): Format {
  const first = start.slice(30);
  if (first.startsWith('mimetypeapplication/epub') || ending === 'epub') return 'e-book';
  if (first.startsWith('mimetypeapplication/vnd.oasis.opendocument.text') || /^o[dt]t$/u.test(ending))
    return 'OpenDocument';
  refuse(ZIPPED.find(([pattern]) => pattern.test(first)) ?? ENDINGS.find(([pattern]) => pattern.test(ending)), name);
  return 'Word document';
}

function refuse(found: readonly [unknown, what: string, advice: string] | undefined, name: string): void {
  if (found === undefined) return;
  const [, what, advice] = found;
  throw new Error(`${name}: expected an article, got ${what}. ${advice}`);
}
