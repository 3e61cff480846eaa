import { countedIn, inOrder, lessThanForAll, partKeptForAll, periodLabel, shownTo, smallCountThresholdForAll, type Cell, type Dimension, type PeriodDates } from '#indicators';
import { nameOn } from '#organisations';
import type { CsvValue, Locale } from '#platform';

type Row = Readonly<Record<string, CsvValue>>;

export interface Column {
  readonly name: string;
  /** text: words, guarded against formulas; plain: a number, a date, a boolean or a code. */
  readonly kind: 'text' | 'plain';
  /** Where the value is not the row's own column. */
  readonly value?: (row: Row, locale: Locale) => CsvValue;
}

/** One file of a pact: its columns, and the rows after a key, in order. */
export interface OpenTable {
  readonly columns: readonly Column[];
  /** $1 tenant, $2 pact, $3 key of the last row written or null, $4 how many. Each row carries its `key`. */
  readonly sql: string;
  /** Organisations are named as on the day $5. */
  readonly dated?: true;
}

const text = (name: string): Column => ({ name, kind: 'text' });
const plain = (name: string): Column => ({ name, kind: 'plain' });

const NAME = nameOn('g', '$5::date');

const PORTEURS = `(SELECT string_agg(coalesce(${NAME}, r.verbatim) || ' (' || r.role || ')', '; ' ORDER BY r.position)
  FROM porteur r LEFT JOIN organisation g ON g.tenant_id = r.tenant_id AND g.id = r.organisation_id WHERE r.tenant_id = $1 AND r.commitment_id = c.id)`;

const ARRONDISSEMENTS = `(SELECT string_agg(z.number::text, ' ' ORDER BY z.number) FROM (
  SELECT DISTINCT unnest(t.arrondissements) AS number FROM commitment_territory t WHERE t.tenant_id = $1 AND t.commitment_id = c.id) z)`;

const commitments: OpenTable = {
  columns: [
    plain('number'), text('title'), text('axis'), text('objective'), text('action_cadre'), text('calendar'), plain('starts_on'), plain('ends_on'),
    plain('open_ended'), plain('calendar_certainty'), text('porteurs'), text('audience'), plain('source_page'), plain('wording'), plain('arrondissements'),
  ],
  dated: true,
  sql: `
    SELECT c.number AS key, c.number, c.title, a.title AS axis, o.title AS objective, ac.title AS action_cadre, c.calendar_verbatim AS calendar,
      c.starts_on::text, c.ends_on::text, c.open_ended, c.calendar_certainty, ${PORTEURS} AS porteurs, c.audience, c.page AS source_page, c.wording, ${ARRONDISSEMENTS} AS arrondissements
    FROM commitment c
    JOIN axis a ON a.tenant_id = $1 AND a.id = c.axis_id
    JOIN objective o ON o.tenant_id = $1 AND o.id = c.objective_id
    LEFT JOIN action_cadre ac ON ac.tenant_id = $1 AND ac.id = c.action_cadre_id
    WHERE c.tenant_id = $1 AND c.pact_id = $2 AND ($3::text IS NULL OR c.number > $3::int)
    ORDER BY c.number LIMIT $4`,
};

const numbers = (table: string, column: string, id: string): string =>
  `(SELECT string_agg(n.number::text, ' ' ORDER BY n.number) FROM ${table} l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id WHERE l.tenant_id = $1 AND l.${column} = ${id})`;

const BASELINE_LESS_THAN = `(SELECT 1 FROM pact p WHERE p.tenant_id = $1 AND p.id = i.pact_id AND i.counts_persons AND i.baseline_value > 0 AND i.baseline_value < p.small_count_threshold)`;

/** One row for each target; one with empty target columns for an indicator without any. */
const indicators: OpenTable = {
  columns: [
    plain('code'), text('title'), text('unit'), plain('kind'), plain('direction'), plain('periodicity'), plain('axis'), plain('commitments'), text('definition'),
    plain('baseline_value'), plain('baseline_on'), plain('target_value'), plain('target_sense'), plain('target_due_on'), text('target_verbatim'),
    plain('source'), plain('source_page'), text('territory'), plain('arrondissements'),
  ],
  sql: `
    SELECT i.code || ' ' || coalesce(t.position, 0) AS key, i.code, i.title, i.unit, i.kind, i.direction, i.periodicity, a.number AS axis,
      ${numbers('indicator_commitment', 'indicator_id', 'i.id')} AS commitments, i.definition, CASE WHEN ${BASELINE_LESS_THAN} IS NULL THEN i.baseline_value END AS baseline_value, i.baseline_on::text,
      t.value AS target_value, t.sense AS target_sense, t.due_on::text AS target_due_on, t.verbatim AS target_verbatim,
      s.key AS source, coalesce(t.page, i.baseline_page) AS source_page,
      (SELECT g.name FROM territory_group g WHERE g.tenant_id = $1 AND g.id = i.territory_group_id) AS territory, array_to_string(${countedIn('i')}, ' ') AS arrondissements
    FROM indicator i
    LEFT JOIN axis a ON a.tenant_id = $1 AND a.id = i.axis_id
    LEFT JOIN source_document s ON s.tenant_id = $1 AND s.id = i.source_id
    LEFT JOIN target t ON t.tenant_id = $1 AND t.indicator_id = i.id
    WHERE i.tenant_id = $1 AND i.pact_id = $2
      AND ($3::text IS NULL OR (i.code, coalesce(t.position, 0)) > (split_part($3, ' ', 1), split_part($3, ' ', 2)::int))
    ORDER BY i.code, coalesce(t.position, 0) LIMIT $4`,
};

const label = (row: Row, locale: Locale): string => periodLabel(row as unknown as PeriodDates, locale);

/** Open data are everybody's: small counts of persons are not told, nor the words that hold them. */
const LESS_THAN = `(${lessThanForAll('m')})`;
/** Nor what is worked out from them. */
const TOLD = `(${LESS_THAN} IS NULL AND NOT ${partKeptForAll('m')})`;

/** Standing figures: published ones, and those of accepted reports. */
const measurements: OpenTable = {
  columns: [
    plain('indicator'), text('indicator_title'), text('unit'), plain('value'), plain('less_than'), plain('kept'), plain('not_known'), plain('qualifier'), plain('period_kind'),
    plain('starts_on'), plain('ends_on'), { name: 'period', kind: 'text', value: label }, text('verbatim'), plain('key_figure'), plain('commitments'),
    plain('provenance'), plain('source'), plain('source_page'), text('organisation'), plain('given_on'), plain('fictional'), text('note'), plain('report_arrondissements'),
  ],
  dated: true,
  sql: `
    SELECT concat_ws(' ', i.code, coalesce(m.ends_on, 'infinity'), m.id) AS key, i.code AS indicator, i.title AS indicator_title, i.unit,
      CASE WHEN ${TOLD} THEN m.value END AS value, ${LESS_THAN} AS less_than, ${partKeptForAll('m')} AS kept, m.not_known,
      m.qualifier, m.period_kind, m.starts_on::text, m.ends_on::text, CASE WHEN ${TOLD} THEN m.verbatim END AS verbatim, m.key_figure,
      m.period_kind AS kind, m.starts_on::text AS "startsOn", m.start_precision AS "startPrecision", m.ends_on::text AS "endsOn", m.end_precision AS "endPrecision",
      ${numbers('measurement_commitment', 'measurement_id', 'm.id')} AS commitments, m.provenance, s.key AS source, m.page AS source_page,
      ${NAME} AS organisation, CASE WHEN m.provenance = 'REPORT' THEN (m.recorded_at AT TIME ZONE z.time_zone)::date::text END AS given_on, m.fictional, CASE WHEN ${TOLD} THEN m.note END AS note,
      CASE WHEN ${TOLD} THEN (SELECT array_to_string(r.arrondissements, ' ') FROM report r WHERE r.tenant_id = $1 AND r.id = m.report_id) END AS report_arrondissements
    FROM measurement m
    JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id
    JOIN tenant z ON z.id = $1
    LEFT JOIN source_document s ON s.tenant_id = $1 AND s.id = m.source_id
    LEFT JOIN organisation g ON g.tenant_id = $1 AND g.id = m.organisation_id
    WHERE m.tenant_id = $1 AND i.pact_id = $2 AND m.superseded_by IS NULL
      AND ($3::text IS NULL OR (i.code, coalesce(m.ends_on, 'infinity'), m.id) > (split_part($3, ' ', 1), split_part($3, ' ', 2)::date, split_part($3, ' ', 3)::uuid))
    ORDER BY i.code, coalesce(m.ends_on, 'infinity'), m.id LIMIT $4`,
};

/** The cells of a figure's breakdown as everybody may see them. */
function shownCell(row: Row): number | null {
  const { dimension, category, cells, total, threshold } = row as unknown as { dimension: Dimension; category: string; cells: readonly Cell[]; total: number; threshold: number | null };
  return shownTo(inOrder(dimension, cells), total, threshold).cells.find((cell) => cell.category === category)!.value;
}

const breakdowns: OpenTable = {
  columns: [
    plain('indicator'), text('unit'), plain('measurement'), plain('period_kind'), plain('starts_on'), plain('ends_on'), { name: 'period', kind: 'text', value: label },
    plain('dimension'), plain('category'), { name: 'value', kind: 'plain', value: shownCell }, { name: 'kept', kind: 'plain', value: (row) => shownCell(row) === null }, plain('provenance'), text('organisation'), plain('fictional'),
  ],
  dated: true,
  sql: `
    SELECT concat_ws(' ', i.code, m.id, c.dimension, c.category) AS key, i.code AS indicator, i.unit, m.id AS measurement, m.period_kind, m.starts_on::text, m.ends_on::text, c.dimension, c.category, m.value::float8 AS total, ${smallCountThresholdForAll('m')} AS threshold,
      (SELECT json_agg(json_build_object('category', s.category, 'value', s.value)) FROM measurement_cell s WHERE s.tenant_id = $1 AND s.measurement_id = m.id AND s.dimension = c.dimension) AS cells,
      m.period_kind AS kind, m.starts_on::text AS "startsOn", m.start_precision AS "startPrecision", m.ends_on::text AS "endsOn", m.end_precision AS "endPrecision", m.provenance, ${NAME} AS organisation, m.fictional
    FROM measurement_cell c
    JOIN measurement m ON m.tenant_id = $1 AND m.id = c.measurement_id AND m.superseded_by IS NULL AND m.value IS NOT NULL
    JOIN indicator i ON i.tenant_id = $1 AND i.id = m.indicator_id
    LEFT JOIN organisation g ON g.tenant_id = $1 AND g.id = m.organisation_id
    WHERE c.tenant_id = $1 AND i.pact_id = $2
      AND ($3::text IS NULL OR (i.code, m.id, c.dimension, c.category) > (split_part($3, ' ', 1), split_part($3, ' ', 2)::uuid, split_part($3, ' ', 3), split_part($3, ' ', 4)))
    ORDER BY i.code, m.id, c.dimension, c.category LIMIT $4`,
};

/** Open data of a pact, by file name. */
export const OPEN_TABLES: Readonly<Record<string, OpenTable>> = {
  'commitments.csv': commitments,
  'indicators.csv': indicators,
  'measurements.csv': measurements,
  'breakdowns.csv': breakdowns,
};
