import { heldOn } from './people/presence.sql.js';

/** Roles of the person `p` on a day, as the context holds them: the same text as long as they are the same. */
export const grantsOn = (
  day: string,
): string => `(SELECT coalesce(json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id) ORDER BY g.role, g.organisation_id), '[]')
  FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND ${heldOn('g', day)})`;

/** What a token was made for; compared, never read. */
export const digestOf = (grants: string): string => `sha256(convert_to(${grants}::text, 'UTF8'))`;
