import { Audit } from '#audit';
import { one, type Database, type RequestContext } from '#platform';
import { CommitmentStatuses } from '../lifecycle/commitment-status.service.js';
import type { WordedText } from '../wording/wording.rules.js';
import { WordingsRepository } from '../wording/wordings.repository.js';
import { AvenantChangeKind } from './avenant.graphql.js';
import { AvenantAdoption } from './avenant-adoption.service.js';
import { AvenantsRepository } from './avenants.repository.js';

/** An avenant as the pact's file tells it. */
export interface AdoptedAvenant {
  readonly number: number;
  readonly title: string;
  readonly copil: { readonly title: string; readonly on: string };
  readonly decision: string;
  readonly effectiveOn: string;
  readonly fictional: boolean;
  readonly changes: readonly { readonly commitment: number; readonly wording: WordedText | null; readonly reason: string | null }[];
}

const COPIL = `SELECT id FROM meeting WHERE tenant_id = $1 AND pact_id = $2 AND instance = 'COPIL' AND (starts_at AT TIME ZONE $4)::date = $3 ORDER BY id LIMIT 1`;

/** Adopts avenants that came with the pact's file, in the order of their numbers: each takes effect before the next is read. In the caller's transaction. */
export async function adoptImported(ctx: RequestContext, database: Database, pactId: string, avenants: readonly AdoptedAvenant[]): Promise<void> {
  const [audit, repository, wordings] = [new Audit(), new AvenantsRepository(), new WordingsRepository()];
  const adoption = new AvenantAdoption(database, repository, wordings, new CommitmentStatuses(audit), audit);
  for (const { number, title, copil, decision, effectiveOn, fictional, changes } of avenants) {
    const id = await repository.prepare(ctx, pactId, title, fictional);
    const held = (await repository.hold(ctx, id))!;
    for (const { commitment, wording, reason } of changes) {
      const changed = (await repository.commitment(ctx, held, commitment))!;
      await wordings.keepSigned(ctx, [changed.id]);
      await repository.writeChange(ctx, id, changed.id, { kind: wording ? AvenantChangeKind.REWORDED : AvenantChangeKind.WITHDRAWN, baseWording: changed.wording, text: wording, reason });
    }
    const meeting = await one<{ id: string }>(ctx.db, COPIL, [ctx.tenant.id, pactId, copil.on, ctx.tenant.timeZone]);
    const by = { title: copil.title, heldOn: copil.on, meetingId: meeting?.id ?? null };
    await adoption.write(ctx, held, { number, copil: by, decision, effectiveOn }, await repository.changes(ctx, id));
    await adoption.takeDue(ctx);
  }
}
