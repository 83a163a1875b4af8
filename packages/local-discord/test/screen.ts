/** The rows of a terminal after a text was written to it. Knows the escape codes that readline writes. */
export function screenOf(written: string, columns: number): string[] {
  const rows: string[][] = [[]];
  let [row, column] = [0, 0];
  const put = (character: string): void => {
    if (column >= columns) [row, column] = [row + 1, 0];
    const line = (rows[row] ??= []);
    while (line.length < column) line.push(' ');
    line[column] = character;
    column += 1;
  };
  const act = (command: string, count: number): void => {
    if (command === 'A') row = Math.max(0, row - count);
    if (command === 'B') row += count;
    if (command === 'C') column += count;
    if (command === 'D') column = Math.max(0, column - count);
    if (command === 'G') column = count - 1;
    if (command === 'J') {
      rows.length = Math.min(rows.length, row + 1);
      rows[row]?.splice(column);
    }
    if (command === 'K') rows[row]?.splice(column);
  };
  // eslint-disable-next-line no-control-regex
  for (const [part, count, command] of written.matchAll(/\u001b\[(\d*)([A-Za-z])|[^]/gu)) {
    if (command !== undefined) act(command, count === '' || count === undefined ? 1 : Number(count));
    else if (part === '\r') column = 0;
    else if (part === '\n') [row, column] = [row + 1, 0];
    else put(part);
  }
  return Array.from(rows, (line) => (line ?? []).join('').trimEnd());
}
