import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseTree } from '../../src/reading/markdown/tree.ts';

/** Lines that open, continue, end or interrupt blocks. After indented code the parser reads some of them in a way of its own. */
const LINES = [
  '¦¦¦¦Some text.¦more text¦   text¦hard  ¦hard\\¦*open¦**bold** `code`¦<b>inline</b>¦| a | b |¦|---|---|',
  '# Head¦## Head ##¦===¦---¦***¦> quote¦>¦> > deep¦> - item of a quote¦> > - deep item¦- item¦* other¦1. one¦2) two¦10. ten¦  - inner¦- # head in item',
  '```¦~~~¦```js¦  ```¦> ```¦<div>¦</div>¦<!--¦-->¦<script>¦</script>',
  '[a]: /url¦[b]:¦/url "title¦[a] and [b]¦[^1]: note¦text[^1] ![b] [x][a]',
].flatMap((lines) => lines.split('¦'));

/** A generator of numbers from 0 to below `limit` (a linear congruential one). */
function createRandom(seed: number): (limit: number) => number {
  const state = { value: seed };
  return (limit) => {
    state.value = (state.value * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state.value / 2 ** 31) * limit);
  };
}

/** A node's type, line, text and children. An underlined heading is given the line of the definitions above it. */
function shape(node: Nodes): unknown {
  const text = 'value' in node ? node.value : 'url' in node ? node.url : '';
  return [
    node.type,
    node.type === 'heading' ? 0 : node.position?.start.line,
    text,
    'children' in node ? node.children.map((child) => shape(child)) : [],
  ];
}

describe('Markdown parsed in windows', () => {
  it.each(['', '> ', '> > '])('is what it is parsed in one, with each line after “%s”', (quoted) => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = createRandom(seed * 7919);
      const markdown = Array.from({ length: 60 }, () => quoted + LINES[random(LINES.length)]).join('\n');
      const { children } = parseTree(markdown, Infinity);
      const whole = children.map((child) => shape(child));
      for (const window of [1, 100])
        expect(
          parseTree(markdown, window).children.map((child) => shape(child)),
          `seed ${seed}, window ${window}`,
        ).toEqual(whole);
    }
  });
});
