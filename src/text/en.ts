import { formatsFor } from './format.ts';

const { count, list } = formatsFor('en');

const passages = (number: number): string => count(number, { one: '# passage', other: '# passages' });
const articles = (number: number): string => count(number, { one: '# article', other: '# articles' });

/**
 * Every sentence the bot says, in English. Placeholders are parameters; what is passed in for a reader's or an
 * article's words is already made literal for Discord. Another language is a file of the same shape.
 */
export const en = {
  /** What Discord shows while a command is typed: at most 100 characters each. */
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
    article: 'Only in this article',
    private: 'Show the reply only to you',
  },

  /** Before the question, above an answer. */
  asked: (question: string) => `“${question}”`,
  place: (ordinal: number, of: number) => `¶ ${ordinal} of ${of}`,
  places: (first: number, last: number, of: number) => `¶ ${first} to ${last} of ${of}`,
  opening: 'Opening',
  notAnswered: 'Nothing in the library answers that.',
  notAnsweredIn: (title: string) => `Nothing in ${title} answers that.`,
  notQuoted: 'No passage in the library holds all of these words.',
  notQuotedIn: (title: string) => `No passage in ${title} holds all of these words.`,
  nearest: 'The nearest passages, as they stand:',
  noMore: 'There are no further matches.',
  /** When nothing answers, but a spelling close by would find something. */
  didYouMean: (query: string) => `Did you mean “${query}”?`,
  /** When a question was answered with another spelling. */
  readAs: (query: string) => `Read as “${query}”`,
  /** Above a quotation that was misremembered and what the article says, the words that differ in bold. */
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
    'There are no articles here yet. Whoever runs this bot can add one: `npm run import -- FILE` in its folder, then a restart.',
  nothingToShow: 'There is no passage to show here.',

  onlyTheFirst: (number: number) => `Only the first ${number} are here: another word of the heading makes them fewer.`,

  /** On buttons and menus: a few words, at most 80 characters. */
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

  /** Above the nearest passage, when the one that a button leads to is no longer there. */
  passageChanged: 'The article was edited since: that passage is no longer in it as it was. The nearest one now:',
  articleGone: 'The article behind this button is no longer in the library.',
  strangeButton: 'I cannot follow this button any more. Please ask again.',
  removeNotYours: 'Only the person who asked, or a member who may manage messages, can remove this.',
  askedBy: (person: string) => `Asked by ${person}`,
  /** @param when a Discord timestamp, such as “in 12 seconds” */
  tooFast: (when: string) => `That was a lot at once. Please go on ${when}.`,

  /** What became of a search for where a message's words come from. */
  found: {
    exact: 'These words stand in the library:',
    near: 'These words stand in the library, not word for word; what differs is in bold:',
    nowhere: (quote: string) =>
      `Nothing in the library is clearly where these words come from. For only a few words, ${quote} looks closer.`,
    noWords: 'There are no words in that message to look for.',
  },

  failed: (reference: string) =>
    `Something went wrong on our side, and it has been written down as ${reference}. Please try again.`,
  unknownCommand: 'This command is no longer known here. Discord may take a minute to forget it.',
  help: {
    what: 'I answer from the articles kept here, in their own words, and say where each passage stands. When they do not answer, I say so.',
    holdings: (articleCount: number, passageCount: number) => `${articles(articleCount)}, ${passages(passageCount)}:`,
    line: (name: string, what: string) => `- ${name}: ${what}`,
    options: 'Where a command takes `article`, it looks only there; with `private`, only you see the reply.',
    mention: 'You can also mention me with a question, or write to me in a direct message.',
  },
};

/** The shape of a language: a missing or surplus sentence does not compile. */
export type Text = typeof en;
