import { randomUUID } from 'node:crypto';
import { actingPersonId, type RequestContext } from '#platform';
import { type MeasurementEntry, type PactDocument, WORDS_CUT } from '../pact-document.js';
import { days } from './commitments.writer.js';

const ROW = `AS r(id uuid, position int, indicator text, source text, value numeric, not_known boolean, qualifier text, period_kind text,
  starts_on date, start_precision text, ends_on date, end_precision text, verbatim text, note text, key_figure boolean, matched text, page int)`;
const SAME_KEY = `m.provenance = 'PUBLISHED' AND m.source_id = s.id AND m.period_kind = r.period_kind AND m.ends_on = r.ends_on AND m.end_precision = r.end_precision
  AND m.starts_on IS NOT DISTINCT FROM r.starts_on AND m.start_precision IS NOT DISTINCT FROM r.start_precision`;

/** The rows of the document ($3) with the figure `m` that stands for each. */
const STANDING_ROWS = `
  FROM jsonb_to_recordset($3::jsonb) ${ROW}
  JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.indicator
  JOIN source_document s ON s.tenant_id = $1 AND s.pact_id = $2 AND s.key = r.source
  JOIN measurement m ON m.tenant_id = $1 AND m.indicator_id = i.id AND m.superseded_by IS NULL AND ${SAME_KEY}`;

/** Figures that the document no longer gives, with their past. */
const GONE = `
  WITH gone AS (
    SELECT m.id FROM measurement m
    JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.id = m.indicator_id
    JOIN source_document s ON s.tenant_id = $1 AND s.id = m.source_id
    WHERE m.tenant_id = $1 AND m.provenance = 'PUBLISHED'
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) ${ROW} WHERE r.indicator = i.code AND r.source = s.key AND ${SAME_KEY})
  ), links AS (
    DELETE FROM measurement_commitment WHERE tenant_id = $1 AND measurement_id IN (SELECT id FROM gone)
  )
  DELETE FROM measurement WHERE tenant_id = $1 AND id IN (SELECT id FROM gone)`;

/** The standing figure of each row of the document that has one, and whether the document now says otherwise. */
const STANDING = `
  SELECT m.id, r.position, (m.value IS DISTINCT FROM r.value OR m.qualifier <> r.qualifier) AS revised ${STANDING_ROWS}`;

/** Rows whose figure was corrected on screen since the document last gave it, and which the document still gives as before. */
const CORRECTED = `
  SELECT r.position, m.value::float8 AS value, m.qualifier ${STANDING_ROWS}
  CROSS JOIN LATERAL (
    WITH RECURSIVE past AS (
      SELECT p.*, 1 AS step FROM measurement p WHERE p.tenant_id = $1 AND p.superseded_by = m.id
      UNION ALL SELECT p.*, past.step + 1 FROM measurement p JOIN past ON p.tenant_id = $1 AND p.superseded_by = past.id
    ) SELECT value, qualifier FROM past WHERE reason IS NULL ORDER BY step LIMIT 1
  ) given
  WHERE m.reason IS NOT NULL AND given.value IS NOT DISTINCT FROM r.value AND given.qualifier = r.qualifier`;

const SUPERSEDE = `
  UPDATE measurement m SET superseded_by = r.by FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, by uuid) WHERE m.tenant_id = $1 AND m.id = r.id`;

const INSERT = `
  INSERT INTO measurement (tenant_id, id, indicator_id, source_id, provenance, value, not_known, qualifier, period_kind, starts_on, start_precision,
    ends_on, end_precision, verbatim, note, key_figure, matched, page, position, recorded_at, recorded_by, recorded_by_id)
  SELECT $1, r.id, i.id, s.id, 'PUBLISHED', r.value, r.not_known, r.qualifier, r.period_kind, r.starts_on, r.start_precision,
    r.ends_on, r.end_precision, nullif(r.verbatim, '${WORDS_CUT}'), r.note, r.key_figure, r.matched, r.page, r.position, $4, $5, $6
  FROM jsonb_to_recordset($3::jsonb) ${ROW}
  JOIN indicator i ON i.tenant_id = $1 AND i.pact_id = $2 AND i.code = r.indicator
  JOIN source_document s ON s.tenant_id = $1 AND s.pact_id = $2 AND s.key = r.source`;

const ANNOTATE = `
  UPDATE measurement m SET verbatim = coalesce(nullif(r.verbatim, '${WORDS_CUT}'), m.verbatim), note = r.note, key_figure = r.key_figure, matched = r.matched, page = r.page, position = r.position
  FROM jsonb_to_recordset($2::jsonb) ${ROW} WHERE m.tenant_id = $1 AND m.id = r.id`;

const LINKS = `
  WITH wanted AS (
    SELECT r.id AS measurement_id, c.id AS commitment_id
    FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, number int)
    JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  ), gone AS (
    DELETE FROM measurement_commitment l
    WHERE l.tenant_id = $1 AND l.measurement_id = ANY($4) AND (l.measurement_id, l.commitment_id) NOT IN (SELECT measurement_id, commitment_id FROM wanted)
  )
  INSERT INTO measurement_commitment (tenant_id, measurement_id, commitment_id)
  SELECT $1, measurement_id, commitment_id FROM wanted
  ON CONFLICT DO NOTHING`;

/**
 * The document with the figures that were corrected on screen as they were corrected: an older reading of the source
 * undoes no correction. A figure that the document itself now gives otherwise is a newer one, and counts.
 */
export async function withCorrections(ctx: RequestContext, pactId: string, document: PactDocument): Promise<{ readonly document: PactDocument; readonly kept: number }> {
  const corrected = await ctx.db.query<{ position: number; value: number | null; qualifier: string }>(CORRECTED, [ctx.tenant.id, pactId, JSON.stringify(document.measurements.map(rowOf))]);
  const at = new Map(corrected.map(({ position, ...figure }) => [position, figure]));
  const measurements = document.measurements.map((entry, index) => (at.has(index + 1) ? { ...entry, ...at.get(index + 1)!, verbatim: WORDS_CUT } : entry));
  return { document: { ...document, measurements }, kept: corrected.length };
}

/**
 * Published figures. A value that the document corrects is a new revision, which supersedes the one before; what is
 * said about a value (words, page, note) is corrected in place. Figures of reports are not the document's to touch.
 */
export async function writeMeasurements(ctx: RequestContext, pactId: string, { measurements }: PactDocument): Promise<void> {
  const rows = measurements.map(rowOf);
  await ctx.db.query(GONE, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
  const standing = await ctx.db.query<{ id: string; position: number; revised: boolean }>(STANDING, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
  const known = new Map(standing.map((each) => [each.position, each]));
  const placed = rows.map((row) => ({ ...row, id: known.get(row.position)?.revised === false ? known.get(row.position)!.id : randomUUID() }));
  const idAt = new Map(placed.map((row) => [row.position, row.id]));
  const added = placed.filter((row) => known.get(row.position)?.revised !== false);
  const superseded = standing.filter((each) => each.revised).map(({ id, position }) => ({ id, by: idAt.get(position) }));
  await ctx.db.query(SUPERSEDE, [ctx.tenant.id, JSON.stringify(superseded)]);
  await ctx.db.query(INSERT, [ctx.tenant.id, pactId, JSON.stringify(added), ctx.clock.now(), 'name' in ctx.actor ? ctx.actor.name : '', actingPersonId(ctx)]);
  await ctx.db.query(ANNOTATE, [ctx.tenant.id, JSON.stringify(placed.filter((row) => !added.includes(row)))]);
  const links = measurements.flatMap(({ commitments }, index) => commitments.map((number) => ({ id: idAt.get(index + 1), number })));
  await ctx.db.query(LINKS, [ctx.tenant.id, pactId, JSON.stringify(links), [...idAt.values()]]);
}

function rowOf(entry: MeasurementEntry, index: number): Record<string, unknown> & { position: number } {
  const { startsOn, endsOn, startPrecision, endPrecision } = days(entry.period);
  const { indicator, source, value, qualifier, verbatim, note, keyFigure, matched, page } = entry;
  return {
    position: index + 1, indicator, source, value, not_known: value === null, qualifier, period_kind: entry.period.kind,
    starts_on: startsOn, start_precision: startPrecision, ends_on: endsOn, end_precision: endPrecision,
    verbatim, note, key_figure: keyFigure, matched, page,
  };
}
