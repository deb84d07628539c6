import assert from 'node:assert/strict';
import { mock, test } from 'node:test';

import { Failure, get, once } from '../fetching.ts';

const answers = (...statuses: number[]) => {
  const requests: string[] = [];
  mock.method(globalThis, 'fetch', async (address: string) => {
    requests.push(address);
    return new Response('text', { status: statuses.length > 1 ? statuses.shift()! : statuses[0]! });
  });
  return requests;
};

test('a file that is not there is told apart from one that may come back', async () => {
  for (const [status, wait] of [[404, undefined], [503, 0], [429, 0]] as const) {
    answers(status);
    const failure = await get('https://a.example/x.wasm').catch((error) => error);
    assert.ok(failure instanceof Failure);
    assert.deepEqual([failure.name, failure.wait], ['program', wait]);
  }
});

test('what passes is waited out, and what is fetched is fetched once', async () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const requests = answers(503, 200);
  const first = once('x', () => get('https://a.example/x.wasm'));
  const second = once('x', () => get('https://a.example/x.wasm'));
  while (requests.length < 2) {
    await new Promise((done) => setImmediate(done));
    mock.timers.tick(500);
  }
  assert.equal(await first, await second);
  assert.equal(requests.length, 2);
  mock.timers.reset();
});

test('what failed is fetched again the next time', async () => {
  const requests = answers(404);
  for (const count of [1, 2]) {
    await assert.rejects(once('y', () => get('https://a.example/y.wasm')));
    assert.equal(requests.length, count);
  }
});
