import type { Element, Nodes } from 'hast';
import { countWords, endsSentence } from '../../model/measure.ts';
import type { BlockBuilder } from './block-builder.ts';
import { attribute, isBlock, isUnseen, namesOf, walk } from './nodes.ts';

/** Names of elements that hold one line of code each, and of what stands beside the code. */
const LINE = /(?:^|[\s_-])(?:line|code-?line|token-line|view-line|cl|blob-code)(?=$|[\s_-])/iu;
const BESIDE =
  /(?:^|[\s_-])(?:gutter|lineno|linenos|line-?numbers?|line-?nums?|line-?numbers-rows|blob-num|copy\w{0,12}|clipboard\w{0,8}|toolbar|ln)(?=$|[\s_-])/iu;
/** Fewest lines and letters of preformatted text that is read as prose. */
const FEWEST_LINES = 6;

/** Code with its line breaks and indentation, without line numbers and buttons. */
export function readCode(code: Element): string {
  const parts: string[] = [];
  // Some pages end each line with an element, some with a break as well.
  let isEnded = false;
  const add = (text: string): void => {
    if (text === '') return;
    if (isEnded && !text.startsWith('\n')) parts.push('\n');
    parts.push(text);
    isEnded = false;
  };
  const endLine = (): void => {
    isEnded ||= parts.length > 0 && parts.at(-1)?.endsWith('\n') === false;
  };
  const isLine = (node: Nodes): boolean =>
    node.type === 'element' &&
    ((isBlock(node) && !/^(?:br|td|tbody|table)$/u.test(node.tagName)) || LINE.test(namesOf(node)));
  walk(
    code,
    (node) => {
      if (node.type === 'text') add(node.value);
      if (node.type !== 'element') return true;
      if (isUnseen(node) || node.tagName === 'button' || BESIDE.test(namesOf(node))) return false;
      if (node.tagName === 'br') add('\n');
      else if (isLine(node)) endLine();
      return true;
    },
    (node) => {
      if (isLine(node)) endLine();
    },
  );
  const text = parts.join('').replaceAll(/\r\n?/gu, '\n');
  return text.replace(/^\n/u, '').trimEnd();
}

/** Adds preformatted text: code, or the paragraphs of a text that was typed with line breaks. */
export function readPreformatted(pre: Element, builder: BlockBuilder): void {
  const text = readCode(pre);
  if (!isProse(pre, text)) return builder.addCode(text);
  for (const block of text.split(/\n[\t ]*\n\s*/u)) {
    const lines = block.split('\n');
    const isVerse = lines.length > 1 && lines.reduce((sum, line) => sum + line.length, 0) / lines.length < 45;
    if (isVerse || /\S {3,}\S|^[\t ]*[-=+|]{3,}/mu.test(block)) builder.addCode(block);
    else builder.addParagraph(block);
  }
  return undefined;
}

/** True for a long text of sentences. */
function isProse(pre: Element, text: string): boolean {
  const isMarked = pre.children.some((child) => child.type === 'element' && child.tagName === 'code');
  if (
    isMarked ||
    /highlight|code|source|language-|lang-|prettyprint|brush/iu.test(namesOf(pre)) ||
    attribute(pre, 'dataLang') !== ''
  )
    return false;
  const blocks = text.split(/\n[\t ]*\n/u).filter((block) => block.trim() !== '');
  if (text.split('\n').length < FEWEST_LINES || blocks.length < 2) return false;
  const sentences = blocks.filter((block) => endsSentence(block.trim()) && countWords(block) >= 8);
  return sentences.length * 2 >= blocks.length && !/[{};]\s*$/mu.test(text);
}
