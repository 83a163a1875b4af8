import type { Named } from '../typed/known.ts';

/** Dark enough for white letters. */
const COLORS = ['#4752c4', '#1f7a4d', '#a63d6f', '#8a5a00', '#0b6e8a', '#7a3fb0'];

/** A picture for who has none: the first letter of the name, on a colour that goes with the id. */
export function avatarOf({ id, name }: Named): string {
  const [letter = '?'] = /[\p{L}\p{N}]/u.exec(name) ?? [];
  const sum = Array.from(id).reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  const color = COLORS[sum % COLORS.length] ?? '#4752c4';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${color}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${letter.toUpperCase()}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The bot's own mark; the page's server has it. */
export const MARK = '/mark.svg';
