import { crc32, inflateRawSync } from 'node:zlib';
import { DomainError } from '../errors/domain-error.js';
import './spreadsheet.errors.js';

/** One file of a zip archive, opened. */
export interface ZipPart {
  readonly name: string;
  readonly body: Buffer;
}

/** One file of a zip archive, as its directory announces it. */
interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

const STORED = 0;
const DEFLATED = 8;

/**
 * Opens every part of the archive within a limit for all of them together, whatever the sizes it announces: what is
 * then read by a library cannot blow up.
 */
export function openWithin(bytes: Buffer, limits: { readonly inflated: number; readonly parts: number }): ZipPart[] {
  let left = limits.inflated;
  return directoryOf(bytes, limits.parts).map((entry) => {
    const body = partOf(bytes, entry, left);
    left -= body.length;
    // Nobody's spreadsheet declares entities; they are how a small text becomes a large one.
    if (/\.(xml|rels)$/i.test(entry.name) && /<!(DOCTYPE|ENTITY)/i.test(body.toString('latin1'))) throw new DomainError('SPREADSHEET_INFLATES');
    return { name: entry.name, body };
  });
}

/** An archive of these parts, none of them packed: it is read again at once. */
export function archiveOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body } of parts) {
    const title = Buffer.from(name);
    const told = Buffer.alloc(26);
    told.writeUInt32LE(crc32(body), 10);
    told.writeUInt32LE(body.length, 14);
    told.writeUInt32LE(body.length, 18);
    told.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(16);
    place.writeUInt32LE(offset, 12);
    locals.push(signed(LOCAL_HEADER), told, title, body);
    directory.push(signed(DIRECTORY_ENTRY), Buffer.alloc(2), told, place.subarray(2), title);
    offset += 30 + title.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, signed(DIRECTORY_END), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

function directoryOf(bytes: Buffer, most: number): ZipEntry[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new DomainError('SPREADSHEET_INFLATES');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT); at--) {
    if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  }
  throw unreadable();
}

function partOf(bytes: Buffer, entry: ZipEntry, left: number): Buffer {
  const { offset, method, compressed } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw unreadable();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const body = bytes.subarray(start, start + compressed);
  if (method === STORED && body.length <= left) return body;
  if (method !== DEFLATED || left <= 0) throw method === DEFLATED || method === STORED ? new DomainError('SPREADSHEET_INFLATES') : unreadable();
  try {
    return inflateRawSync(body, { maxOutputLength: left });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new DomainError('SPREADSHEET_INFLATES') : unreadable();
  }
}

function unreadable(): DomainError {
  return new DomainError('SPREADSHEET_UNREADABLE');
}
