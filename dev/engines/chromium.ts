import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { root } from '../env';

/** First the one without windows of its own: the same pages for two thirds of the processor's time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // Pages of the browser's own, which nobody sees, made ready for each window: they took most of the processor's time.
  // The last switch of its name counts, so what Playwright turns off is on: none of it changes a page.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/** The browser that drives the pages: one that is installed, or the one that playwright fetched; null for none. */
function findChromium(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [process.env['CHROMIUM'] ?? '', ...installed, chromium.executablePath()].find(existsSync) ?? null;
}

/** Fails where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: install it (Debian: apt-get install chromium).');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Fetches one where there is none and the open internet is reachable. */
export function ensureChromium(say: (line: string) => void): void {
  if (findChromium()) return;
  say('Fetching Chromium for the tests of the pages …');
  const cli = path.join(root, 'node_modules', 'playwright-core', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  if (status !== 0) say('Chromium is missing and could not be fetched: install it (Debian: apt-get install chromium).');
}
