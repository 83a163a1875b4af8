import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const TOPICS = ['bells', 'lamps', 'ropes', 'nets', 'boats', 'stones', 'walls'];

/** Lines of a paragraph, wrapped at a column. */
const linesOf = (topic: string): string[] => [
  `The ${topic} of the harbour are looked after by hand at noon, and all who stand`,
  `on the quay put down what they hold. Those who bring the ${topic} wait until the`,
  `tide allows it, in the shed below the lamp. Moss grows on the ${topic} to the`,
  `north, which the keeper scrapes off once a year with a spade, as if ${topic} were`,
  `made for him alone. He says that the ${topic} are older than the tower.`,
];
const paragraphs = TOPICS.map((topic) => linesOf(topic).join(' '));

/** A paragraph a page, each but the last torn apart by the end of its page. */
function pages(end: (page: number) => readonly string[]): string[] {
  return TOPICS.flatMap((topic, index) => {
    const lines = linesOf(topic);
    const cut = (index % 3) + 1;
    return index === TOPICS.length - 1 ? lines : [...lines.slice(0, cut), ...end(index + 1), ...lines.slice(cut), ''];
  });
}

const read = (lines: readonly string[]): { passages: string[]; out: string[]; title: string } => {
  const { draft, leftOut } = parsePlainText(lines.join('\n'), { fallbackTitle: 'none' });
  return {
    title: draft.title,
    passages: draft.sections.flatMap(({ path, passages }) => [...path.map((name) => `# ${name}`), ...passages]),
    out: leftOut.map(({ reason }) => reason),
  };
};

const [whole = ''] = paragraphs;

describe('pages', () => {
  it.each([
    ['a number alone', (n: number) => ['', `${n + 11}`, '']],
    ['a number between dashes', (n: number) => ['', `- ${n} -`, '']],
    ['a word and a number', (n: number) => ['', `                     Page ${n}`, '', '']],
    ['a number among others', (n: number) => ['', `Page ${n} of 4`, '']],
    ['German', (n: number) => ['', `Glockenbuch · Seite ${n}`, '']],
    ['Arabic', (n: number) => ['', `صفحة ${n}`, '']],
    ['Chinese', (n: number) => ['', `第 ${n} 页`, '']],
    [
      'foot and head in columns',
      (n: number) => [
        '',
        '',
        `Reed              Bells              [Page ${n}]`,
        '',
        'RFN 7             Bells             June 1999',
        '',
      ],
    ],
    ['form feeds', (n: number) => ['', `THE BELLS ${n}`, '\f', '']],
    [
      'heads that change sides',
      (n: number) => ['', n % 2 === 0 ? `${n}      THE BELLS OF THE HARBOUR` : `A HISTORY OF RINGING      ${n}`, ''],
    ],
    ['a printed date', (n: number) => ['', `Printed on 3 June 1999, 10:0${n}          Page ${n}`, '']],
  ])('are joined where they tear a paragraph apart: %s', (_, end) => {
    const { title, passages, out } = read(['The bells of the harbour', '', ...pages(end)]);
    expect(title).toBe('The bells of the harbour');
    expect(passages).toEqual(paragraphs);
    expect(out.length).toBeGreaterThanOrEqual(6);
    expect(new Set(out)).toEqual(new Set(['page header or footer']));
  });

  it('are not seen in numbered headings and in lines that come again', () => {
    const text = [1, 2, 3].flatMap((n) => ['', `Bell ${n}`, '', whole, '', 'Ring, ring the bell', '']);
    expect(read(['Three bells', ...text]).out).toEqual([]);
  });

  it('lose the numbers of lines in the margin', () => {
    const lines = TOPICS.flatMap(linesOf).map((line, index) => `${String((index % 25) + 1).padStart(4)}   ${line}`);
    expect(read(['The bells of the harbour', '', ...lines]).passages).toEqual(paragraphs);
  });

  it('lose a table of contents whose dots lead to pages', () => {
    const contents = [
      'Table of Contents',
      '',
      '1. Bells ..................... 2',
      '2. Ferries ................... 3',
      '3. Moss . . . . . . . . . . .  4',
    ];
    const body = ['1. Bells', '', whole, '', '2. Ferries', '', whole, '', '3. Moss', '', whole];
    expect(read(['The harbour', '', ...contents, '', ...body])).toMatchObject({
      title: 'The harbour',
      passages: ['# 1. Bells', whole, '# 2. Ferries', whole, '# 3. Moss', whole],
    });
  });

  it('keep prices that dots lead to', () => {
    const prices = ['Tea ................... 3', 'Coffee ................ 4', 'Cake .................. 5'];
    expect(read(['The shed', '', whole, '', ...prices, '', whole]).passages.join('\n')).toContain('Coffee');
  });
});
