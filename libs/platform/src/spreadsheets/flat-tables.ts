import { archiveOf, type ZipPart } from './zip-archive.js';

/** Rows repeated on each printed page, and rows folded together. */
const AROUND_ROWS = /<\/?table:table-(?:header-rows|rows|row-group)(?:\s[^>]*)?>/g;

/**
 * An .ods file whose rows all stand directly in their table: the library that reads it passes over those which LibreOffice puts
 * in a group, and headings are in one as soon as they are repeated on paper.
 */
export function withFlatTables(bytes: Buffer, parts: readonly ZipPart[]): Buffer {
  const content = parts.find(({ name }) => name === 'content.xml')!.body.toString('utf8');
  const flat = content.replace(AROUND_ROWS, '');
  if (flat.length === content.length) return bytes;
  return archiveOf(parts.map((part) => (part.name === 'content.xml' ? { name: part.name, body: Buffer.from(flat) } : part)));
}
