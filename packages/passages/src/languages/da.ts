import type { LanguageData } from './language-data.ts';

export const danish = {
  code: 'da',
  scripts: ['Latin'],
  stopWords: `
    en et den det de dem denne dette disse og eller men at som jeg mig du dig han ham hun hende vi os i jer sig min
    din sin sit sine hans hendes vores deres hvem hvad hvilken hvilket hvilke hvornår hvor hvorfor hvordan er var
    været være bliver blev blive har havde have kan kunne skal skulle må måtte på af for med til fra om ved under over
    mellem mod uden efter før så også kun meget mere mange alle her der da hej tak hvis hvorfra hvorhen hvortil hvori
    hvoraf længe gammel langt hedder hed kaldes kaldt kaldtes sådan noget nogen nogle dens dets samt dog mens fordi
    gennem ifølge blevet bleven nu
  `,
  framingWords: `
    slags type typen typer term termen ord ordet begreb betegnelse betegnes betegnet kalder kaldte kalde kaldet kendt
    kendte kender kendes procent procentdel andel mængde mængden antal antallet sker skete sket ske hænder indtræffer
    indtraf begivenhed foregår foregik sted stedet steder beliggende ligger lå ligge ligget findes fandtes finder
    fandt fundet finde gør gjorde gjort gøre gøres giver gav givet give gives tager taget tages tage holder holdt
    holde holdes afholdt kommer kom kommet komme går gik gået gå fik fået modtager modtog modtaget bruger brugte brugt
    bruges brugtes bruge anvender anvendte anvendt anvendes udgør udgjorde land landet lande by byen byer del delen
    dele område området region år året dato dag dagen dage person personen personer mennesker folk grund grunden årsag
    årsagen årsager måde måden måder eksempel eksempler eksemplet ting tingen anses ansås anset betragtes betragtet
    beskriver beskrev beskrevet beskrives beskrive nævner nævnte nævnt nævnes henviser henvises refererer vedrørende
    forhold tidligere forrige foregående nuværende aktuelle oprindeligt oprindelig oprindelige normalt sædvanligvis
    ofte nogensinde udover undtagen bortset sammenlignet sammenligning lang lange gamle omkring cirka vigtigste
    hovedsagelig endelig siger sagde sagt siges navn navnet
  `,
  chatWords: `
    hejsa hejsan hejhej heej halløj halløjsa davs goddav godaften hi yo hello dav mojn allesammen folkens bro brormand
    kammerater forummet takker taak tusind takke hilsen hilsner venlig venlige venligst vh mvh mvhj taknemmelig
    taknemlig forhånd forud snarest please pls plz plis undskyldning undskyldt sorry sry forstyrrer forstyrre
    forstyrrelsen ulejlige ulejlighed spurgt spg hurtig dumt enkelt simpelt åndssvagt undrer undrede undret nysgerrig
    nysgerrige nysgerrighed vidst hjælpes forklar forklarer forklaring svare svarer svaret info oplysninger mulighed
    idag iaften imorgen igår iaftes ibelåb forleden forgårs overmorgen nylig nyligt haster hastende lektier lektierne
    lektien aflevering opgave opgaven prøven eksamen terminsprøve fremlæggelse timen læreren gymnasiet uni studie
    kæresten kollega væddemål væddet væddede quiz google googlet googler ledt søgt søger fatter haha hahaha hihi hehe
    lol lmao xd omg wtf satme fandme shit øhm øøh øhh hmm hm mmm oki okey jada jep jeps jaa næ nah naj nope forresten
    iøvrigt btw ihvertfald ifh osv mht ift typ agtig nice sejt super nybegynder noob kram knus snakkes ik ikk oss nåd
    ngn hjælpen
  `,
  stemmer: {
    // Words too short for Snowball: byen, søer, sjøene.
    before: [{ pattern: /^([^aeiouy]+[aeiouy])(?:en|er|ene|erne)$/u, by: '$1' }],
    snowball: 'danish',
    after: [{ pattern: /(?<=.{4})(?:et)+$/u, by: '' }],
  },
  irregularForms: `
    gå går gik gået|foregå foregår foregik|indgå indgik|stå står stod stået|bestå består bestod|opstå opstår
    opstod|give gav|udgive udgav|overtage overtog|deltage deltog|modtage modtog|optage optog|foretage foretog|
    vinde vandt vundet vundne|finde fandt fundet fundne|opfinde opfandt opfundet|forsvinde forsvandt forsvundet|
    binde bandt bundet bundne|drikke drak drukket|synge sunget|synke sank sunket sunkne|springe sprang sprunget|
    hjælpe hjalp hjulpet|træffe traf truffet|bære båret|skære skar skåret|stjæle stjal stjålet|bryde brudt
    brudte|afbryde afbrød afbrudt|byde bød budt|forbyde forbød forbudt|tilbyde tilbød tilbudt|flyde flød|flyve
    fløjet|skyde skød skudt|fryse frøs frosset|krybe krøb krøbet|gribe greb grebet|angribe angreb angrebet|drive
    drev drevet|fordrive fordrev fordrevet|stige steget|ride red redet|lægge lagde lagt|grundlægge grundlagde
    grundlagt|anlægge anlagde anlagt|ødelægge ødelagde ødelagt|sætte satte|sidde sad|sige sagde sagt|gøre gjorde
    gjort|sælge solgte solgt|fortælle fortalte fortalt|vælge valgte valgt|spørge spurgte spurgt|følge fulgte
    fulgt|bringe bragte bragt|vide vidste vidst|trække trak trukket trukne|slå slår slog slået|drage drog|
    inddrage inddrog|række rakte|vække vakte vakt|skrive skrev skrevet|dø døde|mand mænd mændene|hånd hænder
    hænderne|barn børn børnene|tand tænder tænderne|nat nætter|kraft kræfter kræfterne|datter døtre døtrene|bror
    broder brødre brødrene|far fader fædre|mor moder mødre|gås gæs|øje øjne øjnene|museum museet museer museerne|
    lille mindre mindst mindste|god bedre bedst bedste|stor størst største|gammel ældre ældst ældste|ung yngre
    yngst yngste|lang længere længst længste
  `,
  questions: {
    time: `
      hvornår|hvilket år|hvilke år|hvilken måned|hvilken dag|hvilken dato|hvilket århundrede|hvilket årti
    `,
    span: 'hvor længe|hvor lang tid',
    number: `
      hvor mange|hvor meget|hvor gammel|hvor gammelt|hvor langt|hvor lang|hvor høj|hvor højt|hvor stor|hvor stort|
      hvor store|hvor ofte|hvor dyb|hvilken alder
    `,
    person: 'hvem|hvis|hvilken person',
    place: 'hvor|hvorfra|hvorhen|hvilken by|hvilket land|hvilke lande|hvilket sted|hvilken region',
    other: 'hvad|hvilken|hvilket|hvilke|hvorfor|hvordan',
    asking: 'mon|hva|hvofor|åssen',
    joining: 'og|også',
    self: 'jeg|mig|min|mit|mine|vi|os|vores',
    references: 'den|det|de|dem|han|ham|hun|hende|dens|dets|deres|denne|dette|disse|der|dertil|deri',
  },
  timeWords: 'år året årene tallet århundrede* årti* måned* uge uger dag dage',
  numberWords: `
    to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive
    hundrede* tusind* million* milliard* halvdelen
  `,
  sentences: {
    abbreviations: 'dr st',
    numberAbbreviations: 'nr',
    openers: 'Det Den Han Hun De Efter',
  },
} satisfies LanguageData;
