import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, deleted after the test. */
export async function articlesOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await writeArticles(files);
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A folder with these files; the caller deletes it. */
export async function writeArticles(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'articles-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

export const LIGHTHOUSE = `---
title: The Lighthouse at Skerry Point
url: https://example.org/skerry
language: en
---

The tower stands at the end of a long spit of shingle, a mile from the nearest house.

## History

### Building

Work on the tower began in 1811. The engineer Ada Marwick drew the plans, and forty masons cut the stone. It took six years to finish.

The lamp was lit for the first time on the first of December 1817, before a crowd of fishermen.

### Keepers

Nineteen keepers lived on the rock with their families before the light was made automatic in 1974.

## Today

Visitors may climb the two hundred and three steps on Sundays, weather permitting; children under six stay below.
`;
