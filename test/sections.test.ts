import { describe, expect, it } from 'vitest';
import { actAs } from 'local-discord';
import { articlesOf, LIGHTHOUSE } from './support/articles.ts';
import { controlsOf, labelsOf, runBot, textOf } from './support/bot.ts';

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

async function atTheSea() {
  const articlesDir = await articlesOf({ 'lighthouse.md': LIGHTHOUSE, 'harbour.md': HARBOUR });
  const { discord, logged } = await runBot({ articlesDir });
  return { discord, logged, person: actAs(discord) };
}

describe('/read', () => {
  it('offers the articles first, then the sections of the one that was picked, with their trail', async () => {
    const { person } = await atTheSea();
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

  it('offers sections of every article for any word of their trail, and never a passage’s words', async () => {
    const { person } = await atTheSea();
    const found = await person.type('read', 'section', 'building');
    expect(found.map(({ name }) => name)).toEqual([
      'The Harbour › Boats › Building of boats',
      'The Lighthouse at Skerry Point › History › Building',
    ]);
    expect(await person.type('read', 'section', 'Nineteen')).toEqual([]);
    const narrowed = await person.type('read', 'section', 'building', { article: 'harbour' });
    expect(narrowed.map(({ name }) => name)).toEqual(['Boats › Building of boats']);
  });

  it('takes free text: opens what alone fits, asks which where several do, and says so where none does', async () => {
    const { person } = await atTheSea();
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
  ])('stays calm on hostile input', async (typed) => {
    const { person, logged } = await atTheSea();
    expect((await person.type('read', 'section', typed)).length).toBeLessThanOrEqual(25);
    expect((await person.run('read', { section: typed.slice(0, 300) })).message).toBeDefined();
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('what cannot be told apart', () => {
  const refrain = (lines: readonly string[]): string =>
    lines.map((line) => `## Verse\n\n${line}\n\n## Chorus\n\nSing on.`).join('\n\n');

  it('by heading has its place', async () => {
    const articlesDir = await articlesOf({ 'song.md': `---\ntitle: Song\n---\n\n${refrain(['One.', 'Two.'])}\n` });
    const person = actAs((await runBot({ articlesDir })).discord);
    expect((await person.type('read', 'section', 'verse')).map(({ name }) => name)).toEqual([
      'Verse · ¶ 1',
      'Verse · ¶ 3',
    ]);
    const { message } = await person.run('read', { section: 'verse' });
    expect(menusOf(message)).toMatchObject([
      { options: [{ description: 'Song · ¶ 1' }, { description: 'Song · ¶ 3' }] },
    ]);
  });

  it('by title has its id, and is asked about rather than said not to be there', async () => {
    const book = (text: string): string => `---\ntitle: Second book\n---\n\n${text}\n`;
    const articlesDir = await articlesOf({ 'one.md': book('One.'), 'two.md': book('Two.') });
    const person = actAs((await runBot({ articlesDir })).discord);
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

  it('by more sections than a menu holds is said to be the first', async () => {
    const sections = Array.from({ length: 30 }, (_, i) => `## Cupboard ${i + 1}\n\nText ${i + 1}.`);
    const articlesDir = await articlesOf({ 'kitchen.md': `---\ntitle: Kitchen\n---\n\n${sections.join('\n\n')}\n` });
    const person = actAs((await runBot({ articlesDir })).discord);
    expect(textOf((await person.run('read', { section: 'cupboard' })).message)).toContain('Only the first 25 are here');
  });
});

describe('the opening', () => {
  it('is found by its name, though it is no heading', async () => {
    const { person } = await atTheSea();
    expect((await person.type('read', 'section', 'open', { article: 'lighthouse' })).map(({ name }) => name)).toEqual([
      'Opening',
    ]);
    const { message } = await person.run('read', { section: 'opening', article: 'lighthouse' });
    expect(textOf(message)).toContain('The tower stands at the end');
    const articlesDir = await articlesOf({ 'play.md': '---\ntitle: Play\n---\n\nOne.\n\n## Opening night\n\nTwo.\n' });
    const reader = actAs((await runBot({ articlesDir })).discord);
    const asked = await reader.run('read', { section: 'opening' });
    expect(textOf(asked.message)).toBe('Several sections fit. Which one?');
  });
});

describe('/contents', () => {
  it('asks which article where there are several, and opens the one that is chosen', async () => {
    const { person } = await atTheSea();
    const { message } = await person.run('contents');
    expect(textOf(message)).toBe(
      'Which article?\n- **The Harbour** · 2 passages\n- **The Lighthouse at Skerry Point** · 5 passages',
    );
    const menu = controlsOf(message).find(({ values }) => values);
    const { message: outline } = await person.choose(message, menu?.id ?? '', menu?.values?.[1] ?? '');
    expect(textOf(outline)).toContain('- History · 3 passages\n  - Building · 2 passages');
    expect(textOf((await person.run('contents', { article: 'harbour' })).message)).toContain('- Boats · 1 passage');
  });

  it('pages an outline of more headings than a menu holds, from where one was reading', async () => {
    const sections = Array.from({ length: 60 }, (_, i) => `## Part ${i + 1}\n\nText number ${i + 1} stands here.`);
    const articlesDir = await articlesOf({ 'parts.md': `---\ntitle: Parts\n---\n\n${sections.join('\n\n')}\n` });
    const person = actAs((await runBot({ articlesDir })).discord);
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
  it('opens a passage by its permanent id, however it is written', async () => {
    const { person } = await atTheSea();
    const { message } = await person.run('passage', { number: 2, article: 'lighthouse' });
    const [, id = ''] = /`([a-z2-9]{10})`/u.exec(textOf(message)) ?? [];
    for (const written of [id, ` \`${id.toUpperCase()}\` `, `¶ 2 of 5 · ${id}`])
      expect(textOf((await person.run('passage', { id: written })).message)).toBe(textOf(message));
    expect(textOf((await person.run('passage', { id: 'zzzzzzzzzz' })).message)).toContain('No passage here has the id');
  });

  it('asks which article a number counts in where there are several', async () => {
    const { person } = await atTheSea();
    const { message } = await person.run('passage', { number: 2 });
    const menu = controlsOf(message).find(({ values }) => values);
    const { message: passage } = await person.choose(message, menu?.id ?? '', menu?.values?.[0] ?? '');
    expect(textOf(passage)).toContain('Boats are built of oak.');
    const beyond = await person.run('passage', { number: 9, article: 'harbour' });
    expect(textOf(beyond.message)).toBe('**The Harbour** has 2 passages: choose a number from 1 to 2.');
    expect(textOf((await person.run('passage')).message)).toContain('by its `number` in an article, or by its `id`');
  });
});
