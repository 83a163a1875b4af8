import type { Deed, Outcome, PersonEvent } from './protocol.ts';

/** The page's line to its server. */
export interface Link {
  /** Does something; a server that cannot be reached is a `problem`, too. */
  act(deed: Deed): Promise<Outcome>;
  /** Listens as a person, the first one unless told; whoever was listened as before is left. */
  listenAs(person: string | undefined): void;
}

export interface LinkOptions {
  readonly token: string;
  onEvent(event: PersonEvent): void;
  /** Whether events come in; they do not until the first `world`. */
  onState(isOpen: boolean): void;
  /** The server was started anew: this page is no longer its page. */
  onStale(): void;
}

export function createLink({ token, onEvent, onState, onStale }: LinkOptions): Link {
  let source: EventSource | undefined;
  return {
    async act(deed) {
      try {
        const headers = { 'content-type': 'application/json', 'x-playground-token': token };
        const response = await fetch('/person/deeds', { method: 'POST', headers, body: JSON.stringify(deed) });
        if (response.status === 401) onStale();
        return (await response.json()) as Outcome;
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    },
    listenAs(person) {
      source?.close();
      const events = new EventSource(`/person/events?${new URLSearchParams({ token, ...(person && { person }) })}`);
      source = events;
      events.addEventListener('message', ({ data }) => {
        onState(true);
        onEvent(JSON.parse(String(data)) as PersonEvent);
      });
      events.addEventListener('error', () => {
        if (events !== source) return;
        onState(false);
        // Else the browser tries again by itself.
        if (events.readyState === EventSource.CLOSED) onStale();
      });
    },
  };
}
