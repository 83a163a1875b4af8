import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../src/reading/html/author.ts';
import { readMetadata, settleLanguage } from '../../src/reading/html/metadata.ts';
import { readStamp } from '../../src/reading/html/date.ts';

const BODY = `<p>${'The ferry crossed the sound twice a day until the bridge was built. '.repeat(12)}</p>`;

function read(head: string, top = '', url?: string): ReturnType<typeof readMetadata> {
  const html = `<!doctype html><html><head>${head}</head><body><main>${top}${BODY}</main></body></html>`;
  return readMetadata(fromHtml(html), { name: 'page.html', url });
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title of a page', () => {
  it.each([
    ['a site’s name behind a bar', '<title>The bells | Sound Courier</title>', '', 'The bells'],
    ['… that only the address tells', '<title>The bells - Soundcourier</title>', '', 'The bells'],
    ['… and a section', '<title>The bells | News | Sound Courier</title>', '<h1>The bells</h1>', 'The bells'],
    ['a site’s name in front', '<title>Sound Courier » The bells</title>', '', 'The bells'],
    [
      'words that only look like one',
      '<title>Bells - a history of the sound</title>',
      '',
      'Bells - a history of the sound',
    ],
    [
      'a site’s name that begins a headline',
      '<title>The Sound Courier view: bells must ring</title>',
      '',
      'The Sound Courier view: bells must ring',
    ],
    [
      'a headline that is longer than what is stated for sharing',
      '<meta property="og:title" content="Bells: the oldest of all"><title>Bells</title>',
      '<h1>Bells: the oldest of all, and the loudest</h1>',
      'Bells: the oldest of all, and the loudest',
    ],
    [
      'a headline that is worded otherwise',
      '<meta property="og:title" content="How the bells of the sound came home"><title>Bells came home</title>',
      '<h1>How the bells of the sound came home at last</h1>',
      'How the bells of the sound came home at last',
    ],
    [
      'a kicker above the headline',
      '<meta property="og:title" content="The bells are back">',
      '<h1><span>Old harbour</span> The bells are back</h1>',
      'The bells are back',
    ],
    [
      'a section before the headline',
      '<meta property="og:title" content="The bells are back">',
      '<h1>Local news | The bells are back</h1>',
      'The bells are back',
    ],
    [
      'a logo that is a heading',
      '<title>The bells : Sound Courier</title>',
      '<h1><a href="/">Sound Courier</a></h1><h2>The bells</h2>',
      'The bells',
    ],
    [
      'a heading with a link to itself',
      '<title>Cast bells - Handbook</title>',
      '<h1>Cast bells<a href="#cast">¶</a></h1>',
      'Cast bells',
    ],
    [
      'several headings of level one',
      '<title>The waxed bells FAQ</title>',
      '<h1>All about ringing</h1><h1>How bells are hung by hand</h1>',
      'The waxed bells FAQ',
    ],
    [
      'a heading of a book’s page, with its number',
      '<title>Cast bells (The book of bells)</title>',
      '<h3>6.3 Cast bells</h3><h4>Old</h4>',
      '6.3 Cast bells',
    ],
    [
      'a question that only the page asks',
      '<title>Bells in winter » oil or wax?</title>',
      '<h1>How do I care for a bell?</h1>',
      'How do I care for a bell?',
    ],
    ['Chinese', '<title>海峡的钟_海峡日报</title><meta property="og:site_name" content="海峡日报">', '', '海峡的钟'],
    [
      'Arabic',
      '<title>أجراس المضيق | بريد المضيق</title><meta property="og:site_name" content="بريد المضيق">',
      '',
      'أجراس المضيق',
    ],
    ['structured data', ld({ '@type': 'NewsArticle', headline: 'Bells &amp; <i>moss</i>' }), '', 'Bells & moss'],
    ['no head at all', '', '<h1>The bells</h1>', 'The bells'],
  ])('%s', (_, head, top, title) => {
    const site = head.includes('site_name') ? '' : '<meta property="og:site_name" content="Sound Courier">';
    const isByAddress = head.includes('Soundcourier');
    const found = read(
      isByAddress ? head : site + head,
      top,
      isByAddress ? 'https://www.soundcourier.org/a' : undefined,
    );
    expect(found.title).toBe(title);
  });

  it('is none where a page states none', () => {
    expect(read('').title).toBeUndefined();
  });
});

describe('the authors of a page', () => {
  it.each([
    [
      'structured data',
      ld({ '@type': 'Article', author: [{ name: 'Ann Reed' }, { name: 'Bo Lee' }] }),
      '',
      'Ann Reed, Bo Lee',
    ],
    [
      'a reference in structured data',
      ld({
        '@graph': [
          { '@type': 'BlogPosting', author: { '@id': '#ann' } },
          { '@type': 'Person', '@id': '#ann', name: 'Ann Reed' },
        ],
      }),
      '',
      'Ann Reed',
    ],
    [
      'structured data that is no JSON to the letter',
      '<script type="application/ld+json">//<![CDATA[\n{"@type": "Article", "headline": "Two\nlines", "author": "Ann Reed",}\n//]]></script>',
      '',
      'Ann Reed',
    ],
    ['metadata', '<meta name="author" content="Ann Reed">', '', 'Ann Reed'],
    [
      'scholarly metadata',
      '<meta name="citation_author" content="Reed, Ann B."><meta name="citation_author" content="Lee, Bo">',
      '',
      'Ann B. Reed, Bo Lee',
    ],
    ['Dublin Core', '<meta name="DC.creator" content="Ann Reed">', '', 'Ann Reed'],
    [
      'the site’s own name and a byline',
      '<meta name="author" content="Sound Courier"><meta property="og:site_name" content="Sound Courier">',
      '<h1>Bells</h1><p class="byline">By Ann Reed</p>',
      'Ann Reed',
    ],
    [
      'an address in a network and a link',
      '<meta property="article:author" content="https://example.org/ann">',
      '<h1>Bells</h1><a rel="author" href="/ann">Ann Reed</a>',
      'Ann Reed',
    ],
    [
      'microdata',
      '',
      '<h1>Bells</h1><span itemprop="author" itemscope><span itemprop="name">Ann Reed</span>, 12 articles</span>',
      'Ann Reed',
    ],
    [
      'authors of works that are cited',
      '',
      '<h1>Bells</h1><ol><li itemprop="citation" itemscope><meta itemprop="author" content="Bo Lee"></li></ol>',
      undefined,
    ],
    ['a visible line', '', '<h1>Bells</h1><p>By Ann Reed and Bo Lee | June 3, 2021</p>', 'Ann Reed, Bo Lee'],
    [
      'a label and a name beside it',
      '',
      '<h1>Glocken</h1><dl><dt>Autorin</dt><dd><a href="/a">Änne Rohr</a></dd></dl>',
      'Änne Rohr',
    ],
    [
      'a line at the end of the text',
      '',
      `<h1>Glocken</h1>${BODY.repeat(4)}<p>Autorin: Änne Rohr, Küsterin</p>`,
      'Änne Rohr',
    ],
    ['Japanese', '', '<h1>海峡の鐘</h1><p>著者：山田花子</p>', '山田花子'],
    ['nobody', '<meta name="author" content="admin">', '', undefined],
    [
      'the name below a picture',
      '',
      '<h1>Bells</h1><figure><img><span class="author">Bo Lee</span></figure>',
      undefined,
    ],
  ])('%s', (_, head, top, author) => {
    expect(read(head, top).author).toBe(author);
  });

  it.each([
    ['By ANN REED and BO LEE', ['ANN REED', 'BO LEE']],
    ['Von: Änne Rohr', ['Änne Rohr']],
    ['Par Anne Roseau et Luc Mousse', ['Anne Roseau', 'Luc Mousse']],
    ['Ann Reed, MSc, RN', ['Ann Reed']],
    ['Ann Reed (Agency), ann@example.org', ['Ann Reed']],
    ['Text: Ann Reed | Photo: Bo Lee', ['Ann Reed']],
    ['记者 李明 2020年3月1日', ['李明']],
    ['文/王芳', ['王芳']],
    ['بقلم: سامي حسن', ['سامي حسن']],
    ['이수진 기자', ['이수진']],
    ['Posted by Ann Reed on May 4, 2020', ['Ann Reed']],
    ['https://example.org/ann', []],
  ])('are cleaned: %s', (text, names) => {
    expect(readNames(text)).toEqual(names);
  });
});

describe('the day of publication', () => {
  it.each([
    [
      'structured data',
      ld({ '@type': 'Article', datePublished: '2021-03-28T23:30:00-05:00', dateModified: '2022-01-01' }),
      '',
      '2021-03-28',
    ],
    [
      'metadata',
      '<meta property="article:published_time" content="2021-03-28T08:00:00+02:00"><meta property="article:modified_time" content="2022-01-01">',
      '',
      '2021-03-28',
    ],
    ['scholarly metadata', '<meta name="citation_publication_date" content="2021/3/28">', '', '2021-03-28'],
    ['a month alone', '<meta name="citation_publication_date" content="2021/03">', '', '2021-03'],
    ['a time element', '', '<h1>Bells</h1><time datetime="2021-03-28">last spring</time>', '2021-03-28'],
    [
      'a time in UTC, and the day that readers see',
      '<meta property="article:published_time" content="2021-03-29T01:30:00Z">',
      '<h1>Bells</h1><time>March 28, 2021</time>',
      '2021-03-28',
    ],
    ['a change above the date', '', '<h1>Bells</h1><p>Updated: May 4, 2022</p><p>March 28, 2021</p>', '2021-03-28'],
    ['a short year', '', '<h1>Glocken</h1><div>Von Änne Rohr <span>28.03.21</span></div>', '2021-03-28'],
    [
      'a date in the text',
      '',
      '<h1>Bells</h1><p>It rang on March 28, 1874, for the first time, and for the last time in 1901.</p>',
      undefined,
    ],
    ['a change alone', '<meta name="last-modified" content="2022-05-04">', '', '2022-05-04'],
    ['the first day of a clock', '<meta name="date" content="1970-01-01T00:00:00Z">', '', undefined],
  ])('%s', (_, head, top, published) => {
    expect(read(head, top).published).toBe(published);
  });

  it('is read from the address where nothing else tells it', () => {
    expect(read('', '', 'https://example.org/2021/03/28/bells').published).toBe('2021-03-28');
    expect(read('', '', 'https://example.org/2021/13/28/bells').published).toBeUndefined();
  });

  it.each([
    ['2021-03-28 19:00', '2021-03-28'],
    ['20210328', '2021-03-28'],
    ['20210328T101500', '2021-03-28'],
    ['Sun, 28 Mar 2021 10:15:00 GMT', '2021-03-28'],
    ['1616925600', '2021-03-28'],
    ['1616925600000', '2021-03-28'],
    ['28/03/2021', '2021-03-28'],
    ['3/28/2021', '2021-03-28'],
    ['2021-02-30', undefined],
    ['20210', undefined],
    ['soon', undefined],
  ])('of %s', (text, day) => {
    expect(readStamp(text)?.day).toBe(day);
  });
});

describe('the address of a page', () => {
  it.each([
    [
      'its own',
      '<link rel="canonical" href="https://example.org/bells?id=4&utm_source=x#top">',
      undefined,
      'https://example.org/bells?id=4',
    ],
    [
      'one that is relative',
      '<link rel="canonical" href="/bells">',
      'https://example.org/x?fbclid=1',
      'https://example.org/bells',
    ],
    [
      'that of the first page',
      '<link rel="canonical" href="https://example.org/">',
      'https://example.org/bells',
      'https://example.org/bells',
    ],
    ['one of no web page', '<link rel="canonical" href="javascript:alert(1)">', undefined, undefined],
    ['one on the writer’s machine', '<link rel="canonical" href="http://localhost/bells">', undefined, undefined],
    ['none', '', 'https://example.org/bells?gclid=7', 'https://example.org/bells'],
  ])('%s', (_, head, from, url) => {
    expect(read(head, '', from).url).toBe(url);
  });

  it('is the one that a browser notes in a page it saves', () => {
    const html =
      '<!doctype html>\n<!-- saved from url=(0025)https://example.org/bells -->\n<html><body><p>Bells.</p></body></html>';
    expect(readMetadata(fromHtml(html), { name: 'bells.html' }).url).toBe('https://example.org/bells');
  });
});

describe('the language of a page', () => {
  it.each([
    ['<html lang="de-AT">', 'de'],
    ['<html lang="zh-TW">', 'zh-TW'],
    ['<html xml:lang="pt-br">', 'pt-BR'],
    ['<html><meta property="og:locale" content="fr_FR">', 'fr'],
    ['<html><meta http-equiv="Content-Language" content="nl, en">', 'nl'],
    ['<html lang="klingonese">', undefined],
  ])('%s', (html, language) => {
    expect(readMetadata(fromHtml(`<!doctype html>${html}`), { name: 'a' }).language).toBe(language);
  });

  it('is that of the text where a template says otherwise', () => {
    const german =
      'Die Fähre fuhr zweimal am Tag über den Sund, bis die Brücke gebaut war, und niemand hat sie vermisst. ';
    const draft = (text: string) => ({ title: 'x', sections: [{ path: [], passages: [text] }] });
    expect(settleLanguage('en', draft(german.repeat(5)))).toBe('de');
    expect(settleLanguage('en', draft('Die Fähre.'))).toBe('en');
    expect(settleLanguage('de', draft(german.repeat(5)))).toBe('de');
    expect(settleLanguage('fo', draft(german.repeat(5)))).toBe('fo');
  });
});
