import type { Article, PassageId } from 'passages';
import { passagesOf } from 'passages';
import { idOf, type Question, type QuestionSet } from './sets.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';

/** Material of a question, and its answer. */
interface Topic {
  readonly article: Article;
  /** A heading, a title, or words of a sentence. */
  readonly words: readonly string[];
  /** Text of the passages that answer: some of its words are mixed in. */
  readonly context: string;
  readonly right: ReadonlySet<PassageId>;
}

/**
 * Questions to a tree of articles that its own headings label: half are made of headings, some of them typed as they stand, some of
 * titles, and the others of sentences, so that headings are not all that counts. Words are left out, inflected and added as a
 * person would.
 * @param most number of questions
 */
export function headingQuestions(name: string, articles: readonly Article[], most: number): QuestionSet {
  const random = seededRandom(7);
  const headings = headingTopics(articles);
  const kinds = [
    { topics: headings, share: 0.4, ask: askAbout },
    { topics: headings, share: 0.12, ask: typeAsItStands },
    { topics: titleTopics(articles), share: 0.1, ask: askAbout },
    { topics: sentenceTopics(articles, random), share: 0.38, ask: askAbout },
  ];
  const questions = kinds.flatMap(({ topics, share, ask }) =>
    shuffled(topics, random)
      .slice(0, Math.round(most * share))
      .map((topic) => toQuestion(topic, ask(topic, random))),
  );
  return { name, articles, questions, places: new Map() };
}

function toQuestion({ article, context, right }: Topic, text: string): Question {
  const gold = { article: article.title, paragraph: 0 };
  return { id: idOf(article.title, text), text, article, context, gold, right, answers: [] };
}

/** A heading and everything below it. A heading that is not the only one of its name is joined with the one above it. */
function headingTopics(articles: readonly Article[]): Topic[] {
  const counts = new Map<string, number>();
  const nameOf = (path: readonly string[]): string => (path.at(-1) ?? '').toLowerCase();
  for (const { sections } of articles)
    for (const { path } of sections) counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
  return articles.flatMap((article) =>
    article.sections.flatMap(({ path, passages }): Topic[] => {
      const heading = path.at(-1);
      if (heading === undefined || passages.length === 0) return [];
      const above = counts.get(nameOf(path)) === 1 ? '' : (path.at(-2) ?? article.title);
      const below = article.sections.filter((other) => path.every((line, depth) => other.path[depth] === line));
      const right = new Set(below.flatMap((section) => section.passages.map(({ id }) => id)));
      const context = passages.map(({ text }) => text).join('\n');
      return toTopics({ article, words: wordsOf(`${heading} ${above}`), context, right });
    }),
  );
}

/** The title of an article of several sections: the passages before its first heading, or those of the first section. */
function titleTopics(articles: readonly Article[]): Topic[] {
  return articles.flatMap((article) => {
    const [first] = article.sections;
    const right = new Set(passagesOf(article).map(({ id }) => id));
    const context = first?.passages.map(({ text }) => text).join('\n') ?? '';
    return toTopics({ article, words: wordsOf(article.title), context, right });
  });
}

/** Words of one sentence of a passage. */
function sentenceTopics(articles: readonly Article[], random: () => number): Topic[] {
  return articles.flatMap((article) =>
    passagesOf(article).flatMap(({ id, text }): Topic[] => {
      const sentence = wordsOf(text.split(/[.!?。？！\n]/u)[0] ?? '').slice(0, 24);
      if (sentence.length < 7) return [];
      const kept = new Set(shuffled([...sentence.keys()], random).slice(0, 4 + Math.floor(4 * random())));
      const words = sentence.filter((_, i) => kept.has(i));
      return toTopics({ article, words, context: '', right: new Set([id]) });
    }),
  );
}

/**
 * None for a topic of two letters, of too many words, or with a number: a text's versions and list numbers are nothing that
 * people ask for, and would teach that numbers do not matter.
 */
function toTopics(topic: Topic): Topic[] {
  const written = topic.words.join('');
  return topic.words.length <= 12 && written.length > 2 && !/\d/u.test(written) ? [topic] : [];
}

/** Words of a line, without the number that a list or a heading begins with. */
const wordsOf = (line: string): string[] =>
  line.replace(/^\s*(?:\p{L}+ )?\d[\d.]*[.:)]?\s/u, '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu) ?? [];

/** Frames of a question, by language: `{}` stands for its words. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'how do i {}',
    'how to {}',
    'what is {}?',
    'what are {}',
    'where can i find {}',
    'Where do I see {}?',
    'How can I use {}?',
    'can i {}',
    'is there {}',
    'how does {} work',
    'what about {}?',
    'do you know about {}',
    'i need {}',
    'What happens with {}?',
    'why {}',
    'when {}',
  ],
  de: ['wie kann ich {}', 'was ist {}?', 'wo finde ich {}', 'Wie funktioniert {}?', 'gibt es {}', 'warum {}'],
  ru: ['как {}', 'что такое {}?', 'где найти {}', 'Как работает {}?', 'можно ли {}', 'почему {}'],
  zh: ['怎么{}', '什么是{}？', '在哪里可以找到{}', '{}怎么用', '为什么{}'],
};

/** The words of a heading in small letters, as people type what they have seen. */
const typeAsItStands = ({ words }: Topic): string => words.join(' ').toLowerCase();

function askAbout({ article, words, context }: Topic, random: () => number): string {
  const isSpaced = !/\p{Script=Han}/u.test(words.join(''));
  const dropped = words.length > 2 && random() < 0.5 ? Math.floor(words.length * random()) : -1;
  const kept = words.filter((_, i) => i !== dropped);
  const inflected = article.language.startsWith('en') ? kept.map((word) => inflect(word, random)) : kept;
  const others = shuffled([...new Set(wordsOf(context.slice(0, 400)))], random).filter(
    (word) => word.length > 3 && !/\d/u.test(word),
  );
  const added = others.slice(0, Math.floor(3.5 * random() ** 1.5));
  const all = random() < 0.5 ? [...inflected, ...added] : [...added, ...inflected];
  const text = all.join(isSpaced ? ' ' : '');
  const frames = FRAMES[article.language.slice(0, 2)] ?? [];
  const framed = frames.length === 0 || random() < 0.2 ? text : pickFrom(frames, random).replace('{}', () => text);
  // Headings have capitals that a person does not type: they would pass for names.
  const lower = framed.toLowerCase();
  return random() < 0.3 ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : lower;
}

/** Another form of an English word, now and then: most often one that a stemmer brings back. */
function inflect(word: string, random: () => number): string {
  if (word.length < 4 || !/^[a-z]+$/iu.test(word) || random() > 0.25) return word;
  if (word.endsWith('ing')) return word.slice(0, -3);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word.endsWith('e') ? `${word.slice(0, -1)}ing` : `${word}${pickFrom(['s', 'ing', 'ed'], random)}`;
}
