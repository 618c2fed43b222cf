import type { Page } from 'playwright-core';

/** Waits until all of the page is there: what it reads, and the letters it is written in. */
export async function isWhole(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForLoadState('load');
  await page.locator('.g-skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
