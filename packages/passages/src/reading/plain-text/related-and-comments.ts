import { countWords, endsSentence, hasWords, measureWeight } from '../../model/measure.ts';
import type { LeftOutReason } from '../../model/reading.ts';
import { type Block, isBodyText } from './block.ts';
import { isBoilerplate } from './boilerplate-lines.ts';
import { isDetail } from './details.ts';

/** Headings of lists of other articles, which hardly any text has of its own. */
const RELATED =
  /^(?:related (?:articles?|posts?|stories|news|content|topics|links|coverage)|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:from|stories|news|articles)\b.{0,40}|recommended (?:for you|stories)|most (?:read|popular|viewed|shared)|popular (?:posts|articles|stories)|recent (?:posts|articles|stories)|trending(?: now)?|latest (?:news|stories|posts)|editors?['’]s? picks?|what to read next|up next|相关(?:阅读|新闻|文章|链接|报道)|推荐阅读|热门(?:文章|新闻)|猜你喜欢|مقالات ذات صلة|اقرأ أيضا[ً]?|articles? liés?|lire aussi|mehr zum thema|das könnte sie auch interessieren|artículos relacionados)\s*[:：]?$/iu;
/** Headings that articles have as well; they count only where no sentence of an article follows. */
const PERHAPS_RELATED = /^(?:related(?: reading)?|recommended(?: reading)?|more in\b.{0,40}|延伸阅读)\s*[:：]?$/iu;
/** Headings of comments, and headings of comments that articles have as well. */
const COMMENTS =
  /^(?:(?:leave|post|add|write) (?:a |your )?(?:comment|reply)(?: cancel reply)?|(?:\d+|one|two|three) (?:comments?|replies|responses|thoughts) on\b.*|\d+ (?:comments?|replies|responses)|(?:view|show|load|read|join the)(?: all| more)? (?:comments?|conversation|discussion)|comments are closed\.?|发表评论|网友评论|(?:全部|最新|热门)评论|评论\s?[（(]\d+[)）]|اترك تعليقا?ً?|التعليقات)\s?[:：]?$/iu;
const PERHAPS_COMMENTS = /^(?:comments?|discussion|responses|评论)\s?(?:\(\d+\))?\s?[:：]?$/iu;
/** A short line that speaks of comments in another language: "no comments", "comment (3)", "post a comment". */
const SPEAKS_OF_COMMENTS =
  /(?:comments|kom+ent|commentaires?|comentari|comentário|commenti|ком+ент|yorum|reacties|reactie plaatsen|bình luận|σχόλι|ความคิดเห็น|टिप्प|মন্তব্য|تعليق|نظرات|دیدگاه|תגוב|评论|評論|留言|コメント|댓글)/iu;
/** Lines around a comment: its writer, its time, its buttons. */
const COMMENT_MARK =
  /^(?:reply|like|report|permalink|quote|(?:.{2,40}\s)?(?:says|said|wrote|commented)\s*(?:on .{4,40})?:|@\w{2,30}\b.{0,40}|log ?in to (?:reply|comment).{0,30}|回复|.{0,40}\b\d+ ?(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|[hdw]) ago)$/iu;
/** A line that says what stands below it. */
interface Opener {
  readonly opens: 'related articles' | 'comments';
  /** True for a line that hardly any article has of its own. */
  readonly isCertain: boolean;
}

/** Counts over the blocks from one place to the end of the text. */
interface Tail {
  readonly sentences: number;
  readonly paragraphs: number;
  readonly items: number;
  /** Lines that name a comment's writer or time. */
  readonly marks: number;
  /** Letters in sentences ({@link measureWeight}). */
  readonly weight: number;
}

/** Lists of other articles, and comments below the article: the blocks that belong to them, each with its reason. */
export function findRelatedAndComments(blocks: readonly Block[]): Map<Block, LeftOutReason> {
  const found = new Map<Block, LeftOutReason>();
  const add = (from: number, to: number, reason: LeftOutReason): void => {
    for (const block of blocks.slice(from, to)) {
      const isFurniture = isBoilerplate(block.text) && hasWords(block.text);
      found.set(block, isFurniture ? 'page furniture' : reason);
    }
  };
  const end = findComments(blocks);
  add(end, blocks.length, 'comments');
  const article = blocks.slice(0, end);
  const tails = countTails(article);
  for (let index = 0; index < end; index += 1) {
    const opener = findOpener(blocks[index]);
    if (opener === undefined) continue;
    const isLast = opener.isCertain && isShortTail(tails, index);
    const next = opener.opens === 'comments' ? index + 1 : findRelatedEnd(article, index, isLast);
    // A line alone is a link, above the article it belongs to or between two of its paragraphs.
    if (next === index + 1 && (!opener.isCertain || isNewsHeading(blocks, index))) continue;
    add(index, next, opener.opens);
    index = next - 1;
  }
  return found;
}

/** True for a sentence or more in a paragraph, however short, that is neither boilerplate nor a detail. */
export function isSentence(block: Block): boolean {
  return (
    block.kind === 'prose' &&
    endsSentence(block.text) &&
    (countWords(block.text) >= 4 || measureWeight(block.text) >= 30) &&
    !isBoilerplate(block.text) &&
    !isDetail(block.text)
  );
}

/** True for a paragraph of 120 letters and more: certainly no teaser, caption or heading. */
export function isFullParagraph(block: Block): boolean {
  return (
    isBodyText(block) && measureWeight(block.text) >= 120 && endsSentence(block.text) && !isBoilerplate(block.text)
  );
}

/** Index of the line that opens the comments; the number of blocks when there are none. */
function findComments(blocks: readonly Block[]): number {
  const tails = countTails(blocks);
  const index = blocks.findIndex((block, at) => {
    const opener = findOpener(block);
    return opener?.opens === 'comments' && isDiscussion(tails, at, opener.isCertain);
  });
  return index < 0 ? blocks.length : index;
}

/** Kind of what a line opens: a list of other articles, or the comments. */
export function findOpened(line: string): Opener['opens'] | undefined {
  return findLineOpener(line)?.opens;
}

/** The first line of a block decides what it opens. */
function findOpener(block: Block | undefined): Opener | undefined {
  return findLineOpener(block?.text.split('\n', 1)[0] ?? '');
}

/** Kind of the part that a line opens, and how sure that is. */
export function findLineOpener(line: string): Opener | undefined {
  if (COMMENTS.test(line)) return { opens: 'comments', isCertain: true };
  if (PERHAPS_COMMENTS.test(line)) return { opens: 'comments', isCertain: false };
  if (line.length <= 60 && countWords(line) <= 6 && !endsSentence(line) && SPEAKS_OF_COMMENTS.test(line))
    return { opens: 'comments', isCertain: false };
  if (RELATED.test(line)) return { opens: 'related articles', isCertain: true };
  return PERHAPS_RELATED.test(line) ? { opens: 'related articles', isCertain: false } : undefined;
}

/** One tail for each block, and an empty one behind the last. */
function countTails(blocks: readonly Block[]): Tail[] {
  let tail: Tail = { sentences: 0, paragraphs: 0, items: 0, marks: 0, weight: 0 };
  const tails = [tail];
  for (const block of blocks.toReversed()) {
    const sentence = isSentence(block);
    const isItem = block.kind === 'item' && countWords(block.text) >= 4;
    const isMark = (block.text.length <= 80 && COMMENT_MARK.test(block.text)) || isDetail(block.text);
    tail = {
      sentences: tail.sentences + Number(sentence),
      paragraphs: tail.paragraphs + Number(isFullParagraph(block)),
      items: tail.items + Number(isItem),
      marks: tail.marks + Number(isMark),
      weight: tail.weight + (sentence ? measureWeight(block.text) : 0),
    };
    tails.push(tail);
  }
  return tails.toReversed();
}

/** Nothing but short lines below, or a comment's writer or time for every second sentence. */
function isDiscussion(tails: readonly Tail[], index: number, isCertain: boolean): boolean {
  const rest = tails[index + 1];
  if (rest === undefined) return false;
  if (rest.sentences === 0) return isCertain || rest.items === 0;
  return rest.marks >= rest.sentences * 0.5 || (isCertain && isShortTail(tails, index));
}

/** No full paragraph below, and the sentences below come to less than a quarter of those above. */
function isShortTail(tails: readonly Tail[], index: number): boolean {
  const [whole, rest] = [tails[0]?.weight ?? 0, tails[index + 1]];
  return rest !== undefined && rest.paragraphs === 0 && rest.weight * 4 < whole - rest.weight;
}

/**
 * Index behind a list of other articles: its titles end at a sentence, or at a heading of the article right above that
 * sentence. The list goes to the end of the text when `isLast`.
 */
function findRelatedEnd(blocks: readonly Block[], opener: number, isLast: boolean): number {
  if (isLast) return blocks.length;
  const sentence = blocks.findIndex((block, index) => index > opener && isSentence(block));
  const end = sentence < 0 ? blocks.length : sentence;
  const [above, last, next] = [blocks[end - 2], blocks[end - 1], blocks[end]];
  if (above === undefined || last === undefined || next === undefined || end - opener < 3) return end;
  const isHeading = last.kind === 'prose' && last.gap > 0 && next.gap > 0 && !isBoilerplate(last.text);
  return isHeading && (above.kind !== 'prose' || above.gap === 0) ? end - 1 : end;
}

/** `Latest news` above a sentence may well be a heading; `Related articles` never is. */
function isNewsHeading(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  return /^(?:more|latest|trending)\b/iu.test(blocks[index]?.text ?? '') && next !== undefined && isSentence(next);
}
