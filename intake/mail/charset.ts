/** 0x80 to 0x9F in windows-1252, which every mail that says latin1 means. Node 20 decodes them as latin1 whatever it is told. */
const BETWEEN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const BYTES = new Map([...BETWEEN].map((letter, i) => [letter, 0x80 + i]));

/** Old programs write their letters as they are, into header fields too. */
export function readable(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return western(bytes);
  }
}

const western = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => BETWEEN[letter.charCodeAt(0) - 0x80] ?? letter);

/** Beyond this nobody reads it anyway. */
const MAX_MIXED = 1_000_000;

/** What the first byte of two or more looks like in windows-1252, with the next. */
const MIXED = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/;

/** « rÃ©seau »: UTF-8 that its sender called latin1, as a whole or in some of its lines. The rest as it was. */
export function unmixed(text: string): string {
  if (text.length > MAX_MIXED || !MIXED.test(text)) return text;
  return (
    fromMixed(text) ??
    text
      .split('\n')
      .map((line) => (MIXED.test(line) ? (fromMixed(line) ?? line) : line))
      .join('\n')
  );
}

/** « FERMÉ… » would make UTF-8 of a letter that nobody here writes. */
const LIKELY = /^[\0-\u00ff\u0152\u0153\u0178\u2010-\u203a\u20ac\u2122\ufffd\u{1f300}-\u{1faff}]*$/u;

function fromMixed(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = BYTES.get(text[i] ?? '') ?? text.charCodeAt(i);
    if (byte > 0xff) return null;
    bytes[i] = byte;
  }
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return LIKELY.test(decoded) ? decoded : null;
  } catch {
    return null;
  }
}

/** Letters that people here write, and that only UTF-8 gives by chance. */
const WRITTEN = /[\u00a0-\u00ff\u0152\u0153\u2010-\u203a\u20ac]/;

/**
 * The same text read twice, as what it says it is and as windows-1252: each of its lines as the one or the other. Where some
 * letters are there and others are lost the line is what it says, and was damaged.
 */
export function mended(said: string, western: string): string {
  const others = unmixed(western).split('\n');
  const lines = said.split('\n');
  if (lines.length !== others.length) return others.join('\n');
  return lines.map((line, i) => (isBroken(line) && !WRITTEN.test(line) ? others[i] : line)).join('\n');
}

/** Whether letters were lost because the text is not in the character set that it says, or says none. */
export const isBroken = (text: string): boolean => text.includes('\ufffd');

/** The same mail with its texts called windows-1252, for when their bytes cannot be the UTF-8 they are said to be. */
export function asWestern(raw: Buffer): Buffer {
  const text = raw
    .toString('latin1')
    .replace(/;\s*charset\s*=\s*(?:""|"?(?:utf-?8|us-ascii|ascii|[\w-]*unknown[\w-]*)"?)/gi, '')
    .replace(/^(content-type:\s*text\/(?:plain|html))\b(?!\s*;\s*charset)/gim, '$1; charset=windows-1252');
  const isUntyped = !/^content-type:/im.test(text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/))));
  return Buffer.from(isUntyped ? `Content-Type: text/plain; charset=windows-1252\r\n${text}` : text, 'latin1');
}
