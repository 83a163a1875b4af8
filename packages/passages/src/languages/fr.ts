import type { LanguageData } from './language-data.ts';

export const french = {
  code: 'fr',
  scripts: ['Latin'],
  stopWords: `
    bonjour salut merci le la les l un une des du de d au aux et ou mais donc car ni je j me m moi tu te t toi il elle
    on se s soi lui nous vous ils elles eux leur leurs mon ma mes ton ta tes son sa ses notre nos votre vos ce c cet
    cette ces cela ceci ca qui que qu quoi dont quel quelle quels quelles lequel laquelle lesquels lesquelles quand
    comment pourquoi combien est sont etait etaient ete etre suis es sommes etes sera seront serait fut furent a as ai
    avons avez ont avait avaient avoir eu aura fait faire peut peuvent pouvait doit doivent dans en sur sous par pour
    avec sans entre vers chez apres avant depuis pendant si comme plus tres aussi y tout tous toute toutes meme
    quelquun est-ce duquel desquels auquel auxquels auxquelles desquelles quest dou nomme nommee appelle appellent
    appelait appele appelee sappelle sagit cite citez donnez lan long longtemps ayant alors ainsi puis celui celle
    ceux celles autre autres dun dune lun lune quil quils quon nest cest sest lors afin selon
  `,
  framingWords: `
    genre genres type types sorte sortes terme termes mot mots nom noms nommer nommés nommées nommait nomment dénommé
    dénommée désigne désignée surnom connu connue connus connues pourcentage pourcent nombre nombres quantité
    quantités montant arrive arriva arrivent passe passa passent produisit déroule déroula déroulent situe située
    situés situées situent situait trouve trouvent trouvait trouvée trouver lieu lieux endroit endroits emplacement
    faisait faisaient fit firent font faite faites faisant donne donnent donnée donna donner prend prennent pris prise
    prit prendre tient tiennent tenu tenue tint tenir vient viennent venu venue vint venir va vont allé alla aller
    devient devenu devenue devint devenir reçoit reçu reçut reçue recevoir obtient obtenu obtint utilise utilisent
    utilisée utilisés utilisées utilisait utiliser sert servent servait pays ville villes région partie parties zone
    année années an ans date dates jour jours personne personnes gens raison raisons cause causes façon manière
    manières moyen moyens exemple exemples chose choses considère considèrent considérée considérés décrit décrite
    décrits décrire décrivent mentionne mentionnée mentionnés évoque réfère référence concernant concerne rapport
    précédent précédente auparavant actuel actuelle actuellement originel originaire initial initiale initialement
    origine habituellement généralement souvent parfois outre sauf excepté hormis comparé comparée comparaison environ
    principal principale principaux finalement dit dits disent
  `,
  chatWords: `
    bonsoir slt bjr bsr coucou cc yo yop wesh hey hello hi hola saluuut journée soirée matinée soir mdr ptdr lol xd haha
    hihi hahaha ahah ahaha hahah jpp oklm tkt tkttt stp svp plaît plaîts please pls plz mrc mci thx thanks remercie
    remercier remerciements avance désolé désolée dsl sorry pardon excusez excuse excuses déranger dérange dérangement
    embêter embête questionne bête conne idiote stupide demander demandais demandez demandait savez sais saurait sauriez
    saurais connaît connaissez quelqu qqn qqun qq1 qlq qqch qqc amis amies copains copines potes pote gars mecs mec meuf
    meufs filles frère frérot frero frr reuf khey kheys bro poto chère chères collègues aide aider aidez aiderait
    expliquer expliquez dites dis diriez répondre réponse réponses réponds répondez renseigner renseignement
    renseignements info infos éclairer éclaircir curieux curieuse curiosité voudrais voulais aimerais souhaiterais
    souhaite pourriez pourrais pouvez peux veux veuillez aurais aimable aimablement gentil gentils gentille gentiment
    reconnaissant reconnaissante cordialement cordiales cordial sincères sincèrement salutations respectueusement agréer
    amicalement bises bisous bisou biz madame monsieur mesdames messieurs mademoiselle prie permets écris attente demain
    aujourdhui ajd auj hier tantôt mtn tt tôt urgent urgence pressée dépêchez devoirs devoir dst interro exo exos
    exercice examen exam partiels exams prof profs maîtresse maître fac taf révise révisions copine soeur mamie papi
    parié pari quiz cherche chercher cherchais trouvais nulle googlé googler oublié souviens souvient rappelle rappeler
    comprends comprend comprendre capté pk pq pourkoi pcq pck psk ke koi kel kelkun ki chui jsuis jsp jcp jpense jveux
    jcherche jmdemande jcomprends chépa chaipa ya yen ouais oui ouai ouep mouais nan nop ok okay oki dac dacc bah ben
    beh bof euh heu hum hmm mmh ah oh oups ouf pfff pff hein voilà truc trucs bidule machin carrément grave vachement
    super cool nickel top ouah waouh putain ptn purée punaise merde mince zut bordel bref sinon sérieux sérieusement srx
    tfaçon débutant débutante noob perdue paumé paumée bye ciao tchao adieu tcho allez hop btw omg wtf imo perso
    franchement peutêtre
    question questions demande savoir sait idée idées trouve explique espère partout novice
  `,
  stemmer: { snowball: 'french', after: [{ suffixes: 'e', keep: 3 }] },
  // Left out, since it is more often another word: vue.
  irregularForms: `
    mourir meurt meurent mourut moururent mort morte morts mortes|naître naquit naquirent naît naissent née nés nées|
    écrire écrivit écrivirent écrit écrite écrits écrites écrivait écrivent|décrire décrivit décrit décrite décrits
    décrites décrivent|inscrire inscrit inscrite inscrits inscrites|découvrir découvert découverte découverts
    découvertes|ouvrir ouvert ouverte ouverts ouvertes|couvrir couvert couverte couverts couvertes|offrir offert
    offerte offerts offertes|souffrir souffert|conquérir conquit conquirent conquis conquise conquises|acquérir
    acquit acquis acquise acquises acquiert|vaincre vaincu vaincus vaincue vainquit vainquirent|convaincre convaincu
    convainquit|construire construit construite construits construites construisit construisirent construisent|
    détruire détruit détruite détruits détruites détruisit détruisirent détruisent|produire produit produite produits
    produites produisit produisirent produisent|conduire conduit conduite conduisit conduisirent conduisent|traduire
    traduit traduite traduits traduites traduisit|introduire introduit introduite introduits introduisit|réduire
    réduit réduite réduits réduisit|prendre prit prirent pris prise prend prennent|apprendre apprit appris apprend
    apprennent|comprendre comprit comprend comprennent|entreprendre entreprit entrepris|reprendre reprit repris
    reprise reprend|mettre mit mirent mis mise mettent|permettre permit permirent permis permise permet permettent|
    promettre promit promis|soumettre soumit soumis soumise|admettre admit admis admise|commettre commit commis
    commise|transmettre transmit transmis transmise transmet|venir vint vinrent venu venue venus venues vient
    viennent|devenir devint devinrent devenu devenue devenus devient deviennent|revenir revint revenu revient|
    parvenir parvint parvinrent parvenu parvient|intervenir intervint intervenu|tenir tint tinrent tenu tenue tenus
    tient tiennent|obtenir obtint obtinrent obtenu obtenue obtenus obtient obtiennent|maintenir maintint maintenu
    maintenue maintient|contenir contenu contient contiennent|soutenir soutint soutenu soutient|détenir détenu
    détient détiennent|appartenir appartient appartiennent appartint|retenir retint retenu retenue|connaître connut
    connurent connu connue connus connues connaît connaissent|reconnaître reconnut reconnu reconnue reconnus
    reconnaît|apparaître apparut apparurent apparu apparue apparaît apparaissent|disparaître disparut disparurent
    disparu disparue disparaît|paraître parut paru paraît|vivre vécut vécurent vécu vivent vivait|survivre survécut
    survécu|suivre suivit suivirent suivi suivie suivent|croire crut croit croient|élire élut élu élue élus|
    recevoir reçut reçurent reçu reçue reçus reçoit reçoivent|concevoir conçut conçu conçue conçus conçoit|percevoir
    perçut perçu perçue perçoit|savoir sut sait savent|voir voit voient vus|vouloir voulut veut veulent voulu|
    courir courut couru|dire dit disent dite|lire lut lisent|résoudre résolut résolu résolue|dissoudre dissous
    dissoute|peindre peignit peint peinte peints peintes|atteindre atteignit atteignirent atteint atteinte|craindre
    craignit craint craignent|rejoindre rejoignit rejoint rejoignent|œil yeux|travail travaux|vitrail vitraux|
    ciel cieux|roi rois|loi lois|beau bel belle belles|vieux vieil vieille vieilles|nouveau nouvel nouvelle
    nouvelles|fou fol folle|blanc blanche blanches|public publique publiques|grec grecque grecques|turc turque
    turques|franc franche
  `,
  questions: {
    time: `
      quand|quelle annee|quelles annees|quel mois|quel jour|quelle date|quel siecle|quelle decennie|quelle epoque|
      quelle heure|quelle periode
    `,
    span: 'combien de temps|combien d annees|depuis combien de temps',
    number: `
      combien|quel age|quel pourcentage|quelle proportion|quel nombre|quelle distance|quelle hauteur|
      quelle superficie|quelle population|quelle temperature|quelle longueur|quelle vitesse
    `,
    person: `
      ^qui|qui est ce qui|a qui|de qui|par qui|pour qui|avec qui|qui a|qui est|qui etait|qui sont|quelle personne|
      chez qui|contre qui
    `,
    place: `
      ^ou|d ou|vers ou|par ou|jusqu ou|quelle ville|quelles villes|quel pays|quels pays|quel endroit|quel lieu|
      quelle region|quel etat|quel continent|quelle province|quel departement|quelle ile
    `,
    other: 'que|qu|quoi|quel|quelle|quels|quelles|pourquoi|comment|lequel|laquelle',
    asking: `
      est ce|t il|t elle|t on|t ils|sont ils|sont elles|ont ils|ont elles|koi|
      pk|pourkoi|kel|kelle
    `,
    opening: 'est ce que|est ce qu|puis je|peut on|dois je|doit on|faut il|est il|est elle|y a t il|ai je|suis je',
    joining: 'et|puis|aussi',
    self: 'je|j|me|m|moi|mon|ma|mes|nous|notre|nos',
    references: 'elle|ils|elles|cela|ça|ceci|celui|celle|ceux|celles|lui|leur|leurs|son|sa|ses',
  },
  timeWords: 'an ans annee annees siecle siecles decennie* mois semaine* jour jours jc',
  numbers: `
    1 premier première 1er 1re|2 deux deuxième 2e|3 trois troisième 3e|4 quatre quatrième 4e|5 cinq cinquième 5e|
    6 six sixième 6e|7 sept septième 7e|8 huit huitième 8e|9 neuf neuvième 9e|10 dix dixième 10e|11 onze onzième 11e|
    12 douze douzième 12e|13 treize treizième 13e|14 quatorze quatorzième 14e|15 quinze quinzième 15e|
    16 seize seizième 16e|17 dixsept dixseptième 17e|18 dixhuit dixhuitième 18e|19 dix-neuf dixneuvième 19e|
    20 vingt vingtième 20e|30 trente|40 quarante|50 cinquante|60 soixante
  `,
  numberWords: `
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt* trente quarante
    cinquante soixante cent cents mille million* milliard* moitie tiers
  `,
  sentences: {
    abbreviations: 'm mme mlle mm dr st env av',
    leadingAbbreviations: 'cf',
    numberAbbreviations: 'p pp vol art',
    openers: 'Le La Les Il Elle Ils Elles En Dans Un Une Ce Cette Ces Au Son Sa Depuis',
  },
} satisfies LanguageData;
