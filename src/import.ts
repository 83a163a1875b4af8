import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Article, createArticle, type Draft, fingerprint, type Passage, passagesOf } from 'passages';
import {
  looksLikeMarkdown,
  parseMarkdown,
  parsePlainText,
  type Reading,
  isSlug,
  toSlug,
  normalizeLine,
  writeMarkdown,
  readArticles,
  readTextFile,
} from 'passages/reading';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Takes whole lines. */
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

interface Request {
  readonly file: string;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly dryRun: boolean;
  readonly force: boolean;
}

const usage = 'npm run import -- FILE [--title TITLE] [--id SLUG] [--dry-run] [--force]';
const help = `Turns a text or Markdown file into an article, and shows how it was read.

  ${usage}

  --title TITLE  the article's title, instead of the one the file states
  --id SLUG      the name of the article's file: lower-case letters, digits and hyphens, at most 60 characters
  --dry-run      show what was found and write nothing
  --force        overwrite an article whose text a person edited since it was imported
  --help         show this

The article is written to data/articles, or to the folder that ARTICLES_DIR names. Importing a changed file again
updates the article: passages that stayed the same keep their ids, and the title, address, author, date and language
in the article's front matter stay as they are. Where a person edited the article's text itself, nothing is overwritten
without --force.`;

/** Runs the command; returns the exit code. */
export async function runImport(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const request = readArguments(args);
    if (request === 'help') around.print(help);
    else await importFile(request, around);
    return 0;
  } catch (error) {
    around.complain(normalizeLine(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

function readArguments(args: readonly string[]): Request | 'help' {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error(
      `Expected one file to import, got ${positionals.length === 0 ? 'none' : positionals.length}. Use: ${usage}`,
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

function parse(args: readonly string[]) {
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
    throw new Error(`${cause instanceof Error ? cause.message.split(/[.\n]/u)[0] : String(cause)}. Use: ${usage}`, {
      cause,
    });
  }
}

async function importFile(request: Request, around: Surroundings): Promise<void> {
  const folder = resolve(around.cwd, around.env['ARTICLES_DIR'] || 'data/articles');
  const reading = readSource(await readTextFile(resolve(around.cwd, request.file), request.file), request);
  const id = request.id ?? toSlug(reading.draft.title);
  const path = join(folder, `${id}.md`);
  const shown = shownPath(path, around.cwd);
  const existing = await readExisting(path, id);
  const draft = existing === undefined ? reading.draft : keepDetails(reading.draft, existing.article, request.title);
  const article = createArticle(id, draft);
  const count = passagesOf(article).length;
  if (count === 0)
    throw new Error(`${request.file}: expected at least one paragraph, got none. Choose a file with an article in it.`);
  const outcome = existing === undefined ? 'new' : compare(existing, article, shown, request.force);
  showOutline(article, reading, around.print);
  around.print('');
  if (outcome === 'same') return around.print(`Nothing changed in ${shown}.`);
  if (outcome === 'edited')
    return around.print(
      `Nothing changed in ${shown}: its text was edited by hand, and the source is as it was. To take the source's text again, add --force.`,
    );
  if (existing === undefined) await nameTwins(article, folder, around);
  if (!request.dryRun) await writeWhole(path, folder, writeMarkdown(article, fingerprint(article)));
  const verb = request.dryRun ? 'Would write' : 'Wrote';
  const result = existing === undefined ? plural(count, 'passage') : changes(existing.article, article);
  return around.print(`${verb} ${shown}: ${result}.`);
}

interface Existing {
  readonly article: Article;
  /** {@link fingerprint} of the text that was imported; none where the file was not written by the import. */
  readonly imported: string | undefined;
}

/** Throws where writing would lose another article, or what a person wrote into this one. */
function compare(existing: Existing, article: Article, shown: string, force: boolean): 'same' | 'edited' | 'changed' {
  const [stands, comes] = [fingerprint(existing.article), fingerprint(article)];
  // An edit that the source has taken over since is none any more, which the file must note.
  if (existing.article.revision === article.revision)
    return existing.imported === undefined || existing.imported === comes ? 'same' : 'changed';
  if (!isSameSource(existing.article, article))
    throw new Error(
      `Expected ${shown} to be an earlier import of the same text, got another article, "${existing.article.title}". Choose another name with --id, or delete that file first.`,
    );
  if (force || stands === comes || stands === existing.imported) return 'changed';
  if (comes === existing.imported) return 'edited';
  throw new Error(
    `Expected the text of ${shown} to be as it was imported, got one that was ${existing.imported === undefined ? 'written' : 'edited'} by hand. Move the edits into the source, keep a copy and add --force to overwrite them, or choose another name with --id.`,
  );
}

/** A second file with the same passages is seldom meant: the title was changed, and with it the file's name. */
async function nameTwins(article: Article, folder: string, { cwd, print }: Surroundings): Promise<void> {
  const others = await readArticles(folder).catch(() => ({ articles: [] }));
  const twin = others.articles.find((other) => other.id !== article.id && isSameSource(other, article));
  if (twin !== undefined)
    print(
      `${shownPath(join(folder, `${twin.id}.md`), cwd)} has the same passages. To update that article instead of adding a second one, import with --id ${twin.id}.`,
    );
}

/** Markdown by the file's name or by its content; everything else is plain text. */
function readSource(text: string, { file, title }: Request): Reading {
  if (/^\s*<(?:!doctype html|html|head|body)\b/iu.test(text.slice(0, 500)))
    throw new Error(
      `${file}: expected plain text or Markdown, got a web page's source. Open it in a browser, and copy its text into a .txt file.`,
    );
  if (/\.(?:md|markdown)$/iu.test(file) || looksLikeMarkdown(text)) {
    const reading = parseMarkdown(text, { file: basename(file) });
    return title === undefined ? reading : { ...reading, draft: { ...reading.draft, title } };
  }
  const name = normalizeLine(
    basename(file)
      .replace(/\.[^.]*$/u, '')
      .replaceAll(/[-_]+/gu, ' '),
  );
  return parsePlainText(text, { title, fallbackTitle: name === '' ? undefined : name });
}

async function readExisting(path: string, id: string): Promise<Existing | undefined> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (!exists) return undefined;
  const file = basename(path);
  const { draft, imported } = parseMarkdown(await readTextFile(path, file), { file });
  return { article: createArticle(id, draft), imported };
}

/** What a person wrote into the article's front matter wins over what the source states. */
function keepDetails(draft: Draft, existing: Article, title: string | undefined): Draft {
  return {
    title: title ?? existing.title,
    url: existing.url ?? draft.url,
    author: existing.author ?? draft.author,
    published: existing.published ?? draft.published,
    language: existing.language,
    sections: draft.sections,
  };
}

/**
 * Half of the shorter article's text in passages that the other has too, or two fifths of all words: the same text,
 * however much of it was edited. A passage alone may be a notice that many articles carry.
 */
function isSameSource(existing: Article, article: Article): boolean {
  const texts = new Set(passagesOf(existing).map(({ text }) => text));
  const common = passagesOf(article).filter(({ text }) => texts.has(text));
  if (lengthOf(common) * 2 >= Math.min(lengthOf(passagesOf(existing)), lengthOf(passagesOf(article)))) return true;
  const before = wordsOf(existing);
  const after = wordsOf(article);
  const shared = [...after].filter((word) => before.has(word)).length;
  return shared * 5 >= (before.size + after.size - shared) * 2;
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}

function wordsOf(article: Article): Set<string> {
  return new Set(passagesOf(article).flatMap(({ text }) => text.toLowerCase().match(/\p{Lo}|[\p{L}\p{N}]+/gu) ?? []));
}

function changes(existing: Article, article: Article): string {
  const before = new Set(passagesOf(existing).map(({ id }) => id));
  const after = new Set(passagesOf(article).map(({ id }) => id));
  const kept = [...after].filter((id) => before.has(id)).length;
  return `${plural(kept, 'passage')} kept, ${after.size - kept} new, ${before.size - kept} gone`;
}

/** A reader never sees half a file: it is written beside its place and moved there. */
async function writeWhole(path: string, folder: string, text: string): Promise<void> {
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new Error(
      `Expected to write ${path}, got ${code}. Check the folder's permissions and the space left, or set ARTICLES_DIR.`,
      { cause },
    );
  }
}

function showOutline(article: Article, { leftOut }: Reading, print: (line: string) => void): void {
  const details = [
    ['id', article.id],
    ['author', article.author],
    ['published', article.published],
    ['url', article.url],
    ['language', article.language],
  ];
  print(article.title);
  for (const [name = '', value] of details)
    if (value !== undefined) print(`  ${name.padEnd(10)} ${normalizeLine(value)}`);
  print('');
  print(`${plural(passagesOf(article).length, 'passage')} in ${plural(article.sections.length, 'section')}`);
  let before: readonly string[] = [];
  for (const { path, passages } of article.sections) {
    if (path.length === 0) print('  (opening)');
    const shared = path.findIndex((heading, depth) => heading !== before[depth]);
    const first = shared < 0 ? path.length - 1 : shared;
    for (const [depth, heading] of path.entries()) if (depth >= first) print(`${'  '.repeat(depth + 1)}${heading}`);
    before = path;
    print(
      `${'  '.repeat(Math.max(path.length, 1) + 1)}${String(passages.length).padStart(3)}  “${beginning(passages[0]?.text ?? '')}”`,
    );
  }
  if (leftOut.length === 0) return;
  print('');
  print('Left out');
  for (const { line, text, reason } of leftOut)
    print(`  line ${String(line).padEnd(5)} ${reason.padEnd(18)} “${beginning(text)}”`);
}

/** The first words, on one line, safe to print. */
function beginning(text: string): string {
  const line = normalizeLine(text);
  if (line.length <= 60) return line;
  const cut = line.slice(0, 60).replace(/[\ud800-\udbff]$/u, '');
  return `${cut.slice(0, cut.lastIndexOf(' ') > 30 ? cut.lastIndexOf(' ') : cut.length)}…`;
}

function shownPath(path: string, cwd: string): string {
  return normalizeLine(path.startsWith(join(cwd, '/')) ? path.slice(cwd.length + 1) : path);
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
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
