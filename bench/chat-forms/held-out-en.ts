import { ENGLISH_LAYOUTS } from './held-out-en-layouts.ts';
import { ENGLISH_STORIES } from './held-out-en-stories.ts';
import { ENGLISH_TONES } from './held-out-en-tones.ts';
import type { Pieces, Sketch } from './sketch.ts';

/** Pieces of several English forms. */
export const ENGLISH_PIECES: Pieces = {
  hi: 'hey | hi | hello | heya | hiya | good morning | evening | yo | sup | hey there | hi there | ahoy',
  folks: 'everyone | all | people | folks | guys | mods | friends | y’all | team | chat | peeps | admins | gang',
  when: 'tomorrow | by friday | tonight | on monday morning | in an hour | before lunch | next period | after the weekend',
  who: 'my brother | my roommate | my cousin | a mate of mine | my lab partner | my girlfriend | somebody at work | my dad',
  smile: ':) | ^^ | :D | :3 | o/ | 👋 | 🙂 | ;) | xD | :P',
  thx: 'thanks | thx | ty | cheers | thank you | tysm | much love | appreciated | thanks a ton',
};

export const ENGLISH_FORMS: readonly Sketch[] = [...ENGLISH_TONES, ...ENGLISH_STORIES, ...ENGLISH_LAYOUTS];
