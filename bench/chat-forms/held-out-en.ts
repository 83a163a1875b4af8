import type { Pieces, Sketch } from './sketch.ts';

/** Pieces of several English forms. */
export const ENGLISH_PIECES: Pieces = {
  hi: 'hey | hi | hello | heya | hiya | good morning | evening | yo | sup | hey there | hi there | ahoy',
  folks: 'everyone | all | people | folks | guys | mods | friends | y’all | team | chat | peeps | admins | gang',
  when: 'tomorrow | by friday | tonight | on monday morning | in an hour | before lunch | next period | after the weekend',
  who: 'my brother | my roommate | my cousin | a mate of mine | my lab partner | my girlfriend | somebody at work | my dad',
};

export const ENGLISH_FORMS: readonly Sketch[] = [
  {
    name: 'greeting',
    manners: ['written', 'bare', 'lower'],
    says: '{hi} {folks}, {q} | {hi}! {q} | {hi} {folks} {smile} {q} | {folks}: {q} | {hi} {folks}, {ask} {q}',
    pieces: {
      smile: ':) | ^^ | :D | :3 | o/ | 👋 | 🙂',
      ask: 'i have a question for you | question from me | little question | i got something to ask | maybe you can help me',
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
    name: 'story before',
    manners: ['written', 'lower', 'bare'],
    says: '{first} {next} {q} | {first} {q} | {hi} {folks}. {first} {next} {q}',
    pieces: {
      first: `
        So I was talking with {who} last night and we could not agree on something.
        I have been sitting on this worksheet since breakfast and I am completely stuck.
        {who} bet me ten bucks that I would never find this out.
        Just joined the server today and read through the channels a bit.
        I watched a long video about this yesterday and fell asleep halfway.
        We have a quiz {when} and I lost my notes on the bus.
        I asked in another server first, but all I got back were memes.
        ok so long story short, {who} asked me something and I just stood there like an idiot.
      `,
      next: `
        I scrolled through everything pinned here and still have no clue.
        I searched for a while and gave up.
        It is driving me nuts.
        I feel kind of dumb now.
        Maybe somebody here has read more than me.
        Anyway.
        So here goes:
      `,
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
    name: 'chatter after',
    manners: ['written', 'lower', 'doubting'],
    says: '{q} {chatter} | {q} {chatter} {chatter2} | {hi}, {q} {chatter}',
    pieces: {
      chatter: `
        and is anybody online tonight? | also who is up for a round later? | and how is everyone doing btw?
        also when is the next game night? | oh and did {who} show up yet? | and is it just me or is the server slow today?
      `,
      chatter2: 'hope you are all well | i will be afk for a bit | ping me when you see this | bbl, dinner | gtg soon',
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
];
