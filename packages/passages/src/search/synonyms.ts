import type { Language } from '../languages/language.ts';
import { tokenize } from '../languages/tokenizer.ts';
import type { Synonyms } from '../model/glossary.ts';

/** A glossary in one language: the stem of a name's first word → the names that begin with it, the longest first. */
export type SynonymTable = ReadonlyMap<string, readonly Name[]>;

interface Name {
  readonly stems: readonly string[];
  /** Other names of the same thing, as folded words. */
  readonly others: readonly (readonly string[])[];
}

/** A stretch of a query that is a name in the glossary. */
export interface Substitution {
  /** Number of its first running word, and of the first behind it. */
  readonly from: number;
  readonly to: number;
  readonly others: Name['others'];
}

/** Words of a name; longer ones are no names. */
const MAX_WORDS = 12;

/** Prepares glossaries for the questions of one language: names are compared by the stems of their words. */
export function createSynonymTable(glossaries: Iterable<readonly Synonyms[]>, language: Language): SynonymTable {
  const table = new Map<string, Name[]>();
  for (const names of Array.from(glossaries).flat()) {
    const read = names
      .map((name) => runningForms(name, language))
      .filter(({ length }) => length > 0 && length <= MAX_WORDS);
    for (const forms of read) {
      const stems = forms.map((form) => language.stem(form));
      const others = read.filter((other) => other !== forms);
      const [first = ''] = stems;
      table.set(first, addName(table.get(first) ?? [], { stems, others }));
    }
  }
  return table;
}

function runningForms(name: string, language: Language): string[] {
  return language.withMarks(name, tokenize(name)).flatMap(({ form, extra }) => (extra === true ? [] : [form]));
}

/** Names with one more; one that is there already gets its other names. */
function addName(names: readonly Name[], { stems, others }: Name): Name[] {
  const key = stems.join(' ');
  const same = names.find((name) => name.stems.join(' ') === key);
  const added = { stems, others: [...(same?.others ?? []), ...others] };
  return [...names.filter((name) => name !== same), added].toSorted((a, b) => b.stems.length - a.stems.length);
}

/** Names in a query, from left to right, the longest where several begin. @param stems of its running words */
export function findSynonyms(table: SynonymTable, stems: readonly string[]): Substitution[] {
  const found: Substitution[] = [];
  for (let from = 0; from < stems.length;) {
    const name = table.get(stems[from] ?? '')?.find((one) => one.stems.every((stem, i) => stems[from + i] === stem));
    const to = from + (name?.stems.length ?? 1);
    if (name !== undefined) found.push({ from, to, others: name.others });
    from = to;
  }
  return found;
}
