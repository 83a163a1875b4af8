import type { Text } from './en.ts';
import { formatsFor } from './format.ts';

const { count } = formatsFor('zh-CN');

const passages = (number: number): string => count(number, { other: '# 段' });
const articles = (number: number): string => count(number, { other: '# 篇文章' });

/** Every sentence the bot says, in Simplified Chinese. */
export const zhCN: Text = {
  commands: {
    ask: { what: '提一个问题，得到能回答它的原文段落', question: '你想知道什么？' },
    quote: {
      what: '按记得的词语或一句话查找原文段落',
      words: '几个词或一整句话；引号、大小写和重音符号不影响查找',
    },
    excerpt: { what: '读一段可以单独阅读的原文，每次都不同' },
    read: { what: '阅读完整的一节', section: '先选文章，再选其中一节；输入标题里的任何词都可以' },
    contents: { what: '查看一篇文章的目录：有哪些章节，各有多长', article: '哪一篇文章' },
    passage: {
      what: '按序号或编号打开一个段落',
      number: '它在文章中的序号：¶ 12 就填 12',
      id: '序号后面的十位字母和数字',
      article: '序号是哪一篇文章里的',
    },
    help: { what: '介绍 Commonplace、它的命令和它收录的文章' },
    findSource: { what: '在任何一条消息的“应用”菜单里：查出其中的话出自文库何处' },
    article: '只在这篇文章里查找',
    private: '回复只给自己看',
  },

  asked: (question) => `“${question}”`,
  place: (ordinal, of) => `¶ ${ordinal}，共 ${of} 段`,
  places: (first, last, of) => `¶ ${first} 至 ${last}，共 ${of} 段`,
  opening: '开头',
  notAnswered: '文库里没有能回答这个问题的内容。',
  notAnsweredIn: (title) => `${title} 里没有能回答这个问题的内容。`,
  notQuoted: '文库里没有同时含有这些词的段落。',
  notQuotedIn: (title) => `${title} 里没有同时含有这些词的段落。`,
  nearest: '最接近的段落如下，原文照录：',
  noMore: '没有更多匹配的段落了。',
  didYouMean: (query) => `你是不是想找“${query}”？`,
  readAs: (query) => `按“${query}”查找`,
  notWordForWord: '与原文不完全一致，不同之处以粗体标出：',
  youWrote: (quote) => `你写的是：${quote}`,
  messageSays: (quote) => `消息里说：${quote}`,
  articleSays: (quote) => `文章里说：${quote}`,
  tryQuote: (quote, help) => `请换个说法，或者用 ${quote} 加上几个记得的词；${help} 可以查看这里收录了哪些文章。`,
  tryAsk: (ask, help) => `请少用几个词，或者用 ${ask} 提问；${help} 可以查看这里收录了哪些文章。`,
  noWords: '这里面没有可以查找的词。请写一个问题，或者写段落里的几个词。',
  noSuchArticle: (name) => `这里没有名为“${name}”的文章。`,
  severalArticles: (name) => `有几篇文章都符合“${name}”，请写明其中一篇或它的编号：`,
  articlesHere: '这里有：',
  andMore: (more) => count(more, { other: '还有 # 篇' }),
  noArticles: '这里还没有文章。运行机器人的人可以添加：在它的文件夹里执行 `npm run import -- FILE`，然后重启。',
  nothingToShow: '这里没有可以显示的段落。',

  onlyTheFirst: (number) => `这里只列出前 ${number} 节；多写一个标题里的词，范围会更小。`,

  buttons: {
    previous: '上一段',
    next: '下一段',
    previousPage: '上一页',
    nextPage: '下一页',
    wholeSection: '整节',
    contents: '目录',
    rest: '这一段的后文',
    open: (ordinal) => `打开 ¶ ${ordinal}`,
    more: '更多',
    earlier: '前面的结果',
    back: '返回结果',
    share: '分享',
    shared: '已分享',
    remove: '删除',
    chooseSection: '选择要读的一节',
    chooseArticle: '选择一篇文章',
  },

  outline: (number, sections) =>
    sections === 0 ? passages(number) : `${passages(number)}，${count(sections, { other: '# 节' })}`,
  passages,
  pageOf: (page, of) => `第 ${page} 页，共 ${of} 页`,
  whichArticle: '哪一篇文章？',
  whichSection: '有几节都符合，要读哪一节？',
  noSuchSection: (words, contents) => `这里没有哪一节的标题含有“${words}”。${contents} 可以列出一篇文章的目录。`,
  numberOrId: '打开段落要用它在文章中的序号 `number`，或者它的编号 `id`，请填写其中一个。',
  noSuchNumber: (title, number) => `${title} 共有 ${passages(number)}，请填写 1 到 ${number} 之间的数。`,
  noneSoLong: (number) => `这里没有哪篇文章有 ${passages(number)}。`,
  noSuchId: (id) => `这里没有编号为“${id}”的段落。编号是十位字母和数字，只要段落的文字不变就一直有效。`,

  passageChanged: '文章已经修改过，原来的那一段不在了。现在最接近的是：',
  articleGone: '这个按钮所指的文章已经不在文库里了。',
  strangeButton: '这个按钮已经失效，请重新提问。',
  removeNotYours: '只有提问的人，或者有权管理消息的成员，才能删除这条回复。',
  askedBy: (person) => `提问者：${person}`,
  tooFast: (when) => `一下子问得太多了，请在${when}继续。`,

  found: {
    exact: '这些话出自文库：',
    near: '这些话出自文库，但与原文不完全一致，不同之处以粗体标出：',
    nowhere: (quote) => `在文库里找不到这些话的明确出处。如果只有几个词，可以用 ${quote} 仔细查找。`,
    noWords: '这条消息里没有可以查找的词。',
  },

  failed: (reference) => `我们这边出了点问题，已经记录下来，编号是 ${reference}。请再试一次。`,
  unknownCommand: '这个命令在这里已经不存在了。Discord 可能要过一分钟才会移除它。',
  help: {
    what: '我用这里收录的文章的原话来回答，并说明每一段的出处。文章没有答案时，我会如实说明。',
    holdings: (articleCount, passageCount) => `${articles(articleCount)}，${passages(passageCount)}：`,
    line: (name, what) => `- ${name}：${what}`,
    options: '命令中填写 `article` 就只查那一篇文章；填写 `private`，回复就只有你能看到。',
    mention: '你也可以提及我并写上问题，或者给我发私信。',
  },
};
