import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { articlesOf } from '../support/articles.ts';
import { AWKWARD } from '../support/awkward.ts';
import { answerNumber, describePage, overflowOf, PHONE, runCommand, type VisitOptions } from '../support/browser.ts';
import { rounds } from '../support/long.ts';

const TAGS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '<svg onload=alert(3)><a href="javascript:alert(4)">there</a></svg>',
  '<iframe srcdoc="<b>five</b>"></iframe><style>* { display: none }</style>',
  '${alert(6)} {{7}} <!-- eight --> &amp;lt;b&amp;gt;',
];
const LINKS = [
  'Go [there](javascript:alert(1)), or <javascript:alert(2)>, or [here](data:text/html,<script>alert(3)</script>).',
  '![A picture](https://example.org/x.png) and ![another](javascript:alert(4)) hang on the wall.',
];
const BIDI = 'Turned \u202Eround \u2066and \u200Fround\u2069 without an end: \u202Dgpj.exe';
const LONG_WORD = 'x'.repeat(10_000);

/** All kinds of Markdown in an article, one a paragraph. */
const MARKDOWN = [
  '# A heading\nand **bold**, *italics*, ~~gone~~, __under__ and `code`',
  '> a quote\n> > in a quote',
  '1. one\n2. two\n   - deep\n     - deeper',
  '| a | b |\n|---|---|\n| <script>alert(1)</script> | ||spoiler|| |',
  '```html\n<script>alert(1)</script>\n```',
  '-# small, @everyone, <@1>, <#2>, <t:0:R>, </ask:3>, <:wave:4>, :wave:',
];

/** Parts of it that are shown as they are written. */
const LITERALLY = [
  'and bold, italics, gone, under and code',
  '<script>alert(1)</script>',
  '-# small, @everyone, <@1>, <#2>, <t:0:R>, </ask:3>, <:wave:4>,',
];

const HOSTILE = `---
title: '<img src=x onerror=alert(1)> "quoted" & **bold**'
author: '<script>alert(2)</script>'
---

Nothing here is what it seems.

## <b onclick=alert(3)>Tags</b>

${TAGS.map((tag) => `The tag ${tag} is read as nothing, and ${tag.replaceAll('<', String.raw`\<`)} as it stands.`).join('\n\n')}

## Links

${LINKS.join('\n\n')}

## Turned

${BIDI}

## Endless

${LONG_WORD}

## Markdown

${MARKDOWN.join('\n\n')}
`;

/** Elements that are not of the page itself. */
const FOREIGN = [
  'script:not([src="/page.js"])',
  'img:not([src^="data:image/svg+xml,"]):not([src="/mark.svg"])',
  'a:not([href="#composer"]):not([href^="https://"])',
  'iframe, object, embed, form:not(dialog form), base, meta[http-equiv], link:not([href^="/"])',
  '[onclick], [onerror], [onload], [href^="javascript:" i], [src^="javascript:" i]',
].join(', ');

/** Reads a passage and all after it by pressing Next, checking each; returns their text. */
async function readToTheEnd(message: Locator, check: () => Promise<void>): Promise<string> {
  const next = message.getByRole('button', { name: 'Next', exact: true });
  const pages = [];
  for (;;) {
    const shown = await message.innerText();
    pages.push(shown);
    await check();
    if (!(await next.isEnabled())) return pages.join('\n');
    await next.click();
    await expect.poll(() => message.innerText()).not.toBe(shown);
  }
}

describePage('hostile articles', (visit) => {
  it('are shown as text: nothing in them is run, loaded, linked or drawn', async () => {
    const { page } = await visit({ articlesDir: await articlesOf({ 'hostile.md': HOSTILE }) });
    await runCommand(page, '/passage|number:1');
    const message = await answerNumber(page, 1);
    await message.getByText('<img src=x onerror=alert(1)> "quoted" & **bold**').waitFor();
    const text = await readToTheEnd(message, async () => {
      expect(await page.locator(FOREIGN).count()).toBe(0);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
    for (const tag of TAGS) expect(text).toContain(`${tag.replaceAll('&amp;', '&')} as it stands.`);
    for (const words of ['Go there, or javascript:alert(2), or here.', 'A picture and another hang', ...LITERALLY])
      expect(text).toContain(words);
    expect(text).toMatch(/x{3000}/u);

    await runCommand(page, `/ask|${TAGS[0]} ${TAGS[1]}`);
    await (await answerNumber(page, 2)).getByText(`${TAGS[0]} ${TAGS[1]}`).waitFor();
    expect(await page.locator(FOREIGN).count()).toBe(0);
  });

  const screens: [string, VisitOptions][] = [
    ['on a phone', PHONE],
    ['on a desktop', {}],
  ];

  it.each(screens.slice(0, rounds(1, 2)))('fit the width %s, whatever their shape', async (_, options) => {
    const { page } = await visit({ ...options, articlesDir: await articlesOf(AWKWARD) });
    const asked = ['hostile', 'voyage', 'rooms', 'arabic', 'chinese', 'long-title'];
    for (const [index, article] of asked.entries()) {
      await runCommand(page, `/contents|article:${article}`);
      const message = await answerNumber(page, index + 1);
      await message.getByRole('button', { name: 'Choose a section to read' }).first().click();
      await page.getByRole('listbox').getByRole('option').last().click();
      await message.getByRole('button', { name: 'Contents' }).waitFor();
      expect(await page.locator(FOREIGN).count()).toBe(0);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    }
  });
});
