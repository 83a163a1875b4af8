import { normalizeLine } from '../../model/normalize.ts';
import { isBlank, type Line } from './lines.ts';

/** Meanings of names in a text of reStructuredText. Names are in lower case. */
export interface Names {
  /** Targets of links. */
  readonly targets: ReadonlySet<string>;
  /** Heading below each label. */
  readonly headings: ReadonlyMap<string, string>;
  /** Text that stands for each `|name|`. */
  readonly substitutions: ReadonlyMap<string, string>;
  /** Number of each note `[#name]`; those without a name are in `unnamed`, in their order. */
  readonly notes: ReadonlyMap<string, number>;
  readonly unnamed: readonly number[];
}

const TARGET = /^ *\.\. _(?:`(?<quoted>[^`]{1,200})`|(?<name>(?:[^:\\]|\\.){1,200})):(?: |$)/u;
const SUBSTITUTION = /^ *\.\. \|(?<name>[^|\s](?:[^|]{0,200})?)\| {1,4}(?<kind>[\w-]+)::(?<words>.*)$/u;
const NOTE = /^ *\.\. \[#(?<name>[\w.:+-]{0,100})\](?: |$)/u;
const ALT = /^ *:alt:(?<words>.+)$/u;
/** Most lines of a substitution's text. */
const MOST_LINES = 20;

/** True for a line of one punctuation mark again and again, as above and below headings. */
export function isAdornment(text: string): boolean {
  return text.length > 1 && /^[!-/:-@[-`{-~]/u.test(text) && text === text.charAt(0).repeat(text.length);
}

/** Finds what all names of a text stand for, before it is read. */
export function findNames(lines: readonly Line[]): Names {
  const targets = new Set<string>();
  const headings = new Map<string, string>();
  const substitutions = new Map<string, string>();
  const notes = new Map<string, number>();
  const unnamed: number[] = [];
  let labels: string[] = [];
  let count = 0;
  for (const [at, line] of lines.entries()) {
    const target = TARGET.exec(line.text)?.groups;
    const name = toName((target?.['quoted'] ?? target?.['name'] ?? '').replaceAll('\\', ''));
    if (name !== '') {
      targets.add(name);
      labels.push(name);
      continue;
    }
    const substitution = SUBSTITUTION.exec(line.text)?.groups;
    if (substitution !== undefined)
      substitutions.set(toName(substitution['name'] ?? ''), readSubstitution(substitution, lines, at));
    const note = NOTE.exec(line.text)?.groups?.['name'];
    if (note !== undefined) {
      count += 1;
      if (note === '') unnamed.push(count);
      else notes.set(toName(note), count);
    }
    if (isBlank(line) || isAdornment(line.text)) continue;
    const isHeading = isAdornment(lines[at + 1]?.text ?? '');
    if (isHeading) for (const label of labels) headings.set(label, normalizeLine(line.text));
    if (isHeading) targets.add(toName(line.text));
    labels = [];
  }
  return { targets, headings, substitutions, notes, unnamed };
}

/** A name as it is compared. */
export function toName(text: string): string {
  return normalizeLine(text).toLowerCase();
}

function readSubstitution(
  { kind = '', words = '' }: Readonly<Record<string, string | undefined>>,
  lines: readonly Line[],
  at: number,
): string {
  const below: string[] = [];
  for (let next = at + 1; next <= at + MOST_LINES && /^ +\S/u.test(lines[next]?.text ?? ''); next += 1)
    below.push(lines[next]?.text.trim() ?? '');
  if (kind === 'replace') return [words.trim(), ...below].join(' ');
  if (kind === 'image')
    return below.map((text) => ALT.exec(text)?.groups?.['words']?.trim()).find((alt) => alt !== undefined) ?? '';
  if (kind !== 'unicode') return '';
  return (words.split(' .. ')[0] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((sign) => {
      const code = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)(?<hex>[\da-f]{1,6});?$/iu.exec(sign)?.groups?.['hex'];
      const point = code === undefined ? NaN : Number.parseInt(code, 16);
      return point <= 0x10_ff_ff ? String.fromCodePoint(point) : sign;
    })
    .join('');
}
