import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { guardLoops, listMutants } from '../mutants.ts';

const changes = (code: string): string[] => listMutants(code).map(({ after }) => after);

it.each([
  ['const is = a < b;', ['const is = a <= b;', 'const is = a >= b;']],
  ['const sum = a + 1;', ['const sum = a - 1;', 'const sum = a + 2;']],
  ["const text = a + 'b';", ["const text = a + '';"]],
  ['run();', [';']],
  ['const due = rows.filter(isDue);', ['const due = rows;']],
  ['const is = !a;', ['const is = a;']],
  ['if (a) b = true;', ['if (!(a)) b = true;', 'if (a) ;', 'if (a) b = false;']],
  ['const f = () => { return; };', []],
  ['const [a = 0] = list;', []],
  ["import type { A } from 'a'; type B = 'b' | 1;", []],
])('of %s makes %j', (code, expected) => {
  expect(changes(code)).toEqual(expected);
});

it('names the line, before and after', () => {
  const [mutant] = listMutants('const a = b;\n  const is = c === d;\n');
  expect(mutant).toMatchObject({ line: 2, before: 'const is = c === d;', after: 'const is = c !== d;' });
  expect(mutant?.code).toBe('const a = b;\n  const is = c !== d;\n');
});

it.each([
  ['while (true) {}'],
  ['for (;;) continue;'],
  ['do list.push(1); while (list.length > 0);'],
  ['for (const each of list) { list.push(each); if (list.length > 9) while (true); }'],
])('stops the endless loop %s', (code) => {
  const run = (): unknown => runInNewContext(guardLoops(code), { list: [1] });
  expect(run).toThrow('Endless loop');
});

it('leaves loops that end as they are', () => {
  const code = 'let sum = 0; for (const a of [1, 2]) for (let b = 0; b < 3; b += 1) { sum += a; } sum;';
  expect(runInNewContext(guardLoops(code))).toBe(9);
});
