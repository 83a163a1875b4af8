import type { LanguageData } from './language-data.ts';

export const catalan = {
  code: 'ca',
  scripts: ['Latin'],
  stopWords: `
    el la els les l un una uns unes de d del dels al als a i o però que qui què quin quina quins quines quan on com
    per perquè quant quants quanta quantes en amb sense sobre entre fins des és són era eren fou va van ser estat ha
    han havia haver jo tu ell ella nosaltres vosaltres ells elles es se li hi ho seu seva seus seves aquest aquesta
    aquests aquestes més molt també hola gràcies de-quina d'on aon qual quals cuyo diu diuen deia anomena anomenat
    anomenada nom fa fer vas vam estan està estava havien tenir té tenen pot poden aquell aquella això allò segons
    durant abans després mentre pels pel qualsevol
  `,
  framingWords: `
    tipus mena menes terme termes paraula paraules noms anomenats anomenades anomenen anomenava coneix coneixen
    conegut coneguda coneguts conegudes coneixia percentatge percentatges quantitat quantitats nombre número ocorre
    ocórrer ocorregut succeeix succeir succeït passa passar passat esdevé esdevenir lloc llocs indret ubicat ubicada
    situat situada situats situa situen localitzat troba troben trobava trobat trobada fet feta fets feien feia fan
    dona donen donar donat donada pren prenen prendre pres tingut ve venen venir vingut anar anat convertir converteix
    convertit rep reben rebre rebut rebuda obté obtenir servir usar usat usada utilitza utilitzen utilitzar utilitzat
    utilitzada utilitzava país països ciutat ciutats regió part parts zona àrea any anys data dia dies persona
    persones algú gent raó raons motiu motius causa manera maneres forma formes exemple exemples cosa coses considera
    consideren considerat considerada considerats descriu descriuen descriure descrit descrita esmenta esmentat
    esmentada refereix refereixen referir referit respecte relació acord anterior anteriors anteriorment previ prèvia
    actual actuals actualment original originalment inicial inicialment habitualment generalment normalment sovint
    freqüència excepte llevat comparació comparat llarg vell aproximadament principal principals finalment dir
  `,
  stemmer: { before: [{ suffixes: 'cions', keep: 1, by: 'cio' }], snowball: 'catalan' },
  questions: {
    time: 'quan|quin any|quins anys|quin mes|quin dia|quina data|quin segle|quina decada',
    span: 'quant temps|quants anys',
    number: 'quant|quanta|quants|quantes|quina edat|quin percentatge|quina poblacio',
    person: 'qui|quina persona',
    place: 'on|d on|quina ciutat|quin pais|quins paisos|quin lloc|quina regio|quin estat',
    other: 'que|quin|quina|quins|quines|com|per que',
  },
  timeWords: 'any anys segle segles decada decades mes mesos setmana* dia dies',
  numberWords: `
    dos dues tres quatre cinc sis set vuit nou deu onze dotze vint trenta cent cents mil milio milions meitat
  `,
} satisfies LanguageData;
