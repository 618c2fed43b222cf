import type { Page } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** Waits until the page says what it is. */
export const headingIn = (page: Page): Promise<void> => isSo(page, `document.querySelector('h1')?.checkVisibility()`);

/** Waits until all of the page is there: what it reads, and the letters it is written in. */
export async function isWhole(page: Page): Promise<void> {
  await headingIn(page);
  await page.waitForLoadState('load');
  await isSo(page, `!document.querySelector('.g-skeleton')`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** Looks at every picture: a locator looks twice a second once it has looked five times. The condition is one of the page's own script. */
function isSo(page: Page, condition: string): Promise<void> {
  return page.evaluate<void>(`new Promise((isSo, isNot) => {
    const last = performance.now() + ${PATIENCE_MS};
    const look = () => {
      if (${condition}) isSo();
      else if (performance.now() < last) requestAnimationFrame(look);
      else isNot(new Error(${JSON.stringify(`never: ${condition}`)}));
    };
    look();
  })`);
}
