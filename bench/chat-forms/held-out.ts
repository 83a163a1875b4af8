import type { ChatForm } from './chat-form.ts';
import { ENGLISH_FORMS, ENGLISH_PIECES } from './held-out-en.ts';
import { formsOf } from './sketch.ts';

/** Forms that nothing is learned from, by language: those to judge by. */
export const HELD_OUT_FORMS: Readonly<Record<string, readonly ChatForm[]>> = {
  en: formsOf(ENGLISH_FORMS, ENGLISH_PIECES),
};
