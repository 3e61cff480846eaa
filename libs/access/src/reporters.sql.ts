import { heldOn } from './people/presence.sql.js';
import { REPORTERS } from './permissions.js';

/** True while, on the day, the person of the guest link `l` may still answer for its organisation: a link gives no more than a role does. */
export const stillReportsOn = (
  day: string,
): string => `EXISTS (SELECT FROM role_grant r WHERE r.tenant_id = l.tenant_id AND r.person_id = l.person_id AND r.organisation_id = l.organisation_id
  AND r.role IN (${REPORTERS.map((role) => `'${role}'`).join(', ')}) AND ${heldOn('r', day)})`;
