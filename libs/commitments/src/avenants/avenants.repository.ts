import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import type { CommitmentStatus } from '../commitment.graphql.js';
import type { NamedCopil } from '../copil.query.js';
import { wordedText } from '../wording/worded-text.sql.js';
import type { WordedText } from '../wording/wording.rules.js';
import type { PactPeriod } from '../wording/wordings.repository.js';
import type { AvenantChangeKind, AvenantState } from './avenant.graphql.js';

/** An avenant held until the end of the transaction. */
export interface HeldAvenant {
  readonly id: string;
  readonly pactId: string;
  readonly state: AvenantState;
  readonly number: number | null;
  readonly title: string;
  readonly meetingId: string | null;
  readonly effectiveOn: string | null;
  /** By which it takes effect; null of a draft. */
  readonly decisionId: string | null;
  readonly fictional: boolean;
  readonly version: number;
  readonly pact: PactPeriod;
}

/** What it makes of a commitment, and that commitment as it stands. */
export interface HeldChange {
  readonly commitmentId: string;
  readonly number: number;
  readonly status: CommitmentStatus;
  readonly kind: AvenantChangeKind;
  readonly reason: string | null;
  readonly version: number;
  readonly baseWording: number;
  /** Number of the wording that holds, and its text. */
  readonly wording: number;
  readonly holding: WordedText;
  readonly text: WordedText | null;
  /** Number of another avenant that is adopted, not in force yet, and changes the commitment. */
  readonly awaited: number | null;
}

/** A commitment of the avenant's pact that a draft is about to change. */
export interface ChangedCommitment {
  readonly id: string;
  readonly number: number;
  readonly status: CommitmentStatus;
  readonly wording: number;
  readonly holding: WordedText;
  /** 0 when the draft does not change it yet. */
  readonly version: number;
}

export interface NewChange {
  readonly kind: AvenantChangeKind;
  readonly baseWording: number;
  readonly text: WordedText | null;
  readonly reason: string | null;
}

export interface Adoption {
  readonly number: number;
  readonly copil: NamedCopil;
  readonly decision: string;
  readonly decisionId: string;
  readonly effectiveOn: string;
}

const HELD = `
  SELECT v.id, v.pact_id AS "pactId", v.state, v.number, v.title, v.meeting_id AS "meetingId", v.effective_on::text AS "effectiveOn", v.decision_id AS "decisionId", v.fictional, v.version,
    json_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on) AS pact
  FROM avenant v JOIN pact p ON p.tenant_id = v.tenant_id AND p.id = v.pact_id WHERE v.tenant_id = $1`;

@Injectable()
export class AvenantsRepository {
  /** Undefined when the tenant has none of that id. */
  hold(ctx: RequestContext, id: string): Promise<HeldAvenant | undefined> {
    return one<HeldAvenant>(ctx.db, `${HELD} AND v.id = $2 FOR UPDATE OF v`, [ctx.tenant.id, id]);
  }

  /** Adopted ones whose day has come, in the order in which they take effect. */
  holdDue(ctx: RequestContext, today: string): Promise<HeldAvenant[]> {
    return ctx.db.query<HeldAvenant>(`${HELD} AND v.state = 'ADOPTED' AND v.effective_on <= $2 ORDER BY v.effective_on, v.number FOR UPDATE OF v`, [ctx.tenant.id, today]);
  }

  async prepare(ctx: RequestContext, pactId: string, title: string, fictional: boolean): Promise<string> {
    const row = await one<{ id: string }>(ctx.db, `INSERT INTO avenant (tenant_id, pact_id, title, fictional) VALUES ($1, $2, $3, $4) RETURNING id`, [ctx.tenant.id, pactId, title, fictional]);
    return row!.id;
  }

  async rename(ctx: RequestContext, id: string, title: string): Promise<void> {
    await ctx.db.query(`UPDATE avenant SET title = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, title]);
  }

  /** The changes, with their commitments held as well. */
  changes(ctx: RequestContext, avenantId: string): Promise<HeldChange[]> {
    return ctx.db.query<HeldChange>(
      `SELECT n.id AS "commitmentId", n.number, n.status, x.kind, x.reason, x.version, x.base_wording AS "baseWording", n.wording, ${wordedText('n')} AS holding,
         CASE WHEN x.kind = 'REWORDED' THEN ${wordedText('x')} END AS text,
         (SELECT o.number FROM avenant o JOIN avenant_change oc ON oc.tenant_id = o.tenant_id AND oc.avenant_id = o.id
          WHERE o.tenant_id = x.tenant_id AND o.state = 'ADOPTED' AND o.id <> x.avenant_id AND oc.commitment_id = n.id LIMIT 1) AS awaited
       FROM avenant_change x JOIN commitment n ON n.tenant_id = x.tenant_id AND n.id = x.commitment_id
       WHERE x.tenant_id = $1 AND x.avenant_id = $2 ORDER BY n.number FOR NO KEY UPDATE OF n`,
      [ctx.tenant.id, avenantId],
    );
  }

  /** A commitment of the pact, held; undefined when it has none of that number. */
  commitment(ctx: RequestContext, avenant: HeldAvenant, number: number): Promise<ChangedCommitment | undefined> {
    return one<ChangedCommitment>(
      ctx.db,
      `SELECT n.id, n.number, n.status, n.wording, ${wordedText('n')} AS holding, coalesce((SELECT x.version FROM avenant_change x WHERE x.tenant_id = n.tenant_id AND x.avenant_id = $3 AND x.commitment_id = n.id), 0) AS version
       FROM commitment n WHERE n.tenant_id = $1 AND n.pact_id = $2 AND n.number = $4 FOR NO KEY UPDATE`,
      [ctx.tenant.id, avenant.pactId, avenant.id, number],
    );
  }

  async writeChange(ctx: RequestContext, avenantId: string, commitmentId: string, { kind, baseWording, text, reason }: NewChange): Promise<void> {
    const { title = null, purpose = null, means = null, audience = null, calendar = null, porteurs = null } = text ?? {};
    await ctx.db.query(
      `INSERT INTO avenant_change (tenant_id, avenant_id, commitment_id, kind, base_wording, title, purpose, means, audience, calendar_verbatim, porteurs_verbatim, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (tenant_id, avenant_id, commitment_id) DO UPDATE SET kind = excluded.kind, base_wording = excluded.base_wording, title = excluded.title, purpose = excluded.purpose,
         means = excluded.means, audience = excluded.audience, calendar_verbatim = excluded.calendar_verbatim, porteurs_verbatim = excluded.porteurs_verbatim, reason = excluded.reason,
         version = avenant_change.version + 1`,
      [ctx.tenant.id, avenantId, commitmentId, kind, baseWording, title, purpose, means, audience, calendar, porteurs, reason],
    );
    await this.touch(ctx, avenantId);
  }

  async removeChange(ctx: RequestContext, avenantId: string, commitmentId: string): Promise<void> {
    await ctx.db.query(`DELETE FROM avenant_change WHERE tenant_id = $1 AND avenant_id = $2 AND commitment_id = $3`, [ctx.tenant.id, avenantId, commitmentId]);
    await this.touch(ctx, avenantId);
  }

  async discard(ctx: RequestContext, avenantId: string): Promise<void> {
    await ctx.db.query(`DELETE FROM avenant_change WHERE tenant_id = $1 AND avenant_id = $2`, [ctx.tenant.id, avenantId]);
    await ctx.db.query(`DELETE FROM avenant WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, avenantId]);
  }

  /** The number that comes after those of the pact's avenants; two adoptions wait for each other. */
  async nextNumber(ctx: RequestContext, pactId: string): Promise<number> {
    await ctx.db.query(`SELECT FROM pact WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, pactId]);
    const row = await one<{ next: number }>(ctx.db, `SELECT coalesce(max(number), 0) + 1 AS next FROM avenant WHERE tenant_id = $1 AND pact_id = $2`, [ctx.tenant.id, pactId]);
    return row!.next;
  }

  async adopt(ctx: RequestContext, avenantId: string, { number, copil, decision, decisionId, effectiveOn }: Adoption): Promise<void> {
    await ctx.db.query(
      `UPDATE avenant SET state = 'ADOPTED', number = $3, copil_title = $4, copil_on = $5, meeting_id = $6, decision = $7, effective_on = $8, decision_id = $9, version = version + 1 WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, avenantId, number, copil.title, copil.heldOn, copil.meetingId, decision, effectiveOn, decisionId],
    );
  }

  async putInForce(ctx: RequestContext, avenantId: string): Promise<void> {
    await ctx.db.query(`UPDATE avenant SET state = 'IN_FORCE', version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, avenantId]);
  }

  private async touch(ctx: RequestContext, avenantId: string): Promise<void> {
    await ctx.db.query(`UPDATE avenant SET version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, avenantId]);
  }
}
