import { describe, expect, it } from '@jest/globals';
import { imageSizeOf } from './image-size.rules.js';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
const RIFF = '52494646 00000000 57454250';

describe('the size of an image', () => {
  it('is read in its head, of each of the three types', () => {
    expect(imageSizeOf(bytes('89504e470d0a1a0a 0000000d 49484452 00000140 000000f0'), 'image/png')).toEqual({ width: 320, height: 240 });
    expect(imageSizeOf(bytes('ffd8 ffe00004 0000 ffc20011 08 00f0 0140 03'), 'image/jpeg')).toEqual({ width: 320, height: 240 });
    expect(imageSizeOf(bytes(`${RIFF} 56503858 0a000000 00000000 3f0100 ef0000`), 'image/webp')).toEqual({ width: 320, height: 240 });
    expect(imageSizeOf(bytes(`${RIFF} 56503820 0a000000 000000 9d012a 4001 f000`), 'image/webp')).toEqual({ width: 320, height: 240 });
    expect(imageSizeOf(bytes(`${RIFF} 5650384c 0a000000 2f 3fc13b00`), 'image/webp')).toEqual({ width: 320, height: 240 });
  });

  it('is none of what is cut short or says nothing', () => {
    expect(imageSizeOf(bytes('89504e470d0a1a0a 0000000d 49484452 0000'), 'image/png')).toBeUndefined();
    expect(imageSizeOf(bytes('ffd8 ffe00004 0000 ffd9'), 'image/jpeg')).toBeUndefined();
    expect(imageSizeOf(bytes(`${RIFF} 41424344`), 'image/webp')).toBeUndefined();
    expect(imageSizeOf(bytes('89504e470d0a1a0a 0000000d 49484452 00000000 00000000'), 'image/png')).toBeUndefined();
  });
});
