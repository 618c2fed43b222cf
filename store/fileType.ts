import { filetypeinfo } from 'magic-bytes.js';
import { imageOf, isImageType } from '../domain/image';

/** Some formats say what they are far behind their beginning; a photograph says its size behind its thumbnail. */
const HEAD_BYTES = 256 * 1024;

/** Enough to tell a program. */
const FIRST_BYTES = 16;

const UNKNOWN = 'application/octet-stream';
const TEXT = 'text/plain';
/** Formats of programs that write letters only. Any other text is text: a web page or a drawing too. */
const WRITTEN_IN_LETTERS: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
]);

export interface FileType {
  /** From the content; what its name ends in only chooses among formats that begin alike. */
  mediaType: string;
  /** An image that was read as one, and may be shown as it is. */
  isImage: boolean;
}

export const typeOf = (name: string, content: Uint8Array): FileType => new TypeReader(name).read(content).type;

/** Finds out what a file is while it passes by. */
export class TypeReader {
  private readonly heads: Uint8Array[] = [];
  private headBytes = 0;
  private readonly text = new TextReader();

  constructor(private readonly name: string) {}

  read(chunk: Uint8Array): this {
    this.text.read(chunk);
    if (this.headBytes < HEAD_BYTES) {
      const head = chunk.subarray(0, HEAD_BYTES - this.headBytes);
      this.heads.push(head);
      this.headBytes += head.byteLength;
    }
    return this;
  }

  /** Of what has passed. */
  get first(): Uint8Array {
    return this.heads[0] && this.heads[0].byteLength >= FIRST_BYTES
      ? this.heads[0].subarray(0, FIRST_BYTES)
      : Buffer.concat(this.heads).subarray(0, FIRST_BYTES);
  }

  /** Once all has passed. */
  get type(): FileType {
    const head = Buffer.concat(this.heads);
    const image = imageOf(head);
    if (image) return { mediaType: image, isImage: true };
    const known = knownType(this.name, head);
    if (this.text.isText() && !(known && WRITTEN_IN_LETTERS.has(known))) return { mediaType: TEXT, isImage: false };
    // What begins like an image and is none is nothing that a browser should try to draw.
    return { mediaType: known === null || isImageType(known) ? UNKNOWN : known, isImage: false };
  }
}

function knownType(name: string, head: Uint8Array): string | null {
  const extension = name.split('.').at(-1)?.toLowerCase();
  const guesses = filetypeinfo(head);
  const guess = guesses.find((it) => it.extension === extension || it.typename === extension) ?? guesses[0];
  return guess?.mime?.split(';')[0] ?? null;
}

/** UTF-8 without control characters but those that lay out a text. */
class TextReader {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private isSound = true;

  read(chunk: Uint8Array): void {
    if (this.isSound) this.isSound = this.decodes(chunk);
  }

  isText(): boolean {
    return this.isSound && this.decodes();
  }

  private decodes(chunk?: Uint8Array): boolean {
    try {
      return !CONTROL.test(chunk ? this.decoder.decode(chunk, { stream: true }) : this.decoder.decode());
    } catch {
      return false;
    }
  }
}

const CONTROL = /[^\P{Cc}\t\n\f\r]/u;
