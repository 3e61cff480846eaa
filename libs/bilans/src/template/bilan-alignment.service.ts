import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, type ProblemDetail, type RequestContext } from '#platform';
import '../bilans.audit.js';
import { isWritable } from '../draft/bilan.lifecycle.js';
import { bilanOfYear, holdBilan, type HeldBilan } from '../draft/held-bilan.js';
import { AlignmentChangeKind, alignmentOf, isAligned, type Alignment, type OutlinedSection } from './alignment.rules.js';
import type { AlignBilanInput, BilanAlignment } from './bilan-template.graphql.js';
import { templateVersion, type HeldTemplate } from './bilan-template.query.js';
import { templateFor } from './bilan-template.rules.js';

const OUTLINE = `SELECT s.id, s.kind, x.number AS axis, s.title, s.guidance, s.required, s.included FROM bilan_section s
  LEFT JOIN axis x ON x.tenant_id = s.tenant_id AND x.id = s.axis_id WHERE s.tenant_id = $1 AND s.bilan_id = $2 ORDER BY s.position`;

/** What bringing the bilan of a year to the template would change; null when it is not begun, or does not change now. */
export async function readAlignment(ctx: RequestContext, pact: string, year: number): Promise<BilanAlignment | null> {
  const held = await bilanOfYear(ctx, pact, year);
  if (!held || !isWritable(held.state)) return null;
  const { alignment, now } = await aligning(ctx, held);
  return { from: held.template, to: now.version, isAligned: isAligned(alignment), changes: [...alignment.changes] };
}

async function aligning(ctx: RequestContext, { id, pactId, template }: HeldBilan): Promise<{ alignment: Alignment; now: HeldTemplate }> {
  const now = await templateVersion(ctx, pactId);
  const from = template === null || template === now.version ? now : await templateVersion(ctx, pactId, template);
  const sections = await ctx.db.query<OutlinedSection>(OUTLINE, [ctx.tenant.id, id]);
  return { alignment: alignmentOf(sections, templateFor(now.kept, now.axes), templateFor(from.kept, from.axes)), now };
}

/** A bilan in writing, brought to the pact's template by who asks for it: never by itself. */
@Injectable()
export class BilanAligning {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  align(ctx: RequestContext, { bilan, version, template }: AlignBilanInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdBilan(ctx, bilan);
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      if (!isWritable(held.state)) throw new DomainError(`BILAN_${held.state}`);
      const { alignment, now } = await aligning(ctx, held);
      // What was read is what is done.
      if (now.version !== template) return [{ path: 'template', code: 'BILAN_TEMPLATE_MOVED' }];
      if (isAligned(alignment)) return [];
      await this.carryOut(ctx, held, alignment, now);
      const titles = alignment.changes.filter(({ kind }) => kind === AlignmentChangeKind.ADDED).map(({ subject }) => subject);
      await this.audit.record(ctx, { action: 'bilan.aligned', objectType: 'bilan', objectId: held.id, changes: [{ field: 'template', before: held.template, after: now.version }, ...(titles.length > 0 ? [{ field: 'added', after: titles.join(' · ') }] : [])] });
      return [];
    });
  }

  private async carryOut(ctx: RequestContext, { id }: HeldBilan, { sections }: Alignment, { version, axes }: HeldTemplate): Promise<void> {
    const tenant = ctx.tenant.id;
    const rows = sections.map(({ id: section, axis, ...each }, at) => ({ ...each, id: section ?? randomUUID(), isNew: section === null, axis_id: axes.find(({ number }) => number === axis)?.id ?? null, position: at + 1 }));
    // Out of the way first: two sections are never at the same place.
    await ctx.db.query(`UPDATE bilan_section SET position = -position WHERE tenant_id = $1 AND bilan_id = $2`, [tenant, id]);
    const given = JSON.stringify(rows);
    const RECORDS = `jsonb_to_recordset($3::jsonb) AS r(id uuid, kind text, axis_id uuid, position int, title text, guidance text, required boolean, included boolean, touched boolean, "isNew" boolean)`;
    await ctx.db.query(
      `UPDATE bilan_section s SET position = r.position, title = r.title, guidance = r.guidance, required = r.required, included = r.included, version = s.version + r.touched::int,
         saved_at = CASE WHEN r.touched THEN $4 ELSE s.saved_at END, saved_by_id = CASE WHEN r.touched THEN $5 ELSE s.saved_by_id END
       FROM ${RECORDS} WHERE s.tenant_id = $1 AND s.bilan_id = $2 AND s.id = r.id`,
      [tenant, id, given, ctx.clock.now(), actingPersonId(ctx)],
    );
    await ctx.db.query(
      `INSERT INTO bilan_section (tenant_id, id, bilan_id, kind, axis_id, position, title, guidance, required, included)
       SELECT $1, r.id, $2, r.kind, r.axis_id, r.position, r.title, r.guidance, r.required, r.included FROM ${RECORDS} WHERE r."isNew"`,
      [tenant, id, given],
    );
    await ctx.db.query(`UPDATE bilan SET template_version = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [tenant, id, version]);
  }
}
