import type { RequestContext } from '#platform';
import type { BilanContent, FrozenCoverage, FrozenFigure } from '../content/bilan-content.graphql.js';

/** What an edition says as typed rows, one statement a table: they are asked, compared and written out; the signed text is what proves them. */
export async function addRows(ctx: RequestContext, editionId: string, content: BilanContent): Promise<void> {
  await add(ctx, editionId, 'bilan_edition_section', SECTION, sectionRows(content));
  await add(ctx, editionId, 'bilan_edition_line', LINE, lineRows(content));
  await add(ctx, editionId, 'bilan_edition_figure', FIGURE, figureRows(content));
  await add(ctx, editionId, 'bilan_edition_decision', DECISION, content.sections.flatMap(({ decisions }) => decisions.map(({ decidedOn, dueOn, ...row }) => ({ ...row, decided_on: decidedOn, due_on: dueOn }))));
  const organisations = content.sections.flatMap(({ organisations }) => organisations.map(({ onTime, ...row }, position) => ({ ...row, position, on_time: onTime })));
  await add(ctx, editionId, 'bilan_edition_organisation', ORGANISATION, organisations);
  // As it is searched, made by the database of the rows that are there now.
  await ctx.db.query(`SELECT pacte_bilan_passages($1, $2)`, [ctx.tenant.id, editionId]);
}

type Row = Readonly<Record<string, unknown>>;

const SECTION = 'position int, kind text, axis int, title text, words text, commitments int, expected int, reported int, accepted int, excused int, late int, median_age_days int';
const LINE = `commitment int, section int, title text, example boolean, example_words text, status text, weather text, achievements text, difficulties text, next_steps text,
  unchanged boolean, organisation text, campaign text, submitted_on date, accepted_on date, fictional boolean, evidence text[]`;
const FIGURE = `position int, section int, commitment int, key_figure boolean, indicator text, title text, unit text, definition text, formula text, value numeric, less_than int, kept boolean,
  not_known boolean, qualifier text, period_kind text, starts_on date, ends_on date, period text, verbatim text, provenance text, document text, page int, organisation text,
  report_commitment int, report_campaign text, given_on date, evidence text[], recorded_on date, fictional boolean, commitments int[]`;
const DECISION = 'number int, wording text, decided_on date, due_on date, state text, organisation text, commitments int[], fictional boolean';
const ORGANISATION = 'position int, organisation text, asked int, on_time int, late int, missing int, awaited int, excused int, fictional boolean';

async function add(ctx: RequestContext, editionId: string, table: string, columns: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]!);
  await ctx.db.query(`INSERT INTO ${table} (tenant_id, edition_id, ${names.join(', ')}) SELECT $1, $2, ${names.map((name) => `r.${name}`).join(', ')} FROM jsonb_to_recordset($3::jsonb) AS r(${columns})`, [ctx.tenant.id, editionId, JSON.stringify(rows)]);
}

/** The whole has the row of position 0. */
function sectionRows({ sections, coverage, pact }: BilanContent): Row[] {
  const counts = (given: FrozenCoverage | null): Row => ({ ...given, median_age_days: given?.medianAgeDays ?? null });
  return [{ position: 0, kind: 'WHOLE', axis: null, title: pact, words: null, ...counts(coverage) }, ...sections.map(({ kind, axis, title, words, coverage: own }, at) => ({ position: at + 1, kind, axis, title, words, ...counts(own) }))];
}

function lineRows({ sections }: BilanContent): Row[] {
  return sections.flatMap(({ lines }, at) =>
    lines.map(({ number, title, example, exampleWords, report, answers }) => ({
      ...report,
      commitment: number,
      section: at + 1,
      title,
      example,
      example_words: exampleWords,
      next_steps: report?.nextSteps ?? null,
      submitted_on: report?.submittedOn ?? null,
      accepted_on: report?.acceptedOn ?? null,
      fictional: report?.fictional ?? answers.some((answer) => answer.fictional),
      evidence: report?.evidence ?? [],
    })),
  );
}

export function figureRows({ sections }: BilanContent): Row[] {
  const rows = sections.flatMap(({ keyFigures, figures, lines }, at) => [
    ...keyFigures.map((figure) => figureRow(figure, at + 1, true, null)),
    ...figures.map((figure) => figureRow(figure, at + 1, false, null)),
    ...lines.flatMap(({ number, report }) => (report?.figures ?? []).map((figure) => figureRow(figure, at + 1, false, number))),
  ]);
  return rows.map((row, position) => ({ ...row, position }));
}

function figureRow(figure: FrozenFigure, section: number, key: boolean, commitment: number | null): Row {
  const { formula, lessThan, notKnown, period, provenance, recordedOn, ...told } = figure;
  return {
    ...told,
    section,
    commitment,
    key_figure: key,
    formula: formula && formulaWords(formula),
    less_than: lessThan,
    not_known: notKnown,
    period_kind: period.kind,
    starts_on: period.startsOn,
    ends_on: period.endsOn,
    period: period.label,
    provenance: provenance.kind,
    document: provenance.document,
    page: provenance.page,
    organisation: provenance.organisation,
    report_commitment: provenance.commitment,
    report_campaign: provenance.campaign,
    given_on: provenance.givenOn,
    evidence: provenance.evidence,
    recorded_on: recordedOn,
  };
}

const SIGNS: Readonly<Record<string, string>> = { SUM: ' + ', DIFFERENCE: ' − ', RATIO: ' / ' };

export function formulaWords({ operation, parts }: NonNullable<FrozenFigure['formula']>): string {
  return parts.join(SIGNS[operation]);
}
