import type { Readable } from 'node:stream';
import type { Config } from '../config/config.js';
import type { Log } from '../log/log.js';
import { BucketShelf } from './bucket-shelf.js';
import { FolderShelf } from './folder-shelf.js';

/** Where a kept file is: its tenant and its id, never a name that somebody gave. */
export interface FileKey {
  readonly tenantId: string;
  readonly id: string;
}

/** Keeps bytes under a key. What cannot be reached throws STORAGE_UNREACHABLE. */
export interface FileShelf {
  /** Folder of this machine where files arrive before they are kept. */
  readonly incoming: string;
  /** The file of this machine at that path, all of it or nothing: there is never half a file under a key. */
  keep(file: { readonly path: string }, key: FileKey): Promise<void>;
  /** Undefined when the bytes are gone. */
  open(key: FileKey): Promise<Readable | undefined>;
  remove(key: FileKey): Promise<void>;
  /** Ids of a tenant's files that were kept before that time (milliseconds since 1970). */
  keptBefore(tenantId: string, time: number): Promise<string[]>;
}

export function shelfOf(config: Config, log: Log): FileShelf {
  return config.storage.kind === 'BUCKET' ? new BucketShelf(config.storage, log) : new FolderShelf(config.storage.path);
}
