/** `npx tsx bench/writeQueueLog.ts LINES FILE`: a queue_log to try an import with, always the same for as many lines. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { queueLogLines } from './queueLog';

export async function writeQueueLog(count: number, file: string): Promise<void> {
  await pipeline(function* () {
    let piece = '';
    for (const line of queueLogLines(count)) {
      piece += `${line}\n`;
      if (piece.length < 64 * 1024) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  }, createWriteStream(file));
}

if (require.main === module) {
  const [lines, file] = process.argv.slice(2);
  if (!Number(lines) || file === undefined) throw new Error('Usage: npx tsx bench/writeQueueLog.ts LINES FILE');
  void writeQueueLog(Number(lines), file);
}
