import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { Chars, toUnicodeSet } from 'regexp-ast-analysis';

/** Ways in which a backtracking matcher takes more than linear time. */
export type Fault =
  /** A loop with several ways for one text: 2ⁿ of them for n rounds. */
  | 'exponential'
  /** Two loops, one behind the other, that can divide one text between them in n ways. */
  | 'polynomial'
  /** A search that starts anew at each character of a stretch, and reads to its end each time. */
  | 'restarts';

/**
 * Faults of a regular expression, judged by its automaton: Glushkov's, with an edge for each way from one character to the
 * next. Weber and Seidl (1991) give the criteria. Lookarounds and backreferences are taken to hold, so that a fault may be
 * reported which they prevent; of what stands before a match, one character is understood. Repetitions with a maximum are
 * written out up to three times.
 */
export function faultsOf({ source, flags }: Pick<RegExp, 'source' | 'flags'>): Fault[] {
  const automaton = buildAutomaton(source, flags);
  const { loops, edges } = automaton;
  const found = new Set<Fault>();
  for (const loop of loops) {
    if (hasTwoWays(automaton, loop)) found.add('exponential');
    for (const from of loop) {
      const reached = reachableFrom(edges, from);
      for (const next of loops) {
        if (next === loop || !next.some((to) => reached.has(to))) continue;
        if (next.some((to) => sharesText(automaton, { loop, from }, { loop: next, to })))
          found.add(from === BEFORE ? 'restarts' : 'polynomial');
      }
    }
  }
  return [...found].toSorted();
}

/** One character of an expression, by number. */
type Place = number;
type Characters = ReturnType<typeof toUnicodeSet>['chars'];

interface Automaton {
  /** By place, the characters that may stand there. */
  readonly sets: readonly Characters[];
  /** By place, those that may stand behind it; one as often as there are ways to it. */
  readonly edges: readonly (readonly Place[])[];
  /** Groups of places that lead to one another over none of `ends`: repetitions that may have been in vain. */
  readonly loops: readonly (readonly Place[])[];
  /** Places at which the whole has matched, whatever follows. */
  readonly ends: ReadonlySet<Place>;
}

/** Place of all characters before a match. */
const BEFORE: Place = 0;
/** Repetitions written out, of those with a maximum. */
const COPIES = 3;

/** Part of an expression: the places that it may start and end with, and those at which it surely holds. */
interface Part {
  readonly first: readonly Place[];
  readonly last: readonly Place[];
  readonly sure: readonly Place[];
  readonly isNullable: boolean;
  /** True if the empty text matches without any condition. */
  readonly isSurelyNullable: boolean;
}

const EMPTY: Part = { first: [], last: [], sure: [], isNullable: true, isSurelyNullable: true };
const CONDITION: Part = { ...EMPTY, isSurelyNullable: false };
/** Start or end of the text: nothing stands before, or nothing behind. */
const LIMIT: Part = { ...CONDITION, isNullable: false };

function buildAutomaton(source: string, flagLetters: string): Automaton {
  const parser = new RegExpParser();
  const flags = parser.parseFlags(flagLetters);
  const { alternatives } = parser.parsePattern(source, 0, source.length, flags);
  const sets: Characters[] = [Chars.all(flags)];
  const edges: Place[][] = [[BEFORE]];
  const addPlace = (characters: Characters): Place => {
    edges.push([]);
    return sets.push(characters) - 1;
  };
  const link = (from: readonly Place[], to: readonly Place[]): void => {
    for (const place of from) edges[place]?.push(...to);
  };
  const reader: Reader = { flags, addPlace, link };
  const parts = alternatives.map((alternative) => {
    const part = readSequence(reader, alternative.elements);
    const guard = guardOf(alternative.elements, flags);
    if (flags.sticky) return part;
    const before = guard === undefined ? BEFORE : addPlace(guard);
    if (before !== BEFORE) link([BEFORE], [before]);
    link([before], part.first);
    return part;
  });
  // Where nothing has to match, a search never starts anew.
  if (parts.some(({ isSurelyNullable }) => isSurelyNullable)) edges[BEFORE] = [BEFORE];
  const ends = new Set(parts.flatMap(({ sure }) => sure));
  const open = edges.map((next, place) => (ends.has(place) ? [] : next.filter((to) => !ends.has(to))));
  return { sets, edges, loops: loopsOf(open), ends };
}

/** Characters one of which must stand before a match, if it is not at the text's start; undefined for any. */
function guardOf([element]: readonly AST.Element[], flags: AST.Flags): Characters | undefined {
  if (element?.type === 'Group' && element.alternatives.length === 1)
    return guardOf(element.alternatives[0]?.elements ?? [], flags);
  if (element?.type !== 'Assertion') return undefined;
  if (element.kind === 'start') return Chars.lineTerminator(flags);
  if (element.kind === 'word' && !element.negate) return Chars.word(flags).negate();
  if (element.kind !== 'lookbehind') return undefined;
  // Of several characters that must stand before, the last is enough to know; of several that must not, it is not.
  const inner = element.alternatives.map(({ elements }) =>
    element.negate && elements.length > 1 ? undefined : elements.at(-1),
  );
  const characters = inner.map((one) =>
    one !== undefined && isCharacter(one) ? toUnicodeSet(one, flags).chars : undefined,
  );
  const known = characters.filter((one) => one !== undefined);
  if (known.length < characters.length) return undefined;
  const all = known.reduce((union, one) => union.union(one), Chars.empty(flags));
  return element.negate ? all.negate() : all;
}

function isCharacter(element: AST.Element): element is AST.Character | AST.CharacterSet | AST.CharacterClass {
  return ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(element.type);
}

interface Reader {
  readonly flags: AST.Flags;
  readonly addPlace: (characters: Characters) => Place;
  readonly link: (from: readonly Place[], to: readonly Place[]) => void;
}

function readSequence(reader: Reader, elements: readonly AST.Element[]): Part {
  return elements.reduce((before, element) => joinParts(reader, before, readElement(reader, element)), EMPTY);
}

function joinParts({ link }: Reader, before: Part, after: Part): Part {
  link(before.last, after.first);
  return {
    first: before.isNullable ? [...before.first, ...after.first] : before.first,
    last: after.isNullable ? [...before.last, ...after.last] : after.last,
    sure: after.isSurelyNullable ? [...before.sure, ...after.sure] : after.sure,
    isNullable: before.isNullable && after.isNullable,
    isSurelyNullable: before.isSurelyNullable && after.isSurelyNullable,
  };
}

function readAlternatives(reader: Reader, alternatives: readonly AST.Alternative[]): Part {
  const parts = alternatives.map(({ elements }) => readSequence(reader, elements));
  return {
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    sure: parts.flatMap(({ sure }) => sure),
    isNullable: parts.some(({ isNullable }) => isNullable),
    isSurelyNullable: parts.some(({ isSurelyNullable }) => isSurelyNullable),
  };
}

function readElement(reader: Reader, element: AST.Element): Part {
  if (isCharacter(element)) {
    const place = reader.addPlace(toUnicodeSet(element, reader.flags).chars);
    return { first: [place], last: [place], sure: [place], isNullable: false, isSurelyNullable: false };
  }
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return readAlternatives(reader, element.alternatives);
  if (element.type === 'Quantifier') return readRepetition(reader, element);
  // A lookaround reads its characters, but nothing follows it.
  const isLimit = element.type === 'Assertion' && (element.kind === 'start' || element.kind === 'end');
  if (isLimit && !reader.flags.multiline) return LIMIT;
  if (element.type === 'Assertion' && 'alternatives' in element)
    return { ...CONDITION, first: readAlternatives(reader, element.alternatives).first };
  return CONDITION;
}

function readRepetition(reader: Reader, { element, min, max }: AST.Quantifier): Part {
  const isEndless = max === Number.POSITIVE_INFINITY;
  const needed = Math.min(min, COPIES);
  const copies = isEndless ? Math.max(needed, 1) : Math.min(max, Math.max(needed, COPIES));
  const first: Place[] = [];
  const [last, sure]: [Place[], Place[]] = [[], []];
  let tail: readonly Place[] = [];
  let isNullable = true;
  let isSurelyNullable = true;
  for (let copy = 1; copy <= copies; copy += 1) {
    const part = readElement(reader, element);
    reader.link(tail, part.first);
    if (isEndless && copy === copies) reader.link(part.last, part.first);
    if (isNullable) first.push(...part.first);
    tail = part.isNullable ? [...tail, ...part.last] : part.last;
    isNullable &&= part.isNullable;
    isSurelyNullable &&= part.isSurelyNullable;
    // Copies beyond those needed follow one another, so that there is one way for each number of them.
    if (copy >= needed) last.push(...tail);
    if (copy >= needed) sure.push(...part.sure);
  }
  if (min === 0) [isNullable, isSurelyNullable] = [true, true];
  return { first, last: [...new Set(last)], sure, isNullable, isSurelyNullable };
}

/** Groups of places that lead to one another. */
function loopsOf(edges: readonly (readonly Place[])[]): Place[][] {
  const reached = edges.map((_, place) => reachableFrom(edges, place));
  const loops: Place[][] = [];
  const grouped = new Set<Place>();
  for (const [place, others] of reached.entries()) {
    if (grouped.has(place) || !others.has(place)) continue;
    const loop = [...others].filter((other) => reached[other]?.has(place));
    for (const one of loop) grouped.add(one);
    loops.push(loop);
  }
  return loops;
}

/** Places that one leads to, over one edge or more. */
function reachableFrom(edges: readonly (readonly Place[])[], start: Place): Set<Place> {
  const reached = new Set<Place>();
  const open = [...(edges[start] ?? [])];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    open.push(...(edges[place] ?? []));
  }
  return reached;
}

/** True if some text leads from a place of a loop back to it in two ways. */
function hasTwoWays({ sets, edges }: Automaton, loop: readonly Place[]): boolean {
  const inside = new Set(loop);
  const [start = 0] = loop;
  return search([[start, start, 0]], ([one = 0, other = 0, parted = 0]) =>
    (edges[one] ?? []).flatMap((next, i) =>
      (edges[other] ?? []).flatMap((beside, j) => {
        if (!inside.has(next) || !inside.has(beside) || areDisjoint(sets, [next, beside])) return [];
        return [[next, beside, parted === 1 || one !== other || i !== j ? 1 : 0]];
      }),
    ),
  )(([one, other, parted]) => one === start && other === start && parted === 1);
}

/** True if some text leads around one loop, around another, and from the first to the second. */
function sharesText(
  { sets, edges, ends }: Automaton,
  { loop, from }: { readonly loop: readonly Place[]; readonly from: Place },
  { loop: next, to }: { readonly loop: readonly Place[]; readonly to: Place },
): boolean {
  const [inFirst, inSecond] = [new Set(loop), new Set(next)];
  return search([[from, from, to]], ([a = 0, b = 0, c = 0]) =>
    (edges[a] ?? [])
      .filter((place) => inFirst.has(place))
      .flatMap((first) =>
        (edges[c] ?? [])
          .filter((place) => inSecond.has(place) && !areDisjoint(sets, [first, place]))
          .flatMap((second) =>
            (edges[b] ?? [])
              .filter((place) => (from === BEFORE || !ends.has(place)) && !areDisjoint(sets, [first, place, second]))
              .map((between) => [first, between, second]),
          ),
      ),
  )(([a, b, c]) => a === from && b === to && c === to);
}

/** Tuples that are looked at; an expression that needs more is better written as a loop. */
const MOST_STATES = 100_000;

/** Search among tuples of places; the goal counts after one step or more. */
function search(
  starts: readonly (readonly Place[])[],
  step: (state: readonly Place[]) => readonly (readonly Place[])[],
): (isGoal: (state: readonly Place[]) => boolean) => boolean {
  return (isGoal) => {
    const seen = new Set<string>();
    const open = [...starts];
    for (let state = open.pop(); state !== undefined; state = open.pop())
      for (const next of step(state)) {
        if (isGoal(next)) return true;
        const key = next.join();
        if (seen.has(key)) continue;
        if (seen.size === MOST_STATES) throw new Error('The expression has too many ways to be judged.');
        seen.add(key);
        open.push(next);
      }
    return false;
  };
}

function areDisjoint(sets: readonly Characters[], [first = 0, ...others]: readonly Place[]): boolean {
  let shared = sets[first];
  for (const other of others) {
    const set = sets[other];
    if (shared === undefined || set === undefined || shared.isDisjointWith(set)) return true;
    shared = shared.intersect(set);
  }
  return false;
}
