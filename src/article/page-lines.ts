import { hasWords } from './text.ts';

/** Why a line of the source is in no passage; worded to be read after "left out:". */
export type Reason =
  | 'author line'
  | 'date line'
  | 'breadcrumb'
  | 'repeats the title'
  | 'subtitle'
  | 'details about the article'
  | 'no words'
  | 'page furniture'
  | 'related articles'
  | 'comments'
  | 'table of contents'
  | 'page header or footer'
  | 'book licence'
  | 'footnote list'
  | 'reference marks'
  | 'heading without text'
  | 'HTML';

/** A stretch of the source that is in no passage. */
export interface LeftOut {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
}

/** Whole lines that belong to the page around an article. Only ever matched against lines of at most 160 characters. */
const chrome: readonly RegExp[] = [
  /^(?:skip|jump) to (?:main |the )?(?:content|navigation|search)\b/iu,
  /^(?:menu|search|home|sign in|log ?in|sign up|subscribe(?: now)?|register|print|e-?mail|copy link|save|follow(?: us)?|next|previous|back to top|top|close|open menu|toggle navigation|reply|edit|view history|talk|article|read|tools|listen|staff reports?)$/iu,
  /^(?:share|share this(?: (?:article|post|story|page))?|share (?:on|via|to|with) (?:facebook|twitter|x|linkedin|whatsapp|e-?mail|friends)\b.{0,40}|tweet|pin it|like this)\s*:?$/iu,
  /^(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|wechat|weibo)(?:[\s,|/·•]+(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|wechat|weibo|e-?mail|print|copy link))*$/iu,
  /^(?:advertisement|advertisements|ad|sponsored|sponsored content|promoted|story continues below(?: advertisement)?|article continues (?:below|after)[^.]*|anzeige|publicité|publicidad|реклама|广告|إعلان)[.:]?$/iu,
  /^(?:this|our) (?:web)?site uses? (?:akismet|cookies)\b/iu,
  /^we use cookies\b.*\b(?:site|website|experience|traffic|preferences|browsing|consent|policy)\b/iu,
  /^(?:accept|reject|manage)(?: all)? cookies(?: settings| preferences)?\.?$/iu,
  /^(?:cookie (?:policy|settings|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions)|about us|contact(?: us)?|advertise with us|site ?map|imprint|impressum|careers)(?:\s*[|·•/,]\s*.*)?$/iu,
  /^(?:©|\(c\)|copyright\b)[^.]*(?:\d{4}|rights reserved)[^.]*\.?(?:\s*all rights reserved\.?)?$/iu,
  /^all rights reserved\.?$/iu,
  /^(?:\d+|one|two|three|four|five|ten) ?(?:minutes?|mins?)(?: of)? (?:read|reading)(?: time)?$/iu,
  /^(?:reading|read) time:?\s*\d+.*$/iu,
  /^(?:sign up|subscribe)(?: here)? (?:for|to)\b.{0,80}\b(?:newsletters?|updates|e-?mails?|alerts|channel|digest|podcast)\b.{0,40}$/iu,
  /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|keywords|posted in|labels?)\s*:\s*[^.]*$/iu,
  /^(?:read (?:more|also|next)|see also|watch|more on this)\s*[:：]\s*[^.]{1,120}$|^(?:read (?:more|also|next|full (?:story|article))|click here|listen to (?:this )?article)\s*[:…»>]*$/iu,
  /^(?:click to (?:share|email|print)\b.*|like loading\.{3}|loading\.{3}|posted in [^.]{1,80}(?:\.\s*tagged\b.*)?|your email address will not be published\b.*|\(opens in new window\))$/iu,
  /^(?:this page was last edited on|text is available under)\b/iu,
  /^\d[\d.,]*k? (?:followers?|shares?|views?|likes?|claps?|reactions?)$/iu,
  /^(?:from wikipedia, the free encyclopedia|for other uses, see\b.*|this article is about\b.*for other uses.*|.{0,40}coordinates: .*)$/iu,
  /^(?:this article is more than \d+ \w+ old\.?|get (?:the|our) .{0,40}newsletter\.?)$/iu,
  /^(?:photo(?:graph)?s?|image|picture)s?(?: credits?| by| courtesy of)?\s*[:：]\s*[^.]{1,80}$/iu,
  /^\[?(?:illustration|image|photo|video|picture|edit|编辑)\]?$/iu,
  /^\[\d+ (?:lines|pages) (?:omitted|missing)\]$/iu,
  /^(?:责任编辑|编辑|责编|审核|校对|分享到|分享|打印|扫一扫|原标题|关键词|标签|上一篇|下一篇|返回首页|首页)(?:$|\s*[:：].{0,60}$)/u,
  /^【(?:编辑|责任编辑|纠错)[^】]*】/u,
  /^(?:版权所有|转载请注明).{0,60}$/u,
  /^(?:شارك|مشاركة|طباعة|إعلان|القائمة|بحث)$/u,
];

/** Headings of lists of other articles. */
const related =
  /^(?:related(?: (?:articles?|posts?|stories|news|content|topics|links|reading|coverage))?|you (?:may|might) also (?:like|enjoy|be interested in)|more (?:from|stories|news|articles|in)\b.{0,40}|recommended(?: for you| reading| stories)?|most (?:read|popular|viewed|shared)|popular (?:posts|articles|stories)|recent (?:posts|articles|stories)|trending(?: now)?|latest (?:news|stories|posts)|editors?['’]s? picks?|what to read next|up next|相关(?:阅读|新闻|文章|链接|报道)|推荐阅读|热门(?:文章|新闻)|延伸阅读|猜你喜欢|مقالات ذات صلة|اقرأ أيضا[ً]?|articles? liés?|lire aussi|mehr zum thema|das könnte sie auch interessieren|artículos relacionados)\s*[:：]?$/iu;
const comments =
  /^(?:(?:leave|post|add|write) (?:a |your )?(?:comment|reply)(?: cancel reply)?|(?:\d+|one|two|three) (?:comments?|replies|responses|thoughts) on\b.*|\d+ (?:comments?|replies|responses)|(?:view|show|load|read|join the)(?: all| more)? (?:comments?|conversation|discussion)|comments are closed\.?|发表评论|网友评论|(?:全部|最新|热门)评论|评论\s*[（(]\d+[)）]|اترك تعليقا?ً?|التعليقات)\s*[:：]?$/iu;
/** The same word is also a plausible heading, so it counts only where no article follows. */
const commentsPerhaps = /^(?:comments?|discussion|responses|评论)\s*(?:\(\d+\))?\s*[:：]?$/iu;

export function isChrome(text: string): boolean {
  return !hasWords(text) || (text.length <= 160 && chrome.some((pattern) => pattern.test(text)));
}

/** Words of a menu that are as well a heading where a paragraph follows. */
export function isPerhapsHeading(text: string): boolean {
  return /^(?:menu|search|home|print|e-?mail|save|follow|next|previous|top|close|reply|talk|article|read|tools|listen|edit|x|ad|photo|image|video|picture|contact|careers|share|tweet)$/iu.test(
    text,
  );
}

/** Of a block of lines, the first decides. */
export function opensRelated(text: string): boolean {
  return related.test(firstLine(text));
}

/** `certain` where no article has such a line of its own. */
export function opensComments(text: string): 'certain' | 'perhaps' | undefined {
  const line = firstLine(text);
  if (comments.test(line)) return 'certain';
  return commentsPerhaps.test(line) ? 'perhaps' : undefined;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
