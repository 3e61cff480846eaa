import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { asId, Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { CommitmentStatus } from '../commitment.graphql.js';
import { avenantNotFound, commitmentNotFound } from '../commitments.errors.js';
import { refused, type CommitmentOutcome } from '../held-commitment.js';
import { CommitmentTransition, ruleFor } from '../lifecycle/commitment.lifecycle.js';
import { changedParts, missingParts, tidyLine, tidyText, tidyWording } from '../wording/wording.rules.js';
import { WordingsRepository } from '../wording/wordings.repository.js';
import { AvenantChangeKind, AvenantState, type DiscardAvenantInput, type PrepareAvenantInput, type RemoveAvenantChangeInput, type RenameAvenantInput, type SetAvenantChangeInput } from './avenant.graphql.js';
import { AvenantsRepository, type ChangedCommitment, type HeldAvenant, type NewChange } from './avenants.repository.js';
import '../commitments.audit.js';

/** An act on an avenant, and the avenant that shows it; null when it is no more. */
export interface AvenantOutcome extends CommitmentOutcome {
  readonly avenantId: string | null;
}
const CONFLICT: readonly ProblemDetail[] = [{ path: 'version', code: 'VERSION_CONFLICT' }];

/** Avenants as the secretariat prepares them: nobody else sees them, and nothing of the pact moves. */
@Injectable()
export class AvenantDrafts {
  constructor(
    private readonly database: Database,
    private readonly avenants: AvenantsRepository,
    private readonly wordings: WordingsRepository,
    private readonly audit: Audit,
  ) {}

  prepare(ctx: RequestContext, act: PrepareAvenantInput): Promise<AvenantOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'commitment.manage');
      const pact = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, act.pact]);
      if (!pact) throw pactNotFound(act.pact);
      const title = tidyLine(act.title);
      if (!title) return { ...refused({ path: 'title', code: 'AVENANT_TITLE_REQUIRED' }), avenantId: null };
      // Whatever is prepared in the demonstration is made up.
      const avenantId = await this.avenants.prepare(ctx, pact.id, title, ctx.tenant.demonstration);
      await this.trail(ctx, 'avenant.prepared', avenantId, [{ field: 'title', after: title }]);
      return { problems: [], avenantId };
    });
  }

  rename(ctx: RequestContext, act: RenameAvenantInput): Promise<AvenantOutcome> {
    return this.act(ctx, act.avenant, async (ctx, held) => {
      if (held.version !== act.version) return CONFLICT;
      const title = tidyLine(act.title);
      if (!title) return [{ path: 'title', code: 'AVENANT_TITLE_REQUIRED' }];
      if (title === held.title) return [];
      await this.avenants.rename(ctx, held.id, title);
      await this.trail(ctx, 'avenant.renamed', held.id, [{ field: 'title', before: held.title, after: title }]);
      return [];
    });
  }

  /** Words a commitment anew, or withdraws it; saving it again follows the wording that holds now. */
  setChange(ctx: RequestContext, act: SetAvenantChangeInput): Promise<AvenantOutcome> {
    return this.act(ctx, act.avenant, async (ctx, held) => {
      const commitment = await this.commitmentOf(ctx, held, act.number);
      if (commitment.version !== act.version) return CONFLICT;
      const change = newChange(act, commitment);
      if (!('kind' in change)) return change;
      await this.wordings.keepSigned(ctx, [commitment.id]);
      await this.avenants.writeChange(ctx, held.id, commitment.id, change);
      await this.trail(ctx, 'avenant.change-set', held.id, [{ field: 'commitment', after: act.number }, { field: 'kind', after: change.kind }]);
      return [];
    });
  }

  removeChange(ctx: RequestContext, act: RemoveAvenantChangeInput): Promise<AvenantOutcome> {
    return this.act(ctx, act.avenant, async (ctx, held) => {
      const commitment = await this.commitmentOf(ctx, held, act.number);
      if (commitment.version !== act.version || commitment.version === 0) return CONFLICT;
      await this.avenants.removeChange(ctx, held.id, commitment.id);
      await this.trail(ctx, 'avenant.change-removed', held.id, [{ field: 'commitment', before: act.number, after: null }]);
      return [];
    });
  }

  /** The draft is no more; what it was called stays in the trail. */
  async discard(ctx: RequestContext, act: DiscardAvenantInput): Promise<AvenantOutcome> {
    const done = await this.act(ctx, act.avenant, async (ctx, held) => {
      if (held.version !== act.version) return CONFLICT;
      await this.avenants.discard(ctx, held.id);
      await this.trail(ctx, 'avenant.discarded', held.id, [{ field: 'title', before: held.title, after: null }]);
      return [];
    });
    return done.problems.length > 0 ? done : { ...done, avenantId: null };
  }

  private act(ctx: RequestContext, id: string, then: (ctx: RequestContext, held: HeldAvenant) => Promise<readonly ProblemDetail[]>): Promise<AvenantOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'commitment.manage');
      const held = await this.avenants.hold(ctx, asId(id));
      if (!held) throw avenantNotFound();
      const problems = held.state === AvenantState.DRAFT ? await then(ctx, held) : [{ path: 'avenant', code: 'AVENANT_ADOPTED' }];
      return { problems, avenantId: held.id };
    });
  }

  private async commitmentOf(ctx: RequestContext, held: HeldAvenant, number: number): Promise<ChangedCommitment> {
    const commitment = await this.avenants.commitment(ctx, held, number);
    if (!commitment) throw commitmentNotFound(number);
    return commitment;
  }

  private async trail(ctx: RequestContext, action: string, avenantId: string, changes: { field: string; before?: string | number | null; after?: string | number | null }[]): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'avenant', objectId: avenantId, changes });
  }
}

/** The change as it is to be written, or what is wrong with it. */
function newChange({ wording, withdrawn, reason }: SetAvenantChangeInput, commitment: ChangedCommitment): NewChange | ProblemDetail[] {
  const base = { baseWording: commitment.wording, reason: tidyText(reason) };
  if (withdrawn) {
    if (!ruleFor(CommitmentTransition.ABANDON, commitment.status)) return [{ path: 'withdrawn', code: 'WITHDRAWAL_IMPOSSIBLE', details: { number: commitment.number } }];
    return base.reason ? { ...base, kind: AvenantChangeKind.WITHDRAWN, text: null } : [{ path: 'reason', code: 'CHANGE_REASON_REQUIRED' }];
  }
  if (!wording) return [{ path: 'wording', code: 'WORDING_REQUIRED' }];
  if (commitment.status === CommitmentStatus.ABANDONED) return [{ path: 'number', code: 'COMMITMENT_WITHDRAWN', details: { number: commitment.number } }];
  const text = tidyWording(wording);
  const missing = missingParts(text).map((part) => ({ path: `wording.${part}`, code: 'WORDING_REQUIRED' }));
  if (missing.length > 0) return missing;
  return changedParts(commitment.holding, text).length > 0 ? { ...base, kind: AvenantChangeKind.REWORDED, text } : [{ path: 'wording', code: 'WORDING_UNCHANGED' }];
}
