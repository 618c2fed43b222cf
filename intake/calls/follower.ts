import { createReadStream, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { addLine, type Trails } from '../../domain/calls/trail';
import { MINUTE_MS, SECOND_MS } from '../../domain/time';
import { keepTrails } from '../../store/calls';
import { type Place, readPlace, writePlace } from '../../store/followed';
import type { Store } from '../../store/store';
import { emptyReport, importLog, isOfTheFile } from './importLog';
import { linesOf } from './lines';

const PIECE_BYTES = 256 * 1024;
const HEAD_BYTES = 64;
/** A PBX goes on writing to a file that was renamed until it is told to open another. */
const RETIRE_MS = MINUTE_MS;
/** The clock of a file system is not quite ours. */
const SLACK_MS = 2 * SECOND_MS;
const NEWLINE = 0x0a;

interface Tail {
  handle: FileHandle;
  inode: number;
  offset: number;
  head: string;
  retiredAt: number | null;
}

export interface FollowOptions {
  pbx: string;
  file: string;
  keepNumbersMs: number;
  now(): number;
  say(line: string): void;
}

/**
 * Reads a log that grows. What was read is remembered with the calls, so that it goes on where it was. Where it cannot know,
 * since the file was renamed, packed or emptied meanwhile, it reads what else was written since: twice changes nothing.
 */
export class Follower {
  private tails: Tail[] = [];
  private place: Place | null = null;
  private isBegun = false;
  private isThere = true;

  constructor(
    private readonly store: Store,
    private readonly options: FollowOptions,
  ) {}

  /** Reads what there is. True: there may be more at once. Throws what the file system or the store throws; call it again. */
  async step(): Promise<boolean> {
    const at = this.options.now();
    if (!this.isBegun) await this.begin();
    await this.lookAtFile(at);
    let isMore = false;
    for (const tail of this.tails) isMore = (await this.readOn(tail, at)) || isMore;
    await this.dropRetired(at);
    return isMore;
  }

  async close(): Promise<void> {
    await Promise.all(this.tails.map(({ handle }) => handle.close()));
    this.tails = [];
  }

  private async begin(): Promise<void> {
    this.place = await readPlace(this.store, this.name);
    if (this.place) await this.readWrittenSince(this.place.at);
    this.isBegun = true;
  }

  /** Opens the file, and notices when another has taken its place or it was emptied. */
  private async lookAtFile(at: number): Promise<void> {
    const { file, say } = this.options;
    const current = this.tails.find(({ retiredAt }) => retiredAt === null);
    const found = await stat(file).catch(() => null);
    if (!found) {
      if (this.isThere) say(`${file} is not there: waiting for it`);
      this.isThere = false;
      return;
    }
    this.isThere = true;
    if (current?.inode === found.ino) {
      if (found.size >= current.offset && (await headOf(current.handle, current.head.length / 2)) === current.head) {
        if (current.head.length < 2 * HEAD_BYTES) current.head = await headOf(current.handle);
        return;
      }
      say(`${file} was emptied`);
      await this.readWrittenSince(this.place?.at ?? at);
      current.offset = 0;
      current.head = await headOf(current.handle);
      return;
    }
    if (current) {
      say(`${file} is another file now`);
      current.retiredAt = at;
    }
    const handle = await open(file);
    const head = await headOf(handle);
    this.tails.push({ handle, inode: found.ino, offset: this.offsetIn(found, head), head, retiredAt: null });
  }

  /** From where on a file was not read. Its inode may be that of one that was packed, and removed, since. */
  private offsetIn({ ino, size }: Stats, head: string): number {
    const { place } = this;
    return place?.inode === ino && size >= place.offset && head.startsWith(place.head) ? place.offset : 0;
  }

  /** Whole lines only: what follows the last line's end is read when there is more. */
  private async readOn(tail: Tail, at: number): Promise<boolean> {
    const piece = Buffer.alloc(PIECE_BYTES);
    const { bytesRead } = await tail.handle.read(piece, 0, PIECE_BYTES, tail.offset);
    const last = piece.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    // So much without an end is no line.
    const length = last >= 0 ? last + 1 : bytesRead === PIECE_BYTES ? bytesRead : 0;
    if (length > 0) await this.keep(piece.subarray(0, length), tail.offset);
    tail.offset += length;
    if (tail.retiredAt === null && (length > 0 || this.place?.inode !== tail.inode)) {
      this.place = { inode: tail.inode, offset: tail.offset, head: tail.head, at };
      await writePlace(this.store, this.name, this.place);
    }
    return bytesRead === PIECE_BYTES;
  }

  private async keep(bytes: Buffer, offset: number): Promise<void> {
    const { pbx, file, keepNumbersMs, now, say } = this.options;
    const trails: Trails = new Map();
    let at = 0;
    for (const line of linesOf(bytes)) {
      const fault = line === '' ? null : addLine(trails, line, now());
      if (fault !== null) say(`${file}, byte ${offset + at}: ${fault}`);
      at = bytes.indexOf(NEWLINE, at) + 1;
    }
    await keepTrails(this.store, trails.values(), { pbx, keepNumbersMs, now: now() });
  }

  private async dropRetired(at: number): Promise<void> {
    for (const tail of this.tails) {
      if (tail.retiredAt === null || at - tail.retiredAt < RETIRE_MS) continue;
      await tail.handle.close();
      this.tails = this.tails.filter((it) => it !== tail);
    }
  }

  /** The files that the log was rotated to, whatever they are called: `queue_log.1`, `queue_log-20261127.gz`. */
  private async readWrittenSince(at: number): Promise<void> {
    const { file, say } = this.options;
    const names = await readdir(path.dirname(file));
    const rotated = names.filter((name) => name.startsWith(path.basename(file)) && name !== path.basename(file));
    for (const name of rotated) {
      const full = path.join(path.dirname(file), name);
      const found = await stat(full).catch(() => null);
      if (!found?.isFile() || found.mtimeMs < at - SLACK_MS) continue;
      say(`reading what was written to ${full}`);
      await this.readRotated(full, found);
    }
  }

  /** One that cannot be read, or that is being packed and stands beside itself, holds up no other. */
  private async readRotated(full: string, found: Stats): Promise<void> {
    const { say } = this.options;
    const report = emptyReport();
    try {
      const start = this.offsetIn(found, await headAt(full));
      await importLog(this.store, createReadStream(full, { start }), { ...this.options, report });
    } catch (error) {
      if (!isOfTheFile(error)) throw error;
      say(`${full}: ${error.code}, after ${report.lines} lines`);
    }
    if (report.bad > 0) say(`${full}: ${report.bad} bad lines`);
  }

  private get name(): string {
    return `${this.options.pbx}:${path.resolve(this.options.file)}`;
  }
}

async function headAt(file: string): Promise<string> {
  const handle = await open(file);
  try {
    return await headOf(handle);
  } finally {
    await handle.close();
  }
}

async function headOf(handle: FileHandle, bytes = HEAD_BYTES): Promise<string> {
  const head = Buffer.alloc(Math.min(bytes, HEAD_BYTES));
  const { bytesRead } = await handle.read(head, 0, head.length, 0);
  return head.subarray(0, bytesRead).toString('hex');
}
