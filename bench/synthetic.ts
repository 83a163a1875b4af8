import { type Article, createArticle, passagesOf } from 'passages';
import { createLanguage, languageCode, splitSentences } from 'passages/evaluation';
import { contentWords } from './corrupt.ts';
import type { QuestionSet } from './sets.ts';
import { pickFrom } from '../test/support/random.ts';

const PASSAGES_PER_ARTICLE = 100;
const SENTENCES = { fewest: 4, most: 7 };
/** Content words of a passage whose place an invented one takes, where the script has spaces. */
const INVENTED_PER_PASSAGE = 3;
/** How often an invented word is a new one; the others repeat an earlier one, so that few are common and many rare. */
const NEW_WORD = 0.1;

/**
 * Articles of so many passages altogether, put together from the sentences of the sets, article by article in turn.
 * Invented words make the vocabulary grow with the passages, as that of real texts does.
 */
export function* syntheticArticles(
  sets: readonly Pick<QuestionSet, 'articles'>[],
  passages: number,
  random: () => number,
): Generator<Article> {
  const sources = sets.map(toSource);
  const invent = inventor(random);
  for (let made = 0; made < passages; made += PASSAGES_PER_ARTICLE) {
    const number = made / PASSAGES_PER_ARTICLE;
    const source = sources[number % sources.length];
    if (source === undefined) return;
    const length = Math.min(PASSAGES_PER_ARTICLE, passages - made);
    const texts = Array.from({ length }, () => syntheticPassage(source, invent, random));
    const sections = [{ path: [], passages: texts }];
    yield createArticle(`synthetic-${number}`, { title: invent(), language: source.language, sections });
  }
}

interface Source {
  readonly language: string;
  readonly sentences: readonly string[];
  readonly isStop: (form: string) => boolean;
}

/** All in the language of the first article: an article has only one. */
function toSource({ articles }: Pick<QuestionSet, 'articles'>): Source {
  const language = languageCode(articles[0]?.language ?? 'en');
  const all = articles
    .flatMap(passagesOf)
    .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
  return { language, sentences: all, isStop: createLanguage(language).isStop };
}

function syntheticPassage(source: Source, invent: () => string, random: () => number): string {
  const length = SENTENCES.fewest + Math.floor(random() * (SENTENCES.most - SENTENCES.fewest + 1));
  let text = Array.from({ length }, () => pickFrom(source.sentences, random)).join(' ');
  for (let i = 0; i < INVENTED_PER_PASSAGE; i += 1) {
    const replaceable = contentWords(text, source.isStop).filter(({ spaced }) => spaced);
    if (replaceable.length === 0) break;
    const { start, text: word } = pickFrom(replaceable, random);
    text = text.slice(0, start) + invent() + text.slice(start + word.length);
  }
  return text;
}

/**
 * Made-up words after Simon's model: each draw is a new word or repeats an earlier draw, each as likely, which makes the
 * frequencies follow Zipf's law.
 */
export function inventor(random: () => number): () => string {
  const drawn: string[] = [];
  const known = new Set<string>();
  return () => {
    const word = drawn.length === 0 || random() < NEW_WORD ? newWord(known, random) : pickFrom(drawn, random);
    drawn.push(word);
    return word;
  };
}

const CONSONANTS = Array.from('bcdfghjklmnpqrstvwxz');
const VOWELS = Array.from('aeiou');

/** Three to five syllables that are no word yet. */
function newWord(known: Set<string>, random: () => number): string {
  for (;;) {
    const length = 3 + Math.floor(random() * 3);
    const word = Array.from({ length }, () => pickFrom(CONSONANTS, random) + pickFrom(VOWELS, random)).join('');
    if (known.has(word)) continue;
    known.add(word);
    return word;
  }
}
