import { describe, expect, it } from 'vitest';
import { textOfMessages } from '../../src/discord/message-text.ts';

describe('the words of a message', () => {
  it('are its text, then its embeds, then its components, from top to bottom', () => {
    const message = {
      content: 'content',
      author: { id: '1', username: 'mona', bot: false },
      embeds: [
        {
          footer: { text: 'footer' },
          fields: [
            { name: 'first name', value: 'first value', inline: true },
            { name: 'second name', value: 'second value' },
          ],
          description: 'description',
          title: 'title',
          author: { name: 'author', url: 'https://example.org' },
          url: 'https://example.org',
        },
        { title: 'another' },
      ],
      components: [
        { type: 10, content: 'display' },
        {
          type: 17,
          components: [
            {
              type: 9,
              components: [{ type: 10, content: 'section' }],
              accessory: { type: 2, label: 'button', custom_id: 'c' },
            },
          ],
        },
        { type: 13, file: { url: 'attachment://notes.txt' }, name: 'notes.txt' },
        { type: 1, components: [{ type: 2, label: 'button', custom_id: 'd' }] },
      ],
    };
    expect(textOfMessages(message).split('\n\n')).toEqual([
      'content',
      'author',
      'title',
      'description',
      'first name',
      'first value',
      'second name',
      'second value',
      'footer',
      'another',
      'display',
      'section',
    ]);
  });

  it('of several messages follow one another', () => {
    expect(textOfMessages({ content: '' }, { content: 'one', embeds: [{ title: 'two' }] }, { content: 'three' })).toBe(
      'one\n\ntwo\n\nthree',
    );
  });

  it.each([
    undefined,
    null,
    'text alone',
    7,
    [],
    {},
    { content: 7, embeds: 'no', components: { length: 3 } },
    { author: 7, footer: null, fields: [null, 7] },
  ])('are read from malformed messages, too: %j', (message) => {
    expect(typeof textOfMessages(message)).toBe('string');
  });

  it('are cut at 8,000 characters, none of them half', () => {
    expect(textOfMessages({ content: 'a'.repeat(10_000) })).toBe('a'.repeat(8000));
    expect(textOfMessages({ content: `a${'🙂'.repeat(10_000)}` })).toBe(`a${'🙂'.repeat(3999)}`);
    expect(textOfMessages({ embeds: Array.from({ length: 500 }, () => ({ title: 'a'.repeat(500) })) })).toHaveLength(
      8000,
    );
  });

  it('are read to a bounded depth and width', () => {
    let deep: object = { content: 'bottom' };
    for (let depth = 0; depth < 50_000; depth += 1) deep = { components: [deep] };
    expect(textOfMessages(deep)).toBe('');
    const round: { content: string; components: object[] } = { content: 'round', components: [] };
    round.components.push(round);
    expect(textOfMessages(round).length).toBeLessThanOrEqual(8000);
    let looked = 0;
    const counting = {
      get content() {
        looked += 1;
        return '';
      },
    };
    expect(textOfMessages({ components: Array.from({ length: 300_000 }, () => counting) })).toBe('');
    expect(looked).toBeLessThanOrEqual(1000);
  });
});
