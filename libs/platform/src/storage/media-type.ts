import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What a file is, told by what it holds. */
export interface MediaType {
  readonly type: string;
  /** Of its name, without the dot. */
  readonly extension: string;
}

/** Documents and images that are taken as proofs. Not those that carry programs: macros, archives, pages, drawings in SVG. */
const TAKEN: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};

/** How much of a text is looked at. */
const SAMPLE_BYTES = 64 * 1024;

/** Undefined when it is none of those that are taken. `name` only tells a table from a text, which nothing in them does. */
export async function mediaTypeOf(path: string, name: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path);
  if (found) {
    const extension = TAKEN[found.mime];
    return extension === undefined ? undefined : { type: found.mime, extension };
  }
  if (!isPlainText(await sampleOf(path))) return undefined;
  return /\.csv$/i.test(name) ? { type: 'text/csv', extension: 'csv' } : { type: 'text/plain', extension: 'txt' };
}

async function sampleOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** In UTF-8, or in the alphabet that French spreadsheets still export: no control character, and no mark-up, which browsers might run. */
function isPlainText(sample: Buffer): boolean {
  return sample.length > 0 && !sample.some(isControl) && !/^(?:ï»¿)?\s*</.test(sample.toString('latin1'));
}

/** Tabs, ends of lines and pages, and the escape that some old programs leave are found in honest texts; no other control is. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}
