import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWordsOf, textOf, toRows } from '../../src/page/message/message.ts';
import type { VisibleMessage } from '../../src/page/protocol.ts';
import { createTimes } from '../../src/page/times.ts';
import { languageFor } from '../../src/page/languages.ts';

const NOW = Date.parse('2026-11-27T16:30:00Z');
const timesIn = (locale: string, zone = 'UTC', now = NOW) =>
  createTimes({ catalogue: languageFor(locale).catalogue, locale, now }, zone);

/** A message of some minutes ago, with the fields that rows depend on. */
function message(minutesAgo: number, author: string, more: object = {}): VisibleMessage {
  const timestamp = new Date(NOW - minutesAgo * 60_000).toISOString();
  const id = `${author} ${minutesAgo}`;
  return { id, type: 0, author: { id: author }, timestamp, content: '', ...more } as unknown as VisibleMessage;
}

describe('toRows', () => {
  const rows = (...messages: VisibleMessage[]) => toRows(messages, timesIn('en-US'));

  it('puts the date above the first message of each day', () => {
    const days = rows(message(2000, 'mona'), message(1999, 'ravi'), message(10, 'mona')).map(({ day }) => day);
    expect(days).toEqual(['November 26, 2026', undefined, 'November 27, 2026']);
  });

  it.each([
    ['a second message', message(10, 'mona'), message(9, 'mona'), true],
    ['one after a reply', message(10, 'mona', { type: 19 }), message(9, 'mona'), true],
    ['another author', message(10, 'mona'), message(9, 'ravi'), false],
    ['one after seven minutes', message(10, 'mona'), message(3, 'mona'), false],
    ['a reply', message(10, 'mona'), message(9, 'mona', { type: 19 }), false],
    ['an answer to a command', message(10, 'bot'), message(9, 'bot', { type: 20, answers: {} }), false],
    ['one after an answer to a command', message(10, 'bot', { type: 20 }), message(9, 'bot'), false],
    ['another day', message(16.5 * 60 + 1, 'mona'), message(16.5 * 60 - 1, 'mona'), false],
  ])('tells if a message continues the one before: %s', (_, before, after, isContinued) => {
    expect(rows(before, after)[1]?.isContinued).toBe(isContinued);
  });

  it('finds the current state of the replied-to message, or null if it was deleted', () => {
    const first = message(10, 'mona', { content: 'now' });
    const replyTo = (id: string, more = {}) =>
      message(1, 'ravi', { type: 19, message_reference: { message_id: id }, ...more });
    const repliesTo = (reply: VisibleMessage) => rows(first, reply)[1]?.repliesTo;
    expect(repliesTo(replyTo(first.id, { referenced_message: { content: 'then' } }))).toBe(first);
    expect(repliesTo(replyTo('elsewhere', { referenced_message: { content: 'then' } }))).toEqual({ content: 'then' });
    expect(repliesTo(replyTo('gone'))).toBeNull();
    expect(repliesTo(message(1, 'ravi'))).toBeUndefined();
    expect(repliesTo(message(1, 'ravi', { message_reference: { type: 1, message_id: first.id } }))).toBeUndefined();
  });

  it('keeps all messages in order', () => {
    const some = fc.array(fc.record({ ago: fc.integer({ min: 0, max: 9999 }), author: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(some, (made) => {
        const messages = made.map(({ ago, author }) => message(ago, author));
        expect(toRows(messages, timesIn('en-US')).map((row) => row.message)).toEqual(messages);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the text of a message', () => {
  const names = {
    people: new Map([['1', 'mona']]),
    roles: new Map([['2', 'Readers']]),
    channels: new Map([['3', 'general']]),
  };
  const components = [
    {
      type: 17,
      components: [
        { type: 10, content: '-# “so”' },
        { type: 9, components: [{ type: 10, content: '**A**' }] },
      ],
    },
  ];

  it('is its source, with that of components and embeds', () => {
    expect(textOf(message(1, 'bot', { components }))).toBe('-# “so”\n\n**A**');
    expect(textOf(message(1, 'bot', { content: 'x', embeds: [{ title: 'T', description: 'D' }] }))).toBe('x\n\nT\n\nD');
  });

  it.each([
    ['**bold** and `code`', 'bold and code'],
    ['> quoted\n- item', 'quoted item'],
    ['<@1> <@&2> <#3> <@9>', '@mona @Readers #general @9'],
    ['</daily start:55> [here](https://example.org/)', '/daily start here'],
    [String.raw`two \* three`, 'two * three'],
    ['', ''],
  ])('has first words without marks: %j', (content, words) => {
    expect(firstWordsOf(message(1, 'mona', { content }), { names })).toBe(words);
  });
});
