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
  stemmer: czech.stemmer,
  questions: czech.questions,
  timeWords: czech.timeWords,
  numberWords: czech.numberWords,
} satisfies LanguageData;
