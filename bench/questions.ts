import { readFileSync } from 'node:fs';

/** One question for each paragraph of the shipped articles, made from its words. */
export function shippedQuestions(): readonly string[] {
  return ['data/articles/guide.md', 'data/articles/grassroots-party-building.md']
    .flatMap((file) => readFileSync(file, 'utf8').split('\n\n').slice(1))
    .filter((paragraph) => !paragraph.startsWith('#'))
    .map((paragraph) => `What is said of ${paragraph.split(/\s+/u).slice(4, 12).join(' ')}?`);
}
