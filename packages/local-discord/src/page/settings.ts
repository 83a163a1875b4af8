import { parseDraft, type Draft } from './composer/composer.ts';
import { languageFor, LANGUAGES } from './languages.ts';

/** The viewer's choices, stored over a reload. Ids mean nothing if the local Discord is another one. */
export interface Settings {
  readonly person?: string;
  readonly channel?: string;
  /** Tag of one of the page's languages. */
  readonly locale: string;
  readonly theme: 'dark' | 'light';
  readonly showsTraffic: boolean;
  readonly draft?: Draft;
  /** Number of unread messages by channel. */
  readonly unread: Readonly<Record<string, number>>;
}

const KEY = 'playground';

/** Parses stored settings, leaving out what is malformed. `system`: the browser's preferences, for what is absent. */
export function parseSettings(
  stored: string | null,
  system: { readonly language: string; readonly light: boolean },
): Settings {
  const { person, channel, locale, theme, showsTraffic, draft, unread } = parse(stored);
  const parsedDraft = draft === undefined ? undefined : parseDraft(draft);
  return {
    ...(typeof person === 'string' && { person }),
    ...(typeof channel === 'string' && { channel }),
    locale: LANGUAGES.find(({ tag }) => tag === locale)?.tag ?? languageFor(system.language).tag,
    theme: theme === 'light' || theme === 'dark' ? theme : system.light ? 'light' : 'dark',
    showsTraffic: showsTraffic === true,
    unread: parseCounts(unread),
    ...(parsedDraft && { draft: parsedDraft }),
  };
}

function parseCounts(unread: unknown): Record<string, number> {
  if (typeof unread !== 'object' || unread === null) return {};
  return Object.fromEntries(Object.entries(unread).filter(([, count]) => Number.isSafeInteger(count) && count > 0));
}

function parse(stored: string | null): Partial<Record<keyof Settings, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Stores settings wherever they can be; storage may be disabled or full. */
export function storeSettings(storages: readonly Pick<Storage, 'getItem' | 'setItem'>[], settings: Settings): void {
  const text = JSON.stringify(settings);
  for (const storage of storages) {
    try {
      if (storage.getItem(KEY) !== text) storage.setItem(KEY, text);
    } catch {}
  }
}

/** The stored settings of the first storage that has any. */
export function loadSettings(storages: readonly Pick<Storage, 'getItem'>[]): string | null {
  for (const storage of storages) {
    try {
      const stored = storage.getItem(KEY);
      if (stored !== null) return stored;
    } catch {}
  }
  return null;
}
