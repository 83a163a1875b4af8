import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLanguage } from '../../src/languages/language.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import type { Answer } from '../../src/model/match.ts';

async function libraryOf(language: string, ...passages: readonly string[]): Promise<Library> {
  return libraryWith(language, { Notes: passages });
}

/** @param sections headings → passages */
async function libraryWith(language: string, sections: Record<string, readonly string[]>): Promise<Library> {
  const library = createLibrary();
  const read = Object.entries(sections).map(([heading, passages]) => ({ path: [heading], passages }));
  await library.add([createArticle('notes', { title: 'Log', language, sections: read })]);
  return library;
}

const headings = ({ matches }: Answer): (string | undefined)[] => matches.map(({ section }) => section.path[0]);
const first = ({ answered, matches }: Answer): string | undefined => (answered ? matches[0]?.passage.text : undefined);
const shown = ({ matches: [match] }: Answer): string[] | undefined =>
  match?.highlights.map(({ start, end }) => match.passage.text.slice(start, end));

describe('words without spaces', () => {
  it('are highlighted whole, not by pairs of characters that other words share', async () => {
    const library = await libraryOf('th', 'ผู้เฝ้าประภาคารจดระดับน้ำเป็นประจำทุกคืน', 'เรือประมงเข้าท่าในตอนเช้า');
    expect(shown(await library.ask('ประภาคารจดระดับน้ำเมื่อไร'))).toEqual(['ประภาคารจดระดับน้ำ']);
  });
});

describe('signs around words', () => {
  const passages = [
    'The pier is long and the bell on it rings twice.',
    'Write to #pier when the gauge fails, and to @warden when the light does.',
    'The console speaks F++ and F#, but never plain F.',
    'Nets of hemp are dried on the wall; .HEMP is another program.',
    'Use Ctrl+F to look for a word; a rope marked A+ holds a ship.',
  ];

  it.each([
    ['#pier', ['Write to #pier']],
    ['@warden', ['Write to #pier']],
    ['F++', ['The console']],
    ['F#', ['The console']],
    ['.hemp', ['Nets of hemp']],
    ['A+', ['Use Ctrl+F']],
    // Without its sign the word is found with it as well.
    ['pier', ['The pier is', 'Write to #pier']],
    ['warden', ['Write to #pier']],
  ])('are a part of what is quoted: %s', async (words, expected) => {
    const { answered, matches } = await (await libraryOf('en', ...passages)).quote(words);
    expect(answered).toBe(true);
    expect(matches.map(({ passage }) => expected.find((start) => passage.text.startsWith(start)))).toEqual(expected);
  });

  it('rank the passage that has them first, and are highlighted with the word', async () => {
    const library = await libraryOf('en', ...passages);
    expect(first(await library.ask('what happens in #pier?'))).toContain('#pier');
    expect(first(await library.ask('what is the pier like?'))).toContain('pier is long');
    expect(shown(await library.quote('F#'))).toEqual(['F#']);
    expect(shown(await library.ask('does the console speak F#'))).toContain('F#');
    expect(shown(await library.ask('does the console speak F#'))).not.toContain('F');
  });
});

describe('numbers', () => {
  it.each([
    ['What does chapter 4 say?', 'Chapter IV'],
    ['chapter four', 'Chapter IV'],
    ['what happens in volume 9', 'Volume Nine: the flood'],
    ['chapter XII', 'Chapter 12'],
  ])('are found in headings as they are written there: %s', async (question, expected) => {
    const library = await libraryWith('en', {
      'Chapter III': ['On that day the keeper spoke to the gulls.'],
      'Chapter IV': ['On that day the gulls answered.'],
      'Chapter 12': ['On that day nobody spoke.'],
      'Volume Nine: the flood': ['On that day the sea rose.'],
      Letters: ['4 gulls, 9 ropes and 12 bells were counted.'],
    });
    expect(headings(await library.ask(question))[0]).toBe(expected);
  });

  it.each([
    ['How deep is a well of fifty steps?', 'A well of 50 steps is deep.'],
    ['who kept the 3rd bell', 'The third bell was kept by Ane.'],
    ['what did the seventh crew eat', 'The 7th crew ate herring.'],
    ['what did war 2 destroy', 'War II destroyed the mole.'],
    ['rule 34b', 'Rule 34b forbids nets at night.'],
    ['§ 4.2', '§ 4.2 Fees are due in spring.'],
    ['version 1.20.4', 'Version 1.20.4 mends the lamp.'],
  ])('are found in letters, digits and Roman numerals: %s', async (question, expected) => {
    const others = ['A well of 15 steps is deep.', 'The first bell was kept by Per.', 'War I spared the mole.'];
    const more = [
      'Rule 3 is about 34 nets.',
      'Fees of 4 crowns, then 2.',
      'Version 1.4 mends 20 lamps.',
      'A crew ate.',
    ];
    const library = await libraryOf('en', ...others, ...more, expected);
    expect(first(await library.ask(question))).toBe(expected);
  });
});

describe('kana', () => {
  it('find the same word in the other kana', async () => {
    const library = await libraryOf('ja', 'カキは冬に採れる。', 'りんごは秋に実る。', '船は朝に港を出る。');
    expect((await library.ask('かきはいつ採れますか')).matches[0]?.passage.text).toContain('カキ');
    expect((await library.ask('リンゴ')).matches[0]?.passage.text).toContain('りんご');
    expect((await library.quote('かき')).answered).toBe(true);
  });
});

describe('marks of Vietnamese', () => {
  const texts = ['Không mang chó vào phòng đọc.', 'Quầy này bán bánh mì.', 'Ghế và bàn để ở đây cho bạn.'];

  it.each([
    ['chó', texts[0]],
    ['có được mang chó vào không?', texts[0]],
    ['CHÓ', texts[0]],
    ['bán gì', texts[1]],
    ['bàn', texts[2]],
    ['co duoc mang cho vao khong', texts[0]],
  ])('tell a word from a stop word with the same letters: %s', async (question, expected) => {
    const { matches } = await (await libraryOf('vi', ...texts)).ask(question);
    expect(matches[0]?.passage.text).toBe(expected);
  });

  it('leave a stop word one, with its marks or without any', async () => {
    const library = await libraryOf('vi', ...texts);
    for (const words of ['bạn', 'ban', 'cho']) expect((await library.ask(words)).matches).toEqual([]);
    expect(shown(await library.quote('mang chó vào'))).toEqual(['mang chó vào']);
    await library.remove('notes');
    expect((await library.ask('chó')).matches).toEqual([]);
  });
});

describe('numeronyms', () => {
  it('are written out up to the fourth of a question: each is compared with all words', async () => {
    const words = ['internationalization', 'localization', 'accessibility', 'kubernetes', 'observability'];
    const library = await libraryOf('en', ...words.map((word) => `A guide to ${word}.`));
    const { matches } = await library.ask('i18n l10n a11y k8s o11y', { limit: 9 });
    expect(matches).toHaveLength(4);
  });

  it('find the word that they shorten, and are found by it', async () => {
    const library = await libraryOf(
      'en',
      'The guide to internationalization is long.',
      'The l10n team meets daily.',
      'Tides turn.',
    );
    expect(first(await library.ask('where is the i18n guide'))).toContain('internationalization');
    expect(first(await library.ask('when does the localization team meet'))).toContain('l10n');
  });
});

describe('British and American spellings', () => {
  const { stem } = createLanguage('en');
  const pairs = `
    colour color|favourites favorites|neighbourhood neighborhood|odour odor|behavioural behavioral|organise organize|
    organisations organizations|criticised criticized|emphasising emphasizing|analysed analyzed|centre center|
    theatres theaters|kilometres kilometers|travelled traveled|fuelled fueled|counsellor counselor|defence defense|
    licences licenses|practised practiced|catalogue catalog|dialogues dialogs|grey gray|aluminium aluminum|
    programmes programs|judgement judgment|sulphur sulfur|anaemia anemia|archaeology archeology|foetus fetus|
    manoeuvre maneuver|jewellery jewelry
  `;

  it.each(pairs.split('|').map((pair) => pair.trim().split(' ')))(
    'have one stem: %s, %s',
    (british = '', american = '') => {
      expect(stem(british)).toBe(stem(american));
    },
  );

  it.each([
    ['four', 'for'],
    ['flour', 'flor'],
    ['timbre', 'timber'],
    ['paradise', 'parade'],
    ['prize', 'price'],
    ['shoe', 'she'],
  ])('are not seen in other words: %s, %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each([
    'precise precision',
    'revise revision',
    'promise promised promising',
    'surprise surprising',
    'advertise advertisement',
  ])('change all forms of a word or none: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });
});

describe('compounds', () => {
  it.each([
    ['who sold the gun powder', 'The smith sold gunpowder.'],
    ['who sold the gunpowder', 'The smith sold gun powder.'],
    ['who sold the gun-powder', 'The smith sold gunpowder.'],
    ['who sold the gunpowder', 'The smith sold gun-powder.'],
    ['who sold the gunpowders', 'The smith sold gun powder.'],
    ['how do we back up', 'Backup is made by the smith.'],
    ['where do i sign up', 'Signup closes when nobody looks at the sign.'],
    ['what lasts 8h', 'A watch lasts eight hours.'],
    ['how long is rule7', 'Rule 7 is long.'],
    ['what is fault 1042', 'Fault E1042: the lamp is out.'],
    ['1042', 'Fault E1042: the lamp is out.'],
    ['to whom do emails go', 'All e-mails go to the keeper.'],
    ['to whom do e-mails go', 'All emails go to the keeper.'],
    ['what does part AB1234 do', 'Part AB-1234 turns the lamp.'],
    ['what does part AB 1234 do', 'Part AB1234 turns the lamp.'],
  ])('are found in one word, in two and with a hyphen: %s', async (question, passage) => {
    const library = await libraryOf(
      'en',
      'The ship carried tar.',
      'Nets dry on the wall.',
      'The crew came back.',
      passage,
    );
    expect(first(await library.ask(question))).toBe(passage);
  });

  it('are not made with an article', async () => {
    const library = await libraryOf('en', 'The crew drank soda.', 'The garden was covered with grass.');
    expect((await library.ask('who cut a sod a day')).matches.map(({ passage }) => passage.text)).not.toContain(
      'The crew drank soda.',
    );
  });
});
