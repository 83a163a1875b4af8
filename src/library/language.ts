import { newStemmer } from 'snowball-stemmers';
import { fold } from './words.ts';

/** How one language joins the forms of a word, and which of its words ask rather than tell. */
export interface Language {
  /** Index term of a folded form: its stem, or the form itself where no stemmer knows the language. */
  stem(form: string): string;
  /** Whether a folded form carries so little that a question is better searched without it. */
  isStop(form: string): boolean;
}

/** @param tag BCP 47; only the language itself counts, so `en-GB` is English. */
export function createLanguage(tag: string): Language {
  const code = languageCode(tag);
  const algorithm = STEMMERS[code];
  const stemmer = algorithm === undefined ? undefined : newStemmer(algorithm);
  const stops = new Set((STOP_WORDS[code] ?? '').split(/\s+/u).map(fold));
  return {
    stem: (form) => (stemmer === undefined || /\d/u.test(form) ? form : stemmer.stem(form) || form),
    isStop: (form) => stops.has(form),
  };
}

/** The language of a BCP 47 tag: `zh` of `zh-Hant-TW`. */
export function languageCode(tag: string): string {
  const code = tag.toLowerCase().split(/[-_]/u)[0] ?? '';
  return code === 'nb' || code === 'nn' ? 'no' : code;
}

const STEMMERS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Articles, pronouns, prepositions, auxiliaries, question words and greetings. Negations are left in: they change the sense. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `hello hi hey thanks thank bye ok okay a an the this that these those some any each every such own same other another i me my mine we us our ours you your
    yours he him his she her hers it its they them their theirs who whom whose which what when where why how am is are was
    were be been being have has had having do does did doing done can could will would shall should may might must ought
    and or but if then than so as because while although though since until of at by for with about against between into
    through during before after above below to from up down in out on off over under again further once here there all
    both few more most very too also just only s t ll re ve d m im ive youre hes shes its were theyre whats whos wheres
    hows lets please tell many much`,
  de: `hallo danke bitte tschuss der die das den dem des ein eine einer eines einem einen und oder aber denn doch sondern ich mich mir du dich dir er
    ihn ihm sie es wir uns ihr euch ihnen man sich mein dein sein unser euer seine seiner seinem seinen ihre ihrer ihrem
    ihren dieser diese dieses diesem diesen jener jene jenes jeder jede jedes jedem jeden welcher welche welches welchem
    welchen wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie ist sind war waren bin bist seid wird werden
    wurde wurden worden haben habe hat hatte hatten gewesen kann konnen konnte konnten soll sollen sollte muss mussen
    darf durfen mag mogen will wollen wollte wurde wurden zu zum zur von vom in im ins an am ans auf aus bei beim mit nach
    seit vor fur durch um uber unter zwischen gegen ohne bis als ob wenn dass weil damit da dann dort hier so auch nur noch
    schon sehr mehr viel viele alle alles wieviel wieviele etwas woran worin worauf wofur womit wodurch wovon wozu davon
    dabei dazu`,
  fr: `bonjour salut merci le la les l un une des du de d au aux et ou mais donc car ni je j me m moi tu te t toi il elle on se s soi lui nous vous
    ils elles eux leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet cette ces cela ceci ca qui que qu
    quoi dont ou quel quelle quels quelles lequel laquelle lesquels lesquelles quand comment pourquoi combien est sont
    etait etaient ete etre suis es sommes etes sera seront serait fut furent a as ai avons avez ont avait avaient avoir eu
    aura fait faire peut peuvent pouvait doit doivent dans en sur sous par pour avec sans entre vers chez apres avant
    depuis pendant si comme plus tres aussi y tout tous toute toutes meme`,
  es: `hola gracias el la los las lo un una unos unas de del al a y e o u pero sino yo me mi tu te ti el ella ello ellos ellas nosotros
    vosotros se si le les nos os mis tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso
    esos esas aquel aquella que quien quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas cuyo cuya por
    porque para con en entre sobre hasta desde durante antes despues segun es son era eran fue fueron ser sido siendo soy
    esta estan estaba estaban estar ha han habia habian haber hay he hubo tiene tienen tenia puede pueden podia debe deben
    mas muy tambien ya todo todos toda todas otro otra otros otras`,
  it: `ciao grazie il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal dallo dalla dai
    dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra e ed o ma se che chi
    cui quale quali quando dove come perche quanto quanta quanti quante io mi me tu ti te lui lei si noi ci voi vi loro ne
    mio mia tuo tua suo sua suoi sue nostro nostra vostro vostra questo questa questi queste quello quella quelli quelle e
    sono era erano fu furono essere stato stata stati state ha hanno aveva avevano avere ho puo possono deve devono piu
    anche molto tutto tutti tutta tutte`,
  pt: `ola obrigado obrigada o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas para com sem sob sobre
    entre ate desde e ou mas se que quem qual quais quando onde como porque quanto quanta quantos quantas eu me mim tu te ti
    ele ela eles elas voce voces lhe lhes meu minha teu tua seu sua seus suas nosso nossa este esta isto estes estas esse
    essa isso esses essas aquele aquela aquilo e sao era eram foi foram ser sido estar esta estao estava ha tem tinha havia
    pode podem deve devem ao aos mais muito tambem ja todo todos toda todas`,
  nl: `hallo bedankt de het een en of maar want dus ik mij me je jij jou u hij hem zij ze haar het wij we ons jullie hen hun zich mijn jouw
    zijn uw onze dit dat deze die wie wat welk welke wanneer waar waarom hoe hoeveel is ben bent was waren zijn geweest word
    wordt werd werden worden heb hebt heeft had hadden hebben kan kunnen kon konden zal zullen zou zouden moet moeten mag
    mogen wil willen van in op aan bij met naar voor door over onder tussen tegen zonder tot uit om te als dan toen omdat
    er ook nog al zo meer veel alle`,
  ru: `привет здравствуйте спасибо пожалуйста и в во на с со к ко о об от до из за по под при про для без у над между через перед а но или да же ли бы что чтобы как
    кто кого кому кем чем чего чему ком где когда куда откуда почему зачем сколько какой какая какое какие каких каким
    каком какую какого какому который которая которое которые которых которого которой которым чей чья чье чьи я меня мне
    мной ты тебя тебе он его ему им нем она ее ей ней оно мы нас нам вы вас вам они их ими них себя себе мой твой свой
    своего своей своих свои наш ваш этот эта это эти этого этой этих этом тот та то те того той тех том так такой там тут
    здесь быть был была было были есть будет будут является являются можно может могут если еще уже только также тоже все
    всех весь вся после`,
  sv: `en ett den det de dem denna detta dessa och eller men att som jag mig du dig han honom hon henne vi oss ni er sig min
    din sin sitt sina hans hennes vår deras vem vad vilken vilket vilka när var varför hur är var varit vara blir blev
    bliva har hade ha kan kunde ska skulle skall måste får fick i på av för med till från om vid under över mellan mot utan
    efter innan så även också bara mycket mer många alla här där då`,
  da: `en et den det de dem denne dette disse og eller men at som jeg mig du dig han ham hun hende vi os i jer sig min din sin
    sit sine hans hendes vores deres hvem hvad hvilken hvilket hvilke hvornår hvor hvorfor hvordan er var været være bliver
    blev blive har havde have kan kunne skal skulle må måtte på af for med til fra om ved under over mellem mod uden efter
    før så også kun meget mere mange alle her der da`,
  no: `en ei et den det de dem denne dette disse og eller men at som jeg meg du deg han ham hun henne vi oss dere seg min din
    sin sitt sine hans hennes vår deres hvem hva hvilken hvilket hvilke når hvor hvorfor hvordan er var vært være blir ble
    bli har hadde ha kan kunne skal skulle må måtte i på av for med til fra om ved under over mellom mot uten etter før så
    også bare mye mer mange alle her der da`,
  fi: `ja tai mutta että jos kun niin kuin minä sinä hän me te he se ne tämä tuo nämä nuo joka jotka jonka mikä mitä missä mistä
    mihin milloin miksi miten kuinka kuka ketkä kenen ketä mitkä montako on ovat oli olivat olla ollut ole olen voi voivat
    voida myös vain hyvin sekä kanssa noin jo sitä sen hänen heidän sille siinä`,
  hu: `a az egy és vagy de hogy ha mint is én te ő mi ti ők ez ezek ezt azt azok ami amely aki akik ki kit mi mit mik melyik
    melyek mikor hol hova honnan miért hogyan hány mennyi van vannak volt voltak lenni lesz lett meg csak már még itt ott
    után előtt alatt között által szerint igen milyen`,
  ro: `un o unei unui unor al ai ale a și sau dar ci că să dacă eu tu el ea noi voi ei ele mă te se îl îi le lui lor său sa
    săi sale meu mea acest această acesta aceasta acești aceste acel acea care cine ce când unde cum cât câtă câți câte de
    la în din pe cu pentru prin spre între după despre fără până este e sunt era erau a fost fi au are avea am ai poate pot
    mai foarte tot toate toți cel cea cei cele`,
  tr: `bir ve veya ama fakat ile için gibi kadar da de ki mi mı mu mü ben sen o biz siz onlar bu şu bunu onu onun bunun kim
    kimi kimin ne neyi nedir neden niçin niye nasıl nerede nereye nereden kaç hangi ne zaman var vardır idi ise olan olarak
    oldu olduğu olmuştur daha çok en her tüm bütün sonra önce`,
  ar: `في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا من متى أين كيف لماذا كم أي هل هو هي هم هن نحن أنا أنت كان
    كانت كانوا يكون تكون أن إن أو ثم لكن قد كما بعد قبل بين عند كل و ف ب ل به بها له لها فيه فيها منه منها عليه عليها`,
  cs: `a i nebo ale že aby když jako já ty on ona ono my vy oni se si mu mi ho jeho její jejich ten ta to ti ty tento tato toto
    tyto který která které kteří kdo co čí kdy kde kam odkud proč jak kolik jaký jaká jaké je jsou byl byla bylo byli být
    bude má mají může v ve na s se z ze k ke o u po pro při do od za nad pod před mezi bez také jen už více`,
  zh: `你好 谢谢 您好 的 了 是 在 和 与 有 于 为 谁 几 何 哪 什么 么时 时候 哪个 哪些 哪里 哪种 哪位 哪一 多少 怎么 怎样 如何 为什 何时 何地 是什 是谁 为什么 什麼 哪裡 怎麼
    為什 為什麼 時候 麼時 了什 有多 请问`,
  ca: `el la els les l un una uns unes de d del dels al als a i o però que qui què quin quina quins quines quan on com per perquè
    quant quants quanta quantes en amb sense sobre entre fins des és són era eren fou va van ser estat ha han havia haver
    jo tu ell ella nosaltres vosaltres ells elles es se li hi ho seu seva seus seves aquest aquesta aquests aquestes més
    molt també`,
};
