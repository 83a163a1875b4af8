import { passagesOf, findSource } from 'passages';
import { misremember, unitsOf } from './corrupt.ts';
import { buildLibrary } from './engines.ts';
import { quotableSentences } from './quotes.ts';
import { foreignTo, halvesOf, type Question, type QuestionSet } from './sets.ts';
import { mean, quantile } from './statistics.ts';
import { pickFrom, seededRandom, shuffled } from '../test/support/random.ts';
import { count, fixed, percent, table } from './table.ts';

/** Messages from each half of the articles. */
const MOST_MESSAGES = 250;
const SEED = 6;

interface Kind {
  readonly name: string;
  /** True if it quotes an article of the library. */
  readonly isOwn: boolean;
  readonly toMessage: (own: string, other: () => string) => string;
}

interface Outcome {
  /** Undefined if nothing was found. */
  readonly kind: 'exact' | 'near' | undefined;
  readonly isRight: boolean;
  readonly ms: number;
}

/**
 * Table: how often the source is found of messages that quote one half of a file's articles between sentences of the other,
 * and how often one is wrongly claimed for messages of foreign sentences alone.
 */
export async function sourcesTable(set: QuestionSet): Promise<string> {
  const random = seededRandom(SEED);
  const said = shuffled(quotableSentences(set), random);
  const vocabulary = said.flatMap(({ text }) => unitsOf(text).units.map((unit) => unit.text));
  const wrong = (text: string): string => misremember(text, vocabulary, random);
  const kinds: Kind[] = [
    { name: 'a sentence', isOwn: true, toMessage: (own) => own },
    { name: 'misremembered', isOwn: true, toMessage: (own) => wrong(own) },
    { name: 'between two foreign ones', isOwn: true, toMessage: (own, other) => `${other()} ${own} ${other()}` },
    { name: 'misremembered, between', isOwn: true, toMessage: (own, other) => `${other()} ${wrong(own)} ${other()}` },
    { name: 'within a foreign one', isOwn: true, toMessage: (own, other) => within(other(), own) },
    { name: 'a foreign sentence', isOwn: false, toMessage: (_, other) => other() },
    { name: 'three foreign ones', isOwn: false, toMessage: (_, other) => `${other()} ${other()}\n${other()}` },
  ];
  const outcomes = new Map<Kind, Outcome[]>(kinds.map((kind) => [kind, []]));
  for (const { articles } of halvesOf(set)) {
    const library = await buildLibrary(articles);
    const held = new Set(articles.flatMap(passagesOf).map(({ id }) => id));
    const own = said.filter(({ right }) => [...right].some((id) => held.has(id))).slice(0, MOST_MESSAGES);
    const foreign = foreignTo(articles, said);
    for (const kind of kinds) {
      for (const sentence of own) {
        const message = kind.toMessage(sentence.text, () => pickFrom(foreign, random).text);
        const start = performance.now();
        const source = await findSource(library, message);
        const ms = performance.now() - start;
        outcomes.get(kind)?.push({ kind: source?.kind, isRight: isFrom(sentence, source?.match.passage), ms });
      }
    }
  }
  const header = ['message', 'messages', 'source claimed', 'exact', 'right', 'p50 ms', 'p99 ms'];
  return table(
    header,
    [...outcomes].map(([kind, all]) => rowOf(kind, all)),
  );
}

/** An own sentence, without its stop, in the middle of a foreign one. */
function within(other: string, own: string): string {
  const { units, glue } = unitsOf(other);
  const middle = units[Math.ceil(units.length / 2)]?.start ?? 0;
  return [other.slice(0, middle).trim(), own.replace(/[.!?。！？]+$/u, ''), other.slice(middle)].join(glue);
}

function isFrom(
  { right, text }: Question,
  passage: { readonly id: string; readonly text: string } | undefined,
): boolean {
  return passage !== undefined && (right.has(passage.id) || passage.text.includes(text));
}

function rowOf({ name, isOwn }: Kind, all: readonly Outcome[]): string[] {
  const share = (is: (outcome: Outcome) => boolean): string => percent(mean(all.map(is).map(Number)));
  const times = all.map(({ ms }) => ms);
  return [
    name,
    count(all.length),
    share((outcome) => outcome.kind !== undefined),
    share((outcome) => outcome.kind === 'exact'),
    isOwn ? share(({ isRight }) => isRight) : '–',
    fixed(quantile(times, 0.5), 1),
    fixed(quantile(times, 0.99), 1),
  ];
}
