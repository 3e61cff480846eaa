import { Injectable } from '@nestjs/common';
import { REPORTERS, requirePermission, STEERING } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tidyText } from '#commitments';
import { actingPersonId, asId, Database, DomainError, Notices, one, today, type NoticeKind, type ProblemDetail, type RequestContext } from '#platform';
import { answerAfter, AnswerStance, type AnswerState, AnswerTransition } from './answer.lifecycle.js';
import { ANSWERING, subjectOf } from './avis-adoption.service.js';
import type { AnswerRecommendationInput, ReviewAnswerInput } from './avis.graphql.js';
import './avis.audit.js';
import './avis.errors.js';

type Problems = readonly ProblemDetail[];

interface HeldAnswer {
  readonly id: string;
  readonly avisId: string;
  readonly pactId: string;
  readonly year: number;
  readonly number: number;
  readonly words: string;
  readonly ownerId: string;
  readonly state: AnswerState | null;
  readonly stance: AnswerStance | null;
  readonly version: number;
}

const HELD = `SELECT r.id, r.avis_id AS "avisId", v.pact_id AS "pactId", v.year, r.number, t.words, r.owner_id AS "ownerId", a.state, a.stance, coalesce(a.version, 0) AS version
  FROM recommendation r JOIN avis v ON v.tenant_id = r.tenant_id AND v.id = r.avis_id
  JOIN LATERAL (SELECT t.words FROM avis_edition e JOIN avis_edition_recommendation t ON t.tenant_id = e.tenant_id AND t.edition_id = e.id AND t.number = r.number
    WHERE e.tenant_id = v.tenant_id AND e.avis_id = v.id ORDER BY e.number DESC LIMIT 1) t ON true
  LEFT JOIN recommendation_answer a ON a.tenant_id = r.tenant_id AND a.recommendation_id = r.id
  WHERE r.tenant_id = $1 AND r.id = $2 AND r.owner_id IS NOT NULL FOR UPDATE OF r`;

/** The written answer that a recommendation is due: its owner's, reviewed by the secretariat, then public. */
@Injectable()
export class RecommendationAnswers {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Kept, or sent to the secretariat, by somebody of the organisation that is to answer. */
  answer(ctx: RequestContext, input: AnswerRecommendationInput): Promise<Problems> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.hold(ctx, input.recommendation);
      // The recommendation may be public: whoever is not of its organisation is refused, and learns nothing of the answer.
      requirePermission(ctx, 'recommendation.answer', { organisationId: held.ownerId });
      if (held.version !== input.version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const state = answerAfter(input.send ? AnswerTransition.SEND : AnswerTransition.WRITE, held.state);
      if (!state) return [{ path: 'recommendation', code: 'ANSWER_STEP_REFUSED' }];
      const [reason, plan] = [tidyText(input.reason), tidyText(input.plan)];
      const links = await this.links(ctx, held, input);
      const problems = [...links.problems, ...(input.send ? lacks(input.stance ?? null, reason, plan) : [])];
      if (problems.length > 0) return problems;
      await ctx.db.query(
        `INSERT INTO recommendation_answer (tenant_id, recommendation_id, state, stance, reason, plan, decision_id, commitment_id, written_by, written_by_id, sent_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (tenant_id, recommendation_id) DO UPDATE SET state = excluded.state, stance = excluded.stance, reason = excluded.reason, plan = excluded.plan, decision_id = excluded.decision_id, commitment_id = excluded.commitment_id,
           written_by = excluded.written_by, written_by_id = excluded.written_by_id, sent_at = coalesce(excluded.sent_at, recommendation_answer.sent_at), version = recommendation_answer.version + 1`,
        [ctx.tenant.id, held.id, state, input.stance ?? null, reason, plan, links.decision, links.commitment, 'name' in ctx.actor ? ctx.actor.name : '', actingPersonId(ctx), input.send ? ctx.clock.now() : null],
      );
      if (input.send) await this.tell(ctx, held, 'ANSWER_SENT', null, STEERING);
      await this.record(ctx, input.send ? 'avis.answer-sent' : 'avis.answer-written', held, input.send ? [{ field: 'stance', after: input.stance! }] : [], held.ownerId);
      return [];
    });
  }

  /** The secretariat publishes it as it is, or says what it lacks. */
  review(ctx: RequestContext, { recommendation, version, publish, returnWith }: ReviewAnswerInput): Promise<Problems> {
    requirePermission(ctx, 'recommendation.review');
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.hold(ctx, recommendation);
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const state = answerAfter(publish ? AnswerTransition.PUBLISH : AnswerTransition.RETURN, held.state);
      if (!state) return [{ path: 'recommendation', code: 'ANSWER_STEP_REFUSED' }];
      const words = publish ? null : tidyText(returnWith);
      if (!publish && !words) return [{ path: 'returnWith', code: 'ANSWER_RETURN_WORDS_REQUIRED' }];
      await ctx.db.query(`UPDATE recommendation_answer SET state = $3, returned_with = $4, published_at = $5, version = version + 1 WHERE tenant_id = $1 AND recommendation_id = $2`, [ctx.tenant.id, held.id, state, words, publish ? ctx.clock.now() : null]);
      await this.tell(ctx, held, publish ? 'ANSWER_PUBLISHED' : 'ANSWER_RETURNED', held.ownerId, REPORTERS);
      if (publish) await this.tell(ctx, held, 'ANSWER_PUBLISHED', null, ['CONSEIL_MEMBER']);
      await this.record(ctx, publish ? 'avis.answer-published' : 'avis.answer-returned', held, publish ? [{ field: 'stance', after: held.stance }] : [{ field: 'words', after: words }]);
      return [];
    });
  }

  private async hold(ctx: RequestContext, id: string): Promise<HeldAnswer> {
    const held = await one<HeldAnswer>(ctx.db, HELD, [ctx.tenant.id, asId(id)]);
    if (!held) throw new DomainError('RECOMMENDATION_NOT_FOUND');
    return held;
  }

  /** A decision that the organisation carries out, a commitment of the pact: by their numbers. */
  private async links(ctx: RequestContext, { pactId, ownerId }: HeldAnswer, { decision, commitment }: AnswerRecommendationInput): Promise<{ decision: string | null; commitment: string | null; problems: Problems }> {
    const row = (await one<{ decision: string | null; commitment: string | null }>(
      ctx.db,
      `SELECT (SELECT d.id FROM decision d WHERE d.tenant_id = $1 AND d.pact_id = $2 AND d.number = $4 AND d.organisation_id = $3) AS decision, (SELECT n.id FROM commitment n WHERE n.tenant_id = $1 AND n.pact_id = $2 AND n.number = $5) AS commitment`,
      [ctx.tenant.id, pactId, ownerId, decision ?? null, commitment ?? null],
    ))!;
    const problems = [
      ...(decision != null && !row.decision ? [{ path: 'decision', code: 'ANSWER_DECISION_UNKNOWN', details: { number: decision } }] : []),
      ...(commitment != null && !row.commitment ? [{ path: 'commitment', code: 'ANSWER_COMMITMENT_UNKNOWN', details: { number: commitment } }] : []),
    ];
    return { ...row, problems };
  }

  private async tell(ctx: RequestContext, { words, pactId, year, number }: HeldAnswer, kind: NoticeKind, organisationId: string | null, roles: readonly string[]): Promise<void> {
    const people = await ctx.db.query<{ id: string }>(ANSWERING, [ctx.tenant.id, today(ctx), organisationId, roles]);
    const actor = actingPersonId(ctx);
    await this.notices.tell(ctx, people.filter(({ id }) => id !== actor).map(({ id }) => ({ personId: id, kind, subject: subjectOf(words), pactId, place: `/bilans/${year}/avis/${number}` })));
  }

  private async record(ctx: RequestContext, action: string, { avisId, number }: HeldAnswer, changes: NonNullable<AuditRecord['changes']>, ownerId?: string): Promise<void> {
    const own = ownerId ? { onBehalfOf: { kind: 'ORGANISATION', id: ownerId } as const } : {};
    await this.audit.record(ctx, { action, objectType: 'avis', objectId: avisId, changes: [{ field: 'number', after: number }, ...changes], ...own });
  }
}

function lacks(stance: AnswerStance | null, reason: string | null, plan: string | null): ProblemDetail[] {
  return [
    ...(stance ? [] : [{ path: 'stance', code: 'ANSWER_STANCE_REQUIRED' }]),
    ...(reason ? [] : [{ path: 'reason', code: 'ANSWER_REASON_REQUIRED' }]),
    ...(plan || stance === AnswerStance.REFUSED ? [] : [{ path: 'plan', code: 'ANSWER_PLAN_REQUIRED' }]),
  ];
}
