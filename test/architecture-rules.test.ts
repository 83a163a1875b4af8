import { describe, expect, it } from 'vitest';
import { impuritiesOf, moduleState, workOnImport } from './support/rules.ts';
import { findCircles, functionLengths, parseSource } from './support/sources.ts';

const file = (code: string, path = 'src/a.ts') => parseSource(path, code);

describe('imports', () => {
  it('are read in every form, with whether they are of types alone', () => {
    const { imports } = file(
      `import type { A } from './b.ts'; import { type C, d } from '../e.ts'; import { type F } from 'g/h';
       export * from './i.ts'; import 'j'; type K = import('./k.ts').K; const l = () => import('./l.ts');`,
    );
    expect(imports.map(({ from, isType, isLazy }) => [from, isType, isLazy])).toEqual([
      ['src/b.ts', true, false],
      ['e.ts', false, false],
      ['g/h', true, false],
      ['src/i.ts', false, false],
      ['j', false, false],
      ['src/k.ts', true, false],
      ['src/l.ts', false, true],
    ]);
  });

  it('that form a circle are found, through types and any number of files', () => {
    const files = [
      file(`import type { B } from './b.ts';`, 'src/a.ts'),
      file(`import { c } from './c.ts';`, 'src/b.ts'),
      file(`import { a } from './a.ts'; import './d.ts';`, 'src/c.ts'),
      file(`export const d = 1;`, 'src/d.ts'),
    ];
    expect(findCircles(files)).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']]);
    expect(findCircles(files.slice(1))).toEqual([]);
  });
});

describe('module state', () => {
  it.each([
    ['let count = 0;', 'count'],
    ['export let count = 0;', 'count'],
    ['var count = 0;', 'count'],
    ['const cache = new Map<string, number>();', 'cache'],
    ['const seen = new WeakSet();', 'seen'],
    ['const cache = new Map([[1, 2]]); function put() { cache.set(3, 4); }', 'cache'],
    ['const list: string[] = []; export const add = (one: string) => list.push(one);', 'list'],
    ['const held = { now: 1 }; function tick() { held.now += 1; }', 'held'],
    ['const held = { now: 1 }; function drop() { delete held.now; }', 'held'],
    ['const [first] = [[1]]; function add() { first.push(2); }', 'first'],
  ])('is found in %s', (code, name) => {
    expect(moduleState(file(code))).toEqual([name]);
  });

  it.each([
    'const names = new Map([[1, 2]]); const two = () => names.get(1);',
    'const LIST = [1, 2]; const twice = () => LIST.map((one) => 2 * one);',
    'const LIST = [1]; function f() { const LIST: number[] = []; LIST.push(1); return LIST; }',
    'const LIST = [1]; function f(LIST: number[]) { LIST.push(1); }',
    'function create() { let count = 0; return () => (count += 1); }',
  ])('is none in %s', (code) => {
    expect(moduleState(file(code))).toEqual([]);
  });
});

describe('work on import', () => {
  it.each([
    'for (const one of [1, 2]) console.log(one);',
    'start();',
    'await start();',
    'if (process.argv.length > 2) start();',
    `const zones = Intl.supportedValuesOf('timeZone');`,
    `export const zones = new Map(names.map((name) => [name, read(name)]));`,
    `const table = build();`,
    `const { a } = build();`,
  ])('is found in %s', (code) => {
    expect(workOnImport(file(code), new Set(['Map']))).not.toEqual([]);
  });

  it.each([
    `import { a } from './b.ts'; export type T = string; export function f() { return a(); }`,
    `const names = new Map([['a', 1]]); const f = () => build(names);`,
    'class Tower { lamp = light(); }',
  ])('is none in %s', (code) => {
    expect(workOnImport(file(code), new Set(['Map']))).toEqual([]);
  });

  it('allows what is listed and nothing beside it', () => {
    const code = `const a = define({ run: () => build() }); const b = 'x y'.split(' ').map(read);`;
    expect(workOnImport(file(code), new Set(['define', '.split']))).toEqual([`'x y'.split(' ').map(read);`]);
  });
});

describe('a file that is not pure', () => {
  it.each([
    [`import { readFile } from 'node:fs/promises';`, 'I/O'],
    [`import { createServer } from 'node:http';`, 'I/O'],
    ['const f = () => process.env.HOME;', 'I/O'],
    ['const f = () => fetch("http://localhost");', 'I/O'],
    ['const f = () => console.log(1);', 'I/O'],
    ['const f = () => Date.now();', 'clock'],
    ['const f = () => new Date();', 'clock'],
    ['const f = () => Math.random();', 'clock'],
    ['const f = () => setTimeout(g, 1);', 'clock'],
    ['const f = () => performance.now();', 'clock'],
    ['function create() { let count = 0; return { add: () => { count += 1; } }; }', 'state'],
    ['function create() { let count = 0; return { add() { count += 1; } }; }', 'state'],
    ['function create() { const seen = new Set(); function add(a) { seen.add(a); } return { add }; }', 'state'],
    ['function create() { let count = 0; return () => (count += 1); }', 'state'],
    ['function add(state: { count: number }) { state.count += 1; }', 'state'],
    ['class Counter { count = 0; }', 'state'],
  ])('is found: %s', (code, reason) => {
    expect(impuritiesOf(file(code))).toEqual([reason]);
  });

  it.each([
    `import type { Stats } from 'node:fs'; import { createHash } from 'node:crypto'; import { join } from 'node:path';`,
    'const f = (time: number) => new Date(time);',
    'function f(clock: Clock) { return clock.now(); }',
    'function f(process: Step) { return process.next; }',
    'class Fault extends Error { override readonly name = "Fault"; }',
    'function sum(values: number[]) { let all = 0; values.forEach((one) => { all += one; }); return all; }',
    'function sort(values: number[]) { const seen = new Set(); for (const one of values) seen.add(one); return [...seen]; }',
    'function f() { const found = []; function visit(one) { found.push(one); } visit(1); return found; }',
  ])('is none: %s', (code) => {
    expect(impuritiesOf(file(code))).toEqual([]);
  });
});

it('counts the lines of functions that have a name, from first to last', () => {
  const code = `function one() {}\nconst two = () => {\n  return [1].map((x) => x);\n};\nconst all = {\n  three() {\n\n\n  },\n};`;
  expect(functionLengths(file(code))).toEqual([
    { name: 'one', line: 1, lines: 1 },
    { name: 'two', line: 2, lines: 3 },
    { name: 'three', line: 6, lines: 4 },
  ]);
});
