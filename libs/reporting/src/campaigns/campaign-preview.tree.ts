import { declines, heldOn, presentOn } from '#access';
import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { campaignTree } from './campaign.tree.js';

/** Of campaign `$`; what the rule found comes as the parameters `requests` and `leftOut`, JSON lists. */
export const previewTree = defineTree('CampaignPreview', 'campaign', {
  fingerprint: ':fingerprint::text',
  requests: 'json_array_length(:requests::json)',
  commitments: '(SELECT count(DISTINCT e.number) FROM json_to_recordset(:requests::json) AS e(number int))',
  unanswered: 'to_json(:unanswered::int[])',
});

const people = (condition: string): string => `(SELECT count(DISTINCT p.id) FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $.tenant_id AND g.organisation_id = $.organisation_id AND g.role IN ('ORGANISATION_VALIDATOR', 'CONTRIBUTOR')
    AND ${heldOn('g', ':today')} AND ${presentOn('p', ':today')} AND ${condition})`;

const previewedTree = defineTree('PreviewedOrganisation', 'organisation', { contacts: people('true'), reachable: people(`NOT ${declines('p', 'REMINDERS')}`) });
const previewedRequestTree = defineTree('PreviewedRequest', 'commitment', { number: '$.number', role: '$.role', instead: '$.instead' });
const leftOutTree = defineTree('PreviewedLeftOut', 'porteur', { number: '$.number', role: '$.role', reason: '$.reason', verbatim: '$.verbatim' });

const organisation = { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } as const;
extendTree(leftOutTree, { links: { organisation } });
extendTree(previewedTree, {
  links: {
    organisation,
    requests: {
      kind: 'many',
      to: () => previewedRequestTree,
      from: `(SELECT ^.tenant_id AS tenant_id, e.* FROM json_to_recordset(^.requests) AS e(number int, role text, instead boolean)) $`,
      orderBy: '$.number',
    },
  },
});
extendTree(previewTree, {
  links: {
    campaign: { kind: 'same', to: () => campaignTree },
    organisations: {
      kind: 'many',
      to: () => previewedTree,
      from: `(SELECT o.tenant_id, o.id AS organisation_id, o.search, json_agg(e) AS requests
        FROM json_to_recordset(:requests::json) AS e("organisationId" uuid, number int, role text, instead boolean)
        JOIN organisation o ON o.tenant_id = :tenant AND o.id = e."organisationId" GROUP BY o.tenant_id, o.id) $`,
      orderBy: '$.search, $.organisation_id',
    },
    leftOut: {
      kind: 'many',
      to: () => leftOutTree,
      from: `(SELECT ^.tenant_id AS tenant_id, e."organisationId" AS organisation_id, e.number, e.role, e.reason, e.verbatim
        FROM json_to_recordset(:leftOut::json) AS e("organisationId" uuid, number int, role text, reason text, verbatim text)) $`,
      orderBy: '$.number, $.verbatim',
    },
  },
});
