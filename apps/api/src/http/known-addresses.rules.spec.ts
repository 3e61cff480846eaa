import { expect, it } from '@jest/globals';
import { isKnownAddress } from './known-addresses.rules.js';

const PATTERNS = ['/', '/engagements/:number', '/organisations/:slug/contacts', '/pactes/:pact/*'];
const isKnown = (path: string): boolean => isKnownAddress(PATTERNS, path);

it('are those of the routes, alone or under a pact', () => {
  for (const path of ['/', '/engagements/12', '/engagements/12/', '/Engagements/12', '/organisations/caf/contacts', '/pactes/rivemont', '/pactes/rivemont/', '/pactes/rivemont/engagements/2']) expect([path, isKnown(path)]).toEqual([path, true]);
});

it('are no others', () => {
  for (const path of ['/inconnu', '/engagements', '/engagements/', '/engagements/12/x', '/organisations/caf/contacts/x', '/pactes', '/pactes/rivemont/inconnu', '//']) expect([path, isKnown(path)]).toEqual([path, false]);
});
