import { hasWords } from '../../model/measure.ts';

/** Longest line, in characters, that is matched against the patterns below. */
const LONGEST_LINE = 160;

/** Words before a photographer's name. */
const PICTURE =
  'photo(?:graph(?:y|ie)?)?s?|images?|pictures?|credits?|fotos?|fotograf(?:ie|ía|ia|in)?|bild(?:er)?|imagen|imagem|immagine|crédit(?:o|os|s)?|quelle|zdjęcie|zdjęcia|kuva|kuvat|foto’s|kép|fotó|фото|снимка|φωτογραφία|תמונה|צילום|صورة|عکس|फोटो|写真|撮影|사진|图|圖|图片|圖片|ภาพ';
/** A caption that says what it is. */
const CAPTION = new RegExp(`^(?:${PICTURE})(?: caption| credit)?\\s?[:：]`, 'iu');
/** A caption that ends with its photographer's name. */
const CREDIT = new RegExp(
  `\\s[([]?(?:${PICTURE}|©)(?: ?credits?| by)?\\s?[:：]?\\s?(?:\\p{Lu}|\\p{Lo})[^.:：!?]{2,50}$`,
  'iu',
);
/**
 * Whole lines of a web page or an e-mail around an article: buttons, notices, credits. In normal form, so that no two
 * blanks follow each other. Matched up to {@link LONGEST_LINE}.
 */
const BOILERPLATE: readonly RegExp[] = [
  /^(?:(?:skip|jump) to (?:main |the )?(?:content|navigation|search)[.\s]*)+$/iu,
  /^(?:menu|search|home|sign in|log ?in|sign up|subscribe(?: now)?|register|print|e-?mail|copy link|save|follow(?: us)?|next|previous|back to top|top|close|open menu|toggle navigation|reply|edit|view history|talk|article|read|tools|listen|staff reports?)$/iu,
  /^(?:share|share this(?: (?:article|post|story|page))?|share (?:on|via|to|with) (?:facebook|twitter|x|linkedin|whatsapp|e-?mail|friends)(?: \(opens in (?:a )?new (?:window|tab)\))?|tweet|pin it|like this)\s?:?$/iu,
  /^(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|wechat|weibo)(?:[\s,|/·•]+(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|wechat|weibo|e-?mail|print|copy link))*$/iu,
  /^(?:advertisement|advertisements|ad|sponsored|sponsored content|promoted|story continues below(?: advertisement)?|article continues (?:below|after)(?: this)?(?: advertisement| ad| promotion| newsletter)?|anzeige|publicité|publicidad|реклама|广告|إعلان)[.:]?$/iu,
  /^(?:this|our) (?:web)?site uses? (?:akismet to reduce spam\b.*|cookies(?:[.,]| to | and |$).*)$/iu,
  /^we (?:and our partners )?use cookies(?: and [a-z ]{3,40}?)? (?:to|on|for)\b.*\b(?:your (?:browsing )?(?:experience|preferences|consent)|(?:our|this) (?:web)?site|traffic|privacy policy|analytics|personali[sz]e)\b/iu,
  /^by (?:using|continuing to use|browsing) (?:this|our) (?:web)?site,? you (?:agree|consent|accept)\b/iu,
  /^(?:accept|reject|manage)(?: all)? cookies(?: settings| preferences)?\.?$/iu,
  /^(?:cookie (?:policy|settings|preferences)|privacy policy|terms (?:of (?:use|service)|and conditions)|about us|contact(?: us)?|advertise with us|site ?map|imprint|impressum|careers)(?:\s?[|·•/]\s?[^.!?]{1,80})?$/iu,
  /^(?:©|\(c\)|copyright\s?(?:©|\(c\))|copyright(?=\s\d{4}))\s?(?:\d{4}(?:\s?[-–,]\s?\d{4})?\s?)?(?:by\s)?[^.!?]{0,60}(?:[.,|]?\s?all rights reserved)?\.?$/iu,
  /^(?:©|Copyright)\s(?:by\s)?(?:\p{Lu}[^\s.]*\s){1,6}\d{4}\.?(?:\s?All rights reserved\.?)?$/u,
  /^all rights reserved\.?$/iu,
  /^(?:\d+|one|two|three|four|five|ten) ?(?:minutes?|mins?)(?: of)? (?:read|reading)(?: time)?$/iu,
  /^(?:(?:estimated )?reading|read) time\s?:?\s?(?:about |approx\.? |~)?\d{1,3}(?:[-–]\d{1,3})?\s?(?:min(?:ute)?s?|hours?)?\.?$/iu,
  // A number of minutes with a word or two beside it, in any language.
  /^(?:[\p{L}\p{M}]+ ){0,4}[:：~≈]? ?\d{1,3}(?:[-–]\d{1,3})? ?(?:min\.?|mins|minutes?|minuten|minuti|minutos|minuten?|мин\.?|минут[аы]?|хв\.?|phút|분|分|分钟|分鐘|dk\.?|dakika|menit|دقائق|دقيقة|دقیقه|דקות|मिनट|นาที)(?: [\p{L}\p{M}]+){0,3}$/iu,
  /^(?:sign up|subscribe)(?: here| now)? (?:for|to)\b[^.]{0,80}\b(?:newsletters?|updates|e-?mails?|alerts|channel|digest|podcast)(?: now| here| today| for free)?[.!]?$/iu,
  /^subscribe (?:for|from) (?:only |just )?[£$€]\s?\d[^.!?]{0,30}[.!]?$/iu,
  /^(?:view|open|read|see) this (?:e-?mail|message|newsletter) (?:in|on) (?:your|a|the) (?:web )?browser\.?$|^(?:trouble|problems) (?:viewing|reading) this (?:e-?mail|message|newsletter)\?.{0,60}$/iu,
  /^(?:(?:click here to )?unsubscribe(?: here| from this list| from these e-?mails| at any time)?|update (?:your )?(?:e-?mail )?preferences|manage (?:your )?(?:subscriptions?|preferences)|forward to a friend)(?:\s?(?:[|·•/,]|or)\s?[^.!?]{1,80})?\.?$/iu,
  /^you(?: are|['’]re)? (?:received|receiving|got|getting) this (?:e-?mail|message|newsletter) because\b.{1,110}$/iu,
  /^(?:to unsubscribe|if you no longer wish to receive|don['’]t want to receive|want to change how you receive) .{1,110}$/iu,
  /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|keywords|posted in|labels?)\s?:\s?[^\s.,;|·•]+(?: [^\s.,;|·•]+){0,3}(?:\s?[,;|·•]\s?[^\s.,;|·•]+(?: [^\s.,;|·•]+){0,3})*$/iu,
  /^(?:read (?:more|also|next|full (?:story|article))|click here|listen to (?:this )?article)\s?[:…»>]*$/iu,
  /^(?:click to (?:share|email|print)(?: on \w+| a link to a friend| this)?(?: \(opens in new window\))?|like loading\.{3}|loading\.{3}|posted in [^.]{1,80}(?:\.\s?tagged\b.*)?|your email address will not be published\b.*|\(opens in new window\))$/iu,
  /^(?:this page was last edited on \d.{1,40}$|text is available under the\b.*\blicen[cs]e\b)/iu,
  /^\d[\d.,]*k? (?:followers?|shares?|views?|likes?|claps?|reactions?)$/iu,
  // A wiki's lines below its title: its name and what it is, links to its menu and its search.
  /^.{2,40}(?:freien enzyklopädie|encyclopédie libre|enciclopedia libre|enciclopedia libera|enciclopédia livre|vrije encyclopedie|wolnej encyklopedii|otevřené encyklopedie|свободной энциклопедии|вільної енциклопедії|fria encyklopedin|fri encyklopædi|vapaa tietosanakirja|özgür ansiklopedi|bách khoa toàn thư mở|الموسوعة الحرة|دانشنامهٔ آزاد|自由的?百科全[书書]|百科事典『[^』]{2,20}』|백과사전)$/iu,
  /^(?:zur navigation|aller à la navigation|ir a la navegación|vai alla navigazione|(?:ir|saltar) para (?:a )?navegação|naar navigatie|przejdź do nawigacji|přejít na navigaci|перейти к навигации|перейти до навігації|hoppa till navigering|hop til navigation|gezinti kısmına|ナビゲーションに移動|跳转到导航|跳至導覽|둘러보기로|اذهب إلى التنقل|پرش به ناوبری).{0,50}$/iu,
  /^(?:from \S{3,30}, the free (?:encyclopedia|dictionary|\S{3,20})$|for other uses, see\b|this article is about\b.*for other uses|(?:.{0,40}\s)?coordinates: [^.\d]*\d[^.°′″NSEW]*[°′″NSEW])/iu,
  /^(?:for immediate release|(?:press|media|news) release|embargoed until\b[^.!?]{0,60}|communiqué de presse|pressemitteilung)[.:]?$/iu,
  /^(?:this article is more than \d+ \w+ old\.?|get (?:the|our) .{0,40}newsletter\.?)$/iu,
  new RegExp(
    `^[([]?(?:${PICTURE})(?: ?credits?| by| courtesy of|nachweis)?\\s?[:：/©]\\s?(?:\\p{Lu}\\. ?){0,2}[^.]{1,80}[)\\]]?$`,
    'iu',
  ),
  // A photographer and an agency.
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}\s?\/\s?(?:\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,2})(?: via [^.]{2,30})?$/u,
  /^\((?:\p{Lu}[\p{L}\p{M}.-]*(?:[ /]\p{Lu}[\p{L}\p{M}.-]*){0,3})\)$/u,
  /^\[?(?:illustration|image|photo|video|picture|edit|编辑)\]?$/iu,
  /^\[\d+ (?:lines|pages) (?:omitted|missing)\]$/iu,
  /^(?:责任编辑|编辑|责编|审核|校对|分享到|分享|打印|扫一扫|原标题|关键词|标签|上一篇|下一篇|返回首页|首页)(?:$|\s?[:：].{0,60}$)/u,
  /^【(?:编辑|责任编辑|纠错)[^】]*】/u,
  /^(?:版权所有|转载请注明).{0,60}$/u,
  /^(?:شارك|مشاركة|طباعة|إعلان|القائمة|بحث)$/u,
];

/** True for a line without words and for a whole line of page furniture. */
export function isBoilerplate(text: string): boolean {
  return !hasWords(text) || (text.length <= LONGEST_LINE && BOILERPLATE.some((pattern) => pattern.test(text)));
}

/** True for words of a menu that an article may well be about; a title may consist of one. */
export function isTopicWord(text: string): boolean {
  return /^(?:menu|search|home|next|previous|top|close|reply|talk|article|read|tools|listen|edit|contact|careers|register|watch)$/iu.test(
    text,
  );
}

/** True for words of a menu that may as well be a heading where a paragraph follows. */
export function isPossibleHeading(text: string): boolean {
  return isTopicWord(text) || /^(?:print|e-?mail|save|follow|x|ad|photo|image|video|picture|share|tweet)$/iu.test(text);
}

/** True for a caption of at most 300 characters that names itself, or its photographer at the end. */
export function isCaption(text: string): boolean {
  const end = text.slice(-100);
  return text.length <= 300 && ((CREDIT.test(end) && /[:：©]|\bby\b/u.test(end)) || CAPTION.test(text));
}
