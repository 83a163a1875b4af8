import { normalizeText } from '../../model/normalize.ts';

/** Elements that end a line of text; the others stand inside one. */
const blocks =
  /<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b[^<>]*>/giu;
const hidden = /<!--[^]*?(?:-->|$)|<(?<name>script|style|template)\b[^]*?(?:<\/\k<name>\s*>|$)/giu;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text between the tags, a paragraph for each block element, in time that grows with the length alone. */
export function textsOfHtml(html: string): string[] {
  const marked = html
    .replaceAll(hidden, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/<br\s*\/?>/giu, '\n')
    .replaceAll(blocks, '\f')
    .replaceAll(/<[/!?a-z][^<>]*>?/giu, '');
  return marked
    .split('\f')
    .map((text) => normalizeText(text.replaceAll(/&(?:#(?<code>\d{1,7})|(?<name>[a-z]{2,4}));/gu, decode)))
    .filter((text) => text !== '');
}

/** Whether leaving the markup out loses something a reader would have seen or a writer has noted. */
export function hidesContent(html: string): boolean {
  return /<(?:!--|(?:audio|canvas|embed|iframe|img|input|math|object|picture|script|style|svg|template|video)\b)/iu.test(
    html,
  );
}

function decode(entity: string, code: string | undefined, name: string | undefined): string {
  if (code === undefined) return entities[name ?? ''] ?? entity;
  const point = Number(code);
  return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ' ';
}
