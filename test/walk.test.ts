import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { pickFrom, seededRandom } from './support/random.ts';
import type { Exchange, Message, LocalDiscord, Traffic } from 'local-discord';
import { articlesOf } from './support/articles.ts';
import { AWKWARD } from './support/awkward.ts';
import { beginBot, controlsOf, runBot, textOf, type Control } from './support/bot.ts';
import { rounds } from './support/long.ts';
import { expectSound } from './support/sound.ts';
import { startsOf, VISITED, visitorsOf, type Visitor } from './support/visitors.ts';

const SEEDS = [1, 22, 333].slice(0, rounds(1, 3));

/** Random presses for each seed, before the restart and again after it. */
const STEPS = rounds(30, 80);

/**
 * Probabilities: that somebody else than the owner presses; that a kind of button is preferred that was not pressed yet;
 * that the next press is on the latest page; and that a button to remove a message may be chosen.
 */
const CHANCE = { other: 0.2, unpressed: 0.5, stay: 0.5, remove: 0.2 };

/** Words on every page: a passage's place, numbers of passages, a choice, or that there are no more matches. */
const WHERE = /¶ \d+|\d passages?|\d 段|Which article\?|哪一篇文章|no further matches|没有更多/u;
/** Sentences above a page, or instead of one, after articles were edited. */
const EDITED = /The article was edited since|文章已经修改过/u;
const GONE = /no longer in the library|已经不在文库里/u;
const TOO_HIGH = /expected a number from 1 to|请填写 1 到/u;
const REMARK = anyOf(GONE, TOO_HIGH);
const NOT_YOURS = /Only the person who asked|只有提问的人/u;

/** A message with buttons. */
interface Page {
  readonly id: string;
  readonly channel: string;
  /** The owner. */
  readonly owner: Visitor;
  readonly readers: readonly Visitor[];
}

interface Press {
  readonly page: Page;
  readonly by: Visitor;
  readonly control: Control;
}

/** A press with its exchange, and the message as it was before. */
interface Pressed extends Press {
  readonly exchange: Exchange;
  readonly before: Message;
}

interface Walk {
  /** Asks the bot in every way there is. */
  ask(): Promise<void>;
  /** Presses one button or menu that somebody sees. */
  step(): Promise<void>;
  /** Presses every button that each message has now, as fast fingers do: also when the last press has turned the page. */
  pressAll(): Promise<void>;
  /** Kinds of buttons and menus that were seen, and that nobody has pressed. */
  unpressed(): readonly string[];
  /** The presses so far, to explain a failure. */
  readonly trail: readonly string[];
  readonly kinds: ReadonlySet<string>;
  /** Texts of the pages so far. */
  readonly states: ReadonlySet<string>;
}

it.each(SEEDS)('every button of every reply leads to a page, through a restart and edits (seed %i)', async (seed) => {
  const folder = await articlesOf(AWKWARD);
  const random = seededRandom(seed);
  const first = await beginBot({ articlesDir: folder, random }, VISITED);
  const bot = await first.starting;
  const { discord } = first;
  const walk = walkOn(discord, random);
  try {
    await walk.ask();
    for (let step = 0; step < STEPS; step += 1) await walk.step();
    // Fresh pages, among them pages of articles that are edited next.
    await walk.ask();
    await bot.close();
    expect([...walk.states].filter((text) => EDITED.test(text) || GONE.test(text))).toEqual([]);

    await edit(folder);
    const second = await runBot({ articlesDir: folder, random, token: discord.token, apiUrl: discord.url });
    await walk.pressAll();
    await walk.ask();
    for (let step = 0; step < STEPS; step += 1) await walk.step();
    for (let step = 0; step < STEPS && walk.unpressed().length > 0; step += 1) await walk.step();

    expect(walk.unpressed()).toEqual([]);
    const troubles = [...first.logged, ...second.logged].filter(
      ({ level, msg }) => Number(level) >= 40 && !/left out of the article/u.test(String(msg)),
    );
    expect(troubles).toEqual([]);
    for (const sentence of [EDITED, GONE]) expect([...walk.states].some((text) => sentence.test(text))).toBe(true);
    expect(walk.kinds.size).toBeGreaterThanOrEqual(24);
    expect(walk.states.size).toBeGreaterThan(200);
    const [presses, states, kinds] = [walk.trail.length, walk.states.size, walk.kinds.size];
    console.log(`Seed ${seed}: ${presses} presses of ${kinds} kinds led through ${states} distinct states.`);
  } catch (error) {
    const trail = walk.trail.slice(-8).join('\n');
    throw new Error(`Seed ${seed}, press ${walk.trail.length}: ${String(error)}\n${trail}`, { cause: error });
  }
});

/** Edits the articles: a passage changes, one goes, a heading is renamed, an article goes, and another one comes. */
async function edit(folder: string): Promise<void> {
  const { 'voyage.md': voyage = '', 'lighthouse.md': lighthouse = '' } = AWKWARD;
  const changed = voyage
    .replace('On day 5 the ship made', 'On the fifth day the ship made')
    .replace(/^On day 7 .*\n\n/mu, '')
    .replace('## The log', '## The log, copied fair');
  await writeFile(join(folder, 'voyage.md'), changed);
  await writeFile(join(folder, 'lighthouse.md'), lighthouse.replace('The engineer Ada Marwick', 'Ada Marwick'));
  await rm(join(folder, 'refrain.md'));
  await writeFile(join(folder, 'new.md'), '---\ntitle: A new one\n---\n\nThe tide of day 99 was low.\n');
}

/** People who press at random; every message they see is held to the rules. */
function walkOn(discord: LocalDiscord, random: () => number): Walk {
  const people = visitorsOf(discord);
  const visitors: readonly Visitor[] = Object.values(people);
  const starts = startsOf(discord, people);
  const pages = new Map<string, Page>();
  const kinds = new Set<string>();
  const pressed = new Set<string>();
  const states = new Set<string>();
  const trail: string[] = [];
  let latest: string | undefined;

  const postOf = ({ channel, id }: Pick<Page, 'channel' | 'id'>) => discord.world.channels.get(channel)?.posts.get(id);

  /** Records a message as it is now: its owner, text and buttons. */
  function see(message: Message, owner: Visitor): void {
    expectSound(message);
    const { id, channel_id: channel } = message;
    const isPrivate = postOf({ id, channel })?.onlyFor !== undefined;
    const readers = isPrivate ? [owner] : visitors.filter(({ who }) => who.channelId === channel);
    expectLanguage(message, isPrivate ? owner.language : (owner.serverLanguage ?? owner.language));
    pages.set(id, { id, channel, owner, readers });
    latest = id;
    states.add(textOf(message));
    for (const control of controlsOf(message)) if (!control.disabled) kinds.add(kindOf(control.id));
  }

  /** The presses that are possible on a message, all by one reader: mostly the owner. */
  function pressesOn(page: Page): Press[] {
    const message = postOf(page)?.message;
    if (message === undefined) return [];
    const others = page.readers.filter((reader) => reader !== page.owner);
    const by = others.length > 0 && random() < CHANCE.other ? pickFrom(others, random) : page.owner;
    return controlsOf(message).flatMap((control) => (control.disabled ? [] : [{ page, by, control }]));
  }

  function pick(presses: readonly Press[]): Press {
    const unpressed = presses.filter(({ control }) => !pressed.has(kindOf(control.id)));
    if (unpressed.length > 0 && random() < CHANCE.unpressed) return pickFrom(unpressed, random);
    const here = presses.filter(({ page }) => page.id === latest);
    const near = here.length > 0 && random() < CHANCE.stay ? here : presses;
    const kept = near.filter(({ control }) => deedOf(control.id) !== 'remove');
    return pickFrom(kept.length > 0 && random() > CHANCE.remove ? kept : near, random);
  }

  async function press({ page, by, control }: Press): Promise<void> {
    const before = postOf(page)?.message;
    if (before === undefined) throw new Error('Expected a message that is there.');
    const value = control.values && pickFrom(control.values, random);
    trail.push(`${by.who.name} → “${control.label}” ${control.id} ${value ?? ''}`);
    pressed.add(kindOf(control.id));
    const exchange = await by.who.forge(before, {
      custom_id: control.id,
      ...(value !== undefined && { component_type: ComponentType.StringSelect, values: [value] }),
    });
    await judge({ page, by, control, exchange, before });
    expectQuiet(exchange.traffic);
  }

  async function judge(done: Pressed): Promise<void> {
    const deed = deedOf(done.control.id);
    if (deed === 'remove') return judgeRemoval(done);
    if (deed === 'share') return judgeSharing(done);
    judgePage(done);
  }

  /** The owner's page is turned in place; others get a page of their own, and the owner's stays. */
  function judgePage({ page, by, exchange, before }: Pressed): void {
    const { message, ephemeral } = exchange;
    const isTurned = message.id === page.id;
    expect(isTurned && by !== page.owner).toBe(false);
    expect(isTurned || ephemeral).toBe(true);
    if (!isTurned) expectAsBefore(page, before);
    // When there is no page to turn to, the owner keeps the old one; others get a notice instead.
    expect(textOf(message)).toMatch(isTurned ? WHERE : by === page.owner ? REMARK : anyOf(WHERE, REMARK));
    if (isTurned && isShared(before, by)) expect(isShared(message, by)).toBe(true);
    see(message, by);
  }

  /** The page is posted and marked as shared; shown first, when it has changed; or a notice says that it is gone. */
  async function judgeSharing({ page, by, control, exchange, before }: Pressed): Promise<void> {
    const now = (): Message => postOf(page)?.message ?? before;
    const share = () => controlsOf(now()).find(({ id }) => id === control.id);
    const isPrivate = ({ id, channel_id: channel }: Message): boolean => postOf({ id, channel })?.onlyFor !== undefined;
    await exchange.until(
      ({ followUps }) => followUps.some(isPrivate) || share()?.disabled !== false || textOf(now()) !== textOf(before),
    );
    const { followUps } = exchange;
    if (followUps.some(isPrivate)) {
      expect(textOf(exchange.message)).toMatch(GONE);
      return expectAsBefore(page, before);
    }
    if (textOf(now()) !== textOf(before)) {
      expect(followUps).toEqual([]);
      expect(textOf(now())).toMatch(EDITED);
      return see(now(), by);
    }
    expect(share()?.disabled).toBe(true);
    see(now(), by);
    expect(followUps).toHaveLength(1);
    for (const shared of followUps) {
      see(shared, by);
      expect(isShared(shared, by)).toBe(true);
      expect(textOf(shared)).toMatch(WHERE);
    }
  }

  function judgeRemoval({ page, by, exchange, before }: Pressed): void {
    if (by === page.owner || by.mayManage) {
      expect(postOf(page)).toBeUndefined();
      return void pages.delete(page.id);
    }
    expect(exchange.ephemeral).toBe(true);
    expect(textOf(exchange.message)).toMatch(NOT_YOURS);
    expectAsBefore(page, before);
  }

  function expectAsBefore(page: Page, before: Message): void {
    expect(postOf(page)?.message.components).toEqual(before.components);
  }

  return {
    trail,
    kinds,
    states,
    unpressed: () => [...kinds].filter((kind) => !pressed.has(kind)),
    async ask() {
      for (const { by, get } of starts) see(await get(), by);
      expectQuiet(discord.traffic);
    },
    async step() {
      await press(pick([...pages.values()].flatMap(pressesOn)));
    },
    async pressAll() {
      for (const presses of [...pages.values()].map(pressesOn))
        for (const one of presses) if (deedOf(one.control.id) === 'open') await press(one);
    },
  };
}

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'u');
}

/** The kind of a custom id, without its values: `share/passage:open`. */
function kindOf(id: string): string {
  return /^(?:[a-z]+\/)?(?:[a-z]+:[a-z]+)?/u.exec(id)?.[0] ?? '';
}

function deedOf(id: string): string {
  return /^([a-z]+)\//u.exec(id)?.[1] ?? 'open';
}

function isShared(message: Message, by: Visitor): boolean {
  return textOf(message).split('\n')[0]?.endsWith(`<@${by.who.id}>`) ?? false;
}

function expectLanguage(message: Message, language: Visitor['language']): void {
  const labels = controlsOf(message).map(({ label }) => label);
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label) !== (language === 'zh'))).toEqual([]);
}

/** Expects that Discord refused nothing, and that no message notifies anybody. */
function expectQuiet(traffic: readonly Traffic[]): void {
  const requests = traffic.filter(({ method }) => method !== 'gateway');
  expect(requests.filter(({ status }) => status >= 400)).toEqual([]);
  for (const { body } of requests) {
    const sent = (body as { readonly data?: object } | undefined)?.data ?? body;
    if (typeof sent === 'object' && sent !== null && 'components' in sent)
      expect(sent).toMatchObject({ allowed_mentions: { parse: [] } });
  }
}
