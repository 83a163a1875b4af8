import type { Action, Outcome, PersonEvent } from './protocol.ts';

/** The page's connection to its server. */
export interface Connection {
  /** Performs an action. A server that cannot be reached is an outcome with a `problem`. */
  perform(action: Action): Promise<Outcome>;
  /** Receives the events of a person, or of the first one, instead of those before. */
  subscribe(person: string | undefined): void;
}

export interface ConnectionOptions {
  readonly token: string;
  onEvent(event: PersonEvent): void;
  /** Events are received, or no longer; false until the first snapshot. */
  onState(isConnected: boolean): void;
  /** The server was restarted and no longer takes the token. */
  onStale(): void;
}

export function createConnection({ token, onEvent, onState, onStale }: ConnectionOptions): Connection {
  let source: EventSource | undefined;
  return {
    async perform(action) {
      try {
        const headers = { 'content-type': 'application/json', 'x-playground-token': token };
        const response = await fetch('/person/actions', { method: 'POST', headers, body: JSON.stringify(action) });
        if (response.status === 401) onStale();
        return (await response.json()) as Outcome;
      } catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    },
    subscribe(person) {
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
        // Otherwise the browser reconnects by itself.
        if (events.readyState === EventSource.CLOSED) onStale();
      });
    },
  };
}
