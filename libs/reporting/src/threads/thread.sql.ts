import { heldOn, presentOn, REPORTERS, STEERING } from '#access';

const list = (roles: readonly string[]): string => roles.map((role) => `'${role}'`).join(', ');

/** SQL: the person `p` is of the steering team on the day. */
export const steersOn = (p: string, day: string): string => `EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = ${p}.tenant_id AND g.person_id = ${p}.id AND g.role IN (${list(STEERING)}) AND ${heldOn('g', day)})`;

/** SQL: the grant `g` lets one read what is said about the requests of the organisation. */
export const opensThreads = (g: string, organisationId: string): string => `(${g}.role IN (${list(STEERING)}) OR ${g}.organisation_id = ${organisationId} AND ${g}.role IN (${list(REPORTERS)}))`;

/** SQL: on the day, the person `p` may read what is said about the requests of the organisation. */
export const readsThreads = (p: string, organisationId: string, day: string): string => `(${presentOn(p, day)} AND EXISTS (
  SELECT FROM role_grant g WHERE g.tenant_id = ${p}.tenant_id AND g.person_id = ${p}.id AND ${opensThreads('g', organisationId)} AND ${heldOn('g', day)}))`;
