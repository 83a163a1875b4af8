/** Discord's numbers, as documented in August 2026. Lengths are taken in UTF-16 code units, which never undercounts. */
export const limits = {
  /** Text of all text displays of one Components V2 message together. */
  messageText: 4000,
  customId: 100,
  /** Buttons side by side. */
  buttons: 5,
  buttonLabel: 80,
  selectOptions: 25,
  /** Label, value and description of a menu's option, and a menu's placeholder (150). */
  selectText: 100,
  choices: 25,
  choiceLength: 100,
  /** Name, description and value of a command with its options and choices, in the longest locale. */
  commandText: 8000,
} as const;
