import type { Sketch } from './sketch.ts';

/** English forms that tell something besides: a reason, a quarrel, a day. */
export const ENGLISH_STORIES: readonly Sketch[] = [
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
        I scrolled through everything pinned here and still have no clue. | I searched for a while and gave up.
        It is driving me nuts. | I feel kind of dumb now. | Maybe somebody here has read more than me. | Anyway. | So here goes:
      `,
    },
  },
  {
    name: 'story after',
    manners: ['written', 'bare', 'doubting'],
    says: '{q} {why} | {q} {why} {more} | {hi} {folks}, {q} {why}',
    pieces: {
      why: `
        My sister keeps texting me about it and I want to shut her up.
        I typed it into my notes weeks ago, then my phone broke.
        I have to stand up in front of everybody {when} and talk about this.
        We were in the car the whole afternoon and this is all we argued about.
        I was sure I had read it somewhere but now I cannot find the page anymore.
        {who} laughed at me because I did not know.
      `,
      more: `
        Help a girl out. | No pressure though! | I promise I tried. | You would save my evening. | I will buy you a coffee.
        That is all, carry on.
      `,
    },
  },
  {
    name: 'middle of a story',
    manners: ['written', 'lower'],
    says: '{before} {q} {after} | {before} {before2} {q} {after}',
    pieces: {
      before: `
        Rainy sunday here, so I finally cleaned my desk and found an old notebook of mine.
        {who} came over for pizza and we ended up playing trivia until two.
        I just finished my shift and I am way too tired to think straight.
        Been a member for ages but I mostly lurk.
      `,
      before2: `
        One thing was missing, though. | There was this card that none of us could answer. | That reminded me of something.
        Funny thing happened.
      `,
      after: `
        I wrote down three different answers and crossed all of them out again.
        If nobody knows I am going to ask {who}, and I would rather not.
        Also the dog ate the other half of the page, no joke.
        We are going to continue {when}, so there is still some time.
      `,
    },
  },
  {
    name: 'deadline',
    manners: ['written', 'lower', 'bare'],
    says: '{q} {due} | {q} {due} {help} | {help} {q} {due} | {due} {q}',
    pieces: {
      due: `
        it is due {when} | my professor wants this {when} | have to hand it in {when} | class starts soon and i have nothing
        boss is waiting for an email {when} | the form closes {when} | got to submit the assignment {when}
      `,
      help: 'please help | any help is great | i am panicking | last question on my sheet: | only this one left | pretty urgent',
    },
  },
  {
    name: 'on behalf',
    manners: ['written', 'bare', 'open'],
    says: '{q} {for} | {from} {q} | {from} {q} {for}',
    pieces: {
      for: `
        asking for a friend | not for me, {who} wants to know | just curious, no reason | purely out of interest
        asking because {who} will not stop | don’t ask why lol | it is for a crossword | for science :D
      `,
      from: `
        question from {who}: | {who} is asking: | so {who} just asked me, | i am supposed to ask you from {who} | my kid wants to know,
        grandma on the phone asks
      `,
    },
  },
  {
    name: 'bet',
    manners: ['written', 'lower', 'doubting'],
    says: '{fight} {q} {loser} | {fight} {q} | {q} {fight} {loser}',
    pieces: {
      fight: `
        settle an argument for us: | {who} and me are fighting over this. | ok we need a referee here.
        there is five euros on the table. | {who} says one thing, i say another. | trivia night emergency!
        two people, two opinions.
      `,
      loser: `
        loser does the dishes. | whoever is wrong buys drinks. | i bet i am right lol. | he is so going to lose.
        winner gets bragging rights. | please let it be me.
      `,
    },
  },
  {
    name: 'newcomer',
    manners: ['written', 'lower'],
    says: '{new} {q} | {new} {curious} {q} | {new} {q} {glad}',
    pieces: {
      new: `
        Hi I am Sam, 23, new here. | New member, first post! | Hello from sunny Spain, just got the invite from {who}.
        Hey there, got the role yesterday and did the verification thing. | First time on a server like this, be gentle.
      `,
      curious: `
        Already read the rules channel. | I looked through the announcements too. | The bot told me to ask away, so:
        Let me start with this:
      `,
      glad: `
        Nice to meet you all {smile} | Glad to be here! | Looking forward to the events. | Where can i pick my colour btw
        See you in voice!
      `,
    },
  },
  {
    name: 'chatter before',
    manners: ['written', 'lower', 'bare'],
    says: '{chatter} {q} | {chatter} {chatter2} {q}',
    pieces: {
      chatter: `
        anybody awake? | how are you all doing today? | did the update break voice for you too? | is the movie night still on?
        who is streaming later? | wow it is quiet in here, where is everybody? | what is up?
      `,
      chatter2: `
        hope you had a good weekend. | my cat says hi. | i just had the best sandwich ever. | cannot sleep again.
        work was long today. | anyway,
      `,
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
    name: 'searched already',
    manners: ['written', 'lower', 'bare'],
    says: '{tried} {q} | {tried} {tried2} {q} | {q} {tried}',
    pieces: {
      tried: `
        I already used the search bar and got nothing. | Googled it for half an hour, only ads.
        Asked the other bot, it just made something up. | Looked in the wiki, the pins and the faq.
        The youtube comments were useless. | I skimmed the whole thing twice.
      `,
      tried2: `
        Maybe I am blind. | So you are my last hope. | Either it is hidden well or I need glasses. | Back to square one then.
        Before I lose my mind:
      `,
    },
  },
];
