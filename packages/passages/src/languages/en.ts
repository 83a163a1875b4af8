import type { LanguageData } from './language-data.ts';

export const english = {
  code: 'en',
  scripts: ['Latin'],
  stopWords: `
    hello hi hey thanks thank bye ok okay a an the this that these those some any each every such own same other
    another i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom
    whose which what when where why how am is are was were be been being have has had having do does did doing done
    can could will would shall should may might must ought and or but if then than so as because while although though
    since until of at by for with about against between into through during before after above below to from up down
    in out on off over under again further once here there all both few more most very too also just only s t ll re ve
    d m im ive youre hes shes theyre whats whos wheres hows lets please tell many much whoever whatever whichever
    whenever wherever myself yourself himself herself itself themselves hed shed theyd id youd ill youll theyll well
    weve theyve youve isnt arent wasnt werent doesnt dont didnt hasnt havent hadnt wont wouldnt cant couldnt shouldnt
    thats theres heres itll itd thatll thered wouldve couldve shouldve mightve mustnt neednt aint
    among amongst upon via per within without toward towards according around across behind beyond
  `,
  framingWords: `
    kinds types sorts make makes made making percentage percent happen happens happened happening occur occurs
    occurred amount amounts regarding concerning prior previous previously along call calls term terms known long far
    often come comes came gives gave given take takes took taken taking place hold holds held get gets got getting
    show shows showed shown say says said think thinks thought thoughts consider considered country countries part
    parts main located location one ones thing things person someone something way ways year years date day number
    currently current final finally example examples mention mentioned described refer referred reason reasons mean
    means word words find found become became go goes went use used using people city cause caused causes besides else
    able certain idea actually wanted compared event today sometimes received helped help try trying like need needs
    involve involved involves result results originally initially original eventually usually process name named names
    called give list describe explain state kind type sort
  `,
  chatWords: `
    pls plz plss thx thnx tnx ty tysm tyvm np yw lol lmao lmfao rofl lul kek xd idk idc idek dunno ngl tbh tbf imo imho
    imao iirc afaik afaict btw fyi fwiw ftr tldr tl dr omg omfg omw wtf wth wtaf smh icymi asap rn atm af fr frfr istg
    nvm jk jfc ffs stfu gtfo gg ggs gl glhf hf wp ez brb gtg ttyl cya afk irl dm dms pm pms op ofc ik ikr ily ilysm u ur
    r y k kk thru tho thot cuz coz cos bc bcuz bcs becuz w wo abt sth smth smthn sb sbdy smone sum1 some1 any1 no1 ne1
    every1 b4 gr8 m8 l8r 2day 2moro tmrw tmr tmrow 2nite wanna gonna gotta kinda sorta lemme gimme whatcha wassup wazzup
    sup yo yoo yooo hiya heya hai haii ello oi ayo aight aite ight nah naw nope nop yep yup yuh yea yeh ye yah meh welp
    erm uh uhh uhm um umm hm hmm hmmm huh oof ooh ah ahh aw aww eh ew ugh ughh yikes yay woah whoa wow haha hahaha hehe
    lolz lmk hmu wyd wdym ikyk iykyk eli5 eta tia thankyou thanku cheers ta mate m8s fam bruh bro bros dude dudes homie
    bestie sis peeps folks yall yalls ya yous shld shd wld cld cud wud shud dnt doesn wasn whens whys hav hv gud gd rly
    rlly srsly sry srry soz prolly prob probs def defo deffo legit lowkey highkey deadass bet nm nvr sus cringe based
    pog poggers ppl pplz msg googled googling stumped clueless blanking
    question questions q qs ask asks asked asking wonder wondering wondered curious idea ideas clue clues advice tips suggestion
    suggestions thoughts explain anyone anybody somebody someone everybody everyone help helping helped appreciate appreciated
    grateful apologies apologise apologize pardon excuse bother bothering bothered noob newbie newb stuck confused struggling
    quick quickly kindly know knows understand remember remind forgot hope hoping hopefully regards sincerely urgent urgently
    anywhere somewhere everywhere searched
  `,
  stemmer: {
    // British spellings to American ones, which Snowball knows. A rule changes all forms of a word or none: `precise` stays
    // beside `precision`, `advertise` beside `advertisement`.
    before: [
      {
        pattern:
          /(?<=\p{L}{3}|^od)our(?=(?:s|ed|ing|ful|fully|able|ably|ites?|less|hoods?|ers?|al|ally|ism|y|ists?|ation)?$)/u,
        by: 'or',
      },
      { pattern: /(?<=^practi)s(?=e[drs]?$|ing$)/u, by: 'c' },
      {
        pattern:
          /(?<=\p{L}{2}(?:[bdfghjklmnstxz]|(?<!p)r|[ai]c)i)(?<!paradi|verti|merchandi)s(?=(?:e[drs]?|ers|ings?|ations?|ational|able)$)/u,
        by: 'z',
      },
      { pattern: /(?<=ly)z(?=e|ing)/u, by: 's' },
      { pattern: /(?<=^(?:def|off|pret|lic)en)c(?=e|ing)/u, by: 's' },
      { pattern: /(?<=\p{L}{3}og)u(?=e[drs]?$|ing$)/u, by: '' },
      { pattern: /(?<=dg)e(?=ment)/u, by: '' },
      { pattern: /(?<=^(?:bi)?sul)ph/u, by: 'f' },
      { pattern: /(?<=[bcdfghklmnprst])ae(?=[bcdghmnoprstv])/u, by: 'e' },
      { pattern: /(?<=^f)oe(?=t)|^oe(?=st|so|de)|(?<=rrh|pn|am|hom|man)oe(?=[abou])/u, by: 'e' },
      { pattern: /(?<=cent|met|theat|lit|fib|sab|somb|lust|calib|spect|scept|meag|neuv)re(?=s?$)/u, by: 'er' },
      { pattern: /(?<=cent)r(?=ed$|ing$)/u, by: 'er' },
    ],
    snowball: 'english',
  },
  // Left out, since each is more often another word: ground, wound, bit, media.
  irregularForms: `
    arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|
    bind bound|bite bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|
    burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig
    dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|
    fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive
    forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|
    hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|
    learn learnt|leave left|lie lain|light lit|lose lost|make made|mean meant|meet met|mistake mistook
    mistaken|overcome overcame|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose
    risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot
    shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak
    spoke spoken|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike
    struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took
    taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|
    understand understood|undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|weep
    wept|win won|withdraw withdrew withdrawn|withstand withstood|write wrote written|rebuild rebuilt|foot feet|
    tooth teeth|goose geese|mouse mice|man men|woman women|child children|ox oxen|person people peoples|life
    lives|wife wives|knife knives|half halves|leaf leaves|wolf wolves|thief thieves|index indices|matrix
    matrices|crisis crises|thesis theses|analysis analyses|hypothesis hypotheses|phenomenon phenomena|criterion
    criteria|bacterium bacteria|datum data|nucleus nuclei|good better best|bad worse worst|far farther farthest
    further furthest|uphold upheld|withhold withheld|foresee foresaw foreseen|oversee oversaw overseen|overtake
    overtook overtaken|retake retook retaken|rewrite rewrote rewritten|redraw redrew redrawn|remake remade|retell
    retold|foretell foretold|misunderstand misunderstood|prove proven|sew sewn|sow sown|slay slew slain|swell
    swollen|tread trod trodden|dwell dwelt|spill spilt|dream dreamt|shelf shelves|calf calves|loaf loaves|self
    selves|louse lice|radius radii|fungus fungi|stimulus stimuli|genus genera|alumnus alumni|stratum strata|
    curriculum curricula|spectrum spectra|quantum quanta|ovum ova|locus loci|focus foci|vertex vertices|vortex
    vortices|appendix appendices|parenthesis parentheses|synthesis syntheses|diagnosis diagnoses|oasis oases|
    symposium symposia|memorandum memoranda|cactus cacti|nobleman noblemen|statesman statesmen|policeman
    policemen|fisherman fishermen|craftsman craftsmen|clergyman clergymen|spokesman spokesmen|chairman chairmen|
    congressman congressmen|gentleman gentlemen|businessman businessmen|tribesman tribesmen|horseman horsemen|
    Englishman Englishmen|Frenchman Frenchmen|Irishman Irishmen|Dutchman Dutchmen|grandchild grandchildren|
    midwife midwives|housewife housewives|gray grey greys greyer greyish|aluminum aluminium|plow plough ploughs
    ploughed ploughing|tire tyre tyres|curb kerb kerbs|program programme programmes|pajamas pyjamas|mold mould moulds
    moulded moulding|skeptic sceptic sceptics|airplane aeroplane aeroplanes|donut doughnut doughnuts|yogurt yoghurt|
    artifact artefact artefacts|aging ageing|cozy cosy|mustache moustache moustaches|jewelry jewellery|jeweler jeweller
    jewellers|counselor counsellor counsellors|councilor councillor councillors|fuel fuelled fuelling|dial dialled
    dialling|duel duelled duelling|skillful skilful|willful wilful|installment instalment instalments|enrollment
    enrolment|woolen woollen|whiskey whisky|math maths|inquiry enquiry enquiries|maneuvering manoeuvring
  `,
  questions: {
    time: `
      when|what year*|which year*|what date|which date|what day|which day|what month|which month|what time|
      which decade|what decade|what century|which century|what season|what era|what period|how recently|how soon|
      how often
    `,
    span: 'how long',
    number: `
      how many|how much|how old|how far|how tall|how high|how large|how big|how deep|how wide|how fast|how heavy|
      how hot|how cold|what percent*|which percent*|what age|what number|what proportion|what fraction|
      what temperature|what amount|what is the population|what was the population|what is the number|
      what was the number|how frequently
    `,
    person: `
      who|whom|whose|what person|which person|what is the name of the person|what was the name of the person
    `,
    place: `
      where|what city|which city|what country|which country|what state|which state|what county|which county|what town|
      which town|what place|which place|what continent|which continent|what region|which region|what location|
      what countries|which countries|what cities|which cities|what island|which island|what province|which province
    `,
    other: 'what|which|why|how',
    opening:
      'can i|can we|could i|could we|may i|may we|should i|should we|must i|am i|do i|do we|does it|is it|is there|are there|will i|would it',
    joining: 'and|also|plus',
    self: `
      ^i|i'm|im|i've|ive|i'd|i am|i was|i had|i have|i got|i just|i read|i saw|i heard|i want*|i need*|i think|i thought|
      and i|but i|so i|then i|my|me|mine|we|we're|we've|our
    `,
    references: 'it|its|that|this|those|these|they|them|their|theirs|he|him|his|she|her|hers',
  },
  timeWords: `
    year years century centuries decade decades month months week weeks day days today bc ad bce ce
  `,
  // A verb more often than a month.
  ambiguousMonths: 'may',
  numbers: `
    1 one first 1st|2 two second 2nd|3 three third 3rd|4 four fourth 4th|5 five fifth 5th|6 six sixth 6th|
    7 seven seventh 7th|8 eight eighth 8th|9 nine ninth 9th|10 ten tenth 10th|11 eleven eleventh 11th|
    12 twelve twelfth 12th|13 thirteen thirteenth 13th|14 fourteen fourteenth 14th|15 fifteen fifteenth 15th|
    16 sixteen sixteenth 16th|17 seventeen seventeenth 17th|18 eighteen eighteenth 18th|19 nineteen nineteenth 19th|
    20 twenty twentieth 20th|30 thirty thirtieth 30th|40 forty fortieth 40th|50 fifty fiftieth 50th|
    60 sixty sixtieth 60th|70 seventy seventieth 70th|80 eighty eightieth 80th|90 ninety ninetieth 90th
  `,
  numberWords: `
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred* thousand* million* billion* half dozen*
    twice
  `,
  sentences: {
    abbreviations: `
      mr mrs ms messrs dr prof rev hon st sr jr ref gen col capt lt sgt gov sen rep pres ed eds c approx dept inc ltd
      co corp mt ft a.m p.m u.s u.k
    `,
    leadingAbbreviations: 'cf vs e.g i.e viz',
    numberAbbreviations: `
      no nos vol vols fig figs ill art ch sec p pp jan feb mar apr jun jul aug sept sep oct nov dec
    `,
    openers: `
      The A An In On At It He She They We This That These Those His Her Its Their There However But After Before When
      While For From By As Since Although Some Most Many During According Today Another Both
    `,
  },
} satisfies LanguageData;
