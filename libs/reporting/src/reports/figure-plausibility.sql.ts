import { lessThanForAll, partKeptForAll } from '#indicators';
import { previousFrom, previousOn } from './report.tree.js';

/** How many of one's own last answers a figure is held against. */
const LAST_TIMES = 4;

/** The newest figure of an indicator that organisation of request `q` may know. */
const newest = (indicator: string): string => `(SELECT m.value FROM measurement m WHERE m.tenant_id = q.tenant_id AND m.indicator_id = ${indicator} AND m.superseded_by IS NULL AND m.value IS NOT NULL
    AND (m.organisation_id = q.organisation_id OR ((${lessThanForAll('m')}) IS NULL AND NOT ${partKeptForAll('m')}))
    ORDER BY m.ends_on DESC NULLS LAST, m.starts_on DESC NULLS LAST, m.position, m.recorded_at DESC LIMIT 1)`;

/** What the organisation answered the last times, the latest first. */
const RECENT = `SELECT v.value FROM ${previousFrom('p')} JOIN report_value v ON v.tenant_id = p.tenant_id AND v.report_id = p.id AND v.indicator_id = i.id
    WHERE ${previousOn('p', 'q')} AND v.value IS NOT NULL ORDER BY bc.opens_on DESC`;

/** Of a share in %, the first indicator is a part of the second. */
const WHOLES = `SELECT coalesce(json_agg(json_build_object('code', w.code, 'title', w.title, 'value', ${newest('w.id')})), '[]')
    FROM indicator_part a JOIN indicator f ON f.tenant_id = a.tenant_id AND f.id = a.indicator_id AND f.formula = 'RATIO' AND f.unit = '%' AND f.retired_on IS NULL
    JOIN indicator_part b ON b.tenant_id = a.tenant_id AND b.indicator_id = a.indicator_id AND b.position = 2
    JOIN indicator w ON w.tenant_id = b.tenant_id AND w.id = b.part_id WHERE a.tenant_id = q.tenant_id AND a.part_id = i.id AND a.position = 1`;

/** SQL: what a figure of indicator `i` for request `q` can be held against, as pairs of a JSON object. */
export const REFERENCES = `
  'lastKnown', ${newest('i.id')},
  'previous', (${RECENT} LIMIT 1),
  'recent', (SELECT coalesce(json_agg(e.value), '[]') FROM (${RECENT} LIMIT ${LAST_TIMES}) e),
  'targets', (SELECT coalesce(json_agg(t.value), '[]') FROM target t WHERE t.tenant_id = q.tenant_id AND t.indicator_id = i.id),
  'wholes', (${WHOLES})`;

/** SQL: the indicators that are asked for request `q`, with what their figures can be held against. */
export const SERVED = `(SELECT coalesce(json_agg(json_build_object('id', i.id, 'code', i.code, 'unit', i.unit, 'kind', i.kind, 'breakdowns', i.breakdowns, ${REFERENCES})), '[]')
      FROM indicator_commitment l JOIN indicator i ON i.tenant_id = l.tenant_id AND i.id = l.indicator_id
      WHERE l.tenant_id = q.tenant_id AND l.commitment_id = q.commitment_id AND i.retired_on IS NULL AND i.formula IS NULL)`;
