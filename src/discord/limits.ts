/** Discord's numbers, as documented in August 2026. Lengths are taken in UTF-16 code units, which never undercounts. */
export const limits = {
  /** Text of all text displays of one Components V2 message together. */
  messageText: 4000,
  /** Components of one message, nested ones included. */
  components: 40,
  choices: 25,
  choiceLength: 100,
  /** A string option's value. */
  optionLength: 6000,
  /** Name, description and value of a command with its options and choices, in the longest locale. */
  commandText: 8000,
  /** An interaction is lost unless it is answered within this many milliseconds. */
  answerWithin: 3000,
} as const;
