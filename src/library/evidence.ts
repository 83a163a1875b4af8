import type { AnswerKind } from './question.ts';
import { formAt, isCapital, startsSentence, type Candidate, type Entry, type Index, type QueryTerm } from './search.ts';
import type { Form } from './vocabulary.ts';
import { shownKinds } from './question.ts';

interface Slot {
  weight: number;
  exact: Set<string>;
  capital: boolean;
  number: boolean;
  next: Set<number>;
  near: Set<number>;
  content: boolean;
  known: boolean;
  ids: number[];
  beginning: number;
  focus: boolean;
  aidf: number;
  stopIdf: number;
  form: string;
}
export interface Asked {
  slots: Slot[];
  total: number;
  capitals: number;
  numbers: number;
  slotOf: Uint8Array;
  beginnings: Map<number, number>;
  kinds: readonly AnswerKind[];
  pairTotal: number;
  words: number;
  seq: number[];
}

export function askedOf(index: Index, query: readonly QueryTerm[], kinds: readonly AnswerKind[], text: string): Asked {
  const { vocabulary } = index;
  const running = query.filter(({ word }) => word.extra !== true);
  const slots: Slot[] = [];
  const slotOf = new Uint8Array(vocabulary.termCount);
  const seq: number[] = [];
  const byTerm = new Map<string, number>();
  for (const [i, q] of running.entries()) {
    const key = q.terms[0] ?? '';
    let n = byTerm.get(key);
    if (n === undefined && slots.length < 250) {
      n = slots.length;
      byTerm.set(key, n);
      const raw = text.slice(q.word.start, q.word.end);
      const slot: Slot = {
        focus:
          i > 0 &&
          /^(what|which|welche[rsmn]?|какой|какая|какие|каком|какое|какую)$/u.test(running[i - 1]?.word.form ?? ''),
        aidf: articleIdf(index, q.terms[0] ?? ''),
        stopIdf: 0,
        form: q.respelled[0] ?? q.word.form,
        weight: q.stop ? 0 : q.idf * (q.known ? q.weight : q.weight < 0.5 ? q.weight : 1),
        exact: new Set(),
        capital: i > 0 && /^\p{Lu}/u.test(raw) && !q.stop,
        number: /\d/u.test(q.word.form),
        next: new Set(),
        near: new Set(),
        content: !q.stop,
        known: q.known,
        ids: [],
        beginning:
          vocabulary.forms[vocabulary.known.get(q.respelled[0] ?? q.word.form) ?? -1]?.beginning ??
          beginningOf(q.word.form),
      };
      for (const t of q.terms) {
        const id = vocabulary.termOf(t);
        if (id !== undefined) {
          slot.ids.push(id);
          if (slotOf[id] === 0) slotOf[id] = n + 1;
        }
      }
      slots.push(slot);
    }
    if (n === undefined) continue;
    slots[n]!.exact.add(q.word.form);
    for (const r of q.respelled) slots[n]!.exact.add(r);
    if (q.terms.length > 1) {
    }
    seq.push(n);
  }
  let pairTotal = 0;
  for (let i = 0; i < seq.length; i++) {
    for (let a = 1; a <= 3 && i + a < seq.length; a++) {
      const s = slots[seq[i]!]!;
      const t = seq[i + a]!;
      if (a === 1) {
        s.next.add(t);
        pairTotal += s.weight + slots[t]!.weight;
      }
      s.near.add(t);
    }
  }
  let total = 0,
    capitals = 0,
    numbers = 0;
  const beginnings = new Map<number, number>();
  for (const [n, s] of slots.entries()) {
    total += s.weight;
    if (s.capital) capitals += s.weight;
    if (s.number) numbers += s.weight;
    if (s.content && s.beginning !== 0) beginnings.set(s.beginning, n);
  }
  return { slots, total, capitals, numbers, slotOf, beginnings, kinds, pairTotal, words: seq.length, seq };
}
import { beginningOf } from './vocabulary.ts';

export interface SentenceLook {
  pairSet: Set<number>;
  seq: number[];
  nearSet: Set<number>;
  from: number;
  to: number;
  mask: Set<number>;
  cover: number;
  exact: number;
  pairs: number;
  soft: number;
  time: boolean;
  number: boolean;
  name: number;
  caps: number;
  words: number;
  lcs: number;
  rp?: number;
  rn?: number;
}
export interface Look { places: number[];
  pairs: Set<number>;
  near: Set<number>;
  tri: Set<number>;
  seq: number[];
  entry: Entry;
  hit: Uint8Array;
  f: Record<string, number>;
  sentences: SentenceLook[];
  tf: Float64Array;
}

const kindCache = new Map<string, number>();
function kindsOf(form: Form): number {
  let k = kindCache.get(form.form);
  if (k === undefined) {
    const s = shownKinds(form.form, '');
    k = (s.includes('time') ? 1 : 0) + (s.includes('number') ? 2 : 0);
    kindCache.set(form.form, k);
  }
  return k;
}

/** which slots an entry holds */
export function heldSlots(asked: Asked, entry: Entry, index: Index): Uint8Array {
  const forms = index.vocabulary.forms;
  const hit = new Uint8Array(asked.slots.length);
  for (let p = 0; p < entry.words.length; p++) {
    const f = forms[formAt(entry.words, p)]!;
    const s = asked.slotOf[f.term]!;
    if (s) hit[s - 1] = 1;
  }
  return hit;
}

export function look(asked: Asked, cand: Candidate, index: Index, rarity?: Map<string, number>): Look {
  const { entry } = cand;
  const { slots, slotOf, beginnings, total: W } = asked;
  const forms = index.vocabulary.forms;
  const words = entry.words;
  const n = slots.length;
  const tf = new Float64Array(n),
    exact = new Uint8Array(n),
    hit = new Uint8Array(n),
    soft = new Float64Array(n),
    capHit = new Uint8Array(n);
  const places: number[] = [],
    which: number[] = [];
  const pairs = new Set<number>(),
    near = new Set<number>(),
    tri = new Set<number>();
  const sentences: SentenceLook[] = [];
  let cur: SentenceLook | undefined;
  let sExact = new Set<number>(),
    sPairs = new Set<number>(),
    sSoft = new Set<number>(),
    sNear = new Set<number>();
  const close = (to: number) => {
    if (!cur) return;
    cur.to = to;
    cur.words = to - cur.from;
    for (const s of cur.mask) cur.cover += slots[s]!.weight;
    for (const s of sExact) cur.exact += slots[s]!.weight;
    for (const p of sPairs) cur.pairs += slots[(p / 256) | 0]!.weight + slots[p % 256]!.weight;
    for (const s of sSoft) if (!cur.mask.has(s)) cur.soft += slots[s]!.weight;
    sExact = new Set();
    sPairs = new Set();
    sSoft = new Set();
    sNear = new Set();
  };
  let prevPlace = -99,
    prevSlot = -1,
    prev2Slot = -1,
    prev2Place = -99;
  for (let p = 0; p < words.length; p++) {
    if (startsSentence(words, p) || !cur) {
      close(p);
      cur = {
        from: p,
        to: p,
        mask: new Set(),
        cover: 0,
        pairSet: sPairs,
        nearSet: sNear,
        seq: [],
        exact: 0,
        pairs: 0,
        soft: 0,
        time: false,
        number: false,
        name: 0,
        caps: 0,
        words: 0,
        lcs: 0,
      };
      sentences.push(cur);
    }
    const f = forms[formAt(words, p)]!;
    const s = slotOf[f.term]! - 1;
    if (s < 0) {
      const k = kindsOf(f);
      if (k & 1) cur.time = true;
      if (k & 2) cur.number = true;
      if (isCapital(words, p) && !f.stop) cur.name += 1;
      if (!f.stop && f.beginning !== 0) {
        const b = beginnings.get(f.beginning);
        if (b !== undefined) {
          const g = kin(f.form, slots[b]!.form);
          if (g > 0) {
            if (g > soft[b]!) soft[b] = g;
            sSoft.add(b);
          }
        }
      }
      continue;
    }
    const slot = slots[s]!;
    hit[s] = 1;
    tf[s]! += 1;
    cur.mask.add(s);
    cur.seq.push(s);
    if (slot.exact.has(f.form)) {
      exact[s] = 1;
      sExact.add(s);
    }
    if (slot.capital && isCapital(words, p)) capHit[s] = 1;
    places.push(p);
    which.push(s);
    for (let j = places.length - 2; j >= 0 && p - places[j]! <= 3; j--) {
      const o = which[j]!;
      if (p - places[j]! === 1 && slots[o]!.next.has(s)) {
        pairs.add(o * 256 + s);
        sPairs.add(o * 256 + s);
        if (j > 0 && places[j - 1] === p - 2 && slots[which[j - 1]!]!.next.has(o))
          tri.add(which[j - 1]! * 65536 + o * 256 + s);
      }
      if (slots[o]!.near.has(s)) {
        near.add(o * 256 + s);
        sNear.add(o * 256 + s);
      }
    }
    prev2Slot = prevSlot;
    prev2Place = prevPlace;
    prevSlot = s;
    prevPlace = p;
  }
  void prev2Slot;
  void prev2Place;
  close(words.length);
  const len = words.length,
    avg = index.averageLength || 1;
  const f: Record<string, number> = {};
  let bm = 0,
    bmx = 0,
    cover = 0,
    ex = 0,
    so = 0,
    caps = 0,
    nums = 0,
    head = 0,
    title = 0,
    headOnly = 0,
    content = 0,
    held = 0,
    missingCaps = 0;
  for (let s = 0; s < n; s++) {
    const w = slots[s]!.weight;
    const t = tf[s]!;
    if (slots[s]!.content) content++;
    const inHead = slots[s]!.ids.some((id) => entry.context.headings.has(id)),
      inTitle = slots[s]!.ids.some((id) => entry.context.title.has(id));
    if (t > 0) {
      bm += (w * t * 2.2) / (t + 1.2 * (0.25 + (0.75 * len) / avg));
      cover += w;
      if (slots[s]!.content) held++;
    }
    if (exact[s]) {
      ex += w;
    }
    if (!hit[s] && soft[s]) so += w * soft[s]!;
    if (slots[s]!.capital) {
      if (hit[s]) caps += w;
      else if (!inTitle && !inHead) missingCaps += w;
    }
    if (slots[s]!.number && hit[s]) nums += w;
    if (inHead) head += w;
    if (inTitle) title += w;
    if (!hit[s] && (inHead || inTitle)) headOnly += w;
  }
  void bmx;
  let pr = 0,
    nr = 0,
    tr = 0;
  for (const p of pairs) pr += (slots[(p / 256) | 0]!.weight + slots[p % 256]!.weight) * (rarity?.get(String(p)) ?? 1);
  for (const p of near) nr += slots[(p / 256) | 0]!.weight + slots[p % 256]!.weight;
  for (const p of tri)
    tr += slots[(p / 65536) | 0]!.weight + slots[((p / 256) | 0) % 256]!.weight + slots[p % 256]!.weight;
  const div = DIV(W);
  let bs: SentenceLook | undefined;
  for (const s of sentences) if (!bs || s.cover + 0.5 * s.pairs > bs.cover + 0.5 * bs.pairs) bs = s;
  let best2 = 0; // best two adjacent sentences
  for (let i = 0; i + 1 < sentences.length; i++) {
    let c = 0;
    for (let s = 0; s < n; s++) if (sentences[i]!.mask.has(s) || sentences[i + 1]!.mask.has(s)) c += slots[s]!.weight;
    best2 = Math.max(best2, c);
  }
  best2 = Math.max(best2, bs?.cover ?? 0);
  // minimal span holding all held content slots
  let span = 0;
  {
    const latest = new Map<number, number>();
    let shortest = Infinity;
    for (let i = 0; i < places.length; i++) {
      if (!slots[which[i]!]!.content) continue;
      latest.delete(which[i]!);
      latest.set(which[i]!, places[i]!);
      if (latest.size === held) shortest = Math.min(shortest, places[i]! - latest.values().next().value! + 1);
    }
    span = held > 1 && shortest < Infinity ? held / shortest : 0;
  }
  f['first'] = cand.score / div;
  f['bm25'] = bm / div;
  f['cover'] = cover / div;
  f['exact'] = ex / div;
  f['soft'] = so / div;
  f['pairs'] = pr / div;
  f['near'] = nr / div;
  f['tri'] = tr / div;
  f['sentence'] = (bs?.cover ?? 0) / div;
  f['sentencePairs'] = (bs?.pairs ?? 0) / div;
  f['two'] = best2 / div;
  f['span'] = span;
  f['spanCover'] = (span * cover) / div;
  f['caps'] = caps / div;
  f['missingCaps'] = missingCaps / div;
  f['nums'] = nums / div;
  f['head'] = head / div;
  f['title'] = title / div;
  f['headOnly'] = headOnly / div;
  f['length'] = Math.log(1 + len / avg);
  f['place'] = 1 / (1 + entry.passage.ordinal);
  const k = asked.kinds;
  f['kindTime'] = k.includes('time') ? (bs?.time ? 1 : 0) : 0;
  f['kindNumber'] = k.includes('number') ? (bs?.number ? 1 : 0) : 0;
  f['kindPerson'] = k.includes('person') ? (bs && bs.name > 0 ? 1 : 0) : 0;
  f['kindPlace'] = k.includes('place') ? (bs && bs.name > 0 ? 1 : 0) : 0;
  f['passTime'] = k.includes('time') ? (sentences.some((s) => s.time) ? 1 : 0) : 0;
  f['passNumber'] = k.includes('number') ? (sentences.some((s) => s.number) ? 1 : 0) : 0;
  f['passPerson'] = k.includes('person') ? (sentences.some((s) => s.name > 0) ? 1 : 0) : 0;
  f['passPlace'] = k.includes('place') ? (sentences.some((s) => s.name > 0) ? 1 : 0) : 0;
  // missing terms found in neighbours
  let neigh = 0;
  const i = entry.passage.ordinal - 1;
  const a = entry.siblings[i - 1],
    b = entry.siblings[i + 1];
  const ha = a ? heldSlots(asked, a, index) : undefined,
    hb = b ? heldSlots(asked, b, index) : undefined;
  let neighAny = 0;
  for (let s = 0; s < n; s++) {
    const nb = (ha?.[s] ?? 0) || (hb?.[s] ?? 0);
    if (nb) {
      neighAny += slots[s]!.weight;
      if (!hit[s]) neigh += slots[s]!.weight;
    }
  }
  f['neigh'] = neigh / div;
  f['neighAny'] = neighAny / div;
  return { entry, hit, f, sentences, tf, pairs, near, tri, seq: which, places };
}

export function lookAll(asked: Asked, cands: readonly Candidate[], index: Index): Look[] {
  const looks = cands.map((c) => look(asked, c, index));
  // pair rarity
  const rarities = (pick: (l: Look) => Set<number>) => {
    const held = new Map<number, number>();
    for (const l of looks) for (const p of pick(l)) held.set(p, (held.get(p) ?? 0) + 1);
    return (p: number) => Math.log((looks.length + 1) / ((held.get(p) ?? 0) + 0.5));
  };
  const rp = rarities((l) => l.pairs),
    rn = rarities((l) => l.near),
    rt = rarities((l) => l.tri);
  const seqQ = asked.seq;
  const lw = asked.slots.map((s) => s.weight + 0.3);
  for (const l of looks) {
    const dv = DIV(asked.total);
    let a = 0,
      b = 0,
      c = 0,
      d = 0,
      e = 0,
      lc = 0;
    for (const p of l.pairs) a += rp(p);
    for (const p of l.near) b += rn(p);
    for (const p of l.tri) c += rt(p);
    for (const s of l.sentences) {
      let x = 0,
        y = 0;
      for (const p of s.pairSet) x += rp(p);
      for (const p of s.nearSet) y += rn(p);
      s.rp = x;
      s.rn = y;
      d = Math.max(d, x);
      e = Math.max(e, y);
      s.lcs = lcs(seqQ, s.seq, lw);
      lc = Math.max(lc, s.lcs);
    }
    l.f['rPairs'] = a / dv;
    l.f['rNear'] = b / dv;
    l.f['rTri'] = c / dv;
    l.f['rSentPairs'] = d / dv;
    l.f['rSentNear'] = e / dv;
    l.f['lcs'] = lc / dv;
  }
  experimental(asked, looks, index);
  // article evidence
  const n = asked.slots.length,
    div = DIV(asked.total);
  const union = new Map<string, Uint8Array>();
  for (const l of looks) {
    const u = union.get(l.entry.article.id) ?? new Uint8Array(n);
    union.set(l.entry.article.id, u);
    for (let s = 0; s < n; s++) if (l.hit[s]) u[s] = 1;
  }
  const maxScore = Math.max(...cands.map((c) => c.score), 1e-9);
  const share = new Map<string, number>();
  let all = 0;
  for (const c of cands) {
    const e = Math.exp(6 * (c.score / maxScore - 1));
    share.set(c.entry.article.id, (share.get(c.entry.article.id) ?? 0) + e);
    all += e;
  }
  for (const [r, l] of looks.entries()) {
    const u = union.get(l.entry.article.id)!;
    let only = 0,
      cov = 0;
    for (let s = 0; s < n; s++)
      if (u[s]) {
        cov += asked.slots[s]!.weight;
        if (!l.hit[s]) only += asked.slots[s]!.weight;
      }
    l.f['article'] = cov / div;
    l.f['articleOnly'] = only / div;
    l.f['share'] = share.get(l.entry.article.id)! / all;
    l.f['rank'] = 1 / (1 + r);
  }
  return looks;
}

function lcs(a: number[], b: number[], w: number[]): number {
  let prev = new Float64Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const row = new Float64Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      row[j + 1] = a[i] === b[j] ? Math.max(prev[j]! + w[a[i]!]!, prev[j + 1]!) : Math.max(prev[j + 1]!, row[j]!);
    prev = row;
  }
  return prev[b.length]!;
}

const artCache = new WeakMap<Index, { df: Map<number, Set<string>>; n: number }>();
function articleIdf(index: Index, term: string): number {
  let c = artCache.get(index);
  if (!c) {
    const df = new Map<number, Set<string>>();
    const arts = new Set<string>();
    for (const e of index.entries()) {
      arts.add(e.article.id);
      for (let p = 0; p < e.words.length; p++) {
        const t = index.vocabulary.forms[formAt(e.words, p)]!.term;
        let s = df.get(t);
        if (!s) df.set(t, (s = new Set()));
        s.add(e.article.id);
      }
    }
    c = { df, n: arts.size };
    artCache.set(index, c);
  }
  const id = index.vocabulary.termOf(term);
  const d = id === undefined ? 0 : (c.df.get(id)?.size ?? 0);
  return Math.log(1 + (c.n - d + 0.5) / (d + 0.5));
}
function experimental(asked: Asked, looks: Look[], index: Index): void {
  const { slots } = asked;
  const n = slots.length;
  const div = DIV(asked.total);
  let totA = 0,
    max = 0;
  for (const s of slots) {
    if (s.content) totA += s.aidf;
    max = Math.max(max, s.weight);
  }
  for (const l of looks) {
    let focus = 0,
      aid = 0,
      sq = 0,
      maxHit = 0,
      aS = 0,
      sumsq = 0,
      missMax = 0,
      stop = 0,
      sStop = 0;
    let bs = l.sentences[0];
    for (const s of l.sentences) if (s.cover > bs!.cover) bs = s;
    for (let s = 0; s < n; s++) {
      const w = slots[s]!.weight;
      sumsq += w * w;
      if (l.hit[s]) {
        if (slots[s]!.focus) focus += w;
        if (slots[s]!.content) {
          aid += slots[s]!.aidf;
          if (bs!.mask.has(s)) aS += slots[s]!.aidf;
        }
        sq += w * w;
        maxHit = Math.max(maxHit, w);
        if (!slots[s]!.content) stop++;
      } else missMax = Math.max(missMax, w);
      if (!slots[s]!.content && bs?.mask.has(s)) sStop++;
    }
    const f = l.f;
    f['x_focus'] = focus / div;
    f['x_aidf'] = aid / (totA || 1);
    f['x_aidfS'] = aS / (totA || 1);
    f['x_sq'] = sq / (sumsq || 1);
    f['x_maxHit'] = maxHit / (max || 1);
    f['x_missMax'] = missMax / (max || 1);
    f['x_stop'] = stop;
    f['x_sStop'] = sStop;
    f['x_cov2'] = f['cover']! ** 2;
    f['x_sent2'] = f['sentence']! ** 2;
    f['x_covsent'] = f['cover']! * f['sentence']!;
    f['x_all'] = f['cover']! > 0.999 ? 1 : 0;
    f['x_density'] = bs ? bs.cover / div / Math.log(4 + bs.words) : 0;
    let bestD = 0;
    for (const s of l.sentences) bestD = Math.max(bestD, s.cover / div / Math.sqrt(5 + s.words));
    f['x_density2'] = bestD;
    f['x_sentPlace'] = bs ? 1 / (1 + l.sentences.indexOf(bs)) : 0;
    f['x_names'] = bs ? Math.min(3, bs.name) : 0;
    // BM25 over sentences summed squares
    let ss = 0;
    for (const s of l.sentences) ss += (s.cover / div) ** 2;
    f['x_sentSq'] = ss;
    { // proximity of consecutive content words, unordered, within a sentence
      const cs = asked.seq.filter((s, i, a) => slots[s]!.content && a.indexOf(s) === i);
      let prox = 0, prox2 = 0, totp = 0;
      for (let i = 0; i + 1 < cs.length; i++) {
        const a = cs[i]!, b = cs[i + 1]!; const w = Math.min(slots[a]!.weight, slots[b]!.weight); totp += w;
        let best = Infinity; let pa = -1e9, pb = -1e9;
        for (let k = 0; k < l.places.length; k++) { const s = l.seq[k]!; if (s === a) { pa = l.places[k]!; best = Math.min(best, Math.abs(pa - pb)); } if (s === b) { pb = l.places[k]!; best = Math.min(best, Math.abs(pa - pb)); } }
        if (best < 1000) { prox += w / (1 + (best - 1) / 4); prox2 += w * Math.exp(-(best - 1) / 10); }
      }
      f['x_prox'] = prox / div; f['x_prox2'] = prox2 / div; void totp;
      // all pairs kernel
      let all = 0; const last = new Map<number, number>(); const bestd = new Map<number, number>();
      for (let k = 0; k < l.places.length; k++) { const s = l.seq[k]!; if (!slots[s]!.content) continue; for (const [o, p] of last) if (o !== s) { const key = o < s ? o * 256 + s : s * 256 + o; const d = l.places[k]! - p; if (d < (bestd.get(key) ?? 1e9)) bestd.set(key, d); } last.set(s, l.places[k]!); }
      for (const [key, d] of bestd) all += Math.min(slots[(key / 256) | 0]!.weight, slots[key % 256]!.weight) * Math.exp(-d / 12);
      f['x_allprox'] = all / div / Math.max(1, cs.length - 1);
    }
    f['x_bm2'] = f['bm25']! ** 2;
    f['x_who_cap'] = asked.kinds.includes('person') && bs ? Math.min(3, bs.name) : 0;
    f['x_nokind'] = asked.kinds.length === 0 && bs ? Math.min(3, bs.name) : 0;
    let lenS = 0;
    for (const s of slots) if (s.content) lenS++;
    f['x_lenInt'] = f['cover']! * lenS;
    f['x_bmInt'] = f['bm25']! * lenS;
  }
  void index;
}
const DIV = (w: number) => 3 * Math.sqrt(w || 1);

function kin(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const g = i / Math.max(a.length, b.length);
  if (process.env.SOFT === '1') return 1;
  if (process.env.SOFT === '2') return g < 0.5 ? 0 : g;
  if (process.env.SOFT === '4') return i / Math.min(a.length, b.length);
  if (process.env.SOFT === '5') return Math.min(1, (i - 2) / 5);
  if (process.env.SOFT === '6') return (i - 1) / Math.min(a.length, b.length);
  if (process.env.SOFT === '7') return i === Math.min(a.length, b.length) ? 1 : i >= 5 ? 0.7 : 0.35;
  return g < 0.45 ? 0 : g * g;
}
