import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { actingPersonId, Database, DomainError, FileScan, FileStore, heldFiles, holdFiles, mediaTypeOf, one, type ReceivedFile, type RequestContext } from '#platform';
import { evidenceNotFound, requestNotFound } from '../reporting.errors.js';
import { requireId, requireMine, signature } from '../reports/report-act.js';
import { campaignStateRefusal, ReportTransition, stateRefusal } from '../reports/report.lifecycle.js';
import { ReportsRepository, type HeldRequest } from '../reports/reports.repository.js';
import { sees } from '../visibility.rules.js';
import { EvidenceEntity } from './evidence.entity.js';
import { fileName, MAX_FILE_BYTES, MAX_FILES } from './evidence.rules.js';
import '../reporting.audit.js';

holdFiles('evidence_file');

/** A file on its way: for which request, what it is called on its owner's machine, its bytes as they come. */
export interface SentFile {
  readonly request: string;
  readonly name: string;
  readonly content: Readable;
}

/** Files given as proof of an answer: added and removed while it can be written, read by who may read what was written. */
@Injectable()
export class Evidence {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly store: FileStore,
    private readonly scanner: FileScan,
    private readonly audit: Audit,
  ) {}

  async add(ctx: RequestContext, { request, name, content }: SentFile): Promise<EvidenceEntity> {
    const id = requireId(request);
    // Before a byte is taken: nobody fills the disk with what would be refused.
    await this.database.transaction(ctx, async (ctx) => this.requirePlace(ctx, await this.writable(ctx, id)));
    const received = await this.store.receive(content, MAX_FILE_BYTES);
    try {
      return await this.take(ctx, id, name, received);
    } finally {
      await received.discard();
    }
  }

  /** Gives the request it belonged to. */
  async remove(ctx: RequestContext, file: string): Promise<string> {
    const found = await this.find(ctx, file);
    await this.database.transaction(ctx, async (ctx) => {
      const request = await this.writable(ctx, found.requestId, evidenceNotFound);
      await ctx.db.query(`DELETE FROM evidence_file WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, found.id]);
      await this.record(ctx, 'evidence.removed', request, { before: found.name });
    });
    await this.store.forget({ tenantId: ctx.tenant.id, id: found.id });
    return found.requestId;
  }

  async open(ctx: RequestContext, file: string): Promise<{ readonly file: EvidenceEntity; readonly content: Readable }> {
    const found = await this.find(ctx, file);
    const request = await one<{ organisationId: string; campaignId: string }>(
      ctx.db,
      `SELECT organisation_id AS "organisationId", campaign_id AS "campaignId" FROM report_request WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, found.requestId],
    );
    if (!request || !sees(ctx, request)) throw evidenceNotFound();
    const content = await this.store.open({ tenantId: ctx.tenant.id, id: found.id });
    if (!content) throw evidenceNotFound();
    return { file: found, content };
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

  private async take(ctx: RequestContext, requestId: string, name: string, received: ReceivedFile): Promise<EvidenceEntity> {
    if (received.bytes === 0) throw new DomainError('EVIDENCE_EMPTY');
    const type = await mediaTypeOf(received.path, name);
    if (!type) throw new DomainError('EVIDENCE_TYPE_REFUSED');
    const scan = await this.scanner.scan(received.path);
    const key = { tenantId: ctx.tenant.id, id: randomUUID() };
    const { bytes, sha256 } = received;
    // Before the row: no row without its bytes, and no lock held while a bucket is waited for.
    await this.store.keep(received, key);
    try {
      return await this.database.transaction(ctx, async (ctx) => {
        const request = await this.writable(ctx, requestId);
        await this.requirePlace(ctx, request, sha256);
        const signed = { uploadedAt: ctx.clock.now(), uploadedBy: signature(ctx), uploadedById: actingPersonId(ctx) };
        const file: EvidenceEntity = { ...key, requestId, name: fileName(name, type.extension), mediaType: type.type, bytes, sha256, scan, ...signed };
        await ctx.db.manager.insert(EvidenceEntity, file);
        await this.record(ctx, 'evidence.added', request, { after: file.name });
        return file;
      });
    } catch (error) {
      // Of what is not a refusal it is not known whether the row stands: without one, the bytes are swept.
      if (error instanceof DomainError) await this.store.forget(key);
      throw error;
    }
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

  private async requirePlace(ctx: RequestContext, request: HeldRequest, sha256: string | null = null): Promise<void> {
    const files = await one<{ n: number; twice: boolean | null }>(
      ctx.db,
      `SELECT count(*)::int AS n, bool_or(sha256 = $3) AS twice FROM evidence_file WHERE tenant_id = $1 AND request_id = $2`,
      [ctx.tenant.id, request.id, sha256],
    );
    if (files!.twice) throw new DomainError('EVIDENCE_TWICE');
    if (files!.n >= MAX_FILES) throw new DomainError('EVIDENCE_TOO_MUCH', { max: MAX_FILES });
  }

  private async find(ctx: RequestContext, file: string): Promise<EvidenceEntity> {
    const found = await one<EvidenceEntity>(
      ctx.db,
      `SELECT id, request_id AS "requestId", name, media_type AS "mediaType", bytes FROM evidence_file WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, requireId(file)],
    );
    if (!found) throw evidenceNotFound();
    return found;
  }

  private async record(ctx: RequestContext, action: string, request: HeldRequest, name: { readonly before?: string; readonly after?: string }): Promise<void> {
    const change = { field: 'file', before: name.before ?? null, after: name.after ?? null };
    await this.audit.record(ctx, { action, objectType: 'report_request', objectId: request.id, changes: [change], onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } });
  }
}
