import { limits } from './components.ts';

/** Length of a greeting, folded, in characters; longer text says more. */
const LONGEST = 100;

/** Phrases that get the help when they stand alone, by language; case, marks and punctuation do not matter. */
const GREETINGS = [
  // English
  'hello, helo, hi, hiya, hey, heya, hey ho, howdy, yo, sup, greetings, good morning, morning',
  'good afternoon, good evening, good day, good night, bye, goodbye, see you, how are you, how are you doing, hows it going',
  'whats up, wassup, nice to meet you, are you there, anyone here, is anyone here, anybody here, ok, okay',
  'thanks, thank you, thankyou, thx, ty, tysm, cheers, much appreciated',
  'help, i need help, need help, can you help, could you help, help me, what can you do, what do you do, how do i use you',
  // Chinese
  '你好, 您好, 妳好, 你们好, 你們好, 大家好, 哈喽, 哈囉, 哈啰, 嗨, 嘿, 喂, 早安, 早上好, 上午好, 中午好, 下午好, 晚上好, 晚安, 再见, 再見, 拜拜',
  '在吗, 在嗎, 在么, 在不在, 有人吗, 有人嗎, 谢谢, 謝謝, 谢啦, 多谢, 多謝, 感谢, 感謝, 辛苦了',
  '帮助, 幫助, 帮忙, 幫忙, 帮我, 幫我, 帮帮, 幫幫, 求助, 救命, 怎么用, 怎麼用, 怎么使用, 怎麼使用, 你能做什么, 你能做什麼, 你会做什么, 你會做什麼, 您能做什么, 您能做什麼, 使用说明, 使用說明',
  // Spanish, Portuguese, Italian, French, Romanian, Catalan
  'hola, buenas, buenos días, buen día, buenas tardes, buenas noches, qué tal, cómo estás, gracias, ayuda, ayúdame, adiós',
  'olá, oi, bom dia, boa tarde, boa noite, tudo bem, obrigado, obrigada, ajuda, me ajuda, tchau',
  'ciao, salve, buongiorno, buon giorno, buonasera, buona sera, buonanotte, come stai, grazie, grazie mille, aiuto, aiutami',
  'bonjour, bonsoir, salut, coucou, bonne nuit, bonne journée, ça va, comment ça va, merci, aide, aidez, à l’aide, au secours, au revoir',
  'salutare, bună, bună ziua, bună dimineața, bună seara, noroc, mulțumesc, mersi, ajutor, bon dia, bona tarda, gràcies, ajut',
  // German, Dutch, Swedish, Norwegian, Danish
  'hallo, hallöchen, huhu, guten tag, guten morgen, guten abend, gute nacht, moin, moin moin, servus, grüezi, grüß gott, grüß dich, tach',
  'wie gehts, wie geht es dir, danke, dankeschön, danke schön, vielen dank, besten dank, hilfe, hilf, tschüss',
  'hoi, goedemorgen, goedemiddag, goedenavond, goedendag, goeiemorgen, hoe gaat het, dank je, dankjewel, dank u, bedankt, hulp',
  'hej, hejsan, tjena, god morgon, god kväll, god dag, tack, hjälp, hei, heisann, god morgen, god kveld, takk, tusen takk',
  'hjelp, goddag, god aften, tak, mange tak, tusind tak, hjælp',
  // Russian, Ukrainian, Polish, Czech, Slovak, Bulgarian, Serbian and Croatian
  'привет, приветик, здравствуй, здравствуйте, доброе утро, добрый день, добрый вечер, доброй ночи, хай, как дела, спасибо, благодарю, помощь, помоги, помогите',
  'привіт, вітаю, добрий день, доброго дня, добрий ранок, доброго ранку, добрий вечір, дякую, допомога, допоможіть',
  'cześć, hejka, siema, dzień dobry, dobry wieczór, dobranoc, dziękuję, dzięki, pomoc, pomocy, pomóż',
  'ahoj, čau, dobrý den, dobré ráno, dobrý večer, děkuji, díky, dobrý deň, ďakujem, pomozte',
  'здравей, здравейте, добър ден, благодаря, помощ, здраво, dobar dan, bok, zdravo, hvala, pomoć, хвала',
  // Finnish, Hungarian, Estonian, Greek, Turkish
  'moi, moikka, terve, huomenta, hyvää huomenta, hyvää päivää, hyvää iltaa, kiitos, apua',
  'szia, sziasztok, helló, jó napot, jó reggelt, jó estét, köszönöm, köszi, segítség, tere, aitäh',
  'γεια, γεια σου, γεια σας, καλημέρα, καλησπέρα, καληνύχτα, ευχαριστώ, βοήθεια',
  'merhaba, selam, günaydın, iyi günler, iyi akşamlar, iyi geceler, nasılsın, teşekkürler, teşekkür ederim, sağ ol, yardım',
  // Arabic, Persian, Urdu, Hebrew
  'مرحبا, مرحبًا, أهلا, أهلا وسهلا, السلام عليكم, سلام عليكم, صباح الخير, مساء الخير, كيف حالك, شكرا, شكرا جزيلا, مساعدة, ساعدني, النجدة',
  'سلام, درود, صبح بخیر, ممنون, متشکرم, کمک, شکریہ, مدد',
  'שלום, היי, הי, בוקר טוב, ערב טוב, לילה טוב, מה שלומך, תודה, תודה רבה, עזרה',
  // Hindi, Bengali, Indonesian and Malay, Vietnamese, Tagalog, Swahili
  'नमस्ते, नमस्कार, हैलो, सुप्रभात, धन्यवाद, शुक्रिया, मदद, নমস্কার, হ্যালো, ধন্যবাদ, সাহায্য',
  'halo, hai, selamat pagi, selamat siang, selamat sore, selamat malam, apa kabar, terima kasih, makasih, bantuan, tolong',
  'xin chào, chào, chào buổi sáng, cảm ơn, cám ơn, giúp, giúp đỡ, kumusta, salamat, tulong, jambo, habari, asante, msaada',
  // Japanese, Korean, Thai
  'こんにちは, こんにちわ, こんばんは, おはよう, おはようございます, おやすみ, やあ, もしもし, はじめまして, よろしく, よろしくお願いします, ハロー',
  'ありがとう, ありがとうございます, ありがとうございました, どうも, ヘルプ, 助けて, 使い方',
  '안녕, 안녕하세요, 안녕하십니까, 하이, 헬로, 고마워, 고마워요, 고맙습니다, 감사합니다, 감사해요, 도움말, 도와줘, 도와주세요, 도움',
  'สวัสดี, หวัดดี, ขอบคุณ, ขอบใจ, ช่วยด้วย, ช่วยเหลือ',
];

/** Words that may stand beside a greeting and add nothing to it. */
const BESIDE = [
  'there, everyone, everybody, all, folks, guys, friend, friends, bot, commonplace, dear, again, please, pls, plz, oh, and',
  'you, me, to, for, so, very, much, a lot, a bunch, now, today, with, something, sir',
  '你, 您, 我, 们, 啊, 呀, 哦, 哈, 吗, 嗎, 了, 啦, 呢, 吧, 请, 請, 大家, 各位, 朋友, 机器人, 機器人, 非常, 一下, 十分',
  'a todos, amigos, muchas, mucho, muchísimas, por favor, muito, pessoal, a tutti, tutti, molte, tante, mille, per favore',
  'à tous, tout le monde, beaucoup, bien, sil vous plaît, sil te plaît, svp, stp, mult, zusammen, alle, alles, ihr, euch, mir, bitte, sehr, allerseits, wel, iedereen, allemaal, alla, alle sammen, så mycket, så meget',
  'всем, всім, большое, огромное, вам, тебе, мне, пожалуйста, бот, щиро, wszystkim, bardzo, mi, proszę, všem, prosím, moc, kaikille, mindenkinek, szépen, foarte, πολύ, παρακαλώ',
  'herkese, çok, lütfen, للجميع, من فضلك, جزيلا, לכולם, बहुत, semua, bạn, các bạn, mọi người, nhé',
  'ございます, みなさん, 皆さん, さん, ください, 여러분, 정말, ครับ, ค่ะ, คะ, นะ, ทุกคน, มาก',
];

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** People, roles, channels, emoji (by name as well), commands, times and places of Discord's own, and plain names. */
const NO_WORDS =
  /<(?:@[!&]?|#|a?:\w{1,32}:|\/[^<>:]{1,100}:|id:)\w{1,32}>|<t:-?\d{1,16}(?::\w)?>|:[\w+-]{1,32}:|@[\w.]{1,32}/gu;

/**
 * Tells whether a message says nothing but a greeting, thanks or a call for help, or nothing at all. Its expression of
 * some 400 phrases is built once, for the life of the bot.
 */
export function createGreetings(): (text: string) => boolean {
  const { greetings, beside } = greetingPhrases();
  const expression = onlyGreeting(greetings, beside);
  return (text) => {
    const words = folded(text.slice(0, limits.messageText).replaceAll(NO_WORDS, ' '));
    if (words === '') return true;
    // Repeated letters count once: “hellooo” is “hello”.
    const short = words.replaceAll(/(\p{L})\1{2,}/gu, '$1');
    return short.length <= LONGEST && expression.test(short);
  };
}

/** Each phrase once, folded: of one that stands twice, every repetition in a message would be tried both ways. */
export function greetingPhrases(): { readonly greetings: readonly string[]; readonly beside: readonly string[] } {
  const greetings = phrases(GREETINGS);
  return { greetings, beside: phrases(BESIDE).filter((phrase) => !greetings.includes(phrase)) };
}

function phrases(lists: readonly string[]): string[] {
  return [...new Set(lists.flatMap((list) => list.split(', ')).map(folded))];
}

/** Lower-case words with a space between them, without marks and punctuation. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}'’ʼ]/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Matches at least one greeting with nothing but greetings and words beside them. */
function onlyGreeting(greetings: readonly string[], beside: readonly string[]): RegExp {
  const [greeting, other] = [oneOf(greetings), oneOf(beside)];
  return new RegExp(`^(?:${other})*(?:${greeting})(?:${greeting}|${other})*$`, 'u');
}

/** One of the phrases. In a script with spaces, no letter may follow it. */
function oneOf(all: readonly string[]): string {
  const spaced = all.filter((phrase) => !UNSPACED.test(phrase));
  const unspaced = all.filter((phrase) => UNSPACED.test(phrase));
  return ` ?(?:(?:${spaced.join('|')})(?![\\p{L}\\p{N}])|(?:${unspaced.join('|')}))`;
}
