import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files that people send are kept in a folder that all processes share. */
export interface FolderStorage {
  readonly kind: 'FOLDER';
  readonly path: string;
}

/** Files that people send are kept in a bucket of an S3-compatible store. */
export interface BucketStorage {
  readonly kind: 'BUCKET';
  readonly bucket: string;
  /** Begins every key: empty, or ends in a slash. */
  readonly prefix: string;
  readonly region: string;
  /** Undefined: that of the region at Amazon. */
  readonly endpoint: string | undefined;
  /** Both or neither: without them the store's client asks the machine for its own. */
  readonly accessKey: string | undefined;
  readonly secretKey: string | undefined;
  /** Folder of this machine where files arrive before they are kept; nobody else's, as those of /tmp may be. */
  readonly incoming: string;
}

export const STORAGE_ADDRESS = /^(file:.|s3:\/\/[a-z0-9][a-z0-9.-]+[a-z0-9](\/[\w./-]*)?$)/;

interface StorageEnvironment {
  readonly STORAGE_URL: string;
  readonly STORAGE_REGION: string;
  readonly STORAGE_ENDPOINT?: string;
  readonly STORAGE_ACCESS_KEY?: string;
  readonly STORAGE_SECRET_KEY?: string;
  readonly STORAGE_INCOMING: string;
}

/** The address has been checked: STORAGE_ADDRESS. */
export function storageOf(read: StorageEnvironment): FolderStorage | BucketStorage {
  const address = read.STORAGE_URL;
  if (!address.startsWith('s3:')) return { kind: 'FOLDER', path: address.startsWith('file:/') ? fileURLToPath(address) : resolve(address.slice('file:'.length)) };
  const [bucket, ...folders] = address.slice('s3://'.length).split('/').filter(Boolean);
  return {
    kind: 'BUCKET',
    bucket: bucket!,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region: read.STORAGE_REGION,
    endpoint: read.STORAGE_ENDPOINT,
    accessKey: read.STORAGE_ACCESS_KEY,
    secretKey: read.STORAGE_SECRET_KEY,
    incoming: resolve(read.STORAGE_INCOMING),
  };
}

/** What one setting of the storage asks of another. */
export function storageProblems({ STORAGE_ACCESS_KEY, STORAGE_SECRET_KEY }: StorageEnvironment): string[] {
  if (Boolean(STORAGE_ACCESS_KEY) === Boolean(STORAGE_SECRET_KEY)) return [];
  return STORAGE_ACCESS_KEY ? ['STORAGE_SECRET_KEY: goes with STORAGE_ACCESS_KEY'] : ['STORAGE_ACCESS_KEY: goes with STORAGE_SECRET_KEY'];
}
