import type { LanguageData } from './language-data.ts';

export const dutch = {
  code: 'nl',
  scripts: ['Latin'],
  stopWords: `
    hallo bedankt de het een en of maar want dus ik mij me je jij jou u hij hem zij ze haar wij we ons jullie hen hun
    zich mijn jouw zijn uw onze dit dat deze die wie wat welk welke wanneer waar waarom hoe hoeveel is ben bent was
    waren geweest word wordt werd werden worden heb hebt heeft had hadden hebben kan kunnen kon konden zal zullen zou
    zouden moet moeten mag mogen wil willen van in op aan bij met naar voor door over onder tussen tegen zonder tot
    uit om te als dan toen omdat er ook nog al zo meer veel alle wiens waarvan waarop waarin waarmee waardoor waarvoor
    waarnaar waarbij hoelang hoever heet heten heette noemt noemen noemde genoemd aantal lang oud tijdens volgens
    zowel evenals hier daar ervan daarvan beide elk elke iets iemand geworden
  `,
  framingWords: `
    soorten type types term termen woord woorden noemden bekend bekende staan stond stonden percentage procent
    aantallen hoeveelheid hoeveelheden gebeurt gebeurde gebeurden gebeuren gebeurd voorkomt plaats plaatsen plaatsvond
    plaatsvinden plaatsgevonden plek gelegen ligt lag liggen lagen bevindt bevond bevinden bevonden vindt vond vinden
    vonden gevonden maakt maakte maken maakten gemaakt doet deed doen deden gedaan geeft gaf geven gaven gegeven neemt
    nam nemen namen genomen houdt hield houden hielden gehouden komt kwam komen kwamen gekomen gaat ging gaan gingen
    gegaan krijgt kreeg krijgen kregen gekregen ontvangt ontving ontvangen ontvingen gebruikt gebruikte gebruiken
    gebruikten gebruik dient diende land landen stad steden deel delen gebied regio jaar jaren datum dag dagen persoon
    personen mensen mens man reden redenen oorzaak oorzaken manier manieren wijze voorbeeld voorbeelden ding dingen
    zaak zaken beschouwt beschouwd beschouwde beschouwen beschrijft beschreef beschreven beschrijven vermeldt vermeld
    vermelde verwijst verwees verwezen verwijzen betreft betrekking vorige voorgaande eerdere eerder voormalige
    huidige momenteel tegenwoordig oorspronkelijk oorspronkelijke aanvankelijk meestal gewoonlijk normaal vaak soms
    behalve naast verder uitgezonderd vergelijking vergeleken lange oude vele ongeveer belangrijkste uiteindelijk zegt
    zei zeggen gezegd geheten naam soort
  `,
  chatWords: `
    hoii hoihoi heey heej hee hi hai haai yo yoo goedemiddag goedenavond goeiemorgen goeiemiddag goeienavond goeienacht
    goedendag goedenacht mogge jongeman meiden gasten bro gozer geachte dankje dankjewel dankuwel danku thx thanks tnx
    merci alvast hartelijk super vriendelijk vriendelijke groeten groetjes mvg hoogachtend erkentelijk aub alsjeblieftt
    svp pls plz please srry excuses kwalijk storen stoor lastigvallen vraagje snelle kort korte domme simpele afvragen
    benieuwd nieuwsgierig nieuwsgierigheid enig uitleggen uitleg antwoorden beantwoorden info vanmorgen vanmiddag
    vannacht eergisteren overmorgen zojuist daarnet laatst onlangs morgenochtend dringend spoed haast snelst huiswerk
    toets toetsen tentamen tentamens examen examens proefwerk werkstuk spreekbeurt presentatie les leraar lerares juf
    meester docent klas collega weddenschap gewed wedden quiz gegoogeld googelen google gezocht vergat snapt snappen
    haha hahaha hihi hehe hahah lol lmao xd omg wtf idd iig mss ff effe effen ffjes eff gwn ofzo enzo ofso nix wss btw
    overigens jwt wrm nvm kweenie kwnie wnr hvl egt ni nie nah neeh jaa jep yep jup joh eh ehm uhm euh hmm hm ah oei ach
    tja pff poeh jeetje jemig kut godver godverdomme tering potver potverdorie wow wauw tof gaaf cool chill top okee
    nieuweling beginner noob doei doeg mzzl mazzel laters xxx kus kusjes tips tip
    vraag vragen gevraagd help hulp idee sorry begrijp hoop gevonden
  `,
  stemmer: { before: [{ suffixes: 'ien ies', keep: 3, by: 'ie' }], snowball: 'dutch' },
  irregularForms: `
    stad steden|schip schepen|lid leden|smid smeden|kind kinderen|ei eieren|koe koeien|museum musea|centrum
    centra|volk volkeren|kalf kalveren|blad bladeren|lied liederen|rad raderen|goed beter beste|gymnasium
    gymnasia|criterium criteria
  `,
  // Left out, since each is more often another word: namen, leden, reden.
  prefixedVerbs: {
    participleEndings: 'e',
    verbs: `
      schrijven schreef schreven geschreven / be om / op voor|beginnen begon begonnen|geven geeft gaf gaven gegeven
      / ver om / uit op toe over|nemen neemt nam genomen / onder ver / aan op deel over in af waar|komen komt kwam
      kwamen gekomen / ver over / aan voor uit om terug overeen|gaan gaat ging gingen gegaan / be ver onder / uit
      door over af voor|staan staat stond stonden gestaan / be ont ver / op|doen doet deed deden gedaan / vol / mee|
      zien ziet zag zagen gezien / her / toe|sterven stierf stierven gestorven / / uit af|winnen won wonnen gewonnen
      / over / terug|verliezen verloor verloren|vinden vond vonden gevonden / be onder / uit terug plaats|vallen
      viel vielen gevallen / over ver / aan binnen in uit|houden houdt hield hielden gehouden / be ont onder / op aan
      vast|laten liet lieten gelaten / ver / toe achter na|lopen liep liepen gelopen / ver / af uit|roepen riep
      riepen geroepen / be / uit op in|slapen sliep sliepen geslapen|dragen droeg droegen gedragen / ver / bij op
      over|slaan slaat sloeg sloegen geslagen / ver / neer op|trekken trok trokken getrokken / be ver vol / aan uit
      terug|treffen trof troffen getroffen / be over / aan|helpen hielp hielpen geholpen|werpen wierp wierpen
      geworpen / ont ver onder|zwemmen zwom zwommen gezwommen|zingen zong zongen gezongen / be|drinken dronk
      dronken gedronken / ver|springen sprong sprongen gesprongen / ont|dwingen dwong dwongen gedwongen / be / af|
      brengen bracht brachten gebracht / ver / uit voort op terug aan|denken dacht dachten gedacht / be her / uit|
      kopen kocht kochten gekocht / ver / op aan|zoeken zocht zochten gezocht / be onder ver / uit op|spreken sprak
      spraken gesproken / be ver / uit af aan|breken brak braken gebroken / ver onder / uit door af aan|lezen leest
      lazen gelezen|zitten zat zaten gezeten|bezitten bezat bezaten bezeten|kiezen koos kozen gekozen / ver|
      vriezen vroor vroren gevroren / be|bieden bood boden geboden / ver / aan|schieten schoot schoten geschoten /
      be ver / af|besluiten besloot besloten|ontsluiten ontsloot ontsloten|aansluiten aansloot aangesloten|
      afsluiten afsloot afgesloten|uitsluiten uitsloot uitgesloten|genieten genoot genoten|vliegen vloog vlogen
      gevlogen|kruipen kroop kropen gekropen|blijven bleef bleven gebleven / ver / over achter|drijven dreef dreven
      gedreven / be ver over / aan|krijgen kreeg kregen gekregen / ver / terug|verrijzen verrees verrezen|stijgen
      gestegen / / op|snijden sneed sneden gesneden|strijden streed streden gestreden / be|bewijzen bewees bewezen|
      verwijzen verwees verwezen|aanwijzen aanwees aangewezen|toewijzen toewees toegewezen|verschijnen verscheen
      verschenen|blijken bleek bleken gebleken|lijken leek geleken|vergelijken vergeleek vergeleken|grijpen greep
      grepen gegrepen / be / aan in|overlijden overleed overleden|scheppen schiep schiepen geschapen|hangen hing
      hingen gehangen / / af op|vangen ving vingen gevangen / ont ver / aan op|bevelen beval bevolen|wegen woog
      wogen gewogen / over|zweren zwoer zwoeren gezworen|scheren schoor geschoren
    `,
  },
  questions: {
    time: 'wanneer|welk jaar|welke maand|welke dag|welke datum|welke eeuw|welk decennium|hoe laat',
    span: 'hoe lang|hoelang',
    number: `
      hoeveel|hoe veel|hoe oud|hoe ver|hoe groot|hoe hoog|hoe diep|hoe vaak|welk percentage|welke leeftijd|welk aantal
    `,
    person: 'wie|wiens',
    place: `
      waar|waarheen|waarvandaan|welke stad|welk land|welke plaats|welke provincie|welke regio|welk continent
    `,
    other: 'wat|welk|welke|waarom|waardoor|waarmee|hoe',
    asking: 'wrm|hoezo|waarover|waartoe|waaruit|welken',
    opening: 'kan ik|kan je|kunnen we|mag ik|mag je|mogen we|moet ik|moet je|moeten we|is het|is er|zijn er|ben ik',
    joining: 'en|ook',
    self: 'ik|mij|me|mijn|wij|we|ons|onze',
    references: `
      het|hij|hem|haar|zij|ze|hen|hun|dat|dit|die|deze|daar|ervan|erin|erop|ermee|ervoor|eraan|
      daarvan|daarvoor|daarmee|daarin
    `,
  },
  timeWords: 'jaar jaren eeuw* decennium decennia maand* week weken dag dagen chr',
  numberWords: `
    twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
    negentien twintig dertig honderd* duizend* miljoen* miljard* helft
  `,
  sentences: {
    abbreviations: 'dr prof st',
    numberAbbreviations: 'nr',
    openers: 'De Het Een In Zij Hij Deze',
  },
} satisfies LanguageData;
