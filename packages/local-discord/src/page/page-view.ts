import { html, nothing, type TemplateResult } from 'lit';
import { clockView, headerView } from './header-view.ts';
import { messagesView } from './message/message-view.ts';
import type { MessageActs } from './message/message-view.ts';
import { modalView } from './message/modal-view.ts';
import { panelView } from './panel-view.ts';
import { placesView } from './places-view.ts';
import type { Suggestion } from './protocol.ts';
import type { Reader } from './reader.ts';
import type { Place, Seen } from './seen.ts';
import type { Settings } from './settings.ts';
import { nameOf } from './state.ts';
import type { Notice, PageState } from './state.ts';

/** What a person can do on the page around the messages. */
export interface PageActs {
  go(channel: string): void;
  /** Becomes another person. */
  be(person: string): void;
  set(changes: Partial<Settings>): void;
  moveClock(to: 'hour' | 'post'): void;
  suggest(suggestion: Suggestion): void;
  /** Goes to the message box. */
  write(): void;
  showDrawer(isOpen: boolean): void;
  dismiss(notice: Notice): void;
  submit(fields: Record<string, string | readonly string[]>): void;
  closeModal(): void;
}

export interface PageProps {
  readonly seen: Seen;
  readonly place: Place;
  readonly settings: Settings;
  readonly state: PageState;
  readonly reader: Reader;
  readonly composer: TemplateResult;
  readonly acts: PageActs & MessageActs;
}

/** The whole page: places at the left, the channel in the middle, the traffic at the right. */
export function pageView(props: PageProps): TemplateResult {
  const { settings, state, reader, acts } = props;
  const { app } = reader.words;
  return html`
    <button type="button" class="skip" @click=${acts.write}>${app.toComposer}</button>
    <div class="page ${settings.panel ? 'with-panel' : ''} ${state.isDrawerOpen ? 'with-drawer' : ''}">
      ${placesView(props)}
      <main class="channel">
        ${headerView(props)} ${clockView(props)}
        ${state.isOpen ? nothing : html`<p class="lost" role="alert">${app.lost}</p>`} ${logView(props)}
        <div class="foot">${props.composer}</div>
      </main>
      ${settings.panel ? panelView(props) : nothing}
    </div>
    ${state.modal ? modalView(state.modal.modal, reader, { submit: acts.submit, close: acts.closeModal }) : nothing}
  `;
}

function logView({ seen, place, settings, state, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { id } = place.channel;
  const name = nameOf(place, reader);
  return html`
    <div class="log" tabindex="0" role="log" aria-live="polite" aria-label=${app.messagesIn(name)}>
      <div class="log-inside">
        ${welcomeView(name, seen, reader, acts)}
        ${messagesView({
          messages: seen.messages.get(id) ?? [],
          reader,
          light: settings.theme === 'light',
          menu: place.commands.menu,
          waiting: state.waiting,
          acts,
        })}
        ${state.notices.filter(({ channel }) => channel === id).map((notice) => noticeView(notice, reader, acts))}
      </div>
    </div>
  `;
}

function welcomeView(name: string, { world }: Seen, reader: Reader, acts: PageActs): TemplateResult {
  const { app } = reader.words;
  const { suggestions } = world;
  const own = (reader.locale.startsWith('zh') ? suggestions['zh'] : undefined) ?? suggestions['en'] ?? [];
  return html`
    <section class="welcome">
      <img src="/mark.svg" alt="" width="64" height="64" />
      <h2>${app.welcome(name)}</h2>
      <p>${app.welcomeText}</p>
      <ul>
        ${own.map(
          (suggestion) =>
            html`<li>
              <button class="suggestion" type="button" @click=${() => acts.suggest(suggestion)}>
                <span class="suggestion-command">/${suggestion.command}</span>
                ${Object.values(suggestion.options).join(' ')}
              </button>
            </li>`,
        )}
      </ul>
      <p class="more">${app.welcomeMore}</p>
    </section>
  `;
}

function noticeView(notice: Notice, reader: Reader, acts: PageActs): TemplateResult {
  const { app } = reader.words;
  return html`
    <div class="failure" role="alert">
      <p>
        <strong>${notice.title}</strong>
        ${app.notDone} ${notice.text}
      </p>
      <button type="button" class="quiet" @click=${() => acts.dismiss(notice)}>${app.dismiss}</button>
    </div>
  `;
}
