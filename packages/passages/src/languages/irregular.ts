/**
 * Forms that no rule leads back to their base, by language: each base followed by its other forms, groups divided by
 * `|`. Left out are forms that are more often another word, or other forms of one: `ground`, `wound` and `bit`, German
 * `schloss`, `sprachen` and `betrieb`, Dutch `namen`, French `vue`.
 */
export const IRREGULAR: Readonly<Record<string, string>> = {
  en: `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|
    bind bound|bite bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|
    burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|
    draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|
    fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|
    forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|
    hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|
    leap leapt|learn learnt|leave left|lie lain|light lit|lose lost|make made|mean meant|meet met|
    mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|pay paid|ride rode ridden|
    ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|
    shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|
    slide slid|speak spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|
    stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|
    swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|
    undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|
    weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withstand withstood|write wrote written|
    rebuild rebuilt|foot feet|tooth teeth|goose geese|mouse mice|man men|woman women|child children|ox oxen|
    person people peoples|life lives|wife wives|knife knives|half halves|leaf leaves|wolf wolves|thief thieves|
    index indices|matrix matrices|crisis crises|thesis theses|analysis analyses|hypothesis hypotheses|
    phenomenon phenomena|criterion criteria|bacterium bacteria|datum data|nucleus nuclei|good better best|
    bad worse worst|far farther farthest further furthest|uphold upheld|withhold withheld|foresee foresaw foreseen|
    oversee oversaw overseen|overtake overtook overtaken|retake retook retaken|rewrite rewrote rewritten|
    redraw redrew redrawn|remake remade|retell retold|foretell foretold|misunderstand misunderstood|prove proven|
    sew sewn|sow sown|slay slew slain|swell swollen|tread trod trodden|dwell dwelt|spill spilt|dream dreamt|
    shelf shelves|calf calves|loaf loaves|self selves|louse lice|radius radii|fungus fungi|stimulus stimuli|
    genus genera|alumnus alumni|stratum strata|curriculum curricula|spectrum spectra|quantum quanta|ovum ova|
    locus loci|focus foci|vertex vertices|vortex vortices|appendix appendices|parenthesis parentheses|
    synthesis syntheses|diagnosis diagnoses|oasis oases|symposium symposia|memorandum memoranda|cactus cacti|
    nobleman noblemen|statesman statesmen|policeman policemen|fisherman fishermen|craftsman craftsmen|
    clergyman clergymen|spokesman spokesmen|chairman chairmen|congressman congressmen|gentleman gentlemen|
    businessman businessmen|tribesman tribesmen|horseman horsemen|Englishman Englishmen|Frenchman Frenchmen|
    Irishman Irishmen|Dutchman Dutchmen|grandchild grandchildren|midwife midwives|housewife housewives`,
  de: `gut besser bessere besseren besserer besseres beste besten bester bestes|
    hoch hohe hohen hoher hohes hohem höhere höheren höherer höheres|Museum Museen|Zentrum Zentren|Thema Themen|
    Virus Viren|Firma Firmen|Ministerium Ministerien|Studium Studien|Gremium Gremien|Medium Medien|
    Kriterium Kriterien|Konto Konten|Drama Dramen|Praxis Praxen|Stipendium Stipendien|Gymnasium Gymnasien|
    Territorium Territorien|Laboratorium Laboratorien|Evangelium Evangelien|Prinzip Prinzipien|Mineral Mineralien|
    Villa Villen|Epos Epen|Mythos Mythen|Bakterium Bakterien|Stadion Stadien|Album Alben|Aquarium Aquarien|
    Planetarium Planetarien|Individuum Individuen|Konsortium Konsortien|Imperium Imperien|Auditorium Auditorien|${prefixed(
      `gehen geht ging gingen gegangen / be ent er ver zer um über / auf aus ein an unter vor nach zurück hervor ab|
    stehen steht stand standen gestanden / be ent wider / bei gegenüber fest|
    kommen kam kamen gekommen / be ent über / an auf aus um vor zurück ab her hin nach|
    geben gibt gab gaben gegeben / er ver um be über / an auf aus ab heraus zurück weiter nach vor bekannt ein|
    nehmen nimmt nahm nahmen genommen / ver unter ent / an auf ein ab teil zu vor wahr aus fest|
    übernehmen übernimmt übernahm übernommen|beginnen begann begannen begonnen|
    gewinnen gewann gewannen gewonnen / / zurück|
    schreiben schrieb schrieben geschrieben / be ver um unter über / auf ein vor zu aus|verlieren verlor verloren|
    sterben stirbt starb starben gestorben / ver / aus ab|werben wirbt warb warben geworben / be er um / an ab|
    verderben verdirbt verdarb verdarben verdorben|
    tragen trägt trug trugen getragen / be er ver über / bei ein auf aus vor ab|fahren fährt fuhr fuhren|
    erfahren erfährt erfuhr erfuhren|laden lädt lud luden geladen / be ent / ein auf|
    schlagen schlägt schlug schlugen geschlagen / zer er / vor nieder aus ein ab an um nach zurück|
    wachsen wächst wuchs wuchsen gewachsen / er ver / auf an zusammen heran|waschen wäscht wusch wuschen gewaschen|
    graben gräbt grub gegraben / be ver / aus ein|schaffen schuf schufen geschaffen / er|
    fallen fällt fiel fielen gefallen / be ver zer über ent / aus ein auf ab zurück weg an|
    halten hält hielt hielten gehalten / er be ent ver unter / an auf aus ein ab fest stand vor|
    lassen lässt ließ ließen gelassen / ver ent er be über hinter unter / nieder zu ab aus zurück frei|
    raten rät riet rieten geraten / ver be er / ab|schlafen schläft schlief schliefen geschlafen / ver / ein|
    laufen läuft lief liefen gelaufen / ver über zer / aus ab an ein|
    rufen rief riefen gerufen / be wider / aus an auf hervor ein ab zurück|
    stoßen stößt stieß stießen gestoßen / ver / aus ab an vor zusammen um|blasen bläst blies bliesen geblasen|
    fangen fängt fing fingen gefangen / emp ver / an ab auf ein|hängen hing hingen gehangen / / ab zusammen an|
    finden fand fanden gefunden / er be emp / statt heraus vor ab|binden bindet gebunden / ver ent / ein an|
    singen sang sangen gesungen / be / vor|springen sprang sprangen gesprungen / ent über / ab|
    dringen dringt drangen gedrungen / / ein vor durch|zwingen zwang zwangen gezwungen / be er / auf|
    sinken sank sanken gesunken / ver / ab ein|trinken trank tranken getrunken / er be / aus|
    gelingen gelang gelangen gelungen|schwinden schwand schwanden geschwunden / ver ent|
    schwingen schwang schwangen geschwungen / er|schwimmen schwammen geschwommen|erringen errang errangen errungen|
    klingen geklungen / er ver|
    bringen bringt brachte brachten gebracht / er ver voll über / ein auf an hervor unter um bei mit|
    denken dachte dachten gedacht / be / nach aus|kennen kannte kannten gekannt / er be ver / an|
    nennen nannte nannten genannt / be er / um|brennen brannte brannten gebrannt / ver ent / ab nieder aus|
    rennen rannte rannten gerannt|wissen wusste wussten gewusst|
    sehen sieht sah sahen gesehen / ver über / vor an aus ein ab um|geschehen geschieht geschah geschahen|
    lesen liest lasen gelesen / ver / vor aus ab|
    treten tritt trat traten getreten / be ver über / ein auf an aus bei zurück ab in vor|
    bitten bat baten gebeten / er ver / ab|liegen lag lagen gelegen / er / vor nahe fest|
    sitzen saß saßen gesessen / be / vor|messen misst gemessen / be er ver / ab|fressen frisst fraß fraßen gefressen|
    vergessen vergisst vergaß vergaßen|sprechen spricht sprach gesprochen / wider / aus an zu ab frei vor|
    entsprechen entspricht entsprach entsprachen entsprochen|
    versprechen verspricht versprach versprachen versprochen|besprechen bespricht besprach besprachen besprochen|
    brechen bricht brach brachen gebrochen / zer ver unter er / aus ab ein auf zusammen durch an|
    treffen trifft traf trafen getroffen / be über / ein zusammen zu|
    helfen hilft half halfen geholfen / ver / mit ab|gelten gilt galt galten gegolten / ver ent|
    werfen wirft warf warfen geworfen / ent unter ver be / vor ab auf nieder|
    befehlen befiehlt befahl befahlen befohlen|empfehlen empfiehlt empfahl empfahlen empfohlen|
    stehlen stiehlt gestohlen|verbergen verbirgt verbarg verbargen verborgen|
    ziehen zog zogen gezogen / be er ent ver über voll unter / ein an auf aus ab um zurück zusammen weg heran|
    fliegen flog flogen geflogen / über / ab aus ein|fliehen floh flohen geflohen / ent|
    fließen floss flossen geflossen / / ein zusammen ab durch|schließen schlossen geschlossen|
    beschließen beschloss beschlossen|abschließen abschloss abschlossen abgeschlossen|
    anschließen anschloss anschlossen angeschlossen|ausschließen ausschloss ausschlossen ausgeschlossen|
    einschließen einschloss einschlossen eingeschlossen|
    zusammenschließen zusammenschloss zusammenschlossen zusammengeschlossen|entschließen entschloss entschlossen|
    erschließen erschloss erschlossen|verschließen verschloss verschlossen|
    schießen schossen geschossen / er be ver / ab|gießen goss gossen gegossen / ver über / ein|genießen genoss|
    bieten bot boten geboten / / an auf|verbieten verboten|biegen gebogen / ver / ab|
    schieben schob schoben geschoben / ver / ab auf ein|heben hob hoben gehoben / er be ent / auf hervor ab an|
    wiegen wog gewogen / über|frieren fror froren gefroren / er / ein zu|
    schwören schwor schworen geschworen / be ver|kriechen kroch krochen gekrochen|
    schmelzen schmilzt schmolz schmolzen geschmolzen / ver / ein|
    bleiben blieb blieben geblieben / ver unter / aus zurück übrig erhalten|scheinen schien geschienen / er|
    steigen stieg stiegen gestiegen / be er über ver / auf ab an ein aus um|
    treiben getrieben / be ver über / an ab ein aus voran vor|reiben rieb rieben gerieben / zer|
    schweigen schwieg schwiegen geschwiegen / ver|leihen lieh liehen geliehen / ver ent / aus|
    weisen wies wiesen gewiesen / be er ver / auf nach hin aus zurück ab an zu ein|meiden mied mieden gemieden / ver|
    scheiden schied schieden geschieden / ver / aus|unterscheiden unterschieden|entscheiden entschied entschieden|
    preisen pries priesen gepriesen / / an|leiden litt litten gelitten / er|schneiden geschnitten / / ab aus ein|
    reiten ritt ritten geritten|greifen griff griffen gegriffen / er um / an ein auf zurück zu|
    schreiten geschritten / über / ein|streiten stritt stritten gestritten / be|
    gleichen glich glichen geglichen / ver / aus|weichen wich wichen gewichen / ent / ab aus|
    streichen strich strichen gestrichen / be unter über / aus|reißen gerissen / zer ent / ab an nieder|
    beißen biss bissen gebissen`,
      'e en er es em',
    )}`,
  nl: `stad steden|schip schepen|lid leden|smid smeden|kind kinderen|ei eieren|koe koeien|museum musea|centrum centra|
    volk volkeren|kalf kalveren|blad bladeren|lied liederen|rad raderen|goed beter beste|gymnasium gymnasia|
    criterium criteria|${prefixed(
      `schrijven schreef schreven geschreven / be om / op voor|beginnen begon begonnen|
    geven geeft gaf gaven gegeven / ver om / uit op toe over|
    nemen neemt nam genomen / onder ver / aan op deel over in af waar|
    komen komt kwam kwamen gekomen / ver over / aan voor uit om terug overeen|
    gaan gaat ging gingen gegaan / be ver onder / uit door over af voor|
    staan staat stond stonden gestaan / be ont ver / op|doen doet deed deden gedaan / vol / mee|
    zien ziet zag zagen gezien / her / toe|sterven stierf stierven gestorven / / uit af|
    winnen won wonnen gewonnen / over / terug|verliezen verloor verloren|
    vinden vond vonden gevonden / be onder / uit terug plaats|
    vallen viel vielen gevallen / over ver / aan binnen in uit|
    houden houdt hield hielden gehouden / be ont onder / op aan vast|laten liet lieten gelaten / ver / toe achter na|
    lopen liep liepen gelopen / ver / af uit|roepen riep riepen geroepen / be / uit op in|
    slapen sliep sliepen geslapen|dragen droeg droegen gedragen / ver / bij op over|
    slaan slaat sloeg sloegen geslagen / ver / neer op|trekken trok trokken getrokken / be ver vol / aan uit terug|
    treffen trof troffen getroffen / be over / aan|helpen hielp hielpen geholpen|
    werpen wierp wierpen geworpen / ont ver onder|zwemmen zwom zwommen gezwommen|zingen zong zongen gezongen / be|
    drinken dronk dronken gedronken / ver|springen sprong sprongen gesprongen / ont|
    dwingen dwong dwongen gedwongen / be / af|brengen bracht brachten gebracht / ver / uit voort op terug aan|
    denken dacht dachten gedacht / be her / uit|kopen kocht kochten gekocht / ver / op aan|
    zoeken zocht zochten gezocht / be onder ver / uit op|spreken sprak spraken gesproken / be ver / uit af aan|
    breken brak braken gebroken / ver onder / uit door af aan|lezen leest lazen gelezen|zitten zat zaten gezeten|
    bezitten bezat bezaten bezeten|kiezen koos kozen gekozen / ver|vriezen vroor vroren gevroren / be|
    bieden bood boden geboden / ver / aan|schieten schoot schoten geschoten / be ver / af|besluiten besloot besloten|
    ontsluiten ontsloot ontsloten|aansluiten aansloot aangesloten|afsluiten afsloot afgesloten|
    uitsluiten uitsloot uitgesloten|genieten genoot genoten|vliegen vloog vlogen gevlogen|
    kruipen kroop kropen gekropen|blijven bleef bleven gebleven / ver / over achter|
    drijven dreef dreven gedreven / be ver over / aan|krijgen kreeg kregen gekregen / ver / terug|
    verrijzen verrees verrezen|stijgen gestegen / / op|snijden sneed sneden gesneden|
    strijden streed streden gestreden / be|bewijzen bewees bewezen|verwijzen verwees verwezen|
    aanwijzen aanwees aangewezen|toewijzen toewees toegewezen|verschijnen verscheen verschenen|
    blijken bleek bleken gebleken|lijken leek geleken|vergelijken vergeleek vergeleken|
    grijpen greep grepen gegrepen / be / aan in|overlijden overleed overleden|scheppen schiep schiepen geschapen|
    hangen hing hingen gehangen / / af op|vangen ving vingen gevangen / ont ver / aan op|bevelen beval bevolen|
    wegen woog wogen gewogen / over|zweren zwoer zwoeren gezworen|scheren schoor geschoren`,
      'e',
    )}`,
  sv: `ge ger gav gett givit givits gavs given givna|ta tar tog tagit tagits togs tagen tagna|överta övertog övertagit|
    delta deltog deltagit|motta mottog mottagit mottagen|komma kom kommit|gå går gick gått|stå står stod stått|
    bestå bestod bestått|uppstå uppstod uppstått|förstå förstod förstått|se ser såg sett|
    göra gjorde gjort gjorda gjordes|säga sade sagt|dö dör dog dött|vinna vann vunnit vunnen vunna vanns|
    finna fann funnit|uppfinna uppfann uppfunnit uppfunnen uppfanns uppfunnits|försvinna försvann försvunnit|
    binda bundit bunden bundna|brinna brann brunnit|springa sprang sprungit|sjunga sjöng sjungit|
    sjunka sjönk sjunkit|dricka drack druckit|hålla höll hållit hölls hållits|erhålla erhöll erhållit erhölls|
    falla föll fallit|skriva skrev skrivit skrivits skrevs|beskriva beskrev beskrivit beskrivits beskrevs|
    driva drev drivit drevs|gripa grep gripit greps|angripa angrep angripit angreps|stiga stigit|rida red ridit|
    skjuta sköt skjutit sköts|bjuda bjöd bjudit bjöds|förbjuda förbjöd förbjudit förbjöds|
    erbjuda erbjöd erbjudit erbjöds|bryta bröt brutit bröts bruten brutna|avbryta avbröt avbrutit|flyga flög flugit|
    ansluta anslöt anslutit|besluta beslöt beslutit|avsluta avslutit|välja valde valt vald valda valdes valts|
    sälja sålde såld sålda såldes|lägga lade lagt lades|anlägga anlade anlagt anlades|
    grundlägga grundlade grundlagt grundlades|bära burit burna|skära skurit|stjäla stal stulit stulen|
    slå slår slog slagit slogs slagen|dra drar drog dragit drogs dragen|växa växte vuxit|riva rivit revs|
    krypa kröp krupit|stryka strök strukit|dölja dolde dolt|veta visste|leva levde levt|
    föda födde född födda fött föddes|tvinga tvang|bok böcker böckerna|fot fötter fötterna|rot rötter rötterna|
    dotter döttrar döttrarna|bror broder bröderna|mor moder mödrar|öga ögon ögonen|museum museet museer museerna|
    centrum centret|liten lilla små mindre minst minsta|god bättre bäst bästa|stor större störst största|
    ung yngre yngst yngsta|hög högre högst högsta|lång längre längst längsta|tung tyngre tyngst tyngsta|
    man männen männens`,
  da: `gå går gik gået|foregå foregår foregik|indgå indgik|stå står stod stået|bestå består bestod|opstå opstår opstod|
    give gav|udgive udgav|overtage overtog|deltage deltog|modtage modtog|optage optog|foretage foretog|
    vinde vandt vundet vundne|finde fandt fundet fundne|opfinde opfandt opfundet|forsvinde forsvandt forsvundet|
    binde bandt bundet bundne|drikke drak drukket|synge sunget|synke sank sunket sunkne|springe sprang sprunget|
    hjælpe hjalp hjulpet|træffe traf truffet|bære båret|skære skar skåret|stjæle stjal stjålet|bryde brudt brudte|
    afbryde afbrød afbrudt|byde bød budt|forbyde forbød forbudt|tilbyde tilbød tilbudt|flyde flød|flyve fløjet|
    skyde skød skudt|fryse frøs frosset|krybe krøb krøbet|gribe greb grebet|angribe angreb angrebet|
    drive drev drevet|fordrive fordrev fordrevet|stige steget|ride red redet|lægge lagde lagt|
    grundlægge grundlagde grundlagt|anlægge anlagde anlagt|ødelægge ødelagde ødelagt|sætte satte|sidde sad|
    sige sagde sagt|gøre gjorde gjort|sælge solgte solgt|fortælle fortalte fortalt|vælge valgte valgt|
    spørge spurgte spurgt|følge fulgte fulgt|bringe bragte bragt|vide vidste vidst|trække trak trukket trukne|
    slå slår slog slået|drage drog|inddrage inddrog|række rakte|vække vakte vakt|skrive skrev skrevet|dø døde|
    mand mænd mændene|hånd hænder hænderne|barn børn børnene|tand tænder tænderne|nat nætter|kraft kræfter kræfterne|
    datter døtre døtrene|bror broder brødre brødrene|far fader fædre|mor moder mødre|gås gæs|øje øjne øjnene|
    museum museet museer museerne|lille mindre mindst mindste|god bedre bedst bedste|stor størst største|
    gammel ældre ældst ældste|ung yngre yngst yngste|lang længere længst længste`,
  no: `gå går gikk gått|foregå foregikk foregått|inngå inngikk inngått|stå står sto stod stått|
    bestå besto bestod bestått|oppstå oppsto oppstod oppstått|komme kom|gi gir gav gitt|utgi utgir utga utgav utgitt|
    ta tar tok tatt|overta overtok overtatt|delta deltok deltatt|motta mottok mottatt|oppta opptok opptatt|
    vinne vant vunnet vunne|finne fant funnet|oppfinne oppfant oppfunnet|forsvinne forsvant forsvunnet|
    binde bandt bundet|drikke drakk drukket|synge sunget|synke sank sunket|springe sprang sprunget|
    hjelpe hjalp hjulpet|treffe traff truffet|bære båret|skjære skar skåret|stjele stjal stjålet|bryte brøt brutt|
    avbryte avbrøt avbrutt|forby forbød forbudt|tilby tilbød tilbudt|flyte fløt|skyte skjøt skutt|fryse frøs frosset|
    gripe grep grepet|angripe angrep angrepet|drive drev drevet|fordrive fordrev fordrevet|stige steget|falle falt|
    legge lagt|grunnlegge grunnla grunnlagt|anlegge anla anlagt|ødelegge ødela ødelagt|sette satte|si sagt|
    gjøre gjorde gjort|selge solgte solgt|fortelle fortalte fortalt|velge valgte valgt|spørre spurte spurt|
    følge fulgte fulgt|bringe brakte brakt|vite visste visst|trekke trakk trukket|slå slår slo slått|
    dra drar dro dratt|vekke vakte|skrive skrev skrevet|dø døde|mann menn mennene|fot føtter føttene|
    hånd hender hendene|tann tenner tennene|natt netter nettene|kraft krefter kreftene|datter døtre døtrene|
    bror brødre brødrene|far fedre|mor mødre|ku kyr|øye øyne øynene|museum museet museer museene|
    liten mindre minst minste|god bedre best beste|stor større størst største|gammel eldre eldst eldste|
    ung yngre yngst yngste|lang lengre lengst lengste|tung tyngre tyngst`,
  fr: `mourir meurt meurent mourut moururent mort morte morts mortes|naître naquit naquirent naît naissent née nés nées|
    écrire écrivit écrivirent écrit écrite écrits écrites écrivait écrivent|
    décrire décrivit décrit décrite décrits décrites décrivent|inscrire inscrit inscrite inscrits inscrites|
    découvrir découvert découverte découverts découvertes|ouvrir ouvert ouverte ouverts ouvertes|
    couvrir couvert couverte couverts couvertes|offrir offert offerte offerts offertes|souffrir souffert|
    conquérir conquit conquirent conquis conquise conquises|acquérir acquit acquis acquise acquises acquiert|
    vaincre vaincu vaincus vaincue vainquit vainquirent|convaincre convaincu convainquit|
    construire construit construite construits construites construisit construisirent construisent|
    détruire détruit détruite détruits détruites détruisit détruisirent détruisent|
    produire produit produite produits produites produisit produisirent produisent|
    conduire conduit conduite conduisit conduisirent conduisent|
    traduire traduit traduite traduits traduites traduisit|introduire introduit introduite introduits introduisit|
    réduire réduit réduite réduits réduisit|prendre prit prirent pris prise prend prennent|
    apprendre apprit appris apprend apprennent|comprendre comprit comprend comprennent|
    entreprendre entreprit entrepris|reprendre reprit repris reprise reprend|mettre mit mirent mis mise mettent|
    permettre permit permirent permis permise permet permettent|promettre promit promis|
    soumettre soumit soumis soumise|admettre admit admis admise|commettre commit commis commise|
    transmettre transmit transmis transmise transmet|venir vint vinrent venu venue venus venues vient viennent|
    devenir devint devinrent devenu devenue devenus devient deviennent|revenir revint revenu revient|
    parvenir parvint parvinrent parvenu parvient|intervenir intervint intervenu|
    tenir tint tinrent tenu tenue tenus tient tiennent|
    obtenir obtint obtinrent obtenu obtenue obtenus obtient obtiennent|
    maintenir maintint maintenu maintenue maintient|contenir contenu contient contiennent|
    soutenir soutint soutenu soutient|détenir détenu détient détiennent|
    appartenir appartient appartiennent appartint|retenir retint retenu retenue|
    connaître connut connurent connu connue connus connues connaît connaissent|
    reconnaître reconnut reconnu reconnue reconnus reconnaît|
    apparaître apparut apparurent apparu apparue apparaît apparaissent|
    disparaître disparut disparurent disparu disparue disparaît|paraître parut paru paraît|
    vivre vécut vécurent vécu vivent vivait|survivre survécut survécu|suivre suivit suivirent suivi suivie suivent|
    croire crut croit croient|élire élut élu élue élus|recevoir reçut reçurent reçu reçue reçus reçoit reçoivent|
    concevoir conçut conçu conçue conçus conçoit|percevoir perçut perçu perçue perçoit|savoir sut sait savent|
    voir voit voient vus|vouloir voulut veut veulent voulu|courir courut couru|dire dit disent dite|lire lut lisent|
    résoudre résolut résolu résolue|dissoudre dissous dissoute|peindre peignit peint peinte peints peintes|
    atteindre atteignit atteignirent atteint atteinte|craindre craignit craint craignent|
    rejoindre rejoignit rejoint rejoignent|œil yeux|travail travaux|vitrail vitraux|ciel cieux|roi rois|loi lois|
    beau bel belle belles|vieux vieil vieille vieilles|nouveau nouvel nouvelle nouvelles|fou fol folle|
    blanc blanche blanches|public publique publiques|grec grecque grecques|turc turque turques|franc franche`,
  es: `decir dijo dijeron dicho dice dicen|poner puso pusieron|componer compuso compusieron compuesto compuesta|
    proponer propuso propusieron propuesto propuesta|imponer impuso|exponer expuso expuesto|oponer opuso opuesto|
    disponer dispuso dispuesto|ver vio vieron visto ve|dar dio dieron|saber supo supieron|traer trajo trajeron|
    atraer atrajo|contraer contrajo contrajeron|producir produjo produjeron|conducir condujo condujeron|
    traducir tradujo tradujeron|introducir introdujo introdujeron|reducir redujo redujeron|
    morir murió murieron muere mueren muerto muerta muertos muertas|dormir durmió duerme|
    escribir escrito escrita escritos escritas|describir descrito descrita descritos|inscribir inscrito inscrita|
    abrir abierto abierta|cubrir cubierto cubierta|descubrir descubierto descubierta descubiertos|romper roto|
    volver vuelto vuelve vuelven|devolver devuelto|resolver resuelto resuelve|
    mantener mantuvo mantuvieron mantiene mantienen|contener contuvo contiene contienen|
    obtener obtuvo obtuvieron obtiene obtienen|sostener sostuvo sostiene|detener detuvo detuvieron|
    intervenir intervino intervinieron|provenir provino proviene provienen|convenir convino|andar anduvo|
    querer quiso quiere quieren|poder pudo pudieron|sentir sintió siente|convertir convirtió convirtieron convierte|
    servir sirvió sirvieron sirve sirven|pedir pidió pidieron pide|seguir siguió siguieron sigue siguen|
    conseguir consiguió consiguieron consigue|elegir eligió eligieron elige|perder pierde pierden|
    comenzar comienza comienzan|empezar empieza empiezan|encontrar encuentra encuentran|jugar juega juegan|
    referir refirió refiere`,
  it: `scrivere scrisse scrissero scritto scritta scritti scritte|descrivere descrisse descritto descritta|
    morire morto morta morti muore muoiono|nascere nacque nacquero nato nata nati nate|
    vincere vinse vinsero vinto vinta|perdere perse persero perso persa|scoprire scoperto scoperta scoperti scoperte|
    aprire aperto aperta aperti|offrire offerto offerta|coprire coperto coperta|prendere prese presero preso|
    comprendere comprese compreso|dipingere dipinse dipinto dipinti dipinta|
    raggiungere raggiunse raggiunsero raggiunto|aggiungere aggiunse aggiunto|costringere costrinse costretto|
    comporre compose composero composto composta compone|proporre propose proposto proposta propone|
    imporre impose imposto|disporre dispose disposto|dirigere diresse diretto diretta|
    eleggere elesse eletto eletta eletti|proteggere protesse protetto protetta|
    distruggere distrusse distrussero distrutto distrutta|uccidere uccise uccisero ucciso uccisa uccisi|
    decidere decise decisero deciso|dividere divise diviso divisa|chiudere chiuse chiuso chiusa|
    concludere concluse concluso conclusa|includere incluse incluso inclusa|
    condurre condusse condotto condotta conduce|produrre produsse prodotto prodotta prodotti produce producono|
    tradurre tradusse tradotto tradotta|introdurre introdusse introdotto introdotta|ridurre ridusse ridotto ridotta|
    vivere visse vissero vissuto|vedere vide videro visto|scegliere scelse scelsero scelto scelta|
    raccogliere raccolse raccolto raccolta|svolgere svolse svolto svolta|risolvere risolse risolto|
    mettere mise messo|permettere permise permesso|promettere promise promesso|
    trasmettere trasmise trasmesso trasmessa|rimanere rimase rimasero rimasto|ottenere ottenne ottennero ottiene|
    mantenere mantenne mantiene|contenere contiene contengono|appartenere appartiene appartenne appartengono|
    tenere tenne tiene|divenire divenne divennero diviene|avvenire avvenne avviene|nascondere nascose nascosto|
    rispondere rispose|difendere difese difeso|scendere scese sceso|estendere estese esteso|rompere ruppe|
    muovere mosse mosso|conoscere conobbe|crescere crebbe|sapere seppe sanno|
    dire disse dissero detto detta dice dicono|dare diede diedero|concedere concesse concesso concessa|
    esprimere espresse espresso|uomo uomini|osso ossa|bue buoi|tempio templi`,
  pt: `dizer disse disseram dito|propor propôs propuseram proposto proposta propõe|
    compor compôs compuseram composto composta compõe|impor impôs impõe|expor expôs exposto exposta|
    dispor dispôs disposto|ver viu viram visto|vir veio vieram|dar deu deram|saber soube|trazer trouxe trouxeram|
    querer quis|escrever escrito escrita escritos escritas|descrever descrito descrita|inscrever inscrito inscrita|
    abrir aberto aberta|cobrir coberto coberta|descobrir descoberto descoberta descobertos|
    morrer morto morta mortos mortas|eleger eleito eleita eleitos|manter manteve mantiveram|
    obter obteve obtiveram obtém|conter conteve|deter deteve|intervir interveio|construir constrói|destruir destrói|
    seguir segue|conseguir consegue|homem homens|mão mãos|alemão alemã alemãs|pão pães|rei reis|lei leis|
    bom boa bons boas`,
};

/**
 * Strong verbs and those made of them. Each is its base, the other forms with the participle last, and behind two
 * bars the prefixes that never part from it and take the place of `ge`, then those that part:
 * `gehen ging gegangen / be / auf` is `begehen beging begangen` and `aufgehen aufgegangen` too. The past of those
 * that part seldom stands in one word, and then is a noun more often: `angriff`, `aufgaben`.
 *
 * @param endings of a participle that stands before a noun
 */
function prefixed(verbs: string, endings: string): string {
  const groups = verbs.split('|').flatMap((verb) => {
    const [own = '', bound = '', parting = ''] = verb.split('/');
    const [base = '', ...forms] = listOf(own);
    const past = forms.slice(0, -1);
    const participle = forms.at(-1) ?? '';
    const group = (prefix: string, others: readonly string[], last: string): string => {
      const inflected = ['', ...listOf(endings)].map((ending) => last + ending);
      return [base, ...others, ...inflected].map((form) => prefix + form).join(' ');
    };
    return [
      group('', past, participle),
      ...listOf(bound).map((prefix) => group(prefix, past, participle.replace(/^ge/u, ''))),
      ...listOf(parting).map((prefix) => group(prefix, [], participle)),
    ];
  });
  return groups.join('|');
}

function listOf(text: string): string[] {
  return text.match(/\S+/gu) ?? [];
}
