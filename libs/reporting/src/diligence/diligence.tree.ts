import { commitmentTree } from '#commitments';
import { organisationTree } from '#organisations';
import { defineTree, extendTree } from '#platform';
import { campaignTree } from '../campaigns/campaign.tree.js';
import { COUNTS, recordOf } from './diligence.sql.js';

const counts = { asked: '$.asked', onTime: '$.on_time', late: '$.late', missing: '$.missing', awaited: '$.awaited', excused: '$.excused', returned: '$.returned' };

/** An organisation with its pact and its counts; see the root. */
export const diligenceTree = defineTree('OrganisationDiligence', 'organisation', counts);
const semesterTree = defineTree('DiligenceSemester', 'campaign', counts);
const rowTree = defineTree('DiligenceRow', 'report_request', { id: '$.id', standing: '$.standing', dueOn: '$.due_on', sentOn: '$.sent_on', returned: '$.returned' });

extendTree(rowTree, { links: { commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' } } });
extendTree(semesterTree, {
  links: {
    campaign: { kind: 'one', to: () => campaignTree, on: '$.id = ^.id' },
    rows: { kind: 'many', to: () => rowTree, from: `(${recordOf({ tenant: '^.tenant_id', organisation: '^.organisation_id', pact: '^.pact_id' })}) $`, on: '$.campaign_id = ^.id', orderBy: '(SELECT n.number FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id)' },
  },
});
extendTree(diligenceTree, {
  links: {
    organisation: { kind: 'same', to: () => organisationTree },
    semesters: {
      kind: 'many',
      to: () => semesterTree,
      from: `(SELECT w.tenant_id, w.campaign_id AS id, ^.id AS organisation_id, ^.pact_id AS pact_id, w.opens_on, ${COUNTS} FROM (${recordOf({ tenant: '^.tenant_id', organisation: '^.id', pact: '^.pact_id' })}) w GROUP BY w.tenant_id, w.campaign_id, w.opens_on) $`,
      orderBy: '$.opens_on DESC',
    },
  },
});

/** Root: organisations of a pact that were asked something, with their counts over all its campaigns. */
export const DILIGENCE_FROM = `(SELECT o.*, w.pact_id, w.asked, w.on_time, w.late, w.missing, w.awaited, w.excused, w.returned FROM organisation o
  JOIN pact p ON p.tenant_id = o.tenant_id AND p.slug = :pact
  CROSS JOIN LATERAL (SELECT p.id AS pact_id, ${COUNTS} FROM (${recordOf({ tenant: 'o.tenant_id', organisation: 'o.id', pact: 'p.id' })}) w) w) $`;
