import { expect, it } from '@jest/globals';
import { bounceKey, CALL_GOOD_FOR_MS, checkedSignature, signatureOf } from './bounce-call.rules.js';

const NOW = 1_560_000_000_000;
const key = bounceKey('a secret', 'tenant', 'row');
const body = Buffer.from('{"events":[]}');
const call = (seconds: number, signed = key) => ({ timestamp: String(seconds), signature: `sha256=${signatureOf(signed, String(seconds), body).toString('hex')}`, body });

it('takes what is signed with the space’s key, about now', () => {
  expect(checkedSignature(key, call(NOW / 1000), NOW)).toBeDefined();
  expect(checkedSignature(key, call((NOW + CALL_GOOD_FOR_MS) / 1000), NOW)).toBeDefined();
});

it('refuses another key, body, instant or form', () => {
  expect(checkedSignature(key, call(NOW / 1000, bounceKey('a secret', 'tenant', 'another row')), NOW)).toBeUndefined();
  expect(checkedSignature(key, call(NOW / 1000, bounceKey('a secret', 'neighbour', 'row')), NOW)).toBeUndefined();
  expect(checkedSignature(key, { ...call(NOW / 1000), body: Buffer.from('{"events":[1]}') }, NOW)).toBeUndefined();
  expect(checkedSignature(key, { ...call(NOW / 1000), timestamp: String(NOW / 1000 + 1) }, NOW)).toBeUndefined();
  expect(checkedSignature(key, call((NOW - CALL_GOOD_FOR_MS) / 1000 - 1), NOW)).toBeUndefined();
  expect(checkedSignature(key, { ...call(NOW / 1000), signature: 'sha256=00' }, NOW)).toBeUndefined();
  expect(checkedSignature(key, { timestamp: '', signature: '', body }, NOW)).toBeUndefined();
});
