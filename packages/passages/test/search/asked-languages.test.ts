import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary } from '../../src/library.ts';

interface Case {
  readonly passages: readonly string[];
  readonly question: string;
  /** Two messages with the question, with greetings, slang or thanks around it. */
  readonly messages: readonly [string, string];
  /** A message about something that the passages do not have. */
  readonly absent: string;
}

/** One lighthouse in the words of each language. */
const CASES: Readonly<Record<string, Case>> = {
  es: {
    passages: [
      'El faro de Skerrow fue terminado en 1874 por el ingeniero Anders Holm.',
      'Cada noche un guardián sube doscientos escalones hasta la linterna.',
      'En la linterna se quemaba petróleo hasta 1921, cuando fue sustituido por gas.',
      'La sirena de niebla suena dos veces por minuto cuando no se ve la isla.',
      'Las gaviotas anidan en la galería y el guardián les da pan.',
    ],
    question: '¿Con qué frecuencia suena la sirena de niebla?',
    messages: [
      'buenas gente, con qué frecuencia suena la sirena de niebla gracias de antemano',
      'Hola a todos, perdón por la molestia. Estuve buscando en google toda la tarde y no encuentro nada. ¿Con qué frecuencia suena la sirena de niebla? Muchísimas gracias, saludos cordiales',
    ],
    absent: 'holaa alguien sabe quién ganó el mundial de fútbol? gracias',
  },
  fr: {
    passages: [
      'Le phare de Skerrow fut achevé en 1874 par l’ingénieur Anders Holm.',
      'Chaque soir un gardien monte deux cents marches jusqu’à la lanterne.',
      'On brûlait du pétrole dans la lanterne jusqu’en 1921, puis le gaz le remplaça.',
      'La corne de brume sonne deux fois par minute quand on ne voit pas l’île.',
      'Les mouettes nichent sur la galerie et le gardien leur donne du pain.',
    ],
    question: 'Quand le phare fut-il achevé ?',
    messages: [
      'coucou tout le monde, quand le phare fut-il achevé merci d’avance',
      'Bonjour, désolé de vous déranger, je suis nouveau ici. Quand le phare fut-il achevé ? Je vous remercie par avance, bien cordialement',
    ],
    absent: 'slt quelqu’un sait qui a gagné la coupe du monde de football ? mrc',
  },
  pl: {
    passages: [
      'Latarnia morska Skerrow została ukończona w 1874 roku przez inżyniera Andersa Holma.',
      'Co wieczór latarnik wchodzi po dwustu schodach na górę do lampy.',
      'Do 1921 roku w lampie spalano naftę, potem zastąpił ją gaz.',
      'Róg mgłowy odzywa się dwa razy na minutę, gdy nie widać wyspy.',
      'Mewy gniazdują na galerii, a latarnik daje im chleb.',
    ],
    question: 'Ile schodów prowadzi do lampy?',
    messages: [
      'siemka wszystkim, ile schodów prowadzi do lampy dzięki z góry',
      'Dzień dobry, przepraszam że przeszkadzam, jestem tu nowy. Ile schodów prowadzi do lampy? Z góry bardzo dziękuję i pozdrawiam serdecznie',
    ],
    absent: 'hejka wie ktoś kto wygrał mistrzostwa świata w piłce nożnej? dzięki',
  },
  tr: {
    passages: [
      'Skerrow deniz feneri 1874 yılında mühendis Anders Holm tarafından tamamlandı.',
      'Her akşam bir bekçi lambaya kadar iki yüz basamak çıkar.',
      'Lambada 1921 yılına kadar petrol yakılırdı, sonra yerini gaz aldı.',
      'Ada görünmediğinde sis düdüğü dakikada iki kez çalar.',
      'Martılar balkonda yuva yapar ve bekçi onlara ekmek verir.',
    ],
    question: 'Martılar nerede yuva yapar?',
    messages: [
      'selamlar arkadaşlar, martılar nerede yuva yapar şimdiden teşekkürler',
      'Merhaba, rahatsız ettiğim için kusura bakmayın, burada yeniyim. Martılar nerede yuva yapar? Yardımlarınız için çok teşekkür ederim, iyi günler',
    ],
    absent: 'slm beyler dünya kupasını hangi takım kazandı bilen var mı sağolun',
  },
  ar: {
    passages: [
      'اكتمل بناء منارة سكيرو عام 1874 على يد المهندس أندرس هولم.',
      'يصعد الحارس كل مساء مئتي درجة إلى المصباح.',
      'كان النفط يحرق في المصباح حتى عام 1921 ثم حل محله الغاز.',
      'يدوي بوق الضباب مرتين في الدقيقة عندما لا ترى الجزيرة.',
      'تعشش النوارس على الشرفة ويعطيها الحارس الخبز.',
    ],
    question: 'ماذا كان يحرق في المصباح؟',
    messages: [
      'مرحبا شباب، ماذا كان يحرق في المصباح شكرا مقدما',
      'السلام عليكم ورحمة الله، آسف على الإزعاج، أنا جديد هنا. ماذا كان يحرق في المصباح؟ جزاكم الله خيرا وتقبلوا فائق الاحترام',
    ],
    absent: 'هلا حد يعرف مين كسب كأس العالم لكرة القدم؟ تسلموا',
  },
  ja: {
    passages: [
      'スケロー灯台は1874年に技師アンデルス・ホルムによって完成した。',
      '灯台守は毎晩、ランプまで二百段の階段を上る。',
      'ランプでは1921年まで石油が燃やされ、その後ガスに替わった。',
      '島が見えないとき、霧笛は一分に二回鳴る。',
      'カモメは回廊に巣を作り、灯台守がパンを与える。',
    ],
    question: '灯台はいつ完成しましたか？',
    messages: [
      'みなさんこんにちは！灯台はいつ完成しましたかよろしくお願いします',
      '昨日友達と賭けをしました。灯台はいつ完成しましたか？',
    ],
    absent: 'すみません、サッカーのワールドカップで優勝したのはどこですか？',
  },
  ko: {
    passages: [
      '스케로 등대는 1874년에 기술자 안데르스 홀름이 완공했다.',
      '등대지기는 매일 저녁 등불까지 이백 개의 계단을 오른다.',
      '등불에는 1921년까지 석유를 태웠고 그 뒤 가스로 바뀌었다.',
      '섬이 보이지 않을 때 무적은 일 분에 두 번 울린다.',
      '갈매기는 난간에 둥지를 틀고 등대지기는 빵을 준다.',
    ],
    question: '등불까지 계단이 몇 개 있나요?',
    messages: [
      '안녕하세요 여러분, 등불까지 계단이 몇 개 있나요 감사합니다',
      '어제 동생이랑 치킨 내기했어요. 등불까지 계단이 몇 개 있나요?',
    ],
    absent: '혹시 축구 월드컵은 누가 우승했는지 아시는 분? 감사합니다',
  },
  th: {
    passages: [
      'ประภาคารสเกอโรว์สร้างเสร็จในปี 1874 โดยวิศวกรแอนเดอร์ส โฮล์ม',
      'ผู้เฝ้าประภาคารปีนบันไดสองร้อยขั้นไปที่ตะเกียงทุกเย็น',
      'ตะเกียงใช้น้ำมันจนถึงปี 1921 จากนั้นเปลี่ยนเป็นแก๊ส',
      'แตรหมอกดังสองครั้งต่อนาทีเมื่อมองไม่เห็นเกาะ',
      'นกนางนวลทำรังบนระเบียงและผู้เฝ้าให้ขนมปังพวกมัน',
    ],
    question: 'ประภาคารสร้างเสร็จเมื่อไหร่',
    messages: ['สวัสดีค่ะทุกคน ประภาคารสร้างเสร็จเมื่อไหร่ ขอบคุณค่ะ', 'เมื่อวานเถียงกับเพื่อนเรื่องนี้ ประภาคารสร้างเสร็จเมื่อไหร่'],
    absent: 'สวัสดีครับ ใครได้แชมป์ฟุตบอลโลกครับ ขอบคุณครับ',
  },
  hi: {
    passages: [
      'स्केरो का प्रकाशस्तंभ 1874 में इंजीनियर एंडर्स होल्म ने पूरा किया।',
      'रखवाला हर शाम दीपक तक दो सौ सीढ़ियाँ चढ़ता है।',
      'दीपक में 1921 तक मिट्टी का तेल जलता था, फिर गैस ने उसकी जगह ली।',
      'जब द्वीप दिखाई नहीं देता तब कोहरे का भोंपू मिनट में दो बार बजता है।',
      'समुद्री पक्षी छज्जे पर घोंसला बनाते हैं और रखवाला उन्हें रोटी देता है।',
    ],
    question: 'कोहरे का भोंपू कितनी बार बजता है?',
    messages: [
      'नमस्कार दोस्तों, कोहरे का भोंपू कितनी बार बजता है शुक्रिया',
      'नमस्ते, परेशान करने के लिए माफ़ी चाहता हूँ, मैं यहाँ नया हूँ। कोहरे का भोंपू कितनी बार बजता है? आपका बहुत बहुत धन्यवाद',
    ],
    absent: 'भाई किसी को पता है फुटबॉल विश्व कप किसने जीता? धन्यवाद',
  },
  el: {
    passages: [
      'Ο φάρος του Σκέροου ολοκληρώθηκε το 1874 από τον μηχανικό Άντερς Χολμ.',
      'Κάθε βράδυ ένας φύλακας ανεβαίνει διακόσια σκαλιά ως τη λάμπα.',
      'Στη λάμπα έκαιγαν πετρέλαιο ως το 1921, ύστερα το αντικατέστησε το αέριο.',
      'Η σειρήνα της ομίχλης ηχεί δύο φορές το λεπτό όταν δεν φαίνεται το νησί.',
      'Οι γλάροι φωλιάζουν στο μπαλκόνι και ο φύλακας τους δίνει ψωμί.',
    ],
    question: 'Πού φωλιάζουν οι γλάροι;',
    messages: [
      'γεια σας παιδιά, πού φωλιάζουν οι γλάροι ευχαριστώ προκαταβολικά',
      'Καλησπέρα, συγγνώμη για την ενόχληση, είμαι καινούριος εδώ. Πού φωλιάζουν οι γλάροι; Σας ευχαριστώ πολύ για τη βοήθεια',
    ],
    absent: 'γεια ξέρει κανείς ποιος κέρδισε το μουντιάλ; ευχαριστώ',
  },
  uk: {
    passages: [
      'Маяк Скерроу завершив 1874 року інженер Андерс Гольм.',
      'Щовечора доглядач підіймається двомастами сходинками до лампи.',
      'До 1921 року в лампі горів гас, потім його замінив газ.',
      'Туманний горн лунає двічі на хвилину, коли не видно острова.',
      'Чайки гніздяться на галереї, і доглядач дає їм хліб.',
    ],
    question: 'Коли завершили маяк?',
    messages: [
      'привітик усім, коли завершили маяк дякую заздалегідь',
      'Доброго дня, перепрошую за турботу, я тут новенький. Коли завершили маяк? Щиро дякую за допомогу, гарного дня',
    ],
    absent: 'хай хто знає хто виграв чемпіонат світу з футболу? дякс',
  },
  fi: {
    passages: [
      'Skerrowin majakan sai valmiiksi insinööri Anders Holm vuonna 1874.',
      'Vartija kiipeää joka ilta kaksisataa porrasta lampulle.',
      'Lampussa poltettiin paloöljyä vuoteen 1921 asti, sitten sen korvasi kaasu.',
      'Sumusireeni soi kahdesti minuutissa, kun saarta ei näy.',
      'Lokit pesivät parvekkeella, ja vartija antaa niille leipää.',
    ],
    question: 'Missä lokit pesivät?',
    messages: [
      'moikka kaikille, missä lokit pesivät kiitos etukäteen',
      'Hyvää päivää, anteeksi että häiritsen, olen uusi täällä. Missä lokit pesivät? Suuri kiitos avusta, ystävällisin terveisin',
    ],
    absent: 'moi tietääkö joku kuka voitti jalkapallon mm-kisat? kiitti',
  },
};

describe.each(Object.entries(CASES))(
  'a question in a chat in %s',
  (language, { passages, question, messages, absent }) => {
    const open = async () => {
      const library = createLibrary();
      await library.add([
        createArticle('light', { title: '1874', language, sections: [{ path: [], passages: [...passages] }] }),
      ]);
      return library;
    };

    it('is answered like the bare one', async () => {
      const library = await open();
      const bare = await library.ask(question);
      expect(bare.answered).toBe(true);
      for (const message of messages) {
        const { answered, matches } = await library.ask(message);
        expect([message, answered, matches[0]?.passage.id]).toEqual([message, true, bare.matches[0]?.passage.id]);
      }
    });

    it('is refused if nothing answers it', async () => {
      expect((await (await open()).ask(absent)).answered).toBe(false);
    });
  },
);

describe('a short question in a small library in Chinese', () => {
  const open = async () => {
    const library = createLibrary();
    const section = (heading: string, passage: string) => ({ path: [heading], passages: [passage] });
    await library.add([
      createArticle('rowing', {
        title: '北湖划船会手册',
        language: 'zh',
        sections: [
          section('入会', '划船会成立于1998年。年满十四岁的人可以填表入会，等一周就有答复。'),
          section('年费', '每人每年付三百元，学生付一半。五月以前交给会计。'),
          section('借船', '会员可以免费借小船和救生衣，最多借两天。损坏要赔偿。'),
          section('天气', '大风天气禁止下水。'),
        ],
      }),
    ]);
    return library;
  };

  it.each([
    ['年费多少钱', '年费'],
    ['能借救生衣吗', '借船'],
    ['怎么入会', '入会'],
    ['大风能下水吗', '天气'],
    ['救生衣', '借船'],
  ])('is answered though no passage has its words side by side: %s', async (question, heading) => {
    const { answered, matches } = await (await open()).ask(question);
    expect([answered, matches[0]?.section.path]).toEqual([true, [heading]]);
  });

  it.each(['长城有多高', '谁发明了电话', '怎么重置密码'])(
    'is refused where nothing answers it: %s',
    async (question) => {
      expect((await (await open()).ask(question)).answered).toBe(false);
    },
  );
});
