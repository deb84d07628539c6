import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fragmentOf } from '../fragment.ts';

const fragment = (bundle: string, language = 'en') => fragmentOf(new URL(bundle), language).href;

test('a fragment stands beside its bundle, one for each language', () => {
  assert.equal(fragment('https://a.example/data/x.json'), 'https://a.example/data/x.en.html');
  assert.equal(fragment('https://a.example/data/x.json', 'de'), 'https://a.example/data/x.de.html');
});

test('what follows the path of a bundle stays', () => {
  assert.equal(fragment('https://a.example/json/x.json?v=2'), 'https://a.example/json/x.en.html?v=2');
});

test('a bundle by another name has no fragment', () => {
  for (const bundle of ['https://a.example/', 'https://a.example/bundle?id=x.json', 'https://a.example/x.txt']) {
    assert.throws(() => fragment(bundle), /no HTML beside it/);
  }
});
