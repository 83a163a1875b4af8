import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes of a write-ahead log before its first frame, and of a frame before its page. */
const HEADER = 32;
const FRAME = 24;
/** First number of a log whose checksums take words with the low byte first; one more for the high byte first. */
const MAGIC = 0x377f0682;

export interface LogSize {
  /** Frames that SQLite counts, uncommitted ones left out. */
  readonly frames: number;
  /** Bytes of a page. */
  readonly pageSize: number;
}

/** Bytes of a log with so many frames. */
export function sizeOfLog({ frames, pageSize }: LogSize): number {
  return HEADER + frames * (FRAME + pageSize);
}

/**
 * Bytes of a log up to the end of the last transaction before anything that SQLite has not written so, by the checksums
 * that it would look at after a crash: https://sqlite.org/fileformat2.html#walformat
 */
export function measureLog(path: string, { frames, pageSize }: LogSize): number {
  const file = openSync(path, 'r');
  try {
    const header = new DataView(new ArrayBuffer(HEADER));
    const isLittle = readSync(file, header, 0, HEADER, 0) === HEADER && header.getUint32(0) === MAGIC;
    if (!isLittle && header.getUint32(0) !== MAGIC + 1) return 0;
    let sum = addWords([0, 0], header, [0, 24], isLittle);
    if (!isAt(header, 24, sum)) return 0;
    const salts = [header.getUint32(16), header.getUint32(20)] as const;
    const frame = new DataView(new ArrayBuffer(FRAME + pageSize));
    let whole = 0;
    for (let index = 0; index < frames; index += 1) {
      const read = readSync(file, frame, 0, frame.byteLength, sizeOfLog({ frames: index, pageSize }));
      sum = addWords(addWords(sum, frame, [0, 8], isLittle), frame, [FRAME, frame.byteLength], isLittle);
      if (read < frame.byteLength || !isAt(frame, 8, salts) || !isAt(frame, 16, sum)) return whole;
      const isLastOfTransaction = frame.getUint32(4) > 0;
      if (isLastOfTransaction) whole = sizeOfLog({ frames: index + 1, pageSize });
    }
    return whole;
  } finally {
    closeSync(file);
  }
}

type Pair = readonly [first: number, second: number];

/** Checksum with more words of 32 bits. */
function addWords([first, second]: Pair, view: DataView, [from, to]: Pair, isLittle: boolean): Pair {
  let [a, b] = [first, second];
  for (let at = from; at < to; at += 8) {
    a = (a + view.getUint32(at, isLittle) + b) >>> 0;
    b = (b + view.getUint32(at + 4, isLittle) + a) >>> 0;
  }
  return [a, b];
}

function isAt(view: DataView, at: number, [first, second]: Pair): boolean {
  return view.getUint32(at) === first && view.getUint32(at + 4) === second;
}
