import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { DomainError } from '../errors/domain-error.js';

/** A file that has arrived and is not kept yet. `discard` is called in any case, and harms nothing once it is kept. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  discard(): Promise<void>;
}

/** Where a kept file is: its tenant and its id, never a name that somebody gave. */
export interface FileKey {
  readonly tenantId: string;
  readonly id: string;
}

const INCOMING = 'incoming';
/** What came in and was neither kept nor discarded within this time was left by a process that died. */
const FORGOTTEN_MS = 24 * 3_600_000;

/**
 * Files that people send, in a folder (STORAGE_URL): what arrives is written aside, and takes its place by a rename, so that
 * there is never half of one. Rows say what a file is; the folder holds bytes only.
 */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = config.storagePath;
  }

  /** Writes the stream aside, as it comes. Throws UPLOAD_TOO_LARGE past the limit, UPLOAD_INTERRUPTED when it ends too soon; nothing stays then. */
  async receive(content: Readable, maxBytes: number): Promise<ReceivedFile> {
    const path = join(this.root, INCOMING, randomUUID());
    const hash = createHash('sha256');
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > maxBytes) done(new DomainError('UPLOAD_TOO_LARGE', { max: Math.floor(maxBytes / 1_000_000) }));
        else done(null, chunk);
      },
    });
    const discard = () => rm(path, { force: true });
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline(content, count, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await discard();
      const code = (error as NodeJS.ErrnoException).code;
      throw error instanceof DomainError || (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') ? error : new DomainError('UPLOAD_INTERRUPTED');
    }
    return { path, bytes, sha256: hash.digest('hex'), discard };
  }

  async keep(received: ReceivedFile, key: FileKey): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true });
    await rename(received.path, place);
  }

  /** Undefined when the bytes are gone. */
  async open(key: FileKey): Promise<Readable | undefined> {
    const place = this.placeOf(key);
    const there = await stat(place).catch(() => undefined);
    return there && createReadStream(place);
  }

  async remove(key: FileKey): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  /** Ids of a tenant's files that have been kept for a day at least: a younger one may belong to a transaction that has not ended. */
  async settled(tenantId: string): Promise<string[]> {
    const before = Date.now() - FORGOTTEN_MS;
    return (await filesIn(join(this.root, tenantId), before)).map(({ name }) => name);
  }

  /** Removes what came in and was left there. */
  async sweepIncoming(): Promise<void> {
    for (const { path } of await filesIn(join(this.root, INCOMING), Date.now() - FORGOTTEN_MS)) await rm(path, { force: true });
  }

  private placeOf({ tenantId, id }: FileKey): string {
    return join(this.root, tenantId, id);
  }
}

async function filesIn(folder: string, before: number): Promise<{ name: string; path: string }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(names.map(async (name) => ({ name, path: join(folder, name), at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Infinity })));
  return files.filter(({ at }) => at < before);
}
