import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { lineAt, type Node, type SourceFile, walk } from './sources.ts';

/** A regular expression and where it stands: `src/config.ts:85`. */
export interface Expression {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal of a file. */
export function literalsOf({ path, code, body }: SourceFile): Expression[] {
  const found: Expression[] = [];
  walk(body, (node) => {
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (regex === undefined) return;
    found.push({ place: `${path}:${lineAt(code, node.start)}`, source: regex.pattern, flags: regex.flags });
  });
  return found;
}

/** Places of a file where an expression is built: `new RegExp(…)`. */
export function buildersOf({ path, code, body }: SourceFile): string[] {
  const places: string[] = [];
  walk(body, (node) => {
    const isBuilt = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (isBuilt && (node['callee'] as Node)['name'] === 'RegExp') places.push(`${path}:${lineAt(code, node.start)}`);
  });
  return places;
}

/** The expressions that are built when these files are loaded, or called as built-expressions.ts does. */
export function builtExpressions(root: string, paths: readonly string[]): Expression[] {
  const program = join(import.meta.dirname, 'built-expressions.ts');
  const printed = execFileSync(process.execPath, [program, root, ...paths], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return JSON.parse(printed) as Expression[];
}
