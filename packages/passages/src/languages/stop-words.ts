/**
 * Words that ask rather than tell: articles, pronouns, prepositions, conjunctions, auxiliaries, greetings, and every
 * usual way to ask. A word of a question that is in no article would count against the answer. Negations are left
 * out: they change the sense. Of Vietnamese syllables only those are here that without their marks are few others.
 * In scripts without spaces whole phrases stand here, for the pairs of characters that they produce.
 */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: `hello hi hey thanks thank bye ok okay a an the this that these those some any each every such own same other another
    i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose
    which what when where why how am is are was were be been being have has had having do does did doing done can could
    will would shall should may might must ought and or but if then than so as because while although though since until
    of at by for with about against between into through during before after above below to from up down in out on off
    over under again further once here there all both few more most very too also just only s t ll re ve d m im ive
    youre hes shes theyre whats whos wheres hows lets please tell many much whoever whatever whichever whenever wherever
    myself yourself himself herself itself themselves hed shed theyd id youd ill youll theyll well weve theyve youve isnt arent wasnt werent
    doesnt dont didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt among amongst upon via per within without toward
    towards according around across behind beyond`,
  de: `hallo danke bitte tschuss der die das den dem des ein eine einer eines einem einen und oder aber denn doch sondern
    ich mich mir du dich dir er ihn ihm sie es wir uns ihr euch ihnen man sich mein dein sein unser euer seine seiner
    seinem seinen ihre ihrer ihrem ihren dieser diese dieses diesem diesen jener jene jenes jeder jede jedes jedem jeden
    welcher welche welches welchem welchen wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie ist sind
    war waren bin bist seid wird werden wurde wurden worden haben habe hat hatte hatten gewesen kann konnen konnte
    konnten soll sollen sollte muss mussen darf durfen mag mogen will wollen wollte zu zum zur von vom in im ins an am
    ans auf aus bei beim mit nach seit vor fur durch um uber unter zwischen gegen ohne bis als ob wenn dass weil damit
    da dann dort hier so auch nur noch schon sehr mehr viel viele alle alles wieviel wieviele etwas woran worin worauf
    wofur womit wodurch wovon wozu davon dabei dazu welch weswegen inwiefern inwieweit wonach worum worunter woruber
    wohl wievielen wievielte heisst heissen hiess hiessen genannt nennt nennen nenne nannte bezeichnet namens lautet
    einige einigen einiger gibt gab sowie wobei wahrend jedoch bzw ihres unsere unserer eure deren dessen denen
    derjenige solche solcher solches dieselbe etwa sei seien ware hast habt wirst kannst lange`,
  nl: `hallo bedankt de het een en of maar want dus ik mij me je jij jou u hij hem zij ze haar wij we ons jullie hen hun
    zich mijn jouw zijn uw onze dit dat deze die wie wat welk welke wanneer waar waarom hoe hoeveel is ben bent was
    waren geweest word wordt werd werden worden heb hebt heeft had hadden hebben kan kunnen kon konden zal zullen zou
    zouden moet moeten mag mogen wil willen van in op aan bij met naar voor door over onder tussen tegen zonder tot uit
    om te als dan toen omdat er ook nog al zo meer veel alle wiens waarvan waarop waarin waarmee waardoor waarvoor
    waarnaar waarbij hoelang hoever heet heten heette noemt noemen noemde genoemd aantal lang oud tijdens
    volgens zowel evenals hier daar ervan daarvan beide elk elke iets iemand geworden`,
  sv: `en ett den det de dem denna detta dessa och eller men att som jag mig du dig han honom hon henne vi oss ni er sig
    min din sin sitt sina hans hennes vår deras vem vad vilken vilket vilka när var varför hur är varit vara blir blev
    bliva har hade ha kan kunde ska skulle skall måste får fick i på av för med till från om vid under över mellan mot
    utan efter innan så även också bara mycket mer många alla här där då hej tack vems vart varifrån varav vari hurdan
    länge gammal långt heter hette kallas kallades kallad sådan något någon några dess dessas hos samt dock
    medan eftersom genom enligt blivit bli nu`,
  da: `en et den det de dem denne dette disse og eller men at som jeg mig du dig han ham hun hende vi os i jer sig min din
    sin sit sine hans hendes vores deres hvem hvad hvilken hvilket hvilke hvornår hvor hvorfor hvordan er var været være
    bliver blev blive har havde have kan kunne skal skulle må måtte på af for med til fra om ved under over mellem mod
    uden efter før så også kun meget mere mange alle her der da hej tak hvis hvorfra hvorhen hvortil hvori hvoraf længe
    gammel langt hedder hed kaldes kaldt kaldtes sådan noget nogen nogle dens dets samt dog mens fordi
    gennem ifølge blevet bleven nu`,
  no: `en ei et den det de dem denne dette disse og eller men at som jeg meg du deg han ham hun henne vi oss dere seg min
    din sin sitt sine hans hennes vår deres hvem hva hvilken hvilket hvilke når hvor hvorfor hvordan er var vært være
    blir ble bli har hadde ha kan kunne skal skulle må måtte i på av for med til fra om ved under over mellom mot uten
    etter før så også bare mye mer mange alle her der da hei takk hvorfra hvorhen hvortil hvis lenge gammel langt heter
    het kalles kalt kaltes slik noe noen dens dets samt imidlertid mens fordi gjennom ifølge blitt eit dei
    ein kva kven kvar korleis`,
  fi: `ja tai mutta että jos kun niin kuin minä sinä hän me te he se ne tämä tuo nämä nuo joka jotka jonka mikä mitä missä
    mistä mihin milloin miksi miten kuinka kuka ketkä kenen ketä mitkä montako on ovat oli olivat olla ollut ole olen
    voi voivat voida myös vain hyvin sekä kanssa noin jo sitä sen hänen heidän sille siinä hei kiitos kenelle keneltä
    kenestä keneen kenellä keiden keitä mille millä miltä millainen millaisia millaista minne minkä minkälainen monta
    moni monesko paljonko pitkä kauan vanha kumpi kumman jossa josta johon jolla jolle jolta joissa joista joihin joiden
     nimeltä kutsutaan kutsuttiin sanotaan onko oliko tuli tulee tulivat eli sitten koska vaikka ennen jälkeen
    mukaan välillä aikana tämän tätä tässä näiden niiden heitä hänet itse itsensä minun sinun`,
  hu: `a az egy és vagy de hogy ha mint is én te ő mi ti ők ez ezek ezt azt azok ami amely aki akik ki kit mit mik melyik
    melyek mikor hol hova honnan miért hogyan hány mennyi van vannak volt voltak lenni lesz lett meg csak már még itt
    ott után előtt alatt között által szerint igen milyen szia köszönöm kik kié kinek kitől kihez kiről kivel kiket
    minek mivel miből miről milyenek mekkora mettől meddig mióta melyiket melyikben hányan hányadik hányas hányszor
    merre hová mennyien nevezik nevezték hívják hívták nevű neve nevezett volna lenne legyen lehet kell ezen azon ennek
    annak ezzel azzal abban ebben arra erre attól ettől egyik másik minden össze pedig illetve valamint azonban mert míg
    mely melynek amelyet amelynek amelyben akit akinek úgy így nagyon több óta felé mellett során miatt`,
  fr: `bonjour salut merci le la les l un une des du de d au aux et ou mais donc car ni je j me m moi tu te t toi il elle
    on se s soi lui nous vous ils elles eux leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet
    cette ces cela ceci ca qui que qu quoi dont quel quelle quels quelles lequel laquelle lesquels lesquelles quand
    comment pourquoi combien est sont etait etaient ete etre suis es sommes etes sera seront serait fut furent a as ai
    avons avez ont avait avaient avoir eu aura fait faire peut peuvent pouvait doit doivent dans en sur sous par pour
    avec sans entre vers chez apres avant depuis pendant si comme plus tres aussi y tout tous toute toutes meme quelquun
    est-ce duquel desquels auquel auxquels auxquelles desquelles quest dou nomme nommee appelle appellent appelait
    appele appelee sappelle sagit cite citez donnez lan long longtemps ayant alors ainsi puis celui celle ceux celles
    autre autres dun dune lun lune quil quils quon nest cest sest lors afin selon`,
  es: `hola gracias el la los las lo un una unos unas de del al a y e o u pero sino yo me mi tu te ti ella ello ellos ellas
    nosotros vosotros se si le les nos os mis tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas
    ese esa eso esos esas aquel aquella que quien quienes cual cuales cuando donde como cuanto cuanta cuantos cuantas
    cuyo cuya por porque para con en entre sobre hasta desde durante antes despues segun es son era eran fue fueron ser
    sido siendo soy estan estaba estaban estar ha han habia habian haber hay he hubo tiene tienen tenia puede pueden
    podia debe deben mas muy tambien ya todo todos toda todas otro otra otros otras adonde cuyos cuyas llama llaman
    llamaba llamaban llamado llamada llamo denomina denominado denominada nombra nombrar mientras aunque ademas
    asi sin tras ante bajo contra mediante cada algun alguna algunos algunas aquellos aquellas seria seran sera sean
    fuera fuesen hizo hacer hace hacia dado cierto tal tales aqui ahi alli mismo misma podria podrian tener tuvo
    tuvieron estuvo`,
  pt: `ola obrigado obrigada o a os as um uma uns umas de do da dos das em no na nos nas num numa por pelo pela pelos pelas
    para com sem sob sobre entre ate desde e ou mas se que quem qual quais quando onde como porque quanto quanta quantos
    quantas eu me mim tu te ti ele ela eles elas voce voces lhe lhes meu minha teu tua seu sua seus suas nosso nossa
    este esta isto estes estas esse essa isso esses essas aquele aquela aquilo sao era eram foi foram ser sido estar
    estao estava ha tem tinha havia pode podem deve devem ao aos mais muito tambem ja todo todos toda todas aonde donde
    cujo cuja cujos cujas chama chamam chamado chamada chamava denomina denominado porquê fora seria sera serao
    sendo ter teve tiveram tinham haver houve nossos nossas meus minhas dele dela deles delas neste nesta nesse nessa
    naquele deste desta desse dessa disso apos durante depois antes enquanto embora segundo assim entao fazer faz fez
    cada algum alguma alguns algumas`,
  it: `ciao grazie il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal
    dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra e
    ed o ma se che chi cui quale quali quando dove come perche quanto quanta quanti quante io mi me tu ti te lui lei si
    noi ci voi vi loro ne mio mia tuo tua suo sua suoi sue nostro nostra vostro vostra questo questa questi queste
    quello quella quelli quelle sono era erano fu furono essere stato stata stati state ha hanno aveva avevano avere ho
    puo possono deve devono piu anche molto tutto tutti tutta tutte qual dov cos cosa chiama chiamano chiamato chiamata
    chiamava quand dell nell sull dall all quell com sara saranno sarebbe abbia abbiano viene vengono venne vennero
    veniva fatto fare fa cosi poi inoltre dopo prima durante mentre fino senza tale tali ogni alcuni alcune qualcuno`,
  ca: `el la els les l un una uns unes de d del dels al als a i o però que qui què quin quina quins quines quan on com per
    perquè quant quants quanta quantes en amb sense sobre entre fins des és són era eren fou va van ser estat ha han
    havia haver jo tu ell ella nosaltres vosaltres ells elles es se li hi ho seu seva seus seves aquest aquesta aquests
    aquestes més molt també hola gràcies de-quina d'on aon qual quals cuyo diu diuen deia anomena anomenat anomenada nom
    fa fer vas vam estan està estava havien tenir té tenen pot poden aquell aquella això allò segons durant abans
    després mentre pels pel qualsevol`,
  ro: `un o unei unui unor al ai ale a și sau dar ci că să dacă eu tu el ea noi voi ei ele mă te se îl îi le lui lor său sa
    săi sale meu mea acest această acesta aceasta acești aceste acel acea care cine ce când unde cum cât câtă câți câte
    de la în din pe cu pentru prin spre între după despre fără până este e sunt era erau fost fi au are avea am poate
    pot mai foarte tot toate toți cel cea cei cele salut bună mulțumesc cui cărui cărei căror căruia căreia cărora anume
    oare încât încotro dincotro de-unde numește numesc numea numit numită denumit denumită cheamă spune
    numiți către înainte timp timpul ce-i care-i fie fiind fusese fuseseră aveau avut va vor ar aș ești suntem acestea
    acestui acestei acestor acelui acelei acelor aceea aceia acelea nostru noastră vostru mine tine sine ne vă își îşi
    iar însă deci deoarece asupra sub decât atât astfel chiar unii unele altă alt alte alți aceluiași dintre printre
    dintr într printr-un printr câteva câțiva este-a într-un dintr-o`,
  ru: `привет здравствуйте спасибо пожалуйста и в во на с со к ко о об от до из за по под при про для без у над между через
    перед а но или да же ли бы что чтобы как кто кого кому кем чем чего чему ком где когда куда откуда почему зачем
    сколько какой какая какое какие каких каким каком какую какого какому который которая которое которые которых
    которого которой которым чей чья чье чьи я меня мне мной ты тебя тебе он его ему им нем она ее ей ней оно мы нас нам
    вы вас вам они их ими них себя себе мой твой свой своего своей своих свои наш ваш этот эта это эти этого этой этих
    этом тот та то те того той тех том так такой там тут здесь быть был была было были есть будет будут является
    являются можно может могут если еще уже только также тоже все всех весь вся после скольких скольким насколько докуда
    отчего какими какою коего каков какова каково каковы каковым чьей чьего чьему чьим чьих чьими которому которую
    которыми котором коим называется называются назывался называлась называли называют называть назвать назван назови
    назовите зовут звали именуется либо чём`,
  uk: `привіт дякую і й та в у на з із зі до від о об про по за через при під над перед між для без але або чи якщо коли бо
    тому що щоб як ніж це цей ця ці цього цієї цьому цим цих цими цю той те ті того тієї тим тих тими він вона воно вони
    його її їх йому їй їм ним нею них ній я ти ми ви мене тебе нас вас мені тобі нам вам себе собі свій своя своє свої
    свого своєї своїх своїм мій твій наш ваш хто кого кому ким чого чому чим який яка яке які якого якої якому якій яким
    яку яких якими котрий котра котре котрі чий чия чиє чиї чийого де куди звідки відколи доки навіщо скільки скількох
    скільком наскільки є був була було були бути буде будуть має мають мав мала мали може можуть можна став стала стало
    стали також теж вже ще тільки лише дуже більш більше найбільш усі всі весь вся все кожен інший інша інше інші там
    тут тоді після час якби однак називається називаються називався називалася називають названий звати звали імя`,
  bg: `здравей здравейте благодаря и а в във на с със за от до по при под над пред между без към през след преди около
    срещу но или ако че да като когато защото така ще е са съм си сме сте бил била било били бъде бъдат беше бяха има
    имат имал имала може могат този тази това тези онзи онази онова онези той тя то те го я му й им ги ни ви ме ми се
    свой своя свое свои негов негова негово негови неин неговия неговата техен техните наш ваш аз ти ние вие кой коя кое
    кои кого кому чий чия чие чии който която което които когото чийто чиято какъв каква какво какви що кога откога
    докога къде накъде откъде докъде защо как колко още само също вече много повече най всички всичко всеки друг друга
    друго други там тук тогава нарича наричат наричал наричала наречен казва казвал име ли`,
  mk: `и а во на со за од до по при под над пред меѓу без кон низ но или ако дека да како кога бидејќи е се сум сте биде
    бил била било биле ќе има имаат може овој оваа ова овие тој таа тоа тие го ја му ѝ им ги кој која кое кои кого кому
    чиј чија чие каков каква какво какви што каде од-каде зошто колку уште само исто вели вика нарекува наречен име`,
  pl: `cześć dziękuję i a w we na z ze do od o u po za przez przy pod nad przed między dla bez oraz lub albo ale lecz
    jednak że żeby aby czy jeśli gdy gdyż ponieważ bo więc jak jako niż to ten ta te tego tej temu tym tych tymi tę tą
    ci on ona ono oni one jego jej ich jemu im nim nią nich niej mu go ją ja ty my wy mnie mi cię nas was nam wam się
    siebie sobie swój swoją swoje swoich swojego swojej mój twój nasz wasz kto kogo komu kim co czego czemu czym który
    która które którzy którego której któremu którym którą których którymi jaki jaka jakie jacy jakiego jakiej jakiemu
    jakim jaką jakich jakimi czyj czyja czyje czyjego kiedy odkąd dokąd skąd gdzie dlaczego ile ilu iloma ilekroć jest
    są był była było byli były być będzie będą został została zostało zostały zostali ma mają miał miała mieli mieć może
    mogą można tak także też również już jeszcze tylko bardzo bardziej najbardziej wszystkie wszyscy wszystko każdy
    każda każde inny inna inne tam tu tutaj wtedy podczas według około nazywa nazywają nazywał nazywała nazywano nazwany
    nazywany zwany lat długo`,
  cs: `a i nebo ale že aby když jako já ty on ona ono my vy oni se si mu mi ho jeho její jejich ten ta to ti tento tato
    toto tyto který která které kteří kdo co čí kdy kde kam odkud proč jak kolik jaký jaká jaké je jsou byl byla bylo
    byli být bude má mají může v ve na s z ze k ke o u po pro při do od za nad pod před mezi bez také jen už více jich
    jim jimi ahoj dobrý den děkuji koho komu kom kým čeho čemu čem čím kterého kterému kterém kterým kterou kterých
    kterými jakého jakému jakém jakým jakou jakých jakými jací nač kudy odkdy dokdy kolika kolikátý kolikrát dlouho
    daleko starý jmenuje jmenoval jmenovala jmenují nazývá nazývají nazýván zvaný název jméno jejíž jehož jejichž jenž
    jež jsme jste jsem bychom by budou mít měl měla mělo mohou mohl lze této tomto tomu toho tím těch těmi těm tom tu
    své svého svou svých svůj jej jemu ji jí nich nim ním ně však protože pokud tedy ještě velmi všechny všech vše podle
    kolem během proti vůči kvůli jiný jiné než`,
  sk: `ahoj dakujem a i v vo na s so z zo do od o u k ku po pre pri pod nad pred medzi bez ale alebo že aby keď ak ako ja
    ty on ona ono my vy oni sa si mu mi ho jeho jej ich ten tá to tí tie tento táto toto tohto tejto tomto ktorý ktorá
    ktoré ktorí ktorého ktorej ktorému ktorom ktorým ktorú ktorých ktorými kto koho komu kom kým čo čoho čomu čom čím čí
    kedy kde kam odkiaľ prečo koľko koľkí aký aká aké akého akej akom akým akú akých je sú bol bola bolo boli byť bude
    budú má majú môže volá nazýva nazývajú názov meno tiež už len veľmi viac podľa počas`,
  sl: `in a v na s z iz od do o po za pri pod nad pred med brez ali pa če da ker ko kot kakor jaz ti on ona ono mi vi oni
    se si ga mu jo ji jih jim ta to te tega tej temu tem kdo koga komu kom čem kaj česa čemu kateri katera katero katere
    katerega katerem katerih kakšen kakšna kakšno čigav kdaj kje kam od-kod odkod zakaj kako koliko je so bil bila bilo
    bili biti bo bodo ima imajo lahko tudi že še samo zelo več imenuje imenovan ime`,
  sr: `zdravo hvala i a u na s sa iz od do o po za pri pod nad pred između među kroz bez zbog prema oko protiv ali ili ako
    da kao kad kada jer što šta dok se si je su sam smo ste bio bila bilo bili bile biti biće bi će ću ćemo ima imaju
    imao imala može mogu mogao ovaj ova ovo ovi ove ovog ovoj ovom taj ta to ti te tog toga tom tome tim onaj ona ono
    oni one on njega njemu njim nje njoj njih njima ga mu joj im ih ja mi vi me nas vas nam vam svoj svoja svoje svog
    svojoj svojih njegov njegova njegovo njen njena njeno njihov njihova naš vaš ko koga kome kim tko čega čemu čime
    koji koja koje kojeg kojega kojem kojoj kojim koju kojih kojima čiji čija čije kakav kakva kakvo kakve kakvi gde
    gdje kuda odakle otkad dokle kamo zašto kako koliko kolika koliki kolike takođe također već još samo veoma vrlo više
    najviše svi sve svaki svaka drugi druga drugo druge tamo tu ovde ovdje tada posle poslije nakon pre prije tokom
    tijekom zove zovu zvao zvala naziva nazivaju nazvan nazvana ime li`,
  el: `γεια σας ευχαριστώ ο η το οι τα του της των τον την τους τις στο στη στην στον στα στις στους ένας μία μια ένα ενός
    μιας και κι ή αλλά όμως είτε αν εάν ότι πως που όπου όπως όταν ενώ γιατί διότι επειδή ώστε να θα ας για από με σε
    προς ως μέχρι έως κατά μετά παρά αντί χωρίς πριν υπό υπέρ περί διά μέσω μεταξύ εναντίον κάτω πάνω επί εκ εξ εν εγώ
    εσύ αυτός αυτή αυτό αυτού αυτής αυτών αυτοί αυτές αυτά αυτόν αυτήν αυτούς εμείς εσείς μου σου μας εκείνος εκείνη
    εκείνο τέτοιος τέτοια τέτοιο ποιος ποια ποιο ποιοι ποιες ποιους ποιου ποιας ποιων ποιον ποιαν ποιός ποιά ποιό τι
    τίνος πού πότε πώς πόσο πόσος πόση πόσοι πόσες πόσα πόσων πόσους πόσης οποίος οποία οποίο οποίου οποίας οποίοι
    οποίες οποίους οποίων οποίον οποίαν όσο όσος όσοι όσα όσες όποιος ό,τι κάθε κάποιος κάποια κάποιο κάποιοι κάποιες
    μερικοί μερικές μερικά άλλος άλλη άλλο άλλοι άλλες άλλα άλλων όλοι όλες όλα όλων όλη όλο είναι ήταν είμαι είσαι
    είμαστε έχει έχουν είχε είχαν έχω έχουμε υπάρχει υπάρχουν υπήρχε υπήρχαν υπήρξε μπορεί μπορούν μπορούσε πρέπει
    γίνεται γίνονται έγινε έγιναν ονομάζεται ονομάζονται ονομαζόταν ονομάστηκε λέγεται λέγονται λεγόταν καλείται
    αποκαλείται όνομα πιο πολύ πολλοί πολλές πολλά πολλών περισσότερο επίσης μόνο ακόμα ακόμη ήδη εδώ εκεί τότε τώρα
    έτσι λοιπόν καθώς δηλαδή`,
  tr: `bir ve veya ama fakat ile için gibi kadar da de ki mi mı mu mü ben sen o biz siz onlar bu şu bunu onu onun bunun kim
    kimi kimin ne neyi nedir neden niçin niye nasıl nerede nereye nereden kaç hangi zaman var vardır idi ise olan olarak
    oldu olduğu olmuştur daha çok en her tüm bütün sonra önce merhaba selam teşekkürler kaçıncı kaçta kaçı kaçtır kaçtı
    kimdir kimdi kimler kimlerdir kimlere kime kimde kimden kimse kimlerden kiminle neydi nelerdir neler neye nerededir
    neresi neresidir neresinde nerde nasıldır hangisi hangisidir hangileri hangileridir hangisinde kadardır kadarı
    kadarlık adı ad adlı isimli denir denilen denirdi denilir denmektedir adlandırılır adlandırılan bilinen bilinir
    mıdır midir mudur müdür mıydı miydi muydu nin nın nun nün ın in un ün dan den tan ten dır dir dur dür tır tir ya ye
    yi yı na ta te la le yla yle olmuş olduğunu olduğuna olmak olması edilen eden etti edildi ederek etmek etmiştir
    edilmiştir yapılan hem ancak çünkü eğer böyle şöyle öyle bazı birçok pek biri birisi kendi kendisi bunlar bunların
    bunları şunlar onları onların ona ondan benim senin bizim sizin göre karşı doğru beri arasında sırasında tarafından
    üzerinde üzerine içinde diğer aynı ayrıca yani`,
  vi: `chào xin ai gì nào nhiêu là và của các những một được này thì cũng như rằng nhiều trong với cho bởi ở mà nếu nhưng
    hoặc hay vẫn rất tôi bạn chúng họ nó gọi`,
  id: `halo hai terima kasih yang dan di ke dari dalam pada untuk dengan oleh sebagai adalah ialah merupakan itu ini
    tersebut atau tetapi tapi namun jika kalau bahwa karena sehingga agar supaya serta juga saja hanya sangat lebih
    paling telah sudah sedang akan dapat bisa harus ada para sang si ia dia mereka kami kita saya aku kamu anda nya apa
    apakah apa-apa siapa siapakah kapan kapankah bilakah bila mana manakah dimana dimanakah kemana darimana mengapa
    kenapa kenapakah bagaimana bagaimanakah berapa berapakah seberapa sejak hingga sampai antara tentang terhadap
    seperti ketika saat setelah sebelum selama melalui menurut secara setiap semua beberapa banyak lain disebut
    dinamakan bernama nama namanya dikenal jenis macam lama tolong`,
  ar: `في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا متى أين كيف لماذا كم أي هل هو هي هم هن نحن أنا أنت كان
    كانت كانوا يكون تكون أن إن أو ثم لكن قد كما بعد قبل بين عند كل و ف ب ل به بها له لها فيه فيها منه منها عليه عليها
    مرحبا شكرا السلام عليكم وما وماذا فما بماذا بم مم ممن لمن بمن عمن عما ومن ومتى وأين وكيف ولماذا وكم بكم أية بأي لأي
    وأي كأي لأية بأية أيا إلام فيم فيما علام حتام ماهو ماهي ماهى وهو وهي وهم هما كانا هنا هناك هؤلاء أولئك اللذان اللتان
    اللواتي اللاتي والتي والذي والذين بالتي ولقد فقد وقد وكان وكانت فكان يكونون ليكون أكان أهو وفي وإلى وعلى وعن ومع أما
    إما بل حتى إذا إذ إلا سوى منذ خلال حول ضد نحو لدى لدي لهم لنا لي لك فإن وأن وإن بأن لأن ذات ذو ذي قام قامت تم يتم
    تمت يسمى تسمى سمي سميت يدعى تدعى اسم اسمه اسمها يطلق أيضا جدا فقط بعض كلا جميع أحد إحدى عندما حيث حين بينما كذلك
    وذلك وهذا وهذه لهذا بهذا بهذه لهذه نفس أكثر عنها عنه إليه إليها بينهم منهم فيهم مثل`,
  fa: `سلام ممنون و در به از که را با برای بر تا یا اما ولی اگر چون زیرا هم نیز همچنین این آن اینها آنها ایشان او وی من تو
    ما شما خود خویش هر همه یک برخی بعضی دیگر چه چی چیست چیستند چیز چیزی چرا چگونه چطور چقدر چند چندم چندمین کی کیست
    کیستند کسی کسانی کدام کدامند کدامیک کجا کجاست کجای است هست هستند بود بودند باشد باشند شد شدند شده شود می‌شود می شوند
    می‌شوند نام نامیده دارد دارند داشت داشتند داشته کرد کردند کرده کند کنند می‌کند می‌کنند گردید گفته آیا پس پیش بعد قبل
    میان بین روی زیر طی درباره توسط حدود بسیار بیش بیشتر ترین تر ها های ای وقتی`,
  he: `שלום תודה של את על אל עם אצל מן בין תחת לפני אחרי עד כדי או גם אבל אך אם כי ש כאשר כש כמו אשר זה זאת זו אלה אלו הוא
    היא הם הן אני אתה אנחנו אתם לו לה להם להן בו בה בהם אותו אותה אותם שלו שלה שלהם שלי שלך שלנו ממנו ממנה מי מה מהו מהי
    מהם מהן מיהו מיהי למי ממי במי מתי ממתי איפה היכן לאן מאין מהיכן מדוע למה כיצד איך כמה בכמה איזה איזו אילו באיזה
    באיזו באילו לאיזה מאיזה איזהו היה הייתה היתה היו להיות יהיה יהיו יש נקרא נקראת נקראים שם שמו שמה כל רק עוד יותר מאוד
    אחר אחרת אחרים כאן אז לפי במשך`,
  hi: `नमस्ते धन्यवाद का के की को से में पर ने और या तथा एवं व कि जो जिस जिसे जिसका जिसके जिसकी जिसने जिसमें जिससे जिन
    जिन्हें जिनका जिनके जिनकी जिन्होंने तो ही भी यह ये वह वे इस इसे इसका इसके इसकी इसने इसमें इससे इन इन्हें इनका इनके
    इनकी इन्होंने उस उसे उसका उसके उसकी उसने उसमें उससे उन उन्हें उनका उनके उनकी उन्होंने मैं हम तुम आप मुझे मेरा मेरी
    मेरे हमारा हमारी हमारे तुम्हारा आपका आपके आपकी अपना अपने अपनी क्या कौन कौनसा कौनसी कौनसे किस किसे किसका किसके किसकी
    किसने किसमें किससे किसको किन किन्हें किनके किनका किनकी किन्होंने कब कबसे कहाँ कहां क्यों कैसे कैसा कैसी कितना कितने
    कितनी कितनों किधर कोई किसी कुछ सा सी जब तब जहाँ जहां वहाँ वहां यहाँ यहां जैसे वैसे ऐसे ऐसा ऐसी है हैं था थे थी थीं
    हूँ हो होता होते होती हुआ हुए हुई होने होना होगा होगी होंगे रहा रहे रही गया गई गए गये गयी जा जाता जाते जाती जाना
    जाने कर करता करते करती करना करने किया किए किये दिया दी दिए लिए लिये लिया ली द्वारा साथ बाद पहले तक लेकिन परंतु किंतु
    मगर अगर यदि क्योंकि इसलिए बीच ऊपर नीचे अंदर बाहर दौरान बारे ओर प्रति सकता सकते सकती चाहिए कहा कहते कहलाता कहलाती नाम
    नामक बताइए बताएं अधिक बहुत सभी सब एक अन्य`,
  bn: `নমস্কার ধন্যবাদ এবং ও আর বা অথবা কিন্তু যদি যে যা যার যাকে যেখানে যখন তখন তবে তাই এই সেই এ সে তা তিনি তার তাঁর তাকে
    তাঁকে তারা তাদের তাঁরা এর এটি এটা এগুলো সেটি সেটা ওই আমি আমরা তুমি আপনি আমার আমাদের নিজের নিজে কি কী কে কাকে কার
    কারা কাদের কিসের কিসে কেন কিভাবে কীভাবে কেমন কোন কোনটি কোনটা কোনো কোনগুলি কোথায় কোথা কোথাকার কখন কবে কত কতটি কতজন
    কতগুলো কতটা কতদিন কতবার হয় হয়েছিল হয়েছে হন হয়ে হলো হল হতে হবে ছিল ছিলেন ছিলো আছে আছেন করা করে করেন করেছিল
    করেছিলেন করেছে করেছেন করতে থেকে জন্য সঙ্গে সাথে দ্বারা দিয়ে মধ্যে উপর পরে আগে পর্যন্ত পর কাছে প্রতি নাম নামে নামক
    বলা বলে পরিচিত একটি এক একজন সব সকল অনেক আরও খুব তে`,
  th: `สวัสดี ขอบคุณ ครับ ค่ะ คะ อะไร อะไรบ้าง ใคร ใครบ้าง ที่ไหน ไหน ไหนบ้าง เมื่อไหร่ เมื่อไร เมื่อใด เมื่อ ทำไม อย่างไร
    อย่างไรบ้าง ยังไง กี่ เท่าไหร่ เท่าไร เท่าใด เท่า ไหร่ ใด ใดบ้าง บ้าง สิ่งใด ผู้ใด เหตุใด เพราะเหตุใด เพราะอะไร
    เพราะ เหตุ หรือ ไหม มั้ย คือ เป็น อยู่ ที่ ซึ่ง อัน ของ ใน ในปี แห่ง บน จาก ถึง โดย กับ แก่ แด่ ต่อ ตั้งแต่ จนถึง จน
    เพื่อ สำหรับ ตาม และ แต่ ก็ ว่า ให้ ได้ มี ได้รับ ถูก จะ แล้ว ยัง กำลัง เคย นี้ นั้น นี่ นั่น เขา เธอ มัน พวก พวกเขา
    เรา ฉัน ผม คุณ ท่าน ตน ตนเอง การ ความ ด้วย อีก มาก ทั้ง ทั้งหมด ทุก บาง หลาย กว่า เรียก เรียกว่า ชื่อ ชื่อว่า
    มีชื่อว่า มีชื่อ จึง โดยที่ ดังนั้น อย่าง แบบ นาน เช่น ไป มา ขึ้น ลง เอง เพียง ระหว่าง หลัง หลังจาก ก่อน ขณะ`,
  lo: `ໃຜ ຫຍັງ ອັນໃດ ໃດ ໃສ ຢູ່ໃສ ເມື່ອໃດ ເປັນຫຍັງ ແນວໃດ ຈັກ ເທົ່າໃດ ແມ່ນ ເປັນ ຂອງ ໃນ ທີ່ ແລະ ໄດ້ ມີ ວ່າ ກັບ ນີ້ ນັ້ນ`,
  km: `អ្នកណា នរណា អ្វី ណា ឯណា នៅឯណា ពេលណា ហេតុអ្វី យ៉ាងណា ប៉ុន្មាន តើ គឺ ជា របស់ នៅ ក្នុង និង បាន មាន ដែល នេះ នោះ`,
  my: `ဘယ်သူ ဘယ်သူလဲ ဘာ ဘာလဲ ဘယ် ဘယ်မှာ ဘယ်မှာလဲ ဘယ်တော့ ဘယ်တော့လဲ ဘာကြောင့် ဘယ်လို ဘယ်လောက် လဲ သည် ၏ တွင် မှာ နှင့် ကို က`,
  zh: `你好 谢谢 您好 的 了 是 在 和 与 有 于 为 谁 几 何 哪 什么 么时 时候 哪个 哪些 哪里 哪种 哪位 哪一 多少 怎么 怎样
    如何 为什 何时 何地 是什 是谁 为什么 什麼 哪裡 怎麼 為什 為什麼 時候 麼時 了什 有多 请问 什么时 什么样 怎么样 么样
    哪年 哪国 哪座 哪项 哪部 哪家 哪儿 哪天 哪月 哪方 几年 几个 几月 几次 几岁 多久 多长 多大 多高 多远 多深 多重 为何
    何种 何人 何处 何年 何故 何以 何物 是何 叫什 叫做 谁是 由谁 被谁 谁在 谁的 谁发 在哪 是哪 于哪 有哪 从哪 到哪 有几
    么是 么人 么名 称什 多少个 少个 甚麼 麼是 麼樣 怎樣 誰 幾 誰是 是誰 由誰 哪個 哪裏 哪兒 幾年 幾個 多長 多遠 何時
    為何 何處 個 吗 呢 吧 嗎 它 他 她 这 那 这个 那个 这些 那些 们 我们 他们 它们 以及 或 或者 因为 因為 所以 但是 而 其
    之 也 就 都 被 把 从 對 对`,
  ja: `の は が を に で と も か へ や な だ 何ですか 何でしたか 何がありますか 誰ですか 誰でしたか どこですか
    どこでしたか どこにありますか どこで どこの どこから どこへ いつですか いつでしたか いつから いつまで いつ いくつ
    いくら どれくらい どのくらい どれだけ どれほど なぜですか なぜなら どうして どのように どうやって どうなり
    どのような どんな どの どれ どちら どっち 何年に 何年ですか 何年から 何人 何人の 何人が 何歳 何歳で 何月 何日 何時
    何度 何回 何個 何種 何が 何を 何に 何で 何と 何の 何か 何も 何は 何と呼ばれていますか 何と呼ばれていましたか
    何という 誰が 誰の 誰に 誰を 誰と 誰か 誰で 誰によって は何 が何 を何 に何 の何 はいつ はどこ はどの はなぜ は誰
    が誰 に誰 がいつ がどこ しましたか されましたか ましたか ますか のですか のでしょうか のはなぜですか のはいつですか
    のは誰ですか のはどこですか ですか でしょうか ありますか いますか いましたか ありましたか していますか
    していましたか されていますか でしたか したのは するのは のは のか とは には では からは して した する され れた
    れて ている ていた ある あった った って です ます ました この その あの これは それは ここ そこ また そして しかし
    ため ために として による によって によれば における において について こと もの とき ときに という ような など から
    まで より こんにちは ありがとうございます ください 教えて 教えてください 誰 何`,
  ko: `안녕 안녕하세요 감사합니다 누구 누가 누구의 누구를 누구에게 누구인가 누구인가요 누구입니까 누구였나요 누구였는가
    누굽니까 무엇 무엇이 무엇을 무엇인가 무엇인가요 무엇입니까 무엇이었나 무엇이었나요 무엇이라고 무엇으로 무엇의 무엇에
    뭐 뭐라고 뭔가요 무슨 어떤 어떠한 어떻게 어느 어디 어디에 어디에서 어디서 어디로 어디인가 어디인가요 어디입니까
    어딘가요 어디의 언제 언제부터 언제까지 언제인가 언제인가요 언제입니까 왜 몇 몇명 몇년 몇개 몇년도 몇번 얼마 얼마나
    얼마인가 얼마인가요 얼마입니까 얼마였나요 하는가 하는가요 하나요 합니까 했나요 했는가 했습니까 하였는가 하였나요
    하였습니까 되었나요 되었는가 되었습니까 됐나요 됩니까 되나요 있나요 있는가 있습니까 있었나요 있었습니까 인가 인가요
    입니까 이었나요 였나요 였습니까 불리는가 불리나요 불립니까 불렸나요 부르나요 부르는가 무엇이라 이름은 이 그 저 것
    것은 것이 것을 수 등 및 또는 그리고 그러나 하지만 또한 때문에 대해 대한 위해 위한 통해 의해 따라 이것 그것 그는 그의
    그녀 그들 우리 나는 너 당신 의 은 는 을 를 에 에서 하는 하였다 했다 있는 있다 있었다 된 되는 되었다 이다 있으며 가장
    더 매우`,
};
