import { may, mayOn } from '#access';
import { daysBetween, today, type RequestContext } from '#platform';
import { nameOn } from '#organisations';
import { AnswerState, answerTransitions } from './answer.lifecycle.js';
import type { Recommendation, RecommendationAnswer } from './avis.graphql.js';
import { ownOrganisations } from './held-avis.js';

/** SQL: `e` is what stands of its avis: the latest edition that was adopted. */
export const STANDS = `e.number = (SELECT max(l.number) FROM avis_edition l WHERE l.tenant_id = e.tenant_id AND l.avis_id = e.avis_id)`;
/** SQL: the edition `e` of an avis is everybody's to read: the edition of the bilan that it is given on was published. */
export const AVIS_PUBLIC = `EXISTS (SELECT FROM bilan_edition be WHERE be.tenant_id = e.tenant_id AND be.bilan_id = e.bilan_id AND be.number = e.bilan_edition AND be.state <> 'FROZEN')`;
/** SQL of what a recommendation that stands is read from, with its answer `a`. */
export const RECOMMENDATION_FROM = `recommendation r JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id
  JOIN avis_edition e ON e.tenant_id = v.tenant_id AND e.avis_id = v.id AND ${STANDS}
  JOIN avis_edition_recommendation t ON t.tenant_id = e.tenant_id AND t.edition_id = e.id AND t.number = r.number
  LEFT JOIN recommendation_answer a ON a.tenant_id = r.tenant_id AND a.recommendation_id = r.id`;

/** SQL: the day of the first edition that holds it: an erratum starts nobody's wait again. */
const FIRST_ADOPTED = `(SELECT min(f.adopted_on)::text FROM avis_edition f JOIN avis_edition_recommendation ft ON ft.tenant_id = f.tenant_id AND ft.edition_id = f.id AND ft.number = r.number
      WHERE f.tenant_id = r.tenant_id AND f.avis_id = r.avis_id)`;

const SELECT = `SELECT r.id, v.year, r.number, t.words, t.organisation AS "addressedTo", o.slug AS organisation, ${nameOn('o', '$4::date')} AS "organisationName", r.owner_id AS "ownerId", r.answer_by::text AS "dueOn",
    ${FIRST_ADOPTED} AS "adoptedOn", e.fictional, CASE WHEN a.state IN ('SENT', 'PUBLISHED') THEN (coalesce(a.sent_at, a.published_at) AT TIME ZONE $5)::date::text END AS "answeredOn",
    CASE WHEN a.state IS NOT NULL THEN json_build_object('state', a.state, 'stance', a.stance, 'reason', a.reason, 'plan', a.plan, 'returnedWith', a.returned_with, 'publishedAt', a.published_at, 'version', a.version,
      'decision', (SELECT d.number FROM decision d WHERE d.tenant_id = a.tenant_id AND d.id = a.decision_id), 'commitment', (SELECT n.number FROM commitment n WHERE n.tenant_id = a.tenant_id AND n.id = a.commitment_id)) END AS answer
  FROM ${RECOMMENDATION_FROM} JOIN organisation o ON o.tenant_id = r.tenant_id AND o.id = r.owner_id
  WHERE r.tenant_id = $1 AND (${AVIS_PUBLIC} OR $2::boolean OR r.owner_id = ANY($3::uuid[]))`;

type Row = Omit<Recommendation, 'late' | 'received' | 'waitedDays' | 'availableTransitions' | 'answer'> & { readonly ownerId: string; readonly answeredOn: string | null; readonly answer: RecommendationAnswer | null };

/** Adopted recommendations that the reader may read, as far as they may be told of their answers. `where` is over r, v, e, a and o, its parameters from $6 on. One statement. */
export async function readRecommendations(ctx: RequestContext, where: string, params: readonly unknown[]): Promise<Recommendation[]> {
  const own = ownOrganisations(ctx);
  const rows = await ctx.db.query<Row>(`${SELECT} AND ${where} ORDER BY v.year DESC, r.number`, [ctx.tenant.id, may(ctx, 'bilan.preview'), own, today(ctx), ctx.tenant.timeZone, ...params]);
  return rows.map((row) => told(ctx, row));
}

function told(ctx: RequestContext, { ownerId, answeredOn, answer, ...row }: Row): Recommendation {
  const owns = mayOn(ctx, 'recommendation.answer', { organisationId: ownerId });
  const steers = may(ctx, 'recommendation.review');
  const published = answer?.state === AnswerState.PUBLISHED;
  // An answer that waits for the secretariat is no delay of who sent it.
  const answered = published || answer?.state === AnswerState.SENT;
  const seen = published || owns || (steers && answer?.state !== AnswerState.DRAFT);
  return {
    ...row,
    late: !answered && row.dueOn < today(ctx),
    received: answer?.state === AnswerState.SENT,
    waitedDays: Math.max(0, daysBetween(row.adoptedOn, answeredOn ?? today(ctx))),
    answer: answer && seen ? { ...answer, returnedWith: owns || steers ? answer.returnedWith : null } : null,
    availableTransitions: answerTransitions(answer?.state ?? null, { owns, steers }),
  };
}
