import type { Sketch } from './sketch.ts';

/** English forms that differ by how somebody speaks: kindly, in haste, at length. */
export const ENGLISH_TONES: readonly Sketch[] = [
  {
    name: 'greeting',
    manners: ['written', 'bare', 'lower'],
    says: '{hi} {folks}, {q} | {hi}! {q} | {hi} {folks} {smile} {q} | {folks}: {q} | {hi} {folks}, {ask} {q}',
    pieces: {
      ask: 'i have a question for you. | question from me: | little question | i got something to ask: | maybe you can help me:',
    },
  },
  {
    name: 'thanks',
    manners: ['written', 'open', 'bare'],
    says: '{q} {thanks} | {q} {thanks} {wish} | {q}¶{thanks}',
    pieces: {
      thanks: `
        thanks in advance! | thank you so much 🙏 | thx! | ty | tysm | cheers | many thanks | thanks a bunch
        appreciate it | much appreciated | thanks to whoever answers | big thanks already
      `,
      wish: 'have a nice day | you guys rock | you are the best | stay safe | have a good one | love this server',
    },
  },
  {
    name: 'apology before',
    manners: ['written', 'lower', 'bare'],
    says: '{sorry} {but} {q} | {sorry} {q} | {hi}, {sorry} {but} {q} | {q} {sorry}',
    pieces: {
      sorry: `
        sorry if this has been asked a hundred times | apologies if it is in the pins somewhere
        sorry for the noob question | forgive me if this is obvious | i know i should probably know this
        sorry to barge in | my bad if this is the wrong channel | sorry for the dumb one again | pardon my ignorance
      `,
      but: 'but | but honestly | , but | , though i really want to know: | but here we go: | yet',
    },
  },
  {
    name: 'impatient slang',
    manners: ['bare', 'hasty'],
    says: '{yo} {q} {hurry} | {yo} {q} {hurry} {end} | {q} {hurry} {end}',
    pieces: {
      yo: 'yo | bruh | ayo | dude | bro | fam | omg | ok so | lol | man',
      hurry: `
        pls be quick | asap pls | need it rn | quick quick | hurry up lol | gimme the answer already
        i aint got all day | need this like yesterday | cmon somebody answer
      `,
      end: 'smh | ffs | im dying here | istg | lmao | no cap | idk anymore | fr fr | im so done | ngl im lost',
    },
  },
  {
    name: 'texting',
    manners: ['hasty'],
    says: '{lead} {q} {tail} | {lead} {tail} {q} | {q} {tail} {tail2}',
    pieces: {
      lead: `
        cud some1 tell me | any1 kno | tbh idk this one so | wanna kno | plz tell me | can ne1 say | jw
        gotta ask u | hbu guys, u know | srsly tho
      `,
      tail: 'cuz i 4got | thx m8 | b4 i go 2 bed | bc my bf keeps askin | dm me if u kno | l8r | ty ty | w/o googling lol | plzzz',
      tail2: 'brb | g2g | ttyl | imo its ez | rofl | k thx bye | np if not | c ya',
    },
  },
  {
    name: 'dictated',
    manners: ['plain'],
    fillers: 'um | uh | like | you know | er | well | i mean | sort of',
    says: '{start} {q} {stop} | {start} {q} | {start} {start2} {q} {stop}',
    pieces: {
      start: 'okay so | um so | right so basically | well like | yeah hi so | so uh | alright um | hmm okay',
      start2: `
        what i wanted to ask is | i was just sort of wondering | can you maybe look this up for me | let me think
        how do i put this
      `,
      stop: 'yeah thats it | if that makes sense | or something | question mark | thank you | send | or whatever you call it | yeah',
    },
  },
  {
    name: 'drawn out',
    manners: ['bare', 'doubting', 'insistent'],
    says: '{hey} {q} {please} | {q} {please} {sound} | {so} {q} {sound} | {hey} {so} {q} {please}',
    pieces: {
      hey: 'heyyyy | hiiii | helloooo | yoooo | omgggg | guyssss | heeelp',
      so: 'sooooo | okayyyy so | weeeell | umm sooo | aaaand now',
      please: 'pleaaaase | plsssss | pretty pleeease | thaaanks | thankkk youuu | pwease | plzzzz',
      sound: 'aaaaah | ughhhh | arghhh | hmmmmm | lolololol | hahahaha | uwuuu | noooo idea',
    },
  },
  {
    name: 'shouting',
    manners: ['loud', 'insistent'],
    says: '{HEY} {q} {NOW} | {q} {NOW} | {HEY} {q} | {q} {HEY} {NOW}',
    pieces: {
      HEY: 'HELLO??? | GUYS!! | ANYBODY??? | HELP!!! | OK LISTEN UP | URGENT!!! | WAKE UP PEOPLE | HEY!!!',
      NOW: 'ANSWER ME PLEASE!!! | I NEED THIS RIGHT NOW | NOT A JOKE!! | TIME IS RUNNING OUT | QUICK!!!! | THANKS!!! | I AM FREAKING OUT',
    },
  },
  {
    name: 'run-on',
    manners: ['plain'],
    says: '{a} {b} {q} {c} | {a} {q} {c} | {a} {b} {q}',
    pieces: {
      a: `
        so i just got home and opened my laptop | hi im kinda new here | ok this is probably silly
        i had this on the tip of my tongue all day | not sure if anyone is awake | been meaning to ask for ages
      `,
      b: `
        and i really thought i knew but nope | and nobody at my table could say | and my phone is about to die
        and google was no help at all | and yeah long day
      `,
      c: `
        because i cant remember for the life of me | if anybody could tell me that would be sick
        and dont say look it up haha | cause it bugs me so much | anyway thats all bye
      `,
    },
  },
  {
    name: 'swearing',
    manners: ['bare', 'doubting', 'insistent'],
    says: '{damn} {q} {damn2} | {q} {damn2} | {damn} {q}',
    pieces: {
      damn: `
        damn it | what the hell | bloody hell | ok this shit again | ugh crap | for fucks sake | holy crap | goddammit
        wtf man | son of a gun
      `,
      damn2: `
        i cant find a damn thing here | this pisses me off | who the hell knows this stuff | my ass is on the line
        screw this search | im so freaking tired of looking | hell if i know
      `,
    },
  },
  {
    name: 'polite at length',
    says: '{open} {excuse} {q} {close} | {open} {q} {close} | {open} {excuse} {q}',
    pieces: {
      open: `
        Good evening everybody, I do hope I am not interrupting anything important.
        Hello dear all, first of all thank you for running such a friendly place and for all the time you put in.
        Hi! I hope it is all right to ask this here, please move it if I am in the wrong channel.
        Good day to you all, I have been reading along quietly for some weeks and finally dare to write something.
      `,
      excuse: `
        I would be very grateful if one of you could spare a minute to help me with the following.
        Please excuse me if it is a silly thing to ask, but I would really like to understand it properly.
        There is absolutely no rush, whenever somebody finds the time is perfectly fine.
        If it is not too much trouble, could somebody kindly tell me:
      `,
      close: `
        I would truly appreciate any help, and please forgive my bothering you with it.
        Thank you ever so much for your patience and have a wonderful rest of the week.
        Any pointer at all would be most welcome, and thanks again for being so kind.
        Of course only if it does not cause anybody extra work. Many thanks and best wishes!
      `,
    },
  },
  {
    name: 'learner',
    manners: ['written', 'lower', 'open'],
    says: '{hello} {lead} {q} {end} | {hello} {q} {end} | {lead} {q} {end} | {hello} {lead} {q}',
    pieces: {
      hello: `
        Hello friend, my english is not so good. | Dear all, excuse for my bad english. | Hi, i am from far away and i learn english.
        Good day, i use translator for write here. | Sorry, english is no my language.
      `,
      lead: `
        I want to know one thing please: | Please explain to me, | I not understand, | Can you say me please | I have doubt,
        How to say, my question is:
      `,
      end: `
        I very thank you. | Thanks for understand. | Please answer with easy words. | Waiting for your kindly reply.
        God bless you all. | I am wait for answer.
      `,
    },
  },
];
