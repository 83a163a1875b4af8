import { startApp } from './app.ts';
import { browserClock as clock } from './clock.ts';
import { dressSkyra } from './message/skyra.ts';

/** Milliseconds between two looks whether the server is there again. */
const RETRY = 1000;

/** Waits until the server is there again, and takes its page: the token in this one is no longer good. */
function reload(): void {
  const again = (): void => void clock.after(RETRY, reload);
  fetch('/').then(({ ok }) => (ok ? location.reload() : again()), again);
}

dressSkyra();
startApp({
  root: document.body,
  token: document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '',
  clock,
  // A second tab may be a second person; a new one begins as the last one was.
  storages: [sessionStorage, localStorage],
  system: {
    language: navigator.language,
    light: matchMedia('(prefers-color-scheme: light)').matches,
    touch: matchMedia('(hover: none)').matches,
  },
  reload,
});
