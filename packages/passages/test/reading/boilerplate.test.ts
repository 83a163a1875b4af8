import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

const read = (...blocks: readonly string[]): Reading => parsePlainText(blocks.join('\n\n'));
const sectionsOf = ({ draft }: Reading): string[] =>
  draft.sections.flatMap(({ path, passages }) => [...path.map((heading) => `# ${heading}`), ...passages]);

const long = (topic: string): string =>
  `The ${topic} was described at length by everybody who had seen it, and by several people who had not been there at all.`;
const brief = (topic: string): string => `The ${topic} rose again in spring.`;

describe('page furniture in the body', () => {
  it.each([
    'Copyright law was reformed in 1976 after years of lobbying by publishers and librarians.',
    'Copyright law was reformed in 1976.',
    'We use cookies baked by the village to improve the experience of visitors who come up in the rain.',
    'Reading time: 1990 was a good year for it, since the library bought lamps and stayed open until nine.',
    'Subscribe to newsletters was all the advice that he had for any of his visitors.',
    'Our site uses cookies from the bakery as seats for the birds.',
    'This page was last edited on a train, and it shows.',
    'Topics: what the roof costs, who climbs up to mend it this year, and where the ladder went.',
    'Contact, she said, is everything.',
    'Skip to content that matters, the editor told us.',
    'Unsubscribe is a word that nobody needed before the wires came.',
  ])('keeps the sentence %j', (text) => {
    expect(sectionsOf(read('On Paper', long('mill'), text, long('lake')))).toEqual([long('mill'), text, long('lake')]);
  });

  it.each([
    '© 2024 The Ellery Post. All rights reserved.',
    'Copyright © 2019-2021 Moss Press',
    'Copyright 2020 Moss Press. All rights reserved.',
    'We use cookies to improve your experience on our website.',
    'This site uses cookies.',
    'Reading time: 7 minutes',
    'Sign up for our weekly newsletter',
    'Subscribe for £1 a week',
    'View this email in your browser',
    'Unsubscribe | Update your preferences',
    'You are receiving this email because you signed up at the fair.',
    'Keywords: moss, slow growth, roof tiles',
    '12',
    '- 12 -',
    'Page 3 of 9',
  ])('leaves out the line %j', (text) => {
    const reading = read('On Paper', long('mill'), text, long('lake'));
    expect(sectionsOf(reading)).toEqual([long('mill'), long('lake')]);
    expect(reading.leftOut.map((entry) => entry.text)).toEqual([text]);
  });
});

describe('related articles and comments', () => {
  it.each(['Discussion', 'Comments', 'Responses', 'Recommended Reading', 'Related', 'Related Reading'])(
    'keeps short paragraphs under the heading %j',
    (heading) => {
      const reading = read('On Rivers', long('river'), heading, brief('river'), brief('lake'), 'Thanks', brief('mood'));
      expect(reading.leftOut).toEqual([]);
      expect(sectionsOf(reading)).toEqual([
        long('river'),
        `# ${heading}`,
        brief('river'),
        brief('lake'),
        '# Thanks',
        brief('mood'),
      ]);
    },
  );

  it.each(['12 responses', '3 comments', 'Leave a comment', 'Related articles', 'You may also like'])(
    'leaves out only the line %j in the middle of an article',
    (line) => {
      const reading = read(
        'On Rivers',
        long('river'),
        line,
        long('lake'),
        'After the Flood',
        long('mud'),
        brief('mood'),
      );
      expect(reading.leftOut.map(({ text }) => text)).toEqual([line]);
      expect(sectionsOf(reading)).toEqual([
        long('river'),
        long('lake'),
        '# After the Flood',
        long('mud'),
        brief('mood'),
      ]);
    },
  );

  it('leaves out a list of titles in the middle of an article, and keeps the heading below it', () => {
    const reading = read('On Rivers', long('river'), 'Related', 'Old mills\nNew mills', 'The Lake', long('lake'));
    expect(sectionsOf(reading)).toEqual([long('river'), '# The Lake', long('lake')]);
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual(['related articles', 'related articles']);
  });

  it('leaves out teasers and comments at the end', () => {
    const reading = read(
      'On Rivers',
      ...['river', 'lake', 'mud', 'mill', 'weir'].map(long),
      'Related articles',
      'Old mills',
      'They turn no more.',
      'Comments',
      'Ann Reed says:',
      long('argument'),
      'Reply',
      'Bo\n3 days ago',
      'I was there and saw nothing.',
    );
    expect(sectionsOf(reading)).toEqual(['river', 'lake', 'mud', 'mill', 'weir'].map(long));
  });
});

describe('words of a menu', () => {
  it.each(['Talk', 'Search', 'Home', 'Tools'])('reads %j as a title or a heading', (word) => {
    expect(read(word, long('lake')).draft.title).toBe(word);
    expect(read(word, 'By Ann Reed', brief('lake'), long('lake')).draft).toMatchObject({
      title: word,
      author: 'Ann Reed',
    });
    expect(sectionsOf(read('On Rivers', long('lake'), word, brief('lake')))).toEqual([
      long('lake'),
      `# ${word}`,
      brief('lake'),
    ]);
  });
});

describe('contents with dots up to the page', () => {
  it('do not take the first heading of the text with them', () => {
    const text = (word: string): string =>
      `The ${word} is rung by hand in winter, because the ice keeps the buoy still until the spring comes.`;
    const lines = [
      'Bells of the Sound',
      '',
      text('first bell'),
      '',
      'Table of Contents',
      '',
      '   1   Introduction ..........7',
      '   2   Bells .........8',
      '   3   Ferries .........9',
      '',
      '1 Introduction',
      '',
      text('old bell'),
      '',
      '2 Bells',
      '',
      text('new bell'),
      '',
      '3 Ferries',
      '',
      text('last bell'),
    ];
    const { draft } = parsePlainText(lines.join('\n'));
    expect(draft.sections.map(({ path }) => path.at(-1))).toEqual(
      expect.arrayContaining(['1 Introduction', '2 Bells', '3 Ferries']),
    );
  });
});
