import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, pageAddress, readCustomId } from '../../src/discord/custom-id.ts';

const part = fc.stringMatching(/^[A-Za-z0-9._-]{0,12}$/u);
const word = fc.stringMatching(/^[a-z]{1,8}$/u);
const snowflake = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);

describe('a custom id', () => {
  it('says what to do with which page, and whose it is', () => {
    const address = pageAddress('passage', 'next', ['abcdefghij', 12, 'klmnopqrst', 'ask.0.']);
    expect(customId('open', address, '36')).toBe('passage:next:abcdefghij:12:klmnopqrst:ask.0.~10');
    expect(customId('share', address, '36')).toBe('share/passage:next:abcdefghij:12:klmnopqrst:ask.0.~10');
    expect(customId('remove', '', '36')).toBe('remove/~10');
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('open', 'share'),
        snowflake,
        (command, action, args, operation, owner) => {
          const id = customId(operation, pageAddress(command, action, args), owner);
          expect(readCustomId(id)).toEqual({ operation, owner, address: { command, action, args } });
        },
      ),
    );
  });

  it.each([
    '',
    '~',
    'ask:more:0',
    'ask~1',
    'ask:~1',
    'ask:more:0~',
    'ask:more:0~!',
    'ask:more:0~00000000000000',
    'ask:more:0 ~1',
    'ask:more:<@1>~1',
    'ASK:more~1',
    'take/ask:more~1',
    'share/~1',
    'remove/ask:more:0~1',
    'ask:more:0~1\n',
    `ask:more:${'0'.repeat(100)}~1`,
    '__proto__:constructor~1',
  ])('that no button of ours has is refused: %j', (id) => {
    expect(readCustomId(id)).toBeUndefined();
  });

  it('is never read from what says something else, whatever anybody may send', () => {
    const parts = fc.constantFrom(
      'ask',
      'share/',
      'remove/',
      ':',
      '~',
      'more',
      '0',
      'zz',
      '-',
      '.',
      '/',
      ' ',
      'é',
      '\n',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
        (id) => {
          const read = readCustomId(id);
          const { command = '', action = '', args } = read?.address ?? {};
          const address = read?.address ? pageAddress(command, action, args) : '';
          const again = read && customId(read.operation, address, read.owner);
          // An owner may be written with zeros before it.
          expect([undefined, id.replace(/~0+(?=.)/u, '~')]).toContain(again);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused when it is too long for Discord, or its parts could be mistaken', () => {
    expect(() => customId('open', `ask:more:${'0'.repeat(100)}`, '1')).toThrow(/at most 100 characters/u);
    expect(() => pageAddress('ask', 'more', ['a b'])).toThrow(RangeError);
    expect(() => pageAddress('ask', 'more', ['a~b'])).toThrow(RangeError);
  });
});
