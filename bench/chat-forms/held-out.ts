import type { ChatForm } from './chat-form.ts';
import { GERMAN_FORMS, GERMAN_PIECES } from './held-out-de.ts';
import { ENGLISH_FORMS, ENGLISH_PIECES } from './held-out-en.ts';
import { RUSSIAN_FORMS, RUSSIAN_PIECES } from './held-out-ru.ts';
import { CHINESE_FORMS, CHINESE_PIECES } from './held-out-zh.ts';
import { formsOf } from './sketch.ts';

/** Forms that nothing is learned from, by language: those to judge by. */
export const HELD_OUT_FORMS: Readonly<Record<string, readonly ChatForm[]>> = {
  en: formsOf(ENGLISH_FORMS, ENGLISH_PIECES),
  de: formsOf(GERMAN_FORMS, GERMAN_PIECES),
  zh: formsOf(CHINESE_FORMS, CHINESE_PIECES),
  ru: formsOf(RUSSIAN_FORMS, RUSSIAN_PIECES),
};
