import { ANSWERED, asked } from '../requests/request.sql.js';

/**
 * SQL: rows of known figures `v` of reports `r` to requests `s`, said about the commitment of request `q` in its campaign:
 * what the other porteurs have sent, and what `q` itself holds, be it a draft. "Not known" contradicts nothing.
 */
export const SAID_FROM = `report_value v
  JOIN report r ON r.tenant_id = v.tenant_id AND r.id = v.report_id
  JOIN report_request s ON s.tenant_id = r.tenant_id AND s.id = r.request_id`;

/** Its condition. */
export const saidAbout = (q: string): string => `s.tenant_id = ${q}.tenant_id AND s.commitment_id = ${q}.commitment_id AND s.campaign_id = ${q}.campaign_id
  AND ${asked('s')} AND (s.id = ${q}.id OR ${ANSWERED}) AND v.value IS NOT NULL`;

/** SQL over a request: the settlements of an indicator of its commitment in its campaign. The newest stands. */
export const settlementOf = (q: string, indicator: string): string => `SELECT l.* FROM figure_settlement l WHERE l.tenant_id = ${q}.tenant_id
  AND l.commitment_id = ${q}.commitment_id AND l.campaign_id = ${q}.campaign_id AND l.indicator_id = ${indicator} ORDER BY l.number DESC LIMIT 1`;

/**
 * SQL, FROM: one row an indicator of the commitment of request `q` of which figures differ, or were settled. It is open when
 * they differ and one of them was not there when they were settled: a settlement settles figures, and a new one is new.
 */
export const contradictionsOf = (q: string): string => `(
  SELECT i.tenant_id, i.id AS indicator_id, i.code, i.title, ${q}.id AS request_id, ${q}.commitment_id, ${q}.campaign_id, l.id AS settlement_id,
    said.differ AND (l.id IS NULL OR said.anew) AS open
  FROM indicator i LEFT JOIN LATERAL (${settlementOf(q, 'i.id')}) l ON true
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT v.value) > 1 AS differ, bool_or(NOT EXISTS (
      SELECT FROM figure_settlement_value k WHERE k.tenant_id = l.tenant_id AND k.settlement_id = l.id AND k.value = v.value)) AS anew
    FROM ${SAID_FROM} WHERE v.indicator_id = i.id AND ${saidAbout(q)}) said
  WHERE i.tenant_id = ${q}.tenant_id AND (said.differ OR l.id IS NOT NULL)
    AND EXISTS (SELECT FROM indicator_commitment m WHERE m.tenant_id = i.tenant_id AND m.indicator_id = i.id AND m.commitment_id = ${q}.commitment_id))`;

/** SQL over a request: leads first, then by name. */
export const leadsFirst = (request: string): string =>
  `array_position(ARRAY['LEAD', 'CO_LEAD', 'PARTNER'], ${request}.role), (SELECT o.search FROM organisation o WHERE o.tenant_id = ${request}.tenant_id AND o.id = ${request}.organisation_id), ${request}.id`;
