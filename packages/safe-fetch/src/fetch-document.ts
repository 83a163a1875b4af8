import { Agent, fetch, type Response } from 'undici';
import { isPublicAddress } from './addresses.ts';
import { createConnector, type Resolve, resolveBySystem } from './connector.ts';
import { explainFailure, failByStatus, FetchError, showAddress } from './failures.ts';
import { isReadable, nameOf } from './media.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Longest address, in characters. */
const LONGEST_ADDRESS = 8000;
const ACCEPT =
  'text/html,application/xhtml+xml,application/pdf;q=0.9,application/epub+zip;q=0.9,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.5';
/** Compressions that are undone while reading. Others would arrive as they are. */
const CODINGS = /^(?:\s*(?:(?:x-)?gzip|deflate|br|zstd|identity)\s*(?:,|$))*$/iu;

export interface FetchOptions {
  /** Name and version of the program, with a page about it: `Example/1.2 (+https://example.org)`. */
  readonly userAgent: string;
  /** `etag` and `lastModified` of the document as it was fetched before: then the answer may be 'not modified'. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Ends it early, with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds in all, redirects and reading included; 20,000 by default. */
  readonly timeLimit?: number;
  /** Largest document, in bytes as they are after unpacking; 20 MB by default. */
  readonly sizeLimit?: number;
  /** Addresses of a host name; the system's by default. */
  readonly resolve?: Resolve;
  /** Allows an address that is not public, such as `127.0.0.1` in a test. Called with every address that is none. */
  readonly allow?: (address: string) => boolean;
}

export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** Content-Type as the server stated it, with its charset; empty where it stated none. */
  readonly mediaType: string;
  /** Address of the document after all redirects, without a fragment. */
  readonly url: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

/**
 * Fetches a page, a text, a PDF, a Word document or an e-book from an address that somebody typed. Connects to public
 * addresses only, follows five redirects, sends no cookies, no credentials and no referrer.
 *
 * @throws a FetchError with a sentence for a person, or the signal's reason
 *
 * @example
 * const fetched = await fetchDocument('https://example.org/moss', { userAgent: 'Example/1.0' });
 */
export async function fetchDocument(
  address: string,
  { resolve = resolveBySystem, allow = () => false, timeLimit = 20_000, signal, ...options }: FetchOptions,
): Promise<FetchedDocument | 'not modified'> {
  let url = parseAddress(address);
  const isAllowed = (one: string): boolean => isPublicAddress(one) || allow(one);
  const dispatcher = new Agent({ connect: createConnector(resolve, isAllowed), allowH2: false });
  const timeout = AbortSignal.timeout(timeLimit);
  const ended = AbortSignal.any([timeout, ...(signal === undefined ? [] : [signal])]);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await request(url, options, dispatcher, ended);
      const target = redirectOf(response, url);
      if (target === undefined) return await take(response, url, options);
      await response.body?.cancel();
      url = target;
    }
    throw new FetchError(
      'too many redirects',
      `${showAddress(url)}: expected at most ${MOST_REDIRECTS} redirects, got more. Open the address in a browser, and use the one that it ends at.`,
    );
  } catch (error) {
    signal?.throwIfAborted();
    throw explainFailure(url, timeout.aborted ? Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }) : error);
  } finally {
    await dispatcher.destroy();
  }
}

/** Address without its fragment. Throws for whatever is not http or https, and for one with a user name or password. */
function parseAddress(typed: string, base?: string): URL {
  const url = URL.parse(typed, base);
  if (url === null || typed.length > LONGEST_ADDRESS)
    throw new FetchError(
      'bad address',
      `Expected an address such as https://example.org/page, got ${url === null ? 'something else' : `one of ${typed.length} characters`}. Copy it from the browser.`,
    );
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchError(
      'bad address',
      `Expected an address that begins with https:// or http://, got one that begins with ${url.protocol} Copy it from the browser.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new FetchError(
      'bad address',
      `${showAddress(url)}: expected an address without a user name and password, got one with them. Take them out, or save the page in your browser and use the file.`,
    );
  url.hash = '';
  return url;
}

function request(
  url: URL,
  { userAgent, etag, lastModified }: Pick<FetchOptions, 'userAgent' | 'etag' | 'lastModified'>,
  dispatcher: Agent,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept: ACCEPT };
  if (etag !== undefined) headers['if-none-match'] = etag;
  if (lastModified !== undefined) headers['if-modified-since'] = lastModified;
  return fetch(url, {
    headers,
    dispatcher,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
}

function redirectOf({ status, headers }: Response, from: URL): URL | undefined {
  const location = headers.get('location');
  return REDIRECTS.has(status) && location !== null ? parseAddress(location, from.href) : undefined;
}

async function take(
  response: Response,
  url: URL,
  { sizeLimit = 20 * 1024 * 1024 }: Pick<FetchOptions, 'sizeLimit'>,
): Promise<FetchedDocument | 'not modified'> {
  const { status, headers } = response;
  if (status === 304) return 'not modified';
  if (status !== 200 && status !== 203) throw failByStatus(url, status);
  const mediaType = headers.get('content-type') ?? '';
  if (!isReadable(mediaType))
    throw new FetchError(
      'wrong type',
      `${showAddress(url)}: expected a page, a text, a PDF, a Word document or an e-book, got ${nameOf(mediaType).slice(0, 80)}. Use the address of the page that has the text.`,
    );
  if (!CODINGS.test(headers.get('content-encoding') ?? ''))
    throw new FetchError(
      'broken response',
      `${showAddress(url)}: expected an answer that is compressed by gzip, deflate, br or zstd, got another compression. Save the page in your browser, and use the file.`,
    );
  const bytes = await readUpTo(response, sizeLimit, url);
  if (bytes.length === 0)
    throw new FetchError(
      'broken response',
      `${showAddress(url)}: expected a document, got an empty answer. Open the address in a browser to see what it is.`,
    );
  const [etag, lastModified] = ['etag', 'last-modified'].map((name) => headers.get(name) ?? undefined);
  return { bytes, mediaType, url: url.href, etag, lastModified };
}

/** Reads a body to its end; stops where it is too large, however small it was when packed. */
async function readUpTo({ body, headers }: Response, limit: number, url: URL): Promise<Uint8Array> {
  const tooLarge = (): FetchError =>
    new FetchError(
      'too large',
      `${showAddress(url)}: expected at most ${Math.floor(limit / 1024 / 1024) || limit} ${limit < 1024 * 1024 ? 'bytes' : 'MB'}, got more. Save the part that you want, and use the file.`,
    );
  if (Number(headers.get('content-length')) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) throw tooLarge();
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks, size);
}
