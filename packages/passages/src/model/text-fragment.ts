/** Longest address, in characters: chat programs take about 512, and it has to stand above a passage. */
const LONGEST = 500;

/** Longest passage that is named whole; a longer one is named by its first and last words. */
const WHOLE = { words: 12, characters: 100 };

/** Words at either end of a passage that tell it from others on its page, fewer where room is short. */
const WORDS_AT_END = [6, 5, 4, 3];
const FEWEST = 3;

/** Distance from the ends of a block, in characters, within which its first and last words are taken. */
const WINDOW = 240;

/**
 * Part of a passage that is read at either end, so that any passage takes a millisecond or two. In one longer than twice
 * this, a browser may stop marking too soon: at the same words in the part between, which is not read.
 */
const REACH = { characters: 2000, blocks: 100 };

/**
 * Link to a passage on its page: the page's address with a text fragment (WICG, “URL Fragment Text Directives”), which a
 * browser scrolls to and marks. Safe inside a Markdown link: nothing in it ends the link or formats. A fragment of the
 * page's own stays before it; where no text fragment fits, the page's address stands alone.
 *
 * @param url the article's page
 * @param passage the passage's text
 * @param max longest result, in characters
 * @returns undefined for an address that is not http(s), or that alone is longer than `max`
 * @example passageLink('https://example.org/tides', 'The sea rises twice a day.')
 * // 'https://example.org/tides#:~:text=The%20sea%20rises%20twice%20a%20day.'
 */
export function passageLink(url: string | undefined, passage: string, max = LONGEST): string | undefined {
  const page = pageAddress(url);
  if (page === undefined || page.length > max) return undefined;
  const start = `${page}${page.includes('#') ? '' : '#'}:~:text=`;
  const room = max - start.length;
  for (const directive of textDirectives(passage)) if (directive.length <= room) return start + directive;
  return page;
}

/** Page's address, safe in a Markdown link, without the text fragment it may have come with. */
function pageAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const page = new URL(url);
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return undefined;
  page.hash = page.hash.slice(1).replace(/:~:.*/su, '');
  // A percent sign that encodes nothing would make an address that Discord does not open.
  return page.href.replace(/[()<>*_~`|\\]|%(?![\da-f]{2})/giu, percentEncode);
}

/** Encodes what any component of an address needs, a directive's own signs, and what Markdown formats. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[-()*_~]/gu, percentEncode);
}

/** `%28` for `(`. @param character one ASCII character */
function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** Directives that name a passage, `textStart` or `textStart,textEnd`, the most telling first. */
function* textDirectives(passage: string): Generator<string> {
  const [head, tail] = splitEnds(passage);
  const [opening, ...further] = tail ? [...fromTelling(head), ...toTelling(tail)] : toTelling(fromTelling(head));
  if (opening === undefined || head.length === 0 || tail?.length === 0) return;
  if (!tail && head.length === 1 && isShort(opening)) yield encode(opening);
  const leading = leadingPieces(opening);
  const trailing = trailingPieces(further.at(-1) ?? opening);
  const starts = WORDS_AT_END.map((words) => firstWords(opening, leading, words));
  for (const [i, start] of starts.entries()) {
    const end = lastWords([opening.slice(start.length), ...further], trailing, WORDS_AT_END[i] ?? FEWEST);
    yield end === undefined ? encode(start) : `${encode(start)},${encode(end)}`;
  }
  yield* starts.map(encode);
}

/**
 * Blocks of text as a browser sees them: lines, and the cells of a table. It finds words within one block only, and a
 * list's bullets and numbers are not text there. A long passage gives the blocks of its beginning, then those of its end.
 */
function splitEnds(passage: string): [head: string[], tail?: string[]] {
  const { characters, blocks } = REACH;
  if (passage.length <= 2 * characters) {
    const cells = splitCells(passage, BREAKS.test(passage));
    if (cells.length <= 2 * blocks) return [toBlocks(cells)];
    return [toBlocks(cells.slice(0, blocks)), toBlocks(cells.slice(-blocks))];
  }
  const [start, end] = [passage.slice(0, characters), passage.slice(-characters)];
  const hasLines = BREAKS.test(start) || BREAKS.test(end);
  const [before, after] = [splitCells(start, hasLines), splitCells(end, hasLines)];
  // A block that was cut is used only if it is long enough without the words at the cut.
  if (!toBlocks(before.slice(-1)).some((block) => block.length > WINDOW)) before.pop();
  if (!toBlocks(after.slice(0, 1)).some((block) => block.length > WINDOW)) after.shift();
  return [toBlocks(before.slice(0, blocks)), toBlocks(after.slice(-blocks))];
}

const BREAKS = /[\n\r\v\f\u0085\u2028\u2029]+/u;

function splitCells(text: string, hasLines: boolean): string[] {
  return hasLines ? text.split(BREAKS).flatMap((line) => line.split(/ \| /u)) : [text];
}

function toBlocks(cells: readonly string[]): string[] {
  return cells
    .map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
    .map((cell) => cell.replace(/^(?:•|\d{1,9}[.)]) /u, ''))
    .filter((cell) => /[\p{L}\p{N}]/u.test(cell));
}

/** Blocks from the first telling one on; all if none is. */
function fromTelling(blocks: readonly string[]): readonly string[] {
  return blocks.slice(Math.max(blocks.findIndex(isTelling), 0));
}

/** Blocks up to the last telling one; all if none is. */
function toTelling(blocks: readonly string[]): readonly string[] {
  const last = blocks.findLastIndex(isTelling);
  return last === -1 ? blocks : blocks.slice(0, last + 1);
}

/** False for a line of a word or two, which may stand on a page more than once. */
function isTelling(block: string): boolean {
  return sumWeights(splitPieces(block.slice(0, WHOLE.characters))) >= FEWEST;
}

function isShort(block: string): boolean {
  return block.length <= WHOLE.characters && sumWeights(splitPieces(block)) <= WHOLE.words;
}

function leadingPieces(block: string): Piece[] {
  const pieces = splitPieces(block.slice(0, WINDOW));
  // The last word may have been cut.
  return block.length > WINDOW ? pieces.slice(0, -1) : pieces;
}

/** Pieces with offsets counted from the end of the block: one that starts at 5 begins five characters before it. */
function trailingPieces(block: string): Piece[] {
  const window = block.slice(-WINDOW);
  const pieces = splitPieces(window).map(({ start, end, weight }) => ({
    start: window.length - start,
    end: window.length - end,
    weight,
  }));
  return window.length < block.length ? pieces.slice(1) : pieces;
}

/** First words of a block; all of it if it has no more. */
function firstWords(block: string, pieces: readonly Piece[], words: number): string {
  let weight = 0;
  for (const piece of pieces) {
    weight += piece.weight;
    if (weight >= words) return block.slice(0, piece.end);
  }
  return block.length > WINDOW ? block.slice(0, pieces.at(-1)?.end) : block;
}

/**
 * Last words of the last block, enough of them to occur there first: a browser takes the first place that it finds.
 * Undefined if twice `words` still occur earlier, or if nothing is left.
 */
function lastWords(blocks: readonly string[], pieces: readonly Piece[], words: number): string | undefined {
  const block = blocks.at(-1) ?? '';
  const left = pieces.filter(({ start }) => start <= block.length);
  if (left.length === 0) return undefined;
  const text = foldLoosely(blocks.join('\n'));
  let weight = 0;
  for (const piece of left.toReversed()) {
    weight += piece.weight;
    if (weight > 2 * words) return undefined;
    if (weight < words && piece !== left[0]) continue;
    const end = block.slice(block.length - piece.start);
    if (text.indexOf(foldLoosely(end)) === text.length - foldLoosely(end).length) return end;
  }
  return undefined;
}

/** Text without case and marks, as loosely as any browser compares. */
function foldLoosely(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Word with the punctuation it touches; in scripts without spaces, a dictionary word or the text between two. */
interface Piece {
  /** Offset in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** In words; two characters of a script without spaces count as one. */
  readonly weight: number;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Places where a text may be cut: a browser finds only what begins and ends at a word's edge (`Intl.Segmenter`). */
function splitPieces(text: string): Piece[] {
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

function sumWeights(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { weight }) => sum + weight, 0);
}
