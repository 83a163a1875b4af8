import { normalizeText } from '../../model/normalize.ts';

/** Tags that end a line of text; all others stand inside one. */
const BLOCK_TAGS =
  /<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^<>]*>/giu;
/** Comments and elements without text for a reader. */
const HIDDEN = /<!--[^]*?(?:-->|$)|<(?<name>script|style|template)\b[^]*?(?:<\/\k<name>\s*>|$)/giu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Text between the tags, one normalized paragraph for each block element. Time grows with the length alone. */
export function readHtml(html: string): string[] {
  const marked = html
    .replaceAll(HIDDEN, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/<br\s*\/?>/giu, '\n')
    .replaceAll(BLOCK_TAGS, '\f')
    .replaceAll(/<[/!?a-z][^<>]*>?/giu, '');
  return marked
    .split('\f')
    .map((text) => normalizeText(text.replaceAll(/&(?:#(?<code>\d{1,7})|(?<name>[a-z]{2,4}));/gu, decodeEntity)))
    .filter((text) => text !== '');
}

/** True for an element whose shape is kept: a heading, a table, a list and the like. Text of all others is read as it stands. */
export function hasShape(html: string): boolean {
  return /<(?:h[1-6]|table|dl|[uo]l|pre|blockquote|figure|img|picture|br|details)\b/iu.test(html);
}

/** True when removing the markup loses something that a reader would have seen or a writer has noted. */
export function hidesContent(html: string): boolean {
  return /<(?:!--|(?:audio|canvas|embed|iframe|img|input|math|object|picture|script|style|svg|template|video)\b)/iu.test(
    html,
  );
}

function decodeEntity(entity: string, code: string | undefined, name: string | undefined): string {
  if (code === undefined) return ENTITIES[name ?? ''] ?? entity;
  const point = Number(code);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
}
