import { pactNotFound } from '#pact';
import { one, type RequestContext } from '#platform';
import type { BilanTemplate } from './bilan-template.graphql.js';
import { axesSince, isSame, mayBeLeftOut, templateFor, usualTemplate, type TemplateAxis, type TemplateSection } from './bilan-template.rules.js';

export interface PactAxis extends TemplateAxis {
  readonly id: string;
}

/** The template of a pact, as it is kept, beside the pact's axes. */
export interface HeldTemplate {
  readonly pactId: string;
  readonly axes: readonly PactAxis[];
  /** 0: none was ever made. */
  readonly version: number;
  readonly keptAt: Date | null;
  readonly keptBy: string | null;
  /** Null: the usual outline. */
  readonly kept: readonly TemplateSection[] | null;
}

const sectionsOf = (version: string): string => `(SELECT json_agg(json_build_object('kind', s.kind, 'axis', x.number, 'title', s.title, 'guidance', s.guidance, 'required', s.required, 'included', s.included) ORDER BY s.position)
  FROM bilan_template_section s LEFT JOIN axis x ON x.tenant_id = s.tenant_id AND x.id = s.axis_id WHERE s.tenant_id = p.tenant_id AND s.pact_id = p.id AND s.version = ${version})`;

const AXES = `(SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title) ORDER BY a.number), '[]') FROM axis a WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id)`;

/** `version`: which of its versions; null for the latest. */
const SQL = `
  SELECT p.id AS "pactId", ${AXES} AS axes, coalesce(t.version, 0) AS version, t.kept_at AS "keptAt",
    (SELECT o.name FROM person o WHERE o.tenant_id = t.tenant_id AND o.id = t.kept_by_id) AS "keptBy", ${sectionsOf('t.version')} AS kept
  FROM pact p LEFT JOIN LATERAL (
    SELECT t.* FROM bilan_template t WHERE t.tenant_id = p.tenant_id AND t.pact_id = p.id AND t.version = coalesce($3::int, t.version) ORDER BY t.version DESC LIMIT 1
  ) t ON true WHERE p.tenant_id = $1 AND `;

export async function templateOfPact(ctx: RequestContext, slug: string): Promise<HeldTemplate> {
  const held = await one<HeldTemplate>(ctx.db, `${SQL} p.slug = $2`, [ctx.tenant.id, slug, null]);
  if (!held) throw pactNotFound(slug);
  return held;
}

/** As it was kept under a version, or as it is; a version that was never kept is the usual outline. */
export async function templateVersion(ctx: RequestContext, pactId: string, version: number | null = null): Promise<HeldTemplate> {
  return (await one<HeldTemplate>(ctx.db, `${SQL} p.id = $2`, [ctx.tenant.id, pactId, version]))!;
}

export async function readTemplate(ctx: RequestContext, slug: string): Promise<BilanTemplate> {
  return shownTemplate(await templateOfPact(ctx, slug));
}

/** With what it may be made of besides: sections of the usual outline that it has not. */
export function shownTemplate({ axes, version, keptAt, keptBy, kept }: HeldTemplate): BilanTemplate {
  const sections = templateFor(kept, axes);
  const since = axesSince(kept, axes);
  const shown = (section: TemplateSection) => ({ ...section, stays: !mayBeLeftOut(section.kind), isNew: since.some(({ number }) => number === section.axis) });
  return {
    version,
    usual: kept === null,
    keptAt,
    keptBy,
    sections: sections.map(shown),
    usualSections: usualTemplate(axes).map(shown),
    absent: usualTemplate(axes).filter((section) => !sections.some((each) => isSame(each, section))).map(shown),
  };
}
