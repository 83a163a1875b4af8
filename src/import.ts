import { lstat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Article, createArticle, fingerprint, passagesOf } from 'passages';
import {
  countChanges,
  describeReading,
  isSameSource,
  isSlug,
  keepDetails,
  type LeftOut,
  normalizeLine,
  parseMarkdown,
  pluralize,
  readArticles,
  readBytes,
  readFileBytes,
  readTextFile,
  toSlug,
  writeArticle,
} from 'passages/reading';
import { withoutSecrets } from './config.ts';

/** An article's file as it stands before an import. */
interface ExistingArticle {
  readonly article: Article;
  /** Text of the file. */
  readonly text: string;
  /** Fingerprint of the text that was imported; undefined for a file that the command did not write. */
  readonly imported: string | undefined;
}

/** The import command's access to the outside. */
export interface ImportContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Prints a line to standard output. */
  readonly print: (line: string) => void;
  /** Prints a line to standard error. */
  readonly complain: (line: string) => void;
}

interface ImportRequest {
  /** As typed. */
  readonly file: string;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly dryRun: boolean;
  readonly force: boolean;
}

const USAGE = 'npm run import -- FILE [--title TITLE] [--id SLUG] [--dry-run] [--force]';
const HELP = `Turns a text or Markdown file into an article, and shows how it was read.

  ${USAGE}

  --title TITLE  the article's title, instead of the one in the file
  --id SLUG      the name of the article's file: lower-case letters, digits and hyphens, at most 60 characters
  --dry-run      show how the file is read, and write nothing
  --force        overwrite an article whose text was edited by hand since its import
  --help         show this help

The article is written to data/articles, or to the folder that ARTICLES_DIR names. Importing a changed file again
updates its article: passages that are the same keep their ids, and the title, address, author, date and language
in the article's front matter stay as they are. An article whose text was edited by hand is overwritten only with
--force.`;

/** Runs the import command; returns the exit code. Every failure is one line on standard error. */
export async function runImport(args: readonly string[], context: ImportContext): Promise<number> {
  try {
    const request = readArguments(args);
    if (request === 'help') context.print(HELP);
    else await importFile(request, context);
    return 0;
  } catch (error) {
    context.complain(normalizeLine(withoutSecrets(error instanceof Error ? error.message : String(error))));
    return 1;
  }
}

function readArguments(args: readonly string[]): ImportRequest | 'help' {
  const { values, positionals } = parseOptions(args);
  if (values.help === true) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error(
      `Expected one file to import, got ${positionals.length === 0 ? 'none' : positionals.length}. Use: ${USAGE}`,
    );
  if (values.id !== undefined && !isSlug(values.id))
    throw new Error(
      `Expected --id to be lower-case letters, digits and single hyphens, at most 60 characters, got "${values.id}". Try --id ${toSlug(values.id)}`,
    );
  const title = values.title === undefined ? undefined : normalizeLine(values.title);
  if (title === '')
    throw new Error('Expected --title to hold words, got nothing. Write one in quotes, or leave --title out.');
  return { file, title, id: values.id, dryRun: values['dry-run'] === true, force: values.force === true };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        id: { type: 'string' },
        'dry-run': { type: 'boolean' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message.split(/[.\n]/u)[0] : String(cause)}. Use: ${USAGE}`, {
      cause,
    });
  }
}

/** A file that was read, and where its article goes. */
interface PreparedImport {
  readonly article: Article;
  readonly leftOut: readonly LeftOut[];
  readonly folder: string;
  readonly path: string;
  /** The path as it is printed: relative to the working folder. */
  readonly label: string;
  /** The article that stands at the path. */
  readonly existing: ExistingArticle | undefined;
}

async function importFile(request: ImportRequest, context: ImportContext): Promise<void> {
  const { print } = context;
  const prepared = await prepareImport(request, context);
  const { article, existing, label } = prepared;
  const outcome = existing === undefined ? 'new' : compareVersions(existing, article, label, request.force);
  for (const line of describeReading(article, prepared.leftOut)) print(line);
  print('');
  if (outcome === 'same') return print(`Nothing changed in ${label}.`);
  if (outcome === 'edited')
    return print(
      `Nothing changed in ${label}: its text was edited by hand, and the source is as it was. To take the source's text again, add --force.`,
    );
  if (existing === undefined) await printTwin(prepared, context);
  if (!request.dryRun) await writeArticle(prepared.folder, article, existing?.text);
  const change =
    existing === undefined
      ? pluralize(passagesOf(article).length, 'passage')
      : describeChanges(existing.article, article);
  return print(`${request.dryRun ? 'Would write' : 'Wrote'} ${label}: ${change}.`);
}

async function prepareImport(request: ImportRequest, { env, cwd }: ImportContext): Promise<PreparedImport> {
  const folder = resolve(cwd, env['ARTICLES_DIR'] || 'data/articles');
  const { draft, leftOut } = await readBytes(
    { name: request.file, bytes: await readFileBytes(resolve(cwd, request.file), request.file) },
    { title: request.title },
  );
  const id = request.id ?? toSlug(draft.title);
  const path = join(folder, `${id}.md`);
  const existing = await readExisting(path, id);
  const article = createArticle(
    id,
    existing === undefined ? draft : keepDetails(draft, existing.article, request.title),
  );
  if (article.sections.length === 0)
    throw new Error(`${request.file}: expected at least one paragraph, got none. Choose a file with an article in it.`);
  return { article, leftOut, folder, path, label: toLabel(path, cwd), existing };
}

async function readExisting(path: string, id: string): Promise<ExistingArticle | undefined> {
  if ((await lstat(path).catch(() => undefined)) === undefined) return undefined;
  const file = basename(path);
  const text = await readTextFile(path, file, dirname(path));
  const { draft, imported } = parseMarkdown(text, { file });
  return { article: createArticle(id, draft), text, imported };
}

/** Names an article with the same passages: a second one is seldom meant, but comes of a changed title. */
async function printTwin({ article, folder }: PreparedImport, { cwd, print }: ImportContext): Promise<void> {
  const { articles } = await readArticles(folder).catch(() => ({ articles: [] }));
  const twin = articles.find((other) => other.id !== article.id && isSameSource(other, article));
  if (twin !== undefined)
    print(
      `${toLabel(join(folder, `${twin.id}.md`), cwd)} has the same passages. To update that article instead of adding a second one, import with --id ${twin.id}.`,
    );
}

function toLabel(path: string, cwd: string): string {
  return normalizeLine(path.startsWith(join(cwd, '/')) ? path.slice(cwd.length + 1) : path);
}

/**
 * Compares an article with the one that stands in its place. `edited` means that a person edited the text there, and
 * the source is as it was. Throws where writing would lose another article, or a person's edits to this one.
 */
function compareVersions(
  { article: existing, imported }: ExistingArticle,
  article: Article,
  label: string,
  force: boolean,
): 'same' | 'edited' | 'changed' {
  const [before, after] = [fingerprint(existing), fingerprint(article)];
  // Once the source holds a person's edit as well, the file must note the new fingerprint.
  if (existing.revision === article.revision) return imported === undefined || imported === after ? 'same' : 'changed';
  if (!isSameSource(existing, article))
    throw new Error(
      `Expected ${label} to be an earlier import of the same text, got another article, "${existing.title}". Choose another name with --id, or delete that file first.`,
    );
  if (force || before === after || before === imported) return 'changed';
  if (after === imported) return 'edited';
  throw new Error(
    `Expected the text of ${label} to be as it was imported, got one that was ${imported === undefined ? 'written' : 'edited'} by hand. Move the edits into the source, keep a copy and add --force to overwrite them, or choose another name with --id.`,
  );
}

/** Counts of the passages that an import keeps, adds and removes: `4 passages kept, 1 new, 0 gone`. */
function describeChanges(existing: Article, article: Article): string {
  const { kept, added, removed } = countChanges(existing, article);
  return `${pluralize(kept, 'passage')} kept, ${added} new, ${removed} gone`;
}

if (import.meta.main) {
  // ARTICLES_DIR means the same here as for the bot.
  await import('dotenv/config');
  process.exitCode = await runImport(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
}
