import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { tidyText } from '#commitments';
import { pactNotFound } from '#pact';
import { asId, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { beginAct, signatureOf, type DecisionOutcome } from './decision-act.js';
import type { RecordDecisionInput, ReviseDecisionInput } from './decision.graphql.js';
import { DecisionNews } from './decision-news.service.js';
import { DecisionKind, DecisionState, DecisionTransition } from './decision.lifecycle.js';
import { DecisionsRepository, type DecisionContent } from './decisions.repository.js';
import './decisions.audit.js';

/** What is typed of a decision, whether it is recorded or revised. */
type Typed = Pick<ReviseDecisionInput, 'text' | 'commitments' | 'organisation' | 'person' | 'dueOn'>;

interface Read {
  readonly content: DecisionContent & { readonly text: string };
  readonly numbers: string;
  readonly problems: readonly ProblemDetail[];
}

/** The secretariat writes what a meeting decided. */
@Injectable()
export class DecisionWriting {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly news: DecisionNews,
    private readonly audit: Audit,
  ) {}

  record(ctx: RequestContext, act: RecordDecisionInput): Promise<DecisionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'decision.manage');
      const pact = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, act.pact]);
      if (!pact) throw pactNotFound(act.pact);
      const meeting = act.meeting === '' ? undefined : await this.decisions.meeting(ctx, pact.id, asId(act.meeting));
      const { content, numbers, problems } = await this.read(ctx, pact.id, act, meeting?.on);
      const itemId = act.item ? asId(act.item) : null;
      const refused = [...meetingProblems(act.meeting, meeting), ...(itemId && meeting && !(await this.decisions.hasItem(ctx, asId(act.meeting), itemId)) ? [{ path: 'item', code: 'DECISION_ITEM_UNKNOWN' }] : []), ...problems];
      if (refused.length > 0) return { number: null, problems: refused };
      const decision = { ...content, pactId: pact.id, kind: DecisionKind.FOLLOW_UP, state: DecisionState.OPEN, meetingId: asId(act.meeting), itemId, decidedOn: meeting!.on, closedOn: null, fictional: ctx.tenant.demonstration };
      const { id, number } = await this.decisions.record(ctx, decision, signatureOf(ctx));
      await this.news.toCarryOut(ctx, { ...decision, number }, content);
      await this.audit.record(ctx, {
        action: 'decision.recorded',
        objectType: 'decision',
        objectId: id,
        changes: [
          { field: 'meeting', after: meeting!.title },
          { field: 'text', after: content.text },
          { field: 'commitments', after: numbers },
          { field: 'organisation', after: content.organisationId },
          { field: 'person', after: content.personId },
          { field: 'dueOn', after: content.dueOn },
        ],
      });
      return { number, problems: [] };
    });
  }

  revise(ctx: RequestContext, act: ReviseDecisionInput): Promise<DecisionOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const { held, problems: refused } = await beginAct(ctx, this.decisions, act, DecisionTransition.REVISE);
      const { number } = held;
      if (refused.length > 0) return { number, problems: refused };
      const { content, numbers, problems } = await this.read(ctx, held.pactId, act, held.decidedOn);
      if (problems.length > 0) return { number, problems };
      const changes = [
        { field: 'text', before: held.text, after: content.text },
        { field: 'commitments', before: held.commitments.join(', '), after: numbers },
        { field: 'organisation', before: held.organisationId, after: content.organisationId },
        { field: 'person', before: held.personId, after: content.personId },
        { field: 'dueOn', before: held.dueOn, after: content.dueOn },
      ];
      // A form that is saved as it was opened leaves no trace.
      if (changes.every(({ before, after }) => before === after)) return { number, problems };
      await this.decisions.revise(ctx, held.id, content, signatureOf(ctx));
      const changesHands = content.organisationId !== held.organisationId || content.personId !== held.personId;
      if (changesHands) await this.news.toCarryOut(ctx, { pactId: held.pactId, number, text: content.text }, content);
      await this.audit.record(ctx, { action: 'decision.revised', objectType: 'decision', objectId: held.id, changes });
      return { number, problems };
    });
  }

  /** What was typed, as it is kept, and what is wrong with it. */
  private async read(ctx: RequestContext, pactId: string, typed: Typed, decidedOn: string | undefined): Promise<Read> {
    const text = tidyText(typed.text) ?? '';
    const wanted = [...new Set(typed.commitments)];
    const found = await this.decisions.commitments(ctx, pactId, wanted);
    const owner = typed.organisation === '' ? undefined : await this.decisions.owner(ctx, typed.organisation, typed.person ? asId(typed.person) : null);
    const known = found.map(({ number }) => number);
    const problems: ProblemDetail[] = [
      ...(text ? [] : [{ path: 'text', code: 'DECISION_TEXT_REQUIRED' }]),
      ...(known.length === wanted.length ? [] : [{ path: 'commitments', code: 'DECISION_COMMITMENTS_UNKNOWN', details: { numbers: wanted.filter((number) => !known.includes(number)).join(', ') } }]),
      ...(typed.organisation === '' ? [{ path: 'organisation', code: 'DECISION_OWNER_REQUIRED' }] : owner ? [] : [{ path: 'organisation', code: 'DECISION_OWNER_UNKNOWN', details: { slug: typed.organisation } }]),
      ...(owner && !owner.reports ? [{ path: 'person', code: 'DECISION_PERSON_UNKNOWN' }] : []),
      ...(decidedOn && typed.dueOn < decidedOn ? [{ path: 'dueOn', code: 'DECISION_DUE_BEFORE', details: { decidedOn } }] : []),
    ];
    return { content: { text, organisationId: owner?.id ?? null, personId: typed.person ?? null, dueOn: typed.dueOn, commitmentIds: found.map(({ id }) => id) }, numbers: known.join(', '), problems };
  }
}

function meetingProblems(given: string, meeting: { readonly begun: boolean } | undefined): ProblemDetail[] {
  if (given === '') return [{ path: 'meeting', code: 'DECISION_MEETING_REQUIRED' }];
  if (!meeting) return [{ path: 'meeting', code: 'DECISION_MEETING_UNKNOWN' }];
  return meeting.begun ? [] : [{ path: 'meeting', code: 'DECISION_MEETING_TO_COME' }];
}
