import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle, passagesOf } from '../../src/model/article.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';
import { isSlug, toSlug } from '../../src/model/slug.ts';

const passages = (text: string): string[] =>
  parsePlainText(text).draft.sections.flatMap((section) => [...section.passages]);

/** Words of sentences that are long enough to be told from headings. */
const word = fc.constantFrom(
  'river',
  'the',
  'stone',
  'Anna',
  'under',
  'nine',
  'and',
  '1923',
  'co-op',
  'kept',
  'naïve',
  '“so”',
  '(or',
  'not)',
  'by',
);
const sentence = fc.array(word, { minLength: 8, maxLength: 40 }).map((words) => `There ${words.join(' ')} it ended.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const body = fc.array(paragraph, { minLength: 1, maxLength: 12 });

/** Paragraphs with enough lines to show the column at which they were wrapped. */
const pages = fc.array(
  fc.array(sentence, { minLength: 3, maxLength: 6 }).map((sentences) => sentences.join(' ')),
  { minLength: 3, maxLength: 12 },
);

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const next of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = next;
    else if (line.length + 1 + next.length <= width) lines[lines.length - 1] = `${line} ${next}`;
    else lines.push(next);
  }
  return lines.join('\n');
}

describe('paragraphs', () => {
  it('become a passage each, in order, when blank lines stand between them', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('\n\n', '\r\n\r\n', '\n \n', '\n\n\n'), (paragraphs, gap) => {
        expect(passages(paragraphs.join(gap))).toEqual(paragraphs);
      }),
    );
  });

  it('become a passage each when every line is a paragraph', () => {
    const long = body.filter((paragraphs) => paragraphs.every((text) => text.length > 100) && paragraphs.length > 3);
    fc.assert(
      fc.property(long, (paragraphs) => {
        expect(passages(paragraphs.join('\n'))).toEqual(paragraphs);
      }),
    );
  });

  it('become a passage each when their lines are wrapped at a column of 62 to 100', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 62, max: 100 }), (paragraphs, width) => {
        // Lines that all close a sentence may as well be a paragraph each.
        fc.pre(paragraphs.every((text) => (wrap(text, width).match(/\w\n/gu) ?? []).length > 0));
        expect(passages(paragraphs.map((text) => wrap(text, width)).join('\n\n'))).toEqual(paragraphs);
      }),
    );
  });

  it('lose no word of any text: it is in a passage, a heading, a detail or what was left out', () => {
    const line = fc.oneof(
      sentence,
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        '',
        '',
        '',
        'By Ann',
        'Related',
        'Share',
        '- a',
        '1. b',
        'CAPS',
        'Contents',
        '[edit]',
        'June 3, 2020',
        'Comments',
        '3 comments',
        '7',
        'Talk',
        '*** START OF X',
        'Title: Foo',
        'Chapter 1',
        'Ann: hello',
        '一、研制',
        'What next?',
        '2. It is:',
      ),
    );
    const ended = 'There river river river river river river river river it ended.';
    const lost = [
      ['"', ended, ended, ended, '[edit]', '', 'Contents'],
      [ended, '[edit]', '- a', ended, 'Comments'],
    ];
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { draft, leftOut } = parsePlainText(lines.join('\n'));
        const kept = [
          draft.title,
          draft.author,
          draft.published,
          ...draft.sections.flatMap(({ path, passages: texts }) => [...path, ...texts]),
          ...leftOut.map(({ text }) => text),
        ];
        const words = (text: string): Set<string> => new Set(text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []);
        // Ideographs of two wrapped lines are joined without a space.
        const found = kept.join('\n').normalize('NFC').replaceAll(/\s+/gu, '');
        for (const wanted of words(lines.join('\n').replaceAll(/\u200c|\u200d|\u00ad/gu, '')))
          expect(found).toContain(wanted);
      }),
      { examples: lost.map((lines): [string[]] => [lines]) },
    );
  });
});

describe('passage ids', () => {
  it('stay the same when another paragraph is edited', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(paragraph, { minLength: 2, maxLength: 8 }),
        paragraph,
        fc.nat(),
        (paragraphs, edit, at) => {
          const place = at % paragraphs.length;
          const idsOf = (texts: string[]): Map<string, string> =>
            new Map(
              passagesOf(createArticle('moss', parsePlainText(texts.join('\n\n')).draft)).map(({ id, text }) => [
                text,
                id,
              ]),
            );
          const before = idsOf(paragraphs);
          const after = idsOf(paragraphs.with(place, edit));
          fc.pre(!paragraphs.includes(edit));
          const others = paragraphs.filter((_, index) => index !== place);
          expect(others.map((text) => after.get(text))).toEqual(others.map((text) => before.get(text)));
        },
      ),
    );
  });
});

describe('lines below and above a title', () => {
  const text = 'The ferry crossed the sound twice a day, whatever the weather was like on the other side of it.';

  it.each(['_', '*', '='])('%s leave the words between them as the title', (mark) => {
    const rule = mark.repeat(30);
    for (const top of [`   Bells\n${rule}`, `${rule}\n   Bells\n${rule}`, `     Bells\n\n${rule}`])
      expect(parsePlainText(`${top}\n\n${text}\n\n${text}`).draft.title).toBe('Bells');
  });

  it('may be ornaments', () => {
    const { draft } = parsePlainText(`   * * *\n\n  Bells\n\n   * * *\n\n${text}\n\n* * *\n\n${text}`);
    expect(draft).toMatchObject({ title: 'Bells', sections: [{ path: [], passages: [text, text] }] });
  });

  it('make a heading of words that a menu has as well', () => {
    const parts = ['Subscription / Unsubscription', 'Contact'].map(
      (name) => `${name}\n${'-'.repeat(name.length)}\n\n${text}\n`,
    );
    const { draft, leftOut } = parsePlainText(`Ferries\n\n${text}\n\n${parts.join('\n')}`);
    expect(draft.sections.map(({ path }) => path)).toEqual([[], ['Subscription / Unsubscription'], ['Contact']]);
    expect(leftOut).toEqual([]);
    expect(parsePlainText(`Contact\n-------\n\n${text}\n`).draft.title).toBe('Contact');
  });
});

describe('parsePlainText', () => {
  const long = (topic: string): string =>
    `The ${topic} was described at length by everybody who had seen it, and by several people who had not.`;

  it('keeps sentences that open like page furniture', () => {
    const text = [
      'On sharing',
      long('meal'),
      'By the river there was a mill.',
      'We use cookies, my aunt said, to settle arguments.',
      'Comments were made.',
      long('argument'),
    ];
    expect(passages(text.join('\n\n'))).toEqual(text.slice(1));
  });

  it('joins a word that was broken at the end of a line, and keeps the hyphen of a compound', () => {
    const text =
      'The government of the town was small and the govern-\nment knew it, so it met in a well-kept room above a shop and a well-\nkept garden stood behind the house for everyone to see and enjoy.';
    expect(passages(text)[0]).toContain(
      'the government knew it, so it met in a well-kept room above a shop and a well-kept garden',
    );
  });

  it('removes soft hyphens, zero-width characters and non-breaking spaces', () => {
    const text =
      'It\u00a0was a won\u00adder\u00ad\nful \u200bday for every\ufeffone who had come to see the lamps lit.';
    expect(passages(text)).toEqual(['It was a wonderful day for everyone who had come to see the lamps lit.']);
  });

  it('takes the given title, and leaves out the line that repeats it', () => {
    const { draft, leftOut } = parsePlainText(`Lamps\n\n${long('lamp')}`, { title: 'Lamps' });
    expect([draft.title, draft.sections[0]?.passages.length, leftOut]).toEqual(['Lamps', 1, []]);
    expect(parsePlainText(long('lamp'), { title: 'Other' }).draft.title).toBe('Other');
  });

  it('gives a date in ISO form when it is whole', () => {
    const published = (line: string): string | undefined =>
      parsePlainText(`Lamps\n\n${line}\n\n${long('lamp')}`).draft.published;
    expect(published('Published: Sept. 3, 2020 at 5:10 pm')).toBe('2020-09-03');
    expect(published('Tuesday, 4 March 1980')).toBe('1980-03-04');
    expect(published('2021年6月30日 08:00')).toBe('2021-06-30');
    expect(published('June 31, 2021')).toBe('June 31, 2021');
  });

  it('reads texts without or with hardly any words', () => {
    expect(parsePlainText('').draft.sections).toEqual([]);
    expect(passages('Hello')).toEqual(['Hello']);
    expect(passages('Hello\n\nWorld')).toEqual(['World']);
  });
});

describe('toSlug', () => {
  it.each([
    ['The Café’s “Last” Day!', 'the-cafes-last-day'],
    ['Straße nach Ærø', 'strasse-nach-aero'],
    ['老茶馆里的评弹', '老茶馆里的评弹'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'article-con'],
    ['???', 'article'],
  ])('makes %j into %s', (title, slug) => expect(toSlug(title)).toBe(slug));

  it('gives a valid slug for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        expect(isSlug(toSlug(title))).toBe(true);
      }),
    );
  });
});
