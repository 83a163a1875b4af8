import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';

/** Largest file, in bytes; a novel of a thousand pages has three million. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** First bytes, as Latin-1, of the formats that people most often take for text. */
const SIGNATURES: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a zip archive or an office document'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
];

/**
 * Reads a text file of at most 20 MB in UTF-8, or in UTF-16 with a byte-order mark. `name` stands for the path in
 * messages. With `folder`, a link is followed only to a Markdown file inside it; a hard link cannot be told from the file
 * itself. Throws an Error that says what was expected, what came and what to do: for a file that is missing, empty, binary,
 * too large or in another encoding, and for anything that is no file, which is never opened.
 */
export async function readTextFile(path: string, name: string = path, folder?: string): Promise<string> {
  const bytes = await readFileBytes(path, name, folder);
  if (bytes.length === 0)
    throw new Error(`${name}: expected text, got an empty file. Choose a file with an article in it.`);
  const utf16 = detectUtf16(bytes);
  if (utf16 === undefined) refuseBinary(bytes, name);
  const text = decodeText(bytes, utf16 ?? 'utf-8', name);
  if (text.trim() === '')
    throw new Error(`${name}: expected text, got nothing but blanks. Choose a file with an article in it.`);
  return text;
}

/** Plain words for a failed file operation, and the remedy. */
export function explainFileError(cause: unknown): { what: string; advice: string } {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const permission = { what: 'no permission to read it', advice: 'Check its permissions.' };
  const known: Readonly<Record<string, { what: string; advice: string }>> = {
    ENOENT: { what: 'nothing there', advice: 'Check the name.' },
    ENOTDIR: { what: 'a file', advice: 'Check the name.' },
    EISDIR: { what: 'a folder', advice: 'Name a file in it.' },
    ENXIO: { what: 'a socket', advice: 'Copy its text into a file and use that.' },
    ELOOP: { what: 'a link that leads nowhere', advice: 'Delete it, or put a copy of the file in its place.' },
    ERR_INVALID_ARG_VALUE: { what: 'a name that no file can have', advice: 'Check the name.' },
    EACCES: permission,
    EPERM: permission,
  };
  return (
    known[code] ?? { what: `the error ${code === '' ? String(cause) : code}`, advice: 'Check the name and the disk.' }
  );
}

/**
 * Bytes of a file of at most 20 MB. `name` stands for the path in messages. With `folder`, a link is followed only to a
 * Markdown file inside it. Throws an Error for a file that is missing or too large, and for anything that is no file.
 */
export async function readFileBytes(path: string, name: string = path, folder?: string): Promise<Buffer> {
  return readBytes(path, name, folder === undefined ? undefined : () => resolveWithin(folder, path, name));
}

/** Bytes of a file, as {@link readFileBytes} gives them, that is no link itself, and whose path leads through none. */
export async function readListedBytes(path: string, name: string): Promise<Buffer> {
  return readBytes(path, name, async () => {
    if (relative(await realpath(path), path) !== '')
      throw new RangeError(
        `${name}: expected a file, got a link to one, or a path through a link. Put a copy of the file there, or add the file by its own path.`,
      );
    return path;
  });
}

/** Path behind all links; the path itself where nothing is. */
export async function resolveLinks(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/**
 * Throws for a path that a link leads out of a folder. What is missing, at its end or all of it, leads nowhere. A folder
 * that is missing has nothing in it.
 */
export async function refuseOutside(folder: string, path: string, name: string): Promise<void> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return;
  let there = path;
  while ((await lstat(there).catch(() => undefined)) === undefined && dirname(there) !== there) there = dirname(there);
  const place = await realpath(there).catch(() => undefined);
  if (place === undefined || !isWithin(root, place)) refuseLink(name, 'folder');
}

/** @param locate looks for the file behind the path, which then is no link; any link is followed without it */
async function readBytes(path: string, name: string, locate?: () => Promise<string>): Promise<Buffer> {
  const look = async (): Promise<{ place: string; stats: BigIntStats }> => {
    const place = locate === undefined ? path : await locate();
    return { place, stats: await (locate === undefined ? stat : lstat)(place, { bigint: true }) };
  };
  try {
    const { place, stats } = await look();
    refuseOthers(stats, name);
    // Opening a pipe without O_NONBLOCK waits until somebody writes into it. Windows lacks both, and undefined counts as 0.
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
    const handle = await open(place, O_RDONLY | O_NONBLOCK | (locate === undefined ? 0 : O_NOFOLLOW));
    try {
      const opened = await handle.stat({ bigint: true });
      refuseOthers(opened, name);
      if (locate !== undefined) {
        // Somebody may have put a link there between the look and the opening.
        const { stats: now } = await look();
        if (opened.ino !== now.ino || opened.dev !== now.dev)
          throw new RangeError(`${name}: expected a file, got another one in its place meanwhile. Try again.`);
      }
      return await readUpTo(handle, Number(opened.size));
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    const { what, advice } = explainFileError(cause);
    throw new Error(`${name}: expected a text file, got ${what}. ${advice}`, { cause });
  }
}

/** The file itself behind any links. Throws for one that is not inside the folder, or no Markdown. */
async function resolveWithin(folder: string, path: string, name: string): Promise<string> {
  const place = await realpath(path);
  if (!isWithin(await realpath(folder), place) || !/\.md$/iu.test(place)) refuseLink(name);
  return place;
}

function isWithin(folder: string, place: string): boolean {
  const inside = relative(folder, place);
  return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}

function refuseLink(name: string, what: 'file' | 'folder' = 'file'): never {
  throw new RangeError(
    `${name}: expected a ${what} of the articles' folder, got a link to another place. Put a copy of the ${what} there instead.`,
  );
}

/** Throws for whatever is no file, and for a file that is too large. */
function refuseOthers(stats: BigIntStats, name: string): void {
  if (stats.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (!stats.isFile())
    throw new RangeError(
      `${name}: expected a text file, got a pipe, a device or a socket. Copy its text into a file and use that.`,
    );
  if (stats.size > LARGEST_FILE) refuseSize(name, `${stats.size.toLocaleString('en')} bytes`);
}

function refuseSize(name: string, got: string): never {
  throw new RangeError(
    `${name}: expected at most 20 MB (${LARGEST_FILE.toLocaleString('en')} bytes), got ${got}. Divide the text into several files.`,
  );
}

/** Bytes of a stream to its end, at most 20 MB. `name` stands for it in messages. */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) refuseSize(name, 'more');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Reads at most `size` bytes, the file's length when it was opened, however fast it grows. */
async function readUpTo(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function detectUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function refuseBinary(bytes: Buffer, name: string): void {
  const start = bytes.subarray(0, 8).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  const format = known ?? (bytes.includes(0) ? 'a binary file' : undefined);
  if (format !== undefined)
    throw new Error(`${name}: expected text, got ${format}. Copy its text into a .txt file and use that.`);
}

function decodeText(bytes: Buffer, encoding: string, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(
      `${name}: expected text in UTF-8, got another encoding (first invalid byte at offset ${findBadByte(bytes, encoding)}). Save the file again with the encoding UTF-8.`,
      { cause },
    );
  }
}

/** Offset of the first byte that cannot be decoded, found by halving: it follows the longest prefix that decodes. */
function findBadByte(bytes: Buffer, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // A character that is broken off is bad from its first byte.
  while (good > 0 && !decodes(bytes.subarray(0, good), encoding, false)) good -= 1;
  return good;
}

/** With `stream`, a character that is broken off at the end is no fault. */
function decodes(bytes: Buffer, encoding: string, stream = true): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
