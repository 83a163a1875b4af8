import { html, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { styleMap } from 'lit/directives/style-map.js';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { Reader } from '../reader.ts';
import { PART, SELECTS, labelOf, webAddress } from './component.ts';
import type { Part } from './component.ts';
import { fileView, pictureView, spoilerView } from './media-view.ts';
import { selectView } from './select-view.ts';

/** What there is to know for drawing the components of one message. */
export interface Drawing {
  readonly reader: Reader;
  press(customId: string): void;
  choose(customId: string, values: readonly string[]): void;
}

/** One component with all that is in it. */
export function componentView(part: Part, drawing: Drawing): TemplateResult {
  const { reader } = drawing;
  switch (part.type) {
    case PART.ActionRow:
      return rowView(part.components ?? [], drawing);
    case PART.Section:
      return sectionView(part, drawing);
    case PART.TextDisplay:
      return html`<div class="text">${drawMarkdown(part.content ?? '', reader)}</div>`;
    case PART.Thumbnail:
      return thumbnailView(part, reader);
    case PART.MediaGallery:
      return galleryView(part, reader);
    case PART.File:
      return spoilerView(part.spoiler, reader, fileView(part.file?.url ?? '', part.name));
    case PART.Separator:
      return separatorView(part);
    case PART.Container:
      return containerView(part, drawing);
    default:
      return html`<p class="unknown-part">${reader.words.message.unknownPart(part.type)}</p>`;
  }
}

/** Up to five buttons side by side, or one select menu. */
function rowView(parts: readonly Part[], drawing: Drawing): TemplateResult {
  if (parts.every(({ type }) => type === PART.Button))
    return html`<discord-action-row>${parts.map((part) => buttonView(part, drawing))}</discord-action-row>`;
  return html`<div class="select-row">${parts.map((part) => controlView(part, drawing))}</div>`;
}

function controlView(part: Part, drawing: Drawing): TemplateResult {
  const { custom_id: customId, type } = part;
  if (customId === undefined || !SELECTS.has(type)) return componentView(part, drawing);
  return selectView(part, drawing.reader, (values) => drawing.choose(customId, values));
}

/** By Discord's number for the style; a link looks like the second. */
const STYLES: readonly (string | undefined)[] = [undefined, 'primary', 'secondary', 'success', 'destructive'];

function buttonView(part: Part, drawing: Drawing): TemplateResult {
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
      if (!isDisabled && customId !== undefined) drawing.press(customId);
    }}
    >${label}</discord-button
  >`;
}

function sectionView({ components = [], accessory }: Part, drawing: Drawing): TemplateResult {
  return html`<div class="section">
    <div class="section-text">${components.map((part) => componentView(part, drawing))}</div>
    ${accessory && html`<div class="accessory">${accessoryView(accessory, drawing)}</div>`}
  </div>`;
}

function accessoryView(part: Part, drawing: Drawing): TemplateResult {
  return part.type === PART.Button ? rowView([part], drawing) : componentView(part, drawing);
}

function thumbnailView({ media, description, spoiler }: Part, reader: Reader): TemplateResult {
  const picture = html`<div class="thumbnail">${pictureView(media?.url ?? '', description, reader)}</div>`;
  return spoilerView(spoiler, reader, picture);
}

function galleryView({ items = [], spoiler }: Part, reader: Reader): TemplateResult {
  const pictures = items.map(({ media, description }) => html`<li>${pictureView(media.url, description, reader)}</li>`);
  return spoilerView(
    spoiler,
    reader,
    html`<ul class="gallery">
      ${pictures}
    </ul>`,
  );
}

function separatorView({ divider = true, spacing = 1 }: Part): TemplateResult {
  return html`<div class=${classMap({ separator: true, line: divider, wide: spacing > 1 })}></div>`;
}

function containerView({ components = [], accent_color: accent, spoiler }: Part, drawing: Drawing): TemplateResult {
  const bar = accent === undefined || accent === null ? undefined : hex(accent);
  const content = html`<div class="container" style=${styleMap({ '--bar': bar })}>
    ${components.map((part) => componentView(part, drawing))}
  </div>`;
  return spoilerView(spoiler, drawing.reader, content);
}

/** Discord's number for a colour as CSS has it. */
export function hex(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
