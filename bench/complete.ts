/**
 * Benchmark: milliseconds of an autocompletion of titles and of headings; see {@link USAGE}.
 */
import { availableParallelism, cpus } from 'node:os';
import { type Article, createArticle, passagesOf, type Library } from 'passages';
import { CallError, parseCall, runBench } from './call.ts';
import { misspell } from './corrupt.ts';
import { buildLibrary } from './engines.ts';
import { type QuestionSet, readSet } from './sets.ts';
import { quantile } from './statistics.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';
import { syntheticArticles } from './synthetic.ts';
import { count, fixed, table } from './table.ts';

const USAGE = `npm run bench:complete -- FILE… [--passages 20000] [--articles 400] [--per-section 4]

Puts a library of so many passages and articles together from the sentences of files in SQuAD's JSON format, with a
heading for every so many passages, and types titles and headings of it, nothing, and what nobody should.`;

const SEED = 5;
const TYPED = 300;
const SECTIONS_PER_CHAPTER = 4;
const HOSTILE_LENGTH = 6000;
/** The most frequent words of headings that are long enough to be misspelt. */
const COMMON = { words: 60, shortest: 4 };
/** Limits of an input; the rest is ignored. */
const READ = { characters: 200, words: 30 };
const LETTERS = Array.from('etaoinshrdlu');

function headedArticles(
  sets: readonly QuestionSet[],
  { passages, articles, perSection }: Omit<Request, 'files'>,
  random: () => number,
): Article[] {
  const all = [...syntheticArticles(sets, passages, random)];
  const texts = all.flatMap(passagesOf).map(({ text }) => text);
  const languages = all.map(({ language }) => language);
  const line = (): string => {
    const words = pickFrom(texts, random).split(/[\s。，、]+/u);
    const from = Math.floor(random() * words.length);
    return words
      .slice(from, from + 2 + Math.floor(random() * 5))
      .join(' ')
      .slice(0, 80);
  };
  return Array.from({ length: articles }, (_, number) => {
    const own = texts.slice((number * passages) / articles, ((number + 1) * passages) / articles);
    let chapter = '';
    const sections = Array.from({ length: Math.ceil(own.length / perSection) }, (__, i) => {
      if (i % SECTIONS_PER_CHAPTER === 1) chapter = line();
      const from = i * perSection;
      return { path: i === 0 ? [] : [chapter, line()], passages: own.slice(from, from + perSection) };
    });
    const language = pickFrom(languages, random);
    return createArticle(`article-${number}`, { title: line(), language, sections });
  });
}

/** The most frequent first. */
function commonWords(lines: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const line of lines)
    for (const word of new Set(line.toLowerCase().match(/\p{L}+/gu)))
      if (word.length >= COMMON.shortest) uses.set(word, (uses.get(word) ?? 0) + 1);
  return [...uses]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COMMON.words)
    .map(([word]) => word);
}

/** A longest input: distinct words in random order, up to the limits. */
function asManyAsRead(words: readonly string[], random: () => number): string {
  let typed = '';
  for (const word of shuffled([...new Set(words)], random).slice(0, READ.words))
    if (typed.length + word.length < READ.characters) typed += `${word} `;
  return typed;
}

/** Inputs by kind. */
function typedIn(library: Library, random: () => number): [kind: string, typed: string[]][] {
  const { articles } = library;
  const trails = articles.flatMap(({ id, title }) =>
    library.findHeadings('', { article: id, limit: Infinity }).map(({ heading: { path } }) => ({ title, path })),
  );
  const many = (make: () => string): string[] => Array.from({ length: TYPED }, make);
  const upTo = (text: string): string => text.slice(0, 1 + Math.floor(random() * text.length));
  const heading = (): string => pickFrom(trails, random).path.at(-1) ?? pickFrom(articles, random).title;
  const common = commonWords(trails.map(({ title, path }) => path.at(-1) ?? title));
  const wrong = (word: string): string => misspell(word, LETTERS, random) ?? word;
  const variants = (word: string): string[] => LETTERS.map((letter) => `${word.slice(0, -1)}${letter}`);
  const random16 = (): string => String.fromCharCode(Math.floor(random() * 0x10000));
  return [
    ['a title so far', many(() => upTo(pickFrom(articles, random).title))],
    ['a heading so far', many(() => upTo(heading()))],
    ['a heading with a typo', many(() => misspell(heading() || '–', LETTERS, random) ?? '')],
    [
      'words of trail and title',
      many(() => {
        const { title, path } = pickFrom(trails, random);
        return [...path, title].map((one) => pickFrom(one.split(' '), random)).join(' ');
      }),
    ],
    ['words of many headings', many(() => asManyAsRead(common, random))],
    ['all of them misspelt', many(() => asManyAsRead(common.map(wrong), random))],
    [
      'near variants',
      many(() =>
        asManyAsRead(
          [1, 2, 3].flatMap(() => variants(pickFrom(common, random))),
          random,
        ),
      ),
    ],
    ['nothing', many(() => '')],
    ['random characters', many(() => Array.from({ length: HOSTILE_LENGTH }, random16).join(''))],
    ['random letters', many(() => Array.from({ length: HOSTILE_LENGTH }, () => pickFrom(LETTERS, random)).join(''))],
    ['single letters', many(() => Array.from({ length: HOSTILE_LENGTH }, () => pickFrom(LETTERS, random)).join(' '))],
    ['half pairs', many(() => '\uD800'.repeat(HOSTILE_LENGTH))],
    ['NULs', many(() => '\u0000'.repeat(HOSTILE_LENGTH))],
    ['parentheses', many(() => '('.repeat(HOSTILE_LENGTH))],
  ];
}

function figuresOf(typed: readonly string[], suggest: (typed: string) => readonly unknown[]): string[] {
  let found = 0;
  const times = typed.map((one) => {
    const start = performance.now();
    found += suggest(one).length;
    return performance.now() - start;
  });
  return [...[0.5, 0.99, 1].map((part) => fixed(quantile(times, part), 2)), fixed(found / typed.length, 1)];
}

interface Request {
  readonly files: readonly string[];
  readonly passages: number;
  readonly articles: number;
  readonly perSection: number;
}

function readArguments(args: string[]): Request | 'help' {
  const options = {
    passages: { type: 'string', default: '20000' },
    articles: { type: 'string', default: '400' },
    'per-section': { type: 'string', default: '4' },
    help: { type: 'boolean' },
  } as const;
  const { values, positionals: files } = parseCall(args, options, USAGE);
  if (values.help === true) return 'help';
  if (files.length === 0) throw new CallError(`Expected files in SQuAD's JSON format, got none. Call it so:\n${USAGE}`);
  const sizes = [values.passages, values.articles, values['per-section']];
  const [passages = NaN, articles = NaN, perSection = NaN] = sizes.map(Number);
  if (![passages, articles, perSection].every((size) => Number.isSafeInteger(size) && size >= 1) || articles > passages)
    throw new CallError(
      `Expected numbers of passages, of no more articles and of passages for each heading, got ${sizes.map((size) => `"${size}"`).join(', ')}. Call it so:\n${USAGE}`,
    );
  return { files, passages, articles, perSection };
}

async function main(): Promise<void> {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') return console.log(USAGE);
  const sets: QuestionSet[] = [];
  for (const file of request.files) sets.push(await readSet(file));
  const random = seededRandom(SEED);
  const library = await buildLibrary(headedArticles(sets, request, random));
  const rows = typedIn(library, random).map(([kind, typed]) => [
    kind,
    ...figuresOf(typed, library.suggestArticles),
    ...figuresOf(typed, (one) => library.findHeadings(one)),
  ]);
  const headings = library.articles.flatMap(({ id }) => library.findHeadings('', { article: id, limit: Infinity }));
  await library.close();
  console.log(`${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node ${process.version}`);
  console.log(
    `${count(library.passageCount)} passages of ${count(library.articles.length)} articles, ${count(headings.length)} headings; ms, and how many fit\n`,
  );
  const columns = (name: string): string[] => [`${name}: p50`, 'p99', 'max', 'fit'];
  console.log(table(['typed', ...columns('articles'), ...columns('headings')], rows));
}

await runBench(main);
