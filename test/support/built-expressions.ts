import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Expression } from './expressions.ts';

// Process of expressions.test.ts: prints the regular expressions that are built from parts, with the place of each. Files to
// load come as arguments; what builds its expression only when it is called is called below.
const [root = '', ...paths] = process.argv.slice(2);
const built = new Map<string, Expression>();

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parts, self) {
    const { source, flags } = Reflect.construct(target, parts, self) as RegExp;
    const [, path, line] = /file:\/\/(\S+?):(\d+):\d+/u.exec(new Error('place').stack?.split('\n')[2] ?? '') ?? [];
    const place = `${path?.slice(pathToFileURL(root).pathname.length + 1)}:${line}`;
    built.set(`${place} ${source} ${flags}`, { place, source, flags });
    return Reflect.construct(target, parts, self) as RegExp;
  },
});

const load = async (path: string): Promise<Record<string, (...values: unknown[]) => unknown>> =>
  (await import(pathToFileURL(join(root, path)).href)) as Record<string, (...values: unknown[]) => unknown>;
for (const path of paths) await load(path);

const { LANGUAGES } = (await load('packages/passages/src/languages/index.ts')) as unknown as {
  LANGUAGES: readonly { code: string; alsoFor?: readonly string[] }[];
};
const { createLanguage } = await load('packages/passages/src/languages/language.ts');
for (const { code, alsoFor = [] } of LANGUAGES) for (const tag of [code, ...alsoFor]) createLanguage?.(tag);
(await load('packages/passages/src/languages/tokenizer.ts'))['tokenizeName']?.('海边的灯塔');
const command = { name: 'daily start', description: '', options: [{ name: 'time', description: '', type: 3 }] };
(await load('packages/local-discord/src/typed/line.ts'))['parseLine']?.('/daily start time:8 zone:x', [command]);
(await load('packages/local-discord/src/page/markdown/markdown.ts'))['parseMarkdown']?.('- one\n  two');
const people = [{ id: '1', name: 'Ann (of) .*+' }];
const context = { bot: { id: '2', name: 'bot' }, directory: { people, channels: people, roles: [] } };
(await load('packages/local-discord/src/page/composer/sending.ts'))['toMessage']?.('hello @Ann', context);

process.stdout.write(JSON.stringify([...built.values()]));
