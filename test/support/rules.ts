import { isFunction, isNode, type Node, type SourceFile, walk } from './sources.ts';

/** Ways in which a file depends on more than its arguments. */
export type Impurity =
  /** Files, sockets, processes, threads, standard streams, the environment. */
  | 'I/O'
  /** Reads the time, sets timers, or draws random numbers. */
  | 'clock'
  /** Holds something between calls: a closure's variable that an inner function changes, a class field, an object named `state`. */
  | 'state';

const IO_MODULES =
  /^node:(?:fs|net|http|https|dns|child_process|worker_threads|process|sqlite|os|readline|tty|stream\/consumers|timers)(?:\/|$)|^(?:pino|discord\.js|@discordjs\/rest|open|ws|rolldown|dotenv|undici)(?:\/|$)/u;
const CLOCK_CALLS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'randomUUID', 'randomBytes']);
const CLOCK_MEMBERS = new Set(['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID']);
const IO_GLOBALS = new Set(['process', 'fetch', 'console', 'document', 'window', 'localStorage']);

/** Every reason for which a file is not pure, sorted; a pure file has none. */
export function impuritiesOf(source: SourceFile): Impurity[] {
  const found = new Set<Impurity>();
  if (source.imports.some(({ from, isType }) => !isType && IO_MODULES.test(from))) found.add('I/O');
  const declared = declaredNames(source.body);
  walk(source.body, (node, around) => {
    const global = globalOf(node, around.at(-1));
    if (global !== undefined && !declared.has(global.split('.')[0] ?? '')) {
      if (IO_GLOBALS.has(global.split('.')[0] ?? '')) found.add('I/O');
      if (CLOCK_MEMBERS.has(global)) found.add('clock');
    }
    const callee = (node['callee'] as Node | undefined)?.['name'];
    if (node.type === 'CallExpression' && CLOCK_CALLS.has(String(callee))) found.add('clock');
    const isNow = node.type === 'NewExpression' && callee === 'Date' && (node['arguments'] as unknown[]).length === 0;
    if (isNow) found.add('clock');
  });
  if (keepsState(source)) found.add('state');
  return [...found].toSorted();
}

/** A name that is used as a value, with the member that is taken of it: `Date.now`, `process.env`, `fetch`. */
function globalOf(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'MemberExpression') {
    const [object, property] = [node['object'] as Node, node['property'] as Node];
    return object.type === 'Identifier' ? `${String(object['name'])}.${String(property['name'])}` : undefined;
  }
  if (node.type !== 'CallExpression' || parent === undefined) return undefined;
  const callee = node['callee'] as Node;
  return callee.type === 'Identifier' ? String(callee['name']) : undefined;
}

/** Names that a file declares or imports anywhere: not the globals of that name. */
function declaredNames(body: readonly Node[]): Set<string> {
  const names = new Set<string>();
  walk(body, (node) => {
    const declares =
      node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration' || node.type.startsWith('Import');
    if (!declares && !isFunction(node)) return;
    const holders = [node['id'], node['local'], ...((node['params'] as unknown[] | undefined) ?? [])];
    for (const holder of holders)
      walk(holder, (one) => {
        if (one.type === 'Identifier') names.add(String(one['name']));
      });
  });
  return names;
}

/** Methods that change what they are called on. */
const MUTATORS = new Set(
  'set add delete clear push pop shift unshift splice sort reverse fill append copyWithin'.split(' '),
);

/** The names that a node changes: assigned to, counted up, or by one of the methods that change. */
function changedBy(node: Node): { readonly name: string; readonly isMember: boolean } | undefined {
  const target =
    node.type === 'AssignmentExpression'
      ? (node['left'] as Node)
      : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node['operator'] === 'delete')
        ? (node['argument'] as Node)
        : undefined;
  if (target !== undefined) return rootOf(target);
  const callee = node.type === 'CallExpression' ? (node['callee'] as Node) : undefined;
  if (callee?.type !== 'MemberExpression' || !MUTATORS.has(String((callee['property'] as Node)['name'])))
    return undefined;
  const changed = rootOf(callee['object'] as Node);
  return changed && { ...changed, isMember: true };
}

function rootOf(node: Node): { readonly name: string; readonly isMember: boolean } | undefined {
  let [at, isMember] = [node, false];
  while (at.type === 'MemberExpression' || at.type === 'TSNonNullExpression') {
    isMember ||= at.type === 'MemberExpression';
    at = (at['object'] ?? at['expression']) as Node;
  }
  return at.type === 'Identifier' ? { name: String(at['name']), isMember } : undefined;
}

/** True if functions that a function hands out change what they share, or an object named `state` is changed. */
function keepsState({ body }: SourceFile): boolean {
  let keeps = false;
  walk(body, (node, around) => {
    if (node.type === 'PropertyDefinition' && node['readonly'] !== true) keeps = true;
    const changed = changedBy(node);
    if (changed === undefined) return;
    if (/(?:^s|S)tate$/u.test(changed.name) && changed.isMember) keeps = true;
    if (keeps) return;
    const functions = around.filter(isFunction);
    const at = functions.findLastIndex((one) => declaresLocally(one, changed.name));
    const owner = functions[at];
    if (owner === undefined || !handsOutFunctions(owner)) return;
    if (functions.slice(at + 1).some((inner) => outlives(inner, around))) keeps = true;
  });
  return keeps;
}

/** Returns a function, or an object with functions in it. */
function handsOutFunctions(owner: Node): boolean {
  const local = new Set<string>();
  const returned: Node[] = [];
  walk(owner['body'], (node, around) => {
    if (around.some(isFunction)) return;
    if (node.type === 'FunctionDeclaration') local.add(String((node['id'] as Node)['name']));
    const init = node.type === 'VariableDeclarator' ? (node['init'] as Node | null) : null;
    if (init !== null && isFunction(init)) local.add(String((node['id'] as Node)['name']));
    if (node.type === 'ReturnStatement' && node['argument'] !== null) returned.push(node['argument'] as Node);
  });
  const isOne = (value: Node): boolean =>
    isFunction(value) || (value.type === 'Identifier' && local.has(String(value['name'])));
  return returned.some(
    (value) =>
      isOne(value) ||
      (value.type === 'ObjectExpression' &&
        (value['properties'] as readonly Node[]).some(
          (property) => isNode(property['value']) && isOne(property['value']),
        )),
  );
}

/** Declared by a function itself, not by one inside it. */
function declaresLocally(owner: Node, name: string): boolean {
  let declares = false;
  walk(owner['body'], (node, around) => {
    if (node.type !== 'VariableDeclarator' || around.some(isFunction)) return;
    walk(node['id'], (one) => {
      if (one.type === 'Identifier' && one['name'] === name) declares = true;
    });
  });
  return declares;
}

/** A function that may be called later: a method, a declaration, or one kept in a variable; not an argument that runs at once. */
function outlives(inner: Node, around: readonly Node[]): boolean {
  if (inner.type === 'FunctionDeclaration') return true;
  const parent = around[around.indexOf(inner) - 1];
  return parent?.type === 'Property' || parent?.type === 'VariableDeclarator' || parent?.type === 'ReturnStatement';
}

/** Top-level names of a file that change after it was loaded: `let`, `var`, and constants that something changes. */
export function moduleState({ body }: SourceFile): string[] {
  const declarations = topLevelDeclarations(body);
  const constants = new Set(declarations.filter(({ kind }) => kind === 'const').flatMap(({ names }) => names));
  const variable = declarations.filter(({ kind }) => kind !== 'const').flatMap(({ names }) => names);
  const changed = new Set<string>();
  walk(body, (node, around) => {
    const change = changedBy(node);
    if (change === undefined || !change.isMember || !constants.has(change.name)) return;
    if (!around.filter(isFunction).some((one) => isShadowed(one, change.name))) changed.add(change.name);
  });
  const empty = declarations.flatMap(({ names, init }) => (isEmptyCollection(init) ? names : []));
  return [...new Set([...variable, ...changed, ...empty])].toSorted();
}

function isShadowed(owner: Node, name: string): boolean {
  if (declaresLocally(owner, name)) return true;
  let isParameter = false;
  walk(owner['params'], (one) => {
    if (one.type === 'Identifier' && one['name'] === name) isParameter = true;
  });
  return isParameter;
}

/** A map or set that nothing is in can only be there to be filled. */
function isEmptyCollection(init: Node | null): boolean {
  if (init?.type !== 'NewExpression') return false;
  const name = String((init['callee'] as Node)['name']);
  return /^(?:Weak)?(?:Map|Set)$/u.test(name) && (init['arguments'] as unknown[]).length === 0;
}

interface Declaration {
  readonly kind: string;
  readonly names: readonly string[];
  readonly init: Node | null;
}

function topLevelDeclarations(body: readonly Node[]): Declaration[] {
  return body.flatMap((statement) => {
    const declaration = (statement['declaration'] ?? statement) as Node;
    if (declaration.type !== 'VariableDeclaration') return [];
    return (declaration['declarations'] as readonly Node[]).map((one) => {
      const names: string[] = [];
      walk(one['id'], (node, around) => {
        const isKey = around.at(-1)?.type === 'Property' && around.at(-1)?.['key'] === node;
        if (node.type === 'Identifier' && !isKey) names.push(String(node['name']));
      });
      return { kind: String(declaration['kind']), names, init: one['init'] as Node | null };
    });
  });
}

const HARMLESS_STATEMENTS =
  /^(?:Import|Export|FunctionDeclaration|ClassDeclaration|VariableDeclaration|TS|EmptyStatement)/u;

/**
 * Work that a file does when it is imported: statements that run, and calls in the initial values of its names save for
 * those in `allowed`: a function or constructor, `Object.values`, all of `z.*`, or a method of a value, `.split`.
 */
export function workOnImport({ body, code }: SourceFile, allowed: ReadonlySet<string>): string[] {
  const statements = body
    .filter(({ type }) => !HARMLESS_STATEMENTS.test(type))
    .map(({ start }) => excerpt(code, start));
  const calls: string[] = [];
  const own = new Set(topLevelDeclarations(body).flatMap(({ names }) => names));
  const isAllowed = (name: string): boolean => allowed.has(name) || allowed.has(name.replace(/\..*$/u, '.*'));
  for (const { init } of topLevelDeclarations(body))
    walk(init, (node, around) => {
      if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return;
      if (around.some(isFunction) || isAllowed(calledName(node, own))) return;
      calls.push(excerpt(code, node.start));
    });
  return [...statements, ...calls];
}

/** `define`, `Object.values`, `z.string` (with what follows in the chain); `.split` for a method of a value of this file. */
function calledName(node: Node, own: ReadonlySet<string>): string {
  const callee = node['callee'] as Node;
  if (callee.type !== 'MemberExpression') return String(callee['name']);
  const method = String((callee['property'] as Node)['name']);
  let root = callee['object'] as Node;
  while (root['callee'] !== undefined || root['object'] !== undefined)
    root = (root['callee'] ?? root['object']) as Node;
  return root.type === 'Identifier' && !own.has(String(root['name']))
    ? `${String(root['name'])}.${method}`
    : `.${method}`;
}

function excerpt(code: string, start: number): string {
  return code.slice(start, start + 60).split('\n')[0] ?? '';
}
