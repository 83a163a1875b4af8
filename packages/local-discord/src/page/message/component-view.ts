import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { labelOf, PART, SELECTS, webAddress, type Part } from './part.ts';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { Viewer } from '../viewer.ts';
import { selectView } from './select-view.ts';

/** Viewer and callbacks of one message's components. */
export interface ComponentProps {
  readonly viewer: Viewer;
  press(customId: string): void;
  choose(customId: string, values: readonly string[]): void;
}

/** A component and its children. */
export function componentView(part: Part, props: ComponentProps): TemplateResult {
  const { viewer } = props;
  switch (part.type) {
    case PART.ActionRow:
      return rowView(part.components ?? [], props);
    case PART.Section:
      return sectionView(part, props);
    case PART.TextDisplay:
      return html`<div class="text">${drawMarkdown(part.content ?? '', viewer)}</div>`;
    case PART.Thumbnail:
      return thumbnailView(part, viewer);
    case PART.MediaGallery:
      return galleryView(part, viewer);
    case PART.File:
      return spoilerView(part.spoiler, viewer, fileView(part.file?.url ?? '', part.name));
    case PART.Separator:
      return separatorView(part);
    case PART.Container:
      return containerView(part, props);
    default:
      return html`<p class="unknown-part">${viewer.catalogue.message.unknownPart(part.type)}</p>`;
  }
}

/** A row of up to five buttons, or one select menu. */
function rowView(parts: readonly Part[], props: ComponentProps): TemplateResult {
  if (parts.every(({ type }) => type === PART.Button))
    return html`<discord-action-row>${parts.map((part) => buttonView(part, props))}</discord-action-row>`;
  return html`<div class="select-row">${parts.map((part) => controlView(part, props))}</div>`;
}

function controlView(part: Part, props: ComponentProps): TemplateResult {
  const { custom_id: customId, type } = part;
  if (customId === undefined || !SELECTS.has(type)) return componentView(part, props);
  return selectView(part, props.viewer, (values) => props.choose(customId, values));
}

/** Skyra's button types by Discord's number of the style; links look like `secondary`. */
const STYLES: readonly (string | undefined)[] = [undefined, 'primary', 'secondary', 'success', 'destructive'];

function buttonView(part: Part, props: ComponentProps): TemplateResult {
  const { custom_id: customId, style = 2 } = part;
  const address = webAddress(part.url);
  const isDisabled = part.disabled === true || (customId === undefined && address === undefined);
  const label = labelOf(part);
  return html`<discord-button
    data-control
    data-name=${label}
    type=${STYLES[style] ?? 'secondary'}
    url=${ifDefined(address)}
    ?disabled=${isDisabled}
    @click=${() => {
      if (!isDisabled && customId !== undefined) props.press(customId);
    }}
    >${label}</discord-button
  >`;
}

function sectionView({ components = [], accessory }: Part, props: ComponentProps): TemplateResult {
  return html`<div class="section">
    <div class="section-text">${components.map((part) => componentView(part, props))}</div>
    ${accessory && html`<div class="accessory">${accessoryView(accessory, props)}</div>`}
  </div>`;
}

function accessoryView(part: Part, props: ComponentProps): TemplateResult {
  return part.type === PART.Button ? rowView([part], props) : componentView(part, props);
}

function thumbnailView({ media, description, spoiler }: Part, viewer: Viewer): TemplateResult {
  const picture = html`<div class="thumbnail">${pictureView(media?.url ?? '', description, viewer)}</div>`;
  return spoilerView(spoiler, viewer, picture);
}

function galleryView({ items = [], spoiler }: Part, viewer: Viewer): TemplateResult {
  const pictures = items.map(({ media, description }) => html`<li>${pictureView(media.url, description, viewer)}</li>`);
  return spoilerView(
    spoiler,
    viewer,
    html`<ul class="gallery">
      ${pictures}
    </ul>`,
  );
}

function separatorView({ divider = true, spacing = 1 }: Part): TemplateResult {
  return html`<div class=${classMap({ separator: true, line: divider, wide: spacing > 1 })}></div>`;
}

function containerView(
  { components = [], accent_color: accent, spoiler }: Part,
  props: ComponentProps,
): TemplateResult {
  const bar = accent === undefined || accent === null ? undefined : toCssColor(accent);
  const content = html`<div class="container" style=${styleMap({ '--bar': bar })}>
    ${components.map((part) => componentView(part, props))}
  </div>`;
  return spoilerView(spoiler, props.viewer, content);
}

/** Discord's colour number in CSS. */
export function toCssColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}

/** A picture of the page's own server or in a `data:` address; other pictures are links, because nothing is fetched. */
export function pictureView(url: string, description: string | null | undefined, viewer: Viewer): TemplateResult {
  const words = description || viewer.catalogue.message.picture;
  return isOwn(url)
    ? html`<img class="picture" src=${url} alt=${description ?? ''} loading="lazy" />`
    : linkView(url, words);
}

const sheet = html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
  <path d="M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3" />
</svg>`;

/** A link to a file, with its name. */
export function fileView(url: string, name: string | undefined): TemplateResult {
  return html`<div class="file">${sheet} ${linkView(url, name ?? nameIn(url))}</div>`;
}

export function linkView(url: string, words: string): TemplateResult {
  const address = webAddress(url);
  if (address === undefined) return html`<span>${words}</span>`;
  return html`<a href=${address} target="_blank" rel="noopener noreferrer" title=${address}>${words}</a>`;
}

/** Content that is hidden until "Spoiler" is pressed. */
function spoilerView(isSpoiler: boolean | undefined, viewer: Viewer, content: TemplateResult): TemplateResult {
  if (!isSpoiler) return content;
  return html`<details class="spoiler">
    <summary>${viewer.catalogue.message.spoiler}</summary>
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
  return /(?<![^/?#])[^/?#]+(?=[?#]|$)/u.exec(url)?.[0] ?? url;
}
