import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { describeStore } from './contract.ts';
import { createReference } from './reference.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

describeStore('in lists', () => Promise.resolve(createReference()));
describeStore('in memory', () => openStore(':memory:'));
describeStore('in a file', () => openStore(join(folder, `${(files += 1)}.db`)));
