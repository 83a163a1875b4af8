import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PageProps } from './page-view.ts';
import type { SeenTraffic } from './protocol.ts';
import type { Words } from './words.ts';

/** What went over the wire for the last deed: what Discord would have sent, and what the bot asked of it. */
export function panelView({ state, reader, acts }: PageProps): TemplateResult {
  const { app } = reader.words;
  const { deed } = state;
  return html`<aside class="panel" aria-label=${app.trafficHint}>
    <header>
      <h2>${app.traffic}</h2>
      <button type="button" class="quiet" @click=${() => acts.set({ panel: false })}>${app.close}</button>
    </header>
    ${
      deed
        ? html`<p class="panel-deed">
            ${deed.took === undefined ? deed.title : app.trafficOf(deed.title, deed.took.toFixed(1))}
          </p>`
        : html`<p class="panel-deed">${app.trafficEmpty}</p>`
    }
    ${
      deed?.traffic
        ? html`<ol>
            ${repeat(
              deed.traffic,
              (_, index) => `${deed.since}.${index}`,
              (entry) => entryView(entry, deed.since, reader.words),
            )}
          </ol>`
        : nothing
    }
  </aside>`;
}

function entryView({ at, method, path, status, body, response }: SeenTraffic, since: number, { app }: Words) {
  const isEvent = method === 'gateway';
  return html`<li>
    <details>
      <summary>
        <span class="panel-way">${isEvent ? `→ ${app.toBot}` : `← ${app.fromBot}`} · +${at - since} ms</span>
        <code>${isEvent ? path : `${method} ${shortened(path)}`}</code>
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

/** The token of an interaction takes three lines, and says nothing to anybody. */
function shortened(path: string): string {
  return path.replace(/\/[\w-]{40,}/u, '/{token}');
}
