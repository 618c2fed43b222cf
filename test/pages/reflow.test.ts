import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PAGES, Tour } from './tour';

const NARROW = 320;
/** Where text of twice the size leaves as much room as the narrow screen does. */
const HALF_ROOM = 640;

let tour: Tour;
const looked = new Set<string>();
const overflowing = new Set<string>();
beforeAll(async () => {
  tour = await Tour.start();
}, 120_000);
afterAll(async () => {
  console.log(`reflow: ${looked.size} pages, ${overflowing.size} overflowing`);
  await tour.stop();
});

describe('nobody has to scroll sideways', () => {
  test.each(PAGES)('%s', async (name, every) => {
    looked.add(name);
    const narrow = await sticksOut(await tour.goTo(every, NARROW), NARROW);
    const page = await tour.goTo(every, HALF_ROOM);
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    const large = await sticksOut(page, HALF_ROOM);
    if (narrow.length + large.length > 0) overflowing.add(name);
    expect({ narrow, large }).toEqual({ narrow: [], large: [] });
  });
});

/** What is wider than the screen, unless it scrolls in a box of its own; empty when the page fits. */
async function sticksOut(page: Page, width: number): Promise<string[]> {
  if ((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width) return [];
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > ${width} + 0.5)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(-6)`);
}
