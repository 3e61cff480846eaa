import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FileKey, FileShelf } from './file-shelf.js';

/** Files in a folder: what has arrived takes its place by a rename. */
export class FolderShelf implements FileShelf {
  readonly incoming: string;

  constructor(private readonly root: string) {
    // On the same disk as where they will be: a rename does not cross disks.
    this.incoming = join(root, 'incoming');
  }

  async keep(file: { readonly path: string }, key: FileKey): Promise<void> {
    const place = this.placeOf(key);
    await mkdir(dirname(place), { recursive: true });
    await rename(file.path, place);
  }

  async open(key: FileKey): Promise<Readable | undefined> {
    const place = this.placeOf(key);
    const there = await stat(place).catch(() => undefined);
    return there && createReadStream(place);
  }

  async remove(key: FileKey): Promise<void> {
    await rm(this.placeOf(key), { force: true });
  }

  async keptBefore(tenantId: string, time: number): Promise<string[]> {
    return filesBefore(join(this.root, tenantId), time);
  }

  private placeOf({ tenantId, id }: FileKey): string {
    return join(this.root, tenantId, id);
  }
}

/** Names of a folder's files last written before that time (milliseconds since 1970). A folder that is not there has none. */
export async function filesBefore(folder: string, time: number): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? Infinity })));
  return files.filter(({ at }) => at < time).map(({ name }) => name);
}
