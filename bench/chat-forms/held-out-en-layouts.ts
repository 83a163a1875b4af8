import type { Sketch } from './sketch.ts';

/** English forms that differ by lead-ins, layout and marks. */
export const ENGLISH_LAYOUTS: readonly Sketch[] = [
  {
    name: 'does anybody know',
    manners: ['written', 'bare', 'open'],
    says: '{lead} {q} | {hi} {lead} {q} | {lead} {q} {tail}',
    pieces: {
      lead: `
        does anybody know | does somebody here happen to know | could one of you tell me | i was just wondering
        any idea | anyone able to say | do you guys remember | can someone remind me | i would love to find out
        quick check, does anyone recall | who can tell me
      `,
      tail: '? | {thx} | or nah | or is that unknown | because i don’t | by any chance | off the top of your head',
    },
  },
  {
    name: 'label',
    manners: ['written', 'lower', 'open'],
    says: '{label}: {q} | {label} - {q} | [{label}] {q} | {label}: {q} {end}',
    pieces: {
      label:
        'question | quick q | Q | tl;dr | short version | serious question | genuine question | random thought | help needed | Topic: general',
      end: '#help | #question | (serious answers only) | (solved if answered) | [open] | — {thx}',
    },
  },
  {
    name: 'emoji',
    manners: ['written', 'bare', 'doubting'],
    says: '{e} {q} {e}{e} | {q} {e} {word} {e} | {word} {e} {q} {e} | {e}{e} {word} {q}',
    pieces: {
      e: '🤔 | 🙏 | 😭 | 😅 | 💀 | ❓ | 👀 | 😂 | 🔥 | ✨ | 🥺 | :thinking: | :sob: | :pray: | <:pepeHands:512345678901234567> | ¯\\_(ツ)_/¯',
      word: 'help | pls | hmm | someone save me | idk | i am lost | so confused | oops | brain not working | need big brain',
    },
  },
  {
    name: 'line by line',
    manners: ['written', 'bare', 'lower'],
    says: '{a}¶{b}¶{q}¶{c} | {a}¶¶{q}¶¶{c} | {a}¶{b}¶¶{q} | - {b}¶- {q}¶- {c}',
    pieces: {
      a: 'hi | ok so | good evening | guys | hello hello | right | listen | morning',
      b: `
        i have been thinking about this all day | need some help | something for the smart ones | just one thing
        tiny question before i log off | not urgent
      `,
      c: 'that is all | {thx} | reply whenever | tag me pls | i will check back {when} | see ya | yes i am serious',
    },
  },
  {
    name: 'markdown',
    manners: ['written', 'open'],
    says: '**{q}** {a} | > {a}¶{q} | ## {label}¶{q}¶{a} | {a} *{q}* | `{label}` {q} | ~~{a}~~ __{q}__',
    pieces: {
      a: `
        {thx} | any help is welcome | edit: still open | (repost, nobody saw it) | not sure where to put this | thread below pls
        edit 2: spelling
      `,
      label: 'Question | Help wanted | My problem | Request | Ask | For the experts',
    },
  },
  {
    name: 'mention',
    manners: ['written', 'lower', 'bare'],
    says: '{at} {q} | {at} {q} {tail} | {q} {at} | {at} {at} {q}',
    pieces: {
      at: `
        @mods | <@184405311681986560> | @everyone | @here | <@&165511591545143296> | @Helper Team | @Luna#0420 | <#103735883630395392>
        @whoever is online | hey @admin
      `,
      tail: 'sorry for the ping | pls | pinging you since nobody answered | you know this stuff right? | {thx} | no rush',
    },
  },
  {
    name: 'e-mail',
    says: '{dear}¶¶{open} {q} {close}¶¶{regards}¶{name} | {dear}¶{open}¶{q}¶{regards}, {name} | {dear} {q} {close} {regards}, {name}',
    pieces: {
      dear: 'Dear team, | Dear Sir or Madam, | To whom it may concern, | Dear moderators, | Good afternoon, | Dear support,',
      open: `
        I am writing to enquire about the following matter. | I hope this message finds you well.
        Following up on my earlier message, I have one more question. | I would like to request some information.
        Please find my question below.
      `,
      close: `
        I look forward to hearing from you. | Thank you for your time and consideration.
        Should you need further details, do not hesitate to contact me. | A prompt reply would be appreciated.
      `,
      regards: 'Kind regards | Best regards | Yours sincerely | With best wishes | Sincerely | Regards',
      name: 'J. Miller | Anna | Tom B. | M. Rossi | Priya | Mr. Jones',
    },
  },
  {
    name: 'to the bot',
    manners: ['written', 'bare', 'lower'],
    says: '{bot} {q} | {bot} {do} {q} | {q} {bot} | {bot} {q} {praise}',
    pieces: {
      bot: 'hey bot, | bot | dear robot, | !ask | /ask question: | ok computer, | hello bot | @Bot | mr bot | beep boop',
      do: 'tell me | answer this: | look up | find out for me | search your articles: | i command you: | let’s test you:',
      praise:
        'good bot | be nice | don’t make stuff up | you better know this | show me what you can do | last time you were wrong',
    },
  },
  {
    name: 'wished-for answer',
    manners: ['written', 'bare', 'open'],
    says: '{q} {wish} | {wish} {q} | {q} {wish} {wish2} | {wish}: {q}',
    pieces: {
      wish: `
        short answer please | explain like i am five | in one sentence | just the answer, no essay | with a link if possible
        yes i want the long version | in simple words | bullet points pls | quote me the exact paragraph | tldr only
        no spoilers
      `,
      wish2: '{thx} | my english is basic | i am on mobile | max 20 words | nothing technical | and no links',
    },
  },
  {
    name: 'mistyped around',
    slips: true,
    manners: ['bare', 'lower', 'written'],
    says: '{a} {q} {b} | {a} {a2} {q} | {q} {b} {a2} | {a} {a2} {q} {b}',
    pieces: {
      a: `
        hello everybody please help me with this | sorry about typing from my phone | quick question about something
        could somebody please tell me | morning friends, does anybody know | typing with gloves right here
      `,
      a2: `
        because nobody around seems interested | before everything closes tonight | without looking through everything again
        while waiting for the train
      `,
      b: 'thanks very much already | really appreciate every answer | sorry about the spelling mistakes | please answer quickly',
    },
  },
  {
    name: 'ticket',
    manners: ['written', 'lower'],
    says: `
      **Name:** {name}¶**Problem:** {q}¶**Already tried:** {tried}
      Subject: {subject}¶{q}¶Priority: {priority}
      {subject}¶Steps: {tried}¶Question: {q}
      Username: {name} / Priority: {priority} / Message: {q}
    `,
    pieces: {
      name: 'xx_raven_xx | Kevin | mia2009 | guest 417 | (hidden) | DarkToast',
      subject: 'Please help | General question | something I do not get | Other | No subject | request',
      tried:
        'turning it off and on, lol | reading everything | asking around | nothing yet | restarting | waiting for two days',
      priority: 'high | low | normal | very high!!! | whenever | 5',
    },
  },
  {
    name: 'second thoughts',
    manners: ['written', 'bare', 'lower'],
    says: '{false} {no} {q} | {false} {no} {q} {or} | {q} {or}',
    pieces: {
      false: `
        i was going to ask something else | can i ask about the | hey is this the place for | so my question is uh | how do you even
        nevermind the last message
      `,
      no: '... wait no, | – forget that. | hmm let me rephrase: | *deletes everything* ok: | scratch that, | no hold on, | actually',
      or: `
        or am i mixing things up | if i got that right | unless i misremember | ... at least i think that is what i want to know
        correct me if the question is wrong | not sure i worded it well
      `,
    },
  },
  {
    name: 'bump',
    manners: ['written', 'bare'],
    says: '{bump} {q} | {bump} {q} {sigh} | {q} {bump} | {q}¶{bump} {sigh}',
    pieces: {
      bump: `
        bump | up | still nobody? | asking again since it got buried: | reposting from {when} | third time i ask:
        bumping my own message | anyone?? | ^^ this
      `,
      sigh: 'sigh | dead chat | tough crowd | hello? is this thing on? | crickets | i can wait | someone must know | {thx} anyway',
    },
  },
  {
    name: 'role-play',
    manners: ['written', 'lower'],
    says: '*{act}* {q} | *{act}* {say} {q} | {say} {q} *{act}*',
    pieces: {
      act: `
        pokes the bot | walks in slowly | raises hand | sits down by the fire | drops a coin in the jar | whispers | bows
        kicks the door open | looks around | slides a note over
      `,
      say: `
        o wise one, | greetings traveller, | good people of this tavern, | m’lord, | pray tell, | hail! | psst, stranger,
        i seek knowledge.
      `,
    },
  },
];
