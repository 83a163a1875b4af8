import { type Article, passagesOf } from '../model/article.ts';
import { normalizeLine } from '../model/normalize.ts';
import type { LeftOut } from '../model/reading.ts';

/**
 * Article as it was read, in lines to print: details, sections with the number of their passages and the first words, and
 * what was left out, with its line and the reason. Free of control characters.
 */
export function describeReading(article: Article, leftOut: readonly LeftOut[]): string[] {
  const { id, title, author, published, url, language, sections } = article;
  const details = Object.entries({ id, author, published, url, language });
  return [
    title,
    ...details.flatMap(([name, value]) =>
      value === undefined ? [] : [`  ${name.padEnd(10)} ${normalizeLine(value)}`],
    ),
    '',
    `${pluralize(passagesOf(article).length, 'passage')} in ${pluralize(sections.length, 'section')}`,
    ...describeSections(article),
    ...(leftOut.length === 0 ? [] : ['', 'Left out']),
    ...leftOut.map(
      ({ line, text, reason }) => `  line ${String(line).padEnd(5)} ${reason.padEnd(18)} “${shorten(text)}”`,
    ),
  ];
}

/** Headings that differ from those of the section before, then the passages. */
function describeSections({ sections }: Article): string[] {
  return sections.flatMap(({ path, passages }, index) => {
    const before = sections[index - 1]?.path ?? [];
    const differs = path.findIndex((heading, depth) => heading !== before[depth]);
    const first = differs < 0 ? path.length - 1 : differs;
    const headings = path.map((heading, depth) => `${'  '.repeat(depth + 1)}${heading}`).slice(Math.max(first, 0));
    const indent = '  '.repeat(Math.max(path.length, 1) + 1);
    const count = String(passages.length).padStart(3);
    return [
      ...(path.length === 0 ? ['  (opening)'] : headings),
      `${indent}${count}  “${shorten(passages[0]?.text ?? '')}”`,
    ];
  });
}

/** First words of a text, at most 60 characters, on one line. */
function shorten(text: string): string {
  const line = normalizeLine(text);
  if (line.length <= 60) return line;
  const cut = line.slice(0, 60).replace(/[\ud800-\udbff]$/u, '');
  return `${cut.slice(0, cut.lastIndexOf(' ') > 30 ? cut.lastIndexOf(' ') : cut.length)}…`;
}

/** `1 passage`, `2 passages`. */
export function pluralize(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
