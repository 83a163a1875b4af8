import { beforeAll, describe, expect, it } from 'vitest';
import {
  createArticle,
  createLibrary,
  findSource,
  outlineOf,
  passageLink,
  snippet,
  standalonePassages,
} from 'passages';
import {
  detectLanguage,
  looksLikeMarkdown,
  normalizeLine,
  parseMarkdown,
  parsePlainText,
  toSlug,
  writeMarkdown,
} from 'passages/reading';
import { packBook, packWord } from '../packages/passages/test/reading/documents/pack.ts';
import { decodeText } from '../packages/passages/src/reading/decode.ts';
import { readEbook } from '../packages/passages/src/reading/documents/ebook.ts';
import { readPdf } from '../packages/passages/src/reading/documents/pdf.ts';
import { readWord } from '../packages/passages/src/reading/documents/word.ts';
import { readAsciidoc } from '../packages/passages/src/reading/markup/asciidoc.ts';
import { readRst } from '../packages/passages/src/reading/markup/rst.ts';
import { writePdf } from '../packages/passages/test/reading/pdf-file.ts';
import { drawMarkdown, drawText } from '../packages/local-discord/src/terminal/draw.ts';
import { parseMarkdown as parseMessage } from '../packages/local-discord/src/page/markdown/markdown.ts';
import { parseLine } from '../packages/local-discord/src/typed/line.ts';
import { createGreetings } from '../src/discord/greeting.ts';
import { cutMiddle, cutStart, escapeInline, escapeMarkdown, plainLine } from '../src/discord/markdown.ts';
import { textOfMessages, withoutMentions } from '../src/discord/message-text.ts';
import { readEmail } from '../packages/passages/src/reading/email.ts';
import { readPage } from '../packages/passages/src/reading/html/read-page.ts';
import { growthOf, MOST_GROWTH } from './support/growth.ts';
import { HOSTILE } from './support/hostile.ts';
import { rounds } from './support/long.ts';

const library = createLibrary({ workerThreshold: Infinity });
beforeAll(async () => {
  const passages = [
    'The tower was finished in 1874 by its keeper, who drew the plans himself.',
    'a b c d e f g h i j k',
  ];
  const sections = [{ path: ['Of the tower', 'Word'], passages }];
  await library.add(['en', 'zh'].map((language) => createArticle(language, { title: 'Tower', language, sections })));
});
const isGreeting = createGreetings();
const COMMANDS = [
  {
    name: 'daily start',
    description: '',
    options: ['time', 'zone'].map((name) => ({ name, description: '', type: 3, required: name === 'time' })),
  },
];

async function index(path: string, text: string): Promise<void> {
  const own = createLibrary({ workerThreshold: Infinity });
  const sections = [{ path: [path], passages: [text] }];
  await own.add([createArticle('a', { title: path, language: 'en', sections })]);
  await own.ask('Who is it?');
  await own.quote('word word word word');
  await own.close();
}

/** A PDF with lines of eighty letters, fifty on a page, every third one in two columns. */
function toPages(text: string): Uint8Array {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,80}/gu) ?? ['']);
  const pages = Array.from({ length: Math.ceil(lines.length / 50) }, (_, page) =>
    lines.slice(page * 50, page * 50 + 50).map((line, row) => ({
      text: line,
      x: page % 3 === 2 && row >= 25 ? 320 : 60,
      y: 60 + (page % 3 === 2 ? row % 25 : row) * 12,
    })),
  );
  return writePdf(pages);
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page whose article has a hostile paragraph between two others, and lines of details above it. */
function readArticlePage(text: string): void {
  const words = `<p>${'These are the words of an article, and they go on. '.repeat(10)}</p>`;
  readPage({
    name: 'a.html',
    text: `<title>A</title><body><article><h1>A</h1><p>By Ann Bell</p><p>${text.slice(0, 300)}</p>${words}<p>${text}</p>${words}</article>`,
    mediaType: undefined,
    url: undefined,
    fallbackTitle: 'A',
  });
}

/** A sentence is an answer, too. */
async function readOrRefuse(reading: Promise<unknown>): Promise<void> {
  await reading.catch((error: unknown) => {
    if (!String(error).includes('expected')) throw error;
  });
}

/** Functions that meet foreign text, and the length of the shorter text. The longer one is what Discord lets through, or more. */
const READERS: Readonly<Record<string, readonly [run: (text: string) => unknown, length: number]>> = {
  parseMarkdown: [
    (text) => outlineOf(createArticle('a', parseMarkdown(text, { file: 'a.md' }).draft)),
    rounds(350, 5000),
  ],
  parsePlainText: [(text) => outlineOf(createArticle('a', parsePlainText(text).draft)), rounds(300, 10_000)],
  'an e-mail': [
    (text) =>
      readEmail({
        name: 'a.eml',
        bytes: Buffer.from(`From: a@b (${text}\nSubject: ${text}\n\n${text}`),
        mediaType: undefined,
        url: undefined,
      }),
    rounds(100, 3000),
  ],
  readRst: [(text) => readRst({ name: 'a.rst', text, fallbackTitle: undefined }), rounds(1000, 5000)],
  readAsciidoc: [(text) => readAsciidoc({ name: 'a.adoc', text, fallbackTitle: undefined }), rounds(1000, 5000)],
  readPdf: [(text) => readPdf({ name: 'a.pdf', bytes: toPages(text) }), rounds(300, 3000)],
  'a Word document': [(text) => readOrRefuse(readWord({ name: 'a.docx', bytes: packWord(text) })), rounds(100, 3000)],
  'an e-book': [(text) => readOrRefuse(readEbook({ name: 'a.epub', bytes: packBook(text) })), rounds(200, 3000)],
  'a text in an older encoding': [
    (text) => decodeText({ name: 'a.txt', bytes: Buffer.from(`\u00e4${text}`, 'latin1') }, 'plain text'),
    rounds(100, 20_000),
  ],
  'a web page, as its text': [(text) => readArticlePage(escapeHtml(text)), rounds(50, 3000)],
  'a web page, as its elements': [(text) => readArticlePage(text), rounds(50, 3000)],
  subtitles: [
    (text) => parsePlainText(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n\n00:03.000 --> 00:04.000\nThe end.\n`),
    rounds(200, 10_000),
  ],
  writeMarkdown: [
    (text) =>
      writeMarkdown(
        createArticle('a', { title: 'A', language: 'en', sections: [{ path: [], passages: [text.trim() || 'x'] }] }),
      ),
    rounds(200, 1000),
  ],
  'a library, a passage': [(text) => index('H', text), rounds(1000, 5000)],
  'a library, a heading': [(text) => index(text.slice(0, 1000), 'x'), 100],
  'a query': [
    async (text) => {
      await library.ask(text);
      await library.quote(text);
      await findSource(library, text);
      library.findHeadings(text);
      library.suggestArticles(text);
    },
    rounds(600, 10_000),
  ],
  'small functions of passages': [
    (text) => {
      for (const run of [normalizeLine, toSlug, detectLanguage, looksLikeMarkdown]) run(text);
      passageLink('https://example.org', text);
      standalonePassages([{ id: 'a', ordinal: 1, text }]);
      snippet(text, { around: { start: text.length / 2, end: text.length }, highlights: [], max: 300 });
    },
    rounds(5000, 50_000),
  ],
  'a message to the bot': [
    (text) => {
      withoutMentions(text);
      textOfMessages({ content: text });
      isGreeting(text);
      for (const run of [escapeMarkdown, escapeInline]) run(text);
      for (const run of [cutStart, cutMiddle, plainLine]) run(text, 4000);
    },
    rounds(2000, 20_000),
  ],
  'the terminal': [
    (text) => {
      drawMarkdown(text, { width: 80, color: false });
      drawText(text, { width: 80, color: true });
      for (const start of ['', '/daily start ', '/']) parseLine(start + text, COMMANDS);
    },
    rounds(200, 1000),
  ],
  'a message on the page': [(text) => parseMessage(text), rounds(400, 1000)],
};

describe('time grows with the length alone, or something is refused', () => {
  it.each(Object.entries(READERS))('in %s', async (_, [run, length]) => {
    const grown: Record<string, number> = {};
    for (const [name, make] of Object.entries(HOSTILE)) {
      const growth = await growthOf(run, make, length);
      if (growth > MOST_GROWTH) grown[name] = Math.round(growth);
    }
    expect(grown).toEqual({});
  });
});

describe('a library', () => {
  const article = (size: number, path: (i: number) => string[], text: (i: number) => string) =>
    createArticle('a', {
      title: 'A',
      language: 'en',
      sections: Array.from({ length: size }, (_, i) => ({ path: path(i), passages: [text(i)] })),
    });

  it.each([
    ['headings', (i: number) => [`H ${i}`], (i: number) => `x y ${i}`],
    ['equal headings', () => ['H'], (i: number) => `x y ${i}`],
    ['headings in turn', (i: number) => [i % 2 === 0 ? 'A' : 'B'], (i: number) => `x y ${i}`],
    ['nested headings', (i: number) => ['A', 'B', 'C', 'D', 'E', 'F'].slice(0, (i % 6) + 1), (i: number) => `x y ${i}`],
    ['equal passages', () => [], () => 'The same again.'],
  ])('with many %s takes as much longer as there are more', async (_, path, text) => {
    const run = async (input: string): Promise<void> => {
      const own = createLibrary({ workerThreshold: Infinity });
      await own.add([article(input.length, path, text)]);
      await own.ask('x y?');
      await own.quote('the same again');
      for (const typed of ['', 'h 1', 'a']) own.findHeadings(typed);
      await own.remove('a');
    };
    expect(await growthOf(run, (length) => 'x'.repeat(length), rounds(300, 1500))).toBeLessThan(MOST_GROWTH);
  });
});

describe('a passage of 50,000 words', () => {
  it.each([
    ['whose end it holds', (count: number) => `${'x '.repeat(count)}y`],
    ['with a word that it has not', (count: number) => `zq ${'x '.repeat(count)}`],
  ])('is compared with a longer quotation %s in about the same time', async (_, make) => {
    const own = createLibrary({ workerThreshold: Infinity });
    const sections = [
      { path: [], passages: [`${'x '.repeat(50_000)}y`] },
      { path: ['Z'], passages: ['Something else.'] },
    ];
    await own.add([createArticle('a', { title: 'A', language: 'en', sections })]);
    expect(await growthOf((quotation) => own.quote(quotation), make, 290)).toBeLessThan(5);
    await own.close();
  });
});
