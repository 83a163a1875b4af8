import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { passagesOf } from 'passages';
import { type LibraryContext, runLibrary } from 'passages/command';
import { createReader, readArticles } from 'passages/reading';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'library-'));
  minutes = 0;
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

const reader = createReader();
afterAll(() => reader.close());

/** Moment of the first call; each later one is a minute later. */
const START = Date.UTC(2026, 0, 31, 12);
let minutes = 0;

/** Runs the command as it is typed behind `npm run library --`. */
async function runVerb(args: readonly string[], options: Partial<LibraryContext> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runLibrary(args, {
    command: 'npm run library --',
    directory: join(cwd, 'data/articles'),
    cwd,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    input: Readable.from([]),
    fetchDocument: (address) => Promise.reject(new Error(`Expected no address, got ${address}.`)),
    reader,
    now: () => START + 60_000 * minutes++,
    ...options,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const run = (args: readonly string[], options: Partial<LibraryContext> = {}) => runVerb(['add', ...args], options);
const put = (name: string, text: string): Promise<void> => writeFile(join(cwd, name), text);
const articleFile = (id: string): string => join(cwd, 'data/articles', `${id}.md`);

const first = 'The ferry left at seven and at five, and nobody dreamt of asking it to wait for them.';
const second = 'Its skipper kept a ledger of everything she carried, down to the last hen and the last bell.';
const third = 'The bell is in the church now, and the hen is forgotten by all but her.';
const text = `The Ferry\n\nBy Edda Holm\n\n${first}\n\n${second}\n\nAfterwards\n\n${third}\n`;

describe('adding', () => {
  it('writes an article that reads back the same, and prints its outline', async () => {
    await put('ferry.txt', text);
    const { code, out, err } = await run(['ferry.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^The Ferry\n {2}id {9}the-ferry\n {2}author {5}Edda Holm\n {2}language {3}English \(en\)\n {2}source {5}ferry\.txt \(plain text\)\n\n3 passages in 2 sections\n/u,
    );
    expect(out).toContain('  Afterwards\n      1  “The bell is in the church now');
    expect(out).toContain('Left out\n  line 3     author line        “By Edda Holm”');
    expect(out).toMatch(/Wrote data\/articles\/the-ferry\.md: 3 passages\.$/u);
    const { articles } = await readArticles(join(cwd, 'data/articles'));
    expect(articles[0]?.sections.map(({ path, passages }) => [path, passages.map((passage) => passage.text)])).toEqual([
      [[], [first, second]],
      [['Afterwards'], [third]],
    ]);
  });

  it('lets one of two imports with the same name at the same time win, and tells the other', async () => {
    await put('ferry.txt', text);
    await put(
      'bell.txt',
      'The Bell\n\nIt was cast in the year of the flood and has never once been rung for a wedding.\n',
    );
    for (let round = 0; round < 8; round += 1) {
      await rm(join(cwd, 'data'), { recursive: true, force: true });
      const files = ['ferry.txt', 'bell.txt'];
      const both = await Promise.all(files.map((file) => run([file, '--id', 'one'])));
      const winner = both.findIndex(({ code }) => code === 0);
      expect(both[1 - winner]).toMatchObject({ code: 1, err: expect.stringMatching(/got (?:a file that|another)/u) });
      expect(await readFile(articleFile('one'), 'utf8')).toContain(winner === 0 ? 'The Ferry' : 'The Bell');
      expect(await readdir(join(cwd, 'data/articles'))).toEqual(['one.md']);
    }
  });

  it('overwrites nothing that was written after it had looked', async () => {
    await put('ferry.txt', text);
    /** Imports; somebody saves the article's file before it is written. */
    const importDuring = async (edit: string): Promise<string> => {
      const print = (): void => {
        mkdirSync(join(cwd, 'data/articles'), { recursive: true });
        writeFileSync(articleFile('the-ferry'), edit);
      };
      const { code, err } = await runVerb(['add', 'ferry.txt'], { print });
      expect(await readFile(articleFile('the-ferry'), 'utf8')).toBe(edit);
      return `${code} ${err}`;
    };
    const refusal = '1 Expected to write .*/the-ferry.md, got a file that was written meanwhile. Look at it, and';
    expect(await importDuring('# Somebody’s own\n\nTheir words.\n')).toMatch(new RegExp(refusal, 'u'));
    await rm(articleFile('the-ferry'));
    await run(['ferry.txt']);
    await put('ferry.txt', text.replace('seven', 'eight'));
    expect(await importDuring('# Edited\n\nBy hand.\n')).toMatch(new RegExp(refusal, 'u'));
  });

  it.skipIf(process.platform === 'win32')(
    'neither reads nor writes through a link that stands in its place',
    async () => {
      await put('ferry.txt', text);
      await put('.env', 'DISCORD_TOKEN=abc.def.ghi');
      await mkdir(join(cwd, 'data/articles'), { recursive: true });
      await symlink('../../.env', articleFile('the-ferry'));
      const { code, err } = await run(['ferry.txt', '--force']);
      expect([code, err]).toEqual([1, expect.stringContaining('the-ferry.md: expected a file of the articles')]);
      expect(await readFile(join(cwd, '.env'), 'utf8')).toBe('DISCORD_TOKEN=abc.def.ghi');
    },
  );

  it.skipIf(process.platform === 'win32')('prints no control characters of a name', async () => {
    const names: string[] = [];
    await mkdir(join(cwd, 'notes'));
    await put('notes/red\u001b[31m\nmoss\u202e.txt', text);
    await put('notes/empty\u001b]0;x\u0007.txt', '');
    const { out, err } = await run(['notes'], { showProgress: (progress) => names.push(progress?.name ?? '') });
    const single = await run(['notes/red\u001b[31m\nmoss\u202e.txt', '--id', 'single']);
    const bare = /[^\P{Cc}\n]|\u202e/u;
    for (const printed of [out, err, ...names, single.out]) expect(printed).not.toMatch(bare);
    expect(out).toContain('notes/red[31m moss.txt: 3 passages');
  });

  it('changes nothing the second time, and leaves no temporary file', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const before = await readFile(articleFile('the-ferry'), 'utf8');
    const { out } = await run(['ferry.txt']);
    expect(out).toMatch(/Nothing changed in data\/articles\/the-ferry\.md\.$/u);
    expect(await readFile(articleFile('the-ferry'), 'utf8')).toBe(before);
    expect(await readdir(join(cwd, 'data/articles'))).toEqual(['the-ferry.md']);
  });

  it('updates a changed text, and keeps passage ids and front matter edited by hand', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const written = await readFile(articleFile('the-ferry'), 'utf8');
    await writeFile(
      articleFile('the-ferry'),
      written.replace('author: Edda Holm', 'author: E. Holm\nurl: https://example.org/ferry'),
    );
    const before = (await readArticles(join(cwd, 'data/articles'))).articles.flatMap(passagesOf);
    await put('ferry.txt', text.replace(second, `${second} So they say.`));
    const { out } = await run(['ferry.txt']);
    expect(out).toMatch(/: 2 passages kept, 1 changed, 0 new, 0 gone\.$/u);
    const [article] = (await readArticles(join(cwd, 'data/articles'))).articles;
    expect(article).toMatchObject({ author: 'E. Holm', url: 'https://example.org/ferry' });
    expect(article?.sections[0]?.passages[0]?.id).toBe(before[0]?.id);
    expect(article?.sections[1]?.passages[0]?.id).toBe(before[2]?.id);
  });

  it('rejects a text whose file name another article has', async () => {
    await put('ferry.txt', text);
    await put(
      'other.txt',
      'The Ferry\n\nSomething wholly different happened one winter night between two mountains.\n',
    );
    await run(['ferry.txt']);
    const { code, err } = await run(['other.txt']);
    expect(code).toBe(1);
    expect(err).toContain('got another article, "The Ferry". Choose another name with --id');
    expect((await run(['other.txt', '--id', 'the-other-ferry'])).code).toBe(0);
  });

  it('does not take two articles for the same because of one common passage', async () => {
    const notice = 'Printed by the ferry company for its passengers, free of charge, to be left on board.';
    const other = 'Wholly different things happened that winter between two mountains, where nobody sails at all.';
    await put('ferry.txt', `The Ferry\n\n${first}\n\n${second}\n\n${third}\n\n${notice}\n`);
    await put('other.txt', `The Ferry\n\n${other}\n\n${other.replace('winter', 'summer')}\n\n${notice}\n`);
    await run(['ferry.txt']);
    expect((await run(['other.txt'])).err).toContain('got another article');
  });

  it('keeps text that was edited by hand, unless forced', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const edited = (await readFile(articleFile('the-ferry'), 'utf8')).replace('last hen', 'last goose');
    await writeFile(articleFile('the-ferry'), edited);
    const same = await run(['ferry.txt']);
    expect(same.out).toMatch(/Nothing changed in .*: its text was edited by hand, and the source is as it was\./u);
    await put('ferry.txt', text.replace(third, `${third} So they say.`));
    const { code, err } = await run(['ferry.txt']);
    expect(code).toBe(1);
    expect(err).toContain('the-ferry.md to be as it was imported, got one that was edited by hand. Move the edits');
    expect(await readFile(articleFile('the-ferry'), 'utf8')).toBe(edited);
    expect((await run(['ferry.txt', '--force'])).out).toMatch(/: 1 passage kept, 2 changed, 0 new, 0 gone\.$/u);
    expect((await run(['ferry.txt'])).out).toMatch(/Nothing changed in data\/articles\/the-ferry\.md\.$/u);
  });

  it('takes over an edit that the source has too, and keeps an article that was not imported', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    await writeFile(
      articleFile('the-ferry'),
      (await readFile(articleFile('the-ferry'), 'utf8')).replace('hen', 'goose'),
    );
    await put('ferry.txt', text.replace('hen', 'goose'));
    expect((await run(['ferry.txt'])).out).toContain('3 passages kept, 0 new, 0 gone.');
    expect((await run(['ferry.txt'])).out).toContain('Nothing changed');
    await put('ferry.txt', text.replace('hen', 'duck'));
    expect((await run(['ferry.txt'])).out).toContain('2 passages kept, 1 changed, 0 new, 0 gone.');
    await writeFile(articleFile('the-ferry'), `# The Ferry\n\n${first}\n\n${second}\n`);
    const { code, err } = await run(['ferry.txt']);
    expect(code).toBe(1);
    expect(err).toContain('got one that was written by hand');
  });

  it('names another article with the same passages', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const { out } = await run(['ferry.txt', '--title', 'Crossings']);
    expect(out).toContain('data/articles/the-ferry.md has the same passages.');
    expect(out).toContain('import with --id the-ferry.');
    expect((await run(['ferry.txt', '--title', 'Sailings', '--id', 'the-ferry'])).out).toMatch(
      /3 passages kept, 0 new/u,
    );
    expect((await readArticles(join(cwd, 'data/articles'))).articles.map(({ title }) => title)).toEqual([
      'Crossings',
      'Sailings',
    ]);
  });

  it('writes nothing on a dry run', async () => {
    await put('ferry.txt', text);
    const { out } = await run(['ferry.txt', '--dry-run', '--title', 'Crossing', '--id', 'x']);
    expect(out).toMatch(/^Crossing\n[^]*Would write data\/articles\/x\.md: 3 passages\.$/u);
    expect(await readdir(cwd)).toEqual(['ferry.txt']);
  });

  it('reads Markdown by file name or content, and writes to ARTICLES_DIR', async () => {
    await put('a.md', '# Moss\n\n## Roots\n\nIt has *none*.\n');
    await put('b.txt', '---\ntitle: Fern\n---\n\n## Roots\n\nIt has some.\n');
    expect((await run(['a.md'], { directory: join(cwd, 'here') })).out).toContain('Wrote here/moss.md');
    expect((await run(['b.txt'], { directory: join(cwd, 'here') })).out).toContain('Wrote here/fern.md');
    expect((await readArticles(join(cwd, 'here'))).articles.map(({ sections }) => sections[0]?.path)).toEqual([
      ['Roots'],
      ['Roots'],
    ]);
  });

  it('prints no control characters of a file or an argument', async () => {
    await put('e.txt', `Esc\u001b[31mape\u0007\n\n${first} \u009b2J\u202e\n`);
    const { out } = await run(['e.txt', '--dry-run']);
    const refused = await run(['\u001b[2Jnone.txt']);
    // eslint-disable-next-line no-control-regex
    for (const shown of [out, refused.err]) expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/u);
  });

  it.each([
    [[], 'Expected SOURCE… after add, got nothing. Use: npm run library -- add SOURCE…'],
    [['a', 'b', '--title', 'One'], 'Expected one source with --title, got 2. Add that one by itself.'],
    [['a', '--what'], "Unknown option '--what'. Use: npm run library -- add SOURCE… [--title]"],
    [['a', '--url', 'moss'], 'Expected --url to begin with https:// or http://, got "moss".'],
    [['a', '--language', 'English'], 'Expected --language to be a tag such as en or zh-CN, got "English".'],
    [['a', '--id', 'No Good'], 'Try --id no-good'],
    [['a', '--title', ' '], 'Expected --title to hold words, got nothing.'],
    [['none.txt'], 'none.txt: expected a text file, got nothing there.'],
    [['no\0ne.txt'], 'none.txt: expected a text file, got a name that no file can have.'],
    [[''], 'Expected a file, a folder or an address, got an empty name.'],
    [['ftp://me:hidden@host/moss.txt'], 'https:// or http://, got one that begins with ftp://. Save what is there'],
    [['file://elsewhere/moss.txt'], 'elsewhere/moss.txt: expected the address of a file on this machine, got another.'],
  ])('rejects the arguments %j with one line and exit code 1', async (args, message) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
    expect(err).not.toContain('\n');
  });

  it('reads no more of standard input than a file may have', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(1 << 20);
    }
    expect(await run(['-'], { input: endless() })).toMatchObject({
      code: 1,
      err: expect.stringContaining('standard input: expected at most 20 MB (20,971,520 bytes), got more.'),
    });
  });

  it('rejects a text without a paragraph', async () => {
    await put('title.md', '# Moss\n');
    expect((await run(['title.md'])).err).toContain('expected at least one paragraph, got none');
  });

  it('prints its usage for --help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('npm run library -- add SOURCE…');
  });
});

describe('a folder', () => {
  it('comes in with a line a file, ids from its paths, and keeps the others where one fails', async () => {
    await mkdir(join(cwd, 'vault/notes/.hidden'), { recursive: true });
    await mkdir(join(cwd, 'vault/node_modules/tool'), { recursive: true });
    await put('vault/README.md', `# The Ferry\n\n${first}\n\n${second}\n`);
    await put('vault/notes/README.md', `# The Bell\n\n${third}\n`);
    await put('vault/notes/empty.md', '# Nothing\n');
    await put('vault/notes/.hidden/secret.md', `# Secret\n\n${third}\n`);
    await put('vault/node_modules/tool/README.md', `# Tool\n\n${third}\n`);
    await put('vault/picture.png', 'PNG');
    if (process.platform !== 'win32') await symlink('/etc', join(cwd, 'vault/etc'));
    const progress: string[] = [];
    const { code, out, err } = await runVerb(['add', 'vault'], {
      showProgress: (shown) => progress.push(shown === undefined ? 'gone' : `${shown.done}/${shown.all} ${shown.name}`),
    });
    expect(code).toBe(1);
    expect(err).toContain('empty.md: expected at least one paragraph, got none');
    expect(out).toContain('vault/README.md: 2 passages · “The Ferry”');
    expect(out).toContain('3 sources: 2 new, 1 failed. Not articles: ');
    expect(out).toContain('1 .png');
    expect(progress).toEqual(['0/3 vault/README.md', '1/3 vault/notes/README.md', '2/3 vault/notes/empty.md', 'gone']);
    expect(await readdir(join(cwd, 'data/articles'))).toEqual(['vault-notes-readme.md', 'vault-readme.md']);
    const again = await runVerb(['add', 'vault/README.md', 'vault']);
    expect(again.out).toContain('4 sources: 1 new, 2 unchanged, 1 failed.');
  });

  it('takes standard input and addresses, too', async () => {
    const input = Readable.from([Buffer.from(text)]);
    expect((await runVerb(['add', '-'], { input })).out).toContain('Wrote data/articles/the-ferry.md: 3 passages.');
    const page = (words: string): string =>
      `<!doctype html><html><head><title>Bells</title></head><body><main><h1>Bells of the valley</h1><p>${words}</p><p>${second}</p></main></body></html>`;
    const answers = [page(third), page(`${third} So they say.`)].map((body, index) => ({
      bytes: Buffer.from(body),
      mediaType: 'text/html; charset=utf-8',
      url: 'https://example.org/bells',
      etag: `"${index}"`,
      lastModified: undefined,
    }));
    const asked: unknown[] = [];
    const fetchDocument: LibraryContext['fetchDocument'] = async (_, known) => {
      asked.push(known.etag);
      return asked.length === 2 ? 'not modified' : (answers.shift() ?? 'not modified');
    };
    const added = await runVerb(['add', 'https://example.org/bells?from=mail', '--id', 'bells'], { fetchDocument });
    expect(added.err).toBe('');
    const ids = async (): Promise<string[]> =>
      (await readArticles(join(cwd, 'data/articles'))).articles
        .filter(({ id }) => id === 'bells')
        .flatMap(passagesOf)
        .map(({ id }) => id);
    const before = await ids();
    expect((await runVerb(['list'])).out).toContain(
      '  from https://example.org/bells?from=mail\n  https://example.org/bells\n',
    );
    expect((await runVerb(['update', 'bells'], { fetchDocument })).out).toBe(
      'data/articles/bells.md: nothing changed.',
    );
    const updated = await runVerb(['update', 'bells'], { fetchDocument });
    expect(updated.out).toContain('data/articles/bells.md: 1 passage kept, 1 changed, 0 new, 0 gone.\n  changed “');
    expect(asked).toEqual([undefined, '"0"', '"0"']);
    expect((await ids()).filter((id) => before.includes(id))).toHaveLength(1);
    expect(await readFile(articleFile('bells'), 'utf8')).toContain('\'"1"\'');
  });
});

it('keeps the key of an address for updates, and shows it nowhere else', async () => {
  const address = 'https://me:hidden@example.org/bells.txt?page=1&token=hidden';
  const asked: string[] = [];
  const fetchDocument: LibraryContext['fetchDocument'] = async (one) => {
    asked.push(one);
    return { bytes: Buffer.from(`${first}\n\n${second}\n`), url: 'https://example.org/bells.txt?page=1&sig=hidden' };
  };
  const shown: unknown[] = [];
  const runs = [['add', address], ['list'], ['show', 'bells'], ['check'], ['update'], ['add', address, 'missing.txt']];
  for (const args of runs) {
    const showProgress: LibraryContext['showProgress'] = (progress) => shown.push(progress);
    shown.push(await runVerb(args, { fetchDocument, showProgress }));
  }
  for (const args of [['show', address], ['update', address], [address], ['add', '--url', `x${address}`, '-']])
    shown.push(await runVerb(args));
  await writeFile(
    articleFile('old'),
    '---\ntitle: Old\nurl: ftp://me:hidden@host\nimported:\n  text: abcdefghjk\n  from: gopher://me:hidden@host\n---\n\nWords.\n',
  );
  for (const verb of ['update', 'show']) shown.push(await runVerb([verb, 'old']));
  shown.push(await runVerb(['check']));
  await rm(articleFile('old'));
  expect(JSON.stringify(shown)).not.toContain('hidden');
  expect(asked).toEqual([address, address, address]);
  const { articles } = await readArticles(join(cwd, 'data/articles'));
  expect(articles).toMatchObject([{ id: 'bells', title: 'bells', url: 'https://example.org/bells.txt?page=1' }]);
  expect((await readFile(articleFile('bells'), 'utf8')).match(/.*hidden.*/gu)).toEqual([`  from: ${address}`]);
});

describe('keeping articles', () => {
  it('updates from the file, leaves alone what was edited by hand, and restores the version before', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    await put('ferry.txt', text.replace('last hen', 'last goose'));
    const { code, out } = await runVerb(['update']);
    expect([code, out]).toEqual([
      0,
      [
        'data/articles/the-ferry.md: 2 passages kept, 1 changed, 0 new, 0 gone.',
        '  changed “…carried, down to the last goose and the last bell.”',
      ].join('\n'),
    ]);
    const edited = (await readFile(articleFile('the-ferry'), 'utf8')).replace('goose', 'duck');
    await writeFile(articleFile('the-ferry'), edited);
    await put('ferry.txt', text.replace('last hen', 'last swan'));
    expect(await runVerb(['update', 'the-ferry'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('edited by hand'),
    });
    expect((await runVerb(['update'])).code).toBe(0);
    expect((await runVerb(['update', '--force'])).code).toBe(0);
    expect((await runVerb(['show', 'the-ferry'])).out).toMatch(
      /Versions before\n {2}1 {2}until 2026.*\n {2}2 {2}until/u,
    );
    expect((await runVerb(['restore', 'the-ferry'])).out).toContain('Restored data/articles/the-ferry.md');
    expect(await readFile(articleFile('the-ferry'), 'utf8')).toBe(edited);
    expect((await runVerb(['restore', 'the-ferry', '9'])).err).toContain('Expected a version from 1 to 2, got "9".');
    await rm(join(cwd, 'ferry.txt'));
    expect((await runVerb(['update'])).out).toContain('its source is gone, ../../ferry.txt. It stays as it is.');
  });

  it('removes an article, and brings it back', async () => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const before = await readFile(articleFile('the-ferry'), 'utf8');
    expect((await runVerb(['remove', 'data/articles/the-ferry.md'])).out).toBe(
      'Removed data/articles/the-ferry.md. To have it back: npm run library -- restore the-ferry',
    );
    expect((await runVerb(['show', 'the-ferry'])).err).toContain('which was removed. To have it back:');
    expect((await runVerb(['restore', 'the-ferry'])).code).toBe(0);
    expect(await readFile(articleFile('the-ferry'), 'utf8')).toBe(before);
  });

  it.each([-400, 400])('brings back the latest one although the clock was %i days off', async (days) => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const versions = join(cwd, 'data/articles/.versions/the-ferry');
    await mkdir(versions, { recursive: true });
    for (let day = 10; day < 30; day += 1) await writeFile(join(versions, `2026-01-${day}T12-00-00.000Z.md`), '# Old');
    const kept = () => readFile(articleFile('the-ferry'), 'utf8');
    const original = await kept();
    const options = { now: () => START + days * 86_400_000 };
    await runVerb(['remove', 'the-ferry'], options);
    expect((await runVerb(['restore', 'the-ferry'])).code).toBe(0);
    expect(await kept()).toBe(original);
    await put('ferry.txt', text.replace('last hen', 'last goose'));
    await runVerb(['update'], options);
    const goose = await kept();
    await put('ferry.txt', text.replace('last hen', 'last swan'));
    await runVerb(['update']);
    await runVerb(['restore', 'the-ferry']);
    expect(await kept()).toBe(goose);
  });

  it('never reads a hidden file again, nor another text, because a note says so', async () => {
    await put('.env', `DISCORD_TOKEN=abc\n\n${first}\n`);
    await put('other.txt', 'Wholly different things happened that winter between two mountains, far from here.');
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const written = await readFile(articleFile('the-ferry'), 'utf8');
    await writeFile(articleFile('the-ferry'), written.replace('../../ferry.txt', '../../.env'));
    expect((await runVerb(['update', '--force'])).out).toContain('its source is gone');
    await writeFile(articleFile('the-ferry'), written.replace('../../ferry.txt', '../../other.txt'));
    expect((await runVerb(['update', '--force'])).err).toContain('got another article');
  });

  it.skipIf(process.platform === 'win32')('follows no link that took the place of a source or a version', async () => {
    const secret = 'DISCORD_TOKEN=abc.def.ghi';
    await mkdir(join(cwd, 'vault/notes'), { recursive: true });
    await mkdir(join(cwd, 'outside'));
    await put('outside/ferry.txt', `${text}\n${secret}\n`);
    for (const name of ['vault/a.txt', 'vault/notes/ferry.txt', 'linked.txt'])
      await put(name, text.replace('The Ferry', name.slice(0, -4)));
    await symlink('vault', join(cwd, 'own'));
    await symlink('linked.txt', join(cwd, 'named.txt'));
    expect((await run(['own', 'named.txt'])).out).toContain('3 sources: 3 new.');
    expect((await runVerb(['update'])).out).toContain('3 articles: 3 unchanged.');
    await rm(join(cwd, 'vault'), { recursive: true });
    await mkdir(join(cwd, 'vault'));
    await symlink('../outside/ferry.txt', join(cwd, 'vault/a.txt'));
    await symlink('../outside', join(cwd, 'vault/notes'));
    const updated = await runVerb(['update', '--force']);
    expect([updated.code, updated.out]).toEqual([1, expect.stringContaining('1 unchanged, 2 failed.')]);
    expect(updated.err.split('\n')).toEqual(
      ['a', 'notes/ferry'].map(
        (name) =>
          `../../vault/${name}.txt: expected a file, got a link to one, or a path through a link. Put a copy of the file there, or add the file by its own path.`,
      ),
    );
    await symlink(join(cwd, 'outside'), join(cwd, 'data/articles/.versions'));
    for (const typed of [['remove'], ['restore'], ['show']])
      expect((await runVerb([...typed, 'own-a'])).err).toContain(
        ".versions/own-a: expected a folder of the articles' folder, got a link to another place.",
      );
    expect(await readFile(articleFile('own-a'), 'utf8')).not.toContain(secret);
    expect(await readdir(join(cwd, 'outside'))).toEqual(['ferry.txt']);
  });

  it('lists articles and problems, and checks them', async () => {
    await mkdir(join(cwd, 'data/articles'), { recursive: true });
    expect((await runVerb(['check'])).code).toBe(0);
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    await writeFile(articleFile('broken'), '# Broken\n');
    const { out } = await runVerb(['list']);
    expect(out).toMatch(
      /^the-ferry · 3 passages · en · added 2026-01-31\n {2}The Ferry · Edda Holm\n {2}from \.\.\/\.\.\/ferry\.txt\n/u,
    );
    expect(out).toMatch(/1 article, 3 passages\.\n! broken\.md: expected/u);
    expect(await runVerb(['check'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/✗ broken\.md[^]*1 article read, 1 problem, \d/u),
    });
  });

  it.each([
    [['ad', 'x'], 'got "ad". Did you mean add?'],
    [['show'], 'Expected ID after show, got nothing. Use: npm run library -- show ID'],
    [['show', 'the-fery'], 'Expected the id of an article, got "the-fery". Did you mean the-ferry?'],
    [['remove', '../../ferry'], 'Expected the id of an article, got "ferry". Did you mean the-ferry?'],
    [['list', 'all'], 'Expected nothing after list, got "all".'],
    [['restore', 'moss'], 'Expected the id of an article with a version before, got "moss"'],
  ])('rejects %j in a sentence', async (args, message) => {
    await put('ferry.txt', text);
    await run(['ferry.txt']);
    const { code, err } = await runVerb(args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(err).not.toContain('\n');
  });

  it('prints what fits a narrow terminal', async () => {
    await put('ferry.txt', text);
    const { out } = await runVerb(['add', 'ferry.txt'], { columns: 44 });
    const previewed = out.split('\n').slice(0, -1);
    expect(previewed.filter((line) => line.length > 44)).toEqual([]);
  });
});
