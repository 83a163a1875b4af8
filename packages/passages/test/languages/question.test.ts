import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/languages/index.ts';
import { languageOf } from './language-of.ts';
import type { AnswerKind } from '../../src/languages/question.ts';
import { tokenize } from '../../src/languages/tokenizer.ts';

/** By language, five questions: for a time, a number, a person, a place, and for none of them. */
const QUESTIONS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  en: [
    'In what year was it built?',
    'How many ships sank?',
    'Whose ship was it?',
    'In which city did he live?',
    'What did the man who sank it say?',
  ],
  de: [
    'In welchem Jahr sank es?',
    'Wie viele Schiffe sanken?',
    'Wem gehörte es?',
    'In welcher Stadt lebte er?',
    'Warum sank das Schiff?',
  ],
  nl: [
    'In welk jaar zonk het?',
    'Hoeveel schepen zonken er?',
    'Wie bouwde het?',
    'In welke stad woonde hij?',
    'Wat zei de man?',
  ],
  sv: ['När sjönk det?', 'Hur många skepp sjönk?', 'Vem byggde det?', 'I vilken stad bodde han?', 'Varför sjönk det?'],
  da: ['Hvornår sank det?', 'Hvor mange skibe sank?', 'Hvem byggede det?', 'Hvor boede han?', 'Hvorfor sank det?'],
  no: ['I hvilket år sank det?', 'Hvor mange skip sank?', 'Hvem bygde det?', 'Hvor bodde han?', 'Hvordan sank det?'],
  fi: [
    'Minä vuonna se upposi?',
    'Kuinka monta laivaa upposi?',
    'Kuka rakensi sen?',
    'Missä kaupungissa hän asui?',
    'Miksi se upposi?',
  ],
  hu: [
    'Melyik évben süllyedt el?',
    'Hány hajó süllyedt el?',
    'Ki építette?',
    'Melyik városban élt?',
    'Miért süllyedt el?',
  ],
  fr: [
    'En quelle année a-t-il coulé ?',
    'Combien de navires ont coulé ?',
    'Qui l’a construit ?',
    'Où vivait-il ?',
    "Qu'a dit l'homme qui l'a vu ?",
  ],
  es: [
    '¿En qué año se hundió?',
    '¿Cuántos barcos se hundieron?',
    '¿Quién lo construyó?',
    '¿Dónde vivía?',
    '¿Qué dijo cuando lo vio?',
  ],
  pt: [
    'Em que ano afundou?',
    'Quantos navios afundaram?',
    'Quem o construiu?',
    'Em qual cidade ele morava?',
    'Por que afundou?',
  ],
  it: [
    'In che anno affondò?',
    'Quante navi affondarono?',
    'Chi la costruì?',
    'In quale città viveva?',
    'Perché affondò?',
  ],
  ca: [
    'En quin any es va enfonsar?',
    'Quants vaixells hi havia?',
    'Qui el va construir?',
    'On vivia?',
    'Per què es va enfonsar?',
  ],
  ro: [
    'În ce an s-a scufundat?',
    'Câte nave s-au scufundat?',
    'Cine a construit-o?',
    'În ce oraș locuia?',
    'De ce s-a scufundat?',
  ],
  ru: [
    'В каком году он затонул?',
    'Сколько судов затонуло?',
    'Чьё это было судно?',
    'В каком городе он жил?',
    'Что сказал тот, кто его видел?',
  ],
  uk: [
    'У якому році він затонув?',
    'Скільки кораблів затонуло?',
    'Хто його збудував?',
    'Звідки він?',
    'Чому він затонув?',
  ],
  bg: ['През коя година потъва?', 'Колко кораба потъват?', 'Кой го построява?', 'В кой град живее?', 'Защо потъва?'],
  pl: [
    'W którym roku zatonął?',
    'Ile statków zatonęło?',
    'Kto go zbudował?',
    'W jakim mieście mieszkał?',
    'Dlaczego zatonął?',
  ],
  cs: ['Ve kterém roce se potopila?', 'Kolik lodí se potopilo?', 'Kdo ji postavil?', 'Kde žil?', 'Proč se potopila?'],
  mk: ['Која година потонал?', 'Колку бродови потонале?', 'Кој го изградил?', 'Каде живеел?', 'Зошто потонал?'],
  sk: ['V ktorom roku sa potopila?', 'Koľko lodí sa potopilo?', 'Kto ju postavil?', 'Kde žil?', 'Prečo sa potopila?'],
  sr: [
    'Које године је потонуо?',
    'Koliko brodova je potonulo?',
    'Ko ga je sagradio?',
    'Где је живео?',
    'Zašto je potonuo?',
  ],
  el: [
    'Ποιο έτος βυθίστηκε;',
    'Πόσα πλοία βυθίστηκαν;',
    'Ποιος το έχτισε;',
    'Πού ζούσε;',
    'Τι είπε ο άντρας που το είδε;',
  ],
  tr: ['Hangi yılda battı?', 'Kaç gemi battı?', 'Onu kim yaptı?', 'Hangi şehirde yaşadı?', 'Neden battı?'],
  vi: [
    'Nó chìm vào năm nào?',
    'Có bao nhiêu tàu bị chìm?',
    'Ai đã đóng nó?',
    'Ông sống ở thành phố nào?',
    'Tại sao nó chìm?',
  ],
  id: [
    'Kapan kapal itu tenggelam?',
    'Berapa banyak kapal tenggelam?',
    'Siapakah yang membuatnya?',
    'Di manakah ia tinggal?',
    'Mengapa kapal itu tenggelam?',
  ],
  ar: ['في أي عام غرقت السفينة؟', 'كم عدد السفن؟', 'من بنى السفينة؟', 'بأي مدينة عاش؟', 'ماذا قال من رآها؟'],
  fa: ['کشتی در چه سالی غرق شد؟', 'چند کشتی غرق شد؟', 'چه کسی آن را ساخت؟', 'او در کجا زندگی می‌کرد؟', 'چرا غرق شد؟'],
  he: ['באיזו שנה טבעה הספינה?', 'כמה ספינות טבעו?', 'מי בנה אותה?', 'באיזו עיר הוא גר?', 'מדוע היא טבעה?'],
  hi: ['जहाज किस वर्ष डूबा?', 'कितने जहाज डूबे?', 'उसे किसने बनाया?', 'वह किस शहर में रहता था?', 'जहाज क्यों डूबा?'],
  bn: ['জাহাজটি কত সালে ডুবেছিল?', 'কতটি জাহাজ ডুবেছিল?', 'কে এটি বানিয়েছিল?', 'তিনি কোথায় থাকতেন?', 'জাহাজটি কেন ডুবেছিল?'],
  ko: [
    '배는 언제 가라앉았습니까?',
    '배가 몇 척 있었나요?',
    '누가 배를 만들었나요?',
    '그는 어느 도시에 살았나요?',
    '배는 왜 가라앉았나요?',
  ],
  zh: ['船是哪一年沉没的？', '有多少艘船沉没？', '谁造了这艘船？', '他住在哪个城市？', '船为什么沉没？'],
  ja: [
    '船は何年に沈みましたか。',
    '船はいくつありましたか。',
    '誰が船を作りましたか。',
    '彼はどこに住んでいましたか。',
    '船はなぜ沈みましたか。',
  ],
  th: ['เรือจมในปีใด', 'มีเรือกี่ลำ', 'ใครสร้างเรือ', 'เขาอยู่ที่ไหน', 'ทำไมเรือจึงจม'],
};
const KINDS = [['time'], ['number'], ['person'], ['place'], []] as const;

describe('a question', () => {
  it.each(Object.entries(QUESTIONS))('expects the kind of answer it asks for, in %s', (code, questions) => {
    const { expects } = languageOf(code);
    expect(questions.map((question) => [question, expects(question)])).toEqual(
      questions.map((question, i) => [question, KINDS[i]]),
    );
  });

  it.each([
    ['en', 'How long did it take?'],
    ['es', '¿Cuánto tiempo duró?'],
    ['tr', 'Kaç yıl sürdü?'],
    ['zh', '用了多长时间？'],
    ['th', 'นานเท่าใด'],
  ])('for a span of time expects a time or a number, in %s', (code, question) => {
    expect(languageOf(code).expects(question)).toEqual(['time', 'number']);
  });

  it('is tested in every language with question phrases of its own', () => {
    const untested = LANGUAGES.filter(({ code, questions }) => questions !== undefined && !(code in QUESTIONS));
    expect(untested.map(({ code }) => code)).toEqual([]);
  });

  it.each([
    ['fr', 'Est-ce que le pont est ouvert', 'Bonjour tout le monde'],
    ['pl', 'Czy most jest otwarty', 'Cześć wszystkim'],
    ['ru', 'Открыт ли мост', 'Всем привет'],
    ['uk', 'Чи відкрито міст', 'Усім привіт'],
    ['bg', 'Отворен ли е мостът', 'Здравейте на всички'],
    ['tr', 'Köprü açık mı', 'Herkese merhaba'],
    ['ar', 'هل الجسر مفتوح', 'مرحبا يا جماعة'],
    ['fa', 'آیا پل باز است', 'سلام دوستان'],
    ['hi', 'क्या पुल खुला है', 'नमस्ते दोस्तों'],
    ['he', 'האם הגשר פתוח', 'שלום לכולם'],
    ['ja', '橋は開いていますか。', 'みなさんこんにちは'],
    ['ja', '橋の名前は何だろう', 'どうもありがとう'],
    ['ko', '다리가 열려 있습니까', '안녕하세요 여러분'],
    ['zh', '桥开放了吗', '大家好，谢谢'],
    ['th', 'สะพานเปิดไหม', 'สวัสดีครับทุกคน'],
    ['vi', 'Cầu tên là gì', 'Chào mọi người'],
    ['el', 'Μήπως είναι ανοιχτή η γέφυρα', 'Γεια σας παιδιά'],
    ['fi', 'Onko silta auki', 'Moikka kaikille'],
    ['id', 'Gimana jembatannya dibangun', 'Halo semuanya'],
    ['sr', 'Da li je most otvoren', 'Pozdrav svima'],
    ['sk', 'Kedy otvorili most', 'Ahojte všetci'],
  ])('asks, and a greeting does not, in %s: %s, %s', (code, question, greeting) => {
    const { asks } = languageOf(code);
    expect([asks(question), asks(greeting)]).toEqual([true, false]);
  });

  it('has the kind that stands behind a particle of yes and no', () => {
    expect(languageOf('pl').expects('Czy wiecie, kiedy zatonął?')).toEqual(['time']);
  });

  it('has a semicolon for its mark in Greek alone', () => {
    expect(languageOf('el').withPlainMarks('Πού ζούσε; Εδώ.')).toBe('Πού ζούσε? Εδώ.');
    expect(languageOf('en').withPlainMarks('He lived here; I did not.')).toBe('He lived here; I did not.');
  });

  it.each(['', ' ', '?', '😀', '\uD800', '* ^ |', 'x'.repeat(100_000)])('expects nothing when it is %j', (question) => {
    for (const code of ['en', 'zh', 'xx', '', 'not a tag']) {
      expect(languageOf(code).expects(question)).toEqual([]);
    }
  });
});

describe('a word', () => {
  const shown = (code: string, text: string): AnswerKind[] => {
    const { shows } = languageOf(code);
    return [...new Set(tokenize(text).flatMap(({ form }) => shows(form)))];
  };

  it.each([
    ['en', 'March', 'Sunday', 'centuries'],
    ['de', 'März', 'Jahrhunderts', 'Mittwoch'],
    ['fi', 'tammikuussa', 'vuonna'],
    ['hu', 'januárban', 'században'],
    ['ru', 'января', 'году', 'столетие'],
    ['el', 'Ιανουαρίου', 'αιώνα'],
    ['tr', 'Şubat', 'yüzyılda'],
    ['ro', 'februarie', 'secolului'],
    ['ar', 'يناير', 'القرن'],
    ['fa', 'ژانویه', 'فروردین'],
    ['hi', 'जनवरी', 'शताब्दी'],
    ['vi', 'tháng'],
    ['th', 'มกราคม', 'ศตวรรษ'],
    ['zh', '世纪', '年'],
    ['ja', '世紀'],
    ['ko', '1월', '세기'],
    ['sr', 'јануара', 'godine'],
  ])('shows a time in %s: %s %s', (code, ...texts) => {
    for (const text of texts) expect([text, shown(code, text)]).toEqual([text, expect.arrayContaining(['time'])]);
  });

  it.each([
    ['en', 'seventeen', '12', '3.5', '110,000', 'million'],
    ['de', 'fünf', 'Millionen'],
    ['ru', 'двух', 'тысячи'],
    ['ar', 'ثلاثة', '٤٢'],
    ['hi', 'हज़ार', '४२'],
    ['th', 'สิบ', '๔๒'],
    ['zh', '三百', '两个'],
    ['vi', 'triệu'],
    ['xx', '42'],
  ])('shows a number in %s: %s %s', (code, ...texts) => {
    for (const text of texts) expect([text, shown(code, text)]).toEqual([text, ['number']]);
  });

  it('shows a year by its number', () => {
    expect(shown('en', '1848')).toEqual(['time', 'number']);
    expect(shown('en', '1990s')).toEqual(['time', 'number']);
    expect(shown('en', '2540')).toEqual(['number']);
    expect(shown('th', '๒๕๔๐')).toEqual(['time', 'number']);
    expect(shown('ko', '1998년에')).toEqual(['time', 'number']);
  });

  it.each([
    ['en', 'harbour', 'may', 'the', 'one'],
    ['de', 'ein', 'Hafen'],
    ['zh', '中国', '一个'],
    ['', 'word'],
  ])('shows no kind of answer in %s: %s %s', (code, ...texts) => {
    for (const text of texts) expect([text, shown(code, text)]).toEqual([text, []]);
  });
});
