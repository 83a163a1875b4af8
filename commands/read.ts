import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { articleName, articleOption, chooseArticle, onlyArticle, privateOption, suggestArticles } from './options.ts';
import { actions, findPassage, type Origin, type PassageRef } from '../src/discord/actions.ts';
import {
  type Choice,
  defineCommand,
  handlePresses,
  type PressContext,
  type Services,
  type Typing,
} from '../src/discord/command.ts';
import { limits, notice, type Reply } from '../src/discord/components.ts';
import { type DistinctArticle, distinguishArticles, fitLine } from '../src/discord/format-passage.ts';
import { cutMiddle, plainTrail } from '../src/discord/markdown.ts';
import { renderContents, renderHeadings } from '../src/discord/render-contents.ts';
import { renderSection, type Stretch } from '../src/discord/render-passage.ts';
import type { ArticleRef, FoundHeading, Passage } from 'passages';
import type { Catalogue } from '../src/catalogues/en.ts';
import { localizedDescription } from '../src/catalogues/languages.ts';

/** Separator between an article and its sections, in suggestions and in typed text. */
const STEP = ' › ';

export const read = defineCommand({
  data: {
    name: 'read',
    ...localizedDescription((catalogue) => catalogue.commands.read.what),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'section',
        ...localizedDescription((catalogue) => catalogue.commands.read.section),
        required: true,
        max_length: 300,
        autocomplete: true,
      },
      articleOption,
      privateOption,
    ],
  },
  what: (catalogue) => catalogue.commands.read.what,
  visibility: 'asked',
  execute({ options, catalogue }, services) {
    const chosen = chooseArticle(options.article, services, catalogue);
    if ('refusal' in chosen) return chosen.refusal;
    const offered = actions.read.pick.readValue(options.section.trim());
    if (offered) return openSection({ ...offered, origin: undefined, catalogue }, services, 'section');
    return sectionNamed(options.section, chosen.article, services, catalogue);
  },
  autocomplete: { section: suggestSections, article: suggestArticles },
  press: handlePresses(actions.read, {
    section: (press, services) => openSection(press, services, 'section'),
    from: (press, services) => openSection(press, services, 'from'),
    until: (press, services) => openSection(press, services, 'until'),
    pick: ({ chosen, ...press }, services) =>
      openSection({ ...press, ...chosen, origin: undefined }, services, 'section'),
    choose: ({ article, chosen: { depth, ...passage }, ...press }, services) =>
      openSection({ ...press, passage: { ...passage, article }, depth }, services, 'section'),
  }),
});

/** A heading of any article as the value of a choice. */
function headingValue({ article, heading: { first, path } }: FoundHeading): string {
  return actions.read.pick.value(headingRef(article, first, path.length));
}

/** Suggests articles first; after `article › `, its sections; and for any words, the sections whose headings fit. */
function suggestSections({ typed, options, catalogue }: Typing, { library }: Services): readonly Choice[] {
  const named = typeof options['article'] === 'string' ? library.findArticle(options['article']) : undefined;
  const { article, words } = twoSteps(typed, named, library);
  if (article) {
    const found = [
      ...openingOf(article, words, library, catalogue),
      ...library.findHeadings(words, { article: article.id }),
    ];
    return sectionChoices(found, catalogue, false);
  }
  if (words === '') return distinguishArticles(library.articles).slice(0, limits.choices).map(articleChoice);
  const sections = sectionChoices(library.findHeadings(words), catalogue, true);
  return [...distinguishArticles(library.suggestArticles(words).slice(0, 5)).map(articleChoice), ...sections];
}

interface TwoSteps {
  readonly article: ArticleRef | undefined;
  readonly words: string;
}

/** Splits typed text into the article that was chosen first and words of its headings. */
function twoSteps(typed: string, named: ArticleRef | undefined, library: Services['library']): TwoSteps {
  if (named) return { article: named, words: typed.trim() };
  const [first = '', ...rest] = typed.split(STEP.trim());
  const article = rest.length > 0 ? library.findArticle(first) : undefined;
  return article
    ? { article, words: rest.join(' ').replaceAll('…', ' ').trim() }
    : { article: onlyArticle(library), words: typed.trim() };
}

function articleChoice(told: DistinctArticle): Choice {
  return { name: `${articleName(told)}${STEP}…`, value: `${told.article.id}${STEP}` };
}

/** The opening, when its name begins with the typed words: it has no heading to be found by. */
function openingOf(
  article: ArticleRef,
  words: string,
  library: Services['library'],
  catalogue: Catalogue,
): FoundHeading[] {
  if (words === '' || !catalogue.opening.toLowerCase().startsWith(words.toLowerCase())) return [];
  return library.findHeadings('', { article: article.id }).filter(({ heading }) => heading.path.length === 0);
}

/** Suggestions; where two read alike, each with the number of its first passage. */
function sectionChoices(found: readonly FoundHeading[], catalogue: Catalogue, titled: boolean): Choice[] {
  const choices = found.map((one) => sectionChoice(one, catalogue, titled));
  const alike = Map.groupBy(choices, ({ name }) => name);
  return choices.map(({ name, value }, i) => {
    const isTwin = (alike.get(name)?.length ?? 0) > 1;
    const place = ` · ¶ ${found[i]?.heading.first.ordinal ?? 1}`;
    return { name: isTwin ? `${cutMiddle(name, limits.choiceLength - place.length)}${place}` : name, value };
  });
}

function sectionChoice({ article, heading }: FoundHeading, catalogue: Catalogue, titled: boolean): Choice {
  const { path } = heading;
  const trail = path.length === 0 ? [catalogue.opening] : path;
  return {
    name: plainTrail([...(titled ? [article.title] : []), ...trail], limits.choiceLength),
    value: headingValue({ article, heading }),
  };
}

/** The section that free text names; a choice when several fit, and the outline when only an article is named. */
function sectionNamed(typed: string, named: ArticleRef | undefined, services: Services, catalogue: Catalogue): Reply {
  const { library, mention } = services;
  const { article, words } = twoSteps(typed, named, library);
  const whole = article && library.article(article.id);
  if (article && whole && words === '') return renderContents(article, whole, { heading: 0 }, catalogue);
  const found = sectionsNamed({ article, words }, library, catalogue);
  const [only, ...others] = found;
  if (only === undefined) return notice(catalogue.noSuchSection(fitLine(words, 200), mention('contents')));
  if (others.length > 0) {
    const options = found.map((heading) => ({ ...heading, value: headingValue(heading) }));
    return renderHeadings(options, actions.read.pick.address({}), catalogue);
  }
  const { article: its, heading } = only;
  const ref = headingRef(its, heading.first, heading.path.length);
  return openSection({ ...ref, origin: undefined, catalogue }, services, 'section');
}

/** Sections that fit words, one more than a menu holds. The opening is among them by its full name, or when no other fits. */
function sectionsNamed(
  { article, words }: TwoSteps,
  library: Services['library'],
  catalogue: Catalogue,
): FoundHeading[] {
  const opening = article ? openingOf(article, words, library, catalogue).slice(0, 1) : [];
  const fitting = library.findHeadings(words, {
    limit: limits.selectOptions + 1,
    ...(article && { article: article.id }),
  });
  const isOpening = words.toLowerCase() === catalogue.opening.toLowerCase();
  return isOpening || fitting.length === 0 ? [...opening, ...fitting] : [...fitting];
}

function headingRef(article: ArticleRef, { id, ordinal }: Passage, depth: number) {
  return { passage: { id, ordinal, article: article.key }, depth };
}

interface OpenedSection extends Pick<PressContext, 'asked' | 'catalogue'> {
  readonly passage: PassageRef;
  /** Number of headings above the section's passages that name it. */
  readonly depth: number;
  readonly origin: Origin | undefined;
}

/** A page of the section around a passage. */
function openSection(
  { passage, depth, origin, asked, catalogue }: OpenedSection,
  { library }: Services,
  stretch: Stretch,
): Reply {
  const found = findPassage(library, passage);
  if (!found) return notice(catalogue.articleGone);
  const { located, isNearest } = found;
  const article = library.article(located.article.id);
  const opened = { asked, origin, ...(isNearest && { note: catalogue.passageChanged }) };
  const reply = article && renderSection(article, located, { depth, stretch }, catalogue, opened);
  return reply ?? notice(catalogue.articleGone);
}
