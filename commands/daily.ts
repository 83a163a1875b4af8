import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Started } from '../src/daily/daily.ts';
import type { Outcome } from '../src/daily/publisher.ts';
import {
  defineGroup,
  defineSubcommand,
  type Asker,
  type Invocation,
  type Reply,
  type Services,
} from '../src/discord/command.ts';
import {
  checkReply,
  historyReply,
  messageLink,
  restingLine,
  whenText,
  whereTo,
  wishLines,
} from '../src/discord/daily-lines.ts';
import { excerptReply } from '../src/discord/daily-post.ts';
import { moment } from '../src/discord/moments.ts';
import { notice } from '../src/discord/render.ts';
import type { Subscription } from '../src/store/store.ts';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedName, localizedDescription } from '../src/catalogues/languages.ts';
import {
  channelOption,
  chooseSubscription,
  completeDays,
  completeTime,
  completeWhich,
  completeZone,
  dailyArticleOption,
  daysOption,
  listFrom,
  orderOption,
  readWish,
  roleOption,
  threadOption,
  timeOption,
  whichOption,
  zoneOption,
} from './daily-options.ts';
import { suggestArticles } from './options.ts';

/** How many deliveries are shown. */
const SHOWN = 20;

const completions = { time: completeTime, zone: completeZone, article: suggestArticles, days: completeDays };

const start = defineSubcommand({
  data: {
    name: 'start',
    ...localizedDescription((text) => text.commands.daily.start),
    options: [
      timeOption,
      zoneOption,
      dailyArticleOption,
      orderOption,
      daysOption,
      channelOption,
      roleOption,
      threadOption,
    ],
  },
  visibility: 'private',
  async execute({ options, by, text }, services) {
    const { daily, places } = services;
    const { guild } = by;
    const { channel = by.channel, role } = options;
    const refusal = mayNotStart(by, services, text) ?? roleRefusal(role, channel, by, services, text);
    if (guild === undefined || refusal !== undefined) return notice(refusal ?? text.daily.notMember);
    const read = readWish(options, await daily.zone({ guild }), services, text);
    if ('refusal' in read) return read.refusal;
    const started = await daily.start({
      ...read.wish,
      person: by.person,
      guild,
      channel,
      locale: places.locale(guild) ?? 'en-US',
      role: role ?? null,
      thread: options.thread ?? false,
    });
    return startedReply(started, services, text);
  },
  autocomplete: completions,
});

const me = defineSubcommand({
  data: {
    name: 'me',
    ...localizedDescription((text) => text.commands.daily.me),
    options: [timeOption, zoneOption, dailyArticleOption, orderOption, daysOption],
  },
  visibility: 'private',
  async execute({ options, by, text }, services) {
    const { daily } = services;
    const { person } = by;
    const read = readWish(options, await daily.zone({ person }), services, text);
    if ('refusal' in read) return read.refusal;
    const direct = { guild: null, channel: null, role: null, thread: false };
    const started = await daily.start({ ...read.wish, ...direct, person, locale: by.locale ?? 'en-US' });
    return startedReply(started, services, text);
  },
  autocomplete: completions,
});

const list = defineSubcommand({
  data: { name: 'list', ...localizedDescription((text) => text.commands.daily.list) },
  visibility: 'private',
  execute: ({ by, text }, services) => listFrom(0, by, services, text),
});

const pause = defineWhich('pause', async ({ id }, { text }, { daily, mention }) => {
  const paused = await daily.pause(id);
  return notice(paused ? text.daily.paused(mention('daily resume')) : text.daily.gone);
});

const resume = defineWhich('resume', async ({ id }, { text }, { daily }) => {
  const resumed = await daily.resume(id);
  if (!resumed) return notice(text.daily.gone);
  const { obstacle, subscription } = resumed;
  if (obstacle !== undefined) return notice(text.daily.stillResting(text.daily.obstacles[obstacle]));
  return notice(text.daily.resumed(moment(subscription.nextDue)));
});

const stop = defineWhich('stop', async ({ id }, { text }, { daily }) =>
  notice((await daily.stop(id)) ? text.daily.stopped : text.daily.gone),
);

const skip = defineSubcommand({
  data: {
    name: 'skip',
    ...localizedDescription((text) => text.commands.daily.skip),
    options: [
      whichOption,
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        ...localizedDescription((text) => text.commands.daily.skipWhat),
        choices: [
          { ...localizedName((text) => text.daily.skips.excerpt), value: 'excerpt' },
          { ...localizedName((text) => text.daily.skips.day), value: 'day' },
        ],
      },
    ],
  },
  visibility: 'private',
  async execute({ options, by, text }, services) {
    const chosen = await chooseSubscription(options.which, by, services, text);
    if ('refusal' in chosen) return chosen.refusal;
    const what = options.what === 'day' ? 'day' : 'excerpt';
    const skipped = await services.daily.skip(chosen.subscription.id, what);
    if (!skipped) return notice(text.daily.gone);
    const { subscription, excerpt } = skipped;
    if (what === 'excerpt' && !excerpt) return notice(text.daily.notNow(text.daily.obstacles.nothingToRead));
    const said = excerpt
      ? text.daily.skippedExcerpt(excerpt.number, excerpt.of)
      : text.daily.skippedDay(moment(chosen.subscription.nextDue));
    const goesOn = subscription.pause === 'asked' ? [] : [text.daily.resumed(moment(subscription.nextDue))];
    return notice([said, ...restingLine(subscription, text), ...goesOn].join('\n'));
  },
  autocomplete: { which: completeWhich },
});

const now = defineWhich('now', async ({ id, guild }, { text }, { daily }) => {
  const outcome = await daily.now(id);
  if (outcome === undefined) return notice(text.daily.gone);
  return notice(outcome === 'busy' ? text.daily.busy : outcomeText(outcome, guild, text));
});

const test = defineWhich('test', async ({ id }, { text }, { daily }) => {
  const checkup = await daily.check(id);
  if (!checkup) return notice(text.daily.gone);
  const { subscription, excerpt } = checkup;
  if (!excerpt) return notice(text.daily.notNow(text.daily.obstacles.nothingToRead));
  const nextDue = subscription.pause === 'asked' ? undefined : subscription.nextDue;
  return excerptReply({ subscription, excerpt, nextDue, note: text.daily.preview }, text);
});

const check = defineWhich('check', async ({ id }, { text }, services) => {
  const checkup = await services.daily.check(id);
  return checkup ? checkReply(checkup, { ...services, now: services.now() }, text) : notice(text.daily.gone);
});

const history = defineWhich('history', async (subscription, { text }, { daily, library }) =>
  historyReply(await daily.history(subscription.id, SHOWN), subscription, library, text),
);

export const daily = defineGroup({
  data: { name: 'daily', ...localizedDescription((text) => text.commands.daily.what) },
  what: (text) => text.commands.daily.what,
  subcommands: [start, me, list, pause, resume, stop, skip, now, test, check, history],
  press: {
    list: ({ args: [from = ''], by, text }, services) =>
      /^\d{1,3}$/u.test(from) ? listFrom(Number(from), by, services, text) : notice(text.strangeButton),
    stop: unsubscribe,
  },
});

/** The button under an excerpt by direct message. */
async function unsubscribe(
  { args: [id = ''], by, text }: { readonly args: readonly string[]; readonly by: Asker; readonly text: Catalogue },
  { daily: kept }: Services,
): Promise<Reply> {
  const subscription = await kept.subscription(id);
  if (!subscription) return notice(text.daily.gone);
  const isTheirs = subscription.guild === null && subscription.person === by.person;
  if (!isTheirs) return notice(text.strangeButton);
  return notice((await kept.stop(id)) ? text.daily.stopped : text.daily.gone);
}

/** A subcommand that does something to one subscription. */
function defineWhich(
  name: 'pause' | 'resume' | 'stop' | 'now' | 'test' | 'check' | 'history',
  act: (
    subscription: Subscription,
    invocation: Pick<Invocation<unknown>, 'by' | 'text'>,
    services: Services,
  ) => Promise<Reply>,
) {
  return defineSubcommand({
    data: { name, ...localizedDescription((text) => text.commands.daily[name]), options: [whichOption] },
    visibility: 'private',
    async execute({ options, by, text }, services) {
      const chosen = await chooseSubscription(options.which, by, services, text);
      return 'refusal' in chosen ? chosen.refusal : act(chosen.subscription, { by, text }, services);
    },
    autocomplete: { which: completeWhich },
  });
}

function mayNotStart({ guild, mayManage }: Asker, { places, mention }: Services, text: Catalogue): string | undefined {
  if (guild === undefined) return text.daily.onlyInServers(mention('daily me'));
  if (!mayManage) return text.daily.managersOnly(mention('daily me'));
  return places.isIn(guild) ? undefined : text.daily.notMember;
}

/** Through the bot nobody mentions whom they may not mention themselves. */
function roleRefusal(
  role: string | undefined,
  channel: string,
  by: Asker,
  { places }: Services,
  text: Catalogue,
): string | undefined {
  const { guild } = by;
  if (role === undefined || guild === undefined) return undefined;
  if (role === guild) return text.daily.notEveryone;
  // Discord says what they may do in the channel where they are.
  const mayMention = by.mayMention && channel === by.channel;
  return mayMention || places.role(guild, role)?.mentionable === true
    ? undefined
    : text.daily.mayNotMention(`<@&${role}>`);
}

function startedReply(started: Started, { places }: Services, text: Catalogue): Reply {
  const { daily: says } = text;
  if ('problem' in started) return notice(problemText(started, text));
  const { subscription } = started;
  const when = whenText(subscription, text);
  const first = moment(subscription.nextDue);
  const said =
    subscription.guild === null
      ? says.startedDirect(when, first)
      : says.started(whereTo(subscription, text), when, first);
  return notice([said, ...wishLines(subscription, places, text)].join('\n'));
}

function problemText({ problem, most }: Extract<Started, { problem: unknown }>, { daily: says }: Catalogue): string {
  if (problem === 'tooMany') return says.tooMany(most ?? 0);
  if (problem === 'same') return says.same;
  return problem === 'trouble' ? says.tryAgain : says.notNow(says.obstacles[problem]);
}

function outcomeText(outcome: Outcome, guild: string | null, { daily: says }: Catalogue): string {
  switch (outcome.kind) {
    case 'sent':
      return says.postedNow(messageLink(guild, outcome.channel, outcome.message));
    case 'blocked':
      return says.notNow(says.obstacles[outcome.obstacle]);
    case 'trouble':
      return says.soon;
    case 'refused':
      return says.notNow(outcome.reason);
    default:
      return outcome satisfies never;
  }
}
