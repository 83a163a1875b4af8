/** Bytes in which a page may state its encoding. */
const STATED_WITHIN = 4096;

/**
 * Encoding that a server states in a media type, or a page (`page`) in its head or its XML line; undefined for none that is
 * known. A page whose head can be read in ASCII is in no form of UTF-16, whatever it says.
 */
export function findStatedEncoding(page: Uint8Array | undefined, mediaType: string): string | undefined {
  const start = page === undefined ? '' : Buffer.from(page.subarray(0, STATED_WITHIN)).toString('latin1');
  const metas = start.match(/<meta\s[^<>]*/giu) ?? [];
  const xml = /^\s*<\?xml\s[^<>]*?encoding\s?=\s?["'](?<name>[\w:.-]+)/iu.exec(start)?.groups?.['name'];
  const found = [mediaType, ...metas].map(readCharset).concat(xml).map(toEncoding);
  const stated = found.find((encoding) => encoding !== undefined);
  return stated?.startsWith('utf-16') === true ? 'utf-8' : stated;
}

/** Bytes of a page's text alone: tags are in ASCII in every encoding, and only dilute what an encoding is guessed by. */
export function withoutTags(page: Uint8Array): Uint8Array {
  const bare = Buffer.from(page)
    .toString('latin1')
    .replaceAll(/<[^<>]*>/gu, ' ');
  return Buffer.from(bare.replaceAll(/\s+/gu, ' '), 'latin1');
}

function readCharset(text: string): string | undefined {
  return /charset\s?=\s?["']?(?<name>[\w:.-]+)/iu.exec(text)?.groups?.['name'];
}

/** Name of an encoding in the Encoding Standard; undefined for none. */
function toEncoding(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
