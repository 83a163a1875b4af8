/** Letters that show one language among those of a script. */
export interface Mark {
  readonly language: string;
  readonly letters: RegExp;
  /** Smallest share of the text's letters that is no foreign name. */
  readonly least: number;
}

export interface Script {
  readonly letters: RegExp;
  /** Languages that sequences of letters tell apart, the most read first; a single one is the script's own. */
  readonly languages: readonly string[];
  /** The first that fits decides. */
  readonly marks?: readonly Mark[];
}

/** Language that the detector of sequences doesn't know, and takes for one of those that it is like. */
export interface Likeness {
  readonly language: string;
  /** None for one that is like no other of its script. */
  readonly like: readonly string[];
  /** Frequent words that the languages it is like don't have. */
  readonly own: string;
  /** Frequent words of those that it doesn't have. */
  readonly theirs: string;
}

export const LATIN: Script = {
  letters: /\p{Script=Latin}/gu,
  languages: 'en az ca cs da de es et eu fi fr hr hu id is it lt lv nl no pl pt ro sk sl sq sr sv tl tr vi yo'.split(
    ' ',
  ),
};

/** Scripts besides the Latin one. */
export const SCRIPTS: readonly Script[] = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    languages: ['zh'],
    marks: [
      { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, least: 0.1 },
      { language: 'yue', letters: /[嘅係咗哋唔喺嚟嘢冇佢啲嗰]/gu, least: 0.03 },
    ],
  },
  {
    letters: /\p{Script=Cyrillic}/gu,
    languages: ['ru', 'uk', 'be', 'bg', 'sr'],
    marks: [
      { language: 'tg', letters: /[ӣӯҷ]/gu, least: 0.01 },
      { language: 'kk', letters: /[қғұ]/gu, least: 0.02 },
      { language: 'tt', letters: /[әҗ]/gu, least: 0.03 },
      { language: 'ky', letters: /ң/gu, least: 0.005 },
      { language: 'mn', letters: /[өү]/gu, least: 0.03 },
      { language: 'mk', letters: /[ѓќѕ]/gu, least: 0.005 },
    ],
  },
  {
    letters: /\p{Script=Arabic}/gu,
    languages: ['ar', 'fa', 'ur'],
    marks: [
      { language: 'ug', letters: /[ۇۈۋ]/gu, least: 0.04 },
      { language: 'ckb', letters: /[ێۆڵڕە]/gu, least: 0.05 },
      { language: 'ps', letters: /[ټډړږښې]/gu, least: 0.02 },
      { language: 'ur', letters: /[ٹڈڑےںھہ]/gu, least: 0.03 },
      { language: 'fa', letters: /[پچژگکی]/gu, least: 0.03 },
    ],
  },
  {
    letters: /\p{Script=Hebrew}/gu,
    languages: ['he'],
    marks: [{ language: 'yi', letters: /[װױײ]|א[\u05b7\u05b8]/gu, least: 0.04 }],
  },
  { letters: /\p{Script=Devanagari}/gu, languages: ['hi', 'mr'] },
  {
    letters: /\p{Script=Bengali}/gu,
    languages: ['bn'],
    marks: [{ language: 'as', letters: /[ৰৱ]/gu, least: 0.01 }],
  },
  { letters: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { letters: /\p{Script=Greek}/gu, languages: ['el'] },
  { letters: /\p{Script=Thai}/gu, languages: ['th'] },
  { letters: /\p{Script=Lao}/gu, languages: ['lo'] },
  { letters: /\p{Script=Khmer}/gu, languages: ['km'] },
  { letters: /\p{Script=Myanmar}/gu, languages: ['my'] },
  { letters: /\p{Script=Georgian}/gu, languages: ['ka'] },
  { letters: /\p{Script=Armenian}/gu, languages: ['hy'] },
  { letters: /\p{Script=Ethiopic}/gu, languages: ['am'] },
  { letters: /\p{Script=Tamil}/gu, languages: ['ta'] },
  { letters: /\p{Script=Telugu}/gu, languages: ['te'] },
  { letters: /\p{Script=Kannada}/gu, languages: ['kn'] },
  { letters: /\p{Script=Malayalam}/gu, languages: ['ml'] },
  { letters: /\p{Script=Gujarati}/gu, languages: ['gu'] },
  { letters: /\p{Script=Gurmukhi}/gu, languages: ['pa'] },
  { letters: /\p{Script=Oriya}/gu, languages: ['or'] },
  { letters: /\p{Script=Sinhala}/gu, languages: ['si'] },
  { letters: /\p{Script=Tibetan}/gu, languages: ['bo'] },
];

/** Letters that a language has besides those of all languages of its script. */
export const ALPHABETS: Readonly<Record<string, string>> = {
  ru: 'йьюяыэёъщ',
  uk: 'йьюяіїєґщ',
  be: 'йьюяыэёіў',
  bg: 'йьюяъщ',
  sr: 'ђјљњћџčćđšž',
  az: 'çəğıöşü',
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýž',
  da: 'åæøé',
  de: 'äöüß',
  es: 'áéíñóúü',
  et: 'äõöüšž',
  eu: 'ñ',
  fi: 'äöå',
  fr: 'àâæçéèêëîïôœùûüÿ',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìíîòóùú',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  nl: 'éèëïöü',
  no: 'åæøéòô',
  pl: 'ąćęłńóśźż',
  pt: 'ãõáâàçéêíóôúü',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sq: 'çë',
  sv: 'åäöé',
  tl: 'ñ',
  tr: 'çğıöşüâî',
  yo: 'ẹọṣáàéèíìóòúù\u0300\u0301',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
};

export const LIKENESSES: readonly Likeness[] = [
  {
    language: 'af',
    like: ['nl'],
    own: 'n nie sy hy ek vir hulle deur baie sal saam hierdie daar’s oor tussen skool',
    theirs: 'een de niet zijn hij ik voor ze wordt naar zij worden werd heeft hebben zich door deze dat bij',
  },
  {
    language: 'ms',
    like: ['id'],
    own: `
      bahawa kerana boleh iaitu ialah beliau turut daripada manakala sekiranya berkenaan bagi mahu cuba hendaklah
      kementerian syarikat kerajaan lelaki bandar pelajar sahaja semasa selepas wang pejabat awak kepada negeri hospital
      universiti berkata pihak
    `,
    theirs: `
      bahwa karena bisa yaitu sedangkan berbagai sejumlah pemerintah perusahaan provinsi kabupaten kecamatan kota
      universitas uang kantor polisi situs ujar ujarnya sangat butuh namun
    `,
  },
  {
    language: 'mk',
    like: ['bg', 'sr', 'ru'],
    own: 'во од со што ќе оваа овој тоа ги кои која кој беше биле сѐ меѓу нивните нејзиниот ниту биде сите преку ја им',
    theirs:
      'в от с което като ще това тази този който която които при след у је су ће ово ова овај који које које као није нису били била био је сам от не он это из к',
  },
  {
    language: 'gl',
    like: ['pt', 'es'],
    own: 'unha unhas dunha nunha coa polo pola non máis tamén xa pero nin cando onde son súa dende lle ata pode',
    theirs: 'uma um não mais com em são também sem já mas pelo pela el los las una del y con sin más muy también',
  },
  {
    language: 'ne',
    like: ['hi', 'mr'],
    own: 'छ छन् र मा हो थियो भएको गर्न पनि गरेको लागि यो एक रहेको हुन्छ थिए नै गर्ने भन्ने तथा बाट को',
    theirs: 'है हैं में के की और से का था थे यह पर आहे आणि आहेत या होते व हे ही होता',
  },
  {
    language: 'cy',
    like: [],
    own: 'yn yr mae ei ac wedi gan oedd gyda bod hyn ddim yw rhwng mewn gael eich hwn',
    theirs: '',
  },
  {
    language: 'ga',
    like: [],
    own: 'agus an bhí sé tá ina leis nach atá féin raibh don ag air bhfuil ná siad seo',
    theirs: '',
  },
  {
    language: 'ga',
    like: ['yo'],
    own: 'agus an na ar le go sa ag is ó do faoi leis seo tá bhí sé de chun',
    theirs: 'ni ti si o àti awọn ń tí ní bí wọn fún ó kan ilẹ̀ ọmọ',
  },
  { language: 'sw', like: [], own: 'ya wa kwa katika kuwa hii yake wake hiyo kama huo pia watu nchi cha', theirs: '' },
];
