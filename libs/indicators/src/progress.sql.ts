import { periodTotals, wholePeriod } from './progress/period-totals.sql.js';
import { baselineSeen, lessThanForReader, partKept } from './suppression/small-count.sql.js';

const FIGURE = 'tenant_id, indicator_id, organisation_id, id, value, qualifiers, period_kind, starts_on, start_precision, ends_on, end_precision, recorded_at, kept';

/**
 * The figure of indicator `i` that is compared: the latest known one that stands. An indicator that counts by period
 * (FLOW) is compared over a period that is over and as long as its periodicity: with a figure given for it, else with the
 * sum of its parts when none is missing; half a year says nothing of a yearly target. `id` is the (last) figure's.
 */
export function latestFigure(i: string): string {
  return `(
    SELECT * FROM (
      SELECT ${FIGURE.replace('qualifiers', 'ARRAY[m.qualifier] AS qualifiers').replace('kept', 'false AS kept')}, 0 AS added
      FROM measurement m
      WHERE m.tenant_id = ${i}.tenant_id AND m.indicator_id = ${i}.id AND m.superseded_by IS NULL AND m.value IS NOT NULL
        AND (${i}.kind <> 'FLOW' OR (m.ends_on < :today::date AND ${wholePeriod(i, 'm')}))
      UNION ALL
      SELECT ${FIGURE}, 1 FROM ${periodTotals(i)} t WHERE t.known = t.expected AND t.ends_on < :today::date
    ) f
    ORDER BY f.ends_on DESC NULLS LAST, f.added, f.recorded_at DESC, f.id
    LIMIT 1
  )`;
}

/** SQL: the reader of a tree may see that figure; a sum is kept from who may not see one of its parts. */
export function figureSeen(figure: string): string {
  return `(NOT ${figure}.kept AND (${lessThanForReader(figure)}) IS NULL AND NOT ${partKept(figure)})`;
}

/** SQL: the first of the targets of indicator `i` that is due on that day or later, an undated one after the dated; the last one when all are past. */
export function targetFor(i: string, day: string): string {
  return `(
    SELECT * FROM target t WHERE t.tenant_id = ${i}.tenant_id AND t.indicator_id = ${i}.id
    ORDER BY coalesce(t.due_on < ${day}, false), CASE WHEN t.due_on >= ${day} THEN t.due_on END NULLS LAST, t.due_on DESC NULLS LAST, t.position
    LIMIT 1
  )`;
}

/**
 * What progress compares, one row an indicator. `^` is the indicator, `$` the row, `:today` the day of the clock.
 *
 * Target: the next one due. Figure: see `latestFigure`.
 * No row when something is kept from the reader: a share of a known way tells the figure.
 * No row when something is missing: a target, a figure, or the baseline that a level or a rate starts from.
 */
export const PROGRESS = `(
  SELECT ^.tenant_id AS tenant_id, ^.kind AS kind, ^.baseline_value AS baseline, t.id AS target_id, t.value AS target, t.sense AS sense,
    m.id AS measurement_id, m.value AS value, m.qualifiers AS qualifiers, m.period_kind, m.starts_on, m.start_precision, m.ends_on, m.end_precision
  FROM ${targetFor('^', ':today::date')} t CROSS JOIN ${latestFigure('^')} m
  WHERE (^.baseline_value IS NOT NULL OR ^.kind IN ('FLOW', 'CUMULATIVE', 'YES_NO'))
    AND ${figureSeen('m')} AND ${baselineSeen('^')}
) $`;
