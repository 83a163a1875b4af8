import type { Heading, Root } from 'mdast';
import type { Draft } from '../../model/article.ts';
import { type LeftOut, LONGEST_HEADING } from '../../model/reading.ts';
import { readBlock } from './blocks.ts';
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
 * Sections and passages of a Markdown tree, whatever it was made from. `titleHeading` is no section; unless it is given, a
 * heading of level one at the top that repeats the title. A heading longer than any is a passage. `leftOut` gets what is
 * in none of them.
 */
export function buildSections(
  root: Root,
  title: string,
  leftOut: LeftOut[],
  titleHeading = findRepeatedTitle(root, title),
): Draft['sections'] {
  const stack: OpenHeading[] = [];
  const sections: { path: string[]; passages: string[] }[] = [{ path: [], passages: [] }];
  for (const node of root.children) {
    const text = node.type === 'heading' ? readHeading(node, leftOut) : '';
    if (node.type !== 'heading' || text.length > LONGEST_HEADING) {
      const passages = readBlock(node, leftOut);
      if (passages.length > 0) for (const heading of stack) heading.hasText = true;
      for (const passage of passages) sections.at(-1)?.passages.push(passage);
      continue;
    }
    if (text === '' || node === titleHeading) continue;
    closeHeadings(stack, node.depth, leftOut);
    stack.push({ depth: node.depth, text, line: getLine(node), hasText: false });
    sections.push({ path: stack.map((heading) => heading.text), passages: [] });
  }
  closeHeadings(stack, 1, leftOut);
  return sections.filter(({ passages }) => passages.length > 0);
}

function findRepeatedTitle({ children: [first] }: Root, title: string): Heading | undefined {
  return first?.type === 'heading' && first.depth === 1 && readHeading(first) === title ? first : undefined;
}

/** Closes the headings of a level and those inside it. */
function closeHeadings(stack: OpenHeading[], depth: number, leftOut: LeftOut[]): void {
  while ((stack.at(-1)?.depth ?? 0) >= depth) {
    const heading = stack.pop();
    if (heading?.hasText === false)
      leftOut.push({ line: heading.line, text: heading.text, reason: 'heading without text' });
  }
}
