import { formatsFor } from './format.ts';

const { count, days, either, list } = formatsFor('en');

const passages = (number: number): string => count(number, { one: '# passage', other: '# passages' });
const articles = (number: number): string => count(number, { one: '# article', other: '# articles' });
/** End of the sentence that nothing answers. @param lacking words that no passage has */
const unmentioned = (lacking: readonly string[]): string =>
  lacking.length === 0 ? '.' : `: no passage mentions ${either(Array.from(lacking, (word) => `“${word}”`))}.`;

/**
 * Every sentence the bot says, in English. Placeholders are parameters; words of a reader or an article are passed in
 * with their Markdown escaped. Another language is a file of the same shape.
 */
export const en = {
  /** BCP 47 tag. Typed times and days are understood in every language, in this one first. */
  language: 'en',

  /** Descriptions that Discord shows while a command is typed: at most 100 characters each. */
  commands: {
    ask: { what: 'Ask a question and get the passages that answer it', question: 'What do you want to know?' },
    quote: {
      what: 'Look up a passage by words or a phrase that stand in it',
      words: 'A few words, or a whole phrase; quotation marks, case and accents do not matter',
    },
    excerpt: { what: 'Read one passage worth reading on its own; another one each time' },
    read: {
      what: 'Read a whole section',
      section: 'An article first, then a section of it; any word of its headings will do',
    },
    contents: { what: 'See what an article has: its sections and how long they are', article: 'Which article' },
    passage: {
      what: 'Open a passage by its number or its id',
      number: 'Its place in the article: 12 for ¶ 12',
      id: 'The ten letters and digits behind its number',
      article: 'The article that the number counts in',
    },
    help: { what: 'What Commonplace does, its commands, and the articles it knows' },
    findSource: { what: 'on any message, under Apps: where in the library its words come from' },
    daily: {
      what: 'An excerpt a day, for a channel or by direct message',
      start: 'Post an excerpt a day in a channel (for members who may manage the server)',
      me: 'Send me an excerpt a day by direct message',
      list: 'The daily excerpts here and yours: when, where, and how far they are',
      pause: 'Stop posting until it is resumed; nothing is lost',
      resume: 'Continue a paused daily excerpt',
      stop: 'End a daily excerpt and delete what is kept of it',
      skip: 'Skip the next excerpt, or the next day',
      now: 'Post the next excerpt at once; it counts, and today gets no other',
      test: 'Show only me what would be posted next; nothing changes',
      check: 'Is everything right? Local time, channel, permissions, next dates, last result',
      history: 'What was posted when, and what was not and why',
      time: 'When, on the clock of its time zone: 8:00, 20:30 or 8 pm',
      zone: 'A city of the time zone; the last one chosen here, unless told',
      article: 'Only from this article; from all of them, unless told',
      order: 'From first to last, or shuffled; from first to last, unless told',
      days: 'Which days: every day, weekdays, or such as mon, wed, fri; every day, unless told',
      channel: 'Where; this channel, unless told',
      role: 'A role that every post mentions',
      thread: 'Open a thread under every post, to talk about it',
      which: 'Which daily excerpt',
      skipWhat: 'The excerpt, so that the one after it comes instead, or the day',
    },
    privacy: {
      what: 'What is kept about you, and how to have it deleted',
      show: 'What is kept about you',
      forgetMe: 'Delete everything that is kept about you',
    },
    article: 'Only in this article',
    private: 'Show the reply only to you',
  },

  /** The question, or the part of a message that was taken as one, as a line above its answer; the line is read back, see `readAsked`. */
  asked: (question: string) => `“${question}”`,
  place: (ordinal: number, of: number) => `¶ ${ordinal} of ${of}`,
  places: (first: number, last: number, of: number) => `¶ ${first} to ${last} of ${of}`,
  opening: 'Opening',
  notAnswered: (lacking: readonly string[]) => `Nothing in the library answers that${unmentioned(lacking)}`,
  notAnsweredIn: (title: string, lacking: readonly string[]) =>
    `Nothing in ${title} answers that${unmentioned(lacking)}`,
  notQuoted: 'No passage in the library holds all of these words.',
  notQuotedIn: (title: string) => `No passage in ${title} holds all of these words.`,
  nearest: 'Only the nearest passages:',
  noMore: 'There are no further matches.',
  /** A spelling close by that would find something, when nothing answers. */
  didYouMean: (query: string) => `Did you mean “${query}”?`,
  /** The spelling that a question was answered with, when it was not its own. */
  readAs: (query: string) => `Read as “${query}”`,
  /** Heading of a misremembered quotation and what the article says, the words that differ in bold. */
  notWordForWord: 'Not word for word; what differs is in bold:',
  youWrote: (quote: string) => `You wrote: ${quote}`,
  messageSays: (quote: string) => `The message says: ${quote}`,
  articleSays: (quote: string) => `The article says: ${quote}`,
  tryQuote: (quote: string, help: string) =>
    `Try other words, or ${quote} with a few words you remember; ${help} shows what is here.`,
  tryAsk: (ask: string, help: string) =>
    `Try fewer words, or put it as a question with ${ask}; ${help} shows what is here.`,
  noWords: 'There are no words in that to search for. Write a question or a few words from a passage.',
  noSuchArticle: (name: string) => `No article here is called “${name}”.`,
  severalArticles: (name: string) => `Several articles here fit “${name}”. Name one of them, or its id:`,
  articlesHere: 'These are here:',
  andMore: (more: number) => `and ${count(more, { other: '# more' })}`,
  noArticles:
    'There are no articles here yet. Whoever runs this bot can add one: `npm run library -- add FILE` in its folder, also while it runs.',
  nothingToShow: 'There is no passage to show here.',

  onlyTheFirst: (number: number) => `Only the first ${number} are here: another word of the heading makes them fewer.`,

  /** Labels of buttons and menus: at most 80 characters. */
  buttons: {
    previous: 'Previous',
    next: 'Next',
    previousPage: 'Previous',
    nextPage: 'Next',
    wholeSection: 'Whole section',
    contents: 'Contents',
    rest: 'Rest of the passage',
    open: (ordinal: number) => `Open ¶ ${ordinal}`,
    more: 'More',
    earlier: 'Earlier matches',
    back: 'Back to the matches',
    share: 'Share',
    shared: 'Shared',
    remove: 'Remove',
    chooseSection: 'Choose a section to read',
    chooseArticle: 'Choose an article',
  },

  outline: (number: number, sections: number) =>
    list([passages(number), ...(sections === 0 ? [] : [count(sections, { one: '# section', other: '# sections' })])]),
  passages,
  pageOf: (page: number, of: number) => `page ${page} of ${of}`,
  whichArticle: 'Which article?',
  whichSection: 'Several sections fit. Which one?',
  noSuchSection: (words: string, contents: string) =>
    `No section here has “${words}” in its headings. ${contents} shows what an article has.`,
  numberOrId: 'A passage is opened by its `number` in an article, or by its `id`. Fill in one of them.',
  noSuchNumber: (title: string, number: number) =>
    `${title} has ${passages(number)}: choose a number from 1 to ${number}.`,
  noneSoLong: (number: number) => `No article here has ${passages(number)}.`,
  noSuchId: (id: string) =>
    `No passage here has the id “${id}”. An id is ten letters and digits, and lasts as long as the passage's words.`,

  /** Note above the nearest passage, when the one that a button leads to is gone. */
  passageChanged: 'The article was edited since: that passage is no longer in it as it was. The nearest one now:',
  articleGone: 'The article behind this button is no longer in the library.',
  strangeButton: 'I cannot follow this button any more. Please ask again.',
  perhapsShared: 'Discord did not say whether it was shared. Please look for it here before you share it again.',
  removeNotYours: 'Only the person who asked, or a member who may manage messages, can remove this.',
  askedBy: (person: string) => `Asked by ${person}`,
  /** @param when a Discord timestamp, such as “in 12 seconds” */
  tooFast: (when: string) => `That was a lot at once. Please go on ${when}.`,

  /** Results of “Find the source”. */
  found: {
    exact: 'These words stand in the library:',
    near: 'These words stand in the library, not word for word; what differs is in bold:',
    nowhere: (quote: string) => `I can't find these words in the library. For only a few words, ${quote} looks closer.`,
    noWords: 'There are no words in that message to look for.',
  },

  /** Daily excerpts. `moment` is a Discord timestamp, `where` a channel's mention or {@link direct}. */
  daily: {
    /** @param mask as in a subscription */
    days: (mask: number) => days(mask, { everyDay: 'every day', weekdays: 'weekdays' }),
    orders: { reading: 'from first to last', shuffled: 'shuffled' },
    skips: { excerpt: 'the excerpt', day: 'the day' },
    allArticles: 'all articles',
    direct: 'direct message',

    /** Below an excerpt. */
    progress: (number: number, of: number) => `${number} of ${of}`,
    next: (moment: string) => `next ${moment}`,
    /** The next excerpt, where it is not simply the passage after this one. */
    startsOver: 'this was the last one; next it starts over',
    newRound: 'all have been shown; next a new round begins',
    nextArticle: (title: string) => `this was the last one; next begins ${title}`,
    late: (moment: string) => `Due ${moment}. I could not post it before.`,
    preview: 'Preview, visible only to you.',
    unsubscribe: 'Unsubscribe',
    thread: (title: string, place: string) => `${title} · ${place}`,

    welcome: (when: string, first: string) =>
      `From now on you get an excerpt here: ${when}. The first one comes ${first}.`,
    started: (channel: string, when: string, first: string) =>
      `An excerpt a day comes to ${channel}: ${when}. The first one comes ${first}.`,
    startedDirect: (when: string, first: string) =>
      `An excerpt a day comes to you by direct message: ${when}. The first one comes ${first}.`,
    noMention: (role: string) =>
      `I may not mention ${role}: allow everybody to mention it, or allow me to mention all roles. Until then nobody is notified.`,
    noThreadsThere: 'No threads can be opened there: the excerpts come without one.',
    noThreads: 'I may not open threads in that channel: allow me to create public threads there.',

    /** @param when such as `08:00 Europe/Berlin` */
    when: (time: string, zone: string, onDays: string) => `${time} ${zone}, ${onDays}`,
    line: (when: string, where: string) => `**${when}** · ${where}`,
    nothingLeft: 'nothing to read',
    resting: (moment: string, why: string) => `Paused since ${moment}: ${why}`,
    pausedByRequest: 'by request.',

    none: (start: string, me: string) =>
      `There is no daily excerpt here. ${start} starts one for a channel, ${me} one for you.`,
    noneOfYours: (me: string) =>
      `You have no daily excerpt, and those of this server are for members who may manage it. ${me} starts one for you.`,
    whichOne: 'There are several. Name one of them:',
    noSuchOne: 'There is no such daily excerpt here. Choose one of these:',
    managersOnly: (me: string) =>
      `Only members who may manage the server can start a daily excerpt in a channel. ${me} starts one for you, by direct message.`,
    onlyInServers: (me: string) =>
      `A channel of a server is needed for that. ${me} starts one for you, by direct message.`,
    notMember: 'I am not a member of this server, so I cannot post here by myself. Have me invited first.',
    noTime: (typed: string) => `I cannot read “${typed}” as a time of day. Write it like 8:00, 20:30 or 8 pm.`,
    whichZone: 'In which time zone? Fill in `zone`: type a city, or what the clock says there.',
    noZone: (typed: string, near: readonly string[]) =>
      near.length === 0
        ? `I know no time zone “${typed}”. Type a city, such as Berlin, and choose one that is offered.`
        : `“${typed}” fits several time zones, such as ${list(near)}. Choose one.`,
    noDays: (typed: string) =>
      `I cannot read “${typed}” as days. Write “every day”, “weekdays”, or days such as “mon, wed, fri”.`,
    notEveryone: 'I do not mention everyone. Choose a role that people took for this.',
    mayNotMention: (role: string) =>
      `I do not see that you may mention ${role} there, so I do not do it for you. Start it in that channel itself, or ask somebody who may mention all roles.`,
    tooMany: (number: number) => `There are ${number} here already, which is the most. Stop one first.`,

    paused: (resume: string) => `Paused. ${resume} continues it.`,
    resumed: (moment: string) => `Next excerpt: ${moment}.`,
    stillResting: (why: string) => `It still cannot be posted: ${why}`,
    stopped: 'Ended, and everything kept of it is deleted.',
    gone: 'This daily excerpt has ended already.',
    skippedExcerpt: (number: number, of: number) => `Skipped ${number} of ${of}.`,
    skippedDay: (moment: string) => `No excerpt on ${moment}.`,
    postedNow: (link: string) => `Posted: ${link}`,
    busy: 'One is being posted just now. Look again in a moment.',
    notNow: (why: string) => `It cannot be posted: ${why}`,
    notStarted: (why: string) => `Nothing was started: ${why}`,
    same: 'There is one just like it already.',
    tryAgain: 'Discord has trouble just now, and nothing was started. Please try again.',
    soon: 'Discord has trouble just now. I try again by myself until it works, for twelve hours.',

    /** Reasons why an excerpt cannot be posted. */
    obstacles: {
      channelGone: 'the channel is gone. Start another one in another channel, and stop this one.',
      locked:
        'the thread is locked or archived, or the channel takes no messages. Unlock the thread, and I can post there.',
      notAllowed: 'I may not view the channel, read its history or write in it. Allow it, and I can post there.',
      directClosed:
        'your direct messages are closed to me. Open them in the privacy settings of a server that we share, then try again.',
      nothingToRead: 'there is nothing to read: its article is not here any more.',
    },
    /** Discord's error code, after three dates. */
    refuses: (code: string) =>
      `Discord refuses it, date after date (error ${code}). Skip the passage, or start another one in another channel.`,
    /** Direct message to the subscriber: the daily excerpt is paused, and why. */
    rests: (channel: string, why: string) => `The daily excerpt that you started for ${channel} is paused: ${why}`,
    restsDirect: (why: string) => `Your daily excerpt is paused: ${why}`,
    keptForYou: (check: string, stop: string) =>
      `Nothing is lost, and I try again by myself. ${check} shows how it stands; ${stop} ends it. You are told this once.`,

    check: {
      localTime: (time: string, date: string, zone: string) => `It is ${time} on ${date} in ${zone}.`,
      wrongClock: (moment: string) => `My clock is wrong: it is ${moment}. Whoever runs me has to set it.`,
      channel: (where: string) => `Channel: ${where}, found.`,
      noChannel: (where: string) =>
        `Channel: ${where}. Discord does not show it to me: it is hidden from me or gone, or Discord has trouble.`,
      direct: 'Channel: your direct messages.',
      mayPost: 'I may post there.',
      missing: (permissions: readonly string[]) => `I may not post there. Missing: ${list(permissions)}.`,
      dates: (moments: readonly string[]) => `Next: ${list(moments)}.`,
      noLast: 'Nothing has been posted yet.',
      last: (line: string) => `Last: ${line}`,
      permissions: {
        ViewChannel: 'View Channel',
        SendMessages: 'Send Messages',
        SendMessagesInThreads: 'Send Messages in Threads',
        ReadMessageHistory: 'Read Message History',
        MentionEveryone: 'Mention All Roles',
        CreatePublicThreads: 'Create Public Threads',
        Connect: 'Connect',
        ManageThreads: 'Manage Threads, because the thread is locked',
      },
    },

    history: {
      title: 'The latest, newest first. What is older than ninety days is deleted.',
      none: 'Nothing has been posted yet.',
      /** Link text for a passage that is no longer in the library. */
      posted: 'posted',
      sent: (moment: string, place: string, link: string) => `${moment}: [${place}](${link})`,
      claimed: (moment: string, why: string) => `${moment}: not posted yet, ${why}; I try again`,
      underWay: (moment: string) => `${moment}: being posted`,
      unsure: (moment: string, why: string) => `${moment}: not seen yet, ${why}; I look whether it was posted`,
      skipped: (moment: string, why: string) => `${moment}: skipped, ${why}`,
      failed: (moment: string, why: string) => `${moment}: not posted, ${why}`,
      reasons: {
        late: 'I was away for more than twelve hours',
        asked: 'somebody asked for that',
        paused: 'it was paused meanwhile',
        ended: 'it was ended meanwhile',
        waiting: 'others came first',
        unseen: 'Discord does not show it',
        channelGone: 'the channel was gone',
        locked: 'the thread was locked or archived, or the channel took no messages',
        notAllowed: 'I was not allowed to',
        directClosed: 'the direct messages were closed',
        nothingToRead: 'there was nothing to read',
        fault: 'something went wrong on our side, and it has been written down',
        unknown: 'I could not see whether it had been posted, so I did not post it again, and went on with the next',
      },
      refused: (code: string) => `Discord refused it (error ${code})`,
      trouble: (code: string) => (code === '' ? 'Discord had trouble' : `Discord had trouble (error ${code})`),
    },
  },

  /** Data kept about a person. */
  privacy: {
    kept: (started: number) =>
      count(started, { one: '# daily excerpt that you started', other: '# daily excerpts that you started' }),
    zone: (zone: string) => `your time zone, ${zone}`,
    shown: (things: readonly string[]) => `This is kept about you: ${list(things)}.`,
    nothing: 'Nothing is kept about you.',
    more: (listed: string, forget: string) =>
      `${listed} shows your daily excerpts. Your questions are never kept. ${forget} deletes what is kept.`,
    forgotten:
      'Deleted: your daily excerpts by direct message with their history, and your time zone. What you started for channels goes on there, and nobody can tell any more that it was you.',
  },

  failed: (reference: string) =>
    `Something went wrong on our side, and it has been written down as ${reference}. Please try again.`,
  unshown: (reference: string) =>
    `I could not show what came of it, and that has been written down as ${reference}. Please look before you try again.`,
  notKept: {
    busy: 'Another program holds my database, so nothing was saved, changed or deleted. Please try again in a minute.',
    failed:
      'I cannot use my database, so nothing was saved, changed or deleted. The reason is in the log of whoever runs me.',
  },
  unknownCommand: 'This command is no longer known here. Discord may take a minute to forget it.',
  help: {
    what: 'I answer from the articles kept here, in their own words, and say where each passage stands. When they do not answer, I say so.',
    holdings: (articleCount: number, passageCount: number) => `${articles(articleCount)}, ${passages(passageCount)}:`,
    line: (name: string, what: string) => `- ${name}: ${what}`,
    options: 'Where a command takes `article`, it looks only there; with `private`, only you see the reply.',
    mention: 'You can also mention me with a question, or write to me in a direct message.',
  },
};

/** A language's sentences: a missing or surplus one does not compile. */
export type Catalogue = typeof en;
