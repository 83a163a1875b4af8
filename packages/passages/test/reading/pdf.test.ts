import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { readPdf } from '../../src/reading/documents/pdf.ts';
import { paragraph, type PdfLine, type PdfOptions, writePdf } from './pdf-file.ts';

function read(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Promise<Reading> {
  return readPdf({ name: 'notes/old-bells.pdf', bytes: writePdf(pages, options) });
}

/** Passages under their last heading, as `heading: passage`. */
function outline({ draft }: Reading): string[] {
  return draft.sections.flatMap(({ path, passages }) => passages.map((text) => `${path.at(-1) ?? ''}: ${text}`));
}

const TITLE: PdfLine = { text: 'The Bells of the Harbour', x: 60, y: 80, size: 20, font: 'bold' };
/** Three lines that fill a column of 240 points. */
const BELL = [
  'The oldest bell of the harbour was cast in the',
  'spring of a cold year, and it hung in a wooden',
  'tower that the wind took down.',
];
const FERRY = [
  'A ferry crosses the water four times each day',
  'and carries whoever waits at the pier, with all',
  'the baskets that they bring along.',
];
const MOSS = [
  'Moss grows on the northern side of the wall, as',
  'it does on every wall of this town, and nobody',
  'has ever thought of taking it away.',
];

describe('columns', () => {
  it('reads one after the other, below what crosses both', async () => {
    const reading = await read([
      [
        TITLE,
        ...paragraph(BELL, { x: 60, y: 130 }),
        ...paragraph(FERRY, { x: 60, y: 180 }),
        ...paragraph(MOSS, { x: 320, y: 130 }),
        ...paragraph(BELL, { x: 320, y: 180 }),
      ],
    ]);
    expect(reading.draft.title).toBe('The Bells of the Harbour');
    expect(outline(reading)).toEqual([BELL, FERRY, MOSS, BELL].map((lines) => `: ${lines.join(' ')}`));
  });

  it('joins a paragraph that goes on in the next column and on the next page', async () => {
    const [first = '', second = '', third = ''] = FERRY;
    const reading = await read([
      [
        TITLE,
        ...paragraph([...BELL, ...BELL], { x: 60, y: 130 }),
        { text: first, x: 60, y: 226 },
        { text: second, x: 320, y: 130 },
        { text: third, x: 320, y: 142 },
        ...paragraph(MOSS.slice(0, 2), { x: 320, y: 180 }),
      ],
      paragraph([MOSS[2] ?? '', ...BELL], { x: 60, y: 130 }),
    ]);
    expect(outline(reading)).toContain(`: ${FERRY.join(' ')}`);
    expect(outline(reading).some((passage) => passage.startsWith(`: ${MOSS.join(' ')}`))).toBe(true);
  });
});
