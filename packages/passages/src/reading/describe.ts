import { type Article, passagesOf, type Section } from '../model/article.ts';
import type { Synonyms } from '../model/glossary.ts';
import { normalizeLine } from '../model/normalize.ts';
import type { Format, LeftOut, Reading } from '../model/reading.ts';
import type { PassageChanges } from '../model/versions.ts';
import { countColumns, shorten, wrap } from './columns.ts';
import type { Warning } from './warnings.ts';

/** Longest piece of a text in a description, in columns. */
const LONGEST_PIECE = 62;
/** Columns below which a kind of what was left out has a line of its own. */
const NARROW = 60;
/** Rows of each kind of what was left out. */
const MOST_ROWS = 3;

/** Options of a description. */
export interface Layout {
  /** Columns of the terminal; 80 by default. */
  readonly columns?: number;
  /** True for every passage in full, and for all that was left out. */
  readonly isWhole?: boolean;
}

/** Facts about an article beside its text. */
export interface Described {
  readonly article: Article;
  /** File or address that it came from. */
  readonly source?: string | undefined;
  /** Day on which it was added. */
  readonly added?: string | undefined;
  readonly reading?: Pick<Reading, 'format' | 'encoding' | 'leftOut'>;
  readonly warnings?: readonly Warning[];
}

/**
 * Article as it was read, in lines to print: details, sections with the number of their passages and the first words, what
 * was left out and why, and warnings. Free of control characters.
 */
export function describeReading(
  { article, source, added, reading, warnings = [] }: Described,
  layout: Layout = {},
): string[] {
  const { columns = 80 } = layout;
  const { id, title, author, published, url, language, glossary, sections } = article;
  const origin = describeOrigin(source, reading);
  const details = Object.entries({
    id,
    author,
    published,
    url,
    language: nameLanguage(language),
    glossary: glossary && describeGlossary(glossary),
    source: origin,
    added,
  });
  return [
    ...wrap(title, columns),
    ...details.flatMap(([name, value]) => {
      const [first = '', ...more] = value === undefined ? [] : wrap(normalizeLine(value), columns - 13);
      return value === undefined
        ? []
        : [`  ${name.padEnd(10)} ${first}`, ...more.map((line) => `${' '.repeat(13)}${line}`)];
    }),
    '',
    `${pluralize(passagesOf(article).length, 'passage')} in ${pluralize(sections.length, 'section')}`,
    ...describeSections(article, layout),
    ...describeLeftOut(reading?.leftOut ?? [], reading?.format ?? 'Markdown', layout),
    ...describeWarnings(warnings, layout),
  ];
}

/** Most entries of a glossary that are named. */
const MOST_ENTRIES = 5;

/** First names of a glossary's entries. */
function describeGlossary(glossary: readonly Synonyms[]): string {
  const more = glossary.length > MOST_ENTRIES ? ` and ${glossary.length - MOST_ENTRIES} more` : '';
  return `${glossary
    .slice(0, MOST_ENTRIES)
    .map(([name]) => name)
    .join(', ')}${more}`;
}

/** `German (de)`; the tag alone for a language without a name. */
function nameLanguage(tag: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  return name === undefined ? tag : `${name} (${tag})`;
}

function describeOrigin(source: string | undefined, reading: Described['reading']): string | undefined {
  if (source === undefined) return undefined;
  const kind = [reading?.format, reading?.encoding].filter((part) => part !== undefined).join(', ');
  return kind === '' ? source : `${source} (${kind})`;
}

/** Headings that differ from those of the section before, then the passages. */
function describeSections({ sections }: Article, layout: Layout): string[] {
  const { columns = 80, isWhole = false } = layout;
  return sections.flatMap((section, index) => {
    const { path, passages } = section;
    const before = sections[index - 1]?.path ?? [];
    const differs = path.findIndex((heading, depth) => heading !== before[depth]);
    const first = differs < 0 ? path.length - 1 : differs;
    const headings = path
      .map((heading, depth) => {
        const indent = '  '.repeat(depth + 1);
        return indent + (isWhole ? heading : shorten(heading, Math.max(columns - indent.length, 20)));
      })
      .slice(Math.max(first, 0));
    const indent = '  '.repeat(Math.max(path.length, 1) + 1);
    const count = String(passages.length).padStart(3);
    const room = Math.min(columns - indent.length - 7, LONGEST_PIECE - 2);
    return [
      ...(path.length === 0 ? ['  (opening)'] : headings),
      ...(isWhole
        ? describePassages(section, columns)
        : [`${indent}${count}  “${shorten(passages[0]?.text ?? '', room)}”`]),
    ];
  });
}

/** Every passage in full, behind its place. */
function describePassages({ passages }: Section, columns: number): string[] {
  return passages.flatMap(({ ordinal, text }) => {
    const [first = '', ...more] = wrap(text, columns - 8);
    return [`${`¶ ${ordinal}`.padStart(6)}  ${first}`, ...more.map((line) => `${' '.repeat(8)}${line}`)];
  });
}

/** Pieces that were left out, by kind in the order of the first of each, with a few rows of each kind. */
function describeLeftOut(leftOut: readonly LeftOut[], format: Format, { columns = 80, isWhole }: Layout): string[] {
  const kinds = Map.groupBy(leftOut, ({ reason }) => reason);
  const place = format === 'PDF' ? 'page' : format === 'e-book' ? 'chapter' : 'line';
  const width = Math.max(18, ...[...kinds.keys()].map((reason) => reason.length));
  const rows = [...kinds].flatMap(([reason, pieces]) => {
    const shown = isWhole || pieces.length <= MOST_ROWS + 1 ? pieces : pieces.slice(0, MOST_ROWS);
    const more = pieces.length === shown.length ? [] : [`  … and ${pieces.length - shown.length} more: ${reason}`];
    const lines = shown.flatMap(({ line, text }) => {
      const at = `  ${place} ${String(line).padEnd(5)} `;
      const narrow = columns < NARROW;
      const room = narrow ? columns - 6 : Math.min(columns - at.length - width - 3, LONGEST_PIECE - 2);
      const words = `“${isWhole ? normalizeLine(text) : shorten(text, room)}”`;
      return narrow ? [at + reason, `    ${words}`] : [`${at}${reason.padEnd(width)} ${words}`];
    });
    return [...lines, ...more];
  });
  return rows.length === 0 ? [] : ['', 'Left out', ...rows];
}

/** Most warnings that are shown. */
const MOST_WARNINGS = 5;

function describeWarnings(warnings: readonly Warning[], { columns = 80, isWhole }: Layout): string[] {
  if (warnings.length === 0) return [];
  const shown = isWhole ? warnings : warnings.slice(0, MOST_WARNINGS);
  const more = warnings.length === shown.length ? [] : [`  … and ${warnings.length - shown.length} more`];
  return ['', 'Look twice', ...shown.flatMap((warning) => hang('  ! ', describeWarning(warning), columns)), ...more];
}

/** Warning with the option of the command that mends it. */
export function describeWarning({ message, detail }: Warning): string {
  return detail === undefined ? message : `${message.slice(0, -1)} (--${detail}).`;
}

/** Lines of a text behind a mark, the later ones indented as far. */
function hang(mark: string, text: string, columns: number): string[] {
  const width = countColumns(mark);
  return wrap(text, columns - width).map((line, index) => (index === 0 ? mark : ' '.repeat(width)) + line);
}

/** Rows of each kind of change. */
const MOST_CHANGES = 5;

/** Changes of a new version, in lines to print; see {@link countChanges} for the sum. */
export function describeChanges({ changed, added, gone }: PassageChanges, { columns = 80, isWhole }: Layout): string[] {
  const room = isWhole ? Infinity : Math.min(columns - 13, LONGEST_PIECE);
  const show = (text: string): string => `“${isWhole ? normalizeLine(text) : shorten(text, room)}”`;
  const rows = (mark: string, texts: readonly string[]): string[] => {
    const shown = isWhole || texts.length <= MOST_CHANGES + 1 ? texts : texts.slice(0, MOST_CHANGES);
    const more = texts.length === shown.length ? [] : [`  ${mark} … and ${texts.length - shown.length} more`];
    return [...shown.map((text) => `  ${mark} ${show(text)}`), ...more];
  };
  return [
    ...rows(
      'changed',
      changed.map(({ before, after }) => fromDifference(before.text, after.text)),
    ),
    ...rows(
      'new    ',
      added.map(({ text }) => text),
    ),
    ...rows(
      'gone   ',
      gone.map(({ text }) => text),
    ),
  ];
}

/** A reworded passage from a few words before the first difference on. */
function fromDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const start = after.lastIndexOf(' ', Math.max(at - 24, 0));
  return at < 40 || start <= 0 ? after : `…${after.slice(start + 1)}`;
}

/** Sum of what a new version changes: `4 passages kept, 1 new, 0 gone`. */
export function countChanges({ kept, changed, added, gone }: PassageChanges): string {
  const reworded = changed.length === 0 ? '' : `${changed.length} changed, `;
  return `${pluralize(kept, 'passage')} kept, ${reworded}${added.length} new, ${gone.length} gone`;
}

/** `1 passage`, `2 passages`. */
export function pluralize(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
