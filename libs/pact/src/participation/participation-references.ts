import { followBySql } from '#organisations';

// What becomes of the pact's rows when two organisations are merged. Contacts of the one that stays are kept; those of
// the one that goes take the duties nobody has.
const STATEMENTS = [
  `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory, signatory_since, signatory_until)
   SELECT tenant_id, pact_id, $3, participant, signatory, signatory_since, signatory_until FROM pact_participant WHERE tenant_id = $1 AND organisation_id = $2
   ON CONFLICT (tenant_id, pact_id, organisation_id) DO UPDATE SET version = pact_participant.version + 1,
     participant = pact_participant.participant OR excluded.participant, signatory = pact_participant.signatory OR excluded.signatory,
     signatory_since = CASE WHEN pact_participant.signatory THEN pact_participant.signatory_since ELSE excluded.signatory_since END,
     signatory_until = CASE WHEN pact_participant.signatory THEN pact_participant.signatory_until ELSE excluded.signatory_until END`,
  `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id)
   SELECT tenant_id, pact_id, $3, duty, person_id FROM contact_point c WHERE tenant_id = $1 AND organisation_id = $2 AND NOT EXISTS (
     SELECT FROM contact_point d WHERE d.tenant_id = $1 AND d.organisation_id = $3 AND d.pact_id = c.pact_id AND d.person_id = c.person_id)
   ON CONFLICT (tenant_id, pact_id, organisation_id, duty) DO NOTHING`,
  `DELETE FROM contact_point WHERE tenant_id = $1 AND organisation_id = $2`,
  `DELETE FROM pact_participant WHERE tenant_id = $1 AND organisation_id = $2`,
];

// Open files of a pact are kept by readers as long as its revision stands.
const REVISED = `UPDATE pact p SET revision = revision + 1 WHERE p.tenant_id = $1
  AND EXISTS (SELECT FROM pact_participant x WHERE x.tenant_id = $1 AND x.pact_id = p.id AND x.organisation_id = ANY($2))`;

followBySql({
  columns: ['pact_participant.organisation_id', 'contact_point.organisation_id'],
  words: { fr: 'pactes, avec les personnes à contacter', en: 'pacts, with the persons to contact' },
  count: 'SELECT count(*) FROM pact_participant WHERE tenant_id = $1 AND organisation_id = $2',
  statements: STATEMENTS,
  async changed(ctx, ids) {
    await ctx.db.query(REVISED, [ctx.tenant.id, ids]);
  },
});
