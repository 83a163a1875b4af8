/** A way to put a question in a chat. */
export interface ChatForm {
  readonly name: string;
  /** A message that asks the question; the same one for the same random numbers. */
  apply(question: string, random: () => number): string;
}
