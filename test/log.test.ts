import { expect, it } from 'vitest';
import { withoutSecrets } from '../src/config.ts';
import { createLog } from '../src/log.ts';

/** Part of every secret below. */
const MARK = 'q7Zx9MARKEDw3';
const TOKEN = `MTAwMDAwMDAwMDAwMDAwMDAw.Gb2cdE.${MARK}-${'k8_'.repeat(6)}`;

/** The line that a log writes about an error. */
function lineOf(err: unknown): { readonly err: unknown } {
  const lines: string[] = [];
  createLog('trace', { write: (line) => void lines.push(line) }).error({ err }, 'It failed');
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as { err: unknown };
}

it('is written for an error whose causes are a circle, or thousands', () => {
  const circle = new Error('round');
  circle.cause = circle;
  expect(lineOf(circle)).toMatchObject({ err: { message: 'round', cause: { message: 'round' } } });
  let chain = new Error('first');
  for (let number = 0; number < 5000; number += 1) chain = new Error('next', { cause: chain });
  expect(JSON.stringify(lineOf(chain)).length).toBeLessThan(10_000);
});

it('is written for an error that cannot be read, or is none', () => {
  const broken = Object.defineProperty(new Error('broken'), 'cause', {
    get() {
      throw new Error('again');
    },
  });
  expect(lineOf(broken)).toMatchObject({ err: { message: 'An error that cannot be read' } });
  for (const thrown of [undefined, null, MARK, { token: MARK }])
    expect(JSON.stringify(lineOf(thrown))).not.toContain(MARK);
  expect(lineOf(Object.assign(new Error('odd'), { code: { token: MARK } }))).not.toHaveProperty('err.code');
});

it('names the failed attempts of an error, and keeps a long text short', () => {
  const attempts = [new Error('to 192.0.2.1'), new Error(`to https://me:${MARK}@192.0.2.2`)];
  expect(lineOf(new AggregateError(attempts, 'none'))).toMatchObject({
    err: { errors: [{ message: 'to 192.0.2.1' }, { message: 'to https://…192.0.2.2' }] },
  });
  expect(JSON.stringify(lineOf(new Error('long '.repeat(100_000)))).length).toBeLessThan(50_000);
});

it('shows no half of a secret where a long text is cut', () => {
  for (let before = 19_900; before < 20_000; before += 10) {
    const shown = JSON.stringify(lineOf(new Error(`${'.'.repeat(before)} ${TOKEN} ${'.'.repeat(before)}`)));
    expect(shown).not.toContain(MARK);
    expect(shown).not.toContain(TOKEN.slice(0, 20));
  }
});

it.each([
  TOKEN.replaceAll('.', '%2E'),
  `https://host/x#access_token=${MARK}`,
  `https://host/x?a[b]=${MARK}`,
  `https://host/x?a=1&token=${MARK}`,
  `x=1&token=${MARK}`,
  `DISCORD_TOKEN=${MARK}`,
  `{"token":"${MARK}"}`,
  JSON.stringify(JSON.stringify({ password: MARK })),
  `Authorization: Bearer ${MARK}`,
  `proxy-authorization: Basic ${MARK}==`,
  `{"authorization": "Bot ${MARK}"}`,
  `Cookie: session=${MARK}`,
  `https://me:a/${MARK}@host/x`,
  `https%3A%2F%2Fme%3A${MARK}%40host%2Fx`,
  `https%3A%2F%2Fhost%2Fx%3Ftoken%3D${MARK}`,
  `%2Fwebhooks%2F100000000000000001%2F${MARK}%2Fmessages`,
  `\\/webhooks\\/100000000000000001\\/${MARK}`,
  `/Interactions/100000000000000001/${MARK}/callback`,
])('a secret is hidden: %s', (text) => {
  expect(withoutSecrets(text)).toContain('…');
  expect(withoutSecrets(text)).not.toContain(MARK);
});

it.each([
  'DISCORD_TOKEN: expected three parts with dots between, got 2; write it after DISCORD_TOKEN=, and reset it',
  'https://host:8080/@mona/posts/7: expected a document, got no such page (status 404). Check the address.',
  'The token: it was reset. A signature is missing; the password: nobody knows it.',
  'at file:///srv/bot/node_modules/@discordjs/rest/dist/index.js:1:2',
])('what is no secret is shown: %s', (text) => {
  expect(withoutSecrets(text)).toBe(text);
});
