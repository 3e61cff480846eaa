import { goneOn, organisationTree } from '#organisations';
import { defineTree, extendTree, type Link } from '#platform';
import { inScope } from './campaign.sql.js';
import { campaignTree } from './campaign.tree.js';

const leftOutTree = defineTree('LeftOutOrganisation', 'porteur', { commitments: '$.numbers' });
extendTree(leftOutTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });

/** Closing after the opening leaves a request behind: only who has none was left out. */
const DAY = `CASE WHEN ^.state = 'PLANNED' THEN greatest(^.opens_on, :today::date) ELSE least(^.closes_on, :today::date) END`;

const leftOut: Link = {
  kind: 'many',
  to: () => leftOutTree,
  from: `(
    SELECT f.tenant_id, f.organisation_id, o.search, json_agg(DISTINCT n.number) AS numbers
    FROM commitment n JOIN porteur f ON f.tenant_id = n.tenant_id AND f.commitment_id = n.id
    JOIN organisation o ON o.tenant_id = f.tenant_id AND o.id = f.organisation_id
    WHERE n.tenant_id = ^.tenant_id AND n.pact_id = ^.pact_id AND f.role IN ('LEAD', 'CO_LEAD') AND o.kind <> 'ACTOR_GROUP' AND ${goneOn('o', DAY)}
      AND ${inScope('^', 'n')}
      AND NOT EXISTS (SELECT FROM report_request q WHERE q.tenant_id = n.tenant_id AND q.campaign_id = ^.id AND q.commitment_id = n.id AND q.organisation_id = f.organisation_id)
    GROUP BY f.tenant_id, f.organisation_id, o.search) $`,
  orderBy: '$.search, $.organisation_id',
};
extendTree(campaignTree, { links: { leftOut } });
