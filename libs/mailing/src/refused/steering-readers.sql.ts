import { heldOn, presentOn } from '#access';

/**
 * SQL: the people who are told that mails do not arrive, `id` and `email`: the secretariat, or without one the administrators.
 * `$1` is the tenant, `$2` the day. Nobody whose own address refuses mails.
 */
export const STEERING_READERS = `
  WITH reader AS (
    SELECT p.id, p.email, min(array_position('{SECRETARIAT,PACT_ADMINISTRATOR}'::text[], g.role)) AS rank
    FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
    WHERE g.tenant_id = $1 AND g.role IN ('SECRETARIAT', 'PACT_ADMINISTRATOR') AND ${heldOn('g', '$2')} AND ${presentOn('p', '$2')}
      AND NOT EXISTS (SELECT FROM refused_address r WHERE r.tenant_id = p.tenant_id AND r.address = lower(p.email))
    GROUP BY p.id, p.email)
  SELECT id, email FROM reader WHERE rank = (SELECT min(rank) FROM reader) ORDER BY id`;
