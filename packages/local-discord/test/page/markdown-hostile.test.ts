import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText } from '../../src/page/markdown/markdown.ts';
import type { Part } from '../../src/page/markdown/parts.ts';

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

/** All parts, also those within others. */
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

describe('a hostile message', () => {
  it('keeps all letters and digits, in order', () => {
    // Letters that are not in any syntax. No labelled links, whose addresses are not shown.
    const words = hostile(fc.constantFrom('é', '漢字', 'עברית', '٣')).map((source) => source.replaceAll('](', '] ('));
    const letters = (text: string): string => text.replaceAll(/[^é漢字עברית٣]/gu, '');
    fc.assert(
      fc.property(words, (source) => {
        expect(letters(plainText(parseMarkdown(source)))).toBe(letters(source));
      }),
    );
  });

  it('adds nothing but bullets, line breaks and timestamps', () => {
    fc.assert(
      fc.property(hostile(fc.constantFrom(...WORDS), fc.string({ maxLength: 5 })), (source) => {
        const isOwn = (sign: string): boolean => sign !== '•' && sign.trim() !== '';
        const shown = Array.from(plainText(parseMarkdown(source))).filter(isOwn);
        const written = new Set(source);
        const others = shown.filter((sign) => !written.has(sign) && !/[\d.]/u.test(sign));
        expect(others).toEqual([]);
      }),
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
  ])('of ten thousand characters of %j has at most as many parts, and limited depth', (unit) => {
    const half = unit.repeat(Math.ceil(5000 / unit.length)).slice(0, 5000);
    const mirrored = Array.from(half).toReversed().join('');
    for (const source of [half + half, half + mirrored]) {
      const parts = parseMarkdown(source);
      expect(all(parts).length).toBeLessThanOrEqual(10_000);
      expect(depthOf(parts)).toBeLessThan(40);
    }
  });
});
