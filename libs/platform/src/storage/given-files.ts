import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { one } from '../database/rows.js';
import { DomainError } from '../errors/domain-error.js';
import { FileScan, type ScanState } from './file-scan.js';
import type { FileKey } from './file-shelf.js';
import { FileStore, type ReceivedFile } from './file-store.js';
import { fileName, MAX_FILE_BYTES, MAX_FILES } from './given-files.rules.js';
import { mediaTypeOf } from './media-type.js';

/** A file on its way: what it is called on its owner's machine, its bytes as they come. */
export interface GivenFile {
  readonly name: string;
  readonly content: Readable;
}

/** What a row says of a file that is kept; the room adds what it was given with, and by whom. */
export interface KeptFile extends FileKey {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly scan: ScanState;
}

/** What a row says to who is given the file back. */
export type GivenBack = Pick<KeptFile, 'id' | 'name' | 'mediaType' | 'bytes'>;

/** The table that holds what was given with some things, and its column that says with which one. */
export interface GivenWith {
  readonly table: string;
  readonly thing: string;
}

/** Nothing is said of files that are not the reader's, not even that they are there. */
export const givenFileNotFound = (): DomainError => new DomainError('EVIDENCE_NOT_FOUND');

/**
 * Files that people give with something (an answer, a decision), whatever it is: told by what they hold, scanned, kept before
 * their row is written, forgotten when the row is refused. Who may, and when, is the room's to say, before a byte is taken.
 */
@Injectable()
export class GivenFiles {
  constructor(
    private readonly store: FileStore,
    private readonly scanner: FileScan,
  ) {}

  /** `write` writes the row, in a transaction of its own; when it refuses, nothing is kept. */
  async take<Row>(ctx: RequestContext, given: GivenFile, write: (file: KeptFile) => Promise<Row>): Promise<Row> {
    const received = await this.store.receive(given.content, MAX_FILE_BYTES);
    try {
      return await this.keep(ctx, given.name, received, write);
    } finally {
      await received.discard();
    }
  }

  /** Throws when no more is taken with that thing, or when it has this very file. */
  async requirePlace(ctx: RequestContext, { table, thing }: GivenWith, id: string, sha256: string | null = null): Promise<void> {
    const files = await one<{ n: number; twice: boolean | null }>(
      ctx.db,
      `SELECT count(*)::int AS n, bool_or(sha256 = $3) AS twice FROM ${table} WHERE tenant_id = $1 AND ${thing} = $2`,
      [ctx.tenant.id, id, sha256],
    );
    if (files!.twice) throw new DomainError('EVIDENCE_TWICE');
    if (files!.n >= MAX_FILES) throw new DomainError('EVIDENCE_TOO_MUCH', { max: MAX_FILES });
  }

  /** The bytes of a file that its reader may see; throws when they are gone. */
  async open(ctx: RequestContext, id: string): Promise<Readable> {
    const content = await this.store.open({ tenantId: ctx.tenant.id, id });
    if (!content) throw givenFileNotFound();
    return content;
  }

  /** Once its row is gone. */
  forget(ctx: RequestContext, id: string): Promise<void> {
    return this.store.forget({ tenantId: ctx.tenant.id, id });
  }

  private async keep<Row>(ctx: RequestContext, name: string, received: ReceivedFile, write: (file: KeptFile) => Promise<Row>): Promise<Row> {
    if (received.bytes === 0) throw new DomainError('EVIDENCE_EMPTY');
    const type = await mediaTypeOf(received.path, name);
    if (!type) throw new DomainError('EVIDENCE_TYPE_REFUSED');
    const scan = await this.scanner.scan(received.path);
    const key = { tenantId: ctx.tenant.id, id: randomUUID() };
    const { bytes, sha256 } = received;
    // Before the row: no row without its bytes, and no lock held while a bucket is waited for.
    await this.store.keep(received, key);
    try {
      return await write({ ...key, name: fileName(name, type.extension), mediaType: type.type, bytes, sha256, scan });
    } catch (error) {
      // Of what is not a refusal it is not known whether the row stands: without one, the bytes are swept.
      if (error instanceof DomainError) await this.store.forget(key);
      throw error;
    }
  }
}
