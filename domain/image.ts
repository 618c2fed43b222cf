/** More than this would fill a browser's memory when it is drawn, however small the file. */
const MAX_PIXELS = 100_000_000;
const MAX_SIDE = 30_000;

interface Size {
  width: number;
  height: number;
}

/** What may be shown as it is, and how its first bytes say its size. No SVG: it is a document with scripts. */
const READERS = {
  'image/png': sizeOfPng,
  'image/jpeg': sizeOfJpeg,
  'image/gif': sizeOfGif,
  'image/webp': sizeOfWebp,
} as const satisfies Record<string, (bytes: Uint8Array) => Size | null>;

export type ImageType = keyof typeof READERS;

/** The type of an image that a browser can draw, read from its own header; null when it is no such image. */
export function imageOf(head: Uint8Array): ImageType | null {
  for (const [type, read] of Object.entries(READERS)) {
    const size = read(head);
    if (size) return isDrawable(size) ? (type as ImageType) : null;
  }
  return null;
}

export const isImageType = (type: string): type is ImageType => Object.hasOwn(READERS, type);

const isDrawable = ({ width, height }: Size): boolean =>
  width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && width * height <= MAX_PIXELS;

function sizeOfPng(bytes: Uint8Array): Size | null {
  if (!has(bytes, 0, '\x89PNG\r\n\x1a\n') || !has(bytes, 12, 'IHDR') || bytes.length < 24) return null;
  return { width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
}

function sizeOfGif(bytes: Uint8Array): Size | null {
  if ((!has(bytes, 0, 'GIF87a') && !has(bytes, 0, 'GIF89a')) || bytes.length < 13) return null;
  return { width: little(bytes, 6, 2), height: little(bytes, 8, 2) };
}

function sizeOfWebp(bytes: Uint8Array): Size | null {
  if (!has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP') || bytes.length < 30) return null;
  if (has(bytes, 12, 'VP8X')) return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
  if (has(bytes, 12, 'VP8 ') && has(bytes, 23, '\x9d\x01\x2a')) {
    return { width: little(bytes, 26, 2) % 0x4000, height: little(bytes, 28, 2) % 0x4000 };
  }
  if (has(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const packed = little(bytes, 21, 4);
    return { width: (packed % 0x4000) + 1, height: (Math.floor(packed / 0x4000) % 0x4000) + 1 };
  }
  return null;
}

/** Its size stands in the first frame header, behind segments that say how long they are. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  if (!has(bytes, 0, '\xff\xd8\xff')) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (FRAMES.has(marker)) return { width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    else if (marker >= 0xc0 && marker !== START_OF_SCAN && !(marker >= 0xd0 && marker <= 0xd9)) {
      at += 2 + Math.max(2, big(bytes, at + 2, 2));
    } else return null;
  }
  return null;
}

const START_OF_SCAN = 0xda;
/** SOF0 to SOF15; C4, C8 and CC among them are tables and extensions. */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

const has = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

const big = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);

const little = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((value, byte) => value * 256 + byte, 0);
