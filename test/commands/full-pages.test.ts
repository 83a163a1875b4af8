import { expect, it } from 'vitest';
import { controlsOf, textOf } from '../support/bot.ts';
import { type Answered, deskOf, type DeskMessage, type Visitor } from '../support/desk.ts';

/** Words in scripts whose letters take three or four bytes of UTF-8, or are made of several code points, or are escaped. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Chinese: '守塔人每小时在日志里记下风向和潮位，',
  Japanese: '灯台守は毎時の風向きと潮位を日誌に書き留めた。',
  Korean: '등대지기는 매시간 바람과 수위를 일지에 적었다. ',
  Thai: 'ผู้เฝ้าประภาคารจดทิศลมและระดับน้ำไว้ในสมุดบันทึกทุกชั่วโมงจนรุ่งเช้า',
  Hindi: 'प्रकाशस्तंभ का रखवाला हर घंटे हवा और ज्वार लिखता था। ',
  Khmer: 'អ្នកយាមប៉មភ្លើងបានកត់ត្រាទិសខ្យល់និងកម្ពស់ទឹក',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 🙂',
  'four bytes': '𠮷𡈽𩸽',
  marks: 'e\u0301\u0302\u0323\u20dd ',
  'escaped marks': '*「」_、',
  'Arabic and Chinese': 'منارة 灯塔 ',
};

function articleIn(words: string): string {
  const long = (length: number): string => words.repeat(Math.ceil(length / words.length));
  const heading = (depth: number, length: number): string => `${'#'.repeat(depth)} ${long(length)}`;
  return [
    `---\ntitle: ${JSON.stringify(long(300))}\nurl: "https://example.org/${long(60).replaceAll(/\s/gu, '')}"\n---`,
    heading(2, 200),
    heading(3, 200),
    heading(4, 200),
    ...[8000, 1200, 900, 3500, 3300, 600].map(long),
    ...Array.from({ length: 30 }, (_, index) => `${heading(3, 90)} ${index}\n\n${long(200)} ${index}`),
  ].join('\n\n');
}

/** Every page that the buttons of a message lead to, up to so many, the first one included. */
async function pagesFrom(who: Visitor, first: DeskMessage, most: number): Promise<string[]> {
  const [waiting, seen] = [[first], new Set<string>()];
  for (let message = waiting.shift(); message && seen.size < most; message = waiting.shift()) {
    if (seen.has(textOf(message))) continue;
    seen.add(textOf(message));
    for (const { label, disabled, values } of controlsOf(message)) {
      if (disabled || values !== undefined || /Share|Remove|Unsubscribe/u.test(label)) continue;
      waiting.push((await who.press(message, label)).message);
    }
  }
  return [...seen];
}

/** Every reply of the desk is held to Discord's limits, in characters and in bytes. */
it.each(Object.entries(SCRIPTS))('every reply fits into a message: %s', async (_, words) => {
  const desk = await deskOf({ 'one.md': articleIn(words), 'two.md': articleIn(words) });
  const who = desk.actAs();
  const text = words.repeat(40);
  const asked = text.slice(0, 500).toWellFormed();
  const runs: (() => Promise<Answered>)[] = [
    () => who.run('ask', { question: asked }),
    () => who.run('quote', { words: `${text.slice(0, 140)} x ${text.slice(150, 330)}`.toWellFormed() }),
    () => who.run('Find the source', { message: asked }),
    () => who.run('contents', { article: 'one' }),
    () => who.run('read', { section: asked }),
    () => who.run('contents', { article: asked }),
    () => who.run('daily start', { time: asked, zone: asked }),
    () => who.run('daily start', { time: '8:00', zone: 'UTC', article: 'one' }),
    () => who.run('daily test'),
    () => who.run('daily check'),
    () => who.run('daily list'),
    () => who.run('daily stop', { which: asked }),
    ...[1, 2, 4].map((number) => () => who.run('passage', { number, article: 'one' })),
  ];
  for (const run of runs) expect((await pagesFrom(who, (await run()).message, 5)).length).toBeGreaterThan(0);
});

it('the pages of a section, forwards and back, are the whole section', async () => {
  const passages = Array.from({ length: 60 }, (_, index) => `${index} ${SCRIPTS['Thai']?.repeat(1 + (index % 9))}`);
  const who = (await deskOf({ 'one.md': ['# One', '## The log', ...passages].join('\n\n') })).actAs();
  const placesOn = (message: DeskMessage): number[] =>
    [...textOf(message).matchAll(/^-# ¶ (\d+) · `/gmu)].map(([, place]) => Number(place));
  const turn = async (from: DeskMessage, label: string): Promise<{ pages: number[][]; last: DeskMessage }> => {
    let last = from;
    const pages = [placesOn(last)];
    while (controlsOf(last).some((control) => control.label === label && !control.disabled)) {
      ({ message: last } = await who.press(last, label));
      pages.push(placesOn(last));
    }
    return { pages, last };
  };
  const { message: passage } = await who.run('passage', { number: 1, article: 'one' });
  const { pages, last } = await turn((await who.press(passage, 'Whole section')).message, 'Next');
  const back = await turn(last, 'Previous');
  const all = passages.map((_, index) => index + 1);
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.flat()).toEqual(all);
  expect(back.pages.toReversed().flat()).toEqual(all);
});

it('a passage longer than a page is read in parts that, joined, are the passage', async () => {
  const passage = 'ผู้เฝ้าประภาคารจดทิศลมและระดับน้ำ灯台守は毎時の風向き🙂'.repeat(300);
  const who = (await deskOf({ 'one.md': `# One\n\n${passage}\n` })).actAs();
  let { message } = await who.run('passage', { number: 1, article: 'one' });
  const parts: string[] = [];
  for (;;) {
    parts.push(textOf(message).split('\n').at(-1) ?? '');
    const rest = controlsOf(message).find(({ label }) => label === 'Rest of the passage');
    if (!rest) break;
    ({ message } = await who.press(message, rest.label));
  }
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.map((part) => part.replaceAll(/^… | …$/gu, '')).join('')).toBe(passage);
});
