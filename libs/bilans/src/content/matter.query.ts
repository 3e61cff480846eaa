import { nameOn } from '#organisations';
import { readOne, selectionFrom, today, type Database, type RequestContext } from '#platform';
import { dueOn, readerParams, standingOn, toAnswer } from '#reporting';
import { bilanTree } from '../bilan.tree.js';
import { bilanNotStarted } from '../bilans.errors.js';
import type { FrozenDecision, FrozenDiligence } from './bilan-content.graphql.js';
import type { Matter, ReadAccount, WrittenSection } from './matter.js';

const ACCOUNT = selectionFrom(`{
  year cutOff covered coverage { ...line } pact { shortTitle }
  axes {
    axis { number title } coverage { ...line } keyFigures { ...figure } figures { ...figure } workedOut { ...figure }
    lines {
      commitment { number title objective { number title } }
      report { status weather achievements difficulties nextSteps unchanged fictional submittedAt decidedAt organisation { name } campaign { title } evidence { sha256 } }
      answers { state dueOn sentOn acceptedOn campaign { code fictional } }
      figures { ...figure }
    }
  }
}
fragment line on OverviewLine { commitments expected reported accepted excused late medianAgeDays statuses { status count } weathers { weather count } }
fragment figure on Measurement {
  id value lessThan kept notKnown qualifier verbatim fictional recordedAt breakdowns { dimension }
  indicator { code title unit definition formula { operation parts { title } } }
  period { kind startsOn endsOn label } commitments { number }
  provenance { kind page givenOn source { title publisher year } organisation { name } report { commitment { number } campaign { title } evidence { sha256 } } }
}`);

/** A pact's row with the year and the cut-off of a bilan. */
const FROM = `(SELECT p.*, :year::int AS year, :cutOff::date AS cut_off, 'OVER' AS bilan_state FROM pact p WHERE p.tenant_id = :tenant AND p.id = :pact) $`;

// A figure that was picked is told as it stands: whoever corrected it since did not have to know that a bilan holds it.
const SECTIONS = `
  WITH RECURSIVE chain AS (
    SELECT k.section_id, k.position, k.was, k.thing, m.id, m.superseded_by FROM bilan_pick k JOIN bilan_section s ON s.tenant_id = k.tenant_id AND s.id = k.section_id
      JOIN measurement m ON m.tenant_id = k.tenant_id AND m.id = k.measurement_id WHERE k.tenant_id = $1 AND s.bilan_id = $2
    UNION SELECT c.section_id, c.position, c.was, c.thing, m.id, m.superseded_by FROM chain c JOIN measurement m ON m.tenant_id = $1 AND m.id = c.superseded_by)
  SELECT s.id, s.kind, x.number AS axis, s.position, s.title, s.words, s.included, s.required, s.guidance, s.saved_at AS "savedAt", (SELECT p.name FROM person p WHERE p.tenant_id = s.tenant_id AND p.id = s.saved_by_id) AS "savedBy", s.picked, s.version,
    coalesce((SELECT json_agg(c.id ORDER BY c.position) FROM chain c WHERE c.section_id = s.id AND c.superseded_by IS NULL), '[]') AS figures,
    coalesce((SELECT json_agg(json_build_object('at', k.position, 'was', k.was, 'thing', k.thing, 'figure', (SELECT c.id FROM chain c WHERE c.section_id = s.id AND c.position = k.position AND c.superseded_by IS NULL LIMIT 1)) ORDER BY k.position)
      FROM bilan_pick k WHERE k.tenant_id = s.tenant_id AND k.section_id = s.id AND k.measurement_id IS NOT NULL), '[]') AS picks,
    coalesce((SELECT json_agg(json_build_object('commitment', n.number, 'words', k.words) ORDER BY k.position) FROM bilan_pick k
      JOIN commitment n ON n.tenant_id = k.tenant_id AND n.id = k.commitment_id WHERE k.tenant_id = s.tenant_id AND k.section_id = s.id), '[]') AS examples
  FROM bilan_section s LEFT JOIN axis x ON x.tenant_id = s.tenant_id AND x.id = s.axis_id WHERE s.tenant_id = $1 AND s.bilan_id = $2 ORDER BY s.position`;

/** As the decision stood at the end of the cut-off; one that was recorded later than that, as it was first recorded. */
const DECISIONS = `
  SELECT d.number, v.text AS wording, d.decided_on::text AS "decidedOn", v.due_on::text AS "dueOn", d.fictional,
    CASE WHEN d.state <> 'OPEN' AND coalesce(d.closed_on, d.decided_on) <= $4::date THEN d.state ELSE 'OPEN' END AS state,
    (SELECT ${nameOn('o', '$4::date')} FROM organisation o WHERE o.tenant_id = d.tenant_id AND o.id = v.organisation_id) AS organisation,
    ARRAY(SELECT n.number FROM commitment n WHERE n.tenant_id = d.tenant_id AND n.id = ANY(v.commitment_ids) ORDER BY 1) AS commitments
  FROM decision d CROSS JOIN LATERAL (
    SELECT w.* FROM (
      SELECT h.version, h.text, h.due_on, h.organisation_id, h.commitment_ids, (h.recorded_at AT TIME ZONE $5::text)::date <= $4::date AS stood FROM decision_version h WHERE h.tenant_id = d.tenant_id AND h.decision_id = d.id
      UNION ALL SELECT d.version + 1, d.text, d.due_on, d.organisation_id, ARRAY(SELECT l.commitment_id FROM decision_commitment l WHERE l.tenant_id = d.tenant_id AND l.decision_id = d.id), false
    ) w ORDER BY w.stood DESC, CASE WHEN w.stood THEN -w.version ELSE w.version END LIMIT 1
  ) v
  WHERE d.tenant_id = $1 AND d.pact_id = $2 AND extract(year FROM d.decided_on) = $3 AND d.decided_on <= $4::date ORDER BY d.number`;

const { sent: SENT, overdue: OVERDUE } = standingOn('$4::date', '$5::text');
const count = (standing: string): string => `count(*) FILTER (WHERE w.standing = '${standing}')::int`;

/** As the record of answers counts (docs/adr/0080), of the campaigns of one year, at the end of the cut-off. */
const ORGANISATIONS = `
  SELECT ${nameOn('o', '$4::date')} AS organisation, count(*)::int AS asked, ${count('ON_TIME')} AS "onTime", ${count('LATE')} AS late, ${count('MISSING')} AS missing,
    ${count('AWAITED')} AS awaited, ${count('EXCUSED')} AS excused, bool_or(w.fictional) AS fictional
  FROM (
    SELECT q.tenant_id, q.organisation_id, k.fictional,
      CASE WHEN ${SENT} THEN CASE WHEN r.late THEN 'LATE' ELSE 'ON_TIME' END WHEN q.excused_on <= $4::date THEN 'EXCUSED'
        WHEN ${OVERDUE} OR ${dueOn('q', 'k')} < $4::date THEN 'MISSING' ELSE 'AWAITED' END AS standing
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = $1 AND k.pact_id = $2 AND left(k.code, 4) = $3::text AND k.state <> 'PLANNED' AND k.opens_on <= $4::date AND ${toAnswer()}
  ) w JOIN organisation o ON o.tenant_id = w.tenant_id AND o.id = w.organisation_id
  GROUP BY o.tenant_id, o.id ORDER BY o.search, o.id`;

export interface BilanKey {
  readonly id: string;
  readonly pactId: string;
  readonly year: number;
  readonly cutOff: string;
}

/**
 * What the bilan is made of at its cut-off, on one state of the database. Read as a visitor, whoever asks: accepted answers
 * only, small numbers of people withheld. Of evidence, fingerprints alone are told.
 */
export function readMatter(ctx: RequestContext, database: Database, { id, pactId, year, cutOff }: BilanKey): Promise<Matter> {
  return database.snapshot(ctx, async (ctx) => {
    const visitor: RequestContext = { ...ctx, actor: { kind: 'ANONYMOUS' }, grants: [], locale: 'fr' };
    const day = cutOff < today(ctx) ? cutOff : today(ctx);
    const { timeZone } = ctx.tenant;
    // Files are not a visitor's to open, so that their rows would be hidden too: their fingerprints alone are selected above, and proving
    // what a figure rests on is what they are for.
    const params = { ...readerParams(visitor), seesAll: true, pact: pactId, year, cutOff: day, timeZone };
    const account = await readOne<ReadAccount>(visitor, ACCOUNT, { tree: bilanTree, from: FROM, where: 'true', params }, bilanNotStarted);
    const sections = await ctx.db.query<WrittenSection>(SECTIONS, [ctx.tenant.id, id]);
    const decisions = await ctx.db.query<FrozenDecision>(DECISIONS, [ctx.tenant.id, pactId, year, day, timeZone]);
    const organisations = await ctx.db.query<FrozenDiligence>(ORGANISATIONS, [ctx.tenant.id, pactId, String(year), day, timeZone]);
    return { account, sections, decisions, organisations };
  });
}
