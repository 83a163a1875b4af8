import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from './avatars.ts';
import { icon } from './icons.ts';
import type { PageProps } from './page-view.ts';
import type { SeenChannel, SeenGuild } from './protocol.ts';
import { LOCALES } from './settings.ts';
import type { Locale } from './settings.ts';

/** The servers, the channels of the one that is open, and who one is. On a phone all this is a drawer. */
export function placesView(props: PageProps): TemplateResult {
  const { state, reader, acts } = props;
  const { app } = reader.words;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && state.isDrawerOpen) acts.showDrawer(false);
  };
  // The rest of the page lies below the drawer: who leaves it with Tab closes it.
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isLeft = relatedTarget instanceof Node && !(currentTarget as HTMLElement).contains(relatedTarget);
    if (isLeft && state.isDrawerOpen) acts.showDrawer(false);
  };
  return html`
    ${
      state.isDrawerOpen
        ? html`<div class="backdrop only-narrow" @click=${() => acts.showDrawer(false)}></div>`
        : nothing
    }
    <div class="places" @keydown=${onKey} @focusout=${onLeave}>
      ${railView(props)}
      <div class="side">
        ${channelsView(props)} ${youView(props)}
        <button type="button" class="quiet only-narrow" @click=${() => acts.showDrawer(false)}>
          ${app.closeChannels}
        </button>
      </div>
    </div>
  `;
}

function railView({ seen, place, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { guilds, direct } = seen.world;
  const unreadOf = (channels: readonly SeenChannel[]): number =>
    channels.reduce((sum, { id }) => sum + (seen.unread.get(id) ?? 0), 0);
  const item = (name: string, picture: string, isOpen: boolean, channels: readonly SeenChannel[]) => {
    const unread = unreadOf(channels);
    const [first] = channels;
    return html`<li>
      <button
        type="button"
        class="rail-item"
        title=${name}
        aria-current=${isOpen ? 'true' : 'false'}
        aria-label=${unread > 0 ? `${name}, ${app.unread(unread)}` : name}
        @click=${() => first && !isOpen && acts.go(first.id)}
      >
        <img src=${picture} alt="" width="44" height="44" />
        ${unread > 0 ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}
      </button>
    </li>`;
  };
  return html`<nav class="rail" aria-label=${app.places}>
    <ul>
      ${item(app.directMessages, '/mark.svg', !place.guild, [direct])}
      ${guilds.map((guild) => item(guild.name, avatarOf(guild), guild.id === place.guild?.id, guild.channels))}
    </ul>
  </nav>`;
}

function channelsView({ seen, place, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { guild } = place;
  const channels = guild ? inOrder(guild) : [seen.world.direct];
  return html`<nav class="channels" aria-label=${app.channels}>
    <h2>${guild?.name ?? app.directMessages}</h2>
    <ul>
      ${channels.map((channel) => {
        const unread = seen.unread.get(channel.id) ?? 0;
        const isOpen = channel.id === place.channel.id;
        return html`<li class=${channel.parent === undefined ? '' : 'is-thread'}>
          <button
            type="button"
            class="channel-item"
            aria-current=${isOpen ? 'page' : 'false'}
            @click=${() => acts.go(channel.id)}
          >
            ${guild ? icon(channel.parent === undefined ? 'hash' : 'thread') : icon('at')}
            <span class="channel-name">${guild ? channel.name : reader.bot.name}</span>
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

/** Each channel with its threads below it. */
function inOrder({ channels }: SeenGuild): SeenChannel[] {
  return channels
    .filter(({ parent }) => parent === undefined)
    .flatMap((channel) => [channel, ...channels.filter(({ parent }) => parent === channel.id)]);
}

function youView({ seen, place, settings, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { person, people } = seen.world;
  return html`<section class="you" aria-label=${app.settings}>
    <label>
      <span>${app.who}</span>
      <select @change=${(event: Event) => acts.be(valueOf(event))}>
        ${people.map(({ id, name }) => html`<option value=${id} ?selected=${id === person.id}>${name}</option>`)}
      </select>
    </label>
    <label>
      <span>${app.language}</span>
      <select @change=${(event: Event) => acts.set({ locale: valueOf(event) as Locale })}>
        ${LOCALES.map(
          ({ tag, name }) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === settings.locale}>${name}</option>`,
        )}
      </select>
    </label>
    <label>
      <span>${app.theme}</span>
      <select @change=${(event: Event) => acts.set({ theme: valueOf(event) as 'dark' | 'light' })}>
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
