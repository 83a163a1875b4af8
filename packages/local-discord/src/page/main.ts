import type { PageClock } from './app.ts';
import { adaptSkyra } from './message/skyra.ts';
import { startApp } from './start.ts';

/** Milliseconds between two attempts to reach the server. */
const RETRY = 1000;

const clock: PageClock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Waits until the server can be reached and loads its page, which has the new token. */
function reload(): void {
  const retry = (): void => void clock.after(RETRY, reload);
  fetch('/').then(({ ok }) => (ok ? location.reload() : retry()), retry);
}

adaptSkyra();
startApp({
  root: document.body,
  token: document.querySelector<HTMLMetaElement>('meta[name=token]')?.content ?? '',
  clock,
  // Each tab may be another person; a new tab begins with the settings of the last.
  storages: [sessionStorage, localStorage],
  system: {
    language: navigator.language,
    light: matchMedia('(prefers-color-scheme: light)').matches,
    touch: matchMedia('(hover: none)').matches,
  },
  reload,
});
