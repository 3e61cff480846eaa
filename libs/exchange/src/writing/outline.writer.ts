import { firstDayOf, lastDayOf, parsePartialDate, type RequestContext } from '#platform';
import type { PactDocument, PactHead } from '../pact-document.js';

const PACT = `
  INSERT INTO pact (tenant_id, slug, title, short_title, city, starts_on, ends_on, period_precision, period_note, source_key, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (tenant_id, slug) DO UPDATE SET title = excluded.title, short_title = excluded.short_title, city = excluded.city,
    starts_on = excluded.starts_on, ends_on = excluded.ends_on, period_precision = excluded.period_precision,
    period_note = excluded.period_note, source_key = excluded.source_key, content_hash = excluded.content_hash, revision = pact.revision + 1
  RETURNING id`;

const SOURCES = `
  INSERT INTO source_document (tenant_id, pact_id, key, title, publisher, year)
  SELECT $1, $2, r.key, r.title, r.publisher, r.year
  FROM jsonb_to_recordset($3::jsonb) AS r(key text, title text, publisher text, year int)
  ON CONFLICT (tenant_id, pact_id, key) DO UPDATE SET title = excluded.title, publisher = excluded.publisher, year = excluded.year`;

const AXES = `
  INSERT INTO axis (tenant_id, pact_id, number, slug, title, full_title, page)
  SELECT $1, $2, r.number, r.slug, r.title, r."fullTitle", r.page
  FROM jsonb_to_recordset($3::jsonb) AS r(number int, slug text, title text, "fullTitle" text, page int)
  ON CONFLICT (tenant_id, pact_id, number) DO UPDATE SET slug = excluded.slug, title = excluded.title, full_title = excluded.full_title, page = excluded.page`;

const OBJECTIVES = `
  INSERT INTO objective (tenant_id, pact_id, axis_id, number, position, title, page)
  SELECT $1, $2, a.id, r.number, r.position, r.title, r.page
  FROM jsonb_to_recordset($3::jsonb) AS r(axis int, number text, position int, title text, page int)
  JOIN axis a ON a.tenant_id = $1 AND a.pact_id = $2 AND a.number = r.axis
  ON CONFLICT (tenant_id, pact_id, number) DO UPDATE SET axis_id = excluded.axis_id, position = excluded.position, title = excluded.title, page = excluded.page`;

const CADRES = `
  INSERT INTO action_cadre (tenant_id, pact_id, objective_id, number, title, page)
  SELECT $1, $2, o.id, r.number, r.title, r.page
  FROM jsonb_to_recordset($3::jsonb) AS r(objective text, number int, title text, page int)
  JOIN objective o ON o.tenant_id = $1 AND o.pact_id = $2 AND o.number = r.objective
  ON CONFLICT (tenant_id, pact_id, number) DO UPDATE SET objective_id = excluded.objective_id, title = excluded.title, page = excluded.page`;

/** The pact's own row; every write of a pact's content raises its revision. */
export async function writePact(ctx: RequestContext, pact: PactHead, hash: string): Promise<string> {
  const start = parsePartialDate(pact.period.start);
  const values = [pact.slug, pact.title, pact.shortTitle, pact.city, firstDayOf(start), lastDayOf(parsePartialDate(pact.period.end)), start.precision];
  const rows = await ctx.db.query<{ id: string }>(PACT, [ctx.tenant.id, ...values, pact.periodNote ?? null, pact.source, hash]);
  return rows[0]!.id;
}

/** Sources, axes, objectives and action-cadres: added or corrected. */
export async function writeOutline(ctx: RequestContext, pactId: string, { pact }: PactDocument): Promise<void> {
  const write = (sql: string, rows: unknown[]): Promise<unknown> => ctx.db.query(sql, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
  await write(SOURCES, Object.entries(pact.sources).map(([key, source]) => ({ key, ...source })));
  await write(AXES, pact.axes.map(({ objectives: _, ...axis }) => axis));
  const objectives = pact.axes.flatMap((axis) => axis.objectives.map((objective, index) => ({ axis: axis.number, position: index + 1, objective })));
  await write(OBJECTIVES, objectives.map(({ axis, position, objective: { number, title, page } }) => ({ axis, position, number, title, page })));
  await write(CADRES, objectives.flatMap(({ objective }) => (objective.actionCadres ?? []).map(({ number, title, page }) => ({ objective: objective.number, number, title, page }))));
}

export interface CommitmentPlace {
  readonly axis: number;
  readonly objective: string;
  readonly cadre: number | null;
  readonly subHeading: string | null;
}

/** Where the outline puts each commitment. */
export function placesOf(pact: PactHead): Map<number, CommitmentPlace> {
  const places = new Map<number, CommitmentPlace>();
  for (const axis of pact.axes) {
    for (const objective of axis.objectives) {
      const here = { axis: axis.number, objective: objective.number, cadre: null, subHeading: null };
      each(objective.commitments, (number) => places.set(number, here));
      for (const cadre of objective.actionCadres ?? []) {
        each(cadre.commitments, (number) => places.set(number, { ...here, cadre: cadre.number }));
        for (const heading of cadre.subHeadings ?? []) {
          each(heading.commitments, (number) => places.set(number, { ...here, cadre: cadre.number, subHeading: heading.title }));
        }
      }
    }
  }
  return places;
}

function each(range: { from: number; to: number } | undefined, visit: (number: number) => void): void {
  for (let number = range?.from ?? 1; number <= (range?.to ?? 0); number++) visit(number);
}
