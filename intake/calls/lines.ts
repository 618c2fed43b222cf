import { StringDecoder } from 'node:string_decoder';

/** Longer ones are no lines of any log: what is kept of one says that it is too long. */
const MAX_LINE = 8 * 1024;

/** Cuts text that comes in pieces into lines, in bounded memory whatever comes. */
export class LineCutter {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  /** Of what is cut off already: the bytes of whole lines. */
  private isTooLong = false;

  /** The lines that a piece completes. */
  cut(piece: Buffer): string[] {
    const lines = (this.rest + this.decoder.write(piece)).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.isTooLong && lines.length > 0) {
      lines[0] = TOO_LONG;
      this.isTooLong = false;
    }
    if (this.rest.length > MAX_LINE) {
      this.rest = '';
      this.isTooLong = true;
    }
    return lines.map(bare);
  }

  /** What is left at the end is a line, too. */
  end(): string[] {
    const rest = this.isTooLong ? TOO_LONG : this.rest + this.decoder.end();
    this.rest = '';
    this.isTooLong = false;
    return rest === '' ? [] : [bare(rest)];
  }
}

const TOO_LONG = 'x'.repeat(MAX_LINE);

/** A file that is emptied while it is written begins with NULs. */
const bare = (line: string): string => line.replace(/^[\0\uFEFF]+/, '').replace(/\r$/, '');
