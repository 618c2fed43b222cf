/** How large a file on a ticket may be, and how many a ticket may have. */
export const MAX_FILE_BYTES = 20_000_000;
export const MAX_FILES = 20;

const MAX_NAME = 200;
/** Control characters, and those that turn the direction of writing: `gpj.exe` must not read `exe.jpg`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name that is nothing but a name: no path, nothing invisible, never too long, its extension kept; null when nothing is left. */
export function safeName(given: string): string | null {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(INVISIBLE, '').replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return null;
  const letters = [...name];
  if (letters.length <= MAX_NAME) return name;
  const extension = /\.[^.\s]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - extension.length).join('') + extension;
}

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
