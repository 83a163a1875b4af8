export { articlesIn, readArticles, readTextFile } from './folder.ts';
export { guessLanguage } from './languages/guess.ts';
export { looksLikeMarkdown, parseMarkdown } from './markdown/markdown.ts';
export { type Reading, parsePlainText } from './plain-text/plain-text.ts';
export { isSlug, slugOf } from './model/slug.ts';
export { normalizeLine } from './model/text.ts';
export { writeMarkdown } from './markdown/write.ts';
