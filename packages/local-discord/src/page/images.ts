import { html, svg, type TemplateResult } from 'lit';
import type { Named } from '../typed/commands.ts';

/** The bot's avatar; the page's server has the file. */
export const BOT_AVATAR = '/mark.svg';

/** Background colours, dark enough for white letters. */
const COLORS = ['#4752c4', '#1f7a4d', '#a63d6f', '#8a5a00', '#0b6e8a', '#7a3fb0'];

/** An avatar as a `data:` address: the first letter of the name on a colour chosen by the id. */
export function avatarOf({ id, name }: Named): string {
  const [letter = '?'] = /[\p{L}\p{N}]/u.exec(name) ?? [];
  const sum = Array.from(id).reduce((total, sign) => total + (sign.codePointAt(0) ?? 0), 0);
  const color = COLORS[sum % COLORS.length] ?? '#4752c4';
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${color}"/>` +
    `<text x="20" y="27" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${letter.toUpperCase()}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

const ICONS = {
  menu: svg`<path d="M3 6h18M3 12h18M3 18h18" />`,
  hash: svg`<path d="M10 4 8 20M16 4l-2 16M4 9h17M3 15h17" />`,
  thread: svg`<path d="M5 4v10a3 3 0 0 0 3 3h11M15 13l4 4-4 4" />`,
  at: svg`<circle cx="12" cy="12" r="4" /><path d="M16 8v5a2.5 2.5 0 0 0 5 0v-1a9 9 0 1 0-4 7.5" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 3" />`,
  traffic: svg`<path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />`,
} as const;

/** An icon beside text that says the same; hidden from screen readers. */
export function icon(name: keyof typeof ICONS): TemplateResult {
  return html`<svg
    class="icon"
    aria-hidden="true"
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${ICONS[name]}
  </svg>`;
}
