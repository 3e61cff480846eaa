import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { indicatorTree, periodLabel, type Indicator, type Measurement } from '#indicators';
import { pactExists, pactNotFound } from '#pact';
import { csvLine, Database, dayLookedAt, guarded, readMany, selectionFrom, type CsvValue, type RequestContext } from '#platform';
import './dashboards.audit.js';

const COLUMNS = ['indicator', 'title', 'unit', 'axis', 'what', 'period_kind', 'period', 'starts_on', 'ends_on', 'qualifier', 'value', 'less_than', 'kept', 'not_known', 'giver', 'commitments', 'fictional'] as const;
const ASKED = selectionFrom(`{
  code title unit axis { number } baseline { value onDate } targets { value sense dueOn }
  measurements { value lessThan kept notKnown qualifier fictional commitments { number } provenance { organisation { name } source { title } } period { kind startsOn endsOn label } }
}`);

export interface FiguresAsked {
  readonly pact: string;
  readonly axis: number | null;
  readonly code: string | null;
}

type PeriodRow = Measurement['period'] & { readonly _kind: string; readonly _startsOn: string | null; readonly _startPrecision: string | null; readonly _endsOn: string | null; readonly _endPrecision: string | null };
type Figure = Omit<Measurement, 'period' | 'commitments'> & { readonly period: PeriodRow; readonly commitments: readonly { readonly number: number }[] };
type Read = Omit<Indicator, 'measurements'> & { readonly measurements: readonly Figure[] };

/** What the drawings of indicators show, a line a figure, a start or an aim; small numbers are kept as they are on the page. */
@Injectable()
export class FiguresExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV. The journal keeps who took it; visitors have no name, and what they take is public. */
  export(ctx: RequestContext, { pact, axis, code }: FiguresAsked): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'indicator.read');
      const where = `$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact) AND (:code::text IS NULL OR $.code = :code)
        AND (:axis::int IS NULL OR $.axis_id IN (SELECT a.id FROM axis a WHERE a.tenant_id = $.tenant_id AND a.number = :axis))`;
      const read = await readMany<Read>(ctx, ASKED, { tree: indicatorTree, where, params: { pact, axis, code }, orderBy: '$.code' });
      if (read.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'figures.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }, ...dayLookedAt(ctx)] });
      return [csvLine(COLUMNS), ...read.flatMap((each) => linesOf(each, ctx.locale))];
    });
  }
}

function linesOf({ code, title, unit, axis, baseline, targets, measurements }: Read, locale: RequestContext['locale']): string[] {
  const line = (what: string, ...rest: CsvValue[]): string => csvLine([code, guarded(title), guarded(unit), axis?.number ?? null, what, ...rest]);
  const aim = (what: string, value: number, on: string | null, qualifier: string | null): string => line(what, null, null, null, on, qualifier, value, null, false, false, null, null, false);
  return [
    ...(baseline ? [aim('BASELINE', baseline.value, baseline.onDate, null)] : []),
    ...targets.map(({ value, dueOn, sense }) => aim('TARGET', value, dueOn, sense)),
    ...measurements.map(({ value, lessThan, kept, notKnown, qualifier, fictional, commitments, provenance, period }) => {
      const words = periodLabel({ kind: period._kind, startsOn: period._startsOn, startPrecision: period._startPrecision, endsOn: period._endsOn, endPrecision: period._endPrecision }, locale);
      return line('FIGURE', period.kind, guarded(words), period.startsOn, period.endsOn, qualifier, value, lessThan, kept, notKnown, guarded(provenance.organisation?.name ?? provenance.source?.title ?? ''), commitments.map(({ number }) => number).join(' '), fictional);
    }),
  ];
}
