import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { createArticle, passagesOf } from '../../src/model/article.ts';
import { BlockBuilder } from '../../src/reading/html/block-builder.ts';
import { readElements } from '../../src/reading/html/elements.ts';
import { parseMarkdown } from '../../src/reading/markdown/parse.ts';
import { writeMarkdown } from '../../src/reading/markdown/write.ts';

function read(html: string, title = 'T') {
  return readElements(fromHtml(html, { fragment: true }), title);
}

/** Passages of HTML, without their sections. */
const passages = (html: string): string[] => read(html).sections.flatMap((section) => section.passages);

/** Sections as `path: passages`. */
const outline = (html: string, title?: string): string[] =>
  read(html, title).sections.map(({ path, passages: texts }) => `${path.join(' > ')}: ${texts.join(' / ')}`);

describe('headings', () => {
  it.each([
    [
      'of all levels',
      '<h2>A</h2><p>one</p><h4>B</h4><p>two</p><h2>C</h2><p>three</p>',
      ['A: one', 'A > B: two', 'C: three'],
    ],
    ['that begin at level three', '<h3>A</h3><p>one</p><h3>B</h3><p>two</p>', ['A: one', 'B: two']],
    ['by their role', '<div role="heading" aria-level="3">A</div><div>one</div>', ['A: one']],
    ['in wrappers', '<div><header><h2><a href="#a">A</a></h2></header><section><p>one</p></section></div>', ['A: one']],
    [
      'with links to themselves',
      '<h2 id="a">A <a class="anchor" href="#a">#</a><a class="headerlink" href="#a">¶</a></h2><p>one</p>',
      ['A: one'],
    ],
    [
      'with a link to edit them',
      '<h2>A<span class="mw-editsection">[<a href="/e">Bearbeiten</a>]</span></h2><p>one</p>',
      ['A: one'],
    ],
    ['on two lines', '<h2>Bells<br>of the sound</h2><p>one</p>', ['Bells of the sound: one']],
    [
      'that unfold',
      '<h3><button aria-expanded="false">Who rings?</button></h3><div><p>The sexton.</p></div>',
      ['Who rings?: The sexton.'],
    ],
    [
      'inside items of a list',
      '<ol><li><h3>Clean</h3><p>With oil.</p></li><li><h3>Dry</h3><p>With wool.</p></li></ol>',
      ['Clean: With oil.', 'Dry: With wool.'],
    ],
    [
      'in a table that lays out a page',
      '<table><tr><td><h2>A</h2><p>one</p></td><td>two</td></tr></table>',
      ['A: one / two'],
    ],
    [
      'in bold',
      '<p><b>Cleaning</b></p><p>With oil.</p><p><strong>Drying</strong></p><p>With wool.</p>',
      ['Cleaning: With oil.', 'Drying: With wool.'],
    ],
    ['but no picture', '<p><img alt="Tip"></p><p>one</p><p><img alt="Note"></p><p>two</p>', [': one / two']],
    [
      'but no caption in bold',
      '<p><b>Table 1</b></p><table><tr><th>A</th><th>B</th></tr></table><p><b>Table 2</b></p><pre>x</pre>',
      [': Table 1 / A | B / Table 2 / x'],
    ],
    [
      'but no sentence in bold',
      '<p><b>It rang.</b></p><p>Loud.</p><p><b>It broke.</b></p><p>Late.</p>',
      [': It rang. / Loud. / It broke. / Late.'],
    ],
    [
      'but no paragraph',
      `<h2>${'The bell rang over the sound. '.repeat(20)}</h2><p>one</p>`,
      [`: ${'The bell rang over the sound. '.repeat(20).trim()} / one`],
    ],
    ['in a quote', '<blockquote><p>one</p><h3>A</h3><p>two</p></blockquote>', [': one', 'A: two']],
  ])('%s', (_, html, sections) => {
    expect(outline(html)).toEqual(sections);
  });

  it('that repeat the title are no section, whatever their level', () => {
    expect(outline('<p>Harbour news</p><h2>The Bells</h2><p>one</p><h3>A</h3><p>two</p>', 'The bells')).toEqual([
      ': Harbour news / one',
      'A: two',
    ]);
  });
});

describe('text', () => {
  it.each([
    ['lines of the source', '<p>The bells\n   ring.</p>', ['The bells ring.']],
    ['… in a script without blanks', '<p>海峡の\n鐘が鳴る。</p>', ['海峡の鐘が鳴る。']],
    ['blocks without paragraphs', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    ['breaks in place of paragraphs', '<div>one<br><br>two<br>\n<br>three</div>', ['one', 'two', 'three']],
    [
      'verse',
      '<p>Ring, bell,<br>over the sound,<br>\n  until dawn.</p>',
      ['Ring, bell,\nover the sound,\nuntil dawn.'],
    ],
    ['emphasis inside a word', '<p>un<em>believ</em>able</p>', ['unbelievable']],
    ['soft hyphens and chances to break', '<p>bell&shy;found<wbr>ry&nbsp;yard</p>', ['bellfoundry yard']],
    ['quotation marks of an element', '<p>He said <q>ring</q>.</p>', ['He said “ring”.']],
    ['readings above characters', '<p><ruby>鐘<rp>(</rp><rt>かね</rt><rp>)</rp></ruby>が鳴る</p>', ['鐘が鳴る']],
    [
      'powers, ordinals and formulas of chemistry',
      '<p>10<sup>6</sup> bells, the 1<sup>st</sup> of H<sub>2</sub>O</p>',
      ['10⁶ bells, the 1st of H2O'],
    ],
    [
      'hidden text',
      '<p>one<span hidden> x</span><span aria-hidden="true"> ·</span><span style="display: none"> y</span></p>',
      ['one'],
    ],
    [
      'controls and scripts',
      '<p>one</p><button>Copy</button><script>x()</script><style>p{}</style><template>t</template>',
      ['one'],
    ],
    ['a control’s label', '<label>Size <select><option>1</option></select></label>', ['Size']],
    ['marks that turn the direction of text', '<p>\u200fأجراس \u202aBell\u202c</p>', ['أجراس Bell']],
  ])('%s', (_, html, texts) => {
    expect(passages(html)).toEqual(texts);
  });

  it('of a formula is there once, without its source', () => {
    const mathml =
      '<math><semantics><mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac><mo>=</mo><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">\\frac{a+b}{2}=x^2</annotation></semantics></math>';
    const formula = '(a + b)/2 = x^2';
    expect(
      passages(
        `<p>So <span class="katex"><span class="katex-mathml">${mathml}</span><span class="katex-html" aria-hidden="true">2a+b=x2</span></span>.</p>`,
      ),
    ).toEqual([`So ${formula}.`]);
    expect(
      passages(
        `<p>So <span style="display: none;">${mathml}</span><img alt="{\\displaystyle {\\frac {a+b}{2}}}">.</p>`,
      ),
    ).toEqual([`So ${formula}.`]);
  });
});

describe('lists', () => {
  it.each([
    ['of short items', '<ul><li>oil</li><li><p>wool</p></li></ul>', ['• oil\n• wool']],
    ['inside each other', '<ul><li>oil<ul><li>thin</li></ul></li><li>wool</li></ul>', ['• oil\n  • thin\n• wool']],
    ['that count from three', '<ol start="3"><li>oil</li><li>wool</li></ol>', ['3. oil\n4. wool']],
    ['that count in letters', '<ol type="a"><li>oil</li><li>wool</li></ol>', ['• a. oil\n• b. wool']],
    ['whose list inside stands beside the item', '<ul><li>oil</li><ul><li>thin</li></ul></ul>', ['• oil\n  • thin']],
    [
      'whose marks are paragraphs',
      '<ol><li><p>1</p><p>Oil it.</p></li><li><div>2.</div>Dry it.</li></ol>',
      ['1. Oil it.\n2. Dry it.'],
    ],
    ['of numbers alone', '<ol><li>4</li><li>8</li></ol>', ['1. 4\n2. 8']],
    ['drawn by hand', '<div><p>•</p><p>oil</p><p>•</p><p>wool</p></div>', ['oil', 'wool']],
    ['without a list', '<li>oil</li><li>wool</li>', ['• oil\n• wool']],
    [
      'of terms',
      '<dl><dt>Clapper</dt><dd>It strikes.</dd><dt>Yoke</dt><dt>Stock</dt><dd>It carries.</dd><dd>It is of oak.</dd></dl>',
      ['Clapper\nIt strikes.', 'Yoke, Stock\nIt carries.', 'It is of oak.'],
    ],
    ['of terms alone', '<dl><dt>Clapper</dt></dl><p>one</p>', ['Clapper', 'one']],
    [
      'of questions that unfold',
      '<details><summary>Who rings?</summary><p>The sexton.</p></details><p>one</p>',
      ['Who rings?\nThe sexton.', 'one'],
    ],
  ])('%s', (_, html, texts) => {
    expect(passages(html)).toEqual(texts);
  });

  it('of long items are passages of their own', () => {
    const long =
      'The ferry crossed the sound twice a day until the bridge was built, and again when the bridge was closed for the winter.';
    expect(passages(`<ol><li>${long}</li><li><p>${long}</p><p>Rarely.</p></li></ol>`)).toEqual([
      `1. ${long}`,
      `2. ${long}`,
      'Rarely.',
    ]);
  });
});

describe('quotes, figures and notes', () => {
  it.each([
    ['a quote of two paragraphs', '<blockquote><p>one</p><p>two</p></blockquote>', ['one', 'two']],
    [
      'a quote and who said it',
      '<blockquote><p>It rang.</p><footer>— Ann Reed</footer></blockquote>',
      ['It rang.\n— Ann Reed'],
    ],
    [
      'a figure with a caption',
      '<figure><img alt="A tower"><figcaption>The tower in 1901. <small class="credit">Photo: Bo Lee</small></figcaption></figure>',
      ['The tower in 1901.'],
    ],
    ['a figure without', '<figure><img alt="A tower in the snow"></figure><p>one</p>', ['A tower in the snow', 'one']],
    ['a credit alone', '<figure><img alt="A tower"><figcaption>Photo: Bo Lee</figcaption></figure><p>one</p>', ['one']],
    ['a picture named by its file', '<p><img alt="IMG_0042.jpg"></p><p>one</p>', ['one']],
    ['a picture that repeats the title', '<p><img alt="T – 12"></p><p>one</p>', ['one']],
    ['a picture in a line', '<p>Ring <img alt="🔔"> twice.</p>', ['Ring 🔔 twice.']],
    [
      'a note’s mark',
      '<p>It rang.<sup id="r1"><a href="#fn1">1</a></sup> Twice.<sup><a href="#cite_note-2">[2]</a></sup></p>',
      ['It rang.[1] Twice.[2]'],
    ],
    ['two marks', '<p>It rang.<sup><a href="#fn1">1</a>,<a href="#fn2">2</a></sup></p>', ['It rang.[1],[2]']],
    ['a note', '<ol class="notes"><li id="fn1"><p>By hand. <a href="#fnref1">↩</a></p></li></ol>', ['• [1] By hand.']],
  ])('%s', (_, html, texts) => {
    expect(passages(html).map((text) => text.replace(/^1\. /u, '• '))).toEqual(texts);
  });

  it('name what they leave out', () => {
    const { leftOut } = read('<figure><img><figcaption>Photo: Bo Lee</figcaption></figure><p>one</p>');
    expect(leftOut).toMatchObject([{ text: 'Photo: Bo Lee', reason: 'page furniture' }]);
  });
});

describe('tables', () => {
  it.each([
    [
      'of data',
      '<table><caption>Bells</caption><tr><th>Name</th><th>Year</th></tr><tr><td>Anna</td><td>1874</td></tr></table>',
      ['Bells', 'Name | Year\nAnna | 1874'],
    ],
    [
      'with an empty cell',
      '<table><tr><th></th><th>Year</th></tr><tr><td>Anna</td><td></td></tr></table>',
      ['| Year\nAnna'],
    ],
    [
      'with cells over rows and columns',
      '<table><tr><th rowspan="2">North</th><td>Anna</td><td>1</td></tr><tr><td>Bo</td><td>2</td></tr><tr><td colspan="2">all</td><td>3</td></tr></table>',
      ['North | Anna | 1\nNorth | Bo | 2\nall | | 3'],
    ],
    [
      'with their head repeated',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tfoot><tr><th>A</th><th>B</th></tr></tfoot><tr><td>1</td><td>2</td></tr></table>',
      ['A | B\n1 | 2'],
    ],
    [
      'that lay out a page',
      '<table role="presentation"><tr><td>one</td><td><p>two</p></td></tr></table>',
      ['one', 'two'],
    ],
    [
      'with a picture beside a note',
      '<table><tr><td rowspan="2"><img alt="Tip"></td><th>Tip</th></tr><tr><td>Ring it.</td></tr></table>',
      ['Tip', 'Ring it.'],
    ],
    ['of one column', '<table><tr><td>one</td></tr><tr><td>two</td></tr></table>', ['one', 'two']],
    [
      'with lists in cells',
      '<table><tr><th>A</th><td><ul><li>oil</li><li>wool</li></ul></td></tr></table>',
      ['A | oil wool'],
    ],
  ])('%s', (_, html, texts) => {
    expect(passages(html)).toEqual(texts);
  });
});

describe('code', () => {
  it.each([
    ['with indentation', '<pre><code>if (x) {\n  ring();\n}\n</code></pre>', 'if (x) {\n  ring();\n}'],
    [
      'in coloured pieces',
      '<pre class="highlight"><span class="k">if</span> (x)\n\t<span>ring</span>()</pre>',
      'if (x)\n    ring()',
    ],
    [
      'with an element for each line',
      '<pre><code><div class="token-line">a()</div><div class="token-line">  b()</div></code></pre>',
      'a()\n  b()',
    ],
    [
      'with marked lines that break as well',
      '<pre><code><span class="line">a()</span>\n<span class="line">b()</span></code></pre>',
      'a()\nb()',
    ],
    ['with breaks', '<pre>a()<br>b()</pre>', 'a()\nb()'],
    [
      'with numbers beside it',
      '<table class="highlight"><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>a()\nb()</pre></td></tr></table>',
      'a()\nb()',
    ],
    [
      'with a button',
      '<div class="code"><button>Copy</button><pre><span class="linenos">1 </span>a()</pre></div>',
      'a()',
    ],
  ])('%s', (_, html, text) => {
    expect(passages(html)).toEqual([text]);
  });

  it('is no text that was typed with line breaks', () => {
    const lines = 'The ferry crossed the sound twice a day until the\nbridge was built, and then no more at all.';
    expect(passages(`<pre>${lines}\n\n${lines}\n\n${lines}</pre>`)).toEqual(
      Array.from({ length: 3 }, () => lines.replace('\n', ' ')),
    );
  });
});

describe('what is read', () => {
  it('is read back from Markdown as it is', () => {
    const html =
      '<p>Ring,<br>bell</p><pre>a\n\n    b  c</pre><ul><li>x<ul><li>y</li></ul></li></ul><table><tr><th>A|B</th><th>*</th></tr><tr><td></td><td>2</td></tr></table><dl><dt># T</dt><dd>1. d</dd></dl><p>It rang.<sup><a href="#fn1">1</a></sup></p><h3>B</h3><ol><li id="fn1">By hand.</li></ol>';
    const draft = { title: 'T', language: 'en', sections: read(html).sections };
    const back = parseMarkdown(writeMarkdown(draft), { file: 'a.md' }).draft;
    expect(back.sections).toEqual(draft.sections);
  });

  const words = fc
    .array(fc.constantFrom('bell', 'moss', '*', '1.', '|', '# x', '> y', '<b>', '\\', '`', '鐘', ' '), { maxLength: 5 })
    .map((parts) => parts.join(' ').replaceAll('<', '&lt;'));
  const blocks = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 4 },
      words.map((text) => `<p>${text}</p>`),
      words.map((text) => text),
      words.map((text) => `<h3>${text}</h3>`),
      words.map((text) => `<pre>${text}\n  ${text}</pre>`),
      fc
        .tuple(words, words)
        .map(([a, b]) => `<table><tr><th>${a}</th><th>${b}</th></tr><tr><td>${b}</td><td>${a}</td></tr></table>`),
      fc.tuple(words, tie('block')).map(([a, b]) => `<dl><dt>${a}</dt><dd>${b}</dd></dl>`),
      fc
        .tuple(
          fc.constantFrom('div', 'ul', 'ol', 'li', 'blockquote', 'b', 'a', 'figure', 'details', 'td'),
          fc.array(tie('block'), { maxLength: 3 }),
        )
        .map(([tag, inner]) => `<${tag}>${inner.join('<br>')}</${tag}>`),
    ),
  })).block;

  it('loses no word, and is read back, whatever is inside what', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 4 }), (all) => {
        const { sections, leftOut } = read(all.join(''));
        const kept = [
          ...sections.flatMap(({ path, passages: texts }) => [...path, ...texts]),
          ...leftOut.map(({ text }) => text),
        ].join(' ');
        const count = (text: string, word: string): number => text.split(word).length - 1;
        for (const word of ['bell', 'moss', '鐘'])
          expect(count(kept, word)).toBeGreaterThanOrEqual(count(all.join(''), word));
        if (sections.length === 0) return;
        const draft = { title: 'T', language: 'en', sections };
        const back = parseMarkdown(writeMarkdown(draft), { file: 'a.md' }).draft;
        expect(passagesOf(createArticle('a', back)).map(({ text }) => text)).toEqual(
          sections.flatMap((one) => one.passages),
        );
      }),
    );
  });

  it('may be nested as deep as it likes', () => {
    for (const tags of [
      ['div'],
      ['blockquote'],
      ['ul', 'li'],
      ['b'],
      ['table', 'tr', 'td'],
      ['dl', 'dd'],
      ['sup'],
      ['details', 'summary'],
    ]) {
      let node: ElementContent = { type: 'text', value: 'deep' };
      for (let depth = 0; depth < 30_000; depth += 1)
        node = {
          type: 'element',
          tagName: tags.at(-1 - (depth % tags.length)) ?? '',
          properties: {},
          children: [node],
        };
      const { sections } = readElements({ type: 'root', children: [node] }, 'T');
      expect(sections.flatMap((section) => section.passages).join(' ')).toContain('deep');
    }
  });
});

describe('a term', () => {
  it('may have more parts than a call takes arguments', () => {
    const builder = new BlockBuilder();
    builder.beginLead();
    for (let part = 0; part < 150_000; part += 1) builder.addPicture('a');
    builder.endLead();
    builder.addParagraph('b');
    expect(builder.finish().children).toHaveLength(1);
  });
});
