import type { Page } from 'playwright-core';

/** What everybody does who looks at the desk's pages with a browser of their own: the photographer, and the tests. */

/** By the page, as people do. */
export async function signIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/connexion`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(({ pathname }) => pathname !== '/connexion');
}

/** All of the page is there: what it reads, and the letters it is written in. */
export async function isWhole(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  await page.waitForLoadState('load');
  await page.locator('.g-skeleton').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
