import { html, nothing, type TemplateResult } from 'lit';
import { clockView, headerView } from './header-view.ts';
import { messagesView } from './message/message-view.ts';
import { modalView } from './message/modal-view.ts';
import { introductionFor, placeName } from './model.ts';
import type { Notice, PageHandlers, PageProps } from './props.ts';
import { sidebarView } from './sidebar-view.ts';
import { trafficView } from './traffic-view.ts';
import type { Viewer } from './viewer.ts';

/** The whole page: servers and channels on the left, the open channel in the middle, the traffic on the right. */
export function pageView(props: PageProps): TemplateResult {
  const { settings, state, viewer, handlers } = props;
  const { app } = viewer.catalogue;
  return html`
    <button type="button" class="skip" @click=${handlers.focusComposer}>${app.toComposer}</button>
    <div class="page ${settings.showsTraffic ? 'with-panel' : ''} ${state.isDrawerOpen ? 'with-drawer' : ''}">
      ${sidebarView(props)}
      <main class="channel">
        ${headerView(props)} ${clockView(props)}
        ${state.isConnected ? nothing : html`<p class="lost" role="alert">${app.lost}</p>`} ${logView(props)}
        <div class="foot">${props.composer}</div>
      </main>
      ${settings.showsTraffic ? trafficView(props) : nothing}
    </div>
    ${state.modal ? modalView(state.modal.modal, viewer, { submit: handlers.submitModal, close: handlers.closeModal }) : nothing}
  `;
}

function logView(props: PageProps): TemplateResult {
  const { model, place, settings, state, viewer, handlers } = props;
  const { app } = viewer.catalogue;
  const { id } = place.channel;
  const name = placeName(place, viewer);
  return html`
    <div class="log" tabindex="0" role="log" aria-live="polite" aria-label=${app.messagesIn(name)}>
      <div class="log-inside">
        ${welcomeView(name, props)}
        ${messagesView({
          messages: model.messages.get(id) ?? [],
          viewer,
          isLight: settings.theme === 'light',
          menu: place.commands.menu,
          waiting: state.waiting,
          handlers,
        })}
        ${state.notices.filter(({ channel }) => channel === id).map((notice) => noticeView(notice, viewer, handlers))}
      </div>
    </div>
  `;
}

function welcomeView(name: string, { model, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  const { text = '', suggestions = [] } = introductionFor(model, viewer);
  return html`
    <section class="welcome">
      <img src="/mark.svg" alt="" width="64" height="64" />
      <h2>${app.welcome(name)}</h2>
      <p>${app.welcomeText(viewer.bot.name, text)}</p>
      <ul>
        ${suggestions.map(
          (suggestion) =>
            html`<li>
              <button class="suggestion" type="button" @click=${() => handlers.runSuggestion(suggestion)}>
                <span class="suggestion-command">/${suggestion.command}</span>
                ${Object.values(suggestion.options).join(' ')}
              </button>
            </li>`,
        )}
      </ul>
      <p class="more">${app.welcomeMore(viewer.bot.name)}</p>
    </section>
  `;
}

function noticeView(notice: Notice, viewer: Viewer, handlers: PageHandlers): TemplateResult {
  const { app } = viewer.catalogue;
  return html`
    <div class="failure" role="alert">
      <p>
        <strong>${notice.title}</strong>
        ${app.notDone} ${notice.text}
      </p>
      <button type="button" class="quiet" @click=${() => handlers.dismissNotice(notice)}>${app.dismiss}</button>
    </div>
  `;
}
