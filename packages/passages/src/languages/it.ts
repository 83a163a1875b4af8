import type { LanguageData } from './language-data.ts';

export const italian = {
  code: 'it',
  scripts: ['Latin'],
  stopWords: `
    ciao grazie il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal
    dallo dalla dai dagli dalle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra
    e ed o ma se che chi cui quale quali quando dove come perche quanto quanta quanti quante io mi me tu ti te lui lei
    si noi ci voi vi loro ne mio mia tuo tua suo sua suoi sue nostro nostra vostro vostra questo questa questi queste
    quello quella quelli quelle sono era erano fu furono essere stato stata stati state ha hanno aveva avevano avere
    ho puo possono deve devono piu anche molto tutto tutti tutta tutte qual dov cos cosa chiama chiamano chiamato
    chiamata chiamava quand dell nell sull dall all quell com sara saranno sarebbe abbia abbiano viene vengono venne
    vennero veniva fatto fare fa cosi poi inoltre dopo prima durante mentre fino senza tale tali ogni alcuni alcune
    qualcuno
  `,
  framingWords: `
    genere tipo tipi sorta termine termini parola parole nomi nominato nominata denominato denominata denominazione
    chiamati chiamate chiamare chiamò conosce conosciuto conosciuta conosciuti conosciute noto noti percentuale
    percentuali quantità numero numeri succede successo accade accadde accaduto avviene avvenne avvenuto verifica
    verificò verificato svolge svolse svolto luogo luoghi posto ubicato ubicata situato situata situati collocato
    trova trovano trovava trovò trovato trovata trovare fanno fece fecero facevano faceva fatta fatti fatte facendo
    danno diede diedero dato data dati dare prende prendono prese preso prendere tiene tenne tenuto tenere venuto
    venire va vanno andato andò andare diventa diventò diventato divenne diventare riceve ricevono ricevette ricevuto
    ricevere ottiene ottenne ottenuto usano usò usato usata usati usate usare utilizza utilizzano utilizzato
    utilizzata utilizzati utilizzare serve servono paese paesi città regione parte parti zona area anno anni giorno
    giorni persona persone gente ragione ragioni motivo motivi causa modo modi maniera maniere esempio esempi cose
    qualcosa considera considerano considerato considerata considerati descrive descrivono descritto descritta
    descrisse menziona menzionato menzionata citato riferisce riferito riferimento riguardo rispetto secondo
    precedente precedenti precedentemente attuale attuali attualmente originale originariamente iniziale inizialmente
    solitamente generalmente normalmente spesso oltre eccetto tranne confronto paragone lungo vecchio circa principale
    principali infine dice dicono disse nome
  `,
  chatWords: `
    ciaoo ciaooo salvee buonasera buondì buonanotte serata ehilà ei hi hello hola weilà uè raga rega amiche bro tipa grz
    grazieee infinite anticipatamente anticipo ringrazio ringraziamenti ringraziandovi ringraziandola perfavore plis pls
    plz please cortesia cortesemente gentilmente gentili scusatemi perdonate perdona perdono pardon sorry disturbo
    disturbare domandina domandona domandare chiedervi chiederle chiedevo rapida stupida scema sciocca banale dubbio
    dubbi curiosità curioso curiosa incuriosito volessi saprebbe sapreste qualcheduno aiutarmi aiutate aiutatemi aiutami
    aiuta spiegare spiegarmi spiega spieghi spiegate spiegatemi ditemi direste rispondere risposte rispondete risponda
    rispondetemi risp informazione info stamattina stamani stanotte dopodomani avantieri pomeriggio urgente urgentissimo
    urgenza compiti compito interrogazione esame esami test tesina lezione prof professore professoressa maestra maestro
    liceo compagno compagna fidanzata fidanzato scommessa scommesso scommetto scommettere litigato discusso quiz google
    googlato cerco dimenticata scordato ricordare ricordate ahah ahaha ahahah ahahaha haha hahaha hihi eheh lol xd lmao
    omg wtf boh bah mah uff uffa mmm hmm ehm ops madonna cacchio porca accidenti mannaggia daje praticamente cmq cmnq nn
    x xke xche perke pke ke k qlc qlcs qlcn qst qnd cn tt sn tvb tvtb okey vabbè sisi nono figo fico bellissimo
    seriamente sinceramente onestamente novellino principiante ignorante gentilissimi gentilissimo egregio egregi
    spettabile cordiali cordialmente distinti saluti cordialità saluto attesa riscontro scrivo rivolgo cari abbraccio
    baci bacioni
    domanda domande chiedere sapere sapete aiuto aiutare idea scusa scusate scusi capisco spero trovo cercato
  `,
  stemmer: { snowball: 'italian' },
  irregularForms: `
    scrivere scrisse scrissero scritto scritta scritti scritte|descrivere descrisse descritto descritta|morire morto
    morta morti muore muoiono|nascere nacque nacquero nato nata nati nate|vincere vinse vinsero vinto vinta|perdere
    perse persero perso persa|scoprire scoperto scoperta scoperti scoperte|aprire aperto aperta aperti|offrire
    offerto offerta|coprire coperto coperta|prendere prese presero preso|comprendere comprese compreso|dipingere
    dipinse dipinto dipinti dipinta|raggiungere raggiunse raggiunsero raggiunto|aggiungere aggiunse aggiunto|
    costringere costrinse costretto|comporre compose composero composto composta compone|proporre propose proposto
    proposta propone|imporre impose imposto|disporre dispose disposto|dirigere diresse diretto diretta|eleggere
    elesse eletto eletta eletti|proteggere protesse protetto protetta|distruggere distrusse distrussero distrutto
    distrutta|uccidere uccise uccisero ucciso uccisa uccisi|decidere decise decisero deciso|dividere divise diviso
    divisa|chiudere chiuse chiuso chiusa|concludere concluse concluso conclusa|includere incluse incluso inclusa|
    condurre condusse condotto condotta conduce|produrre produsse prodotto prodotta prodotti produce producono|
    tradurre tradusse tradotto tradotta|introdurre introdusse introdotto introdotta|ridurre ridusse ridotto ridotta|
    vivere visse vissero vissuto|vedere vide videro visto|scegliere scelse scelsero scelto scelta|raccogliere
    raccolse raccolto raccolta|svolgere svolse svolto svolta|risolvere risolse risolto|mettere mise messo|
    permettere permise permesso|promettere promise promesso|trasmettere trasmise trasmesso trasmessa|rimanere
    rimase rimasero rimasto|ottenere ottenne ottennero ottiene|mantenere mantenne mantiene|contenere contiene
    contengono|appartenere appartiene appartenne appartengono|tenere tenne tiene|divenire divenne divennero
    diviene|avvenire avvenne avviene|nascondere nascose nascosto|rispondere rispose|difendere difese difeso|
    scendere scese sceso|estendere estese esteso|rompere ruppe|muovere mosse mosso|conoscere conobbe|crescere
    crebbe|sapere seppe sanno|dire disse dissero detto detta dice dicono|dare diede diedero|concedere concesse
    concesso concessa|esprimere espresse espresso|uomo uomini|osso ossa|bue buoi|tempio templi
  `,
  questions: {
    time: `
      quando|che anno|quale anno|quali anni|che mese|quale mese|che giorno|quale giorno|che data|quale data|
      quale secolo|che secolo|quale decennio|che ora|quale periodo
    `,
    span: 'quanto tempo|quanti anni|per quanto',
    number: `
      quanto|quanta|quanti|quante|che eta|quale percentuale|che percentuale|qual e la popolazione|quale numero|
      quale distanza|quale altezza
    `,
    person: '^chi|chi|a chi|di chi|da chi|quale persona',
    place: `
      dove|dov|quale citta|quali citta|che citta|quale paese|quali paesi|che paese|quale luogo|quale regione|
      quale stato|quale continente|quale provincia|quale isola
    `,
    other: 'che|cosa|quale|quali|qual|come|perche',
    asking: 'xke|xché|perke|pke|cos',
  },
  timeWords: `
    anno anni secolo secoli decennio decenni mese mesi settimana settimane giorno giorni ac dc
  `,
  numberWords: `
    due tre quattro cinque sei sette otto nove dieci undici dodici tredici quindici venti trenta quaranta cinquanta
    cento* mille mila milione milioni miliard* meta terzo
  `,
  sentences: {
    numberAbbreviations: 'pp vol',
    openers: 'Il Lo La Gli Le Un Una Nel Nella È',
  },
} satisfies LanguageData;
