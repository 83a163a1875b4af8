import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** Node of the syntax tree (ESTree with TypeScript), as loosely as the rules here need it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** Path relative to the root for a file of ours, otherwise the specifier as written: `node:fs`, `passages/reading`. */
  readonly from: string;
  /** Imported for its types alone, which Node strips. */
  readonly isType: boolean;
  /** `import()` inside a function: loaded when it runs. */
  readonly isLazy: boolean;
}

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly code: string;
  readonly body: readonly Node[];
  readonly imports: readonly Import[];
}

/** Every TypeScript file below `folder`, parsed; declaration files and packages that stand in it are left out. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll(sep, '/'),
    )
    .filter((path) => !/(?:^|\/)(?:node_modules|dist)\//u.test(path))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** A file from its text; `path` decides what its relative imports mean. */
export function parseSource(path: string, code: string): SourceFile {
  const { body } = parseAst(code, { lang: 'ts' }) as unknown as { body: readonly Node[] };
  return { path, code, body, imports: importsOf(path, body) };
}

function importsOf(path: string, body: readonly Node[]): Import[] {
  const resolve = (target: string): string =>
    target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll(sep, '/') : target;
  const imports: Import[] = [];
  walk(body, (node) => {
    const source = node['source'] as Node | null | undefined;
    if (typeof source?.['value'] !== 'string') return;
    imports.push({ from: resolve(source['value']), isType: isOfTypes(node), isLazy: node.type === 'ImportExpression' });
  });
  return imports;
}

function isOfTypes(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType') return true;
  const specifiers = (node['specifiers'] ?? []) as readonly Node[];
  return (
    specifiers.length > 0 && specifiers.every((one) => one['importKind'] === 'type' || one['exportKind'] === 'type')
  );
}

/** Calls `visit` with every node below, parents first, with the nodes around it, innermost last; they change as the walk goes on. */
export function walk(tree: unknown, visit: (node: Node, around: readonly Node[]) => void, around: Node[] = []): void {
  if (Array.isArray(tree)) {
    for (const one of tree) walk(one, visit, around);
    return;
  }
  if (!isNode(tree)) return;
  visit(tree, around);
  around.push(tree);
  for (const value of Object.values(tree)) if (typeof value === 'object' && value !== null) walk(value, visit, around);
  around.pop();
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

export function isFunction(node: Node): boolean {
  return FUNCTIONS.has(node.type) && node['body'] !== null;
}

export interface FunctionLength {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Functions that have a name (declared, a method, or assigned to one), with the lines that they take from first to last. */
export function functionLengths({ body, code }: SourceFile): FunctionLength[] {
  const lengths: FunctionLength[] = [];
  walk(body, (node, around) => {
    const name = isFunction(node) ? nameOf(node, around.at(-1)) : undefined;
    if (name === undefined) return;
    const line = lineAt(code, node.start);
    lengths.push({ name, line, lines: lineAt(code, node.end) - line + 1 });
  });
  return lengths;
}

function nameOf(node: Node, parent: Node | undefined): string | undefined {
  const own = node['id'] as Node | null | undefined;
  if (own) return String(own['name']);
  if (parent?.type === 'VariableDeclarator') return String((parent['id'] as Node)['name']);
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition')
    return String((parent['key'] as Node)['name'] ?? (parent['key'] as Node)['value']);
  return undefined;
}

export function lineAt(code: string, at: number): number {
  return code.slice(0, at).split('\n').length;
}

/** Groups of files that import one another in a circle, for types as well; each sorted by path. */
export function findCircles(sources: readonly Pick<SourceFile, 'path' | 'imports'>[]): string[][] {
  const edges = new Map(sources.map(({ path, imports }) => [path, imports.map(({ from }) => from)]));
  const reachable = (start: string): Set<string> => {
    const reached = new Set<string>();
    const open = [...(edges.get(start) ?? [])];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path) || !edges.has(path)) continue;
      reached.add(path);
      open.push(...(edges.get(path) ?? []));
    }
    return reached;
  };
  const reaches = new Map([...edges.keys()].map((path) => [path, reachable(path)]));
  const circles = new Map<string, string[]>();
  for (const [path, reached] of reaches) {
    if (!reached.has(path)) continue;
    const circle = [...reached].filter((other) => reaches.get(other)?.has(path)).toSorted();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}
