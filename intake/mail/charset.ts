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

/** « rÃ©seau »: UTF-8 that its sender called latin1. As it was when it is anything else. */
export function unmixed(text: string): string {
  if (text.length > MAX_MIXED || !/[ÃÂâ]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = BYTES.get(text[i] ?? '') ?? text.charCodeAt(i);
    if (byte > 0xff) return text;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

/** Whether letters were lost because the text is not in the character set that it says, or says none. */
export const isBroken = (text: string): boolean => text.includes('\ufffd');

/** The same mail with its texts called windows-1252, for when their bytes cannot be the UTF-8 they are said to be. */
export function asWestern(raw: Buffer): Buffer {
  const text = raw
    .toString('latin1')
    .replace(/;\s*charset\s*=\s*"?(?:utf-?8|us-ascii|ascii)"?/gi, '')
    .replace(/^(content-type:\s*text\/(?:plain|html))\b(?!\s*;\s*charset)/gim, '$1; charset=windows-1252');
  const isUntyped = !/^content-type:/im.test(text.slice(0, Math.max(0, text.search(/\r?\n\r?\n/))));
  return Buffer.from(isUntyped ? `Content-Type: text/plain; charset=windows-1252\r\n${text}` : text, 'latin1');
}
