/** Where a part of a message leads on the page itself: to a message, or to a command that is begun. */
export type Lead = { readonly channel: string; readonly message: string } | { readonly command: string };

const LEAD = 'lead';

/** Tells the page that something was pressed that leads somewhere on it. */
export function leadFrom(event: Event, lead: Lead): void {
  event.preventDefault();
  event.currentTarget?.dispatchEvent(new CustomEvent<Lead>(LEAD, { detail: lead, bubbles: true, composed: true }));
}

export function followLeads(root: HTMLElement, follow: (lead: Lead) => void): void {
  root.addEventListener(LEAD, (event) => follow((event as CustomEvent<Lead>).detail));
}

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/(?:\d+|@me)\/(?<channel>\d+)\/(?<message>\d+)$/u;

/** The message that an address of Discord's stands for; undefined where it is another address. */
export function messageAt(url: string): Extract<Lead, { message: string }> | undefined {
  const { channel, message } = MESSAGE_LINK.exec(url)?.groups ?? {};
  return channel !== undefined && message !== undefined ? { channel, message } : undefined;
}
