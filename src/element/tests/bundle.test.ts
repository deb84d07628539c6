import assert from 'node:assert/strict';
import { test } from 'node:test';

import { refusal } from '../bundle.ts';

test('a refusal has a cause that a reader is told', () => {
  for (const [message, cause] of [
    ['1:1: error[E001]: a value is missing', 'malformed'],
    ['9:1: error[E001]: a string does not end; the file is cut off', 'truncated'],
    ['error[E002]: the bundle has 3000000 bytes', 'large'],
    ['1:12: error[E003] at format: the bundle is in format 9', 'newer'],
    ['5:9: error[E020] at trials[0]: there is no passage `x`', 'refused'],
    ["the catalogue is another build's", 'mixed'],
  ] as const) {
    assert.equal(refusal(message), cause, message);
  }
});
