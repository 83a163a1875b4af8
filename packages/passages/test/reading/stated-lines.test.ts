import { describe, expect, it } from 'vitest';
import { findContent } from '../../src/reading/html/content.ts';
import { textOf } from '../../src/reading/html/page-tree.ts';
import { parsePage } from '../../src/reading/html/parse-page.ts';
import { findStatedLines } from '../../src/reading/html/stated-lines.ts';

const STORY = [
  'The lighthouse keeper boils moss soup on every day with fog, and the whole harbour smells of it until the evening comes.',
  'Her grandmother brought the soup from the islands, where it was eaten before the first ferry of the year crossed the sound.',
]
  .map((text) => `<p>${text}</p>`)
  .join('\n');
const THINGS = ['200 g dried moss', '2 litres of rain water', '1 pinch of sea salt'];
const STEPS = ['Wash the moss in the harbour until nothing moves.', 'Boil it for as long as the fog lasts.'];
const LIST = `<ul>${THINGS.map((one) => `<li>${one}</li>`).join('')}</ul>`;
const ORDERED = `<ol>${STEPS.map((one) => `<li>${one}</li>`).join('')}</ol>`;

function toScript(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}
const RECIPE = toScript({
  '@type': 'Recipe',
  recipeIngredient: THINGS,
  recipeInstructions: [
    { '@type': 'HowToSection', itemListElement: STEPS.map((text) => ({ '@type': 'HowToStep', text })) },
  ],
});

function read(body: string, head = RECIPE): string {
  const page = parsePage(`<html><head>${head}</head><body>${body}</body></html>`);
  const { content } = findContent(page, { name: 'soup.html', text: '', url: 'https://example.org/soup' });
  return textOf(content);
}

const STORY_TEXT = STORY.replaceAll(/<\/?p>/gu, '').replaceAll('\n', ' ');
const LISTED = THINGS.join(' ');

describe('what a page states for its article', () => {
  it.each([
    ['above it', `<div class="x">${LIST}</div><div class="y">${STORY}</div>`, `${LISTED} ${STORY_TEXT}`],
    [
      'below it, with its heading',
      `<div>${STORY}</div><div><h2>For four</h2>${LIST}</div>`,
      `${STORY_TEXT} For four ${LISTED}`,
    ],
    [
      'in a part that is else left out',
      `<div>${STORY}</div><aside>Buy bells ${LIST}</aside>`,
      `${STORY_TEXT} ${LISTED}`,
    ],
    ['in two copies', `<div>${LIST}</div><div>${STORY}</div><div>${LIST}</div>`, `${LISTED} ${STORY_TEXT}`],
    ['inside of it too', `<aside>${LIST}</aside><div>${STORY}${LIST}</div>`, `${STORY_TEXT} ${LISTED}`],
    ['in a copy that is hidden', `<div style="display:none">${LIST}</div><div>${STORY}</div>`, STORY_TEXT],
    [
      'scattered over lists of other things',
      `<div>${STORY}</div><div>${THINGS.map((one) => `<ul><li>${one}</li>${'<li>Tickets for bells and ropes</li>'.repeat(9)}</ul>`).join('')}</div>`,
      STORY_TEXT,
    ],
    ['nowhere', `<div>${STORY}</div>`, STORY_TEXT],
    ['as steps', `<div>${STORY}</div><div><div>${ORDERED}</div></div>`, `${STORY_TEXT} ${STEPS.join(' ')}`],
  ])('is taken from the page: %s', (_, body, text) => {
    expect(read(body)).toBe(text);
  });

  it('is stated by marks of elements as well', () => {
    const list = LIST.replaceAll('<li>', '<li itemprop="recipeIngredient">');
    expect(read(`<div>${list}</div><div>${STORY}</div>`, '')).toBe(`${LISTED} ${STORY_TEXT}`);
  });

  it('is left out where nothing states it', () => {
    expect(read(`<div>${LIST}</div><div>${STORY}</div>`, '')).toBe(STORY_TEXT);
  });

  it('is a list of lines for each property, without short words, once each', () => {
    const head = toScript({
      '@type': ['HowTo'],
      tool: [{ name: 'Iron ladle' }, 'Iron ladle!', 'Pot'],
      step: 'Stir it slowly. Serve it &amp; <b>wait</b>.<br>Wash the ladle',
    });
    const page = parsePage(`<html><head>${head}</head><body></body></html>`);
    expect(findStatedLines(page)).toEqual([['ironladle'], ['stiritslowly', 'serveitwait', 'washtheladle']]);
  });
});
