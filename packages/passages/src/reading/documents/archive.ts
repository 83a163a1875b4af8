import { inflateRawSync } from 'node:zlib';

/** Files of a zip archive that are read as text. Pictures and other parts are never unpacked. */
export interface Archive {
  /** Paths of all files, in the order of the archive's directory. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Bytes of a file; undefined where there is none. Throws an Error where it cannot be unpacked. */
  read(path: string): Uint8Array | undefined;
}

/** Most bytes of all parts together, unpacked. A novel of a thousand pages has five million. */
const MOST_BYTES = 40 * 1024 * 1024;
/** Most files; a large e-book has two thousand. */
const MOST_FILES = 20_000;
/** Signatures and lengths of the two records of a zip that are needed, as its specification (APPNOTE) numbers them. */
const END = { signature: 0x06_05_4b_50, length: 22 };
const ENTRY = { signature: 0x02_01_4b_50, length: 46 };
const LOCAL = { signature: 0x04_03_4b_50, length: 30 };
/** Longest comment at the end of an archive, in bytes. */
const LONGEST_COMMENT = 65_535;

interface Entry {
  readonly path: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** Place of the file's own header. */
  readonly offset: number;
}

/**
 * Opens a zip archive of which only some files are wanted. Sizes are counted while unpacking, whatever the archive says of
 * them, and all that is read counts together.
 *
 * @param what the format, to name in messages
 */
export function openArchive(bytes: Uint8Array, name: string, what: string): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(readDirectory(view, name, what).map((entry) => [entry.path, entry]));
  const counter = { left: MOST_BYTES };
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    read(path) {
      const entry = entries.get(path);
      return entry === undefined ? undefined : unpack(view, entry, counter, name, what);
    },
  };
}

function readDirectory(view: DataView, name: string, what: string): Entry[] {
  const broken = (): never => {
    throw new Error(
      `${name}: expected ${what}, got an archive that is broken or not complete. Open it in the program that made it, and save it again.`,
    );
  };
  const end = findEnd(view);
  if (end === undefined) return broken();
  const count = view.getUint16(end + 10, true);
  if (count > MOST_FILES)
    throw new Error(
      `${name}: expected ${what} of at most ${MOST_FILES} files, got ${count}. Divide it, or save its text alone.`,
    );
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY.length > view.byteLength || view.getUint32(at, true) !== ENTRY.signature) return broken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const flags = view.getUint16(at + 8, true);
    const from = at + ENTRY.length;
    if (from + (nameLength ?? 0) > view.byteLength) return broken();
    entries.push({
      path: decodePath(new Uint8Array(view.buffer, view.byteOffset + from, nameLength)),
      isEncrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = from + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** Place of the last record, which a comment may follow. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END.signature) return at;
  return undefined;
}

/** Path with `/` between its folders, without those that lead out of the archive. */
function decodePath(bytes: Uint8Array): string {
  const parts = new TextDecoder().decode(bytes).replaceAll('\\', '/').split('/');
  return parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
}

function unpack(view: DataView, entry: Entry, counter: { left: number }, name: string, what: string): Uint8Array {
  const { path, isEncrypted, method, packed, offset } = entry;
  if (isEncrypted) throw new Error(`${name}: expected ${what}, got one with a password. Save it without the password.`);
  const fail = (cause?: unknown): never => {
    throw new Error(
      `${name}: expected ${what}, got an archive of which ${path} cannot be unpacked. Open it in the program that made it, and save it again.`,
      { cause },
    );
  };
  if (offset + LOCAL.length > view.byteLength || view.getUint32(offset, true) !== LOCAL.signature) return fail();
  const from = offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > view.byteLength || (method !== 0 && method !== 8)) return fail();
  const content = new Uint8Array(view.buffer, view.byteOffset + from, packed);
  const bytes = method === 0 ? content : inflate(content, counter.left, fail);
  counter.left -= bytes?.byteLength ?? Infinity;
  if (bytes === undefined || counter.left < 0)
    throw new Error(
      `${name}: expected ${what} with at most ${MOST_BYTES / 1024 / 1024} MB of text, got more. Divide it, or save its text alone.`,
    );
  return bytes;
}

/** Undefined for more than `most` bytes. */
function inflate(content: Uint8Array, most: number, fail: (cause: unknown) => never): Uint8Array | undefined {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    return fail(error);
  }
}
