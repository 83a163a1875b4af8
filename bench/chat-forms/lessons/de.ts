import type { FormGrammar } from './grammar.ts';

const slots = {
  // The question itself.
  ask: '{q} | {q} | {typed}{mark} | {typed} | {bare}? | {bare}',
  mark: '? | ?? | ␣? | ??? | .. | ...',
  end: '∅ | ? | ?? | ?! | ... | .. | ␣{face} | ␣{emoji} | ␣lol | ␣bitte | ␣pls | ␣{thanks} | ␣{tail}',
  // Greetings and the people addressed.
  hey: `hey | hi | hallo | moin | moinsen | servus | grüß euch | grüezi | guten Morgen | Morgen | guten Tag | Tach | guten Abend | n'Abend
    hallöchen | huhu | Mahlzeit | na | jo | yo | heyho | hi zusammen | hallo zusammen | hallo miteinander | tag auch | grüß Gott`,
  folks: `Leute | ihr Lieben | zusammen | alle | Freunde | Jungs | Mods | Admins | Team | Leudis | Community | Chat | liebe Mitspieler | Mädels
    liebes Team | Kollegen | Bro | Digga | Alter | Gemeinde | ihr Experten | Gilde | Klasse | Männer | Liebste`,
  hello:
    '{hey} {folks} | {hey} | {hey}, {hope} | {hey} {folks}, {hope} | {hey} {emoji} | {hey} {folks}, {sorry} | {hey} {folks} {emoji}',
  hope: `ich hoffe, euch geht's gut | wie geht's euch | alles klar bei euch | na wie läuft's | lange nicht gesehen | bin wieder da
    ich bin's mal wieder | ich schon wieder | ich hoffe, ich bin hier richtig | schöner Server übrigens | mein erster Beitrag hier
    schönes Wochenende euch | hoffe, ihr hattet einen guten Tag | alles fit im Schritt | endlich Feierabend`,
  // Thanks and apologies.
  thanks: `danke | danke schön | vielen Dank | danke im Voraus | dankeschön | danke euch | thx | besten Dank | merci | tausend Dank | dank dir
    lg | LG | vlg | lg und danke | danke schonmal | danke schon mal für die Hilfe | vielen lieben Dank | ihr seid die Besten
    Grüße | mfg | MfG | liebe Grüße | dankeee | schon mal danke | wäre echt nett | das wäre super | bin für jede Hilfe dankbar`,
  sorry: `sorry für die dumme Frage | sorry, falls das schon gefragt wurde | tut mir leid, falls ich störe | blöde Frage vielleicht
    entschuldigt die Störung | sorry, bin neu hier | falls falscher Channel sorry | verzeiht meine Unwissenheit | sry für die Frage
    Entschuldigung, falls das hier falsch ist | ich weiß, ist bestimmt schon hundertmal gefragt worden | bitte nicht lachen
    ist vielleicht eine Anfängerfrage | sorry, dass ich schon wieder frage | peinlich, aber ich muss fragen | nicht böse sein
    nur ganz kurz | will nicht lange stören | sorry für den Ping | steh grad auf dem Schlauch`,
  // Slang, fillers, faces.
  slang: `digga | alter | bro | ey | boah | omg | lol | wtf | krass | man ey | jo | junge | oha | ka | kp | hä | mega wichtig | safe | wallah | lmao
    bruder | ne ehrlich | ohne witz | kein plan | naja | tja | ups | uff | puh | ach mann | eyy | ehm ja | idk | keine ahnung mehr | brudi`,
  tail: `bitte | pls | plz | büdde | schnell | lol | digga | bro | alter | ey | mann | hilfe | help | asap | hab kein plan | ka mehr | ich raffs nicht
    check ich nicht | brauch das jetzt | bin am ende | ich dreh durch | oder so | oder was | ne | haha | xd | weiß das wer | danke | fr | kp`,
  aside: `habs vergessen | find's nicht | ich komm nicht drauf | liegt mir auf der Zunge | hab grad ein Brett vorm Kopf | nur so aus Interesse
    bin zu faul zum Suchen | ohne googeln | mir fällt's nicht ein | beschäftigt mich schon den ganzen Tag | bin schon halb am Schlafen
    ist mir grad entfallen | ich vergess das immer | wollt ich immer schon wissen | bin neugierig`,
  filler: `also | äh | ähm | ja also | naja | hm | halt | so | sag mal | sagt mal | mal ehrlich | eigentlich | übrigens | ach ja | ok | okay | gut
    öhm | tja | wie gesagt | jedenfalls | kurz mal | mal so nebenbei | na ja | ach so | irgendwie | quasi | nun | ja | ey`,
  face: ':) | :( | :D | xD | :P | ;) | :/ | ^^ | >.< | <3 | T_T | o.O | :3 | -.- | *grins* | *hilfe* | \\o/ | =) | x) | :-)',
  emoji: '🙏 | 😅 | 😂 | 🤔 | 😭 | 👋 | ❤️ | 🙃 | 👀 | 💀 | 😊 | 🔥 | 🥺 | 🤷 | 🙂 | 😬 | ❓ | 👍 | 🙈 | 🤯 | 🍀 | 😇',
  swear: `verdammt | Mist | verflixt | so ein Mist | verdammt nochmal | zum Teufel | Scheiße | kacke | Himmel | Herrgott | Mensch | Mann Mann Mann
    ach du Schande | ach du Scheiße | zum Kuckuck | leck mich | meine Güte | was zur Hölle | Kruzifix | Donnerwetter`,
  // Stories, made of sentences about everyday matters.
  name: `Alex | Max | Jule | Toni | Sascha | Anna | Jonas | Lena | Tim | Nora | Paul | Emre | Mia | Robin | Herr Krause | Frau Berger | Opa Heinz
    DerDicke | pixelkatze | xX_Wolf_Xx | Kevin | Fatma | Luca | Greta`,
  place: `der Arbeit | der Schule | der Uni | der Bäckerei | der Mensa | der Kneipe | der Turnhalle | der Bahn | der Küche | der Garage
    der Bibliothek | der Gilde | der WG | der Warteschlange | der Werkstatt | der Pause | der Gruppe`,
  subject:
    'Mathe | Geschichte | Deutsch | Englisch | Erdkunde | Chemie | Bio | Physik | Musik | Kunst | Sowi | Latein | Sport | Religion',
  thing: `Pizza | Lampe | Tastatur | Gitarre | Tasche | Brotdose | Jacke | Kaffeemaschine | Maus | Brille | Waschmaschine | Zahnbürste | Torte
    Grafikkarte | Fahrkarte | Mikrowelle | Einkaufsliste | Geldbörse | Luftpumpe | Steuererklärung`,
  activity: `Abwaschen | Kochen | Aufräumen | Zocken | Warten | Joggen | Putzen | Bügeln | Duschen | Frühstücken | Packen | Einkaufen | Backen
    Zähneputzen | Rasenmähen | Bauen | Leveln | Malen | Lernen | Gassigehen | Umziehen`,
  number: '2 | 3 | 4 | 5 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 20 | 23 | 30 | 45 | 99 | 100',
  life: `mir fiel das {when} beim {activity} ein | ich war gerade beim {activity}, da schrieb {who} | bin grad beim {activity}, daher Tippfehler
    beim {activity} kam ich {whomWith} ins Streiten | meine {thing} ist {when} kaputtgegangen, tippe vom Handy | komme gerade von {place}
    hab Kaffee über meine {thing} gekippt | wer's weiß, kriegt eine {thing} | ich bin schon seit {number} Stunden beim {activity}
    bin in der {number}. Klasse und wir haben morgen {subject} | die Hausaufgaben in {subject} machen mich fertig | in {place} kam das {when} auf
    hab jetzt schon {number} Leute gefragt | im Voice sind {number} Leute und keiner weiß es | mein Akku ist bei {number} Prozent
    {who} hat sich meine {thing} geliehen und die Notizen gleich mit | {name} meinte in {place}, das sei ganz einfach
    wir sitzen hier in {place} und rätseln | {name} ist zu Besuch und fragt die ganze Zeit | Arbeitsblatt {number} in {subject} ist bis morgen fällig`,
  who: `{name} | {name} | {name} aus {place} | mein Freund | mein Bruder | meine Schwester | mein Mitbewohner | meine Mutter | mein Vater | mein Kumpel | eine Kollegin | mein Chef
    mein Lehrer | meine Lehrerin | ein Typ auf der Arbeit | meine Freundin | mein Onkel | mein Nachbar | meine Frau | mein Mann | mein Sohn
    meine Tochter | einer aus meiner Klasse | jemand im Voice | unser Spielleiter | meine Oma | ein Kommilitone | meine Lerngruppe`,
  whom: `meinem Freund | meinem Bruder | meiner Schwester | meinem Mitbewohner | meiner Mutter | meinem Vater | meinem Kumpel | einer Kollegin
    meinem Chef | meiner Freundin | meinem Onkel | meinem Nachbarn | meiner Frau | meinem Mann | meinem Sohn | meiner Tochter
    einem aus meiner Klasse | meiner Cousine | meiner Oma | einem Kommilitonen | jemandem im Voice`,
  when: `gestern | gestern Abend | heute Morgen | heute früh | vorhin | neulich | beim Mittagessen | im Bus | im Unterricht | nach der Schule
    am Wochenende | vor einer Stunde | in der Pause | beim Abendessen | letzte Woche | nach der Arbeit | am Samstag | gerade eben | heute`,
  whomWith: 'mit {whom} | mit {name}',
  story: `{life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life}
    {who} hat mich das {when} gefragt und ich wusste es nicht | {who} kam {when} darauf zu sprechen | {who} glaubt mir nicht
    ich habe {when} mit {whom} darüber gestritten | ich habe {when} mit {whom} gewettet | {who} behauptet, ich liege falsch
    ich saß {when} an den Hausaufgaben und kam nicht weiter | ich bin neu hier | bin gerade erst dazugekommen | ich lese schon lange still mit
    ich hab {when} ein Video darüber gesehen | {when} hat das jemand im Stream erwähnt | ich hab {when} alles durchgelesen
    ich hab schon überall gesucht | die Suche hat nichts gebracht | in den Pins steht nichts | Google hilft auch nicht weiter
    ich hab ewig hochgescrollt | ich finde es einfach nicht | wir schreiben morgen einen Test | ich muss morgen ein Referat halten
    ich hab die Stunde verpasst | ich hab im Unterricht gepennt | meine Notizen sind weg | ich lerne gerade für die Klausur
    wir haben {when} gespielt und keiner wusste es | wir spielen heute Abend | unsere Gruppe war sich nicht einig
    ich schreibe gerade was für die Arbeit | ich helfe {whom} bei den Aufgaben | ich konnte nicht schlafen und hab darüber nachgedacht
    früher wusste ich das mal | ich verwechsle das immer | ich hatte es mir irgendwo aufgeschrieben | {when} hat mir keiner geantwortet
    man hat mir gesagt, ich soll hier fragen | {who} hat mich hergeschickt | {who} will das unbedingt wissen`,
  why: `brauch ich für die Hausaufgaben | ist für ein Referat | muss das bis morgen wissen | frage für einen Freund | {who} will es wissen
    ist für die Schule | ist für die Arbeit | hab da eine Wette laufen | reine Neugier | nur aus Interesse | wir schreiben morgen
    muss das heute noch abgeben | brauchen wir heute Abend fürs Spiel | eilt nicht | hat Zeit | würde mir echt helfen | rettet mir den Tag
    ich schau später wieder rein | gerne auch per PN | muss gleich weg | bevor ich es wieder vergesse | dann bin ich auch weg
    das lässt mir keine Ruhe | mein Lehrer will das so | der Chef wartet schon | sonst krieg ich Ärger`,
  chatter: `jemand online? | wie geht's euch so? | lebt der Channel noch? | wer hat Lust auf eine Runde später? | ist der Bot wach?
    wer ist heute Abend im Voice? | hat jemand den Stream gesehen? | was macht ihr gerade? | hab ich was verpasst? | ist ein Mod da?
    hört man mich? | ist hier jemand? | bleibt's bei heute Abend? | ist {who} da? | wie war euer Wochenende? | laggt's bei euch auch?
    wann spielen wir wieder? | ist das nur bei mir so heiß?`,
  talk: `haha ja genau | bin wieder da | endlich Wochenende | boah Montag | ich brauch Kaffee | bin gleich zurück | war kurz afk | hier regnet's
    gute Runde gerade | ganz schön ruhig hier | bin grad heim | mein Internet spinnt wieder | was für ein Tag | bin so müde | schreib vom Handy
    okay letzte Frage | eins noch | muss gleich los | der Kater liegt wieder auf der Tastatur | schönen Feierabend euch`,
  // Lead-ins.
  knows: `weiß jemand | weiß jmd | weiß einer von euch | weiß das wer | wer weiß | kann mir jemand sagen | hat jemand eine Ahnung | wisst ihr
    weißt du | hat einer Plan | kennt sich wer aus | jemand ne Idee | erinnert sich jemand | wer kann mir sagen | habt ihr eine Idee
    weiß zufällig jemand | weiß hier irgendwer | kann wer sagen`,
  tellme: `sag mir bitte | sagt mir mal | kannst du mir sagen | könnt ihr mir sagen | könnte mir jemand erklären | kann mir wer helfen
    erklär mir mal | hilf mir kurz | bitte um Hilfe | ich brauche Hilfe | verrat mir mal | erinnert mich mal | kann jemand kurz erklären
    klärt mich auf | bitte sagt mir | kann man mir hier sagen | könntest du mir kurz verraten`,
  wonder: `ich wollte mal fragen | ich frage mich | ich wüsste gern | ich würde gerne wissen | mich würde interessieren | wollte nur wissen
    ich hab da mal eine Frage | hätte eine Frage | hab ne Frage | ich überlege gerade | ich versuche herauszufinden | meine Frage ist
    was ich nicht verstehe | wollt mal wissen | ich hätte da was | eine Sache verstehe ich nicht | was ich noch wissen wollte`,
  label: `Frage | kurze Frage | kleine Frage | schnelle Frage | dumme Frage | ernste Frage | ehrliche Frage | Anfängerfrage | nächste Frage
    letzte Frage | noch eine Frage | Frage an die Experten | Frage des Tages | Preisfrage | mal ne Frage | Zwischenfrage | ne Frage | Hilfe`,
  polite: `Ich hoffe, ich störe niemanden | Ich wäre für jede Hilfe sehr dankbar | Es wäre sehr freundlich, wenn mir jemand helfen könnte
    Ich weiß, dass ihr alle viel zu tun habt | Vielen Dank für eure Mühe und Geduld | Wenn es keine Umstände macht, hätte ich ein Anliegen
    Ich habe schon selbst gesucht, bin aber nicht fündig geworden | Bitte lasst euch ruhig Zeit | Verzeiht die lange Nachricht
    Falls ich hier falsch bin, sagt mir bitte Bescheid | Ich bewundere, was ihr hier auf die Beine gestellt habt
    Ich möchte niemandem zur Last fallen | Das würde mir wirklich sehr viel bedeuten | Wären Sie so nett, mir weiterzuhelfen`,
  dear: 'Sehr geehrte Damen und Herren | Liebes Team | Guten Tag | Hallo liebes Team | Sehr geehrtes Team | Liebe Kolleginnen und Kollegen | Liebe Moderatoren',
  mail: `ich habe folgende Frage | ich wende mich mit einer Frage an Sie | gerne möchte ich Folgendes wissen | ich hätte eine kurze Rückfrage
    bezugnehmend auf meine Nachricht von {when} frage ich | wie {when} besprochen, hier meine Frage | anbei meine Frage | ich bitte um Auskunft`,
  regards:
    'Mit freundlichen Grüßen | Viele Grüße | Beste Grüße | Herzliche Grüße | Liebe Grüße | Mit bestem Dank | Freundliche Grüße | Hochachtungsvoll',
  signed:
    'Alex | Max | Kim | Jule | Toni | Sascha | Anna | Jonas | Lena | Tim | Nora | Paul | Mia | Robin | K. Müller | A. Schmidt',
  bot: `hey Bot | Bot | hallo Bot | ok Bot | lieber Bot | /frage | !frage | /ask | Bot, sag mal: | Bot hilf mir | @Bot | du Bot | Bot bitte | .frage
    hör mal Bot | na Bot | Bot, kurze Frage: | werter Bot | Computer | guter Bot,`,
  wish: `kurze Antwort bitte | bitte kurz und knapp | in einem Satz bitte | bitte einfach erklärt | erklär's mir wie einem Kind | nur die Antwort bitte
    keine Romane bitte | gerne ausführlich | mit Quelle bitte | bitte mit Zitat | ein Link wäre gut | ja oder nein reicht | ein Wort reicht
    bitte genau | in einfachen Worten | Schritt für Schritt bitte | bitte nicht raten | ohne Spoiler bitte | auf Deutsch bitte`,
  ping: '@mods | @everyone | @here | <@{id}> | <@&{id}> | @admin | @team | @bot | @Moderatoren | @support | @Alex',
  id: '81384788765712384 | 175928847299117063 | 42424242424242424 | 902347 | 133742069 | 77003',
  urgent: `dringend | DRINGEND | schnell bitte | brauch das sofort | es eilt | ist dringend | hab nur 5 Minuten | bitte schnell | Notfall
    schnelle Hilfe bitte | die Zeit läuft | muss gleich abgeben | gleich geht's los | Prüfung in 10 Minuten | asap | beeilt euch bitte`,
  doubt: `bin mir nicht sicher | bin ich blöd oder steht das nirgends | ich könnte schwören, das irgendwo gelesen zu haben | muss doch irgendwo stehen
    korrigiert mich, wenn ich falsch liege | ich habe Verschiedenes gehört | jeder sagt was anderes | ich glaube, ich weiß es, aber
    nicht hundertprozentig sicher | das kann doch nicht sein | hab da so eine Vermutung`,
  grumble: `der Bot versteht mich nie | hier antwortet ja keiner | jetzt frag ich zum dritten Mal | nochmal | warum findet man das nicht
    komm schon | hallo??? | letztes Mal war's falsch | ich hab schon mal gefragt | echt jetzt | zum letzten Mal | och menno | nein, das meinte ich nicht`,
  quiz: `Quizfrage | Rätselstunde | mal sehen, wer das weiß | wetten, das weiß keiner | 10 Punkte für die Antwort | Preisfrage in die Runde
    wer's weiß, kriegt einen Keks | Denksport | aufgepasst | neue Runde | ihr Schlauberger | für die Streber hier`,
  foreign: `entschuldigung mein Deutsch nicht gut | Deutsch ist nicht meine Muttersprache | ich lerne noch Deutsch | ich nicht finden
    bitte helfen mir | ich komme aus anderes Land | ich benutze Übersetzer | ich habe ein Frage | vielleicht ist leicht für euch
    ich suche aber nicht verstehe | liebe Freunde bitte | ich weiß nicht wie sagen`,
  sep: ', | . | ␣- | ... | ! | : | ␣–',
  nl: '¶ | ¶¶',
  // Before and after, for messages of several parts.
  front:
    '{hello}! | {story}. | {sorry}, | {filler} | {slang} | {label}: | {tellme}: | {wonder}: | {ping} | {bot} | {urgent}! | {talk}. | {doubt}. | {grumble}',
  back: '{thanks} | {why} | {story} | {tail} | {wish} | {emoji} | {face} | {chatter} | {aside} | {urgent} | {talk} | {sorry} | {doubt}',
};

const forms: FormGrammar['forms'] = {
  typed: ['{typed}{end} | {typed}{end} {face?} | {bare}{end} | {typed} {emoji}'],
  greeting: [
    '{hello}, {ask} | {hello}! {ask} | {hello} {ask} | {hello}{nl}{ask} | {hey} {folks}, {knows}: {bare}?',
    'lower?',
  ],
  thanks: [
    '{q} {thanks} | {typed} {thanks} | {bare}? {thanks}! | {q}{nl}{thanks} | {ask}, {thanks} {emoji?} | {hey}, {ask} {thanks}',
    'lower?',
  ],
  apology: [
    '{sorry}, aber {bare}? | {sorry}, {ask} | {sorry}{sep} {ask} | {ask} ({sorry}) | {hey}, {sorry}. {ask}',
    'lower?',
  ],
  slang: [
    '{slang} {typed} {tail} | {slang} {slang} {typed} | {typed} {tail} {tail} | {slang} {typed} {aside} | {slang} {folks} {typed}',
    'lower?',
  ],
  impatient: [
    '{urgent} {typed}?? {tail} | {grumble} {typed}?! | {urgent}! {ask} | {ask} {urgent}!! | {swear} {grumble} {ask}',
    'lower?',
  ],
  fillers: [
    '{filler}, {filler} {ask} | {filler} {bare}, {filler}? | {filler} {filler} {typed} | {filler}... {ask} {aside?}',
    'lower?',
  ],
  emoji: [
    '{emoji} {ask} {emoji} | {ask} {emoji}{emoji} | {hey} {emoji} {ask} {face} | {ask} {face} | {emoji} {typed} {face}',
  ],
  stretched: [
    'bitte {tellme} {typed} | {slang} {typed} bitte {tail} | {hello} {typed} {thanks} | bitte bitte {ask} danke euch | nein so {typed} {tail}',
    'stretched',
  ],
  storyBefore: [
    '{story}. {ask} | {story} {ask} | {story}! {q} | {hey}, {story}. {ask} | {story}{nl}{q} | {story}, also: {bare}?',
    'lower?',
  ],
  storyAfter: [
    '{ask} {story} | {q} {story}. | {bare}? {story}... | {q}{nl}{story} | {ask} {story}, {why} | {typed} {why}',
    'lower?',
  ],
  longStory: [
    '{hello}. {story}. {story}. {ask} | {story} und {story}. {why}. {ask} | {story}. {story}. {q} {thanks} | {ask} {story}. {story}. {thanks}',
    'lower?',
  ],
  chatter: [
    '{chatter} {ask} | {hey}, {chatter} {ask} | {ask} {chatter} | {q} ach und {chatter} | {talk}. {ask} | {talk}{sep} {ask} | {q}{nl}{chatter}',
    'lower?',
  ],
  label: [
    '{label}: {ask} | {label} - {ask} | {label} {typed} | {hey}, {label}: {ask} | **{label}:** {q} | {label}, {ask} | {story}. kurz gesagt: {ask} | tl;dr {ask} {story}',
  ],
  anyoneKnows: [
    '{knows}, {bare}? | {knows}: {q} | {knows} {typed} | {hey}, {knows}: {ask} | {ask} {knows}? | {knows} {typed} {tail}',
    'lower?',
  ],
  wondering: [
    '{wonder}, {bare} | {wonder}: {ask} | {hey}, {wonder}: {bare}? {thanks} | {filler} {wonder} {typed} | {tellme}: {q} | {tellme} {typed} {thanks} | {tellme}, {bare}?',
    'lower?',
  ],
  reason: [
    '{ask} {why} | {q} {why}. | {ask} - {why} | {ask} ({why}) | {why}, daher: {ask} | {typed} {why} {emoji?}',
    'lower?',
  ],
  swearing: ['{swear}, {ask} | {swear} {typed} | {ask} {swear} | {story}, {swear}. {ask} | {swear} {typed} {tail}'],
  unpunctuated: [
    '{hello} {story} {q} {thanks} | {sorry} {q} {why} | {story} {q} | {filler} {tellme} {q} {why} | {wonder} {q} {aside}',
    'unpunctuated',
    'lower',
  ],
  capitals: ['{hey} {folks} {q} | {q} {urgent} | {swear} {q} | {tellme} {q} | {story} {q} | {q}!! {grumble}', 'upper'],
  slips: [
    '{hello}, {story}. {ask} | {ask} {story} | {tellme} {typed} {thanks} | {wonder} {typed} {why} | {sorry} {ask} | {ask} {wish}',
    'slips',
    'lower?',
  ],
  lines: [
    '{hey}{nl}{ask}{nl}{thanks} | {story}{nl}{ask}{nl}{why} | {hello}{nl}{label}{nl}{ask} | - {q}¶- {chatter} | 1. {q}¶2. {why} | {filler}{nl}{typed}{nl}{tail}',
  ],
  markdown: [
    '**{q}** {why} | > {q}¶{aside} | > {story}¶{q} | *{label}*: {q} | {hey}, **{bare}**? {thanks} | __{q}__ {emoji} | {story}. **{q}** | # {label}¶{q}',
  ],
  mention: [
    '{ping} {ask} | {ping} {hey}, {ask} | {ask} {ping} | {ping} {ping} {typed} | {ping} {tellme}: {bare}? | {hey} {ping}, {story}. {ask}',
  ],
  politeAtLength: [
    '{hello}! {polite}. {polite}. {q} {thanks}. | {polite}. {q} {polite}. | {hello}. {polite}, {wonder}: {bare}? {polite}.',
  ],
  nonNative: [
    '{foreign}, {ask} | {foreign}. {q} {thanks} | {ask} {foreign} | {hey}, {foreign}. {ask} {foreign}',
    'lower?',
  ],
  mail: [
    '{dear},¶¶{mail}: {q}¶¶{regards}¶{signed} | {dear},¶{mail}. {polite}. {q}¶{regards}¶{signed} | {dear}, {mail}. {q} {polite}. {regards}, {signed}',
  ],
  bot: ['{bot} {ask} | {bot} {typed} | {bot} {q} {thanks} | {bot} {tellme}: {bare}? | {bot} {wish}: {q} | {ask} {bot}'],
  wish: [
    '{ask} {wish} | {wish}: {q} | {q} ({wish}) | {bare}? {wish}. {thanks} | {hey}, {ask} {wish} | {wish} {typed}',
    'lower?',
  ],
  searched: [
    'hab {when} geschaut, nichts gefunden. {ask} | {doubt}. {ask} | {ask} {doubt} | {doubt}, {bare}? | {who} weiß es auch nicht. {ask} {aside}',
    'lower?',
  ],
  quiz: [
    '{quiz}: {ask} | {quiz}! {q} | {quiz}... {ask} | {hey} {folks}, {quiz}. {q} | {q} {quiz} | wette mit {whom}: {ask}',
    'lower?',
  ],
  again: [
    '{bare} nochmal? {aside} | wie war das, {bare}? {aside} | moment, {ask} {talk} | ach nee, {ask} {face?} | egal, {talk}. {ask} | edit: {ask} {why}',
    'lower?',
  ],
  quoted: [
    '{who} hat gefragt: „{q}“ {aside} | die Frage war „{q}“, {why} | „{q}“ fragt {who} | {when} dachte ich beim {activity}: „{bare}?“ | in meinen Notizen steht nur „{bare}“ {face} | {who}: "{q}" ich: {aside}',
  ],
  worksheet: [
    'Aufgabe {number}: {q} | {number}) {q} ({number} Punkte) | Frage {number}: {q} {aside} | {subject}, Arbeitsblatt, Nr. {number}: {q} | hänge bei Nummer {number}: „{q}“ {thanks} | Aufg. {number}{nl}{q}{nl}{thanks}',
  ],
  pasted: [
    'weitergeleitet von {name}: {q} | [{when}] {who}: {q} | {name} schrieb: "{ask}" {tellme} | ```{q}``` {why} | ||{q}|| {emoji} {aside} | `{q}` {thanks} | WG: {label}¶{q}',
  ],
  wrapped: [
    '{hey} {folks} {filler} {ask} {tail} {thanks} | {hello}, {filler} {typed} {aside} {emoji} | {slang} {folks} {tellme} {typed} {tail} | {filler} {hey}, {label}: {ask} {thanks} {face}',
    'lower?',
  ],
  heavySlang: [
    '{slang} {folks} {slang} {typed} {tail} {slang} {aside} | {slang} {slang} {tellme} {typed} {tail} {tail} | {swear} {slang} {typed} {aside} {tail} {emoji} | {slang} {knows} {typed} {slang} {tail} {why}',
    'lower',
    'slips?',
  ],
  rambling: [
    '{hello}. {story}. {life}. {story}. {ask} {thanks} | {story}, {story}, {filler} {story} {ask} {why} | {ask} {life}. {story}. {talk}. {thanks} | {talk}. {story}. {ask} {talk}. {why} | {talk}. {q} {story}. {doubt}',
    'lower?',
    'unpunctuated?',
  ],
  mixed: [
    '{front} {ask} {back} | {front} {front} {ask} | {ask} {back} {back} | {front} {front} {ask} {back} | {front} {ask}',
    'lower?',
    'slips?',
  ],
};

/** German as typed on servers, in forums and support channels. */
export const GERMAN: FormGrammar = {
  slots,
  forms,
  openers:
    `wer was wem wen wessen wann wo wohin woher warum wieso weshalb wie welche welcher welches welchen welchem wodurch womit wofür
    woran worauf woraus wovon wozu worin ist sind war waren wird wurde wurden hat haben hatte hatten kann können konnte muss müssen darf
    gibt gab in im an am auf aus bei mit nach seit von vom zu zum zur um für durch über unter vor während gegen
    nenne der die das den dem ein eine einen`.replaceAll(/\s+/gu, ' '),
};
