import { commitmentTree } from '#commitments';
import { organisationTree } from '#organisations';
import { pactTree } from '#pact';
import { defineTree, extendTree, type Link, type RequestContext, type TreeRoot } from '#platform';
import { campaignTree, overviewLine, readerParams, toLead } from '#reporting';
import { answerCells, answerRows } from '../answer-cell.tree.js';
import { countedAnswers } from '../counted-answers.sql.js';

const comparisonTree = defineTree('Comparison', 'pact', { today: ':today::date' });
const semesterTree = defineTree('ComparedSemester', 'campaign', {});
const rowTree = defineTree('ComparedCommitment', 'commitment', {});

const BEFORE = 'q.campaign_id = ^.before_id';
const AFTER = 'q.campaign_id = ^.after_id';

/** The same answer for a rule to read: of the row itself. */
const answer = (campaign: string): string => `(SELECT row_to_json(a) FROM (${answerRows(campaign).replaceAll('^', '$')}) a LIMIT 1)`;

const semester = (id: string): Link => ({ kind: 'one', to: () => semesterTree, from: '(SELECT k.*, k.id AS campaign_id FROM campaign k WHERE k.tenant_id = ^.tenant_id) $', on: `$.id = ${id}` });

extendTree(semesterTree, { links: { campaign: { kind: 'same', to: () => campaignTree }, line: overviewLine(countedAnswers('n.pact_id = ^.pact_id')) } });
extendTree(rowTree, {
  computed: {
    moves: { _before: answer(BEFORE), _after: answer(AFTER) },
    leftOutBefore: { _before: answer(BEFORE) },
    leftOutAfter: { _after: answer(AFTER) },
  },
  links: { commitment: { kind: 'same', to: () => commitmentTree }, before: answerCells({ kind: 'one' }, BEFORE), after: answerCells({ kind: 'one' }, AFTER) },
});
extendTree(comparisonTree, {
  links: {
    pact: { kind: 'same', to: () => pactTree },
    campaigns: { kind: 'many', to: () => campaignTree, on: `$.pact_id = ^.id AND $.state <> 'PLANNED'`, orderBy: '$.opens_on DESC' },
    before: semester('^.before_id'),
    after: semester('^.after_id'),
    leads: {
      kind: 'many',
      to: () => organisationTree,
      on: `EXISTS (SELECT FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.organisation_id = $.id AND q.campaign_id IN (^.before_id, ^.after_id) AND ${toLead()})`,
      orderBy: '$.search, $.id',
    },
    commitments: {
      kind: 'many',
      to: () => rowTree,
      from: '(SELECT n.*, ^.before_id AS before_id, ^.after_id AS after_id FROM commitment n WHERE n.tenant_id = ^.tenant_id AND n.pact_id = ^.id) $',
      orderBy: '$.number',
    },
  },
});

/** The pact's row with the two campaigns: those named, else the latest that began and the one before it. One named twice is compared with the one before it. */
const FROM = `(
  SELECT p.*, a.id AS after_id, a.code AS after_code, b.id AS before_id FROM pact p
  LEFT JOIN LATERAL (SELECT c.id, c.code, c.opens_on FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.state <> 'PLANNED'
    AND (:after::text IS NULL OR c.code = :after) ORDER BY c.opens_on DESC LIMIT 1) a ON true
  LEFT JOIN LATERAL (SELECT c.id FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.state <> 'PLANNED'
    AND CASE WHEN :before::text IS NULL OR :before = a.code THEN c.opens_on < a.opens_on ELSE c.code = :before END ORDER BY c.opens_on DESC LIMIT 1) b ON true) $`;

/** Codes of two campaigns, null when left to the service. */
export interface ComparisonKey {
  readonly pact: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function comparisonRoot(ctx: RequestContext, key: ComparisonKey): TreeRoot {
  const where = '$.slug = :pact AND (:after::text IS NULL OR $.after_id IS NOT NULL) AND (:before::text IS NULL OR :before = $.after_code OR $.before_id IS NOT NULL)';
  return { tree: comparisonTree, from: FROM, where, params: { ...readerParams(ctx), ...key, timeZone: ctx.tenant.timeZone } };
}
