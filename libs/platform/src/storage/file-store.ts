import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError } from '../errors/domain-error.js';
import { Log } from '../log/log.js';
import { shelfOf, type FileKey, type FileShelf } from './file-shelf.js';
import { filesBefore } from './folder-shelf.js';

/** A file that has arrived and is not kept yet. `discard` is called in any case, and harms nothing once it is kept. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  discard(): Promise<void>;
}

/** What came in and was neither kept nor discarded within this time was left by a process that died. */
const FORGOTTEN_MS = 24 * 3_600_000;

/**
 * Files that people send: what arrives is written aside on this machine, is looked at there, and is then kept whole where
 * STORAGE_URL says. Rows say what a file is; what is kept is bytes only.
 */
@Injectable()
export class FileStore {
  private readonly shelf: FileShelf;

  constructor(@Inject(CONFIG) config: Config, log: Log) {
    this.shelf = shelfOf(config, log);
  }

  /** Writes the stream aside, as it comes. Throws UPLOAD_TOO_LARGE past the limit, UPLOAD_INTERRUPTED when it ends too soon; nothing stays then. */
  async receive(content: Readable, maxBytes: number): Promise<ReceivedFile> {
    const path = join(this.shelf.incoming, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > maxBytes) throw new DomainError('UPLOAD_TOO_LARGE', { max: Math.floor(maxBytes / 1_000_000) });
        yield chunk;
      }
    }
    const discard = () => rm(path, { force: true });
    await mkdir(this.shelf.incoming, { recursive: true, mode: 0o700 });
    try {
      await pipeline(counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      // Left unread, the rest would stay on its connection, and what the browser asks next would wait behind it: it is read, and kept by nobody.
      content.resume();
      await discard();
      const code = (error as NodeJS.ErrnoException).code;
      throw error instanceof DomainError || (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') ? error : new DomainError('UPLOAD_INTERRUPTED');
    }
    return { path, bytes, sha256: hash.digest('hex'), discard };
  }

  /** Throws STORAGE_UNREACHABLE; nothing is kept then. */
  keep(received: ReceivedFile, key: FileKey): Promise<void> {
    return this.shelf.keep(received, key);
  }

  /** Undefined when the bytes are gone. */
  open(key: FileKey): Promise<Readable | undefined> {
    return this.shelf.open(key);
  }

  remove(key: FileKey): Promise<void> {
    return this.shelf.remove(key);
  }

  /** Removes what no row speaks of any more. What cannot be reached now is in the log, and is left to the next sweep. */
  async forget(key: FileKey): Promise<void> {
    try {
      await this.remove(key);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** Ids of a tenant's files that have been kept for a day at least: a younger one may belong to an act that has not ended. */
  settled(tenantId: string): Promise<string[]> {
    return this.shelf.keptBefore(tenantId, Date.now() - FORGOTTEN_MS);
  }

  /** Removes what came in and was left there. */
  async sweepIncoming(): Promise<void> {
    for (const name of await filesBefore(this.shelf.incoming, Date.now() - FORGOTTEN_MS)) await rm(join(this.shelf.incoming, name), { force: true });
  }
}
