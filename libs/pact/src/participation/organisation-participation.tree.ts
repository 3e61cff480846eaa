import { organisationTree } from '#organisations';
import { extendTree } from '#platform';

// In the pact the operation asks about; in any pact of the space when it asks about none.
const PARTS = `FROM pact_participant pp JOIN pact p ON p.tenant_id = pp.tenant_id AND p.id = pp.pact_id
  WHERE pp.tenant_id = $.tenant_id AND pp.organisation_id = $.id AND (:pact?::text IS NULL OR p.slug = :pact?)`;
const took = (flag: string): string => `coalesce((SELECT bool_or(pp.${flag}) ${PARTS}), false)`;
const first = (date: string): string => `(SELECT pp.${date} ${PARTS} AND pp.${date} IS NOT NULL ORDER BY pacte_first_day(pp.${date}) LIMIT 1)`;

// What the pact adds to the organisation.
extendTree(organisationTree, {
  fields: { participant: took('participant'), signatory: took('signatory'), signatorySince: first('signatory_since'), signatoryUntil: first('signatory_until') },
});
