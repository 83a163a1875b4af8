import MiniSearch from 'minisearch';
import type { Passage, PassageId, Section } from '../model/article.ts';
import type { Language } from '../languages/language.ts';
import { type SectionTerms, type IndexedPassage, pack } from './indexed-passage.ts';
import type { Located } from '../model/match.ts';
import { isDoubtful, respell } from './spelling.ts';
import { createVocabulary, type FormId, type TermId, type Vocabulary } from './vocabulary.ts';
import { tokenize, type Token } from '../languages/tokenizer.ts';

/** A word of a query, as the index sees it. */
export interface QueryTerm {
  readonly word: Token;
  /** What it is searched as: its stem, or what takes the place of an unknown word; likeliest first, never empty. */
  readonly terms: readonly string[];
  /** Known forms in place of an unknown one; empty when nothing was replaced. */
  readonly respelled: readonly string[];
  /** Whether the likeliest of them may well be another word than was meant. */
  readonly doubtful: boolean;
  readonly known: boolean;
  /** Too common in its language to tell passages apart. */
  readonly stop: boolean;
  /** Inverse document frequency of the likeliest term, 0 for stop words; of a word that no passage holds, the greatest there is. */
  readonly idf: number;
  /** One of the words by which questions are put. */
  readonly framing: boolean;
  /** What finding it counts beside a plain word, 0 to 1. */
  readonly weight: number;
}

interface Scope {
  /** Only passages of this article. */
  readonly article?: string | undefined;
  /** `any` of the terms anywhere, or `all` of them in the text itself, not in headings or title. */
  readonly hold: 'any' | 'all';
  /** How many of the best are wanted; all unless told. */
  readonly most?: number;
}

export interface ReadOptions {
  /** Whether the last word, in all its readings, may be the beginning of one. */
  readonly complete?: boolean;
  /** Forms that need no replacement, because another index has them. */
  readonly isKnownElsewhere?: (form: string) => boolean;
}

export interface Candidate {
  readonly entry: IndexedPassage;
  /** Sum of BM25 over the fields and terms that were searched. */
  readonly score: number;
}

/** All passages of one language. */
export interface PassageIndex {
  readonly size: number;
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  /** Mean number of running words in a passage. */
  readonly averageLength: number;
  /** Inverse document frequency of a word that no passage holds. */
  readonly greatestIdf: number;
  /** Passages of one article must come in order. */
  add(located: Located): void;
  /** Forgets an article, passage by passage, so that the caller may let others have their turn in between. */
  remove(articleId: string): Iterable<Passage>;
  read(query: string, options?: ReadOptions): QueryTerm[];
  /** Whether some passage, heading or title has a form, or another of its stem. */
  holds(form: string): boolean;
  /** Best first. Stop words are in no index; what holds them is found among the entries. */
  search(terms: readonly QueryTerm[], scope: Scope): Candidate[];
  /** Every passage, or every one of an article. */
  entries(article?: string): Iterable<IndexedPassage>;
}

/** The first characters of a query that are read. */
const MAX_QUERY = 6000;
/** Of a longer query only the rarest terms are searched. */
const MAX_TERMS = 64;
const MAX_COMPLETIONS = 20;
/** A passage that holds the word itself should win over one that holds its replacement. */
const REPLACEMENT_WEIGHT = 0.9;
const DOUBTFUL_WEIGHT = 0.7;
/** The words it covers count already. */
const EXTRA_WEIGHT = 0.5;
/** What finding or missing a word counts by which the question is merely put. */
export const FRAMING_WEIGHT = 0.2;
const BOOST = { text: 1, headings: 0.5, title: 0.5 };
/**
 * MiniSearch takes a microsecond for each passage that holds a term. The rarest terms of a query are searched until
 * about so many were touched; the others count when the candidates are looked at again.
 */
const MOST_TOUCHED = 6000;

/** A passage as MiniSearch takes it: the terms of each field. */
interface Document {
  readonly id: PassageId;
  readonly text: readonly string[];
  readonly headings: readonly string[];
  readonly title: readonly string[];
}

/** What stands above the passages of a section, as it is indexed. */
interface Above {
  readonly context: SectionTerms;
  readonly headings: readonly string[];
  readonly title: readonly string[];
  readonly used: readonly FormId[];
}

interface Indexed {
  readonly entries: IndexedPassage[];
  readonly above: Map<Section, Above>;
}

export function createPassageIndex(language: Language): PassageIndex {
  const vocabulary = createVocabulary(language);
  const entries = new Map<PassageId, IndexedPassage>();
  const articles = new Map<string, Indexed>();
  let runningWords = 0;
  const mini = new MiniSearch<Document>({
    fields: ['text', 'headings', 'title'],
    // Fields come as lists of terms, which need not be joined and split again; queries are strings.
    stringifyField: (terms: string) => terms,
    tokenize: (terms: string | string[]) => (typeof terms === 'string' ? terms.split(' ') : terms),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST },
  });

  /** What MiniSearch indexes of a list of forms. */
  function spelled(forms: readonly FormId[]): string[] {
    const terms: string[] = [];
    for (const id of forms) {
      const form = vocabulary.forms[id];
      if (form !== undefined && !form.stop) terms.push(vocabulary.spell(form.term));
    }
    return terms;
  }

  function termsOf(forms: readonly FormId[]): Set<TermId> {
    const terms = new Set<TermId>();
    for (const id of forms) {
      const form = vocabulary.forms[id];
      if (form !== undefined && !form.stop) terms.add(form.term);
    }
    return terms;
  }

  function aboveOf(located: Located, known: Map<Section, Above>): Above {
    const found = known.get(located.section);
    if (found !== undefined) return found;
    const use = (line: string): FormId[] => tokenize(line).map(({ form }) => vocabulary.use(form));
    const [headings, title] = [use(located.section.path.join('\n')), use(located.article.title)];
    const above = {
      context: { headings: termsOf(headings), title: termsOf(title) },
      headings: spelled(headings),
      title: spelled(title),
      used: [...headings, ...title],
    };
    known.set(located.section, above);
    return above;
  }

  function idf(passages: number): number {
    return Math.log(1 + (entries.size - passages + 0.5) / (passages + 0.5));
  }

  function completions(beginning: string): { form: string; uses: number }[] {
    const found: { form: string; uses: number }[] = [];
    for (const form of vocabulary.forms) if (form?.form.startsWith(beginning)) found.push(form);
    return found.toSorted((a, b) => b.uses - a.uses || (a.form < b.form ? -1 : 1)).slice(0, MAX_COMPLETIONS);
  }

  function holds(form: string): boolean {
    return vocabulary.termOf(vocabulary.stem(form)) !== undefined;
  }

  function passagesWith(term: string): number {
    return vocabulary.frequency(vocabulary.termOf(term) ?? -1);
  }

  function toQueryTerm(word: Token, complete: boolean, isKnownElsewhere: (form: string) => boolean): QueryTerm {
    const term = vocabulary.stem(word.form);
    const known = holds(word.form);
    const completed = complete ? completions(word.form) : [];
    const stop = [word.form, ...completed.map(({ form }) => form)].some(language.isStop);
    const isTakenAsIs = known || stop || word.extra === true || completed.length > 0 || isKnownElsewhere(word.form);
    const respelled = isTakenAsIs ? [] : respell(word.form, vocabulary.forms);
    const doubtful = respelled[0] !== undefined && isDoubtful(word.form, respelled[0]);
    const itself = known || respelled.length + completed.length === 0 ? [term] : [];
    const others = [...completed.map(({ form }) => form), ...respelled].map(vocabulary.stem);
    const found = [...new Set([...itself, ...others])];
    const replaced = doubtful ? DOUBTFUL_WEIGHT : REPLACEMENT_WEIGHT;
    const weight = word.extra ? EXTRA_WEIGHT : known ? 1 : replaced;
    const framing = language.isFraming(word.form);
    const rarity = stop ? 0 : idf(passagesWith(found[0] ?? term));
    return { word, terms: found, respelled, doubtful, known, stop, framing, idf: rarity, weight };
  }

  /** The rarest terms of a query, as few as bring about enough passages. */
  function affordable(query: readonly QueryTerm[]): readonly QueryTerm[] {
    const distinct = [...new Map(query.map((term) => [term.terms.join(' '), term])).values()];
    const rarest = distinct.toSorted((a, b) => b.idf - a.idf).slice(0, MAX_TERMS);
    let touched = 0;
    return rarest.filter(({ terms }) => {
      const passages = terms.reduce((sum, term) => sum + passagesWith(term), 0);
      if (touched > 0 && touched + passages > MOST_TOUCHED) return false;
      touched += passages;
      return true;
    });
  }

  return {
    get size() {
      return entries.size;
    },
    language,
    vocabulary,
    get averageLength() {
      return entries.size === 0 ? 0 : runningWords / entries.size;
    },
    get greatestIdf() {
      return idf(0);
    },
    entries: (article) => (article === undefined ? entries.values() : (articles.get(article)?.entries ?? [])),
    add(located) {
      const { article, section, passage } = located;
      const indexed = articles.get(article.id) ?? { entries: [], above: new Map<Section, Above>() };
      articles.set(article.id, indexed);
      const { context, headings, title } = aboveOf(located, indexed.above);
      const text = tokenize(passage.text);
      const used = text.map(({ form }) => vocabulary.use(form));
      vocabulary.count(termsOf(used), 1);
      const packed = pack(passage.text, text, used);
      runningWords += packed.length;
      const entry = { article, section, passage, words: packed, context };
      indexed.entries.push(entry);
      entries.set(passage.id, entry);
      mini.add({ id: passage.id, text: spelled(used), headings, title });
    },
    *remove(articleId) {
      const indexed = articles.get(articleId);
      if (indexed === undefined) return;
      articles.delete(articleId);
      for (const { passage, section, words: packed } of indexed.entries) {
        const { headings = [], title = [] } = indexed.above.get(section) ?? {};
        const used = tokenize(passage.text).map(({ form }) => vocabulary.known.get(form) ?? -1);
        mini.remove({ id: passage.id, text: spelled(used), headings, title });
        vocabulary.count(termsOf(used), -1);
        used.forEach(vocabulary.release);
        entries.delete(passage.id);
        runningWords -= packed.length;
        yield passage;
      }
      for (const { used } of indexed.above.values()) used.forEach(vocabulary.release);
    },
    holds,
    read(query, { complete = false, isKnownElsewhere = () => false } = {}) {
      const found = tokenize(query.slice(0, MAX_QUERY));
      const end = found.findLast(({ extra }) => extra !== true)?.end;
      const seen = new Map<string, QueryTerm>();
      return found.map((word) => {
        if (complete && word.end === end) return toQueryTerm(word, true, isKnownElsewhere);
        const term = seen.get(word.form) ?? toQueryTerm(word, false, isKnownElsewhere);
        seen.set(word.form, term);
        return { ...term, word };
      });
    },
    search(query, { article, hold, most = Infinity }) {
      const searched = affordable(query);
      const weights = new Map<string, number>();
      for (const { terms, weight, framing } of searched) {
        const counts = framing ? FRAMING_WEIGHT * weight : weight;
        for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, counts));
      }
      const asked = searched.map(({ terms }) => terms.join(' '));
      const options = {
        boostTerm: (term: string): number => weights.get(term) ?? 1,
        ...(article !== undefined && {
          filter: ({ id }: { id: unknown }) => entries.get(String(id))?.article.id === article,
        }),
      };
      const results =
        hold === 'any'
          ? mini.search(asked.join(' '), options)
          : mini.search(
              {
                fields: ['text'],
                combineWith: 'AND',
                queries: asked.map((one) => ({ combineWith: 'OR', queries: [one] })),
              },
              options,
            );
      // MiniSearch multiplies the score by the number of terms found, which favours long passages.
      const scored = results.map(({ id, score, queryTerms }) => ({ id, score: score / (queryTerms.length || 1) }));
      const best = scored.toSorted((a, b) => b.score - a.score).slice(0, most);
      return best.flatMap(({ id, score }) => {
        const entry = entries.get(String(id));
        return entry === undefined ? [] : [{ entry, score }];
      });
    },
  };
}
