import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { MARK, avatarOf } from '../avatars.ts';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { OfferedCommand, SeenMessage } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import { timesFor } from '../times.ts';
import type { Times } from '../times.ts';
import { componentView } from './component-view.ts';
import type { Drawing } from './component-view.ts';
import type { Part } from './component.ts';
import { embedView } from './embed-view.ts';
import { fileView, pictureView } from './media-view.ts';
import { openMessageMenu } from './message-menu.ts';
import { firstWordsOf } from './message-text.ts';
import { isPrivate, isThinking, rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

/** What can be done with a message. */
export interface MessageActs {
  press(message: SeenMessage, customId: string): void;
  choose(message: SeenMessage, customId: string, values: readonly string[]): void;
  /** Deletes one's own message, dismisses a private one. */
  remove(message: SeenMessage): void;
  runOn(command: string, message: SeenMessage): void;
  reply(message: SeenMessage): void;
}

export interface MessagesProps {
  /** Oldest first. */
  readonly messages: readonly SeenMessage[];
  readonly reader: Reader;
  readonly light: boolean;
  /** Commands in the menu of a message. */
  readonly menu: readonly OfferedCommand[];
  /** Ids of messages one of whose controls was used and is not answered yet: the controls wait. */
  readonly waiting: ReadonlySet<string>;
  readonly acts: MessageActs;
}

const THREAD_CREATED = 18;

/** Moments are told anew so often, in milliseconds. */
const TOLD_ANEW = 15_000;

/**
 * All messages of a channel. {@link dressSkyra} must have been called before the first is drawn. Each is drawn anew only
 * where something about it has changed: the page is drawn at every key, and a channel may have hundreds.
 */
export function messagesView(props: MessagesProps): TemplateResult {
  const { messages, reader, light, menu, waiting } = props;
  const around = [reader.names, reader.locale, menu, Math.floor(reader.now / TOLD_ANEW)];
  const drawAll = () => {
    const times = timesFor(reader);
    const drawOne = (row: Row) => {
      const { message, day, isContinued, repliesTo } = row;
      const own = [message, day, isContinued, repliesTo, waiting.has(message.id)];
      return html`${guard([...own, ...around], () => [dayView(day), rowView(row, props, times)])}`;
    };
    return repeat(rowsOf(messages, times), ({ message }) => message.id, drawOne);
  };
  return html`<discord-messages ?light-theme=${light} no-background>
    ${guard([messages, waiting, ...around], drawAll)}
  </discord-messages>`;
}

function dayView(day: string | undefined): TemplateResult | typeof nothing {
  if (day === undefined) return nothing;
  return html`<div class="day" role="separator" aria-label=${day}><span>${day}</span></div>`;
}

function rowView(row: Row, props: MessagesProps, times: Times): TemplateResult {
  const { message, at } = row;
  const { reader } = props;
  if (message.type === THREAD_CREATED) return threadView(row, reader, times);
  const { words } = reader;
  const author = authorOf(message.author, reader);
  const by = isPrivate(message) ? words.message.privateBy : words.message.by;
  return html`<discord-message
    role="article"
    aria-label=${by(author.name, times.label(at))}
    aria-busy=${props.waiting.has(message.id) ? 'true' : 'false'}
    data-message=${message.id}
    data-iso=${message.timestamp}
    data-full=${times.full(at)}
    data-time=${times.time(at)}
    class=${classMap({ message: true, private: isPrivate(message) })}
    author=${author.name}
    avatar=${author.avatar}
    timestamp=${times.label(at)}
    ?bot=${author.isBot}
    ?highlight=${mentionsMe(message, reader)}
    ?message-body-only=${row.isContinued}
    @contextmenu=${(event: MouseEvent) => openMessageMenu(event, message, props)}
  >
    ${headerView(row, reader)} ${isThinking(message) ? thinkingView(reader) : bodyView(message, props, times)}
    ${isPrivate(message) ? noticeView(message, props) : nothing} ${toolsView(message, props)}
  </discord-message>`;
}

/** Above the message: the command that it answers, or the message that it replies to. */
function headerView({ message: { answers }, repliesTo }: Row, reader: Reader): unknown {
  const { words, names } = reader;
  if (answers) {
    const name = names.people.get(answers.person) ?? '?';
    // What it says in between is put in when it draws itself: in another language it is another.
    return keyed(
      words.message.used,
      html`<discord-command
        slot="reply"
        type="slash_command"
        author=${name}
        avatar=${avatarOf({ id: answers.person, name })}
        command=${answers.command}
        data-used=${words.message.used}
      ></discord-command>`,
    );
  }
  if (repliesTo === undefined) return nothing;
  if (repliesTo === null) return html`<div slot="reply" class="reply-gone">${words.message.replyGone}</div>`;
  const author = authorOf(repliesTo.author, reader);
  return html`<discord-reply
    slot="reply"
    role="group"
    aria-label=${words.message.repliesTo(author.name)}
    author=${author.name}
    avatar=${author.avatar}
    ?bot=${author.isBot}
    >${firstWordsOf(repliesTo, reader) || words.message.replyWithoutText}</discord-reply
  >`;
}

function bodyView(message: SeenMessage, props: MessagesProps, times: Times): TemplateResult {
  const { reader, acts, waiting } = props;
  const isWaiting = waiting.has(message.id);
  // The controls look as if they could not be used while an answer is due, but keep the focus.
  const drawing: Drawing = {
    reader,
    press: (customId) => {
      if (!isWaiting) acts.press(message, customId);
    },
    choose: (customId, values) => {
      if (!isWaiting) acts.choose(message, customId, values);
    },
  };
  const forwarded = message.message_snapshots?.map(({ message: it }): Partial<SeenMessage> => it) ?? [];
  return html`<div class="content">
      ${message.content ? drawMarkdown(message.content, reader) : nothing}
      ${forwarded.map(
        (it) =>
          html`<blockquote class="forwarded">
            <div class="forwarded-title">${reader.words.message.forwarded}</div>
            ${contentsView(it, { ...drawing, press: () => undefined, choose: () => undefined })}
          </blockquote>`,
      )}
      ${
        message.edited_timestamp && !message.interaction_metadata
          ? html`<span class="edited" title=${times.full(Date.parse(message.edited_timestamp))}
              >${reader.words.message.edited}</span
            >`
          : nothing
      }
    </div>
    ${message.embeds.map((embed) => embedView(embed, reader, times))}
    <div slot="components" class="components">${partsView(message, drawing)}</div>`;
}

/** Of a message within another. */
function contentsView(message: Partial<SeenMessage>, drawing: Drawing): TemplateResult {
  return html`${message.content ? drawMarkdown(message.content, drawing.reader) : nothing}
  ${partsView(message, drawing)}`;
}

function partsView({ components = [], attachments = [] }: Partial<SeenMessage>, drawing: Drawing): TemplateResult {
  const parts = components as unknown as readonly Part[];
  return html`${parts.map((part) => componentView(part, drawing))}
  ${attachments.map(({ url, filename, content_type: type, description }) =>
    type?.startsWith('image/') ? pictureView(url, description ?? filename, drawing.reader) : fileView(url, filename),
  )}`;
}

function thinkingView({ words, bot }: Reader): TemplateResult {
  return html`<div class="content thinking">
    <span class="dots" aria-hidden="true"><span></span><span></span><span></span></span>
    <strong>${bot.name}</strong>${words.message.thinking}
  </div>`;
}

const eye = html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
  <path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8z" />
  <circle cx="8" cy="8" r="2" fill="currentColor" />
</svg>`;

function noticeView(message: SeenMessage, { reader, acts }: MessagesProps): TemplateResult {
  const { onlyYou, dismiss } = reader.words.message;
  return html`<div slot="reactions" class="notice">
    ${eye}${onlyYou} •
    <button type="button" class="as-link" @click=${() => acts.remove(message)}>${dismiss}</button>
  </div>`;
}

const dots = html`<svg viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
  <circle cx="4" cy="10" r="1.8" />
  <circle cx="10" cy="10" r="1.8" />
  <circle cx="16" cy="10" r="1.8" />
</svg>`;

function toolsView(message: SeenMessage, props: MessagesProps): TemplateResult {
  return html`<div slot="thread" class="tools">
    <button
      type="button"
      data-menu
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${props.reader.words.message.more}
      title=${props.reader.words.message.more}
      @click=${(event: MouseEvent) => openMessageMenu(event, message, props)}
    >
      ${dots}
    </button>
  </div>`;
}

function threadView({ message, at }: Row, reader: Reader, times: Times): TemplateResult {
  const sentence = reader.words.message.startedThread(authorOf(message.author, reader).name, message.content);
  return html`<div class="system" data-message=${message.id}>
    ${sentence} <time datetime=${message.timestamp} title=${times.full(at)}>${times.label(at)}</time>
  </div>`;
}

interface Author {
  readonly name: string;
  readonly avatar: string;
  readonly isBot: boolean;
}

function authorOf({ id, username, global_name: shown, bot = false }: SeenMessage['author'], reader: Reader): Author {
  const name = reader.names.people.get(id) ?? shown ?? username;
  return { name, avatar: id === reader.bot.id ? MARK : avatarOf({ id, name }), isBot: bot };
}

function mentionsMe({ mentions, mention_everyone: everyone, author }: SeenMessage, { me }: Reader): boolean {
  return author.id !== me.id && (everyone || mentions.some(({ id }) => id === me.id));
}
