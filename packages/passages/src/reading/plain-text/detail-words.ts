// Words around names and dates on the lines above and below an article, in the languages at hand: one row a group of
// languages that share a script.

/** Words of "published", "updated", "last changed" by their first letters. */
export const DATE_STEMS = new RegExp(
  `^(?:${[
    'publ|posted|written|updat|modif|creat|releas|first$|last$|edited|dated?$|read$|stand$|datum|veröff|erschien|erstellt|zuletzt|aktuali|geänd|online',
    'gepubl|laatst|geplaatst|bijgew|gewijz|uppdat|skapad|oppdat|opdat|senast|sist$|endret|ændret|julkais|päivit|muokat',
    'pubblic|aggiorn|ultim|postato|mis$|mise$|jour$|màj|créé|post[ée]|actuali|atuali|fecha|data$|criado|creado|dernièr',
    'opubl|zaktual|dodan|ostatni|zveřej|vydán|uprav|posled|objav|közzé|frissít|megjel|utol|yayı|günce|oluştur|tarih|son$',
    'diterbit|diperbar|ditayang|đăng$|cập$|nhật$|ngày$|xuất$|bản$|lúc$|actuliz|ultima$|postat|tanggal',
    'опубл|обнов|дата|размещ|последн|измен|додан|оновл|створ|публик|објав|δημοσ|ενημ|τελευτ|ημερ',
    'نشر|نُشر|تحديث|آخر|تاريخ|تعديل|الساعة|منشور|انتشار|تاریخ|شائع|פורסם|עודכן|פרסום|עדכון|תאריך',
    'प्रकाश|अपडेट|अद्यतन|दिनांक|প্রকাশ|আপডেট',
  ].join('|')})`,
  'u',
);
/** Words of the same kind in scripts that put no blank between words, and in Korean. */
export const UNSPACED_DATE_WORDS =
  /发布时间|发布日期|發布時間|发布|發佈|發布|发表|發表|更新|時間|时间|日期|公開|掲載|投稿|配信|作成|最終|来源|上午|下午|午前|午後|入力|입력|수정|등록|게시|작성|최종|발행|승인|기사|오전|오후|เผยแพร่|อัปเดต|อัพเดต|ปรับปรุง|ล่าสุด|ថ្ងៃ|ឆ្នាំ|ខែ|ວັນທີ|ရက်|နေ့|วันที่|เมื่อ|โพสต์|เวลา|วัน|ที่|พ\.ศ\.|ค\.ศ\.|น\./gu;
/** Words of two letters and more between a date, its time and the words above. */
export const DATE_CONNECTORS: ReadonlySet<string> = new Set(
  'on op om at in am pm um uhr vom der le à el la as às las il alle ore os de del em kl klo klokken godz dne на the by et est edt cst cet cest pst pdt utc gmt bst ist jst hrs hs saat di pada pukul wib at al στις على في هـ'.split(
    ' ',
  ),
);
/** Times of day, reading times. */
export const TIME =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?(?!\p{L}))?|\d{1,2}\s?(?:[ap]\.?m\.?|uhr|h)(?!\p{L})|\d{1,2}\s?[时時点點시]\s?(?:\d{1,2}\s?[分분])?|\d{1,3}\s?min(?:ute)?s?(?!\p{L})/giu;
/** A time before now, as a whole line. */
export const RELATIVE_TIME =
  /^(?:[\p{L}\p{M}]{2,14}[: ]\s?){0,2}(?:\d{1,3}|an?|one) ?\p{L}[\p{L}\p{M}]{0,8}\s?(?:ago|geleden|sedan|siden|sitten|temu|назад|тому|önce|lalu|trước|पहले|पूर्व|আগে|ที่แล้ว|前|전)$|^(?:[\p{L}\p{M}]{2,14} ){0,2}(?:vor|hace|há|il y a|przed|før|för|před|pred|πριν|acum|منذ|قبل|לפני|fa)\s\d{1,3}\s\p{L}[\p{L}\p{M}]{1,8}$|^\d{1,3} \p{L}{3,7} fa$/iu;

/** Words before an author's name that need a colon or a slash behind them. */
const BY_WITH_COLON = [
  'by|von|par|por|door|words|text|authors?|byline|writer|reporter|story|autor(?:in|a|es|ka|i|zy)?|texto|auteurs?|auteure|texte|autor[ei]|testo|tekst|verfasser(?:in)?|kirjoittaja|teksti|szerző|írta|yazar|yazan|penulis|tác giả|skribent',
  'автор(?:ы|и)?|текст|συντάκτης|κείμενο|الكاتب|بقلم|كتب|كتبت|إعداد|نویسنده|כותב|מאת|लेखक|लेखिका|লেখক',
  '作者|撰文|撰稿|文字|文|记者|記者|著者|筆者|執筆|ライター|글|글쓴이|작성자|기자|โดย|เขียนโดย|ผู้เขียน|บันทึกโดย|เรื่อง',
].join('|');
export const LABELLED_AUTHOR = new RegExp(
  `^[（(]?(?:${BY_WITH_COLON})\\s?[:：/／・]\\s?(?<who>[^）)]{2,80})[）)]?$`,
  'iu',
);
/** Words before an author's name that need a name right behind them. */
export const BARE_BY = [
  '[Bb]y|BY|[Vv]on|[Tt]ext von|[Pp]ar|[Pp]or|[Dd]i|[Dd]e|[Dd]oor|[Aa]v|[Aa]f|[Ss]krevet a[vf]|[Tt]ext|[Tt]ekst|[Pp]rzez|[Oo]leh|[Bb]ởi|[Oo]d|[Aa]utore?|Auteur|Автор|Від|Из|От|Του|Της|Yazan',
].join('|');
/** Words in front of a name in scripts without capitals, where the line is short. */
export const SCRIPT_BY =
  /^[（(]?\s?(?:(?:本报|新华社|人民日报|中新社|央视|特約|本報)?(?:通讯员|特派员|记者|記者)|作者|撰文|บันทึกโดย|เขียนโดย|โดย|เรื่องโดย|بقلم|كتب|كتبت|الكاتب|إعداد|מאת|लेखक)[\s:：]{0,3}(?<who>[^，。,.?!؟:：]{2,40}?)[）)]?$/u;
/** A name with its bearer's trade behind it. */
export const NAME_AND_TRADE =
  /^(?<who>.{2,80}?\b(?:reporters?|correspondents?|(?<=\S, ?)staff writer|contributor))$|^(?<name>\p{Script=Hangul}{2,4}|[\p{Script=Han}]{2,4})\s?(?:기자|記者|记者)$/iu;
