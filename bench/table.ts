/** A Markdown table that is readable as plain text: the first column left-aligned, the others right-aligned. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(3, ...[header, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, column)).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** `87.8` for 0.878; a dash for NaN. */
export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

/** Percent with its sign: `+8.7`, `−0.4`. */
export function signedPercent(share: number): string {
  const shown = percent(Math.abs(share));
  return `${share < 0 && shown !== '0.0' ? '−' : '+'}${shown}`;
}

export function fixed(value: number, digits: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** Integer with thousands separators. */
export function count(value: number): string {
  return value.toLocaleString('en');
}
