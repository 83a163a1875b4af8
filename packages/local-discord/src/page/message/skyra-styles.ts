import { css } from 'lit';

/* The colours are those of base.css: its variables reach into the components. `!important` stands where Skyra's own rule
   for its light theme would win. */

export const messages = css`
  :host {
    color: var(--text) !important;
    background: none;
    border: 0;
    font: inherit;
  }
`;

export const message = css`
  :host {
    color: var(--text) !important;
    font: inherit;
    line-height: 1.375;
    padding-left: 16px;
    padding-right: 48px;
  }
  :host([highlight]) {
    padding-right: 48px;
  }
  @media (max-width: 600px) {
    :host,
    :host([highlight]),
    :host([highlight]:hover) {
      padding-left: 12px;
      padding-right: 12px;
    }
    .discord-author-avatar {
      margin-right: 12px;
    }
  }
  :host(:hover),
  :host(:focus-within) {
    background-color: var(--row-hover);
  }
  :host([highlight]),
  :host([highlight]:hover) {
    background-color: var(--mentioned) !important;
  }
  :host([highlight])::before {
    background-color: var(--mentioned-bar) !important;
  }
  :host(.private),
  :host(.private:hover) {
    background-color: var(--private);
  }
  .discord-message-inner-center {
    align-items: flex-start;
  }
  .discord-author-avatar {
    margin-top: 3px;
  }
  .discord-author-avatar img {
    cursor: default;
  }
  .discord-message-content {
    min-width: 0;
    line-height: 1.375;
    padding-top: 0;
  }
  .discord-message-body {
    overflow-wrap: anywhere;
    word-break: normal;
  }
  .discord-message-markup {
    display: block !important;
    word-wrap: normal;
  }
  .discord-message-timestamp {
    color: var(--muted) !important;
    font-weight: 400;
  }
  .discord-message-body-only-indent {
    flex: 0 0 56px;
    margin-left: 0;
    font-size: 11px;
    line-height: 22px;
  }
  :host(:hover) .discord-message-timestamp-hover::before,
  :host(:focus-within) .discord-message-timestamp-hover::before {
    content: attr(data-time);
  }
`;

export const authorInfo = css`
  :host .discord-author-username {
    color: var(--strong) !important;
    font-weight: 600;
  }
  :host .discord-author-username:hover {
    text-decoration: none;
    cursor: inherit;
  }
`;

export const tag = css`
  :host {
    background-color: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
`;

export const reply = css`
  :host {
    color: var(--muted) !important;
    font-family: inherit;
    min-width: 0;
    user-select: text;
  }
  :host::before {
    border-color: var(--border) !important;
  }
  .discord-application-tag {
    background-color: var(--accent);
    color: var(--on-accent);
  }
  .discord-replied-message-username {
    color: var(--strong) !important;
    opacity: 1;
  }
  .discord-replied-message-username:hover,
  .discord-replied-message-content {
    text-decoration: none;
    cursor: inherit;
  }
  .discord-replied-message-content {
    min-width: 0;
    overflow: hidden;
  }
  .discord-replied-message-content:hover {
    color: inherit !important;
  }
`;

export const command = css`
  :host .discord-slash-command-name,
  :host .discord-slash-command-name:hover {
    color: var(--on-mention) !important;
    background-color: var(--mention);
  }
`;

export const actionRow = css`
  :host {
    gap: 8px;
  }
`;

export const button = css`
  :host {
    display: block;
    max-width: 100%;
    opacity: var(--control-opacity, 1);
    transition: opacity 0s linear var(--control-delay, 0s);
  }
  :host > *:first-child {
    margin: 0;
    box-sizing: border-box;
    max-width: 100%;
    height: auto;
    border-radius: 6px;
    padding: 6px 16px;
    gap: 8px;
    font-family: inherit;
    overflow-wrap: anywhere;
    cursor: var(--control-cursor, pointer);
  }
  :host > *:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .launch {
    flex: 0 0 auto;
    margin: 0;
  }
  .primary {
    background-color: var(--accent);
    color: var(--on-accent);
  }
  .primary.hoverable:hover {
    background-color: var(--accent-hover);
  }
  .secondary {
    background-color: var(--button);
    color: var(--on-button);
  }
  .secondary.hoverable:hover,
  a.secondary:hover {
    background-color: var(--button-hover);
  }
  .success,
  .success.hoverable:hover {
    background-color: var(--success);
  }
  .destructive,
  .destructive.hoverable:hover {
    background-color: var(--danger);
  }
  @media (prefers-reduced-motion: reduce) {
    :host > *:first-child {
      transition: none;
    }
  }
`;

export const embed = css`
  :host {
    color: var(--text) !important;
    max-width: 100%;
  }
  :host .discord-left-border {
    background-color: var(--border);
  }
  :host .discord-embed-wrapper {
    background-color: var(--raised) !important;
    border-color: var(--border) !important;
    overflow-wrap: anywhere;
  }
  :host .discord-embed-author,
  :host .discord-embed-author a,
  :host .discord-embed-title {
    color: var(--strong) !important;
  }
  :host .discord-embed-title a {
    color: var(--link);
  }
`;

export const embedText = css`
  :host {
    color: var(--text);
    line-height: 1.375;
  }
`;

export const embedFields = css`
  @media (max-width: 480px) {
    ::slotted([inline-index]) {
      grid-column: 1/13 !important;
    }
  }
`;

export const embedField = css`
  :host .discord-field-title {
    color: var(--strong) !important;
  }
`;

export const embedFooter = css`
  :host {
    color: var(--muted) !important;
  }
`;
