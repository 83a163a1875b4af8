import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading.ts';
import { parsePlainText } from '../../src/reading/plain-text/parse.ts';

/** Pieces of a page in one language. The date is 15 March 2021 in all of them. */
interface Pieces {
  readonly title: string;
  readonly asks: string;
  readonly byline: string;
  readonly author: string;
  readonly date: string;
  readonly updated: string;
  readonly heading: string;
  readonly paragraphs: readonly [string, string, string];
  readonly teaser: string;
  readonly menu: string;
  readonly end: string;
}

const PAGES: Readonly<Record<string, Pieces>> = {
  en: {
    title: 'The moss on the roof',
    asks: 'Why does nobody want to scrape the moss off the roof?',
    byline: 'By Ann Reed',
    author: 'Ann Reed',
    date: 'Monday, March 15, 2021',
    updated: 'Last updated on March 16, 2021 at 9:05 am',
    heading: 'A second roof',
    paragraphs: [
      'The moss came to the roof in the year when nobody cleaned the tiles, and since then nobody has wanted to take it off again.',
      'Every spring it changes its colour, first to yellow and then to a dark green, and the neighbours climb up to see it with their children.',
      'Whoever leans a ladder against the roof is asked to leave the moss alone, because the birds take it for their nests in April.',
    ],
    teaser: 'Read more: Ten roofs that nobody cleans any more',
    menu: 'Skip to content,Home,News,Culture,Weather,Gardens,Archive,Contact,Sign in',
    end: 'Share,Print,Comments,Privacy,Imprint',
  },
  de: {
    title: 'Das Moos auf dem Dach',
    asks: 'Warum will niemand das Moos vom Dach kratzen?',
    byline: 'Von Anna Ried',
    author: 'Anna Ried',
    date: 'Montag, 15. März 2021',
    updated: 'Zuletzt aktualisiert am 16. März 2021 um 9:05 Uhr',
    heading: 'Ein zweites Dach',
    paragraphs: [
      'Das Moos kam in dem Jahr auf das Dach, in dem niemand die Ziegel putzte, und seither wollte es keiner mehr entfernen.',
      'In jedem Frühling wechselt es die Farbe, erst zu Gelb und dann zu dunklem Grün, und die Nachbarn steigen mit den Kindern hinauf.',
      'Wer eine Leiter an das Dach lehnt, wird gebeten, das Moos in Ruhe zu lassen, weil die Vögel es im April für ihre Nester holen.',
    ],
    teaser: 'Lesen Sie auch: Zehn Dächer, die niemand mehr putzt',
    menu: 'Zum Inhalt,Start,Nachrichten,Kultur,Wetter,Gärten,Archiv,Kontakt,Anmelden',
    end: 'Teilen,Drucken,Kommentare,Datenschutz,Impressum',
  },
  fr: {
    title: 'La mousse du toit',
    asks: 'Pourquoi personne ne veut-il gratter la mousse du toit ?',
    byline: 'Par Claire Roseau',
    author: 'Claire Roseau',
    date: 'lundi 15 mars 2021',
    updated: 'Mis à jour le 16 mars 2021 à 09h05',
    heading: 'Un second toit',
    paragraphs: [
      'La mousse est venue sur le toit l’année où personne ne nettoya les tuiles, et depuis personne n’a voulu l’enlever.',
      'Chaque printemps elle change de couleur, d’abord jaune puis vert sombre, et les voisins montent la voir avec les enfants.',
      'Quand on appuie une échelle contre le toit, on est prié de laisser la mousse, car les oiseaux la prennent pour leurs nids.',
    ],
    teaser: 'Lire aussi : Dix toits que personne ne nettoie plus',
    menu: 'Aller au contenu,Accueil,Actualités,Culture,Météo,Jardins,Archives,Contact,Se connecter',
    end: 'Partager,Imprimer,Commentaires,Confidentialité,Mentions légales',
  },
  es: {
    title: 'El musgo del tejado',
    asks: '¿Por qué nadie quiere quitar el musgo del tejado?',
    byline: 'Por Ana Caña',
    author: 'Ana Caña',
    date: 'lunes, 15 de marzo de 2021',
    updated: 'Actualizado el 16 de marzo de 2021 a las 9:05',
    heading: 'Un segundo tejado',
    paragraphs: [
      'El musgo llegó al tejado el año en que nadie limpió las tejas, y desde entonces nadie ha querido quitarlo del todo.',
      'Cada primavera cambia de color, primero amarillo y luego verde oscuro, y los vecinos suben a verlo con los niños.',
      'A quien apoya una escalera en el tejado se le pide que deje el musgo en paz, porque los pájaros lo llevan a sus nidos.',
    ],
    teaser: 'Lea también: Diez tejados que ya nadie limpia',
    menu: 'Ir al contenido,Inicio,Noticias,Cultura,Tiempo,Jardines,Archivo,Contacto,Acceder',
    end: 'Compartir,Imprimir,Comentarios,Privacidad,Aviso legal',
  },
  it: {
    title: 'Il muschio sul tetto',
    asks: 'Perché nessuno vuole togliere il muschio dal tetto?',
    byline: 'di Anna Canna',
    author: 'Anna Canna',
    date: 'lunedì 15 marzo 2021',
    updated: 'Ultimo aggiornamento: 16 marzo 2021 ore 9:05',
    heading: 'Un secondo tetto',
    paragraphs: [
      'Il muschio arrivò sul tetto nell’anno in cui nessuno pulì le tegole, e da allora nessuno ha più voluto toglierlo.',
      'Ogni primavera cambia colore, prima giallo e poi verde scuro, e i vicini salgono a guardarlo con i bambini.',
      'A chi appoggia una scala al tetto si chiede di lasciare stare il muschio, perché gli uccelli lo prendono per i nidi.',
    ],
    teaser: 'Leggi anche: Dieci tetti che nessuno pulisce più',
    menu: 'Vai al contenuto,Home,Notizie,Cultura,Meteo,Giardini,Archivio,Contatti,Accedi',
    end: 'Condividi,Stampa,Commenti,Privacy,Note legali',
  },
  pt: {
    title: 'O musgo do telhado',
    asks: 'Por que ninguém quer tirar o musgo do telhado?',
    byline: 'Por Ana Cana',
    author: 'Ana Cana',
    date: 'segunda-feira, 15 de março de 2021',
    updated: 'Atualizado em 16 de março de 2021 às 9:05',
    heading: 'Um segundo telhado',
    paragraphs: [
      'O musgo chegou ao telhado no ano em que ninguém limpou as telhas, e desde então ninguém o quis tirar de lá.',
      'Em cada primavera ele muda de cor, primeiro amarelo e depois verde escuro, e os vizinhos sobem para o ver com as crianças.',
      'A quem encosta uma escada ao telhado pede-se que deixe o musgo em paz, porque os pássaros o levam para os ninhos.',
    ],
    teaser: 'Leia também: Dez telhados que já ninguém limpa',
    menu: 'Pular para o conteúdo,Início,Notícias,Cultura,Tempo,Jardins,Arquivo,Contato,Entrar',
    end: 'Compartilhar,Imprimir,Comentários,Privacidade,Expediente',
  },
  nl: {
    title: 'Het mos op het dak',
    asks: 'Waarom wil niemand het mos van het dak krabben?',
    byline: 'Door Anna van Riet',
    author: 'Anna van Riet',
    date: 'maandag 15 maart 2021',
    updated: 'Laatst bijgewerkt op 16 maart 2021 om 9:05',
    heading: 'Een tweede dak',
    paragraphs: [
      'Het mos kwam op het dak in het jaar dat niemand de pannen schoonmaakte, en sindsdien wilde niemand het eraf halen.',
      'Elk voorjaar verandert het van kleur, eerst geel en dan donkergroen, en de buren klimmen met de kinderen naar boven.',
      'Wie een ladder tegen het dak zet, wordt gevraagd het mos te laten zitten, omdat de vogels het voor hun nesten halen.',
    ],
    teaser: 'Lees ook: Tien daken die niemand meer schoonmaakt',
    menu: 'Naar de inhoud,Home,Nieuws,Cultuur,Weer,Tuinen,Archief,Contact,Inloggen',
    end: 'Delen,Afdrukken,Reacties,Privacy,Colofon',
  },
  pl: {
    title: 'Mech na dachu',
    asks: 'Dlaczego nikt nie chce zdrapać mchu z dachu?',
    byline: 'Autor: Anna Trzcina',
    author: 'Anna Trzcina',
    date: 'poniedziałek, 15 marca 2021',
    updated: 'Ostatnia aktualizacja: 16 marca 2021 o 9:05',
    heading: 'Drugi dach',
    paragraphs: [
      'Mech przyszedł na dach w roku, w którym nikt nie czyścił dachówek, i od tamtej pory nikt nie chciał go usunąć.',
      'Każdej wiosny zmienia kolor, najpierw na żółty, a potem na ciemnozielony, a sąsiedzi wchodzą go oglądać z dziećmi.',
      'Kto opiera drabinę o dach, jest proszony, żeby zostawił mech w spokoju, bo ptaki zabierają go w kwietniu do gniazd.',
    ],
    teaser: 'Czytaj także: Dziesięć dachów, których nikt już nie czyści',
    menu: 'Przejdź do treści,Strona główna,Wiadomości,Kultura,Pogoda,Ogrody,Archiwum,Kontakt,Zaloguj się',
    end: 'Udostępnij,Drukuj,Komentarze,Prywatność,Redakcja',
  },
  ru: {
    title: 'Мох на крыше',
    asks: 'Почему никто не хочет счищать мох с крыши?',
    byline: 'Автор: Анна Тростник',
    author: 'Анна Тростник',
    date: 'понедельник, 15 марта 2021 г.',
    updated: 'Последнее обновление: 16 марта 2021 г. в 9:05',
    heading: 'Вторая крыша',
    paragraphs: [
      'Мох появился на крыше в тот год, когда никто не чистил черепицу, и с тех пор никто не захотел его убирать.',
      'Каждую весну он меняет цвет, сначала на жёлтый, потом на тёмно-зелёный, и соседи поднимаются смотреть на него с детьми.',
      'Кто приставляет к крыше лестницу, того просят не трогать мох, потому что в апреле птицы берут его для гнёзд.',
    ],
    teaser: 'Читайте также: Десять крыш, которые больше никто не чистит',
    menu: 'Перейти к содержанию,Главная,Новости,Культура,Погода,Сады,Архив,Контакты,Войти',
    end: 'Поделиться,Печать,Комментарии,Конфиденциальность,О проекте',
  },
  tr: {
    title: 'Çatıdaki yosun',
    asks: 'Neden kimse çatıdaki yosunu kazımak istemiyor?',
    byline: 'Yazan: Ayşe Kamış',
    author: 'Ayşe Kamış',
    date: '15 Mart 2021 Pazartesi',
    updated: 'Son güncelleme: 16 Mart 2021 saat 9:05',
    heading: 'İkinci bir çatı',
    paragraphs: [
      'Yosun, kimsenin kiremitleri temizlemediği yıl çatıya geldi ve o günden beri kimse onu sökmek istemedi.',
      'Her bahar rengini değiştirir, önce sarı sonra koyu yeşil olur ve komşular çocuklarıyla birlikte onu görmeye çıkar.',
      'Çatıya merdiven dayayan kişiden yosuna dokunmaması istenir, çünkü kuşlar nisanda onu yuvaları için alır.',
    ],
    teaser: 'Ayrıca oku: Artık kimsenin temizlemediği on çatı',
    menu: 'İçeriğe geç,Ana sayfa,Haberler,Kültür,Hava,Bahçeler,Arşiv,İletişim,Giriş yap',
    end: 'Paylaş,Yazdır,Yorumlar,Gizlilik,Künye',
  },
  el: {
    title: 'Τα βρύα της στέγης',
    asks: 'Γιατί κανείς δεν θέλει να ξύσει τα βρύα από τη στέγη;',
    byline: 'Της Άννας Καλαμιά',
    author: 'Άννας Καλαμιά',
    date: 'Δευτέρα 15 Μαρτίου 2021',
    updated: 'Τελευταία ενημέρωση: 16 Μαρτίου 2021 στις 9:05',
    heading: 'Μια δεύτερη στέγη',
    paragraphs: [
      'Τα βρύα ήρθαν στη στέγη τη χρονιά που κανείς δεν καθάρισε τα κεραμίδια, και από τότε κανείς δεν θέλησε να τα βγάλει.',
      'Κάθε άνοιξη αλλάζουν χρώμα, πρώτα κίτρινα και μετά σκούρα πράσινα, και οι γείτονες ανεβαίνουν να τα δουν με τα παιδιά.',
      'Όποιος ακουμπά μια σκάλα στη στέγη παρακαλείται να αφήσει τα βρύα ήσυχα, γιατί τα πουλιά τα παίρνουν για τις φωλιές τους.',
    ],
    teaser: 'Διαβάστε επίσης: Δέκα στέγες που δεν καθαρίζει πια κανείς',
    menu: 'Μετάβαση στο περιεχόμενο,Αρχική,Ειδήσεις,Πολιτισμός,Καιρός,Κήποι,Αρχείο,Επικοινωνία,Σύνδεση',
    end: 'Κοινοποίηση,Εκτύπωση,Σχόλια,Απόρρητο,Ταυτότητα',
  },
  ar: {
    title: 'طحلب السقف',
    asks: 'لماذا لا يريد أحد أن يزيل الطحلب عن السقف؟',
    byline: 'بقلم: سعاد القصب',
    author: 'سعاد القصب',
    date: 'الاثنين، ١٥ مارس ٢٠٢١',
    updated: 'آخر تحديث: ١٦ مارس ٢٠٢١ الساعة ٩:٠٥',
    heading: 'سقف ثان',
    paragraphs: [
      'جاء الطحلب إلى السقف في السنة التي لم ينظف فيها أحد القرميد، ومنذ ذلك الحين لم يرد أحد أن يزيله عن مكانه.',
      'وفي كل ربيع يتغير لونه فيصبح أصفر أولا ثم أخضر داكنا، ويصعد الجيران مع أطفالهم لينظروا إليه عند الغروب.',
      'ومن أسند سلما إلى السقف طلب منه أن يترك الطحلب في مكانه، لأن الطيور تأخذه في نيسان لتبني به أعشاشها.',
    ],
    teaser: 'اقرأ أيضا: عشرة سقوف لم يعد أحد ينظفها',
    menu: 'تخطي إلى المحتوى,الرئيسية,الأخبار,الثقافة,الطقس,الحدائق,الأرشيف,اتصل بنا,دخول',
    end: 'مشاركة,طباعة,التعليقات,الخصوصية,من نحن',
  },
  fa: {
    title: 'خزه روی بام',
    asks: 'چرا کسی نمی‌خواهد خزه را از روی بام بتراشد؟',
    byline: 'نویسنده: مریم نی',
    author: 'مریم نی',
    date: 'دوشنبه ۲۵ اسفند ۱۳۹۹',
    updated: 'تاریخ انتشار: ۲۶ اسفند ۱۳۹۹',
    heading: 'بام دوم',
    paragraphs: [
      'خزه در سالی به بام آمد که هیچ‌کس سفال‌ها را پاک نکرد، و از آن پس کسی نخواست آن را از جایش بردارد.',
      'هر بهار رنگش دگرگون می‌شود، نخست زرد و سپس سبز تیره، و همسایه‌ها با کودکان خود برای دیدنش بالا می‌روند.',
      'از هر کسی که نردبانی به بام تکیه می‌دهد خواسته می‌شود که به خزه دست نزند، زیرا پرندگان آن را به لانه می‌برند.',
    ],
    teaser: 'بیشتر بخوانید: ده بامی که دیگر کسی پاک نمی‌کند',
    menu: 'رفتن به محتوا,خانه,اخبار,فرهنگ,آب و هوا,باغ‌ها,بایگانی,تماس,ورود',
    end: 'اشتراک,چاپ,دیدگاه‌ها,حریم خصوصی,درباره ما',
  },
  he: {
    title: 'הטחב שעל הגג',
    asks: 'למה אף אחד לא רוצה לגרד את הטחב מן הגג?',
    byline: 'מאת: רות קנה',
    author: 'רות קנה',
    date: 'יום שני, 15 במרץ 2021',
    updated: 'עודכן: 16 במרץ 2021, 9:05',
    heading: 'גג שני',
    paragraphs: [
      'הטחב הגיע אל הגג בשנה שבה איש לא ניקה את הרעפים, ומאז לא רצה איש להסיר אותו ממקומו על הגג הישן.',
      'בכל אביב הוא משנה את צבעו, תחילה לצהוב ואחר כך לירוק כהה, והשכנים עולים לראות אותו עם הילדים.',
      'מי שמשעין סולם אל הגג מתבקש להניח לטחב, כי הציפורים לוקחות ממנו באפריל אל הקנים שלהן בעצים.',
    ],
    teaser: 'קראו גם: עשרה גגות שאיש אינו מנקה עוד',
    menu: 'דלג לתוכן,ראשי,חדשות,תרבות,מזג אוויר,גנים,ארכיון,צור קשר,התחברות',
    end: 'שיתוף,הדפסה,תגובות,פרטיות,אודות',
  },
  hi: {
    title: 'छत की काई',
    asks: 'कोई छत से काई क्यों नहीं हटाना चाहता?',
    byline: 'लेखक: अनीता सरकंडा',
    author: 'अनीता सरकंडा',
    date: 'सोमवार, 15 मार्च 2021',
    updated: 'अपडेट: 16 मार्च 2021, 9:05',
    heading: 'दूसरी छत',
    paragraphs: [
      'काई उस साल छत पर आई जब किसी ने खपरैल साफ नहीं की, और तब से किसी ने उसे हटाना नहीं चाहा।',
      'हर वसंत में वह रंग बदलती है, पहले पीला और फिर गहरा हरा, और पड़ोसी बच्चों के साथ उसे देखने चढ़ते हैं।',
      'जो भी छत पर सीढ़ी लगाता है उससे कहा जाता है कि काई को रहने दे, क्योंकि चिड़ियाँ उसे घोंसलों के लिए ले जाती हैं।',
    ],
    teaser: 'यह भी पढ़ें: दस छतें जिन्हें अब कोई साफ नहीं करता',
    menu: 'सामग्री पर जाएँ,मुखपृष्ठ,समाचार,संस्कृति,मौसम,बगीचे,संग्रह,संपर्क,लॉगिन',
    end: 'साझा करें,प्रिंट,टिप्पणियाँ,निजता,हमारे बारे में',
  },
  th: {
    title: 'ตะไคร่บนหลังคา',
    asks: 'ทำไมไม่มีใครอยากขูดตะไคร่ออกจากหลังคา?',
    byline: 'โดย สมหญิง ต้นอ้อ',
    author: 'สมหญิง ต้นอ้อ',
    date: 'วันจันทร์ที่ 15 มีนาคม พ.ศ. 2564',
    updated: 'อัปเดตล่าสุดเมื่อ 16 มีนาคม 2564 เวลา 9:05 น.',
    heading: 'หลังคาที่สอง',
    paragraphs: [
      'ตะไคร่ขึ้นมาบนหลังคาในปีที่ไม่มีใครทำความสะอาดกระเบื้อง และตั้งแต่นั้นมาก็ไม่มีใครอยากเอามันออกไปจากที่เดิม',
      'ทุกฤดูใบไม้ผลิมันจะเปลี่ยนสีจากสีเหลืองเป็นสีเขียวเข้ม และเพื่อนบ้านก็พากันปีนขึ้นไปดูพร้อมกับลูกหลานของตน',
      'ใครที่พาดบันไดไว้กับหลังคาจะถูกขอร้องว่าอย่าแตะต้องตะไคร่ เพราะนกจะมาคาบเอาไปทำรังในเดือนเมษายนของทุกปี',
    ],
    teaser: 'อ่านเพิ่มเติม: สิบหลังคาที่ไม่มีใครทำความสะอาดแล้ว',
    menu: 'ข้ามไปยังเนื้อหา,หน้าแรก,ข่าว,วัฒนธรรม,อากาศ,สวน,คลัง,ติดต่อ,เข้าระบบ',
    end: 'แชร์,พิมพ์,ความคิดเห็น,นโยบาย,เกี่ยวกับ',
  },
  vi: {
    title: 'Rêu trên mái nhà',
    asks: 'Vì sao không ai muốn cạo rêu trên mái nhà?',
    byline: 'Tác giả: Nguyễn Thị Sậy',
    author: 'Nguyễn Thị Sậy',
    date: 'Thứ Hai, 15 tháng 3, 2021',
    updated: 'Cập nhật lúc 9:05 ngày 16 tháng 3 năm 2021',
    heading: 'Một mái nhà khác',
    paragraphs: [
      'Rêu mọc lên mái nhà vào năm không ai lau ngói, và từ đó không một ai trong xóm còn muốn gỡ nó xuống nữa.',
      'Mỗi mùa xuân rêu lại đổi màu, lúc đầu vàng rồi xanh thẫm, và hàng xóm cùng trẻ con trèo lên để ngắm nhìn.',
      'Ai dựa thang vào mái nhà đều được dặn hãy để yên cho rêu, vì chim sẽ tha rêu về làm tổ vào tháng tư hằng năm.',
    ],
    teaser: 'Đọc thêm: Mười mái nhà không còn ai lau ngói',
    menu: 'Chuyển đến nội dung,Trang chủ,Tin tức,Văn hóa,Thời tiết,Khu vườn,Lưu trữ,Liên hệ,Đăng nhập',
    end: 'Chia sẻ,In bài,Bình luận,Bảo mật,Giới thiệu',
  },
  zh: {
    title: '屋顶上的苔藓',
    asks: '为什么没有人愿意刮掉屋顶上的苔藓？',
    byline: '作者：林小苇',
    author: '林小苇',
    date: '2021年3月15日 星期一',
    updated: '更新时间：2021年3月16日 9:05',
    heading: '另一个屋顶',
    paragraphs: [
      '那一年没有人打扫瓦片，苔藓便爬上了屋顶，从那以后也没有人愿意把它除去，它就一直留在那里，一直到今天。',
      '每年春天它都会变换颜色，先是黄色，然后变成深绿，邻居们带着孩子爬上来看它，一直看到太阳落山才回家。',
      '谁要把梯子靠在屋檐上，都会被嘱咐不要碰那些苔藓，因为四月里鸟儿要把它衔去做窝，这是老人们定下的规矩。',
    ],
    teaser: '延伸阅读：十个再也没有人打扫的屋顶',
    menu: '跳到内容,首页,新闻,文化,天气,园艺,档案,联系,登录',
    end: '分享,打印,评论,隐私,关于',
  },
  ja: {
    title: '屋根の苔',
    asks: 'なぜ誰も屋根の苔を取ろうとしないのか？',
    byline: '文／鈴木葦子',
    author: '鈴木葦子',
    date: '2021年3月15日（月）',
    updated: '最終更新：2021年3月16日 9:05',
    heading: 'もうひとつの屋根',
    paragraphs: [
      '誰も瓦を掃除しなかった年に苔は屋根へやって来て、それからというもの誰ひとりそれを取ろうとはしなかった。',
      '春が来るたびに色を変え、はじめは黄色、やがて濃い緑になり、近所の人たちが子どもを連れて眺めに登ってくる。',
      '屋根にはしごをかける人は、苔に触れないようにと頼まれる。四月になると鳥たちが巣を作るために運んでいくからだ。',
    ],
    teaser: '関連記事：もう誰も掃除しない十の屋根',
    menu: '本文へ移動,ホーム,ニュース,文化,天気,庭,過去記事,連絡先,ログイン',
    end: '共有,印刷,コメント,個人情報,運営',
  },
  ko: {
    title: '지붕 위의 이끼',
    asks: '왜 아무도 지붕의 이끼를 긁어내려 하지 않을까?',
    byline: '홍갈대 기자',
    author: '홍갈대',
    date: '2021년 3월 15일 월요일',
    updated: '최종 수정 2021.03.16. 오전 9:05',
    heading: '또 하나의 지붕',
    paragraphs: [
      '아무도 기와를 닦지 않던 해에 이끼가 지붕으로 올라왔고, 그 뒤로는 누구도 그것을 떼어 내려고 하지 않았으며 이끼는 지금도 그 자리에 있다.',
      '해마다 봄이 오면 이끼는 빛깔을 바꾸어 처음에는 노랗다가 나중에는 짙은 초록이 되고, 이웃들은 아이들을 데리고 그것을 보러 올라온다.',
      '지붕에 사다리를 걸치는 사람은 이끼를 그대로 두라는 부탁을 받는데, 사월이면 새들이 둥지를 지으려고 그것을 물어 가기 때문이다.',
    ],
    teaser: '관련기사: 이제 아무도 닦지 않는 열 개의 지붕',
    menu: '본문으로 이동,처음으로,뉴스,문화,날씨,정원,보관함,연락처,로그인',
    end: '공유,인쇄,댓글,개인정보,회사 소개',
  },
};

/** Title, author, day, and the number of passages under each heading. */
function outline({ draft }: Reading): unknown {
  const { title, author, published, sections } = draft;
  return [title, author, published, ...sections.map(({ path, passages }) => [...path, passages.length])];
}

const read = (lines: readonly string[]): Reading => parsePlainText(lines.join('\n'));
const DAY = '2021-03-15';

describe.each(Object.entries(PAGES))('a page in %s', (_, page) => {
  const { title, asks, byline, author, date, updated, heading, paragraphs, teaser } = page;
  const [first, second, third] = paragraphs;

  it('gives title, author and date, and loses a teaser and a line about the date', () => {
    const reading = read([title, '', byline, date, '', first, '', teaser, '', second, '', updated, '', third]);
    expect(outline(reading)).toEqual([title, author, DAY, [3]]);
    expect(reading.leftOut.map(({ text }) => text)).toEqual([byline, date, teaser, updated]);
  });

  it('has its title right above the author and the text', () => {
    const lines = [asks, byline, date, first, '', second, '', heading, third];
    expect(outline(read(lines))).toEqual([asks, author, DAY, [2], [heading, 1]]);
  });

  it('has its date above the title, and comments below the text', () => {
    const reading = read([date, '', title, '', first, '', second, '', ...page.end.split(',').slice(2, 3)]);
    expect(outline(reading)).toEqual([title, undefined, DAY, [2]]);
  });

  it('has its title twice', () => {
    expect(outline(read([asks, '', asks, '', first, '', second]))).toEqual([asks, undefined, undefined, [2]]);
  });

  it('is copied whole, with its menu and what stands below the text', () => {
    const menu = page.menu.split(',');
    const path = menu.slice(1, 4).join(' › ');
    const lines = [...menu, '', path, '', asks, '', byline, date, '', first, '', second, '', third, ''];
    expect(outline(read([...lines, ...page.end.split(',')]))).toEqual([asks, author, DAY, [3]]);
  });
});

// Thai puts no full stop that would tell a paragraph from a wrapped line.
describe.each(Object.entries(PAGES).filter(([language]) => language !== 'th'))('a text in %s', (_, page) => {
  it('has lines of a paragraph each, without a blank line', () => {
    const { title, heading, paragraphs } = page;
    const [first, second, third] = paragraphs;
    const reading = read([title, first, second, heading, third]);
    expect(outline(reading)).toEqual([title, undefined, undefined, [2], [heading, 1]]);
  });
});

describe('a text copied from a page', () => {
  const long = (topic: string): string =>
    `The ${topic} was described at length by everybody who had seen it, and by several people who had not been there at all.`;
  const passagesOf = ({ draft }: Reading): string[] => draft.sections.flatMap(({ passages }) => [...passages]);

  it.each([
    ['Ann Reed', '3 May 2019'],
    ['Ann Reed', 'Staff writer', '3 May 2019'],
    ['Ann Reed | 3 May 2019'],
    ['3 May 2019 · Ann Reed'],
    ['Ann Reed, Staff Attorney, Moss Project', '3 May 2019'],
    ['02.05.2019, 11:30 Uhr von Ann Reed'],
    ['By Ann Reed.', '5 min read'],
    ['Von: Ann Reed | 31.10.23'],
  ])('names its author in %j %j', (...lines) => {
    expect(parsePlainText(['The lamp', '', ...lines, '', long('lamp'), '', long('mole')].join('\n')).draft.author).toBe(
      'Ann Reed',
    );
  });

  it.each([
    ['From Mossopedia, the free encyclopedia', 'Jump to navigation Jump to search', '[edit]', 'Contents'],
    [
      'aus Moospedia, der freien Enzyklopädie',
      'Zur Navigation springen Zur Suche springen',
      '[Bearbeiten | Quelltext bearbeiten]',
      'Inhaltsverzeichnis',
    ],
    [
      'De Moussopédia, l’encyclopédie libre',
      'Aller à la navigation Aller à la recherche',
      '[modifier | modifier le code]',
      'Sommaire',
    ],
    ['出典: フリー百科事典『こけペディア』', 'ナビゲーションに移動検索に移動', '[編集]', '目次'],
    [
      'Материал из Мохопедии — свободной энциклопедии',
      'Перейти к навигации Перейти к поиску',
      '[править | править код]',
      'Содержание',
    ],
  ])('is a wiki’s, with the lines %j and %j', (origin, jump, edit, contents) => {
    const wiki = [
      `Moss\n${origin}\n${jump}`,
      `${long('moss')}[1]`,
      `${contents}\n1 History\n2 Use\n3 Notes`,
      `History${edit}\n${long('roof')}`,
      `Use${edit}\n${long('nest')}`,
      `Notes${edit}\n↑ Ann Reed: Moss. 2004.`,
    ];
    const reading = parsePlainText(wiki.join('\n\n'));
    expect(outline(reading)).toEqual(['Moss', undefined, undefined, [1], ['History', 1], ['Use', 1]]);
  });

  it('keeps the short lines that close it', () => {
    const end = ['The end.', 'Ann Reed', 'Sources: Harbour Review 1962, letters in the town archive'];
    const reading = read(['The lamp', '', long('lamp'), '', long('mole'), '', end.join('\n\n')]);
    expect(passagesOf(reading)).toEqual([long('lamp'), long('mole'), ...end]);
  });

  it('keeps a list of short lines between its title and its first paragraph', () => {
    const list = [
      '200 g moss',
      '3 tiles',
      '1 ladder',
      '2 ropes',
      '4 hooks',
      '1 bucket',
      '6 nails',
      '2 planks',
      '1 brush',
    ];
    const reading = read(['A roof for birds', '', ...list, '', long('roof'), '', long('ladder')]);
    expect(reading.draft.title).toBe('A roof for birds');
    expect(passagesOf(reading).join('\n')).toContain(list.join('\n'));
  });

  it('reads the days of a diary as headings, and a date alone as none', () => {
    const days = ['3 May 1898', '4 May 1898', '6 May 1898'];
    const diary = read(['The diary', '', ...days.flatMap((day) => [day, '', long('lamp'), ''])]);
    expect(diary.draft.sections.flatMap(({ path }) => path).slice(-2)).toEqual(days.slice(-2));
    const dated = read(['The diary', '', long('lamp'), '', '3 May 1898', '', long('mole')]);
    expect(dated.draft.sections.map(({ path }) => path)).toEqual([[]]);
  });

  it.each([
    'Photograph: Ann Reed/Agency',
    '(Agency)',
    'Ann Reed/AP',
    'Bild: A. Ried',
    'Foto: Jan de Vries',
    '写真：鈴木葦子',
  ])('leaves out the credit %j between two paragraphs', (credit) => {
    const reading = read(['The lamp', '', long('lamp'), '', credit, '', long('mole')]);
    expect(passagesOf(reading)).toEqual([long('lamp'), long('mole')]);
    expect(reading.leftOut.map(({ text }) => text)).toEqual([credit]);
  });

  it('has no heading in a label with a sentence-like title', () => {
    const reading = read(['The lamp', '', long('lamp'), '', 'Advice: ten lamps that nobody lights', '', long('mole')]);
    expect(reading.draft.sections.map(({ path }) => path)).toEqual([[]]);
  });
});
