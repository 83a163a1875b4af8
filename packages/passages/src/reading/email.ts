import { detectLanguageOf } from '../languages/detect.ts';
import type { Draft } from '../model/article.ts';
import { normalizeLine } from '../model/normalize.ts';
import { type LeftOut, LONGEST_HEADING, type Reading } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { decodeText } from './decode.ts';
import { readPage } from './html/read-page.ts';
import { decodeBody, listParts, type Part, readParameter, readPart } from './mime.ts';
import { readDate } from './plain-text/details.ts';
import { parsePlainText } from './plain-text/parse.ts';

/** Deepest nesting of messages that were forwarded whole. */
const DEEPEST = 4;
/** Most messages of a mailbox that are read. */
const MOST_MESSAGES = 2000;
/** Most lines of a signature or of a mailing list's note. */
const LONGEST_FOOT = 15;
/** Line between the messages of a mailbox: `From ann@example.org Fri Jun  3 10:00:00 2011`. */
const MAILBOX_LINE = /^From \S.{0,120}\d{4}(?: [+-]\d{4})?\r?$/u;
/** Marks of answers and of messages that were passed on, in front of a subject. */
const ANSWER_MARKS =
  /^(?:(?:re|fwd?|aw|wg|antw|sv|vs|vb|rif|res|enc|tr|rv|odp|ynt|ha|на|回复|答复|回覆|转发|轉寄|返信|転送|答)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*)+/iu;

/** Article of one message; its language is told when all are read. */
type Letter = Omit<Draft, 'language'>;

/** A message as it stands in a file; one character a byte. */
interface Message {
  readonly raw: string;
  /** Line of the file on which it begins. */
  readonly line: number;
}

/** True for the first characters of an e-mail: a block of fields, among them those that every message has. */
export function isEmail(start: string): boolean {
  const [first = '', ...others] = start.split('\n');
  const isMailbox = MAILBOX_LINE.test(first);
  const lines = isMailbox ? others : [first, ...others];
  const end = lines.findIndex((line) => line.trim() === '');
  const head = end < 0 ? lines.slice(0, -1) : lines.slice(0, end);
  if (!head.every((line, index) => /^[!-9;-~]{1,60}:/u.test(line) || (index > 0 && /^[\t ]/u.test(line)))) return false;
  const names = new Set(head.map((line) => /^[!-9;-~]+/u.exec(line)?.[0].toLowerCase().replace(/:$/u, '')));
  const known = ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'received', 'return-path'];
  return names.has('from') && known.filter((name) => names.has(name)).length >= (isMailbox ? 2 : 3);
}

/**
 * Reads an e-mail or a mailbox: subject, sender and day are title, author and date. Of several messages, and of those that
 * one passes on whole, each is a section. The text of a message counts before its HTML; attachments are left out.
 */
export function readEmail(source: Source, fallbackTitle = 'Untitled'): Reading {
  const leftOut: LeftOut[] = [];
  const drafts = splitMailbox(Buffer.from(source.bytes).toString('latin1')).flatMap((message) =>
    readMessage(message, source, leftOut, 0),
  );
  const [first, ...others] = drafts;
  const title = first === undefined || first.title === '' ? fallbackTitle : first.title;
  const hasOneAuthor = others.every(({ author }) => author === first?.author);
  const sections = joinSections(
    others.length === 0 ? (first?.sections ?? []) : drafts.flatMap((draft) => toSections(draft, title)),
  );
  const draft: Draft = {
    title,
    url: source.url,
    author: hasOneAuthor ? first?.author : undefined,
    published: first?.published,
    language: detectLanguageOf(sections, title),
    sections,
  };
  return { draft, leftOut: leftOut.toSorted((a, b) => a.line - b.line), format: 'e-mail' };
}

/** Sections of one message of several, under its subject, where that is another, and under its sender and day. */
function toSections(message: Letter, title: string): Draft['sections'] {
  const sender = [message.author, message.published].filter((part) => part !== undefined).join(', ');
  const path = [message.title === title ? '' : message.title, sender].filter((part) => part !== '');
  return message.sections.map((section) => ({ ...section, path: [...path, ...section.path] }));
}

/** Sections of which no two in a row have the same headings: parts of a message go on in one another. */
function joinSections(sections: Draft['sections']): Draft['sections'] {
  const joined: (Draft['sections'][number] & { readonly passages: string[] })[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last === undefined || last.path.join('\n') !== section.path.join('\n'))
      joined.push({ ...section, passages: [...section.passages] });
    else for (const passage of section.passages) last.passages.push(passage);
  }
  return joined;
}

/** Messages of a file: those of a mailbox, whose lines that begin with “From ” are marked, or the only one. */
function splitMailbox(text: string): Message[] {
  const lines = text.split('\n');
  const isStart = (line: string, index: number): boolean =>
    (index === 0 || (lines[index - 1] ?? '').trim() === '') && MAILBOX_LINE.test(line);
  const starts = lines.flatMap((line, index) => (isStart(line, index) ? [index] : []));
  if (starts[0] !== 0) return [{ raw: text, line: 1 }];
  return starts.slice(0, MOST_MESSAGES).map((start, place) => ({
    raw: lines
      .slice(start + 1, starts[place + 1])
      .map((line) => line.replace(/^>(?=>*From )/u, ''))
      .join('\n'),
    line: start + 2,
  }));
}

/** The message, and behind it those that it passes on whole. */
function readMessage(message: Message, source: Source, leftOut: LeftOut[], depth: number): Letter[] {
  const whole = readPart(message.raw);
  const fields = message.raw.slice(0, message.raw.length - whole.body.length).trim();
  leftOut.push({ line: message.line, text: decodeWords(fields), reason: 'details about the article' });
  const parts = listParts(whole, 0);
  const texts = parts.filter((part) => isText(part, 'plain') && part.body.trim() !== '');
  const shown = texts.length > 0 ? texts : parts.filter((part) => isText(part, 'html')).slice(0, 1);
  const passedOn = depth < DEEPEST ? parts.filter((part) => typeOf(part).startsWith('message/rfc822')) : [];
  const lineOf = createLines(message, parts);
  const known = new Set([...shown, ...passedOn]);
  for (const part of parts.filter((one) => !known.has(one) && !isText(one, 'html'))) {
    const name = readParameter(part.headers.get('content-disposition') ?? '', 'filename') ?? typeOf(part);
    if (part.body.trim() !== '') leftOut.push({ line: lineOf(part), text: decodeWords(name), reason: 'attachment' });
  }
  const subject = readSubject(whole);
  const sections = shown.flatMap((part) => {
    const read = readBody(part, source, subject);
    const above = lineOf(part) - 1;
    for (const entry of read.leftOut) leftOut.push({ ...entry, line: entry.line + above });
    return read.draft.sections;
  });
  const draft = {
    title: subject,
    author: readSender(whole),
    published: readDate(whole.headers.get('date') ?? ''),
    sections,
  };
  const inner = passedOn.flatMap((part) =>
    readMessage(
      { raw: Buffer.from(decodeBody(part)).toString('latin1'), line: lineOf(part) },
      source,
      leftOut,
      depth + 1,
    ),
  );
  return [draft, ...inner].filter((one, index) => index > 0 || one.sections.length > 0 || inner.length === 0);
}

/** Line of the file on which each part of a message begins; they are looked for in their order. */
function createLines({ raw, line }: Message, parts: readonly Part[]): (part: Part) => number {
  const lines = new Map<Part, number>();
  let [at, count] = [0, line];
  for (const part of parts) {
    const start = raw.indexOf(part.body, at);
    for (let end = raw.indexOf('\n', at); end >= 0 && end < start; end = raw.indexOf('\n', end + 1)) count += 1;
    at = Math.max(start, at);
    lines.set(part, count);
  }
  return (part) => lines.get(part) ?? line;
}

function typeOf({ headers }: Part): string {
  return (headers.get('content-type') ?? 'text/plain').toLowerCase();
}

function isText(part: Part, kind: 'plain' | 'html'): boolean {
  const isAttached = /^attachment/iu.test(part.headers.get('content-disposition') ?? '');
  return !isAttached && typeOf(part).startsWith(`text/${kind}`);
}

function readBody(part: Part, source: Source, subject: string): Reading {
  const type = part.headers.get('content-type') ?? '';
  const { name } = source;
  const isPage = isText(part, 'html');
  const { text } = decodeText(
    { name, bytes: decodeBody(part), mediaType: type, url: undefined },
    isPage ? 'web page' : 'plain text',
  );
  // A heading of the page is not its title, which stands above the message.
  const head = `<title>${subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
  if (isPage)
    return readPage({ name, mediaType: type, url: undefined, text: `${head}${text}`, fallbackTitle: subject });
  const isFlowed = readParameter(type, 'format')?.toLowerCase() === 'flowed';
  const { body, leftOut } = cutFoot(isFlowed ? joinFlowed(text, readParameter(type, 'delsp') === 'yes') : text);
  const read = parsePlainText(body, { title: subject === '' ? undefined : subject });
  return { ...read, leftOut: [...read.leftOut, ...leftOut] };
}

/** Lines of `format=flowed` (RFC 3676): one that ends with a blank goes on in the next of the same depth. */
function joinFlowed(text: string, dropsBlank: boolean): string {
  const joined: string[] = [];
  let open: string | undefined;
  for (const line of text.split(/\r?\n/u)) {
    const quotes = /^>*/u.exec(line)?.[0] ?? '';
    const rest = line.slice(quotes.length).replace(/^ /u, '');
    const own = open === quotes && rest !== '-- ' ? rest : quotes === '' ? rest : `${quotes} ${rest}`;
    const flows = rest.endsWith(' ') && rest !== '-- ';
    const kept = flows && dropsBlank ? own.slice(0, -1) : own;
    if (open === quotes && rest !== '-- ') joined.push(`${joined.pop() ?? ''}${kept}`);
    else joined.push(kept);
    open = flows ? quotes : undefined;
  }
  return joined.join('\n');
}

/** Takes the signature and a mailing list's note off the end: a few lines below `--` or below a rule. */
function cutFoot(text: string): { body: string; leftOut: LeftOut[] } {
  const lines = text.split(/\r?\n/u);
  const leftOut: LeftOut[] = [];
  for (const [mark, reason] of [
    [/^_{20,}\s*$/u, 'page furniture'],
    [/^-- ?$/u, 'about the author'],
  ] as const) {
    const start = lines.findLastIndex((line) => mark.test(line));
    if (start < 0 || lines.slice(start).filter((line) => line.trim() !== '').length > LONGEST_FOOT) continue;
    const foot = lines.splice(start).join('\n').trim();
    leftOut.push({ line: start + 1, text: foot, reason });
  }
  return { body: lines.join('\n'), leftOut };
}

/** Subject, empty for a long text, without the marks of an answer, and without the mark of a mailing list that sent it. */
function readSubject({ headers }: Part): string {
  let subject = normalizeLine(decodeWords(headers.get('subject') ?? ''));
  if (headers.has('list-id') || headers.has('list-post'))
    subject = subject.replace(/^(?<mark>.{0,20}?)\[[^\]]{1,40}\]\s*/u, '$<mark>');
  subject = subject.replace(ANSWER_MARKS, '');
  return subject.length > LONGEST_HEADING ? '' : subject;
}

/** Name of the sender; an address alone names nobody. */
function readSender({ headers }: Part): string | undefined {
  const from = decodeWords(headers.get('from') ?? '');
  const name =
    /^(?<name>[^<>]{1,200})<[^<>]*>/u.exec(from)?.groups?.['name'] ??
    /\((?<name>[^()]{1,200})\)/u.exec(from)?.groups?.['name'];
  const plain = normalizeLine((name ?? '').replaceAll(/["\\]/gu, ''));
  return plain === '' || plain.includes('@') ? undefined : plain;
}

/** Text of a header: its encoded words (RFC 2047) in letters. */
function decodeWords(value: string): string {
  return decode(Buffer.from(value, 'latin1'), 'utf-8')
    .replaceAll(/(?<=\?=)\s{1,20}(?==\?)/gu, '')
    .replaceAll(
      /=\?(?<charset>[\w.-]{1,40})(?:\*[\w-]{1,20})?\?(?<form>[bq])\?(?<word>[^?\s]*)\?=/giu,
      (_, charset: string, form: string, word: string) => {
        const isBase64 = form.toLowerCase() === 'b';
        const headers = new Map([['content-transfer-encoding', isBase64 ? 'base64' : 'quoted-printable']]);
        return decode(decodeBody({ headers, body: isBase64 ? word : word.replaceAll('_', ' ') }), charset);
      },
    );
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
