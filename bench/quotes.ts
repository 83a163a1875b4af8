import { type Article, passagesOf } from 'passages';
import { splitSentences } from 'passages/evaluation';
import { misremember, unitsOf } from './corrupt.ts';
import { buildLibrary, createQuoteEngine } from './engines.ts';
import { askAll, type Outcome, recall, type Round, type Runs, share, timeOf, warmUp } from './measure.ts';
import { foreignTo, halvesOf, idOf, type Question, type QuestionSet } from './sets.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';
import { count, fixed, percent, table } from './table.ts';

const MOST_SENTENCES = 1000;
/** Least length of a sentence that occurs in one place only. */
const FEWEST_WORDS = 8;
const FEWEST_CHARACTERS = 16;
const SEED = 3;

/** Table: how often quotations from a file are found, and how often foreign ones are wrongly claimed. */
export async function quotesTable(set: QuestionSet, runs: Runs): Promise<string> {
  const random = seededRandom(SEED);
  const said = shuffled(quotableSentences(set), random)
    .slice(0, MOST_SENTENCES)
    .map((sentence) => quotation(set.articles, sentence, sentence.text));
  const vocabulary = said.flatMap(({ text }) => unitsOf(text).units.map((unit) => unit.text));
  const halved = said.map((sentence) => quotation(set.articles, sentence, halfOf(sentence.text, random)));
  const wrong = said.map((sentence) => ({ ...sentence, text: misremember(sentence.text, vocabulary, random) }));
  const engine = createQuoteEngine(await buildLibrary(set.articles));
  await warmUp(engine, halved);
  const ask = (kind: Round['kind'], quotations: readonly Question[]): Promise<Outcome[]> =>
    askAll(engine, quotations, { kind, set, library: 'whole' }, runs);
  const rows = [
    ['half, word for word', ...found(await ask('quote-half', halved))],
    ['misremembered', ...found(await ask('quote-misremembered', wrong))],
    ['foreign sentence', ...claimed(await askForeign(set, said, runs))],
    ['foreign half', ...claimed(await askForeign(set, halved, runs))],
  ];
  const header = ['quoted', 'quotations', 'first', 'in first 3', 'claimed', 'first, claimed', 'p50 ms', 'p99 ms'];
  return table(header, rows);
}

/** The long sentences of a set, each as a question about its own passage. */
export function quotableSentences({ articles, places }: QuestionSet): Question[] {
  return articles.flatMap((article) =>
    passagesOf(article).flatMap(({ id, text }) => {
      const about = { article, context: text, gold: places.get(id) ?? { article: '', paragraph: -1 } };
      return splitSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .filter(isLong)
        .map((sentence) => ({
          ...about,
          id: idOf(article.title, sentence),
          text: sentence,
          right: new Set([id]),
          answers: [sentence],
        }));
    }),
  );
}

function isLong(sentence: string): boolean {
  const { units, glue } = unitsOf(sentence);
  return units.length >= (glue === '' ? FEWEST_CHARACTERS : FEWEST_WORDS);
}

/** A quotation as a question; every passage that holds the exact words is right. */
function quotation(articles: readonly Article[], about: Question, words: string): Question {
  const holding = articles.flatMap(passagesOf).filter(({ text }) => text.includes(words));
  return { ...about, text: words, right: new Set(holding.map(({ id }) => id)), answers: [words] };
}

/** The first or the second half of the words. */
function halfOf(sentence: string, random: () => number): string {
  const { units } = unitsOf(sentence);
  const middle = units[Math.ceil(units.length / 2)]?.start ?? 0;
  return pickFrom([sentence.slice(0, middle), sentence.slice(middle)], random).trim();
}

/** Quotes one half of the articles to a library of the other half. */
async function askForeign(set: QuestionSet, quotations: readonly Question[], runs: Runs): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, articles } of halvesOf(set)) {
    const held = new Set(articles.flatMap(passagesOf).map(({ id }) => id));
    const foreign = foreignTo(articles, quotations).filter(({ right }) => [...right].every((id) => !held.has(id)));
    const engine = createQuoteEngine(await buildLibrary(articles));
    outcomes.push(...(await askAll(engine, foreign, { kind: 'quote-foreign', set, library: name }, runs)));
  }
  return outcomes;
}

function found(outcomes: readonly Outcome[]): string[] {
  return [
    count(outcomes.length),
    percent(recall(outcomes, 1)),
    percent(recall(outcomes, 3)),
    percent(share(outcomes, isClaimed)),
    percent(share(outcomes, (outcome) => outcome.place === 0 && isClaimed(outcome))),
    ...times(outcomes),
  ];
}

function claimed(outcomes: readonly Outcome[]): string[] {
  return [count(outcomes.length), '–', '–', percent(share(outcomes, isClaimed)), '–', ...times(outcomes)];
}

/** True if the library claims to have the quotation or a near one. */
function isClaimed({ answered }: Outcome): boolean {
  return answered;
}

function times(outcomes: readonly Outcome[]): string[] {
  return [fixed(timeOf(outcomes, 0.5), 2), fixed(timeOf(outcomes, 0.99), 2)];
}
