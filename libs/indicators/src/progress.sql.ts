import { baselineSeen, lessThanForReader } from './suppression/small-count.sql.js';

/**
 * The figure of indicator `i` that is compared: the latest known one that stands. An indicator that counts by period
 * (FLOW) is compared over a period that is over and as long as its periodicity; half a year says nothing of a yearly target.
 */
export function latestFigure(i: string): string {
  return `(
    SELECT * FROM measurement m
    WHERE m.tenant_id = ${i}.tenant_id AND m.indicator_id = ${i}.id AND m.superseded_by IS NULL AND m.value IS NOT NULL
      AND (${i}.kind <> 'FLOW' OR (m.ends_on < :today::date AND CASE ${i}.periodicity
        WHEN 'YEAR' THEN m.period_kind IN ('YEAR', 'SCHOOL_YEAR')
        WHEN 'SEMESTER' THEN m.period_kind = 'SEMESTER'
        ELSE m.period_kind NOT IN ('AT_DATE', 'SINCE') END))
    ORDER BY m.ends_on DESC NULLS LAST, m.recorded_at DESC, m.id
    LIMIT 1
  )`;
}

/**
 * What progress compares, one row an indicator. `^` is the indicator, `$` the row, `:today` the day of the clock.
 *
 * Target: the next one due, an undated one after the dated; the last one when all are past.
 * Figure: see `latestFigure`.
 * No row when something is kept from the reader: a share of a known way tells the figure.
 * No row when something is missing: a target, a figure, or the baseline that a level or a rate starts from.
 */
export const PROGRESS = `(
  SELECT ^.tenant_id AS tenant_id, ^.kind AS kind, ^.baseline_value AS baseline, t.id AS target_id, t.value AS target, t.sense AS sense,
    m.id AS measurement_id, m.value AS value, m.qualifier AS qualifier
  FROM (
    SELECT * FROM target t WHERE t.tenant_id = ^.tenant_id AND t.indicator_id = ^.id
    ORDER BY coalesce(t.due_on < :today::date, false), CASE WHEN t.due_on >= :today::date THEN t.due_on END NULLS LAST, t.due_on DESC NULLS LAST, t.position
    LIMIT 1
  ) t CROSS JOIN ${latestFigure('^')} m
  WHERE (^.baseline_value IS NOT NULL OR ^.kind IN ('FLOW', 'CUMULATIVE', 'YES_NO'))
    AND (${lessThanForReader('m')}) IS NULL AND ${baselineSeen('^')}
) $`;
