import { detectLanguageOf } from '../../languages/detect.ts';
import { endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import { joinWrapped, normalizeLine, splitLines } from '../../model/normalize.ts';
import type { LeftOut, Reading } from '../../model/reading.ts';

/** Text that is shown for some seconds. */
interface Cue {
  /** First line of the cue in the source, from 1. */
  readonly line: number;
  /** Seconds from the beginning. */
  readonly start: number;
  readonly end: number;
  /** Counter or name, time code and position. */
  readonly code: string;
  readonly lines: readonly string[];
}

/** Letters ({@link measureWeight}) after which a sentence's end closes a passage, and after which any cue does. */
const FULL_PASSAGE = 300;
const LONGEST_UNSTOPPED = 600;
/** Silence, in seconds, that closes a passage of so many letters at a sentence's end. */
const PAUSE = 4;
const SHORT_PASSAGE = 120;
/** Smallest share of cues that repeat the end of the cue before, in captions that roll up. */
const ROLLING_SHARE = 0.3;

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
/** Time codes of SubRip and WebVTT (`00:01:02,500 --> 00:01:04,000 align:start`) and of YouTube (`0:01:02.500,0:01:04.000`). */
const SPAN = new RegExp(`^(?<start>${CLOCK})\\s?(?:-->|,)\\s?(?<end>${CLOCK})(?:$|\\s)`, 'u');
/** Time alone on its line above each text, as a page shows a transcript. */
const MOMENT = /^(?<start>(?:\d{1,2}:)?\d{1,2}:\d{2})$/u;
/** Event of Sub Station Alpha: layer, start, end, style, name, three margins, effect, text. */
const DIALOGUE =
  /^Dialogue:[^,]*,(?<start>[^,]*),(?<end>[^,]*),[^,]*,(?<name>[^,]*),[^,]*,[^,]*,[^,]*,[^,]*,(?<text>.*)$/u;
/** Description of a sound, alone on its line. */
const SOUND = /^(?:\[[^\]]{1,40}\]|\([^)]{1,40}\)|（[^）]{1,40}）|【[^】]{1,40}】|[♪♫#\s]+)$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** True for a text that consists of time codes with words below them. */
export function looksLikeSubtitles(text: string): boolean {
  const lines = splitLines(text)
    .map(normalizeLine)
    .filter((line) => line !== '');
  const codes = lines.filter((line) => SPAN.test(line) || DIALOGUE.test(line)).length;
  if (codes > 0 && /^WEBVTT(?:$|\s)/u.test(lines[0] ?? '')) return true;
  if (codes >= 2)
    return (
      codes >= lines.length * 0.1 &&
      (SPAN.test(lines[0] ?? '') || SPAN.test(lines[1] ?? '') || codes >= lines.length * 0.3)
    );
  return isTranscript(lines);
}

/** True for at least four times in rising order, each with a line of words below it. */
function isTranscript(lines: readonly string[]): boolean {
  const places = [...lines.keys()].filter((index) => MOMENT.test(lines[index] ?? ''));
  const times = places.map((index) => toSeconds(lines[index] ?? ''));
  return (
    places.length >= 4 &&
    places.length >= lines.length * 0.2 &&
    times.every((time, index) => time >= (times[index - 1] ?? 0)) &&
    places.every((index) => !MOMENT.test(lines[index + 1] ?? '0:00'))
  );
}

/**
 * Reads subtitles as running text: time codes, positions and the descriptions of sounds go, what captions repeat while
 * they roll up is kept once, and each passage holds a few sentences.
 */
export function parseSubtitles(text: string, title: string): Reading {
  const leftOut: LeftOut[] = [];
  const { cues, language } = readCues(splitLines(text), leftOut);
  const codes = cues.map(({ code }) => code).join('\n');
  if (codes !== '') leftOut.push({ line: cues[0]?.line ?? 1, text: codes, reason: 'time codes' });
  const passages = toPassages(removeRepeats(cues), leftOut);
  const sections = passages.length === 0 ? [] : [{ path: [], passages }];
  const draft = { title, language: language ?? detectLanguageOf(sections, title), sections };
  return { draft, leftOut: leftOut.toSorted((a, b) => a.line - b.line), format: 'subtitles' };
}

/** Cues in their order; what stands outside them is added to `leftOut`. */
function readCues(raw: readonly string[], leftOut: LeftOut[]): { cues: Cue[]; language: string | undefined } {
  const lines = raw.map(normalizeLine);
  const isMoments = !lines.some((line) => SPAN.test(line) || DIALOGUE.test(line));
  const cues: Cue[] = [];
  let language: string | undefined;
  let open: { cue: Cue; lines: string[] } | undefined;
  const notes: { line: number; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    const span = (isMoments ? MOMENT : SPAN).exec(line)?.groups;
    const event = DIALOGUE.exec(line)?.groups;
    if (event !== undefined) cues.push(toEvent(event, index + 1));
    else if (span !== undefined) {
      // A counter or a name stands right above the time code, below a blank line.
      const isNamed = !isMoments && above !== '' && (lines[index - 2] ?? '') === '' && !SPAN.test(above);
      if (isNamed && notes.at(-1)?.line === index) notes.pop();
      else if (isNamed) open?.lines.pop();
      const start = toSeconds(span['start'] ?? '');
      const cueLines: string[] = [];
      const end = span['end'] === undefined ? start : toSeconds(span['end']);
      const code = isNamed ? `${above} ${line}` : line;
      open = { cue: { line: isNamed ? index : index + 1, start, end, code, lines: cueLines }, lines: cueLines };
      cues.push(open.cue);
    } else if (line !== '' && open !== undefined && !opensNote(line, above)) open.lines.push(line);
    else if (line !== '') {
      open = undefined;
      language ??= /^language:\s?(?<tag>[a-z]{2,3}(?:-[a-z\d]{2,8})?)$/iu.exec(line)?.groups?.['tag'];
      const note = above === '' ? undefined : notes.at(-1);
      if (note === undefined) notes.push({ line: index + 1, text: line });
      else note.text += `\n${line}`;
    }
  }
  for (const note of notes) leftOut.push({ ...note, reason: 'details about the article' });
  return { cues, language };
}

/** Comments and styles of WebVTT, sections of Sub Station Alpha. */
function opensNote(line: string, above: string): boolean {
  return above === '' && /^(?:NOTE(?:$|\s)|STYLE$|REGION$)/u.test(line);
}

function toEvent(groups: Readonly<Record<string, string>>, line: number): Cue {
  const { start = '', end = '', name = '', text = '' } = groups;
  const lines = text.split(/\\[Nn]/u);
  const spoken = name.trim() === '' ? lines : [`<v ${name.trim()}>${lines[0]}`, ...lines.slice(1)];
  return { line, start: toSeconds(start), end: toSeconds(end), code: `${start} ${end}`, lines: spoken };
}

function toSeconds(clock: string): number {
  return clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Cues with clean lines, each line of captions that roll up once. */
function removeRepeats(cues: readonly Cue[]): Cue[] {
  const clean = cues
    .map((cue) => ({ ...cue, lines: cue.lines.map(toPlain).filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);
  const repeats = clean.map((cue, index) => countRepeats(clean[index - 1]?.lines ?? [], cue.lines));
  const rolling = repeats.filter((count) => count > 0).length;
  if (rolling < Math.max(2, clean.length * ROLLING_SHARE)) return clean;
  return clean.map((cue, index) => ({ ...cue, lines: cue.lines.slice(repeats[index]) }));
}

/** Number of lines at the start of a cue that ended the cue before. */
function countRepeats(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count -= 1)
    if (before.slice(-count).every((line, index) => line === lines[index])) return count;
  return 0;
}

/** A line without markup; a speaker's tag becomes a name and a colon. */
function toPlain(line: string): string {
  const named = line.replaceAll(/<v(?:\.[^\s<>]*)?\s([^<>]*)>/gu, '$1: ');
  return normalizeLine(
    named
      .replaceAll(/<\/?[a-z\d][^<>]*>|\{\\[^{}]*\}/giu, '')
      .replaceAll(/&([a-z]{2,4});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
      .replaceAll(/[♪♫]/gu, ' '),
  );
}

/** Passages of a few sentences; a new speaker begins on a line of its own. */
function toPassages(cues: readonly Cue[], leftOut: LeftOut[]): string[] {
  const closed = cues.filter(({ lines }) => endsSentence(lines.at(-1) ?? '')).length;
  const isUnstopped = closed < cues.length * 0.1;
  const passages: string[] = [];
  let open = '';
  let speaker = '';
  let end = 0;
  for (const cue of cues) {
    const weight = measureWeight(open);
    const isFull = endsSentence(open) && weight >= (cue.start - end >= PAUSE ? SHORT_PASSAGE : FULL_PASSAGE);
    if (isFull || weight >= LONGEST_UNSTOPPED) {
      passages.push(open);
      open = '';
    }
    for (const [index, line] of cue.lines.entries()) {
      if (!hasWords(line) || SOUND.test(line)) {
        leftOut.push({ line: cue.line, text: line, reason: 'sounds' });
        continue;
      }
      const name = /^[^\s:：][^:：]{0,39}[:：] /u.exec(line)?.[0] ?? '';
      const text = name !== '' && name === speaker && open !== '' ? line.slice(name.length) : line;
      const turns = /^(?:[-–—]\s?|>>)\S/u.test(line) || (name !== '' && name !== speaker);
      if (name !== '') speaker = name;
      // Cues of a text without full stops stay apart by a space in scripts that have none.
      const joined = isUnstopped && index === 0 ? `${open} ${text}` : joinWrapped(open, text);
      if (open === '') open = text;
      else open = turns ? `${open}\n${text}` : joined;
    }
    end = cue.end;
  }
  return open === '' ? passages : [...passages, open];
}
