import type { LanguageData } from './language-data.ts';

/** Serbian, Croatian and Bosnian, which share all but a few words. Lists are in Latin letters; Cyrillic is read as Latin. */
export const serbian = {
  code: 'sr',
  alsoFor: ['hr', 'bs', 'sh'],
  scripts: ['Latin', 'Cyrillic'],
  // Each Cyrillic letter before its folded Latin ones.
  transliteration: `
    аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc чc џdz шs
  `,
  stopWords: `
    zdravo hvala i a u na s sa iz od do o po za pri pod nad pred između među kroz bez zbog prema oko protiv ali ili
    ako da kao kad kada jer što šta dok se si je su sam smo ste bio bila bilo bili bile biti biće bi će ću ćemo ima
    imaju imao imala može mogu mogao ovaj ova ovo ovi ove ovog ovoj ovom taj ta to ti te tog toga tom tome tim onaj
    ona ono oni one on njega njemu njim nje njoj njih njima ga mu joj im ih ja mi vi me nas vas nam vam svoj svoja
    svoje svog svojoj svojih njegov njegova njegovo njen njena njeno njihov njihova naš vaš ko koga kome kim tko čega
    čemu čime koji koja koje kojeg kojega kojem kojoj kojim koju kojih kojima čiji čija čije kakav kakva kakvo kakve
    kakvi gde gdje kuda odakle otkad dokle kamo zašto kako koliko kolika koliki kolike takođe također već još samo
    veoma vrlo više najviše svi sve svaki svaka drugi druga drugo druge tamo tu ovde ovdje tada posle poslije nakon
    pre prije tokom tijekom zove zovu zvao zvala naziva nazivaju nazvan nazvana ime li
  `,
  framingWords: `
    vrsta vrste vrstu tip tipa tipovi termin termina izraz izraza reč riječ riječi pojam imena imenom nazivu nazivom
    nazvano nazvani nazivao nazivali poznat poznata poznato poznati poznate procenat procenta procenata postotak
    postotka količina količine broj broja desilo dogodilo desi dogodi dogodila desila zbilo događaj dešava odvija
    održan održana održano mesto mjesto mesta mjesta mestu mjestu nalazi nalaze nalazio nalazila nalazilo smešten
    smješten smeštena smještena leži nađen pronađen pronađena čini čine činio činili uradio uradila napravio napravila
    napravili napravljen radi daje daju dao dala dali dati dobio dobila dobili dobija dobiva primio primila uzeo uzima
    drži došao došla dolazi koristi koriste koristio koristila koristili koristilo korišten korišćen upotrebljava
    upotrebljavaju služi zemlja zemlje zemlji zemlju zemalja država države državi državu grad grada gradu gradovi deo
    dio dijela delovi dijelovi oblast oblasti područje području regija godina godine godini godinu datum datuma dan
    dana osoba osobe osobu ljudi čovek čovjek neko netko razlog razloga razlozi razlogom uzrok uzroka način načina
    načini primer primjer primera primjera stvar stvari nešto smatra smatraju smatran smatrana smatrao smatralo
    opisuje opisao opisan opisana opisano pominje spominje pomenut spomenut odnosi odnose vezi prethodni prethodna
    prethodno ranije raniji trenutni trenutno sadašnji današnji prvobitno izvorno izvorni obično uglavnom često
    ponekad osim pored izuzev poređenju usporedbi dugo star otprilike glavni glavna konačno postao postala postaje
    predstavlja predstavljao kaže rekao
  `,
  chatWords: `
    zdravoo ćaos ćaoo ćaocao dobroveče večer pozdrav pozdravi pozdravljam ej eej hey hi hello alo de gdesi ekipo raja
    cure drugari drugovi braćo bratko bre batice burazeru buraz care drage poštovani poštovana poštovane kolege hvalaa
    fala unapred unaprijed zahvalan zahvalna zahvaljujem zahvalnost molimm molila molio molba plz pls pliz plis
    izvinjavam izvinjenje sorry sori pardon smetam smetnja smetnju ometam pitanjce pitala pitaju pita zapitam upitati
    brzinsko brz glupo glupavo kratko prosto zanimalo interesuje interesira interesovalo znatiželja znatiželje
    znatiželjan radoznao radoznala radoznalost znal itko iko pomozite pomogne pomognete objasni objasnite objasniti
    objašnjenje objasnio kažite odgovori odgovorite odgovoriti odgovara info informacija informacije informaciju htjeo
    htjela željela juče jučer prekjuče prekosutra malopre maloprije nedavno hitno hitnoo hitna žurno žuri žurim domaći
    domaća zadaća zadaću zadaci zadatak kontrolni kontrolna pismeni test ispit ispita ispitu kolokvijum kolokvij matura
    maturu referat seminarski prezentacija prezentaciju času satu nastavnik nastavnica profesorka profesorica učiteljica
    faks faksu fakultet fakultetu drug drugarica cimer šef kladio kladili opklada opkladu kviz kvizu google gugl guglao
    guglala izguglao tražila nadjem pronašao nigde nigdje zaboravila sjećam sjetim setim razumijem kontam skontao
    shvatam haha hahaha hehe hihi lol xd omg wtf uf joooj jao jaoo jbt jebote jebiga jebem kurac kurca pička sranja
    bogami hm hmm hmmm em eee mm ajme ahaa mhm jok jep okej oki kul strava ekstra brutalno realno ustvari msm vjerojatno
    nmp nzm neznam nz npr tj itd nov početnik početnica nub neznalica poštovanjem poštovanje srdačno srdačan ljubazno
    ljubazni ljubaznosti obraćam pišem adio papa prijatno
  `,
  stemmer: {
    repeat: [
      {
        suffixes: `
          ovima evima ovi evi ova eva ove eve ima ama oga ega omu emu og eg om em im ih oj a e i o u
        `,
        keep: 3,
      },
    ],
  },
  questions: {
    time: `
      kada|kad|koje godine|kojoj godini|kojim godinama|kom veku|kojem stoleću|kojem stoljeću|kojeg meseca|
      kojeg mjeseca|kog datuma|kojeg datuma|kog dana|kojeg dana|otkad
    `,
    span: 'koliko dugo|koliko godina|koliko vremena',
    number: 'koliko|koliki|kolika|koji procenat|koji postotak|koliko star*',
    person: 'ko|tko|koga|kome|kim|čiji|čija|čije|čijeg',
    place: `
      gde|gdje|kuda|kamo|odakle|kom gradu|kojem gradu|kojoj zemlji|kojoj državi|kojim zemljama|koji grad|koja zemlja|
      kom mestu|kojem mjestu
    `,
    other: 'šta|što|koji|koja|koje|kako|zašto|kakav|kakva',
    asking: 'li|dal|jel|zar|sta|kakve|kakvi|kojem|kojoj|kojim',
  },
  timeWords: `
    godina godine godini godinu god vek veka veku stoleć* stoljeć* deceni* desetljeć* mesec* mjesec* nedelj* tjed* dan
    dana
  `,
  numberWords: `
    dva dve dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest dvadeset trideset sto stotin* hiljad*
    tisuć* milion* milijun* milijard* polovin*
  `,
} satisfies LanguageData;
