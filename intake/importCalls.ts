/** `npm run --silent calls:import -- [--pbx NAME] FILE…`: files of Asterisk's queue_log, `-` for the standard input. */
import { createReadStream } from 'node:fs';
import { DAY_MS, SECOND_MS } from '../domain/time';
import { settleCalls } from '../store/calls';
import type { Store } from '../store/store';
import { readArguments } from './calls/arguments';
import { runWithStore } from './calls/command';
import { emptyReport, type ImportReport, importLog, isOfTheFile } from './calls/importLog';

const USAGE = 'Usage: npm run --silent calls:import -- [--pbx NAME] FILE… (- for the standard input)';
const PROGRESS_MS = 5 * SECOND_MS;

interface Input {
  files: readonly string[];
  pbx: string;
  keepNumbersMs: number;
}

/** The exit code: 1 only when nothing could be read, or nothing of it was a line of a log. */
async function importFiles(store: Store, { files, pbx, keepNumbersMs }: Input): Promise<number> {
  const begun = Date.now();
  const total = emptyReport();
  let running = total;
  let read = 0;
  let counted = 0;
  const secondsSince = () => Math.max((Date.now() - begun) / SECOND_MS, 0.001);
  const progress = setInterval(
    () => say(`${running.lines} lines, ${Math.round(running.lines / secondsSince())} a second …`),
    PROGRESS_MS,
  );
  for (const file of files) {
    const report = { ...total, badLines: [] };
    running = report;
    try {
      const source = file === '-' ? process.stdin : createReadStream(file);
      await importLog(store, source, { pbx, keepNumbersMs, now: Date.now, report });
      read++;
    } catch (error) {
      if (!isOfTheFile(error)) throw error;
      // A file that ends in the middle is read as far as it goes.
      if (report.lines > total.lines) read++;
      say(`${file}: ${error.code}, after ${report.lines - total.lines} lines`);
    }
    tellBadLines(file, report, report.bad - total.bad);
    Object.assign(total, report);
    counted++;
  }
  clearInterval(progress);
  await settleCalls(store, Date.now());
  const { lines, added, changed, bad } = total;
  const time = `${secondsSince().toFixed(1)} s (${Math.round(lines / secondsSince())} lines a second)`;
  console.log(
    `${lines} lines of ${read} of ${counted} files: ${added} calls added, ${changed} completed, ${bad} bad lines; ${time}.`,
  );
  const isNoLog = lines > 0 && bad === lines;
  return read > 0 && !isNoLog ? 0 : 1;
}

function tellBadLines(file: string, { badLines }: ImportReport, bad: number): void {
  for (const { line, fault } of badLines) say(`${file}:${line}: ${fault}`);
  if (bad > badLines.length) say(`${file}: and ${bad - badLines.length} more bad lines`);
}

const say = (line: string) => process.stderr.write(`${line}\n`);

runWithStore(async ({ env, store }) => {
  const keepNumbersMs = env.CALLERS_KEPT_DAYS * DAY_MS;
  return importFiles(store, { ...readArguments(process.argv.slice(2), USAGE), keepNumbersMs });
});
