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
import { noChange, type CSSResult, type ElementPart, type LitElement } from 'lit';
import { getDirectiveClass } from 'lit/directive-helpers.js';
import { styleMap, type StyleInfo } from 'lit/directives/style-map.js';
import * as styles from './skyra-styles.ts';

/**
 * Adapts Skyra's components, which are made for display, to use: our colours (some of theirs fail AA), buttons that can be
 * disabled, the viewer's language. To be called once, before the first is drawn.
 *
 * Every message must have an avatar: without one Skyra would fetch one from Discord.
 */
export function adaptSkyra(): void {
  setStylesByProperty();
  addStyles(DiscordMessages, styles.messages);
  addStyles(DiscordMessage, styles.message);
  addStyles(DiscordAuthorInfo, styles.authorInfo);
  addStyles(DiscordVerifiedAuthorTag, styles.tag);
  addStyles(DiscordReply, styles.reply);
  addStyles(DiscordCommand, styles.reply, styles.command);
  addStyles(DiscordActionRow, styles.actionRow);
  addStyles(DiscordButton, styles.button);
  addStyles(DiscordEmbed, styles.embed);
  addStyles(DiscordEmbedDescription, styles.embedText);
  addStyles(DiscordEmbedFields, styles.embedFields);
  addStyles(DiscordEmbedField, styles.embedText, styles.embedField);
  addStyles(DiscordEmbedFooter, styles.embedFooter);

  // Lets the host be focused; the focus goes to the button in it.
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

/** Adds style sheets to all instances created later; the last one wins. */
function addStyles(component: typeof LitElement, ...added: readonly CSSResult[]): void {
  component.elementStyles = [...component.elementStyles, ...added];
}

/** Runs `mend` after each drawing of an element, by Lit's hook `updated`, which these components do not use. */
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

/**
 * Makes Lit's `styleMap` set styles through the object model, also in Skyra's components. By itself it first writes a
 * `style` attribute, which the page's content security policy refuses. A style that is left out later, instead of being
 * set to undefined, stays.
 */
function setStylesByProperty(): void {
  const StyleMap = getDirectiveClass(styleMap({}));
  if (!StyleMap) throw new Error('Expected styleMap to be a directive of Lit.');
  StyleMap.prototype.update = ({ element }: ElementPart, [info]: [StyleInfo]) => {
    if (element instanceof HTMLElement || element instanceof SVGElement) setStyles(element.style, info);
    return noChange;
  };
}

function setStyles(style: CSSStyleDeclaration, info: StyleInfo): void {
  for (const [name, value] of Object.entries(info)) {
    const property = name.startsWith('--') ? name : name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    if (value === undefined || value === null || value === '') style.removeProperty(property);
    else style.setProperty(property, String(value));
  }
}
