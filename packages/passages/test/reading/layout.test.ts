import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/reading/plain-text/layout.ts';

const blocksOf = (...lines: readonly string[]): string[] =>
  splitBlocks(lines.join('\n')).map(({ kind, text }) => `${kind}: ${text}`);

const sentence = 'The lamps along the harbour wall were lit one after another by the same old man.';

describe('splitBlocks', () => {
  it('makes a block of each line between blank lines, with its place', () => {
    expect(splitBlocks(`Lamps\n\n\n  ${sentence}`)).toEqual([
      { line: 1, text: 'Lamps', indent: 0, gap: 0, height: 1, kind: 'prose' },
      { line: 4, text: sentence, indent: 2, gap: 2, height: 1, kind: 'prose' },
    ]);
  });

  it('joins the lines of a wrapped paragraph', () => {
    expect(
      blocksOf(
        'The lamps along the harbour wall were lit one after another by',
        'the same old man, who had done so every evening since the year',
        'in which the harbour was built, and who was never once seen to',
        'hurry.',
      ),
    ).toEqual([
      'prose: The lamps along the harbour wall were lit one after another by the same old man, who had done so every evening since the year in which the harbour was built, and who was never once seen to hurry.',
    ]);
  });

  it('keeps the lines of verse and the cells of a table', () => {
    expect(blocksOf('Lamp on the wall,', 'Light for us all,', 'Out with the day')).toEqual([
      'verse: Lamp on the wall,\nLight for us all,\nOut with the day',
    ]);
    expect(blocksOf('Lamp\tHeight', 'North\t4 m')).toEqual(['verse: Lamp | Height\nNorth | 4 m']);
  });

  it('makes a block of each list item, with the lines that hang below it', () => {
    expect(blocksOf('- oil for the', '  lamps', '- a ladder')).toEqual([
      'item: - oil for the lamps',
      'item: - a ladder',
    ]);
  });

  it('notes the character that underlines a heading', () => {
    expect(splitBlocks(`Lamps\n=====\n\n${sentence}`)[0]).toMatchObject({ text: 'Lamps', underline: '=', height: 2 });
  });

  it('takes chapter labels, ornaments and author lines out of a group of lines', () => {
    expect(blocksOf('Chapter II', sentence, '* * *', sentence)).toEqual([
      'prose: Chapter II',
      `prose: ${sentence}`,
      'item: * * *',
      `prose: ${sentence}`,
    ]);
    expect(blocksOf('By Ann Reed', sentence)).toEqual(['prose: By Ann Reed', `prose: ${sentence}`]);
  });
});
