import type { LanguageData } from './language-data.ts';

export const swedish = {
  code: 'sv',
  scripts: ['Latin'],
  stopWords: `
    en ett den det de dem denna detta dessa och eller men att som jag mig du dig han honom hon henne vi oss ni er sig
    min din sin sitt sina hans hennes vår deras vem vad vilken vilket vilka när var varför hur är varit vara blir blev
    bliva har hade ha kan kunde ska skulle skall måste får fick i på av för med till från om vid under över mellan mot
    utan efter innan så även också bara mycket mer många alla här där då hej tack vems vart varifrån varav vari hurdan
    länge gammal långt heter hette kallas kallades kallad sådan något någon några dess dessas hos samt dock medan
    eftersom genom enligt blivit bli nu
  `,
  framingWords: `
    slags sorts sorters typ typen typer term termen termer ord ordet orden begrepp benämns benämnd benämning kallat
    kallade kallar kände känd känt kända känner procent procentandel procentsats andel mängd mängden antal antalet
    händer hände hänt händelse inträffar inträffade inträffat sker skedde skett ägde ägt plats platsen platser belägen
    beläget belägna ligger låg ligga legat finns fanns finnas funnits hittas hittades hittar hittat gör gjorde gjort
    gjordes göra görs ger gav gett gavs ge ges tar tog tagit tas togs ta håller höll hållit hölls hålla kommer kom
    kommit komma går gick gått gå fått mottog mottagit erhöll använder använde använt användes används använda
    användning utgör utgjorde land landet länder stad staden städer del delen delar område området region året datum
    dag dagen dagar person personen personer människor folk någonting anledning anledningen orsak orsaken orsaker sätt
    sättet vis exempel exemplet sak saker ting anses ansågs ansetts betraktas betraktades beskriver beskrev beskrivs
    beskrivit beskrevs beskrivas nämner nämnde nämns nämnt nämndes syftar hänvisar hänvisas angående gällande
    förhållande tidigare föregående nuvarande idag ursprungligen ursprunglig ursprungliga vanligtvis vanligen ofta
    ibland förutom utöver undantag jämfört jämförelse lång gamla ungefär viktigaste huvudsakliga slutligen säger sade
    sagt sägs namn namnet
  `,
  chatWords: `
    hejsan hejhej hejj hallåå tjaa tjena tjenare tjenixen tjo tjabba morsning godmorgon godkväll godnatt goddag hi hey
    yo hello allihopa gänget kompisar polare polarn grabbar bro brorsan brush käre servern tackar tackk tacktack tusen
    tacksam tacksamt tacksamma förhand uppskattar uppskattas vänlig vänliga vänlighet snäl pls plz please plis sorry sry
    ursäktar störde undra undrade undring undrat snabb dumma enkel korkad nyfiken nyfikna nyfikenhet hjälpt förklarar
    förklaring svarar svaret info velat möjligen imorrn imorn imon igårkväll häromdagen förrgår övermorgon nyss
    nuförtiden nyligen snarast brådskande bråttom stressad läxa läxan läxor läxorna provet tenta tentan uppsatsen
    presentation uppgift uppgiften lektion lektionen läraren fröken plugget pluggar plugga uni pojkvän sambo brorsa
    syrra syrran slagit vadslagning quiz frågesport google googlat googla googlade letat sökt ingenstans glömmer fattat
    förstått haha hahaha hihi hehe hahah lol lmao xd omg wtf asså liksom ba iaf iallafall aja aa mm mmm hm hmm öö eh ehm
    ojdå usch jävlar jisses nja nae jaa japp jepp yes okay oki ooki iofs eg ngn ngt oxå osv tex antagligen förmodligen
    ball schysst soft najs nice grymt awesome härligt dumskalle nybörjare newbie noob hälsning hälsningar hälsar mvh
    högaktningsfullt hälsn kram kramar puss hejdå hörs adjö dvs btw vafan vaffö varföööör mej dej sej nåntin hjälpen
  `,
  stemmer: {
    // Words too short for Snowball: byen, søer, sjøene.
    before: [{ pattern: /^([^aeiouy]+[aeiouy])(?:en|er|ene|erne)$/u, by: '$1' }],
    snowball: 'swedish',
    after: [{ pattern: /(?<=.{4})(?:et)+$/u, by: '' }],
  },
  irregularForms: `
    ge ger gav gett givit givits gavs given givna|ta tar tog tagit tagits togs tagen tagna|överta övertog övertagit|
    delta deltog deltagit|motta mottog mottagit mottagen|komma kom kommit|gå går gick gått|stå står stod stått|
    bestå bestod bestått|uppstå uppstod uppstått|förstå förstod förstått|se ser såg sett|göra gjorde gjort gjorda
    gjordes|säga sade sagt|dö dör dog dött|vinna vann vunnit vunnen vunna vanns|finna fann funnit|uppfinna
    uppfann uppfunnit uppfunnen uppfanns uppfunnits|försvinna försvann försvunnit|binda bundit bunden bundna|brinna
    brann brunnit|springa sprang sprungit|sjunga sjöng sjungit|sjunka sjönk sjunkit|dricka drack druckit|hålla
    höll hållit hölls hållits|erhålla erhöll erhållit erhölls|falla föll fallit|skriva skrev skrivit skrivits
    skrevs|beskriva beskrev beskrivit beskrivits beskrevs|driva drev drivit drevs|gripa grep gripit greps|angripa
    angrep angripit angreps|stiga stigit|rida red ridit|skjuta sköt skjutit sköts|bjuda bjöd bjudit bjöds|
    förbjuda förbjöd förbjudit förbjöds|erbjuda erbjöd erbjudit erbjöds|bryta bröt brutit bröts bruten brutna|
    avbryta avbröt avbrutit|flyga flög flugit|ansluta anslöt anslutit|besluta beslöt beslutit|avsluta avslutit|
    välja valde valt vald valda valdes valts|sälja sålde såld sålda såldes|lägga lade lagt lades|anlägga anlade
    anlagt anlades|grundlägga grundlade grundlagt grundlades|bära burit burna|skära skurit|stjäla stal stulit
    stulen|slå slår slog slagit slogs slagen|dra drar drog dragit drogs dragen|växa växte vuxit|riva rivit revs|
    krypa kröp krupit|stryka strök strukit|dölja dolde dolt|veta visste|leva levde levt|föda födde född födda
    fött föddes|tvinga tvang|bok böcker böckerna|fot fötter fötterna|rot rötter rötterna|dotter döttrar
    döttrarna|bror broder bröderna|mor moder mödrar|öga ögon ögonen|museum museet museer museerna|centrum
    centret|liten lilla små mindre minst minsta|god bättre bäst bästa|stor större störst största|ung yngre yngst
    yngsta|hög högre högst högsta|lång längre längst längsta|tung tyngre tyngst tyngsta|man männen männens
  `,
  questions: {
    time: `
      när|vilket år|vilka år|vilken månad|vilken dag|vilket datum|vilket århundrade|vilket årtionde|vilken tid
    `,
    span: 'hur länge|hur lång tid',
    number: `
      hur många|hur mycket|hur gammal|hur gammalt|hur långt|hur lång|hur hög|hur högt|hur stor|hur stort|hur stora|
      hur ofta|hur djup|vilken ålder|hur stor andel
    `,
    person: 'vem|vems|vilka personer|vilken person',
    place: `
      var|vart|varifrån|vilken stad|vilket land|vilka länder|vilken plats|vilken ort|vilket län|vilken region|
      vilken kontinent
    `,
    other: 'vad|vilken|vilket|vilka|varför|hur',
    asking: 'månne|månntro|hurså|hurdan|vafan|vaffö',
    joining: 'och|också',
    self: 'jag|mig|min|mitt|mina|vi|oss|vår*',
    references: 'den|det|de|dem|han|honom|hon|henne|dess|deras|denna|detta|dessa|där|därifrån|då',
  },
  timeWords: `
    år året åren talet sekel seklet århundrade* årtionde* månad* vecka veckor dag dagar
  `,
  numberWords: `
    två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio
    hundra* tusen* miljon* miljard* hälften
  `,
  sentences: {
    abbreviations: 'dr st',
    numberAbbreviations: 'nr',
    openers: 'Det Den Han Hon De Efter',
  },
} satisfies LanguageData;
