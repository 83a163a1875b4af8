import type { APIEmbed } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { Reader } from '../reader.ts';
import type { Times } from '../times.ts';
import { hex } from './component-view.ts';
import { webAddress } from './component.ts';
import { linkView } from './media-view.ts';

/** An embed. Its pictures are elsewhere, so they are links. */
export function embedView(embed: APIEmbed, reader: Reader, times: Times): TemplateResult {
  const { title, description, url, color, author, fields = [], image, thumbnail } = embed;
  const pictures = [image?.url, thumbnail?.url].filter((it) => it !== undefined);
  return html`<discord-embed
    slot="embeds"
    color=${ifDefined(color === undefined ? undefined : hex(color))}
    embed-title=${ifDefined(title === undefined ? undefined : withoutEmoji(title))}
    url=${ifDefined(webAddress(url))}
    author-name=${ifDefined(author ? withoutEmoji(author.name) : undefined)}
    author-url=${ifDefined(webAddress(author?.url))}
  >
    ${
      description === undefined
        ? nothing
        : html`<discord-embed-description slot="description"
            >${drawMarkdown(description, reader)}</discord-embed-description
          >`
    }
    ${
      fields.length === 0 && pictures.length === 0
        ? nothing
        : html`<discord-embed-fields slot="fields">
            ${fields.map((field, index) => fieldView(field, columnOf(fields, index), reader))}
            ${pictures.map((it) => linkView(it, reader.words.message.picture))}
          </discord-embed-fields>`
    }
    ${footView(embed, times)}
  </discord-embed>`;
}

type Field = NonNullable<APIEmbed['fields']>[number];

function fieldView({ name, value }: Field, column: number | undefined, reader: Reader): TemplateResult {
  return html`<discord-embed-field field-title=${withoutEmoji(name)} inline-index=${ifDefined(column)}
    >${drawMarkdown(value, reader)}</discord-embed-field
  >`;
}

function footView({ footer, timestamp }: APIEmbed, times: Times): TemplateResult | typeof nothing {
  const moment = timestamp === undefined ? undefined : times.label(Date.parse(timestamp));
  const words = [footer?.text, moment].filter(Boolean).join(' • ');
  return words ? html`<discord-embed-footer slot="footer">${words}</discord-embed-footer>` : nothing;
}

/** Which of three columns an inline field stands in, 1 to 3; none where it has a line of its own. */
function columnOf(fields: readonly { readonly inline?: boolean }[], index: number): number | undefined {
  if (!fields[index]?.inline) return undefined;
  const first = fields.slice(0, index).findLastIndex((field) => !field.inline) + 1;
  return ((index - first) % 3) + 1;
}

/** Skyra would fetch the pictures of a server's own emoji from Discord. */
function withoutEmoji(text: string): string {
  return text.replaceAll(/<a?:(\w{2,32}):\d+>/gu, ':$1:');
}
