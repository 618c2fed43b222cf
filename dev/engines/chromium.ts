import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from '../env';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser that the tests of the pages drive: one that is installed, or the one that playwright fetched; null for none. */
export function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['CHROMIUM'] ?? '', ...installed, chromium.executablePath()].find(existsSync) ?? null;
}

/** Throws where there is none. */
export function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: install it (Debian: apt-get install chromium).');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...flags] });
}

/** Fetches one where there is none and the open internet is reachable. */
export function ensureChromium(say: (line: string) => void): void {
  if (findChromium()) return;
  say('Fetching Chromium for the tests of the pages …');
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  if (status !== 0) say('Chromium is missing and could not be fetched: install it (Debian: apt-get install chromium).');
}
