/** How large a file on a ticket may be, and how many a ticket may have. */
export const MAX_FILE_BYTES = 20_000_000;
export const MAX_FILES = 20;

/** What a scanner has found out about a file. */
export type ScanVerdict = 'clean' | 'infected';

export const FILE_STATES = ['available', 'waiting', 'infected'] as const;
/** Whether a file is given out: never one that is infected, and where there is a scanner only what it has found clean. */
export type FileState = (typeof FILE_STATES)[number];

export const fileState = (verdict: ScanVerdict | null, isScanning: boolean): FileState =>
  verdict === 'infected' ? 'infected' : isScanning && verdict === null ? 'waiting' : 'available';

/** In bytes of UTF-8: file systems take 255, and whoever saves it may add « (1) ». */
const MAX_NAME_BYTES = 240;
/** Control characters, those that turn the direction of writing (`gpj.exe` must not read `exe.jpg`), and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Windows takes them for streams of a file, wildcards and pipes. */
const MEANINGFUL = /[<>:"|?*]/g;
/** Names of devices on Windows, whatever extension follows. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i;

/** A name that is nothing but a name on any system, its extension kept; null when nothing is left of it. */
export function safeName(given: string): string | null {
  const bare = trimmed(
    (given.split(/[/\\]/).at(-1) ?? '').replace(INVISIBLE, '').replace(MEANINGFUL, '_').normalize('NFC'),
  );
  if (bare === '') return null;
  const name = DEVICE.test(bare) ? `_${bare}` : bare;
  if (bytesIn(name) <= MAX_NAME_BYTES) return name;
  const extension = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = trimmed(cut(name.slice(0, name.length - extension.length), MAX_NAME_BYTES - bytesIn(extension)));
  return stem + extension;
}

const trimmed = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/g, '');

function cut(text: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const letter of text) {
    left -= bytesIn(letter);
    if (left < 0) break;
    kept += letter;
  }
  return kept;
}

const bytesIn = (text: string): number => {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** What an operating system would run when it is opened. */
const PROGRAMS = new Set(
  (
    'apk app appimage bat cmd com cpl deb dll dmg elf exe gadget hta inf ins jar js jse lnk mjs msc msi msp pif pkg ps1 psm1 ' +
    'reg rpm run scr sct sh sys vb vbe vbs wsc wsf wsh'
  ).split(' '),
);

/** The first bytes of Windows, Linux and macOS programs, of Java classes, and of scripts. */
const MAGIC: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];

/** Whatever its sender says it is: by its name or by its first bytes. */
export function isProgram(name: string, bytes: Uint8Array): boolean {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  return PROGRAMS.has(extension) || MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte));
}
