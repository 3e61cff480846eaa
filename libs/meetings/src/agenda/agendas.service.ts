import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyLine } from '#commitments';
import { announceChange, asId, Database, type ProblemDetail, type RequestContext } from '#platform';
import { agendaMeetingNotFound } from './agenda.errors.js';
import type { AgendaItemInput, SetAgendaInput } from './agenda.graphql.js';
import { agendaProblems, SUBJECTS, type AgendaSubject } from './agenda.rules.js';
import { AgendasRepository, type NewAgendaItem } from './agendas.repository.js';
import './agenda.audit.js';

type Typed = Omit<NewAgendaItem, AgendaSubject | 'presenterId'> & { readonly ref: string | null; readonly presenter: string | null };

/** The secretariat says what a meeting will speak about, and for how long. */
@Injectable()
export class Agendas {
  constructor(
    private readonly database: Database,
    private readonly agendas: AgendasRepository,
    private readonly audit: Audit,
  ) {}

  /** The whole agenda at once: an order is one thing, and two people who move items at once would each undo the other. */
  set(ctx: RequestContext, { meeting, version, items }: SetAgendaInput): Promise<readonly ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'agenda.manage');
      const held = await this.agendas.hold(ctx, asId(meeting));
      if (!held) throw agendaMeetingNotFound();
      if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      if (!held.ahead) return [{ path: 'meeting', code: 'AGENDA_PAST' }];
      const typed = items.map(typedItem);
      const presenters = await this.agendas.organisations(ctx, typed.flatMap(({ presenter }) => presenter ?? []));
      if (await this.agendas.takesSpoken(ctx, held.meetingId, typed.flatMap(({ id }) => id ?? []))) return [{ path: 'items', code: 'AGENDA_ITEM_SPOKEN' }];
      const known = await this.agendas.subjects(ctx, held.pactId, typed.flatMap(({ ref }) => ref ?? []));
      const problems = [...agendaProblems(typed), ...subjectProblems(typed, known), ...presenterProblems(typed, presenters)];
      if (problems.length > 0) return problems;
      await this.agendas.write(ctx, held.meetingId, typed.map((item) => written(item, presenters, known)));
      await announceChange(ctx, { kind: 'meeting', id: held.meetingId });
      const minutes = typed.reduce((sum, item) => sum + item.minutes, 0);
      await this.audit.record(ctx, {
        action: 'agenda.set',
        objectType: 'agenda',
        objectId: held.meetingId,
        changes: [{ field: 'items', before: held.items, after: typed.length }, { field: 'minutes', before: held.minutes, after: minutes }],
      });
      return [];
    });
  }
}

/** Which of the things of the pact the item is about. */
const subjectOf = ({ kind, ref }: Typed, known: ReadonlySet<string>): AgendaSubject | undefined => SUBJECTS[kind].find((subject) => known.has(`${subject} ${ref}`));

/** What an item is about is something of the meeting's pact. */
function subjectProblems(items: readonly Typed[], known: ReadonlySet<string>): ProblemDetail[] {
  return items.flatMap((item, index) => (item.ref === null || SUBJECTS[item.kind].length === 0 || subjectOf(item, known) ? [] : [{ path: `items.${index}.ref`, code: 'AGENDA_SUBJECT_UNKNOWN' }]));
}

function typedItem({ id, kind, ref, title, minutes, presenter, document }: AgendaItemInput): Typed {
  return { id: id ? asId(id).toLowerCase() : null, kind, ref: ref ? asId(ref).toLowerCase() : null, title: tidyLine(title), minutes, presenter: presenter || null, document: tidyLine(document) };
}

function presenterProblems(items: readonly Typed[], presenters: ReadonlyMap<string, string>): ProblemDetail[] {
  return items.flatMap(({ presenter }, index) => (presenter === null || presenters.has(presenter) ? [] : [{ path: `items.${index}.presenter`, code: 'AGENDA_PRESENTER_UNKNOWN', details: { slug: presenter } }]));
}

function written(typed: Typed, presenters: ReadonlyMap<string, string>, known: ReadonlySet<string>): NewAgendaItem {
  const { ref, presenter, ...item } = typed;
  const subject = subjectOf(typed, known);
  const of = (name: AgendaSubject): string | null => (subject === name ? ref : null);
  return { ...item, decision: of('decision'), commitment: of('commitment'), indicator: of('indicator'), recommendation: of('recommendation'), avenant: of('avenant'), presenterId: presenter ? presenters.get(presenter)! : null };
}
