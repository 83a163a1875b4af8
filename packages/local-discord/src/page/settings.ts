import { readDraft } from './composer/draft.ts';
import type { Draft } from './composer/draft.ts';

/** What the reader chose, kept over a reload. Ids stand for nothing when the local Discord is another one. */
export interface Settings {
  readonly person?: string;
  readonly channel?: string;
  readonly locale: Locale;
  readonly theme: 'dark' | 'light';
  /** Whether the traffic is shown. */
  readonly panel: boolean;
  readonly draft?: Draft;
  /** How many messages nobody has looked at yet, by channel. */
  readonly unread: Readonly<Record<string, number>>;
}

export type Locale = (typeof LOCALES)[number]['tag'];

/** The languages that the bot speaks, by Discord's tags, each in its own. */
export const LOCALES = [
  { tag: 'en-US', name: 'English' },
  { tag: 'zh-CN', name: '中文' },
] as const;

const KEY = 'playground';

/** Reads what was kept; what is not understood is left out. `system` is what the browser would have it. */
export function readSettings(
  kept: string | null,
  system: { readonly language: string; readonly light: boolean },
): Settings {
  const { person, channel, locale, theme, panel, draft, unread } = parse(kept);
  const read = draft === undefined ? undefined : readDraft(draft);
  return {
    ...(typeof person === 'string' && { person }),
    ...(typeof channel === 'string' && { channel }),
    locale:
      LOCALES.find(({ tag }) => tag === locale)?.tag ??
      (system.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US'),
    theme: theme === 'light' || theme === 'dark' ? theme : system.light ? 'light' : 'dark',
    panel: panel === true,
    unread: countsIn(unread),
    ...(read && { draft: read }),
  };
}

function countsIn(unread: unknown): Record<string, number> {
  if (typeof unread !== 'object' || unread === null) return {};
  return Object.fromEntries(Object.entries(unread).filter(([, count]) => Number.isSafeInteger(count) && count > 0));
}

function parse(kept: string | null): Partial<Record<keyof Settings, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Storage may be switched off or full; then the page forgets, and goes on. */
export function keepSettings(storages: readonly Pick<Storage, 'getItem' | 'setItem'>[], settings: Settings): void {
  const text = JSON.stringify(settings);
  for (const storage of storages) {
    try {
      if (storage.getItem(KEY) !== text) storage.setItem(KEY, text);
    } catch {}
  }
}

export function keptSettings(storages: readonly Pick<Storage, 'getItem'>[]): string | null {
  for (const storage of storages) {
    try {
      const kept = storage.getItem(KEY);
      if (kept !== null) return kept;
    } catch {}
  }
  return null;
}
