import { withoutKeys } from '../model/address.ts';
import { fingerprint, passagesOf } from '../model/article.ts';
import { findStored, listVersions, removeStored, restoreVersion, type Version } from '../folder/kept.ts';
import { type ArticleFile, streamArticles } from '../reading/article-folder.ts';
import { describeReading, describeWarning, pluralize } from '../reading/describe.ts';
import { findWarnings } from '../reading/warnings.ts';
import { isSlug } from '../model/slug.ts';
import { wrap } from '../reading/columns.ts';
import { readArticle, refuseUnknown, type Run, toId, toLabel } from './run.ts';

/** Prints the articles of the folder: two or three lines each. */
export async function list(run: Run): Promise<boolean> {
  let articles = 0;
  let passages = 0;
  const problems: string[] = [];
  for await (const file of streamArticles(run.directory)) {
    const { article, problem } = file;
    if (problem !== undefined) problems.push(problem);
    if (article === undefined) continue;
    articles += article.sections.length === 0 ? 0 : 1;
    passages += passagesOf(article).length;
    for (const line of describeEntry(file)) for (const row of hang(line, run)) run.print(row);
    run.print('');
  }
  run.print(`${pluralize(articles, 'article')}, ${pluralize(passages, 'passage')}.`);
  for (const problem of problems) for (const row of hang(`! ${problem}`, run)) run.print(row);
  return true;
}

function describeEntry({ article, imported }: ArticleFile): string[] {
  if (article === undefined) return [];
  const { id, title, author, published, language, url, glossary } = article;
  const added = imported?.added === undefined ? [] : [`added ${imported.added}`];
  const words = glossary === undefined ? [] : [`glossary of ${glossary.length}`];
  const facts = [id, pluralize(passagesOf(article).length, 'passage'), language, ...words, ...added];
  const source = imported?.from === undefined ? url : withoutKeys(imported.from);
  return [
    facts.join(' · '),
    `  ${[title, author, published].filter((part) => part !== undefined).join(' · ')}`,
    ...(source === undefined ? [] : [`  from ${source}`]),
    ...(url === undefined || url === source ? [] : [`  ${url}`]),
  ];
}

/** A line in rows that fit; the later ones are indented. */
function hang(line: string, { layout: { columns = 80 } }: Run): string[] {
  return wrap(line, columns - 4).map((row, index) => (index === 0 ? row : `    ${row}`));
}

/** Prints an article as it is kept, and the versions before. */
export async function show(run: Run, typed: string): Promise<boolean> {
  const { article, imported, leftOut } = await readArticle(run, typed);
  const warnings = findWarnings({ draft: article, leftOut });
  const source = imported?.from && withoutKeys(imported.from);
  const described = { article, source, added: imported?.added, warnings };
  for (const line of describeReading(described, run.layout)) run.print(line);
  const versions = await listVersions(run.directory, article.id);
  if (versions.length === 0) return true;
  run.print('');
  run.print('Versions before');
  for (const [index, version] of versions.entries()) run.print(`  ${index + 1}  until ${showTime(version)}`);
  run.print(`To have one back: ${run.command} restore ${article.id} 1`);
  return true;
}

function showTime({ until }: Version): string {
  return `${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Removes articles; what is removed can be restored. */
export async function remove(run: Run, typed: readonly string[]): Promise<boolean> {
  for (const id of typed.map(toId)) {
    if (!(isSlug(id) && (await removeStored(run.directory, id, run.now())))) await refuseUnknown(run, id);
    run.print(`Removed ${toLabel(run, id)}. To have it back: ${run.command} restore ${id}`);
  }
  return true;
}

/** Puts an earlier version in an article's place; the latest without a number. */
export async function restore(run: Run, typed: string, number = '1'): Promise<boolean> {
  const id = toId(typed);
  const versions = isSlug(id) ? await listVersions(run.directory, id) : [];
  const version = versions[Number(number) - 1];
  if (version === undefined)
    throw new Error(
      versions.length === 0
        ? `Expected the id of an article with a version before, got "${id}", of which none is kept.`
        : `Expected a version from 1 to ${versions.length}, got "${number}". For the list: ${run.command} show ${id}`,
    );
  const replaced = await findStored(run.directory, id);
  await restoreVersion(run.directory, id, version, { replaced, now: run.now() });
  run.print(`Restored ${toLabel(run, id)} as it was until ${showTime(version)}.`);
  return true;
}

/** Reads all files, and prints problems and warnings; false if a file is no article. */
export async function check(run: Run): Promise<boolean> {
  let [articles, problems, warnings] = [0, 0, 0];
  const twins = new Map<string, string>();
  const tell = (text: string): void => hang(text, run).forEach(run.print);
  for await (const { file, article, problem } of streamArticles(run.directory)) {
    if (problem !== undefined) tell(`${article === undefined ? '✗' : '!'} ${problem}`);
    if (article === undefined) {
      problems += 1;
      continue;
    }
    articles += 1;
    const twin = twins.get(fingerprint(article));
    twins.set(fingerprint(article), article.id);
    const found = [
      ...findWarnings({ draft: article, leftOut: [] }).map(describeWarning),
      ...(twin === undefined ? [] : [`It has the same passages as ${twin}. Remove one of the two.`]),
    ];
    for (const warning of found) tell(`! ${file}: ${warning}`);
    warnings += found.length + (problem === undefined ? 0 : 1);
  }
  run.print(
    `${pluralize(articles, 'article')} read, ${pluralize(problems, 'problem')}, ${pluralize(warnings, 'warning')}.`,
  );
  return problems === 0;
}
