import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/reading/source.ts';

const folder = new URL('../../../../../shared/cases/import/', import.meta.url);

/** Structure of a text: its title, then each heading with the number of its passages. */
interface Structure {
  readonly title: string | undefined;
  readonly sections: readonly (readonly [path: string, passages: number])[];
}

/** Structures that a careful person would give the texts, by file. */
const EXPECTED: Readonly<Record<string, Structure>> = {
  'table-cells.txt': { title: 'Strokes by tower', sections: [['', 3]] },
  'law-capitals-above-article.txt': {
    title: 'Charter of the bell guild',
    sections: [
      ['THE GUILD > ARTICLE 1', 1],
      ['THE GUILD > ARTICLE 2', 1],
      ['THE KEEPERS > ARTICLE 3', 1],
      ['Titre premier - DES CLOCHES > ARTICLE 4', 1],
    ],
  },
  'play-labels-with-stop.txt': { title: 'The bell ringers', sections: [['THE FIRST ACT', 7]] },
  'web-code.txt': {
    title: 'Ringing by script',
    sections: [
      ['', 1],
      ['First draft', 8],
    ],
  },
  'paged-text.txt': {
    title: 'Ringing by Wire -- RBW/1.1',
    sections: [
      ['Abstract', 1],
      ['1 Introduction > 1.1 Purpose', 1],
      ['1 Introduction > 1.2 Terms', 1],
      ['2 Strokes', 1],
    ],
  },
  'subtitles.srt': { title: 'subtitles', sections: [['', 1]] },
  'faq.txt': {
    title: 'Questions about the tower',
    sections: [
      ['1. How high is it?', 1],
      ['2. Who may ring the bells?', 1],
      ['3. Is there a fee?', 3],
    ],
  },
};

describe('texts in ../shared/cases/import', () => {
  it.skipIf(!existsSync(folder)).each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    const { draft } = await readBytes({ name, bytes: readFileSync(new URL(name, folder)) });
    const sections = draft.sections.map(({ path, passages }) => [path.join(' > '), passages.length]);
    expect({ title: draft.title, sections }).toEqual(expected);
  });
});
