/** Longer ones are no lines of any log: what is kept of one says that it is too long. */
const MAX_LINE = 8 * 1024;
const NEWLINE = 0x0a;

/** Cuts text that comes in pieces into lines, in bounded memory whatever comes. */
export class LineCutter {
  private rest: Buffer = Buffer.alloc(0);
  /** Of what is cut off already: the bytes of whole lines. */
  private isTooLong = false;

  /** The lines that a piece completes. */
  cut(piece: Buffer): string[] {
    const end = piece.lastIndexOf(NEWLINE);
    const lines = end < 0 ? [] : linesOf(Buffer.concat([this.rest, piece.subarray(0, end)]));
    this.rest = end < 0 ? Buffer.concat([this.rest, piece]) : piece.subarray(end + 1);
    if (this.isTooLong && lines.length > 0) {
      lines[0] = TOO_LONG;
      this.isTooLong = false;
    }
    if (this.rest.byteLength > MAX_LINE) {
      this.rest = Buffer.alloc(0);
      this.isTooLong = true;
    }
    return lines;
  }

  /** What is left at the end is a line, too. */
  end(): string[] {
    const rest = this.isTooLong ? [TOO_LONG] : this.rest.byteLength > 0 ? linesOf(this.rest) : [];
    this.rest = Buffer.alloc(0);
    this.isTooLong = false;
    return rest;
  }
}

const TOO_LONG = 'x'.repeat(MAX_LINE);

/** Whole lines, each in UTF-8 or else in Latin-1: names of queues and agents are in what their PBX is set up in. */
export function linesOf(bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  const lines = text.split('\n');
  if (!isNoUtf8(text)) return lines.map(bare);
  const others = bytes.toString('latin1').split('\n');
  return lines.map((line, index) => bare(isNoUtf8(line) ? (others[index] ?? line) : line));
}

const isNoUtf8 = (text: string): boolean => text.includes('\uFFFD');

/** A file that is emptied while it is written begins with NULs. */
const bare = (line: string): string => line.replace(/^[\0\uFEFF]+/, '').replace(/\r$/, '');
