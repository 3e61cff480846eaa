import { inflateRawSync } from 'node:zlib';
import { DomainError } from '../errors/domain-error.js';
import './spreadsheet.errors.js';

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
 * then read by a library cannot blow up. Gives the names of the parts.
 */
export function openWithin(bytes: Buffer, limits: { readonly inflated: number; readonly parts: number }): string[] {
  const entries = directoryOf(bytes, limits.parts);
  let left = limits.inflated;
  for (const entry of entries) {
    const part = partOf(bytes, entry, left);
    left -= part.length;
    // Nobody's spreadsheet declares entities; they are how a small text becomes a large one.
    if (/\.(xml|rels)$/i.test(entry.name) && /<!(DOCTYPE|ENTITY)/i.test(part.toString('latin1'))) throw new DomainError('SPREADSHEET_INFLATES');
  }
  return entries.map((entry) => entry.name);
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
