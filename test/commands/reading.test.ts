import { describe, expect, it } from 'vitest';
import { LIGHTHOUSE } from '../support/articles.ts';
import { controlsOf, labelsOf, textOf } from '../support/bot.ts';
import { type DeskMessage, deskOf, useDesk, type Visitor } from '../support/desk.ts';

interface Loose {
  readonly options?: readonly unknown[];
  readonly components?: readonly Loose[];
}

/** The menus of a message, as they are. */
function menusOf(message: object): object[] {
  const { options, components = [] } = message as Loose;
  return [...(options ? [message] : []), ...components.flatMap(menusOf)];
}

const HARBOUR = `---
title: The Harbour
language: en
---

## History

The harbour froze over in 1740.

## Boats

### Building of boats

Boats are built of oak.
`;

const sea = useDesk({ 'lighthouse.md': LIGHTHOUSE, 'harbour.md': HARBOUR });
const lighthouse = useDesk({ 'lighthouse.md': LIGHTHOUSE });

async function open(
  person: Visitor,
  number: number,
  options: Parameters<Visitor['run']>[1] = {},
): Promise<DeskMessage> {
  return (await person.run('passage', { number, ...options })).message;
}

describe('/read', () => {
  it('offers the articles, then the sections of the chosen one with the headings above them', async () => {
    const person = sea().actAs();
    const articles = await person.type('read', 'section', '');
    expect(articles.map(({ name }) => name)).toEqual(['The Harbour › …', 'The Lighthouse at Skerry Point › …']);
    const picked = String(articles[1]?.value);
    const sections = await person.type('read', 'section', picked);
    expect(sections.map(({ name }) => name)).toEqual([
      'Opening',
      'History',
      'History › Building',
      'History › Keepers',
      'Today',
    ]);
    const named = await person.type('read', 'section', 'The Lighthouse at Skerry Point › … keep');
    expect(named.map(({ name }) => name)).toEqual(['History › Keepers']);
    const { message } = await person.run('read', { section: String(named[0]?.value) });
    expect(textOf(message)).toContain('Nineteen keepers');
  });

  it('offers sections by any word of their headings, and none by the words of a passage', async () => {
    const person = sea().actAs();
    const found = await person.type('read', 'section', 'building');
    expect(found.map(({ name }) => name)).toEqual([
      'The Harbour › Boats › Building of boats',
      'The Lighthouse at Skerry Point › History › Building',
    ]);
    expect(await person.type('read', 'section', 'Nineteen')).toEqual([]);
    const narrowed = await person.type('read', 'section', 'building', { article: 'harbour' });
    expect(narrowed.map(({ name }) => name)).toEqual(['Boats › Building of boats']);
  });

  it('opens the only section that fits free text, asks which of several, and says when none fits', async () => {
    const person = sea().actAs();
    expect(textOf((await person.run('read', { section: 'keepers' })).message)).toContain(
      '-# [History › Keepers](https://example.org/skerry#:~:text=Nineteen',
    );
    const several = (await person.run('read', { section: 'history' })).message;
    expect(textOf(several)).toBe('Several sections fit. Which one?');
    const menu = controlsOf(several).find(({ values }) => values);
    const chosen = await person.choose(several, menu?.id ?? '', menu?.values?.[0] ?? '');
    expect(chosen.message.id).toBe(several.id);
    expect(textOf(chosen.message)).toContain('The harbour froze over in 1740.');
    expect(textOf((await person.run('read', { section: '**zeppelins**' })).message)).toContain(
      'No section here has “\\*\\*zeppelins\\*\\*” in its headings. </contents:',
    );
    expect(textOf((await person.run('read', { section: 'harbour ›' })).message)).toContain('2 passages and 3 sections');
  });

  it.each([
    '\u0000',
    '(((((',
    '› › › ›',
    '*'.repeat(6000),
    '💣'.repeat(2000),
    'ا'.repeat(500),
    'aaaaaaaaaa.1.aaaaaaaaaa.1',
  ])('does not fail on hostile input: %j', async (typed) => {
    const person = sea().actAs();
    expect((await person.type('read', 'section', typed)).length).toBeLessThanOrEqual(25);
    expect((await person.run('read', { section: typed.slice(0, 300) })).message).toBeDefined();
  });
});

describe('names that are alike', () => {
  const refrain = (lines: readonly string[]): string =>
    lines.map((line) => `## Verse\n\n${line}\n\n## Chorus\n\nSing on.`).join('\n\n');

  it('of sections get their place', async () => {
    const person = (await deskOf({ 'song.md': `---\ntitle: Song\n---\n\n${refrain(['One.', 'Two.'])}\n` })).actAs();
    expect((await person.type('read', 'section', 'verse')).map(({ name }) => name)).toEqual([
      'Verse · ¶ 1',
      'Verse · ¶ 3',
    ]);
    const { message } = await person.run('read', { section: 'verse' });
    expect(menusOf(message)).toMatchObject([
      { options: [{ description: 'Song · ¶ 1' }, { description: 'Song · ¶ 3' }] },
    ]);
  });

  it('of articles get their id, and the bot asks which is meant', async () => {
    const book = (text: string): string => `---\ntitle: Second book\n---\n\n${text}\n`;
    const person = (await deskOf({ 'one.md': book('One.'), 'two.md': book('Two.') })).actAs();
    expect((await person.type('ask', 'article', 'second')).map(({ name }) => name)).toEqual([
      'Second book · one',
      'Second book · two',
    ]);
    const { message } = await person.run('contents', { article: 'Second book' });
    expect(textOf(message)).toBe(
      'Several articles here fit “Second book”. Name one of them, or its id:\n- **Second book** · `one`\n- **Second book** · `two`',
    );
    expect(textOf((await person.run('contents', { article: 'two' })).message)).toContain('1 passage');
  });

  it('of more sections than a menu holds: the reply says that it has only the first', async () => {
    const sections = Array.from({ length: 30 }, (_, i) => `## Cupboard ${i + 1}\n\nText ${i + 1}.`);
    const person = (await deskOf({ 'kitchen.md': `---\ntitle: Kitchen\n---\n\n${sections.join('\n\n')}\n` })).actAs();
    expect(textOf((await person.run('read', { section: 'cupboard' })).message)).toContain('Only the first 25 are here');
  });
});

describe('the opening', () => {
  it('is found as “Opening”, though it has no heading', async () => {
    const person = sea().actAs();
    expect((await person.type('read', 'section', 'open', { article: 'lighthouse' })).map(({ name }) => name)).toEqual([
      'Opening',
    ]);
    const { message } = await person.run('read', { section: 'opening', article: 'lighthouse' });
    expect(textOf(message)).toContain('The tower stands at the end');
    const reader = (await deskOf({ 'play.md': '---\ntitle: Play\n---\n\nOne.\n\n## Opening night\n\nTwo.\n' })).actAs();
    const asked = await reader.run('read', { section: 'opening' });
    expect(textOf(asked.message)).toBe('Several sections fit. Which one?');
  });
});

describe('/contents', () => {
  it('asks which of several articles, and opens the chosen one', async () => {
    const person = sea().actAs();
    const { message } = await person.run('contents');
    expect(textOf(message)).toBe(
      'Which article?\n- **The Harbour** · 2 passages\n- **The Lighthouse at Skerry Point** · 5 passages',
    );
    const menu = controlsOf(message).find(({ values }) => values);
    const { message: outline } = await person.choose(message, menu?.id ?? '', menu?.values?.[1] ?? '');
    expect(textOf(outline)).toContain('- History · 3 passages\n  - Building · 2 passages');
    expect(textOf((await person.run('contents', { article: 'harbour' })).message)).toContain('- Boats · 1 passage');
  });

  it('pages an outline longer than a menu, beginning at the heading of the passage', async () => {
    const sections = Array.from({ length: 60 }, (_, i) => `## Part ${i + 1}\n\nText number ${i + 1} stands here.`);
    const person = (await deskOf({ 'parts.md': `---\ntitle: Parts\n---\n\n${sections.join('\n\n')}\n` })).actAs();
    const passage = (await person.run('passage', { number: 30 })).message;
    let page = (await person.press(passage, 'Contents')).message;
    expect(textOf(page)).toContain('page 2 of 3');
    expect(textOf(page)).toContain('- Part 30 · 1 passage');
    page = (await person.press(page, 'Next')).message;
    expect(textOf(page)).toContain('- Part 60 · 1 passage');
    expect(labelsOf(page)).not.toContain('Next');
    page = (await person.press(page, 'Previous')).message;
    page = (await person.press(page, 'Previous')).message;
    expect(textOf(page)).toContain('- Part 1 · 1 passage');
  });
});

describe('/passage', () => {
  it('opens a passage by its permanent id, in any case and surrounding', async () => {
    const person = sea().actAs();
    const { message } = await person.run('passage', { number: 2, article: 'lighthouse' });
    const [, id = ''] = /`([a-z2-9]{10})`/u.exec(textOf(message)) ?? [];
    for (const written of [id, ` \`${id.toUpperCase()}\` `, `¶ 2 of 5 · ${id}`])
      expect(textOf((await person.run('passage', { id: written })).message)).toBe(textOf(message));
    expect(textOf((await person.run('passage', { id: 'zzzzzzzzzz' })).message)).toContain('No passage here has the id');
  });

  it('asks which of several articles a number is meant for', async () => {
    const person = sea().actAs();
    const { message } = await person.run('passage', { number: 2 });
    const menu = controlsOf(message).find(({ values }) => values);
    const { message: passage } = await person.choose(message, menu?.id ?? '', menu?.values?.[0] ?? '');
    expect(textOf(passage)).toContain('Boats are built of oak.');
    const beyond = await person.run('passage', { number: 9, article: 'harbour' });
    expect(textOf(beyond.message)).toBe('**The Harbour** has 2 passages: choose a number from 1 to 2.');
    expect(textOf((await person.run('passage')).message)).toContain('by its `number` in an article, or by its `id`');
  });
});

describe('the buttons under a passage', () => {
  it('are previous, next, the whole section and the contents; the id stands above', async () => {
    const person = lighthouse().actAs();
    const message = await open(person, 2);
    expect(labelsOf(message)).toEqual(['Previous', 'Next', 'Whole section', 'Contents', 'Remove']);
    expect(textOf(message)).toMatch(/¶ 2 of 5 · `[a-z2-9]{10}`\n/u);
  });

  it('turn the page in place, from the first passage to the last', async () => {
    const person = lighthouse().actAs();
    const message = await open(person, 4);
    const next = await person.press(message, 'Next');
    expect(next.message.id).toBe(message.id);
    expect(textOf(next.message)).toContain('¶ 5 of 5');
    expect(controlsOf(next.message).find(({ label }) => label === 'Next')?.disabled).toBe(true);
    const back = await person.press(next.message, 'Previous');
    expect(textOf(back.message)).toContain('Nineteen keepers');
  });

  it('open the whole section: everything under its heading', async () => {
    const person = lighthouse().actAs();
    const { message } = await person.press(await open(person, 3), 'Whole section');
    expect(textOf(message)).toContain('-# [History › Building](https://example.org/skerry#:~:text=Work');
    expect(textOf(message)).toContain('Work on the tower began');
    expect(textOf(message)).toContain('The lamp was lit');
    expect(textOf(message)).not.toContain('Nineteen keepers');
  });

  it('open the contents, from which any section is chosen', async () => {
    const person = lighthouse().actAs();
    const { message } = await person.press(await open(person, 3), 'Contents');
    expect(textOf(message)).toBe(
      [
        '**The Lighthouse at Skerry Point**',
        '-# 5 passages and 4 sections',
        '- Opening · 1 passage',
        '- History · 3 passages',
        '  - Building · 2 passages',
        '  - Keepers · 1 passage',
        '- Today · 1 passage',
      ].join('\n'),
    );
    const menu = controlsOf(message).find(({ values }) => values);
    const chosen = await person.choose(message, menu?.id ?? '', menu?.values?.[1] ?? '');
    expect(textOf(chosen.message)).toContain(') · ¶ 2 to 4 of 5');
    expect(textOf(chosen.message)).toContain('-# Keepers\n-# ¶ 4 · ');
  });

  it('page through a long section, each passage whole and none left out', async () => {
    const passages = Array.from({ length: 40 }, (_, i) =>
      `Passage number ${i + 1}. ${'It goes on and on. '.repeat(1 + ((i * 7) % 40))}`.trim(),
    );
    const person = (
      await deskOf({
        'long.md': `---\ntitle: Long\n---\n\n## One\n\n${passages.join('\n\n')}\n\n## Two\n\nThe end.\n`,
      })
    ).actAs();
    let page = (await person.press(await open(person, 20), 'Whole section')).message;
    const pages = [textOf(page)];
    while (labelsOf(page).includes('Next')) {
      page = (await person.press(page, 'Next')).message;
      pages.push(textOf(page));
    }
    expect(pages.length).toBeGreaterThan(3);
    for (const passage of passages) expect(pages.filter((text) => text.split('\n').includes(passage))).toHaveLength(1);
    expect(pages.join('')).not.toContain('The end.');
    const seen = [textOf(page)];
    while (labelsOf(page).includes('Previous')) {
      page = (await person.press(page, 'Previous')).message;
      seen.push(textOf(page));
    }
    for (const passage of passages) expect(seen.filter((text) => text.split('\n').includes(passage))).toHaveLength(1);
  });
});

describe('a passage longer than a message', () => {
  it('is read to its end in parts, also from its section', async () => {
    const words = Array.from({ length: 1600 }, (_, i) => `word${i}`);
    const person = (
      await deskOf({ 'long.md': `---\ntitle: Long\n---\n\n## One\n\nShort.\n\n${words.join(' ')}\n` })
    ).actAs();
    const section = (await person.press(await open(person, 1), 'Whole section')).message;
    const second = (await person.press(section, 'Next')).message;
    let page = (await person.press(second, 'Open ¶ 2')).message;
    const pages = [textOf(page)];
    while (labelsOf(page).includes('Rest of the passage')) {
      page = (await person.press(page, 'Rest of the passage')).message;
      pages.push(textOf(page));
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((text) => text.match(/word\d+/gu) ?? [])).toEqual(words);
  });
});

describe('a number without an article', () => {
  it('asks which article is meant, among those with so many passages', async () => {
    const person = (
      await deskOf({ 'lighthouse.md': LIGHTHOUSE, 'short.md': '---\ntitle: Short\n---\n\nOne.\n' })
    ).actAs();
    expect(textOf(await open(person, 1))).toContain('**Short** · 1 passage');
    const message = await open(person, 4);
    expect(textOf(message)).toBe('Which article?\n- **The Lighthouse at Skerry Point** · 5 passages');
    const [menu] = controlsOf(message);
    const chosen = await person.choose(message, menu?.id ?? '', menu?.values?.[0] ?? '');
    expect(textOf(chosen.message)).toContain('¶ 4 of 5');
  });
});
