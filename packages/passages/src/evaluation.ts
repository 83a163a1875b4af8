export { createLanguage, languageCode } from './languages/language.ts';
export { fold } from './languages/words.ts';
export { ANSWERED, CANDIDATES, answerEvidence, weigh } from './search/rank.ts';
export { type Asked, readAsked } from './search/asked.ts';
export { type Look, lookAt } from './search/evidence.ts';
export { sentenceAt } from './search/match.ts';
export { type Index, createIndex } from './search/search.ts';
export { locatedPassages } from './search/catalogue.ts';
export { sentences } from './search/sentences.ts';
