import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { findContent } from '../../src/reading/html/content.ts';
import { textOf } from '../../src/reading/html/page-tree.ts';
import { parsePage } from '../../src/reading/html/parse-page.ts';

const BELLS =
  'The old bell above the harbour was cast in a shed behind the ropewalk, and it has been rung at every tide since then.';
const FERRY =
  'A ferry crosses the sound four times a day, and in winter its crew breaks the ice with poles before the first crossing.';
const MOSS =
  'Moss grows on the north side of the lighthouse, where the spray reaches the wall, and nobody has ever scraped it off.';
const ARTICLE = [BELLS, FERRY, MOSS].map((text) => `<p>${text}</p>`).join('\n');

function read(body: string, head = ''): { text: string; leftOut: string[]; content: Root } {
  const { content, leftOut } = findContent(parsePage(`<html><head>${head}</head>\n<body>${body}</body></html>`), {
    name: 'page.html',
    text: '',
    url: 'https://example.org/bells',
  });
  return {
    text: textOf(content),
    leftOut: leftOut.map(({ line, reason, text }) => `${line} ${reason}: ${text}`),
    content,
  };
}

const ALL = `${BELLS} ${FERRY} ${MOSS}`;

describe('numbers of steps that stand alone', () => {
  const texts = [BELLS, FERRY, MOSS];
  it.each([
    ['in items', `<ol>${texts.map((text, at) => `<li><div>${at + 1}</div><p>${text}</p></li>`).join('')}</ol>`, ALL],
    ['in boxes', texts.map((text, at) => `<div><span>${at + 1}.</span><p>${text}</p></div>`).join(''), ALL],
    [
      'but not those of years or prices',
      texts.map((text, at) => `<div><p>${at * 7 + 3}</p><p>${text}</p></div>`).join(''),
      `3 ${BELLS} 10 ${FERRY} 17 ${MOSS}`,
    ],
    [
      'nor those of chapters',
      `<div>${texts.map((text, at) => `<p>${at + 1}</p><p>${text}</p>`).join('')}</div>`,
      `1 ${BELLS} 2 ${FERRY} 3 ${MOSS}`,
    ],
  ])('are left out: %s', (_, body, text) => {
    expect(read(`<article><p>${MOSS}</p>${body}</article>`).text).toBe(`${MOSS} ${text}`);
  });
});

describe('the container of the article', () => {
  it.each([
    ['an article element', `<article>${ARTICLE}</article>`],
    ['a box without a name', `<div><div>${ARTICLE}</div></div>`],
    ['the body itself', ARTICLE],
    ['a cell of a table that lays out the page', `<table><tr><td>${ARTICLE}</td></tr></table>`],
    [
      'sections beside each other',
      `<div><section><p>${BELLS}</p></section><section><p>${FERRY}</p><p>${MOSS}</p></section></div>`,
    ],
    ['lines that end in two breaks', `<div>${BELLS}<br><br>${FERRY}<br>\n<br>${MOSS}</div>`],
    ['an element with a name of its own', `<harbour-story>${ARTICLE}</harbour-story>`],
    ['unclosed paragraphs', `<div><p>${BELLS}<p>${FERRY}<p>${MOSS}</div>`],
  ])('is found: %s', (_, body) => {
    expect(read(body).text).toBe(ALL);
  });

  it('is more than the only paragraph of some length in it', () => {
    const page = `<article><p>${BELLS}</p><h2>Today</h2><p>It hangs in the school.</p></article>`;
    expect(read(page).text).toBe(`${BELLS} Today It hangs in the school.`);
  });

  it('is the one that the page marks, though another holds more text', () => {
    const page = `<div>${ARTICLE}${ARTICLE}</div><div itemprop="articleBody">${ARTICLE}</div>`;
    expect(read(page).text).toBe(ALL);
  });

  it('is the one in main, though a list of teasers holds more text', () => {
    const teasers = `<ul>${`<li><h3><a href="/x">Fog</a></h3><p>${MOSS}</p></li>`.repeat(6)}</ul>`;
    expect(read(`<div>${teasers}</div><main><div>${ARTICLE}</div></main>`).text).toBe(ALL);
  });

  it('gets a lead that stands apart below the title, and no short subtitle', () => {
    const lead = `${BELLS} It hangs on a beam of oak that came ashore in a storm, and its rope is new every second spring.`;
    const page = (text: string): string => `<h1>Bells</h1><div><p>${text}</p></div><div><div>${ARTICLE}</div></div>`;
    expect(read(page(lead)).text).toBe(`${lead} ${ALL}`);
    expect(read(page('A bell, a ferry and some moss by the sea.')).text).toBe(ALL);
  });
});

describe('lines that say how to reach somebody', () => {
  it.each([
    ['an address', '<p>ida@example.org</p>'],
    [
      'a label, a name and a number',
      '<h3>Kontakt</h3><p>Ida Brandt</p><p>Telefon +49 40 123 45 67<br>ida@example.org</p>',
    ],
    ['a label in another script', '<p>お問い合わせ</p><p>電話 03-1234-5678</p>'],
    [
      'two people and a box below them',
      '<p>Ida: +47 22 33 44 55</p><p>Ole: ole@example.org</p><p>Bells of the north coast</p>',
    ],
  ])('go at the end: %s', (_, lines) => {
    expect(read(`<article>${ARTICLE}${lines}</article>`).text).toBe(ALL);
  });

  it.each([
    ['between paragraphs', `<p>${BELLS}</p><p>ida@example.org</p><p>${FERRY}</p>`],
    ['in a sentence', `${ARTICLE}<p>Write to ida@example.org before the first frost.</p>`],
    ['in a list', `${ARTICLE}<ul><li>Ida: ida@example.org</li><li>Ole: ole@example.org</li></ul>`],
    ['that are much of the page', `${ARTICLE}${'<p>Ida: ida@example.org</p>'.repeat(12)}`],
    ['years and sizes', `${ARTICLE}<p>Built 1912–1914, 100 200 300 bells</p>`],
  ])('stay: %s', (_, body) => {
    const page = read(`<article>${body}</article>`);
    expect(page.leftOut).toEqual([]);
  });
});

describe('parts that are no article', () => {
  it.each([
    ['menu', `<nav><a href="/a">Fog</a> <a href="/b">Ice</a></nav>`],
    ['menu', `<div role="navigation"><p>Fog and ice and all the rest</p></div>`],
    ['menu', `<div class="mainNav"><p>Fog and ice and all the rest</p></div>`],
    ['menu', `<div class="navheader"><table><tr><td><a href="/a">Prev</a></td><th>Of fog</th></tr></table></div>`],
    ['breadcrumb', `<div class="breadcrumbs">Home › Sea</div>`],
    ['comments', `<section id="comments"><p>${MOSS}</p><p>${MOSS} I have seen it, too.</p></section>`],
    ['cookie notice', `<div class="cookieBanner">We bake with cookies.</div>`],
    ['newsletter sign-up', `<div class="newsletter-box">The tide in your letter box.</div>`],
    ['share links', `<div class="social_share">Tell a friend</div>`],
    ['advertisement', `<div class="ad-slot">Ropes at half price</div>`],
    ['related articles', `<div class="relatedPosts"><h3>Ice on the sound</h3></div>`],
    ['about the author', `<div class="author-bio">Ada Moor writes about the sea.</div>`],
    ['author line', `<p class="byline">Ada Moor</p>`],
    ['tag list', `<div class="tags">sea, bells</div>`],
    ['hidden text', `<div style="display: none">A second reading</div>`],
    ['hidden text', `<div aria-hidden="true">A second reading</div>`],
    ['page furniture', `<footer>The harbour office, open on weekdays</footer>`],
    ['page furniture', `<aside>The harbour office, open on weekdays</aside>`],
  ])('are left out as %s: %s', (reason, part) => {
    for (const body of [
      `${part}<div>${ARTICLE}</div>`,
      `<div>${ARTICLE}${part}</div>`,
      `<div><p>${BELLS}</p>${part}<p>${FERRY}</p><p>${MOSS}</p></div>`,
    ]) {
      const { text, leftOut } = read(body);
      expect(text).toBe(ALL);
      expect(leftOut).toHaveLength(1);
      expect(leftOut[0]).toContain(` ${reason}: `);
    }
  });

  it.each([
    ['the whole page is called one', `<div class="page-with-ads share"><div>${ARTICLE}</div></div>`],
    [
      'the name says what is not there',
      `<div><p>${BELLS}</p><div class="no-sidebar"><p>${FERRY}</p></div><p>${MOSS}</p></div>`,
    ],
    [
      'the id is made of a heading',
      `<div><p>${BELLS}</p><div id="sharing-a-rope-on-deck"><p>${FERRY}</p></div><p>${MOSS}</p></div>`,
    ],
    [
      'the name only begins the same',
      `<div><p>${BELLS}</p><div class="commentary"><p>${FERRY}</p></div><p>${MOSS}</p></div>`,
    ],
  ])('stay where %s', (_, body) => {
    expect(read(body).text).toBe(ALL);
  });

  it('go without a word where no reader sees them', () => {
    const unseen = `<script>let a = 1;</script><style>p { }</style><template><p>x</p></template><svg><text>x</text></svg><!-- x -->`;
    expect(read(`<div>${unseen}${ARTICLE}</div>`)).toMatchObject({ text: ALL, leftOut: [] });
  });

  it('keep the readable form of a formula, not its source', () => {
    const formula = `<span style="display: none"><math><mi>x</mi><annotation encoding="application/x-tex">\\bf x</annotation></math></span>`;
    expect(read(`<div>${ARTICLE}<p>${BELLS} ${formula}</p></div>`).text).toBe(`${ALL} ${BELLS} x`);
  });
});

describe('blocks in the article', () => {
  const within = (block: string): string => `<div><p>${BELLS}</p>${block}<p>${FERRY}</p><p>${MOSS}</p></div>`;

  it.each([
    [
      'a paragraph that is a link to another page of the site',
      `<p><a href="/ice">Ice on the sound is thin this year</a></p>`,
    ],
    ['a paragraph that names such a link', `<p>Lies auch: <a href="/ice">Das Eis auf dem Sund ist dünn</a></p>`],
    [
      'a list of such links',
      `<ul><li><a href="/ice">Ice on the sound is thin</a></li><li><a href="/fog">Fog over the harbour</a></li></ul>`,
    ],
    ['a button', `<p>Share</p>`],
    ['a credit', `<p>Foto: Ada Moor</p>`],
    ['a credit in brackets', `<figcaption>(crédito: Ada Moor/Harbour office)</figcaption>`],
  ])('goes: %s', (_, block) => {
    expect(read(within(block)).text).toBe(ALL);
  });

  it.each([
    [
      'a link to another site',
      `<p><a href="https://example.com/list">The list of all the bells by their weight</a></p>`,
    ],
    ['a list of notes', `<ol class="footnotes"><li><a href="/a">The book of tides and what it says</a></li></ol>`],
    ['a list without links', `<ul><li>Rope</li><li>Tar</li></ul>`],
    ['a short line', `<p>— Regan</p>`],
  ])('stays: %s', (_, block) => {
    expect(read(within(block)).text.length).toBeGreaterThan(ALL.length);
  });

  it('goes above the text: title, date and labels', () => {
    const top = `<h1>Bells</h1><p>Sea</p><p>4 May 2031 by the harbour office</p>`;
    expect(read(`<div>${top}${ARTICLE}</div>`).text).toBe(ALL);
  });

  it('goes below a heading of other articles', () => {
    expect(read(`<div>${ARTICLE}<h3>Related articles</h3><p>Ice on the sound</p></div>`).text).toBe(ALL);
  });
});

describe('what is left out', () => {
  it('is one entry for each kind before and behind the article, and for those in a row inside it', () => {
    const ad = `<div class="ad">Ropes</div>`;
    const { leftOut } = read(
      `<nav>Fog\n</nav>${ad}<nav>Ice</nav>\n<div><p>${BELLS}</p>${ad}${ad}\n<p>${FERRY}</p>${ad}<p>${MOSS}</p></div><nav>Fog</nav>${ad}<nav>Ice</nav>`,
    );
    expect(leftOut).toEqual([
      '2 menu: Fog',
      '3 advertisement: Ropes',
      '4 advertisement: Ropes',
      '5 menu: Fog',
      '5 advertisement: Ropes',
    ]);
  });
});

describe('a page without an article', () => {
  const script = `<script>${'draw();'.repeat(100)}</script>`;

  it.each([
    ['a page that only a script draws', `<div id="app"></div>${script}<noscript>Turn scripts on.</noscript>`],
    ['a page that only a script draws', `<div id="app"><p>Loading …</p></div><script src="/app.js"></script>`],
    ['a page that asks to log in', `<form><p>Enter the harbour</p><input type="password"></form>`],
    ['a page of links', `<ul>${'<li><a href="/a">Fog over the sound</a></li>'.repeat(20)}</ul>`],
    ['a page without text', '<div></div>'],
  ])('is refused: %s', (came, body) => {
    expect(() => read(body)).toThrow(`page.html: expected an article, got ${came}`);
  });

  it('is not refused for being short', () => {
    expect(read(`<p>${BELLS}</p>${script}`).text).toBe(BELLS);
    expect(read('<h1>Bells</h1><p>Rung twice.</p>').text).toBe('Bells Rung twice.');
  });
});

describe('a hostile page', () => {
  it.each([
    ['nested 5,000 deep', `${'<div>'.repeat(5000)}${ARTICLE}`],
    ['nested 5,000 inline', `<p>${'<b>'.repeat(5000)}${BELLS}</p>${ARTICLE}`],
    ['on one line', ARTICLE.replaceAll('\n', '').repeat(1000)],
  ])('is read: %s', (_, body) => {
    expect(read(body).text).toContain(FERRY);
  });
});
