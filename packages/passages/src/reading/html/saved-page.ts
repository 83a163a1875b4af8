import { fromHtml } from 'hast-util-from-html';
import type { Source } from '../../model/source.ts';
import { attribute, namesOf, textOf, walk } from './nodes.ts';

/** Most parts of an archive that are looked at: a page has one for each picture. */
const MOST_PARTS = 5000;
/** Deepest nesting of parts. */
const DEEPEST = 5;

/** A part of a MIME message; the body is one character a byte. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** True for the first bytes of a page that a browser saved with its pictures in one file (MHTML, RFC 2557). */
export function isArchive(start: string): boolean {
  const head = start.slice(0, 2000);
  return (
    /^(?:\s*[\w-]+:[^\n]*\n)/u.test(head) &&
    /^content-type:\s*multipart\/related/imu.test(head) &&
    /^mime-version:/imu.test(head)
  );
}

/** The page in an archive, as its server sent it; any other source as it is. */
export function openArchive(source: Source): Source {
  const text = Buffer.from(source.bytes).toString('latin1');
  if (!isArchive(text)) return source;
  const whole = readPart(text);
  const pages = listParts(whole, 0).filter(({ headers }) =>
    /^(?:text\/html|application\/xhtml)/iu.test(headers.get('content-type') ?? ''),
  );
  const start = readParameter(whole.headers.get('content-type') ?? '', 'start');
  const page = pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ?? pages[0];
  if (page === undefined)
    throw new Error(`${source.name}: expected a web page in the archive, got none. Save the page again as HTML.`);
  const address = [page.headers.get('content-location'), whole.headers.get('snapshot-content-location')].find((url) =>
    /^https?:/iu.test(url ?? ''),
  );
  return {
    name: source.name,
    bytes: decodeBody(page),
    mediaType: page.headers.get('content-type') ?? 'text/html',
    url: source.url ?? address,
  };
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, end?.index ?? 0).replaceAll(/\r?\n[\t ]+/gu, ' ');
  const headers = head.split(/\r?\n/u).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: text.slice((end?.index ?? 0) + (end?.[0].length ?? 0)) };
}

/** Parts without parts of their own, in order. */
function listParts(part: Part, depth: number): Part[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = readParameter(type, 'boundary');
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth === DEEPEST) return [part];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1, MOST_PARTS);
  const inner = pieces.filter((piece) => !piece.startsWith('--'));
  return inner.flatMap((piece) => listParts(readPart(piece.replace(/^[\t ]*\r?\n/u, '')), depth + 1));
}

function readParameter(value: string, name: string): string | undefined {
  const parts = value.split(';').map((part) => part.trim());
  const found = parts.find((part) => part.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replaceAll('"', '');
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replaceAll(/=[\t ]{0,10}\r?\n/gu, '')
    .replaceAll(/=(?<code>[\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}

/** Source of a page that was saved from the window in which a browser shows it; any other page as it is. */
function openSourceView(html: string): string {
  if (!/<(?:body|pre)[^<>]{1,100}viewsource|<td[^<>]{1,100}line-content/u.test(html.slice(0, 20_000))) return html;
  const lines: string[] = [];
  walk(fromHtml(html), (node) => {
    if (node.type !== 'element') return node.type === 'root';
    const isLine =
      namesOf(node).includes('line-content') || (node.tagName === 'pre' && attribute(node, 'id') !== 'line1');
    if (isLine) lines.push(textOf(node));
    return !isLine;
  });
  return lines.length === 0 ? html : lines.join('\n');
}

/** Elements that have no end tag in HTML. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** HTML of a page in any form that its text may have: its source as a browser shows it, or XHTML, whose elements may end at once. */
export function toPage(text: string): string {
  const html = openSourceView(text);
  if (!/^\ufeff?\s*<\?xml\s/u.test(html.slice(0, 200)) && !/<html\s[^<>]{0,300}xmlns=/iu.test(html.slice(0, 4096)))
    return html;
  return html.replaceAll(/<(?<name>[a-z][\w:-]*)(?<rest>(?:\s[^<>]*)?)\/>/giu, (tag, name: string, rest: string) =>
    VOID.test(name) ? tag : `<${name}${rest}></${name}>`,
  );
}
