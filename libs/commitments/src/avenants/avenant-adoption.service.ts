import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { asId, Database, today, type ProblemDetail, type RequestContext } from '#platform';
import { CommitmentStatus } from '../commitment.graphql.js';
import { avenantNotFound } from '../commitments.errors.js';
import { copilNamed, copilProblem } from '../copil.query.js';
import { decisionRegister } from '../decided-acts.js';
import { touchPact } from '../held-commitment.js';
import { CommitmentTransition, ruleFor } from '../lifecycle/commitment.lifecycle.js';
import { CommitmentStatuses } from '../lifecycle/commitment-status.service.js';
import { StatusSource } from '../lifecycle/status-change.graphql.js';
import { settleProposals } from '../lifecycle/status-change.sql.js';
import { changedParts, tidyText, type PartChange, type WordingPartName } from '../wording/wording.rules.js';
import { WordingsRepository } from '../wording/wordings.repository.js';
import { AvenantChangeKind, AvenantState, type AdoptAvenantInput } from './avenant.graphql.js';
import type { AvenantOutcome } from './avenant-drafts.service.js';
import { AvenantsRepository, type Adoption, type HeldAvenant, type HeldChange } from './avenants.repository.js';
import '../commitments.audit.js';

/** A COPIL adopts an avenant, and its day comes. */
@Injectable()
export class AvenantAdoption {
  constructor(
    private readonly database: Database,
    private readonly avenants: AvenantsRepository,
    private readonly wordings: WordingsRepository,
    private readonly statuses: CommitmentStatuses,
    private readonly audit: Audit,
  ) {}

  /** Exactly what was read is adopted: a draft that moved meanwhile is a conflict. It gets its number, and holds at once when its day has come. */
  adopt(ctx: RequestContext, act: AdoptAvenantInput): Promise<AvenantOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'commitment.manage');
      const held = await this.avenants.hold(ctx, asId(act.avenant));
      if (!held) throw avenantNotFound();
      const answer = (...problems: readonly ProblemDetail[]): AvenantOutcome => ({ problems, avenantId: held.id });
      if (held.state !== AvenantState.DRAFT) return answer({ path: 'avenant', code: 'AVENANT_ADOPTED' });
      if (held.version !== act.version) return answer({ path: 'version', code: 'VERSION_CONFLICT' });
      const changes = await this.avenants.changes(ctx, held.id);
      const copil = await copilProblem(ctx, held.pactId, act.meeting);
      const problems = [...(copil ? [copil] : []), ...(tidyText(act.decision) ? [] : [{ path: 'decision', code: 'DECISION_REQUIRED' }]), ...changesProblems(changes)];
      if (problems.length > 0) return answer(...problems);
      const by = await copilNamed(ctx, asId(act.meeting));
      if (act.effectiveOn < by.heldOn) return answer({ path: 'effectiveOn', code: 'EFFECT_BEFORE_COPIL' });
      const number = await this.avenants.nextNumber(ctx, held.pactId);
      await this.write(ctx, held, { number, copil: by, decision: tidyText(act.decision)!, effectiveOn: act.effectiveOn }, changes);
      await touchPact(ctx, held.pactId);
      await this.takeDue(ctx);
      return answer();
    });
  }

  /** The words of the COPIL are a decision of the register, by which the avenant takes effect when its day has come. In the caller's transaction. */
  async write(ctx: RequestContext, { id, pactId, fictional }: HeldAvenant, adoption: Omit<Adoption, 'decisionId'>, changes: readonly { readonly commitmentId: string }[]): Promise<void> {
    const { number, copil, decision, effectiveOn } = adoption;
    const commitmentIds = changes.map(({ commitmentId }) => commitmentId);
    const decisionId = await decisionRegister().record(ctx, { kind: 'AVENANT', pactId, words: decision, meetingId: copil.meetingId, decidedOn: copil.heldOn, effectiveOn, commitmentIds, fictional });
    await this.avenants.adopt(ctx, id, { ...adoption, decisionId });
    await this.audit.record(ctx, {
      action: 'avenant.adopted',
      objectType: 'avenant',
      objectId: id,
      changes: [{ field: 'number', after: number }, { field: 'copil', after: copil.title }, { field: 'decision', after: decision }, { field: 'effectiveOn', after: effectiveOn }],
    });
  }

  /** Every avenant of the space whose day has come takes effect; run again, it finds nothing. */
  sweep(ctx: RequestContext): Promise<void> {
    return this.database.transaction(ctx, (ctx) => this.takeDue(ctx));
  }

  /** Of what is adopted already, in the caller's transaction. */
  async takeDue(ctx: RequestContext): Promise<void> {
    for (const due of await this.avenants.holdDue(ctx, today(ctx))) await this.takeEffect(ctx, due);
  }

  private async takeEffect(ctx: RequestContext, avenant: HeldAvenant): Promise<void> {
    const changes = await this.avenants.changes(ctx, avenant.id);
    const reworded = changes.flatMap(({ commitmentId, holding, text }) => (text ? [{ commitmentId, before: holding, after: text }] : []));
    await this.wordings.keepSigned(ctx, changes.map(({ commitmentId }) => commitmentId));
    await this.wordings.add(ctx, reworded, { avenantId: avenant.id, effectiveOn: avenant.effectiveOn!, pact: avenant.pact });
    await this.withdraw(ctx, avenant, changes.filter(({ kind }) => kind === AvenantChangeKind.WITHDRAWN));
    await this.avenants.putInForce(ctx, avenant.id);
    await decisionRegister().tookEffect(ctx, avenant.decisionId!);
    await this.audit.recordAll(ctx, [
      { action: 'avenant.took-effect', objectType: 'avenant', objectId: avenant.id, changes: [{ field: 'number', after: avenant.number }] },
      ...reworded.map(({ commitmentId, before, after }) => rewordedRecord(commitmentId, avenant.number!, changedParts(before, after))),
    ]);
    await touchPact(ctx, avenant.pactId);
  }

  /** What a report may have said since it was adopted does not hold it back; what is abandoned already stays so. */
  private async withdraw(ctx: RequestContext, avenant: HeldAvenant, changes: readonly HeldChange[]): Promise<void> {
    const after = CommitmentStatus.ABANDONED;
    const moved = changes.filter(({ status }) => status !== after);
    await settleProposals(ctx, moved.map(({ commitmentId }) => commitmentId), 'FOLLOWED', after);
    await this.statuses.write(
      ctx,
      moved.map(({ commitmentId, status, reason }) => ({ commitmentId, before: status, after, onDate: avenant.effectiveOn!, reason, source: StatusSource.AVENANT, meetingId: avenant.meetingId, avenantId: avenant.id, decisionId: avenant.decisionId })),
    );
  }
}

/** An avenant changes something, and each of its changes can be made of the commitment as it stands. */
function changesProblems(changes: readonly HeldChange[]): ProblemDetail[] {
  if (changes.length === 0) return [{ path: 'avenant', code: 'AVENANT_EMPTY' }];
  return changes.flatMap(({ number, kind, status, baseWording, wording, awaited }) => {
    const problem = (code: string, details: object = {}): ProblemDetail[] => [{ path: `changes.${number}`, code, details: { number, ...details } }];
    if (awaited !== null) return problem('COMMITMENT_AWAITS_AVENANT', { avenant: awaited });
    if (status === CommitmentStatus.ABANDONED) return problem('COMMITMENT_WITHDRAWN');
    if (kind === AvenantChangeKind.WITHDRAWN && !ruleFor(CommitmentTransition.ABANDON, status)) return problem('WITHDRAWAL_IMPOSSIBLE');
    return baseWording === wording ? [] : problem('WORDING_MOVED');
  });
}

/** A part under the name that the history of commitments gives it. */
const FIELDS: Readonly<Record<WordingPartName, string>> = { TITLE: 'title', PURPOSE: 'purpose', MEANS: 'means', AUDIENCE: 'audience', CALENDAR: 'calendar.verbatim', PORTEURS: 'porteurs.verbatim' };

function rewordedRecord(commitmentId: string, avenant: number, parts: readonly PartChange[]): AuditRecord {
  return {
    action: 'commitment.reworded',
    objectType: 'commitment',
    objectId: commitmentId,
    changes: [{ field: 'avenant', after: avenant }, ...parts.map(({ part, before, after }) => ({ field: FIELDS[part], before, after }))],
  };
}
