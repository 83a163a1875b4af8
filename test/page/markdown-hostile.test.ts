import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/discord/markdown.ts';
import { parseMarkdown, plainText, type Part } from 'local-discord/playground';

const SIGNS = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '](',
  '<',
  '>',
  '\n',
  ' ',
];
const STARTS = ['> ', '>>> ', '# ', '### ', '-# ', '- ', '* ', '1. ', '12) ', '  - '];
const WHOLE = [
  'https://example.org/a_b',
  '<@1>',
  '<@&2>',
  '<#3>',
  '</ask:5>',
  '<:wave:4>',
  '<t:0:R>',
  '@everyone',
  ':a:',
];
const WORDS = ['a', 'é', '漢字', '٣', 'עברית', '🙂', '\u202e', '\u2067', '\u0000', '\ud800', '¯\\_(ツ)_/¯'];

const hostile = (...more: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...STARTS), ...more), { maxLength: 40 })
    .map((pieces) => pieces.join(''));

/** Every part, those within others too. */
function all(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...('parts' in part ? all(part.parts) : []),
    ...('items' in part ? part.items.flatMap(all) : []),
  ]);
}

function depthOf(parts: readonly Part[]): number {
  const inside = parts.flatMap((part) => ('parts' in part ? [part.parts] : 'items' in part ? part.items : []));
  return 1 + Math.max(0, ...inside.map(depthOf));
}

describe('whatever a message says', () => {
  it('what the bot means literally is shown as it is, and nothing in it formats', () => {
    const text = hostile(
      fc.constantFrom(...WHOLE),
      fc.constantFrom(...WORDS),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(text, (said) => {
        const wanted = said
          .toWellFormed()
          .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu, '');
        const parts = parseMarkdown(escapeMarkdown(said));
        expect(all(parts).filter(({ kind }) => kind !== 'text')).toEqual([]);
        expect(plainText(parts)).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no letter and no digit of its words, nor their order', () => {
    // Letters that no syntax takes for its own; an address with a label is not shown, so that there is none.
    const words = hostile(fc.constantFrom('é', '漢字', 'עברית', '٣')).map((said) => said.replaceAll('](', '] ('));
    const letters = (text: string): string => text.replaceAll(/[^é漢字עברית٣]/gu, '');
    fc.assert(
      fc.property(words, (said) => {
        expect(letters(plainText(parseMarkdown(said)))).toBe(letters(said));
      }),
      { numRuns: 2000 },
    );
  });

  it('adds nothing but bullets, breaks, and moments told in full', () => {
    fc.assert(
      fc.property(hostile(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })), (said) => {
        const isOwn = (sign: string): boolean => sign !== '•' && sign.trim() !== '';
        const shown = Array.from(plainText(parseMarkdown(said))).filter(isOwn);
        const written = new Set(said);
        const others = shown.filter((sign) => !written.has(sign) && !/[\d.]/u.test(sign));
        expect(others).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...SIGNS,
    ...STARTS,
    ...WHOLE,
    '***a ',
    '*a   ',
    '*a **',
    '***a** ** ',
    '`a``',
    '[[]',
    '[[a]',
    '[a](',
    '[a](u "',
    '</a',
    '<t:',
    'https://',
    '\\*',
    '- a\n  ',
    '> - ',
    '||> ',
    '_a_a',
    '#\n',
    '**__||~~*_',
  ])('ten thousand characters of %j come to no more parts than that, and no depth', (unit) => {
    const half = unit.repeat(Math.ceil(5000 / unit.length)).slice(0, 5000);
    const mirrored = Array.from(half).toReversed().join('');
    for (const said of [half + half, half + mirrored]) {
      const parts = parseMarkdown(said);
      expect(all(parts).length).toBeLessThanOrEqual(10_000);
      expect(depthOf(parts)).toBeLessThan(40);
    }
  });
});
