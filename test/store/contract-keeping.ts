import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import {
  addAll,
  claimedId,
  direct,
  first,
  planOne,
  samplePost,
  sampleSubscription,
  sampleDelivery,
  second,
} from './samples.ts';

type Use = () => Store;

export function describeSubscriptions(use: Use): void {
  describe('subscriptions', () => {
    it('gives back every field of an added subscription', async () => {
      const full = sampleSubscription({
        article: 'x',
        order: 'shuffled',
        role: 'r',
        bookmark: 'b',
        pause: 'asked',
        pausedAt: 5,
      });
      await use().add(full);
      await use().add(direct);
      expect(await use().subscription(full.id)).toStrictEqual(full);
      expect(await use().subscription(direct.id)).toStrictEqual(direct);
      expect(await use().subscription('nobody')).toBeUndefined();
    });

    it('rejects an id that is taken', async () => {
      await use().add(first);
      await expect(use().add({ ...second, id: first.id })).rejects.toThrow(/taken|UNIQUE/u);
      expect(await use().subscription(first.id)).toEqual(first);
    });

    it('adds a subscription once when identical ones arrive at the same time', async () => {
      const ids = ['1', '2', '3'];
      const added = await Promise.all(ids.map((id) => use().add({ ...first, id, person: `p${id}` }, 25)));
      expect(added.toSorted()).toEqual(['added', 'same', 'same']);
      expect(await use().ofGuild('guild')).toHaveLength(1);
      const direct3 = ids.map((id) => ({ ...direct, id: `d${id}`, channel: id === '1' ? null : `c${id}` }));
      expect((await Promise.all(direct3.map((each) => use().add(each, 10)))).toSorted()).toEqual([
        'added',
        'same',
        'same',
      ]);
    });

    it.each([
      ['channel', { channel: 'elsewhere' }],
      ['minute', { minute: 481 }],
      ['days', { days: 31 }],
      ['zone', { zone: 'Europe/Paris' }],
      ['article', { article: 'a' }],
      ['order', { order: 'shuffled' } as const],
      ['server', { guild: 'another' }],
    ])('tells subscriptions apart by their %s', async (_, difference) => {
      expect(await use().add(first, 25)).toBe('added');
      expect(await use().add({ ...first, id: 'b', ...difference }, 25)).toBe('added');
    });

    it('does not tell subscriptions apart by their role, thread, language, bookmark or starter', async () => {
      await use().add(first, 25);
      const other = { role: 'r', thread: true, locale: 'de', bookmark: 'b', person: 'another', nextDue: 7 };
      expect(await use().add({ ...first, id: 'b', ...other }, 25)).toBe('same');
    });

    it('keeps to the limit of a server and of a person when many arrive at the same time', async () => {
      const minutes = Array.from({ length: 9 }, (_, minute) => minute);
      const inGuild = minutes.map((minute) => use().add({ ...first, id: `g${minute}`, minute }, 5));
      const toPerson = minutes.map((minute) => use().add({ ...direct, id: `p${minute}`, minute }, 2));
      const count = (added: readonly string[], what: string) => added.filter((each) => each === what).length;
      const [guild, person] = await Promise.all([Promise.all(inGuild), Promise.all(toPerson)]);
      expect([count(guild, 'added'), count(guild, 'tooMany')]).toEqual([5, 4]);
      expect([count(person, 'added'), count(person, 'tooMany')]).toEqual([2, 7]);
      expect(await use().ofGuild('guild')).toHaveLength(5);
      expect(await use().ofPerson('person')).toHaveLength(2);
      expect(await use().add({ ...first, id: 'again', minute: 0 }, 5)).toBe('same');
    });

    it('lists the subscriptions of a server and of a person, oldest first', async () => {
      await addAll(use());
      expect(await use().ofGuild('guild')).toEqual([second, first]);
      expect(await use().ofPerson('person')).toEqual([direct]);
      expect(await use().countOf('person')).toBe(3);
      expect(await use().ofGuild('another')).toEqual([]);
    });

    it('changes the named fields only', async () => {
      await use().add(first);
      expect(await use().change(first.id, { channel: null, nextDue: 7 })).toBe(true);
      expect(await use().change(first.id, {})).toBe(true);
      expect(await use().subscription(first.id)).toEqual({ ...first, channel: null, nextDue: 7 });
      expect(await use().change('nobody', { nextDue: 7 })).toBe(false);
      expect(await use().change('nobody', {})).toBe(false);
    });

    it('removes a subscription with its deliveries', async () => {
      await use().add(first);
      await use().note(sampleDelivery());
      expect(await use().remove(first.id)).toBe(true);
      expect(await use().remove(first.id)).toBe(false);
      await use().add(first);
      expect(await use().history(first.id, 10)).toEqual([]);
    });
  });
}

export function describeForgetting(use: Use): void {
  describe('time zones and what is forgotten', () => {
    it('keeps zones of a server and of a person with the same id apart', async () => {
      await use().rememberZone({ guild: '1' }, 'Asia/Tokyo');
      await use().rememberZone({ guild: '1' }, 'Asia/Seoul');
      await use().rememberZone({ person: '1' }, 'Europe/Rome');
      expect(await use().zone({ guild: '1' })).toBe('Asia/Seoul');
      expect(await use().zone({ person: '1' })).toBe('Europe/Rome');
      expect(await use().zone({ person: '2' })).toBeUndefined();
      expect(await use().guilds()).toEqual(['1']);
    });

    it('remembers no zone for a subscription that is gone', async () => {
      await use().add(first);
      await use().rememberZone({ guild: 'guild' }, 'Asia/Tokyo', first.id);
      await use().remove(first.id);
      await use().rememberZone({ guild: 'guild' }, 'Asia/Seoul', first.id);
      expect(await use().zone({ guild: 'guild' })).toBe('Asia/Tokyo');
    });

    it('forgets a server', async () => {
      await addAll(use());
      await use().rememberZone({ guild: 'guild' }, 'Asia/Tokyo');
      await use().rememberZone({ guild: 'another' }, 'Asia/Tokyo');
      await use().claim(9000, 10, planOne);
      await use().forgetGuild('guild');
      expect(await use().ofGuild('guild')).toEqual([]);
      expect(await use().history(first.id, 10)).toEqual([]);
      expect(await use().history(direct.id, 10)).toHaveLength(1);
      expect(await use().guilds()).toEqual(['another']);
    });

    it('forgets the deliveries in a channel, and pauses its subscriptions', async () => {
      await addAll(use());
      await use().change(second.id, { pause: 'notAllowed', pausedAt: 1 });
      await use().claim(1000, 1, planOne);
      await use().sent(claimedId, samplePost);
      const paused = { ...first, nextDue: 2000, bookmark: 'further', pause: 'channelGone', pausedAt: 5 };
      expect(await use().forgetChannel('channel', 5)).toEqual([paused]);
      expect(await use().forgetChannel('channel', 6)).toEqual([]);
      expect(await use().history(first.id, 10)).toEqual([]);
      expect(await use().subscription(first.id)).toEqual(paused);
      expect(await use().subscription(second.id)).toEqual({ ...second, pause: 'channelGone', pausedAt: 1 });
      expect(await use().subscription(direct.id)).toEqual(direct);
    });

    it('forgets a person, and removes their name from the subscriptions of a server', async () => {
      await addAll(use());
      await use().rememberZone({ person: 'person' }, 'Asia/Tokyo');
      await use().forgetPerson('person');
      expect(await use().ofPerson('person')).toEqual([]);
      expect(await use().zone({ person: 'person' })).toBeUndefined();
      expect(await use().ofGuild('guild')).toEqual([second, first].map((each) => ({ ...each, person: '' })));
      expect(await use().countOf('person')).toBe(0);
    });

    it('keeps its first owner', async () => {
      expect(await use().owner('one')).toBe('one');
      expect(await use().owner('another')).toBe('one');
    });
  });
}
