import { Injectable } from '@nestjs/common';
import { one, today, type RequestContext } from '#platform';
import type { AgendaItemKind } from './agenda.template.js';
import { recommendationWords } from './recommendation-words.sql.js';

/** The meeting of an agenda, held until the end of the transaction. */
export interface HeldAgenda {
  readonly meetingId: string;
  readonly pactId: string;
  /** The meeting is neither held nor cancelled, and its day is not past. */
  readonly ahead: boolean;
  readonly version: number;
  readonly items: number;
  readonly minutes: number;
}

/** An item as it is to be written, in its place. */
export interface NewAgendaItem {
  readonly id: string | null;
  readonly kind: AgendaItemKind;
  readonly title: string | null;
  readonly decision: string | null;
  readonly commitment: string | null;
  readonly indicator: string | null;
  readonly recommendation: string | null;
  readonly avenant: string | null;
  readonly minutes: number;
  readonly presenterId: string | null;
  readonly document: string | null;
}

@Injectable()
export class AgendasRepository {
  hold(ctx: RequestContext, meeting: string): Promise<HeldAgenda | undefined> {
    return one<HeldAgenda>(
      ctx.db,
      `SELECT m.id AS "meetingId", m.pact_id AS "pactId", m.state IN ('PROPOSED', 'CALLED') AND (m.starts_at AT TIME ZONE $3)::date >= $4::date AS ahead, coalesce(a.version, 0) AS version,
         (SELECT count(*)::int FROM agenda_item i WHERE i.tenant_id = m.tenant_id AND i.meeting_id = m.id) AS items,
         (SELECT coalesce(sum(i.minutes), 0)::int FROM agenda_item i WHERE i.tenant_id = m.tenant_id AND i.meeting_id = m.id) AS minutes
       FROM meeting m LEFT JOIN agenda a ON a.tenant_id = m.tenant_id AND a.meeting_id = m.id WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE OF m`,
      [ctx.tenant.id, meeting, ctx.tenant.timeZone, today(ctx)],
    );
  }

  /** Whether an item that is left out of these is before everybody, or something was noted or decided at it. */
  async takesSpoken(ctx: RequestContext, meetingId: string, kept: readonly string[]): Promise<boolean> {
    const spoken = await ctx.db.query(
      `SELECT FROM agenda_item i WHERE i.tenant_id = $1 AND i.meeting_id = $2 AND NOT i.id = ANY($3::uuid[]) AND (i.notes IS NOT NULL
         OR EXISTS (SELECT FROM decision d WHERE d.tenant_id = i.tenant_id AND d.item_id = i.id) OR EXISTS (SELECT FROM meeting_live l WHERE l.tenant_id = i.tenant_id AND l.item_id = i.id)) LIMIT 1`,
      [ctx.tenant.id, meetingId, kept],
    );
    return spoken.length > 0;
  }

  /** Of these ids, those of what the pact has; of recommendations, of those that are public: whoever sits reads the agenda. */
  async subjects(ctx: RequestContext, pactId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ key: string }>(
      `SELECT 'decision ' || id AS key FROM decision WHERE tenant_id = $1 AND pact_id = $2 AND id = ANY($3::uuid[])
       UNION ALL SELECT 'commitment ' || id FROM commitment WHERE tenant_id = $1 AND pact_id = $2 AND id = ANY($3::uuid[])
       UNION ALL SELECT 'indicator ' || id FROM indicator WHERE tenant_id = $1 AND pact_id = $2 AND id = ANY($3::uuid[])
       UNION ALL SELECT 'recommendation ' || x.id FROM recommendation x JOIN avis v ON v.tenant_id = x.tenant_id AND v.id = x.avis_id WHERE x.tenant_id = $1 AND v.pact_id = $2 AND x.id = ANY($3::uuid[]) AND ${recommendationWords('x')} IS NOT NULL
       UNION ALL SELECT 'avenant ' || id FROM avenant WHERE tenant_id = $1 AND pact_id = $2 AND id = ANY($3::uuid[])`,
      [ctx.tenant.id, pactId, ids],
    );
    return new Set(rows.map(({ key }) => key));
  }

  async organisations(ctx: RequestContext, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await ctx.db.query<{ slug: string; id: string }>(`SELECT slug, id FROM organisation WHERE tenant_id = $1 AND slug = ANY($2::text[]) AND merged_into IS NULL`, [ctx.tenant.id, slugs]);
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }

  /** These items and no others, in this order; those that were there keep their ids. */
  async write(ctx: RequestContext, meetingId: string, items: readonly NewAgendaItem[]): Promise<void> {
    await ctx.db.query(`INSERT INTO agenda (tenant_id, meeting_id, version) VALUES ($1, $2, 1) ON CONFLICT (tenant_id, meeting_id) DO UPDATE SET version = agenda.version + 1`, [ctx.tenant.id, meetingId]);
    const kept = items.flatMap(({ id }) => id ?? []);
    await ctx.db.query(`DELETE FROM agenda_item WHERE tenant_id = $1 AND meeting_id = $2 AND NOT id = ANY($3::uuid[])`, [ctx.tenant.id, meetingId, kept]);
    await ctx.db.query(
      `WITH i AS (SELECT * FROM jsonb_to_recordset($3::jsonb) AS e(id uuid, place int, kind text, title text, decision_id uuid, commitment_id uuid, indicator_id uuid, recommendation_id uuid, avenant_id uuid, minutes int, presenter_id uuid, document text)),
       moved AS (
         UPDATE agenda_item t SET position = i.place, kind = i.kind, title = i.title, decision_id = i.decision_id, commitment_id = i.commitment_id, indicator_id = i.indicator_id, recommendation_id = i.recommendation_id, avenant_id = i.avenant_id, minutes = i.minutes, presenter_id = i.presenter_id, document = i.document
         FROM i WHERE t.tenant_id = $1 AND t.meeting_id = $2 AND t.id = i.id RETURNING t.id)
       INSERT INTO agenda_item (tenant_id, meeting_id, position, kind, title, decision_id, commitment_id, indicator_id, recommendation_id, avenant_id, minutes, presenter_id, document)
       SELECT $1, $2, i.place, i.kind, i.title, i.decision_id, i.commitment_id, i.indicator_id, i.recommendation_id, i.avenant_id, i.minutes, i.presenter_id, i.document FROM i WHERE i.id IS NULL OR i.id NOT IN (SELECT id FROM moved)`,
      [ctx.tenant.id, meetingId, JSON.stringify(items.map(({ presenterId, decision, commitment, indicator, recommendation, avenant, ...item }, place) => ({ ...item, place, decision_id: decision, commitment_id: commitment, indicator_id: indicator, recommendation_id: recommendation, avenant_id: avenant, presenter_id: presenterId })))],
    );
  }
}
