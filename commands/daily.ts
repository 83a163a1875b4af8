import { chooseSubscription, completeWhich, renderList, whichOption } from './daily-options.ts';
import { me, start } from './daily-start.ts';
import { actions } from '../src/discord/actions.ts';
import {
  defineGroup,
  defineSubcommand,
  handlePresses,
  type Invocation,
  type PressContext,
  type Services,
} from '../src/discord/command.ts';
import { notice, type Reply } from '../src/discord/components.ts';
import { timestamp } from '../src/discord/markdown.ts';
import { formatObstacle, formatReason } from '../src/discord/refusals.ts';
import { renderExcerpt } from '../src/discord/render-excerpt.ts';
import { messageLink, obstacleLines, renderCheck, renderHistory } from '../src/discord/render-subscription.ts';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription, localizedName } from '../src/catalogues/languages.ts';
import type { Outcome } from '../src/daily/publisher.ts';
import type { Subscription } from '../src/store/store.ts';

/** Deliveries in the history. */
const SHOWN = 20;

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
  if (obstacle === 'trouble') return notice(catalogue.daily.tryAgain);
  if (obstacle !== undefined) return notice(catalogue.daily.stillResting(formatObstacle(obstacle, catalogue.daily)));
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
  changes: true,
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
    const checkup = await services.daily.check(subscription.id);
    const goesOn = subscription.pause === 'asked' ? [] : [catalogue.daily.resumed(timestamp(subscription.nextDue))];
    return notice([said, ...(checkup ? obstacleLines(checkup, catalogue) : []), ...goesOn].join('\n'));
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
    changes: !['test', 'check', 'history'].includes(name),
    async execute({ options, by, catalogue }, services) {
      const chosen = await chooseSubscription(options.which, by, services, catalogue);
      return 'refusal' in chosen ? chosen.refusal : act(chosen.subscription, { by, catalogue }, services);
    },
    autocomplete: { which: completeWhich },
  });
}

function formatOutcome(outcome: Outcome, guild: string | null, { daily: says }: Catalogue): string {
  switch (outcome.kind) {
    case 'sent':
      return says.postedNow(messageLink(guild, outcome.channel, outcome.message));
    case 'blocked':
      return says.notNow(formatObstacle(outcome.obstacle, says));
    case 'trouble':
      return says.soon;
    case 'refused':
      return says.notNow(formatReason(outcome.reason, says));
    default:
      return outcome satisfies never;
  }
}
