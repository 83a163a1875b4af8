import type { LanguageData } from './language-data.ts';

export const czech = {
  code: 'cs',
  scripts: ['Latin'],
  stopWords: `
    a i nebo ale že aby když jako já ty on ona ono my vy oni se si mu mi ho jeho její jejich ten ta to ti tento tato
    toto tyto který která které kteří kdo co čí kdy kde kam odkud proč jak kolik jaký jaká jaké je jsou byl byla bylo
    byli být bude má mají může v ve na s z ze k ke o u po pro při do od za nad pod před mezi bez také jen už více jich
    jim jimi ahoj dobrý den děkuji koho komu kom kým čeho čemu čem čím kterého kterému kterém kterým kterou kterých
    kterými jakého jakému jakém jakým jakou jakých jakými jací nač kudy odkdy dokdy kolika kolikátý kolikrát dlouho
    daleko starý jmenuje jmenoval jmenovala jmenují nazývá nazývají nazýván zvaný název jméno jejíž jehož jejichž jenž
    jež jsme jste jsem bychom by budou mít měl měla mělo mohou mohl lze této tomto tomu toho tím těch těmi těm tom tu
    své svého svou svých svůj jej jemu ji jí nich nim ním ně však protože pokud tedy ještě velmi všechny všech vše
    podle kolem během proti vůči kvůli jiný jiné než
  `,
  framingWords: `
    druh druhu typ typu typy typem termín termínu termínem slovo slova slovem pojem pojmem označení označuje označován
    názvu názvem jména jménem nazvaný nazvána nazýváno znám známý známá známé známí procento procenta procent
    procentech podíl množství počet počtu počtem číslo stalo stala stane děje dělo došlo dochází událo událost
    událostí koná konal konala konalo místo místa místě nachází nacházejí nacházel nacházela nacházelo leží ležel
    ležela ležící našel nalezen nalezena najít dělá dělají dělal udělal udělala udělali dělat učinil dává dávají dal
    dala dali dát bere vzal vzala získal získala získali získat dostal dostala obdržel drží přišel přišla přijde
    přichází používá používají používal používala používalo použil použita použit používat využívá využívají slouží
    sloužil země zemi zemích stát státu státě město města městě měst část části oblast oblasti region rok roku roce
    datum data dne osoba osoby osobu osob člověk lidé lidi někdo důvod důvodu důvody důvodem příčina příčiny příčinou
    způsob způsobu způsobem způsoby příklad příkladem příklady například věc věci něco považuje považován považována
    považováno považují považovány popisuje popsal popsán popsána popisován zmiňuje zmíněný uvádí uvedeno týká
    vztahuje odkazuje předchozí dřívější dříve současný současná současné nynější původně původní obvykle běžně
    většinou často někdy kromě mimo výjimkou srovnání porovnání dlouhý přibližně hlavní hlavně nakonec stal stává
    tvoří tvořil řekl říká
  `,
  chatWords: `
    ahojky ahojte ahooj ahojda čauky čauko čus čusák nazdar nazdárek zdar zdarec zdravíčko zdravíme hey hi hello dobrej
    lidičky vespolek kamarádi kámoši děcka bráško brácho brácha bro vole týpci týpku vážení vážený milí milý drazí dík
    díkec dikes dííky thx thanks předem mockrát vděčný vděčná vděčni prosimvás prosil prosila pls plís plz prosba prosbu
    sorry sory soráč sorka pardon omluva omluvu omluvte ruším rušit vyrušuju vyrušení dotaz dotazy dotázek dotázeček
    otázku otázky otázečka otázečku ptám zeptám ptal ptala ptá ptají ptát rychlý rychlá rychlou blbá blbou blbý hloupá
    hloupou hloupý trapný jednoduchá jednoduchý krátký zajímá zajímalo zajímavost zvědavost zvědavosti zvědavý zvědavá
    nevíte kdokoliv pomůže pomůžete pomozte poradit poradí poradíte poradte vysvětlit vysvětlí vysvětlíte vysvětlete
    vysvětlení řekne odpověď odpovědi odpovědět odpoví odpovíte info informaci předevčírem pozítří teďka nedávno
    posledně odpoledne urgentní spěchá spěchám pospíchám honem úkol úkoly domácí domácák úloha úlohu test testu písemka
    písemku písemce zkouška zkoušku zkoušce maturita maturitu maturitě referát prezentace prezentaci seminárka seminárku
    učitel učitelka učitelce škola vejška kamarád kamarádka kamarádem spolužák přítelkyně sázka sázku vsadil vsadili
    vsadila kvíz google googlil googlila googlu vygooglit hledal hledala hledám nenašel nikde zapomněl zapomněla
    pamatuju pamatuje nepamatuju vzpomenout nerozumím haha hahaha hehe hihi chacha lol xd omg wtf hm hmm hmmm ehm eh ehe
    eee jéé ježiš ježišmarja kruci heleďte helejte nojo noo jojo jj nn nee fakticky btw imho jakoby hustý bezva pohoda
    oki okej kdyžtak páč nováček nová začátečník začátečnice noob pozdravem pozdrav pozdravy přeji úctou srdečný srdečně
    laskavě laskavost laskavi ochotu ochota obracím písu čauves měj mějte papa nashle nashledanou
  `,
  stemmer: {
    repeat: [
      {
        suffixes: `
          ovi ove ami emi ich ech ach ych eho iho emu imu ymi imi ata aty ou em im ym um am a e i o u y
        `,
        keep: 3,
      },
    ],
  },
  questions: {
    time: `
      kdy|kterém roce|jakém roce|kterém století|kterém měsíci|který den|jaké datum|kterém desetiletí|odkdy|
      kterých letech|kolik hodin
    `,
    span: 'jak dlouho|kolik let|kolik času',
    number: `
      kolik|kolika|jaké procento|kolik procent|jakém věku|jak daleko|jak vysoký|jak velký|jak často|jaký počet|
      jak starý|jak stará
    `,
    person: 'kdo|koho|komu|kom|kým|čí|čím jménem',
    place: `
      kde|kam|odkud|kterém městě|jakém městě|které zemi|kterých zemích|kterém státě|jakém místě|které město|
      která země|kterém kraji|jaké zemi
    `,
    other: 'co|čeho|čím|jaký|jaká|jaké|jak|který|která|které|proč',
    asking: 'jestli|zda|copak|jakej|kterej|jakou|kterou|jakým|kterým|kterého|jakého',
  },
  timeWords: `
    rok roku roce roky let letech století* stol desetilet* měsíc* týden týdn* den dne dní
  `,
  numberWords: `
    dva dvě dvou tři tří čtyři čtyř pět šest sedm osm devět deset jedenáct dvanáct dvacet třicet čtyřicet sto set
    tisíc* milion* miliard* polovin*
  `,
  sentences: {
    abbreviations: 'apod atd tj mgr',
    leadingAbbreviations: 'např tzv',
    numberAbbreviations: 'str',
    openers: 'Ten Ta To Na Je',
  },
} satisfies LanguageData;
