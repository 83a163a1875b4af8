import { countWords, measureWeight } from '../../model/measure.ts';

/** Buttons that an encyclopedia shows beside a heading. */
export const EDIT_BUTTON =
  / ?\[\s?(?:edit|edit source|bearbeiten|modifier|editar|modifica|edita|править|редагувати|编辑|編輯|編集|편집|تعديل|ویرایش|עריכה|bewerken|edytuj|redigera|rediger|muokkaa|szerkesztés|düzenle|değiştir|sửa|editovat|upraviť|editare|uredi|επεξεργασία|แก้ไข|संपादित करें|সম্পাদনা|sunting)(?:\s?[|·]\s?[^[\]|]{2,40})?\s?\]$/iu;

/** Mark that a page puts behind a heading, as a link to it. */
export const PERMALINK = / [#¶🔗]$/u;

/** Beginnings of the ordinals from one to twelve, which decline, and whole cardinals. */
const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|neunt|zehnt|premi|deuxi|troisi|quatri|cinqui|sixi|septi|huiti|neuvi|dixi|primer|primeir|prim|segund|terc|terz|cuart|quart|quint|sext|sest|sétim|séptim|settim|octav|oitav|ottav|noven|décim|decim|únic|unic|перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|birinci|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|prvn|druh|třet|čtvrt|pierwsz|trzec|czwart|piąt|först|andra|tredje|fjärd|femt|først|eerst|tweed|derd|vierd|vijfd|πρώτ|δεύτερ|τρίτ|τέταρτ|πέμπτ|ال(?:أول|اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)';
const CARDINALS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|fünf|un|deux|trois|quatre|cinq';
/** Number of a label: digits of any script, Roman numerals, words. */
const NUMBER = `(?:\\(?(?:\\p{Nd}{1,4}(?:[.\\-/]\\p{Nd}{1,4}){0,3}|[ivxlcdm]{1,8}|(?:${ORDINALS})\\p{L}{0,4}|${CARDINALS})\\)?[a-z]?)(?![\\p{L}\\p{N}])`;
const HAN_NUMBER = '[一二三四五六七八九十百千零〇两\\d０-９]{1,6}';

/**
 * Words of structured headings in many languages, by rank: a smaller rank stands further out. Underlined lines, capitals
 * and numbers rank below them; a text that nests them otherwise is followed (`settleRanks` in `headings.ts`).
 */
const WORDS: readonly (readonly [rank: number, words: string])[] = [
  [
    1,
    'part|book|volume|teil|buch|band|partie|livre|tome|parte|libro|livro|tomo|часть|частина|книга|том|deel|boek|bok|osa|kirja|część|księga|část|kniha|rész|könyv|μέρος|βιβλίο|phần|bagian|الباب|الكتاب|بخش|باب|भाग|খণ্ড|பகுதி|ภาค|บรรพ',
  ],
  [1.5, 'title|titel|titre|titolo|título|titulo|раздел|розділ|τίτλος|tytuł|dział|hlava|ลักษณะ'],
  [
    2,
    'chapter|kapitel|chapitre|capítulo|capitolo|capítol|hoofdstuk|luku|kap\\.|rozdział|kapitola|fejezet|bölüm|глава|κεφάλαιο|chương|bab|الفصل|فصل|अध्याय|অধ্যায়|அத்தியாயம்|หมวด|บทที่|appendix|annex|anhang|anlage|annexe|anexo|allegato|bijlage|liite|bilaga|приложение|додаток|schedule',
  ],
  [2.5, 'act|aufzug|akt|acte|acto|atto|jornada|действие|дія|felvonás|perde|dějství'],
  [
    2.7,
    'section|abschnitt|sección|sezione|seção|secção|afdeling|avsnitt|oddział|oddíl|szakasz|kısım|mục|القسم|الفرع|ส่วน|unterabschnitt|sous-section|subsection|letter|canto|chant|gesang|lesson|unit',
  ],
  [
    3,
    'scene|szene|scène|escena|scena|auftritt|явление|сцена|article|artikel|art\\.|articolo|artículo|artigo|artykuł|článek|čl\\.|cikk|madde|статья|стаття|член|articol|άρθρο|điều|pasal|المادة|مادة|ماده|अनुच्छेद|धारा|অনুচ্ছেদ|ধারা|มาตรา|pykälä|paragraph|paragraf|סעיף',
  ],
];

/** A label, and what stands behind it. */
interface Label {
  readonly rank: number;
  readonly rest: string;
}

const LABELS: readonly (readonly [RegExp, number])[] = [
  ...WORDS.map(([rank, words]): readonly [RegExp, number] => [
    new RegExp(
      `^(?:(?:${words})\\.?\\s+(?:the\\s)?${NUMBER}|(?:the\\s)?(?:\\p{Nd}{1,3}|[ivxlc]{1,7}|(?:${ORDINALS})\\p{L}{0,4})\\.?\\s+(?:${words})(?![\\p{L}\\p{M}]))(?<rest>.*)$`,
      'isu',
    ),
    rank,
  ]),
  [/^§{1,3}\s?\p{Nd}{1,4}(?<rest>.*)$/su, 3],
  [/^\p{Nd}{1,4}\.?\s?§(?<rest>.*)$/isu, 3],
  ...(
    [
      ['[编編部卷篇편부]|部分', 1],
      ['[章回장]', 2],
      ['[幕막]', 2.5],
      ['[节節절]', 2.7],
      ['[款관]', 2.8],
      ['[条條조场場]', 3],
    ] as const
  ).map(([unit, rank]): readonly [RegExp, number] => [
    new RegExp(`^[第제]\\s?${HAN_NUMBER}\\s?(?:${unit})(?:[之의の]${HAN_NUMBER})?(?<rest>.*)$`, 'su'),
    rank,
  ]),
  [/^[IVXLC]{1,6}[.)](?:\s+(?<rest>\S.*)|$)/su, 10],
  [/^[一二三四五六七八九十]{1,3}[、.．]\s*(?<rest>\S.*)/su, 10],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]\s*(?<rest>\S.*)/su, 11],
  [/^[A-Z][.)]\s+(?<rest>\p{Lu}.*)/su, 12],
  [/^[（(]\d{1,2}[）)]\s*(?<rest>\S.*)/su, 24],
];
/** Longest text that may be a heading with a label, in characters. */
const LONGEST_LABELLED = 400;

function findLabel(text: string): Label | undefined {
  if (text.length > LONGEST_LABELLED) return undefined;
  for (const [form, rank] of LABELS) {
    const match = form.exec(text);
    if (match !== null) return { rank, rest: match.groups?.['rest'] ?? '' };
  }
  return undefined;
}

/** Rank of a heading by its label (`Chapter 2`, `第三章`, `IV.`); undefined when a text has none. */
export function findLabelRank(text: string): number | undefined {
  return findLabel(text)?.rank;
}

/** Number of levels in a section number: 3 for `2.1.3 Title`, 0 when a text begins with none. */
export function countNumberLevels(text: string): number {
  const match = /^(?<number>\d{1,3}(?:\.\d{1,3})*)(?<stop>[.)、．]?)(?:\s+|(?<=[、．]))[\p{Lu}\p{Lo}“"「«]/u.exec(text);
  if (match === null) return 0;
  const depth = match.groups?.['number']?.split('.').length ?? 0;
  return depth > 1 || match.groups?.['stop'] !== '' || measureWeight(text) <= 60 ? depth : 0;
}

/** True for a label of a chapter or an article that has no title beside it: `Chapter II.` */
export function isBareLabel(text: string): boolean {
  const label = findLabel(text);
  return label !== undefined && label.rank < 10 && /^[\s.:：]*$/u.test(label.rest);
}

/** True for a text that opens with a chapter's label or a section number: a heading, never a title. */
export function isHeadingLabel(text: string): boolean {
  if (/^\d{1,2}(?:(?:\.\d{1,2})+[.)]?|[.)])\s+\p{Lu}/u.test(text)) return true;
  const rank = findLabelRank(text);
  return rank !== undefined && (rank < 10 || /^[一二三四五六七八九十（(]/u.test(text));
}

/** Words that point to another article, before a colon and its title. */
const POINTER =
  /^(?:>+ ?)?(?:(?:read|see|watch|listen|learn|more|related|main article|further (?:reading|information)|also|don['’]t miss|recommended)(?: [a-z]+){0,3}|(?:lesen|siehe|hören|sehen|mehr|weiterlesen|hauptartikel)(?: [\p{L}]+){0,3}|(?:[aà] )?(?:lire|voir|écouter|article (?:détaillé|connexe|lié))(?: \p{L}+){0,2}|(?:l[eé]e[rm]?|leia|lea|veja|véase|vea|mira|te puede interesar|también|además|relacionad[oa]s?|artículo principal|artigo principal|saiba)(?: \p{L}+){0,3}|(?:leggi|guarda|vedi|voce principale|approfondisci)(?: \p{L}+){0,2}|(?:lees|bekijk|zie|läs|se|les|lue|katso|hoofdartikel)(?: \p{L}+){0,2}|(?:czytaj|zobacz|przeczytaj|čtěte|čítajte|olvass|olvassa|citește|citiți|oku|okuyun|ayrıca|baca|xem|đọc)(?: \p{L}+){0,2}|(?:читайте|смотрите|см\.|основная статья|главная статья|читать|читай|прочетете|διαβάστε|δείτε)(?: \p{L}+){0,2}|(?:اقرأ|إقرأ|شاهد|المقالة الرئيسية|انظر|بیشتر|קראו|ראו|ערך מורחב|यह भी|और पढ़ें|मुख्य लेख)(?: [\p{L}\p{M}]+){0,2}|関連記事|あわせて読みたい|こちらも|詳細|相关阅读|延伸阅读|延伸閱讀|推荐阅读|主条目|관련 ?기사|함께 읽기|본문|อ่านเพิ่มเติม|อ่านต่อ|อ่านด้วย)\s?[:：]\s?\S/iu;

/** True for a line of at most 160 characters that sends the reader to another article: `Read more: Old mills`. */
export function isPointer(text: string): boolean {
  return text.length <= 160 && POINTER.test(text) && !/[.。।]$/u.test(text);
}

/** True for a label of at most three words, a colon and a title of four words or more; a numbered step is none. */
export function isLabelledTitle(text: string): boolean {
  const [, label = '', title = ''] = /^([^:：\p{N}]{2,40})[:：]\s?(.+)$/u.exec(text) ?? [];
  return label !== '' && countWords(label) <= 3 && countWords(title) >= 4;
}
