import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatTimestamp } from '../times.ts';
import type { Viewer } from '../viewer.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import type { Part } from './parts.ts';

/** Target of a link within the page: a message, or a command to begin. */
export type Target = { readonly channel: string; readonly message: string } | { readonly command: string };

const NAVIGATE = 'navigate-page';

/** Calls `follow` when a link within the page is pressed anywhere below `root`. */
export function onNavigation(root: HTMLElement, follow: (target: Target) => void): void {
  root.addEventListener(NAVIGATE, (event) => follow((event as CustomEvent<Target>).detail));
}

function navigate(event: Event, target: Target): void {
  event.preventDefault();
  event.currentTarget?.dispatchEvent(
    new CustomEvent<Target>(NAVIGATE, { detail: target, bubbles: true, composed: true }),
  );
}

/**
 * Draws a message as Discord does. All text is bound as text. A revealed spoiler stays revealed while the source is the
 * same, whatever else is drawn again.
 */
export function drawMarkdown(source: string, viewer: Viewer): TemplateResult {
  return html`<div class="md">${keyed(source, drawParts(parseMarkdown(source), viewer))}</div>`;
}

type Drawn = TemplateResult | string;

function drawParts(parts: readonly Part[], viewer: Viewer): Drawn[] {
  return parts.map((part) => drawPart(part, viewer));
}

// White space is shown as written, also that of templates: each is one line.
function drawPart(part: Part, viewer: Viewer): Drawn {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return html`<strong>${drawParts(part.parts, viewer)}</strong>`;
    case 'italics':
      return html`<em>${drawParts(part.parts, viewer)}</em>`;
    case 'underline':
      return html`<u>${drawParts(part.parts, viewer)}</u>`;
    case 'strike':
      return html`<s>${drawParts(part.parts, viewer)}</s>`;
    case 'spoiler':
      return drawSpoiler(drawParts(part.parts, viewer), viewer);
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'code-block':
      return html`<pre class="md-code"><code>${part.text}</code></pre>`;
    case 'link':
      return drawMessageLink(part, viewer) ?? drawLink(part.url, part.title, drawParts(part.parts, viewer));
    case 'timestamp':
      return drawTimestamp(part, viewer);
    case 'command':
      return drawCommand(part.name);
    case 'mention':
    case 'everybody':
      return html`<span class="mention">${mentionText(part, viewer)}</span>`;
    case 'emoji':
      return `:${part.name}:`;
    case 'heading':
      return drawHeading(part.level, drawParts(part.parts, viewer));
    case 'small':
      return html`<small class="md-small">${drawParts(part.parts, viewer)}</small>`;
    case 'quote':
      return html`<blockquote>${drawParts(part.parts, viewer)}</blockquote>`;
    case 'list':
      return drawList(part, viewer);
  }
  return part satisfies never;
}

/** All headings are h3 for screen readers: the page's own headings are h1 and h2. */
function drawHeading(level: 1 | 2 | 3, inside: Drawn[]): TemplateResult {
  return html`<h3 class="md-heading md-heading-${level}">${inside}</h3>`;
}

function drawList({ start, items }: Extract<Part, { kind: 'list' }>, viewer: Viewer): TemplateResult {
  const drawn = items.map((item) => html`<li>${drawParts(item, viewer)}</li>`);
  return start === undefined
    ? html`<ul>
        ${drawn}
      </ul>`
    : html`<ol start=${start}>
        ${drawn}
      </ol>`;
}

function drawLink(url: string, title: string | undefined, inside: Drawn[]): TemplateResult {
  return html`<a href=${url} title=${title ?? url} target="_blank" rel="noopener noreferrer">${inside}</a>`;
}

function drawTimestamp({ seconds, style }: Extract<Part, { kind: 'timestamp' }>, viewer: Viewer): TemplateResult {
  const iso = new Date(seconds * 1000).toISOString();
  const full = formatTimestamp(seconds, 'F', viewer);
  return html`<time datetime=${iso} title=${full}>${formatTimestamp(seconds, style, viewer)}</time>`;
}

/** Pressing it begins the command in the composer. */
function drawCommand(command: string): TemplateResult {
  const begin = (event: Event): void => navigate(event, { command });
  return html`<button type="button" class="mention" @click=${begin}>/${command}</button>`;
}

/** A link to a message of this local Discord; undefined for other links. Without a label it is shown as a mention. */
function drawMessageLink({ url, parts }: Extract<Part, { kind: 'link' }>, viewer: Viewer): TemplateResult | undefined {
  const target = messageAt(url);
  const name = target && viewer.names.channels.get(target.channel);
  if (!target || name === undefined) return undefined;
  const isBare = plainText(parts) === url;
  const label = isBare ? viewer.catalogue.markdown.messageIn(name) : drawParts(parts, viewer);
  const go = (event: Event): void => navigate(event, target);
  return html`<a class=${isBare ? 'mention' : ''} href=${url} @click=${go}>${label}</a>`;
}

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(?<channel>\d+)\/(?<message>\d+)$/u;

function messageAt(url: string): Extract<Target, { message: string }> | undefined {
  const { channel, message } = MESSAGE_LINK.exec(url)?.groups ?? {};
  return channel !== undefined && message !== undefined ? { channel, message } : undefined;
}

type Mention = Extract<Part, { kind: 'mention' | 'everybody' }>;

function mentionText(part: Mention, { names, catalogue }: Viewer): string {
  if (part.kind === 'everybody') return part.word;
  const { of, id } = part;
  const { unknownPerson, unknownRole, unknownChannel } = catalogue.markdown;
  if (of === 'person') return withSign('@', names.people.get(id)) ?? unknownPerson;
  if (of === 'role') return withSign('@', names.roles.get(id)) ?? unknownRole;
  return withSign('#', names.channels.get(id)) ?? unknownChannel;
}

/** The name of `@everyone`'s role has the sign already. */
function withSign(sign: string, name: string | undefined): string | undefined {
  return name === undefined || name.startsWith(sign) ? name : sign + name;
}

/**
 * A button over hidden text, which takes its room but is neither visible nor read aloud. Pressed, it becomes plain text. A
 * spoiler within it stays hidden until it is pressed, too.
 */
function drawSpoiler(inside: Drawn[], { catalogue }: Viewer): TemplateResult {
  const cover = html`<span class="md-cover sr-only">${catalogue.markdown.spoiler}</span>`;
  const hidden = html`<span class="md-hidden">${inside}</span>`;
  return html`<span class="md-spoiler" role="button" tabindex="0" @click=${reveal} @keydown=${revealByKey}
    >${cover}${hidden}</span
  >`;
}

function reveal(event: Event): void {
  const spoiler = event.currentTarget as HTMLElement;
  if (spoiler.classList.contains('md-shown')) return;
  // The press does nothing else, such as following a link in the spoiler.
  event.preventDefault();
  event.stopPropagation();
  spoiler.classList.add('md-shown');
  spoiler.removeAttribute('role');
  // The focus stays there, to read on from it.
  spoiler.tabIndex = -1;
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') reveal(event);
}
