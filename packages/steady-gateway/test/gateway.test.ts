import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { Client } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { steadyGateway } from '../src/index.ts';

it('gives up a connection that was about to begin, and hears its end in silence', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const reports: unknown[] = [];
  const client = new Client({
    intents: [],
    ws: steadyGateway({
      information: {
        url: `ws://127.0.0.1:${port}`,
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      },
      onBegun: () => undefined,
      onMessage: () => undefined,
      onReport: (report) => reports.push(report),
      now: () => 0,
    }),
  });
  const accepted = once(server, 'connection');
  await client.login('token');
  const [socket] = (await accepted) as [Socket];
  const closed = once(socket.resume(), 'close');
  await client.destroy();
  await closed;
  expect(reports).toEqual([]);
});
