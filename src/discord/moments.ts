import type { Instant } from '../store/store.ts';

/** A moment as Discord shows it to each reader, in their own zone: “25 November 2026 08:00”. */
export function moment(at: Instant): string {
  return `<t:${Math.ceil(at / 1000)}:f>`;
}

/** The same as how far it is from now: “in 12 seconds”. */
export function inSeconds(at: Instant): string {
  return `<t:${Math.ceil(at / 1000)}:R>`;
}
