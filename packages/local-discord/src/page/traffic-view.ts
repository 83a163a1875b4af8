import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Catalogue } from './catalogues/en.ts';
import type { PageProps } from './props.ts';
import type { TrafficEntry } from './protocol.ts';

/** Traffic of the last action: events as Discord would send them, and the bot's requests. */
export function trafficView({ state, viewer, handlers }: PageProps): TemplateResult {
  const { app } = viewer.catalogue;
  const { lastAction } = state;
  return html`<aside class="panel" aria-label=${app.trafficHint}>
    <header>
      <h2>${app.traffic}</h2>
      <button type="button" class="quiet" @click=${() => handlers.changeSettings({ showsTraffic: false })}>
        ${app.close}
      </button>
    </header>
    ${
      lastAction
        ? html`<p class="panel-action">
            ${lastAction.took === undefined ? lastAction.title : app.trafficOf(lastAction.title, lastAction.took.toFixed(1))}
          </p>`
        : html`<p class="panel-action">${app.trafficEmpty}</p>`
    }
    ${
      lastAction?.traffic
        ? html`<ol>
            ${repeat(
              lastAction.traffic,
              (_, index) => `${lastAction.since}.${index}`,
              (entry) => entryView(entry, lastAction.since, viewer.catalogue),
            )}
          </ol>`
        : nothing
    }
  </aside>`;
}

function entryView({ at, method, path, status, body, response }: TrafficEntry, since: number, { app }: Catalogue) {
  const isEvent = method === 'gateway';
  return html`<li>
    <details>
      <summary>
        <span class="panel-way">${isEvent ? `→ ${app.toBot}` : `← ${app.fromBot}`} · +${at - since} ms</span>
        <code>${isEvent ? path : `${method} ${shortenPath(path)}`}</code>
        ${isEvent ? nothing : html`<span class="panel-status">${status}</span>`}
      </summary>
      ${part(isEvent ? '' : app.sent, body)} ${response == null ? nothing : part(app.answered, response)}
    </details>
  </li>`;
}

function part(title: string, content: unknown) {
  if (content === undefined) return nothing;
  return html`${title === '' ? nothing : html`<h3>${title}</h3>`}
    <pre tabindex="0">${JSON.stringify(content, null, 2)}</pre>`;
}

/** A path without the interaction token, which takes three lines. */
function shortenPath(path: string): string {
  return path.replace(/\/[\w-]{40,}/u, '/{token}');
}
