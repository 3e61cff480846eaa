import { Injectable } from '@nestjs/common';
import { heldOn, presentOn, REPORTERS } from '#access';
import { actingPersonId, announceChange, one, today, type RequestContext } from '#platform';
import type { DecisionAct } from './decision.graphql.js';
import type { DecisionKind, DecisionSituation, DecisionState } from './decision.lifecycle.js';

/** A decision held until the end of the transaction. */
export interface HeldDecision extends DecisionSituation {
  readonly id: string;
  readonly pactId: string;
  readonly number: number;
  readonly text: string;
  readonly decidedOn: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly dueOn: string | null;
  readonly version: number;
  /** Numbers of its commitments, in order. */
  readonly commitments: readonly number[];
}

/** What a decision says and who carries it out. */
export interface DecisionContent {
  readonly text: string;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly dueOn: string | null;
  readonly commitmentIds: readonly string[];
}

export interface NewDecision extends DecisionContent {
  readonly pactId: string;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly meetingId: string | null;
  /** The item of its agenda at which it was taken. */
  readonly itemId?: string | null;
  readonly decidedOn: string;
  readonly closedOn: string | null;
  readonly fictional: boolean;
}

export interface FollowUpLine {
  readonly act: DecisionAct;
  readonly words: string;
  readonly bySteering: boolean;
}

@Injectable()
export class DecisionsRepository {
  hold(ctx: RequestContext, pact: string, number: number): Promise<HeldDecision | undefined> {
    return one<HeldDecision>(
      ctx.db,
      `SELECT d.id, d.pact_id AS "pactId", d.number, d.kind, d.state, d.text, d.decided_on::text AS "decidedOn", d.organisation_id AS "organisationId", d.person_id AS "personId",
         d.due_on::text AS "dueOn", d.version, ARRAY(SELECT n.number FROM decision_commitment l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id
           WHERE l.tenant_id = d.tenant_id AND l.decision_id = d.id ORDER BY n.number) AS commitments
       FROM decision d JOIN pact p ON p.tenant_id = d.tenant_id AND p.id = d.pact_id WHERE d.tenant_id = $1 AND p.slug = $2 AND d.number = $3 FOR UPDATE OF d`,
      [ctx.tenant.id, pact, number],
    );
  }

  /** Numbered after those of the pact; two that are recorded at once wait for each other. */
  async record(ctx: RequestContext, decision: NewDecision, by: string): Promise<{ id: string; number: number }> {
    await ctx.db.query(`SELECT FROM pact WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, decision.pactId]);
    const row = await one<{ id: string; number: number }>(
      ctx.db,
      `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, person_id, due_on, closed_on, fictional, item_id)
       SELECT $1, $2, coalesce((SELECT max(d.number) FROM decision d WHERE d.tenant_id = $1 AND d.pact_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 RETURNING id, number`,
      [ctx.tenant.id, decision.pactId, decision.kind, decision.state, decision.text, decision.meetingId, decision.decidedOn, decision.organisationId, decision.personId, decision.dueOn, decision.closedOn, decision.fictional, decision.itemId ?? null],
    );
    await this.setCommitments(ctx, row!.id, decision.commitmentIds);
    await this.keepVersions(ctx, [row!.id], by);
    return row!;
  }

  async revise(ctx: RequestContext, id: string, { text, organisationId, personId, dueOn, commitmentIds }: DecisionContent, by: string): Promise<void> {
    await ctx.db.query(`UPDATE decision SET text = $3, organisation_id = $4, person_id = $5, due_on = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, text, organisationId, personId, dueOn]);
    await ctx.db.query(`DELETE FROM decision_commitment WHERE tenant_id = $1 AND decision_id = $2 AND NOT commitment_id = ANY($3::uuid[])`, [ctx.tenant.id, id, commitmentIds]);
    await this.setCommitments(ctx, id, commitmentIds);
    await this.keepVersions(ctx, [id], by);
  }

  /** Moves it, or leaves it where it is, with a line of its follow-up. */
  async follow(ctx: RequestContext, id: string, state: DecisionState, line: FollowUpLine, by: string): Promise<void> {
    const ends = state !== 'OPEN';
    await ctx.db.query(`UPDATE decision SET state = $3, closing_words = $4, closed_on = $5, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, state, ends ? line.words : null, ends ? today(ctx) : null]);
    await ctx.db.query(
      `INSERT INTO decision_follow_up (tenant_id, decision_id, number, act, words, by_steering, written_at, written_by, written_by_id)
       SELECT $1, $2, coalesce((SELECT max(f.number) FROM decision_follow_up f WHERE f.tenant_id = $1 AND f.decision_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8`,
      [ctx.tenant.id, id, line.act, line.words, line.bySteering, ctx.clock.now(), by, actingPersonId(ctx)],
    );
    await this.keepVersions(ctx, [id], by);
  }

  /** Ends one that took effect by itself. */
  async end(ctx: RequestContext, id: string, by: string): Promise<void> {
    await ctx.db.query(`UPDATE decision SET state = 'DONE', closed_on = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND state = 'OPEN'`, [ctx.tenant.id, id, today(ctx)]);
    await this.keepVersions(ctx, [id], by);
  }

  /** The meeting when it is one of the pact: its day, and whether it has begun; one that was cancelled never does. */
  meeting(ctx: RequestContext, pactId: string, meeting: string): Promise<{ title: string; on: string; begun: boolean } | undefined> {
    return one(
      ctx.db,
      `SELECT m.title, (m.starts_at AT TIME ZONE $4)::date::text AS on, m.state <> 'CANCELLED' AND (m.starts_at <= $5 OR EXISTS (SELECT FROM meeting_live l WHERE l.tenant_id = m.tenant_id AND l.meeting_id = m.id)) AS begun FROM meeting m WHERE m.tenant_id = $1 AND m.pact_id = $2 AND m.id = $3`,
      [ctx.tenant.id, pactId, meeting, ctx.tenant.timeZone, ctx.clock.now()],
    );
  }

  /** Whether the item is one of the meeting's agenda. */
  async hasItem(ctx: RequestContext, meeting: string, item: string): Promise<boolean> {
    return (await ctx.db.query(`SELECT FROM agenda_item WHERE tenant_id = $1 AND meeting_id = $2 AND id = $3`, [ctx.tenant.id, meeting, item])).length > 0;
  }

  /** Id of the organisation, and whether the person, when one is named, reports for it today. */
  owner(ctx: RequestContext, slug: string, person: string | null): Promise<{ id: string; reports: boolean } | undefined> {
    return one(
      ctx.db,
      `SELECT o.id, $3::uuid IS NULL OR EXISTS (SELECT FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
         WHERE g.tenant_id = o.tenant_id AND g.organisation_id = o.id AND g.person_id = $3 AND g.role = ANY($4::text[]) AND ${heldOn('g', '$5')} AND ${presentOn('p', '$5')}) AS reports
       FROM organisation o WHERE o.tenant_id = $1 AND o.slug = $2 AND o.merged_into IS NULL`,
      [ctx.tenant.id, slug, person, REPORTERS, today(ctx)],
    );
  }

  /** Those of the pact that have these numbers. */
  commitments(ctx: RequestContext, pactId: string, numbers: readonly number[]): Promise<{ id: string; number: number }[]> {
    return ctx.db.query(`SELECT id, number FROM commitment WHERE tenant_id = $1 AND pact_id = $2 AND number = ANY($3::int[]) ORDER BY number`, [ctx.tenant.id, pactId, numbers]);
  }

  private async setCommitments(ctx: RequestContext, id: string, commitmentIds: readonly string[]): Promise<void> {
    await ctx.db.query(`INSERT INTO decision_commitment (tenant_id, decision_id, commitment_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING`, [ctx.tenant.id, id, commitmentIds]);
  }

  /** Those of an organisation that became part of another: the other carries them out, and past versions say so too. */
  async merge(ctx: RequestContext, from: string, into: string, by: string): Promise<void> {
    await ctx.db.query(`UPDATE decision_version SET organisation_id = $3 WHERE tenant_id = $1 AND organisation_id = $2`, [ctx.tenant.id, from, into]);
    const passed = await ctx.db.query<{ id: string }>(`WITH passed AS (UPDATE decision SET organisation_id = $3, version = version + 1 WHERE tenant_id = $1 AND organisation_id = $2 RETURNING id) SELECT id FROM passed`, [ctx.tenant.id, from, into]);
    await this.keepVersions(ctx, passed.map(({ id }) => id), by);
  }

  /** The decisions as they stand now, with who made them so; whoever follows those of their pacts looks again. */
  private async keepVersions(ctx: RequestContext, ids: readonly string[], by: string): Promise<void> {
    const pacts = await ctx.db.query<{ id: string }>(
      `WITH kept AS (INSERT INTO decision_version (tenant_id, decision_id, version, text, organisation_id, due_on, state, closing_words, commitment_ids, recorded_at, recorded_by, recorded_by_id)
       SELECT d.tenant_id, d.id, d.version, d.text, d.organisation_id, d.due_on, d.state, d.closing_words,
         ARRAY(SELECT l.commitment_id FROM decision_commitment l WHERE l.tenant_id = d.tenant_id AND l.decision_id = d.id ORDER BY 1), $3, $4, $5
       FROM decision d WHERE d.tenant_id = $1 AND d.id = ANY($2::uuid[]) RETURNING decision_id)
       SELECT DISTINCT d.pact_id AS id FROM kept JOIN decision d ON d.tenant_id = $1 AND d.id = kept.decision_id`,
      [ctx.tenant.id, ids, ctx.clock.now(), by, actingPersonId(ctx)],
    );
    await announceChange(ctx, ...pacts.map(({ id }) => ({ kind: 'decisions', id })));
  }
}
