import { describe, expect, it } from '@jest/globals';
import { pactOfAddress, pactPath } from './pact-path.js';

describe('the pact of an address', () => {
  it('is none at the space’s own addresses', () => {
    expect(pactOfAddress('/engagements/1', '')).toEqual({ pact: null, basename: '' });
    expect(pactOfAddress('/espaces/rivemont/', '/espaces/rivemont')).toEqual({ pact: null, basename: '/espaces/rivemont' });
    expect(pactOfAddress('/pactes', '')).toEqual({ pact: null, basename: '' });
  });

  it('is the one that is named, under the space’s path too', () => {
    expect(pactOfAddress('/pactes/pacte-2013/engagements/1', '')).toEqual({ pact: 'pacte-2013', basename: '/pactes/pacte-2013' });
    expect(pactOfAddress('/espaces/rivemont/pactes/pacte-2013', '/espaces/rivemont')).toEqual({ pact: 'pacte-2013', basename: '/espaces/rivemont/pactes/pacte-2013' });
  });

  it('is written as it is read', () => {
    expect(pactOfAddress(pactPath('pacte-2013', '/bilans/2014'), '').pact).toBe('pacte-2013');
    expect(pactPath('pacte-2013', '/')).toBe('/pactes/pacte-2013');
  });
});
