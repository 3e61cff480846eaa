import { organisationTree } from '#organisations';
import { extendTree } from '#platform';

/** True in the pact the operation asks about; in any pact of the space when it asks about none. */
const took = (flag: string): string => `coalesce((
  SELECT bool_or(pp.${flag}) FROM pact_participant pp JOIN pact p ON p.tenant_id = pp.tenant_id AND p.id = pp.pact_id
  WHERE pp.tenant_id = $.tenant_id AND pp.organisation_id = $.id AND (:pact?::text IS NULL OR p.slug = :pact?)), false)`;

// What the pact adds to the organisation.
extendTree(organisationTree, { fields: { participant: took('participant'), signatory: took('signatory') } });
