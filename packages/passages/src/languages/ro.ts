import type { LanguageData } from './language-data.ts';

export const romanian = {
  code: 'ro',
  scripts: ['Latin'],
  stopWords: `
    un o unei unui unor al ai ale a și sau dar ci că să dacă eu tu el ea noi voi ei ele mă te se îl îi le lui lor său
    sa săi sale meu mea acest această acesta aceasta acești aceste acel acea care cine ce când unde cum cât câtă câți
    câte de la în din pe cu pentru prin spre între după despre fără până este e sunt era erau fost fi au are avea am
    poate pot mai foarte tot toate toți cel cea cei cele salut bună mulțumesc cui cărui cărei căror căruia căreia
    cărora anume oare încât încotro dincotro de-unde numește numesc numea numit numită denumit denumită cheamă spune
    numiți către înainte timp timpul ce-i care-i fie fiind fusese fuseseră aveau avut va vor ar aș ești suntem acestea
    acestui acestei acestor acelui acelei acelor aceea aceia acelea nostru noastră vostru mine tine sine ne vă își îşi
    iar însă deci deoarece asupra sub decât atât astfel chiar unii unele altă alt alte alți aceluiași dintre printre
    dintr într printr-un printr câteva câțiva este-a într-un dintr-o
  `,
  framingWords: `
    fel feluri tip tipul tipuri termen termenul termeni cuvânt cuvântul cuvinte denumesc denumește denumiți cunoscut
    cunoscută cunoscuți cunoscute cunoaște procent procentul procente procentaj cantitate cantitatea cantități număr
    numărul numere întâmplă întâmplat petrece petrecut petrecea loc locul locuri situat situată situate situați
    situează aflat aflată află găsește găsesc găsit găsită găsea face făcut fac făcea făcută făcute făcând facă dă dau
    dat dată date ia iau luat țin ținut vine venit veni merge merg mers devine devin devenit deveni primește primesc
    primit primită primi obține obținut folosește folosesc folosit folosită folosiți folosite folosea folosi
    utilizează utilizat utilizată utilizate utilizați servește țară țării țări oraș orașul orașului orașe regiune
    regiunea parte partea părți zonă an anul anului ani anii zi ziua zile persoană persoane persoanei cineva oameni
    oamenii motiv motivul motive cauză cauze mod modul moduri exemplu exemple exemplul lucru lucruri lucrul ceva
    consideră considerat considerată considerate considerați descrie descris descrisă descrise descriu menționează
    menționat menționată referă referea referit referire privire legătură conform potrivit anterior anterioară
    anterioare precedent actual actuală actuale prezent original originală inițial inițială obicei adesea deseori
    frecvent afara excepția comparație comparativ comparat lung lungă vechi veche aproximativ principal principală
    principalul principale final nume numele
  `,
  chatWords: `
    salutare salutări saluturi bunăă neața neațaa ceau ciao servus hey hello hi băi frățioare amici dragi dragii
    dragilor gașcă șefu șefule bossule coaie coae bro vere postare mulțumim merci ms mersic mulțam thx anticipat
    anticipate recunoscător recunoscătoare rugămințe rugam pls plz plss please scuzați scuza sorry sry iertați iertare
    pardon deranj deranjul deranjez deranja întrebărică întreba întrebam rapidă scurtă prostească proasta simplă stupidă
    știa careva oarecine ajutați explica explice explicați explicație spuneți răspunsul răspunsuri răspundeți info
    informație informații lămuri lămurească curios curioasă curiozitate vroiam aseară diseară deseară poimâine
    alaltăieri acuma acu adineauri adineaori recent urgent urgență grabă grăbit temă teme test teză examen examene
    referat prezentare proiect prof profu profa profesor profesoara facultate facultă liceu pariat pariu pariez concurs
    quiz google căutat căutând nicăieri uitasem rețin pricep haha hahaha hehe hihi ahaha lol xd omg wtf vai off uf aoleu
    hmm hm ăă ăăă cică apropo defapt na no nup mda okay oki mișto fain naspa pula pizda cmv btw începător noob stimați
    stimate stimată respect stimă deosebită cordial amabil amabili amabilitate bunăvoință drag pupici pup numa nush
    nustiu pt ptr
  `,
  stemmer: {
    // Snowball's algorithm needs the commas under ș and ț, which folding takes.
    repeat: [
      {
        suffixes: `
          ilor elor iilor ului iului iile iei ile ele lui lor ul iul ea ei ii ia ie le ua uri urile urilor a e i u o
        `,
        keep: 2,
      },
    ],
    after: [{ suffixes: 'at it ut easc esc est', keep: 4 }],
  },
  questions: {
    time: `
      cand|ce an|care an|ce ani|anul|ce luna|ce zi|ce data|ce secol|care secol|ce deceniu|ce perioada|ce ora
    `,
    span: 'cat timp|cati ani|cat de mult timp',
    number: `
      cat|cata|cati|cate|ce varsta|ce procent*|ce numar|care este populatia|care era populatia|ce distanta|
      ce inaltime|ce suprafata|cator|ce temperatura
    `,
    person: 'cine|cui|pe cine|cu cine|de cine|al cui|ce persoana',
    place: `
      unde|de unde|incotro|ce oras*|care oras|ce tara|ce tari|care tara|ce loc|ce regiune|ce stat*|ce continent|
      ce judet|ce provincie|ce insula
    `,
    other: 'ce|care|carui|carei|cum|de ce',
    asking: 'oare|cum de|pt ce|care e|care este',
  },
  timeWords: `
    an ani anul anii anului anilor secol* deceni* luna luni lunii saptaman* zi zile ziua hr
  `,
  numberWords: `
    doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece treisprezece douazeci
    treizeci suta sute mie mii milion milioane miliard* jumatate
  `,
  sentences: {
    abbreviations: 'dl dr î.hr d.hr',
    numberAbbreviations: 'nr',
    openers: 'În La Un El Ea Este Acest Această',
  },
} satisfies LanguageData;
