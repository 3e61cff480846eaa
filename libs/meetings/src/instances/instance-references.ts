import { followDepartures } from '#access';
import { followBySql } from '#organisations';

followBySql({
  columns: ['instance_member.organisation_id'],
  words: { fr: 'sièges dans des instances', en: 'seats in bodies' },
  count: 'SELECT count(*) FROM instance_member WHERE tenant_id = $1 AND organisation_id = $2',
  // Both may have had a seat: two seats stay, for the secretariat to end one.
  statements: ['UPDATE instance_member SET organisation_id = $3, version = version + 1 WHERE tenant_id = $1 AND organisation_id = $2'],
});

// Whoever takes over sits in the organisation's name as soon as the departure is recorded; a seat that is a person's own goes with them.
followDepartures({
  words: { fr: 'sièges dans des instances', en: 'seats in bodies' },
  count: `SELECT count(*) FROM instance_member s WHERE s.tenant_id = $1 AND s.organisation_id = $2 AND (s.valid_until IS NULL OR s.valid_until > $4::date) AND s.person_id = (
    SELECT x.successor_id FROM departure d JOIN departure_successor x ON x.tenant_id = d.tenant_id AND x.departure_id = d.id
    WHERE d.tenant_id = $1 AND d.person_id = $3 AND x.organisation_id = $2 AND d.leaves_on = $4)`,
  held: `SELECT count(*) FROM instance_member WHERE tenant_id = $1 AND organisation_id = $2 AND person_id = $3`,
  // Whoever was to come instead holds the seat by now: they are invited to it, and stand in for nobody.
  pass: `WITH forgotten AS (
      UPDATE meeting_invitee v SET sends_substitute = false, version = v.version + 1 FROM instance_member s, meeting m WHERE v.tenant_id = $1 AND v.sends_substitute AND s.tenant_id = v.tenant_id AND s.id = v.member_id
        AND s.organisation_id = $2 AND s.person_id = $3 AND s.substitute_id = $5 AND (s.valid_until IS NULL OR s.valid_until > $4::date)
        AND m.tenant_id = v.tenant_id AND m.id = v.meeting_id AND m.state = 'CALLED' AND m.starts_at > coalesce((SELECT t.clock_set_to FROM tenant t WHERE t.id = $1), now()))
    UPDATE instance_member s SET person_id = $5, substitute_id = nullif(s.substitute_id, $5), version = s.version + 1
    WHERE s.tenant_id = $1 AND s.organisation_id = $2 AND s.person_id = $3 AND (s.valid_until IS NULL OR s.valid_until > $4::date)`,
});
