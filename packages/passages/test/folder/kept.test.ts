import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  findSources,
  findStored,
  listVersionIds,
  listVersions,
  readListedSource,
  removeStored,
  restoreVersion,
  type StoredArticle,
  storeArticle,
} from '../../src/folder.ts';
import { createArticle } from '../../src/model/article.ts';

const SECRET = 'DISCORD_TOKEN=abc.def.ghi';
const VERSION = '2026-01-01T12-00-00.000Z.md';
const NOW = Date.UTC(2026, 0, 31);
const MOSS = '# Moss\n\nIt grows on stones.\n';

let top = '';
let folder = '';
let outside = '';
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'kept-'));
  [folder, outside] = [join(top, 'articles'), join(top, 'outside')];
  await mkdir(folder);
  await mkdir(join(outside, 'moss'), { recursive: true });
  await writeFile(join(outside, VERSION), SECRET);
  await writeFile(join(outside, 'moss', VERSION), SECRET);
  await writeFile(join(folder, 'moss.md'), MOSS);
});
afterEach(async () => {
  await rm(top, { recursive: true });
});

async function findMoss(): Promise<StoredArticle> {
  const moss = await findStored(folder, 'moss');
  if (moss === undefined) throw new Error('no moss');
  return moss;
}

const other = createArticle('moss', {
  title: 'Moss',
  language: 'en',
  sections: [{ path: [], passages: ['It grows on trees.'] }],
});

// Making links takes a permission on Windows that few have.
describe.skipIf(process.platform === 'win32')('versions behind a link', () => {
  it.each([
    ['their folder', () => symlink(outside, join(folder, '.versions'))],
    ['their folder, which leads nowhere', () => symlink(join(top, 'nothing'), join(folder, '.versions'))],
    [
      'the folder of one article',
      async () => {
        await mkdir(join(folder, '.versions'));
        await symlink('../../outside', join(folder, '.versions', 'moss'));
      },
    ],
  ])('as %s are neither read nor written', async (_, make) => {
    await make();
    const refusal = "expected a folder of the articles' folder, got a link to another place";
    const replaced = await findMoss();
    await expect(storeArticle(folder, other, {}, { replaced, now: NOW })).rejects.toThrow(refusal);
    await expect(removeStored(folder, 'moss', NOW)).rejects.toThrow(`.versions/moss: ${refusal}`);
    await expect(listVersions(folder, 'moss')).rejects.toThrow(refusal);
    expect(await readFile(join(folder, 'moss.md'), 'utf8')).toBe(MOSS);
    expect(await readdir(top)).toEqual(['articles', 'outside']);
    expect([await readdir(outside), await readdir(join(outside, 'moss'))]).toEqual([[VERSION, 'moss'], [VERSION]]);
  });

  it('that cannot be kept keep the article from being replaced', async () => {
    await writeFile(join(folder, '.versions'), '');
    await expect(storeArticle(folder, other, {}, { replaced: await findMoss(), now: NOW })).rejects.toThrow(
      'moss.md: expected to keep the version before in .versions, got a file. Check that folder',
    );
    expect(await readFile(join(folder, 'moss.md'), 'utf8')).toBe(MOSS);
  });

  it('are no ids, either', async () => {
    await symlink(outside, join(folder, '.versions'));
    await expect(listVersionIds(folder)).rejects.toThrow('.versions: expected a folder');
  });

  it('as one version are not restored, and stay in order', async () => {
    await mkdir(join(folder, '.versions', 'moss'), { recursive: true });
    await symlink(join(outside, VERSION), join(folder, '.versions', 'moss', VERSION));
    const [version] = await listVersions(folder, 'moss');
    if (version === undefined) throw new Error('no version');
    await expect(restoreVersion(folder, 'moss', version, { replaced: await findMoss(), now: NOW })).rejects.toThrow(
      `${VERSION}: expected a file of the articles' folder, got a link to another place`,
    );
    expect(await removeStored(folder, 'moss', 0)).toBe(true);
    expect(await readFile(join(outside, VERSION), 'utf8')).toBe(SECRET);
    expect((await listVersions(folder, 'moss')).map(({ file }) => file)).toEqual([
      '2026-01-01T12-00-00.001Z.md',
      VERSION,
    ]);
  });

  it('of a folder that is itself a link are kept', async () => {
    const link = join(top, 'link');
    await symlink(folder, link);
    expect(await removeStored(link, 'moss', NOW)).toBe(true);
    const [version] = await listVersions(link, 'moss');
    if (version === undefined) throw new Error('no version');
    await restoreVersion(link, 'moss', version, { replaced: undefined, now: NOW });
    expect(await readFile(join(folder, 'moss.md'), 'utf8')).toBe(MOSS);
  });
});

describe.skipIf(process.platform === 'win32')('a source that was listed', () => {
  it.each([
    ['a link took its place', () => symlink(join(outside, VERSION), join(folder, 'moss.md'))],
    ['a link to a hidden file of its own folder did', () => symlink('.env', join(folder, 'moss.md'))],
  ])('is not read when %s', async (_, make) => {
    await writeFile(join(folder, '.env'), SECRET);
    const { files } = await findSources(folder, 'articles');
    await rename(join(folder, 'moss.md'), join(folder, 'aside.md'));
    await make();
    for (const { path, name } of files)
      await expect(readListedSource(path, name, folder)).rejects.toThrow(
        'articles/moss.md: expected a file, got a link',
      );
  });

  it('is not read when a link took the place of its folder', async () => {
    await mkdir(join(folder, 'below'));
    await writeFile(join(folder, 'below', VERSION), MOSS);
    const { files } = await findSources(folder, 'articles');
    await rm(join(folder, 'below'), { recursive: true });
    await symlink(outside, join(folder, 'below'));
    const [below] = files;
    if (below === undefined) throw new Error('no file');
    await expect(readListedSource(below.path, below.name, folder)).rejects.toThrow('a path through a link');
  });
});
