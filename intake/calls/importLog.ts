import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { LineFault } from '../../domain/calls/queueLog';
import { addLine, type Trails } from '../../domain/calls/trail';
import { type KeepOptions, keepTrails } from '../../store/calls';
import type { Store } from '../../store/store';
import { LineCutter } from './lines';

/** Calls that are written at once: enough that a call is seldom in two batches, few enough for little memory. */
const BATCH_CALLS = 1_500;
/** More say nothing new about a file. */
const MAX_BAD_LINES = 100;

/** More was unpacked than is taken. */
export class LogTooLarge extends Error {
  override readonly name = 'LogTooLarge';
}

export interface ImportReport {
  /** Lines that are not empty. */
  lines: number;
  /** Calls that were not known, and known ones that more was told of. */
  added: number;
  changed: number;
  bad: number;
  /** The first of them; the first line of a file is 1. */
  badLines: { line: number; fault: LineFault }[];
}

/** Reads a log as it comes, packed by gzip or not, and keeps its calls. Throws `LogTooLarge`, and what reading or the store throws. */
export async function importLog(
  store: Store,
  source: AsyncIterable<Buffer>,
  options: Omit<KeepOptions, 'now'> & { now(): number; report?: ImportReport; maxBytes?: number },
): Promise<ImportReport> {
  const report = options.report ?? emptyReport();
  const keeper = new Keeper(store, options, report);
  const cutter = new LineCutter();
  let line = 0;
  let bytesLeft = options.maxBytes ?? Number.POSITIVE_INFINITY;
  const read = async (lines: readonly string[]) => {
    for (const text of lines) {
      line++;
      if (text !== '') keeper.take(text, line);
    }
    if (keeper.isFull) await keeper.keep();
  };
  try {
    for await (const piece of unpacked(source)) {
      bytesLeft -= piece.byteLength;
      if (bytesLeft < 0) throw new LogTooLarge();
      await read(cutter.cut(piece));
    }
    await read(cutter.end());
  } finally {
    // What was read before a fault is kept: a log that ends in the middle is a log all the same.
    await keeper.keep();
    await keeper.settled();
  }
  return report;
}

export const emptyReport = (): ImportReport => ({ lines: 0, added: 0, changed: 0, bad: 0, badLines: [] });

/** Of reading or unpacking, and not of the store. */
export const isOfTheFile = (error: unknown): error is NodeJS.ErrnoException =>
  /^(?:E[A-Z]+|Z_[A-Z_]+|ERR_[A-Z_]+)$/.test(String((error as { code?: unknown } | null)?.code));

type Options = Parameters<typeof importLog>[2];

/** One batch is written while the next is read. */
class Keeper {
  private trails: Trails = new Map();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly options: Options,
    private readonly report: ImportReport,
  ) {}

  get isFull(): boolean {
    return this.trails.size >= BATCH_CALLS;
  }

  take(text: string, line: number): void {
    const { report } = this;
    report.lines++;
    const fault = addLine(this.trails, text, this.options.now());
    if (fault === null) return;
    report.bad++;
    if (report.badLines.length < MAX_BAD_LINES) report.badLines.push({ line, fault });
  }

  async keep(): Promise<void> {
    await this.writing;
    const { trails } = this;
    if (trails.size === 0) return;
    this.trails = new Map();
    this.writing = keepTrails(this.store, trails.values(), { ...this.options, now: this.options.now() }).then(
      ({ added, changed }) => {
        this.report.added += added;
        this.report.changed += changed;
      },
    );
    // Whoever waits for it next is told of its failure.
    this.writing.catch(() => {});
  }

  settled(): Promise<void> {
    return this.writing;
  }
}

/** By its first bytes: names and types are not to be relied on. */
async function* unpacked(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  })();
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isPacked) {
    yield* all;
    return;
  }
  const bytes = Readable.from(all, { objectMode: false });
  const unzip = createGunzip();
  bytes.once('error', (error) => unzip.destroy(error));
  yield* bytes.pipe(unzip);
}
