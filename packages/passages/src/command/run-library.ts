import { parseArgs } from 'node:util';
import { withoutKeys } from '../model/address.ts';
import { isSlug, toSlug } from '../model/slug.ts';
import { normalizeLine, toPrintable } from '../model/normalize.ts';
import { add } from './add.ts';
import { check, list, remove, restore, show } from './keep.ts';
import { explainError, findNearest, type LibraryContext, type Options, type Run } from './run.ts';
import { update } from './update.ts';

interface Verb {
  readonly usage: string;
  readonly does: string;
  /** Options that it takes, besides --help. */
  readonly options: readonly (keyof Options)[];
  /** Fewest and most arguments. */
  readonly takes: readonly [number, number];
  readonly help: string;
  /** Runs it; false if anything failed. */
  readonly run: (run: Run, args: readonly string[], options: Options) => Promise<boolean>;
}

const DETAILS: readonly (keyof Options)[] = ['title', 'author', 'published', 'url', 'language', 'id'];

const VERBS: Readonly<Record<string, Verb>> = {
  add: {
    usage: 'add SOURCE…',
    does: 'turn sources into articles, or update those that are there',
    options: [...DETAILS, 'dry-run', 'force', 'show'],
    takes: [1, Infinity],
    help: `SOURCE is a web address, a saved page, a PDF, a Word file, an e-book, Markdown, plain text, or a folder of
these; - is standard input. The preview shows how it was read, and what to look at twice.

  --title TITLE      the article's title, instead of the one in the source
  --author NAME      its author
  --published DATE   when it was published, such as 2024-05-01
  --url ADDRESS      its page, to which passages are linked
  --language TAG     its language, such as en or zh
  --id ID            the name of its file: lower-case letters, digits and hyphens, at most 60 characters
  --show             show every passage, and all that was left out
  --dry-run          show how the source is read, and write nothing
  --force            overwrite an article whose text was edited by hand

An article that is there already is updated: passages that are the same keep their ids, and title, address, author, date
and language in its front matter stay as they are. Text that was edited by hand is overwritten only with --force.`,
    run: (run, sources, options) => add(sources, options, run),
  },
  list: {
    usage: 'list',
    does: 'print all articles',
    options: [],
    takes: [0, 0],
    help: 'Prints id, title, author, date, passages, language and source of all articles, and when they were added.',
    run: list,
  },
  show: {
    usage: 'show ID',
    does: 'show an article as it was read, and its earlier versions',
    options: ['passages'],
    takes: [1, 1],
    help: '  --passages  show every passage',
    run: (run, [id = '']) => show(run, id),
  },
  update: {
    usage: 'update [ID…]',
    does: 'fetch or read articles again from where they came',
    options: ['force', 'dry-run', 'show'],
    takes: [0, Infinity],
    help: `Without an ID, all of them. An address is fetched only if its server says that it has changed; a file is read if it is
still there. Prints what changed, and keeps the version before. Articles that were edited by hand are left alone.

  --show     show changed passages in full
  --dry-run  show what would change, and write nothing
  --force    fetch it in any case, and overwrite what was edited by hand`,
    run: update,
  },
  remove: {
    usage: 'remove ID…',
    does: 'remove articles',
    options: [],
    takes: [1, Infinity],
    help: 'What is removed is kept as an earlier version: restore brings it back.',
    run: remove,
  },
  restore: {
    usage: 'restore ID [NUMBER]',
    does: 'bring back an earlier version of an article',
    options: [],
    takes: [1, 2],
    help: 'Brings back the version before, or the one with a number in what show prints. The one that it replaces is kept.',
    run: (run, [id = '', number]) => restore(run, id, number),
  },
  check: {
    usage: 'check',
    does: 'read all articles, and print problems and warnings',
    options: [],
    takes: [0, 0],
    help: 'The exit code is 1 if a file in the folder is no article.',
    run: check,
  },
};

/** Runs the command; returns the exit code. Every failure is one line on standard error. */
export async function runLibrary(args: readonly string[], context: LibraryContext): Promise<number> {
  try {
    const request = readArguments(args, context.command);
    if (typeof request === 'string') {
      context.print(request);
      return 0;
    }
    const { verb, positionals, options } = request;
    const { columns = 80 } = context;
    const run: Run = {
      ...withoutControls(context),
      layout: { columns, isWhole: options.show === true || options.passages === true },
    };
    return (await verb.run(run, positionals, options)) ? 0 : 1;
  } catch (error) {
    context.showProgress?.(undefined);
    context.complain(explainError(error));
    return 1;
  }
}

/** Prints lines without characters that a terminal obeys: names of files and addresses may hold any. */
function withoutControls(context: LibraryContext): LibraryContext {
  const { print, showProgress } = context;
  return {
    ...context,
    print: (line) => print(toPrintable(line)),
    showProgress: (progress) => showProgress?.(progress && { ...progress, name: toPrintable(progress.name) }),
  };
}

interface Request {
  readonly verb: Verb;
  readonly positionals: readonly string[];
  readonly options: Options;
}

/** Verb with its arguments, or the help to print. */
function readArguments([name, ...rest]: readonly string[], command: string): Request | string {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return describeVerbs(command);
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) {
    const nearest = findNearest(name, Object.keys(VERBS));
    throw new Error(
      `Expected ${Object.keys(VERBS).join(', ')}, got "${withoutKeys(name)}". ${nearest === undefined ? '' : `Did you mean ${nearest}? `}For help: ${command} --help`,
    );
  }
  const { values, positionals } = parseOptions(verb, rest, command);
  if (values['help'] === true) return `${command} ${verb.usage}\n\n${verb.help}`;
  refuseCount(verb, positionals, command);
  const options = values as Options;
  if (options.id !== undefined && !isSlug(options.id))
    throw new Error(
      `Expected --id to be lower-case letters, digits and single hyphens, at most 60 characters, got "${options.id}". Try --id ${toSlug(options.id)}`,
    );
  return { verb, positionals, options: readDetails(options) };
}

function describeVerbs(command: string): string {
  const verbs = Object.values(VERBS).map(({ usage, does }) => `  ${usage.padEnd(20)} ${does}`);
  return `${command} VERB\n\n${verbs.join('\n')}\n\nThe articles are in data/articles, or in the folder that ARTICLES_DIR names. A bot that runs takes changes by itself.\nHelp for one verb: ${command} add --help`;
}

function parseOptions(verb: Verb, args: readonly string[], command: string) {
  const isFlag = (name: keyof Options): boolean => ['dry-run', 'force', 'show', 'passages'].includes(name);
  const options = verb.options.map((name) => [name, { type: isFlag(name) ? 'boolean' : 'string' }] as const);
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
    });
  } catch (cause) {
    throw new Error(
      `${cause instanceof Error ? cause.message.split(/[.\n]/u)[0] : String(cause)}. Use: ${command} ${verb.usage}${verb.options.map((name) => ` [--${name}]`).join('')}`,
      { cause },
    );
  }
}

function refuseCount({ usage, takes: [fewest, most] }: Verb, args: readonly string[], command: string): void {
  if (args.length >= fewest && args.length <= most) return;
  const wanted = usage.split(' ').slice(1).join(' ') || 'nothing';
  const got = args.length === 0 ? 'nothing' : args.map((arg) => `"${withoutKeys(arg)}"`).join(' ');
  throw new Error(`Expected ${wanted} after ${usage.split(' ')[0] ?? ''}, got ${got}. Use: ${command} ${usage}`);
}

/** Details in normal form. Throws an Error for one that cannot be what it is to be. */
function readDetails(options: Options): Options {
  const given = Object.entries(options).map(([name, value]) => [
    name,
    typeof value === 'string' ? normalizeLine(value) : value,
  ]);
  const details = Object.fromEntries(given) as Options;
  for (const name of DETAILS)
    if (details[name] === '')
      throw new Error(`Expected --${name} to hold words, got nothing. Write one in quotes, or leave --${name} out.`);
  const { url, language } = details;
  if (url !== undefined && !(/^https?:\/\/\S+$/iu.test(url) && URL.canParse(url)))
    throw new Error(
      `Expected --url to begin with https:// or http://, got "${withoutKeys(url)}". Copy it from the browser.`,
    );
  if (language !== undefined && !/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu.test(language))
    throw new Error(
      `Expected --language to be a tag such as en or zh-CN, got "${language}". Correct it, or leave it out.`,
    );
  return details;
}
