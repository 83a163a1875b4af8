import { countWords, endsSentence } from '../../model/measure.ts';
import type { Line } from './lines.ts';

/** Lines of a block of code: from `start` to before `end`. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
}

/** Most blank lines between two parts of one listing. */
const MOST_BLANKS = 2;
/** Most lines in which a bracket is closed; one that stays open longer was never meant to be closed. */
const LONGEST_OPEN = 400;
/** Lines after which a listing is divided at its next blank line. */
const LONGEST_LISTING = 60;

/** Signs of code, each with how much it tells; a line with 2 is code. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  // Closing brackets alone, and an opening one at the end.
  [/^[\])}][\s\])},;]*$/u, 2],
  [/^\}.*\{$/u, 2],
  [/(?:^|[\s)\]=>:(])[{[(]$/u, 2],
  [/[)\]}"'\w]\s?;$/u, 1],
  [
    /^(?:return|break|continue|pass|end|else|fi|done|esac|endif|try|finally|nop|then|begin)\b[^\s.!?]{0,20}(?: [^\s.!?]+)?[;:]?$/iu,
    1,
  ],
  // Comments, directives, prompts, diffs.
  [/^(?:\/\/|\/\*|\*\/|<!--|#!\/|#(?:include|define|if|ifdef|ifndef|endif|pragma)\b|;;\s)/u, 2],
  [
    /^(?:\$|%|>>>|\.\.\.|PS [A-Z]:\\.{0,60}>|(?:\([\w.-]{1,30}\) )?[\w.-]{1,40}@[\w.-]{1,60}[:~\w/ -]{0,60}[$#%]|In \[\d+\]:|(?:irb|mysql|sqlite|psql|postgres)\S{0,20}>) ?\S/u,
    2,
  ],
  [/^(?:@@ .* @@|diff --git |index [\da-f]{6,}\.\.|(?:---|\+\+\+) [ab]\/)/u, 2],
  [/^@[A-Za-z][\w.]*(?:\(.*\))?$/u, 1],
  // Tags, objects, lists of pairs.
  [/^<[/!?]?[A-Za-z][\w:-]*(?:\s[^<>]*)?\/?>(?:.*<\/[A-Za-z][\w:-]*>)?$/u, 2],
  [/^["'][\w $.@/-]{1,60}["']\s?:\s?\S/u, 2],
  [/^(?:- )?[\w$.@/-]{1,40}:(?: [^\s].{0,80})?$/u, 0.5],
  [/^- \S{1,60}$/u, 0.5],
  [/^["'\d[{].*,$/u, 0.5],
  // Definitions, control, assignments, calls.
  [
    /^(?:(?:export|default|public|private|protected|static|final|abstract|async|pub|override|virtual|inline)\s)*(?:class|interface|struct|enum|trait|impl|def|func|function|fn|fun|sub|proc|module|namespace|type|void|int|char|double|float|bool|string|auto)\s[\w$.:<>*&]+\s?[({:<=;]/u,
    2,
  ],
  [
    /^(?:if|elif|for|foreach|while|switch|case|when|match|unless|catch|except|with|until)\b.*(?:[{:]|\bdo|\bthen)$/u,
    1.5,
  ],
  [/^(?:import|from|using|use|package|require|include|open|extern)\b\s?[\w$.:"'<>{}*/\\ ,@-]{1,80};?$/u, 1],
  [/^(?:var|let|const|local|val|mut|my|our|export|set)\s[\w$.{}[\], :<>*&]{1,60}\s?=/u, 2],
  [/^[\w$.@*&[\]"']{1,60}\s?(?:[-+*/%|&^.?:]|<<|>>|\|\||&&|\?\?)?=\s?\S/u, 1],
  [/^[\w$.:>@-]{1,60}\([^()]*\)[;,:]?$/u, 1],
  [/^[\w$]+(?:\.[\w$]+)+\(/u, 2],
  [/^\((?:[a-z*+/<=>-][\w*+/<=>!?-]*)(?:\s[(\w$"':[#-].*)?$/u, 1],
  [
    /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (?:TABLE|INDEX|VIEW)|ALTER TABLE|DROP TABLE|WHERE|GROUP BY|ORDER BY|FROM|(?:LEFT |INNER )?JOIN|VALUES)\s\S/u,
    1,
  ],
  [/^(?:FROM|RUN|COPY|CMD|ENTRYPOINT|WORKDIR|EXPOSE|ENV)\s[\w./:["$=-]/u, 1],
  [
    /=>|->\s?\w|::\w|&&|\|\||[!=]==?|\+=|<\/|\/>|\$\{|\$\(|\\n|\(\)|\[\]|\{\}|%[sd]\b|<<\s?["\w]|\w\(\w*\)\.|\s-{1,2}[a-z][\w-]*(?:[=\s]|$)/u,
    1,
  ],
  [/^[\w.$/~-]{1,30}(?: [\w.$/~-]{1,40}){0,4} (?:-{1,2}[a-z][\w-]*)/u, 0.5],
];

/** Likeness of a line to code; a sentence does not, whatever stands in it. */
function scoreLine({ text, width }: Line): number {
  if (width > 200) return 0;
  const isSentence =
    endsSentence(text) && countWords(text) >= 5 && /^[\p{Lu}\p{Lo}]/u.test(text) && !/[;{}]/u.test(text);
  if (isSentence) return 0;
  let score = 0;
  for (const [sign, points] of SIGNS) if (sign.test(text)) score += points;
  // Words of a sentence around a sign that is only mentioned.
  const prose = text.split(' ').filter((word) => /^\p{L}{2,}[,.:]?$/u.test(word)).length;
  return prose >= 7 && score < 4 && !/^(?:\/\/|\/\*|#|\*|--|<!--)/u.test(text) ? score - 1.5 : score;
}

/** Brackets that a line opens, less those that it closes; those within quotation marks do not count. */
function countOpen(text: string): number {
  const bare = text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|;;.*|\/\/.*/gu, '');
  return (bare.match(/[([{]/gu)?.length ?? 0) - (bare.match(/[)\]}]/gu)?.length ?? 0);
}

/** Line of a command with its prompt, and first line of a change. */
const PROMPT = /^(?:[$%] |>>> |PS [A-Z]:|[\w.-]{1,40}@[\w.-]{1,60}[:~])/u;
const CHANGE = /^(?:diff --git |@@ .* @@|(?:---|\+\+\+) [ab]\/)/u;

/**
 * Blocks of code in a text. A block begins and ends with a line that is plainly code; between them lines may be indented,
 * in brackets that are still open, or blank.
 */
export function findCode(lines: readonly Line[]): CodeRange[] {
  const scores = lines.map((line) => (line.text === '' ? 0 : scoreLine(line)));
  const ranges: CodeRange[] = [];
  let index = 0;
  while (index < lines.length) {
    const end = (scores[index] ?? 0) >= 0.5 ? findEnd(lines, scores, index) : index;
    if (isCode(lines, scores, index, end)) {
      for (const range of divide(lines, index, end)) ranges.push(range);
      index = end;
    } else index = end - index > LONGEST_LISTING ? end : index + 1;
  }
  return ranges;
}

/** Line behind the last one that belongs to the code that begins at `start`. */
function findEnd(lines: readonly Line[], scores: readonly number[], start: number): number {
  const first = lines[start];
  const [isChange, isSession] = [CHANGE.test(first?.text ?? ''), PROMPT.test(first?.text ?? '')];
  let end = start;
  let open = 0;
  let openedAt = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const isInside = open > 0 && index - openedAt < LONGEST_OPEN;
    if (line.text === '') {
      if (index + 1 - end > MOST_BLANKS && !isInside) break;
      continue;
    }
    const score = scores[index] ?? 0;
    const isNext = index === end;
    const hangs = index > start && line.indent > (first?.indent ?? 0) && (score >= 1 || !isProse(line, 9));
    const belongs =
      score >= 1.5 ||
      (isNext && score >= 0.5) ||
      (isNext && isSession && !isProse(line, 4)) ||
      (isNext && isChange && /^[-+ \\@]/u.test(line.raw));
    if (!isInside && !hangs && !belongs) break;
    if (open <= 0) openedAt = index;
    open = Math.max(0, open + countOpen(line.text));
    end = index + 1;
  }
  // An open bracket that is never closed took too much.
  return open > 0 && end - openedAt > 12 ? findRunEnd(lines, scores, openedAt) : end;
}

/** True for a sentence of at least so many words that begins with a capital. */
function isProse({ text }: Line, words: number): boolean {
  return endsSentence(text) && /^[\p{Lu}\p{Lo}]/u.test(text) && countWords(text) >= words;
}

/** Line behind those from one place on that are code each by itself. */
function findRunEnd(lines: readonly Line[], scores: readonly number[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end]?.text !== '' && (scores[end] ?? 0) >= 0.5) end += 1;
  return end;
}

/** At least one line that is plainly code, or several that have the shape of data or of a list in brackets. */
function isCode(lines: readonly Line[], scores: readonly number[], start: number, end: number): boolean {
  const own = lines.slice(start, end).filter(({ text }) => text !== '');
  const points = scores.slice(start, end).filter((_, offset) => lines[start + offset]?.text !== '');
  const sum = points.reduce((total, score) => total + Math.max(0, score), 0);
  const plain = points.filter((score) => score >= 2).length;
  const [first, second] = own;
  if (first === undefined || second === undefined) return sum >= 2.5;
  if (CHANGE.test(first.text) || PROMPT.test(first.text)) return true;
  const isNested = own.some(
    (line, index) => /^[a-z_][\w.-]{0,40}:$/u.test(line.text) && (own[index + 1]?.indent ?? 0) > line.indent,
  );
  if (isNested && own.length >= 3 && points.every((score) => score >= 0.5)) return true;
  const isBracketed = /^[([{]/u.test(first.text) && countOpen(first.text) > 0 && second.indent > first.indent;
  return (plain >= 1 || isBracketed) && (sum >= own.length * 0.5 || plain >= 2) && sum >= 2;
}

/** Long listings are divided at blank lines. */
function divide(lines: readonly Line[], start: number, end: number): CodeRange[] {
  const ranges: CodeRange[] = [];
  let from = start;
  for (let index = start; index < end; index += 1) {
    if (index - from < LONGEST_LISTING || lines[index]?.text !== '') continue;
    ranges.push({ start: from, end: index });
    while (lines[index + 1]?.text === '') index += 1;
    from = index + 1;
  }
  return from < end ? [...ranges, { start: from, end }] : ranges;
}
