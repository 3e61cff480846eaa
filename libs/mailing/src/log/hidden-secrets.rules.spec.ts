import { expect, it } from '@jest/globals';
import { hideSecrets, hideSecretsInHtml } from './hidden-secrets.rules.js';

const SEAL = 'mFJb0Zr3tq8v5w1x2y3z4A5B6C7D8E9F0G1H2I3J4K5mFJb0Zr3tq8v5w1x2y3z4';

it('hides what a link opens by, and leaves the words', () => {
  expect(hideSecrets(`Répondre :\nhttps://pacte.example/repondre?jeton=${SEAL}&engagement=4\n\nBonjour`)).toBe('Répondre :\nhttps://pacte.example/repondre?jeton=…&engagement=4\n\nBonjour');
  expect(hideSecrets(`https://pacte.example/calendars/${SEAL}.ics`)).toBe('https://pacte.example/calendars/….ics');
  expect(hideSecrets('https://pacte.example/campagnes/2019-S1/rapports/5b0b7a2e-11aa-4b3c-9d3e-0123456789ab')).toContain('5b0b7a2e-11aa-4b3c-9d3e-0123456789ab');
});

it('leads nowhere from HTML', () => {
  expect(hideSecretsInHtml(`<a href="https://x.example/?jeton=${SEAL}" style="color:red">Répondre</a> <p>?jeton=${SEAL}&#38;engagement=4</p>`)).toBe('<a style="color:red">Répondre</a> <p>?jeton=…&#38;engagement=4</p>');
});
