/** How one language asks for each kind of answer, and how its articles show it. */
export interface AskingWords {
  /**
   * Phrases divided by `|`, accents or not. `^` is the beginning of the question, `*` any ending of a word or one
   * letter before it. Of the
   * phrases in a question the first counts, of those that begin at one place the longest.
   */
  readonly time: string;
  readonly number: string;
  readonly person: string;
  readonly place: string;
  /** For time and for number, as `how long`. */
  readonly span?: string;
  /** Ask for none of these. Behind them, `who` and `when` are relative pronouns. */
  readonly other?: string;
  /** Words for stretches and points of time, besides years and the names of months and days. */
  readonly times: string;
  /** Small and round numbers in letters. One is left out: it is an article more often. */
  readonly numbers: string;
}

export const ASKING_WORDS: Readonly<Record<string, AskingWords>> = {
  en: {
    time: `when|what year*|which year*|what date|which date|what day|which day|what month|which month|what time|which decade|
      what decade|what century|which century|what season|what era|what period|how recently|how soon|how often`,
    span: 'how long',
    number: `how many|how much|how old|how far|how tall|how high|how large|how big|how deep|how wide|how fast|how heavy|
      how hot|how cold|what percent*|which percent*|what age|what number|what proportion|what fraction|what temperature|
      what amount|what is the population|what was the population|what is the number|what was the number|how frequently`,
    person: 'who|whom|whose|what person|which person|what is the name of the person|what was the name of the person',
    place: `where|what city|which city|what country|which country|what state|which state|what county|which county|what town|
      which town|what place|which place|what continent|which continent|what region|which region|what location|
      what countries|which countries|what cities|which cities|what island|which island|what province|which province`,
    other: 'what|which|why|how',
    times: 'year years century centuries decade decades month months week weeks day days today bc ad bce ce',
    numbers: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
      nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred* thousand* million* billion* half dozen* twice`,
  },
  de: {
    time: `wann|welche* jahr*|welche* monat*|welche* tag*|welche* datum|welche* jahrhundert*|welche* jahrzehnt*|
      welche* zeit*|um wie viel uhr`,
    span: 'wie lange|wie lang',
    number: `wie viel*|wieviel*|wie alt|wie hoch|wie gross|wie weit|wie tief|wie breit|wie schwer|wie schnell|wie oft|
      welche* alter|welche* anteil|welche* prozent*|welche* anzahl|welche* temperatur*`,
    person: 'wer|wen|wem|wessen|welche* person*',
    place: `wo|woher|wohin|welche* stadt|welche* stadten|welche* land*|welche* ort|welche* staat*|welche* region*|
      welche* bezirk*|welche* kontinent*|welche* bundesland*|welche* insel*`,
    other: 'was|welche*|wie|warum|wieso|weshalb|wor*|wom*|wod*|wof*',
    times: 'jahr jahre jahren jahres jahrhundert* jahrzehnt* monat* woche* tag tage tagen chr',
    numbers: `zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn
      neunzehn zwanzig dreissig vierzig funfzig hundert* tausend* million* milliarde* halfte`,
  },
  nl: {
    time: 'wanneer|welk jaar|welke maand|welke dag|welke datum|welke eeuw|welk decennium|hoe laat',
    span: 'hoe lang|hoelang',
    number:
      'hoeveel|hoe veel|hoe oud|hoe ver|hoe groot|hoe hoog|hoe diep|hoe vaak|welk percentage|welke leeftijd|welk aantal',
    person: 'wie|wiens',
    place: 'waar|waarheen|waarvandaan|welke stad|welk land|welke plaats|welke provincie|welke regio|welk continent',
    other: 'wat|welk|welke|waarom|waardoor|waarmee|hoe',
    times: 'jaar jaren eeuw* decennium decennia maand* week weken dag dagen chr',
    numbers: `twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
      negentien twintig dertig honderd* duizend* miljoen* miljard* helft`,
  },
  sv: {
    time: 'när|vilket år|vilka år|vilken månad|vilken dag|vilket datum|vilket århundrade|vilket årtionde|vilken tid',
    span: 'hur länge|hur lång tid',
    number:
      'hur många|hur mycket|hur gammal|hur gammalt|hur långt|hur lång|hur hög|hur högt|hur stor|hur stort|hur stora|hur ofta|hur djup|vilken ålder|hur stor andel',
    person: 'vem|vems|vilka personer|vilken person',
    place:
      'var|vart|varifrån|vilken stad|vilket land|vilka länder|vilken plats|vilken ort|vilket län|vilken region|vilken kontinent',
    other: 'vad|vilken|vilket|vilka|varför|hur',
    times: 'år året åren talet sekel seklet århundrade* årtionde* månad* vecka veckor dag dagar',
    numbers:
      'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo trettio hundra* tusen* miljon* miljard* hälften',
  },
  da: {
    time: 'hvornår|hvilket år|hvilke år|hvilken måned|hvilken dag|hvilken dato|hvilket århundrede|hvilket årti',
    span: 'hvor længe|hvor lang tid',
    number:
      'hvor mange|hvor meget|hvor gammel|hvor gammelt|hvor langt|hvor lang|hvor høj|hvor højt|hvor stor|hvor stort|hvor store|hvor ofte|hvor dyb|hvilken alder',
    person: 'hvem|hvis|hvilken person',
    place: 'hvor|hvorfra|hvorhen|hvilken by|hvilket land|hvilke lande|hvilket sted|hvilken region',
    other: 'hvad|hvilken|hvilket|hvilke|hvorfor|hvordan',
    times: 'år året årene tallet århundrede* årti* måned* uge uger dag dage',
    numbers:
      'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve tredive hundrede* tusind* million* milliard* halvdelen',
  },
  no: {
    time: 'når|hvilket år|hvilke år|hvilken måned|hvilken dag|hvilken dato|hvilket århundre|hvilket tiår',
    span: 'hvor lenge|hvor lang tid',
    number:
      'hvor mange|hvor mye|hvor gammel|hvor gammelt|hvor langt|hvor lang|hvor høy|hvor høyt|hvor stor|hvor stort|hvor store|hvor ofte|hvor dyp|hvilken alder',
    person: 'hvem|hvilken person',
    place: 'hvor|hvorfra|hvorhen|hvilken by|hvilket land|hvilke land|hvilket sted|hvilken region|hvilket fylke',
    other: 'hva|hvilken|hvilket|hvilke|hvorfor|hvordan',
    times: 'år året årene tallet århundre* tiår* måned* uke uker dag dager',
    numbers:
      'to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue tretti hundre* tusen* million* milliard* halvparten',
  },
  fi: {
    time: 'milloin|koska|minä vuonna|minä vuosina|missä kuussa|minä päivänä|millä vuosisadalla|millä vuosikymmenellä|mihin aikaan',
    span: 'kuinka kauan|kuinka pitkään|miten kauan',
    number:
      'kuinka mon*|miten mon*|montako|paljonko|kuinka paljon|kuinka vanha*|minkä ikäi*|kuinka pitkä|kuinka suuri|kuinka korkea|kuinka kaukana|mikä osuus|kuinka usein',
    person: 'kuka|ketkä|kenen|ketä|kenet|kenelle|keneltä|kenestä|keiden',
    place: 'missä|mistä|mihin|minne|mikä kaupunki|mikä maa|missä kaupungissa|missä maassa',
    other: 'mitä|mikä|mitkä|minkä|miksi|miten|kuinka|millä|millainen',
    times: 'vuosi vuonna vuoden vuotta vuosina vuosi* luvulla luvun vuosisa* vuosikymmen* kuukau* viikko* päivä*',
    numbers:
      'kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan yhdeksän kymmenen kaksitoista kaksikymmentä sata sataa tuhat tuhatta miljoona* miljardi* puolet',
  },
  hu: {
    time: 'mikor|melyik évben|milyen évben|melyik hónapban|melyik napon|melyik évszázadban|melyik évtizedben|mióta|hány órakor|melyik században|hányadik században',
    span: 'meddig|mennyi ideig|milyen hosszú ideig|mennyi idő*',
    number: 'hány*|mennyi*|mekkora|milyen magas|milyen messze|milyen hosszú|milyen nagy|milyen idős|hányszor',
    person: 'ki|kik|kit|kiket|kinek|kié|kivel|kitől|kiről|kihez|melyik személy',
    place: 'hol|hova|hová|honnan|merre|melyik város*|melyik ország*|milyen ország*|melyik megyé*|melyik államban',
    other: 'mi|mit|mik|melyik|milyen|miért|hogyan|hogy',
    times: 'év évek évben évi évtől évig század* évszázad* évtized* hónap* hét nap napon',
    numbers:
      'két kettő három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét tizenkettő húsz harminc száz* ezer* millió* milliárd* fele',
  },
  fr: {
    time: 'quand|quelle annee|quelles annees|quel mois|quel jour|quelle date|quel siecle|quelle decennie|quelle epoque|quelle heure|quelle periode',
    span: 'combien de temps|combien d annees|depuis combien de temps',
    number:
      'combien|quel age|quel pourcentage|quelle proportion|quel nombre|quelle distance|quelle hauteur|quelle superficie|quelle population|quelle temperature|quelle longueur|quelle vitesse',
    person:
      '^qui|qui est ce qui|a qui|de qui|par qui|pour qui|avec qui|qui a|qui est|qui etait|qui sont|quelle personne|chez qui|contre qui',
    place:
      '^ou|d ou|vers ou|par ou|jusqu ou|quelle ville|quelles villes|quel pays|quels pays|quel endroit|quel lieu|quelle region|quel etat|quel continent|quelle province|quel departement|quelle ile',
    other: 'que|qu|quoi|quel|quelle|quels|quelles|pourquoi|comment|lequel|laquelle',
    times: 'an ans annee annees siecle siecles decennie* mois semaine* jour jours jc',
    numbers:
      'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt* trente quarante cinquante soixante cent cents mille million* milliard* moitie tiers',
  },
  es: {
    time: 'cuando|que ano|que anos|que mes|que dia|que fecha|que siglo|que decada|que epoca|que hora|cual fue el ano|que periodo',
    span: 'cuanto tiempo|cuantos anos|por cuanto tiempo',
    number:
      'cuanto|cuanta|cuantos|cuantas|que edad|que porcentaje|que proporcion|que numero|que cantidad|que distancia|que altura|cual es la poblacion|cual era la poblacion|cual es el numero|que temperatura',
    person: 'quien|quienes|que persona|que personas',
    place:
      'donde|adonde|que ciudad|que ciudades|que pais|que paises|que lugar|que region|que estado|que continente|que provincia|que condado|que isla|que localidad',
    other: 'que|cual|cuales|como|por que',
    times: 'ano anos siglo siglos decada decadas mes meses semana* dia dias ac dc',
    numbers:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis veinte treinta cuarenta cincuenta cien ciento* mil miles millon millones mitad tercio',
  },
  pt: {
    time: 'quando|que ano|que anos|qual ano|que mes|que dia|que data|qual data|que seculo|que decada|que epoca|que horas',
    span: 'quanto tempo|quantos anos',
    number:
      'quanto|quanta|quantos|quantas|que idade|que porcentagem|que percentagem|qual a populacao|qual e a populacao|que numero|que distancia|que altura|qual porcentagem',
    person: 'quem|que pessoa|que pessoas|qual pessoa',
    place:
      'onde|aonde|donde|que cidade|qual cidade|que pais|qual pais|que paises|que lugar|que local|que regiao|que estado|qual estado|que continente|que provincia|que ilha',
    other: 'que|qual|quais|como|por que|porque',
    times: 'ano anos seculo seculos decada decadas mes meses semana* dia dias ac dc',
    numbers:
      'dois duas tres quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta cinquenta cem cento* mil milhao milhoes milhares bilhao bilhoes metade',
  },
  it: {
    time: 'quando|che anno|quale anno|quali anni|che mese|quale mese|che giorno|quale giorno|che data|quale data|quale secolo|che secolo|quale decennio|che ora|quale periodo',
    span: 'quanto tempo|quanti anni|per quanto',
    number:
      'quanto|quanta|quanti|quante|che eta|quale percentuale|che percentuale|qual e la popolazione|quale numero|quale distanza|quale altezza',
    person: '^chi|chi|a chi|di chi|da chi|quale persona',
    place:
      'dove|dov|quale citta|quali citta|che citta|quale paese|quali paesi|che paese|quale luogo|quale regione|quale stato|quale continente|quale provincia|quale isola',
    other: 'che|cosa|quale|quali|qual|come|perche',
    times: 'anno anni secolo secoli decennio decenni mese mesi settimana settimane giorno giorni ac dc',
    numbers:
      'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quindici venti trenta quaranta cinquanta cento* mille mila milione milioni miliard* meta terzo',
  },
  ca: {
    time: 'quan|quin any|quins anys|quin mes|quin dia|quina data|quin segle|quina decada',
    span: 'quant temps|quants anys',
    number: 'quant|quanta|quants|quantes|quina edat|quin percentatge|quina poblacio',
    person: 'qui|quina persona',
    place: 'on|d on|quina ciutat|quin pais|quins paisos|quin lloc|quina regio|quin estat',
    other: 'que|quin|quina|quins|quines|com|per que',
    times: 'any anys segle segles decada decades mes mesos setmana* dia dies',
    numbers:
      'dos dues tres quatre cinc sis set vuit nou deu onze dotze vint trenta cent cents mil milio milions meitat',
  },
  ro: {
    time: 'cand|ce an|care an|ce ani|anul|ce luna|ce zi|ce data|ce secol|care secol|ce deceniu|ce perioada|ce ora',
    span: 'cat timp|cati ani|cat de mult timp',
    number:
      'cat|cata|cati|cate|ce varsta|ce procent*|ce numar|care este populatia|care era populatia|ce distanta|ce inaltime|ce suprafata|cator|ce temperatura',
    person: 'cine|cui|pe cine|cu cine|de cine|al cui|ce persoana',
    place:
      'unde|de unde|incotro|ce oras*|care oras|ce tara|ce tari|care tara|ce loc|ce regiune|ce stat*|ce continent|ce judet|ce provincie|ce insula',
    other: 'ce|care|carui|carei|cum|de ce',
    times: 'an ani anul anii anului anilor secol* deceni* luna luni lunii saptaman* zi zile ziua hr',
    numbers:
      'doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douasprezece treisprezece douazeci treizeci suta sute mie mii milion milioane miliard* jumatate',
  },
  ru: {
    time: 'когда|каком году|какой год|каком веке|каком месяце|какого числа|какой день|какие годы|каком десятилетии|какого года|какое время|какую дату|какая дата|каком столетии|во сколько',
    span: 'как долго|сколько лет|сколько времени|как надолго',
    number:
      'сколько|скольк*|какова численность|какой процент|какая доля|каков возраст|каком возрасте|какова высота|какова площадь|насколько|как часто|как далеко|какое количество|какова температура|какое число',
    person: 'кто|кого|кому|кем|ком|чей|чья|чье|чьи|чьего|чьей|чьим|чьих',
    place:
      'где|куда|откуда|каком городе|какой стране|каких странах|каком месте|каком штате|какой город|какая страна|каком регионе|каком округе|какой области|каком континенте|каком государстве|каком графстве',
    other: 'что|чего|чему|чем|какой|какая|какое|какие|каким|каких|каком|какую|как|почему|зачем',
    times: 'год года году годы годов годах лет век века веке веков столети* десятилети* месяц* недел* день дня дней',
    numbers:
      'два две двух двумя двум три трех тремя трем четыр* пять пяти пятью шесть шести семь семи восемь восьми девять девяти десять десяти одиннадцат* двенадцат* двадцат* тридцат* сорок сорока пятьдесят ста сто сот тысяч* миллион* миллиард* половин*',
  },
  uk: {
    time: 'коли|якому році|який рік|якому столітті|якому місяці|якого числа|якого року|який день|відколи|якому десятилітті',
    span: 'як довго|скільки років|скільки часу',
    number: 'скільки|скільк*|яка чисельність|який відсоток|якому віці|яка висота|яка площа|наскільки|яка кількість',
    person: 'хто|кого|кому|ким|чий|чия|чиє|чиї|чийого',
    place:
      'де|куди|звідки|якому місті|якій країні|яких країнах|якому місці|якому штаті|яке місто|яка країна|якій області|якому регіоні',
    other: 'що|чого|чим|який|яка|яке|які|як|чому|навіщо',
    times: 'рік року році роки років роках століт* десятиліт* місяц* місяця тижн* день дня днів вік',
    numbers:
      'два дві двох три трьох чотири чотирьох пять шість сім вісім девять десять одинадцять дванадцять двадцять тридцять сорок пятдесят сто ста сотень тисяч* мільйон* мільярд* половин*',
  },
  bg: {
    time: 'кога|коя година|кои години|кой месец|кой ден|коя дата|кой век|кое десетилетие|колко часа',
    span: 'колко време|колко години|колко дълго',
    number: 'колко|какъв процент|каква възраст|каква част|какъв брой|какво население',
    person: 'кой|кого|кому|чий|чия|чие|чии',
    place: 'къде|откъде|накъде|кой град|коя държава|кои държави|коя страна|кое място|кой щат|кой регион|коя област',
    other: 'какво|коя|кое|кои|какъв|каква|какви|как|защо',
    times: 'година годината години г век века векове десетилети* месец* седмиц* ден дни',
    numbers:
      'два две трима три четири пет шест седем осем девет десет единадесет дванадесет двадесет тридесет сто стотици хиляд* милион* милиард* половин*',
  },
  pl: {
    time: 'kiedy|którym roku|jakim roku|którym wieku|jakim miesiącu|którym miesiącu|którego dnia|jaki dzień|której dekadzie|odkąd|o której godzinie|jakich latach|których latach',
    span: 'jak długo|ile lat|ile czasu',
    number: 'ile|ilu|iloma|jaki procent|jaki odsetek|jakim wieku|jak daleko|jak wysoki|jak duży|jak często|jaka liczba',
    person: 'kto|kogo|komu|kim|czyj|czyja|czyje|czyjego|czyim',
    place:
      'gdzie|dokąd|skąd|jakim mieście|którym mieście|jakim kraju|którym kraju|których krajach|jakim miejscu|którym stanie|jakim stanie|które miasto|jaki kraj|jakim regionie|którym hrabstwie',
    other: 'co|czego|czym|jaki|jaka|jakie|jak|który|która|które|dlaczego|czemu',
    times: 'rok roku lat lata latach wiek wieku wieków dekad* miesiąc* tydzień tygodni* dzień dnia dni',
    numbers:
      'dwa dwie dwóch trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście dwadzieścia trzydzieści sto stu tysiąc* tysięcy milion* miliard* połow*',
  },
  cs: {
    time: 'kdy|kterém roce|jakém roce|kterém století|kterém měsíci|který den|jaké datum|kterém desetiletí|odkdy|kterých letech|kolik hodin',
    span: 'jak dlouho|kolik let|kolik času',
    number:
      'kolik|kolika|jaké procento|kolik procent|jakém věku|jak daleko|jak vysoký|jak velký|jak často|jaký počet|jak starý|jak stará',
    person: 'kdo|koho|komu|kom|kým|čí|čím jménem',
    place:
      'kde|kam|odkud|kterém městě|jakém městě|které zemi|kterých zemích|kterém státě|jakém místě|které město|která země|kterém kraji|jaké zemi',
    other: 'co|čeho|čím|jaký|jaká|jaké|jak|který|která|které|proč',
    times: 'rok roku roce roky let letech století* stol desetilet* měsíc* týden týdn* den dne dní',
    numbers:
      'dva dvě dvou tři tří čtyři čtyř pět šest sedm osm devět deset jedenáct dvanáct dvacet třicet čtyřicet sto set tisíc* milion* miliard* polovin*',
  },
  sr: {
    time: 'kada|kad|koje godine|kojoj godini|kojim godinama|kom veku|kojem stoleću|kojem stoljeću|kojeg meseca|kojeg mjeseca|kog datuma|kojeg datuma|kog dana|kojeg dana|otkad',
    span: 'koliko dugo|koliko godina|koliko vremena',
    number: 'koliko|koliki|kolika|koji procenat|koji postotak|koliko star*',
    person: 'ko|tko|koga|kome|kim|čiji|čija|čije|čijeg',
    place:
      'gde|gdje|kuda|kamo|odakle|kom gradu|kojem gradu|kojoj zemlji|kojoj državi|kojim zemljama|koji grad|koja zemlja|kom mestu|kojem mjestu',
    other: 'šta|što|koji|koja|koje|kako|zašto|kakav|kakva',
    times:
      'godina godine godini godinu god vek veka veku stoleć* stoljeć* deceni* desetljeć* mesec* mjesec* nedelj* tjed* dan dana',
    numbers:
      'dva dve dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest dvadeset trideset sto stotin* hiljad* tisuć* milion* milijun* milijard* polovin*',
  },
  el: {
    time: 'πότε|ποιο έτος|ποιο χρόνο|ποια χρονιά|ποιον αιώνα|ποιο αιώνα|ποια δεκαετία|ποιο μήνα|ποιον μήνα|ποια ημερομηνία|ποια μέρα|ποια ημέρα|ποια περίοδο|ποια εποχή|ποια ώρα|ποια χρόνια|ποια έτη',
    span: 'πόσο καιρό|πόσα χρόνια|πόσο χρόνο|πόση ώρα|πόσο διάστημα',
    number:
      'πόσο|πόσος|πόση|πόσοι|πόσες|πόσα|πόσων|πόσους|πόσης|ποιο ποσοστό|ποια ηλικία|ποιος είναι ο αριθμός|ποιος ήταν ο πληθυσμός|ποιος είναι ο πληθυσμός|τι ποσοστό|τι ηλικία|ποιος αριθμός',
    person: 'ποιος|ποιον|ποιοι|ποιους|ποιου|ποιων|τίνος|με ποιον|από ποιον|ποιο πρόσωπο|ποιο άτομο',
    place:
      '^που|από που|προς τα που|ποια πόλη|ποιες πόλεις|ποια χώρα|ποιες χώρες|ποια περιοχή|ποιο μέρος|ποια τοποθεσία|ποια πολιτεία|ποια ήπειρο|ποια επαρχία|ποιο νησί|ποιο κράτος|ποια κομητεία',
    other: 'τι|ποια|ποιο|ποιες|ποιας|πως|γιατί',
    times: 'έτος έτη έτους ετών χρόνια χρόνο χρόνος χρόνων χρονιά αιών* δεκαετ* μήν* εβδομάδ* ημέρ* μέρα μέρες πχ μχ',
    numbers:
      'δύο δυο τρεις τρία τριών τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα ένδεκα έντεκα δώδεκα είκοσι τριάντα σαράντα πενήντα εκατό εκατόν εκατοντάδ* χίλι* χιλιάδ* εκατομμύρι* δισεκατομμύρι* μισό μισοί',
  },
  tr: {
    time: 'ne zaman*|hangi yıl*|hangi ay|hangi ayda|hangi gün*|hangi tarih*|hangi yüzyıl*|hangi asır*|hangi dönem*|hangi on yıl*|saat kaç*|kaç yılında|kaçıncı yüzyıl*',
    span: 'ne kadar süre*|kaç yıl|kaç yıldır|ne kadar zaman*|kaç sene|kaç gün',
    number: 'kaç*|ne kadar*|yüzde kaç*|hangi oran*|nüfusu nedir|sayısı nedir|hangi yaş*',
    person: 'kim|kimin|kimi|kime|kimden|kimdir|kimdi|kimler*|kimlerin|kiminle|hangi kişi*',
    place:
      'nerede*|nereye|nereden|neresi*|nerenin|nereye|hangi şehir*|hangi şehr*|hangi ülke*|hangi kent*|hangi yer*|hangi bölge*|hangi eyalet*|hangi ilçe*|hangi kıta*|hangi ada*|hangi il|hangi ilde',
    other: 'neden|niçin|nasıl',
    times: 'yıl yılı yılında yıllar* yılda yıldan yıla yüzyıl* asır asrın ay ayı hafta* gün günü mö ms',
    numbers:
      'iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz yüzlerce bin binlerce milyon* milyar* yarısı',
  },
  vi: {
    time: 'khi nào|lúc nào|bao giờ|năm nào|tháng nào|ngày nào|thế kỷ nào|thập niên nào|thập kỷ nào|thời gian nào|năm bao nhiêu|thời kỳ nào',
    span: 'bao lâu|bao nhiêu năm|mấy năm',
    number: 'bao nhiêu|mấy|bao xa|bao cao|tỷ lệ nào|số lượng nào',
    person: 'ai|người nào|những ai|của ai',
    place:
      'ở đâu|nơi nào|đâu|thành phố nào|nước nào|quốc gia nào|những nước nào|vùng nào|bang nào|tiểu bang nào|tỉnh nào|quận nào|châu lục nào|địa điểm nào|hòn đảo nào',
    times: 'năm tháng ngày thế thập tuần',
    numbers: 'hai ba bốn sáu bảy tám chín mười trăm nghìn ngàn triệu tỷ',
  },
  id: {
    time: 'kapan*|tahun berapa|tahun apa|bulan apa|tanggal berapa|hari apa|abad berapa|abad ke berapa|sejak kapan|pukul berapa|dekade apa',
    span: 'berapa lama|berapa tahun',
    number: 'berapa*|seberapa',
    person: 'siapa*',
    place:
      'di mana*|dimana*|ke mana|kemana|dari mana|darimana|kota mana|kota apa|negara mana|negara apa|provinsi mana|provinsi apa|wilayah mana|pulau mana',
    other: 'apa|apakah|mengapa|kenapa|bagaimana*',
    times: 'tahun tahunan abad dekade bulan minggu hari tanggal masehi',
    numbers:
      'dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus ratusan seribu ribu ribuan juta miliar setengah',
  },
  ar: {
    time: 'متى|ومتى|منذ متى|*أي عام|*أي سنة|*أي شهر|*أي يوم|*أي تاريخ|*أي قرن|*أي عقد|*أي وقت|*أي فترة|ما تاريخ|ما هو تاريخ|*أي ساعة|*أي عصر|ما العام|ما السنة|ما هو العام|ما هي السنة',
    span: 'كم من الوقت|كم سنة|كم عاما|كم عام|كم المدة|ما المدة|ما هي المدة|كم استغرق*|كم يوما|كم شهرا',
    number:
      'كم|وكم|بكم|ما عدد|ما هو عدد|كم عدد|ما هي نسبة|ما نسبة|ما النسبة|*أي نسبة|ما هي النسبة|*أي عمر|*أي سن|ما مساحة|ما هي مساحة|ما هو ارتفاع|ما ارتفاع|كم عمر|كم تبلغ|كم يبلغ|ما هو عمر|ما مقدار',
    person: '^من|ومن هو|لمن|بمن|ممن|من هو|من هي|من هم|من الذي|من التي|من كان|من قام|*أي شخص|ما اسم الشخص',
    place:
      'أين|وأين|من أين|إلى أين|*أي مدينة|*أي بلد|*أي دولة|*أي مكان|*أي منطقة|*أي ولاية|*أي قارة|*أي مقاطعة|*أي إقليم|*أي البلدان|*أي الدول|*أي جزيرة|*أي موقع|ما هي المدينة|ما المدينة|ما هي الدولة|ما الدولة|ما هو البلد',
    other: 'ما|ماذا|لماذا|كيف|من أي|من خلال|من بين',
    times:
      'عام عاما أعوام سنة سنوات سنين القرن قرن قرون عقد عقود العقد شهر شهور أشهر أسبوع أسابيع يوم أيام ميلادي ميلادية هجري',
    numbers:
      'اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون ثلاثين أربعين خمسين مائة مئة مئات مائتي ألف آلاف ألفي مليون ملايين مليار مليارات نصف ثلث ربع',
  },
  fa: {
    time: 'چه زمانی|چه وقت|کی|چه سالی|کدام سال|چه ماهی|چه روزی|چه تاریخی|چه قرنی|کدام قرن|چه دهه‌ای|از کی|چه سال*',
    span: 'چه مدت|چند سال|چقدر طول',
    number: 'چند|چقدر|چه تعداد|چه مقدار|چه درصدی|چند درصد|چه سنی|چندم*',
    person: 'چه کسی|چه کسانی|کیست|کیستند|چه کس|چه شخصی|کدام شخص',
    place:
      'کجا|کجاست|کجای|از کجا|کدام شهر|چه شهری|کدام کشور|چه کشوری|کدام کشورها|کدام منطقه|کدام ایالت|کدام استان|کدام قاره|چه مکانی',
    other: 'چه|چرا|چگونه|چطور|چیست',
    times: 'سال سال‌های سالها قرن قرون دهه ماه هفته روز میلادی شمسی قمری سده',
    numbers:
      'دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده بیست سی چهل پنجاه صد صدها هزار هزاران میلیون میلیارد نیم نیمی',
  },
  he: {
    time: 'מתי|ממתי|באיזו שנה|באיזה חודש|באיזה יום|באיזה תאריך|באיזו מאה|באיזה עשור|איזו שנה|באילו שנים',
    span: 'כמה זמן|כמה שנים|במשך כמה',
    number: 'כמה|בכמה|בן כמה|בת כמה|איזה אחוז|באיזה גיל|מה מספר|מה אחוז',
    person: 'מי|למי|ממי|במי|מיהו|מיהי|של מי|את מי',
    place:
      'איפה|היכן|לאן|מאין|מהיכן|באיזו עיר|באיזו מדינה|באילו מדינות|באיזה מקום|באיזה אזור|באיזה מחוז|איזו עיר|איזו מדינה',
    other: 'מה|מהו|מהי|איזה|איזו|אילו|למה|מדוע|איך|כיצד',
    times: 'שנה שנת בשנת שנים בשנים המאה במאה מאה עשור העשור חודש שבוע יום לספירה',
    numbers:
      'שני שתי שניים שתיים שלוש שלושה ארבע ארבעה חמש חמישה שש שישה שבע שבעה שמונה תשע תשעה עשר עשרה עשרים מאות אלף אלפי אלפים מיליון מיליוני מיליארד חצי מחצית',
  },
  hi: {
    time: 'कब|कबसे|किस वर्ष|किस साल|कौन से वर्ष|कौन से साल|किस महीने|किस माह|किस दिन|किस तारीख|किस तिथि|किस शताब्दी|किस सदी|किस दशक|किस समय|किस सन|किस काल|किन वर्षों',
    span: 'कितने समय|कितने वर्ष|कितने वर्षों|कितने साल|कितनी देर|कितने दिन|कितने दिनों|कितने महीने|कितने लंबे समय',
    number: 'कितना|कितने|कितनी|कितनों|कितने प्रतिशत|क्या जनसंख्या|किस उम्र|किस आयु|कितनी बार|किस प्रतिशत',
    person: 'कौन|किसने|किसे|किसका|किसके|किसकी|किसको|किससे|किनके|किन्होंने|किस व्यक्ति',
    place:
      'कहाँ|कहां|किधर|किस शहर|किस देश|किस राज्य|किस स्थान|किस जगह|किस क्षेत्र|किस महाद्वीप|कौन से शहर|कौन से देश|कौन सा शहर|कौन सा देश|किन देशों|किस प्रांत|किस काउंटी|किस द्वीप|कौन से राज्य',
    other: 'कौन सा|कौन सी|कौन से|कौनसा|कौनसी|क्यों|कैसे',
    times: 'वर्ष वर्षों साल सालों सन शताब्दी शताब्दियों सदी दशक दशकों महीने महीना माह सप्ताह दिन दिनों ईस्वी ईसा',
    numbers:
      'दो तीन चार पांच पाँच छह छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह बीस तीस चालीस पचास सौ सैकड़ों हजार हज़ार हजारों लाख लाखों करोड़ मिलियन अरब बिलियन आधा आधे',
  },
  bn: {
    time: 'কখন|কবে|কোন সালে|কত সালে|কোন বছর*|কোন মাসে|কোন দিন|কোন তারিখে|কোন শতাব্দীতে|কোন শতকে|কোন দশকে|কোন সময়*',
    span: 'কতদিন|কত দিন|কত বছর|কতক্ষণ|কত সময়',
    number: 'কত|কতটি|কতজন|কতগুলো|কতগুলি|কতটা|কয়টি|কতবার|কত শতাংশ',
    person: 'কে|কারা|কার|কাকে|কাদের|কোন ব্যক্তি',
    place: 'কোথায়|কোথা*|কোন শহরে*|কোন শহর|কোন দেশে*|কোন দেশ|কোন স্থানে|কোন জায়গায়|কোন রাজ্যে|কোন অঞ্চলে|কোন জেলায়',
    other: 'কি|কী|কেন|কীভাবে|কিভাবে',
    times: 'সাল সালে সালের বছর বছরে শতাব্দী* শতকে শতকের দশক দশকে মাস মাসে সপ্তাহ দিন খ্রিস্টাব্দে',
    numbers: 'দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো বিশ ত্রিশ পঞ্চাশ শত একশ হাজার লাখ লক্ষ কোটি মিলিয়ন অর্ধেক',
  },
  ko: {
    time: '언제*|몇 년에|몇년*|몇 년도*|어느 해*|몇 월*|며칠*|무슨 요일*|어느 세기*|몇 세기*|몇 시*|어느 시대*|어느 연도*',
    span: '얼마 동안*|몇 년 동안|얼마나 오래*|몇 년간|몇 년 간',
    number: '몇*|얼마*|얼마나 많은*',
    person: '누구*|누가|어떤 사람*|어느 사람*',
    place:
      '어디*|어느 도시*|어떤 도시*|어느 나라*|어떤 나라*|어느 국가*|어떤 국가*|어느 지역*|어느 주*|어느 곳*|무슨 도시*',
    other: '무엇*|왜|어떻게|무슨',
    times: '년 년에 년부터 세기 세기에 년대 월 일 주 시대',
    numbers: '두 세 네 다섯 여섯 일곱 여덟 아홉 열 스무 이십 백 천 만 수백 수천 수만 백만 천만 억 절반',
  },
  zh: {
    time: '什么时候|什麼時候|何时|何時|哪年|何年|哪一年|哪些年|几年|幾年|哪个世纪|哪個世紀|几世纪|哪个月|几月|幾月|哪天|哪一天|什么时间|什么年代|哪个年代|什么日期|几点|哪个朝代|哪个时期|什么年份|哪年份',
    span: '多久|多长时间|多長時間|多少年|多少天|几个月',
    number:
      '多少|几个|幾個|多大|多高|多远|多遠|多长|多長|多深|多重|几次|几岁|百分之几|几人|几种|几位|几名|几座|多快|多宽',
    person: '谁|誰|何人|哪位|什么人|哪个人|哪些人|哪一位',
    place:
      '哪里|哪裡|哪裏|哪儿|在哪|何处|何處|何地|哪个城市|哪座城市|哪個城市|哪个国家|哪個國家|哪些国家|哪国|哪个地方|什么地方|什麼地方|哪个州|哪个省|哪个地区|哪个县|哪座岛|哪个大洲',
    times: '年 月 日 年代 世纪 世紀 年间 年間 年初 年底 年末 月份 星期 公元 西元',
    numbers:
      '两个 两种 两年 兩個 三个 三個 三种 四个 五个 六个 七个 八个 九个 十个 数百 数千 数万 百万 千万 一半 百分 分之',
  },
  ja: {
    time: 'いつ|何年|何月|何日|何世紀|何時|何曜日|何年代|どの時代|どの年|どの世紀',
    span: 'どのくらいの期間|どれくらいの期間|どれくらいの間|何年間|何日間|何か月|何ヶ月|何カ月|どのくらい長く',
    number:
      'いくつ|いくら|何人|何個|何歳|何回|何度|何件|何種|何パーセント|何%|何割|何メートル|何キロ|何カ国|何か国|何ヶ国|どれくらい|どのくらい|どれだけ|どれほど|何万|何千|何名|何冊|何本|何台|何つ|何倍|何分',
    person: '誰|だれ|どなた|何者|どの人物',
    place:
      'どこ|どの国|どの都市|どの町|どの街|どの州|どの地域|どの場所|どの県|どの郡|何という都市|何という国|何という町|どの大陸|どの島',
    times: '年 月 日 年代 世紀 年間 年に 年か 月に 紀元',
    numbers: '二つ 三つ 四つ 五つ 六つ 七つ 八つ 九つ 二人 三人 数百 数千 数万 百万 千万 半数 半分',
  },
  th: {
    time: 'เมื่อไหร่|เมื่อไร|เมื่อใด|ปีใด|ปีไหน|ปีอะไร|ปี พ.ศ. ใด|ปี ค.ศ. ใด|พ.ศ.ใด|ค.ศ.ใด|พ.ศ. ใด|ค.ศ. ใด|พ.ศ. อะไร|ค.ศ. อะไร|เดือนใด|เดือนไหน|เดือนอะไร|วันใด|วันไหน|วันที่เท่าไหร่|วันที่เท่าใด|ศตวรรษใด|ศตวรรษไหน|ศตวรรษที่เท่าใด|ศตวรรษที่เท่าไหร่|ทศวรรษใด|ทศวรรษไหน|ช่วงเวลาใด|ช่วงใด|ตอนไหน|เวลาใด|ยุคใด|ยุคไหน|สมัยใด|กี่โมง',
    span: 'นานเท่าใด|นานเท่าไหร่|นานเท่าไร|นานแค่ไหน|กี่ปี|กี่วัน|กี่เดือน|ยาวนานเพียงใด|นานเพียงใด',
    number: 'กี่|เท่าใด|เท่าไหร่|เท่าไร|แค่ไหน|เพียงใด|มากน้อยเพียงใด|ร้อยละเท่า|จำนวนเท่า|อายุเท่า',
    person: 'ใคร|ผู้ใด|คนใด|คนไหน|บุคคลใด|ท่านใด',
    place:
      'ที่ไหน|ที่ใด|แห่งใด|แห่งไหน|เมืองใด|เมืองไหน|เมืองอะไร|ประเทศใด|ประเทศไหน|ประเทศอะไร|รัฐใด|รัฐไหน|จังหวัดใด|จังหวัดไหน|ภูมิภาคใด|สถานที่ใด|ทวีปใด|ทวีปไหน|เกาะใด|เขตใด|มณฑลใด|บริเวณใด',
    times: 'ปี ในปี ศตวรรษ คริสต์ศตวรรษ ทศวรรษ เดือน สัปดาห์ วัน วันที่ ค.ศ พ.ศ คริสต์ศักราช พุทธศักราช',
    numbers: 'สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ ร้อย พัน หมื่น แสน ล้าน พันล้าน ครึ่ง',
  },
};
