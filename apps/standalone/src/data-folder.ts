import { existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull } from './start-problem.js';

const MEGABYTE = 1024 * 1024;
/** A new database takes some 60 MB with its journal; an existing one needs room to work. */
const ROOM_FIRST = 160 * MEGABYTE;
const ROOM_LATER = 48 * MEGABYTE;

/** Makes the folder of everything that is kept, and refuses to start where there is no room to work. */
export function prepareDataFolder(data: string): void {
  // Others may pass through but not look in: an unprivileged PostgreSQL started by root works below.
  mkdirSync(data, { recursive: true, mode: 0o711 });
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(data);
  if (bavail * bsize < (existsSync(join(data, 'postgres')) ? ROOM_LATER : ROOM_FIRST)) throw diskFull(data);
}
