import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.ts';
import type { PageProps } from './page-view.ts';
import type { Reader } from './reader.ts';
import { nameOf } from './state.ts';
import type { PageState } from './state.ts';
import { timesFor } from './times.ts';

/** The channel's name, with the buttons for what stands at the sides. */
export function headerView({ place, settings, state, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  return html`
    <header class="head">
      <button
        type="button"
        class="quiet only-narrow"
        aria-label=${app.openChannels}
        aria-expanded=${state.isDrawerOpen}
        @click=${() => acts.showDrawer(true)}
      >
        ${icon('menu')}
      </button>
      <h1>${nameOf(place, reader)}</h1>
      ${place.guild ? html`<p class="head-guild">${place.guild.name}</p>` : nothing}
      <button
        type="button"
        class="quiet"
        title=${app.trafficHint}
        aria-pressed=${settings.panel}
        @click=${() => acts.set({ panel: !settings.panel })}
      >
        ${icon('traffic')} <span class="only-wide">${app.traffic}</span
        ><span class="sr-only only-narrow-text">${app.traffic}</span>
      </button>
    </header>
  `;
}

/** The time of the local Discord and of the bot, and how to move it. */
export function clockView({ state, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { now } = reader;
  // Not disabled meanwhile: the focus would be lost.
  const move = (to: 'hour' | 'post'): void => {
    if (!state.isMoving) acts.moveClock(to);
  };
  return html`
    <div class="clock" role="group" aria-label=${app.clock}>
      ${icon('clock')}
      <time datetime=${new Date(now).toISOString()}>${timesFor(reader).moment(now)}</time>
      <button
        type="button"
        class="small"
        title=${app.anHourHint}
        aria-disabled=${state.isMoving}
        @click=${() => move('hour')}
      >
        ${app.anHour}
      </button>
      <button
        type="button"
        class="small"
        title=${app.toPostHint}
        aria-disabled=${state.isMoving}
        @click=${() => move('post')}
      >
        ${app.toPost}
      </button>
      <p class="clock-status" role="status">${statusOf(state, reader)}</p>
    </div>
  `;
}

function statusOf({ isMoving, moved }: PageState, reader: Reader): string {
  const { app } = reader.words;
  if (isMoving) return app.moving;
  if (typeof moved === 'number') return app.next(timesFor(reader).moment(moved));
  return moved === null ? app.noPost : (moved ?? '');
}
