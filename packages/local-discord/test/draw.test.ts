import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { drawList, drawMarkdown, drawMessage, drawText } from '../src/terminal/draw.ts';
import { truncate } from '../src/typed/options.ts';

const canvas = { width: 40, color: false };

describe('a message drawn in the terminal', () => {
  it('shows its author, a private notice and its texts behind a bar', () => {
    const message = {
      author: { username: 'Commonplace' },
      flags: MessageFlags.Ephemeral,
      components: [
        {
          type: ComponentType.Container,
          components: [
            { type: ComponentType.TextDisplay, content: '**A title**\n-# Part › Chapter' },
            { type: ComponentType.Separator },
            {
              type: ComponentType.TextDisplay,
              content: 'Words that are \\*literal\\* and go on for more than a line.',
            },
          ],
        },
      ],
    } as unknown as APIMessage;
    expect(drawMessage(message, canvas)).toBe(
      [
        'Commonplace BOT · only you can see this',
        '│ A title',
        '│ Part › Chapter',
        '│',
        '│ Words that are *literal* and go on for',
        '│ more than a line.',
      ].join('\n'),
    );
  });

  const button = (label: string, more = {}) => ({
    type: ComponentType.Button,
    style: 2,
    label,
    custom_id: label,
    ...more,
  });
  const linesOf = (components: readonly unknown[], beside = canvas): string[] => {
    const message = { author: { username: 'Commonplace' }, components } as unknown as APIMessage;
    return drawMessage(message, beside)
      .split('\n')
      .slice(1)
      .map((line) => line.slice(2));
  };

  it('numbers its enabled buttons', () => {
    const row = {
      type: ComponentType.ActionRow,
      components: [
        button('Previous', { disabled: true }),
        button('Next', { emoji: { name: '▶' } }),
        button('Whole section'),
        button('', { emoji: { name: 'quill', id: '1' } }),
        { type: ComponentType.Button, style: 5, label: 'Article', url: 'https://example.org/a b' },
      ],
    };
    expect(linesOf([row])).toEqual([
      '[Previous]  [1 ▶ Next]',
      '[2 Whole section]  [3 :quill:]',
      'Article <https://example.org/a b>',
    ]);
    const [first = ''] = linesOf([row], { width: 60, color: true });
    expect(first).toContain('\u001b[90m[Previous]\u001b[39m  [\u001b[1m1\u001b[22m ▶ Next]');
  });

  it('shows the button of a section after its text, with the next number', () => {
    const section = (text: string) => ({
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: text }],
      accessory: button(`Open ${text}`),
    });
    const container = { type: ComponentType.Container, components: [section('a'), section('b')] };
    const row = { type: ComponentType.ActionRow, components: [button('More')] };
    expect(linesOf([container, row])).toEqual(['a', '[1 Open a]', 'b', '[2 Open b]', '[3 More]']);
  });

  it('shows each option of a menu on its own line', () => {
    const options = [
      { label: 'Beginnings', value: 'a', description: '3 passages' },
      { label: 'What came of it, in more words than fit a line', value: 'b' },
    ];
    const menu = (more = {}) => ({
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: 'menu', options, ...more }],
    });
    expect(linesOf([menu({ placeholder: 'Open a section' })])).toEqual([
      'Open a section',
      '  1 Beginnings · 3 passages',
      '  2 What came of it, in more words',
      '  than fit a line',
    ]);
    expect(linesOf([menu({ disabled: true })]).slice(0, 2)).toEqual(['Choose', '  Beginnings · 3 passages']);
  });

  it('shows people, roles and channels by name, and addresses behind labels', () => {
    const names = new Map([
      ['7', 'mona'],
      ['5', 'readers'],
      ['6', 'quotes'],
    ]);
    const text = 'Asked by <@7> and <@8> of <@&5> and <@&4> in <#6> and <#3>: [A \\[b\\]](https://example.org)';
    expect(drawMarkdown(text, { ...canvas, width: 120, names })).toBe(
      'Asked by @mona and @somebody of @readers and @unknown-role in #quotes and #unknown: A [b] <https://example.org>',
    );
  });

  it.each([
    ['<t:1767225600>', '1 January 2026 at 01:00'],
    ['<t:1767225600:t>', '01:00'],
    ['<t:1767225600:T>', '01:00:00'],
    ['<t:1767225600:d>', '01/01/2026'],
    ['<t:1767225600:D>', '1 January 2026'],
    ['<t:1767225600:f>', '1 January 2026 at 01:00'],
    ['<t:1767225600:F>', 'Thursday, 1 January 2026 at 01:00'],
    ['<t:1767225600:R>', 'in 2 hours'],
    ['<t:1767218399:R>', '1 second ago'],
    ['<t:1767218580:R>', 'in 3 minutes'],
    ['<t:1766613600:R>', '7 days ago'],
    ['<t:1700000000:R>', '2 years ago'],
    ['<t:-1:d>', '01/01/1970'],
  ])('shows %s as %s', (text, local) => {
    const reading = { ...canvas, zone: 'Europe/Berlin', now: 1_767_218_400_000 };
    expect(drawMarkdown(`at ${text}.`, reading)).toBe(`at ${local}.`);
  });

  it('shows a relative timestamp as a date if it has no clock', () => {
    expect(drawMarkdown('<t:1767225600:R>', { ...canvas, zone: 'UTC' })).toBe('1 January 2026 at 00:00');
  });

  it('shows bold by escape codes if they are allowed', () => {
    const colored = { ...canvas, color: true };
    expect(drawMarkdown('a **b** c', colored)).toBe('a \u001b[1mb\u001b[22m c');
    expect(drawMarkdown('**b\nc**', colored)).toBe('\u001b[1mb\u001b[22m\n\u001b[1mc\u001b[22m');
  });

  it.each([
    ['</ask:123> and `code`', '/ask and code'],
    ['[source](https://example.org/a%29)', 'source <https://example.org/a%29>'],
    ['- one\n- two', '• one\n• two'],
    ['### Heading', 'Heading'],
    ['\\# not a heading', '# not a heading'],
    ['a\u001b[2Jb\u0007', 'a[2Jb'],
    ['one\ttwo', 'one two'],
    ['\u2068مقال\u2069 · \u2066¶ 1 of 2\u2069', 'مقال · ¶ 1 of 2'],
    ['**A \\* title**', 'A * title'],
    ['- **A title**', '• A title'],
    ['One. **It closed in 1921.** Two.', 'One. *It closed in 1921.* Two.'],
    ['**one** and **two**', '*one* and *two*'],
    ['**over\nlines**', '*over\nlines*'],
  ])('shows %j as %j', (markdown, shown) => {
    expect(drawMarkdown(markdown, canvas)).toBe(shown);
  });

  it('indents wrapped lines of a list item', () => {
    expect(drawMarkdown('- words that go on for more than a line', { ...canvas, width: 24 })).toBe(
      '• words that go on for\n  more than a line',
    );
  });

  it('does not break the number of a passage', () => {
    const drawn = drawMarkdown('-# Part › A chapter of words · ¶ 12 of 57', { ...canvas, width: 36 });
    expect(drawn).toBe('Part › A chapter of words ·\n¶ 12 of 57');
  });

  it.each(['https://example.org/'.repeat(9), '村'.repeat(90)])(
    'breaks %s at the width without losing characters',
    (word) => {
      const lines = drawMarkdown(word, canvas).split('\n');
      expect(lines.join('')).toBe(word);
      const wide = word.startsWith('村') ? 2 : 1;
      expect(Math.max(...lines.map((line) => line.length * wide))).toBe(40);
    },
  );
});

describe('text of the terminal itself', () => {
  it('is wrapped and has no control characters', () => {
    expect(drawText('There is no /\u001b[31mfoo. Type / to see them all.', canvas)).toBe(
      'There is no /[31mfoo. Type / to see them\nall.',
    );
  });

  const rows = [
    ['/find what', 'Find a thing that was lost'],
    ['/help', 'Help'],
  ] as const;

  it('lists meanings in a second column if there is room', () => {
    expect(drawList(rows, { ...canvas, width: 44 })).toBe(
      ['/find what  Find a thing that was lost', '/help       Help'].join('\n'),
    );
  });

  it('lists meanings below names if there is no room', () => {
    expect(drawList(rows, { ...canvas, width: 24 })).toBe(
      ['/find what', '  Find a thing that was', '  lost', '/help', '  Help'].join('\n'),
    );
  });

  it('is truncated with an ellipsis, without half characters', () => {
    expect(truncate('abcdef', 6)).toBe('abcdef');
    expect(truncate('abcdef', 5)).toBe('abcd…');
    expect(truncate('ab😀def', 4)).toBe('ab…');
  });
});
