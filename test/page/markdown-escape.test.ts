import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown, plainText } from 'local-discord/playground';
import { escapeMarkdown } from '../../src/discord/markdown.ts';
import { rounds } from '../support/long.ts';

const MARKS = [
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
const LINE_STARTS = ['> ', '>>> ', '# ', '### ', '-# ', '- ', '* ', '1. ', '12) ', '  - '];
const SYNTAX = [
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

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.constantFrom(...LINE_STARTS),
      fc.constantFrom(...SYNTAX),
      fc.constantFrom(...WORDS),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

it('shows escaped text as it is, without formatting', () => {
  fc.assert(
    fc.property(hostile, (source) => {
      const expected = source
        .toWellFormed()
        .replaceAll(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n]/gu, '');
      const parts = parseMarkdown(escapeMarkdown(source));
      expect(parts.filter(({ kind }) => kind !== 'text')).toEqual([]);
      expect(plainText(parts)).toBe(expected);
    }),
    { numRuns: rounds(500, 2000) },
  );
});
