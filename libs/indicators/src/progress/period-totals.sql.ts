import { lessThanForReader, partKept } from '../suppression/small-count.sql.js';

/** How many parts of a kind make a whole period: two halves a year, three months a quarter of it. */
const PARTS = `(VALUES ('YEAR', 'SEMESTER', 2), ('YEAR', 'QUARTER', 4), ('YEAR', 'MONTH', 12), ('SEMESTER', 'QUARTER', 2), ('SEMESTER', 'MONTH', 6))`;

/** Whose figure it counts as: the lead's, when it settled for another's. */
const GIVER = 'coalesce(m.kept_for_id, m.organisation_id)';

/** Kinds of periods as long as the periodicity of indicator `i`, that a figure can be given for as it is. */
export function wholePeriod(i: string, m: string): string {
  return `CASE ${i}.periodicity WHEN 'YEAR' THEN ${m}.period_kind IN ('YEAR', 'SCHOOL_YEAR') WHEN 'SEMESTER' THEN ${m}.period_kind = 'SEMESTER' ELSE ${m}.period_kind NOT IN ('AT_DATE', 'SINCE') END`;
}

/**
 * What indicator `i`, which counts by period (FLOW), comes to over periods as long as its periodicity, by who gives the
 * figures: halves, quarters or months of one kind add up to it. `known` of `expected` parts are; the value is the sum of
 * those known, and counts only when none is missing. Calendar periods only: a school year, « since » and « between » are
 * made of no halves. `kept`: a part is kept from who reads. The figures of two organisations are not added up: consolidation is the lead's act, and what
 * the lead keeps of another's figures adds up with its own.
 */
export function periodTotals(i: string, kept = `(${lessThanForReader('m')}) IS NOT NULL OR ${partKept('m')}`): string {
  return `(
    SELECT m.tenant_id, m.indicator_id, ${GIVER} AS organisation_id, m.source_id, m.period_kind AS part_kind, w.kind AS period_kind, w.starts_on, w.kind AS start_precision, w.ends_on, w.kind AS end_precision,
      count(m.value)::int AS known, w.expected, sum(m.value) AS value, array_agg(m.qualifier ORDER BY m.ends_on) AS qualifiers, (array_agg(m.id ORDER BY m.ends_on DESC))[1] AS id, array_agg(m.id) AS ids,
      max(m.recorded_at) AS recorded_at, bool_or(m.fictional) AS fictional, bool_or(${kept}) AS kept
    FROM measurement m
    JOIN ${PARTS} p (whole, part, expected) ON p.whole = ${i}.periodicity AND p.part = m.period_kind
    CROSS JOIN LATERAL (SELECT date_trunc('year', m.ends_on)::date + CASE WHEN p.whole = 'SEMESTER' AND extract(month FROM m.ends_on) > 6 THEN interval '6 months' ELSE interval '0' END AS from_on) s
    CROSS JOIN LATERAL (SELECT p.whole AS kind, p.expected, s.from_on::date AS starts_on, (s.from_on + CASE p.whole WHEN 'YEAR' THEN interval '1 year' ELSE interval '6 months' END - interval '1 day')::date AS ends_on) w
    WHERE ${i}.kind = 'FLOW' AND m.tenant_id = ${i}.tenant_id AND m.indicator_id = ${i}.id AND m.superseded_by IS NULL AND m.ends_on IS NOT NULL
    GROUP BY m.tenant_id, m.indicator_id, ${GIVER}, m.source_id, m.period_kind, w.kind, w.expected, w.starts_on, w.ends_on
  )`;
}
