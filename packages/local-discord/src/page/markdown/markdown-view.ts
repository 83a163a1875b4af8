import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { leadFrom, messageAt } from '../lead.ts';
import type { Reader } from '../reader.ts';
import { parseMarkdown, plainText } from './markdown.ts';
import type { Part } from './markdown.ts';
import { fullMoment, shownMoment } from './moment.ts';

/**
 * A message as Discord draws it. Every text of it is bound as text. A spoiler stays revealed for as long as the source is
 * the same, whatever else is drawn anew.
 */
export function drawMarkdown(source: string, reader: Reader): TemplateResult {
  return html`<div class="md">${keyed(source, drawParts(parseMarkdown(source), reader))}</div>`;
}

type Drawn = TemplateResult | string;

function drawParts(parts: readonly Part[], reader: Reader): Drawn[] {
  return parts.map((part) => drawPart(part, reader));
}

// White space is shown as it is written, in these templates, too: each is of one line.
function drawPart(part: Part, reader: Reader): Drawn {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return html`<strong>${drawParts(part.parts, reader)}</strong>`;
    case 'italics':
      return html`<em>${drawParts(part.parts, reader)}</em>`;
    case 'underline':
      return html`<u>${drawParts(part.parts, reader)}</u>`;
    case 'strike':
      return html`<s>${drawParts(part.parts, reader)}</s>`;
    case 'spoiler':
      return drawSpoiler(drawParts(part.parts, reader), reader);
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'code-block':
      return html`<pre class="md-code"><code>${part.text}</code></pre>`;
    case 'link':
      return drawMessageLink(part, reader) ?? drawLink(part.url, part.title, drawParts(part.parts, reader));
    case 'moment':
      return drawMoment(part, reader);
    case 'command':
      return drawCommand(part.name);
    case 'mention':
    case 'everybody':
      return html`<span class="mention">${mentionText(part, reader)}</span>`;
    case 'emoji':
      return `:${part.name}:`;
    case 'heading':
      return drawHeading(part.level, drawParts(part.parts, reader));
    case 'small':
      return html`<small class="md-small">${drawParts(part.parts, reader)}</small>`;
    case 'quote':
      return html`<blockquote>${drawParts(part.parts, reader)}</blockquote>`;
    case 'list':
      return drawList(part, reader);
  }
  return part satisfies never;
}

/** All of one rank for those who hear them: a message's outline hangs below whatever heading stands before it. */
function drawHeading(level: 1 | 2 | 3, inside: Drawn[]): TemplateResult {
  return html`<h3 class="md-heading md-heading-${level}">${inside}</h3>`;
}

function drawList({ start, items }: Extract<Part, { kind: 'list' }>, reader: Reader): TemplateResult {
  const drawn = items.map((item) => html`<li>${drawParts(item, reader)}</li>`);
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

function drawMoment({ seconds, style }: Extract<Part, { kind: 'moment' }>, reader: Reader): TemplateResult {
  const iso = new Date(seconds * 1000).toISOString();
  return html`<time datetime=${iso} title=${fullMoment(seconds, reader)}>${shownMoment(seconds, style, reader)}</time>`;
}

/** Pressed, the command is begun. */
function drawCommand(command: string): TemplateResult {
  const begin = (event: Event): void => leadFrom(event, { command });
  return html`<button type="button" class="mention" @click=${begin}>/${command}</button>`;
}

/** A link to a message that is here, as Discord shows it where no label hides the address. */
function drawMessageLink({ url, parts }: Extract<Part, { kind: 'link' }>, reader: Reader): TemplateResult | undefined {
  const lead = messageAt(url);
  const name = lead && reader.names.channels.get(lead.channel);
  if (!lead || name === undefined) return undefined;
  const isBare = plainText(parts) === url;
  const label = isBare ? reader.words.markdown.messageIn(name) : drawParts(parts, reader);
  const go = (event: Event): void => leadFrom(event, lead);
  return html`<a class=${isBare ? 'mention' : ''} href=${url} @click=${go}>${label}</a>`;
}

type Mention = Extract<Part, { kind: 'mention' | 'everybody' }>;

function mentionText(part: Mention, { names, words }: Reader): string {
  if (part.kind === 'everybody') return part.word;
  const { of, id } = part;
  const { unknownPerson, unknownRole, unknownChannel } = words.markdown;
  if (of === 'person') return signed('@', names.people.get(id)) ?? unknownPerson;
  if (of === 'role') return signed('@', names.roles.get(id)) ?? unknownRole;
  return signed('#', names.channels.get(id)) ?? unknownChannel;
}

/** The role of everybody has its sign in its name. */
function signed(sign: string, name: string | undefined): string | undefined {
  return name === undefined || name.startsWith(sign) ? name : sign + name;
}

/**
 * A button over words that nobody sees or hears before it is pressed: they take their room, but are not visible. Pressed,
 * it is a stretch of text. What is in a spoiler within it is hidden until that is pressed, too.
 */
function drawSpoiler(inside: Drawn[], { words }: Reader): TemplateResult {
  const cover = html`<span class="md-cover sr-only">${words.markdown.spoiler}</span>`;
  const hidden = html`<span class="md-hidden">${inside}</span>`;
  return html`<span class="md-spoiler" role="button" tabindex="0" @click=${reveal} @keydown=${revealByKey}
    >${cover}${hidden}</span
  >`;
}

function reveal(event: Event): void {
  const spoiler = event.currentTarget as HTMLElement;
  if (spoiler.classList.contains('md-shown')) return;
  // A press that reveals does nothing else, to a link below it or to what the message stands in.
  event.preventDefault();
  event.stopPropagation();
  spoiler.classList.add('md-shown');
  spoiler.removeAttribute('role');
  // The focus stays where it was, for reading on from there.
  spoiler.tabIndex = -1;
}

function revealByKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' || event.key === ' ') reveal(event);
}
