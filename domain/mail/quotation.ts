import { quotationStart, type Start } from './quotationStart';
import { signatureStart } from './signature';

/** A mail's text, taken apart. Together they hold every line of it that says something. */
export interface Separated {
  /** What its sender has written now. */
  text: string;
  /** What it answers or forwards, and its signature. */
  quoted: string;
}

/**
 * Separates what somebody wrote from what their mail program added. Where that is unsure a line stays with the new text:
 * the desk may read a line twice, but never misses one. `isAnswer`: whether there is a mail that it could quote.
 */
export function separate(body: string, { isAnswer = true } = {}): Separated {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const start = quotationStart(lines);
  if (start.isMarked && !start.isNamed && !isAnswer) return parts(withoutSignature(lines), []);
  const above = lines.slice(0, start.at);
  const below = lines.slice(start.at);
  return start.isMarked ? amidMarks(above, below, start) : parts(withoutSignature(above), below);
}

/** « Guichet a écrit : », which is no « il m’a écrit ». */
const WROTE = /(^|[^'’])\b(a [ée]crit|wrote)\b/i;
const isMarked = (line: string): boolean => /^\s?>/.test(line);
const isBlank = (line: string): boolean => line.trim() === '';

/**
 * Behind an attribution, in lines marked by `>`: the answer may stand above, below or between them. Answers between the
 * lines need what they answer; an answer above or below does not. Marked lines that nothing names are what somebody shows,
 * and stay between their words.
 */
function amidMarks(above: string[], below: string[], { isNamed }: Start): Separated {
  const firstMark = below.findIndex(isMarked);
  const attribution = below.slice(0, firstMark);
  const [answered, signature] = withoutSignature(below.slice(firstMark));
  const end = answered.findLastIndex((line) => !isMarked(line) && !isBlank(line)) + 1;
  if (end === 0) return parts(withoutSignature(above), below);
  const rest = [...answered.slice(end), ...signature];
  const firstAnswer = answered.findIndex((line) => !isMarked(line) && !isBlank(line));
  const said = above.findLast((line) => !isBlank(line));
  const isShown = !isNamed && said !== undefined && !WROTE.test(said);
  const isBetween = answered.slice(firstAnswer, end).some(isMarked) || answered.slice(end).some(isMarked);
  if (isShown || isBetween) return parts([[...above, ...answered.slice(0, end)], []], [...attribution, ...rest]);
  return parts(
    [[...above, '', ...answered.slice(firstAnswer, end)], []],
    [...attribution, ...answered.slice(0, firstAnswer), ...rest],
  );
}

function withoutSignature(lines: string[]): [written: string[], signature: string[]] {
  const start = signatureStart(lines);
  return [lines.slice(0, start), lines.slice(start)];
}

const parts = ([written, signature]: [string[], string[]], quotation: string[]): Separated => ({
  text: tidy(written),
  quoted: [tidy(signature), tidy(quotation)].filter((part) => part !== '').join('\n\n'),
});

/** Without blank lines at either end, and never more than one in a row. */
function tidy(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const text = line.trimEnd();
    if (text !== '' || (kept.at(-1) ?? '') !== '') kept.push(text);
  }
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n').trim();
}
