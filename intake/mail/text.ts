/** Control characters, and those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+/gu;
const CONTROLS = /[\p{Cc}]/gu;

/** A text on one line, whatever hid in it. */
export const oneLine = (text: string, max: number): string =>
  text.slice(0, max).replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

/** Lines and tabs kept, other control characters not. */
export const manyLines = (text: string, max: number): string =>
  text
    .slice(0, max)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, (letter) => (letter === '\n' || letter === '\t' ? letter : ''));
