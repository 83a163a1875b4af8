import { describe, expect, it } from 'vitest';
import { createArticle } from '../../src/model/article.ts';
import { createLibrary, type Library } from '../../src/library.ts';
import type { Answer } from '../../src/model/match.ts';

async function libraryOf(language: string, ...passages: readonly string[]): Promise<Library> {
  const library = createLibrary();
  await library.add([createArticle('notes', { title: 'Notes', language, sections: [{ path: [], passages }] })]);
  return library;
}

const shown = ({ matches: [match] }: Answer): string[] | undefined =>
  match?.highlights.map(({ start, end }) => match.passage.text.slice(start, end));

describe('words without spaces', () => {
  it('are highlighted whole, not by pairs of characters that other words share', async () => {
    const library = await libraryOf('th', 'ผู้เฝ้าประภาคารจดระดับน้ำเป็นประจำทุกคืน', 'เรือประมงเข้าท่าในตอนเช้า');
    expect(shown(await library.ask('ประภาคารจดระดับน้ำเมื่อไร'))).toEqual(['ประภาคารจดระดับน้ำ']);
  });
});
