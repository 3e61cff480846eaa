import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { pactNotFound } from '#pact';
import { actingPersonId, asId, Database, DomainError, one, type ProblemDetail, type RequestContext } from '#platform';
import { bilanNotFound } from '../bilans.errors.js';
import '../bilans.audit.js';
import type { BilanSectionKind } from '../content/bilan-content.graphql.js';
import { isWritable } from './bilan.lifecycle.js';
import type { SetBilanCutOffInput, StartBilanInput, WriteBilanSectionInput } from './bilan-draft.graphql.js';
import { pickedWords, type PickedWords } from './picked-words.query.js';
import { mayBeLeftOut } from '../template/bilan-template.rules.js';
import { templateVersion } from '../template/bilan-template.query.js';
import { addBilan, holdBilan, pactForBilan } from './held-bilan.js';

interface HeldSection {
  readonly id: string;
  readonly bilanId: string;
  readonly kind: BilanSectionKind;
  readonly axisId: string | null;
  readonly title: string;
  readonly words: string | null;
  readonly included: boolean;
  readonly required: boolean;
  readonly version: number;
}

export interface SectionOutcome {
  readonly bilanId: string;
  /** The section's version now; null when nothing was written. */
  readonly version: number | null;
  readonly problems: readonly ProblemDetail[];
}

/** A bilan begun, dated and written, section by section: nobody overwrites what they have not seen (docs/adr/0032). */
@Injectable()
export class BilanWritingService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  start(ctx: RequestContext, { pact: slug, year, cutOff }: StartBilanInput): Promise<{ id: string | null; problems: readonly ProblemDetail[] }> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'bilan.write');
      const pact = await pactForBilan(ctx, slug);
      if (!pact) throw pactNotFound(slug);
      if (year < pact.first || year > pact.last) throw bilanNotFound({ year, first: pact.first, last: pact.last });
      if (!cutOffFits(year, cutOff)) return { id: null, problems: [{ path: 'cutOff', code: 'BILAN_CUT_OFF_WRONG' }] };
      const id = randomUUID();
      const template = await templateVersion(ctx, pact.id);
      if (!(await addBilan(ctx, { id, pact: pact.id, year, cutOff, template }))) return { id: null, problems: [{ path: 'year', code: 'BILAN_STARTED', details: { year } }] };
      await this.audit.record(ctx, { action: 'bilan.started', objectType: 'bilan', objectId: id, changes: [{ field: 'cutOff', after: cutOff }, { field: 'template', after: template.version }] });
      return { id, problems: [] };
    });
  }

  setCutOff(ctx: RequestContext, { bilan, version, cutOff }: SetBilanCutOffInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdBilan(ctx, bilan);
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      if (!isWritable(held.state)) throw new DomainError(`BILAN_${held.state}`);
      if (!cutOffFits(held.year, cutOff)) return [{ path: 'cutOff', code: 'BILAN_CUT_OFF_WRONG' }];
      await ctx.db.query(`UPDATE bilan SET cut_off = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, cutOff]);
      await this.audit.record(ctx, { action: 'bilan.cut-off-set', objectType: 'bilan', objectId: held.id, changes: [{ field: 'cutOff', before: held.cutOff, after: cutOff }] });
      return [];
    });
  }

  async write(ctx: RequestContext, input: WriteBilanSectionInput): Promise<SectionOutcome> {
    requirePermission(ctx, 'bilan.write');
    const was = await pickedWords(ctx, this.database, input);
    return this.database.transaction(ctx, async (ctx) => {
      const found = await this.section(ctx, input.section);
      const bilan = await holdBilan(ctx, found.bilanId);
      // Read again once the bilan is held: whoever wrote it meanwhile held it too.
      const section = await this.section(ctx, input.section);
      const refused = (...problems: ProblemDetail[]): SectionOutcome => ({ bilanId: bilan.id, version: null, problems });
      if (!isWritable(bilan.state)) throw new DomainError(`BILAN_${bilan.state}`);
      if (section.version !== input.version) return refused({ path: 'version', code: 'VERSION_CONFLICT' });
      const problems = [...sectionProblems(section, input), ...(await this.pickProblems(ctx, section, input))];
      if (problems.length > 0) return refused(...problems);
      await this.keep(ctx, section, input, was);
      return { bilanId: bilan.id, version: section.version + 1, problems: [] };
    });
  }

  private async keep(ctx: RequestContext, section: HeldSection, { title, words, included, figures, examples }: WriteBilanSectionInput, was: ReadonlyMap<string, PickedWords>): Promise<void> {
    const [tenant, text] = [ctx.tenant.id, tidyText(words)];
    await ctx.db.query(`UPDATE bilan_section SET title = $3, words = $4, included = $5, picked = $6, saved_at = $7, saved_by_id = $8, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [tenant, section.id, title.trim(), text, included, figures != null, ctx.clock.now(), actingPersonId(ctx)]);
    await ctx.db.query(`UPDATE bilan SET version = version + 1 WHERE tenant_id = $1 AND id = $2`, [tenant, section.bilanId]);
    await ctx.db.query(`DELETE FROM bilan_pick WHERE tenant_id = $1 AND section_id = $2`, [tenant, section.id]);
    const picks = [...(figures ?? []).map((id) => ({ measurement: id, commitment: null, words: null, was: was.get(id)?.was ?? null, thing: was.get(id)?.thing ?? null })), ...examples.map((each) => ({ measurement: null, commitment: each.commitment, words: tidyText(each.words), was: null, thing: null }))];
    await ctx.db.query(
      `INSERT INTO bilan_pick (tenant_id, section_id, position, measurement_id, commitment_id, words, was, thing)
       SELECT $1, $2, r.position, r.measurement, (SELECT n.id FROM commitment n WHERE n.tenant_id = $1 AND n.axis_id = $4 AND n.number = r.commitment), r.words, r.was, r.thing
       FROM jsonb_to_recordset($3::jsonb) AS r(position int, measurement uuid, commitment int, words text, was text, thing text)`,
      [tenant, section.id, JSON.stringify(picks.map((pick, position) => ({ ...pick, position }))), section.axisId],
    );
    // The words themselves stay out of the journal, which keeps for good what it is told.
    const changes = [{ field: 'section', after: title.trim() }, { field: 'length', before: section.words?.length ?? 0, after: text?.length ?? 0 }, { field: 'included', before: section.included, after: included }];
    await this.audit.record(ctx, { action: 'bilan.section-written', objectType: 'bilan', objectId: section.bilanId, changes });
  }

  private async section(ctx: RequestContext, id: string): Promise<HeldSection> {
    const section = await one<HeldSection>(
      ctx.db,
      `SELECT s.id, s.bilan_id AS "bilanId", s.kind, s.axis_id AS "axisId", s.title, s.words, s.included, s.required, s.version FROM bilan_section s WHERE s.tenant_id = $1 AND s.id = $2`,
      [ctx.tenant.id, asId(id)],
    );
    if (!section) throw new DomainError('BILAN_SECTION_NOT_FOUND');
    return section;
  }

  /** Figures and commitments of the section's own axis; those of others are as if they were not. */
  private async pickProblems(ctx: RequestContext, { axisId }: HeldSection, { figures, examples }: WriteBilanSectionInput): Promise<ProblemDetail[]> {
    const known = await one<{ figures: string[]; numbers: number[] }>(
      ctx.db,
      `SELECT ARRAY(SELECT m.id::text FROM measurement m JOIN indicator i ON i.tenant_id = m.tenant_id AND i.id = m.indicator_id WHERE m.tenant_id = $1 AND m.id = ANY($2::uuid[])
           AND (i.axis_id = $4 OR EXISTS (SELECT FROM measurement_commitment l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id WHERE l.tenant_id = m.tenant_id AND l.measurement_id = m.id AND n.axis_id = $4))) AS figures,
         ARRAY(SELECT n.number FROM commitment n WHERE n.tenant_id = $1 AND n.axis_id = $4 AND n.number = ANY($3::int[])) AS numbers`,
      [ctx.tenant.id, figures ?? [], examples.map(({ commitment }) => commitment), axisId],
    );
    const odd = (figures ?? []).flatMap((id, at) => (known!.figures.includes(id) && figures!.indexOf(id) === at ? [] : [{ path: `figures.${at}`, code: 'BILAN_FIGURE_UNKNOWN' }]));
    return [...odd, ...examples.flatMap(({ commitment: number }, at) => (known!.numbers.includes(number) && examples.findIndex((each) => each.commitment === number) === at ? [] : [{ path: `examples.${at}`, code: 'BILAN_EXAMPLE_UNKNOWN', details: { number } }]))];
  }
}

function sectionProblems({ kind, required }: HeldSection, { title, included }: WriteBilanSectionInput): ProblemDetail[] {
  const untitled = title.trim() === '' ? [{ path: 'title', code: 'BILAN_TITLE_REQUIRED' }] : [];
  return included || (mayBeLeftOut(kind) && !required) ? untitled : [...untitled, { path: 'included', code: 'BILAN_SECTION_STAYS' }];
}

/** Reports on a year are accepted until some months into the next. */
function cutOffFits(year: number, cutOff: string): boolean {
  return cutOff >= `${year}-01-01` && cutOff <= `${year + 1}-12-31`;
}
