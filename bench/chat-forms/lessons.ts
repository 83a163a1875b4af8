import type { ChatForm } from './chat-form.ts';
import { GERMAN } from './lessons/de.ts';
import { ENGLISH } from './lessons/en.ts';
import { RUSSIAN } from './lessons/ru.ts';
import { CHINESE } from './lessons/zh.ts';
import { createForms } from './lessons/grammar.ts';

/** Forms of chat that the answer model learns from, by language. */
export const LESSON_FORMS: Readonly<Record<string, readonly ChatForm[]>> = {
  de: createForms(GERMAN),
  en: createForms(ENGLISH),
  ru: createForms(RUSSIAN),
  zh: createForms(CHINESE),
};
