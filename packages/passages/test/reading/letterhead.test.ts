import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const TEXT = `   The ferry crosses the sound twice a day. In winter the bell on the
   pier is rung by hand, because the ice keeps the buoy still.`;

describe('the head of a report', () => {
  it('gives authors and date; the title stands below', () => {
    const head = [
      'Harbour Working Group                                       A. Reed, Ed.',
      'Report on Bells: 12                                      Harbour Office',
      'Category: Informational                                      B. K. Moss',
      '                                                              June 1999',
    ];
    const text = [...head, '', '', '                     The Winter Ferry', '', 'Abstract', '', TEXT, ''].join('\n');
    const { draft, leftOut } = parsePlainText(text);
    expect(draft).toMatchObject({ title: 'The Winter Ferry', author: 'A. Reed, B. K. Moss', published: 'June 1999' });
    expect(draft.sections).toHaveLength(1);
    expect(draft.sections[0]?.path).toEqual(['Abstract']);
    expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([[1, 'details about the article']]);
  });

  it('is not a table without a date below its right side', () => {
    const table = [
      'Bell on the pier                              bronze',
      'Bell on the buoy                              steel',
      'Bell on the ferry                             brass',
    ];
    const { draft } = parsePlainText(['Bells', '', TEXT, '', ...table].join('\n'));
    expect(draft.title).toBe('Bells');
    expect(JSON.stringify(parsePlainText([...table, '', TEXT].join('\n')))).toContain('brass');
  });
});
