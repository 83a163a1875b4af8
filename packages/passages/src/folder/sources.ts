import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { toSlug } from '../model/slug.ts';
import { explainFileError, resolveLinks } from '../reading/text-file.ts';

/** Endings of files that hold articles. */
const ENDINGS = new Set(
  'md markdown mdown mkd mdx qmd rmd txt text html htm xhtml mhtml mht pdf docx odt epub rst adoc asciidoc asc srt vtt'.split(
    ' ',
  ),
);

/** Folders of other people's files. */
const FOREIGN = new Set(['node_modules', 'bower_components', '__pycache__']);

/** A file of a folder that may hold an article. */
export interface SourceFile {
  /** Path without links. */
  readonly path: string;
  /** Path from the folder, with slashes, behind the folder's name: `vault/notes/bells.md`. */
  readonly name: string;
  /** Id made from the name: `vault-notes-bells`. */
  readonly id: string;
}

/** Files of a folder and its subfolders. */
export interface SourceTree {
  /** By name. */
  readonly files: readonly SourceFile[];
  /** Numbers of files that are no articles, by ending; links are among them. */
  readonly skipped: ReadonlyMap<string, number>;
}

/** True for a folder, or a link to one. Throws an Error for a path where nothing is. */
export async function isFolder(path: string, name: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    const { what, advice } = explainFileError(cause);
    throw new Error(`${name}: expected a text file, got ${what}. ${advice}`, { cause });
  }
}

/**
 * Files of a folder and its subfolders that may hold articles. Hidden files, and folders such as node_modules, are not
 * looked at; links are not followed.
 */
export async function findSources(folder: string, name: string): Promise<SourceTree> {
  const root = await resolveLinks(resolve(folder));
  const paths: string[] = [];
  const skipped = new Map<string, number>();
  const skip = (ending: string): void => void skipped.set(ending, (skipped.get(ending) ?? 0) + 1);
  const open = [root];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const entry of await readFolder(place, place === root ? name : place)) {
      if (entry.name.startsWith('.')) continue;
      const path = join(place, entry.name);
      const ending = extname(entry.name).slice(1).toLowerCase();
      if (entry.isDirectory()) {
        if (!FOREIGN.has(entry.name)) open.push(path);
      } else if (entry.isSymbolicLink()) skip('link');
      else if (entry.isFile() && ENDINGS.has(ending)) paths.push(path);
      else skip(ending === '' ? 'without an ending' : `.${ending}`);
    }
  }
  return { files: nameFiles({ root, label: basename(resolve(folder)) }, paths), skipped };
}

async function readFolder(folder: string, name: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    const { what, advice } = explainFileError(cause);
    throw new Error(`${name}: expected a folder, got ${what}. ${advice}`, { cause });
  }
}

/** Names and ids of files, sorted; ids that would be the same get a number, the same one each time. */
function nameFiles(
  { root, label }: { readonly root: string; readonly label: string },
  paths: readonly string[],
): SourceFile[] {
  const named = paths.map((path) => ({ path, name: [label, ...relative(root, path).split(sep)].join('/') }));
  const counts = new Map<string, number>();
  return named
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ path, name }) => {
      const slug = toPathSlug(name.slice(0, name.length - extname(name).length));
      const count = (counts.get(slug) ?? 0) + 1;
      counts.set(slug, count);
      const id = count === 1 ? slug : `${slug.slice(0, LONGEST_PATH)}-${count}`;
      return { path, name, id: toSlug(id) };
    });
}

/** Longest path in an id, in characters: room for a number is left. */
const LONGEST_PATH = 56;

/** Slug of a path; a long one keeps its end, where the file's own name is. */
function toPathSlug(name: string): string {
  const parts = name.split('/');
  while (parts.length > 1 && parts.join('-').length > LONGEST_PATH) parts.shift();
  return toSlug(parts.join('-'));
}
