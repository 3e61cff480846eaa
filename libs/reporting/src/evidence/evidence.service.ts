import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, FileStore, givenFileNotFound, GivenFiles, heldFiles, holdFiles, one, type GivenFile, type GivenWith, type KeptFile, type RequestContext } from '#platform';
import { requestNotFound } from '../reporting.errors.js';
import { requireId, requireMine, signature } from '../reports/report-act.js';
import { campaignStateRefusal, ReportTransition, stateRefusal } from '../reports/report.lifecycle.js';
import { ReportsRepository, type HeldRequest } from '../reports/reports.repository.js';
import { sees } from '../visibility.rules.js';
import { EvidenceEntity } from './evidence.entity.js';
import '../reporting.audit.js';

const ANSWERS: GivenWith = { table: 'evidence_file', thing: 'request_id' };
holdFiles(ANSWERS.table);

/** A file on its way, and the request that it answers. */
export interface SentFile extends GivenFile {
  readonly request: string;
}

/** Files given as proof of an answer: added and removed while it can be written, read by who may read what was written. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly files: GivenFiles,
    private readonly store: FileStore,
    private readonly audit: Audit,
  ) {}

  async add(ctx: RequestContext, { request, ...given }: SentFile): Promise<EvidenceEntity> {
    const id = requireId(request);
    // Before a byte is taken: nobody fills the disk with what would be refused.
    await this.database.transaction(ctx, async (ctx) => this.files.requirePlace(ctx, ANSWERS, (await this.writable(ctx, id)).id));
    return this.files.take(ctx, given, (kept) => this.database.transaction(ctx, (ctx) => this.write(ctx, id, kept)));
  }

  /** Gives the request it belonged to. */
  async remove(ctx: RequestContext, file: string): Promise<string> {
    const found = await this.find(ctx, file);
    await this.database.transaction(ctx, async (ctx) => {
      const request = await this.writable(ctx, found.requestId, givenFileNotFound);
      await ctx.db.query(`DELETE FROM evidence_file WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, found.id]);
      await this.record(ctx, 'evidence.removed', request, { before: found.name });
    });
    await this.files.forget(ctx, found.id);
    return found.requestId;
  }

  async open(ctx: RequestContext, file: string): Promise<{ readonly file: EvidenceEntity; readonly content: Readable }> {
    const found = await this.find(ctx, file);
    const request = await one<{ organisationId: string; campaignId: string }>(
      ctx.db,
      `SELECT organisation_id AS "organisationId", campaign_id AS "campaignId" FROM report_request WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, found.requestId],
    );
    if (!request || !sees(ctx, request)) throw givenFileNotFound();
    return { file: found, content: await this.files.open(ctx, found.id) };
  }

  /** Removes bytes that no row speaks of: what a process that died, or a removal cut short, has left. */
  async sweep(ctx: RequestContext): Promise<number> {
    await this.store.sweepIncoming();
    const ids = await this.store.settled(ctx.tenant.id);
    const known = await ctx.db.query<{ id: string }>(heldFiles(), [ctx.tenant.id, ids]);
    const kept = new Set(known.map(({ id }) => id));
    const orphans = ids.filter((id) => !kept.has(id));
    for (const id of orphans) await this.store.remove({ tenantId: ctx.tenant.id, id });
    return orphans.length;
  }

  private async write(ctx: RequestContext, requestId: string, kept: KeptFile): Promise<EvidenceEntity> {
    const request = await this.writable(ctx, requestId);
    await this.files.requirePlace(ctx, ANSWERS, request.id, kept.sha256);
    const file: EvidenceEntity = { ...kept, requestId, uploadedAt: ctx.clock.now(), uploadedBy: signature(ctx), uploadedById: actingPersonId(ctx) };
    await ctx.db.manager.insert(EvidenceEntity, file);
    await this.record(ctx, 'evidence.added', request, { after: file.name });
    return file;
  }

  /** The request, held, when its answer can be written by the actor. */
  private async writable(ctx: RequestContext, requestId: string, missing = requestNotFound): Promise<HeldRequest> {
    const request = await this.reports.hold(ctx, requestId);
    if (!request) throw missing();
    requireMine(ctx, request, ReportTransition.SAVE, missing);
    if (request.former) throw new DomainError('REQUEST_WITHDRAWN');
    const state = request.report?.state ?? null;
    const refusal = campaignStateRefusal(ReportTransition.SAVE, request.campaignState) ?? stateRefusal(ReportTransition.SAVE, state);
    if (refusal) throw new DomainError(refusal, { code: request.campaignCode, state });
    return request;
  }

  private async find(ctx: RequestContext, file: string): Promise<EvidenceEntity> {
    const found = await one<EvidenceEntity>(
      ctx.db,
      `SELECT id, request_id AS "requestId", name, media_type AS "mediaType", bytes FROM evidence_file WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, requireId(file)],
    );
    if (!found) throw givenFileNotFound();
    return found;
  }

  private async record(ctx: RequestContext, action: string, request: HeldRequest, name: { readonly before?: string; readonly after?: string }): Promise<void> {
    const change = { field: 'file', before: name.before ?? null, after: name.after ?? null };
    await this.audit.record(ctx, { action, objectType: 'report_request', objectId: request.id, changes: [change], onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } });
  }
}
