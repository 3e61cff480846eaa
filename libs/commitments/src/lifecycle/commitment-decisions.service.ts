import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { asId, Database, today, type ProblemDetail, type RequestContext } from '#platform';
import { copilNamed, copilProblem } from '../copil.query.js';
import { decisionRegister, type DecidedKind } from '../decided-acts.js';
import { CONFLICT, DONE, holdCommitment, refused, said, touchPact, type CommitmentOutcome, type HeldCommitment } from '../held-commitment.js';
import { ruleFor, type CommitmentTransition } from './commitment.lifecycle.js';
import { CommitmentStatuses } from './commitment-status.service.js';
import { settleProposals } from './status-change.sql.js';
import { StatusSource, type ChangeCommitmentStatusInput, type DeclineStatusProposalInput } from './status-change.graphql.js';
import '../commitments.audit.js';

/** What the register calls a change that a COPIL decides. */
const DECIDED: Readonly<Partial<Record<CommitmentTransition, DecidedKind>>> = { SUSPEND: 'SUSPENSION', ABANDON: 'ABANDONMENT', RESUME: 'RESUMPTION' };

/** What the secretariat decides, or a COPIL through it. */
@Injectable()
export class CommitmentDecisions {
  constructor(
    private readonly database: Database,
    private readonly statuses: CommitmentStatuses,
    private readonly audit: Audit,
  ) {}

  /** The secretariat says it, with a reason; what a COPIL decides names the COPIL. */
  change(ctx: RequestContext, act: ChangeCommitmentStatusInput): Promise<CommitmentOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdCommitment(ctx, act);
      if (held.version !== act.version) return CONFLICT;
      const rule = ruleFor(act.transition, held.status);
      if (!rule) return refused({ path: 'transition', code: 'TRANSITION_IMPOSSIBLE', details: { status: held.status } });
      const problems = await this.problemsOf(ctx, held, act, rule.needs === 'COPIL');
      if (problems.length > 0) return refused(...problems);
      await settleProposals(ctx, [held.id], 'FOLLOWED', rule.to);
      const decisionId = rule.needs === 'COPIL' ? await this.recordDecision(ctx, held, act) : null;
      await this.statuses.write(ctx, [{ commitmentId: held.id, before: held.status, after: rule.to, onDate: act.onDate, reason: said(act.reason), source: StatusSource.SECRETARIAT, meetingId: act.meeting ?? null, decisionId }]);
      await touchPact(ctx, held.pactId);
      return DONE;
    });
  }

  /** Nothing moves; whoever proposed it reads why. */
  decline(ctx: RequestContext, act: DeclineStatusProposalInput): Promise<CommitmentOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdCommitment(ctx, act);
      if (held.version !== act.version) return CONFLICT;
      const reason = said(act.reason);
      if (!reason) return refused({ path: 'reason', code: 'CHANGE_REASON_REQUIRED' });
      const settled = await settleProposals(ctx, [held.id], 'DECLINED', undefined, reason);
      if (settled.length === 0) return refused({ path: 'number', code: 'NO_PROPOSAL' });
      await this.audit.record(ctx, { action: 'commitment.proposal-declined', objectType: 'commitment', objectId: held.id, changes: [{ field: 'status', before: settled[0]!.status }, { field: 'reason', after: reason }] });
      return DONE;
    });
  }

  /** The words of the COPIL are a decision of the register, by which the change holds at once. */
  private async recordDecision(ctx: RequestContext, { id, pactId }: HeldCommitment, { transition, onDate, reason, meeting }: ChangeCommitmentStatusInput): Promise<string> {
    const copil = await copilNamed(ctx, asId(meeting!));
    const decisionId = await decisionRegister().record(ctx, { kind: DECIDED[transition]!, pactId, words: said(reason)!, meetingId: copil.meetingId, decidedOn: copil.heldOn, effectiveOn: onDate, commitmentIds: [id], fictional: ctx.tenant.demonstration });
    await decisionRegister().tookEffect(ctx, decisionId);
    return decisionId;
  }

  private async problemsOf(ctx: RequestContext, held: HeldCommitment, act: ChangeCommitmentStatusInput, byCopil: boolean): Promise<ProblemDetail[]> {
    const meeting = byCopil || act.meeting ? await copilProblem(ctx, held.pactId, act.meeting) : undefined;
    return [
      ...(said(act.reason) ? [] : [{ path: 'reason', code: 'CHANGE_REASON_REQUIRED' }]),
      ...(act.onDate > today(ctx) ? [{ path: 'onDate', code: 'DATE_TO_COME' }] : []),
      ...(meeting ? [meeting] : []),
    ];
  }
}
