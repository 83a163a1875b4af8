import { countWords, hasWords, isCapitals, measureWeight } from '../../model/measure.ts';
import { type Block, isBodyText } from './block.ts';
import { findLabelRank } from './labels.ts';
import type { Line } from './lines.ts';

/** Longest name of a speaker, in letters ({@link measureWeight}). */
const LONGEST_NAME = 40;
/** Letters of a question with its answer that stay one passage. */
const LONGEST_PAIR = 1200;
/** Times that a name must come, and shares of the blocks that names must be, by how plainly they are names. */
const FEWEST_COPIES = 3;
const MARKED_SHARE = 0.2;
const PLAIN_SHARE = 0.35;

/** Name without a remark in brackets and without the stop behind it. */
function toName(text: string): string {
  return text
    .replaceAll(/\s?[[(（][^\])）]{0,80}[\])）]/gu, '')
    .replace(/\s?[.:：]$/u, '')
    .trim();
}

/** True for a short line in capitals, or one that ends with a full stop or a colon: the form of a name in a play. */
function isMarkedName(text: string): boolean {
  if (measureWeight(text) > LONGEST_NAME || !hasWords(text) || findLabelRank(text) !== undefined) return false;
  const name = toName(text);
  if (countWords(name) > 4 || /[.!?,;。！？，；]/u.test(name.replaceAll(/\b\p{L}{1,3}\./gu, ''))) return false;
  return isCapitals(name) || /[:：]$/u.test(text) || (text.endsWith('.') && /^\p{Lu}/u.test(name));
}

/** Lines that name the speaker of what stands below them, in a text in which such names come again and again. */
export function findSpeakerLines(lines: readonly Line[]): ReadonlySet<string> {
  const names = lines.map(({ text }) => text).filter(isMarkedName);
  const copies = countNames(names);
  const speakers = names.filter((text) => (copies.get(toName(text)) ?? 0) >= FEWEST_COPIES);
  if (speakers.length === 0 || speakers.length < lines.length * 0.1) return new Set();
  return new Set([...speakers, ...names.filter((text) => isNamedAlike(text, speakers[0] ?? ''))]);
}

/** True for somebody who speaks once, named in capitals and with the stop that the others have. */
function isNamedAlike(text: string, speaker: string): boolean {
  const ending = /[.:：]$/u.exec(speaker)?.[0];
  return ending !== undefined && isCapitals(text) && text.endsWith(ending);
}

function countNames(texts: readonly string[]): Map<string, number> {
  const copies = new Map<string, number>();
  for (const text of texts) copies.set(toName(text), (copies.get(toName(text)) ?? 0) + 1);
  return copies;
}

/** Joins the name above each speech of a play with the speech. A text is a play when short lines come again and again. */
export function joinSpeakers(blocks: readonly Block[]): readonly Block[] {
  const isSpeaker = findSpeakers(blocks);
  const joined: Block[] = [];
  let speaker: Block | undefined;
  for (const block of blocks) {
    if (isSpeaker(block)) {
      if (speaker !== undefined) joined.push(speaker);
      speaker = block;
    } else {
      joined.push(speaker === undefined ? block : joinLines(speaker, block));
      speaker = undefined;
    }
  }
  return speaker === undefined ? joined : [...joined, speaker];
}

function findSpeakers(blocks: readonly Block[]): (block: Block) => boolean {
  const copies = countNames(blocks.map(({ text }) => text));
  const isShort = ({ kind, text }: Block): boolean => kind === 'prose' && measureWeight(text) <= LONGEST_NAME;
  const comesAgain = ({ text }: Block): boolean => (copies.get(toName(text)) ?? 0) >= FEWEST_COPIES;
  const isMarked = (block: Block): boolean => isShort(block) && isMarkedName(block.text);
  const marked = blocks.filter((block) => isMarked(block) && comesAgain(block));
  if (marked.length >= blocks.length * MARKED_SHARE && marked.length >= FEWEST_COPIES) {
    const [{ text: speaker } = { text: '' }] = marked;
    return (block) => isMarked(block) && (comesAgain(block) || isNamedAlike(block.text, speaker));
  }
  const isPlain = (block: Block): boolean => isShort(block) && !isBodyText(block) && comesAgain(block);
  return blocks.filter(isPlain).length >= blocks.length * PLAIN_SHARE ? isPlain : () => false;
}

function joinLines(above: Block, below: Block): Block {
  return { ...below, line: above.line, gap: above.gap, kind: 'verse', text: `${above.text}\n${below.text}` };
}

/** Label before a question or an answer: a word or a letter, perhaps with a number, and a colon or a stop. */
const LABEL = /^(?<label>\p{L}[\p{L}\p{M}]{0,14})\s?\d{0,3}\s?[:：.．、)]\s?(?=\S)/u;

/** Message of a chat or a transcript: a time or a name in angle brackets, perhaps both, then the words. */
const MESSAGE =
  /^(?:[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?\s?(?:[-–—]\s)?(?:<[^<>\s]{1,30}>|[^\s:：<>][^:：<>]{0,40}[:：])|<[^<>\s]{1,30}>)\s\S/iu;

/** Test for a line that opens a message of a chat, in a text that consists of them. */
export function findMessages(lines: readonly Line[]): (line: string) => boolean {
  const messages = lines.filter(({ text }) => MESSAGE.test(text)).length;
  return messages >= 3 && messages >= lines.length * 0.3 ? (line) => MESSAGE.test(line) : () => false;
}

/** Labels before questions and before their answers, where each question's label is followed by an answer's. */
interface AnswerLabels {
  readonly question: string;
  readonly answer: string;
}

function findAnswerLabels(texts: readonly string[]): AnswerLabels | undefined {
  const labels = texts.map(toLabel);
  const pairs = new Map<string, { count: number; labels: AnswerLabels }>();
  for (const [index, question] of labels.entries()) {
    const answer = labels[index + 1];
    if (question === undefined || answer === undefined || question === answer) continue;
    if (!/[?？؟;]$/u.test(texts[index] ?? '')) continue;
    const pair = `${question} ${answer}`;
    pairs.set(pair, { count: (pairs.get(pair)?.count ?? 0) + 1, labels: { question, answer } });
  }
  const [best] = [...pairs.values()].toSorted((a, b) => b.count - a.count);
  const questions = labels.filter((label) => label === best?.labels.question).length;
  return best !== undefined && best.count >= 2 && best.count >= questions * 0.8 ? best.labels : undefined;
}

function toLabel(text: string): string | undefined {
  return LABEL.exec(text)?.groups?.['label']?.toLowerCase();
}

/** Number of a verse: chapter and verse. */
const VERSE = /^[[(]?\d{1,3}:\d{1,3}[\])]?\s+\p{L}/u;

/** Test for a line that opens a question, an answer or a numbered verse. */
export function findAnswerLines(lines: readonly Line[]): (line: string) => boolean {
  const verses = lines.filter(({ text }) => VERSE.test(text)).length;
  if (verses >= 3 && verses >= lines.length * 0.3) return (line) => VERSE.test(line);
  const labels = findAnswerLabels(lines.map(({ text }) => text));
  return (line) => labels !== undefined && [labels.question, labels.answer].includes(toLabel(line) ?? '');
}

/** Joins a question of a test with the answers to choose from, which stand in rows below it. */
export function joinOptions(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const areOptions =
      block.kind === 'verse' &&
      /^\(?[Aa][.)]\s/u.test(block.text) &&
      block.text.split('\n').every((line) => /^\s*\(?[A-Ja-j][.)]\s/u.test(line));
    if (areOptions && above?.kind === 'prose' && above.height <= 3) joined[joined.length - 1] = joinLines(above, block);
    else joined.push(block);
  }
  return joined;
}

/** Joins each question with its answer, where one label stands before all questions and another before all answers. */
export function joinAnswers(blocks: readonly Block[]): readonly Block[] {
  const labels = findAnswerLabels(blocks.map(({ text }) => text));
  if (labels === undefined) return blocks;
  const joined: Block[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const isAnswer =
      above !== undefined && toLabel(above.text) === labels.question && toLabel(block.text) === labels.answer;
    const isShort = isAnswer && measureWeight(above.text) + measureWeight(block.text) <= LONGEST_PAIR;
    if (isShort && !above.text.includes('\n')) joined[joined.length - 1] = joinLines(above, block);
    else joined.push(block);
  }
  return joined;
}
