import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tidyText } from '#commitments';
import { pactNotFound } from '#pact';
import { actingPersonId, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import '../bilans.audit.js';
import type { RestoreBilanTemplateInput, UpdateBilanTemplateInput } from './bilan-template.graphql.js';
import { templateVersion, type HeldTemplate } from './bilan-template.query.js';
import { templateFor, templateProblems, type TemplateSection } from './bilan-template.rules.js';

const CONFLICT: ProblemDetail = { path: 'version', code: 'VERSION_CONFLICT' };

/** The outline with which a pact's bilans begin: each time it is kept it is another version, so that a bilan can say which it came from. */
@Injectable()
export class BilanTemplates {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives what is wrong; nothing is written then. */
  update(ctx: RequestContext, { pact, version, sections }: UpdateBilanTemplateInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.hold(ctx, pact);
      if (held.version !== version) return [CONFLICT];
      const wanted = sections.map(({ kind, axis, title, guidance, required, included }): TemplateSection => ({ kind, axis: axis ?? null, title: title.trim(), guidance: tidyText(guidance ?? ''), required, included }));
      const problems = templateProblems(wanted, held.axes);
      if (problems.length > 0) return problems;
      const before = templateFor(held.kept, held.axes);
      if (JSON.stringify(outlineOf(before)) === JSON.stringify(outlineOf(wanted)) && held.kept) return [];
      await this.keep(ctx, held, wanted);
      await this.audit.record(ctx, recordOf('bilan.template-kept', held, before, wanted));
      return [];
    });
  }

  /** The usual outline again, made of the pact's axes. */
  restore(ctx: RequestContext, { pact, version }: RestoreBilanTemplateInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await this.hold(ctx, pact);
      if (held.version !== version) return [CONFLICT];
      if (!held.kept) return [];
      await this.keep(ctx, held, null);
      await this.audit.record(ctx, recordOf('bilan.template-restored', held, templateFor(held.kept, held.axes), templateFor(null, held.axes)));
      return [];
    });
  }

  /** Held against others who keep it, until the end of the transaction. */
  private async hold(ctx: RequestContext, slug: string): Promise<HeldTemplate> {
    requirePermission(ctx, 'bilan.write');
    const pact = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, slug]);
    if (!pact) throw pactNotFound(slug);
    return templateVersion(ctx, pact.id);
  }

  private async keep(ctx: RequestContext, { pactId, version, axes }: HeldTemplate, sections: readonly TemplateSection[] | null): Promise<void> {
    const [tenant, next] = [ctx.tenant.id, version + 1];
    await ctx.db.query(`INSERT INTO bilan_template (tenant_id, pact_id, version, usual, kept_at, kept_by_id) VALUES ($1, $2, $3, $4, $5, $6)`, [tenant, pactId, next, sections === null, ctx.clock.now(), actingPersonId(ctx)]);
    const rows = (sections ?? []).map(({ axis, ...section }, at) => ({ ...section, axis_id: axes.find(({ number }) => number === axis)?.id ?? null, position: at + 1 }));
    await ctx.db.query(
      `INSERT INTO bilan_template_section (tenant_id, pact_id, version, position, kind, axis_id, title, guidance, required, included)
       SELECT $1, $2, $3, r.position, r.kind, r.axis_id, r.title, r.guidance, r.required, r.included
       FROM jsonb_to_recordset($4::jsonb) AS r(position int, kind text, axis_id uuid, title text, guidance text, required boolean, included boolean)`,
      [tenant, pactId, next, JSON.stringify(rows)],
    );
  }
}

const outlineOf = (sections: readonly TemplateSection[]): unknown => sections.map(({ kind, axis, title, guidance, required, included }) => [kind, axis, title, guidance, required, included]);

/** What is told of it in the journal: titles in their order, those that bilans must have, those that they begin without. */
function recordOf(action: 'bilan.template-kept' | 'bilan.template-restored', { pactId, version }: HeldTemplate, before: readonly TemplateSection[], after: readonly TemplateSection[]): AuditRecord {
  const titles = (list: readonly TemplateSection[], which: (section: TemplateSection) => boolean = () => true): string => list.filter(which).map(({ title }) => title).join(' · ');
  const change = (field: string, which?: (section: TemplateSection) => boolean) => ({ field, before: titles(before, which), after: titles(after, which) });
  const guided = (list: readonly TemplateSection[]): string => list.map(({ guidance }) => guidance ?? '').join('\n');
  return {
    action,
    objectType: 'pact',
    objectId: pactId,
    changes: [
      { field: 'template', before: version, after: version + 1 },
      change('sections'),
      change('required', ({ required }) => required),
      change('left-out', ({ included }) => !included),
      ...(guided(before) === guided(after) ? [] : [{ field: 'guidance', after: true }]),
    ],
  };
}
