import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/article.ts';
import { findWarnings, type Suspect } from '../../src/reading/warnings.ts';

const SENTENCES = [
  'The ferry crossed the sound twice a day, whatever the weather was like on the other side of it.',
  'Nobody remembers who built the first landing stage, but its posts can be seen when the tide is very low.',
  'In the winter of the great frost the boat lay idle for six weeks, and the mail was carried over the ice.',
  'A bell hung at either end, and whoever wanted to cross had to ring it three times and then wait.',
  'The last skipper was a woman of seventy who had learnt the trade from her father and her aunts.',
  'When the bridge was opened she rang both of the bells herself, and went home without a word to anybody.',
  'The stage is a place for anglers now, and on warm evenings the whole village seems to sit there.',
  'Her ledger lies in the small museum, open at the page on which she noted the loss of a hen.',
  'It is written in pencil, in a hand so small that visitors are given a glass to read it with.',
];

function article(change: Partial<Draft> = {}): Draft {
  const sections = [
    { path: [], passages: SENTENCES.slice(0, 3) },
    { path: ['Winter'], passages: SENTENCES.slice(3, 6) },
    { path: ['Afterwards'], passages: SENTENCES.slice(6) },
  ];
  return { title: 'The ferry of the sound', language: 'en', sections, ...change };
}
const under = (passages: readonly string[], path: readonly string[] = []) => [{ path, passages }];
const warn = (change: Partial<Draft>, more: Partial<Suspect> = {}, name?: string): string[] =>
  findWarnings({ draft: article(change), ...more }, name === undefined ? {} : { name }).map(
    ({ kind, message }) => `${kind}: ${message}`,
  );
const line = (start: string) => [expect.stringMatching(new RegExp(`^${start}`, 'u'))];

describe('warnings', () => {
  it('has none for an article that was read well, without author and date', () => {
    expect(warn({}, {}, 'notes/ferry.txt')).toEqual([]);
  });

  it('names a title that is made up, or none', () => {
    expect(warn({ title: 'old ferry 2' }, {}, 'notes/old-ferry_2.txt')).toEqual(
      line('title: No title was found: “old ferry 2” is the file’s name. State the title.'),
    );
    expect(warn({ title: 'Old Ferry' }, {}, 'notes/Old-Ferry.txt')).toEqual([]);
    expect(warn({ title: 'The ferry crossed the sound twice a day,' })).toEqual(line('title: .* are the first words'));
    expect(warn({ title: '2019' })).toEqual(line('title: The title has no letters'));
    expect(warn({ title: `${SENTENCES[1]} ${SENTENCES[3]}` })).toEqual(line('title: The title has 201 characters'));
  });

  it('names a heading over nearly everything, tiny sections, and a paragraph as a heading', () => {
    const over = article().sections.map(({ path, passages }) => ({ path: ['By Edda Holm', ...path], passages }));
    expect(warn({ sections: over })).toEqual(line('headings: The heading “By Edda Holm” stands over 9 of 9 passages'));
    const tiny = ['Home', 'News', 'Sport', 'Mail', 'Help'].map((name) => ({ path: [name], passages: ['Read more.'] }));
    expect(warn({ sections: [...article().sections, ...tiny] })).toEqual(
      line('headings: 5 of 7 headings have only a few words below them, such as “Home”'),
    );
    expect(
      warn({
        sections: [...article().sections.slice(0, 2), ...under(SENTENCES.slice(6), [SENTENCES.slice(0, 2).join(' ')])],
      }),
    ).toEqual(line('headings: A heading has 200 characters'));
  });

  it('names a very long passage by its place', () => {
    const long = Array.from({ length: 10 }, () => SENTENCES.join(' ')).join(' ');
    expect(warn({ sections: [...article().sections, ...under([long], ['More'])] })).toEqual(
      line('long passage: ¶ 10 has [\\d,]+ characters\\. If its paragraphs were lost'),
    );
  });

  it('names a menu at either end, also one that became a list', () => {
    const menu = ['Home', 'News of the day', 'Sport', 'Subscribe now'];
    expect(warn({ sections: [...under(menu), ...article().sections] })).toEqual(
      line('menu: It begins with 4 short lines that are no sentences, from “Home” to “Subscribe now”'),
    );
    expect(warn({ sections: [...under([menu.map((one) => `• ${one}`).join('\n')]), ...article().sections] })).toEqual(
      line('menu: It begins with 4'),
    );
    expect(warn({ sections: [...article().sections, ...under(menu, ['More'])] })).toEqual(line('menu: It ends with 4'));
  });

  it('names lines that are no sentences, and knows languages without full stops', () => {
    const bare = SENTENCES.map((sentence) => sentence.replace('.', ''));
    expect(warn({ sections: under(bare) })).toEqual(line('no sentences: 9 of 9 passages do not end like a sentence'));
    const links = SENTENCES.map((sentence) => sentence.split(' ').slice(0, 7).join(' '));
    expect(warn({ sections: under([...links, ...SENTENCES.slice(0, 2)]) })).toEqual(
      line('no sentences: 8 of 11 .* reads like a list of links'),
    );
    const thai = Array.from({ length: 9 }, (_, index) => `เรือข้ามฟากออกวันละสองเที่ยวไม่ว่าอากาศจะเป็นอย่างไรก็ตาม ${index}`);
    expect(warn({ title: 'เรือ', language: 'th', sections: under(thai) })).toEqual([]);
  });

  it('names passages that come twice, and characters that were lost or garbled', () => {
    expect(warn({ sections: under([...SENTENCES, SENTENCES[0] ?? '']) })).toEqual(
      line('repeated: “The ferry .*” comes 2 times'),
    );
    expect(warn({ sections: under([...SENTENCES, 'The caf\ufffd is closed.']) })).toEqual(
      line('letters: 1 character could not'),
    );
    expect(warn({ sections: under([...SENTENCES, 'The cafÃ© is closed, itâ€™s said.']) })).toEqual(
      line('letters: .*“Ã©”'),
    );
  });

  it('names an encoding that is a guess', () => {
    const guessed = { encoding: 'windows-1252', isEncodingDoubtful: true } as const;
    expect(warn({}, guessed)).toEqual(line('letters: Its encoding was guessed: windows-1252'));
  });

  it('names a language that differs from the text’s, and texts in several or with few words', () => {
    expect(warn({ language: 'de' })).toEqual(
      line('language: Its language is stated as German, and it reads like English'),
    );
    const german = [
      'Die Fähre fuhr zweimal am Tag über den Sund, ganz gleich, wie das Wetter auf der anderen Seite war.',
      'Niemand weiß mehr, wer den ersten Steg gebaut hat, aber seine Pfähle sind bei Niedrigwasser zu sehen.',
      'Im Winter des großen Frostes lag das Boot sechs Wochen lang still, und die Post ging über das Eis.',
      'An beiden Ufern hing eine Glocke, und wer hinüber wollte, musste sie dreimal läuten und dann warten.',
      'Der letzte Fährmann war eine Frau von siebzig Jahren, die es von ihrem Vater gelernt hatte.',
    ];
    expect(warn({ sections: [...article().sections, ...under(german, ['Deutsch'])] })).toEqual(
      line('language: Parts of it are in German'),
    );
    expect(warn({ sections: under(['It has none.']) })).toEqual([
      'little text: It has only 3 words. Check that the source holds the whole article, and that it is in English.',
    ]);
    expect(warn({ sections: under([SENTENCES[0]?.slice(0, 60) ?? '']) })[0]).toMatch(/^little text: .* article\.$/u);
  });

  it('says when more was left out than kept', () => {
    const leftOut = [{ line: 3, text: [...SENTENCES, ...SENTENCES].join(' '), reason: 'comments' as const }];
    expect(warn({}, { leftOut })).toEqual(line('left out: More was left out than kept: \\d+ words of \\d+'));
  });

  it('words every warning on one line that ends like a sentence, whatever the article', () => {
    const words = fc.array(fc.constantFrom('moss', 'Ã¤', '\ufffd', 'Home', 'a bell.', '钟声', 'ص', '|', '\n', '2'), {
      maxLength: 30,
    });
    const texts = fc.array(
      words.map((parts) => parts.join(' ')),
      { maxLength: 12 },
    );
    const section = fc.record({ path: fc.array(fc.constantFrom('One', 'Two'), { maxLength: 2 }), passages: texts });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 8 }), fc.string(), (sections, title) => {
        for (const { message } of findWarnings({ draft: { title, language: 'en', sections } }, { name: `${title}.md` }))
          // eslint-disable-next-line no-control-regex
          expect(message).toMatch(/^[^\0-\x1f\x7f-\x9f]+\.$/u);
      }),
    );
  });
});
