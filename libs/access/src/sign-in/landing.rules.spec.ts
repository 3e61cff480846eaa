import { describe, expect, it } from '@jest/globals';
import { landingOf } from './landing.rules.js';

const withRoles = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, organisationId: null })) });

describe('the page one lands on', () => {
  it('is what one comes for', () => {
    expect(landingOf(withRoles('SECRETARIAT'))).toBe('/campagnes');
    expect(landingOf(withRoles('CONTRIBUTOR'))).toBe('/rapports');
    expect(landingOf(withRoles('COPIL_MEMBER'))).toBe('/vue-d-ensemble');
    expect(landingOf(withRoles('CONSEIL_MEMBER'))).toBe('/');
    expect(landingOf(withRoles())).toBe('/');
  });

  it('is the secretariat’s for someone who also answers for an organisation', () => {
    expect(landingOf(withRoles('CONTRIBUTOR', 'SECRETARIAT'))).toBe('/campagnes');
  });
});
