import type { LanguageData } from './language-data.ts';

export const norwegian = {
  code: 'no',
  scripts: ['Latin'],
  stopWords: `
    en ei et den det de dem denne dette disse og eller men at som jeg meg du deg han ham hun henne vi oss dere seg min
    din sin sitt sine hans hennes vår deres hvem hva hvilken hvilket hvilke når hvor hvorfor hvordan er var vært være
    blir ble bli har hadde ha kan kunne skal skulle må måtte i på av for med til fra om ved under over mellom mot uten
    etter før så også bare mye mer mange alle her der da hei takk hvorfra hvorhen hvortil hvis lenge gammel langt
    heter het kalles kalt kaltes slik noe noen dens dets samt imidlertid mens fordi gjennom ifølge blitt eit dei ein
    kva kven kvar korleis
  `,
  framingWords: `
    slags type typen typer term begrep begrepet ord ordet betegnelse betegnes betegnet kalte kaller kjent kjente
    kjenner prosent prosentandel andel mengde mengden antall antallet skjer skjedde skjedd skje hendte hender inntraff
    hendelse foregår foregikk sted stedet steder beliggende ligger lå ligge ligget finnes fantes finner fant funnet
    finne gjør gjorde gjort gjøre gjøres gir gav ga gitt gi gis tar tatt tas ta holder holdt holde holdes avholdt
    kommer kom kommet komme går gikk gått fikk fått mottar mottok mottatt bruker brukte brukt brukes bruke benytter
    benyttet benyttes utgjør utgjorde land landet landene by byen byer del delen deler område området region år året
    dato dag dagen dager person personen personer mennesker folk grunn grunnen årsak årsaken årsaker måte måten måter
    eksempel eksempler eksemplet ting tingen anses ansett regnes regnet betraktes beskriver beskrev beskrevet
    beskrives beskrive nevner nevnte nevnt nevnes henviser refererer angående forhold tidligere forrige foregående
    nåværende opprinnelig opprinnelige vanligvis normalt ofte noensinde utenom unntatt bortsett sammenlignet
    sammenligning lang lange gamle omtrent viktigste hovedsakelig endelig sier sagt sies navn navnet
  `,
  chatWords: `
    heisann heisan heihei hallois halla hallaien heia hey hi yo hello morn morna godmorgen godkveld natta godnatt goddag
    allesammen gutta kompiser kamerater bro brur takker hjertelig takknemlig takknemmelig forhånd hilsen hilsener
    vennlig vennlige vennligst mvh please pls plz plis snille sorry sry unnskylder forstyrrer forstyrre bry bryderi
    spørsmålet spurt spm kjapt kjapp rask teit lurt nysgjerrig nysgjerrige nysgjerrighet nån hjelpes forklar forklarer
    forklaring svare svarer svaret info informasjon idag ikveld imorgen imorra igår igårkveld forleden forigårs
    overimorgen nylig haster hastverk travelt lekse leksa lekser leksene innlevering oppgave oppgaven prøven prøva
    eksamen fremføring presentasjon timen læreren vgs uni studie kjæreste kollega veddemål veddet vedder quiz google
    googlet googla googler leitet leita søkt søker ingensteds fatter haha hahaha hihi hehe lol lmao xd omg wtf liksom
    vell fader fanden jævlig søren fy øh eh ehm øøh hmm hm mm mmm oi oisann uff okei oki jada jepp jaa næ neida nope
    forresten btw ihvertfall ivertfall iaf feks osv kul nice fett digg supert deilig fersk nybegynner noob klem klemmer
    hade hadet snakkes sees ikkje itte ittj æ ka kossn koffer korsn kor kem kordan åssen hvorfår hjelpen
  `,
  stemmer: {
    // Words too short for Snowball: byen, søer, sjøene.
    before: [{ pattern: /^([^aeiouy]+[aeiouy])(?:en|er|ene|erne)$/u, by: '$1' }],
    snowball: 'norwegian',
    after: [{ pattern: /(?<=.{4})(?:et)+$/u, by: '' }],
  },
  irregularForms: `
    gå går gikk gått|foregå foregikk foregått|inngå inngikk inngått|stå står sto stod stått|bestå besto bestod
    bestått|oppstå oppsto oppstod oppstått|komme kom|gi gir gav gitt|utgi utgir utga utgav utgitt|ta tar tok
    tatt|overta overtok overtatt|delta deltok deltatt|motta mottok mottatt|oppta opptok opptatt|vinne vant vunnet
    vunne|finne fant funnet|oppfinne oppfant oppfunnet|forsvinne forsvant forsvunnet|binde bandt bundet|drikke
    drakk drukket|synge sunget|synke sank sunket|springe sprang sprunget|hjelpe hjalp hjulpet|treffe traff
    truffet|bære båret|skjære skar skåret|stjele stjal stjålet|bryte brøt brutt|avbryte avbrøt avbrutt|forby
    forbød forbudt|tilby tilbød tilbudt|flyte fløt|skyte skjøt skutt|fryse frøs frosset|gripe grep grepet|
    angripe angrep angrepet|drive drev drevet|fordrive fordrev fordrevet|stige steget|falle falt|legge lagt|
    grunnlegge grunnla grunnlagt|anlegge anla anlagt|ødelegge ødela ødelagt|sette satte|si sagt|gjøre gjorde
    gjort|selge solgte solgt|fortelle fortalte fortalt|velge valgte valgt|spørre spurte spurt|følge fulgte fulgt|
    bringe brakte brakt|vite visste visst|trekke trakk trukket|slå slår slo slått|dra drar dro dratt|vekke vakte|
    skrive skrev skrevet|dø døde|mann menn mennene|fot føtter føttene|hånd hender hendene|tann tenner tennene|
    natt netter nettene|kraft krefter kreftene|datter døtre døtrene|bror brødre brødrene|far fedre|mor mødre|ku
    kyr|øye øyne øynene|museum museet museer museene|liten mindre minst minste|god bedre best beste|stor større
    størst største|gammel eldre eldst eldste|ung yngre yngst yngste|lang lengre lengst lengste|tung tyngre tyngst
  `,
  questions: {
    time: `
      når|hvilket år|hvilke år|hvilken måned|hvilken dag|hvilken dato|hvilket århundre|hvilket tiår
    `,
    span: 'hvor lenge|hvor lang tid',
    number: `
      hvor mange|hvor mye|hvor gammel|hvor gammelt|hvor langt|hvor lang|hvor høy|hvor høyt|hvor stor|hvor stort|
      hvor store|hvor ofte|hvor dyp|hvilken alder
    `,
    person: 'hvem|hvilken person',
    place: `
      hvor|hvorfra|hvorhen|hvilken by|hvilket land|hvilke land|hvilket sted|hvilken region|hvilket fylke
    `,
    other: 'hva|hvilken|hvilket|hvilke|hvorfor|hvordan',
    asking: 'åssen|korleis|kossen|korfor|kvifor|ka|hvofor',
    joining: 'og|også',
    self: 'jeg|meg|min|mitt|mine|vi|oss|vår*',
    references: 'den|det|de|dem|han|ham|hun|henne|dens|dets|deres|denne|dette|disse|der',
  },
  timeWords: 'år året årene tallet århundre* tiår* måned* uke uker dag dager',
  numberWords: `
    to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti
    hundre* tusen* million* milliard* halvparten
  `,
  sentences: {
    abbreviations: 'dr st',
    numberAbbreviations: 'nr',
    openers: 'Det Den Han Hun De',
  },
} satisfies LanguageData;
