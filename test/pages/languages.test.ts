import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PageWords } from './pageWords';
import { type Seen, seenOn, sharedTitles } from './titles';
import { PAGES, Tour } from './tour';

const LOGINS = ['c.martin', 'l.bernard', 'f.garcia', 'admin'];

let tour: Tour;
let abroad: Tour;
const seen = new Map<string, Seen>();
const words = new Map<Page, PageWords>();
beforeAll(async () => {
  tour = await Tour.start();
  abroad = tour.on({ language: 'en' });
  const { http } = tour.desk;
  for (const login of LOGINS) {
    const headers = { Authorization: `Bearer ${await http.tokenOf(login)}`, 'Content-Type': 'application/json' };
    const { status } = await http.call('PATCH', '/api/v1/me', { headers, body: JSON.stringify({ language: 'en' }) });
    expect(status).toBe(200);
  }
}, 120_000);
afterAll(() => tour.stop());

describe('in English, with no French word of the desk’s own', () => {
  test.each(PAGES)('%s', async (name, every) => {
    const page = await abroad.goTo(every);
    const it = await seenOn(page);
    seen.set(name, it);
    expect(it.lang).toBe('en');
    expect(it.title).toContain(it.heading ?? '?');
    // What a signed link shows is made by the server, words of people included.
    if ((await page.locator('#root').count()) === 0) return;
    const read = words.get(page) ?? new PageWords(page);
    if (!words.has(page)) {
      words.set(page, read);
      await abroad.goTo(every);
    }
    expect(await read.inFrench()).toEqual([]);
  });
});

test('no two pages have one title in English', () => {
  expect(sharedTitles(tour, seen)).toEqual([]);
});
