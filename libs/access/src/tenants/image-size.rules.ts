import type { ImageType } from './image-type.rules.js';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** More pixels than any screen shows of a logo cost whoever opens a page more memory than the file tells. */
export const MAX_LOGO_PIXELS = 2000;

/** Width and height, as the image's own head says; undefined when it says none. */
export function imageSizeOf(bytes: Buffer, type: ImageType): ImageSize | undefined {
  try {
    const size = READERS[type](bytes);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // Cut short: a head that is not whole says nothing.
    return undefined;
  }
}

const READERS: Readonly<Record<ImageType, (bytes: Buffer) => ImageSize | undefined>> = { 'image/png': ofPng, 'image/jpeg': ofJpeg, 'image/webp': ofWebp };

function ofPng(bytes: Buffer): ImageSize | undefined {
  return bytes.toString('latin1', 12, 16) === 'IHDR' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined;
}

/** Segments follow one another; that of a frame (SOF0 to SOF15, but for DHT, JPG and DAC) holds the size. */
function ofJpeg(bytes: Buffer): ImageSize | undefined {
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function ofWebp(bytes: Buffer): ImageSize | undefined {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind !== 'VP8L' || bytes[20] !== 0x2f) return undefined;
  const packed = bytes.readUInt32LE(21);
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
}
