import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { csvLine, Database, guarded, readMany, type RequestContext, type Selection } from '#platform';
import type { Decision, DecisionFilter } from './decision.graphql.js';
import { decisionListRoot, requirePact } from './decision-list.query.js';
import './decisions.audit.js';

const COLUMNS = ['number', 'state', 'late', 'kind', 'text', 'commitments', 'organisation', 'owner', 'person', 'due_on', 'meeting', 'decided_on', 'closed_on', 'closing_words'] as const;
type Line = Record<(typeof COLUMNS)[number], string | number | boolean | null>;
type Row = Pick<Decision, 'number' | 'state' | 'late' | 'kind' | 'text' | 'commitments' | 'organisation' | 'person' | 'dueOn' | 'meeting' | 'decidedOn' | 'closedOn' | 'closingWords'>;

const field = (name: string, ...under: string[]): Selection[number] => ({ name, responseKey: name, nodes: [], selection: under.map((each) => field(each)) });
const ASKED: Selection = [
  ...['number', 'state', 'late', 'kind', 'text', 'dueOn', 'decidedOn', 'closedOn', 'closingWords'].map((name) => field(name)),
  field('commitments', 'number'),
  field('organisation', 'slug', 'name'),
  field('person', 'name'),
  field('meeting', 'title'),
];

/** The register as a file, under the filters of the page. That it left is in the journal before its first line leaves. */
@Injectable()
export class DecisionExport {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Lines of CSV, one a decision that the reader may see. */
  export(ctx: RequestContext, pact: string, filter: DecisionFilter): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'decision.read');
      await requirePact(ctx, pact);
      const rows = await readMany<Row>(ctx, ASKED, decisionListRoot(pact, filter));
      await this.audit.record(ctx, { action: 'decision.exported', objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'pact', after: pact }] });
      return [csvLine(COLUMNS), ...rows.map((row) => csvLine(Object.values(lineOf(row)).map((value) => (typeof value === 'string' ? guarded(value) : value))))];
    });
  }
}

function lineOf({ number, state, late, kind, text, commitments, organisation, person, dueOn, meeting, decidedOn, closedOn, closingWords }: Row): Line {
  return {
    number,
    state,
    late,
    kind,
    text,
    commitments: commitments.map((each) => each.number).join(' '),
    organisation: organisation?.slug ?? null,
    owner: organisation?.name ?? null,
    person: person?.name ?? null,
    due_on: dueOn,
    meeting: meeting?.title ?? null,
    decided_on: decidedOn,
    closed_on: closedOn,
    closing_words: closingWords,
  };
}
