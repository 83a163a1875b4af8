import { html, nothing, type TemplateResult } from 'lit';
import type { Reader } from '../reader.ts';
import { webAddress } from './component.ts';

/** A picture, where it is the page's own or stands in the address itself; nothing is fetched from elsewhere: a link then. */
export function pictureView(url: string, description: string | null | undefined, reader: Reader): TemplateResult {
  const words = description || reader.words.message.picture;
  return isOwn(url)
    ? html`<img class="picture" src=${url} alt=${description ?? ''} loading="lazy" />`
    : linkView(url, words);
}

const sheet = html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
  <path d="M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3" />
</svg>`;

/** A file by its name. */
export function fileView(url: string, name: string | undefined): TemplateResult {
  return html`<div class="file">${sheet} ${linkView(url, name ?? nameIn(url))}</div>`;
}

export function linkView(url: string, words: string): TemplateResult {
  const address = webAddress(url);
  if (address === undefined) return html`<span>${words}</span>`;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer" title=${address}>${words}</a>`;
}

/** Content behind a word of warning, until that is pressed. */
export function spoilerView(isSpoiler: boolean | undefined, reader: Reader, content: TemplateResult): TemplateResult {
  if (!isSpoiler) return content;
  return html`<details class="spoiler">
    <summary>${reader.words.message.spoiler}</summary>
    ${content ?? nothing}
  </details>`;
}

function isOwn(url: string): boolean {
  return /^data:image\/(?:png|jpe?g|gif|webp|svg\+xml)[;,]/iu.test(url) || isSameOrigin(url);
}

function isSameOrigin(url: string): boolean {
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}

function nameIn(url: string): string {
  return /[^/?#]+(?=[?#]|$)/u.exec(url)?.[0] ?? url;
}
