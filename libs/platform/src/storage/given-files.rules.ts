export const MAX_FILE_BYTES = 10_000_000;
export const MAX_FILES = 10;
const NAME_LENGTH = 120;

/**
 * The name a file is shown and given back under: what it was called on its owner's machine, without the folders, without what
 * cannot be seen, and ending as what it holds: a PDF called `photo.exe` is `photo.exe.pdf`.
 */
export function fileName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const seen = last
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ends = SAME[extension]?.test(seen) ?? seen.toLowerCase().endsWith(`.${extension}`);
  const stem = ends ? seen.slice(0, seen.lastIndexOf('.')) : seen;
  const suffix = ends ? seen.slice(seen.lastIndexOf('.')) : `.${extension}`;
  // By characters, so that none is cut in two.
  return `${[...(stem || 'fichier')].slice(0, NAME_LENGTH).join('')}${suffix}`;
}

const SAME: Readonly<Record<string, RegExp>> = { jpg: /\.jpe?g$/i, txt: /\.(txt|md|text)$/i, heic: /\.hei[cf]$/i, heif: /\.hei[cf]$/i };

/** Header that has a browser save the file under its name, and never show it (RFC 6266). */
export function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
