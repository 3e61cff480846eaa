import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database, DomainError, Jobs, one, PrintedFiles, type RequestContext } from '#platform';
import type { BilanDocument } from '../editions/bilan-document.js';
import { requireEdition } from '../editions/bilan-edition.query.js';
import { fingerprintOf } from '../signing/seal.rules.js';
import { printBilan } from './bilans.jobs.js';
import { printedBilan } from './printed-bilan.js';

interface HeldPrint {
  readonly print: 'WAITING' | 'READY' | 'FAILED';
  readonly text: string;
  readonly hash: string;
  readonly publicKey: string;
  readonly year: number;
  readonly number: number;
  readonly path: string;
}

const HELD = `
  SELECT e.print, e.content::text AS text, e.hash, k.public_key AS "publicKey", e.year, e.number, pacte_pact_path(e.tenant_id, e.pact_id) AS path
  FROM bilan_edition e JOIN signing_key k ON k.tenant_id = e.tenant_id AND k.id = e.key_id WHERE e.tenant_id = $1 AND e.id = $2`;

/** As long as a job may take with all its tries; what waits longer has none. */
const LOST_AFTER_MS = 15 * 60_000;

/** The PDF of each edition, made by the worker from the text that was signed. */
@Injectable()
export class BilanPrinting {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly files: PrintedFiles,
  ) {}

  /** In the transaction that freezes, or that asks again. */
  async ask(ctx: RequestContext, editionId: string): Promise<void> {
    await this.jobs.enqueue(ctx, printBilan, { editionId });
  }

  /** Once: the same job delivered again finds it printed, or the edition thrown away. */
  async print(ctx: RequestContext, id: string): Promise<void> {
    const held = await one<HeldPrint>(ctx.db, HELD, [ctx.tenant.id, id]);
    if (!held || held.print === 'READY') return;
    const { hash, publicKey, year, number, path, text } = held;
    const base = `${ctx.tenant.publicUrl}${path}/bilans`;
    const seal = { hash, keyFingerprint: fingerprintOf(publicKey), address: `${base}/${year}/editions/${number}`, verification: `${base}/verifier?empreinte=${hash}` };
    const { pages, bytes } = await this.files.print(ctx, id, 'bilan', printedBilan(JSON.parse(text) as BilanDocument, seal));
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE bilan_edition SET print = 'READY', pages = $3, bytes = $4 WHERE tenant_id = $1 AND id = $2 AND print <> 'READY'`, [ctx.tenant.id, id, pages, bytes]));
  }

  /** The last try has failed; the reason is in the log. Publishing asks once more. */
  async failed(ctx: RequestContext, id: string): Promise<void> {
    await this.database.transaction(ctx, (ctx) => ctx.db.query(`UPDATE bilan_edition SET print = 'FAILED' WHERE tenant_id = $1 AND id = $2 AND print = 'WAITING'`, [ctx.tenant.id, id]));
  }

  /** Asks for what has waited too long; how many those are. */
  async sweep(ctx: RequestContext): Promise<number> {
    return this.database.transaction(ctx, async (ctx) => {
      // An edition that is being printed at this moment is printed once all the same: whoever comes second finds it ready.
      const waiting = await ctx.db.query<{ id: string }>(`SELECT id FROM bilan_edition WHERE tenant_id = $1 AND print = 'WAITING' AND made_at < $2`, [ctx.tenant.id, new Date(ctx.clock.now().getTime() - LOST_AFTER_MS)]);
      for (const { id } of waiting) await this.ask(ctx, id);
      return waiting.length;
    });
  }

  /** The PDF, for who may read the edition. */
  async open(ctx: RequestContext, id: string): Promise<{ readonly name: string; readonly bytes: number; readonly content: Readable }> {
    await requireEdition(ctx, id);
    const held = await one<{ pact: string; year: number; number: number; bytes: number | null }>(
      ctx.db, `SELECT p.slug AS pact, e.year, e.number, e.bytes FROM bilan_edition e JOIN pact p ON p.tenant_id = e.tenant_id AND p.id = e.pact_id WHERE e.tenant_id = $1 AND e.id = $2`, [ctx.tenant.id, id]);
    const content = held!.bytes === null ? undefined : await this.files.open(ctx, id);
    if (!content) throw new DomainError('BILAN_NOT_PRINTED');
    return { name: `bilan-${held!.pact}-${held!.year}-${held!.number}.pdf`, bytes: held!.bytes!, content };
  }
}
