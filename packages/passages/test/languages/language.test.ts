import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.ts';
import { languageCode } from '../../src/languages/language.ts';
import { fold } from '../../src/languages/fold.ts';
import { tokenize } from '../../src/languages/tokenizer.ts';
import { languageOf } from './language-of.ts';

function stemsOf(code: string, forms: string): Set<string> {
  const { stem } = languageOf(code);
  return new Set(forms.split(' ').map((form) => stem(fold(form))));
}

describe('the stemmer', () => {
  it.each([
    ['en', 'river rivers', 'founded founding'],
    ['de', 'Stadt Städte Städten', 'Königin Königinnen', 'große Größe'],
    ['nl', 'koning koningen', 'provincie provincies provinciën'],
    ['sv', 'kung kungen kungar', 'universitet universitetet'],
    ['da', 'by byen byer byerne', 'sø søen', 'universitet universitetet universiteter'],
    ['no', 'by byen byene', 'menneske mennesker'],
    ['fi', 'kaupunki kaupungin kaupungissa', 'sota sodan sodassa', 'järvi järven järvessä'],
    ['hu', 'város városok városban', 'háború háborúk háborúban', 'folyó folyón folyók'],
    ['fr', 'élevé élevée élevés', 'fondé fondée fondées', 'théorie théories'],
    ['es', 'organización organizaciones', 'murió murieron', 'teoría teorías', 'río ríos', 'estableció establecida'],
    ['pt', 'nação nações', 'organização organizações', 'animal animais', 'português portuguesa portugueses'],
    ['it', 'nazione nazioni', 'fondò fondato fondata'],
    ['ca', 'nació nacions', 'fundat fundada'],
    ['ro', 'oraș orașul orașului orașe orașelor', 'țară țări țării țărilor', 'război războiul războaie'],
    ['ro', 'națiune națiunii națiunile', 'românesc românească românești', 'rege regele regelui regi', 'an ani anul'],
    ['ru', 'город города городов', 'ёлка елки', 'война войны'],
    ['uk', 'місто міста містом', 'війна війні війною', 'український українського'],
    ['bg', 'град градът градове градовете', 'река реката реките', 'българска българският'],
    ['pl', 'miasto miasta miastem', 'król królowi królem', 'polski polska polskiego'],
    ['cs', 'město městě měst městech', 'král krále králové', 'český česká českého'],
    ['sr', 'grad gradovi gradova', 'град grad градови', 'српски srpskog'],
    ['hr', 'rijeka rijeke rijekom', 'osnovan osnovana'],
    ['el', 'πόλη πόλεις πόλεων', 'πόλεμος πολέμου πόλεμοι', 'ίδρυση ίδρυσε ιδρύθηκε', 'έτος έτη έτους'],
    ['el', 'χώρα χώρες χωρών', 'οικονομία οικονομικός οικονομικές', 'γλώσσα γλωσσών'],
    ['tr', 'kadın kadınlar kadınların', 'şehir şehri şehrinde şehirler', 'yıl yılında yıllarda', 'göl gölün göller'],
    [
      'tr',
      'savaş savaşı savaşta savaşında',
      'ülke ülkeler ülkesi',
      'kitap kitabı kitaplar',
      'kurulmuş kuruldu kurulan',
    ],
    ['tr', 'kent kente kentin kentler', 'İstanbul İstanbulda İSTANBUL'],
    ['ar', 'كتاب الكتاب والكتاب بالكتاب', 'مدينة المدينه للمدينة بمدينة', 'جامعة الجامعات لجامعة'],
    ['ar', 'ألمانيا الألمانية ألماني', 'سكان السكان وسكان سكانها', 'لاعب اللاعبون لاعبين', 'عاصمة عاصمتها'],
    ['fa', 'کتاب کتاب‌ها کتابهای', 'ایران ايراني'],
    ['he', 'ממשלה הממשלה ממשלות', 'מלך המלכים'],
    ['hi', 'हिंदी हिन्दी', 'नदी नदियाँ नदियों', 'लड़का लडके लड़कों', 'भाषा भाषाएँ भाषाओं', 'गाँव गांवों'],
    ['bn', 'শহর শহরের শহরগুলো', 'নদী নদীতে'],
    ['id', 'kota kotanya', 'didirikan mendirikan'],
    ['ko', '도시 도시는 도시에서', '한국은행 한국은행을'],
  ])('gives the forms of a word one stem in %s: %j', (code, ...groups) => {
    expect(groups.filter((group) => stemsOf(code, group).size > 1)).toEqual([]);
  });

  it.each([
    ['en', 'river rivet'],
    ['es', 'rey reina', 'mar mayor'],
    ['pt', 'mar mal'],
    ['ro', 'oraș oră', 'rege regiune'],
    ['tr', 'kent kitap', 'göl gül', 'yıl yol'],
    ['el', 'πόλη πόλεμος', 'χώρα χρόνος', 'νόμος νησί'],
    ['ar', 'بحر حرب', 'كتاب كاتب', 'ملك مالك'],
    ['hi', 'राज्य राजा', 'नदी नाव'],
    ['ko', '도시 도로'],
  ])('gives different words different stems in %s: %j', (code, ...groups) => {
    expect(groups.filter((group) => stemsOf(code, group).size < group.split(' ').length)).toEqual([]);
  });

  it('leaves a form as it is without rules for the language, or with a digit in it', () => {
    expect(languageOf('vi').stem('thanh')).toBe('thanh');
    expect(languageOf('xx').stem('running')).toBe('running');
    expect(languageOf('en').stem('b2b')).toBe('b2b');
  });
});

describe('irregular forms', () => {
  it.each([
    ['en', 'bear bore borne', 'uphold upheld', 'person people peoples'],
    [
      'de',
      'gehen ging gegangen',
      'begehen beging begangenen',
      'aufwachsen aufgewachsen aufgewachsenen',
      'Museum Museen',
    ],
    ['de', 'entstehen entstand entstandene', 'erhalten erhielt', 'befinden befand befunden', 'beißen biss'],
    ['nl', 'beschrijven beschreef beschreven', 'uitvinden uitgevonden uitgevondene', 'stad steden'],
    ['sv', 'vinna vann vunnit', 'bok böcker'],
    ['da', 'finde fandt fundet', 'mand mænd mændene'],
    ['no', 'finne fant funnet', 'mann menn'],
    ['fr', 'naître naquit née', 'mourir mourut mort', 'œil yeux'],
    ['es', 'descubrir descubrió descubierta', 'morir murió muerto'],
    ['it', 'scrivere scrisse scritto', 'nascere nacque nato'],
    ['pt', 'descobrir descobriu descoberta', 'obter obteve'],
  ])('share the stem of their base in %s: %j', (code, ...groups) => {
    expect(groups.filter((group) => stemsOf(code, group).size > 1)).toEqual([]);
  });

  it.each([
    ['en', 'ground grind', 'wound wind', 'bit bite', 'media medium'],
    ['de', 'Schloss schließen', 'Verband verbinden', 'Lage liegen', 'Daten Datum', 'Aufgaben aufgeben'],
    ['de', 'Sprachen sprechen', 'Gefahren fahren', 'Angriff angreifen', 'Bogen biegen'],
    ['nl', 'leden lijden', 'reden rijden', 'namen nemen'],
    ['fr', 'ne née', 'court courir'],
    ['es', 'vino venir'],
  ])('are left out where they are more often another word, in %s: %j', (code, ...groups) => {
    expect(groups.filter((group) => stemsOf(code, group).size < group.split(' ').length)).toEqual([]);
  });
});

/** Questions of stop words and framing words, except for the words in brackets. */
const QUESTIONS: readonly (readonly [string, ...string[]])[] = [
  ['en', 'What is the [engine] called?', 'Whose [horse] did they name?', 'How many [ships] were there?'],
  ['de', 'Wie heißt der [Fluss]?', 'In welchem [Jahr] wurde er genannt?', 'Wessen [Haus] ist das? Seit wann?'],
  ['nl', 'Hoe heet de [rivier]?', 'Hoeveel [schepen] waren er?'],
  ['sv', 'Vad heter [floden]?', 'Hur länge var han [kung]?', 'Varifrån är de?'],
  ['fr', "Qu'est-ce que le [moteur]?", 'Comment s’appelle la [ville]?', "D'où est-il?", 'Dans laquelle? Depuis quand?'],
  ['es', '¿Cómo se llama el [río]?', '¿Cuántas [naves] había?', '¿De quién es? ¿Adónde?', '¿En cuál?'],
  ['pt', 'Como se chama o [rio]?', 'Quantos [navios] havia?', 'De quem é? Para onde?'],
  ['it', 'Come si chiama il [fiume]?', "Dov'è? Quanti? Di chi?", "Qual è il nome dell'[isola]?"],
  ['ro', 'Cum se numește [râul]?', 'Câți [regi] au fost?', 'Al cui este? De când? În ce [an]?', 'Căror? Unde?'],
  ['ru', 'Как называется [река]?', 'Сколько [кораблей] было?', 'Чьими они были? В каком [году]?'],
  ['uk', 'Як називається [річка]?', 'Скільки їх було? Коли? Звідки?'],
  ['bg', 'Как се нарича [реката]?', 'Колко са? Откъде? Кога? Чия е?'],
  ['pl', 'Jak nazywa się [rzeka]?', 'Ile ich było? Skąd? Czyj? W którym [roku]?'],
  ['cs', 'Jak se jmenuje [řeka]?', 'Kolik jich bylo? Odkud? Kterému? V jakém [roce]?'],
  ['sr', 'Kako se zove [reka]?', 'Колико их је било? Чији је? Када? Где?'],
  ['hu', 'Hogy hívják a [folyót]?', 'Mennyi volt? Hány? Mikor? Kinek? Melyikben?'],
  ['fi', 'Mikä on [joen] nimi?', 'Kuinka monta? Milloin? Kenen? Millä? Mistä?'],
  ['el', 'Πώς ονομάζεται ο [ποταμός];', 'Πόσα ήταν; Ποιων; Πότε; Από πού; Σε ποιο [έτος];', 'Τι είναι;'],
  ['tr', '[Nehrin] adı nedir?', 'Ne zaman? Kaç? Kimin? Hangisi? Neden? Ne kadar?', '[İstanbul]’un ne kadarı?'],
  ['vi', 'Ai là [vua] của [nước] này?', '[Tên] là gì? [Năm] nào? [Bao] nhiêu?'],
  ['id', 'Siapakah nama [raja] itu?', 'Berapa banyak? Kapan? Di mana? Mengapa? Bagaimana?'],
  ['ar', 'ما هو اسم [النهر]؟', 'كم كان؟ متى؟ وأين؟ لماذا؟ في أي [عام]؟ بأي؟ لمن؟', 'من هي؟'],
  ['fa', 'نام [رود] چیست؟', 'چند؟ کجا؟ چه کسی؟ چرا؟ کی بود؟ کدام؟'],
  ['he', 'מה שמו של [הנהר]?', 'כמה? מתי? היכן? מי? מדוע? באיזו [שנה]?'],
  ['hi', '[नदी] का नाम क्या है?', 'कितने थे? कब? कहाँ? किसने? किसकी? क्यों? किस [वर्ष] में?'],
  ['bn', '[নদীর] নাম কী?', 'কত? কখন? কোথায়? কে? কার? কেন? কোন?'],
  ['th', 'ใครเป็น[ประธาน]', 'เมื่อไหร่', 'ที่ไหน', 'เท่าไหร่', 'มีชื่อว่าอะไร', 'เพราะเหตุใด', 'อย่างไรบ้าง'],
  ['zh', '什么时候', '为什么', '有多少', '是谁', '哪里', '怎么样'],
  ['ja', '何ですか', 'いつですか', '誰ですか', 'どこにありますか', 'なぜですか', '何年に'],
  ['ko', '무엇입니까?', '누구인가? 언제? 어디에서? 얼마나? 왜? 어떻게? 몇?'],
];

describe('stop words and framing words', () => {
  it.each(QUESTIONS)('make up the whole of a question except its subject, in %s', (code, ...questions) => {
    const { isStop, isFraming } = languageOf(code);
    const running = (text: string): string[] =>
      tokenize(text)
        .filter(({ extra }) => extra !== true)
        .map(({ form }) => form);
    for (const question of questions) {
      const about = [...question.matchAll(/\[([^\]]+)\]/gu)].flatMap(([, word = '']) => running(word));
      expect({
        question,
        telling: running(question).filter((form) => about.includes(form) || !(isStop(form) || isFraming(form))),
      }).toEqual({
        question,
        telling: about,
      });
    }
  });

  it.each([
    ['en', 'not'],
    ['de', 'nicht'],
    ['fr', 'pas'],
    ['ru', 'не'],
    ['tr', 'değil'],
    ['ar', 'لا'],
    ['hi', 'नहीं'],
    ['zh', '不'],
    ['vi', 'không'],
  ])('leave out negations, which are no stop words: %s %s', (code, word) => {
    expect(languageOf(code).isStop(fold(word))).toBe(false);
  });

  it('include the stop words of English in other scripts only', () => {
    const codes = ['zh', 'ja', 'ar', 'ru', 'de', 'fr'];
    expect(codes.filter((code) => languageOf(code).isStop('the'))).toEqual(['zh', 'ja', 'ar', 'ru']);
  });

  it('are those of English alone in an unknown language', () => {
    const { isStop, isFraming } = languageOf('xx');
    expect(['the', 'der'].filter(isStop)).toEqual(['the']);
    expect(['the', 'kind'].filter(isFraming)).toEqual([]);
  });
});

describe('framing words', () => {
  it.each([
    ['en', 'not'],
    ['de', 'nicht kein'],
    ['fr', 'ne pas jamais'],
    ['es', 'no nunca'],
    ['ru', 'не'],
    ['tr', 'değil'],
    ['ar', 'لا ليس'],
    ['fa', 'غیر'],
    ['hi', 'नहीं'],
    ['zh', '不 没有 不是 未被'],
    ['ja', 'ない'],
    ['ko', '않은 아닌'],
  ])('leave out negations: %s %s', (code, list) => {
    const { isFraming } = languageOf(code);
    expect(list.split(' ').map(fold).filter(isFraming)).toEqual([]);
  });

  it.each([
    ['pl', 'rodzaju', 'działo'],
    ['sr', 'врста države', 'рат reka'],
    ['tr', 'türü', 'tıp'],
    ['vi', 'người theo', 'Kiều Quốc Nhật'],
    ['th', 'ประเภท', 'แม่น้ำ'],
    ['ko', '국가는', '유로 요한'],
    ['zh', '什么 哪个 属于 队的', '几何 共和 球队'],
    ['ja', 'とは 何年 国の を受', '東京 りんご アメ'],
  ])('in %s include %s and leave out %s', (code, asking, telling) => {
    const { isFraming, isStop } = languageOf(code);
    const isTelling = (form: string): boolean => !isFraming(form) && !isStop(form);
    expect(asking.split(' ').map(fold).filter(isTelling)).toEqual([]);
    expect(telling.split(' ').map(fold).filter(isTelling)).toEqual(telling.split(' ').map(fold));
  });
});

describe('a language that shares the data of another', () => {
  const shared = LANGUAGES.flatMap(({ code, alsoFor = [] }) => alsoFor.map((other) => [other, code] as const));

  it.each(shared)('has in %s the words and stems of %s', (code, other) => {
    const [language, its] = [languageOf(code), languageOf(other)];
    for (const form of ['gradovima', 'koji', 'kotanya', 'apa', 'nama', 'врста']) {
      expect([language.stem(form), language.isStop(form), language.isFraming(form)]).toEqual([
        its.stem(form),
        its.isStop(form),
        its.isFraming(form),
      ]);
    }
  });

  it('has its own calendar', () => {
    expect(languageOf('hr').shows(fold('siječanj'))).toEqual(['time']);
    expect(languageOf('sr').shows(fold('siječanj'))).toEqual([]);
  });
});

describe('languageCode', () => {
  it.each([
    ['en-GB', 'en'],
    ['zh_Hant_TW', 'zh'],
    ['nb', 'no'],
  ])('of %s is %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });
});
