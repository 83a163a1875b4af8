import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const scripts = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;
const settings = [...readFileSync(join(ROOT, '.env.example'), 'utf8').matchAll(/^(\w+)=/gmu)].map(([, name]) => name);

describe('the README', () => {
  it('links only to files that are there', () => {
    const targets = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(1);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('names only npm scripts that there are', () => {
    const named = [...README.matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names every setting of .env.example, and .env.example every setting that the README names', () => {
    const named = [...README.matchAll(/^\| `([A-Z_]+)` \|/gmu)].map(([, name]) => name);
    expect(named).toEqual(settings);
  });
});
