/** Discord's numbers, as documented in August 2026. Lengths are taken in UTF-16 code units, which never undercounts. */
export const limits = {
  /** Text of all text displays of one Components V2 message together. */
  messageText: 4000,
  choices: 25,
  choiceLength: 100,
  /** Name, description and value of a command with its options and choices, in the longest locale. */
  commandText: 8000,
} as const;
