/** Most parts of a message that are looked at: a saved page has one for each picture. */
const MOST_PARTS = 5000;
/** Deepest nesting of parts. */
const DEEPEST = 5;

/** A part of a MIME message (RFC 2045); the body is one character a byte. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Headers and body of a part; of a header that comes again, the last counts. */
export function readPart(text: string): Part {
  const end = /^\r?\n|\r?\n\r?\n/u.exec(text);
  const head = text.slice(0, end?.index ?? 0).replaceAll(/\r?\n[\t ]+/gu, ' ');
  const headers = head.split(/\r?\n/u).flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : [];
  });
  return { headers: new Map(headers), body: text.slice((end?.index ?? 0) + (end?.[0].length ?? 0)) };
}

/** Parts without parts of their own, in order. */
export function listParts(part: Part, depth: number): Part[] {
  const type = part.headers.get('content-type') ?? '';
  const boundary = readParameter(type, 'boundary');
  if (!/^multipart\//iu.test(type) || boundary === undefined || depth === DEEPEST) return [part];
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1, MOST_PARTS);
  const inner = pieces.filter((piece) => !piece.startsWith('--'));
  const parts = inner.map((piece) => readPart(piece.replace(/^[\t ]*\r?\n/u, '')));
  const isDigest = /^multipart\/digest/iu.test(type);
  return parts.flatMap((one) =>
    isDigest && !one.headers.has('content-type')
      ? [{ ...one, headers: new Map([...one.headers, ['content-type', 'message/rfc822']]) }]
      : listParts(one, depth + 1),
  );
}

/** Parameter of a header: its `charset`, its `boundary`. */
export function readParameter(value: string, name: string): string | undefined {
  const parts = value.split(';').map((part) => part.trim());
  const found = parts.find((part) => part.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replaceAll('"', '');
}

/** Bytes of a part. */
export function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = (headers.get('content-transfer-encoding') ?? '').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const text = body
    .replaceAll(/=[\t ]{0,10}\r?\n/gu, '')
    .replaceAll(/=(?<code>[\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return Buffer.from(text, 'latin1');
}
