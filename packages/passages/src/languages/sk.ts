import { czech } from './cs.ts';
import type { LanguageData } from './language-data.ts';

/** Slovak. Stemmed, asked and counted as Czech is. */
export const slovak = {
  code: 'sk',
  scripts: ['Latin'],
  stopWords: `
    ahoj dakujem a i v vo na s so z zo do od o u k ku po pre pri pod nad pred medzi bez ale alebo že aby keď ak ako ja
    ty on ona ono my vy oni sa si mu mi ho jeho jej ich ten tá to tí tie tento táto toto tohto tejto tomto ktorý ktorá
    ktoré ktorí ktorého ktorej ktorému ktorom ktorým ktorú ktorých ktorými kto koho komu kom kým čo čoho čomu čom čím
    čí kedy kde kam odkiaľ prečo koľko koľkí aký aká aké akého akej akom akým akú akých je sú bol bola bolo boli byť
    bude budú má majú môže volá nazýva nazývajú názov meno tiež už len veľmi viac podľa počas
  `,
  framingWords: `
    druh druhu typ typu typy typom termín termínom slovo slova slovom pojem označenie označuje názvu názvom mena menom
    nazvaný známy známa známe známi percento percenta percent podiel množstvo počet počtu číslo stalo stala stane deje
    došlo udialo udalosť konal konala konalo koná miesto miesta mieste nachádza nachádzajú nachádzal nachádzala leží
    ležal našiel nájdený robí robia robil urobil urobila urobili robiť dáva dávajú dal dala dali dať dostal dostala
    dostali získal získala získali berie vzal drží prišiel prišla prichádza používa používajú používal používala
    použil použitý používať využíva slúži krajina krajiny krajine krajín štát štátu štáte mesto mesta meste miest časť
    časti oblasť oblasti región rok roku roky rokov rokoch dátum dňa deň osoba osoby osobu osôb človek ľudia ľudí
    niekto dôvod dôvodu dôvody príčina príčiny spôsob spôsobu spôsobom spôsoby príklad príkladom príklady napríklad
    vec veci niečo považuje považovaný považovaná považujú považované opisuje opísal opísaný popisuje spomína
    spomenutý uvádza týka vzťahuje odkazuje predchádzajúci predošlý predtým súčasný súčasná súčasné terajší pôvodne
    pôvodný zvyčajne obvykle bežne väčšinou často niekedy okrem mimo výnimkou porovnaní dlhý dlho starý približne
    hlavný hlavne nakoniec stal stáva tvorí povedal hovorí
  `,
  chatWords: `
    ahojte ahojky ahoooj čauko čauky čaute nazdar zdravíčko zdar servus hi hello ľudkovia kamaráti kamoši chalani brácho
    bratu bro vole vážení vážený vážená milí milý drahí ďakujeme ďakujéém dík díky dakujm thx vopred vďačný vďačná
    prosimvás poprosím prosil prosila pls plís plz prosba prosbu sorry sory soráč pardón ospravedlňujem ospravedlnenie
    ruším rušiť vyrušujem otázku otázky otázočka otázočku dotaz spýtať opýtať pýtam pýtal pýtala pýta rýchla rýchlu
    rýchly hlúpa hlúpu hlúpy blbá blbú jednoduchá krátka zaujíma zaujímalo zaujímavosť zvedavosť zvedavosti zvedavý
    zvedavá neviete hocikto pomôže pomôžete pomôžte poradiť poradí poradíte poraďte vysvetliť vysvetlí vysvetlíte
    vysvetlenie poviete odpovede odpovedať odpovie odpoviete info informácia informáciu predvčerom pozajtra nedávno
    poobede urgentné súrne súri ponáhľam ponáhľa úloha úlohu úlohy domáca test testu písomka písomku písomke skúška
    skúšku skúške maturita maturitu maturite referát prezentácia prezentáciu seminárka hodine učiteľ učiteľka učiteľke
    kamarát kamarátka kamarátom spolužiak frajerka frajer priateľka stávka stávku stavil stavili kvíz google googlil
    googlila googli vygoogliť hľadal hľadala hľadám nenašiel nikde zabudla pamätám pamätá nepamätám spomenúť nechápem
    nerozumiem haha hahaha hehe hihi chacha lol xd omg wtf hmmm ehm eh eee ježiš ježišmária piči noo jj nn fakticky
    trebárs btw akože parádne pohoda oki páčko nováčik nová začiatočník noob pozdravom pozdravujem pozdrav prajem úctou
    srdečne láskavo láskavosť láskaví ochotu obraciam píšem majte papa dovidenia
  `,
  stemmer: czech.stemmer,
  questions: {
    time: `
      kedy|odkedy|dokedy|ktorom roku|akom roku|ktorom storočí|ktorom mesiaci|ktorý deň|aký dátum|ktorom desaťročí|
      ktorých rokoch|koľko hodín
    `,
    span: 'ako dlho|koľko rokov|koľko času',
    number: 'koľko|koľkí|koľkých|aké percento|akom veku|ako ďaleko|ako vysoký|ako často|aký počet|ako starý|ako stará',
    person: 'kto|koho|komu|kým|čí|čia|čie',
    place: `
      kde|kam|odkiaľ|ktorom meste|akom meste|ktorej krajine|ktorých krajinách|ktorom štáte|akom mieste|ktoré mesto|
      ktorá krajina|ktorom kraji|akej krajine
    `,
    other: 'čo|čoho|čím|aký|aká|aké|ako|ktorý|ktorá|ktoré|prečo',
    asking: 'či|azda|hádam|akým|akých|akú|ktorú|ktorých|ktorým|načo',
  },
  timeWords: czech.timeWords,
  numberWords: czech.numberWords,
} satisfies LanguageData;
