import type { Wish } from '../../src/daily/daily.ts';

/** A daily excerpt in a channel, at eight every day. */
export const WISH: Wish = {
  person: '100',
  guild: '10',
  channel: '1',
  locale: 'en-US',
  article: null,
  order: 'reading',
  minute: 480,
  days: 127,
  zone: 'UTC',
  role: null,
  thread: false,
};
