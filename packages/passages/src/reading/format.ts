import type { Format } from '../model/reading.ts';
import { looksLikeMarkdown } from './markdown/parse.ts';
import type { Source } from '../model/source.ts';

/** Format of a source, told by its first bytes, then by its name. Throws an Error that names a format without a reader. */
export function detectFormat({ bytes, name, mediaType = '' }: Source): Format {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('PK\u0003\u0004'))
    return start.startsWith('mimetypeapplication/epub', 30) ? 'e-book' : 'Word document';
  if (/\.(?:html?|xhtml|mhtml?)$/iu.test(name) || /^(?:text\/html|application\/xhtml)/iu.test(mediaType))
    return 'web page';
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(start)) return 'web page';
  if (/\.(?:md|markdown)$/iu.test(name) || looksLikeMarkdown(start)) return 'Markdown';
  return 'plain text';
}
