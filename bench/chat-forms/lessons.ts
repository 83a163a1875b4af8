import { ENGLISH } from './lessons/en.ts';
import { createForms, type ChatForm } from './lessons/grammar.ts';

/** Forms of chat that the answer model learns from, by language. */
export const LESSON_FORMS: Readonly<Record<string, readonly ChatForm[]>> = {
  en: createForms(ENGLISH),
};
