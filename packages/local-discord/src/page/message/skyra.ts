import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbedDescription } from '@skyra/discord-components-core/discord-embed-description.js';
import { DiscordEmbedField } from '@skyra/discord-components-core/discord-embed-field.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import type { CSSResult, LitElement } from 'lit';
import * as styles from './skyra-styles.ts';
import { keepStyleMapFromAttributes } from './style-map.ts';

/**
 * Makes Skyra's components, which are made for display, fit for use: our colours (theirs fail AA here and there),
 * buttons that are disabled when they say so, the reader's language. Once, before the first of them is drawn.
 *
 * No avatar is ever left out where these are drawn: Skyra would fetch one from Discord.
 */
export function dressSkyra(): void {
  keepStyleMapFromAttributes();
  dress(DiscordMessages, styles.messages);
  dress(DiscordMessage, styles.message);
  dress(DiscordAuthorInfo, styles.authorInfo);
  dress(DiscordVerifiedAuthorTag, styles.tag);
  dress(DiscordReply, styles.reply);
  dress(DiscordCommand, styles.reply, styles.command);
  dress(DiscordActionRow, styles.actionRow);
  dress(DiscordButton, styles.button);
  dress(DiscordEmbed, styles.embed);
  dress(DiscordEmbedDescription, styles.embedText);
  dress(DiscordEmbedFields, styles.embedFields);
  dress(DiscordEmbedField, styles.embedText, styles.embedField);
  dress(DiscordEmbedFooter, styles.embedFooter);

  // So that a button can be focused from outside, without knowing what is in it.
  DiscordButton.shadowRootOptions = { mode: 'open', delegatesFocus: true };
  afterUpdate(DiscordButton, (button, root) => {
    const inner = root.querySelector('button');
    if (inner) inner.disabled = button.disabled ?? false;
  });
  afterUpdate(DiscordMessage, ({ dataset }, root) => {
    const time = root.querySelector('time');
    if (!time) return;
    time.dateTime = dataset['iso'] ?? '';
    time.title = dataset['full'] ?? '';
    time.dataset['time'] = dataset['time'] ?? '';
  });
  afterUpdate(DiscordCommand, ({ dataset }, root) => {
    const used = root.querySelector('span:not([class])');
    if (used) used.textContent = dataset['used'] ?? '';
  });
}

/** Public, though rarely used so: what a component's next instance is styled by, the last winning. */
function dress(component: typeof LitElement, ...added: readonly CSSResult[]): void {
  component.elementStyles = [...component.elementStyles, ...added];
}

/** Lit's own hook, which these components leave alone: it runs whenever an element has drawn itself. */
function afterUpdate<Element extends LitElement>(
  component: { readonly prototype: Element },
  mend: (element: Element, root: ShadowRoot) => void,
): void {
  Object.defineProperty(component.prototype, 'updated', {
    value(this: Element) {
      if (this.shadowRoot) mend(this, this.shadowRoot);
    },
  });
}
