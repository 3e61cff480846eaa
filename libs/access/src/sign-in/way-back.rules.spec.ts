import { expect, it } from '@jest/globals';
import { wayBack } from './way-back.rules.js';

it.each(['/', '/rapports/2019-S1/caf?engagement=3', '/mon-compte#jetons'])('leads back to %s', (path) => expect(wayBack(path)).toBe(path));

it.each([undefined, null, '', 'rapports', '//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example/', '/a\\b', '/a b', '/a\nb', '/connexion', '/connexion/lien?jeton=x', `/${'a'.repeat(500)}`])(
  'leads nowhere for %p',
  (path) => expect(wayBack(path)).toBeNull(),
);
