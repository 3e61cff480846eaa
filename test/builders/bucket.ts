import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';

const BUCKET = 'pacte-files';
/** The one account of that store: both halves of its key. */
const KEY = 'S3RVER';

/** An S3-compatible store with one bucket, on this machine. It knows who asks by the key, and takes their signature for granted: that of a list it works out otherwise than the standard says. */
export interface Bucket {
  /** What the service is told of it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Keys of the objects in it. */
  keys(): Promise<string[]>;
  /** Makes an object look as old as that, in milliseconds. */
  age(key: string, ms: number): Promise<void>;
  /** Puts small objects there, as old as that. */
  put(keys: readonly string[], ms: number): Promise<void>;
  /** What has arrived at the service and is neither kept nor discarded. */
  incoming(): Promise<string[]>;
  stop(): Promise<void>;
}

/** How the store names the file that holds an object's bytes. */
const OBJECT = '._S3rver_object';

export async function aBucket(): Promise<Bucket> {
  const directory = await mkdtemp(join(tmpdir(), 'pacte-bucket-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, allowMismatchedSignatures: true, directory, configureBuckets: [{ name: BUCKET }] });
  const { port } = await server.run();
  const objects = async () => (await readdir(join(directory, BUCKET), { recursive: true })).filter((name) => name.endsWith(OBJECT));
  const incoming = join(directory, 'incoming');
  const placeOf = (key: string) => join(directory, BUCKET, `${key}${OBJECT}`);
  const age = async (key: string, ms: number) => {
    const then = new Date(Date.now() - ms);
    await utimes(placeOf(key), then, then);
  };
  return {
    settings: { STORAGE_URL: `s3://${BUCKET}/paris`, STORAGE_ENDPOINT: `http://127.0.0.1:${port}`, STORAGE_ACCESS_KEY: KEY, STORAGE_SECRET_KEY: KEY, STORAGE_INCOMING: incoming },
    incoming: () => readdir(incoming),
    keys: async () => (await objects()).map((name) => name.slice(0, -OBJECT.length)).sort(),
    age,
    async put(keys, ms) {
      for (const key of keys) {
        await writeFile(placeOf(key), 'x');
        await age(key, ms);
      }
    },
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
