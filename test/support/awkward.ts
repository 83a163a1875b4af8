import { LIGHTHOUSE } from './articles.ts';

/** Articles that are hard to show: each in one way, by file name. */
export const AWKWARD: Readonly<Record<string, string>> = {
  'lighthouse.md': LIGHTHOUSE,
  'rooms.md': rooms(),
  'voyage.md': voyage(),
  'hostile.md': hostile(),
  'arabic.md': arabic(),
  'chinese.md': chinese(),
  'thai.md': thai(),
  'refrain.md': refrain(),
  'long-title.md': longTitle(),
  ...notes(),
};

function article(title: string, body: readonly string[], more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${more}---\n\n${body.join('\n\n')}\n`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** More than two menus of headings, six deep, some with nothing but headings below them; and many very short passages. */
function rooms(): string {
  const body = numbers(24).flatMap((room) => [
    `## Room ${room}`,
    ...(room % 3 === 0 ? [] : [`Room ${room} keeps the maps of shelf ${room * 7}, each in a drawer of its own.`]),
    `### Cupboard ${room}`,
    `The cupboard of room ${room} holds ${room + 2} lanterns and a ladder.`,
    ...(room % 6 === 0
      ? [`#### Drawer`, `##### Box`, `###### Envelope`, `The envelope in room ${room} was sealed.`]
      : []),
  ]);
  const guests = numbers(60).map((guest) => `Guest ${guest} was here.`);
  return article(
    'The House of Many Rooms',
    ['The house has rooms without number.', ...body, '## The guest book', ...guests],
    'language: en\n',
  );
}

/** A section of several messages, and in it a passage longer than a message, and one that escapes make so. */
function voyage(): string {
  const days = numbers(30).map(
    (day) =>
      `On day ${day} the ship made ${day * 3} miles. ${'The sea was calm and the wind steady. '.repeat(day % 9)}`,
  );
  const endless = `The longest day had no end. ${'We rowed, and rested, and rowed again past the cape. '.repeat(160)}`;
  const starred = `The stars that night: ${'*_~`|[<'.repeat(400)} and then the dawn.`;
  const deep = numbers(4).map(
    (depth) => `${'#'.repeat(depth + 2)} ${`A heading that goes on and on, ${depth} deep, `.repeat(7)}`,
  );
  return article(
    'A Voyage by Sail and Oar',
    [
      '## The log',
      ...days,
      endless,
      starred,
      ...days.map((day) => `Again: ${day}`),
      '## The end',
      ...deep,
      'We came home.',
    ],
    'url: "https://example.org/voyage_(one)?page=2&mark=[x]#top"\nlanguage: en\n',
  );
}

/** Whatever could format, call somebody, lead somewhere or end a line. */
function hostile(): string {
  return article(
    '**Not bold** @everyone <@2000000> [here](https://example.org)',
    [
      'Nobody is called by @everyone, @here, <@8388608000000>, <@&1>, <#2> or </ask:3>; <t:0:R> tells no time.',
      '## `code` ||spoiler|| ~~gone~~ __under__ *star*',
      'A [link](https://example.org/?a=b) and <https://example.org> and https://example.org/x_y_z and :wave: and <:a:1>.',
      '### \\# no heading, \\> no quote',
      '\\# hash, \\- dash, \\> quote, 1\\. number, \\-# small; a tick ` alone, ``two``, ```three``` and | bars ||.',
      '```js\nconst fence = "``";\n// @everyone\n```',
      'Turned \u202eround\u202c and \u2067isolated without an end, a zero\u200bwidth space, a lone surrogate’s place \ufffd.',
      '> quoted **bold** _and_ more',
      '👩‍👩‍👧‍👦 '.repeat(60),
    ],
    'url: "https://example.org/%E4%B8%AD?q=*_~"\n',
  );
}

function arabic(): string {
  return article(
    'منارة الميناء القديم',
    [
      'تقف المنارة عند مدخل الميناء منذ سنة 1811، ويراها البحارة من بعيد.',
      '## التاريخ',
      '### البناء (1811)',
      'بدأ البناء سنة 1811 وانتهى بعد ست سنوات، وعمل فيه أربعون حجّارًا.',
      '### The keepers',
      'عاش الحراس مع عائلاتهم قرب البحر، وكان الحارس Ada Marwick أولهم.',
    ],
    'language: ar\nurl: https://example.org/manara\n',
  );
}

function chinese(): string {
  const harbour = '港口的灯塔建于一八一一年，四十名石匠用了六年时间才完工。';
  return article(
    '港口的灯塔',
    [harbour, '## 历史', '### 守塔人', '守塔人和家人住在礁石上，直到灯塔改为自动。', '## 今天', harbour.repeat(90)],
    'language: zh-CN\n',
  );
}

/** A script of three bytes a letter, without spaces: a passage and a section of more bytes than a message takes. */
function thai(): string {
  const night = 'คืนที่ยาวนานผู้เฝ้าประภาคารจดทิศลมและระดับน้ำไว้ในสมุดบันทึกทุกชั่วโมงจนรุ่งเช้า';
  return article('บันทึกประภาคาร', [
    '## คืนยาว',
    night.repeat(50),
    ...numbers(6).map((hour) => `${hour}${night.repeat(9)}`),
  ]);
}

/** The same words twice, beside each other, in another section and under the same heading again. */
function refrain(): string {
  const words = 'And the tide came in, and the tide went out.';
  return article('The Refrain', [words, words, '## Verse', words, '## Chorus', words, '## Verse', words, 'An end.']);
}

function longTitle(): string {
  return article('The long title of a short article, '.repeat(10).slice(0, 300).trim(), [
    'It is short.',
    '## One',
    'Yes.',
  ]);
}

/** So many that a menu does not hold them all; the last ones begin with the same words. */
function notes(): Record<string, string> {
  return Object.fromEntries(
    numbers(26).map((number) => [
      `note-${number}.md`,
      article(`Note ${number}`, [`Note ${number} says: the tide of day ${number} was ${number + 4} feet high.`]),
    ]),
  );
}
