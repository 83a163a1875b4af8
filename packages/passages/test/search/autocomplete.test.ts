import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/spelling.ts';
import { createNames, type Name, type Names, readTyped, wordsOf } from '../../src/search/autocomplete.ts';
import { type NameToken, tokenizeName } from '../../src/languages/tokenizer.ts';

const words = [
  'harbour',
  'harbours',
  'lighthouse',
  'Lighthouses',
  'keeper',
  'E-mail',
  '1874',
  'ab1874',
  '章节',
  '第章节',
  'л',
];
const slip = fc
  .tuple(
    fc.constantFrom(...words),
    fc.nat({ max: 9 }),
    fc.constantFrom('', 'x', 'rb', '7', 'ligth'),
    fc.nat({ max: 2 }),
  )
  .map(([word, at, put, gone]) => word.slice(0, at) + put + word.slice(at + gone));
const some = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.oneof(fc.constantFrom(...words), slip), { maxLength: most }).map((all) => all.join(' '));

const begins = (one: NameToken, { form, isStretch }: NameToken): boolean =>
  one.isStretch === isStretch && (isStretch ? one.form.includes(form) : one.form.startsWith(form));

function nearlyBegins(one: NameToken, word: NameToken): boolean {
  if (begins(one, word)) return true;
  const { form } = word;
  if (one.isStretch || word.isStretch || form.length < 4 || /\d/u.test(form)) return false;
  const limit = form.length >= 8 && one.form[0] === form[0] ? 2 : 1;
  return [-1, 0, 1].some((more) => editDistance(one.form.slice(0, form.length + more), form, 2) <= limit);
}

type Test = (one: NameToken, word: NameToken) => boolean;

/** Those words of what was typed that some word of a name passes a test with. */
function obvious(name: string, typed: string, test: Test): number {
  let bits = 0;
  for (const [i, { form, isStretch }] of readTyped(typed).words.entries())
    if (tokenizeName(name).some((one) => test(one, { form, isStretch }))) bits |= 1 << i;
  return bits;
}

/** Of each name, if all together have all that was typed. */
function obviously(texts: readonly string[], typed: string): object {
  const every = (test: Test): number[] => texts.map((text) => obvious(text, typed, test));
  const nearly = every(nearlyBegins);
  const fits = nearly.reduce((held, bits) => held | bits, 0) === readTyped(typed).all;
  return fits ? { fits, begun: every(begins), nearly } : { fits };
}

function compared(names: Names, read: readonly Name[], typed: string): object {
  const { fit, begun, nearly } = names.compare(readTyped(typed));
  return fit(wordsOf(read)) ? { fits: true, begun: read.map(begun), nearly: read.map(nearly) } : { fits: false };
}

describe('names', () => {
  it('are compared as if every word of each were compared with every word that was typed', () => {
    fc.assert(
      fc.property(fc.array(some(5), { maxLength: 6 }), some(3), (texts, typed) => {
        const names = createNames();
        const read = texts.map(names.read);
        expect(compared(names, read, typed)).toEqual(obviously(texts, typed));
      }),
      { numRuns: 500 },
    );
  });

  it('keep a word once, as long as any has it, and tell the same when others are gone', () => {
    const step = fc.record({ text: some(4), gone: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), some(3), (steps, typed) => {
        const names = createNames();
        const live: { text: string; name: Name }[] = [];
        for (const { text, gone } of steps) {
          if (gone === null || live.length === 0) live.push({ text, name: names.read(text) });
          else for (const { name } of live.splice(gone % live.length, 1)) names.forget(name);
        }
        const texts = live.map(({ text }) => text);
        const different = new Set(texts.flatMap(tokenizeName).map(({ form, isStretch }) => `${isStretch}${form}`));
        expect(names.size).toBe(different.size);
        const read = live.map(({ name }) => name);
        expect(compared(names, read, typed)).toEqual(obviously(texts, typed));
      }),
      { numRuns: 300 },
    );
  });
});
