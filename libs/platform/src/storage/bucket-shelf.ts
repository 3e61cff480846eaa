import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type * as Sdk from '@aws-sdk/client-s3';
import type { BucketStorage } from '../config/storage-settings.js';
import { DomainError } from '../errors/domain-error.js';
import type { Log } from '../log/log.js';
import type { FileKey, FileShelf } from './file-shelf.js';

/** The store's client is large: a service that keeps its files in a folder never loads it. */
interface Connected {
  readonly sdk: typeof Sdk;
  readonly client: Sdk.S3Client;
}

const CONNECT_MS = 5_000;
/** Nothing received for this long: the store is taken to be away. */
const SILENCE_MS = 20_000;

/** Files in a bucket of an S3-compatible store. An object appears there whole or not at all. */
export class BucketShelf implements FileShelf {
  readonly incoming: string;
  private connected: Promise<Connected> | undefined;

  constructor(
    private readonly storage: BucketStorage,
    private readonly log: Log,
  ) {
    this.incoming = storage.incoming;
  }

  async keep(file: { readonly path: string }, key: FileKey): Promise<void> {
    // Some megabytes at most: what is in memory can be sent again when the store stumbles, a stream cannot.
    const Body = await readFile(file.path);
    await this.ask(({ sdk, client }) => client.send(new sdk.PutObjectCommand({ ...this.objectOf(key), Body })));
  }

  open(key: FileKey): Promise<Readable | undefined> {
    return this.ask(async ({ sdk, client }) => {
      try {
        return (await client.send(new sdk.GetObjectCommand(this.objectOf(key)))).Body as Readable;
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
    });
  }

  async remove(key: FileKey): Promise<void> {
    await this.ask(({ sdk, client }) => client.send(new sdk.DeleteObjectCommand(this.objectOf(key))));
  }

  keptBefore(tenantId: string, time: number): Promise<string[]> {
    const { Key: Prefix, Bucket } = this.objectOf({ tenantId, id: '' });
    return this.ask(async ({ sdk, client }) => {
      const ids: string[] = [];
      for await (const { Contents = [] } of sdk.paginateListObjectsV2({ client }, { Bucket, Prefix })) {
        ids.push(...Contents.filter(({ LastModified }) => LastModified!.getTime() < time).map(({ Key }) => Key!.slice(Prefix.length)));
      }
      return ids;
    });
  }

  private objectOf({ tenantId, id }: FileKey): { Bucket: string; Key: string } {
    return { Bucket: this.storage.bucket, Key: `${this.storage.prefix}${tenantId}/${id}` };
  }

  private async ask<T>(work: (connected: Connected) => Promise<T>): Promise<T> {
    try {
      return await work(await (this.connected ??= this.connect()));
    } catch (error) {
      const { name, $metadata } = error as Partial<Sdk.S3ServiceException>;
      this.log.error('the bucket of files refused or did not answer', { error: name, status: $metadata?.httpStatusCode, bucket: this.storage.bucket });
      throw new DomainError('STORAGE_UNREACHABLE');
    }
  }

  private async connect(): Promise<Connected> {
    const sdk = await import('@aws-sdk/client-s3');
    const { region, endpoint, accessKey, secretKey } = this.storage;
    const client = new sdk.S3Client({
      region,
      // By path rather than by host name: what all compatible stores understand.
      ...(endpoint && { endpoint, forcePathStyle: true }),
      // Without a key of our own, the machine's: role, file or variables of the store's client.
      ...(accessKey && secretKey && { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey } }),
      // Checksums beside those of the transport are not understood by all compatible stores.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: SILENCE_MS, throwOnRequestTimeout: true },
      maxAttempts: 3,
    });
    return { sdk, client };
  }
}
