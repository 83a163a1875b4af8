import { type Article, createArticle, passagesOf } from 'passages';
import { createLanguage, languageCode, splitSentences } from 'passages/evaluation';
import { contentWords } from './corrupt.ts';
import type { QuestionSet } from './sets.ts';
import { pickFrom } from '../test/support/random.ts';

const PASSAGES_PER_ARTICLE = 100;
const SENTENCES = { fewest: 4, most: 7 };
/** Content words of a passage that are replaced by invented ones, in scripts with spaces. */
const INVENTED_PER_PASSAGE = 3;
/** Share of new words among the invented ones; the others repeat earlier ones, so that few are common and many rare. */
const NEW_WORD = 0.1;

/**
 * Articles with this number of passages in all, made from sentences of the sets in turn. Invented words let the vocabulary
 * grow with the passages, as in real texts.
 */
export function* syntheticArticles(
  sets: readonly Pick<QuestionSet, 'articles'>[],
  passages: number,
  random: () => number,
): Generator<Article> {
  const sources = sets.map(toSource);
  const invent = createInventor(random);
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

/** The sentences of a set, in the language of its first article. */
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
 * Invents words by Simon's model: a draw is a new word or repeats one of the earlier draws, each as likely. The frequencies
 * follow Zipf's law.
 */
export function createInventor(random: () => number): () => string {
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

/** A new word of three to five syllables. */
function newWord(known: Set<string>, random: () => number): string {
  for (;;) {
    const length = 3 + Math.floor(random() * 3);
    const word = Array.from({ length }, () => pickFrom(CONSONANTS, random) + pickFrom(VOWELS, random)).join('');
    if (known.has(word)) continue;
    known.add(word);
    return word;
  }
}
