import type { LanguageData } from './language-data.ts';

export const german = {
  code: 'de',
  scripts: ['Latin'],
  stopWords: `
    hallo danke bitte tschuss der die das den dem des ein eine einer eines einem einen und oder aber denn doch sondern
    ich mich mir du dich dir er ihn ihm sie es wir uns ihr euch ihnen man sich mein dein sein unser euer seine seiner
    seinem seinen ihre ihrer ihrem ihren dieser diese dieses diesem diesen jener jene jenes jeder jede jedes jedem
    jeden welcher welche welches welchem welchen wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie
    ist sind war waren bin bist seid wird werden wurde wurden worden haben habe hat hatte hatten gewesen kann konnen
    konnte konnten soll sollen sollte muss mussen darf durfen mag mogen will wollen wollte zu zum zur von vom in im
    ins an am ans auf aus bei beim mit nach seit vor fur durch um uber unter zwischen gegen ohne bis als ob wenn dass
    weil damit da dann dort hier so auch nur noch schon sehr mehr viel viele alle alles wieviel wieviele etwas woran
    worin worauf wofur womit wodurch wovon wozu davon dabei dazu welch weswegen inwiefern inwieweit wonach worum
    worunter woruber wohl wievielen wievielte heisst heissen hiess hiessen genannt nennt nennen nenne nannte
    bezeichnet namens lautet einige einigen einiger gibt gab sowie wobei wahrend jedoch bzw ihres unsere unserer eure
    deren dessen denen derjenige solche solcher solches dieselbe etwa sei seien ware hast habt wirst kannst lange
  `,
  framingWords: `
    art arten sorte typ lautete laut name namen bezeichnete prozentsatz prozent anzahl zahl passiert passierte geschah
    fand fanden statt stattfand findet bezug bezüglich vergleich liegt lag gilt besteht ging beiden lang hoch oft
    wichtigsten land teil form jahr jahren wort begriff grund beispiel kommt kam macht machte machten tat tun neben
    ort person menschen verwendet verwendete befand befindet abgesehen vielen zusammen entstand erhielt nutzte immer
    manchmal ursprünglich heute zuerst hauptsächlich stellte dargestellt angesehen sorten typen bezeichnung
    bezeichnungen bezeichneten passieren geschieht geschehen ereignete ereigneten finden gefunden stattfanden
    stattfindet stattgefunden bezieht hinsichtlich verglichen liegen lagen gelegen gelten galt galten bestehen bestand
    gaben geben gegeben gehen geht häufig länder ländern stadt städte orte orten teile teilen gebiet formen jahre
    jahres datum tag wörter begriffe gründe gründen ursache beispiele kommen kamen machen gemacht taten tut getan
    außer personen leute jemand ding dinge sache verwendeten verwenden benutzt benutzte benutzen nutzt nutzen befanden
    befinden befindlich entstanden erhielten erhält erhalten bekam bekamen bekommt bekommen hielt hielten hält halten
    nahm nahmen nimmt nehmen meist meistens normalerweise gewöhnlich üblicherweise ursprüngliche ursprünglichen
    derzeit derzeitige aktuell aktuelle gegenwärtig vorherige früher zuletzt schließlich stellt beschrieben beschreibt
    beschrieb erwähnt erwähnte betrachtet gehalten zufolge gemäß außerdem bekannt weise möglichkeit
  `,
  chatWords: `
    hallöchen heyho moin moinsen servus grüezi grüß grüße grüssle mahlzeit huhu hallihallo nabend leutz allerseits
    mädels digga digger diggah bro brudi alder dude leudde dankeschön dankö dankesehr thx merci herzlichen vorab voraus
    schonmal büdde bidde biddde sry sorry entschuldigt verzeihung pardon tschuldigung tschuldige verzeiht stören störung
    vlt vllt evtl eventuell iwie iwas iwo iwer iwann irgendwer jmd jmdn jmdm jemandem kp ka schimmer kb zb mfg hdl hdgdl
    glg vlg omg wtf lol rofl xd haha hahaha hihi höhö hehe lmao hm hmm hmmm ähm öhm ehm naja nö nee jo jup jap joa jepp
    joah boah boa puh uff verflixt geil mega ma nämlich btw übrigens nebenbei imho afaik pls plz asap omw net nich ne
    nen nem ner is isses ises habs hamma gibs gibts wisst jeman fragt kurze schnelle dumme blöde doofe bescheidene
    simple einfache interessieren neugierig neugier neugierde brauch bräuchte antworten antwortet beantworten erklärt
    verraten helft weiterhelfen auskunft tipp tipps freuen freue dankbar lieb freundlich freundlichen freundlicherweise
    freundlichem geehrte geehrter geehrten herzliche hochachtungsvoll anfrage mühe aufwand umstände rückmeldung
    mitteilen möglichst hausaufgabe hausaufgaben hausi hausis referat klausur test unterricht lehrerin nachher vorhin
    grade dringend eilig neulich letztens kürzlich gegoogelt googeln google suche nirgends nirgendwo kapier kapiere
    kapiers raff raffs checke wette gewettet quiz kollege kollegen neuling anfänger noob ahnungslos übersehen überlesen
    sowas oke okidoki jaja achso aha ui ey eyy ciao tschau tschö
    frage fragen gefragt frag wüsste idee ideen ahnung hilfe helfen hilft geholfen irgendjemand kurz entschuldigung
    freundliche finde erklären verstehe bescheid interessiert überlege kennt kenne hoffe irgendwo überall
  `,
  stemmer: { snowball: 'german', after: [{ suffixes: 'inn', keep: 3, by: 'in' }] },
  irregularForms: `
    gut besser bessere besseren besserer besseres beste besten bester bestes|hoch hohe hohen hoher hohes hohem höhere
    höheren höherer höheres|Museum Museen|Zentrum Zentren|Thema Themen|Virus Viren|Firma Firmen|Ministerium
    Ministerien|Studium Studien|Gremium Gremien|Medium Medien|Kriterium Kriterien|Konto Konten|Drama Dramen|
    Praxis Praxen|Stipendium Stipendien|Gymnasium Gymnasien|Territorium Territorien|Laboratorium Laboratorien|
    Evangelium Evangelien|Prinzip Prinzipien|Mineral Mineralien|Villa Villen|Epos Epen|Mythos Mythen|Bakterium
    Bakterien|Stadion Stadien|Album Alben|Aquarium Aquarien|Planetarium Planetarien|Individuum Individuen|
    Konsortium Konsortien|Imperium Imperien|Auditorium Auditorien
  `,
  // Left out, since each is more often another word: schloss, sprachen, betrieb.
  prefixedVerbs: {
    participleEndings: 'e en er es em',
    verbs: `
      gehen geht ging gingen gegangen / be ent er ver zer um über / auf aus ein an unter vor nach zurück hervor ab|
      stehen steht stand standen gestanden / be ent wider / bei gegenüber fest|kommen kam kamen gekommen / be ent
      über / an auf aus um vor zurück ab her hin nach|geben gibt gab gaben gegeben / er ver um be über / an auf aus
      ab heraus zurück weiter nach vor bekannt ein|nehmen nimmt nahm nahmen genommen / ver unter ent / an auf ein ab
      teil zu vor wahr aus fest|übernehmen übernimmt übernahm übernommen|beginnen begann begannen begonnen|gewinnen
      gewann gewannen gewonnen / / zurück|schreiben schrieb schrieben geschrieben / be ver um unter über / auf ein
      vor zu aus|verlieren verlor verloren|sterben stirbt starb starben gestorben / ver / aus ab|werben wirbt warb
      warben geworben / be er um / an ab|verderben verdirbt verdarb verdarben verdorben|tragen trägt trug trugen
      getragen / be er ver über / bei ein auf aus vor ab|fahren fährt fuhr fuhren|erfahren erfährt erfuhr erfuhren|
      laden lädt lud luden geladen / be ent / ein auf|schlagen schlägt schlug schlugen geschlagen / zer er / vor
      nieder aus ein ab an um nach zurück|wachsen wächst wuchs wuchsen gewachsen / er ver / auf an zusammen heran|
      waschen wäscht wusch wuschen gewaschen|graben gräbt grub gegraben / be ver / aus ein|schaffen schuf schufen
      geschaffen / er|fallen fällt fiel fielen gefallen / be ver zer über ent / aus ein auf ab zurück weg an|halten
      hält hielt hielten gehalten / er be ent ver unter / an auf aus ein ab fest stand vor|lassen lässt ließ ließen
      gelassen / ver ent er be über hinter unter / nieder zu ab aus zurück frei|raten rät riet rieten geraten / ver
      be er / ab|schlafen schläft schlief schliefen geschlafen / ver / ein|laufen läuft lief liefen gelaufen / ver
      über zer / aus ab an ein|rufen rief riefen gerufen / be wider / aus an auf hervor ein ab zurück|stoßen stößt
      stieß stießen gestoßen / ver / aus ab an vor zusammen um|blasen bläst blies bliesen geblasen|fangen fängt fing
      fingen gefangen / emp ver / an ab auf ein|hängen hing hingen gehangen / / ab zusammen an|finden fand fanden
      gefunden / er be emp / statt heraus vor ab|binden bindet gebunden / ver ent / ein an|singen sang sangen
      gesungen / be / vor|springen sprang sprangen gesprungen / ent über / ab|dringen dringt drangen gedrungen / /
      ein vor durch|zwingen zwang zwangen gezwungen / be er / auf|sinken sank sanken gesunken / ver / ab ein|
      trinken trank tranken getrunken / er be / aus|gelingen gelang gelangen gelungen|schwinden schwand schwanden
      geschwunden / ver ent|schwingen schwang schwangen geschwungen / er|schwimmen schwammen geschwommen|erringen
      errang errangen errungen|klingen geklungen / er ver|bringen bringt brachte brachten gebracht / er ver voll
      über / ein auf an hervor unter um bei mit|denken dachte dachten gedacht / be / nach aus|kennen kannte kannten
      gekannt / er be ver / an|nennen nannte nannten genannt / be er / um|brennen brannte brannten gebrannt / ver
      ent / ab nieder aus|rennen rannte rannten gerannt|wissen wusste wussten gewusst|sehen sieht sah sahen gesehen
      / ver über / vor an aus ein ab um|geschehen geschieht geschah geschahen|lesen liest lasen gelesen / ver / vor
      aus ab|treten tritt trat traten getreten / be ver über / ein auf an aus bei zurück ab in vor|bitten bat baten
      gebeten / er ver / ab|liegen lag lagen gelegen / er / vor nahe fest|sitzen saß saßen gesessen / be / vor|
      messen misst gemessen / be er ver / ab|fressen frisst fraß fraßen gefressen|vergessen vergisst vergaß
      vergaßen|sprechen spricht sprach gesprochen / wider / aus an zu ab frei vor|entsprechen entspricht entsprach
      entsprachen entsprochen|versprechen verspricht versprach versprachen versprochen|besprechen bespricht besprach
      besprachen besprochen|brechen bricht brach brachen gebrochen / zer ver unter er / aus ab ein auf zusammen durch
      an|treffen trifft traf trafen getroffen / be über / ein zusammen zu|helfen hilft half halfen geholfen / ver /
      mit ab|gelten gilt galt galten gegolten / ver ent|werfen wirft warf warfen geworfen / ent unter ver be / vor
      ab auf nieder|befehlen befiehlt befahl befahlen befohlen|empfehlen empfiehlt empfahl empfahlen empfohlen|
      stehlen stiehlt gestohlen|verbergen verbirgt verbarg verbargen verborgen|ziehen zog zogen gezogen / be er ent
      ver über voll unter / ein an auf aus ab um zurück zusammen weg heran|fliegen flog flogen geflogen / über / ab
      aus ein|fliehen floh flohen geflohen / ent|fließen floss flossen geflossen / / ein zusammen ab durch|
      schließen schlossen geschlossen|beschließen beschloss beschlossen|abschließen abschloss abschlossen
      abgeschlossen|anschließen anschloss anschlossen angeschlossen|ausschließen ausschloss ausschlossen
      ausgeschlossen|einschließen einschloss einschlossen eingeschlossen|zusammenschließen zusammenschloss
      zusammenschlossen zusammengeschlossen|entschließen entschloss entschlossen|erschließen erschloss erschlossen|
      verschließen verschloss verschlossen|schießen schossen geschossen / er be ver / ab|gießen goss gossen gegossen
      / ver über / ein|genießen genoss|bieten bot boten geboten / / an auf|verbieten verboten|biegen gebogen / ver
      / ab|schieben schob schoben geschoben / ver / ab auf ein|heben hob hoben gehoben / er be ent / auf hervor ab
      an|wiegen wog gewogen / über|frieren fror froren gefroren / er / ein zu|schwören schwor schworen geschworen /
      be ver|kriechen kroch krochen gekrochen|schmelzen schmilzt schmolz schmolzen geschmolzen / ver / ein|bleiben
      blieb blieben geblieben / ver unter / aus zurück übrig erhalten|scheinen schien geschienen / er|steigen stieg
      stiegen gestiegen / be er über ver / auf ab an ein aus um|treiben getrieben / be ver über / an ab ein aus voran
      vor|reiben rieb rieben gerieben / zer|schweigen schwieg schwiegen geschwiegen / ver|leihen lieh liehen
      geliehen / ver ent / aus|weisen wies wiesen gewiesen / be er ver / auf nach hin aus zurück ab an zu ein|meiden
      mied mieden gemieden / ver|scheiden schied schieden geschieden / ver / aus|unterscheiden unterschieden|
      entscheiden entschied entschieden|preisen pries priesen gepriesen / / an|leiden litt litten gelitten / er|
      schneiden geschnitten / / ab aus ein|reiten ritt ritten geritten|greifen griff griffen gegriffen / er um / an
      ein auf zurück zu|schreiten geschritten / über / ein|streiten stritt stritten gestritten / be|gleichen glich
      glichen geglichen / ver / aus|weichen wich wichen gewichen / ent / ab aus|streichen strich strichen gestrichen
      / be unter über / aus|reißen gerissen / zer ent / ab an nieder|beißen biss bissen gebissen
    `,
  },
  questions: {
    time: `
      wann|welche* jahr*|welche* monat*|welche* tag*|welche* datum|welche* jahrhundert*|welche* jahrzehnt*|
      welche* zeit*|um wie viel uhr
    `,
    span: 'wie lange|wie lang',
    number: `
      wie viel*|wieviel*|wie alt|wie hoch|wie gross|wie weit|wie tief|wie breit|wie schwer|wie schnell|wie oft|
      welche* alter|welche* anteil|welche* prozent*|welche* anzahl|welche* temperatur*
    `,
    person: 'wer|wen|wem|wessen|welche* person*',
    place: `
      wo|woher|wohin|welche* stadt|welche* stadten|welche* land*|welche* ort|welche* staat*|welche* region*|
      welche* bezirk*|welche* kontinent*|welche* bundesland*|welche* insel*
    `,
    other: 'was|welche*|wie|warum|wieso|weshalb|wor*|wom*|wod*|wof*',
    opening:
      'kann ich|kann man|können wir|darf ich|darf man|dürfen wir|muss ich|muss man|müssen wir|soll ich|sollte ich|ist es|gibt es|bin ich|habe ich',
    joining: 'und|sowie|außerdem',
    self: 'ich|mich|mir|mein*|wir|uns|unser*',
    references: `
      es|er|ihn|ihm|dies|diese|dieser|dieses|diesem|diesen|jener|jene|jenes|deren|dessen|dabei|dafür|
      dagegen|damit|danach|daran|darauf|daraus|darin|darüber|davon|davor|dazu|dort
    `,
  },
  timeWords: `
    jahr jahre jahren jahres jahrhundert* jahrzehnt* monat* woche* tag tage tagen chr
  `,
  numbers: `
    1 eins erste ersten erster erstes|2 zwei zweite zweiten zweiter zweites|3 drei dritte dritten dritter drittes|
    4 vier vierte vierten vierter viertes|5 fünf fünfte fünften fünfter fünftes|
    6 sechs sechste sechsten sechster sechstes|7 sieben siebte siebten siebter siebtes|
    8 acht achte achten achter achtes|9 neun neunte neunten neunter neuntes|10 zehn zehnte zehnten zehnter zehntes|
    11 elf elfte elften elfter elftes|12 zwölf zwölfte zwölften zwölfter zwölftes|13 dreizehn dreizehnte dreizehnten|
    14 vierzehn vierzehnte vierzehnten|15 fünfzehn fünfzehnte fünfzehnten|16 sechzehn sechzehnte sechzehnten|
    17 siebzehn siebzehnte siebzehnten|18 achtzehn achtzehnte achtzehnten|19 neunzehn neunzehnte neunzehnten|
    20 zwanzig zwanzigste zwanzigsten|30 dreißig|40 vierzig|50 fünfzig|60 sechzig|70 siebzig|80 achtzig|90 neunzig
  `,
  numberWords: `
    zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn
    neunzehn zwanzig dreissig vierzig funfzig hundert* tausend* million* milliarde* halfte
  `,
  sentences: {
    abbreviations: 'hl hr fr dr prof st ca evtl ggf hrsg jh jhd',
    leadingAbbreviations: 'n v bzw vgl z.b d.h u.a',
    numberAbbreviations: 'nr abb bd jan feb apr jun jul aug sept okt nov dez',
    openers: `
      Der Die Das Ein Eine Er Sie Es Im In Am An Auf Nach Seit Mit Bei Diese Dieser Dieses Auch Durch Für Als Von Zu
      Zum
    `,
    beforeOrdinals: 'am der die das den dem des im vom zum zur beim ab bis seit und ein eine einen einem einer',
  },
} satisfies LanguageData;
