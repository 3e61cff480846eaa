import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { asId, Database, today, type ProblemDetail, type RequestContext } from '#platform';
import { milestoneNotFound } from '../commitments.errors.js';
import { CONFLICT, DONE, holdCommitment, refused, said, touchPact, type CommitmentKey, type CommitmentOutcome } from '../held-commitment.js';
import { readDue, type Due } from './due.rules.js';
import type { AddMilestoneInput, ChangeMilestoneInput, ReachMilestoneInput, RemoveMilestoneInput, UndoMilestoneInput } from './milestone.graphql.js';
import { MilestonesRepository, type StoredMilestone } from './milestones.repository.js';
import '../commitments.audit.js';

/** An act on a milestone, and the commitment that shows it. */
export type MilestoneOutcome = CommitmentOutcome & { readonly key: CommitmentKey };

/** The dated steps of commitments: kept by the secretariat, reached on its word or by a report that was accepted. */
@Injectable()
export class Milestones {
  constructor(
    private readonly database: Database,
    private readonly milestones: MilestonesRepository,
    private readonly audit: Audit,
  ) {}

  add(ctx: RequestContext, act: AddMilestoneInput): Promise<CommitmentOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdCommitment(ctx, act);
      const title = said(act.title);
      const due = readDue(act.due, pactOf(held));
      const problems = await this.problemsOf(ctx, held.id, null, title, due);
      if (problems.length > 0) return refused(...problems);
      await this.milestones.add(ctx, held.id, { title: title!, due: due!, page: act.page ?? null });
      await this.trail(ctx, 'commitment.milestone-added', held, [{ field: 'milestone', after: title }, { field: 'due', after: due!.verbatim }]);
      return DONE;
    });
  }

  change(ctx: RequestContext, act: ChangeMilestoneInput): Promise<MilestoneOutcome> {
    return this.act(ctx, act, async (ctx, before) => {
      const title = act.title === undefined || act.title === null ? before.title : said(act.title);
      const due = act.due === undefined || act.due === null ? before.due : readDue(act.due, pactOf(before));
      const problems = await this.problemsOf(ctx, before.commitmentId, before.id, title, due);
      if (problems.length > 0) return refused(...problems);
      const after = { ...before, title: title!, due: due!, page: act.page === undefined ? before.page : act.page };
      const changes = [
        { field: 'milestone', before: before.title, after: after.title },
        { field: 'due', before: before.due.verbatim, after: after.due.verbatim },
        { field: 'page', before: before.page, after: after.page },
      ].filter((each) => each.before !== each.after);
      if (changes.length === 0) return DONE;
      await this.milestones.write(ctx, after);
      // The title says which one, also when it is not what changed.
      const named = changes.some(({ field }) => field === 'milestone') ? changes : [{ field: 'milestone', after: before.title }, ...changes];
      await this.trail(ctx, 'commitment.milestone-changed', after, named);
      return DONE;
    });
  }

  /** A step that was reached is a fact: it is undone first. */
  remove(ctx: RequestContext, act: RemoveMilestoneInput): Promise<MilestoneOutcome> {
    return this.act(ctx, act, async (ctx, before) => {
      const reason = said(act.reason);
      if (before.reachedOn !== null) return refused({ path: 'milestone', code: 'MILESTONE_REACHED' });
      if (!reason) return refused({ path: 'reason', code: 'CHANGE_REASON_REQUIRED' });
      await this.milestones.remove(ctx, before.id);
      await this.trail(ctx, 'commitment.milestone-removed', before, [{ field: 'milestone', before: before.title }, { field: 'due', before: before.due.verbatim }, { field: 'reason', after: reason }]);
      return DONE;
    });
  }

  /** The secretariat says it is reached, and what shows it. */
  declareReached(ctx: RequestContext, act: ReachMilestoneInput): Promise<MilestoneOutcome> {
    return this.act(ctx, act, async (ctx, before) => {
      const proof = said(act.proof);
      const problems: ProblemDetail[] = [
        ...(before.reachedOn === null ? [] : [{ path: 'milestone', code: 'MILESTONE_REACHED' }]),
        ...(act.reachedOn > today(ctx) ? [{ path: 'reachedOn', code: 'DATE_TO_COME' }] : []),
        ...(proof ? [] : [{ path: 'proof', code: 'PROOF_REQUIRED' }]),
      ];
      if (problems.length > 0) return refused(...problems);
      await this.write(ctx, before, { reachedOn: act.reachedOn, proof, proofReportId: null });
      return DONE;
    });
  }

  undo(ctx: RequestContext, act: UndoMilestoneInput): Promise<MilestoneOutcome> {
    return this.act(ctx, act, async (ctx, before) => {
      const reason = said(act.reason);
      if (before.reachedOn === null) return refused({ path: 'milestone', code: 'MILESTONE_NOT_REACHED' });
      if (!reason) return refused({ path: 'reason', code: 'CHANGE_REASON_REQUIRED' });
      await this.takeBack(ctx, before, reason);
      return DONE;
    });
  }

  /**
   * A report that ticks the step was accepted: the report is its proof. A step already reached keeps its first day and
   * proof. In the caller's transaction, who has decided that the actor may.
   */
  async reach(ctx: RequestContext, milestone: string, reachedOn: string, proofReportId: string): Promise<void> {
    const before = await this.milestones.hold(ctx, asId(milestone));
    if (!before) throw milestoneNotFound();
    if (before.reachedOn === null) await this.write(ctx, before, { reachedOn, proof: null, proofReportId });
  }

  /** The acceptance of the report is undone: what only it proved is no longer reached. In the caller's transaction. */
  async withdraw(ctx: RequestContext, reportId: string): Promise<void> {
    for (const milestone of await this.milestones.provenBy(ctx, reportId)) await this.takeBack(ctx, milestone, null);
  }

  private act(ctx: RequestContext, { milestone, version }: { readonly milestone: string; readonly version: number }, then: (ctx: RequestContext, before: StoredMilestone) => Promise<CommitmentOutcome>): Promise<MilestoneOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'commitment.manage');
      const before = await this.milestones.hold(ctx, asId(milestone));
      if (!before) throw milestoneNotFound();
      const key = { pact: before.pact, number: before.number };
      return { ...(before.version === version ? await then(ctx, before) : CONFLICT), key };
    });
  }

  private async write(ctx: RequestContext, before: StoredMilestone, reached: Pick<StoredMilestone, 'reachedOn' | 'proof' | 'proofReportId'>): Promise<void> {
    await this.milestones.write(ctx, { ...before, ...reached });
    await this.trail(ctx, 'commitment.milestone-reached', before, [{ field: 'milestone', after: before.title }, { field: 'reachedOn', after: reached.reachedOn }, ...(reached.proof ? [{ field: 'proof', after: reached.proof }] : [])]);
  }

  private async takeBack(ctx: RequestContext, before: StoredMilestone, reason: string | null): Promise<void> {
    await this.milestones.write(ctx, { ...before, reachedOn: null, proof: null, proofReportId: null });
    await this.trail(ctx, 'commitment.milestone-undone', before, [{ field: 'milestone', after: before.title }, { field: 'reachedOn', before: before.reachedOn, after: null }, ...(reason ? [{ field: 'reason', after: reason }] : [])]);
  }

  private async problemsOf(ctx: RequestContext, commitmentId: string, id: string | null, title: string | null, due: Due | null): Promise<ProblemDetail[]> {
    const taken = title !== null && (await this.milestones.titleTaken(ctx, commitmentId, title, id));
    return [
      ...(title === null ? [{ path: 'title', code: 'MILESTONE_TITLE_REQUIRED' }] : []),
      ...(taken ? [{ path: 'title', code: 'MILESTONE_TWICE' }] : []),
      ...(due === null ? [{ path: 'due', code: 'DUE_UNREAD' }] : []),
    ];
  }

  private async trail(ctx: RequestContext, action: string, of: { readonly pactId: string } & ({ readonly commitmentId: string } | { readonly id: string }), changes: { field: string; before?: string | number | null; after?: string | number | null }[]): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'commitment', objectId: 'commitmentId' in of ? of.commitmentId : of.id, changes });
    await touchPact(ctx, of.pactId);
  }
}

function pactOf({ pactStartsOn, pactEndsOn }: { readonly pactStartsOn: string; readonly pactEndsOn: string }): { startsOn: string; endsOn: string } {
  return { startsOn: pactStartsOn, endsOn: pactEndsOn };
}
