/** The package has no types of its own. */
declare module 'snowball-stemmers' {
  /** Throws on a name that {@link algorithms} does not list. */
  export function newStemmer(algorithm: string): { stem(word: string): string };
  export function algorithms(): string[];
}
