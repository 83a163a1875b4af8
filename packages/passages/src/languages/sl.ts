import { serbian } from './sr.ts';
import type { LanguageData } from './language-data.ts';

/** Slovene. Stemmed as Serbian is; no question words yet. */
export const slovene = {
  code: 'sl',
  scripts: ['Latin'],
  // For Serbian names and quotations.
  transliteration: serbian.transliteration,
  stopWords: `
    in a v na s z iz od do o po za pri pod nad pred med brez ali pa če da ker ko kot kakor jaz ti on ona ono mi vi oni
    se si ga mu jo ji jih jim ta to te tega tej temu tem kdo koga komu kom čem kaj česa čemu kateri katera katero
    katere katerega katerem katerih kakšen kakšna kakšno čigav kdaj kje kam od-kod odkod zakaj kako koliko je so bil
    bila bilo bili biti bo bodo ima imajo lahko tudi že še samo zelo več imenuje imenovan ime
  `,
  framingWords: `
    vrsta vrste vrsto tip tipa tipi izraz izraza izrazom beseda besede besedo imena imenom imenovana imenovano
    imenovani imenujejo imenovali znan znana znano znani poznan poznana odstotek odstotka odstotkov procent količina
    količine število števila zgodilo zgodi zgodila zgodil dogodek dogaja dogajalo potekal potekala poteka mesto mesta
    mestu kraj kraja kraju nahaja nahajajo nahajal nahajala leži ležijo ležal najde najdemo našli najden naredi
    naredil naredila naredili delal daje dal dala dali dati dobi dobil dobila dobili prejel prejela prejeli vzame vzel
    drži pride prišel prihaja uporablja uporabljajo uporabljal uporabljali uporabil uporabljen uporabljena služi
    država države državi državah mest del delu deli območje območju regija regiji leto leta letu let datum dan dne
    oseba osebe osebo ljudje ljudi človek nekdo razlog razloga razlogi vzrok vzroka način načina načini načinom primer
    primera primeri stvar stvari nekaj velja veljal veljala šteje smatra opisuje opisal opisan opisana omenja omenjen
    omenjena nanaša glede prejšnji prejšnja prej trenutni trenutno sedanji danes prvotno prvotni izvirni običajno
    navadno pogosto včasih razen poleg primerjavi dolgo star približno glavni predvsem končno postal postala postane
    predstavlja pravi rekel
  `,
  stemmer: serbian.stemmer,
} satisfies LanguageData;
