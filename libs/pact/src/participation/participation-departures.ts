import { followDepartures } from '#access';

// The duties of a contact are a person's, without dates: they pass on as soon as the departure is recorded.
followDepartures({
  words: { fr: 'fois personne à contacter', en: 'times the person to contact' },
  count: `SELECT count(*) FROM contact_point WHERE tenant_id = $1 AND organisation_id = $2 AND person_id = (
    SELECT x.successor_id FROM departure d JOIN departure_successor x ON x.tenant_id = d.tenant_id AND x.departure_id = d.id
    WHERE d.tenant_id = $1 AND d.person_id = $3 AND x.organisation_id = $2 AND d.leaves_on = $4)`,
  held: `SELECT count(*) FROM contact_point WHERE tenant_id = $1 AND organisation_id = $2 AND person_id = $3`,
  pass: `UPDATE contact_point c SET person_id = $5 WHERE c.tenant_id = $1 AND c.organisation_id = $2 AND c.person_id = $3 AND $4::date IS NOT NULL`,
});
