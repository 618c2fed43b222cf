import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isWhole } from '../../dev/screenshots/whole';
import { SCHEMES, showIn, violationsOn } from './axe';
import type { EveryPage } from './everyPage';
import { type Seen, seenOn, sharedTitles } from './titles';
import { PAGES, Tour } from './tour';

const NARROW = 320;
/** Where text of twice the size leaves as much room as the narrow screen does. */
const HALF_ROOM = 640;

let tour: Tour;
const seen = new Map<string, Seen>();
const seenInEnglish = new Map<string, Seen>();
const violations: string[] = [];
const overflowing = new Set<string>();
beforeAll(async () => {
  tour = await Tour.start();
}, 120_000);
afterAll(async () => {
  console.log(`axe: ${seen.size} pages x ${SCHEMES.length} schemes, ${violations.length} violations`);
  console.log(`reflow: ${seen.size} pages, ${overflowing.size} overflowing`);
  await tour.stop();
});

describe.each(PAGES)('%s', (name, every) => {
  let page: Page;
  beforeAll(async () => {
    page = await tour.goTo(every);
  });

  test('is in French, and its title says its heading', async () => {
    const it = await seenOn(page);
    seen.set(name, it);
    expect(it.lang).toBe('fr');
    expect(it.title).toContain(it.heading ?? '?');
  });

  test('has nothing that axe can find, in either scheme of colours', async () => {
    const found = [];
    for (const scheme of SCHEMES) {
      await showIn(page, scheme);
      found.push(...(await violationsOn(page, scheme)));
    }
    violations.push(...found);
    expect(found).toEqual([]);
  });

  test('is in English at the press of a button, with no French word of the desk’s own', async () => {
    // What the server makes whole has its language from the address or the account.
    if ((await page.locator('#root').count()) === 0) return;
    await translate(page, every, 'en');
    const it = await seenOn(page);
    seenInEnglish.set(name, it);
    const french = await (await tour.wordsOf(every)).inFrench();
    // Before it is judged: the next page of the same person is read in French.
    await translate(page, every, 'fr');
    expect(it.title).toContain(it.heading ?? '?');
    expect(french).toEqual([]);
  });

  test('makes nobody scroll sideways, on a narrow screen or with large text', async () => {
    await page.setViewportSize({ width: NARROW, height: 900 });
    const narrow = await sticksOut(page, NARROW);
    await page.setViewportSize({ width: HALF_ROOM, height: 900 });
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`);
    const large = await sticksOut(page, HALF_ROOM);
    if (narrow.length + large.length > 0) overflowing.add(name);
    expect({ narrow, large }).toEqual({ narrow: [], large: [] });
  });
});

test('no two pages have one title', () => {
  expect(sharedTitles(tour, seen)).toEqual([]);
  expect(sharedTitles(tour, seenInEnglish)).toEqual([]);
});

/** By its button, which an open dialog covers; the account of who is signed in is told. */
async function translate(page: Page, { who }: EveryPage, language: 'fr' | 'en'): Promise<void> {
  const told = who === null ? null : page.waitForResponse(/\/api\/v1\/me$/);
  await page.evaluate(`document.querySelector('header button[lang=${language}]').click()`);
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
  await told;
  await isWhole(page);
}

/** What is wider than the screen, unless it scrolls in a box of its own; empty when the page fits. */
async function sticksOut(page: Page, width: number): Promise<string[]> {
  // What a page shows otherwise on a screen of this width comes with its next picture.
  await page.evaluate('new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))');
  if ((await page.evaluate<number>('document.documentElement.scrollWidth')) <= width) return [];
  return page.evaluate<string[]>(`
    [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > ${width} + 0.5)
      .map((element) => element.outerHTML.slice(0, 160))
      .slice(-6)`);
}
