import { svg, html, type TemplateResult } from 'lit';

const PATHS = {
  menu: svg`<path d="M3 6h18M3 12h18M3 18h18" />`,
  hash: svg`<path d="M10 4 8 20M16 4l-2 16M4 9h17M3 15h17" />`,
  thread: svg`<path d="M5 4v10a3 3 0 0 0 3 3h11M15 13l4 4-4 4" />`,
  at: svg`<circle cx="12" cy="12" r="4" /><path d="M16 8v5a2.5 2.5 0 0 0 5 0v-1a9 9 0 1 0-4 7.5" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 3" />`,
  traffic: svg`<path d="M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4" />`,
} as const;

/** A picture beside words that say the same; nobody hears of it. */
export function icon(name: keyof typeof PATHS): TemplateResult {
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
    ${PATHS[name]}
  </svg>`;
}
