import type { Root } from 'mdast';
import type { Draft } from '../../model/article.ts';
import { type LeftOut, LONGEST_HEADING } from '../../model/reading.ts';
import { readBlock } from './blocks.ts';
import { MarkdownError } from './front-matter.ts';
import { getLine, readHeading } from './inline.ts';

/** A heading whose section is not complete yet. */
interface OpenHeading {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
  /** True once a passage stands under it or below it. */
  hasText: boolean;
}

/**
 * Sections and passages of a Markdown tree, whatever it was made from. A heading of level one at the top that repeats the
 * title is no section. `leftOut` gets what is in none of them. Throws a {@link MarkdownError} that names `file`.
 */
export function buildSections(root: Root, title: string, file: string, leftOut: LeftOut[]): Draft['sections'] {
  const stack: OpenHeading[] = [];
  const sections: { path: string[]; passages: string[] }[] = [{ path: [], passages: [] }];
  for (const [index, node] of root.children.entries()) {
    if (node.type !== 'heading') {
      const passages = readBlock(node, leftOut);
      if (passages.length > 0) for (const heading of stack) heading.hasText = true;
      for (const passage of passages) sections.at(-1)?.passages.push(passage);
      continue;
    }
    const text = readHeading(node, leftOut);
    if (text.length > LONGEST_HEADING)
      throw new MarkdownError(
        `${file}, line ${getLine(node)}: expected a heading of at most ${LONGEST_HEADING} characters, got ${text.length}. Write it as a paragraph.`,
      );
    if (text === '' || (index === 0 && node.depth === 1 && text === title)) continue;
    closeHeadings(stack, node.depth, leftOut);
    stack.push({ depth: node.depth, text, line: getLine(node), hasText: false });
    sections.push({ path: stack.map((heading) => heading.text), passages: [] });
  }
  closeHeadings(stack, 1, leftOut);
  return sections.filter(({ passages }) => passages.length > 0);
}

/** Closes the headings of a level and those inside it. */
function closeHeadings(stack: OpenHeading[], depth: number, leftOut: LeftOut[]): void {
  while ((stack.at(-1)?.depth ?? 0) >= depth) {
    const heading = stack.pop();
    if (heading?.hasText === false)
      leftOut.push({ line: heading.line, text: heading.text, reason: 'heading without text' });
  }
}
