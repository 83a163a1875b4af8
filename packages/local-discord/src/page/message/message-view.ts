import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { avatarOf, BOT_AVATAR } from '../images.ts';
import { drawMarkdown } from '../markdown/markdown-view.ts';
import type { MessagesProps } from '../props.ts';
import type { VisibleMessage } from '../protocol.ts';
import { createTimes, type Times } from '../times.ts';
import type { Viewer } from '../viewer.ts';
import { componentView, fileView, pictureView, type ComponentProps } from './component-view.ts';
import { embedView } from './embed-view.ts';
import { firstWordsOf, isPrivate, isThinking, toRows, type Row } from './message.ts';
import { openMessageMenu } from './message-menu.ts';
import type { Part } from './part.ts';

const THREAD_CREATED = 18;

/** Milliseconds after which relative times are drawn again. */
const REDRAW_TIMES = 15_000;

/**
 * All messages of a channel. `adaptSkyra` must have been called before. A message is drawn again only if something it
 * depends on has changed: the page is drawn at every key, and a channel may have hundreds of messages.
 */
export function messagesView(props: MessagesProps): TemplateResult {
  const { messages, viewer, isLight, menu, waiting } = props;
  const shared = [viewer.names, viewer.locale, menu, Math.floor(viewer.now / REDRAW_TIMES)];
  const drawAll = () => {
    const times = createTimes(viewer);
    const drawOne = (row: Row) => {
      const { message, day, isContinued, repliesTo } = row;
      const own = [message, day, isContinued, repliesTo, waiting.has(message.id)];
      return html`${guard([...own, ...shared], () => [dayView(day), rowView(row, props, times)])}`;
    };
    return repeat(toRows(messages, times), ({ message }) => message.id, drawOne);
  };
  return html`<discord-messages ?light-theme=${isLight} no-background>
    ${guard([messages, waiting, ...shared], drawAll)}
  </discord-messages>`;
}

function dayView(day: string | undefined): TemplateResult | typeof nothing {
  if (day === undefined) return nothing;
  return html`<div class="day" role="separator" aria-label=${day}><span>${day}</span></div>`;
}

function rowView(row: Row, props: MessagesProps, times: Times): TemplateResult {
  const { message, at } = row;
  const { viewer } = props;
  if (message.type === THREAD_CREATED) return threadView(row, viewer, times);
  const { catalogue } = viewer;
  const author = authorOf(message.author, viewer);
  const by = isPrivate(message) ? catalogue.message.privateBy : catalogue.message.by;
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
    ?highlight=${mentionsMe(message, viewer)}
    ?message-body-only=${row.isContinued}
    @contextmenu=${(event: MouseEvent) => openMessageMenu(event, message, props)}
  >
    ${headerView(row, viewer)} ${isThinking(message) ? thinkingView(viewer) : bodyView(message, props, times)}
    ${isPrivate(message) ? noticeView(message, props) : nothing} ${toolsView(message, props)}
  </discord-message>`;
}

/** Above a message: the command that it answers, or the message that it replies to. */
function headerView({ message: { answers }, repliesTo }: Row, viewer: Viewer): unknown {
  const { catalogue, names } = viewer;
  if (answers) {
    const name = names.people.get(answers.person) ?? '?';
    // Keyed by language: the component draws the words between name and command only once.
    return keyed(
      catalogue.message.used,
      html`<discord-command
        slot="reply"
        type="slash_command"
        author=${name}
        avatar=${avatarOf({ id: answers.person, name })}
        command=${answers.command}
        data-used=${catalogue.message.used}
      ></discord-command>`,
    );
  }
  if (repliesTo === undefined) return nothing;
  if (repliesTo === null) return html`<div slot="reply" class="reply-gone">${catalogue.message.replyGone}</div>`;
  const author = authorOf(repliesTo.author, viewer);
  return html`<discord-reply
    slot="reply"
    role="group"
    aria-label=${catalogue.message.repliesTo(author.name)}
    author=${author.name}
    avatar=${author.avatar}
    ?bot=${author.isBot}
    >${firstWordsOf(repliesTo, viewer) || catalogue.message.replyWithoutText}</discord-reply
  >`;
}

function bodyView(message: VisibleMessage, props: MessagesProps, times: Times): TemplateResult {
  const { viewer, handlers, waiting } = props;
  const isWaiting = waiting.has(message.id);
  // While an answer is due, the controls look disabled but keep the focus.
  const componentProps: ComponentProps = {
    viewer,
    press: (customId) => {
      if (!isWaiting) handlers.press(message, customId);
    },
    choose: (customId, values) => {
      if (!isWaiting) handlers.choose(message, customId, values);
    },
  };
  const forwarded = message.message_snapshots?.map(({ message: it }): Partial<VisibleMessage> => it) ?? [];
  return html`<div class="content">
      ${message.content ? drawMarkdown(message.content, viewer) : nothing}
      ${forwarded.map(
        (it) =>
          html`<blockquote class="forwarded">
            <div class="forwarded-title">${viewer.catalogue.message.forwarded}</div>
            ${contentsView(it, { ...componentProps, press: () => undefined, choose: () => undefined })}
          </blockquote>`,
      )}
      ${
        message.edited_timestamp && !message.interaction_metadata
          ? html`<span class="edited" title=${times.full(Date.parse(message.edited_timestamp))}
              >${viewer.catalogue.message.edited}</span
            >`
          : nothing
      }
    </div>
    ${message.embeds.map((embed) => embedView(embed, viewer, times))}
    <div slot="components" class="components">${partsView(message, componentProps)}</div>`;
}

/** A message within another. */
function contentsView(message: Partial<VisibleMessage>, props: ComponentProps): TemplateResult {
  return html`${message.content ? drawMarkdown(message.content, props.viewer) : nothing} ${partsView(message, props)}`;
}

function partsView(
  { components = [], attachments = [] }: Partial<VisibleMessage>,
  props: ComponentProps,
): TemplateResult {
  const parts = components as unknown as readonly Part[];
  return html`${parts.map((part) => componentView(part, props))}
  ${attachments.map(({ url, filename, content_type: type, description }) =>
    type?.startsWith('image/') ? pictureView(url, description ?? filename, props.viewer) : fileView(url, filename),
  )}`;
}

function thinkingView({ catalogue, bot }: Viewer): TemplateResult {
  return html`<div class="content thinking">
    <span class="dots" aria-hidden="true"><span></span><span></span><span></span></span>
    <strong>${bot.name}</strong>${catalogue.message.thinking}
  </div>`;
}

const eye = html`<svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor">
  <path d="M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8z" />
  <circle cx="8" cy="8" r="2" fill="currentColor" />
</svg>`;

function noticeView(message: VisibleMessage, { viewer, handlers }: MessagesProps): TemplateResult {
  const { onlyYou, dismiss } = viewer.catalogue.message;
  return html`<div slot="reactions" class="notice">
    ${eye}${onlyYou} •
    <button type="button" class="as-link" @click=${() => handlers.remove(message)}>${dismiss}</button>
  </div>`;
}

const dots = html`<svg viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
  <circle cx="4" cy="10" r="1.8" />
  <circle cx="10" cy="10" r="1.8" />
  <circle cx="16" cy="10" r="1.8" />
</svg>`;

function toolsView(message: VisibleMessage, props: MessagesProps): TemplateResult {
  return html`<div slot="thread" class="tools">
    <button
      type="button"
      data-menu
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${props.viewer.catalogue.message.more}
      title=${props.viewer.catalogue.message.more}
      @click=${(event: MouseEvent) => openMessageMenu(event, message, props)}
    >
      ${dots}
    </button>
  </div>`;
}

function threadView({ message, at }: Row, viewer: Viewer, times: Times): TemplateResult {
  const sentence = viewer.catalogue.message.startedThread(authorOf(message.author, viewer).name, message.content);
  return html`<div class="system" data-message=${message.id}>
    ${sentence} <time datetime=${message.timestamp} title=${times.full(at)}>${times.label(at)}</time>
  </div>`;
}

interface Author {
  readonly name: string;
  readonly avatar: string;
  readonly isBot: boolean;
}

function authorOf({ id, username, global_name: shown, bot = false }: VisibleMessage['author'], viewer: Viewer): Author {
  const name = viewer.names.people.get(id) ?? shown ?? username;
  return { name, avatar: id === viewer.bot.id ? BOT_AVATAR : avatarOf({ id, name }), isBot: bot };
}

function mentionsMe({ mentions, mention_everyone: everyone, author }: VisibleMessage, { me }: Viewer): boolean {
  return author.id !== me.id && (everyone || mentions.some(({ id }) => id === me.id));
}
