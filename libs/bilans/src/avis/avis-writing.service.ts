import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { heldOn, may, presentOn, requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tidyText } from '#commitments';
import { asId, Database, DomainError, Notices, one, today, type ProblemDetail, type RequestContext } from '#platform';
import { bilanNotStarted } from '../bilans.errors.js';
import { mayPreview } from '../draft/bilan-draft.query.js';
import { BilanWriting } from '../draft/bilan.lifecycle.js';
import { bilanOfYear } from '../draft/held-bilan.js';
import { AvisState, type MoveRecommendationInput, type NameAvisWritersInput, type RemoveRecommendationInput, type StartAvisInput, type WriteAvisInput, type WriteRecommendationInput } from './avis.graphql.js';
import { holdAvis, holdToWrite, type HeldAvis } from './held-avis.js';
import './avis.audit.js';
import './avis.errors.js';

type Problems = readonly ProblemDetail[];

interface HeldRecommendation {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly dueOn: string | null;
  readonly adopted: boolean;
}

/** What is written of a recommendation: its columns, and its day when that has passed. */
interface Given {
  readonly values: readonly unknown[];
  readonly past: string | null;
}

/** More than a committee answers in a year. */
const MOST_RECOMMENDATIONS = 60;

/** The Conseil's avis while it is written: a text, and numbered recommendations that several people write at once without loss (docs/adr/0032). */
@Injectable()
export class AvisWriting {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Once the bilan was given to be read. Begun twice, it is one. Gives its id. */
  start(ctx: RequestContext, { pact, year }: StartAvisInput, fictional = false): Promise<string> {
    return this.database.transaction(ctx, async (ctx) => {
      if (!may(ctx, 'avis.manage')) requirePermission(ctx, 'avis.write');
      const bilan = await bilanOfYear(ctx, pact, year);
      if (!bilan || !(mayPreview(ctx, bilan) || bilan.published)) throw bilanNotStarted();
      if (bilan.state === BilanWriting.DRAFT && !bilan.published) throw new DomainError('AVIS_TOO_EARLY');
      const id = randomUUID();
      const made = await ctx.db.query(
        `INSERT INTO avis (tenant_id, id, bilan_id, pact_id, year, state, fictional, made_at) VALUES ($1, $2, $3, $4, $5, 'DRAFT', $6, $7) ON CONFLICT (tenant_id, bilan_id) DO NOTHING RETURNING id`,
        [ctx.tenant.id, id, bilan.id, bilan.pactId, year, fictional || ctx.tenant.demonstration, ctx.clock.now()],
      );
      if (made.length === 0) return (await one<{ id: string }>(ctx.db, `SELECT id FROM avis WHERE tenant_id = $1 AND bilan_id = $2`, [ctx.tenant.id, bilan.id]))!.id;
      await this.record(ctx, 'avis.started', id, []);
      return id;
    });
  }

  /** Who writes beside the chair: members of the Conseil; who is named anew is told. */
  nameWriters(ctx: RequestContext, { avis, persons }: NameAvisWritersInput): Promise<Problems> {
    requirePermission(ctx, 'avis.manage');
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdAvis(ctx, avis);
      const known = await ctx.db.query<{ id: string; name: string }>(MEMBERS, [ctx.tenant.id, persons, today(ctx)]);
      const odd = persons.findIndex((person) => !known.some(({ id }) => id === person));
      if (odd >= 0) return [{ path: `persons.${odd}`, code: 'AVIS_MEMBER_UNKNOWN' }];
      await ctx.db.query(`DELETE FROM avis_writer WHERE tenant_id = $1 AND avis_id = $2 AND NOT person_id = ANY($3::uuid[])`, [ctx.tenant.id, held.id, persons]);
      const named = await ctx.db.query<{ id: string }>(`INSERT INTO avis_writer (tenant_id, avis_id, person_id, named_at) SELECT $1, $2, unnest($3::uuid[]), $4 ON CONFLICT DO NOTHING RETURNING person_id AS id`, [ctx.tenant.id, held.id, persons, ctx.clock.now()]);
      const place = `/bilans/${held.year}/avis`;
      await this.notices.tell(ctx, named.map(({ id }) => ({ personId: id, kind: 'AVIS_WRITER', subject: `Bilan ${held.year}`, pactId: held.pactId, place })));
      await this.record(ctx, 'avis.writers-named', held.id, [{ field: 'writers', after: known.length }]);
      return [];
    });
  }

  write(ctx: RequestContext, { avis, version, words }: WriteAvisInput): Promise<Problems> {
    return this.writing(ctx, avis, async (ctx, held) => {
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const text = tidyText(words);
      await ctx.db.query(`UPDATE avis SET words = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, text]);
      // The words themselves stay out of the journal until they are adopted.
      await this.record(ctx, 'avis.written', held.id, [{ field: 'length', before: held.words?.length ?? 0, after: text?.length ?? 0 }]);
      return [];
    });
  }

  /** Adds it when it has no id, after the others; else writes it, unless somebody else did meanwhile. */
  writeRecommendation(ctx: RequestContext, input: WriteRecommendationInput): Promise<Problems> {
    return this.writing(ctx, input.avis, async (ctx, held) => {
      const words = tidyText(input.words);
      if (!words) return [{ path: 'words', code: 'RECOMMENDATION_WORDS_REQUIRED' }];
      const owner = input.organisation ? await one<{ id: string }>(ctx.db, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $2 AND merged_into IS NULL`, [ctx.tenant.id, input.organisation]) : null;
      if (input.organisation && !owner) return [{ path: 'organisation', code: 'RECOMMENDATION_OWNER_UNKNOWN' }];
      // Imported or made up, it may be of a day that has passed since.
      const given: Given = { values: [words, owner?.id ?? null, input.dueOn ?? null], past: ctx.actor.kind === 'PERSON' && input.dueOn && input.dueOn <= today(ctx) ? input.dueOn : null };
      const kept = input.recommendation ? await this.rewrite(ctx, held, input.recommendation, input.version, given) : await this.add(ctx, held, given);
      if (typeof kept !== 'number') return kept;
      const told = [{ field: 'number', after: kept }, { field: 'length', after: words.length }, ...(owner ? [{ field: 'organisation', after: owner.id }] : []), ...(input.dueOn ? [{ field: 'dueOn', after: input.dueOn }] : [])];
      await this.record(ctx, 'avis.recommendation-written', held.id, told);
      return [];
    });
  }

  /** Those after it move up; one that was adopted keeps its number, and stays. */
  removeRecommendation(ctx: RequestContext, { avis, recommendation, version }: RemoveRecommendationInput): Promise<Problems> {
    return this.writing(ctx, avis, async (ctx, held) => {
      const row = await this.recommendation(ctx, held.id, recommendation);
      if (row.adopted) return [{ path: 'recommendation', code: 'RECOMMENDATION_STAYS' }];
      if (row.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      await ctx.db.query(`DELETE FROM recommendation WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, row.id]);
      await ctx.db.query(`UPDATE recommendation SET number = number - 1 WHERE tenant_id = $1 AND avis_id = $2 AND number > $3`, [ctx.tenant.id, held.id, row.number]);
      await this.record(ctx, 'avis.recommendation-removed', held.id, [{ field: 'number', after: row.number }]);
      return [];
    });
  }

  /** It takes the place `to`, and those between move by one. `from`: the place it was seen at. One that was adopted keeps its own. */
  moveRecommendation(ctx: RequestContext, { avis, recommendation, from, to }: MoveRecommendationInput): Promise<Problems> {
    return this.writing(ctx, avis, async (ctx, held) => {
      const row = await this.recommendation(ctx, held.id, recommendation);
      if (row.number !== from) return [{ path: 'from', code: 'VERSION_CONFLICT' }];
      const { free, last } = (await one<{ free: number; last: number }>(ctx.db, `SELECT (1 + count(*) FILTER (WHERE adopted_at IS NOT NULL))::int AS free, count(*)::int AS last FROM recommendation WHERE tenant_id = $1 AND avis_id = $2`, [ctx.tenant.id, held.id]))!;
      if (row.adopted || to < free || to > last) return [{ path: 'to', code: 'RECOMMENDATION_PLACE_KEPT' }];
      await ctx.db.query(
        `UPDATE recommendation SET number = CASE WHEN number = $3 THEN $4::int WHEN $3 < $4::int THEN number - 1 ELSE number + 1 END WHERE tenant_id = $1 AND avis_id = $2 AND number BETWEEN least($3::int, $4::int) AND greatest($3::int, $4::int)`,
        [ctx.tenant.id, held.id, from, to],
      );
      await this.record(ctx, 'avis.recommendation-moved', held.id, [{ field: 'number', before: from, after: to }]);
      return [];
    });
  }

  private async add(ctx: RequestContext, { id }: HeldAvis, { values, past }: Given): Promise<number | Problems> {
    if (past) return [{ path: 'dueOn', code: 'RECOMMENDATION_DAY_PAST' }];
    const row = (await one<{ next: number }>(ctx.db, `SELECT (1 + count(*))::int AS next FROM recommendation WHERE tenant_id = $1 AND avis_id = $2`, [ctx.tenant.id, id]))!;
    if (row.next > MOST_RECOMMENDATIONS) return [{ path: 'words', code: 'RECOMMENDATIONS_TOO_MANY', details: { max: MOST_RECOMMENDATIONS } }];
    await ctx.db.query(`INSERT INTO recommendation (tenant_id, id, avis_id, number, words, organisation_id, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [ctx.tenant.id, randomUUID(), id, row.next, ...values]);
    return row.next;
  }

  private async rewrite(ctx: RequestContext, { id: avisId }: HeldAvis, id: string, version: number | null | undefined, { values, past }: Given): Promise<number | Problems> {
    const row = await this.recommendation(ctx, avisId, id);
    if (row.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
    // A day that was given in time stays while the words are mended.
    if (past && past !== row.dueOn) return [{ path: 'dueOn', code: 'RECOMMENDATION_DAY_PAST' }];
    await ctx.db.query(`UPDATE recommendation SET words = $3, organisation_id = $4, due_on = $5, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, row.id, ...values]);
    return row.number;
  }

  private async recommendation(ctx: RequestContext, avisId: string, id: string): Promise<HeldRecommendation> {
    const row = await one<HeldRecommendation>(ctx.db, `SELECT id, number, version, due_on::text AS "dueOn", adopted_at IS NOT NULL AS adopted FROM recommendation WHERE tenant_id = $1 AND avis_id = $2 AND id = $3`, [ctx.tenant.id, avisId, asId(id)]);
    if (!row) throw new DomainError('RECOMMENDATION_NOT_FOUND');
    return row;
  }

  /** The avis held, by who writes it, while it is written. */
  private writing(ctx: RequestContext, avis: string, work: (ctx: RequestContext, held: HeldAvis) => Promise<Problems>): Promise<Problems> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdToWrite(ctx, avis);
      if (held.state !== AvisState.DRAFT) throw new DomainError('AVIS_ADOPTED');
      return work(ctx, held);
    });
  }

  private async record(ctx: RequestContext, action: string, avisId: string, changes: NonNullable<AuditRecord['changes']>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'avis', objectId: avisId, changes });
  }
}

const MEMBERS = `SELECT p.id, p.name FROM person p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[]) AND ${presentOn('p', '$3')}
  AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.role = 'CONSEIL_MEMBER' AND ${heldOn('g', '$3')})`;
