import { describe, expect, it } from 'vitest';
import type { VisibleMessage, Snapshot } from '../../src/page/protocol.ts';
import { applyEvent, findPlace, markRead } from '../../src/page/model.ts';

const nothing = { slash: [], menu: [] };
const channel = (id: string) => ({ id, name: id, type: 0 });
const message = (id: string, channelId: string, changes: object = {}): VisibleMessage =>
  ({ id, channel_id: channelId, content: id, author: { id: 'bot' }, ...changes }) as unknown as VisibleMessage;

const snapshot: Snapshot = {
  now: 0,
  history: 3,
  bot: { id: 'bot', name: 'bot' },
  person: { id: 'mona', name: 'mona' },
  people: [],
  guilds: [
    { id: 'a', name: 'A', mayManage: true, channels: [channel('a1'), channel('a2')], roles: [], commands: nothing },
    { id: 'b', name: 'B', mayManage: false, channels: [channel('b1')], roles: [], commands: nothing },
  ],
  direct: { id: 'dm', name: 'mona', type: 1 },
  directCommands: nothing,
  messages: [message('1', 'a1'), message('2', 'b1'), message('3', 'a1')],
  introductions: {},
};
const begun = applyEvent(undefined, { kind: 'snapshot', snapshot }, 'a1');
const idsIn = (seen: typeof begun, id: string) => seen?.messages.get(id)?.map((known) => known.id);

describe('the model of the page', () => {
  it('begins with the snapshot and ignores events before it', () => {
    expect(idsIn(begun, 'a1')).toEqual(['1', '3']);
    expect(applyEvent(undefined, { kind: 'clock', now: 1 }, undefined)).toBeUndefined();
  });

  it('adds, changes and deletes messages', () => {
    const come = applyEvent(begun, { kind: 'message', message: message('4', 'a1') }, 'a1');
    expect(idsIn(come, 'a1')).toEqual(['1', '3', '4']);
    const more = applyEvent(come, { kind: 'message', message: message('5', 'a1') }, 'a1');
    expect(idsIn(more, 'a1')).toEqual(['3', '4', '5']);
    const changed = applyEvent(come, { kind: 'message', message: message('1', 'a1', { content: 'new' }) }, 'a1');
    expect(idsIn(changed, 'a1')).toEqual(['1', '3', '4']);
    expect(changed?.messages.get('a1')?.[0]?.content).toBe('new');
    expect(idsIn(applyEvent(changed, { kind: 'deleted', channel: 'a1', id: '3' }, 'a1'), 'a1')).toEqual(['1', '4']);
    expect(idsIn(begun, 'a1')).toEqual(['1', '3']);
  });

  it("counts unread messages in other channels, except one's own and deferred ones", () => {
    const events = [
      message('4', 'a1'),
      message('5', 'b1'),
      message('6', 'b1'),
      message('6', 'b1', { content: 'edited' }),
      message('7', 'dm', { author: { id: 'mona' } }),
      message('8', 'dm', { flags: 128 }),
    ];
    const seen = events.reduce((before, next) => applyEvent(before, { kind: 'message', message: next }, 'a1'), begun);
    expect([...(seen?.unread ?? [])]).toEqual([['b1', 2]]);
    const again = applyEvent(seen, { kind: 'snapshot', snapshot }, 'a1');
    expect(again?.unread.get('b1')).toBe(2);
    expect(seen && markRead(seen, 'b1').unread.size).toBe(0);
    const other = { ...snapshot, person: { id: 'ravi', name: 'ravi' } };
    expect(applyEvent(seen, { kind: 'snapshot', snapshot: other }, 'a1')?.unread.size).toBe(0);
  });

  it('finds a channel by id and falls back to the first one', () => {
    expect(findPlace(snapshot, 'b1')).toMatchObject({ channel: { id: 'b1' }, guild: { id: 'b' } });
    expect(findPlace(snapshot, 'dm')).toMatchObject({ channel: { id: 'dm' }, guild: undefined });
    expect(findPlace(snapshot, 'gone').channel.id).toBe('a1');
    expect(findPlace({ ...snapshot, guilds: [] }, undefined).channel.id).toBe('dm');
  });
});
