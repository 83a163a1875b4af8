import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText } from '../../src/page/markdown/markdown.ts';
import type { Part } from '../../src/page/markdown/parts.ts';

/** Compact notation of parts: `bold(words)`, `list(item|item)`, `⏎` for a line break. */
function notationOf(parts: readonly Part[]): string {
  return parts.map(notationOfPart).join('');
}

function notationOfPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text.replaceAll('\n', '⏎');
    case 'code':
      return `code(${part.text.replaceAll('\n', '⏎')})`;
    case 'code-block':
      return `block(${part.language ?? ''}:${part.text.replaceAll('\n', '⏎')})`;
    case 'link':
      return `link(${notationOf(part.parts)}→${part.url}${part.title === undefined ? '' : ` “${part.title}”`})`;
    case 'timestamp':
      return `timestamp(${part.seconds}${part.style})`;
    case 'mention':
      return `${part.of}(${part.id})`;
    case 'everybody':
      return `all(${part.word})`;
    case 'command':
      return `command(${part.name})`;
    case 'emoji':
      return `emoji(${part.name})`;
    case 'list':
      return `list${part.start ?? ''}(${part.items.map(notationOf).join('|')})`;
    case 'heading':
      return `h${part.level}(${notationOf(part.parts)})`;
    case 'bold':
    case 'italics':
    case 'underline':
    case 'strike':
    case 'spoiler':
    case 'small':
    case 'quote':
      return `${part.kind}(${notationOf(part.parts)})`;
  }
  return part satisfies never;
}

/** Examples by section of Discord's own guide, “Markdown Text 101”, and of its developers' reference, “Message Formatting”. */
const EXAMPLES: Readonly<Record<string, readonly (readonly [source: string, reads: string])[]>> = {
  'italics, bold, underline, strikethrough': [
    ['*italics*', 'italics(italics)'],
    ['_italics_', 'italics(italics)'],
    ['**bold**', 'bold(bold)'],
    ['***bold italics***', 'italics(bold(bold italics))'],
    ['__underline__', 'underline(underline)'],
    ['__*underline italics*__', 'underline(italics(underline italics))'],
    ['__**underline bold**__', 'underline(bold(underline bold))'],
    ['__***underline bold italics***__', 'underline(italics(bold(underline bold italics)))'],
    ['~~struck~~', 'strike(struck)'],
    ['**over\nlines**', 'bold(over⏎lines)'],
    ['***a* b** c', 'bold(italics(a) b) c'],
    ['***a** b* c', 'italics(bold(a) b) c'],
    ['**a *b** c*', 'bold(a *b) c*'],
  ],
  'marks without effect': [
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['**open', '**open'],
    ['*open', '*open'],
    ['__open', '__open'],
    ['||open', '||open'],
    ['~~open', '~~open'],
    ['`open', '`open'],
    ['```open', '```open'],
    ['~one~ |one|', '~one~ |one|'],
    ['a * b*', 'a * b*'],
    ['**a*', '*italics(a)'],
    ['a  \nb', 'a  ⏎b'],
  ],
  escapes: [
    ['\\*a\\*', '*a*'],
    ['\\\\*a*', '\\italics(a)'],
    ['*a\\*b*', 'italics(a*b)'],
    ['\\a \\1 \\ \\', '\\a \\1 \\ \\'],
    ['\\# a\n\\- b\n1\\. c\n\\> d', '# a⏎- b⏎1. c⏎> d'],
    ['\\<@1> \\<#2>', '<@1> <#2>'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
  ],
  headers: [
    ['# One\n## Two\n### Three\nfour', 'h1(One)h2(Two)h3(Three)four'],
    ['#### Four', '#### Four'],
    ['#none', '#none'],
    [' # none', ' # none'],
    ['a # none', 'a # none'],
    ['# # none', '# # none'],
    ['# a ##  ', 'h1(a)'],
    ['a\n# b\n\nc', 'a⏎h1(b)⏎c'],
    ['# **b** `c`', 'h1(bold(b) code(c))'],
    ['# - no list', 'h1(- no list)'],
  ],
  subtext: [
    ['-# small *print*\nafter', 'small(small italics(print))after'],
    ['-#none', '-#none'],
    ['a -# none', 'a -# none'],
    ['-# -# none', '-# -# none'],
  ],
  'masked links': [
    ['[label](https://example.org)', 'link(label→https://example.org)'],
    ['[label](<https://example.org>)', 'link(label→https://example.org)'],
    ['[label](https://example.org "the title")', 'link(label→https://example.org “the title”)'],
    ["[label](https://example.org 'it's told')", "link(label→https://example.org “it's told”)"],
    ['[**b** `c`](https://example.org/_(x)_y)', 'link(bold(b) code(c)→https://example.org/_(x)_y)'],
    ['[a [b] c](https://example.org)', 'link(a [b] c→https://example.org)'],
    ['[a] and [b](https://example.org)', '[a] and link(b→https://example.org)'],
    ['[<t:0:d>](https://example.org)', 'link(timestamp(0d)→https://example.org)'],
    // Discord shows backslashes in labels, see discord/discord-api-docs#6185.
    ['[a\\*b](https://example.org)', 'link(a\\*b→https://example.org)'],
    ['[https://example.com](https://example.org)', '[https://example.com](https://example.org)'],
    ['[<@1>](https://example.org)', '[<@1>](https://example.org)'],
    ['[a](javascript:alert)', '[a](javascript:alert)'],
    ['[a](discord://-/settings)', '[a](discord://-/settings)'],
    ['[a](example.org)', '[a](example.org)'],
    ['[ ](https://example.org)', '[ ](https://example.org)'],
    ['[a] (b)', '[a] (b)'],
  ],
  addresses: [
    ['see https://example.org/a_b_c.', 'see link(https://example.org/a_b_c→https://example.org/a_b_c).'],
    ['(https://example.org)', '(link(https://example.org→https://example.org))'],
    ['https://example.org/(a)', 'link(https://example.org/(a)→https://example.org/(a))'],
    ['<https://example.org>', 'link(https://example.org→https://example.org)'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['example.org', 'example.org'],
  ],
  lists: [
    ['- a\n- b\n  - c\n* d\ne', 'list(a|b⏎list(c)|d)e'],
    ['1. a\n1. b\n   1. c', 'list1(a|b⏎list1(c))'],
    ['7. a\n- b', 'list7(a|b)'],
    ['0. a', 'list1(a)'],
    ['- a\n   more', 'list(a⏎ more)'],
    ['  - a', 'list(a)'],
    ['- # a', 'list(# a)'],
    ['- > a', 'list(quote(a))'],
    ['-a\n1) b\n+ c', '-a⏎1) b⏎+ c'],
    ['- \nb', '- ⏎b'],
    [`${'- '.repeat(13)}a`, `${'list('.repeat(11)}- - a${')'.repeat(11)}`],
  ],
  'code blocks': [
    ['`a` ``b `c` d``', 'code(a) code(b `c` d)'],
    ['`` `a` ``', 'code(`a`)'],
    ['`*a* \\`', 'code(*a* \\)'],
    ['```\na *b*\n\nc\n```', 'block(:a *b*⏎⏎c)'],
    ['a ```js\nb```\nc', 'a block(js:b)c'],
    ['```js```', 'block(:js)'],
    ['```a b\nc```', 'block(:a b⏎c)'],
    ['```\n\n```', 'code(⏎⏎)'],
  ],
  'block quotes': [
    ['> a\n> b\nc', 'quote(a⏎b)c'],
    ['>>> a\n> b\nc', 'quote(a⏎> b⏎c)'],
    ['> # a\n> - b\n> ```\n> c\n> ```', 'quote(h1(a)list(b)block(:c))'],
    ['> > a', 'quote(> a)'],
    ['>a\na > b', '>a⏎a > b'],
    ['> a\n>\n> b', 'quote(a)>⏎quote(b)'],
  ],
  spoilers: [
    ['||a **b**||', 'spoiler(a bold(b))'],
    ['||a\n- b||c', 'spoiler(a⏎list(b))c'],
    ['||```a```||', 'spoiler(block(:a))'],
  ],
  'message formatting': [
    ['<@1><@!2><@&3><#4>', 'person(1)person(2)role(3)channel(4)'],
    ['</daily start:5> </ask:6>', 'command(daily start) command(ask)'],
    ['<:wave:7> <a:wave:8> :wave:', 'emoji(wave) emoji(wave) :wave:'],
    ['@everyone @here @someone', 'all(@everyone) all(@here) @someone'],
    ...'t T d D f F s S R'.split(' ').map((style) => [`<t:-1:${style}>`, `timestamp(-1${style})`] as const),
    ['<t:1> <t:1:x> <t:9999999999999>', 'timestamp(1f) <t:1:x> <t:9999999999999>'],
  ],
};

describe.each(Object.entries(EXAMPLES))("Discord's Markdown: %s", (_section, examples) => {
  it.each(examples)('%j is parsed as %j', (source, reads) => {
    expect(notationOf(parseMarkdown(source))).toBe(reads);
  });
});

describe('the plain text of a message', () => {
  it.each([
    ['# A\nb **c** ||d|| `e`\n-# f', 'A\nb c d e\nf'],
    ['a ```js\nb``` c\n> d\n1. e\n   - f', 'a \nb\n c\nd\n1. e\n• f'],
    ['[a](https://example.org) https://example.org', 'a https://example.org'],
    ['<@!1> <@&2> <#3> </a b:4> <:c:5> @here <t:0:R>', '<@1> <@&2> <#3> /a b :c: @here 1970-01-01T00:00:00.000Z'],
  ])('of %j is %j', (source, text) => {
    expect(plainText(parseMarkdown(source))).toBe(text);
  });
});
