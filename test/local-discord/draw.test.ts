import { ComponentType, MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { drawMarkdown, drawMessage } from '../../src/local-discord/terminal/draw.ts';

const paper = { width: 40, color: false };

describe('a message drawn in the terminal', () => {
  it('has its author, its private notice and its texts beside a bar', () => {
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
    expect(drawMessage(message, paper)).toBe(
      [
        'Commonplace BOT · only you can see this',
        '│ **A title**',
        '│ Part › Chapter',
        '│',
        '│ Words that are *literal* and go on for',
        '│ more than a line.',
      ].join('\n'),
    );
  });

  it('shows bold by escape codes where they may be used', () => {
    expect(drawMarkdown('a **b** c', { ...paper, color: true })).toBe('a \u001b[1mb\u001b[22m c');
  });

  it.each([
    ['</ask:123> and `code`', '/ask and code'],
    ['[source](https://example.org/a%29)', 'source <https://example.org/a%29>'],
    ['- one\n- two', '• one\n• two'],
    ['### Heading', 'Heading'],
    ['\\# not a heading', '# not a heading'],
    ['a\u001b[2Jb\u0007', 'a[2Jb'],
  ])('%j reads %j', (markdown, shown) => {
    expect(drawMarkdown(markdown, paper)).toBe(shown);
  });
});
