import { fromHtml } from 'hast-util-from-html';
import type { Source } from '../../model/source.ts';
import { decodeBody, listParts, readParameter, readPart } from '../mime.ts';
import { attribute, namesOf, textOf, walk } from './nodes.ts';

/** True for the first bytes of a page that a browser saved with its pictures in one file (MHTML, RFC 2557). */
export function isArchive(start: string): boolean {
  const head = start.slice(0, 2000);
  return (
    /^(?:\s*[\w-]+:[^\n]*\n)/u.test(head) &&
    /^content-type:\s*multipart\/related/imu.test(head) &&
    /^mime-version:/imu.test(head) &&
    !/^(?:to|received|message-id):/imu.test(head)
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

/** HTML of a page in any form that its text may have: its source as a browser shows it, or XHTML. */
export function toPage(text: string): string {
  const html = openSourceView(text);
  const isXhtml =
    /^\ufeff?\s*<\?xml\s/u.test(html.slice(0, 200)) || /<html\s[^<>]{0,300}xmlns=/iu.test(html.slice(0, 4096));
  return isXhtml ? toHtml(html) : html;
}

/** HTML of XHTML, whose elements may end where they begin, and which may declare names of its own. */
export function toHtml(xhtml: string): string {
  return dropDeclarations(xhtml).replaceAll(
    /<(?<name>[a-z][\w:-]*)(?<rest>(?:\s[^<>]*)?)\/>/giu,
    (tag, name: string, rest: string) => (VOID.test(name) ? tag : `<${name}${rest}></${name}>`),
  );
}

/** XHTML without its list of declarations, the end of which a parser of HTML takes for text. */
function dropDeclarations(xhtml: string): string {
  const start = xhtml.slice(0, 4096).search(/<!doctype\s[^<>[\]]{0,500}\[/iu);
  const end = start === -1 ? -1 : xhtml.slice(start).search(/\]\s*>\s*</u);
  return end === -1 ? xhtml : xhtml.slice(0, start) + xhtml.slice(xhtml.indexOf('>', start + end) + 1);
}
