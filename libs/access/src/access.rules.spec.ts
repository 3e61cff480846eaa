import { describe, expect, it } from '@jest/globals';
import type { Actor, Grant, RequestContext } from '#platform';
import { heldPermissions, may, mayOn, requirePermission, usefulScopes } from './access.rules.js';
import { PERMISSIONS, type Permission, type PermissionRule, type TokenScope } from './permissions.js';

const as = (actor: Actor, ...grants: Grant[]): RequestContext => ({ actor, grants, tenant: { demonstration: false } }) as unknown as RequestContext;
const person = { kind: 'PERSON', personId: 'p', name: 'Aline', sessionId: 's' } as const;
const byToken = (...scopes: TokenScope[]): Actor => ({ ...person, sessionId: null, token: { id: 't', scopes } });
const validator: Grant = { role: 'ORGANISATION_VALIDATOR', organisationId: 'o' };
const secretary: Grant = { role: 'SECRETARIAT', organisationId: null };
const guest: Actor = { kind: 'GUEST', personId: 'p', name: 'Aline', sessionId: 's', organisationId: 'o', campaignId: 'c' };

describe('a personal token', () => {
  it('never gives more than its person’s roles', () => {
    const all = byToken('READ', 'REPORT', 'ADMINISTER');
    for (const grants of [[], [validator], [secretary]]) {
      const own = heldPermissions(as(person, ...grants));
      expect(heldPermissions(as(all, ...grants)).filter((permission) => !own.includes(permission))).toEqual([]);
    }
  });

  it('gives what its scopes name, no more', () => {
    const scoped = (permission: Permission): readonly TokenScope[] => (PERMISSIONS[permission] as PermissionRule).scopes ?? [];
    for (const scope of ['READ', 'REPORT', 'ADMINISTER'] as const) {
      const expected = heldPermissions(as(person, validator, secretary)).filter((permission) => scoped(permission).includes(scope));
      expect(heldPermissions(as(byToken(scope), validator, secretary))).toEqual(expected);
    }
    expect(may(as(byToken('READ'), validator), 'report.write')).toBe(false);
    expect(may(as(byToken('REPORT'), validator), 'report.write')).toBe(true);
    expect(may(as(byToken('REPORT'), secretary), 'report.decide')).toBe(false);
    expect(mayOn(as(byToken('REPORT'), validator), 'report.submit', { organisationId: 'other' })).toBe(false);
  });

  it('changes nothing of sessions and tokens, whatever its scopes', () => {
    const program = as(byToken('READ', 'REPORT', 'ADMINISTER'), secretary);
    for (const permission of ['session.open', 'session.close', 'account.read', 'account.write', 'demonstration.drive'] as const) {
      expect(() => requirePermission(program, permission)).toThrow('TOKEN_SCOPE_MISSING');
    }
  });

  it('is told that roles are missing when its scopes are not', () => {
    expect(() => requirePermission(as(byToken('ADMINISTER'), validator), 'report.decide')).toThrow('FORBIDDEN');
  });
});

it('one’s own account is for those who have signed in, whatever their roles: not for guests, nor visitors', () => {
  expect(may(as(person), 'account.write')).toBe(true);
  expect(may(as(guest), 'account.write')).toBe(false);
  expect(() => requirePermission(as({ kind: 'ANONYMOUS' }), 'account.read')).toThrow('SIGN_IN_REQUIRED');
});

it('the scopes offered to someone are those that would be of use', () => {
  expect(usefulScopes(as(person))).toEqual(['READ']);
  // A validator administers the people of their organisation.
  expect(usefulScopes(as(person, validator))).toEqual(['READ', 'REPORT', 'ADMINISTER']);
  expect(usefulScopes(as(person, secretary))).toEqual(['READ', 'ADMINISTER']);
});

it('who only writes for an organisation sends its reports where nobody validates, and nowhere else', () => {
  const contributor = (alone: boolean): RequestContext => as(person, { role: 'CONTRIBUTOR', organisationId: 'o', alone });
  expect(mayOn(contributor(true), 'report.submit', { organisationId: 'o' })).toBe(true);
  expect(mayOn(contributor(true), 'report.submit', { organisationId: 'other' })).toBe(false);
  expect(may(contributor(false), 'report.submit')).toBe(false);
  expect(mayOn(contributor(false), 'report.write', { organisationId: 'o' })).toBe(true);
});
