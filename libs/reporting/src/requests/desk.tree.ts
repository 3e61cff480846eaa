import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { campaignTree, extensionTree } from '../campaigns/campaign.tree.js';
import { asked } from './request.sql.js';
import { MOST_URGENT_FIRST, requestTree } from './request.tree.js';

/** An organisation, with the campaign `campaign_id` it is looked at in; see the desk's root. */
export const deskTree = defineTree('ReportingDesk', 'organisation', {
  dueOn: `(SELECT coalesce((SELECT x.due_on FROM campaign_extension x WHERE x.tenant_id = c.tenant_id AND x.campaign_id = c.id AND x.organisation_id = $.id), c.due_on)
    FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)`,
});
const OF_DESK = '$.campaign_id = ^.campaign_id AND $.organisation_id = ^.id';
extendTree(deskTree, {
  computed: {
    canSubmit: {
      _organisationId: '$.id',
      _campaignId: '$.campaign_id',
      _campaignState: '(SELECT c.state FROM campaign c WHERE c.tenant_id = $.tenant_id AND c.id = $.campaign_id)',
    },
  },
  links: {
    organisation: { kind: 'same', to: () => organisationTree },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    requests: {
      kind: 'many',
      to: () => requestTree,
      on: `${OF_DESK} AND ${asked('$')}`,
      orderBy: MOST_URGENT_FIRST,
    },
    former: {
      kind: 'many',
      to: () => requestTree,
      on: `${OF_DESK} AND NOT ${asked('$')} AND EXISTS (SELECT FROM report r WHERE r.tenant_id = $.tenant_id AND r.request_id = $.id)`,
      orderBy: MOST_URGENT_FIRST,
    },
    extension: { kind: 'one', to: () => extensionTree, on: OF_DESK },
  },
});

/** Root of one desk: `$` is the organisation's row with the campaign's id beside it. */
export const DESK_FROM = `(SELECT o.*, c.id AS campaign_id FROM organisation o
  JOIN pact p ON p.tenant_id = o.tenant_id AND p.slug = :pact
  JOIN campaign c ON c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.code = :campaign) $`;
