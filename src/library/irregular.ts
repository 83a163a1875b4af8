/** Forms that no rule leads back to their base, by language: each base followed by its other forms. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  en: `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|
    bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen|
    cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|
    feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|
    freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|
    kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left|lend lent|lie lain lying|light lit|lose lost|make made|mean meant|
    meet met|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen|
    run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|
    sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|spell spelt|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|
    stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|
    tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|
    wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written|
    rebuild rebuilt|foot feet|tooth teeth|goose geese|mouse mice|man men|woman women|child children|ox oxen|person people|life lives|wife wives|knife knives|
    half halves|leaf leaves|wolf wolves|thief thieves|die died dies dying|index indices|matrix matrices|crisis crises|thesis theses|basis bases|analysis analyses|
    hypothesis hypotheses|phenomenon phenomena|criterion criteria|bacterium bacteria|medium media|datum data|nucleus nuclei|good better best|bad worse worst|
    far farther farthest further furthest|old elder eldest`,
};
