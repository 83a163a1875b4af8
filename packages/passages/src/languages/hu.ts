import type { LanguageData } from './language-data.ts';

export const hungarian = {
  code: 'hu',
  scripts: ['Latin'],
  stopWords: `
    a az egy és vagy de hogy ha mint is én te ő mi ti ők ez ezek ezt azt azok ami amely aki akik ki kit mit mik melyik
    melyek mikor hol hova honnan miért hogyan hány mennyi van vannak volt voltak lenni lesz lett meg csak már még itt
    ott után előtt alatt között által szerint igen milyen szia köszönöm kik kié kinek kitől kihez kiről kivel kiket
    minek mivel miből miről milyenek mekkora mettől meddig mióta melyiket melyikben hányan hányadik hányas hányszor
    merre hová mennyien nevezik nevezték hívják hívták nevű neve nevezett volna lenne legyen lehet kell ezen azon
    ennek annak ezzel azzal abban ebben arra erre attól ettől egyik másik minden össze pedig illetve valamint azonban
    mert míg mely melynek amelyet amelynek amelyben akit akinek úgy így nagyon több óta felé mellett során miatt
  `,
  framingWords: `
    fajta fajtája típus típusa típusú típusok szó szót szavak szava kifejezés kifejezést kifejezéssel néven nevet
    ismert ismerték ismerik százalék százaléka százalékát százalékban szám száma számát számú mennyiség mennyiséget
    mennyisége történik történt történtek történnek esemény zajlott zajlik hely helyen helyet helye helyszín található
    találhatók találhatóak fekszik feküdt talált találtak tesz tett tettek teszi csinál csinált készült készítették ad
    adott adtak adta adják kap kapott kaptak kapta kapják vesz vett vettek vette tart tartott tartottak tartják jön
    jött jöttek ment mentek megy vált váltak válik használ használt használják használták használnak használata
    szolgál szolgált ország országban országot országok országa város városban városok terület területen területe rész
    része részt részét részben év évben évek éve évet dátum napon napja személy személyt személyek ember embert
    emberek valaki valami oka okok okból okozta mód módon módja módszer példa példát példája például dolog dolgok
    dolgot tekint tekintik tekintették tekinthető számít számított leír leírja leírták említ említett említi
    említették utal utalnak vonatkozik kapcsolatban korábbi korábban előző jelenlegi jelenleg eredeti eredetileg
    általában rendszerint gyakran néha kívül kivéve továbbá képest összehasonlítva hosszú régi körülbelül fő
    legfontosabb végül mond mondta mondják hívott
  `,
  chatWords: `
    sziasztok szió szevasz szevasztok szervusz szervusztok heló hellósztok hali halihó halika csá cső csőváz csövi csumi
    üdvözlet üdvözlettel üdvözlök éjszakát jónapot kívánok hi hey skacok barátaim haverok tesó tesók tesóm öcsém bro
    tisztelt kösszi köszike köszönet köszönettel kösziii thx hálás hálásan hálám kérnék kérném légyszi légyszíves lécci
    lécciii szíves szíveskedjen pls plz plíz please bocsika elnézéseteket sorry szori zavarok zavarás zavarásért zavarni
    kérdésem kérdésemre kérdésre kérdések kérdeznék kérdezni kérdezném kérdezem kérdezte kérdeztem kérdi gyors rövid
    buta béna kérdésecske érdekelne kíváncsi kíváncsiság kíváncsiságból tudna tudnátok tudnád tudnám segítséget segítsen
    segítsetek segítene segítenétek magyarázza magyarázni elmagyarázni elmagyarázná elmagyarázza magyarázat mondjátok
    elmondani elmondaná megmondani megmondaná válasz választ válaszok válaszolni válaszoljon válaszolna válaszoljatok
    infó információ tegnapelőtt holnapután nemrég nemrégiben imént sürgős sürgősen sietek sietős siessetek házi házim
    házit házifeladat dolgozat dolgozatot doga dogát témazáró tz zh vizsga vizsgám vizsgára érettségi előadás
    prezentáció órán tanárnő tanárom tanárunk suli suliban haverom barátnőm főnököm fogadás fogadtam fogadtunk kvíz
    google guglizni gugliztam guglizok kerestem keresem keresek keresgéltem találom találok sehol elfelejtettem
    elfelejtem felejtettem emlékszik emlékeztek jut vágom haha hahaha hehe hihi hahah lol xd omg wtf hm hmm hmmm ööö öö
    izé háát btw am asszem azthiszem vajh kb vmi vki vhol vmikor vmilyen h hogyh mér miér nemtom nemtudom lövésem jaja
    ah ejj basszus bassza baszki bazmeg bazdmeg fasz fasza picsába atyaég úristen okés okszi naná nope tök vágod kezdő
    noob amatőr tanácstalan tisztelettel kézcsók pusz puszi puszika ölel köszöntöm pá segítségüket
  `,
  stemmer: { snowball: 'hungarian', after: [{ suffixes: 'a e i o u', keep: 3 }] },
  questions: {
    time: `
      mikor|melyik évben|milyen évben|melyik hónapban|melyik napon|melyik évszázadban|melyik évtizedben|mióta|
      hány órakor|melyik században|hányadik században
    `,
    span: 'meddig|mennyi ideig|milyen hosszú ideig|mennyi idő*',
    number: `
      hány*|mennyi*|mekkora|milyen magas|milyen messze|milyen hosszú|milyen nagy|milyen idős|hányszor
    `,
    person: 'ki|kik|kit|kiket|kinek|kié|kivel|kitől|kiről|kihez|melyik személy',
    place: `
      hol|hova|hová|honnan|merre|melyik város*|melyik ország*|milyen ország*|melyik megyé*|melyik államban
    `,
    other: 'mi|mit|mik|melyik|milyen|miért|hogyan|hogy',
    asking: 'vajon|vajh|ugye|mér|miket|mire|miből|milyenek|melyiket|melyikben',
  },
  timeWords: 'év évek évben évi évtől évig század* évszázad* évtized* hónap* hét nap napon',
  numberWords: `
    két kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét tizenkettő húsz harminc száz* ezer* millió*
    milliárd* fele
  `,
  sentences: {
    abbreviations: 'kb ún ld',
    openers: 'A Az',
  },
} satisfies LanguageData;
