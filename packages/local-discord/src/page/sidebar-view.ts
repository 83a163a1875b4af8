import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf, BOT_AVATAR, icon } from './images.ts';
import { LANGUAGES } from './languages.ts';
import type { PageProps } from './props.ts';
import type { VisibleChannel, VisibleGuild } from './protocol.ts';

/** The servers, the channels of the open one, and the viewer's settings. On a phone they are a drawer. */
export function sidebarView(props: PageProps): TemplateResult {
  const { state, viewer, handlers } = props;
  const { app } = viewer.catalogue;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && state.isDrawerOpen) handlers.showDrawer(false);
  };
  // The drawer covers the rest of the page, so leaving it with Tab closes it.
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isLeft = relatedTarget instanceof Node && !(currentTarget as HTMLElement).contains(relatedTarget);
    if (isLeft && state.isDrawerOpen) handlers.showDrawer(false);
  };
  return html`
    ${
      state.isDrawerOpen
        ? html`<div class="backdrop only-narrow" @click=${() => handlers.showDrawer(false)}></div>`
        : nothing
    }
    <div class="places" @keydown=${onKey} @focusout=${onLeave}>
      ${railView(props)}
      <div class="side">
        ${channelsView(props)} ${settingsView(props)}
        <button type="button" class="quiet only-narrow" @click=${() => handlers.showDrawer(false)}>
          ${app.closeChannels}
        </button>
      </div>
    </div>
  `;
}

function railView({ model, place, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  const { guilds, direct } = model.snapshot;
  const unreadOf = (channels: readonly VisibleChannel[]): number =>
    channels.reduce((sum, { id }) => sum + (model.unread.get(id) ?? 0), 0);
  const item = (name: string, picture: string, isOpen: boolean, channels: readonly VisibleChannel[]) => {
    const unread = unreadOf(channels);
    const [first] = channels;
    return html`<li>
      <button
        type="button"
        class="rail-item"
        title=${name}
        aria-current=${isOpen ? 'true' : 'false'}
        aria-label=${unread > 0 ? `${name}, ${app.unread(unread)}` : name}
        @click=${() => first && !isOpen && handlers.openChannel(first.id)}
      >
        <img src=${picture} alt="" width="44" height="44" />
        ${unread > 0 ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}
      </button>
    </li>`;
  };
  return html`<nav class="rail" aria-label=${app.places}>
    <ul>
      ${item(app.directMessages, BOT_AVATAR, !place.guild, [direct])}
      ${guilds.map((guild) => item(guild.name, avatarOf(guild), guild.id === place.guild?.id, guild.channels))}
    </ul>
  </nav>`;
}

function channelsView({ model, place, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  const { guild } = place;
  const channels = guild ? withThreads(guild) : [model.snapshot.direct];
  return html`<nav class="channels" aria-label=${app.channels}>
    <h2>${guild?.name ?? app.directMessages}</h2>
    <ul>
      ${channels.map((channel) => {
        const unread = model.unread.get(channel.id) ?? 0;
        const isOpen = channel.id === place.channel.id;
        return html`<li class=${channel.parent === undefined ? '' : 'is-thread'}>
          <button
            type="button"
            class="channel-item"
            aria-current=${isOpen ? 'page' : 'false'}
            @click=${() => handlers.openChannel(channel.id)}
          >
            ${guild ? icon(channel.parent === undefined ? 'hash' : 'thread') : icon('at')}
            <span class="channel-name">${guild ? channel.name : viewer.bot.name}</span>
            ${channel.parent === undefined ? nothing : html`<span class="sr-only">${app.thread}</span>`}
            ${
              unread > 0
                ? html`<span class="badge" aria-hidden="true">${unread}</span
                    ><span class="sr-only">${app.unread(unread)}</span>`
                : nothing
            }
          </button>
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Channels, each followed by its threads. */
function withThreads({ channels }: VisibleGuild): VisibleChannel[] {
  return channels
    .filter(({ parent }) => parent === undefined)
    .flatMap((channel) => [channel, ...channels.filter(({ parent }) => parent === channel.id)]);
}

function settingsView({ model, place, settings, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  const { person, people } = model.snapshot;
  return html`<section class="you" aria-label=${app.settings}>
    <label>
      <span>${app.who}</span>
      <select @change=${(event: Event) => handlers.becomePerson(valueOf(event))}>
        ${people.map(({ id, name }) => html`<option value=${id} ?selected=${id === person.id}>${name}</option>`)}
      </select>
    </label>
    <label>
      <span>${app.language}</span>
      <select @change=${(event: Event) => handlers.changeSettings({ locale: valueOf(event) })}>
        ${LANGUAGES.map(
          ({ tag, name }) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === settings.locale}>${name}</option>`,
        )}
      </select>
    </label>
    <label>
      <span>${app.theme}</span>
      <select @change=${(event: Event) => handlers.changeSettings({ theme: valueOf(event) as 'dark' | 'light' })}>
        ${(['dark', 'light'] as const).map(
          (theme) => html`<option value=${theme} ?selected=${theme === settings.theme}>${app.themes[theme]}</option>`,
        )}
      </select>
    </label>
    ${place.guild ? html`<p>${place.guild.mayManage ? app.mayManage : app.mayNotManage}</p>` : nothing}
  </section>`;
}

function valueOf({ target }: Event): string {
  return (target as HTMLSelectElement).value;
}
