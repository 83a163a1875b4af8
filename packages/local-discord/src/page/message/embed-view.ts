import type { APIEmbed } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { linkView, toCssColor } from './component-view.ts';
import { webAddress } from './part.ts';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { Viewer } from '../viewer.ts';
import type { Times } from '../times.ts';

/** An embed. Its pictures are on other servers, so they are links. */
export function embedView(embed: APIEmbed, viewer: Viewer, times: Times): TemplateResult {
  const { title, description, url, color, author, fields = [], image, thumbnail } = embed;
  const pictures = [image?.url, thumbnail?.url].filter((it) => it !== undefined);
  return html`<discord-embed
    slot="embeds"
    color=${ifDefined(color === undefined ? undefined : toCssColor(color))}
    embed-title=${ifDefined(title === undefined ? undefined : nameEmoji(title))}
    url=${ifDefined(webAddress(url))}
    author-name=${ifDefined(author ? nameEmoji(author.name) : undefined)}
    author-url=${ifDefined(webAddress(author?.url))}
  >
    ${
      description === undefined
        ? nothing
        : html`<discord-embed-description slot="description"
            >${drawMarkdown(description, viewer)}</discord-embed-description
          >`
    }
    ${
      fields.length === 0 && pictures.length === 0
        ? nothing
        : html`<discord-embed-fields slot="fields">
            ${fields.map((field, index) => fieldView(field, columnOf(fields, index), viewer))}
            ${pictures.map((it) => linkView(it, viewer.catalogue.message.picture))}
          </discord-embed-fields>`
    }
    ${footView(embed, times)}
  </discord-embed>`;
}

type Field = NonNullable<APIEmbed['fields']>[number];

function fieldView({ name, value }: Field, column: number | undefined, viewer: Viewer): TemplateResult {
  return html`<discord-embed-field field-title=${nameEmoji(name)} inline-index=${ifDefined(column)}
    >${drawMarkdown(value, viewer)}</discord-embed-field
  >`;
}

function footView({ footer, timestamp }: APIEmbed, times: Times): TemplateResult | typeof nothing {
  const moment = timestamp === undefined ? undefined : times.label(Date.parse(timestamp));
  const words = [footer?.text, moment].filter(Boolean).join(' • ');
  return words ? html`<discord-embed-footer slot="footer">${words}</discord-embed-footer>` : nothing;
}

/** Column of an inline field, 1 to 3; undefined for fields on a line of their own. */
function columnOf(fields: readonly { readonly inline?: boolean }[], index: number): number | undefined {
  if (!fields[index]?.inline) return undefined;
  const first = fields.slice(0, index).findLastIndex((field) => !field.inline) + 1;
  return ((index - first) % 3) + 1;
}

/** Replaces a server's own emoji by names: Skyra would fetch their pictures from Discord. */
function nameEmoji(text: string): string {
  return text.replaceAll(/<a?:(\w{2,32}):\d+>/gu, ':$1:');
}
