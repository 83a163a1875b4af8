/** Text of two sentences in a language, and the older encodings, as the Encoding Standard names them, that it was written in. */
export const LEGACY_TEXTS: Readonly<Record<string, { readonly encodings: readonly string[]; readonly text: string }>> =
  {
    de: {
      encodings: ['windows-1252', 'macintosh'],
      text: 'Die Laternen über der Mühle wurden von drei Wärtern angezündet, bis der große Leuchtturm fertig war. Jeder hütete für sie ein Fässchen Öl, das für die längsten Nächte des Jahres genügen musste.',
    },
    fr: {
      encodings: ['windows-1252', 'macintosh'],
      text: 'Le bac était mené par deux familles jusqu’à ce que le pont fût achevé. Chacune gardait une cloche sur la rive opposée pour les voyageurs égarés qui arrivaient très tard, après la tombée de la nuit.',
    },
    es: {
      encodings: ['windows-1252', 'macintosh'],
      text: 'La barca cruzaba el río cada mañana hasta que se construyó el puente. Dos familias la llevaban, y cada una tenía una campana en la otra orilla para los viajeros que llegaban después del atardecer.',
    },
    pt: {
      encodings: ['windows-1252'],
      text: 'A balsa atravessava o rio todas as manhãs até à construção da ponte. Duas famílias remavam, e não havia outra ligação; cada uma tinha um sino na outra margem para os que chegavam à noite.',
    },
    it: {
      encodings: ['windows-1252'],
      text: 'Il traghetto attraversava lo stretto finché il ponte non fu costruito. Così le campane tacquero, perché non c’era più nessuno che arrivasse tardi; oggi però suonano di nuovo nella scuola della città.',
    },
    sv: {
      encodings: ['windows-1252'],
      text: 'Färjan över sundet roddes av två familjer tills bron var färdig. Båda hade en klocka på andra stranden för resande som kom för sent, och på vintern gick man över isen när den bar.',
    },
    pl: {
      encodings: ['windows-1250', 'iso-8859-2'],
      text: 'Prom przez cieśninę prowadziły dwie rodziny, dopóki nie zbudowano mostu. Każda z nich miała dzwon na drugim brzegu dla podróżnych, którzy przychodzili późno. Dziś dzwony wiszą w szkole i biją w południe.',
    },
    cs: {
      encodings: ['windows-1250', 'iso-8859-2'],
      text: 'Přívoz přes úžinu vedly dvě rodiny, než byl postaven most. Každá měla na druhém břehu zvon pro cestující, kteří přišli pozdě večer. Dnes zvony visí ve škole a zvoní každé poledne.',
    },
    hu: {
      encodings: ['windows-1250', 'iso-8859-2'],
      text: 'A kompot két család vezette, amíg föl nem épült a híd. Mindkettőnek volt egy harangja a túlsó parton azoknak, akik későn érkeztek. Ma a harangok az iskolában lógnak, és délben szólnak.',
    },
    tr: {
      encodings: ['windows-1254'],
      text: 'Köprü yapılıncaya kadar boğazı geçen kayığı iki aile çekerdi. İkisinin de karşı kıyıda geç kalan yolcular için birer çanı vardı. Bugün çanlar okulda asılı ve her öğlen çalıyor.',
    },
    el: {
      encodings: ['windows-1253', 'iso-8859-7'],
      text: 'Δύο οικογένειες τραβούσαν κουπί στο πορθμείο ώσπου να χτιστεί η γέφυρα. Καθεμιά είχε μια καμπάνα στην απέναντι όχθη για τους ταξιδιώτες που έφταναν αργά το βράδυ.',
    },
    ru: {
      encodings: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'],
      text: 'Паром через пролив водили две семьи, пока не построили мост. У каждой на другом берегу висел колокол для путников, которые приходили поздно. Сегодня колокола висят в школе и звонят в полдень.',
    },
    uk: {
      encodings: ['windows-1251', 'koi8-u'],
      text: 'Пором через протоку водили дві родини, доки не збудували міст. Кожна мала дзвін на іншому березі для подорожніх, які приходили пізно. Сьогодні дзвони висять у школі й дзвонять опівдні.',
    },
    bg: {
      encodings: ['windows-1251'],
      text: 'Фериботът през протока се караше от две семейства, докато построиха моста. Всяко имаше камбана на другия бряг за пътници, които идват късно. Днес камбаните висят в училището.',
    },
    he: {
      encodings: ['windows-1255'],
      text: 'שתי משפחות חתרו במעבורת עד שנבנה הגשר. לכל אחת היה פעמון בגדה השנייה בשביל נוסעים שהגיעו מאוחר בלילה. היום הפעמונים תלויים בבית הספר.',
    },
    ar: {
      encodings: ['windows-1256', 'iso-8859-6'],
      text: 'كانت عائلتان تجدفان العبارة عبر المضيق حتى بني الجسر. وكان لكل منهما جرس على الضفة الأخرى للمسافرين الذين يصلون متأخرين في الليل. واليوم تدق الأجراس في المدرسة.',
    },
    th: {
      encodings: ['windows-874'],
      text: 'เรือข้ามฟากพายโดยสองครอบครัวจนกระทั่งสร้างสะพานเสร็จ แต่ละครอบครัวมีระฆังอยู่อีกฝั่งหนึ่งสำหรับผู้เดินทางที่มาสาย ทุกวันนี้ระฆังแขวนอยู่ในโรงเรียน',
    },
    ja: {
      encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
      text: '橋ができるまで、海峡の渡し船は二つの家族が漕いでいた。どちらの家も、遅く着いた旅人のために向こう岸に鐘を置いていた。今は学校に掛けられ、正午に鳴らされている。',
    },
    ko: {
      encodings: ['euc-kr'],
      text: '다리가 놓일 때까지 두 집안이 해협의 나룻배를 저었다. 두 집 모두 늦게 도착한 나그네를 위해 건너편 강가에 종을 달아 두었다. 지금 그 종은 학교에 걸려 있고 정오에 울린다.',
    },
    'zh-CN': {
      encodings: ['gb18030'],
      text: '在大桥建成之前，海峡上的渡船由两个家庭划行。每家都在对岸为晚到的旅客挂了一口钟。如今这些钟挂在学校里，每天中午敲响。',
    },
    'zh-TW': {
      encodings: ['big5', 'gb18030'],
      text: '在大橋建成之前，海峽上的渡船由兩個家庭划行。每家都在對岸為晚到的旅客掛了一口鐘。如今這些鐘掛在學校裡，每天中午敲響。',
    },
  };

/** Python’s and iconv’s names are not those of the Encoding Standard; a table made by decoding every byte sequence is. */
export function encodeLegacy(text: string, encoding: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return encodeIso2022(text);
  const bytesOf = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(character).length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
    } catch {
      // Not a character of this encoding.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) add(byte);
  if (/^(?:shift_jis|euc-|gb|big5)/u.test(encoding))
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) add(first, second);
  return Uint8Array.from(Array.from(text).flatMap((character) => bytesOf.get(character) ?? bytesOf.get('?') ?? []));
}

/** The characters of EUC-JP in seven bits, between escape sequences. */
function encodeIso2022(text: string): Uint8Array {
  const parts = text.split(/(\p{ASCII}+)/u).filter((part) => part !== '');
  return Uint8Array.from(
    parts.flatMap((part) =>
      /^\p{ASCII}/u.test(part)
        ? [...Buffer.from(part)]
        : [0x1b, 0x24, 0x42, ...[...encodeLegacy(part, 'euc-jp')].map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42],
    ),
  );
}
