import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { mayOn } from '#access';
import { Audit } from '#audit';
import { actingPersonId, announceChange, asId, Database, DomainError, givenFileNotFound, GivenFiles, holdFiles, one, type GivenBack, type GivenFile, type GivenWith, type KeptFile, type RequestContext } from '#platform';
import { actsForSteering, holdFor, signatureOf } from './decision-act.js';
import { decisionRefusal, DecisionTransition } from './decision.lifecycle.js';
import { DecisionsRepository, type HeldDecision } from './decisions.repository.js';
import './decisions.audit.js';

const DECISIONS: GivenWith = { table: 'decision_file', thing: 'decision_id' };
holdFiles(DECISIONS.table);

/** A file on its way, and the decision whose carrying out it proves. */
export interface FileOfDecision extends GivenFile {
  readonly pact: string;
  readonly number: number;
}

/** What is told of a file that was kept. */
export interface AddedFile extends KeptFile {
  readonly bySteering: boolean;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
}

interface FoundFile extends GivenBack {
  readonly bySteering: boolean;
  readonly pact: string;
  readonly number: number;
  readonly organisationId: string | null;
}

/**
 * Files that prove what was done about a decision: added while it is open by who may write how it stands, removed by the side
 * that gave them, read by who may read the decision. They change none of its words: a form that is open on it stays good.
 */
@Injectable()
export class DecisionFiles {
  constructor(
    private readonly database: Database,
    private readonly decisions: DecisionsRepository,
    private readonly files: GivenFiles,
    private readonly audit: Audit,
  ) {}

  async add(ctx: RequestContext, { pact, number, ...given }: FileOfDecision): Promise<AddedFile> {
    // Before a byte is taken: nobody fills the disk with what would be refused.
    await this.database.transaction(ctx, async (ctx) => this.files.requirePlace(ctx, DECISIONS, (await this.open(ctx, pact, number)).id));
    return this.files.take(ctx, given, (kept) => this.database.transaction(ctx, async (ctx) => this.write(ctx, await this.open(ctx, pact, number), kept)));
  }

  /** Gives the decision it belonged to. */
  async remove(ctx: RequestContext, file: string): Promise<{ readonly pact: string; readonly number: number }> {
    const found = await this.find(ctx, file);
    await this.database.transaction(ctx, async (ctx) => {
      const decision = await this.open(ctx, found.pact, found.number);
      if (found.bySteering !== actsForSteering(ctx)) throw new DomainError('DECISION_FILE_OF_OTHERS');
      await ctx.db.query(`DELETE FROM decision_file WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, found.id]);
      await this.record(ctx, 'decision.file-removed', decision, { before: found.name });
    });
    await this.files.forget(ctx, found.id);
    return found;
  }

  async read(ctx: RequestContext, file: string): Promise<{ readonly file: GivenBack; readonly content: Readable }> {
    const found = await this.find(ctx, file);
    return { file: found, content: await this.files.open(ctx, found.id) };
  }

  private async write(ctx: RequestContext, decision: HeldDecision, kept: KeptFile): Promise<AddedFile> {
    await this.files.requirePlace(ctx, DECISIONS, decision.id, kept.sha256);
    const file: AddedFile = { ...kept, bySteering: actsForSteering(ctx), uploadedAt: ctx.clock.now(), uploadedBy: signatureOf(ctx) };
    await ctx.db.query(
      `INSERT INTO decision_file (tenant_id, id, decision_id, name, media_type, bytes, sha256, scan, by_steering, uploaded_at, uploaded_by, uploaded_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [ctx.tenant.id, file.id, decision.id, file.name, file.mediaType, file.bytes, file.sha256, file.scan, file.bySteering, file.uploadedAt, file.uploadedBy, actingPersonId(ctx)],
    );
    await this.record(ctx, 'decision.file-added', decision, { after: file.name });
    return file;
  }

  /** The decision, held, when the actor may write how it stands, now. */
  private async open(ctx: RequestContext, pact: string, number: number): Promise<HeldDecision> {
    const held = await holdFor(ctx, this.decisions, pact, number, DecisionTransition.NOTE);
    const refusal = decisionRefusal(DecisionTransition.NOTE, held);
    if (refusal) throw new DomainError(refusal);
    return held;
  }

  private async find(ctx: RequestContext, file: string): Promise<FoundFile> {
    const found = await one<FoundFile>(
      ctx.db,
      `SELECT f.id, f.name, f.media_type AS "mediaType", f.bytes, f.by_steering AS "bySteering", p.slug AS pact, d.number, d.organisation_id AS "organisationId"
       FROM decision_file f JOIN decision d ON d.tenant_id = f.tenant_id AND d.id = f.decision_id JOIN pact p ON p.tenant_id = d.tenant_id AND p.id = d.pact_id
       WHERE f.tenant_id = $1 AND f.id = $2`,
      [ctx.tenant.id, asId(file)],
    );
    if (!found || !mayOn(ctx, 'decision.read', found.organisationId ? { organisationId: found.organisationId } : {})) throw givenFileNotFound();
    return found;
  }

  private async record(ctx: RequestContext, action: string, { id, pactId, organisationId }: HeldDecision, name: { readonly before?: string; readonly after?: string }): Promise<void> {
    const own = actsForSteering(ctx) || organisationId === null ? {} : { onBehalfOf: { kind: 'ORGANISATION', id: organisationId } as const };
    await this.audit.record(ctx, { action, objectType: 'decision', objectId: id, changes: [{ field: 'file', before: name.before ?? null, after: name.after ?? null }], ...own });
    await announceChange(ctx, { kind: 'decisions', id: pactId });
  }
}
