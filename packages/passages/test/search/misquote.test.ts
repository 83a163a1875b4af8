import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from '../../src/languages/language.ts';
import { createArticle } from '../../src/model/article.ts';
import { locatePassages } from '../../src/search/collection.ts';
import { createComparison, createOrderFilter, isInOrder } from '../../src/search/misquote.ts';
import { addPassage, createPassageIndex, passagesIn } from '../../src/search/passage-index.ts';
import { analyzeQuery, runningTerms } from '../../src/search/query.ts';

describe('the order filter', () => {
  it('lets every passage through that holds a quotation in order', () => {
    const word = fc.constantFrom('the', 'of', 'was', 'to', 'harbour', 'lamps', 'lamp', 'rope', 'tide', 'mast');
    const words = fc.array(word, { minLength: 8, maxLength: 16 });
    // A quotation, and passages that have most of it.
    const quotation = words.chain((quoted) =>
      fc.record({
        quoted: fc.constant(quoted.join(' ')),
        passages: fc
          .array(
            fc.tuple(words, fc.nat(quoted.length), word).map(([before, at, other]) => {
              return [...before, ...quoted.with(at % quoted.length, other)].join(' ');
            }),
            { minLength: 1, maxLength: 4 },
          )
          .map((passages) => [...new Set(passages)]),
      }),
    );
    let inOrder = 0;
    fc.assert(
      fc.property(quotation, ({ quoted, passages }) => {
        const index = createPassageIndex(createLanguage('en'));
        const draft = { title: 'Log', language: 'en', sections: [{ path: [], passages }] };
        for (const located of locatePassages(createArticle('log', draft))) addPassage(index, located);
        const running = runningTerms(analyzeQuery(index, `${quoted} lampz`));
        const compare = createComparison(index, running);
        const mayBeInOrder = createOrderFilter(index, running);
        for (const entry of passagesIn(index)) {
          const aligned = compare(entry);
          if (aligned === undefined || !isInOrder(aligned, running)) continue;
          inOrder += 1;
          expect(mayBeInOrder(entry)).toBe(true);
        }
      }),
    );
    expect(inOrder).toBeGreaterThan(0);
  });
});
