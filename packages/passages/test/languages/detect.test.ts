import { describe, expect, it } from 'vitest';
import { detect, detectLanguage } from '../../src/languages/detect.ts';

/** Sentences of one language each, of about sixty letters. */
const SENTENCES: readonly (readonly [tag: string, text: string])[] = [
  ['ru', 'Паром отходит от берега на рассвете, и колокол слышен далеко над тихой водой.'],
  ['uk', 'Пором відходить від берега на світанку, і дзвін чути далеко над тихою водою.'],
  ['be', 'Паром адыходзіць ад берага на світанні, і звон чуваць далёка над ціхай вадой.'],
  ['bg', 'Фериботът тръгва от брега призори и камбаната се чува далече над тихата вода.'],
  ['sr', 'Скела полази са обале у зору и звоно се чује далеко над тихом водом, као што је увек било.'],
  ['mk', 'Траектот тргнува од брегот во зори и ѕвоното се слуша далеку над тивката вода.'],
  ['kk', 'Паром таң ата жағадан жүріп кетеді, ал қоңырау үні тыныш судың үстінен алысқа естіледі.'],
  ['ar', 'تغادر العبارة الشاطئ عند الفجر ويسمع صوت الجرس بعيدا فوق الماء الهادئ.'],
  ['fa', 'قایق سپیده‌دم از ساحل راه می‌افتد و صدای زنگ از دور روی آب آرام شنیده می‌شود.'],
  ['ur', 'کشتی صبح سویرے کنارے سے روانہ ہوتی ہے اور گھنٹی کی آواز دور تک سنائی دیتی ہے۔'],
  ['hi', 'नाव भोर में किनारे से चलती है और घंटी की आवाज़ शांत पानी के ऊपर दूर तक सुनाई देती है।'],
  ['mr', 'होडी पहाटे किनाऱ्यावरून निघते आणि घंटेचा आवाज शांत पाण्यावर दूरवर ऐकू येतो.'],
  ['ne', 'डुङ्गा बिहानै किनारबाट हिँड्छ र घण्टीको आवाज शान्त पानीमाथि टाढासम्म सुनिन्छ, तर कोही पनि आएको छैन।'],
  ['nl', 'De veerpont vertrekt bij zonsopgang van de oever, en de klok is ver over het water te horen.'],
  ['af', 'Die veerboot vertrek met sonop van die oewer, en hulle hoor die klok ver oor die water.'],
  ['da', 'Færgen sejler fra bredden ved daggry, og klokken kan høres langt ud over det stille vand.'],
  ['no', 'Fergen går fra bredden ved daggry, og klokken høres langt utover det stille vannet.'],
  ['sv', 'Färjan lämnar stranden i gryningen, och klockan hörs långt ut över det stilla vattnet.'],
  ['es', 'El transbordador sale de la orilla al amanecer y la campana se oye lejos sobre el agua.'],
  ['pt', 'A balsa sai da margem ao amanhecer, e o sino ouve-se ao longe sobre a água tranquila.'],
  ['ca', 'El transbordador surt de la riba a trenc d’alba i la campana se sent lluny damunt l’aigua.'],
  [
    'gl',
    'A barca sae da beira ao amencer, e a campá óese lonxe sobre a auga tranquila, pero non hai ninguén onde antes había unha casa.',
  ],
  ['it', 'Il traghetto lascia la riva all’alba e la campana si sente lontano sull’acqua tranquilla.'],
  ['cs', 'Převoz vyplouvá od břehu za úsvitu a zvon je slyšet daleko nad tichou vodou.'],
  ['sk', 'Kompa vypláva od brehu na úsvite a zvon počuť ďaleko nad tichou vodou, lebo vietor už utíchol.'],
  ['sl', 'Trajekt ob zori odpluje od obale, zvon pa se sliši daleč čez mirno vodo.'],
  ['hr', 'Trajekt u zoru isplovljava s obale, a zvono se čuje daleko nad mirnom vodom.'],
  ['id', 'Kapal itu berangkat dari tepi saat fajar karena airnya tenang, dan bunyi lonceng bisa terdengar dari jauh.'],
  [
    'ms',
    'Feri itu bertolak dari tebing pada waktu subuh kerana airnya tenang, dan bunyi loceng boleh didengar dari jauh.',
  ],
  ['zh', '渡船在黎明时离开岸边，钟声在平静的水面上传得很远。'],
  ['ja', '渡し船は夜明けに岸を離れ、鐘の音は静かな水面の上を遠くまで届く。'],
  ['yue', '隻船天光就喺岸邊開走，佢哋喺好遠都聽到鐘聲，但係冇人嚟。'],
  ['ko', '나룻배는 새벽에 강가를 떠나고 종소리는 고요한 물 위로 멀리 퍼진다.'],
  ['he', 'המעבורת יוצאת מן החוף עם שחר, והפעמון נשמע למרחוק מעל המים השקטים.'],
  ['yi', 'די שיף פֿאָרט אַוועק פֿון ברעג אין דער פֿרי, און מע הערט דעם גלאָק ווײַט איבערן שטילן וואַסער.'],
  ['tr', 'Vapur şafakta kıyıdan ayrılır ve çanın sesi durgun suyun üzerinde uzaklardan duyulur.'],
  ['az', 'Bərə sübh çağı sahildən ayrılır və zəngin səsi sakit suyun üzərində uzaqdan eşidilir.'],
  ['vi', 'Chuyến phà rời bờ lúc rạng đông, và tiếng chuông vang xa trên mặt nước lặng.'],
  ['fi', 'Lautta lähtee rannasta aamunkoitteessa, ja kello kuuluu kauas tyynen veden yli.'],
  ['et', 'Parvlaev lahkub kaldalt koidikul ja kella on kuulda kaugele üle vaikse vee.'],
  ['hu', 'A komp hajnalban indul a partról, és a harang messzire hallatszik a csendes víz fölött.'],
  ['ro', 'Bacul pleacă de la mal în zori, iar clopotul se aude departe peste apa liniștită.'],
  ['pl', 'Prom odpływa od brzegu o świcie, a dzwon słychać daleko nad spokojną wodą.'],
  ['lt', 'Keltas išplaukia nuo kranto auštant, o varpas girdėti toli virš ramaus vandens.'],
  ['lv', 'Prāmis atiet no krasta rītausmā, un zvanu var dzirdēt tālu pāri klusajam ūdenim.'],
  ['el', 'Το πορθμείο φεύγει από την όχθη την αυγή και η καμπάνα ακούγεται μακριά.'],
  ['th', 'เรือข้ามฟากออกจากฝั่งตอนรุ่งสาง และเสียงระฆังดังไปไกลเหนือผืนน้ำอันเงียบสงบ'],
  ['ka', 'ბორანი გამთენიისას ტოვებს ნაპირს და ზარის ხმა შორს ისმის.'],
  ['hy', 'Լաստանավը լուսաբացին հեռանում է ափից, և զանգի ձայնը լսվում է հեռվից։'],
  ['am', 'ጀልባው ጎህ ሲቀድ ከዳርቻው ይነሳል፤ የደወሉም ድምፅ ከሩቅ ይሰማል።'],
  ['bn', 'ভোরবেলা খেয়া নৌকা তীর ছেড়ে যায়, আর ঘণ্টার শব্দ দূর থেকে শোনা যায়।'],
  ['ta', 'விடியற்காலையில் படகு கரையை விட்டுப் புறப்படுகிறது; மணியோசை தூரம் வரை கேட்கிறது.'],
  ['te', 'తెల్లవారుజామున పడవ ఒడ్డు నుండి బయలుదేరుతుంది, గంట శబ్దం దూరం వరకు వినిపిస్తుంది.'],
  [
    'ga',
    'Fágann an bád farantóireachta an cladach le breacadh an lae, agus tá an clog le cloisteáil i bhfad ó bhaile.',
  ],
  ['cy', 'Mae’r fferi yn gadael y lan gyda’r wawr, ac mae sŵn y gloch i’w glywed ymhell dros y dŵr.'],
  ['sw', 'Kivuko kinaondoka ufukweni wakati wa alfajiri, na sauti ya kengele inasikika kwa mbali juu ya maji.'],
  ['is', 'Ferjan leggur frá bakkanum í dögun og klukkan heyrist langt út yfir kyrrt vatnið.'],
  ['sq', 'Trageti largohet nga bregu në agim dhe kambana dëgjohet larg mbi ujin e qetë.'],
  ['eu', 'Itsasontzia egunsentian ateratzen da ertzetik, eta kanpaia urrutitik entzuten da ur lasaiaren gainean.'],
];

describe('detectLanguage', () => {
  it.each(SENTENCES)('tells %s by a sentence', (tag, text) => expect(detectLanguage(text)).toBe(tag));

  it.each([
    [
      'addresses and code',
      'ru',
      'Установите пакет командой `npm install moss-lamp --save-dev`, затем вызовите lamp.light({ hue: 12 }) и откройте https://moss.example/docs/getting-started.',
    ],
    [
      'a quotation in English',
      'de',
      'Der Wärter schrieb in sein Buch: “The bell was heard all night.” Danach ging er hinunter zum Ufer, weil die Fähre längst abgelegt hatte, und löschte das Licht.',
    ],
    [
      'English names',
      'ja',
      '新しい灯台は Harbour Lights Ltd. と North Shore Trust が建てたもので、昨年から使われている。',
    ],
    ['capitals alone', 'fr', 'LES CLOCHES DU PORT SONNENT AU LEVER DU JOUR ET LE BAC QUITTE LA RIVE'],
    ['a table of contents', 'en', 'Contents\nGetting started\nLighting the lamps\nKeeping the log\nRepairs\nIndex'],
    [
      'numbers',
      'pl',
      '1. 12.05.1998 – prom wypłynął o 6:30; 2. 13.05.1998 – dzwon słychać było do 23:45, 40 km od brzegu.',
    ],
    ['one word', 'ru', 'маяк'],
  ])('reads a text with %s', (_, tag, text) => expect(detectLanguage(text)).toBe(tag));
});

describe('detectLanguage of short texts', () => {
  it.each([
    ['The lamps were lit one after another along the harbour wall', 'en'],
    ['Die Lampen wurden nacheinander entlang der Hafenmauer angezündet', 'de'],
    ['Acme Corp. opened a plant in Lille, Marseille, Nantes and Bordeaux.', 'en'],
    ['Install: npm install fastmoss\nUsage: import { grow } from "fastmoss"; grow(options, callback);', 'en'],
    ['Chairman Pierre Dubois and Mayor Chantal Lemaire met Jacques Renaud on Tuesday.', 'en'],
    ['Les lampes furent allumées une à une le long du quai.', 'fr'],
    ['Las lámparas se encendieron una tras otra en el muelle del puerto.', 'es'],
    ['As lâmpadas foram acesas uma a uma ao longo do cais, e ninguém disse nada.', 'pt'],
    ['Le lampade furono accese una dopo l’altra lungo il molo della città.', 'it'],
    ['De lampen werden een voor een aangestoken langs de muur van de haven.', 'nl'],
    ['Lamporna tändes en efter en längs muren och ingen sade något om det.', 'sv'],
    ['Lampene ble tent en etter en langs muren, og ingen sa noe om det før hun kom hjem.', 'no'],
    ['Lamperne blev tændt en efter en langs muren, og ingen sagde noget om det.', 'da'],
    ['Lamput sytytettiin yksi toisensa jälkeen, ja kukaan ei sanonut mitään, kun hän tuli.', 'fi'],
    ['Lampy zapalano jedna po drugiej wzdłuż muru i nikt się do niego nie odezwał.', 'pl'],
    [
      'Những ngọn đèn được thắp lên lần lượt dọc theo bức tường của bến cảng. Không ai nói gì, và biển thì lặng như tờ suốt đêm hôm đó. Sáng ra, người ta thấy con tàu đã đi từ lúc nào không ai hay biết, chỉ còn lại một sợi dây thừng trên cầu tàu và vài con chim.',
      'vi',
    ],
    ['Лампи запалили одну за одною вздовж стіни гавані, і ніхто нічого не сказав.', 'uk'],
    ['渡口的雾', 'zh'],
    ['みなとの灯台', 'ja'],
    ['등대지기', 'ko'],
    ['المنارة', 'ar'],
    ['маяк', 'ru'],
    ['', 'en'],
    ['Ok', 'en'],
  ])('gives the language of %j as %s', (text, tag) => expect(detectLanguage(text)).toBe(tag));
});

describe('detect', () => {
  it.each([
    ['names alone', 'Jean Dupont, Marie Lefèvre, Pierre Moreau, Claire Fontaine, Luc Girard, Anne Petit'],
    ['a word', 'Harbour'],
    ['numbers', '12.05.1998, 40 km, 6:30'],
    ['nothing', ''],
  ])('is not sure of %s', (_, text) => expect(detect(text).isSure).toBe(false));

  it('is sure of most languages after a few sentences', () => {
    const unsure = SENTENCES.filter(([, text]) => !detect(`${text} ${text}`).isSure).map(([tag]) => tag);
    expect(unsure.length).toBeLessThan(SENTENCES.length / 4);
  });
});
