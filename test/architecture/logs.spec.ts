import { describe, expect, it } from '@jest/globals';
import { leaks, secretsOf } from '../runner/logs.mjs';

describe('what is searched for in the logs of a run', () => {
  it.each([
    ['a mail address', '{"msg":"mail sent to lise.bruyere@adage.example"}'],
    ['a personal token', '{"authorization":"Bearer pacte_h3U0yH0lIPzn8oX4vTt1k2xM5r6w7q8s9A-b_cDeFgH"}'],
    ['an opaque token', '{"url":"/connexion/lien?jeton=mFJb0Zr3tq8v5w1x2y3z4A5B6C7D8E9F0G1H2I3J4K5"}'],
    ['a code of sign-in', '{"code":"082977"}'],
    ['a password in an address', 'connecting to postgres://pacte:secret@127.0.0.1:5432/pacte'],
  ])('finds %s', (what, line) => expect(leaks(line)).toContain(what));

  it('finds what the service keeps secret', () => expect(leaks('key: correct horse', ['correct horse'])).toEqual(['a secret of the service']));

  it('reads the secrets of a whole file and what is left of a damaged one', () => {
    expect(secretsOf(JSON.stringify({ secretKey: 'correct horse', former: null, cookieKey: 'battery "staple"' }, null, 2))).toEqual(['correct horse', 'battery "staple"']);
    expect(secretsOf('{ "secretKey": "correct horse", "cookieKey": ')).toEqual(['correct horse']);
    expect(secretsOf('{ "secretKey": ')).toEqual([]);
  });

  it('lets through what a log is for', () => {
    expect(leaks('{"level":30,"time":"2026-11-22T19:26:48.516Z","requestId":"ef27b4a1-e1b5-4cd8-bd2b-1a28173444de","route":"/graphql","status":200,"ms":312}')).toEqual([]);
    expect(leaks(`{"document":"${'0a'.repeat(32)}","code":"DOCUMENT_UNKNOWN"}`)).toEqual([]);
  });
});
