import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tidyText } from '#commitments';
import { Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { bilanNotStarted } from '../bilans.errors.js';
import '../bilans.audit.js';
import type { BilanContent } from '../content/bilan-content.graphql.js';
import { compose } from '../content/composition.rules.js';
import { readMatter } from '../content/matter.query.js';
import { asksReason, bilanRefusal, BilanTransition, BilanWriting, stateAfter } from '../draft/bilan.lifecycle.js';
import type { MoveBilanInput } from '../draft/bilan-draft.graphql.js';
import { fingerprintOfContent } from '../draft/bilan-draft.query.js';
import { bilanById, holdBilan, situationOf, type HeldBilan } from '../draft/held-bilan.js';
import { BilanPrinting } from '../formats/bilan-printing.service.js';
import { closingProblems, Readings } from '../reading-room/readings.service.js';
import { hashOf, signText } from '../signing/seal.rules.js';
import { SigningKeys } from '../signing/signing-keys.service.js';
import { documentText, type EditionBefore } from './bilan-document.js';
import { addRows } from './edition-rows.js';

const ACTIONS: Readonly<Record<BilanTransition, string>> = {
  SEND_TO_READING: 'bilan.sent-to-reading',
  TAKE_BACK: 'bilan.taken-back',
  FREEZE: 'bilan.frozen',
  UNFREEZE: 'bilan.unfrozen',
  PUBLISH: 'bilan.published',
  CORRECT: 'bilan.corrected',
  GIVE_UP: 'bilan.given-up',
  WITHDRAW: 'bilan.withdrawn',
  DISCARD: 'bilan.discarded',
};

interface EditionRow {
  readonly number: number;
  readonly hash: string;
}

/** The steps of a bilan's life; each in one transaction, so that what is half-way never was. */
@Injectable()
export class BilanMoves {
  constructor(
    private readonly database: Database,
    private readonly keys: SigningKeys,
    private readonly readings: Readings,
    private readonly audit: Audit,
    private readonly printing: BilanPrinting,
  ) {}

  async move(ctx: RequestContext, input: MoveBilanInput): Promise<readonly ProblemDetail[]> {
    requirePermission(ctx, 'bilan.write');
    // Read on one state of the database before anything is held; the bilan's version says whether it moved meanwhile.
    const content = input.transition === BilanTransition.FREEZE ? await this.contentOf(ctx, input.bilan) : undefined;
    return this.database.transaction(ctx, async (ctx) => {
      const held = await holdBilan(ctx, input.bilan);
      const situation = situationOf(ctx, held);
      const refusal = bilanRefusal(input.transition, situation);
      if (refusal) return [{ path: 'transition', code: refusal }];
      if (held.version !== input.version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const reason = tidyText(input.reason);
      if (asksReason(input.transition, situation) && !reason) return [{ path: 'reason', code: 'BILAN_REASON_REQUIRED' }];
      const closing = input.transition === BilanTransition.SEND_TO_READING ? closingProblems(ctx, input.closesOn) : [];
      if (closing.length > 0) return closing;
      if (input.transition === BilanTransition.UNFREEZE && (await this.hasAvis(ctx, held))) return [{ path: 'transition', code: 'BILAN_EDITION_HAS_AVIS' }];
      if (content && fingerprintOfContent(content) !== input.fingerprint) return [{ path: 'fingerprint', code: 'BILAN_MOVED' }];
      const changes = await this.carryOut(ctx, held, input, reason, content);
      if (input.transition !== BilanTransition.DISCARD) await ctx.db.query(`UPDATE bilan SET state = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, stateAfter(input.transition, situation)]);
      await this.audit.record(ctx, { action: ACTIONS[input.transition], objectType: 'bilan', objectId: held.id, changes });
      return [];
    });
  }

  /** The avis says on which edition it is given: that one is not thrown away. */
  private async hasAvis(ctx: RequestContext, { id, nextNumber }: HeldBilan): Promise<boolean> {
    return (await ctx.db.query(`SELECT FROM avis_edition WHERE tenant_id = $1 AND bilan_id = $2 AND bilan_edition = $3 LIMIT 1`, [ctx.tenant.id, id, nextNumber])).length > 0;
  }

  private async contentOf(ctx: RequestContext, id: string): Promise<BilanContent> {
    const held = await bilanById(ctx, id);
    if (!held) throw bilanNotStarted();
    return compose(await readMatter(ctx, this.database, held), ctx.tenant.name, ctx.tenant.timeZone).content;
  }

  private async carryOut(ctx: RequestContext, held: HeldBilan, { transition, closesOn }: MoveBilanInput, reason: string | null, content: BilanContent | undefined): Promise<NonNullable<AuditRecord['changes']>> {
    const tenant = ctx.tenant.id;
    if (held.state === BilanWriting.IN_READING) await this.readings.end(ctx, held.id);
    switch (transition) {
      case BilanTransition.SEND_TO_READING:
        await this.readings.open(ctx, held, closesOn!);
        return [{ field: 'closesOn', after: closesOn! }];
      case BilanTransition.FREEZE:
        return told(await this.freeze(ctx, held, content!, reason), reason);
      case BilanTransition.UNFREEZE:
        // Its PDF goes with what no row speaks of any more, at night.
        return told((await ctx.db.query<EditionRow>(`DELETE FROM bilan_edition WHERE tenant_id = $1 AND bilan_id = $2 AND state = 'FROZEN' RETURNING number, hash`, [tenant, held.id]))[0]!);
      case BilanTransition.PUBLISH:
        return told(await this.publish(ctx, held));
      case BilanTransition.WITHDRAW:
        return told((await this.withdraw(ctx, held, reason!))!, reason);
      case BilanTransition.DISCARD:
        await ctx.db.query(`DELETE FROM bilan WHERE tenant_id = $1 AND id = $2`, [tenant, held.id]);
        return [{ field: 'year', after: held.year }];
      default:
        return [];
    }
  }

  /** Its rows, its signed text and its place in the life of the bilan: all of it, or nothing. */
  private async freeze(ctx: RequestContext, held: HeldBilan, content: BilanContent, reason: string | null): Promise<EditionRow> {
    const before = await one<EditionBefore>(ctx.db, `SELECT number, hash, content FROM bilan_edition WHERE tenant_id = $1 AND bilan_id = $2 AND state <> 'FROZEN' ORDER BY number DESC LIMIT 1`, [ctx.tenant.id, held.id]);
    const [id, now, key] = [randomUUID(), ctx.clock.now(), await this.keys.current(ctx)];
    const text = documentText(content, held.nextNumber, now, before, reason);
    const hash = hashOf(text);
    await ctx.db.query(
      `INSERT INTO bilan_edition (tenant_id, id, bilan_id, pact_id, year, cut_off, number, state, reason, content, hash, signature, key_id, fictional, made_at, print)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'FROZEN', $8, $9, $10, $11, $12, $13, $14, 'WAITING')`,
      [ctx.tenant.id, id, held.id, held.pactId, held.year, content.cutOff, held.nextNumber, before ? reason : null, text, hash, signText(text, key.key), key.id, content.fictional, now],
    );
    await addRows(ctx, id, content);
    await this.printing.ask(ctx, id);
    return { number: held.nextNumber, hash };
  }

  /** A PDF that could not be made is tried once more: what is published should have one. */
  private async publish(ctx: RequestContext, held: HeldBilan): Promise<EditionRow> {
    const edition = (await one<EditionRow & { id: string; print: string }>(
      ctx.db,
      `UPDATE bilan_edition SET state = 'PUBLISHED', published_at = $3, print = CASE print WHEN 'FAILED' THEN 'WAITING' ELSE print END
       WHERE tenant_id = $1 AND bilan_id = $2 AND state = 'FROZEN' RETURNING id, print, number, hash`,
      [ctx.tenant.id, held.id, ctx.clock.now()],
    ))!;
    if (edition.print !== 'READY') await this.printing.ask(ctx, edition.id);
    return edition;
  }

  private async withdraw(ctx: RequestContext, held: HeldBilan, reason: string): Promise<EditionRow | undefined> {
    return one<EditionRow>(
      ctx.db,
      `UPDATE bilan_edition SET state = 'WITHDRAWN', withdrawn_at = $3, withdrawn_reason = $4 WHERE tenant_id = $1 AND bilan_id = $2 AND number = (
         SELECT max(l.number) FROM bilan_edition l WHERE l.tenant_id = $1 AND l.bilan_id = $2 AND l.state = 'PUBLISHED') RETURNING number, hash`,
      [ctx.tenant.id, held.id, ctx.clock.now(), reason],
    );
  }
}

function told({ number, hash }: EditionRow, reason: string | null = null): NonNullable<AuditRecord['changes']> {
  return [{ field: 'number', after: number }, { field: 'hash', after: hash }, ...(reason ? [{ field: 'reason', after: reason }] : [])];
}
