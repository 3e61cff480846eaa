import { heldOn, presentOn } from './people/presence.sql.js';

/** SQL: nobody validates, on the day, for the organisation of the grant `g`. */
const alone = (day: string): string => `NOT EXISTS (SELECT FROM role_grant v JOIN person vp ON vp.tenant_id = v.tenant_id AND vp.id = v.person_id
  WHERE v.tenant_id = g.tenant_id AND v.organisation_id = g.organisation_id AND v.role = 'ORGANISATION_VALIDATOR' AND ${heldOn('v', day)} AND ${presentOn('vp', day)})`;

/** Roles of the person `p` on a day, as the context holds them: the same text as long as they are the same. */
export const grantsOn = (
  day: string,
): string => `(SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'alone', g.role = 'CONTRIBUTOR' AND ${alone(day)}) ORDER BY g.role, g.organisation_id), '[]')
  FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND ${heldOn('g', day)})`;

/** What a token was made for; compared, never read. */
export const digestOf = (grants: string): string => `sha256(convert_to(${grants}::text, 'UTF8'))`;
