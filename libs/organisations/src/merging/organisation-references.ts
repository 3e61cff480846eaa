import { followBySql } from '../organisation-followers.js';

// What this room answers for when two organisations become one: its own tables, and those of the rooms below, which
// cannot say it themselves.

const OF = `WHERE tenant_id = $1 AND`;
const SAME_ROLE = 'h.person_id = g.person_id AND h.role = g.role';
const AT_ONCE = 'daterange(h.valid_from, h.valid_until) && daterange(g.valid_from, g.valid_until)';

followBySql({
  columns: ['organisation.parent_id', 'organisation.merged_into'],
  words: { fr: 'services rattachés', en: 'services' },
  count: `SELECT count(*) FROM organisation ${OF} parent_id = $2`,
  statements: [
    // The one that stays may be a service, of any depth, of the one that goes: it takes its place in the tree first.
    `WITH RECURSIVE above AS (
       SELECT parent_id FROM organisation ${OF} id = $3
       UNION SELECT o.parent_id FROM organisation o JOIN above a ON o.tenant_id = $1 AND o.id = a.parent_id)
     UPDATE organisation SET parent_id = (SELECT parent_id FROM organisation ${OF} id = $2)
     ${OF} id = $3 AND EXISTS (SELECT FROM above WHERE parent_id = $2)`,
    `UPDATE organisation SET parent_id = $3, version = version + 1 ${OF} parent_id = $2 AND id <> $3`,
  ],
});

followBySql({
  columns: ['organisation_member.group_id', 'organisation_member.member_id'],
  words: { fr: 'appartenances à un groupe', en: 'group memberships' },
  count: `SELECT count(*) FROM organisation_member ${OF} $2 IN (group_id, member_id)`,
  statements: [
    // Neither a member of itself, nor twice in a group: what is there already stands.
    `DELETE FROM organisation_member x ${OF} $2 IN (group_id, member_id) AND ($3 IN (group_id, member_id) OR EXISTS (
       SELECT FROM organisation_member y WHERE y.tenant_id = $1
         AND y.group_id = CASE x.group_id WHEN $2 THEN $3::uuid ELSE x.group_id END AND y.member_id = CASE x.member_id WHEN $2 THEN $3::uuid ELSE x.member_id END))`,
    `UPDATE organisation_member SET group_id = $3 ${OF} group_id = $2`,
    `UPDATE organisation_member SET member_id = $3 ${OF} member_id = $2`,
  ],
});

followBySql({
  columns: ['role_grant.organisation_id'],
  words: { fr: 'rôles de personnes', en: 'roles of people' },
  count: `SELECT count(*) FROM role_grant ${OF} organisation_id = $2`,
  statements: [
    // Held in both at one time: the one that stays lasts as long as both did.
    `UPDATE role_grant h SET valid_from = CASE WHEN h.valid_from IS NOT NULL AND g.valid_from IS NOT NULL THEN least(h.valid_from, g.valid_from) END,
       valid_until = CASE WHEN h.valid_until IS NOT NULL AND g.valid_until IS NOT NULL THEN greatest(h.valid_until, g.valid_until) END
     FROM role_grant g WHERE h.tenant_id = $1 AND h.organisation_id = $3 AND g.tenant_id = $1 AND g.organisation_id = $2 AND ${SAME_ROLE} AND ${AT_ONCE}
       AND NOT EXISTS (SELECT FROM role_grant o WHERE o.tenant_id = $1 AND o.organisation_id IN ($2, $3) AND o.person_id = h.person_id AND o.role = h.role AND o.id NOT IN (g.id, h.id))`,
    `UPDATE role_grant g SET organisation_id = $3 ${OF} organisation_id = $2
     AND NOT EXISTS (SELECT FROM role_grant h WHERE h.tenant_id = $1 AND h.organisation_id = $3 AND ${SAME_ROLE} AND ${AT_ONCE})`,
    `DELETE FROM role_grant ${OF} organisation_id = $2`,
  ],
});

followBySql({
  columns: ['guest_link.organisation_id'],
  words: { fr: 'liens de réponse envoyés', en: 'answering links sent' },
  count: `SELECT count(*) FROM guest_link ${OF} organisation_id = $2`,
  statements: [`UPDATE guest_link SET organisation_id = $3 ${OF} organisation_id = $2`],
});

followBySql({
  columns: ['invitation.organisation_id'],
  words: { fr: 'invitations', en: 'invitations' },
  count: `SELECT count(*) FROM invitation ${OF} organisation_id = $2`,
  statements: [`UPDATE invitation SET organisation_id = $3 ${OF} organisation_id = $2`],
});

followBySql({
  columns: ['access_request.organisation_id'],
  words: { fr: 'demandes d’accès', en: 'access requests' },
  count: `SELECT count(*) FROM access_request ${OF} organisation_id = $2`,
  statements: [`UPDATE access_request SET organisation_id = $3 ${OF} organisation_id = $2`],
});

followBySql({
  columns: ['departure_successor.organisation_id'],
  words: { fr: 'successions', en: 'successions' },
  count: `SELECT count(*) FROM departure_successor ${OF} organisation_id = $2`,
  statements: [
    `UPDATE departure_successor s SET organisation_id = $3 ${OF} organisation_id = $2
     AND NOT EXISTS (SELECT FROM departure_successor t WHERE t.tenant_id = $1 AND t.departure_id = s.departure_id AND t.organisation_id = $3)`,
    `DELETE FROM departure_successor ${OF} organisation_id = $2`,
  ],
});
