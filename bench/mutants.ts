import { parseAst } from 'rolldown/parseAst';
import { type Node, walk } from '../test/support/sources.ts';

/** A small change of a source file that a test should notice. */
export interface Mutant {
  /** Line in the file, from 1. */
  readonly line: number;
  /** The changed line before and after, without indentation. */
  readonly before: string;
  readonly after: string;
  /** The whole file with the change. */
  readonly code: string;
}

/** Replacement of a range of characters. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Operators with what each is changed to: a boundary moved, a comparison negated, an operation turned round. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '^': ['&'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '??=': ['='],
  '|=': ['&='],
};

/** Methods whose call is left out: `rows.filter(isDue)` becomes `rows`. */
const REMOVABLE = new Set(['where', 'orderBy', 'limit', 'filter', 'slice', 'toSorted', 'toReversed']);

/** Every change that the rules make of a file, in order. */
export function listMutants(code: string): Mutant[] {
  const edits: Edit[] = [];
  walk(parse(code), (node, around) => {
    if (around.some(isErased) || isDefault(node, around.at(-1))) return;
    edits.push(...editsOf(node, code).map(({ start, end, text }) => ({ start, end, text })));
  });
  const unique = new Map(edits.map((edit) => [JSON.stringify(edit), edit]));
  return [...unique.values()].toSorted((a, b) => a.start - b.start).map((edit) => toMutant(code, edit));
}

function parse(code: string): readonly Node[] {
  return (parseAst(code, { lang: 'ts' }) as unknown as { body: readonly Node[] }).body;
}

/** Imports, and types, which are stripped before the file runs. */
function isErased({ type }: Node): boolean {
  if (type === 'ImportDeclaration') return true;
  return type.startsWith('TS') && !/^TS(?:As|NonNull|Satisfies)Expression$/u.test(type);
}

/** The default of a destructured part, as in `[first = '']`: most of them only satisfy the compiler. */
function isDefault(node: Node, parent: Node | undefined): boolean {
  return parent?.type === 'AssignmentPattern' && parent['right'] === node;
}

function toMutant(code: string, { start, end, text }: Edit): Mutant {
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = (code.indexOf('\n', end) + code.length + 1) % (code.length + 1) || code.length;
  const changed = code.slice(lineStart, start) + text + code.slice(end, lineEnd);
  return {
    line: code.slice(0, start).split('\n').length,
    before: flatten(code.slice(lineStart, lineEnd)),
    after: flatten(changed),
    code: code.slice(0, start) + text + code.slice(end),
  };
}

const flatten = (lines: string): string => lines.replaceAll(/\s+/gu, ' ').trim();

function editsOf(node: Node, code: string): Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return editsOfOperator(node, code);
    case 'Literal':
      return editsOfLiteral(node);
    case 'UnaryExpression':
      return node['operator'] === '!' ? [{ ...node, text: textOf(node['argument'], code) }] : [];
    case 'UpdateExpression':
      return node['operator'] === '++' ? [replaceIn(node, code, '++', '--')] : [replaceIn(node, code, '--', '++')];
    case 'IfStatement':
    case 'ConditionalExpression':
      return [negate(node['test'] as Node, code)];
    case 'ExpressionStatement':
      return [{ ...node, text: ';' }];
    case 'ReturnStatement':
      return /^return(?: undefined)?;$/u.test(textOf(node, code)) ? [] : [{ ...node, text: 'return undefined;' }];
    case 'CallExpression':
      return editsOfCall(node, code);
    default:
      return [];
  }
}

function editsOfOperator(node: Node, code: string): Edit[] {
  const operator = String(node['operator']);
  const [left, right] = [node['left'] as Node, node['right'] as Node];
  // The operator stands alone between its operands, but for parentheses.
  const at = code.indexOf(operator, left.end);
  if (at < 0 || at > right.start) return [];
  // `a + 'text'` is no sum.
  const isText = [left, right].some(({ type, value }) => type === 'TemplateLiteral' || typeof value === 'string');
  if (operator === '+' && isText) return [];
  return (OPERATORS[operator] ?? []).map((text) => ({ start: at, end: at + operator.length, text }));
}

function editsOfLiteral({ start, end, value }: Node): Edit[] {
  if (typeof value === 'boolean') return [{ start, end, text: String(!value) }];
  if (typeof value === 'number') return [{ start, end, text: String(value + 1) }];
  if (typeof value === 'string') return [{ start, end, text: value === '' ? "'?'" : "''" }];
  return [];
}

function editsOfCall(node: Node, code: string): Edit[] {
  const callee = node['callee'] as Node;
  const property = callee['property'] as Node | undefined;
  if (callee.type !== 'MemberExpression' || !REMOVABLE.has(String(property?.['name']))) return [];
  return [{ ...node, text: textOf(callee['object'], code) }];
}

function negate(test: Node, code: string): Edit {
  return { start: test.start, end: test.end, text: `!(${textOf(test, code)})` };
}

function replaceIn(node: Node, code: string, from: string, to: string): Edit {
  return { start: node.start, end: node.end, text: textOf(node, code).replace(from, to) };
}

function textOf(node: unknown, code: string): string {
  const { start, end } = node as Node;
  return code.slice(start, end);
}

/** Rounds after which a loop counts as endless. */
const ENDLESS = 1_000_000;

/** The same file, in which a loop that does not end throws: a mutant may make one of any loop. */
export function guardLoops(code: string): string {
  const edits: Edit[] = [];
  walk(parse(code), (node) => {
    if (!/^(?:For|ForOf|ForIn|While|DoWhile)Statement$/u.test(node.type)) return;
    const body = node['body'] as Node;
    const name = `rounds${node.start}`;
    edits.push(
      { start: node.start, end: node.start, text: `{ let ${name} = 0; ` },
      { start: body.start, end: body.start, text: `{ if (++${name} > ${ENDLESS}) throw new Error('Endless loop'); ` },
      { start: body.end, end: body.end, text: ' }' },
      { start: node.end, end: node.end, text: ' }' },
    );
  });
  // From the end on, so that positions before an edit stay right; of two at one place, the outer one closes last.
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: inserted }) => text.slice(0, start) + inserted + text.slice(end), code);
}
