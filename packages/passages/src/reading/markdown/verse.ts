import { endsSentence, measureWeight } from '../../model/measure.ts';

/** Longest line of verse, in letters of an alphabet; prose is rarely wrapped as short. */
const LONGEST_LINE = 80;
/** Longest line that is verse, lyrics or an address without any capital, in letters. */
const SHORT_LINE = 45;
/** Line that nobody's prose is wrapped at, in letters. */
const NARROW_LINE = 30;

/**
 * True for the lines of a paragraph that are meant as lines: of a poem, a song, an address or a form. Wrapped prose fills
 * its lines: the first word of a line had no room on the one above. Prose with a sentence a line ends each with a stop.
 */
export function isVerse(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (lines.length < 2 || lines.some((line) => line.length > LONGEST_LINE)) return false;
  const weights = lines.map((line) => measureWeight(line));
  const widest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const breaks = lines.slice(1);
  if (isUnspaced(first)) return isUnspacedVerse(lines, widest);
  const ragged = breaks.filter((line, index) => {
    const [word = ''] = /^\S+/u.exec(line) ?? [];
    return (weights[index] ?? 0) + 1 + measureWeight(word) <= widest;
  }).length;
  const open = breaks.filter((_, index) => !endsSentence(lines[index] ?? '')).length;
  if (hasCase(lines)) {
    const isCapital = lines.every((line) => /^[^\p{L}]*[\p{Lu}\p{Lt}]|^[^\p{L}\p{Ll}]*\p{N}/u.test(line));
    const closed = breaks.filter((_, index) => /[\p{P}]["'”’»]?$/u.test(lines[index] ?? '')).length;
    if (isCapital && open === 0) return lines.length > 2 && widest <= SHORT_LINE;
    // Nouns of German begin with a capital, too: its wrapped prose fills its lines, and closes few of them.
    if (isCapital && lines.length > 3) return ragged > 0 || closed * 2 >= breaks.length;
    if (isCapital && ragged > 0 && closed * 2 >= breaks.length) return lines.length > 2 || widest <= 60;
  }
  return lines.length > 2 && (widest <= NARROW_LINE || (widest <= SHORT_LINE && ragged * 3 >= breaks.length));
}

function isUnspaced(line: string): boolean {
  return measureWeight(line) > 1.5 * line.length;
}

/** Lines of a script without blanks: as short as a poem's, and closed by a mark. */
function isUnspacedVerse(lines: readonly string[], widest: number): boolean {
  const closed = lines.slice(0, -1).filter((line) => /\p{P}$/u.test(line)).length;
  return (
    widest <= SHORT_LINE &&
    (lines.length > 2 || closed > 0) &&
    (closed * 2 >= lines.length - 1 || widest <= 25) &&
    lines.every((line) => line.length > 2)
  );
}

function hasCase(lines: readonly string[]): boolean {
  return lines.every((line) => /\p{Lu}|\p{Ll}|\p{N}/u.test(line)) && lines.some((line) => /\p{Lu}/u.test(line));
}
