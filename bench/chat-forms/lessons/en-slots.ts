/** Words and sentences around questions, as typed on servers, in forums and support channels. */
export const ENGLISH_SLOTS = {
  // The question itself.
  ask: '{q} | {q} | {typed}{mark} | {typed} | {bare}? | {bare}',
  mark: '? | ?? | ␣? | ???? | .. | ... | ␣?',
  end: '∅ | ? | ?? | ?! | ... | .. | ␣{face} | ␣{emoji} | ␣{emoji}{emoji} | ␣lol | ␣pls | ␣plz | ␣{thanks}',
  // Greetings and the people addressed.
  hey: `hey | hi | hello | heya | yo | sup | hiya | hey there | hi there | hello there | good morning | morning | evening
    good evening | good afternoon | howdy | greetings | oi | hey hey | what's up | wassup | g'day | hallo | ello | ay | ahoy`,
  folks: `guys | everyone | all | folks | people | y'all | chat | team | friends | mods | admins | gang | bro | dude
    everybody | fellas | mates | fam | peeps | guys and girls | fellow members | smart people | experts | anyone | bois`,
  hello:
    '{hey} {folks} | {hey} | {hey} {folks} {emoji} | {hey}, {hope} | {hey} {folks}, {hope} | {hey} {emoji} | {hey} {folks}, {sorry}',
  hope: `hope you're all well | hope everyone is having a good day | hope you're doing good | how are you all doing
    how's it going | how are ya | long time no see | happy friday | i'm back | me again | it's me again, sorry | hope this is ok here
    nice server btw | love this place | first message here | hope i'm in the right channel`,
  // Thanks and apologies.
  thanks: `thanks | thank you | thx | ty | tysm | tyvm | cheers | thanks in advance | thanks a lot | thank you so much | thanks!
    thanks {folks} | ty {folks} | many thanks | much appreciated | appreciate it | thanks a bunch | thank u | tia | ta | thnx
    thanks for any help | thanks, you're the best | bless you | thanks for reading | any help appreciated | thanks for your time`,
  sorry: `sorry if this was asked before | sorry if that's a stupid question | sorry to bother you | sorry for the dumb question
    sorry for bothering again | sorry, i'm new | sorry if wrong channel | apologies if this is the wrong place | my bad if it's obvious
    forgive me if this is basic | sorry for my ignorance | not sure if this goes here | sorry for asking so much
    excuse my ignorance | i know it's a silly question | this might be dumb | stupid question probably | noob question
    sorry for the ping | sorry to interrupt | pardon me | don't laugh | please be gentle | probably been asked a million times`,
  // Slang, fillers, faces.
  slang: `yo | bruh | bro | ngl | lmao | lol | omg | fr | idk | tbh | imo | ok so | bro pls | dude | man | smh | wtf | jfc | bruhhh | fam
    deadass | lowkey | no cap | oof | welp | yikes | aight | aite | k so | kk | tfw | ikr | rofl | btw | fyi | afaik | iirc | istg | hmu`,
  tail: `pls | plz | asap | rn | thx | ty | lol | lmao | idk | fr | bro | bruh | pls n ty | kthx | help | halp | pls help | tho | or nah
    tbh | ngl | imma cry | im losing it | i cant even | need it rn | u know? | ya know | or what | smh | im dead | 4 real | like fr | k`,
  aside: `i forgot | idk why i cant remember | cant find it | its driving me nuts | gonna need it later | w/o googling lol | bc i need it
    gotta know | im curious | brain fart | my brain is fried | its late here | i'm blanking | tip of my tongue | just wondering
    b4 i go to bed | im lazy | too lazy to scroll | cba to look | been wondering all day | cuz someone asked me`,
  filler: `so | um | uh | like | well | basically | anyway | okay so | right so | hmm | erm | so yeah | you know | i mean | actually
    honestly | alright | now | so like | um so | uhh | look | listen | ok | okay | soo | anyways | just | hm`,
  face: ':) | :( | :D | xD | :P | ;) | :/ | ^^ | >.< | <3 | T_T | o.O | :3 | -.- | ._. | :o | (: | \\o/ | uwu',
  emoji:
    '🙏 | 😅 | 😂 | 🤔 | 😭 | 👋 | ❤️ | 🙃 | 👀 | 💀 | 😊 | 🔥 | 🥺 | 😩 | 🤷 | 🤷‍♀️ | ✨ | 🙂 | 😬 | 🫠 | ❓ | 👍 | 😎 | 🎉 | 🙈',
  swear: `what the hell | what the heck | wtf | damn | dammit | holy crap | for god's sake | ffs | bloody hell | goddamn | jesus
    oh my god | omfg | freaking hell | for crying out loud | screw this | this is bs | shit | crap | what the actual | bugger`,
  // Stories, made of sentences about everyday matters.
  who: `my friend | my brother | my sister | my roommate | my mom | my dad | my cousin | my girlfriend | my boyfriend | a coworker
    my boss | my teacher | some guy | my classmate | a guy at work | my flatmate | my wife | my husband | my kid | my daughter | our dm
    {name} | my friend {name} | {name} from {place} | our {subject} teacher | my {subject} tutor | someone in voice | a buddy of mine | my gf | my bf | this girl in my class | my uncle | my neighbour | my lab partner | my son`,
  when: `yesterday | last night | this morning | earlier | today | the other day | at lunch | on the bus | during class | after school
    last weekend | an hour ago | in the break | over dinner | last week | on a call | in vc | after work | on saturday | just now`,
  name: `alex | sam | chris | jake | emma | robin | kim | jamie | pat | priya | taylor | nina | tom | ben | mia | dana | liam | zoe | ahmed | yuki
    olivia | noah | carlos | ivan | sofia | grandpa joe | big mike | miss carter | mr jenkins | xX_wolf_Xx | pixelcat | n00bslayer`,
  place: `work | school | the gym | the library | the office | church | my dorm | the bus stop | uni | the pub | the kitchen | the garage | the dentist
    the supermarket | the barbershop | summer camp | our clan | the other server | #general | #off-topic | #help | the group chat | reddit
    youtube | tiktok | facebook | the airport | my grandparents' house | the laundromat | the waiting room | the balcony | the cafeteria`,
  subject:
    'math | history | english | science | geography | chemistry | biology | physics | music | art | civics | latin | french | gym | econ',
  thing: `pizza | laptop | phone charger | headphones | bike | backpack | spreadsheet | guitar | controller | keyboard | sandwich | coffee maker
    car keys | math book | umbrella | dishwasher | router | skateboard | suitcase | sofa | birthday cake | microwave | printer | toothbrush | wallet
    hamster | goldfish | webcam | gaming chair | burrito | lawnmower | shopping list | bus ticket | sneakers | calendar | laundry`,
  activity: `doing the dishes | walking the dog | waiting for the bus | cooking dinner | cleaning my room | watching netflix | playing ranked
    grinding levels | building a base | painting minis | rolling characters | fixing my bike | folding laundry | babysitting | making breakfast
    stuck in traffic | on the treadmill | scrolling through memes | packing for a trip | baking cookies | doing my taxes | brushing my teeth
    setting up my new pc | charging my phone | moving furniture | eating noodles | waiting in the lobby | queueing for a match | knitting`,
  life: `i was {activity} and suddenly thought of this | i was {activity} {when} when {who} texted me | i'm {activity} right now so sorry for typos
    {who} and i were {activity} and started arguing | my {thing} broke {when} so i'm typing on my phone | i spilled coffee on my {thing}
    just got back from {place} | {who} is visiting and won't stop asking | i'm at {place} and my battery is at {number}%
    {who} promised me a {thing} if i find out | there's a {thing} in it for whoever answers | i've been {activity} for {number} hours
    i'm in year {number} and we have {subject} tomorrow | my {subject} homework is killing me | worksheet {number} from {subject} is due {later}
    this came up at {place} {when} | someone at {place} mentioned it | {who} swears they heard it at {place} | we talked about it at {place}
    there are {number} people in voice and nobody knows | i've asked {number} people already | i turned {number} {when} and still don't know this
    i bought a {thing} {when} and now i'm broke lol | i got distracted by {activity} | {who} borrowed my {thing} and my notes with it`,
  number: '2 | 3 | 4 | 5 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 17 | 20 | 23 | 30 | 45 | 99 | 100',
  story: `{life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life} | {life}
    {who} asked me this {when} and i had no answer | {who} and i argued about this {when} | {who} brought this up {when}
    i was talking to {who} {when} and this came up | i made a bet with {who} {when} | {who} says i'm wrong about this
    i was doing my homework {when} and got stuck | i've been sitting on my homework since {when} | i joined the server {when}
    i'm new here | just joined | i'm pretty new to all this | i've been lurking for months | long time lurker, first time poster
    i watched a video about it {when} | i was watching a stream {when} and someone mentioned it | i read the whole thing {when}
    i searched everywhere | i already tried the search | i looked in the pins but found nothing | google didn't help at all
    i scrolled up for ages | i read the faq twice | i can't find it anywhere | the search gave me nothing useful
    i have a test tomorrow | we've got a quiz on monday | i have to hand in my essay tonight | my presentation is in an hour
    i missed class {when} | i fell asleep in class | i lost my notes | my dog ate my notes, no joke | i'm cramming for an exam
    we were playing {when} and nobody knew | we have a session tonight | we're in the middle of a game | our group couldn't agree
    i'm writing something up for work | i need it for a slide | i'm helping {who} with an assignment | i promised {who} to find out
    couldn't sleep {when} and thought about this | random thought in the shower | i was on the train {when} with no signal
    i thought i knew this | i used to know this | i had it written down somewhere | i always mix it up | i keep forgetting
    i asked {when} but nobody answered | i asked in the other channel {when} | someone told me to ask here | {who} sent me here`,
  why: `my teacher wants it by tomorrow | need it for homework | it's for a project | it's due tonight | asking for a friend | need it for work
    {who} wants to know | {who} won't believe me | it's for a quiz night | it's for my essay | i have a bet going | got a test tomorrow
    just curious | i want to settle an argument | can't remember for the life of me | we need it for tonight's game | it bugs me
    {who} keeps asking | i have to present it {later} | i promised an answer {later} | no rush though | whenever someone has time
    would really help me out | you'd save my day | i owe you one | then i'm off to bed | before i forget again | not urgent
    i have to go in a minute | will check back {later} | ping me when you know | dm me if you prefer`,
  later:
    'later | tonight | tomorrow | in an hour | by friday | after lunch | on monday | next week | in the morning | at 5pm',
  chatter: `anyone online? | how's everyone doing? | is this channel still active? | anyone up for a game later? | is the bot awake?
    did anyone see the stream {when}? | who's in voice tonight? | what's everyone up to? | anyone else tired? | is it just me or is it hot
    when's the next game night? | did i miss anything? | are the mods around? | can you hear me? | anybody here? | you there?
    are we still on for tonight? | is {who} online? | how was your weekend? | did the server lag for you too?`,
  talk: `lol same | nice one haha | back from lunch | finally weekend | ugh mondays | i need coffee | brb in 5 | sorry was afk
    my cat is on my keyboard again | it's raining here | gg everyone | that was a good game | wow it's quiet here | just got home | my internet died again
    what a day | so tired today | i should be asleep | on my phone so excuse typos | haha ok | ok last one | one more thing`,
  // Lead-ins.
  knows: `does anyone know | does anybody know | anyone know | anybody know | anyone got a clue | do you know | do you guys know | does someone know
    who knows | anyone here know | any idea | any ideas | anyone remember | does anyone remember | does somebody here know | u know
    would anyone happen to know | does any of you know | has anyone figured out | anyone able to tell me | anyone knows`,
  tellme: `can someone tell me | can anyone tell me | could somebody tell me | please tell me | tell me | pls tell me | can u tell me
    could you tell me | can you explain | can someone explain | someone explain | remind me | can someone remind me | help me out
    can you remind me | could you help me with this | can anyone help | i need help | quick help please | enlighten me | let me know`,
  wonder: `i was wondering | i'm wondering | been wondering | i'd like to know | i want to know | wanna know | i wanted to ask | i need to know
    trying to find out | i'm trying to figure out | just wanted to know | i'm curious | gotta ask | let me ask you something
    i have a question | i've got a question | got a question for you | i wonder | i'd love to know | i would like to find out
    what i'd like to know is | my question is | the thing i don't get is | what i still don't understand | still not sure`,
  label: `question | quick question | quick q | q | qn | random question | serious question | genuine question | dumb question | tiny question
    real question | simple question | newbie question | question of the day | honest question | short question | qq | my question
    one question | another question | next question | another one | last question | question for the experts | help needed`,
  polite: `I hope I am not disturbing anyone | I would be very grateful for any help | I would really appreciate it if someone could help me
    Would you be so kind as to help me with the following | If it is not too much trouble, could you help me with something
    I know you are all busy and I appreciate the work you do here | Thank you for running such a helpful community
    Please take your time, there is no hurry at all | I have tried to find this myself but did not succeed | I am sorry to trouble you
    It would mean a lot to me | I'd be much obliged | Forgive me for taking up your time | Please excuse the long message
    Please let me know if I should ask elsewhere | I am not sure whether this is the right place to ask`,
  dear: 'Dear team | Dear all | Dear Sir or Madam | To whom it may concern | Hello team | Dear moderators | Good day | Dear support | Dear colleagues',
  mail: `I am writing to you with a question | I have the following question | I hope this message finds you well | I would like to enquire
    I have a brief query | With reference to my earlier message I have one more question | I am contacting you regarding the following
    Following up on our conversation {when} | As discussed {when}, here is my question | Please find my question below`,
  regards:
    'Kind regards | Best regards | Regards | Sincerely | Best wishes | Yours faithfully | Best | Many thanks and kind regards | With thanks',
  signed:
    'Alex | Sam | Chris | Jo | Max | Robin | Kim | Jamie | Pat | Lee | A. Smith | J. Miller | Taylor | Nina | Tom | Ben | Mia | Dana',
  bot: `hey bot | bot | hi bot | ok bot | dear bot | hello bot | /ask | !ask | /ask question: | !question | bot, tell me: | @bot | bot help
    hey computer | ok robot | mr bot | bot please answer | yo bot | bot pls | .ask | ?ask | bot, quick one: | listen bot | good bot,`,
  wish: `short answer please | keep it short | in one sentence please | explain like i'm 5 | eli5 | a simple answer is fine | just the answer
    no essay please | details welcome | with a source please | please quote it | a link would be nice | yes or no would do | one word is enough
    be specific please | in simple words | for dummies | step by step please | give me the short version | don't just guess
    no spoilers please | please explain | answer in english please | no wikipedia links | tldr please | as short as possible`,
  ping: '@mods | @everyone | @here | <@{id}> | <@&{id}> | <@!{id}> | @admin | @helpers | @staff | @bot | @moderators | @support | @Alex',
  id: '81384788765712384 | 175928847299117063 | 42424242424242424 | 902347 | 133742069 | 261234567890123456 | 77003',
  urgent: `urgent | URGENT | need this asap | quick please | asap | hurry pls | need an answer fast | time is running out | it's urgent
    i need this right now | i have 5 minutes | help fast | emergency lol | quick quick | no time | answer quickly please | asap please
    exam starts in 10 min | game starts in 2 min | deadline in an hour | i'm running late | please be quick`,
  doubt: `i think i know but not sure | am i dumb or is this not written anywhere | i might be wrong | i could've sworn i read it somewhere
    pretty sure it's in there | it must be somewhere | i know it's in the docs somewhere | someone said two different things | i get mixed answers
    correct me if i'm wrong | not 100% sure | i have a guess but want to be sure | i heard different things | that can't be right, can it`,
  grumble: `this bot never understands me | you didn't answer me last time | nobody ever answers here | third time i ask | again
    why is this so hard to find | come on | still no answer | hello??? | ok let's try again | last time you got it wrong | try again
    i asked before and got nothing | seriously | for the last time | ugh | argh | sigh | no that's not what i meant`,
  quiz: `riddle me this | pop quiz | trivia time | quiz question | here's one for you | bet you can't answer this | let's see who knows this
    10 points for whoever knows | brain teaser | think fast | i'll give you a cookie if you know | test your knowledge | who's smart here
    okay nerds | calling all nerds | fun fact needed | challenge for the chat | new round, next one`,
  foreign: `sorry for my english | sorry my english is not good | excuse my bad english | english is not my first language | i use translator
    i not find this | please help me to understand | i am from other country | i have doubt | kindly help | please to explain me
    i have one doubt | i don't know how to say | maybe is easy for you | i search but not find | hello my friend | please sir | dear friends`,
  sep: ', | . | ␣- | ... | ; | ! | : | … | ␣—',
  nl: '¶ | ¶¶',
  // Before and after, for messages of several parts.
  front:
    '{hello}! | {story}. | {sorry}, | {filler} | {slang} | {label}: | {tellme}: | {wonder}, | {ping} | {bot} | {urgent}! | {talk}. | {doubt}. | {grumble}',
  back: '{thanks} | {why} | {story} | {tail} | {wish} | {emoji} | {face} | {chatter} | {aside} | {urgent} | {talk} | {sorry} | {doubt}',
};
