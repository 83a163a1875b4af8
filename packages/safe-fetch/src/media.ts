/** Media types that hold a text to read, without their parameters. */
const READABLE = new Set([
  'application/xhtml+xml',
  'application/xml',
  'application/pdf',
  'application/x-pdf',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  // An old name, under which servers send new Word files as well.
  'application/msword',
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'application/x-subrip',
  'message/rfc822',
  'multipart/related',
  // Servers that do not know the file; its bytes tell.
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
]);
/** Texts that are code or data. */
const DATA = /^text\/(?:css|csv|tab-separated-values|calendar|vcard|(?:java|ecma|type)script|event-stream)$/u;

/** True for a media type that may hold an article; for one that is missing, too. */
export function isReadable(mediaType: string): boolean {
  const name = nameOf(mediaType);
  return name === '' || READABLE.has(name) || (name.startsWith('text/') && !DATA.test(name));
}

/** `text/html` of `Text/HTML; charset=utf-8`. */
export function nameOf(mediaType: string): string {
  return (mediaType.split(';')[0] ?? '').trim().toLowerCase();
}
