import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { csvLine, Database, dayLookedAt, guarded, type RequestContext } from '#platform';
import '../dashboards.audit.js';
import { DayComparison, type DaysAsked } from './day-comparison.service.js';
import { familyOf, type DayMove } from './day-move.js';
import type { StoodFigure } from './day-record.js';

const COLUMNS = ['from_day', 'to_day', 'kind', 'commitments', 'axes', 'subject', 'key', 'before', 'after', 'semesters', 'parts', 'figures', 'organisation', 'on', 'reason'] as const;

/** Which moves are wanted; null for all. */
export interface DayMoveFilter {
  readonly family: string | null;
  readonly axis: number | null;
}

/** What moved between two days as a file, a line a move, in the order of the page. */
@Injectable()
export class DayComparisonExport {
  constructor(
    private readonly days: DayComparison,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV and the two days. The journal keeps who took it; visitors have no name, and what they take is public. */
  async export(ctx: RequestContext, asked: DaysAsked, { family, axis }: DayMoveFilter): Promise<{ lines: string[]; from: string; to: string }> {
    requirePermission(ctx, 'overview.read');
    const { before, after, moves } = await this.days.compare(ctx, asked);
    const changes = [{ field: 'pact', after: asked.pact }, { field: 'since', after: before.day }, ...dayLookedAt(ctx)];
    if (ctx.actor.kind !== 'ANONYMOUS') await this.database.transaction(ctx, (ctx) => this.audit.record(ctx, { action: 'days.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes }));
    return { lines: [csvLine(COLUMNS), ...moves.filter((move) => (family === null || familyOf(move.kind) === family) && (axis === null || move.commitments.some((each) => each.axis === axis))).map((move) => lineOf(before.day, after.day, move))], from: before.day, to: after.day };
  }
}

function lineOf(from: string, to: string, move: DayMove): string {
  const { kind, commitments, subject, key, semesters, parts, count, organisation, on, reason } = move;
  const words = (text: string | null | undefined): string | null => (text ? guarded(text) : null);
  return csvLine([
    ...[from, to, kind, commitments.map(({ number }) => number).join(' '), [...new Set(commitments.map(({ axis }) => axis))].join(' '), words(subject), words(key)],
    words(move.fromStatus ?? move.fromWeather ?? figureWords(move.fromFigure) ?? move.from),
    words(move.toStatus ?? move.toWeather ?? figureWords(move.toFigure) ?? move.to),
    ...[semesters?.join(' ') ?? null, parts?.join(' ') ?? null, count ?? null, words(organisation), on ?? null, words(reason)],
  ]);
}

/** Its number alone, or why there is none, then the period. */
function figureWords(figure: StoodFigure | null | undefined): string | undefined {
  if (!figure) return undefined;
  const { value, lessThan, period, qualifier } = figure;
  const number = value === null ? (lessThan === null ? '?' : `<${lessThan}`) : `${qualifier === 'EXACT' ? '' : `${qualifier} `}${value}`;
  return `${number} (${period})`;
}
