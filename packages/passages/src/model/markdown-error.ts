/** Markdown that cannot be read; the message names file and line, what was expected, what came and the remedy. */
export class MarkdownError extends Error {
  override readonly name = 'MarkdownError';
}
