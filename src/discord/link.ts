/** Fewer than the 512 that Discord takes for a link on a button, and short enough to stand above a passage. */
const MOST = 500;

/** Passages up to here are named whole; what is longer, by its first and last words. */
const WHOLE = { words: 12, characters: 100 };

/** Words at either end of a passage that tell it from others on its page; as few as the last ones where room is short. */
const WORDS_AT_END = [6, 5, 4, 3];
const FEWEST = 3;

/** The first and last words of a block are looked for within this many characters of its ends; more would hardly fit. */
const WINDOW = 240;

/**
 * Of what is longer than twice this, more than a message shows, only the first and the last part are looked at: any
 * passage takes a millisecond or two. Words that stand in between as well may end what a browser marks too soon.
 */
const REACH = { characters: 2000, blocks: 100 };

/**
 * The address of a passage on its page, with a text fragment (WICG, “URL Fragment Text Directives”) that lands on it in
 * a browser. It can stand in a masked link: nothing in it ends the link or formats. A fragment that the page's address
 * has already stays before it; where none fits, the page's address stands alone. Undefined for an address that is none
 * of http(s), or longer than `max` characters as sent.
 */
export function passageLink(url: string | undefined, passage: string, max = MOST): string | undefined {
  const page = pageAddress(url);
  if (page === undefined || page.length > max) return undefined;
  const start = `${page}${page.includes('#') ? '' : '#'}:~:text=`;
  const room = max - start.length;
  for (const directive of textDirectives(passage)) if (directive.length <= room) return start + directive;
  return page;
}

/** A page's address as Discord takes it in a masked link; a text fragment it came with is another passage's. */
function pageAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const page = new URL(url);
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return undefined;
  page.hash = page.hash.slice(1).replace(/:~:.*$/su, '');
  // A percent sign that encodes nothing makes an address that Discord does not open.
  return page.href.replace(/[()<>*_~`|\\]|%(?![\da-f]{2})/giu, percentEncoded);
}

/** Beside what any component of an address needs: what a directive is put together with, and what Discord formats. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-()*_~]/gu, percentEncoded);
}

/** Of one ASCII character. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** `textStart` or `textStart,textEnd` that name a passage, the most telling first. */
function* textDirectives(passage: string): Generator<string> {
  const [head, tail] = endsOf(passage);
  const [opening, ...further] = tail ? [...fromTelling(head), ...toTelling(tail)] : toTelling(fromTelling(head));
  if (opening === undefined || head.length === 0 || tail?.length === 0) return;
  if (!tail && head.length === 1 && isShort(opening)) yield encoded(opening);
  const leading = leadingPieces(opening);
  const trailing = trailingPieces(further.at(-1) ?? opening);
  const starts = WORDS_AT_END.map((words) => firstWords(opening, leading, words));
  for (const [i, start] of starts.entries()) {
    const end = lastWords([opening.slice(start.length), ...further], trailing, WORDS_AT_END[i] ?? FEWEST);
    yield end === undefined ? encoded(start) : `${encoded(start)},${encoded(end)}`;
  }
  yield* starts.map(encoded);
}

/**
 * What a browser sees of a passage as blocks of text, and finds words only within one of: lines, and the cells of a
 * table. Bullets and numbers of a list are not text there. Of a long passage the blocks of its beginning, then those
 * of its end.
 */
function endsOf(passage: string): [head: string[], tail?: string[]] {
  const { characters, blocks } = REACH;
  if (passage.length <= 2 * characters) {
    const cells = cellsOf(passage, BREAKS.test(passage));
    if (cells.length <= 2 * blocks) return [blocksOf(cells)];
    return [blocksOf(cells.slice(0, blocks)), blocksOf(cells.slice(-blocks))];
  }
  const [start, end] = [passage.slice(0, characters), passage.slice(-characters)];
  const hasLines = BREAKS.test(start) || BREAKS.test(end);
  const [before, after] = [cellsOf(start, hasLines), cellsOf(end, hasLines)];
  // What was cut is looked at only where there is enough of it to do without the words at the cut.
  if (!blocksOf(before.slice(-1)).some((block) => block.length > WINDOW)) before.pop();
  if (!blocksOf(after.slice(0, 1)).some((block) => block.length > WINDOW)) after.shift();
  return [blocksOf(before.slice(0, blocks)), blocksOf(after.slice(-blocks))];
}

const BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/u;

function cellsOf(text: string, hasLines: boolean): string[] {
  return hasLines ? text.split(BREAKS).flatMap((line) => line.split(/ \| /u)) : [text];
}

function blocksOf(cells: readonly string[]): string[] {
  return cells
    .map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
    .map((cell) => cell.replace(/^(?:•|\d{1,9}[.)]) /u, ''))
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell));
}

/** From the first telling block on; all, where none is. */
function fromTelling(blocks: readonly string[]): readonly string[] {
  return blocks.slice(Math.max(blocks.findIndex(isTelling), 0));
}

/** Up to the last telling block; all, where none is. */
function toTelling(blocks: readonly string[]): readonly string[] {
  const last = blocks.findLastIndex(isTelling);
  return last === -1 ? blocks : blocks.slice(0, last + 1);
}

/** A line of a word or two may stand on a page more than once: a passage is better known by its next one. */
function isTelling(block: string): boolean {
  return weightOf(piecesOf(block.slice(0, WHOLE.characters))) >= FEWEST;
}

function isShort(block: string): boolean {
  return block.length <= WHOLE.characters && weightOf(piecesOf(block)) <= WHOLE.words;
}

function leadingPieces(block: string): Piece[] {
  const pieces = piecesOf(block.slice(0, WINDOW));
  // The last one may have been cut.
  return block.length > WINDOW ? pieces.slice(0, -1) : pieces;
}

/** Counted from the end of the block: a piece that starts at 5 is its last five characters, or begins with them. */
function trailingPieces(block: string): Piece[] {
  const window = block.slice(-WINDOW);
  const pieces = piecesOf(window).map(({ start, end, weight }) => ({
    start: window.length - start,
    end: window.length - end,
    weight,
  }));
  return window.length < block.length ? pieces.slice(1) : pieces;
}

/** The first words of a block: all of it, if it has no more. */
function firstWords(block: string, pieces: readonly Piece[], words: number): string {
  let weight = 0;
  for (const piece of pieces) {
    weight += piece.weight;
    if (weight >= words) return block.slice(0, piece.end);
  }
  return block.length > WINDOW ? block.slice(0, pieces.at(-1)?.end) : block;
}

/**
 * The last words of the last block, as many as a browser needs that takes the first place it finds them at: none when
 * twice as many do not tell, or when nothing is left.
 */
function lastWords(blocks: readonly string[], pieces: readonly Piece[], words: number): string | undefined {
  const block = blocks.at(-1) ?? '';
  const left = pieces.filter(({ start }) => start <= block.length);
  if (left.length === 0) return undefined;
  const text = folded(blocks.join('\n'));
  let weight = 0;
  for (const piece of left.toReversed()) {
    weight += piece.weight;
    if (weight > 2 * words) return undefined;
    if (weight < words && piece !== left[0]) continue;
    const end = block.slice(block.length - piece.start);
    if (text.indexOf(folded(end)) === text.length - folded(end).length) return end;
  }
  return undefined;
}

/** As loosely as any browser compares. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A word with the punctuation it touches; in scripts without spaces, a word of the dictionary or what stands between. */
interface Piece {
  /** Within the text. */
  readonly start: number;
  readonly end: number;
  /** In words; two characters of a script without spaces count as one. */
  readonly weight: number;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where a text may be cut: a browser finds only what begins and ends where `Intl.Segmenter` sees a word's edge. */
function piecesOf(text: string): Piece[] {
  const pieces: { start: number; end: number; isUnspaced: boolean }[] = [];
  for (const { segment, index: start } of WORDS.segment(text)) {
    if (segment.trim() === '') continue;
    const end = start + segment.length;
    const isUnspaced = UNSPACED.test(segment);
    const before = pieces.at(-1);
    const isGlued = before?.end === start && !before.isUnspaced && !isUnspaced;
    if (isGlued) before.end = end;
    else pieces.push({ start, end, isUnspaced });
  }
  return pieces.map(({ start, end, isUnspaced }) => {
    const letters = text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return { start, end, weight: isUnspaced ? letters / 2 : Math.min(letters, 1) };
  });
}

function weightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { weight }) => sum + weight, 0);
}
