/**
 * Every sentence the bot says, in English. Placeholders are parameters; what is passed in for a reader's or an
 * article's words is already made literal for Discord. Another language is a file of the same shape.
 */
export const en = {
  /** Before the question, above an answer. */
  asked: (question: string) => `“${question}”`,
  place: (ordinal: number, of: number) => `¶ ${ordinal} of ${of}`,
  opening: 'Opening',
  /** Names the link to the page an article came from. */
  source: 'source',
  notAnswered: 'Nothing in the library answers that.',
  notAnsweredIn: (title: string) => `Nothing in ${title} answers that.`,
  notQuoted: 'No passage in the library holds all of these words.',
  notQuotedIn: (title: string) => `No passage in ${title} holds all of these words.`,
  nearest: 'The nearest passages, as they stand:',
  /** When nothing answers, but a spelling close by would find something. */
  didYouMean: (query: string) => `Did you mean “${query}”?`,
  /** When a question was answered with another spelling. */
  readAs: (query: string) => `Read as “${query}”`,
  /** Above a quotation that was misremembered and what the article says, the words that differ in bold. */
  notWordForWord: 'Not word for word; what differs is in bold:',
  youWrote: (quote: string) => `You wrote: ${quote}`,
  articleSays: (quote: string) => `The article says: ${quote}`,
  tryQuote: (quote: string, help: string) =>
    `Try other words, or ${quote} with a few words you remember; ${help} shows what is here.`,
  tryAsk: (ask: string, help: string) =>
    `Try fewer words, or put it as a question with ${ask}; ${help} shows what is here.`,
  noWords: 'There are no words in that to search for. Write a question or a few words from a passage.',
  noSuchArticle: (name: string) => `No article here is called “${name}”.`,
  articlesHere: 'These are here:',
  andMore: (articles: number) => `and ${articles} more`,
  noArticles:
    'There are no articles here yet. Whoever runs this bot can add one: `npm run import -- FILE` in its folder, then a restart.',
  nothingToShow: 'There is no passage to show here.',
  failed: (reference: string) =>
    `Something went wrong on our side, and it has been written down as ${reference}. Please try again.`,
  unknownCommand: 'This command is no longer known here. Discord may take a minute to forget it.',
  help: {
    what: 'I answer from the articles kept here, in their own words, and say where each passage stands. When they do not answer, I say so.',
    holdings: (articles: number, passages: number) => `${count(articles, 'article')}, ${count(passages, 'passage')}:`,
    options: 'Where a command takes `article`, it looks only there; with `private`, only you see the reply.',
  },
};

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** The shape of a language: a missing or surplus sentence does not compile. */
export type Text = typeof en;
