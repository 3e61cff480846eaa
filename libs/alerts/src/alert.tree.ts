import { commitmentTree } from '#commitments';
import { indicatorTree } from '#indicators';
import { organisationTree } from '#organisations';
import { defineTree, extendTree, instantSql } from '#platform';
import { campaignTree, reportTree } from '#reporting';

/** Rows of alerts that were found, given as JSON. */
export const ALERT_ROWS = `jsonb_to_recordset(:alerts::jsonb) AS $(tenant_id uuid, place int, id text, kind text, why text, since date, commitment_id uuid, indicator_id uuid, organisation_id uuid, report_id uuid, campaign_id uuid,
  word text, acknowledged_at timestamptz, acknowledged_by text)`;

export const alertTree = defineTree('Alert', 'alert', { id: '$.id', kind: '$.kind', why: '$.why', since: '$.since' });
const acknowledgementTree = defineTree('AlertAcknowledgement', 'alert', { word: '$.word', at: instantSql('$.acknowledged_at'), by: '$.acknowledged_by' });

extendTree(alertTree, {
  links: {
    commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' },
    indicator: { kind: 'one', to: () => indicatorTree, on: '$.id = ^.indicator_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    report: { kind: 'one', to: () => reportTree, on: '$.id = ^.report_id' },
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.campaign_id' },
    acknowledgement: { kind: 'same', to: () => acknowledgementTree, when: '$.word IS NOT NULL' },
  },
});
