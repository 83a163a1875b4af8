import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstWordsOf, textOf } from '../../src/page/message/message-text.ts';
import { rowsOf } from '../../src/page/message/rows.ts';
import type { SeenMessage } from '../../src/page/protocol.ts';
import { timesFor } from '../../src/page/times.ts';
import { wordsFor } from '../../src/page/words.ts';

const NOW = Date.parse('2026-11-27T16:30:00Z');
const timesIn = (locale: string, zone = 'UTC', now = NOW) => timesFor({ words: wordsFor(locale), locale, now }, zone);

/** As much of a message as is looked at, so many minutes before now. */
function message(minutesAgo: number, author: string, more: object = {}): SeenMessage {
  const timestamp = new Date(NOW - minutesAgo * 60_000).toISOString();
  const id = `${author} ${minutesAgo}`;
  return { id, type: 0, author: { id: author }, timestamp, content: '', ...more } as unknown as SeenMessage;
}

describe('timesFor', () => {
  it.each([
    ['en-US', '2026-11-27T08:00:00Z', 'Today at 8:00 AM'],
    ['en-US', '2026-11-26T20:05:00Z', 'Yesterday at 8:05 PM'],
    ['en-US', '2026-11-25T20:05:00Z', '11/25/2026 8:05 PM'],
    ['en-US', '2026-11-28T08:00:00Z', '11/28/2026 8:00 AM'],
    ['zh-CN', '2026-11-27T08:00:00Z', '今天 08:00'],
    ['zh-CN', '2026-11-26T20:05:00Z', '昨天 20:05'],
    ['zh-CN', '2026-11-25T20:05:00Z', '2026/11/25 20:05'],
  ])('in %s tells %s as %s', (locale, at, label) => {
    expect(timesIn(locale).label(Date.parse(at))).toBe(label);
  });

  it('goes by the days of the zone', () => {
    const at = Date.parse('2026-11-26T18:00:00Z');
    expect(timesIn('en-US').label(at)).toBe('Yesterday at 6:00 PM');
    expect(timesIn('en-US', 'Asia/Tokyo', Date.parse('2026-11-27T10:00:00Z')).label(at)).toBe('Today at 3:00 AM');
  });

  it('knows yesterday by the calendar, not by the hours, where a day has 25', () => {
    const times = timesIn('en-US', 'America/New_York', Date.parse('2026-11-02T04:30:00-05:00'));
    expect(times.label(Date.parse('2026-11-01T00:30:00-04:00'))).toBe('Yesterday at 12:30 AM');
    expect(times.label(Date.parse('2026-10-31T23:30:00-04:00'))).toBe('10/31/2026 11:30 PM');
  });

  it('has the whole date, too', () => {
    expect(timesIn('en-US').full(NOW)).toBe('Friday, November 27, 2026 at 4:30 PM');
    expect(timesIn('en-US').day(NOW)).toBe('November 27, 2026');
  });
});

describe('rowsOf', () => {
  const rows = (...messages: SeenMessage[]) => rowsOf(messages, timesIn('en-US'));

  it('puts the day before the first message of each', () => {
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
  ])('continues, or not: %s', (_, before, after, isContinued) => {
    expect(rows(before, after)[1]?.isContinued).toBe(isContinued);
  });

  it('finds what a reply is to as it stands now, and says when that is gone', () => {
    const first = message(10, 'mona', { content: 'now' });
    const replyTo = (id: string, more = {}) =>
      message(1, 'ravi', { type: 19, message_reference: { message_id: id }, ...more });
    const repliesTo = (reply: SeenMessage) => rows(first, reply)[1]?.repliesTo;
    expect(repliesTo(replyTo(first.id, { referenced_message: { content: 'then' } }))).toBe(first);
    expect(repliesTo(replyTo('elsewhere', { referenced_message: { content: 'then' } }))).toEqual({ content: 'then' });
    expect(repliesTo(replyTo('gone'))).toBeNull();
    expect(repliesTo(message(1, 'ravi'))).toBeUndefined();
    expect(repliesTo(message(1, 'ravi', { message_reference: { type: 1, message_id: first.id } }))).toBeUndefined();
  });

  it('keeps every message, in order', () => {
    const some = fc.array(fc.record({ ago: fc.integer({ min: 0, max: 9999 }), author: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(some, (made) => {
        const messages = made.map(({ ago, author }) => message(ago, author));
        expect(rowsOf(messages, timesIn('en-US')).map((row) => row.message)).toEqual(messages);
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

  it('is what was written, in components too', () => {
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
  ])('begins without marks: %j', (content, words) => {
    expect(firstWordsOf(message(1, 'mona', { content }), { names })).toBe(words);
  });
});
