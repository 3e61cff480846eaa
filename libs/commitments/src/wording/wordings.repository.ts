import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import { parseCalendar, type Calendar as ReadCalendar } from '../calendar/calendar.rules.js';
import type { WordedText } from './wording.rules.js';
import { wordedText } from './worded-text.sql.js';

/** The columns of a wording: those of the commitment's own row that bear the text that holds. */
const TEXT = ['title', 'audience', 'purpose', 'means', 'porteurs_verbatim', 'calendar_verbatim'] as const;
const READING = ['starts_on', 'ends_on', 'start_precision', 'end_precision', 'open_ended', 'calendar_certainty', 'calendar_depends_on', 'calendar_condition', 'calendar_notes', 'calendar_phases', 'calendar_override', 'calendar_note'] as const;
export const WORDING_COLUMNS: readonly string[] = [...TEXT, ...READING];

const COLUMNS = WORDING_COLUMNS.join(', ');
const of = (alias: string, names: readonly string[] = WORDING_COLUMNS): string => names.map((name) => `${alias}.${name}`).join(', ');

const KEEP_FIRST = `
  INSERT INTO commitment_wording (tenant_id, commitment_id, number, effective_from, ${COLUMNS})
  SELECT n.tenant_id, n.id, 1, p.starts_on, ${of('n')} FROM commitment n JOIN pact p ON p.tenant_id = n.tenant_id AND p.id = n.pact_id
  WHERE n.tenant_id = $1 AND n.id = ANY($2) AND n.wording = 1
  ON CONFLICT (tenant_id, commitment_id, number) DO UPDATE SET ${WORDING_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** The reading of a calendar whose words are the same is kept, a person's too. */
const reading = READING.map((name) => `CASE WHEN w.reread THEN w.${name} ELSE n.${name} END`).join(', ');

const ADD = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS w(commitment_id uuid, avenant_id uuid, effective_from date, title text, audience text, purpose text, means text, porteurs_verbatim text,
      calendar_verbatim text, reread boolean, starts_on date, ends_on date, start_precision text, end_precision text, open_ended boolean, calendar_certainty text, calendar_depends_on text,
      calendar_condition text, calendar_notes text[], calendar_phases jsonb, calendar_override boolean, calendar_note text)
  ), added AS (
    INSERT INTO commitment_wording (tenant_id, commitment_id, number, avenant_id, effective_from, ${COLUMNS})
    SELECT $1, n.id, n.wording + 1, w.avenant_id, w.effective_from, ${of('w', TEXT)}, ${reading}
    FROM wanted w JOIN commitment n ON n.tenant_id = $1 AND n.id = w.commitment_id
    RETURNING *
  )
  UPDATE commitment n SET wording = a.number, version = n.version + 1, ${WORDING_COLUMNS.map((name) => `${name} = a.${name}`).join(', ')}
  FROM added a WHERE n.tenant_id = $1 AND n.id = a.commitment_id`;

export interface PactPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A commitment's new text, and what it replaces. */
export interface NewWording {
  readonly commitmentId: string;
  readonly before: WordedText;
  readonly after: WordedText;
}

/** The wordings of commitments: the row of the commitment bears the one that holds. */
@Injectable()
export class WordingsRepository {
  /** Keeps the text as signed before an avenant touches it; kept again, it follows what an import corrected. */
  async keepSigned(ctx: RequestContext, commitmentIds: readonly string[]): Promise<void> {
    await ctx.db.query(KEEP_FIRST, [ctx.tenant.id, commitmentIds]);
  }

  /** The text that holds; undefined when the pact has no commitment of that number. */
  holding(ctx: RequestContext, pact: string, number: number): Promise<(PactPeriod & { readonly text: WordedText }) | undefined> {
    return one(
      ctx.db,
      `SELECT ${wordedText('n')} AS text, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn" FROM commitment n JOIN pact p ON p.tenant_id = n.tenant_id AND p.id = n.pact_id
       WHERE n.tenant_id = $1 AND p.slug = $2 AND n.number = $3`,
      [ctx.tenant.id, pact, number],
    );
  }

  /** New wordings of commitments that the caller holds, in force from a day by an avenant. */
  async add(ctx: RequestContext, wordings: readonly NewWording[], by: { readonly avenantId: string; readonly effectiveOn: string; readonly pact: PactPeriod }): Promise<void> {
    const rows = wordings.map(({ commitmentId, before, after }) => ({
      commitment_id: commitmentId,
      avenant_id: by.avenantId,
      effective_from: by.effectiveOn,
      title: after.title,
      audience: after.audience,
      purpose: after.purpose,
      means: after.means,
      porteurs_verbatim: after.porteurs,
      calendar_verbatim: after.calendar,
      reread: before.calendar !== after.calendar,
      ...readingColumns(parseCalendar(after.calendar, by.pact)),
    }));
    if (rows.length > 0) await ctx.db.query(ADD, [ctx.tenant.id, JSON.stringify(rows)]);
  }
}

function readingColumns(read: ReadCalendar): Record<(typeof READING)[number], unknown> {
  return {
    starts_on: read.startsOn,
    ends_on: read.endsOn,
    start_precision: read.startPrecision,
    end_precision: read.endPrecision,
    open_ended: read.openEnded,
    calendar_certainty: read.certainty,
    calendar_depends_on: read.dependsOn,
    calendar_condition: read.condition,
    calendar_notes: read.notes,
    calendar_phases: read.phases,
    calendar_override: false,
    calendar_note: null,
  };
}
