import { normalizeLine } from '../model/normalize.ts';

/** Characters that take two columns of a terminal. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Characters that take none. */
const MARK = /\p{M}|\u200b|\u200c|\u200d|\ufe0f/u;

/** Fewest columns that a text is cut to, however narrow the terminal. */
const FEWEST = 12;

function widthOf(character: string): number {
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** Columns that a line takes in a terminal. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** Length of the longest start of a text that fits, in UTF-16 code units. */
function fitStart(text: string, columns: number): number {
  let room = columns;
  let end = 0;
  for (const character of text) {
    room -= widthOf(character);
    if (room < 0) break;
    end += character.length;
  }
  return end;
}

/** First words of a text on one line of so many columns, `…` for the rest. */
export function shorten(text: string, columns: number): string {
  const room = Math.max(columns, FEWEST);
  // Twice as many characters decide it, marks apart.
  const line = normalizeLine(text.slice(0, 8 * room));
  if (fitStart(line, room) === line.length) return line;
  const cut = line.slice(0, fitStart(line, room - 1));
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > cut.length / 2 ? space : cut.length)}…`;
}

/** Lines of a text that fit, broken between words, or inside of one that is too long; a script without spaces anywhere. */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(columns, FEWEST);
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let rest = line;
    for (let end = fitStart(rest, room); end < rest.length; end = fitStart(rest, room)) {
      const space = rest.slice(0, end + 1).lastIndexOf(' ');
      const at = space > 0 ? space : end;
      lines.push(rest.slice(0, at));
      rest = rest.slice(at).trimStart();
    }
    return [...lines, rest];
  });
}
