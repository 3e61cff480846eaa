import { followDepartures } from '#access';
import { followOrganisations } from '#organisations';
import { signatureOf } from './decision-act.js';
import { DecisionsRepository } from './decisions.repository.js';

const decisions = new DecisionsRepository();

followOrganisations({
  columns: ['decision.organisation_id', 'decision_version.organisation_id'],
  words: { fr: 'décisions à suivre', en: 'decisions to carry out' },
  count: `SELECT count(*) FROM decision WHERE tenant_id = $1 AND organisation_id = $2`,
  merge: (ctx, from, into) => decisions.merge(ctx, from, into, signatureOf(ctx)),
});

// Who sees to a decision is a person: whoever takes over sees to it next.
const OPEN_OF = (person: string): string => `FROM decision WHERE tenant_id = $1 AND organisation_id = $2 AND person_id = ${person} AND state = 'OPEN'`;
followDepartures({
  words: { fr: 'décisions à suivre', en: 'decisions to carry out' },
  count: `SELECT count(*) ${OPEN_OF(`(
    SELECT x.successor_id FROM departure d JOIN departure_successor x ON x.tenant_id = d.tenant_id AND x.departure_id = d.id
    WHERE d.tenant_id = $1 AND d.person_id = $3 AND x.organisation_id = $2 AND d.leaves_on = $4)`)}`,
  held: `SELECT count(*) ${OPEN_OF('$3')}`,
  // A version like any other, signed by who recorded the departure: whoever had the decision open is told that it changed.
  pass: `WITH passed AS (
      UPDATE decision SET person_id = $5, version = version + 1 WHERE tenant_id = $1 AND organisation_id = $2 AND person_id = $3 AND state = 'OPEN' RETURNING *)
    INSERT INTO decision_version (tenant_id, decision_id, version, text, organisation_id, due_on, state, closing_words, commitment_ids, recorded_at, recorded_by, recorded_by_id)
    SELECT d.tenant_id, d.id, d.version, d.text, d.organisation_id, d.due_on, d.state, d.closing_words,
      ARRAY(SELECT l.commitment_id FROM decision_commitment l WHERE l.tenant_id = d.tenant_id AND l.decision_id = d.id ORDER BY 1), coalesce(t.clock_set_to, x.decided_at), coalesce(b.name, ''), b.id
    FROM passed d JOIN tenant t ON t.id = d.tenant_id JOIN departure x ON x.tenant_id = d.tenant_id AND x.person_id = $3 AND x.leaves_on = $4 LEFT JOIN person b ON b.tenant_id = x.tenant_id AND b.id = x.decided_by`,
});
