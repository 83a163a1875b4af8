import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import {
  channelOption,
  chooseSubscription,
  completeDays,
  completeTime,
  completeWhich,
  completeZone,
  dailyArticleOption,
  daysOption,
  orderOption,
  readSubscription,
  renderList,
  roleOption,
  threadOption,
  timeOption,
  whichOption,
  zoneOption,
} from './daily-options.ts';
import { suggestArticles } from './options.ts';
import { actions } from '../src/discord/actions.ts';
import {
  type Asker,
  defineGroup,
  defineSubcommand,
  handlePresses,
  type Invocation,
  type PressContext,
  type Services,
} from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { timestamp } from '../src/discord/markdown.ts';
import {
  formatDestination,
  formatSchedule,
  messageLink,
  pauseLines,
  permissionLines,
  renderCheck,
  renderExcerpt,
  renderHistory,
} from '../src/discord/render-daily.ts';
import type { Started } from '../src/daily/daily.ts';
import type { Outcome } from '../src/daily/publisher.ts';
import type { Subscription } from '../src/store/store.ts';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedName, localizedDescription } from '../src/catalogues/languages.ts';

/** Deliveries in the history. */
const SHOWN = 20;

const completions = { time: completeTime, zone: completeZone, article: suggestArticles, days: completeDays };

const start = defineSubcommand({
  data: {
    name: 'start',
    ...localizedDescription((catalogue) => catalogue.commands.daily.start),
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
  async execute({ options, by, catalogue }, services) {
    const { daily, guilds } = services;
    const { guild } = by;
    const { channel = by.channel, role } = options;
    const refusal = startRefusal(by, services, catalogue) ?? roleRefusal(role, channel, by, services, catalogue);
    if (guild === undefined || refusal !== undefined) return notice(refusal ?? catalogue.daily.notMember);
    const read = readSubscription(options, await daily.zone({ guild }), services, catalogue);
    if ('refusal' in read) return read.refusal;
    const started = await daily.start({
      ...read.wish,
      person: by.person,
      guild,
      channel,
      locale: guilds.locale(guild) ?? 'en-US',
      role: role ?? null,
      thread: options.thread ?? false,
    });
    return renderStarted(started, services, catalogue);
  },
  autocomplete: completions,
});

const me = defineSubcommand({
  data: {
    name: 'me',
    ...localizedDescription((catalogue) => catalogue.commands.daily.me),
    options: [timeOption, zoneOption, dailyArticleOption, orderOption, daysOption],
  },
  visibility: 'private',
  async execute({ options, by, catalogue }, services) {
    const { daily } = services;
    const { person } = by;
    const read = readSubscription(options, await daily.zone({ person }), services, catalogue);
    if ('refusal' in read) return read.refusal;
    const direct = { guild: null, channel: null, role: null, thread: false };
    const started = await daily.start({ ...read.wish, ...direct, person, locale: by.locale ?? 'en-US' });
    return renderStarted(started, services, catalogue);
  },
  autocomplete: completions,
});

const list = defineSubcommand({
  data: { name: 'list', ...localizedDescription((catalogue) => catalogue.commands.daily.list) },
  visibility: 'private',
  execute: ({ by, catalogue }, services) => renderList(0, by, services, catalogue),
});

const pause = defineSubscriptionCommand('pause', async ({ id }, { catalogue }, { daily, mention }) => {
  const paused = await daily.pause(id);
  return notice(paused ? catalogue.daily.paused(mention('daily resume')) : catalogue.daily.gone);
});

const resume = defineSubscriptionCommand('resume', async ({ id }, { catalogue }, { daily }) => {
  const resumed = await daily.resume(id);
  if (!resumed) return notice(catalogue.daily.gone);
  const { obstacle, subscription } = resumed;
  if (obstacle !== undefined) return notice(catalogue.daily.stillResting(catalogue.daily.obstacles[obstacle]));
  return notice(catalogue.daily.resumed(timestamp(subscription.nextDue)));
});

const stop = defineSubscriptionCommand('stop', async ({ id }, { catalogue }, { daily }) =>
  notice((await daily.stop(id)) ? catalogue.daily.stopped : catalogue.daily.gone),
);

const skip = defineSubcommand({
  data: {
    name: 'skip',
    ...localizedDescription((catalogue) => catalogue.commands.daily.skip),
    options: [
      whichOption,
      {
        type: ApplicationCommandOptionType.String,
        name: 'what',
        ...localizedDescription((catalogue) => catalogue.commands.daily.skipWhat),
        choices: [
          { ...localizedName((catalogue) => catalogue.daily.skips.excerpt), value: 'excerpt' },
          { ...localizedName((catalogue) => catalogue.daily.skips.day), value: 'day' },
        ],
      },
    ],
  },
  visibility: 'private',
  async execute({ options, by, catalogue }, services) {
    const chosen = await chooseSubscription(options.which, by, services, catalogue);
    if ('refusal' in chosen) return chosen.refusal;
    const what = options.what === 'day' ? 'day' : 'excerpt';
    const skipped = await services.daily.skip(chosen.subscription.id, what);
    if (!skipped) return notice(catalogue.daily.gone);
    const { subscription, excerpt } = skipped;
    if (what === 'excerpt' && !excerpt) return notice(catalogue.daily.notNow(catalogue.daily.obstacles.nothingToRead));
    const said = excerpt
      ? catalogue.daily.skippedExcerpt(excerpt.number, excerpt.of)
      : catalogue.daily.skippedDay(timestamp(chosen.subscription.nextDue));
    const goesOn = subscription.pause === 'asked' ? [] : [catalogue.daily.resumed(timestamp(subscription.nextDue))];
    return notice([said, ...pauseLines(subscription, catalogue), ...goesOn].join('\n'));
  },
  autocomplete: { which: completeWhich },
});

const now = defineSubscriptionCommand('now', async ({ id, guild }, { catalogue }, { daily }) => {
  const outcome = await daily.now(id);
  if (outcome === undefined) return notice(catalogue.daily.gone);
  return notice(outcome === 'busy' ? catalogue.daily.busy : formatOutcome(outcome, guild, catalogue));
});

const test = defineSubscriptionCommand('test', async ({ id }, { catalogue }, { daily }) => {
  const checkup = await daily.check(id);
  if (!checkup) return notice(catalogue.daily.gone);
  const { subscription, excerpt } = checkup;
  if (!excerpt) return notice(catalogue.daily.notNow(catalogue.daily.obstacles.nothingToRead));
  const nextDue = subscription.pause === 'asked' ? undefined : subscription.nextDue;
  return renderExcerpt({ subscription, excerpt, nextDue, note: catalogue.daily.preview }, catalogue);
});

const check = defineSubscriptionCommand('check', async ({ id }, { catalogue }, services) => {
  const checkup = await services.daily.check(id);
  return checkup ? renderCheck(checkup, { ...services, now: services.now() }, catalogue) : notice(catalogue.daily.gone);
});

const history = defineSubscriptionCommand('history', async (subscription, { catalogue }, { daily, library }) =>
  renderHistory(await daily.history(subscription.id, SHOWN), subscription, library, catalogue),
);

export const daily = defineGroup({
  data: { name: 'daily', ...localizedDescription((catalogue) => catalogue.commands.daily.what) },
  what: (catalogue) => catalogue.commands.daily.what,
  subcommands: [start, me, list, pause, resume, stop, skip, now, test, check, history],
  press: handlePresses(actions.daily, {
    list: ({ from, by, catalogue }, services) => renderList(from, by, services, catalogue),
    stop: unsubscribe,
  }),
});

/** Ends a subscription by direct message, from the button below an excerpt. */
async function unsubscribe(
  { subscription: id, by, catalogue }: PressContext & { readonly subscription: string },
  { daily: kept }: Services,
): Promise<Reply> {
  const subscription = await kept.subscription(id);
  if (!subscription) return notice(catalogue.daily.gone);
  const isTheirs = subscription.guild === null && subscription.person === by.person;
  if (!isTheirs) return notice(catalogue.strangeButton);
  return notice((await kept.stop(id)) ? catalogue.daily.stopped : catalogue.daily.gone);
}

/** A subcommand on one subscription. */
function defineSubscriptionCommand(
  name: 'pause' | 'resume' | 'stop' | 'now' | 'test' | 'check' | 'history',
  act: (
    subscription: Subscription,
    invocation: Pick<Invocation<unknown>, 'by' | 'catalogue'>,
    services: Services,
  ) => Promise<Reply>,
) {
  return defineSubcommand({
    data: { name, ...localizedDescription((catalogue) => catalogue.commands.daily[name]), options: [whichOption] },
    visibility: 'private',
    async execute({ options, by, catalogue }, services) {
      const chosen = await chooseSubscription(options.which, by, services, catalogue);
      return 'refusal' in chosen ? chosen.refusal : act(chosen.subscription, { by, catalogue }, services);
    },
    autocomplete: { which: completeWhich },
  });
}

function startRefusal(
  { guild, mayManage }: Asker,
  { guilds, mention }: Services,
  catalogue: Catalogue,
): string | undefined {
  if (guild === undefined) return catalogue.daily.onlyInServers(mention('daily me'));
  if (!mayManage) return catalogue.daily.managersOnly(mention('daily me'));
  return guilds.isIn(guild) ? undefined : catalogue.daily.notMember;
}

/** Permission check: nobody mentions a role through the bot that they may not mention themselves. */
function roleRefusal(
  role: string | undefined,
  channel: string,
  by: Asker,
  { guilds }: Services,
  catalogue: Catalogue,
): string | undefined {
  const { guild } = by;
  if (role === undefined || guild === undefined) return undefined;
  if (role === guild) return catalogue.daily.notEveryone;
  // Discord tells the person's permissions only for the channel where they are.
  const mayMention = by.mayMention && channel === by.channel;
  return mayMention || guilds.role(guild, role)?.mentionable === true
    ? undefined
    : catalogue.daily.mayNotMention(`<@&${role}>`);
}

function renderStarted(started: Started, { guilds }: Services, catalogue: Catalogue): Reply {
  const { daily: says } = catalogue;
  if ('problem' in started) return notice(formatProblem(started, catalogue));
  const { subscription } = started;
  const when = formatSchedule(subscription, catalogue);
  const first = timestamp(subscription.nextDue);
  const said =
    subscription.guild === null
      ? says.startedDirect(when, first)
      : says.started(formatDestination(subscription, catalogue), when, first);
  return notice([said, ...permissionLines(subscription, guilds, catalogue)].join('\n'));
}

function formatProblem({ problem, most }: Extract<Started, { problem: unknown }>, { daily: says }: Catalogue): string {
  if (problem === 'tooMany') return says.tooMany(most ?? 0);
  if (problem === 'same') return says.same;
  return problem === 'trouble' ? says.tryAgain : says.notNow(says.obstacles[problem]);
}

function formatOutcome(outcome: Outcome, guild: string | null, { daily: says }: Catalogue): string {
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
