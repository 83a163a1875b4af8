import { endsSentence, hasWords } from '../../model/measure.ts';
import { joinWrapped, normalizeLine, normalizeText, splitLines } from '../../model/normalize.ts';

/** One paragraph, heading or other stretch of a plain text, as its lines stand. */
export interface Unit {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Normal form; with line breaks when they mean something. */
  readonly text: string;
  /** Columns before its first line. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** How many lines it was written on. */
  readonly height: number;
  readonly kind: 'prose' | 'verse' | 'item';
  /** The character a line was underlined with. */
  readonly underline?: '=' | '-' | '~';
}

interface Line {
  readonly number: number;
  readonly raw: string;
  readonly text: string;
  readonly indent: number;
  /** Columns of the text itself; wide characters take two. */
  readonly width: number;
}

type Block = readonly Line[];

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
const wideStart = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
/**
 * A dash or a bullet that opens a list item. A dash needs a blank, a capital or an ideograph after it (so `-5` and
 * `--verbose` are none); a single long dash is left alone, since it opens a speech in many languages.
 */
const bullet =
  /^(?:[•●○▪▫■□◆◇►▸‣⁃∙◦➢➤✓✔]\s*|[·*+]\s+|[-–‐−]\s+|——+\s*|--\s+|[-–−](?=[\p{Lu}\p{Lo}“"「『《])|--(?=[\p{Lu}\p{Lo}“"]))(?=\S)/u;
const numbered = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s+\S/u;
/** A numbered paragraph of rules; without its stop it may as well be a heading or a line of contents. */
const dotted = /^\d{1,3}(?:\.\d{1,3}){1,3}[.)]?\s+\p{Lu}/u;
const underlining = /^(?:={3,}|-{3,}|~{3,})$/u;
/** Author and date stand in a block with other lines only among the first and the last blocks. */
const frame = 8;

interface Marks {
  /** Names the author or the date. */
  readonly detail: (line: string) => boolean;
  /** Numbers a chapter and says nothing else. */
  readonly label: (line: string) => boolean;
  /** Belongs to the page around the text. */
  readonly chrome: (line: string) => boolean;
}

/** What was seen of the whole text before a block is judged. */
interface Page {
  /** The column at which lines were wrapped, or 0. */
  readonly width: number;
  /** Most blocks of several lines are wrapped paragraphs. */
  readonly prosaic: boolean;
  readonly judge: HyphenJudge;
}

/** A quotation mark, a dash, or a name and a colon. */
const speech = /^(?:["“”„«»‹「『‘—–]|'(?=\p{L})|-(?=\s\p{L})|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{0,30}[:：](?=\s*\S))/u;

/** A bulleted paragraph without its bullet; undefined when the line opens no item. */
export function withoutBullet(text: string): string | undefined {
  const match = bullet.exec(text);
  return match === null ? undefined : text.slice(match[0].length);
}

export function opensSpeech(text: string): boolean {
  return speech.test(text);
}

/**
 * Tells paragraphs from the way lines stand: one line each, wrapped at a column, indented, or verse. `marks` says
 * which lines are never part of a paragraph.
 */
export function layOut(text: string, marks: Marks): Unit[] {
  const lines = splitLines(text).map(toLine);
  const blocks = toBlocks(lines);
  const vocabulary = hyphenJudge(blocks);
  const width = wrapWidth(blocks.map(({ block }) => block));
  const several = blocks.filter(({ block }) => block.length > 1);
  const prosaic = several.filter(({ block }) => isWrapped(block, width)).length >= Math.max(several.length * 0.6, 1);
  return blocks.flatMap(({ block, gap }, index) => {
    const outside = index < frame || index >= blocks.length - frame;
    const details = outside ? block.filter(({ text: line }) => marks.detail(line)).length : 0;
    // A wrapped line may happen to read like an author's; half of a block's lines do not.
    const apart = details * 2 >= block.length || !isWrapped(block, width);
    const alone = (line: string): boolean => apart && (marks.label(line) || (outside && marks.detail(line)));
    const units = unitsOf(block, { width, prosaic, judge: vocabulary }, { ...marks, alone });
    return units.map((unit, place) => (place === 0 ? { ...unit, gap } : unit));
  });
}

function toLine(raw: string, index: number): Line {
  // A soft hyphen at the end is kept until the lines are joined: the word goes on without a blank.
  const text = normalizeLine(raw) + (/\u00ad\s*$/u.test(raw) ? '\u00ad' : '');
  const lead = /^[\s\u3000]*/u.exec(raw.replaceAll(/[\ufeff\u200b]/gu, ''))?.[0] ?? '';
  const indent = lead.replaceAll('\t', '    ').length + (lead.match(/\u3000/gu)?.length ?? 0);
  return { number: index + 1, raw, text, indent, width: text.length + (text.match(wide)?.length ?? 0) };
}

function toBlocks(lines: readonly Line[]): { block: Line[]; gap: number }[] {
  const blocks: { block: Line[]; gap: number }[] = [];
  let gap = 0;
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '') {
      gap += 1;
      open = undefined;
    } else if (open === undefined || opensParagraph(line) || isHanHeading(open.at(-1)) || isHanHeading(line)) {
      open = [line];
      blocks.push({ block: open, gap });
      gap = 0;
    } else open.push(line);
  }
  return blocks;
}

/** Two ideographic blanks open a paragraph wherever they stand. */
function opensParagraph({ raw }: Line): boolean {
  return /^\u3000{2}\S/u.test(raw);
}

/** `一、…` or `（二）…` on a line of its own, with no stop. */
function isHanHeading(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    line.width <= 50 &&
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s*\p{Script=Han}[^，,；;：:]*$/u.test(
      line.text,
    ) &&
    !endsSentence(line.text)
  );
}

/**
 * The column at which a text was wrapped, or 0. In a wrapped text hardly any line that is followed by another had room
 * for the other's first word.
 */
function wrapWidth(blocks: readonly Block[]): number {
  const widths = blocks.flatMap((block) => block.slice(0, -1).map((line) => line.indent + line.width));
  if (widths.length < 3) return 0;
  const sorted = widths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
  return width >= 40 && width <= 200 ? width : 0;
}

/** Whether the second line's first word had no room on the first line. */
function isFilled(line: Line, next: Line, width: number): boolean {
  const firstWord = /^\S+/u.exec(next.text)?.[0] ?? '';
  const room = opensWide(next.text) ? 6 : firstWord.length + 1;
  return line.indent + line.width + room > width;
}

function opensWide(text: string): boolean {
  return wideStart.test(text);
}

function isWrapped(block: Block, width: number): boolean {
  const pairs = pairsOf(block);
  if (pairs.length === 0) return false;
  const continues = pairs.filter(([, next]) => /^[\p{Ll}\p{N}]/u.test(next.text)).length;
  const sentences = pairs.filter(([line]) => endsSentence(line.text)).length;
  // Where every line closes a sentence, every line is a paragraph, however alike their lengths.
  if (sentences >= pairs.length * 0.9 && (pairs.length >= 3 || width > 110)) return false;
  const own = largest(block.slice(0, -1).map((line) => line.indent + line.width));
  const alike = pairs.length >= 2 && own >= 55 && pairs.every(([line, next]) => isFilled(line, next, own));
  if (width === 0 && alike && continues > 0) return true;
  if (width === 0)
    return pairs.every(
      ([line, next]) =>
        line.text.endsWith('\u00ad') ||
        (line.width >= 40 && !endsSentence(line.text) && /^[("“‘']?[\p{Ll}\p{N}]/u.test(next.text)),
    );
  const bound = pairs.length >= 4 && own >= 40 ? Math.min(own, width) : width;
  const filled = pairs.filter(([line, next]) => isFilled(line, next, bound)).length;
  const cased = pairs.filter(([, next]) => /^[\p{Lu}\p{Ll}]/u.test(next.text)).length;
  const capitals = cased - pairs.filter(([, next]) => /^\p{Ll}/u.test(next.text)).length;
  const versal = cased >= 3 && capitals >= cased * 0.8 && bound < 60;
  return !versal && (filled >= pairs.length * 0.6 || (filled >= pairs.length * 0.4 && continues >= pairs.length * 0.4));
}

function pairsOf(block: Block): [Line, Line][] {
  return block.slice(1).map((next, index) => [block[index] ?? next, next]);
}

function unitsOf(block: Block, page: Page, marks: Marks & { alone: Marks['detail'] }): Unit[] {
  const { judge } = page;
  const isMenu =
    block.filter(({ text }) => marks.chrome(text) || marks.detail(text) || !hasWords(text)).length * 2 >= block.length;
  const units: Unit[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    if (run.length > 0) for (const unit of bodyUnits(run, page)) units.push(unit);
    run = [];
  };
  for (const line of block) {
    const underlined = run.at(-1);
    if (underlining.test(line.text) && underlined !== undefined && hasWords(underlined.text)) {
      run.pop();
      flush();
      units.push({ ...proseUnit([underlined], judge), underline: line.text.charAt(0) as '=' | '-' | '~', height: 2 });
    } else if (
      isOrnament(line.text, block) ||
      (block.length > 1 && (marks.alone(line.text) || (isMenu && marks.chrome(line.text))))
    ) {
      flush();
      units.push(proseUnit([line], judge));
    } else run.push(line);
  }
  flush();
  return units;
}

/** A rule or a row of stars; a line of a drawing is none. */
function isOrnament(text: string, block: Block): boolean {
  return block.length === 1 ? !hasWords(text) : /^(?:[-*=_~#·•.—]\s*)+$/u.test(text);
}

function bodyUnits(block: Block, page: Page): Unit[] {
  const { width, judge } = page;
  const [first] = block;
  if (first === undefined) return [];
  if (block.length === 1) return [proseUnit(block, judge)];
  if (block.every((line) => /\S\s*\t\s*\S/u.test(line.raw))) return [tableUnit(block)];
  if (isWrapped(block, width)) return splitWrapped(block, width, judge);
  const rest = block.slice(1);
  if (rest.length > 1 && isWrapped(rest, width) && !endsSentence(first.text) && first.width < width * 0.8)
    return [proseUnit([first], judge), ...splitWrapped(rest, width, judge)];
  if (block.some(isItem)) return splitItems(block, page);
  // A heading right on top of its paragraphs.
  const onTop = first.width <= 60 && !endsSentence(first.text) && !opensSpeech(first.text);
  if (onTop && rest.every((line) => line.width >= Math.max(60, first.width * 1.5) && endsSentence(line.text)))
    return block.map((line) => proseUnit([line], judge));
  if (!isVerse(block)) return joinContinued(block, judge);
  return [page.prosaic && isRagged(block) ? proseUnit(block, judge) : verseUnit(block)];
}

/** Lines of speech or short paragraphs; one that goes on in the middle of a sentence belongs to the line above it. */
function joinContinued(block: Block, judge: HyphenJudge): Unit[] {
  const groups: Line[][] = [];
  for (const line of block) {
    const before = groups.at(-1)?.at(-1);
    const goesOn = before !== undefined && /^\p{Ll}/u.test(line.text) && !endsSentence(before.text);
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => proseUnit(group, judge));
}

/** One short sentence over several lines, broken off in its middle: in a wrapped text that is a paragraph. */
function isRagged(block: Block): boolean {
  const stops = block.filter(({ text }) => endsSentence(text)).length;
  const breaks = pairsOf(block).filter(
    ([line, next]) => /[\p{L}\p{N}]$/u.test(line.text) && /^\p{Ll}/u.test(next.text),
  );
  const last = block.at(-1);
  return stops === 1 && last !== undefined && endsSentence(last.text) && breaks.length > 0 && block.length <= 4;
}

/** Short lines of which most neither speak nor close a sentence. */
function isVerse(block: Block): boolean {
  const mean = block.reduce((sum, line) => sum + line.width, 0) / block.length;
  const speeches = block.filter((line) => opensSpeech(line.text)).length;
  const sentences = block.filter((line) => endsSentence(line.text)).length;
  const longest = largest(block.map((line) => line.width));
  return longest <= 90 && speeches < block.length * 0.6 && !(mean >= 45 && sentences >= block.length * 0.7);
}

/** Paragraphs of a wrapped block: a new one begins after a line with room left that closes a sentence, and at an indented line. */
function splitWrapped(block: Block, width: number, judge: HyphenJudge): Unit[] {
  const base = -largest(block.slice(1).map((line) => -line.indent));
  const groups: Line[][] = [];
  for (const [index, line] of block.entries()) {
    const before = block[index - 1];
    const room = before !== undefined && !isFilled(before, line, width);
    const closed = before !== undefined && endsSentence(before.text);
    const opens =
      before === undefined ||
      bullet.test(line.text) ||
      ((numbered.test(line.text) || dotted.test(line.text)) && (closed || room)) ||
      (room && closed && !/^\p{Ll}/u.test(line.text)) ||
      (line.indent > base && before.indent <= base && (closed || room)) ||
      (index === 1 && room && before.width < width * 0.6 && !/^\p{Ll}/u.test(line.text));
    if (opens) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => proseUnit(group, judge));
}

function splitItems(block: Block, page: Page): Unit[] {
  const { judge } = page;
  const groups: Line[][] = [];
  for (const line of block) {
    const current = groups.at(-1);
    const opens = isItem(line);
    const hangs = current?.[0] !== undefined && isItem(current[0]) && line.indent > current[0].indent;
    if (opens || current === undefined || !hangs) groups.push([line]);
    else current.push(line);
  }
  const merged: Unit[] = [];
  let loose: Line[] = [];
  for (const group of [...groups, []]) {
    const [head] = group;
    if (head !== undefined && !isItem(head)) for (const line of group) loose.push(line);
    else {
      if (loose.length > 0) for (const unit of bodyUnits(loose, page)) merged.push(unit);
      loose = [];
      if (head !== undefined) merged.push(proseUnit(group, judge));
    }
  }
  return merged;
}

function isItem(line: Line): boolean {
  const { text } = line;
  return bullet.test(text) || numbered.test(text) || (dotted.test(text) && endsSentence(text));
}

function proseUnit(lines: Block, judge: HyphenJudge): Unit {
  const joined = lines.reduce((before, line) => (before === '' ? line.text : judge(before, line.text)), '');
  const text = normalizeLine(joined);
  const [first] = lines;
  const kind = bullet.test(text) ? 'item' : 'prose';
  return { line: first?.number ?? 0, text, indent: first?.indent ?? 0, gap: 0, height: lines.length, kind };
}

function verseUnit(block: Block): Unit {
  const least = -largest(block.map((line) => -line.indent));
  const text = normalizeText(block.map((line) => ' '.repeat(line.indent - least) + line.text).join('\n'));
  return { line: block[0]?.number ?? 0, text, indent: least, gap: 0, height: block.length, kind: 'verse' };
}

/** Cells copied from a web page stand apart by tabs. */
function tableUnit(block: Block): Unit {
  const rows = block.map((line) =>
    line.raw
      .trim()
      .split(/\s*\t\s*/u)
      .map(normalizeLine)
      .join(' | '),
  );
  return { ...verseUnit(block), text: normalizeText(rows.join('\n')) };
}

type HyphenJudge = (before: string, after: string) => string;

/**
 * Joins wrapped lines. A hyphen at a line's end is kept when the text elsewhere has the compound with it, dropped when
 * the text elsewhere has the word without it; otherwise it is dropped only where so many lines end in hyphens that a
 * typesetter must have put them there.
 */
function hyphenJudge(blocks: readonly { block: Block }[]): HyphenJudge {
  const lines = blocks.flatMap(({ block }) => block);
  const words = new Set<string>();
  let broken = 0;
  for (const { text } of lines) {
    if (/\p{L}-$/u.test(text)) broken += 1;
    for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []) words.add(word);
  }
  const typeset = broken >= 3 && broken > lines.length * 0.06;
  return (before, after) => {
    if (before.endsWith('\u00ad')) return before.slice(0, -1) + after;
    const [, head] = /(\p{L}+)-$/u.exec(before) ?? [];
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (head === undefined || tail === undefined) return joinWrapped(before, after);
    const compound = `${head}-${tail}`.toLowerCase();
    const word = `${head}${tail}`.toLowerCase();
    if (words.has(compound) && !words.has(word)) return before + after;
    return words.has(word) || typeset ? before.slice(0, -1) + after : before + after;
  };
}

/** `Math.max` takes no more arguments than the stack holds. */
function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
}
