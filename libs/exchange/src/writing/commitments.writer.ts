import { WORDING_COLUMNS } from '#commitments';
import { firstDayOf, lastDayOf, parsePartialDate, type RequestContext } from '#platform';
import type { CommitmentEntry, IntervalEntry, PactDocument } from '../pact-document.js';
import { placesOf, type CommitmentPlace } from './outline.writer.js';

/** Columns written from the document; `status` is the life of the commitment, not its text. */
const COLUMNS: Record<string, string> = {
  sub_heading: 'text', title: 'text', page: 'int', audience: 'text', purpose: 'text', means: 'text', note: 'text', porteurs_verbatim: 'text', porteurs_note: 'text',
  related: 'int[]', calendar_verbatim: 'text', starts_on: 'date', ends_on: 'date', start_precision: 'text', end_precision: 'text', open_ended: 'boolean',
  calendar_certainty: 'text', calendar_depends_on: 'text', calendar_condition: 'text', calendar_notes: 'text[]', calendar_phases: 'jsonb',
  calendar_override: 'boolean', calendar_note: 'text',
};
const NAMES = Object.keys(COLUMNS);

const COMMITMENTS = `
  INSERT INTO commitment (tenant_id, pact_id, axis_id, objective_id, action_cadre_id, number, ${NAMES.join(', ')})
  SELECT $1, $2, a.id, o.id, c.id, r.number, ${NAMES.map((name) => `r.${name}`).join(', ')}
  FROM jsonb_to_recordset($3::jsonb) AS r(number int, axis int, objective text, cadre int, ${NAMES.map((name) => `${name} ${COLUMNS[name]}`).join(', ')})
  JOIN axis a ON a.tenant_id = $1 AND a.pact_id = $2 AND a.number = r.axis
  JOIN objective o ON o.tenant_id = $1 AND o.pact_id = $2 AND o.number = r.objective
  LEFT JOIN action_cadre c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.cadre
  ON CONFLICT (tenant_id, pact_id, number) DO UPDATE SET axis_id = excluded.axis_id, objective_id = excluded.objective_id,
    action_cadre_id = excluded.action_cadre_id, ${NAMES.map((name) => `${name} = ${WORDING_COLUMNS.includes(name) ? `CASE WHEN commitment.wording = 1 THEN excluded.${name} ELSE commitment.${name} END` : `excluded.${name}`}`).join(', ')}`;

/** The text as signed, kept apart of commitments that an avenant touches. */
const SIGNED = `
  UPDATE commitment_wording w SET ${WORDING_COLUMNS.map((name) => `${name} = r.${name}`).join(', ')}
  FROM jsonb_to_recordset($3::jsonb) AS r(number int, ${NAMES.map((name) => `${name} ${COLUMNS[name]}`).join(', ')})
  JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  WHERE w.tenant_id = $1 AND w.commitment_id = c.id AND w.number = 1`;

const PORTEURS = `
  INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id)
  SELECT $1, c.id, r.position, r.role, r.verbatim, o.id
  FROM jsonb_to_recordset($3::jsonb) AS r(number int, position int, role text, verbatim text, organisation text)
  JOIN commitment c ON c.tenant_id = $1 AND c.pact_id = $2 AND c.number = r.number
  LEFT JOIN organisation o ON o.tenant_id = $1 AND o.slug = r.organisation
  ON CONFLICT (tenant_id, commitment_id, position) DO UPDATE SET role = excluded.role, verbatim = excluded.verbatim, organisation_id = excluded.organisation_id`;

const PORTEURS_GONE = `
  DELETE FROM porteur p USING commitment c
  LEFT JOIN jsonb_to_recordset($3::jsonb) AS r(number int, count int) ON r.number = c.number
  WHERE p.tenant_id = $1 AND c.tenant_id = $1 AND c.pact_id = $2 AND p.commitment_id = c.id AND p.position > coalesce(r.count, 0)`;

/** Commitments with their calendars, and their porteurs in the order of the source. */
export async function writeCommitments(ctx: RequestContext, pactId: string, { pact, commitments }: PactDocument): Promise<void> {
  const places = placesOf(pact);
  const write = (sql: string, rows: unknown[]): Promise<unknown> => ctx.db.query(sql, [ctx.tenant.id, pactId, JSON.stringify(rows)]);
  const rows = commitments.map((entry) => rowOf(entry, places.get(entry.number)!));
  await write(COMMITMENTS, rows);
  await write(SIGNED, rows);
  await write(PORTEURS, commitments.flatMap(({ number, porteurs }) => porteurs.links.map((link, index) => ({ number, position: index + 1, ...link }))));
  await write(PORTEURS_GONE, commitments.map(({ number, porteurs }) => ({ number, count: porteurs.links.length })));
}

function rowOf(entry: CommitmentEntry, place: CommitmentPlace): Record<string, unknown> {
  const { number, title, page, audience, purpose, means, note, porteurs, related, calendar } = entry;
  const { startsOn, endsOn, startPrecision, endPrecision } = days(calendar);
  return {
    number, title, page, audience, purpose, means, note,
    axis: place.axis, objective: place.objective, cadre: place.cadre, sub_heading: place.subHeading,
    porteurs_verbatim: porteurs.verbatim, porteurs_note: porteurs.note, related: [...(related ?? [])].sort((a, b) => a - b),
    calendar_verbatim: calendar.verbatim, starts_on: startsOn, ends_on: endsOn, start_precision: startPrecision, end_precision: endPrecision,
    open_ended: calendar.openEnded, calendar_certainty: calendar.certainty, calendar_depends_on: calendar.dependsOn, calendar_condition: calendar.condition,
    calendar_notes: calendar.notes ?? [], calendar_override: calendar.override ?? false, calendar_note: calendar.note,
    calendar_phases: (calendar.phases ?? []).map((phase) => ({ label: phase.label, ...days(phase), openEnded: phase.openEnded })),
  };
}

/** First and last day of an interval given by partial dates. */
export function days({ start, end }: Pick<IntervalEntry, 'start' | 'end'>): { startsOn: string | null; endsOn: string | null; startPrecision: string | null; endPrecision: string | null } {
  const first = start === null ? null : parsePartialDate(start);
  const last = end === null ? null : parsePartialDate(end);
  return {
    startsOn: first && firstDayOf(first),
    endsOn: last && lastDayOf(last),
    startPrecision: first && first.precision,
    endPrecision: last && last.precision,
  };
}
