import MiniSearch from 'minisearch';
import type { PassageId } from '../article/article.ts';
import type { Language } from './language.ts';
import type { Located, Range } from './library.ts';
import { sentences } from './sentences.ts';
import { respell } from './spelling.ts';
import { words, type Word } from './words.ts';

/** A form that the index knows, shared by every passage that uses it. */
export interface Form {
  readonly form: string;
  /** What it is indexed under: its stem. */
  readonly term: string;
  /** Of its term; see {@link markOf}. */
  readonly mark: number;
  readonly stop: boolean;
  /** How often all passages, headings and titles use it. */
  uses: number;
}

/** An indexed passage with its running words in order. */
export interface Entry extends Located {
  readonly words: readonly Form[];
  /** The words' marks side by side, so that a look for a few terms passes over the others without touching them. */
  readonly marks: Uint16Array;
  /** Further readings of stretches that the words cover, such as `email` over `e` and `mail`. */
  readonly extras: readonly Form[];
  /** Where each of the words, then of the extras, starts and ends in the text: two numbers each. */
  readonly places: Uint32Array;
  readonly sentences: readonly Range[];
  /** After how many of the words each sentence ends, the last left out. */
  readonly sentenceEnds: readonly number[];
}

/** How many marks there are; a power of two. */
export const MARKS = 4096;

/** A number that equal terms share and few others do, below {@link MARKS}: FNV-1a, folded. */
export function markOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (MARKS - 1);
}

/** Where the word, or behind the words the extra, of this number stands in its passage. */
export function placeOf({ places }: Entry, number: number): Range {
  return { start: places[2 * number] ?? 0, end: places[2 * number + 1] ?? 0 };
}

/** A word of a query, as the index sees it. */
export interface QueryTerm {
  readonly word: Word;
  /** What it is searched as: its stem, or what takes the place of an unknown word; likeliest first, never empty. */
  readonly terms: readonly string[];
  /** Known forms in place of an unknown one; empty when nothing was replaced. */
  readonly respelled: readonly string[];
  readonly known: boolean;
  /** Too common in its language to tell passages apart. */
  readonly stop: boolean;
  /** Inverse document frequency of the likeliest term, 0 for stop words; of a word that no passage holds, the greatest there is. */
  readonly idf: number;
  /** What finding it counts beside a plain word, 0 to 1. */
  readonly weight: number;
}

export interface Candidate {
  readonly entry: Entry;
  /** Sum of BM25 over the fields and terms. */
  readonly score: number;
  /** The query's terms found in text, headings or title. */
  readonly terms: readonly string[];
}

interface Scope {
  /** Only passages of this article. */
  readonly article?: string | undefined;
  /** `any` of the terms anywhere, or `all` of them in the text itself, not in headings or title. */
  readonly hold: 'any' | 'all';
  /** How many of the best are wanted; all unless told. */
  readonly most?: number;
}

/** All passages of one language. */
export interface Index {
  readonly size: number;
  /** Inverse document frequency of a word that no passage holds. */
  readonly greatestIdf: number;
  add(located: Located): void;
  /** @param located equal to what was added */
  remove(located: Located): void;
  /** @param options.complete whether the last word may be the beginning of one */
  read(query: string, options?: { complete?: boolean }): QueryTerm[];
  /** Best first. Stop words are in no index; what holds them is found among the entries. */
  search(terms: readonly QueryTerm[], scope: Scope): Candidate[];
  /** Every passage, or every one of an article. */
  entries(article?: string): Entry[];
  passage(id: PassageId): Located | undefined;
}

/** The first characters of a query that are read. */
const MAX_QUERY = 6000;
/** Of a longer query only the rarest terms are searched. */
const MAX_TERMS = 64;
const MAX_COMPLETIONS = 20;
/** A passage that holds the word itself should win over one that holds its replacement. */
const REPLACEMENT_WEIGHT = 0.8;
/** The words it covers count already. */
const EXTRA_WEIGHT = 0.5;
const BOOST = { text: 1, headings: 0.5, title: 0.5 };

interface Document {
  readonly id: PassageId;
  readonly text: string;
  readonly headings: string;
  readonly title: string;
}

export function createIndex(language: Language): Index {
  const entries = new Map<PassageId, Entry>();
  const forms = new Map<string, Form>();
  /** Number of passages whose text holds a term. */
  const frequency = new Map<string, number>();
  const mini = new MiniSearch<Document>({
    fields: ['text', 'headings', 'title'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST },
  });

  function lookUp(form: string): Form {
    const known = forms.get(form);
    if (known) return known;
    const term = language.stem(form);
    return { form, term, mark: markOf(term), stop: language.isStop(form), uses: 0 };
  }

  const termOf = (form: string): string => lookUp(form).term;

  function use(form: string): Form {
    const used = lookUp(form);
    if (used.uses === 0) forms.set(form, used);
    used.uses += 1;
    return used;
  }

  function release(form: string): Form {
    const used = lookUp(form);
    used.uses -= 1;
    if (used.uses === 0) forms.delete(form);
    return used;
  }

  /** What MiniSearch indexes of a passage, each of its forms taken from `take`. */
  function toDocument(
    located: Located,
    take: (form: string) => Form,
  ): { document: Document; text: Word[]; used: Form[] } {
    const text = words(located.passage.text);
    const used = text.map(({ form }) => take(form));
    const other = (line: string): string => joinTerms(words(line).map(({ form }) => take(form)));
    const headings = other(located.section.path.join('\n'));
    const title = other(located.article.title);
    return { document: { id: located.passage.id, text: joinTerms(used), headings, title }, text, used };
  }

  function count(used: readonly Form[], step: 1 | -1): void {
    const terms = new Set<string>();
    for (const { stop, term } of used) if (!stop) terms.add(term);
    for (const term of terms) {
      const passages = (frequency.get(term) ?? 0) + step;
      if (passages === 0) frequency.delete(term);
      else frequency.set(term, passages);
    }
  }

  function idf(term: string): number {
    return idfOf(frequency.get(term) ?? 0);
  }

  function idfOf(passages: number): number {
    return Math.log(1 + (entries.size - passages + 0.5) / (passages + 0.5));
  }

  function completions(beginning: string): Form[] {
    const found: Form[] = [];
    for (const form of forms.values()) if (form.form.startsWith(beginning)) found.push(form);
    return found.toSorted((a, b) => b.uses - a.uses || (a.form < b.form ? -1 : 1)).slice(0, MAX_COMPLETIONS);
  }

  function toQueryTerm(word: Word, complete: boolean): QueryTerm {
    const term = termOf(word.form);
    const known = frequency.has(term) || forms.has(word.form);
    const completed = complete ? completions(word.form) : [];
    const stop = [word.form, ...completed.map(({ form }) => form)].some(language.isStop);
    const respelled = known || stop || word.extra || completed.length > 0 ? [] : respell(word.form, forms);
    const itself = known || respelled.length + completed.length === 0 ? [term] : [];
    const found = [...new Set([...itself, ...completed.map((form) => form.term), ...respelled.map(termOf)])];
    const weight = word.extra ? EXTRA_WEIGHT : known ? 1 : REPLACEMENT_WEIGHT;
    return { word, terms: found, respelled, known, stop, idf: stop ? 0 : idf(found[0] ?? term), weight };
  }

  return {
    get size() {
      return entries.size;
    },
    get greatestIdf() {
      return idfOf(0);
    },
    passage(id) {
      const entry = entries.get(id);
      return entry && { article: entry.article, section: entry.section, passage: entry.passage };
    },
    entries: (article) =>
      [...entries.values()].filter((entry) => article === undefined || entry.article.id === article),
    add(located) {
      const { document, text, used } = toDocument(located, use);
      count(used, 1);
      entries.set(document.id, toEntry(located, text, used));
      mini.add(document);
    },
    remove(located) {
      const { document, used } = toDocument(located, release);
      count(used, -1);
      entries.delete(document.id);
      mini.remove(document);
    },
    read(query, { complete = false } = {}) {
      const found = words(query.slice(0, MAX_QUERY));
      const last = found.findLastIndex(({ extra }) => extra !== true);
      const seen = new Map<string, QueryTerm>();
      return found.map((word, i) => {
        if (complete && i >= last) return toQueryTerm(word, true);
        const term = seen.get(word.form) ?? toQueryTerm(word, false);
        seen.set(word.form, term);
        return { ...term, word };
      });
    },
    search(query, { article, hold, most = Infinity }) {
      const weights = new Map<string, number>();
      for (const { terms: found, weight } of rarest(query)) {
        for (const term of found) weights.set(term, Math.max(weights.get(term) ?? 0, weight));
      }
      const asked = rarest(query).map(({ terms: found }) => found.join(' '));
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
      return results.slice(0, most).flatMap(({ id, score, terms: found, queryTerms }) => {
        const entry = entries.get(String(id));
        // MiniSearch multiplies the score by the number of terms found, which favours long passages.
        return entry === undefined ? [] : [{ entry, score: score / (queryTerms.length || 1), terms: found }];
      });
    },
  };
}

function joinTerms(used: readonly Form[]): string {
  return used
    .filter(({ stop }) => !stop)
    .map(({ term }) => term)
    .join(' ');
}

/** @param used the form of each of the words of `text` */
function toEntry(located: Located, text: readonly Word[], used: readonly Form[]): Entry {
  const running = text.filter(({ extra }) => extra !== true);
  const runningForms = used.filter((_, i) => text[i]?.extra !== true);
  const placed = running.length === text.length ? text : [...running, ...text.filter(({ extra }) => extra === true)];
  const places = new Uint32Array(2 * placed.length);
  for (const [i, { start, end }] of placed.entries()) {
    places[2 * i] = start;
    places[2 * i + 1] = end;
  }
  const ranges = sentences(located.passage.text);
  return {
    ...located,
    words: runningForms,
    marks: Uint16Array.from(runningForms, ({ mark }) => mark),
    extras: used.filter((_, i) => text[i]?.extra === true),
    places,
    sentences: ranges,
    sentenceEnds: sentenceEnds(ranges, running),
  };
}

/** After how many of the running words each sentence but the last ends. */
function sentenceEnds(ranges: readonly Range[], running: readonly Word[]): number[] {
  const ends: number[] = [];
  let place = 0;
  for (const { end } of ranges) {
    while (place < running.length && (running[place]?.start ?? end) < end) place += 1;
    ends.push(place);
  }
  return ends.slice(0, -1);
}

function rarest(query: readonly QueryTerm[]): readonly QueryTerm[] {
  const distinct = [...new Map(query.map((term) => [term.terms.join(' '), term])).values()];
  return distinct.length <= MAX_TERMS ? distinct : distinct.toSorted((a, b) => b.idf - a.idf).slice(0, MAX_TERMS);
}
