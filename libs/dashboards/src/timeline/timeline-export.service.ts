import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import type { Commitment, Milestone } from '#commitments';
import { pactNotFound } from '#pact';
import { csvLine, Database, dayLookedAt, guarded, readOne, selectionFrom, type CsvValue, type RequestContext } from '#platform';
import '../dashboards.audit.js';
import type { Timeline } from './timeline.graphql.js';
import { timelineRoot } from './timeline.tree.js';

const COLUMNS = ['commitment', 'title', 'axis', 'action_cadre', 'kind', 'words', 'starts_on', 'start_precision', 'ends_on', 'end_precision', 'open_ended', 'certainty', 'depends_on', 'condition', 'reached_on', 'status'] as const;
const SPAN = 'startsOn endsOn startPrecision endPrecision openEnded';
const ASKED = selectionFrom(`{
  commitments {
    number title status axis { number } actionCadre { number }
    calendar { verbatim certainty dependsOn condition ${SPAN} phases { label ${SPAN} } }
    milestones { title dueOn duePrecision reachedOn }
  }
}`);

type Row = Commitment & { readonly milestones: readonly Milestone[] };

/** The timeline as a file: a line for each calendar, for each of its phases, for each step. */
@Injectable()
export class TimelineExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV. The journal keeps who took it; visitors have no name, and what they take is public. */
  export(ctx: RequestContext, pact: string): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'overview.read');
      const { commitments } = await readOne<Timeline>(ctx, ASKED, timelineRoot(ctx, pact), () => pactNotFound(pact));
      if (ctx.actor.kind !== 'ANONYMOUS') await this.audit.record(ctx, { action: 'timeline.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }, ...dayLookedAt(ctx)] });
      return [csvLine(COLUMNS), ...commitments.flatMap((commitment) => linesOf(commitment as Row))];
    });
  }
}

function linesOf({ number, title, status, axis, actionCadre, calendar, milestones }: Row): string[] {
  const line = (kind: string, words: string, ...rest: CsvValue[]): string => csvLine([number, guarded(title), axis.number, actionCadre?.number ?? null, kind, guarded(words), ...rest, status]);
  const span = ({ startsOn, startPrecision, endsOn, endPrecision, openEnded }: Pick<typeof calendar, 'startsOn' | 'startPrecision' | 'endsOn' | 'endPrecision' | 'openEnded'>): CsvValue[] => [startsOn, startPrecision, endsOn, endPrecision, openEnded];
  return [
    line('CALENDAR', calendar.verbatim, ...span(calendar), calendar.certainty, guarded(calendar.dependsOn ?? ''), guarded(calendar.condition ?? ''), null),
    ...calendar.phases.map((phase) => line('PHASE', phase.label, ...span(phase), null, null, null, null)),
    ...milestones.map((step) => line('MILESTONE', step.title, null, null, step.dueOn, step.duePrecision, false, null, null, null, step.reachedOn)),
  ];
}
