/**
 * Words by which questions say what they want, or that hold a question together, and that a passage which answers
 * hardly ever repeats: "What *kind* of prize did she *receive*?" They are searched, but missing or finding them says
 * little. Each in every usual inflection; by language. Negations are left out, and so are words that without their
 * accents are others which carry a topic.
 */
export const FRAMING_WORDS: Readonly<Record<string, string>> = {
  en: `kinds types sorts make makes made making percentage percent happen happens happened happening occur occurs
    occurred amount amounts regarding concerning prior previous previously along call calls term terms known long far
    often come comes came gives gave given take takes took taken taking place hold holds held get gets got getting
    show shows showed shown say says said think thinks thought thoughts consider considered country countries part
    parts main located location one ones thing things person someone something way ways year years date day number
    currently current final finally example examples mention mentioned described refer referred reason reasons mean
    means word words find found become became go goes went use used using people city cause caused causes besides
    else able certain idea actually wanted compared event today sometimes received helped help try trying like need
    needs involve involved involves result results originally initially original eventually usually process
    name named names called give list describe explain state kind type sort`,
  de: `art arten sorte typ lautete laut name namen bezeichnete prozentsatz prozent anzahl zahl passiert passierte
    geschah fand fanden statt stattfand findet bezug bezüglich vergleich liegt lag gilt besteht ging beiden lang hoch
    oft wichtigsten land teil form jahr jahren wort begriff grund beispiel kommt kam macht machte machten tat tun
    neben ort person menschen verwendet verwendete befand befindet abgesehen vielen zusammen entstand erhielt nutzte
    immer manchmal ursprünglich heute zuerst hauptsächlich stellte dargestellt angesehen sorten typen bezeichnung
    bezeichnungen bezeichneten passieren geschieht geschehen ereignete ereigneten finden gefunden stattfanden
    stattfindet stattgefunden bezieht hinsichtlich verglichen liegen lagen gelegen gelten galt galten bestehen
    bestand gaben geben gegeben gehen geht häufig länder ländern stadt städte orte orten teile teilen gebiet formen
    jahre jahres datum tag wörter begriffe gründe gründen ursache beispiele kommen kamen machen gemacht taten tut
    getan außer personen leute jemand ding dinge sache verwendeten verwenden benutzt benutzte benutzen nutzt nutzen
    befanden befinden befindlich entstanden erhielten erhält erhalten bekam bekamen bekommt bekommen hielt hielten
    hält halten nahm nahmen nimmt nehmen meist meistens normalerweise gewöhnlich üblicherweise ursprüngliche
    ursprünglichen derzeit derzeitige aktuell aktuelle gegenwärtig vorherige früher zuletzt schließlich stellt
    beschrieben beschreibt beschrieb erwähnt erwähnte betrachtet gehalten zufolge gemäß außerdem bekannt weise
    möglichkeit`,
  nl: `soorten type types term termen woord woorden noemden bekend bekende staan stond stonden percentage procent
    aantallen hoeveelheid hoeveelheden gebeurt gebeurde gebeurden gebeuren gebeurd voorkomt plaats plaatsen
    plaatsvond plaatsvinden plaatsgevonden plek gelegen ligt lag liggen lagen bevindt bevond bevinden bevonden vindt
    vond vinden vonden gevonden maakt maakte maken maakten gemaakt doet deed doen deden gedaan geeft gaf geven gaven
    gegeven neemt nam nemen namen genomen houdt hield houden hielden gehouden komt kwam komen kwamen gekomen gaat
    ging gaan gingen gegaan krijgt kreeg krijgen kregen gekregen ontvangt ontving ontvangen ontvingen gebruikt
    gebruikte gebruiken gebruikten gebruik dient diende land landen stad steden deel delen gebied regio jaar jaren
    datum dag dagen persoon personen mensen mens man reden redenen oorzaak oorzaken manier manieren wijze voorbeeld
    voorbeelden ding dingen zaak zaken beschouwt beschouwd beschouwde beschouwen beschrijft beschreef beschreven
    beschrijven vermeldt vermeld vermelde verwijst verwees verwezen verwijzen betreft betrekking vorige voorgaande
    eerdere eerder voormalige huidige momenteel tegenwoordig oorspronkelijk oorspronkelijke aanvankelijk meestal
    gewoonlijk normaal vaak soms behalve naast verder uitgezonderd vergelijking vergeleken lange oude vele ongeveer
    belangrijkste uiteindelijk zegt zei zeggen gezegd geheten naam soort`,
  sv: `slags sorts sorters typ typen typer term termen termer ord ordet orden begrepp benämns benämnd benämning
    kallat kallade kallar kände känd känt kända känner procent procentandel procentsats andel mängd mängden antal
    antalet händer hände hänt händelse inträffar inträffade inträffat sker skedde skett ägde ägt plats platsen
    platser belägen beläget belägna ligger låg ligga legat finns fanns finnas funnits hittas hittades hittar hittat
    gör gjorde gjort gjordes göra görs ger gav gett gavs ge ges tar tog tagit tas togs ta håller höll hållit hölls
    hålla kommer kom kommit komma går gick gått gå fått mottog mottagit erhöll använder använde använt användes
    används använda användning utgör utgjorde land landet länder stad staden städer del delen delar område området
    region året datum dag dagen dagar person personen personer människor folk någonting anledning anledningen orsak
    orsaken orsaker sätt sättet vis exempel exemplet sak saker ting anses ansågs ansetts betraktas betraktades
    beskriver beskrev beskrivs beskrivit beskrevs beskrivas nämner nämnde nämns nämnt nämndes syftar hänvisar
    hänvisas angående gällande förhållande tidigare föregående nuvarande idag ursprungligen ursprunglig ursprungliga
    vanligtvis vanligen ofta ibland förutom utöver undantag jämfört jämförelse lång gamla ungefär viktigaste
    huvudsakliga slutligen säger sade sagt sägs namn namnet`,
  da: `slags type typen typer term termen ord ordet begreb betegnelse betegnes betegnet kalder kaldte kalde kaldet
    kendt kendte kender kendes procent procentdel andel mængde mængden antal antallet sker skete sket ske hænder
    indtræffer indtraf begivenhed foregår foregik sted stedet steder beliggende ligger lå ligge ligget findes fandtes
    finder fandt fundet finde gør gjorde gjort gøre gøres giver gav givet give gives tager taget tages tage holder
    holdt holde holdes afholdt kommer kom kommet komme går gik gået gå fik fået modtager modtog modtaget bruger
    brugte brugt bruges brugtes bruge anvender anvendte anvendt anvendes udgør udgjorde land landet lande by byen
    byer del delen dele område området region år året dato dag dagen dage person personen personer mennesker folk
    grund grunden årsag årsagen årsager måde måden måder eksempel eksempler eksemplet ting tingen anses ansås anset
    betragtes betragtet beskriver beskrev beskrevet beskrives beskrive nævner nævnte nævnt nævnes henviser henvises
    refererer vedrørende forhold tidligere forrige foregående nuværende aktuelle oprindeligt oprindelig oprindelige
    normalt sædvanligvis ofte nogensinde udover undtagen bortset sammenlignet sammenligning lang lange gamle omkring
    cirka vigtigste hovedsagelig endelig siger sagde sagt siges navn navnet`,
  no: `slags type typen typer term begrep begrepet ord ordet betegnelse betegnes betegnet kalte kaller kjent kjente
    kjenner prosent prosentandel andel mengde mengden antall antallet skjer skjedde skjedd skje hendte hender
    inntraff hendelse foregår foregikk sted stedet steder beliggende ligger lå ligge ligget finnes fantes finner fant
    funnet finne gjør gjorde gjort gjøre gjøres gir gav ga gitt gi gis tar tatt tas ta holder holdt holde holdes
    avholdt kommer kom kommet komme går gikk gått fikk fått mottar mottok mottatt bruker brukte brukt brukes bruke
    benytter benyttet benyttes utgjør utgjorde land landet landene by byen byer del delen deler område området region
    år året dato dag dagen dager person personen personer mennesker folk grunn grunnen årsak årsaken årsaker måte
    måten måter eksempel eksempler eksemplet ting tingen anses ansett regnes regnet betraktes beskriver beskrev
    beskrevet beskrives beskrive nevner nevnte nevnt nevnes henviser refererer angående forhold tidligere forrige
    foregående nåværende opprinnelig opprinnelige vanligvis normalt ofte noensinde utenom unntatt bortsett
    sammenlignet sammenligning lang lange gamle omtrent viktigste hovedsakelig endelig sier sagt sies navn navnet`,
  fi: `tyyppi tyypin tyyppiä tyyppinen tyyppistä tyypit tyyppisiä termi termin termiä termillä sana sanaa sanan
    sanalla nimeä nimellä nimen nimet nimitys nimitettiin nimitetään nimetty nimettiin tunnetaan tunnettiin tunnettu
    tunnetuin prosentti prosenttia prosenttiosuus prosentin osuus määrä määrän määrää lukumäärä lukumäärän luku
    tapahtuu tapahtui tapahtunut tapahtuivat tapahtuma tapahtuman sattui sijaitsee sijaitsi sijaitsevat sijaitseva
    sijainti löytyy löytyi löydettiin löytyvät paikka paikan paikassa paikalla teki tekee tekevät tekivät tehty
    tehtiin tehdään tehdä antoi antaa antavat annettiin annettu sai saa saivat saavat saanut saada saatiin otti ottaa
    otettiin otettu piti pitää pidettiin pidetään pidetty pitivät meni menee kävi käytti käyttää käytetään käytettiin
    käyttävät käyttivät käytetty käyttö maa maan maassa maat maissa maata valtio valtiossa kaupunki kaupungin
    kaupungissa kaupungit alue alueen alueella alueet osa osan osassa osaa osat vuosi vuoden vuonna vuotta vuodet
    vuosina päivä päivän päivänä päivämäärä päivää henkilö henkilön henkilöä henkilöt ihminen ihmiset ihmisiä
    ihmisten joku jokin syy syystä syynä syyt syytä tapa tavan tavalla tavoin tapaa esimerkki esimerkiksi esimerkin
    asia asian asiaa asiat asioita katsotaan katsottiin kuvataan kuvattiin kuvaillaan kuvailtiin kuvaili mainitaan
    mainittiin mainittu viittaa viitataan liittyen suhteen aiempi aiemmin aikaisempi aikaisemmin edellinen nykyinen
    nykyään alkuperäinen alun perin alunperin yleensä tavallisesti usein lisäksi paitsi lukuun ottamatta verrattuna
    vanhan tärkein pääasiassa lopulta sanoi sanoo muita nimi`,
  hu: `fajta fajtája típus típusa típusú típusok szó szót szavak szava kifejezés kifejezést kifejezéssel néven nevet
    ismert ismerték ismerik százalék százaléka százalékát százalékban szám száma számát számú mennyiség mennyiséget
    mennyisége történik történt történtek történnek esemény zajlott zajlik hely helyen helyet helye helyszín
    található találhatók találhatóak fekszik feküdt talált találtak tesz tett tettek teszi csinál csinált készült
    készítették ad adott adtak adta adják kap kapott kaptak kapta kapják vesz vett vettek vette tart tartott
    tartottak tartják jön jött jöttek ment mentek megy vált váltak válik használ használt használják használták
    használnak használata szolgál szolgált ország országban országot országok országa város városban városok terület
    területen területe rész része részt részét részben év évben évek éve évet dátum napon napja személy személyt
    személyek ember embert emberek valaki valami oka okok okból okozta mód módon módja módszer példa példát példája
    például dolog dolgok dolgot tekint tekintik tekintették tekinthető számít számított leír leírja leírták említ
    említett említi említették utal utalnak vonatkozik kapcsolatban korábbi korábban előző jelenlegi jelenleg eredeti
    eredetileg általában rendszerint gyakran néha kívül kivéve továbbá képest összehasonlítva hosszú régi körülbelül
    fő legfontosabb végül mond mondta mondják hívott`,
  fr: `genre genres type types sorte sortes terme termes mot mots nom noms nommer nommés nommées nommait nomment
    dénommé dénommée désigne désignée surnom connu connue connus connues pourcentage pourcent nombre nombres quantité
    quantités montant arrive arriva arrivent passe passa passent produisit déroule déroula déroulent situe située
    situés situées situent situait trouve trouvent trouvait trouvée trouver lieu lieux endroit endroits emplacement
    faisait faisaient fit firent font faite faites faisant donne donnent donnée donna donner prend prennent pris
    prise prit prendre tient tiennent tenu tenue tint tenir vient viennent venu venue vint venir va vont allé alla
    aller devient devenu devenue devint devenir reçoit reçu reçut reçue recevoir obtient obtenu obtint utilise
    utilisent utilisée utilisés utilisées utilisait utiliser sert servent servait pays ville villes région partie
    parties zone année années an ans date dates jour jours personne personnes gens raison raisons cause causes façon
    manière manières moyen moyens exemple exemples chose choses considère considèrent considérée considérés décrit
    décrite décrits décrire décrivent mentionne mentionnée mentionnés évoque réfère référence concernant concerne
    rapport précédent précédente auparavant actuel actuelle actuellement originel originaire initial initiale
    initialement origine habituellement généralement souvent parfois outre sauf excepté hormis comparé comparée
    comparaison environ principal principale principaux finalement dit dits disent`,
  es: `tipo tipos término términos palabra palabras nombres nombrado nombrada nombraron llamados llamadas llamaron
    llamar denominados denominan denominación conoce conocen conocido conocida conocidos conocidas conocía porcentaje
    porcentajes cantidad cantidades número números ocurre ocurren ocurrió ocurrieron ocurrido sucede sucedió
    sucedieron sucedido pasa pasó pasado lugar lugares sitio ubicado ubicada ubicados ubica ubican ubicación situado
    situada sitúa localizado localizada encuentra encuentran encontraba encontró encontrado encontrada hecho hecha
    hechos hicieron da dan dio dieron dar dada dados toma toman tomó tomado tomar tenían viene vienen vino vinieron
    venir va van ido ir convierte convirtió convertido convirtieron recibe reciben recibió recibieron recibido
    recibir obtiene obtuvo usan usó usado usada usados usadas usar utiliza utilizan utilizó utilizado utilizada
    utilizados utilizar utilizaba país países ciudad ciudades región parte partes zona área año años fecha fechas día
    días persona personas alguien gente razón razones motivo motivos causa manera maneras forma formas modo ejemplo
    ejemplos cosa cosas algo considera consideran considerado considerada considerados considerarse describe
    describen describió descrito descrita descritos menciona mencionan mencionado mencionada refiere refieren
    referido refirió respecto relación acuerdo anterior anteriores anteriormente previo previa actual actuales
    actualmente original originalmente inicial inicialmente habitualmente generalmente normalmente usualmente menudo
    frecuencia aparte excepto salvo comparación comparado comparada largo viejo aproximadamente principal principales
    finalmente dice dicen dijo cabo realizó realizaron realizado realiza nombre`,
  pt: `tipo tipos gênero termo termos palavra palavras nomes nomeado nomeada chamados chamadas chamar chamou
    denominada denominados conhece conhecem conhecido conhecida conhecidos conhecidas conhecia percentagem
    porcentagem percentual quantidade quantidades número números ocorre ocorrem ocorreu ocorreram ocorrido acontece
    acontecem aconteceu aconteceram acontecido sucede sucedeu passa passou lugar lugares local locais sítio
    localizado localizada localizados localiza situado situada situa situam encontra encontram encontrava encontrado
    encontrada encontrou feito feita feitos feitas fizeram fazem fazia dão deu deram dado dada dar toma tomou tomado
    leva levou vem veio vieram vir vai vão ido ir torna tornou tornaram tornado tornar recebe recebem recebeu
    receberam recebido receber obtém obteve usam usou usado usada usados usadas usar utiliza utilizam utilizou
    utilizado utilizada utilizados utilizar país países cidade cidades região parte partes zona área ano anos data
    datas dia dias pessoa pessoas alguém gente razão razões motivo motivos causa maneira maneiras forma formas modo
    exemplo exemplos coisa coisas algo considera consideram considerado considerada considerados descreve descrevem
    descreveu descrito descrita descritos menciona mencionado mencionada refere referem referido referiu respeito
    relação acordo anterior anteriores anteriormente prévio atual atuais atualmente actual actualmente original
    originalmente inicial inicialmente habitualmente geralmente normalmente frequentemente frequência além exceto
    excepto salvo comparação comparado comparada longo velho aproximadamente principal principais finalmente diz
    dizem disse realizou realizado realizada nome`,
  it: `genere tipo tipi sorta termine termini parola parole nomi nominato nominata denominato denominata
    denominazione chiamati chiamate chiamare chiamò conosce conosciuto conosciuta conosciuti conosciute noto noti
    percentuale percentuali quantità numero numeri succede successo accade accadde accaduto avviene avvenne avvenuto
    verifica verificò verificato svolge svolse svolto luogo luoghi posto ubicato ubicata situato situata situati
    collocato trova trovano trovava trovò trovato trovata trovare fanno fece fecero facevano faceva fatta fatti fatte
    facendo danno diede diedero dato data dati dare prende prendono prese preso prendere tiene tenne tenuto tenere
    venuto venire va vanno andato andò andare diventa diventò diventato divenne diventare riceve ricevono ricevette
    ricevuto ricevere ottiene ottenne ottenuto usano usò usato usata usati usate usare utilizza utilizzano utilizzato
    utilizzata utilizzati utilizzare serve servono paese paesi città regione parte parti zona area anno anni giorno
    giorni persona persone gente ragione ragioni motivo motivi causa modo modi maniera maniere esempio esempi cose
    qualcosa considera considerano considerato considerata considerati descrive descrivono descritto descritta
    descrisse menziona menzionato menzionata citato riferisce riferito riferimento riguardo rispetto secondo
    precedente precedenti precedentemente attuale attuali attualmente originale originariamente iniziale inizialmente
    solitamente generalmente normalmente spesso oltre eccetto tranne confronto paragone lungo vecchio circa
    principale principali infine dice dicono disse nome`,
  ca: `tipus mena menes terme termes paraula paraules noms anomenats anomenades anomenen anomenava coneix coneixen
    conegut coneguda coneguts conegudes coneixia percentatge percentatges quantitat quantitats nombre número ocorre
    ocórrer ocorregut succeeix succeir succeït passa passar passat esdevé esdevenir lloc llocs indret ubicat ubicada
    situat situada situats situa situen localitzat troba troben trobava trobat trobada fet feta fets feien feia fan
    dona donen donar donat donada pren prenen prendre pres tingut ve venen venir vingut anar anat convertir
    converteix convertit rep reben rebre rebut rebuda obté obtenir servir usar usat usada utilitza utilitzen
    utilitzar utilitzat utilitzada utilitzava país països ciutat ciutats regió part parts zona àrea any anys data dia
    dies persona persones algú gent raó raons motiu motius causa manera maneres forma formes exemple exemples cosa
    coses considera consideren considerat considerada considerats descriu descriuen descriure descrit descrita
    esmenta esmentat esmentada refereix refereixen referir referit respecte relació acord anterior anteriors
    anteriorment previ prèvia actual actuals actualment original originalment inicial inicialment habitualment
    generalment normalment sovint freqüència excepte llevat comparació comparat llarg vell aproximadament principal
    principals finalment dir`,
  ro: `fel feluri tip tipul tipuri termen termenul termeni cuvânt cuvântul cuvinte denumesc denumește denumiți
    cunoscut cunoscută cunoscuți cunoscute cunoaște procent procentul procente procentaj cantitate cantitatea
    cantități număr numărul numere întâmplă întâmplat petrece petrecut petrecea loc locul locuri situat situată
    situate situați situează aflat aflată află găsește găsesc găsit găsită găsea face făcut fac făcea făcută făcute
    făcând facă dă dau dat dată date ia iau luat țin ținut vine venit veni merge merg mers devine devin devenit
    deveni primește primesc primit primită primi obține obținut folosește folosesc folosit folosită folosiți folosite
    folosea folosi utilizează utilizat utilizată utilizate utilizați servește țară țării țări oraș orașul orașului
    orașe regiune regiunea parte partea părți zonă an anul anului ani anii zi ziua zile persoană persoane persoanei
    cineva oameni oamenii motiv motivul motive cauză cauze mod modul moduri exemplu exemple exemplul lucru lucruri
    lucrul ceva consideră considerat considerată considerate considerați descrie descris descrisă descrise descriu
    menționează menționat menționată referă referea referit referire privire legătură conform potrivit anterior
    anterioară anterioare precedent actual actuală actuale prezent original originală inițial inițială obicei adesea
    deseori frecvent afara excepția comparație comparativ comparat lung lungă vechi veche aproximativ principal
    principală principalul principale final nume numele`,
  ru: `вид вида виды тип типа типы типов назвали назвал имени название названия термин процент процентов количество
    число происходит произошло произошла произошел случилось находится находятся находился располагается расположен
    сделал сделали сделать год году года лет страна стране страны город человек люди людей время времени первый часть
    части пример причина причины способ образом помимо согласно следующий стал стала стало стали использовать
    использовали считается считались известен известна известны приходится составляет составляла составлял имеет
    имеют занимает мнению относится сравнению наиболее обычно место существует имя`,
  uk: `вид виду види видів тип типу типи типів різновид термін слово слова словом імені імям назва назви назву назвою
    назвали назвав названо названа названі звуть відомий відома відоме відомі відсоток відсотка відсотків відсотки
    процент процентів кількість кількості число числа відбувається відбулося відбулася відбувся відбулись сталося
    сталось трапилося подія місце місця місці знаходиться знаходяться знаходився знаходилася розташований розташована
    розташоване розташовані знайшли знайдено зробив зробила зробили зробити робить роблять робив дав дала дали дати
    дає дають взяв взяла взяли отримав отримала отримали отримує отримати одержав тримає проводиться провів прийшов
    прийшла прийшли використовує використовують використовується використовуються використовував використовували
    використати країна країни країні країну країн місто міста місті область частина частини частину рік року роки
    років році дата день дня людина людини людей люди особа особи хтось причина причини причиною спосіб способом
    способу чином приклад прикладу прикладом річ речі щось вважається вважаються вважався вважалася вважають вважали
    описує описується описав описано описують згадується згаданий згадує відноситься належить стосується згідно
    відповідно попередній попередня попереднє колишній нинішній поточний сучасний спочатку первісний початковий
    зазвичай звичайно часто іноді крім окрім порівняно порівнянні довго старий приблизно головний основний зрештою
    сказав сказала каже кажуть стає стати складає становить становила існує`,
  bg: `вид вида видове тип типа типове сорт термин термина терминът термини дума думата думи името имена наречена
    наречено наречени нарекли известен известна известно известни процент процента проценти брой броя броят
    количество количеството число числото случва случи случило става стана станало събитие събитието състои състоя
    състояло място мястото места намира намират намирал намирала намери намерен намерена разположен разположена
    разположено разположени прави правят направи направил направили направено правил дава дават даде дали дал дадено
    взема взе взел получава получи получил получила получили получават държи идва идват дойде отива използва
    използват използвал използвали използвана използван използвани служи страна страната страни държава държавата
    град града градът градове част частта части област областта година годината години дата датата ден деня човек
    човека хора хората лице лицето някой причина причината причини начин начина начини пример примера примери нещо
    неща счита считат смята смятат смятан смятана считан описва описват описан описана описано споменава споменат
    отнася отнасят относно според съгласно предишен предишния предишната настоящ настоящия настоящата сегашен
    първоначално първоначален оригинален обикновено често понякога освен сравнение сравнен дълъг дълго стар
    приблизително главен основен основно накрая каза`,
  mk: `вид видот видови тип типот типови термин терминот збор зборот зборови името имиња наречена наречено наречени
    познат позната познато познати процент процентот проценти број бројот количина количината случува случи случило
    настан место местото места наоѓа наоѓаат наоѓал најде сместен сместена сместено прави прават направи направил
    направиле дава даваат даде дал зема зеде зел добива доби добил добиле држи доаѓа дојде оди користи користат
    користел користеле користена користен земја земјата земји држава државата град градот градови дел делот делови
    област година годината години датум датумот ден денот човек луѓе луѓето лице лицето некој причина причината
    причини начин начинот начини пример примерот примери нешто работи смета сметаат сметан опишува опишан опишано
    спомнува спомнат однесува според претходен претходно сегашен денешен првично првобитно обично често покрај освен
    споредба долг стар приближно главен основен конечно станува стана станал`,
  pl: `rodzaj rodzaju rodzaje rodzajów typ typu typy typów termin terminu terminem słowo słowa słowem określenie
    określa określany określane nazwę nazwy nazwano nazwał nazywamy nazywane nazywana znany znana znane znani znanego
    procent procenta procentów odsetek ilość ilości liczba liczby liczbę zdarzyło wydarzyło wydarza wydarzenie
    wydarzyła stało dzieje miejsce miejsca miejscu miejscem znajduje znajdują znajdował znajdowała znajdowało
    położony położona położone położonych leży leżą leżał leżała znaleziono znalazł robi robią zrobił zrobiła zrobili
    zrobić zrobiono daje dają dał dała dali dać dano bierze wziął wzięła otrzymał otrzymała otrzymali otrzymuje
    otrzymać otrzymano uzyskał dostał trzyma odbył odbyła odbyło odbywa odbywają przyszedł przychodzi używa używają
    używał używano używany używana używane używać użyto wykorzystuje wykorzystano wykorzystywany stosuje stosowany
    służy kraj kraju kraje krajów krajach miasto miasta mieście miast części częścią obszar obszarze region regionie
    rok data dnia daty osoba osoby osobę osób ludzie ludzi człowiek ktoś powód powodu powody powodem przyczyna
    przyczyny sposób sposobu sposoby sposobem przykład przykładem przykłady rzecz rzeczy coś uważa uważany uważana
    uważane uważają uważano uznawany uznawana uznaje opisuje opisany opisana opisane opisał opisują wspomniany
    wspomina wymieniono dotyczy odnosi odnoszą zgodnie względem poprzedni poprzednia poprzednio wcześniej
    wcześniejszy obecny obecna obecnie aktualny pierwotnie pierwotny oryginalny początkowo zwykle zazwyczaj często
    czasami oprócz poza wyjątkiem porównaniu porównanie długi stary przybliżeniu główny główna głównie ostatecznie
    staje stał stała stanowi stanowił stanowiła mówi powiedział nazwa imię`,
  cs: `druh druhu typ typu typy typem termín termínu termínem slovo slova slovem pojem pojmem označení označuje
    označován názvu názvem jména jménem nazvaný nazvána nazýváno znám známý známá známé známí procento procenta
    procent procentech podíl množství počet počtu počtem číslo stalo stala stane děje dělo došlo dochází událo
    událost událostí koná konal konala konalo místo místa místě nachází nacházejí nacházel nacházela nacházelo leží
    ležel ležela ležící našel nalezen nalezena najít dělá dělají dělal udělal udělala udělali dělat učinil dává
    dávají dal dala dali dát bere vzal vzala získal získala získali získat dostal dostala obdržel drží přišel přišla
    přijde přichází používá používají používal používala používalo použil použita použit používat využívá využívají
    slouží sloužil země zemi zemích stát státu státě město města městě měst část části oblast oblasti region rok roku
    roce datum data dne osoba osoby osobu osob člověk lidé lidi někdo důvod důvodu důvody důvodem příčina příčiny
    příčinou způsob způsobu způsobem způsoby příklad příkladem příklady například věc věci něco považuje považován
    považována považováno považují považovány popisuje popsal popsán popsána popisován zmiňuje zmíněný uvádí uvedeno
    týká vztahuje odkazuje předchozí dřívější dříve současný současná současné nynější původně původní obvykle běžně
    většinou často někdy kromě mimo výjimkou srovnání porovnání dlouhý přibližně hlavní hlavně nakonec stal stává
    tvoří tvořil řekl říká`,
  sk: `druh druhu typ typu typy typom termín termínom slovo slova slovom pojem označenie označuje názvu názvom mena
    menom nazvaný známy známa známe známi percento percenta percent podiel množstvo počet počtu číslo stalo stala
    stane deje došlo udialo udalosť konal konala konalo koná miesto miesta mieste nachádza nachádzajú nachádzal
    nachádzala leží ležal našiel nájdený robí robia robil urobil urobila urobili robiť dáva dávajú dal dala dali dať
    dostal dostala dostali získal získala získali berie vzal drží prišiel prišla prichádza používa používajú používal
    používala použil použitý používať využíva slúži krajina krajiny krajine krajín štát štátu štáte mesto mesta meste
    miest časť časti oblasť oblasti región rok roku roky rokov rokoch dátum dňa deň osoba osoby osobu osôb človek
    ľudia ľudí niekto dôvod dôvodu dôvody príčina príčiny spôsob spôsobu spôsobom spôsoby príklad príkladom príklady
    napríklad vec veci niečo považuje považovaný považovaná považujú považované opisuje opísal opísaný popisuje
    spomína spomenutý uvádza týka vzťahuje odkazuje predchádzajúci predošlý predtým súčasný súčasná súčasné terajší
    pôvodne pôvodný zvyčajne obvykle bežne väčšinou často niekedy okrem mimo výnimkou porovnaní dlhý dlho starý
    približne hlavný hlavne nakoniec stal stáva tvorí povedal hovorí`,
  sl: `vrsta vrste vrsto tip tipa tipi izraz izraza izrazom beseda besede besedo imena imenom imenovana imenovano
    imenovani imenujejo imenovali znan znana znano znani poznan poznana odstotek odstotka odstotkov procent količina
    količine število števila zgodilo zgodi zgodila zgodil dogodek dogaja dogajalo potekal potekala poteka mesto mesta
    mestu kraj kraja kraju nahaja nahajajo nahajal nahajala leži ležijo ležal najde najdemo našli najden naredi
    naredil naredila naredili delal daje dal dala dali dati dobi dobil dobila dobili prejel prejela prejeli vzame
    vzel drži pride prišel prihaja uporablja uporabljajo uporabljal uporabljali uporabil uporabljen uporabljena služi
    država države državi državah mest del delu deli območje območju regija regiji leto leta letu let datum dan dne
    oseba osebe osebo ljudje ljudi človek nekdo razlog razloga razlogi vzrok vzroka način načina načini načinom
    primer primera primeri stvar stvari nekaj velja veljal veljala šteje smatra opisuje opisal opisan opisana omenja
    omenjen omenjena nanaša glede prejšnji prejšnja prej trenutni trenutno sedanji danes prvotno prvotni izvirni
    običajno navadno pogosto včasih razen poleg primerjavi dolgo star približno glavni predvsem končno postal postala
    postane predstavlja pravi rekel`,
  sr: `vrsta vrste vrstu tip tipa tipovi termin termina izraz izraza reč riječ riječi pojam imena imenom nazivu
    nazivom nazvano nazvani nazivao nazivali poznat poznata poznato poznati poznate procenat procenta procenata
    postotak postotka količina količine broj broja desilo dogodilo desi dogodi dogodila desila zbilo događaj dešava
    odvija održan održana održano mesto mjesto mesta mjesta mestu mjestu nalazi nalaze nalazio nalazila nalazilo
    smešten smješten smeštena smještena leži nađen pronađen pronađena čini čine činio činili uradio uradila napravio
    napravila napravili napravljen radi daje daju dao dala dali dati dobio dobila dobili dobija dobiva primio primila
    uzeo uzima drži došao došla dolazi koristi koriste koristio koristila koristili koristilo korišten korišćen
    upotrebljava upotrebljavaju služi zemlja zemlje zemlji zemlju zemalja država države državi državu grad grada
    gradu gradovi deo dio dijela delovi dijelovi oblast oblasti područje području regija godina godine godini godinu
    datum datuma dan dana osoba osobe osobu ljudi čovek čovjek neko netko razlog razloga razlozi razlogom uzrok
    uzroka način načina načini primer primjer primera primjera stvar stvari nešto smatra smatraju smatran smatrana
    smatrao smatralo opisuje opisao opisan opisana opisano pominje spominje pomenut spomenut odnosi odnose vezi
    prethodni prethodna prethodno ranije raniji trenutni trenutno sadašnji današnji prvobitno izvorno izvorni obično
    uglavnom često ponekad osim pored izuzev poređenju usporedbi dugo star otprilike glavni glavna konačno postao
    postala postaje predstavlja predstavljao kaže rekao`,
  el: `είδος είδη είδους τύπος τύπο τύπου τύποι τύπους λέξη λέξεις λέξης ονομασία ονόματα ονόμασε ονόμασαν γνωστός
    γνωστή γνωστό γνωστοί γνωστές γνωστά ποσοστό ποσοστά ποσότητα ποσότητες αριθμός αριθμό αριθμού συμβαίνει
    συμβαίνουν συνέβη συνέβησαν συμβεί γεγονός λαμβάνει έλαβε έλαβαν χώρα βρίσκεται βρίσκονται βρισκόταν βρίσκονταν
    βρέθηκε βρέθηκαν βρει μέρος μέρη τοποθεσία θέση τόπο κάνει κάνουν έκανε έκαναν κάνοντας δίνει δίνουν έδωσε έδωσαν
    δόθηκε δοθεί παίρνει πήρε πήραν πάρει κρατά έρχεται έρχονται ήρθε ήρθαν πηγαίνει πήγε πήγαν πάει χρησιμοποιεί
    χρησιμοποιούν χρησιμοποιείται χρησιμοποιούνται χρησιμοποίησε χρησιμοποίησαν χρησιμοποιήθηκε χρησιμοποιήθηκαν
    χρησιμοποιούσε χρησιμοποιούσαν χρησιμοποιηθεί χρήση χρησιμεύει χώρας χώρες πόλη πόλης πόλεις περιοχή περιοχής
    περιοχές τμήμα έτος έτη χρόνο χρόνος χρονιά χρονολογία ημερομηνία ημέρα μέρα πρόσωπο πρόσωπα άνθρωποι ανθρώπους
    ανθρώπων κάτι λόγος λόγο λόγοι λόγους αιτία αιτίες τρόπος τρόπο τρόποι τρόπους παράδειγμα παραδείγματα πράγμα
    πράγματα θεωρείται θεωρούνται θεωρούνταν θεωρούν θεωρήθηκε θεωρήθηκαν θεωρείτο περιγράφει περιγράφουν
    περιγράφεται περιγράφονται περιέγραψε περιγράφηκε αναφέρει αναφέρουν αναφέρεται αναφέρονται ανέφερε αναφέρθηκε
    σχετικά σχέση όσον αφορά σύμφωνα προηγούμενος προηγούμενη προηγούμενο προηγουμένως τωρινός τωρινή σημερινός
    σημερινή σημερινό σήμερα αρχικός αρχική αρχικό αρχικά συνήθως συχνά εκτός επιπλέον σύγκριση συγκριτικά παλιό
    περίπου κύριος κύρια κύριο κυρίως τελικά αποτελεί αποτελούν αποτελούσε είπε λέει λένε`,
  tr: `tür türü türde türden türleri türünü çeşit çeşidi isim ismi ismini isimle ismine ismiyle adını adına adından
    adının adları adıyla terim terimi terimin kelime kelimesi sözcük ifade biliniyor bilinmektedir tanınır tanınan
    çağrılır yüzde yüzdesi oran oranı miktar miktarı sayı sayısı sayıda gerçekleşti gerçekleşmiştir gerçekleşir
    gerçekleşen meydana oldular oluyor olur olmuştu yer yerde yeri yerin yerini konum konumu bulunur bulunmaktadır
    bulunuyor bulunan bulundu bulunduğu bulunmuştur yaptı yaptılar yapıldı yapmıştır yapar yapıyor yapılır yapmak
    yaptığı yapılmıştır yapan verdi verdiler verir verildi verilen verilir verilmiştir vermiştir aldı aldılar alır
    alındı alınan alan almıştır almak geldi gelmiştir gelen gelmektedir gitti gider kullandı kullanır kullanılır
    kullanıldı kullanılan kullanıyor kullanılmaktadır kullanılmıştır kullanan kullanım sahip sahiptir sahipti ülke
    ülkede ülkenin ülkesi ülkeler ülkelerin ülkeye şehir şehirde şehrin şehri şehirler bölge bölgede bölgesi kısım
    kısmı kısmını parçası yıl yılı yılın yılda yılında yıllar yıllarda tarihte tarihinde gün günü günde kişi kişinin
    kişiler kişiyi kişisi insanlar insanların şey şeyi şeyler şeydi sebep sebebi sebebiyle nedeni nedeniyle nedenle
    nedenleri şekilde şekli biçimde biçimi yöntem yöntemi örnek örneği örneğin kabul sayılır sayılan görülür görülen
    düşünülür tanımlanır tanımlanan tanımladı açıklanır bahsedilen bahseder belirtilen ilgili önceki öncesinde mevcut
    şimdiki günümüzde orijinal aslen başlangıçta genellikle çoğunlukla sıklıkla bazen başka dışında hariç kıyasla
    karşılaştırıldığında uzun eski yaklaşık önemli sonunda dedi söyledi denmiştir`,
  vi: `người việc trước theo tên vào trên giữa gồm cuộc chiếc biết ngày nhau`,
  id: `tipe istilah kata katanya sebutan dinamai persen persentase peratus peratusan jumlah jumlahnya bilangan
    terjadi berlangsung peristiwa terletak berada berlokasi lokasi ditemukan dijumpai membuat dibuat buat melakukan
    dilakukan memberi memberikan diberi diberikan mendapat mendapatkan didapat menerima diterima mengambil diambil
    mengadakan diadakan memegang datang pergi menjadi jadi dijadikan menggunakan digunakan memakai dipakai penggunaan
    berfungsi memiliki dimiliki mempunyai terdapat negara negaranya negeri kota kotanya tempat tempatnya bagian
    daerah wilayah tahun tahunnya tanggal tarikh hari waktu orang seseorang orangnya alasan alasannya penyebab
    penyebabnya sebab cara caranya contoh contohnya hal sesuatu benda dianggap menganggap dinilai menggambarkan
    digambarkan menjelaskan dijelaskan menyebut menyebutkan disebutkan menyatakan mengacu merujuk mengenai berkaitan
    berdasarkan mengikut sebelumnya terdahulu sekarang kini asli aslinya asal asalnya awalnya mula mulanya biasanya
    umumnya sering seringkali kadang selain kecuali melainkan dibandingkan berbanding dibanding panjang tua kira
    sekitar utama terutama akhirnya berkata`,
  ar: `نوع النوع أنواع نوعا بنوع مصطلح المصطلح كلمة الكلمة لقب يلقب عرف عرفت يعرف تعرف معروف معروفة المعروف المعروفة
    نسبة النسبة المئوية مئوية كمية الكمية مقدار عدد العدد عددا عددهم حدث حدثت يحدث تحدث وقعت وقع يقع تقع وجد وجدت
    يوجد توجد موجود موجودة الموجود الموجودة مكان المكان أماكن موقع موقعها جعل جعلت يجعل تجعل فعل فعلت يفعل أعطى أعطت
    يعطي أعطيت حصل حصلت حصلوا يحصل أخذ أخذت يأخذ تلقى تلقت أقيم أقيمت جاء جاءت يأتي تأتي أصبح أصبحت يصبح تصبح صار
    استخدم استخدمت استخدام يستخدم تستخدم يستخدمون استخدامها استخدامه المستخدم المستخدمة مستخدمة بلد البلد بلدان
    البلدان دولة الدولة دول مدينة المدينة مدن منطقة المنطقة مناطق جزء الجزء أجزاء عام العام عاما أعوام سنة السنة
    سنوات بعام بتاريخ يوم اليوم أيام شخص الشخص أشخاص الأشخاص ناس الناس سبب السبب أسباب الأسباب بسبب طريقة الطريقة
    بطريقة كيفية مثال المثال أمثلة شيء الشيء أشياء الأشياء يعتبر تعتبر اعتبر اعتبرت يعد تعد وصف وصفت يوصف توصف وصفه
    المذكور المذكورة مذكور ذكرت أشار أشارت يشير تشير يتعلق بخصوص وفقا ووفقا حسب بحسب السابق السابقة سابقا سابق الحالي
    الحالية حاليا حالي الأصلي الأصلية أصلا عادة غالبا أحيانا بالإضافة إضافة باستثناء عدا مقارنة بالمقارنة طويل طويلة
    قديم تقريبا رئيسي الرئيسي الرئيسية أخيرا قال قالت يقول تقول`,
  fa: `نوع نوعی انواع گونه‌ای اصطلاح اصطلاحی کلمه کلمه‌ای واژه واژه‌ای لقب خوانده می‌نامند نامیدند شناخته معروف مشهور
    درصد درصدی مقدار میزان تعداد شمار اتفاق اتفاقی افتاد افتاده رخ رخداد واقع قرار یافت مکان محل جا جای جایی انجام
    داد دادند دهد دهند داده می‌دهد می‌دهند گرفت گرفتند گرفته گیرد می‌گیرد دریافت آمد آمدند آمده آید می‌آید رفت رفته
    برگزار استفاده بکار کاربرد کشور کشوری کشورها کشورهای شهر شهری شهرهای منطقه منطقه‌ای ناحیه بخش بخشی قسمت سال سالی
    سال‌های روز روزی شخص شخصی فرد فردی افراد اشخاص مردم دلیل دلیلی دلایل علت علتی سبب روش روشی شیوه طریق مثال نمونه
    عنوان محسوب شمرده تلقی توصیف توضیح بیان اشاره ذکر مورد مربوط خصوص طبق مطابق اساس براساس بنابر قبلی پیشین سابق
    فعلی کنونی امروز امروزه اصلی اصل ابتدا معمولا اغلب گاهی علاوه بجز جز مقایسه نسبت طولانی قدیمی تقریبا سرانجام گفت
    گویند می‌گویند تبدیل`,
  he: `סוג סוגי הסוג סוגים סוגו מונח המונח במונח מילה המילה כינוי כונה כונתה מכונה המכונה מכונים ידוע ידועה ידועים
    הידוע הידועה נודע אחוז האחוז אחוזים אחוזי כמות הכמות מספר המספר מספרם קרה קרתה קרו קורה התרחש התרחשה התרחשו מתרחש
    אירע אירעה נמצא נמצאת נמצאים נמצאו הנמצא הנמצאת שוכן שוכנת ממוקם ממוקמת מקום המקום במקום מקומות מיקום עשה עשתה
    עשו עושה עושים נעשה לעשות נתן נתנה נתנו ניתן קיבל קיבלה קיבלו מקבל לקבל לקח לקחה לקחו התקיים התקיימה התקיימו
    מתקיים נערך נערכה נערכו בא באה באו הגיע הגיעה הלך הפך הפכה הפכו נהיה השתמש השתמשו השתמשה משתמש משתמשים משמש משמשת
    משמשים שימש שימשה בשימוש מדינה המדינה מדינות במדינה עיר העיר בעיר ערים אזור האזור באזור חלק החלק בחלק חלקים מחלק
    שנה שנת השנה שנים בשנה בשנת בשנים תאריך התאריך בתאריך יום ביום אדם אנשים האנשים איש מישהו משהו סיבה הסיבה סיבות
    מסיבה בגלל אופן באופן דוגמה דוגמא לדוגמה דוגמאות דבר הדבר דברים נחשב נחשבת נחשבים נחשבו מתואר מתוארת תיאר תיארה
    מתאר הוזכר מוזכר מוזכרת מתייחס מתייחסת בנוגע לגבי קודם הקודם הקודמת לשעבר נוכחי הנוכחי הנוכחית כיום היום מקורי
    המקורי המקורית במקור כלל לרוב לעתים לעיתים קרובות בנוסף מלבד פרט חוץ בהשוואה לעומת ארוך ישן בערך עיקרי העיקרי
    העיקרית לבסוף אמר אמרה נאמר מהווה`,
  hi: `प्रकार प्रकारों तरह किस्म शब्द शब्दों नामों प्रसिद्ध प्रतिशत मात्रा संख्या घटना घटित स्थित मिला मिले मिली
    मिलता मिलते मिलती पाया पाए पाई पाये पाता बनाया बनाई बनाए बनाये बना बने बनी बनता बनाने बनाता बनाते देना देता देते
    देती देने प्राप्त लेना लेता लेते लेती लेने आया आए आई आये आता आते आती आने रखा रखी रखते रखता उपयोग प्रयोग प्रयुक्त
    इस्तेमाल आयोजित देश देशों शहर शहरों स्थान स्थानों जगह जगहों भाग भागों हिस्सा हिस्से हिस्सों क्षेत्र वर्ष वर्षों
    साल सालों तारीख तिथि दिन दिनों समय व्यक्ति व्यक्तियों लोग लोगों कारण कारणों वजह तरीका तरीके तरीकों उदाहरण
    उदाहरणों चीज चीज़ चीजें चीजों चीज़ें चीज़ों बात बातें माना माने मानी मानते मानता समझा वर्णन वर्णित उल्लेख
    उल्लिखित बताया बताई बताए संदर्भ संबंधित अनुसार मुताबिक पिछला पिछले पिछली वर्तमान मौजूदा मूल मूलतः आमतौर सामान्यतः
    अक्सर प्रायः कभी अलावा अतिरिक्त सिवाय छोड़कर तुलना अपेक्षा लंबा लंबी लंबे पुराना पुरानी पुराने लगभग मुख्य प्रमुख
    अंततः रूप पड़ा पड़ता बुलाया`,
  bn: `ধরন ধরনের ধরণের প্রকার প্রকারের রকম শব্দটি নামটি নামের শতাংশ শতকরা পরিমাণ সংখ্যা ঘটে ঘটেছিল ঘটেছে ঘটনা ঘটনাটি
    অবস্থিত পাওয়া যায় যাওয়া তৈরি বানানো দেওয়া দেয়া দেয় দেন দিয়েছিলেন দিয়েছিল পেয়েছিলেন পেয়েছিল পেয়েছেন
    পেয়েছে নেওয়া নেয় নিয়েছিলেন অনুষ্ঠিত রাখা আসে এসেছিল এসেছে ব্যবহার ব্যবহৃত ব্যবহারের ব্যবহারে দেশ দেশে দেশের
    দেশটি শহর শহরে শহরের শহরটি স্থান স্থানে স্থানের জায়গা জায়গায় অংশ অংশে অংশের অঞ্চল অঞ্চলে অঞ্চলের এলাকা এলাকায়
    সাল সালে সালের বছর বছরে বছরের তারিখ তারিখে দিন দিনে সময় সময়ে ব্যক্তি ব্যক্তির ব্যক্তিকে লোক মানুষ মানুষের কারণ
    কারণে কারণটি উপায় উপায়ে পদ্ধতি উদাহরণ জিনিস বিষয় কিছু বিবেচনা বিবেচিত মনে বর্ণনা বর্ণিত উল্লেখ উল্লিখিত
    সম্পর্কে সম্পর্কিত অনুসারে অনুযায়ী মতে পূর্ববর্তী আগের বর্তমান বর্তমানে মূল মূলত প্রাথমিক সাধারণত প্রায়ই
    প্রায়শই মাঝে ছাড়া ছাড়াও ব্যতীত তুলনায় দীর্ঘ পুরনো পুরানো প্রায় প্রধান অবশেষে হিসেবে হিসাবে ডাকা বলেন
    বলেছিলেন`,
  th: `ประเภท ชนิด คำ คำว่า ศัพท์ เปอร์เซ็นต์ ร้อยละ จำนวน ปริมาณ เกิด เกิดขึ้น เหตุการณ์ ตั้งอยู่ พบ ทำให้ กระทำ ใช้
    ใช้งาน นำ จัด จัดขึ้น กลาย กลายเป็น ประเทศ เมือง สถานที่ พื้นที่ ส่วน บริเวณ ปี วัน วันที่ คน บุคคล ผู้คน เหตุผล
    สาเหตุ วิธี วิธีการ ตัวอย่าง ถือ ถือว่า อธิบาย กล่าว กล่าวถึง อ้างอิง อ้างถึง ตามที่ เกี่ยวกับ ก่อนหน้า ปัจจุบัน
    เดิม เดิมที โดยทั่วไป ปกติ มัก บ่อย นอกจาก ยกเว้น เปรียบเทียบ เทียบ ยาว เก่า รู้จัก ประมาณ สำคัญ สุดท้าย ทราบ`,
  lo: `ປະເພດ ຊະນິດ ຄໍາ ຈໍານວນ ເກີດຂຶ້ນ ຕັ້ງຢູ່ ປະເທດ ເມືອງ ສະຖານທີ່ ປີ ວັນທີ ຄົນ ເຫດຜົນ ວິທີ ຕົວຢ່າງ ສິ່ງ ປັດຈຸບັນ
    ໃຊ້ ເຮັດ ເອີ້ນ ຊື່`,
  km: `ប្រភេទ ពាក្យ ភាគរយ ចំនួន បរិមាណ កើតឡើង ស្ថិត ប្រទេស ទីក្រុង កន្លែង ឆ្នាំ ថ្ងៃ មនុស្ស មូលហេតុ វិធី ឧទាហរណ៍
    បច្ចុប្បន្ន ប្រើ ធ្វើ ហៅ ឈ្មោះ`,
  my: `အမျိုးအစား စကားလုံး ရာခိုင်နှုန်း အရေအတွက် ပမာဏ တည်ရှိ နိုင်ငံ မြို့ နေရာ ခုနှစ် နေ့ လူ အကြောင်း ဥပမာ အမည်
    လက်ရှိ အသုံးပြု ခေါ်`,
  zh: `种类 类型 称为 叫作 名字 名称 名为 被称 称作 百分 分之 数量 发生 位于 属于 除了 根据 原因 例子 目前 当前 国家 城市 时间 地方 方式 方法 人们 使用 认为 被认 做了 进行 成为 年份 日期 種類
    類型 稱為 稱之 称之 名稱 數量 發生 位於 屬於 根據 國家 時間 人們 認為 進行 成為 除此 提到 指的 所谓 所謂`,
  ja: `種類 名前 名称 呼ばれる 呼ばれ 呼び 呼ぶ 用語 単語 言葉 割合 数は 人数 起こった 起きた 起こる 出来事 行われ 行った 行わ 位置 所在 発見 見つ 作られ 作った 作る 与え 受け 取った 得た 使われ
    使用 利用 持つ 持っ 国は 国で 国の 国が 都市 場所 地域 部分 一部 年は 年の 日付 日は 人は 人物 人々 理由 原因 方法 手段 例は 一例 考え 見な 述べ 言及 示す 示し 関す 関し 対し 以前 現在 元々
    当初 最初 最終 通常 普段 以外 除く 除い 比較 比べ 長い 古い 知られ 有名 言わ 言う 言っ 主な 主に 約 属す 含ま 存在 場合 当時 際に 時に 時は 後に 前に`,
  ko: `종류 종류의 종류는 유형 유형의 유형은 용어 용어는 단어 단어는 이름의 이름을 이름이 이름으로 명칭 명칭은 별명 비율 비율은 퍼센트 개수 숫자는 인원 일어난 일어났다 일어났나 일어나는 일은 일이
    발생 위치 위치해 만든 만들 만들어 만들었 받은 받았 받는 얻은 사용 사용된 사용되는 이용 국가 국가는 국가의 국가에 국가에서 국가가 국가들 나라 나라는 나라의 나라에서 도시 도시는 도시의 도시에서
    도시에 장소 장소는 장소에서 곳 곳은 곳에서 곳에 지역 지역은 지역에서 지역의 부분 부분은 연도 연도는 연도에 해 해는 해에 년도에 날짜 날짜는 날 날은 때 때는 사람 사람은 사람이 사람의 사람들
    사람들은 사람들이 인물 인물은 누군 이유 이유는 원인 원인은 방법 방법은 방법으로 방식 방식으로 예는 예로 것인가 것입니까 것으로 것에 여겨 여겨지는 간주 묘사 설명 언급 언급된 따르면 관련 관련된 이전
    이전의 이전에 현재 현재의 원래 원래의 처음 보통 주로 종종 자주 외에 제외 제외하고 비교 비교하여 오래된 알려진 알려져 불린 불렀 불러 했던 하던 있던 있을 은가 일까 까요 었던 였던 됐는 렸는 렸습
    졌나 졌는 졌습 났나 났는 갔나 갔는 았나 았는 았던 았습 하는지 인지 인지요 무엇인지 한가 된다 시킨 차지 담당 동안 당시`,
};

/** In scripts without spaces, what marks a pair or word as a framing one besides those listed. */
export const FRAMING_PATTERNS: Readonly<Record<string, RegExp>> = {
  /** Whatever holds a character that asks or binds, but for words with a topic or a negation. */
  zh: /^(?!几何|幾何|几内|幾內|目的|行为|行為|植被|和平|共和|.*[不未没沒无無]).*[谁誰哪什甚么麼何几幾怎吗嗎呢的了是在被于於有为為和与與个個]/u,
  /** Pairs of hiragana are endings and particles, as are the hiragana that bind other words. Negations are not. */
  ja: /^(?!ない)[ぁ-ん]{1,2}$|[何誰を]|^[はがのにで][^ぁ-ん]$|^[^ぁ-ん][はがのにで]$/u,
};
