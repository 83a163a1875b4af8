import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './images.ts';
import { introductionFor, placeName } from './model.ts';
import type { PageProps } from './props.ts';
import { createTimes } from './times.ts';

/** The channel's name, and the buttons that open the channels and the traffic. */
export function headerView({ place, settings, state, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  return html`
    <header class="head">
      <button
        type="button"
        class="quiet only-narrow"
        aria-label=${app.openChannels}
        aria-expanded=${state.isDrawerOpen}
        @click=${() => handlers.showDrawer(true)}
      >
        ${icon('menu')}
      </button>
      <h1>${placeName(place, viewer)}</h1>
      ${place.guild ? html`<p class="head-guild">${place.guild.name}</p>` : nothing}
      <button
        type="button"
        class="quiet"
        title=${app.trafficHint}
        aria-pressed=${settings.showsTraffic}
        @click=${() => handlers.changeSettings({ showsTraffic: !settings.showsTraffic })}
      >
        ${icon('traffic')} <span class="only-wide">${app.traffic}</span
        ><span class="sr-only only-narrow-text">${app.traffic}</span>
      </button>
    </header>
  `;
}

/** The time of the local Discord and the bot, with buttons to move it. */
export function clockView(props: PageProps): TemplateResult {
  const { state, viewer, handlers } = props;
  const { app } = viewer.catalogue;
  const { now } = viewer;
  // aria-disabled while the clock moves: a disabled button would lose the focus.
  const move = (to: 'hour' | 'post'): void => {
    if (!state.isMoving) handlers.moveClock(to);
  };
  return html`
    <div class="clock" role="group" aria-label=${app.clock}>
      ${icon('clock')}
      <time datetime=${new Date(now).toISOString()}>${createTimes(viewer).short(now)}</time>
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
      <p class="clock-status" role="status">${clockStatus(props)}</p>
    </div>
  `;
}

function clockStatus({ model, state: { isMoving, moved }, viewer }: PageProps): string {
  const { app } = viewer.catalogue;
  if (isMoving) return app.moving;
  if (typeof moved === 'number') return app.next(createTimes(viewer).short(moved));
  return moved === null ? app.noPost(introductionFor(model, viewer).nothingScheduled ?? '') : (moved ?? '');
}
