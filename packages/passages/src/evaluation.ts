/**
 * Entry `passages/evaluation`: the stages of a search one by one, for programs that measure it or learn its weights. Not
 * stable: any release may change it.
 */
export { createLanguage, type Language, languageCode } from './languages/language.ts';
export { fold } from './languages/fold.ts';
export { readVectors, type VectorTable, type WordVectors, writeVectors } from './languages/word-vectors.ts';
export { answerFeatures } from './search/answer-features.ts';
export { readQuestion } from './search/asked.ts';
export { addCalled } from './search/called.ts';
export { locatePassages } from './search/collection.ts';
export { type CandidateFeatures, extractFeatures } from './search/features.ts';
export { sentenceAt } from './search/hit.ts';
export { type PassageIndex, addPassage, createPassageIndex } from './search/passage-index.ts';
export { ANSWERED, CANDIDATES, weigh } from './search/rank.ts';
export { retrieve } from './search/retrieve.ts';
export { splitSentences } from './search/sentences.ts';
export { type WeightedQuery, weightQuery } from './search/weighted-query.ts';
