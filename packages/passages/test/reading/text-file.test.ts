import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/reading/text-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const put = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(folder, name), content);

describe('readTextFile', () => {
  const read = (content: string | Uint8Array): Promise<string> =>
    put('a.txt', content).then(() => readTextFile(join(folder, 'a.txt'), 'a.txt'));

  it('reads UTF-8, and UTF-16 with a byte-order mark', async () => {
    expect(await read('moss é 苔')).toBe('moss é 苔');
    expect(await read(Buffer.from('\ufeffmoss é 苔', 'utf16le'))).toBe('moss é 苔');
    expect(await read(Buffer.from('\ufeffmoss é 苔', 'utf16le').swap16())).toBe('moss é 苔');
  });

  it.each([
    ['blank', ' \n\t', 'got nothing but blanks'],
    ['a PDF', '%PDF-1.7 …', 'got a PDF document'],
    ['a zip', 'PK\u0003\u0004…', 'got a zip archive'],
    ['binary', 'a\0b', 'got a binary file'],
    [
      'cut in the middle of a character',
      Uint8Array.of(0x61, 0xe2, 0x82),
      'Save the file again with the encoding UTF-8',
    ],
    ['cut UTF-16', Uint8Array.of(0xff, 0xfe, 0x61), 'Save the file again with the encoding UTF-8'],
    [
      'too large',
      new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61),
      'expected at most 20 MB (20,971,520 bytes), got 20,971,521 bytes',
    ],
  ])('rejects a file that is %s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('rejects a missing file and a folder by name', async () => {
    await expect(readTextFile(join(folder, 'none.txt'), 'none.txt')).rejects.toThrow(
      'none.txt: expected a text file, got nothing there.',
    );
    await expect(readTextFile(folder, 'folder')).rejects.toThrow(
      'folder: expected a text file, got a folder. Name a file in it.',
    );
  });

  it.skipIf(process.platform === 'win32')('rejects pipes and devices', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    await expect(readTextFile(join(folder, 'pipe.md'), 'pipe.md')).rejects.toThrow(
      'pipe.md: expected a text file, got a pipe, a device or a socket.',
    );
    await expect(readTextFile('/dev/zero', 'zero')).rejects.toThrow('got a pipe, a device or a socket');
  });
});
